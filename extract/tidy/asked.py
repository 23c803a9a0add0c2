"""Cells under a heading that asks whether a thing is done: `Y`, `No`, a date, `Yes – May 2027`."""

from __future__ import annotations

import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*\.?"
"""A month in English, in full or short."""

DATED = re.compile(r"[\d\s/.,-]*(?:[a-z]{3,9}\.?)?[\d\s/.,-]*", re.IGNORECASE)
YES = ("y", "yes", "x")
NO = ("n", "no")
DATED_YES = re.compile(rf"(y(?:es)?|no?)\s*[–—(,-]\s*(?:in |on )?[\d\s/.]*(?:{MONTH})?[\s\d/.)]*", re.IGNORECASE)
"""`Yes – May 2027`."""

NOT_ASKED = re.compile(r"\s*n\s*/\s*a\b", re.IGNORECASE)
"""`N/A`: no `N` for No."""

ASKS = re.compile(r"\?|\by(?:es)?\s*/\s*no?\b", re.IGNORECASE)


def says_done(cell: str, column: str) -> str | None:
    """Under `Completed` a yes or a date means done; where the heading asks, a no is an answer too."""
    if answer := DATED_YES.fullmatch(cell):
        cell = answer[1]
    if cell.casefold() in NO:
        return "not_started" if ASKS.search(column) else None
    dated = DATED.fullmatch(cell) and any(map(str.isdigit, cell))
    return "completed" if dated or cell.casefold() in YES else None
