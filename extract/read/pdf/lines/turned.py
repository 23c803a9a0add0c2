"""Words turned on their side, as themes beside a table are: joined as a reader's turned head sees them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from extract.read.pdf.lines.word import Word

GAP = 1.2
"""Words of one turned line stand no further apart than this many letter sizes."""


def straightened(turned: Iterable[Word]) -> Iterator[Word]:
    """Turned words one behind the other on a line, as one word each line."""
    in_lines = sorted(turned, key=lambda word: (round(word.x0), _along(word)))
    for _, line in groupby(in_lines, key=lambda word: round(word.x0)):
        run: Word | None = None
        for word in line:
            if run and run.turn == word.turn and _along(word) - _end(run) <= GAP * (word.x1 - word.x0):
                run = _both(run, word)
                continue
            if run:
                yield run
            run = word
        if run:
            yield run


def _along(word: Word) -> float:
    """How far along its line a word begins."""
    return -word.bottom if word.turn < 0 else word.top


def _end(word: Word) -> float:
    return -word.top if word.turn < 0 else word.bottom


def _both(one: Word, two: Word) -> Word:
    return replace(
        one, text=f"{one.text} {two.text}", lefts=array("f"), rights=array("f"), start=0, x1=max(one.x1, two.x1),
        top=min(one.top, two.top), bottom=max(one.bottom, two.bottom),
    )  # fmt: skip
