"""The steps of the grammar, in their order: each rewrites what the one before it left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.tidy.deadlines import (
    bounds,
    cycles,
    days,
    durations,
    joins,
    months,
    nearby,
    occasions,
    parts,
    quarters,
    revisions,
    seasons,
    years,
)
from extract.tidy.deadlines.company import in_company
from extract.tidy.deadlines.names import without_names
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import CLASSES, Match, Shape, Step, no_date
from extract.tidy.deadlines.span import Span
from extract.tidy.deadlines.tokens import Token


def _loose(match: Match, reference: Reference) -> Span:
    """A split year that stands for itself."""
    return replace(match.span("fy"), bare=True)


def _numbered(match: Match, reference: Reference) -> bool | None:
    """A number that is counted or filed under; `Minutes 12/06/2026` are of a day."""
    figures = [token for token in match.run if token.tag in CLASSES["digits"]]
    if len(figures) != 3:
        return True
    day, month, year = figures
    slashed = [token.text for token in match.run].count("/") == 2 and len(year.text) == 2
    possible = day.tag == "num" and month.tag == "num" and isinstance(month.value, int) and month.value <= 12
    return None if possible and (year.tag == "year4" or slashed) else True


def _half(match: Match, reference: Reference) -> tuple[Token, ...] | None:
    """`1st half` is the first half; its number is no day."""
    number, half = match.run
    return (replace(number, tag="nth"), half) if number.value in (1, 2) else None


def _ranked(match: Match, reference: Reference) -> tuple[Token, ...]:
    """`week 2 of` is the second week of; its number is no day."""
    unit, number, of = match.run
    return (replace(number, tag="nth"), unit, of)


STEPS = (
    Step(
        Shape("numbered .? digits ( part digits ){0,3}", _numbered, gives="noise"),
        Shape("numbered : digits ( part digits ){1,3}", _numbered, gives="noise"),
        Shape("unit num of", _ranked, gives="tokens"),
        Shape("ordinal half", _half, gives="tokens"),
        Shape("title initial? called", no_date, gives="word"),
    ),
    Step(*days.SHAPES, *years.SPLITS, *months.FIGURES, *years.PAIRS),
    Step(*quarters.SHAPES, *seasons.SHAPES, *months.SHAPES, *years.SHAPES, *occasions.SHAPES),
    Step(Shape("fy budget", no_date, gives="event"), Shape("fy event", no_date, gives="event")),
    Step(Shape("fy", _loose), *occasions.POLLING, *parts.WEEKS, *years.TOLD, *nearby.SHAPES),
    Step(*parts.SHAPES, nearby.MONTH_END),
    Step(*cycles.SHAPES, *durations.DURATIONS),
    Step(*revisions.SHAPES),
    Step(*joins.SHAPES),
    Step(*durations.SHAPES, *bounds.SHAPES),
)
"""Figures before names (`2026/27` before `Q3 2026/27`), spans before their parts, joins before bounds."""


def rewritten(tokens: Sequence[Token], reference: Reference) -> tuple[Token, ...]:
    """The tokens after every step."""
    left = in_company(without_names(tokens))
    for step in STEPS:
        left = step(left, reference)
    return left
