"""What is painted on a page, in the order in which it is painted, and in which colours."""
from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTRect

from extract.read.pdf.fills import hexed

PALE, DARK, CLOSE = 0xF4, 0x50, 0x18
"""A colour is pale if no part of it is below the first, dark if none is above the second; two are alike if all
their parts are within the third."""


@dataclass(slots=True, kw_only=True)
class Painted:
    """The letters of a page; its filled shapes and its pictures, each with how many letters came before it."""

    letters: list[LTChar] = field(default_factory=list)
    shapes: list[tuple[Any, int]] = field(default_factory=list)

    def take(self, objects: Iterable[Any]) -> Painted:
        """Take in a layout's objects, those inside figures too."""
        for item in objects:
            kind = type(item)
            if kind is LTChar:
                self.letters.append(item)
            elif kind is LTRect or kind is LTCurve:
                if item.fill:
                    self.shapes.append((item, len(self.letters)))
            elif kind is LTImage:
                self.shapes.append((item, len(self.letters)))
            elif isinstance(item, LTContainer):
                self.take(item)
        return self

    def inside(self, boxes: Iterable[tuple[Any, int]]) -> Iterator[tuple[int, Any, int]]:
        """The index of each letter in each of the boxes, with the box and how many letters came before it."""
        rows = sorted((_middle(letter), index) for index, letter in enumerate(self.letters))
        heights = [height for height, _ in rows]
        for box, before in boxes:
            for _, index in rows[bisect_left(heights, box.y0) : bisect_right(heights, box.y1)]:
                letter = self.letters[index]
                if box.x0 <= (letter.x0 + letter.x1) / 2 <= box.x1:
                    yield index, box, before

    def behind(self, index: int) -> Any | None:
        """The shape or picture that a letter was painted on; None for the bare paper."""
        letter = self.letters[index]
        earlier = (shape for shape, before in reversed(self.shapes) if before <= index)
        return next((shape for shape in earlier if holds(shape, letter)), None)


def _middle(letter: LTChar) -> float:
    return float(letter.y0 + letter.y1) / 2


def holds(shape: Any, letter: LTChar) -> bool:
    """Whether the letter's middle lies in the shape's box."""
    x, y = (letter.x0 + letter.x1) / 2, _middle(letter)
    return bool(shape.x0 <= x <= shape.x1 and shape.y0 <= y <= shape.y1)


def is_pale(colour: Any) -> bool:
    """Whether it is white or nearly so; a colour that cannot be made out is not."""
    parts = _parts(colour)
    return parts is not None and min(parts) >= PALE


def is_dark(colour: Any) -> bool:
    """Whether it is black or nearly so; a colour that cannot be made out is not."""
    parts = _parts(colour)
    return parts is not None and max(parts) <= DARK


def are_alike(one: Any, two: Any) -> bool:
    """Whether words in the one cannot be read on the other."""
    first, second = _parts(one), _parts(two)
    return bool(first and second and all(abs(a - b) <= CLOSE for a, b in zip(first, second, strict=True)))


@lru_cache(maxsize=256)
def _parts(colour: Any) -> tuple[int, int, int] | None:
    words = hexed(colour)
    return (int(words[1:3], 16), int(words[3:5], 16), int(words[5:7], 16)) if words else None
