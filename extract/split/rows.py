"""A table that was joined over the border of two papers, parted again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.model.document import Cell, Table
from extract.model.passage import NOTHING, Passage


def rows_on(table: Table, inside: range) -> Table:
    """The rows with print on these pages, numbered from 0 again, under the header as it is printed there.

    inside: the numbers of the pages. Of a row that the border cuts, each paper has the words on its own pages.
    """
    fragments = tuple(part for part in table.fragments if part.page in inside)
    header = fragments[0].repeated if fragments else ()
    cells = [cell for cell in table.cells if any(place.page in inside for place in cell.places)]
    kept = (*header, *_numbered(cells, inside, after=max((cell.row + cell.row_span for cell in header), default=0)))
    rows = max((cell.row + cell.row_span for cell in kept), default=0)
    return replace(table, cells=kept, rows=rows, fragments=fragments)


def _numbered(cells: Sequence[Cell], inside: range, *, after: int) -> Iterator[Cell]:
    """The cells in their new rows. after: how many rows stand above."""
    begun = [cell.row for cell in cells if cell.places[0].page in inside]
    first = _first(cells, begun, inside)
    last = max(begun, default=first)
    for cell in cells:
        row = max(cell.row, first)
        end = max(min(cell.row + cell.row_span, last + 1), row + 1)
        yield replace(_inside(cell, inside), row=row - first + after, row_span=end - row)


def _first(cells: Iterable[Cell], begun: Sequence[int], inside: range) -> int:
    """The row of the table that is the first here: it begins here, or is the rest of one that began before."""
    rests = [cell.row + cell.row_span - 1 for cell in cells if cell.places[0].page not in inside]
    return min([*begun, *rests], default=0)


def _inside(cell: Cell, inside: range) -> Cell:
    """The cell with the words and the rectangles it has on these pages."""
    lines = tuple(line for line in cell.passage.lines if line.page in inside)
    passage = cell.passage if len(lines) == len(cell.passage.lines) else Passage(lines=lines) if lines else NOTHING
    return replace(cell, passage=passage, places=tuple(place for place in cell.places if place.page in inside))
