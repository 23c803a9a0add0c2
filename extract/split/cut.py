"""The parts of a pack as Documents of their own. Their pages keep the numbers they have in the pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from extract.model.document import Block, Document, Page
from extract.model.pack import Likeness, Part
from extract.model.passage import Passage
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
    for part, (pages, share) in zip(parts, _shares(document, parts), strict=True):
        inside = range(part.first_page, part.last_page + 1)
        paper = replace(
            document, pages=pages, blocks=tuple(_blocks(share, pages, inside, words_of(rules))), outline=(),
            problems=tuple(problem for problem in document.problems if _is_of(problem, inside)),
        )  # fmt: skip
        known = likeness(paper, rules, stands_for=part.kind == RESTRICTED)
        yield replace(paper, sha256=known.fingerprint), known


def _shares(document: Document, parts: Iterable[Part]) -> Iterator[tuple[tuple[Page, ...], list[Block]]]:
    """For each part its pages, and the blocks that stand on them, whole or with some of their lines."""
    coming = document.leaves()
    open_still: list[Block] = []
    for part in parts:
        leaves = tuple(islice(coming, part.last_page - part.first_page + 1))
        share = [*open_still, *(block for _, begun in leaves for block in begun)]
        open_still = [block for block in share if max(block.pages, default=0) > part.last_page]
        yield tuple(page for page, _ in leaves), share


def _is_of(problem: Problem, inside: range) -> bool:
    return problem.place is not None and problem.place.page in inside


def _blocks(share: Iterable[Block], pages: Sequence[Page], inside: range, words: Words) -> Iterator[Block]:
    tables = 0
    for block in share:
        own = _own(block, inside)
        if own is None:
            continue
        if own.table is not None:
            own = replace(own, table=replace(own.table, number=tables))
            tables += 1
        elif _is_stamp(own, pages, words):
            own = replace(own, kind="furniture", level=None)
        yield own


def _own(block: Block, inside: range) -> Block | None:
    """What of the block stands on these pages; None if nothing does."""
    if all(page in inside for page in block.pages):
        return block
    if block.table is not None:
        table = rows_on(block.table, inside)
        return replace(block, table=table) if table.cells else None
    lines = tuple(line for line in block.passage.lines if line.page in inside)
    begins = lines[0] is block.passage.lines[0]
    kept = replace(block, passage=Passage(lines=lines))
    return kept if begins else replace(kept, kind="paragraph", number=None, body=0, level=None)


def _is_stamp(block: Block, pages: Sequence[Page], words: Words) -> bool:
    """Whether the block is nothing but a stamp of the pack or a page number."""
    lines = block.passage.lines
    return len(lines) == 1 and is_stamp_alone(lines[0], pages[(lines[0].page or 1) - pages[0].number], words)
