"""Two spans that are one: `April to June 2027`, `Jan/Feb 2027`, `between 1 May and 12 June`."""

from __future__ import annotations

from dataclasses import replace

from extract.tidy.deadlines.almanac import DAY
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.span import Span, finest

SETTLED = 0.95
"""How sure a date without a year is whose year stands beside it."""


def settled(first: Span, last: Span) -> tuple[Span, Span]:
    """Both with a year, if one has: the latest first before the last, or the next last after the first."""
    if first.floating and first.closed and last.end:
        anchor = replace(last, start=last.start or last.end)
        moved = first.before(anchor)
        return (moved if last.floating else _known(moved)), last
    if last.floating and last.closed and first.end:
        return first, _known(last.after(replace(first, start=first.start or first.end)))
    return first, last


def _known(span: Span) -> Span:
    return replace(span, floating=False, confidence=SETTLED, assumed=())


def stretch(match: Match, reference: Reference) -> Span | None:
    """From the first day of the one to the last day of the other."""
    first, last = settled(match.span("first"), match.span("last"))
    start = first.start or first.end
    if first.impossible or last.impossible or not start or not last.end or start > (last.start or last.end):
        return None
    return Span(
        start=start, end=last.end, precision=finest(first, last), lasting=True,
        bare=first.bare and last.bare and match.run[0].tag == "span",
        floating=first.floating and last.floating, adrift=first.adrift or last.adrift,
        confidence=min(first.confidence, last.confidence), assumed=_both(first, last),
    )  # fmt: skip


def to_its_end(match: Match, reference: Reference) -> Span | None:
    """`Start May 2027, end July 2027`."""
    return stretch(match, reference) if match.span("last").bound == "end" else None


def neighbours(match: Match, reference: Reference) -> Span | None:
    """`Jan/Feb`: only what lies side by side; other pairs are a list."""
    first, last = settled(match.span("first"), match.span("last"))
    touch = first.end and last.start and first.end + DAY == last.start and first.precision == last.precision
    return stretch(match, reference) if touch else None


def either(match: Match, reference: Reference) -> Span | None:
    """`March or April 2027`: due in one of them, nobody says which."""
    span = stretch(match, reference)
    return replace(span, lasting=False, tentative=True) if span else None


def _both(first: Span, last: Span) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first.assumed, *last.assumed)))


SHAPES = (
    Shape("begins first=span till last=span", stretch),
    Shape("starting break? first=span ,? line? last=span", to_its_end),
    Shape("starting break? first=span ,? line? end_of break? last=span", stretch),
    Shape("first=span open starting close till? last=span", stretch),
    Shape("between first=span and last=span", stretch),
    Shape("between first=span till last=span", stretch),
    Shape("first=span till last=span", stretch),
    Shape("first=span / last=span", neighbours),
    Shape("first=span or last=span", either),
)
