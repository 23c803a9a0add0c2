"""Letters of a page -> words, by pdfplumber's rules, a page at a time.

Letters on one height are a line. A word ends at a space, and at a gap that is too wide for the inside of a word.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from extract.read.characters import clean
from extract.read.pdf.engine.leaf import Column, Letters, Shape, text
from extract.read.pdf.lines.struck import struck
from extract.read.pdf.lines.turned import straightened
from extract.read.pdf.lines.word import Word

WORD_SPACE, LOOSE_TYPE = 0.22, 0.38
"""A gap of this many letter sizes parts two words: where no spaces are printed, and where they are."""

SPACED = 0.08
"""Where this part of the letters are spaces, the paper prints its spaces."""

LEVEL = 2.0
"""Letters whose tops differ by no more (points) stand on one line."""

DOUBLED, APART = 0.1, 1.0
"""Fake bold: so many of the letters are printed twice, less than so far (points) from each other."""

BLANK = np.array([chr(code).isspace() for code in range(0x3002)])
"""Whether a code is a space; the last entry stands for all that follow."""

HEAVY, SLANTED = ("bold", "black", "heavy", "demi"), ("ital", "obli")


class Cut(NamedTuple):
    """Letters in reading order; where each word of them begins and ends."""

    letters: Letters
    starts: Column
    ends: Column


def words(letters: Letters, shapes: Sequence[Shape] = ()) -> list[Word]:
    """The page's words, in no promised order. shapes: what is drawn, strokes through words among it."""
    if not len(letters):
        return []
    found = _undoubled(letters)
    gap = _gap(found)
    if not found.runs.turn.any():
        return list(_words(cut(found, gap), shapes))
    turn = found.of_runs(found.runs.turn)
    upright = cut(found.some(turn == 0), gap)
    return [*_words(upright, shapes), *straightened(_turned(found.some(turn != 0), gap))]


def _gap(letters: Letters) -> float:
    """Where the paper prints its spaces, a gap inside a word is only loose type."""
    return LOOSE_TYPE if (letters.code == 0x20).sum() > SPACED * len(letters) else WORD_SPACE


def cut(letters: Letters, gap: float, *, most: float | None = None, level: float = LEVEL) -> Cut:
    """Upright letters in words. gap: in letter sizes; most: in points, instead of it."""
    return _cut(letters, letters.top, letters.x0, letters.x1, letters.size * gap if most is None else most, level)


def _cut(letters: Letters, across: Column, start: Column, end: Column, gap: Column | float, level: float) -> Cut:
    """Letters in lines by `across`, in each line by where they start along it."""
    if not len(letters):
        return Cut(letters, np.empty(0, int), np.empty(0, int))
    order = across.argsort(kind="stable")
    heights = across[order]
    line = np.zeros(len(letters), int)
    line[order[1:]] = (heights[1:] - heights[:-1] > level).cumsum()
    order = np.lexsort((start, line))
    found, line, across, start, end = letters.some(order), line[order], across[order], start[order], end[order]
    wide = gap if isinstance(gap, float) else gap[order][:-1]
    blank = BLANK[np.minimum(found.code, len(BLANK) - 1)]
    begins = np.ones(len(found), bool)
    begins[1:] = (
        (line[1:] != line[:-1]) | blank[1:] | blank[:-1]
        | (start[1:] > end[:-1] + wide) | (np.abs(across[1:] - across[:-1]) > level)
    )  # fmt: skip
    (starts,) = begins.nonzero()
    ends = np.append(starts[1:], len(found))
    are_words = ~blank[starts]
    return Cut(found, starts[are_words], ends[are_words])


def _words(cut: Cut, shapes: Sequence[Shape] = ()) -> Iterator[Word]:
    """The words that letters were cut into, with the sides of each letter."""
    letters, starts, stops = cut
    if not len(starts):
        return
    characters = text(letters.code)
    lefts = array("f", letters.x0.astype(np.float32).tobytes())
    rights = array("f", letters.x1.astype(np.float32).tobytes())
    font = letters.runs.font[letters.run[starts]]
    bold, italic = (_named(letters.runs.names, marks)[font].tolist() for marks in (HEAVY, SLANTED))
    sizes = letters.size[starts].round(1).tolist()
    through = _through(cut, struck(letters, shapes))
    columns = (starts.tolist(), stops.tolist(), *_boxes(cut), sizes, bold, italic, through)
    for first, end, x0, top, x1, bottom, *look in zip(*columns, strict=True):
        printed = characters[first:end]
        if printed.isascii() and printed.isprintable():
            yield Word(printed, x0, top, x1, bottom, lefts, rights, first, *look)
            continue
        printed, edges, ends = _cleaned(printed, lefts[first:end], rights[first:end])
        if printed.strip():
            yield Word(printed, x0, top, x1, bottom, edges, ends, 0, *look)


def _through(cut: Cut, strokes: Column | None) -> list[bool]:
    """Whether most of each word's letters have a stroke through them. strokes: the letters that have (a mask)."""
    if strokes is None:
        return [False] * len(cut.starts)
    counts = np.concatenate(([0], np.cumsum(strokes)))
    found: list[bool] = (2 * (counts[cut.ends] - counts[cut.starts]) > cut.ends - cut.starts).tolist()
    return found


def _boxes(cut: Cut) -> Iterator[list[float]]:
    """The left, upper, right and lower side of each word, in hundredths of a point."""
    letters, starts, ends = cut
    pairs = np.empty(2 * len(starts), int)
    pairs[::2], pairs[1::2] = starts, ends
    inner = pairs if ends[-1] < len(letters) else pairs[:-1]
    sides = (
        np.minimum.reduceat(letters.x0, inner), np.minimum.reduceat(letters.top, inner),
        np.maximum.reduceat(letters.x1, inner), np.maximum.reduceat(letters.bottom, inner),
    )  # fmt: skip
    yield from (side[::2].round(2).tolist() for side in sides)


def _cleaned(printed: str, lefts: array[float], rights: array[float]) -> tuple[str, array[float], array[float]]:
    """The word as it is kept, and the sides of each of its characters: some letters are several, some none."""
    characters: list[str] = []
    edges, ends = array("f"), array("f")
    for letter, left, right in zip(printed, lefts, rights, strict=True):
        kept = clean(letter)
        characters.append(kept)
        wide = (right - left) / max(1, len(kept))
        edges.extend(left + step * wide for step in range(len(kept)))
        ends.extend(left + step * wide for step in range(1, len(kept) + 1))
    return "".join(characters), edges, ends


def _turned(letters: Letters, gap: float) -> Iterator[Word]:
    """The words of letters that climb the page or run down it, their characters in the order they are read."""
    turn = letters.of_runs(letters.runs.turn)
    for way in (1, -1):
        some = letters.some(turn == way)
        start, end = (some.top, some.bottom) if way == 1 else (-some.bottom, -some.top)
        for word in _words(_cut(some, some.x0, start, end, some.size * gap, LEVEL)):
            yield word.turned(way)


def _undoubled(letters: Letters) -> Letters:
    """The letters without those printed once more a hair apart, if that is how the page makes letters bold."""
    spots = (letters.code.astype(np.int64) << 40) + (letters.x0.round().astype(np.int64) << 20)
    spots += letters.top.round().astype(np.int64)
    spots.sort()
    if len(letters) <= 20 or (spots[1:] == spots[:-1]).sum() <= DOUBLED * len(letters):
        return letters
    order = np.lexsort((letters.x0, letters.top.round(), letters.code))
    some = letters.some(order)
    again = np.zeros(len(some), bool)
    again[1:] = (
        (np.diff(some.code.astype(np.int64)) == 0)
        & (np.abs(np.diff(some.top)) < APART) & (np.abs(np.diff(some.x0)) < APART)
    )  # fmt: skip
    kept = np.sort(order[~again])
    return letters.some(kept)


@lru_cache(maxsize=256)
def _named(fonts: tuple[str, ...], marks: tuple[str, ...]) -> Column:
    """Which fonts (a mask) bear one of these marks in their name."""
    return np.array([any(mark in font.lower() for mark in marks) for font in fonts], bool)
