"""Pages that were turned to be read, laid back: every place on them is one on the page as it was given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from extract.model.document import Block, Cell, Fragment, Page, Table
from extract.model.passage import Line, Passage
from extract.model.place import Place
from extract.read.pdf.scan.scans import Recognised

Turned = Mapping[int, Recognised]
"""The pages that were turned, by their numbers."""


def page_laid_back(page: Page, turned: Turned) -> Page:
    """The page as it was given.

    Lines on such pages can only be cut out whole: their letters run up or down the page, or from right to left.
    """
    if page.number not in turned:
        return page
    width, height = turned[page.number].given.width, turned[page.number].given.height
    return replace(page, width=width, height=height, lines=_lines(page.lines, turned))


def block_laid_back(block: Block, turned: Turned) -> Block:
    """The block with places as they are on its pages."""
    if not turned:
        return block
    if block.table is not None:
        return replace(block, table=_table(block.table, turned))
    return replace(block, passage=Passage(lines=_lines(block.passage.lines, turned)))


def _table(table: Table, turned: Turned) -> Table:
    cells = tuple(_cell(cell, turned) for cell in table.cells)
    return Table(
        number=table.number, rows=table.rows, columns=table.columns, cells=cells,
        fragments=tuple(_fragment(part, turned) for part in table.fragments),
    )  # fmt: skip


def _cell(cell: Cell, turned: Turned) -> Cell:
    passage = Passage(lines=_lines(cell.passage.lines, turned))
    return replace(cell, passage=passage, places=tuple(_place(place, turned) for place in cell.places))


def _fragment(part: Fragment, turned: Turned) -> Fragment:
    again = tuple(_cell(cell, turned) for cell in part.repeated)
    return replace(part, box=_place(Place(page=part.page, box=part.box), turned).box, repeated=again)


def _lines(found: Iterable[Line], turned: Turned) -> tuple[Line, ...]:
    return tuple(_line(line, turned) for line in found)


def _line(line: Line, turned: Turned) -> Line:
    return line.moved(_place(line.place, turned)) if line.page in turned else line


def _place(place: Place, turned: Turned) -> Place:
    page = turned.get(place.page or 0)
    if page is None or place.box is None:
        return place
    x0, top, x1, bottom = (round(edge, 2) for edge in page.on_paper(place.box))
    return replace(place, box=(x0, top, x1, bottom))
