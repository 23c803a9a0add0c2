"""Tables without column rules: words that stand in columns, row below row -> grids.

A line of three parts or more, with wide gaps between, may begin one. Lines below belong to it as long as the white
strips between its columns stay white. Rows end at rules and bands of colour where there are any, else where the
print says so: a wider step, a new number, most columns filled again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from extract.model.place import Box, around
from extract.read.numbering import marker
from extract.read.pdf.lines.lines import WIDE
from extract.read.pdf.lines.word import Word
from extract.read.pdf.tables.grid import Grid, grid_of
from extract.read.pdf.tables.open import Edge

FEWEST_COLUMNS, FEWEST_LINES = 3, 3
WHITE = 3.0
"""A strip between two columns stays at least this wide (points) over all lines."""

NARROW, OFTEN = 0.6, 4
"""A gap of this many letter heights may part two columns as well, if it stays white over so many lines."""

APART = 2.4
"""A gap above a line of more than this many letter heights ends the table."""

WIDER = 1.2
"""A step of more than this many usual steps begins a new row."""

MOST = 0.6
"""A line that fills this part of the columns, after one that did not, begins a new row."""

DENSE = 0.8
"""Where lines fill this part of the columns on average, every line is a row: figures."""

Lines = Sequence[Sequence[Word]]
Strip = tuple[float, float]


@dataclass(frozen=True, kw_only=True, eq=False)
class Run:
    """Consecutive lines that share columns. strips: the white between the columns."""

    lines: Lines
    strips: tuple[Strip, ...]

    @cached_property
    def box(self) -> Box:
        """Around all words, with a point to spare."""
        x0, top, x1, bottom = around((word.x0, word.top, word.x1, word.bottom) for line in self.lines for word in line)
        return (x0 - 1, top - 1, x1 + 1, bottom + 1)

    @cached_property
    def xs(self) -> tuple[float, ...]:
        """Where the columns begin, and where the last one ends."""
        x0, _, x1, _ = self.box
        return (x0, *(strip[1] - 1 for strip in self.strips), x1)

    def filled(self, line: Sequence[Word]) -> set[int]:
        """The columns in which a line has words."""
        return {sum(word.x0 > strip[0] - 1 for strip in self.strips) for word in line}


def aligned(lines: Lines, rules: Sequence[Edge]) -> Iterator[Grid]:
    """The grids of tables without column rules among `lines` (rows of words, top to bottom). rules: those that lie."""
    index = 0
    while index < len(lines):
        run = _run(lines, index)
        if run is not None and _is_table(run):
            yield grid_of(list(_cells(run, rules)))
            index += len(run.lines)
        else:
            index += 1


def _run(lines: Lines, start: int) -> Run | None:
    """The run that begins at a line, or None if the line has too few parts."""
    sure = _gaps(lines[start], WIDE)
    if len(sure) < FEWEST_COLUMNS - 1:
        return None
    strips = [*_stub(lines, start, sure[0]), *_gaps(lines[start], NARROW)]
    end = start + 1
    while end < len(lines) and not _far(lines[end - 1], lines[end]):
        narrowed = [strip for strip in (_narrowed(strip, lines[end]) for strip in strips) if strip]
        if not all(any(_meet(one, strip) for strip in narrowed) for one in sure):
            break
        strips = narrowed
        end += 1
    run = Run(lines=lines[start:end], strips=tuple(strips))
    kept = (strip for strip in strips if any(_meet(one, strip) for one in sure) or _parts_often(run, strip))
    return Run(lines=run.lines, strips=tuple(kept))


def _stub(lines: Lines, start: int, first: Strip) -> list[Strip]:
    """A first column that has no words over it: the gap after it in the line below the header."""
    left = lines[start][0].x0
    if start + 1 >= len(lines) or min(word.x0 for word in lines[start + 1]) > left - WHITE:
        return []
    return [strip for strip in _gaps(lines[start + 1], WIDE) if strip[0] < left and strip[1] < first[0]]


def _gaps(line: Sequence[Word], least: float) -> list[Strip]:
    """The gaps of a line that are wider than `least` letter heights."""
    return [
        (left.x1, right.x0) for left, right in pairwise(line) if right.x0 - left.x1 > least * (left.bottom - left.top)
    ]


def _meet(one: Strip, two: Strip) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _parts_often(run: Run, strip: Strip) -> bool:
    """A narrow strip counts if it stays white between words close by on both sides, line after line."""
    between = sum(
        any(word.x1 <= strip[0] + 1 for word in line) and any(word.x0 >= strip[1] - 1 for word in line)
        for line in run.lines
    )
    return len(run.lines) >= OFTEN and between >= 2


def _far(above: Sequence[Word], below: Sequence[Word]) -> bool:
    bottom, top = max(word.bottom for word in above), min(word.top for word in below)
    return bool(top - bottom > APART * (below[0].bottom - below[0].top))


def _narrowed(strip: Strip, line: Sequence[Word]) -> Strip | None:
    """What a line leaves white of a strip; None if it runs through."""
    x0, x1 = strip
    for word in line:
        if word.x0 < x1 and word.x1 > x0:
            if word.x0 <= x0:
                x0 = word.x1
            elif word.x1 >= x1:
                x1 = word.x0
            else:
                x0, x1 = max(((x0, word.x0), (word.x1, x1)), key=lambda part: part[1] - part[0])
    return (x0, x1) if x1 - x0 >= WHITE else None


def _is_table(run: Run) -> bool:
    """Enough lines that fill enough columns, and not columns of running prose."""
    counts = [len(run.filled(line)) for line in run.lines]
    wide = sum(count >= FEWEST_COLUMNS for count in counts)
    prose = len(run.lines) > 12 and sum(counts) > 0.95 * len(counts) * (len(run.strips) + 1) and len(run.strips) < 3
    return len(run.lines) >= FEWEST_LINES and wide >= 2 and not (prose and _long_words(run)) and not _is_form(run)


def _is_form(run: Run) -> bool:
    """Labels with colons before values: the head of a paper, not a table."""
    firsts = [_first_column(run, index) for index in range(len(run.lines))]
    labels = sum(text.rstrip().endswith(":") for text in firsts)
    return labels * 3 >= sum(bool(text) for text in firsts)


def _long_words(run: Run) -> bool:
    """Most of what is printed is letters: three newspaper columns, not figures."""
    text = "".join(word.text for line in run.lines for word in line)
    return sum(letter.isalpha() for letter in text) > 0.85 * len(text)


def _cells(run: Run, rules: Sequence[Edge]) -> Iterator[Box]:
    """The boxes of the cells, column by column, between the row borders of each column."""
    _, top, _, bottom = run.box
    borders = _ruled(run, rules)
    if sum(len(ys) for ys in borders) < 2 * len(borders):
        inferred = tuple(_inferred(run))
        borders = [inferred] * (len(run.strips) + 1)
    for (x0, x1), ys in zip(pairwise(run.xs), borders, strict=True):
        for above, below in pairwise((top, *ys, bottom)):
            yield (x0, above, x1, below)


def _ruled(run: Run, rules: Sequence[Edge]) -> list[tuple[float, ...]]:
    """For each column the heights at which a rule or the edge of a band crosses it, between the lines."""
    _, top, _, bottom = run.box
    return [
        _apart(y for y, start, end in rules if start < (x0 + x1) / 2 < end and top + 4 < y < bottom - 4)
        for x0, x1 in pairwise(run.xs)
    ]


def _apart(ys: Iterator[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for y in sorted(ys):
        if not kept or y - kept[-1] > WHITE:
            kept.append(y)
    return tuple(kept)


def _inferred(run: Run) -> Iterator[float]:
    """The heights between rows, from the print alone."""
    columns = len(run.strips) + 1
    filled = [run.filled(line) for line in run.lines]
    dense = sum(map(len, filled)) >= DENSE * columns * len(filled)
    steps = [_top(below) - _top(above) for above, below in pairwise(run.lines)]
    usual = sorted(steps)[len(steps) // 4]
    for index, step in enumerate(steps, 1):
        again = len(filled[index]) >= MOST * columns > len(filled[index - 1])
        numbered = 0 in filled[index] and marker(_first_column(run, index)) is not None
        wider = step > WIDER * usual and len(filled[index]) > 1
        if dense or again or numbered or wider:
            yield (max(word.bottom for word in run.lines[index - 1]) + _top(run.lines[index])) / 2


def _first_column(run: Run, index: int) -> str:
    return " ".join(word.text for word in run.lines[index] if word.x0 < run.xs[1])


def _top(line: Sequence[Word]) -> float:
    return float(min(word.top for word in line))
