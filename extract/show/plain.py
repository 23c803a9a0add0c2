"""Words of a paper or the names of files, safe to print in a terminal."""

from __future__ import annotations


def printable(words: str, width: int = 200) -> str:
    """The words on one line, without codes a terminal would obey, cut at `width` characters."""
    line = "".join(mark if mark.isprintable() else "\ufffd" for mark in " ".join(words.split()))
    return line if len(line) <= width else line[: width - 1] + "…"
