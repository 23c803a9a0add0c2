"""A hyphen at a line's end: the word's own or the printer's. The paper tells, where it prints the word again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import replace
from itertools import pairwise

from extract.model.document import Block, Table
from extract.model.passage import DROP, GLUE, SPACE, Line, Passage

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BEGINS = re.compile(r"[^\W\d_]+")
ENDS = re.compile(r"[^\W\d_]+-$")


def mended(blocks: Iterable[Block], known: Callable[[], Set[str]]) -> Iterator[Block]:
    """The blocks; a word broken at a line's end is one word where the paper prints it so, and never with a hyphen.

    Where a capital follows (`Osei-` above `Grant`), the two are one name if the paper prints that, else two words.
    known: the words of the paper, asked for where a word is broken.
    """
    for block in blocks:
        passages = [cell.passage for cell in block.table.cells] if block.table else [block.passage]
        if not any(map(_broken, passages)):
            yield block
        elif block.table is not None:
            yield replace(block, table=_table(block.table, known()))
        else:
            yield replace(block, passage=_passage(block.passage, known()))


def words_on(lines: Iterable[Line]) -> set[str]:
    """Every word printed on one line, small; not those at a line's end that may go on below."""
    return set(WORD.findall("\n".join(ENDS.sub("", line.text) for line in lines).casefold()))


def _table(table: Table, known: Set[str]) -> Table:
    cells = (replace(cell, passage=_passage(cell.passage, known)) for cell in table.cells)
    return replace(table, cells=tuple(cells))


def _broken(passage: Passage) -> bool:
    return any(line.joint == GLUE or (line.joint == SPACE and line.text.endswith("-")) for line in passage.lines[:-1])


def _passage(passage: Passage, known: Set[str]) -> Passage:
    lines = [_line(line, below, known) for line, below in pairwise(passage.lines)]
    return Passage(lines=(*lines, *passage.lines[-1:]))


def _line(line: Line, below: Line, known: Set[str]) -> Line:
    head, tail = ENDS.search(line.text), BEGINS.match(below.text)
    if line.joint not in (GLUE, SPACE) or not head or not tail:
        return line
    hyphened = (head.group() + tail.group()).casefold()
    if line.joint == SPACE:
        return line.joining(GLUE) if hyphened in known else line
    return line.joining(DROP) if hyphened.replace("-", "") in known and hyphened not in known else line
