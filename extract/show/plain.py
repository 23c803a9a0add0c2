"""Words of a paper or the names of files, safe to print in a terminal."""

from __future__ import annotations

import os


def printable(words: str, width: int = 200) -> str:
    """The words on one line, without codes a terminal would obey, cut at `width` characters."""
    line = "".join(mark if mark.isprintable() else "\ufffd" for mark in " ".join(words.split()))
    return line if len(line) <= width else line[: width - 1] + "…"


def called(command: str) -> str:
    """A command as the user would type it: `go.py` tells how it was called."""
    return f"{os.environ.get('COUNCIL_EXTRACT', 'council-extract')} {command}"
