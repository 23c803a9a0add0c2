"""Papers without pages -> blocks: what Word, OpenDocument, rich text and web pages have in common.

Each reader makes paragraphs and grids, in the order of the paper; here they become blocks that know their place by
count. So the same words give the same blocks, whatever the file they came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from extract.model.document import Block, Cell, Fragment, Table
from extract.model.passage import BREAK, GLUE, Line, Passage
from extract.model.place import Place
from extract.read.items import Grid, Item, Note, Paragraph, Run, Spot, apart, paragraphs
from extract.read.numbering import depth, marker

LONGEST_HEADING, SENTENCE = 220, 12
"""A heading has no more characters; if it ends like a sentence, it has few words, whatever style it is in."""

WIDEST = 63
"""Word itself allows no more columns: a larger span is a trap."""


@dataclass(slots=True, kw_only=True)
class Flow:
    """Counts the paragraphs and tables of a paper as they come. links: addresses and the words they hang on."""

    paragraphs: int = 0
    tables: int = 0
    links: list[tuple[str, Place]] = field(default_factory=list)

    def blocks(self, items: Iterable[Item], kind: str | None = None) -> Iterator[Block]:
        """The items as blocks; kind: what they are, where that is known beforehand: no table of a header is one.

        A table of one column is a box, or several, drawn around ordinary paragraphs.
        """
        for item in items:
            if isinstance(item, Paragraph):
                yield from self._paragraph(item, kind)
            elif isinstance(item, Note):
                yield from self.blocks(_marked(item), "note")
            elif kind or not any(spot.column for spot in item.spots):
                yield from self.blocks((inner for spot in item.spots for inner in spot.items), kind)
            else:
                yield self._table(item)
                yield from self.blocks(apart(inner for spot in item.spots for inner in spot.items))

    def _paragraph(self, item: Paragraph, kind: str | None) -> Iterator[Block]:
        place = Place(paragraph=self.paragraphs)
        found = tuple(lines(item.runs, place, 0))
        self.paragraphs += 1
        if any(line.text.strip() for line in found):
            self.links += linked(item.runs, place, 0)
            yield block(Passage(lines=found), item.number, item.level, kind)

    def _table(self, grid: Grid) -> Block:
        number = self.tables
        self.tables += 1
        return Block(kind="table", table=joined(number, [self._cell(spot, number) for spot in grid.spots]))

    def _cell(self, spot: Spot, number: int) -> Cell:
        place = Place(table=number, row=spot.row, column=spot.column)
        return Cell(
            row=spot.row, column=spot.column, row_span=spot.row_span, column_span=spot.column_span,
            passage=Passage(lines=tuple(self._stacked(spot, place))), fill=spot.fill, places=(place,),
        )  # fmt: skip

    def _stacked(self, spot: Spot, place: Place) -> Iterator[Line]:
        """The paragraphs of a cell, one below another; a printed number is part of what is read there."""
        offset = 0
        for paragraph in paragraphs(spot.items):
            runs = _numbered(paragraph)
            self.links += linked(runs, place, offset)
            yield from (line for line in lines(runs, place, offset) if line.text.strip())
            offset += sum(len(run.text) for run in runs) + 1


def block(text: Passage, number: str | None, level: int | None, kind: str | None) -> Block:
    """A paragraph as a heading, list item or plain paragraph; of `kind`, where that is known."""
    printed = marker(text.text)
    known = number or (printed["number"] if printed else None)
    kind = kind or _kind(text, known, level)
    return Block(
        kind=kind, passage=text, level=(level or 1) if kind == "heading" else None, number=known,
        body=printed.end() if printed and not number else 0,
    )  # fmt: skip


def _kind(text: Passage, number: str | None, level: int | None) -> str:
    words = text.text.strip()
    ends = words.endswith((".", ";", ","))
    named = level is not None and not (ends and (depth(number or "") > 1 or words.count(" ") > SENTENCE))
    looks = not ends and (all(line.bold for line in text.lines) or _capitals(words))
    if len(words) <= LONGEST_HEADING and (named or looks):
        return "heading"
    return "list_item" if number and depth(number) == 1 else "paragraph"


def _capitals(words: str) -> bool:
    return words.isupper() and sum(letter.isalpha() for letter in words) > 3


def lines(found: Sequence[Run], place: Place, offset: int) -> Iterator[Line]:
    """A paragraph's words, cut where the writer broke the line, and where struck words begin or end.

    offset: where it begins in its cell.
    """
    worded = [run for run in found if run.text.strip()]
    bold, italic = all(run.bold for run in worded), all(run.italic for run in worded)
    size = max((run.size for run in found), default=0.0)
    for text, struck, joint in _cut(found, {run.struck for run in worded}):
        yield Line(
            text=text, place=place, offset=offset, joint=joint, size=size,
            bold=bold and bool(found), italic=italic and bool(found), struck=struck,
        )  # fmt: skip
        offset += len(text) + (joint == BREAK)


def _cut(found: Sequence[Run], looks: set[bool]) -> Iterator[tuple[str, bool, str]]:
    """Text, whether it is struck, and how it joins to the next; looks: those of the words."""
    rows = "".join(run.text for run in found).split("\n")
    if len(looks) < 2:
        yield from ((row, True in looks, BREAK) for row in rows)
        return
    marks = [run.struck for run in found for _ in run.text]
    start = 0
    for row in rows:
        parts = _parts(row, marks[start : start + len(row)])
        yield from ((text, struck, GLUE) for text, struck in parts[:-1])
        yield (*parts[-1], BREAK)
        start += len(row) + 1


def _parts(row: str, marks: Sequence[bool]) -> list[tuple[str, bool]]:
    """A row in parts that are struck or are not; blanks go with the words before them."""
    parts: list[tuple[str, bool]] = [("", False)]
    for struck, group in groupby(zip(marks, row, strict=True), key=lambda one: one[0]):
        text = "".join(letter for _, letter in group)
        if parts[-1][0].strip() and text.strip() and parts[-1][1] != struck:
            parts.append((text, struck))
        else:
            before, known = parts[-1]
            parts[-1] = (before + text, struck if text.strip() else known)
    return parts


def linked(found: Sequence[Run], place: Place, offset: int) -> Iterator[tuple[str, Place]]:
    """The addresses that a paragraph's words lead to, each with the words' place."""
    for link, group in groupby(found, key=lambda run: run.link):
        length = sum(len(run.text) for run in group)
        if link and length:
            yield link, replace(place, span=(offset, offset + length))
        offset += length


def _numbered(paragraph: Paragraph) -> Sequence[Run]:
    if not paragraph.number or not paragraph.runs:
        return paragraph.runs
    return (replace(paragraph.runs[0], text=f"{paragraph.number} ", link=None), *paragraph.runs)


def _marked(note: Note) -> Iterator[Item]:
    """A note's paragraphs, the first one with the note's mark."""
    for index, item in enumerate(note.items):
        if index == 0 and isinstance(item, Paragraph) and item.number is None:
            yield replace(item, number=note.number)
        else:
            yield item


def joined(number: int, cells: Sequence[Cell]) -> Table:
    """The table of these cells, as large as they reach. number: which it is of its paper, from 0."""
    rows = max((cell.row + cell.row_span for cell in cells), default=0)
    columns = max((cell.column + cell.column_span for cell in cells), default=0)
    texts: list[list[str | None]] = [[None] * columns for _ in range(rows)]
    for cell in cells:
        texts[cell.row][cell.column] = cell.text
    fragment = Fragment(page=None, box=None, rows=tuple(map(tuple, texts)))
    return Table(number=number, rows=rows, columns=columns, cells=tuple(cells), fragments=(fragment,))


def passages(blocks: Iterable[Block]) -> Iterator[Passage]:
    """Every run of text, those of cells too."""
    for one in blocks:
        yield from (cell.passage for cell in one.table.cells) if one.table else (one.passage,)


def letters(blocks: Iterable[Block]) -> int:
    """How many characters that are not blank were read."""
    return sum(len("".join(passage.text.split())) for passage in passages(blocks))
