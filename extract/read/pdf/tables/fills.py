"""The colour a cell is filled with, from the rectangles painted under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from extract.model.place import Box
from extract.read.pdf.engine.colours import hexed
from extract.read.pdf.engine.leaf import UNKNOWN, Column, Shape

WHITE = "#ffffff"
SLIVER = 4.0
"""A painted rectangle thinner than this (points) is a ruling, not a fill."""


MOST_PAIRS = 1_000_000
"""So many pairs of a box and a fill are compared at once."""


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


def colours_of(boxes: Sequence[Box], painted: Sequence[Fill]) -> list[str | None]:
    """For each box the colour painted last over most of it; None for white or nothing."""
    if not painted or not boxes:
        return [None] * len(boxes)
    over = np.array([fill.box for fill in painted]).T
    some = max(1, MOST_PAIRS // len(painted))
    parts = (boxes[start : start + some] for start in range(0, len(boxes), some))
    last = [index for part in parts for index in _last(np.array(part), over)]
    colours = [painted[index].colour if index >= 0 else WHITE for index in last]
    return [None if colour == WHITE else colour for colour in colours]


def _last(boxes: Column, over: Column) -> list[int]:
    """For each box the last of the fills that lies over more than half of it; -1 for none."""
    x0, top, x1, bottom = (boxes[:, [side]] for side in range(4))
    wide = np.minimum(x1, over[2]) - np.maximum(x0, over[0])
    high = np.minimum(bottom, over[3]) - np.maximum(top, over[1])
    covers = np.maximum(wide, 0) * np.maximum(high, 0) > 0.5 * np.maximum(x1 - x0, 0) * np.maximum(bottom - top, 0)
    behind = covers.shape[1] - 1 - covers[:, ::-1].argmax(axis=1)
    found: list[int] = np.where(covers.any(axis=1), behind, -1).tolist()
    return found
