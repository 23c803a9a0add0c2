"""What a deadline was before: `(was 30/9/26)`, `originally June, now September`.

`old`: a span that no longer counts. `review_cycle`: not how often a thing is due, if more is said.
"""

from __future__ import annotations

from dataclasses import replace

from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.shapes import Match, Shape
from extract.tidy.deadlines.tokens import Token


def replaced(match: Match, reference: Reference) -> tuple[Token, ...]:
    """The span alone, as an old one."""
    return (replace(match["span"], tag="old"),)


def swapped(match: Match, reference: Reference) -> tuple[Token, ...]:
    """`brought forward to May from July`: July is old."""
    return (*match.run[:-2], replace(match["former"], tag="old"))


def cycle(match: Match, reference: Reference) -> object:
    """The cycle itself."""
    return match["cycle"].value


def restated(match: Match, reference: Reference) -> tuple[Token, ...]:
    """`Aug 26 / Mar 27 (revised)`: of two dates on two lines the later one says that it replaces the other."""
    former, latest = match.span("former").end, match.span("latest").end
    if not former or not latest or former >= latest:
        return match.run
    return (replace(match["former"], tag="old"), match["latest"])


SHAPES = (
    Shape("former=span line? latest=span open now close", restated, gives="tokens"),
    Shape("current mark? within? span ,? open? from former=span", swapped, gives="tokens"),
    Shape("was mark? within? span", replaced, gives="tokens"),
    Shape("formerly ( word ){0,3} mark? within? span", replaced, gives="tokens"),
    Shape("not_so within? span", replaced, gives="tokens"),
    Shape("review mark? cycle", cycle, gives="review_cycle"),
    Shape("subject cycle review?", cycle, gives="review_cycle"),
)
