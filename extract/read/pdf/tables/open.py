"""Rulings that leave a table open: at a page break, or where it has no frame. They are closed where they end.

A row that goes on overleaf may have no rule below it, and many tables are ruled between their columns but not around
them. Edges that cross each other, and those that these cross, are one drawing; where several of its parallel edges end
at its border and no edge lies across them, one is missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from extract.model.place import Box
from extract.read.pdf.engine.leaf import Column

CROSS = 3.0
"""As near as this (points) edges cross."""

MOST_CROSSINGS = 4_000_000
"""So many pairs of edges are compared at once."""

FEWEST = 3
"""So many parallel edges that end at one line leave a table open there."""

BAND = 20.0
"""Edges that stand closer to each other than this (points) are the sides of a band of colour, and part no columns."""

AT = 6.0
"""Edges whose ends differ by no more than this (points) end at one line."""


Edge = tuple[float, float, float]
"""Where it lies (x of one that stands, y of one that lies), and from where to where it goes."""


class Ruled(NamedTuple):
    """The edges that stand and those that lie, and which of them cross, by their indices."""

    standing: Column
    lying: Column
    crossings: Sequence[tuple[int, int]]


def closed(standing: Column, lying: Column) -> Ruled:
    """The edges, with those that are missing at the borders of tables."""
    found = Ruled(standing, lying, tuple(_crossings(standing, lying)))
    if not found.crossings:
        return found
    upright: list[list[float]] = []
    flat: list[list[float]] = []
    for stands, lies in _drawings(found):
        if len(lies) >= FEWEST and _parts_columns(standing[stands]):
            upright += _missing(lying[lies], standing[stands])
        if len(stands) >= FEWEST:
            flat += _missing(standing[stands], lying[lies])
    if not upright and not flat:
        return found
    standing, lying = (np.array([*old.tolist(), *new]) for old, new in ((standing, upright), (lying, flat)))
    return Ruled(standing, lying, tuple(_crossings(standing, lying)))


def _crossings(standing: Column, lying: Column) -> Iterator[tuple[int, int]]:
    step = max(1, MOST_CROSSINGS // max(1, len(lying)))
    y, x0, x1 = lying.T
    for first in range(0, len(standing), step):
        x, top, bottom = (standing[first : first + step, column][:, None] for column in range(3))
        meet = (top <= y + CROSS) & (bottom >= y - CROSS) & (x >= x0 - CROSS) & (x <= x1 + CROSS)
        found, other = np.nonzero(meet)
        yield from zip((found + first).tolist(), other.tolist(), strict=True)


def _drawings(ruled: Ruled) -> Iterator[tuple[list[int], list[int]]]:
    """The edges that hang together, by their indices: those that stand, those that lie."""
    leader = list(range(len(ruled.standing)))
    by_line: dict[int, int] = {}
    for stands, lies in ruled.crossings:
        leader[_first(leader, stands)] = _first(leader, by_line.setdefault(lies, stands))
    groups: defaultdict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for stands in {stands for stands, _ in ruled.crossings}:
        groups[_first(leader, stands)][0].append(stands)
    for lies, stands in by_line.items():
        groups[_first(leader, stands)][1].append(lies)
    yield from groups.values()


def _first(leader: list[int], index: int) -> int:
    """The edge that stands for all that hang together with this one."""
    while leader[index] != index:
        leader[index] = leader[leader[index]]
        index = leader[index]
    return index


def _parts_columns(standing: Column) -> bool:
    """Whether one of a drawing's edges stands apart from all others."""
    gaps = np.diff(np.sort(standing[:, 0])) > BAND
    return bool((np.append(gaps, True) & np.insert(gaps, 0, True)).any())


def _missing(ending: Column, across: Column) -> Iterator[list[float]]:
    """Edges across the ends of parallel edges, where none of the drawing's others (`across`) lies."""
    for ends, at in ((ending[:, 1], ending[:, 1].min()), (ending[:, 2], ending[:, 2].max())):
        there = ending[np.abs(ends - at) <= AT]
        if len(there) >= FEWEST and (np.abs(across[:, 0] - at) > AT).all():
            yield [float(at), float(there[:, 0].min()), float(there[:, 0].max())]


def is_open(box: Box, y: float, standing: Sequence[Edge], lying: Sequence[Edge]) -> bool:
    """Whether the rules between columns end at `y`, the top or bottom of a table, and no rule is drawn there."""
    x0, _, x1, _ = box
    ends = (x for x, top, bottom in standing if x0 - AT < x < x1 + AT and min(abs(top - y), abs(bottom - y)) <= AT)
    drawn = sum(
        min(end, x1) - max(start, x0) for at, start, end in lying if abs(at - y) <= AT and end > x0 and start < x1
    )
    return drawn < (x1 - x0) / 2 and len({round(x / CROSS) for x in ends}) >= FEWEST
