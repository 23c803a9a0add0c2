"""A part of a pack as a Document of its own. Its pages keep the numbers they have in the pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.model.document import Block, Cell, Document, Table
from extract.model.pack import Likeness, Part
from extract.model.passage import NOTHING, Line, Passage
from extract.model.problem import Problem
from extract.rulebook.rules import Rulebook
from extract.split.face import is_stamped
from extract.split.likeness import likeness
from extract.split.words import Words, words_of


def cut(document: Document, part: Part, rules: Rulebook) -> tuple[Document, Likeness]:
    """The part, and what it is known by again. What was joined over its borders is parted again; stamps of the pack
    are furniture. The sha256 of a part is its fingerprint: the same paper has the same in every pack."""
    pages = document.pages[part.first_page - 1 : part.last_page]
    inside = range(part.first_page, part.last_page + 1)
    paper = replace(
        document, pages=pages, blocks=tuple(_blocks(document, inside, words_of(rules))), outline=(),
        problems=tuple(problem for problem in document.problems if _is_of(problem, inside)),
    )  # fmt: skip
    known = likeness(paper, rules, apart=f"{document.sha256} {part.first_page}")
    return replace(paper, sha256=known.fingerprint), known


def _is_of(problem: Problem, inside: range) -> bool:
    return problem.place is not None and problem.place.page in inside


def _blocks(document: Document, inside: range, words: Words) -> Iterator[Block]:
    tables = 0
    for block in document.blocks:
        own = _own(block, inside)
        if own is None:
            continue
        if own.table is not None:
            own = replace(own, table=replace(own.table, number=tables))
            tables += 1
        elif _is_stamp(own, document, words):
            own = replace(own, kind="furniture", level=None)
        yield own


def _own(block: Block, inside: range) -> Block | None:
    """What of the block stands on these pages; None if nothing does."""
    pages = [place.page for place in block.places]
    if not any(page in inside for page in pages):
        return None
    if all(page in inside for page in pages):
        return block
    if block.table is not None:
        table = _rows(block.table, inside)
        return replace(block, table=table) if table.cells else None
    lines = tuple(line for line in block.passage.lines if line.place.page in inside)
    begins = lines[0] is block.passage.lines[0]
    kept = replace(block, passage=Passage(lines=lines))
    return kept if begins else replace(kept, kind="paragraph", number=None, body=0, level=None)


def _rows(table: Table, inside: range) -> Table:
    """The rows that begin on these pages, numbered from 0 again; words of theirs on other pages are not theirs."""
    cells = [cell for cell in table.cells if next((place.page for place in cell.places), None) in inside]
    first = min((cell.row for cell in cells), default=0)
    kept = tuple(replace(_inside(cell, inside), row=cell.row - first) for cell in cells)
    return replace(
        table, cells=kept, rows=max((cell.row + cell.row_span for cell in kept), default=0),
        fragments=tuple(part for part in table.fragments if part.page in inside),
    )  # fmt: skip


def _inside(cell: Cell, inside: range) -> Cell:
    lines = tuple(line for line in cell.passage.lines if line.place.page in inside)
    passage = cell.passage if len(lines) == len(cell.passage.lines) else Passage(lines=lines) if lines else NOTHING
    return replace(cell, passage=passage, places=tuple(place for place in cell.places if place.page in inside))


def _is_stamp(block: Block, document: Document, words: Words) -> bool:
    """Whether the block is nothing but a stamp of the pack or a page number."""
    lines: tuple[Line, ...] = block.passage.lines
    return len(lines) == 1 and is_stamped(lines[0], document.pages[(lines[0].place.page or 1) - 1], words)
