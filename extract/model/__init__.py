"""Nouns only, standard library only: what passes from room to room.

Every noun is frozen, slotted and keyword-only; collections are tuples. A noun answers questions about
itself (`passage.text`, `table.at(row, column)`) and does no work.
"""
