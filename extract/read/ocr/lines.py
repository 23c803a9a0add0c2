"""Lines of print -> words with their boxes."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.model.place import Box
from extract.read.ocr.engine import Quad, Token, read_line
from extract.read.ocr.ink import columns_of, extent, height, ink_on, widest_gap
from extract.read.ocr.picture import Grey
from extract.read.ocr.ruling import Stroke, Strokes
from extract.read.ocr.spaces import part

TALL = 2.0
"""A strip this much taller than wide holds turned print, or a single thin letter."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box in pixels. confidence: the mean over its letters."""

    text: str
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Strip:
    """The part of a picture that shows one line of print: its left and top edge, and its pixels."""

    left: int
    top: int
    grey: Grey

    @property
    def box(self) -> Box:
        """In pixels of the picture."""
        tall, wide = self.grey.shape
        return (self.left, self.top, self.left + wide, self.top + tall)


def strips(grey: Grey, quads: Iterable[Quad], drawn: Strokes) -> Iterator[Strip]:
    """The lines of print; none goes through a ruling line."""
    for quad in quads:
        left, top = (max(int(edge), 0) for edge in np.floor(quad.min(axis=0)))
        right, bottom = (int(edge) for edge in np.ceil(quad.max(axis=0)))
        for start, end in _between(drawn.standing, (left, top, right, bottom)):
            high, low = _inside(drawn.lying, (start, top, end, bottom))
            shown = grey[high:low, start:end]
            if min(shown.shape) > 2:
                yield Strip(start, high, np.ascontiguousarray(shown))


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
            return [Word(" ".join(token.text for token in turned), strip.box, _surety(turned))]
    return list(_placed(strip, tokens)) if tokens else []


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
        yield Word(token.text, box, _surety((token,)))


def _bounds(
    tokens: tuple[Token, ...], columns: NDArray[np.bool_], tall: int
) -> Iterator[tuple[int, int]]:
    """Between which columns each word lies: from gap to gap, and no further from its letters than one is wide."""
    wide = len(columns)
    first, last = int(tokens[0].middles[0] * wide) - tall, int(tokens[-1].middles[-1] * wide) + tall
    cuts = []
    for before, after in pairwise(tokens):
        start, end = widest_gap(columns, int(before.middles[-1] * wide), int(after.middles[0] * wide) + 1)
        cuts.append((start + end) // 2)
    return pairwise((max(first, 0), *cuts, min(last, wide)))
