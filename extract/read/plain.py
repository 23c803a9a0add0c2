"""Plain text -> Document: for single passages that arrive without a file around them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import groupby

from extract.model.document import Block, Cell, Document, Fragment, Table
from extract.model.passage import Line, Passage
from extract.model.place import Place
from extract.read.numbering import marker

BAR = "|"


def read_plain(text: str, name: str) -> Document:
    """Each line that is not blank as a paragraph or numbered item; lines `a | b` as tables.

    Paragraphs count from 0, the blank lines among them. A table reaches as far as lines with bars follow each
    other; a row may have fewer cells than the widest.
    """
    lines = list(enumerate(text.splitlines()))
    blocks: list[Block] = []
    for is_table, group in groupby(lines, key=lambda line: BAR in line[1]):
        found = tuple(line for line in group if line[1].strip())
        if is_table:
            blocks.append(_table(tuple(line for _, line in found), sum(1 for block in blocks if block.table)))
        else:
            blocks.extend(_paragraph(line, number) for number, line in found)
    return Document(
        name=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        blocks=tuple(blocks),
    )


def _paragraph(text: str, number: int) -> Block:
    words, numbered = text.strip(), marker(text.strip())
    return Block(
        kind="list_item" if numbered else "paragraph",
        passage=Passage(lines=(Line(text=words, place=Place(paragraph=number)),)),
        number=numbered["number"].strip() if numbered else None,
        body=numbered.end() if numbered else 0,
    )


def _table(lines: tuple[str, ...], number: int) -> Block:
    rows = tuple(tuple(_texts(line)) for line in lines)
    cells = tuple(
        _cell(text, number, row, column) for row, texts in enumerate(rows) for column, text in enumerate(texts)
    )
    table = Table(
        number=number, rows=len(rows), columns=max(map(len, rows)), cells=cells,
        fragments=(Fragment(page=None, box=None, rows=rows),),
    )  # fmt: skip
    return Block(kind="table", table=table)


def _texts(line: str) -> Iterator[str]:
    """The cells of `a | b` or `| a | b |`."""
    yield from (cell.strip() for cell in line.strip().strip(BAR).split(BAR))


def _cell(text: str, table: int, row: int, column: int) -> Cell:
    place = Place(table=table, row=row, column=column)
    return Cell(
        row=row, column=column, passage=Passage(lines=(Line(text=text, place=place),) if text else ()),
        places=(place,),
    )  # fmt: skip
