"""The colour a cell is filled with, from the rectangles painted under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pdfplumber.page import Page as PlumberPage

from extract.model.place import Box

WHITE = "#ffffff"
SLIVER = 4.0
"""A painted rectangle thinner than this (points) is a ruling, not a fill."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """A painted rectangle and its colour, `#rrggbb`."""

    box: Box
    colour: str


def fills(page: PlumberPage) -> tuple[Fill, ...]:
    """The painted rectangles of a page, in the order they were painted, white ones too."""
    painted = (
        rect for rect in page.rects if rect.get("fill") and min(rect["width"], rect["height"]) > SLIVER
    )
    seen = ((rect, hexed(rect.get("non_stroking_color"))) for rect in painted)
    return tuple(
        Fill(box=(rect["x0"], rect["top"], rect["x1"], rect["bottom"]), colour=colour)
        for rect, colour in seen
        if colour
    )


def hexed(colour: Any) -> str | None:
    """A PDF colour (grey, RGB or CMYK, 0 to 1) as `#rrggbb`; None for patterns and what is no colour."""
    parts = tuple(colour) if isinstance(colour, (tuple, list)) else (colour,)
    if not all(isinstance(part, (int, float)) for part in parts):
        return None
    if len(parts) == 1:
        parts = parts * 3
    elif len(parts) == 4:
        cyan, magenta, yellow, black = parts
        parts = tuple((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow))
    if len(parts) != 3:
        return None
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, part))):02x}" for part in parts)


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
