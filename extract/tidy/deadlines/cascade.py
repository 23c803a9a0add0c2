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
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import Match, Shape, Step
from extract.tidy.deadlines.span import Span
from extract.tidy.deadlines.tokens import Token


def _loose(match: Match, reference: Reference) -> Span:
    """A split year that stands for itself."""
    return replace(match.span("fy"), bare=True)


def _no_date(match: Match, reference: Reference) -> bool:
    """`Phase 2`, `paragraph 3.4`: the number counts something else."""
    return True


def _ranked(match: Match, reference: Reference) -> tuple[Token, ...]:
    """`week 2 of` is the second week of; its number is no day."""
    unit, number, of = match.run
    return (replace(number, tag="nth"), unit, of)


STEPS = (
    Step(
        Shape("numbered digits ( part digits ){0,3}", _no_date, gives="noise"),
        Shape("unit num of", _ranked, gives="tokens"),
        Shape("title month", _no_date, gives="word"),
        Shape("title word month", _no_date, gives="word"),
    ),
    Step(*days.SHAPES, *years.SPLITS, *months.FIGURES, *years.PAIRS),
    Step(*quarters.SHAPES, *seasons.SHAPES, *months.SHAPES, *years.SHAPES, *occasions.SHAPES),
    Step(Shape("fy budget", _no_date, gives="event"), Shape("fy event", _no_date, gives="event")),
    Step(Shape("fy", _loose), *occasions.POLLING, *parts.WEEKS, *years.TOLD, *nearby.SHAPES),
    Step(*parts.SHAPES),
    Step(*cycles.SHAPES, *durations.DURATIONS),
    Step(*revisions.SHAPES),
    Step(*joins.SHAPES),
    Step(*durations.SHAPES, *bounds.SHAPES),
)
"""Figures before names (`2026/27` before `Q3 2026/27`), spans before their parts, joins before bounds."""


def rewritten(tokens: Sequence[Token], reference: Reference) -> tuple[Token, ...]:
    """The tokens after every step."""
    left = in_company(tokens)
    for step in STEPS:
        left = step(left, reference)
    return left
