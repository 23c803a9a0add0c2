"""Findings + Rulebook -> Records. One file per kind of value; the raw words stay beside each value."""
