"""Words of a page -> Lines: runs of words on one printed line that do not cross a wide gap."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Any

from extract.model.passage import Line
from extract.model.place import Box
from extract.read.pdf.lines.word import Word

WIDE = 1.9
"""A gap of more than this many letter heights is no word space: columns, tabs, label and value."""

OVERLAP = 0.5
"""Two words stand on one line if they share this part of the lower one's height."""

SMALL, HIGH = 0.75, 0.25
"""Figures that small, and that much higher than the word before them (parts of its size), are raised."""

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def rows(found: Sequence[Word]) -> list[list[Word]]:
    """Words by the printed line they stand on, top to bottom, left to right; a turned word stands alone."""
    if len(found) == 1:
        return [[*found]]
    lines: list[list[Word]] = []
    turned: list[list[Word]] = []
    top = bottom = float("-inf")
    for word in sorted(found, key=_height_and_side):
        if word.turn:
            turned.append([word])
            continue
        above, below = word.top, word.bottom
        shared = (bottom if bottom < below else below) - (top if top > above else above)
        if shared > OVERLAP * (bottom - top) or shared > OVERLAP * (below - above):
            lines[-1].append(word)
        else:
            lines.append([word])
            top, bottom = above, below
    for line in lines:
        line.sort(key=_side)
    return sorted(lines + turned, key=lambda line: line[0].top + line[0].bottom) if turned else lines


def _height_and_side(word: Word) -> tuple[float, float]:
    return word.top + word.bottom, word.x0


_side = attrgetter("x0")


def segments(row: list[Word]) -> Iterator[list[Word]]:
    """A row cut where a gap is too wide for a word space, and where words that are struck through begin and end."""
    start = 0
    for index, (left, right) in enumerate(pairwise(row), 1):
        reach = (right.x0 - left.x1) / WIDE
        is_far = reach > left.bottom - left.top or reach > right.bottom - right.top
        if is_far or left.struck is not right.struck:
            yield row[start:index]
            start = index
    yield row[start:] if start else row


def is_wide(left: Line, right: Line) -> bool:
    """Whether the gap between two lines that stand beside each other is too wide for a word space."""
    (_, top, x1, bottom), (x0, above, _, below) = left.box, right.box
    return x0 - x1 > WIDE * min(bottom - top, below - above)


def line(run: list[Word], page: int, joint: str = " ") -> Line:
    """One Line of a run of words, from left to right."""
    size, bold, italic, is_one = _type(run)
    text = " ".join([word.text for word in run] if is_one else _printed(run))
    return Line(
        text=text, page=page, box=_box(run), edges=_edges(run, len(text)), joint=joint,
        size=_same(size), bold=bold, italic=italic, struck=run[0].struck, sure=min([word.sure for word in run]),
    )  # fmt: skip


def _printed(run: Sequence[Word]) -> list[str]:
    """Its words; small raised figures behind one, the mark of a footnote, are no figures: `spend over £500 ²⁷`."""
    behind = [word.text.translate(RAISED) if _is_raised(word, before) else word.text for before, word in pairwise(run)]
    return [run[0].text, *behind]


def _is_raised(word: Word, before: Word) -> bool:
    if not word.text.isdecimal() or word.size > SMALL * before.size:
        return False
    return word.top < before.top + HIGH * before.size and word.bottom < before.bottom - HIGH * before.size


def _box(run: list[Word]) -> Box:
    if len(run) == 1:
        return run[0].box
    x1 = max([word.x1 for word in run])
    return (run[0].x0, min([word.top for word in run]), x1, max([word.bottom for word in run]))


def _edges(run: list[Word], length: int) -> array[float] | None:
    """Where each character begins, a space where the word before it ends; the last edge ends the line."""
    first = run[0]
    if first.turn:
        return None
    edges = first.lefts[first.start : first.start + length]
    at = 0
    for word in run:
        if word.start - first.start != at or word.lefts is not first.lefts:
            return _edges_apart(run)
        at += len(word.text) + 1
        edges[at - 1 : at] = array("f", (word.x1,))
    return edges


def _edges_apart(run: list[Word]) -> array[float]:
    """The same of words that do not follow each other, one blank between, as they were drawn."""
    edges = array("f")
    for word in run:
        edges += word.edges
        edges.append(word.x1)
    return edges


def _type(run: Sequence[Word]) -> tuple[float, bool, bool, bool]:
    """The size of most of its letters, whether most of them are bold, and italic; and whether all its type is one."""
    first = run[0]
    for word in run:
        if word.size != first.size or word.bold is not first.bold or word.italic is not first.italic:
            return _usual(run, "size"), _usual(run, "bold"), _usual(run, "italic"), False
    return first.size, first.bold, first.italic, True


@lru_cache(maxsize=1024)
def _same(size: float) -> float:
    """The size, one number for all lines that have it: a paper has few, and a pack has a hundred thousand lines."""
    return size


def _usual(run: Iterable[Word], quality: str) -> Any:
    counts: Counter[Any] = Counter()
    for word in run:
        counts[getattr(word, quality)] += len(word.text)
    return counts.most_common(1)[0][0]
