"""The colour a cell is filled with, from the rectangles painted under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extract.model.place import Box
from extract.read.pdf.engine.colours import hexed
from extract.read.pdf.engine.leaf import UNKNOWN, Shape

WHITE = "#ffffff"
SLIVER = 4.0
"""A painted rectangle thinner than this (points) is a ruling, not a fill."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """A painted rectangle and its colour, `#rrggbb`."""

    box: Box
    colour: str


def fills(shapes: Iterable[Shape]) -> tuple[Fill, ...]:
    """The painted rectangles of a page, in the order they were painted, white ones too."""
    return tuple(
        Fill(box=shape.box, colour=hexed(shape.fill))
        for shape in shapes
        if shape.kind == "rect" and shape.fill not in (None, UNKNOWN) and min(shape.width, shape.height) > SLIVER
    )


def fill_of(box: Box, painted: Iterable[Fill]) -> str | None:
    """The colour painted last over most of `box`; None for white or nothing."""
    colour = None
    for fill in painted:
        if _shared(box, fill.box) > 0.5 * _area(box):
            colour = fill.colour
    return None if colour == WHITE else colour


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def _shared(one: Box, two: Box) -> float:
    return _area((max(one[0], two[0]), max(one[1], two[1]), min(one[2], two[2]), min(one[3], two[3])))
