"""Words of a page -> Lines: runs of words on one printed line that do not cross a wide gap."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from extract.model.passage import Line
from extract.model.place import Box, Place
from extract.read.pdf.word import Word

WIDE = 1.9
"""A gap of more than this many letter heights is no word space: columns, tabs, label and value."""

OVERLAP = 0.5
"""Two words stand on one line if they share this part of the lower one's height."""


def rows(found: Iterable[Word]) -> list[list[Word]]:
    """Words by the printed line they stand on, top to bottom, left to right; a turned word stands alone."""
    lines: list[list[Word]] = []
    turned: list[list[Word]] = []
    for word in sorted(found, key=lambda word: (word.top + word.bottom, word.x0)):
        if word.turn:
            turned.append([word])
        elif lines and _beside(lines[-1][0], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    in_order = [sorted(line, key=lambda word: word.x0) for line in lines]
    return sorted(in_order + turned, key=lambda line: line[0].top + line[0].bottom) if turned else in_order


def _beside(first: Word, word: Word) -> bool:
    top, bottom = first.top, first.bottom
    shared = min(bottom, word.bottom) - max(top, word.top)
    return shared > OVERLAP * min(bottom - top, word.bottom - word.top)


def segments(row: list[Word]) -> Iterator[list[Word]]:
    """A row cut where a gap is too wide for a word space."""
    start = 0
    for index, (left, right) in enumerate(pairwise(row), 1):
        if right.x0 - left.x1 > WIDE * min(left.bottom - left.top, right.bottom - right.top):
            yield row[start:index]
            start = index
    yield row[start:]


def line(run: list[Word], page: int, joint: str = " ") -> Line:
    """One Line of a run of words."""
    text, edges = _text_and_edges(run)
    size, bold, italic = _type(run)
    return Line(
        text=text, place=Place(page=page, box=_box(run)), edges=edges, joint=joint,
        size=size, bold=bold, italic=italic,
    )  # fmt: skip


def _box(run: list[Word]) -> Box:
    x0, x1 = min([word.x0 for word in run]), max([word.x1 for word in run])
    top, bottom = min([word.top for word in run]), max([word.bottom for word in run])
    return (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))


def _text_and_edges(run: list[Word]) -> tuple[str, array[float] | None]:
    """The words with a space between, and where each character begins; the last edge ends the line."""
    text = " ".join([word.text for word in run])
    if any(word.turn for word in run):
        return text, None
    edges = array("f")
    for word in run:
        edges += word.edges
        edges.append(word.x1)
    return text, edges


def _type(run: Sequence[Word]) -> tuple[float, bool, bool]:
    """The size of most of its letters, and whether most of them are bold, and italic."""
    types = {(word.size, word.bold, word.italic) for word in run}
    if len(types) == 1:
        return types.pop()
    return _usual(run, "size"), _usual(run, "bold"), _usual(run, "italic")


def _usual(run: Iterable[Word], quality: str) -> Any:
    counts: Counter[Any] = Counter()
    for word in run:
        counts[getattr(word, quality)] += len(word.text)
    return counts.most_common(1)[0][0]
