"""Letters, and the ends of paragraphs, cells and rows -> paragraphs and grids in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from extract.read.characters import BULLET, clean
from extract.read.items import Item, Note, Paragraph, Run
from extract.read.rtf.letters import whole
from extract.read.rtf.rows import Definition, Row, grid
from extract.read.rtf.state import NOTE, Look, State


@dataclass(slots=True, kw_only=True)
class OpenTable:
    """A table that may go on: its rows, the cells of the row and the items of the cell we are in."""

    rows: list[Row] = field(default_factory=list)
    cells: list[tuple[Item, ...]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Story:
    """The body, a header or a text box while it is read. headings: levels by the number of a style.

    role: the word that began it; empty for the body. told: the rows that are being defined, of an outer and of an
    inner table; between the definition of an outer one and its end all stands in a table.
    """

    headings: Mapping[int, int]
    colours: Sequence[str | None]
    items: list[Item] = field(default_factory=list)
    tables: list[OpenTable] = field(default_factory=list)
    told: list[Definition] = field(default_factory=lambda: [Definition(), Definition()])
    is_row_open: bool = False
    role: str = ""
    number: str = ""
    pieces: list[tuple[str, Look]] = field(default_factory=list)
    boxes: list[Item] = field(default_factory=list)

    def end_story(self, ended: Story, state: State) -> None:
        """A note or text box ends that hangs on the paragraph we are in."""
        items = ended.finish(state)
        self.boxes.extend([Note(items=tuple(items))] if ended.role == NOTE and items else items)

    def write(self, text: str, look: Look) -> None:
        """Letters of the paragraph we are in; hidden and deleted ones are not kept."""
        if not (look.hidden or look.deleted):
            self.pieces.append((text, look))

    def end_paragraph(self, state: State, least: int = 0) -> None:
        """The paragraph ends, at least so many tables deep as `least`; what hangs on it stands after it."""
        depth = max(state.depth, least, int(self.is_row_open))
        self._at(depth)
        found = Paragraph(runs=self._runs(), number=_number(self.number), level=self.headings.get(state.style or 0))
        held = self.tables[-1].items if depth else self.items
        held.extend((found, *self.boxes))
        self.number, self.pieces, self.boxes = "", [], []

    def _runs(self) -> tuple[Run, ...]:
        """The letters of one look together, so that halves of a character find each other."""
        alike = groupby(self.pieces, key=lambda piece: piece[1])
        return tuple(_run("".join(text for text, _ in pieces), look) for look, pieces in alike)

    def end_cell(self, state: State, least: int) -> None:
        """The cell ends, and its last paragraph with it."""
        self.end_paragraph(state, least)
        table = self.tables[-1]
        table.cells.append(tuple(table.items))
        table.items.clear()

    def begin_row(self, *, is_inner: bool) -> None:
        """A row is told anew."""
        self.told[is_inner] = Definition()
        self.is_row_open = self.is_row_open or not is_inner

    def end_row(self, depth: int, *, is_inner: bool) -> None:
        """The row ends. What stands after its last cell is a cell that was not ended, or else part of the last."""
        self._at(depth)
        told = self.told[is_inner]
        table = self.tables[-1]
        if table.items:
            is_whole = bool(table.cells) and len(table.cells) >= len(told.cells)
            table.cells.append((*(table.cells.pop() if is_whole else ()), *table.items))
            table.items.clear()
        if table.cells:
            table.rows.append(told.row(tuple(table.cells)))
            table.cells = []
        self.is_row_open = self.is_row_open and is_inner

    def _at(self, depth: int) -> None:
        """Stand in so many tables: those that are deeper are at their end."""
        while len(self.tables) > depth:
            self._close()
        while len(self.tables) < depth:
            self.tables.append(OpenTable())

    def _close(self) -> None:
        """The innermost table ends; a row that has not ended ends with it."""
        depth = len(self.tables)
        table = self.tables[-1]
        if table.cells or table.items:
            self.end_row(depth, is_inner=depth > 1)
        self.tables.pop()
        held = self.tables[-1].items if self.tables else self.items
        if table.rows:
            held.append(grid(table.rows, self.colours))

    def finish(self, state: State) -> list[Item]:
        """Everything that was read, when there is no more."""
        if self.pieces or self.boxes:
            self.end_paragraph(state)
        self._at(0)
        return self.items


def _run(text: str, look: Look) -> Run:
    return Run(
        text=clean(whole(text)), bold=look.bold, italic=look.italic, struck=look.struck, size=look.size,
        link=look.link or None,
    )  # fmt: skip


def _number(text: str) -> str | None:
    """The number or bullet of an item; any sign that does not count is a bullet."""
    said = clean(whole(text)).strip()
    if not said:
        return None
    return said if any(map(str.isalnum, said)) and said != "o" else BULLET
