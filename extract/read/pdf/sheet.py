"""One page -> a Sheet: its lines, its paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extract.model.document import Page
from extract.model.passage import Line
from extract.read.pdf.engine.leaf import Leaf, Letters
from extract.read.pdf.flow.columns import flows
from extract.read.pdf.flow.furniture import MARGIN
from extract.read.pdf.flow.margin import margin, noted
from extract.read.pdf.flow.paragraphs import Row
from extract.read.pdf.lines.lines import line, rows, segments
from extract.read.pdf.lines.word import Word, holds
from extract.read.pdf.lines.words import words
from extract.read.pdf.tables.aligned import aligned
from extract.read.pdf.tables.cells import PageTable, false_borders, is_table, page_table
from extract.read.pdf.tables.fills import fills
from extract.read.pdf.tables.grid import Grid, grids, is_painted, without
from extract.read.pdf.tables.open import is_open
from extract.read.pdf.tables.parted import parted
from extract.read.pdf.tables.rulings import Edges, edges
from extract.read.pdf.tables.spots import Spots

MOST_EDGES = 50_000
"""With more of them than this a page is a drawing: its words are read, no table is looked for."""

BAND = 2
"""A ruled grid of so few rows may be one painted band of a larger table."""


Rows = list[list[Word]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sheet:
    """A page taken apart. items: tables, and runs of rows between them, in reading order. beside: notes in the margin,
    top to bottom; column: where they begin."""

    page: Page
    items: tuple[PageTable | tuple[Row, ...], ...]
    images: int
    beside: tuple[Line, ...] = ()
    column: float | None = None

    @property
    def loose(self) -> tuple[Line, ...]:
        """The lines outside tables."""
        return tuple(line for item in self.items if isinstance(item, tuple) for row in item for line in row)

    @property
    def grid_at_foot(self) -> Grid | None:
        """The grid of the table that may go on overleaf: below it stand running lines at most."""
        tables = [item for item in self.items if isinstance(item, PageTable)]
        if not tables:
            return None
        grid, foot = tables[-1].grid, (1 - MARGIN) * self.page.height
        return None if any(grid.box[3] < line.box[1] < foot for line in self.loose) else grid


def sheet(leaf: Leaf, hidden: Letters | None = None, before: Sheet | None = None) -> Sheet:
    """Everything `read` takes from one page. hidden: letters of it that nobody sees, to be kept apart.

    before: the page before. The grid at its foot makes a table of the one that goes on with it, however bare, and its
    column of notes one of a single note below it.
    """
    found = [*words(leaf.letters, leaf.shapes), *leaf.recognised]
    drawn = edges(leaf.shapes)
    is_drawing = len(drawn.standing) + len(drawn.lying) > MOST_EDGES
    above = before.grid_at_foot if before else None
    whole, loose = ([], rows(found)) if is_drawing else _parted(leaf, found, drawn, above)
    painted = fills(leaf.shapes) if whole else ()
    tables = [_opened(page_table(leaf.number, spots, painted), drawn) for spots in whole]
    column = margin(loose, leaf.height, before.column if before else None)
    texts, notes = zip(*(noted(row, column) for row in loose), strict=True) if column else (loose, ())
    lines = [tuple(line(run, leaf.number) for run in segments(row)) for row in texts if row]
    beside = tuple(line(note, leaf.number) for note in notes if note)
    items = tuple(_in_order(lines, tables))
    return Sheet(
        page=Page(
            number=leaf.number,
            width=leaf.width,
            height=leaf.height,
            lines=(*_lines(items), *beside),
            links=leaf.links,
            hidden=tuple(_hidden(leaf.number, hidden)) if hidden else (),
        ),
        items=items,
        images=len(leaf.pictures),
        beside=beside,
        column=column,
    )


def _opened(table: PageTable, drawn: Edges) -> PageTable:
    """The table, with what is known of the row at the head or foot of the page."""
    _, top, _, bottom = box = table.grid.box
    above, below = (is_open(box, y, drawn.standing, drawn.lying) for y in (top, bottom))
    return replace(table, open_above=above, open_below=below) if above or below else table


def _hidden(page: int, letters: Letters) -> Iterator[Line]:
    yield from (line(run, page) for row in rows(words(letters)) for run in segments(row))


def _parted(leaf: Leaf, found: Sequence[Word], drawn: Edges, above: Grid | None) -> tuple[list[Spots], Rows]:
    """The grids of the page's tables with their words, and the rows of print outside of them."""
    head = [word for word in found if word.top > MARGIN * leaf.height]
    ruled = list(_ruled(drawn, found, lambda grid: above is not None and _goes_on(grid, above, head)))
    bands = [spots for spots in ruled if _may_be_band(spots.grid, leaf)]
    outside = rows(_outside(found, [spots for spots in ruled if spots not in bands]))
    upright = [row for row in outside if not row[0].turn]
    bare = list(aligned(upright, drawn.lying))
    kept = [spots for spots in ruled if spots not in bands or not _within_any(spots.grid, bare)]
    if bare or bands:
        free = _outside(found, kept)
        kept_too = [Spots(grid, [word for word in free if holds(grid.box, word)]) for grid in bare]
        outside = rows(_outside(found, [*kept, *kept_too]))
    else:
        kept_too = []
    cleared = [spots.on(without(spots.grid, false_borders(spots.grid, spots.words))) for spots in kept]
    return [parted(spots) for spots in (*cleared, *kept_too)], outside


def _outside(found: Sequence[Word], tables: Iterable[Spots]) -> Sequence[Word]:
    """The words that no table has."""
    taken = {id(word) for spots in tables for word in spots.words}
    return [word for word in found if id(word) not in taken] if taken else found


def _goes_on(grid: Grid, above: Grid, words: Iterable[Word]) -> bool:
    """Whether a grid goes on with the one overleaf. words: those below the page's running lines."""
    return grid.has_columns_of(above) and not any(word.bottom < grid.box[1] for word in words)


def _ruled(drawn: Edges, found: Sequence[Word], goes_on: Callable[[Grid], bool]) -> Iterator[Spots]:
    """Grids of rules on all sides, each with the words that are its own."""
    free = list(found)
    for grid in sorted(grids(drawn), key=_size):
        x0, top, x1, bottom = (2 * side for side in grid.box)
        inside: list[Word] = []
        outside: list[Word] = []
        for word in free:
            is_inside = x0 <= word.x0 + word.x1 <= x1 and top <= word.top + word.bottom <= bottom
            (inside if is_inside else outside).append(word)
        spots = Spots(grid, inside)
        if inside and (is_table(spots) or goes_on(grid)):
            free = outside
            yield spots


def _may_be_band(grid: Grid, leaf: Leaf) -> bool:
    """Whether a grid may be a piece of a larger table: painted, or one rule between a stub and all other columns."""
    return grid.rows <= BAND and (grid.columns <= BAND or is_painted(grid, leaf.shapes))


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
