"""The road of a picture: made fit, straightened, its ruling lines seen, its lines of print read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extract.model.place import Box
from extract.read.ocr.engine import find_lines
from extract.read.ocr.lines import Word, strips, words_on
from extract.read.ocr.picture import Picture, fitted
from extract.read.ocr.ruling import Strokes, strokes
from extract.read.ocr.scanned import Rule, Scan, ScannedWord
from extract.read.ocr.strays import with_strays
from extract.read.ocr.upright import Straight, lies_sideways, skew_of, straightened

POOR = 0.85
"""A page whose letters are surer than this on average stands upright: upside down they reach 0.7."""

TRIED = 8
"""Lines that are read turned before a page is believed to stand on its head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read on a straightened picture, in its pixels."""

    straight: Straight
    strokes: Strokes
    words: tuple[Word, ...]

    @property
    def surety(self) -> float:
        """The mean confidence, over all letters."""
        letters = sum(len(word.text) for word in self.words)
        return sum(word.confidence * len(word.text) for word in self.words) / letters if letters else 0.0


def recognise(picture: NDArray[np.uint8], width: float, height: float) -> Scan:
    """The words and ruling lines of a picture; see `scan.recognised`."""
    fit = fitted(picture, width, height)
    if fit is None:
        return Scan(width=width, height=height, straight_width=width, straight_height=height)
    return _scan(_upright(fit), width, height)


def _upright(picture: Picture) -> Reading:
    """The picture read the way up that reads best."""
    skew = skew_of(picture.grey)
    straight = straightened(picture, 0, skew)
    lines = find_lines(straight.picture.grey)
    if lies_sideways(lines):
        straight = straightened(picture, 90, skew)
        lines = find_lines(straight.picture.grey)
    reading = _read(straight, lines)
    return reading if reading.surety > POOR else _other_way_up(picture, reading)


def _other_way_up(picture: Picture, reading: Reading) -> Reading:
    """The picture turned over, if its longest lines read better so; else what was read before."""
    over = straightened(picture, reading.straight.turned + 180, reading.straight.skew)
    lines = find_lines(over.picture.grey)
    longest = sorted(lines, key=lambda box: box[0] - box[2])[:TRIED]
    return _read(over, lines) if _read(over, longest).surety > reading.surety else reading


def _read(straight: Straight, found: list[Box]) -> Reading:
    """What is printed on the lines that were found, and beside them."""
    grey = straight.picture.grey
    drawn = strokes(grey, found)
    lines = with_strays(grey, found, drawn)
    words = (word for strip in strips(grey, lines, drawn) for word in words_on(strip))
    return Reading(straight=straight, strokes=drawn, words=tuple(words))


def _scan(reading: Reading, width: float, height: float) -> Scan:
    straight = reading.straight
    point = 1 / straight.picture.scale
    return Scan(
        width=width,
        height=height,
        straight_width=straight.picture.width,
        straight_height=straight.picture.height,
        turned=straight.turned,
        skew=straight.skew,
        words=tuple(
            ScannedWord(text=word.text, box=_scaled(word.box, point), confidence=round(word.confidence, 3))
            for word in reading.words
            if word.legible
        ),
        unread=tuple(_scaled(word.box, point) for word in reading.words if not word.legible),
        rules=tuple(Rule(box=_scaled(box, point)) for box in reading.strokes.boxes()),
    )


def _scaled(box: Box, factor: float) -> Box:
    x0, top, x1, bottom = box
    return (x0 * factor, top * factor, x1 * factor, bottom * factor)
