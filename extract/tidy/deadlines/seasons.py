"""Seasons and terms: `Summer 2027`, `next spring`, `Autumn term 2026/27`, `October half term`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.tidy.deadlines.days import year_of
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.span import Span

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2), "new_year": (1, 2)}
TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}
HALF_TERMS = {"autumn": 10, "spring": 2, "summer": 5}
SCHOOL = 9
"""The month in which the terms of `2026/27` begin."""


def season(match: Match, reference: Reference) -> Span | None:
    """Spring is March to May, and so on; winter runs into the next year."""
    span = _named(match, reference, SEASONS[match.label("season")], "season")
    return span.assuming("Seasons are taken as whole months: spring is March to May.", 0.9) if span else None


def term(match: Match, reference: Reference) -> Span | None:
    """A school term, as whole months; in `Spring 2027 term` the year stands inside the name."""
    months = TERMS.get(match.label("term"))
    span = _named(match, reference, months, "term") if months else None
    return span.assuming("Terms are taken to begin in September, January and April.", 0.9) if span else None


def half_term(match: Match, reference: Reference) -> Span | None:
    """The month a half term falls in; its week differs from council to council."""
    month = match.number("month") if "month" in match else HALF_TERMS.get(match.label("season"))
    span = _named(match, reference, (month, month), "month") if month else None
    return span.assuming("The week of a half term differs; its month is taken.", 0.7) if span else None


def _named(match: Match, reference: Reference, months: tuple[int, int], precision: str) -> Span | None:
    floating = reference.days_without_year((months[0], 1), (months[1], None), precision)
    if "years" not in match:
        return _near(floating, match, reference)
    token = match["years"]
    if isinstance(token.value, Span):
        return _from(floating, token.value.first.replace(month=SCHOOL if precision == "term" else 4))
    year = year_of(token, reference)
    if not year or (token.tag == "num" and not reference.near(year)):
        return None
    return _from(floating, floating.first.replace(year=year))


def _from(floating: Span, day: date) -> Span:
    """The first that begins on that day or later, now that its year is known."""
    return replace(floating.beginning(day), floating=False, adrift=False, assumed=(), confidence=1.0)


def _near(floating: Span, match: Match, reference: Reference) -> Span | None:
    """`next spring` said in spring is a year off; `last autumn` lies behind."""
    if match.tag("which") == "last" and reference.now:
        return replace(floating.before(reference.now), over=True)
    if match.tag("which") == "next" and reference.now and floating.holds(reference.now):
        return floating.after(Span(start=floating.last, end=floating.last + (floating.last - floating.first)))
    return floating


SHAPES = (
    Shape("season half_term of? years=years", half_term),
    Shape("season half_term", half_term),
    Shape("month half_term of? years=years", half_term),
    Shape("month half_term", half_term),
    Shape("term of? years=years !name !unit", term),
    Shape("years=long_year term", term),
    Shape("term=season years=years term_alone", term),
    Shape("which? term", term),
    Shape("season ,? of? split? years=years !name !unit", season),
    Shape("which? season", season),
)
