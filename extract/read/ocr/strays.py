"""Print that the detector of lines leaves out: numbers and bullets that stand before a line, single signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.model.place import Box
from extract.read.ocr.picture import Grey
from extract.read.ocr.ruling import Strokes

SMALLEST, LARGEST = 0.18, 1.0
"""Of a line's height: how large a sign may be. Smaller are specks, taller are parts of pictures and punch holes."""

WIDEST = 6.0
"""Of a line's height: how wide signs that stand together may be."""

REACH = 3.5
"""Of a line's height: how far before or behind a line a sign may stand and be read with it."""

MOST = 40
"""Signs that stand alone; where there are more, they are parts of a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of print, in pixels. seen: from where to where the detector saw it; nowhere, if it is a stray sign."""

    box: Box
    seen: tuple[float, float]


def with_strays(grey: Grey, found: list[Box], strokes: Strokes) -> list[Line]:
    """The lines of print, drawn out over signs beside them, and signs that stand by themselves."""
    if not found:
        return []
    tall = float(np.median([bottom - top for _, top, _, bottom in found]))
    lines = [Line(box=box, seen=(box[0], box[2])) for box in found]
    alone = []
    for stray in _strays(_uncovered(grey, found, strokes, tall), tall):
        beside = [line for line in lines if _is_beside(stray, line.box)]
        if beside:
            nearest = min(beside, key=lambda line: _gap(stray, line.box))
            lines[lines.index(nearest)] = Line(box=_drawn_out(nearest.box, stray), seen=nearest.seen)
        elif stray[3] - stray[1] > tall / 3:
            alone.append(Line(box=_padded(stray, tall / 6), seen=(stray[0], stray[0])))
    return [*lines, *(alone if len(alone) <= MOST else ())]


def _uncovered(grey: Grey, found: Iterable[Box], strokes: Strokes, tall: float) -> NDArray[np.uint8]:
    """1 where there is ink and neither a line nor a rule is known."""
    smooth = cv2.medianBlur(grey, 3)
    around = int(tall) * 2 | 1
    ink = cv2.adaptiveThreshold(smooth, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, around, 30)
    for x0, top, x1, bottom in (*found, *(_padded(box, tall / 6) for box in strokes.boxes())):
        cv2.rectangle(ink, (round(x0), round(top)), (round(x1), round(bottom)), (0,), cv2.FILLED)
    return np.asarray(ink, dtype=np.uint8)


def _strays(ink: NDArray[np.uint8], line: float) -> Iterator[Box]:
    """Signs that stand close together on one row, as boxes in pixels."""
    signs = np.zeros_like(ink)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    for left, top, wide, tall, area in stats[1:count]:
        if SMALLEST * line <= max(tall, wide) and tall <= LARGEST * line and area > 0.01 * line * line:
            signs[top : top + tall, left : left + wide] = 1
    near = np.ones((1, max(int(line * 0.8), 1)), np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(cv2.morphologyEx(signs, cv2.MORPH_CLOSE, near))
    for left, top, wide, tall, _ in stats[1:count]:
        if wide <= WIDEST * line:
            yield (float(left), float(top), float(left + wide), float(top + tall))


def _is_beside(stray: Box, line: Box) -> bool:
    tall = line[3] - line[1]
    return line[1] <= (stray[1] + stray[3]) / 2 <= line[3] and _gap(stray, line) <= REACH * tall


def _gap(one: Box, other: Box) -> float:
    return max(one[0] - other[2], other[0] - one[2], 0.0)


def _drawn_out(line: Box, stray: Box) -> Box:
    """Over the sign; it stays as tall as it is."""
    return (min(line[0], stray[0] - 3), line[1], max(line[2], stray[2] + 3), line[3])


def _padded(box: Box, by: float) -> Box:
    return (box[0] - by, box[1] - by, box[2] + by, box[3] + by)
