"""Occasions the calendar dates: Easter, Christmas, polling day, the summer recess."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.tidy.deadlines.almanac import DAY, LATEST, day_of, easter, polling_day
from extract.tidy.deadlines.days import single, year_of
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.span import Span

RECESS = "The summer recess is taken to be August."


def feast(match: Match, reference: Reference) -> Span | None:
    """Easter Sunday or Christmas Day, of the year named or the next one."""
    name = match["feast"].tag
    if "year" in match:
        year = year_of(match["year"], reference)
        return single(_feast(name, year)) if year else None
    if not reference.today:
        return None
    years = (reference.today.year, min(reference.today.year + 1, LATEST))
    found = next((day for year in years if (day := _feast(name, year)) >= reference.today), None)
    if found is None:
        return None
    return single(found).assuming(f"The next {name.title()} from {reference.today} on is taken.", 0.8)


def _feast(name: str, year: int) -> date:
    return easter(year) if name == "easter" else date(year, 12, 25)


def polling(match: Match, reference: Reference) -> Span | None:
    """`the May 2027 elections`: local elections are held on the first Thursday in May."""
    span = match.span()
    if not span.closed or span.precision not in ("month", "year") or span.adrift:
        return None
    day = polling_day(span.first.year)
    if not span.holds(single(day)):
        return None
    found = replace(single(day), related=True, confidence=span.confidence, assumed=span.assumed)
    return found.assuming("Local elections are held on the first Thursday in May.", 0.85)


def _august(match: Match, reference: Reference) -> Span | None:
    if "year" in match:
        year = year_of(match["year"], reference)
        span = Span(start=day_of(year, 8, 1), end=day_of(year, 8, 31), precision="season") if year else None
    elif reference.today or reference.year:
        span = reference.days_without_year((8, 1), (8, None), "season")
    else:
        span = None
    return span.assuming(RECESS, 0.7) if span and span.closed else None


def before_recess(match: Match, reference: Reference) -> Span | None:
    """By the end of July."""
    span = _august(match, reference)
    return replace(span, start=None, end=span.first - DAY, related=True, bound="before") if span else None


def after_recess(match: Match, reference: Reference) -> Span | None:
    """From the first of September."""
    span = _august(match, reference)
    if not span:
        return None
    return replace(span, start=span.last + DAY, end=None, related=True, tentative=True, bound="after")


def in_recess(match: Match, reference: Reference) -> Span | None:
    """Some time up to the end of August: the first day differs."""
    span = _august(match, reference)
    return replace(span, start=None, lasting=True, tentative=True) if span else None


SHAPES = (
    Shape("feast year=year4?", feast),
    Shape("sooner summer_recess ( in? year=year4 )?", before_recess),
    Shape("later -? summer_recess ( in? year=year4 )?", after_recess),
    Shape("summer_recess ( in? year=year4 )?", in_recess),
)
POLLING = (
    Shape("span elections", polling),
    Shape("elections in? span", polling),
)
