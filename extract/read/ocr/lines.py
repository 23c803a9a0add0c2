"""Lines of print -> words with their boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.model.place import Box
from extract.read.ocr.engine import Token, read_line
from extract.read.ocr.ink import columns_of, extent, height, ink_on, widest_gap
from extract.read.ocr.picture import Grey
from extract.read.ocr.ruling import Stroke, Strokes
from extract.read.ocr.spaces import part
from extract.read.ocr.strays import Line

TALL = 2.0
"""A strip this much taller than wide holds turned print, or a single thin letter."""


SURE = 0.9
"""What is read of signs that the detector did not see must be surer than this, or it is dirt."""


LEGIBLE = 0.5
"""What is read less surely is a signature or a picture: a guess is no reading."""

BEYOND = "\u2e80"
"""From here on Unicode holds the scripts of the East; the model knows them, and sees them in drawings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word and its box in pixels. confidence: the mean over its letters."""

    text: str
    box: Box
    confidence: float

    @property
    def legible(self) -> bool:
        """Whether it was read, rather than guessed."""
        return self.confidence >= LEGIBLE and max(self.text) < BEYOND


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The part of a picture that shows one line of print, in pixels: its left and top edge, and what it shows.

    seen: from where to where the detector saw print.
    """

    left: int
    top: int
    grey: Grey
    seen: tuple[float, float]

    @property
    def box(self) -> Box:
        """In pixels of the picture."""
        tall, wide = self.grey.shape
        return (self.left, self.top, self.left + wide, self.top + tall)


def strips(grey: Grey, lines: Iterable[Line], drawn: Strokes) -> Iterator[Strip]:
    """The lines of print; none goes through a ruling line."""
    for line in lines:
        left, top, right, bottom = (max(int(edge), 0) for edge in line.box)
        for start, end in _between(drawn.standing, (left, top, right, bottom)):
            high, low = _inside(drawn.lying, (start, top, end, bottom))
            shown = grey[high:low, start:end]
            if min(shown.shape) > 2:
                yield Strip(left=start, top=high, grey=np.ascontiguousarray(shown), seen=line.seen)


def _inside(lying: Iterable[Stroke], box: tuple[int, int, int, int]) -> tuple[int, int]:
    """The top and bottom of a box without the ruling lines that run along its edges, and beyond its ends."""
    left, top, right, bottom = box
    rim = (bottom - top) / 4
    beyond = [line for line in lying if line.start <= left and line.end >= right]
    above = [line.across + line.thickness for line in beyond if top - line.thickness <= line.across < top + rim]
    below = [line.across - line.thickness for line in beyond if bottom - rim < line.across <= bottom + line.thickness]
    return round(max(top, *above)) if above else top, round(min(bottom, *below)) if below else bottom


def _between(walls: Iterable[Stroke], box: tuple[int, int, int, int]) -> Iterator[tuple[int, int]]:
    """The parts of a box left and right of the ruling lines that stand in it, without those lines."""
    left, top, right, bottom = box
    middle, enough = (top + bottom) / 2, 1.3 * (bottom - top)
    through = sorted(
        (wall.across - wall.thickness, wall.across + wall.thickness)
        for wall in walls
        if left < wall.across < right and wall.start < middle < wall.end and wall.length > enough
    )
    edges = [left, *(round(edge) for wall in through for edge in wall), right]
    yield from ((max(start, left), min(end, right)) for start, end in zip(edges[::2], edges[1::2], strict=True))


def words_on(strip: Strip) -> list[Word]:
    """The words of a strip, from left to right. Print that is turned gives one word, its spaces in it."""
    tall, wide = strip.grey.shape
    tokens = read_line(strip.grey)
    if tall >= TALL * wide:
        turned = max((read_line(np.ascontiguousarray(np.rot90(strip.grey, way))) for way in (1, 3)), key=_surety)
        if _surety(turned) > _surety(tokens):
            text = " ".join(token.text for token in turned)
            return _trusted([Word(text=text, box=strip.box, confidence=_surety(turned))], strip)
    return _trusted(_placed(strip, tokens), strip) if tokens else []


def _trusted(words: Iterable[Word], strip: Strip) -> list[Word]:
    """The words that stand where the detector saw print, and of the others those that were surely read."""
    first, last = strip.seen
    return [word for word in words if word.confidence >= SURE or first <= (word.box[0] + word.box[2]) / 2 <= last]


def _surety(tokens: Iterable[Token]) -> float:
    """The mean confidence over all letters; 0 if there is none."""
    sure = [one for token in tokens for one in token.confidences]
    return sum(sure) / len(sure) if sure else 0.0


def _placed(strip: Strip, tokens: tuple[Token, ...]) -> Iterator[Word]:
    """The words with their boxes: each from its first ink to its last, all as tall as the line."""
    ink = ink_on(strip.grey)
    top, bottom = height(ink)
    columns = columns_of(ink[top:bottom])
    parted = part(tokens, columns, bottom - top)
    for token, (left, right) in zip(parted, _bounds(parted, columns, bottom - top), strict=True):
        start, end = extent(columns, left, right)
        box = (strip.left + start, strip.top + top, strip.left + end, strip.top + bottom)
        yield Word(text=token.text, box=box, confidence=_surety((token,)))


def _bounds(tokens: tuple[Token, ...], columns: NDArray[np.bool_], tall: int) -> Iterator[tuple[int, int]]:
    """Between which columns each word lies: from gap to gap, and no further from its letters than one is wide."""
    wide = len(columns)
    first, last = int(tokens[0].middles[0] * wide) - tall, int(tokens[-1].middles[-1] * wide) + tall
    cuts = []
    for before, after in pairwise(tokens):
        start, end = widest_gap(columns, int(before.middles[-1] * wide), int(after.middles[0] * wide) + 1)
        cuts.append((start + end) // 2)
    return pairwise((max(first, 0), *cuts, min(last, wide)))
