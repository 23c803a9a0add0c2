"""A `table:table` -> Grid: cells say how far they span, and a covered cell stands in every place they cover."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from extract.read.flow import WIDEST
from extract.read.items import Grid, Item, Spot
from extract.read.odt.lists import whole
from extract.read.odt.names import TABLE
from extract.read.odt.styles import Styles

GROUPS = frozenset(TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group"))
MOST_ALIKE = 100
"""Rows that are written once for many are read so many times at most: they are empty."""

CELL, ROW = TABLE + "table-cell", TABLE + "table-row"
Items = Callable[[etree._Element], Iterator[Item]]


def grid(table: etree._Element, styles: Styles, items: Items) -> Grid:
    """The table; items: cell element -> everything in the cell."""
    rows = list(_rows(table))
    spots = (spot for row, element in enumerate(rows) for spot in _spots(element, row, len(rows), styles, items))
    return Grid(spots=tuple(spots), headed=table.find(TABLE + "table-header-rows") is not None)


def count(body: etree._Element) -> int:
    """How many cells all tables have, those that are written once for many among them."""
    across, down = ("number-columns-repeated", WIDEST), ("number-rows-repeated", MOST_ALIKE)
    return sum(
        _times(row, *down) * sum(_times(cell, *across) for cell in row.iterchildren(CELL)) for row in body.iter(ROW)
    )


def _rows(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == TABLE + "table-row":
            yield from [child] * _times(child, "number-rows-repeated", MOST_ALIKE)
        elif child.tag in GROUPS:
            yield from _rows(child)


def _spots(element: etree._Element, row: int, rows: int, styles: Styles, items: Items) -> Iterator[Spot]:
    column = 0
    for cell in element:
        for _ in range(_times(cell, "number-columns-repeated", max(1, WIDEST - column))):
            if cell.tag == TABLE + "table-cell":
                yield Spot(
                    row=row, column=column, row_span=_times(cell, "number-rows-spanned", rows - row),
                    column_span=_times(cell, "number-columns-spanned", max(1, WIDEST - column)),
                    fill=styles.fill(cell.get(TABLE + "style-name")), items=tuple(items(cell)),
                )  # fmt: skip
            column += 1


def _times(element: etree._Element, name: str, most: int) -> int:
    return max(1, min(whole(element.get(TABLE + name), 1), most))
