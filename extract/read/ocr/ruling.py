"""The ruling lines that are drawn on a straightened picture."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.read.ocr.picture import Grey

SHORTEST = 0.012
"""Of the picture's longer side: the shortest piece of a rule (10 points on an A4 page)."""

THICKEST = 0.006
"""Of the picture's longer side: what is thicker is a bar or a filled box, no line."""

BREAK = 0.008
"""Of the picture's longer side: the widest gap that bad print leaves in one rule."""

ALONE = 0.04
"""Of the picture's longer side: a shorter stroke is a rule only where longer ones hold both its ends."""

SOLID = 0.85
"""Of a stroke's length: how much of it must be drawn. On noisy pages rules reach 0.88, rows of letters 0.84."""

DARKER = 25
"""Of 255: how much darker than its surroundings a rule is."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight stroke, in pixels: from `start` to `end` along its direction, its middle at `across`."""

    start: float
    end: float
    across: float
    thickness: float

    @property
    def length(self) -> float:
        """In pixels."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Strokes:
    """The strokes that lie (`across` is their row) and those that stand (`across` is their column)."""

    lying: tuple[Stroke, ...]
    standing: tuple[Stroke, ...]

    def boxes(self) -> Iterator[tuple[float, float, float, float]]:
        """x0, top, x1, bottom of each, in pixels."""
        for one in self.lying:
            yield (one.start, one.across - one.thickness / 2, one.end, one.across + one.thickness / 2)
        for one in self.standing:
            yield (one.across - one.thickness / 2, one.start, one.across + one.thickness / 2, one.end)


def strokes(grey: Grey) -> Strokes:
    """The ruling lines of a straightened picture."""
    side = max(grey.shape)
    lying, standing = _drawn(grey, side), _drawn(np.ascontiguousarray(grey.T), side)
    return Strokes(lying=_believed(lying, standing, side), standing=_believed(standing, lying, side))


def _drawn(grey: Grey, side: int) -> list[Stroke]:
    """The strokes that lie in a picture, broken ones joined."""
    darker, length = _darker(grey, side), max(int(SHORTEST * side), 3)
    thick = cv2.dilate(np.uint8(1) * (darker > DARKER), np.ones((3, 1), np.uint8))
    runs = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    strokes = _joined(_pieces(runs, THICKEST * side, length), BREAK * side)
    return [stroke for stroke in strokes if _share_drawn(stroke, darker) >= SOLID]


def _darker(grey: Grey, side: int) -> Grey:
    """How much darker each row is than what lies close above and close below, be that paper or the fill of a cell.

    Rows are smoothed a little along their way, which takes grain out and leaves rules as they are.
    """
    smooth = cv2.blur(grey, (max(side // 700, 1), 1))
    across = np.ones((int(THICKEST * side) | 1, 1), np.uint8)
    return np.asarray(cv2.morphologyEx(smooth, cv2.MORPH_BLACKHAT, across), dtype=np.uint8)


def _pieces(runs: NDArray[np.uint8], thickest: float, shortest: int) -> Iterator[Stroke]:
    """The runs that are straight and thin; they were thickened by two pixels, so that a slant does not cut them."""
    count, _, stats, middles = cv2.connectedComponentsWithStats(runs, connectivity=8)
    for left, _, width, _, area, middle in zip(*stats[1:count].T, middles[1:count, 1], strict=True):
        thickness = max(float(area) / float(width) - 2, 1.0)
        if width >= shortest and thickness <= thickest and width > 4 * thickness:
            yield Stroke(float(left), float(left + width), float(middle), thickness)


def _share_drawn(stroke: Stroke, darker: Grey) -> float:
    """How much of a stroke is as dark as the most of it: all of a rule, and of a row of letters their strokes only."""
    row = round(stroke.across)
    band = darker[max(row - 2, 0) : row + 3, int(stroke.start) : int(stroke.end)].max(axis=0)
    return float((band > np.percentile(band, 75) / 2).mean())


def _joined(pieces: Iterable[Stroke], gap: float) -> list[Stroke]:
    """Pieces that follow one another on one row, each taken as the longer stroke it is a part of."""
    rules: list[Stroke] = []
    for piece in sorted(pieces, key=lambda piece: piece.start):
        before = next((rule for rule in reversed(rules) if _continues(rule, piece, gap)), None)
        if before is None:
            rules.append(piece)
        else:
            rules[rules.index(before)] = _both(before, piece)
    return rules


def _continues(rule: Stroke, piece: Stroke, gap: float) -> bool:
    apart = abs(rule.across - piece.across)
    return apart <= max(rule.thickness, piece.thickness, gap / 4) and piece.start - rule.end <= gap


def _both(one: Stroke, other: Stroke) -> Stroke:
    weight = one.length + other.length
    across = (one.across * one.length + other.across * other.length) / weight
    thickness = (one.thickness * one.length + other.thickness * other.length) / weight
    return Stroke(one.start, max(one.end, other.end), across, thickness)


def _believed(strokes: Iterable[Stroke], others: Iterable[Stroke], side: int) -> tuple[Stroke, ...]:
    """The strokes without those that are parts of letters: short and not held at both ends by a longer rule."""
    long = [other for other in others if other.length >= ALONE * side]
    near = BREAK * side / 2
    return tuple(one for one in strokes if one.length >= ALONE * side or _held(one, long, near))


def _held(stroke: Stroke, others: Iterable[Stroke], near: float) -> bool:
    crossed = [
        other.across for other in others if other.start - near <= stroke.across <= other.end + near
    ]
    return all(any(abs(end - across) <= near for across in crossed) for end in (stroke.start, stroke.end))
