"""Reading order: rows of print, column by column where a page has columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from math import ceil, floor
from statistics import median

from extract.read.pdf.flow.paragraphs import ENDED, Row

GUTTER = 9.0
"""A white strip at least this wide (points) may part two columns."""

FEWEST = 8
"""Each side needs this many lines, or the strip parts labels from values."""

FILLED = 0.62
"""In a column of prose most lines fill this much of the width; labels do not."""

NEXT, ALIGNED = 1.6, 3.0
"""The next line of a paragraph stands no farther below (letter sizes), and begins where the others do (points)."""

Sides = tuple[float, float]
"""Where a line begins and ends."""


def flows(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows (top to bottom) in the order they are read: one flow a column, rows across both end the pair."""
    gutter = _gutter(rows)
    if gutter is None:
        return [list(rows)]
    ordered: list[list[Row]] = []
    across: list[Row] = []
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        goes_on = bool(across) and not left and not right
        if any(line.box[0] < gutter < line.box[2] for line in row) or (goes_on and _ends(across, row, gutter)):
            if not goes_on:
                across = []
                ordered += [left, right, across]
                left, right = [], []
            across.append(row)
            continue
        _add(left, tuple(line for line in row if line.box[2] <= gutter))
        _add(right, tuple(line for line in row if line.box[0] >= gutter))
    return [flow for flow in (*ordered, left, right) if flow]


def _ends(across: Sequence[Row], row: Row, gutter: float) -> bool:
    """Whether a row that does not reach the gutter is the last line of a paragraph across both columns."""
    above, line = across[-1][0], row[0]
    is_next = line.box[1] - above.box[1] < NEXT * max(above.size, 1.0) and abs(line.box[0] - above.box[0]) < ALIGNED
    return len(row) == 1 and line.box[2] <= gutter and is_next and not ENDED.search(across[-1][-1].text)


def _add(flow: list[Row], row: Row) -> None:
    if row:
        flow.append(row)


def _gutter(rows: Sequence[Row]) -> float | None:
    """The middle of the white strip between two columns of prose, or None."""
    lines = [line for row in rows for line in row]
    if len(lines) < 2 * FEWEST:
        return None
    sides = [(x0, x1) for x0, _, x1, _ in (line.box for line in lines)]
    first, last = min(x0 for x0, _ in sides), max(x1 for _, x1 in sides)
    strips = _strips(sides, int(first + 0.25 * (last - first)), int(first + 0.75 * (last - first)))
    fits = [strip for strip in strips if strip[1] - strip[0] >= GUTTER and _is_prose(sides, strip, first, last)]
    return next((sum(strip) / 2 for strip in sorted(fits, key=lambda strip: strip[0] - strip[1])), None)


def _strips(sides: Sequence[Sides], start: int, end: int) -> Iterator[tuple[float, float]]:
    """Runs of x, in whole points from `start` to `end`, that hardly any line crosses."""
    steps = [0] * (end - start + 2)
    for x0, x1 in sides:
        steps[min(max(ceil(x0), start), end + 1) - start] += 1
        steps[min(max(floor(x1) + 1, start), end + 1) - start] -= 1
    allowed = 0.08 * len(sides)
    crossed = accumulate(steps[:-1])
    for is_white, run in groupby(enumerate(crossed, start), key=lambda spot: spot[1] <= allowed):
        if is_white:
            xs = [x for x, _ in run]
            yield float(xs[0]), float(xs[-1])


def _is_prose(sides: Sequence[Sides], strip: tuple[float, float], first: float, last: float) -> bool:
    left = [x1 - x0 for x0, x1 in sides if x1 <= strip[0] + 1]
    right = [x1 - x0 for x0, x1 in sides if x0 >= strip[1] - 1]
    if min(len(left), len(right)) < FEWEST:
        return False
    return median(left) > FILLED * (strip[0] - first) and median(right) > FILLED * (last - strip[1])
