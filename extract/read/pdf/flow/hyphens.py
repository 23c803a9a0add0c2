"""A hyphen at a line's end: the word's own or the printer's. The paper tells, where it prints the word again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model.document import Block, Table
from extract.model.passage import DROP, GLUE, Line, Passage

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BEGINS = re.compile(r"[^\W\d_]+")
ENDS = re.compile(r"[^\W\d_]+-$")


def mended(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; a word broken at a line's end is one word where the paper prints it so, and never with a hyphen."""
    known: frozenset[str] | None = None
    for block in blocks:
        passages = [cell.passage for cell in block.table.cells] if block.table else [block.passage]
        if not any(map(_broken, passages)):
            yield block
            continue
        known = _words(blocks) if known is None else known
        if block.table is not None:
            yield replace(block, table=_table(block.table, known))
        else:
            yield replace(block, passage=_passage(block.passage, known))


def _words(blocks: Iterable[Block]) -> frozenset[str]:
    """Every word printed on one line, small; not those at a line's end that go on below."""
    found: set[str] = set()
    for block in blocks:
        passages = [cell.passage for cell in block.table.cells] if block.table else [block.passage]
        lines = (line for passage in passages for line in passage.lines)
        texts = (ENDS.sub("", line.text) if line.joint == GLUE else line.text for line in lines)
        found.update(WORD.findall("\n".join(texts).casefold()))
    return frozenset(found)


def _table(table: Table, known: frozenset[str]) -> Table:
    cells = (replace(cell, passage=_passage(cell.passage, known)) for cell in table.cells)
    return replace(table, cells=tuple(cells))


def _broken(passage: Passage) -> bool:
    return any(line.joint == GLUE for line in passage.lines)


def _passage(passage: Passage, known: frozenset[str]) -> Passage:
    lines = [_line(line, below, known) for line, below in pairwise(passage.lines)]
    return Passage(lines=(*lines, *passage.lines[-1:]))


def _line(line: Line, below: Line, known: frozenset[str]) -> Line:
    head, tail = ENDS.search(line.text), BEGINS.match(below.text)
    if line.joint != GLUE or not head or not tail:
        return line
    hyphened = (head.group() + tail.group()).casefold()
    return line.joining(DROP) if hyphened.replace("-", "") in known and hyphened not in known else line
