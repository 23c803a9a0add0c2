"""Columns inside one cell or paragraph, where nothing but a wide gap parts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.find.front.words import Span, Words, whole
from extract.model.passage import BREAK, TAB, Line, Passage

NEAR = 4.0
"""Points: a word that begins this near to a column's left side begins in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one printed line that stand in one column: from `left` to `right` on the page, and in the passage."""

    left: float
    right: float
    span: Span


def columns(passage: Passage) -> tuple[Words, ...]:
    """The columns that the passage's first printed row opens, each with its lines; all of it if there is one."""
    rows = _printed_rows(passage)
    first = next(rows, [])
    if len(first) < 2:
        return whole(passage).parts()
    held = [[run] for run in first]
    lefts = [run.left for run in first]
    for row in rows:
        parted = [part for run in row for part in _parted(run, lefts[1:])] if len(row) < len(held) else row
        for number, run in enumerate(parted):
            held[number if len(parted) == len(held) else _under(run, held)].append(run)
    return tuple(Words(spans=tuple(run.span for run in column), joint=BREAK) for column in held)


def _printed_rows(passage: Passage) -> Iterator[list[Run]]:
    """The lines side by side on paper; none where a line has no place on a page."""
    row: list[Run] = []
    for line, start in zip(passage.lines, passage.starts, strict=True):
        if line.edges is None:
            return
        span = Span(passage=passage, start=start, end=start + len(line.text))
        row.append(Run(left=line.edges[0], right=line.edges[-1], span=span))
        if line.joint != TAB:
            yield row
            row = []
    if row:
        yield row


def _parted(run: Run, lefts: list[float]) -> Iterator[Run]:
    """A line cut where one of its words begins at the left side of a column."""
    edges, text, begins = _edges(run), run.span.text, 0
    for number in range(1, len(text)):
        if text[number - 1] == " " and any(abs(edges[number] - left) < NEAR for left in lefts):
            yield _part(run, edges, begins, number - 1)
            begins = number
    yield _part(run, edges, begins, len(text))


def _part(run: Run, edges: Sequence[float], start: int, end: int) -> Run:
    span = Span(passage=run.span.passage, start=run.span.start + start, end=run.span.start + end)
    return Run(left=edges[start], right=edges[end], span=span)


def _edges(run: Run) -> Sequence[float]:
    line: Line = run.span.passage.lines[run.span.passage.line_at(run.span.start)]
    assert line.edges is not None
    return line.edges


def _under(run: Run, held: list[list[Run]]) -> int:
    """The column that the words stand under most, else the nearest."""
    return max(range(len(held)), key=lambda number: max(_shared(run, above) for above in held[number]))


def _shared(run: Run, above: Run) -> float:
    """Points that two runs share from left to right; below nought, the gap between them."""
    return min(run.right, above.right) - max(run.left, above.left)
