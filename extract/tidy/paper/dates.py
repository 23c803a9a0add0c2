"""A full date as printed -> an ISO date."""

from __future__ import annotations

import datetime
import re

from extract.rulebook.rules import Rulebook

NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)$")
TURNED = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
FIGURES = re.compile(r"\d+")
CENTURY = 2000


def iso_date(text: str, rules: Rulebook) -> str | None:
    """The date of `text`, day before month in figures; None if there is no such day. A wrong weekday is no matter."""
    if turned := TURNED.search(text):
        return _iso(*map(int, turned.groups()))
    figures = NUMBERS.search(text)
    if figures:
        day, month, year = (int(figure) for figure in figures.groups())
        return _iso(year + CENTURY * (year < 100), month, day)
    months = rules.marks(text, "deadlines.months")
    numbers = [int(number) for number in FIGURES.findall(text)]
    if not months or len(numbers) != 2:
        return None
    day, year = numbers
    names = list(rules.vocabulary("deadlines.months"))
    return _iso(year, names.index(months[-1].label) + 1, day)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
