"""A `table` -> the places of its cells; and which tables only lay a page out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from extract.read.flow import WIDEST
from extract.read.numbering import marker

GROUPS = frozenset(("thead", "tbody", "tfoot"))
CELLS = frozenset(("td", "th"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
LONGEST_NUMBER = 12
BLOCKS = frozenset(("p", "div", "ul", "ol", "table"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A cell, where it begins and how far it reaches."""

    element: etree._Element
    row: int
    column: int
    row_span: int
    column_span: int


def rows(table: etree._Element) -> list[etree._Element]:
    """The rows of a table itself, not those of tables inside it."""
    found: list[etree._Element] = []
    for child in table:
        found.extend([child] if child.tag == "tr" else rows(child) if child.tag in GROUPS else [])
    return found


def placed(found: Sequence[etree._Element]) -> Iterator[Placed]:
    """The cells of these rows, each in the first place that no cell from above covers."""
    covered: dict[int, int] = {}
    for row, element in enumerate(found):
        column = 0
        for cell in (child for child in element if child.tag in CELLS):
            while covered.get(column, 0) > row:
                column += 1
            down, across = _span(cell, "rowspan", len(found) - row), _span(cell, "colspan", max(1, WIDEST - column))
            yield Placed(element=cell, row=row, column=column, row_span=down, column_span=across)
            covered.update(dict.fromkeys(range(column, column + across), row + down))
            column += across


def _span(cell: etree._Element, name: str, most: int) -> int:
    value = (cell.get(name) or "").strip()
    if name == "rowspan" and value == "0":
        return most  # to the end of the table
    return max(1, min(int(value), most)) if value.isdecimal() and len(value) < 7 else 1


def is_headed(table: etree._Element, found: Sequence[etree._Element]) -> bool:
    """Whether the page marks a header row."""
    first = [child.tag for child in found[0] if child.tag in CELLS] if found else []
    return table.find("thead") is not None or (bool(first) and set(first) == {"th"})


def is_layout(table: etree._Element, found: Sequence[etree._Element]) -> bool:
    """Whether a table has no meaning of its own but only puts the parts of a page in their places."""
    if table.get("role") in ("presentation", "none"):
        return True
    cells = [cell for row in found for cell in row if cell.tag in CELLS]
    has_border = (table.get("border") or "0").strip() not in ("", "0")
    if has_border or table.find("caption") is not None:
        return False
    if any(cell.tag == "th" for cell in cells):
        return is_headed(table, found) and _is_numbered(found[1:])
    holds_parts = any(inner.tag in HEADINGS or inner.tag == "table" for cell in cells for inner in cell.iter())
    return holds_parts or _is_numbered(found)


def _is_numbered(found: Sequence[etree._Element]) -> bool:
    """Whether it is a numbered list of longer passages: numbers on the left, paragraphs on the right."""
    pairs = [[cell for cell in row if cell.tag in CELLS] for row in found]
    if not pairs or not all(len(pair) == 2 for pair in pairs):
        return False
    left = [said(pair[0]) for pair in pairs]
    blocks = [sum(1 for child in pair[1] if child.tag in BLOCKS) for pair in pairs]
    return any(left) and all(is_number(words) for words in left if words) and max(blocks) > 1


def said(cell: etree._Element) -> str:
    """A cell's words in a line."""
    return " ".join("".join(cell.itertext()).split())


def is_number(words: str) -> bool:
    """Whether words are a number or bullet and nothing else; a letter alone is a word."""
    found = marker(f"{words} ") or (marker(f"{words}. ") if words.isdecimal() else None)
    return found is not None and found.end() >= len(words) and len(words) <= LONGEST_NUMBER
