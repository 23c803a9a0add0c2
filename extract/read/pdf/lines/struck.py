"""Letters with a stroke through them: what is printed and no longer holds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extract.read.pdf.engine.leaf import Column, Letters, Shape

THIN, SHORTEST = 2.5, 3.0
"""A stroke is no thicker than the first and no shorter than the second (points)."""

HIGH, LOW = 0.38, 0.68
"""It runs through this part of a letter's height, counted from the top: an underline runs lower."""

OVER = 4.0
"""It goes beyond the first and last letter by no more than a blank's width (points)."""

MOST = 2_000
"""More strokes than this are a drawing."""


def struck(letters: Letters, shapes: Sequence[Shape]) -> Column | None:
    """The letters (a mask) through whose middle a stroke runs that is as long as their words; None if there are none.

    The rule of a table may cut through words, too, but it does not end where they do.
    """
    strokes = np.array([shape.box for shape in shapes if _is_stroke(shape)][: MOST + 1])
    if not len(strokes) or len(strokes) > MOST or not len(letters):
        return None
    heights = (strokes[:, 1] + strokes[:, 3]) / 2
    order = np.argsort(heights)
    tall = letters.bottom - letters.top
    high, low = letters.top + HIGH * tall, letters.top + LOW * tall
    first, last = (np.searchsorted(heights[order], side) for side in (high, low))
    near = np.flatnonzero(last > first)
    spans = set(zip(first[near].tolist(), last[near].tolist(), strict=True))
    met = {index for start, end in spans for index in range(start, end)}
    found = np.zeros(len(letters), bool)
    middle = (letters.x0 + letters.x1) / 2
    for stroke in (order[index] for index in sorted(met)):
        x0, _, x1, _ = strokes[stroke]
        through = (high <= heights[stroke]) & (heights[stroke] < low) & (x0 <= middle) & (middle <= x1)
        if through.any() and letters.x0[through].min() - x0 <= OVER and x1 - letters.x1[through].max() <= OVER:
            found |= through
    return found if found.any() else None


def _is_stroke(shape: Shape) -> bool:
    x0, top, x1, bottom = shape.box
    return shape.kind != "curve" and bottom - top <= THIN and x1 - x0 >= SHORTEST
