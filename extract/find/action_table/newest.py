"""Of several columns that say how far it is, which tells the latest: `Update June 2026 | Update Sept 2026`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.action_table.roles import DATED, MONTHS

MONTH = re.compile(rf"\b(?:{MONTHS})\b", re.IGNORECASE)
SHORT_YEAR = re.compile(r"(?<=[\s'’-])\d\d\b(?!\s?(?:st|nd|rd|th|\d|[./]))")
QUARTER = re.compile(r"\bq(?:uarter)?\s?([1-4])\b", re.IGNORECASE)
NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

Age = tuple[int, int]


def newest_first(columns: Sequence[int], headers: Sequence[str]) -> tuple[int, ...]:
    """The columns, those of the latest month or quarter first; as they stand, unless each header names one."""
    ages = {column: age for column in columns if (age := _age(headers[column]))}
    dated = len(ages) == len(columns) > 1
    return tuple(sorted(columns, key=lambda column: ages[column], reverse=True) if dated else columns)


def _age(header: str) -> Age | None:
    """The year, if it is printed, and the month or quarter of a header; None if it names neither."""
    month, quarter = MONTH.search(header), QUARTER.search(header)
    year = DATED.search(header) or SHORT_YEAR.search(header)
    if not month and not quarter:
        return None
    within = NAMES.index(month.group()[:3].lower()) + 1 if month else 3 * int(quarter[1]) if quarter else 0
    return int(year.group()[:4][-2:]) if year else 0, within
