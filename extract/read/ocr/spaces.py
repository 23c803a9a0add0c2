"""Spaces that are printed and that the recogniser did not write: `31March` where the paper shows `31 March`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.read.ocr.engine import Token
from extract.read.ocr.ink import widest_gap

WIDE = 0.34
"""Of a line's height: the narrowest gap that is a space. Within words 199 of 200 gaps are below 0.2."""

LIKE_OTHERS = 0.6
"""Of the line's other spaces, in the middle: no narrower is a space."""

STANDS_OUT = 2.5
"""Times the gaps between letters, in the middle: no narrower is a space, for letters may be spaced out."""


def part(tokens: Sequence[Token], columns: NDArray[np.bool_], tall: int) -> tuple[Token, ...]:
    """The words of a line, those parted that have a space printed in them.

    columns: where the line shows ink. tall: its height, in pixels.
    """
    spaces = [_gap(before.middles[-1], after.middles[0], columns) for before, after in pairwise(tokens)]
    inner = [_gap(*pair, columns) for token in tokens for pair in pairwise(token.middles)]
    if not inner:
        return tuple(tokens)
    least = max(WIDE * tall, STANDS_OUT * float(np.median(inner)))
    least = max(least, LIKE_OTHERS * float(np.median(spaces))) if spaces else least
    return tuple(piece for token in tokens for piece in _parted(token, columns, least))


def _parted(token: Token, columns: NDArray[np.bool_], least: float) -> Iterator[Token]:
    for place in range(1, len(token.letters)):
        gap = _gap(token.middles[place - 1], token.middles[place], columns)
        if gap >= least and not _doubled(token.letters, place):
            first, rest = token.cut(place)
            yield first
            yield from _parted(rest, columns, least)
            return
    yield token


def _doubled(letters: tuple[str, ...], place: int) -> bool:
    """Whether a letter stands twice next to a gap: of two the recogniser puts the second one too far on."""
    around = letters[max(place - 2, 0) : place + 1]
    return any(one == other for one, other in pairwise(around))


def _gap(first: float, last: float, columns: NDArray[np.bool_]) -> int:
    """How wide the gap between two letters is whose middles are known, in pixels."""
    start, end = widest_gap(columns, int(first * len(columns)), int(last * len(columns)) + 1)
    return end - start
