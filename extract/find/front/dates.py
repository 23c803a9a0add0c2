"""Where full dates stand in a text: a day, a month and a year, in words or numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

NUMBERS = re.compile(
    r"(?<![\d/.-])(?:\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})|\d{1,2}-\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?![\d/-])"
)
DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}\s?(?:st|nd|rd|th|ain|af|fed|eg)?[\s-]+(?:of\s+)?$", re.IGNORECASE)
YEAR_AFTER = re.compile(r"[\s,-]*(?:19|20)\d\d(?!\d)")
DAY_YEAR_AFTER = re.compile(r"\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d(?!\d)", re.IGNORECASE)
BETWEEN = re.compile(r"[\s,]*")


def printed_dates(text: str, rules: Rulebook) -> tuple[tuple[int, int], ...]:
    """The first and past-the-last character of each full date, its weekday included, in order."""
    spelled = (_spelled(text, mark) for mark in rules.marks(text, "deadlines.months"))
    found = [span for span in spelled if span] + [match.span() for match in NUMBERS.finditer(text)]
    return tuple(sorted((_weekday(text, start, rules), end) for start, end in found))


def is_date(text: str, rules: Rulebook) -> bool:
    """Whether the text is a full date and nothing else."""
    return printed_dates(text, rules) == ((0, len(text)),)


def _spelled(text: str, month: Mark) -> tuple[int, int] | None:
    day, year = DAY_BEFORE.search(text, 0, month.start), YEAR_AFTER.match(text, month.end)
    if day and year:
        return day.start(), year.end()
    turned = DAY_YEAR_AFTER.match(text, month.end)
    return (month.start, turned.end()) if turned else None


def _weekday(text: str, start: int, rules: Rulebook) -> int:
    for mark in reversed(rules.marks(text, "deadlines.weekdays")):
        if mark.end <= start and BETWEEN.fullmatch(text[mark.end : start]):
            start = mark.start
    return start


def without_asides(text: str) -> str:
    """The text with the brackets that hold a figure blanked, character for character: they are notes."""
    return "".join(_blanked(text))


def _blanked(text: str) -> Iterator[str]:
    ends = 0
    for aside in re.finditer(r"\([^()]*\d[^()]*\)", text):
        yield text[ends : aside.start()]
        yield " " * len(aside[0])
        ends = aside.end()
    yield text[ends:]
