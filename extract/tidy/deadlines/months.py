"""Months: `March 2027`, `Sept '26`, `Mar-27`, `03/2027`, `January`; and `May 10`, which may be a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.tidy.deadlines.almanac import day_of, month_end
from extract.tidy.deadlines.days import year_of
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.span import Span


def month_of(year: int, month: int) -> Span:
    """A whole month."""
    return Span(start=date(year, month, 1), end=month_end(year, month), precision="month")


def dated(match: Match, reference: Reference) -> Span | None:
    """A month with a year that cannot be a day."""
    year = year_of(match["year"], reference)
    if not year:
        return None
    span = month_of(year, match.number("name"))
    if match.tag("name") == "typo":
        return span.assuming(f"“{match['name'].text}” is read as a month's name.", 0.7)
    return span if match["year"].tag == "year4" else replace(span, confidence=0.95)


def month_or_day(match: Match, reference: Reference) -> Span | None:
    """`May 10`: month and year if that year is near the paper's, else a day; the column decides first."""
    month, number = match.number("name"), match.number("two")
    year = year_of(match["two"], reference)
    day = day_of(2000, month, number)
    if match.tag("name") == "typo" or (year is None and day is None):
        return None
    as_day = day is not None and (reference.days > reference.years or not reference.near(year))
    if as_day:
        span = reference.days_without_year((month, number), (month, number), "day")
        return span.assuming(f"{number} is read as a day, not as a year.", 0.9)
    return _month_of_year(match, year, reference) if year else None


def _month_of_year(match: Match, year: int, reference: Reference) -> Span:
    span = month_of(year, match.number("name"))
    if day_of(2000, match.number("name"), match.number("two")) is None:
        return replace(span, confidence=0.95)
    backed = 0.95 if reference.years else 0.85 if reference.today else 0.5
    return span.assuming(f"“{match['two'].text}” is read as the year {year}, not as a day.", backed)


def end_of_month(match: Match, reference: Reference) -> Span | None:
    """`end of February 27`: a day has no end to wait for, so the number is a year."""
    year = year_of(match["year"], reference)
    return replace(month_of(year, match.number("name")), start=None, bound="end") if year else None


def undated(match: Match, reference: Reference) -> Span:
    """A month without a year."""
    month = match.number("month")
    return reference.days_without_year((month, 1), (month, None), "month")


def in_financial_year(match: Match, reference: Reference) -> Span:
    """`March 2026/27`, and `period 12 2026/27`: a month of a financial year."""
    first = match.span("fy").first
    month = match.number("name") if "name" in match else (match.number("num") + 2) % 12 + 1
    return month_of(first.year + (month < first.month), month)


def period(match: Match, reference: Reference) -> Span | None:
    """`period 12 2026/27`: accounts count the months from April."""
    return in_financial_year(match, reference) if match.number("num") <= 12 else None


def in_figures(match: Match, reference: Reference) -> Span | None:
    """`03/2027`."""
    span = month_of(match.number("year4"), match.number("num")) if match.number("num") <= 12 else None
    return replace(span, bare=True) if span else None


FIGURES = (Shape("<!quarter <!/ num stroke year4 !split", in_figures),)
SHAPES = (
    Shape("period num of? fy", period),
    Shape("name .? of? fy", in_financial_year),
    Shape("end_of name .? -? year=two !month", end_of_month),
    Shape("name sep? of? year=year4", dated),
    Shape("name sep? sep? year=yy", dated),
    Shape("name . sep? year=short", dated),
    Shape("name split? two !month !unit !working", month_or_day),
    Shape("name .? two !month !unit !working", month_or_day),
    Shape("month", undated),
)
