"""The parts of a pack as Documents of their own. Their pages keep the numbers they have in the pack."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.model.document import Block, Document, Fragment
from extract.model.pack import Likeness, Part
from extract.model.passage import Line, Passage
from extract.model.problem import Problem
from extract.rulebook.rules import Rulebook
from extract.split.face import is_stamp_alone
from extract.split.kinds import RESTRICTED
from extract.split.likeness import likeness
from extract.split.rows import rows_on
from extract.split.words import Words, words_of


def cut(document: Document, parts: Sequence[Part], rules: Rulebook) -> Iterator[tuple[Document, Likeness]]:
    """Each part, and what it is known by again. What was joined over its borders is parted again; stamps of the pack
    are furniture. The sha256 of a part is its fingerprint: the same paper has the same in every pack.

    parts: one behind the other, every page in one of them.
    """
    shares = _shares(document.blocks, [part.first_page for part in parts])
    for part, share in zip(parts, shares, strict=True):
        inside = range(part.first_page, part.last_page + 1)
        paper = replace(
            document, pages=document.pages[part.first_page - 1 : part.last_page], outline=(),
            blocks=tuple(_blocks(share, document, inside, words_of(rules))),
            problems=tuple(problem for problem in document.problems if _is_of(problem, inside)),
        )  # fmt: skip
        known = likeness(paper, rules, stands_for=part.kind == RESTRICTED)
        yield replace(paper, sha256=known.fingerprint), known


def _shares(blocks: Iterable[Block], firsts: Sequence[int]) -> list[list[Block]]:
    """For each part the blocks that stand on its pages, whole or with some of their lines."""
    shares: list[list[Block]] = [[] for _ in firsts]
    for block in blocks:
        for number in sorted({bisect_right(firsts, page) - 1 for page in _pages(block)}):
            shares[number].append(block)
    return shares


def _pages(block: Block) -> set[int]:
    stands: Iterable[Fragment | Line] = block.table.fragments if block.table else block.passage.lines
    return {one.page for one in stands if one.page is not None}


def _is_of(problem: Problem, inside: range) -> bool:
    return problem.place is not None and problem.place.page in inside


def _blocks(share: Iterable[Block], document: Document, inside: range, words: Words) -> Iterator[Block]:
    tables = 0
    for block in share:
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
    if all(page in inside for page in _pages(block)):
        return block
    if block.table is not None:
        table = rows_on(block.table, inside)
        return replace(block, table=table) if table.cells else None
    lines = tuple(line for line in block.passage.lines if line.page in inside)
    begins = lines[0] is block.passage.lines[0]
    kept = replace(block, passage=Passage(lines=lines))
    return kept if begins else replace(kept, kind="paragraph", number=None, body=0, level=None)


def _is_stamp(block: Block, document: Document, words: Words) -> bool:
    """Whether the block is nothing but a stamp of the pack or a page number."""
    lines = block.passage.lines
    return len(lines) == 1 and is_stamp_alone(lines[0], document.pages[(lines[0].page or 1) - 1], words)
