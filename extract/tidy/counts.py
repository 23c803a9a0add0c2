"""How many, and of how many: `3 of 5`, `two of the four`, `5,400 planted`."""

from __future__ import annotations

import re

from extract.tidy.asked import MONTH

COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
COUNT = rf"(\d+(?:,\d{{3}})*|{'|'.join(COUNTED)})"
SOME_OF = re.compile(rf"\b{COUNT}\s+(?:out\s+)?of\s+(?:the\s+)?{COUNT}\b", re.IGNORECASE)
FIRST_OF = re.compile(rf"\b(?:first|second|third)\s+of\s+(?:the\s+)?{COUNT}\b", re.IGNORECASE)
COUNTS = re.compile(rf"\s*{COUNT}\b(?!\s*(?:%|per\s?cent|[/.:]|{MONTH}))", re.IGNORECASE)
"""`Two sessions held`, `5,400 planted`: how many, and nobody says of how many."""


def is_fewer(cell: str) -> bool:
    """`3 of 5`, `two of the four`, `the first of five`."""
    some = SOME_OF.search(cell)
    return bool(FIRST_OF.search(cell)) or (some is not None and _counted(some[1]) < _counted(some[2]))


def _counted(words: str) -> int:
    return int(words.replace(",", "")) if words[0].isdigit() else COUNTED.index(words.casefold()) + 1
