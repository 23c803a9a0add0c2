"""What was seen on a picture of a page."""

from __future__ import annotations

import math
from dataclasses import dataclass

from extract.model.place import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedWord:
    """A word as it was recognised. confidence: the mean over its letters, 0 to 1."""

    text: str
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A ruling line as the thin box of its ink."""

    box: Box

    @property
    def horizontal(self) -> bool:
        """Whether it lies, rather than stands."""
        x0, top, x1, bottom = self.box
        return x1 - x0 >= bottom - top


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """The words and ruling lines of a picture of a page, in points of the straightened page.

    The straightened page is the page as it was given, turned clockwise by `turned` (0, 90, 180 or 270) degrees and
    then anticlockwise by `skew` degrees, on a sheet that is just large enough for all of it, its middle on the
    sheet's middle, in the same scale: a point stays a point. `straight_width` and `straight_height` are that
    sheet's size in points, `width` and `height` those of the page as it was given. `on_paper` leads back.

    unread: where something stands that looks like words and could not be read, as signatures and small print in
    logos: no words are given for it.
    """

    width: float
    height: float
    straight_width: float
    straight_height: float
    turned: int = 0
    skew: float = 0.0
    words: tuple[ScannedWord, ...] = ()
    rules: tuple[Rule, ...] = ()
    unread: tuple[Box, ...] = ()

    def on_paper(self, box: Box) -> Box:
        """The smallest upright box, on the page as it was given, around a box of the straightened page."""
        x0, top, x1, bottom = box
        corners = [self._point_on_paper(x, y) for x in (x0, x1) for y in (top, bottom)]
        xs, ys = zip(*corners, strict=True)
        return (
            max(min(xs), 0.0),
            max(min(ys), 0.0),
            min(max(xs), self.width),
            min(max(ys), self.height),
        )

    def _point_on_paper(self, x: float, y: float) -> tuple[float, float]:
        """Undo the skew, then the turn, both around the middle."""
        right, down = _clockwise(x - self.straight_width / 2, y - self.straight_height / 2, self.skew)
        right, down = _clockwise(right, down, -self.turned)
        return right + self.width / 2, down + self.height / 2


def _clockwise(right: float, down: float, degrees: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    cosine, sine = math.cos(angle), math.sin(angle)
    return right * cosine - down * sine, right * sine + down * cosine
