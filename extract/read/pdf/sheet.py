"""One page -> a Sheet: its lines, its paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.model.document import Page
from extract.model.passage import Line
from extract.read.pdf.aligned import Rule, aligned
from extract.read.pdf.columns import flows
from extract.read.pdf.engine.leaf import Leaf
from extract.read.pdf.fills import fills
from extract.read.pdf.grid import Grid, grids, is_painted, without
from extract.read.pdf.lines import line, rows, segments
from extract.read.pdf.paragraphs import Row
from extract.read.pdf.parted import parted
from extract.read.pdf.rulings import Edges, edges
from extract.read.pdf.spots import Spots
from extract.read.pdf.tables import PageTable, false_borders, is_table, page_table
from extract.read.pdf.word import Word, holds
from extract.read.pdf.words import words

MOST_EDGES = 50_000
"""With more of them than this a page is a drawing: its words are read, no table is looked for."""

BAND = 2
"""A ruled grid of so few rows may be one painted band of a larger table."""



@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sheet:
    """A page taken apart. `items`: tables, and runs of rows between them, in reading order."""

    page: Page
    items: tuple[PageTable | tuple[Row, ...], ...]
    images: int

    @property
    def loose(self) -> tuple[Line, ...]:
        """The lines outside tables."""
        return tuple(line for item in self.items if isinstance(item, tuple) for row in item for line in row)


def sheet(leaf: Leaf) -> Sheet:
    """Everything `read` takes from one page."""
    found = words(leaf.letters)
    drawn = edges(leaf.shapes)
    is_drawing = len(drawn.standing) + len(drawn.lying) > MOST_EDGES
    tables = [] if is_drawing else list(_tables(leaf, found, drawn))
    items = tuple(_in_order(_loose_rows(leaf.number, found, tables), tables))
    return Sheet(
        page=Page(
            number=leaf.number, width=leaf.width, height=leaf.height, lines=tuple(_lines(items)), links=leaf.links
        ),
        items=items,
        images=len(leaf.pictures),
    )


def _tables(leaf: Leaf, found: Sequence[Word], drawn: Edges) -> Iterator[PageTable]:
    """The page's tables, the smallest first: a word of a table inside a table belongs to the inner one."""
    ruled = list(_ruled(drawn, found))
    bands = [spots.grid for spots in ruled if spots.grid.rows <= BAND and is_painted(spots.grid, leaf.shapes)]
    bare = list(_bare(drawn, found, [spots.grid for spots in ruled if spots.grid not in bands]))
    kept = [spots for spots in ruled if spots.grid not in bands or not _within_any(spots.grid, bare)]
    painted = fills(leaf.shapes) if kept or bare else ()
    for spots in kept:
        cleared = without(spots.grid, false_borders(spots.grid, spots.words))
        yield page_table(leaf.number, parted(spots.on(cleared)), painted)
    taken = [spots.grid.box for spots in kept]
    for grid in bare:
        free = [word for word in found if holds(grid.box, word) and not any(holds(box, word) for box in taken)]
        yield page_table(leaf.number, parted(Spots(grid, free)), painted)


def _ruled(drawn: Edges, found: Sequence[Word]) -> Iterator[Spots]:
    """Grids of rules on all sides, each with the words that are its own."""
    free = list(found)
    for grid in sorted(grids(drawn), key=_size):
        inside: list[Word] = []
        outside: list[Word] = []
        for word in free:
            (inside if holds(grid.box, word) else outside).append(word)
        spots = Spots(grid, inside)
        if inside and is_table(spots):
            free = outside
            yield spots


def _bare(drawn: Edges, found: Sequence[Word], whole: Sequence[Grid]) -> Iterator[Grid]:
    """Grids without column rules, among the words outside the tables that have them."""
    free = [word for word in found if not word.turn and not any(holds(grid.box, word) for grid in whole)]
    yield from aligned(rows(free), [Rule(x0=x0, x1=x1, y=y) for y, x0, x1 in drawn.lying])


def _within_any(inner: Grid, others: Sequence[Grid]) -> bool:
    """Whether a band is part of a larger table: more than half of it lies in one."""
    x0, top, x1, bottom = inner.box
    shared = (
        (min(x1, box[2]) - max(x0, box[0]), min(bottom, box[3]) - max(top, box[1]))
        for box in (other.box for other in others)
    )
    return any(width > 0 and height > 0.5 * (bottom - top) for width, height in shared)


def _size(grid: Grid) -> float:
    return (grid.box[2] - grid.box[0]) * (grid.box[3] - grid.box[1])


def _loose_rows(page: int, found: Sequence[Word], tables: Sequence[PageTable]) -> list[Row]:
    """The rows of print outside every table."""
    boxes = [table.grid.box for table in tables]
    outside = [word for word in found if not any(holds(box, word) for box in boxes)] if boxes else found
    return [tuple(line(run, page) for run in segments(row)) for row in rows(outside)]


def _in_order(loose: list[Row], tables: Iterable[PageTable]) -> Iterator[PageTable | tuple[Row, ...]]:
    """Tables between the rows above and below them."""
    for table in sorted(tables, key=lambda table: table.grid.box[1]):
        top = table.grid.box[1]
        above, loose = [row for row in loose if row[0].box[1] < top], [row for row in loose if row[0].box[1] >= top]
        yield from map(tuple, flows(above) if above else [])
        yield table
    yield from map(tuple, flows(loose) if loose else [])


def _lines(items: Iterable[PageTable | tuple[Row, ...]]) -> Iterator[Line]:
    for item in items:
        if isinstance(item, PageTable):
            yield from (line for cell in item.cells for line in cell.passage.lines)
        else:
            yield from (line for row in item for line in row)
