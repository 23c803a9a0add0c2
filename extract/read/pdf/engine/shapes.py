"""The painted paths and pictures of a page, from PDFium: lines, rectangles and what is neither."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, repeat
from typing import NamedTuple

import numpy as np

from extract.model.place import Box
from extract.read.pdf.engine.calls import Numbers, every, fill_colours, pdfium, table
from extract.read.pdf.engine.frame import Frame, moved
from extract.read.pdf.engine.leaf import UNKNOWN, Picture, Shape
from extract.read.pdf.engine.objects import Drawn

MOST_SEGMENTS = 250_000
"""A page of more strokes is a drawing: nobody looks for tables in it."""

STEPS = "lcm"
"""PDFium's kinds of segment: lines, curves (three segments each, of which the last ends it), moves."""

FINE = 3
"""PDFium's numbers are short: to so many decimals (points) two of them are the same."""

PLAIN = frozenset(("ml", "mll", "mlll", "mllll"))
"""Paths that need no taking apart."""

Point = tuple[float, float]


class Ink(NamedTuple):
    """How a path is painted: the colour it is filled with, if it is, and whether its outline is drawn."""

    fill: int | None
    stroke: bool
    is_opaque: bool


class Outline(NamedTuple):
    """A part of a path: its corners; `m`, `l`, `c` for how each is reached, `h` for the way back to the first."""

    steps: str
    points: tuple[Point, ...]


def shapes(drawn: Drawn) -> tuple[Shape, ...]:
    """The painted paths of a page, the parts of one each by itself. None at all of a page that is a drawing."""
    inks = list(_inks(drawn.handles))
    painted = [index for index, ink in enumerate(inks) if ink.fill is not None or ink.stroke]
    handles = [drawn.handles[index] for index in painted]
    counts = list(map(pdfium.FPDFPath_CountSegments, handles))
    if sum(counts) > MOST_SEGMENTS or not handles:
        return ()
    outlines = _outlines(handles, counts, drawn.matrix[:, painted])
    return tuple(
        _shape(outline, inks[index], drawn.orders[index])
        for index, parts in zip(painted, outlines, strict=True)
        for outline in parts
        if len(outline.steps) > 1
    )


def pictures(drawn: Drawn) -> tuple[Picture, ...]:
    """The pictures of a page."""
    return tuple(
        Picture(_around([moved(matrix, x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]), order)
        for matrix, order in zip(drawn.matrix.T, drawn.orders, strict=True)
    )


def shadings(drawn: Drawn, paper: Frame) -> tuple[Shape, ...]:
    """What is painted with a gradient: somewhere in these boxes, in colours that nobody can tell."""
    bounds, columns = table(len(drawn.handles), 4, np.float32)
    every(pdfium.FPDFPageObj_GetBounds, drawn.handles, *columns)
    return tuple(
        Shape("curve", paper.box(*box), UNKNOWN, False, order)
        for order, box in zip(drawn.orders, bounds.tolist(), strict=True)
    )


def _inks(handles: list[int]) -> Iterator[Ink]:
    """How each path is painted; neither filled nor stroked is one that only clips."""
    modes, columns = table(len(handles), 2, np.int32)
    every(pdfium.FPDFPath_GetDrawMode, handles, *columns)
    colours = fill_colours(handles).tolist()
    clear = map(pdfium.FPDFPageObj_HasTransparency, handles)
    for (fill, stroke), colour, is_clear in zip(modes.tolist(), colours, clear, strict=True):
        yield Ink(colour if fill else None, bool(stroke), not is_clear)


def _outlines(handles: list[int], counts: list[int], matrix: Numbers) -> Iterator[list[Outline]]:
    """The parts of each path, their corners on the page."""
    numbered = chain.from_iterable(map(range, counts))
    owners = chain.from_iterable(map(repeat, handles, counts))
    segments = list(map(pdfium.FPDFPath_GetPathSegment, owners, numbered))
    spots, columns = table(len(segments), 2, np.float32)
    every(pdfium.FPDFPathSegment_GetPoint, segments, *columns)
    steps = "".join(map(STEPS.__getitem__, map(pdfium.FPDFPathSegment_GetType, segments)))
    x, y = moved(np.repeat(matrix, counts, axis=1), spots[:, 0].astype(float), spots[:, 1].astype(float))
    corners = list(zip(x.round(FINE).tolist(), y.round(FINE).tolist(), strict=True))
    is_closed = pdfium.FPDFPathSegment_GetClose
    start = 0
    for count in counts:
        end = start + count
        kinds = steps[start:end]
        if kinds in PLAIN:
            yield [_closed(kinds, corners[start:end], is_closed(segments[end - 1]))]
        else:
            yield list(_parts(kinds, corners[start:end], map(is_closed, segments[start:end])))
        start = end


def _closed(steps: str, corners: list[Point], is_closed: int) -> Outline:
    """A path in one part, made of straight lines."""
    if is_closed and (len(corners) < 3 or corners[-1] != corners[0]):
        return Outline(f"{steps}h", (*corners, corners[0]))
    return Outline(f"{steps[:-1]}h" if is_closed else steps, tuple(corners))


def _parts(kinds: str, corners: list[Point], closes: Iterable[int]) -> Iterator[Outline]:
    """One path cut where the pen is lifted. Of a curve only its end is kept, as pdfminer does."""
    steps: list[str] = []
    points: list[Point] = []
    bends = 0
    for kind, corner, closed in zip(kinds, corners, closes, strict=True):
        if kind == "m":
            if steps:
                yield _outline(steps, points)
            steps, points = [], []
        elif not steps:
            continue
        bends = bends + 1 if kind == "c" else 0
        if kind != "c" or bends % 3 == 0:
            steps.append(kind)
            points.append(corner)
        if closed:
            steps.append("h")
            points.append(points[0])
    if steps:
        yield _outline(steps, points)


def _outline(steps: list[str], points: list[Point]) -> Outline:
    """A part whose last line leads back to where it is closed anyway is drawn without that line."""
    if len(steps) > 3 and steps[-2:] == ["l", "h"] and points[-2] == points[0]:
        steps, points = [*steps[:-2], "h"], [*points[:-2], points[-1]]
    return Outline("".join(steps), tuple(points))


def _shape(outline: Outline, ink: Ink, order: int) -> Shape:
    steps, points = outline
    if steps in ("mlllh", "mllll") and _is_rectangle(points):
        return Shape("rect", _between(points[0], points[2]), ink.fill, ink.stroke, order, ink.is_opaque)
    if steps in ("ml", "mlh"):
        return Shape("line", _between(points[0], points[1]), ink.fill, ink.stroke, order, ink.is_opaque)
    return Shape("curve", _around(points), ink.fill, ink.stroke, order, ink.is_opaque, points)


def _is_rectangle(points: tuple[Point, ...]) -> bool:
    """Four corners and the first again, the sides upright and level."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy), end = points
    level_first = ay == by and bx == cx and cy == dy and dx == ax
    upright_first = ax == bx and by == cy and cx == dx and dy == ay
    return end == (ax, ay) and (level_first or upright_first)


def _between(one: Point, other: Point) -> Box:
    """The box whose opposite corners these are."""
    (x0, top), (x1, bottom) = one, other
    if x0 > x1:
        x0, x1 = x1, x0
    return (x0, top, x1, bottom) if top < bottom else (x0, bottom, x1, top)


def _around(points: Iterable[Point]) -> Box:
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))
