"""Spans counted from the paper's own date: `this month`, `end of next quarter`, `by Friday`, `on the 19th`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.tidy.deadlines.almanac import DAY, LATEST, WEEK, month_end, plus_months
from extract.tidy.deadlines.days import single
from extract.tidy.deadlines.reference import UNPLACED, Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.span import Span
from extract.tidy.deadlines.tokens import Token
from extract.tidy.deadlines.years import STEPS, current_year

AHEAD = 92
"""Days that are looked through for one that is called so."""


def unit(match: Match, reference: Reference) -> Span | None:
    """`this week`, `next month`, `this year`: whole ones of the calendar."""
    steps = STEPS.get(match.tag("which") or "", 0)
    if not reference.today:
        return UNPLACED
    name = match.label("stretch")
    days = _days(name, reference.today, steps)
    if days is None or days[1].year > LATEST:
        return None
    span = Span(start=days[0], end=days[1], precision=name, over=steps < 0)
    return span.assuming(f"It is counted from {reference.today}.", 0.8)


def _days(name: str, today: date, steps: int) -> tuple[date, date] | None:
    if name == "week":
        monday = today - today.weekday() * DAY + steps * WEEK
        return monday, monday + WEEK - DAY
    if name == "year":
        return date(today.year + steps, 1, 1), date(today.year + steps, 12, 31)
    months = {"month": 1, "quarter": 3}.get(name)
    if months is None:
        return None
    start = plus_months(today.replace(day=1, month=(today.month - 1) // months * months + 1), steps * months)
    last = plus_months(start, months - 1)
    return start, month_end(last.year, last.month)


def edge(match: Match, reference: Reference) -> Span | None:
    """`end of the month`, `start of next year`."""
    span = unit(match, reference)
    if span and (span.adrift or "start_of" in match):
        return replace(span, end=span.start)
    return replace(span, start=None, bound="end") if span else None


def this_month_end(match: Match, reference: Reference) -> Span | None:
    """`month end`."""
    days = _days("month", reference.today, 0) if reference.today else None
    return Span(end=days[1], precision="month", bound="end", confidence=0.8) if days else None


def mid_year(match: Match, reference: Reference) -> Span | None:
    """`mid-year`: the middle third of the financial year."""
    year = current_year("financial", reference)
    return None if match.label("unit") != "year" else year if year.adrift else year.third(1)


def coming(match: Match, reference: Reference) -> Span | None:
    """`the coming year`: twelve months from the paper's date."""
    if not reference.today or match.label("unit") != "year":
        return None
    end = plus_months(reference.today, 12) - DAY
    span = Span(start=reference.today, end=end, precision="year", lasting=True)
    return span.assuming(f"The twelve months from {reference.today} are meant.", 0.7)


def next_day(match: Match, reference: Reference) -> Span | None:
    """`Friday`, `the 19th`, `Friday 19th`: the next day that is both, of those in the coming months."""
    if not reference.today:
        return None
    ahead = (reference.today + count * DAY for count in range(1, AHEAD))
    found = next((day for day in ahead if _is_called(day, match)), None)
    return single(found).assuming(f"The next such day after {reference.today} is taken.", 0.8) if found else None


def _is_called(day: date, match: Match) -> bool:
    weekday = "weekday" not in match or day.weekday() == match.number("weekday") - 1
    return weekday and ("ordinal" not in match or day.day == match.number("ordinal"))


def limited(match: Match, reference: Reference) -> tuple[Token, ...] | None:
    """`by Friday`, `on the 19th`: without a word like these, a weekday or an ordinal is no day."""
    span, (limit, *named) = next_day(match, reference), match.run
    return (limit, Token("span", named[-1].text, named[0].start, named[-1].end, span)) if span else None


MONTH_END = Shape("month_end !num", this_month_end)
"""Read last, for `June month end` names the month."""

SHAPES = (
    Shape("end_of of? which? stretch !num", edge),
    Shape("start_of of? which? stretch !num", edge),
    Shape("mid -? unit", mid_year),
    Shape("coming unit", coming),
    Shape("unit coming", coming),
    Shape("which stretch=unit !word !event !budget", unit),
    Shape("which stretch=quarter", unit),
    Shape("weekday ,? ordinal !counted", next_day),
    Shape("^ weekday $", next_day),
    Shape("this weekday !counted", next_day),
    Shape("next weekday !counted", next_day),
    Shape("limit weekday !counted !num !-", limited, gives="tokens"),
    Shape("limit ordinal !counted", limited, gives="tokens"),
)
