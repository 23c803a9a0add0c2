"""Print that the detector of lines leaves out: numbers and bullets that stand before a line, single signs."""
from __future__ import annotations

from collections.abc import Iterable, Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.read.ocr.engine import Quad
from extract.read.ocr.picture import Grey
from extract.read.ocr.ruling import Strokes

SMALLEST, LARGEST = 0.22, 1.6
"""Of a line's height: how tall a sign may be. Smaller are specks and stops, larger are pictures and punch holes."""

WIDEST = 6.0
"""Of a line's height: how wide signs that stand together may be."""

REACH = 3.5
"""Of a line's height: how far before or behind a line a sign may stand and be read with it."""

MOST = 40
"""Signs that stand alone; where there are more, they are parts of a picture."""

Spot = tuple[float, float, float, float]


def with_strays(grey: Grey, quads: list[Quad], strokes: Strokes) -> list[Quad]:
    """The lines of print, drawn out over signs beside them, and signs that stand by themselves."""
    if not quads:
        return quads
    line = float(np.median([np.ptp(quad[:, 1]) for quad in quads]))
    lines = [_spot(quad) for quad in quads]
    alone = []
    for stray in _strays(_uncovered(grey, quads, strokes, line), line):
        beside = min((one for one in lines if _is_beside(stray, one)), key=lambda one: _gap(stray, one), default=None)
        if beside is None:
            alone.append(stray)
        else:
            lines[lines.index(beside)] = _around(beside, stray)
    alone = [stray for stray in alone if stray[3] - stray[1] > line / 3]
    return [_quad(spot) for spot in [*lines, *(alone if len(alone) <= MOST else ())]]


def _uncovered(grey: Grey, quads: Iterable[Quad], strokes: Strokes, line: float) -> NDArray[np.uint8]:
    """1 where there is ink and neither a line nor a rule is known."""
    smooth = cv2.medianBlur(grey, 3)
    ink = cv2.adaptiveThreshold(
        smooth, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, int(line) * 2 | 1, 30
    )
    for quad in quads:
        cv2.fillPoly(ink, [np.rint(quad).astype(np.int32)], (0,))
    around = line / 6
    for x0, top, x1, bottom in strokes.boxes():
        low, high = (round(x0 - around), round(top - around)), (round(x1 + around), round(bottom + around))
        cv2.rectangle(ink, low, high, (0,), cv2.FILLED)
    return np.asarray(ink, dtype=np.uint8)


def _strays(ink: NDArray[np.uint8], line: float) -> Iterator[Spot]:
    """Signs that stand close together on one row, as boxes in pixels."""
    signs = np.zeros_like(ink)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    for left, top, wide, tall, area in stats[1:count]:
        if SMALLEST * line <= max(tall, wide) and tall <= LARGEST * line and area > 0.02 * line * line:
            signs[top : top + tall, left : left + wide] = 1
    near = np.ones((1, max(int(line * 0.8), 1)), np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(cv2.morphologyEx(signs, cv2.MORPH_CLOSE, near))
    for left, top, wide, tall, _ in stats[1:count]:
        if wide <= WIDEST * line:
            yield (float(left), float(top), float(left + wide), float(top + tall))


def _is_beside(stray: Spot, line: Spot) -> bool:
    tall = line[3] - line[1]
    return line[1] <= (stray[1] + stray[3]) / 2 <= line[3] and _gap(stray, line) <= REACH * tall


def _gap(one: Spot, other: Spot) -> float:
    return max(one[0] - other[2], other[0] - one[2], 0.0)


def _around(line: Spot, stray: Spot) -> Spot:
    """The line drawn out over the sign; it stays as tall as it is."""
    return (min(line[0], stray[0] - 3), line[1], max(line[2], stray[2] + 3), line[3])


def _spot(quad: Quad) -> Spot:
    (x0, top), (x1, bottom) = quad.min(axis=0), quad.max(axis=0)
    return (float(x0), float(top), float(x1), float(bottom))


def _quad(spot: Spot) -> Quad:
    x0, top, x1, bottom = spot
    return np.array([(x0, top), (x1, top), (x1, bottom), (x0, bottom)], dtype=np.float32)
