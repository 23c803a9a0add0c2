"""Quarters and halves: `Q3 2026/27`, `quarter two`, `last quarter of 2027`, `H1`, `first half of 2027`."""

from __future__ import annotations

from datetime import date

from extract.tidy.deadlines.almanac import DAY, plus_months
from extract.tidy.deadlines.days import year_of
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.span import Span

QUARTER, HALF = 3, 6
LAST = 4
APRIL = 4
CLOSING = ("last", "final")
CALENDAR = "A calendar quarter may be meant: quarters are counted from April."


def quarter(match: Match, reference: Reference) -> Span | None:
    """A quarter of the financial year; a year of four figures is the one in which it begins."""
    number = LAST if match.tag("nth") in CLOSING else match.number("nth")
    return _part(match, reference, number, QUARTER) if 1 <= number <= LAST else None


def half(match: Match, reference: Reference) -> Span | None:
    """`H1 2026/27`, `second half of 2026/27`: are financial, `first half of 2027` is not."""
    number = 2 if match.tag("nth") in CLOSING else match.number("nth")
    return _part(match, reference, number, HALF) if 1 <= number <= 2 else None


def half_of_year(match: Match, reference: Reference) -> Span | None:
    """`second half of the year`: of the financial year."""
    return half(match, reference) if match.label("unit") == "year" else None


def six_months(match: Match, reference: Reference) -> Span | None:
    """`second six months of 2026/27`."""
    six = match.number("number") == HALF and match.label("unit") == "month"
    return half(match, reference) if six else None


def calendar_quarter(match: Match, reference: Reference) -> Span | None:
    """`calendar Q1 2027`: counted from January, for it says so."""
    year, number = year_of(match["years"], reference), match.number("nth")
    if not year or not 1 <= number <= LAST:
        return None
    return _months(date(year, (number - 1) * QUARTER + 1, 1), QUARTER)


def told_quarter(match: Match, reference: Reference) -> Span | None:
    """`Q3 (Oct–Dec) 2026`: the months that are printed settle which quarter."""
    year = year_of(match["year"], reference)
    first, last = match.number("first"), match.number("last")
    if not year or (last - first) % 12 != QUARTER - 1:
        return None
    return _months(date(year, first, 1), QUARTER)


def _part(match: Match, reference: Reference, number: int, months: int) -> Span | None:
    """The numbered part, so many months long, of the year that is named or of the nearest financial year."""
    year = match.named.get("years")
    told = reference.quarters_from if months == QUARTER else None
    if year is None:
        begins = (number - 1) * months + (told or APRIL)
        first, last = (begins - 1) % 12 + 1, (begins + months - 2) % 12 + 1
        span = reference.days_without_year((first, 1), (last, None), _precision(months))
        return span if told else span.assuming(CALENDAR, 0.9)
    if isinstance(year.value, Span):
        return _months(plus_months(year.value.first, (number - 1) * months), months)
    number_of_year = year_of(year, reference)
    if not number_of_year:
        return None
    spoken = months == HALF and "nth" in match and match["nth"].tag in ("nth", *CLOSING)
    begins_in = 1 if spoken else told or APRIL
    span = _months(plus_months(date(number_of_year, begins_in, 1), (number - 1) * months), months)
    return span if spoken or told else span.assuming(CALENDAR, 0.75)


def _months(start: date, months: int) -> Span:
    return Span(start=start, end=plus_months(start, months) - DAY, precision=_precision(months))


def _precision(months: int) -> str:
    return "quarter" if months == QUARTER else "half_year"


def _of_quarter(form: str) -> tuple[Shape, ...]:
    """A form with and without the year after or before it."""
    return (
        Shape(f"{form} ,? -? belongs? financial? ,? years=years !name !unit", quarter),
        Shape(f"{form} of? financial?", quarter),
    )


SHAPES = (
    Shape("quarter -? nth=number open first=month till last=month close year", told_quarter),
    Shape("years=long_year ,? -? quarter -? nth=number", quarter),
    *_of_quarter("quarter -? nth=number"),
    *_of_quarter("nth=ranked quarter"),
    Shape("nth=num quarter -? years=years !name !unit", quarter),
    Shape("nth=closing quarter of? financial? years=years !name !unit", quarter),
    Shape("nth=closing quarter of financial", quarter),
    Shape("nth=final quarter", quarter),
    Shape("calendar quarter -? nth=number ,? of? years=years", calendar_quarter),
    Shape("half_sign nth=num ,? of? years=years", half),
    Shape("years=long_year half_sign nth=num", half),
    Shape("half_sign nth=num", half),
    Shape("nth half of? yearkind? years=long_year", half),
    Shape("half nth of? yearkind? years=long_year", half),
    Shape("nth=closing half of? yearkind? years=long_year", half),
    Shape("nth half of? financial", half),
    Shape("nth half of unit", half_of_year),
    Shape("nth number unit of? yearkind? years=long_year", six_months),
)
