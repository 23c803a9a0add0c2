"""Rulings of a page -> the cells they enclose, by pdfplumber's rules for tables of lines, in columns of numbers.

Lines, the sides of rectangles and the straight parts of curves are edges. Those close together are one, those in a row
are joined; where one that stands crosses one that lies is a corner; the smallest boxes between corners are cells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from extract.model.place import Box
from extract.read.pdf.engine.leaf import Column, Shape
from extract.read.pdf.tables.open import Edge, Ruled, closed

SNAP = JOIN = 3.0
"""Edges this close (points) are one; as near as this they go on in each other."""

SHORTEST, SPECK = 3.0, 1.0
"""Edges that are shorter once joined are no rulings; those shorter to begin with are not looked at."""

FINE = 1e-3
"""Distances this close to a limit are at it: PDFium's numbers are short."""

Corner = tuple[float, float]


class Edges(NamedTuple):
    """The edges that stand and those that lie, in the order they were drawn."""

    standing: list[Edge]
    lying: list[Edge]


class Meeting(NamedTuple):
    """The edges that meet in a corner, by their indices."""

    standing: set[int]
    lying: set[int]


def edges(shapes: Iterable[Shape]) -> Edges:
    """The edges of what is drawn on a page: lines first, then rectangles, then curves."""
    found = Edges([], [])
    kinds: dict[str, list[Shape]] = {"line": [], "rect": [], "curve": []}
    for shape in shapes:
        kinds[shape.kind].append(shape)
    for shape in kinds["line"]:
        _add_line(found, shape)
    for shape in kinds["rect"]:
        _add_rectangle(found, shape)
    for shape in kinds["curve"]:
        _add_curve(found, shape)
    return found


def _add_line(found: Edges, line: Shape) -> None:
    x0, top, x1, bottom = line.box
    if top == bottom and x1 - x0 >= SPECK:
        found.lying.append((top, x0, x1))
    elif top != bottom and bottom - top >= SPECK:
        found.standing.append((x0, top, bottom))


def _add_rectangle(found: Edges, rectangle: Shape) -> None:
    x0, top, x1, bottom = rectangle.box
    if x1 - x0 >= SPECK:
        found.lying.extend(((top, x0, x1), (bottom, x0, x1)))
    if bottom - top >= SPECK:
        found.standing.extend(((x0, top, bottom), (x1, top, bottom)))


def _add_curve(found: Edges, curve: Shape) -> None:
    for (ax, ay), (bx, by) in pairwise(curve.points):
        if ax == bx and abs(ay - by) >= SPECK:
            found.standing.append((ax, min(ay, by), max(ay, by)))
        elif ay == by and ax != bx and abs(ax - bx) >= SPECK:
            found.lying.append((ay, min(ax, bx), max(ax, bx)))


def tables(found: Edges) -> list[list[Box]]:
    """The cells of each group of cells that share corners, groups of one left out, top to bottom."""
    corners = _corners(closed(_joined(found.standing), _joined(found.lying)))
    groups = _grouped(_cells(corners))
    return sorted((group for group in groups if len(group) > 1), key=lambda group: min((y, x) for x, y, _, _ in group))


def _joined(found: list[Edge]) -> Column:
    """Edges at nearly one height as one height, and those that touch as one edge."""
    if not found:
        return np.empty((0, 3))
    all_edges = np.array(found)
    all_edges = all_edges[all_edges[:, 0].argsort(kind="stable")]
    heights = all_edges[:, 0]
    group = np.zeros(len(heights), int)
    group[1:] = (heights[1:] - heights[:-1] > SNAP + FINE).cumsum()
    means = np.bincount(group, heights) / np.bincount(group)
    order = np.lexsort((all_edges[:, 1], group))
    whole: list[list[float]] = []
    last = -1
    for which, start, end in zip(group[order].tolist(), *all_edges[order][:, 1:].T.tolist(), strict=True):
        if which == last and start <= whole[-1][2] + JOIN:
            whole[-1][2] = max(whole[-1][2], end)
        else:
            whole.append([means[which], start, end])
            last = which
    return np.array([edge for edge in whole if edge[2] - edge[1] >= SHORTEST]).reshape(-1, 3)


def _corners(ruled: Ruled) -> dict[Corner, Meeting]:
    """The spots where edges cross, with the edges that do."""
    xs, ys = ruled.standing[:, 0].tolist(), ruled.lying[:, 0].tolist()
    found: dict[Corner, Meeting] = {}
    for index, other in ruled.crossings:
        meeting = found.setdefault((xs[index], ys[other]), Meeting(set(), set()))
        meeting.standing.add(index)
        meeting.lying.add(other)
    return found


def _cells(corners: dict[Corner, Meeting]) -> Iterator[Box]:
    """For each corner the smallest box below and right of it whose four sides are edges."""
    below, beside = defaultdict(list), defaultdict(list)
    for x, y in sorted(corners):
        below[x].append(y)
        beside[y].append(x)
    for x, y in sorted(corners):
        box = _cell(corners, (x, y), below[x], beside[y])
        if box:
            yield box


def _cell(corners: dict[Corner, Meeting], corner: Corner, ys: list[float], xs: list[float]) -> Box | None:
    x, y = corner
    here = corners[corner]
    rights = [right for right in xs if right > x and not here.lying.isdisjoint(corners[right, y].lying)]
    for low in ys if rights else ():
        if low <= y or here.standing.isdisjoint(corners[x, low].standing):
            continue
        for right in rights:
            end = corners.get((right, low))
            if end is None or end.standing.isdisjoint(corners[right, y].standing):
                continue
            if not end.lying.isdisjoint(corners[x, low].lying):
                return (x, y, right, low)
    return None


def _grouped(cells: Iterable[Box]) -> list[list[Box]]:
    """Cells that share a corner, and those that share one with these, in one group."""
    leader: dict[Corner, Corner] = {}
    found = list(cells)
    for x0, top, x1, bottom in found:
        first = _leader(leader, (x0, top))
        for corner in ((x0, bottom), (x1, top), (x1, bottom)):
            leader[_leader(leader, corner)] = first
    groups: defaultdict[Corner, list[Box]] = defaultdict(list)
    for cell in found:
        groups[_leader(leader, cell[:2])].append(cell)
    return list(groups.values())


def _leader(leader: dict[Corner, Corner], corner: Corner) -> Corner:
    """The corner that stands for all that hang together with this one."""
    path = []
    while leader.setdefault(corner, corner) != corner:
        path.append(corner)
        corner = leader[corner]
    for passed in path:
        leader[passed] = corner
    return corner
