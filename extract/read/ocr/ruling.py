"""The ruling lines that are drawn on a straightened picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.model.place import Box
from extract.read.ocr.picture import Grey

SHORTEST = 0.012
"""Of the picture's longer side: the shortest piece of a rule (10 points on an A4 page)."""

THICKEST = 0.006
"""Of the picture's longer side: what is thicker is a bar or a filled box, no line."""

BREAK = 0.008
"""Of the picture's longer side: the widest gap that bad print leaves in one rule."""

ALONE = 0.04
"""Of the picture's longer side: a shorter stroke is a rule only where longer ones hold both its ends."""

SOLID = {False: 0.78, True: 0.95}
"""Of a stroke's length: how much of it must be drawn, on bare paper and among print. Rules on noisy pages reach 0.96,
on pages that were faded by compression 0.82; rows of letters seldom 0.92."""

DARKER = 12
"""Of 255: how much darker than its surroundings a rule is at least, on a page without grain."""


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Strokes:
    """The strokes that lie (`across` is their row) and those that stand (`across` is their column)."""

    lying: tuple[Stroke, ...]
    standing: tuple[Stroke, ...]

    def boxes(self) -> Iterator[Box]:
        """x0, top, x1, bottom of each, in pixels."""
        for one in self.lying:
            yield (one.start, one.across - one.thickness / 2, one.end, one.across + one.thickness / 2)
        for one in self.standing:
            yield (one.across - one.thickness / 2, one.start, one.across + one.thickness / 2, one.end)


def strokes(grey: Grey, print_at: Iterable[Box] = ()) -> Strokes:
    """The ruling lines of a straightened picture. print_at: where its lines of print stand, in pixels."""
    side = max(grey.shape)
    bodies = [_body(box) for box in print_at]
    stood = [(top, x0, bottom, x1) for x0, top, x1, bottom in bodies]
    lying, standing = _drawn(grey, side, bodies), _drawn(np.ascontiguousarray(grey.T), side, stood)
    return Strokes(lying=_believed(lying, standing, bodies, side), standing=_believed(standing, lying, stood, side))


def _body(line: Box) -> Box:
    """Where the letters of a line stand, without the rim in which a rule may run along it."""
    x0, top, x1, bottom = line
    rim = (bottom - top) / 10
    return (x0, top + rim, x1, bottom - rim)


def _drawn(grey: Grey, side: int, bodies: list[Box]) -> list[Stroke]:
    """The strokes that lie in a picture, broken ones joined."""
    darker, length = _darker(grey, side), max(int(SHORTEST * side), 3)
    least = DARKER + float(np.median(darker))
    thick = cv2.dilate(np.uint8(1) * (darker > least), np.ones((3, 1), np.uint8))
    runs = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    joined = _joined(_pieces(runs, THICKEST * side, length), BREAK * side)
    return [one for one in joined if _share_drawn(one, grey, darker, least) >= SOLID[_in_print(one, bodies)]]


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
            yield Stroke(start=float(left), end=float(left + width), across=float(middle), thickness=thickness)


def _share_drawn(stroke: Stroke, grey: Grey, darker: Grey, least: float) -> float:
    """How much of a stroke is about as dark as most of it: all of a rule, of a row of letters their strokes only.

    Where another rule crosses it, it is not darker than its surroundings, yet as dark as elsewhere.
    """
    around = slice(max(round(stroke.across) - 2, 0), round(stroke.across) + 3)
    along = slice(int(stroke.start), int(stroke.end))
    contrast = darker[around, along].max(axis=0)
    shade = grey[around, along].min(axis=0)
    half = float(np.median(contrast)) / 2
    drawn = (contrast > max(half, least * 0.7)) | (shade <= np.median(shade) + min(half, DARKER))
    return float(drawn.mean())


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
    return Stroke(start=one.start, end=max(one.end, other.end), across=across, thickness=thickness)


def _believed(strokes: Iterable[Stroke], others: Iterable[Stroke], bodies: list[Box], side: int) -> tuple[Stroke, ...]:
    """The strokes without those that are parts of letters: short and not held at both ends by longer rules."""
    long = [other for other in others if other.length >= ALONE * side]
    return tuple(one for one in strokes if one.length >= ALONE * side or _held(one, long, _near(one, bodies, side)))


def _near(stroke: Stroke, bodies: Iterable[Box], side: int) -> float:
    """How far from a rule a stroke may end that is held by it: among letters it must touch it."""
    return BREAK * side / (6 if _in_print(stroke, bodies) else 2)


def _held(stroke: Stroke, others: Iterable[Stroke], near: float) -> bool:
    crossed = [other.across for other in others if other.start - near <= stroke.across <= other.end + near]
    return all(any(abs(end - across) <= near for across in crossed) for end in (stroke.start, stroke.end))


def _in_print(stroke: Stroke, bodies: Iterable[Box]) -> bool:
    middle = (stroke.start + stroke.end) / 2
    return any(x0 < middle < x1 and top < stroke.across < bottom for x0, top, x1, bottom in bodies)
