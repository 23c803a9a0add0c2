"""Marks printed on page after page: each restricts its own page, and the one between two such pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.find.restricted.signs import OPEN, may_be_marked, said_by
from extract.model.document import Block
from extract.rulebook.rules import Rulebook

PARTED = re.compile(r"\t|\s{3,}|\s[|–—-]\s|\n")
GAP = 2
"""A mark on every second page (odd pages, say) is one on all of them."""


def running_marks(blocks: Sequence[Block], rules: Rulebook) -> dict[int, int]:
    """Block -> page, for running lines that hold a mark and nothing that opens the page."""
    return {
        at: block.page
        for at, block in enumerate(blocks)
        if block.kind == "furniture" and block.page is not None and _is_mark(block.text, rules)
    }


def _is_mark(text: str, rules: Rulebook) -> bool:
    """`Exempt – Appendix 2 | Page 4`: one of the line's parts is nothing but a mark."""
    if not may_be_marked(text, rules):
        return False
    parts = [part.strip() for part in PARTED.split(text) if part.strip()]
    return any(said_by(part, rules) not in (None, OPEN) for part in (text, *parts))


def repeated(heads: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Of marks (block, page) at the edge of a page, those on pages that follow each other: printed page by page."""
    marks = sorted(heads, key=lambda mark: mark[1])
    return {at: page for one, two in pairwise(marks) if one[1] + 1 == two[1] for at, page in (one, two)}


def stretches(pages: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pages as runs, first and last, a single page missing between two filled in."""
    ordered = sorted(set(pages))
    if not ordered:
        return
    start = last = ordered[0]
    for page in ordered[1:]:
        if page > last + GAP:
            yield start, last
            start = page
        last = page
    yield start, last
