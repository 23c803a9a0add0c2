"""Columns inside one cell or paragraph, where nothing but a wide gap parts them."""

from __future__ import annotations

from collections.abc import Iterator

from extract.find.front.words import Span, Words, whole
from extract.model.passage import BREAK, TAB, Line, Passage

Placed = tuple[Line, int]
"""A line and where it begins in its passage."""


def columns(passage: Passage) -> tuple[Words, ...]:
    """The columns that the passage's first printed row opens, each with its lines; all of it if there is one."""
    rows = tuple(_printed_rows(passage))
    if not rows or len(rows[0]) < 2 or any(line.edges is None for line in passage.lines):
        return whole(passage).parts()
    held: list[list[Placed]] = [[placed] for placed in rows[0]]
    for row in rows[1:]:
        for number, placed in enumerate(row):
            held[number if len(row) == len(held) else _under(placed[0], held)].append(placed)
    return tuple(Words(spans=tuple(_span(passage, *placed) for placed in column), joint=BREAK) for column in held)


def _printed_rows(passage: Passage) -> Iterator[tuple[Placed, ...]]:
    row: list[Placed] = []
    for placed in zip(passage.lines, passage.starts, strict=True):
        row.append(placed)
        if placed[0].joint != TAB:
            yield tuple(row)
            row = []
    if row:
        yield tuple(row)


def _under(line: Line, held: list[list[Placed]]) -> int:
    """The column that the line stands under most, else the nearest."""
    return max(range(len(held)), key=lambda number: max(_shared(line, above) for above, _ in held[number]))


def _shared(line: Line, above: Line) -> float:
    """Points that two lines share from left to right; below nought, the gap between them."""
    return min(line.box[2], above.box[2]) - max(line.box[0], above.box[0])


def _span(passage: Passage, line: Line, start: int) -> Span:
    return Span(passage=passage, start=start, end=start + len(line.text))
