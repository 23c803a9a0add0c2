"""Documents made by hand: lines at their places, blocks of them, pages that hold them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.model.document import Block, Bookmark, Document, Page
from extract.model.passage import Line, Passage
from extract.model.source import PDF


def line(text: str, page: int, top: float, left: float = 72.0, size: float = 11.0) -> Line:
    """A line on a page; each of its letters is five points wide."""
    edges = [left + 5.0 * count for count in range(len(text) + 1)]
    return Line(text=text, page=page, box=(left, top, edges[-1], top + size), edges=edges, size=size)


def block(*lines: Line, kind: str = "paragraph") -> Block:
    """A block of these lines."""
    return Block(kind=kind, passage=Passage(lines=lines))


def laid_out(blocks: Iterable[Block], pages: int, outline: tuple[Bookmark, ...] = ()) -> Document:
    """A document of these blocks, each line on its page."""
    blocks = tuple(blocks)
    on: dict[int | None, list[Line]] = {page: [] for page in range(1, pages + 1)}
    for found in (one for part in blocks for passage in _passages(part) for one in passage.lines):
        on[found.page].append(found)
    sheets = tuple(Page(number=page, width=595, height=842, lines=tuple(on[page])) for page in range(1, pages + 1))
    return Document(name="pack.pdf", sha256="5" * 64, media_type=PDF, pages=sheets, blocks=blocks, outline=outline)


def _passages(one: Block) -> Iterator[Passage]:
    """The words of a block; of a table also the headers that are printed again."""
    if one.table is None:
        yield one.passage
        return
    again = (cell for part in one.table.fragments for cell in part.repeated)
    yield from (cell.passage for cell in (*one.table.cells, *again))
