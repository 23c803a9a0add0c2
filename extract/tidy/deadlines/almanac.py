"""What a calendar knows: ends of months, Easter, bank holidays, working days, polling day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

EARLIEST, LATEST = 1990, 2060
"""Years a council's paper can mean; a date outside them is a misreading."""

DAY, WEEK = timedelta(days=1), timedelta(days=7)
MONDAY, THURSDAY, SATURDAY = 0, 3, 5


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day or the year is out of bounds."""
    if not EARLIEST <= year <= LATEST or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def iso(day: date | None) -> str | None:
    """A day as printed in records."""
    return day.isoformat() if day else None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def plus_months(day: date, months: int) -> date:
    """The same day of the month so many months on (or back), or the month's last if it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def financial_year(day: date) -> int:
    """The year in which the financial year of `day` began, on 1 April."""
    return day.year if day.month >= 4 else day.year - 1


def easter(year: int) -> date:
    """Easter Sunday of the western church (the anonymous Gregorian computation)."""
    century, place = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (place // 4) - epact - place % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def polling_day(year: int) -> date:
    """The ordinary day of local elections: the first Thursday in May."""
    return first_weekday(year, 5, THURSDAY)


def first_weekday(year: int, month: int, weekday: int) -> date:
    """The first such weekday of a month; Monday is 0."""
    first = date(year, month, 1)
    return first + DAY * ((weekday - first.weekday()) % 7)


@lru_cache(128)
def bank_holidays(year: int) -> frozenset[date]:
    """The yearly bank holidays of England and Wales, with their substitutes; one-off ones are not known."""
    sunday, last = easter(year), month_end(year, 8)
    fixed = {sunday - 2 * DAY, sunday + DAY, first_weekday(year, 5, MONDAY), last - DAY * last.weekday()}
    late_may = month_end(year, 5)
    fixed.add(late_may - DAY * late_may.weekday())
    for wanted in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        fixed.add(next(day for day in _from(wanted) if day.weekday() < SATURDAY and day not in fixed))
    return frozenset(fixed)


def _from(day: date) -> Iterator[date]:
    while True:
        yield day
        day += DAY


def is_working(day: date) -> bool:
    """Neither Saturday nor Sunday nor bank holiday."""
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def plus_working_days(day: date, count: int) -> date:
    """So many working days on, or back if `count` is negative."""
    step = DAY if count > 0 else -DAY
    for _ in range(abs(count)):
        day += step
        while not is_working(day):
            day += step
    return day
