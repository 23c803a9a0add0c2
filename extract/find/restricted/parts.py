"""Where a new paper of a pack begins, and where an item of a paper begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.model.document import Block
from extract.rulebook.rules import Rulebook

FIRST = 6
"""Blocks at the head of a page: a new paper says there what it is."""

NUMBER = re.compile(r"\s*(\d{1,4})(?![\d/]|\.\d)")
PRINTED = re.compile(
    r"\s*(?:(?:item|eitem|minute)\s+(?:no\.?\s+)?)?(\d{1,4})(?:[.)](?!\d)|\s+(?!\d)(?=[A-Z]))", re.IGNORECASE
)
DATED = re.compile(r"\s*\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,10}\s+\d{4}\b")
ALIGNED = 8.0
"""Points: items of one list begin this near to each other's left edge."""

Range = tuple[int, int]
"""The first block, and the one past the last."""


def parts_of(blocks: Sequence[Block], rules: Rulebook) -> tuple[Range, ...]:
    """The papers a pack holds, as far as can be told; one for a paper that is not a pack or has no pages."""
    begins = [0, *(at for at in _page_heads(blocks) if _begins_paper(blocks, at, rules)), len(blocks)]
    return tuple((start, end) for start, end in pairwise(begins) if start < end)


def _page_heads(blocks: Sequence[Block]) -> list[int]:
    """The first block of each page but the first, running lines among them."""
    pages = [block.page for block in blocks]
    return [at for at in range(1, len(blocks)) if pages[at] is not None and pages[at] != pages[at - 1]]


def _begins_paper(blocks: Sequence[Block], at: int, rules: Rulebook) -> bool:
    page = blocks[at].page
    head = [block for block in blocks[at : at + FIRST] if block.page == page]
    return any(_names_paper(block, rules) for block in head)


def _names_paper(block: Block, rules: Rulebook) -> bool:
    texts = [cell.text for cell in block.table.cells[:FIRST]] if block.table else [block.words]
    return any(len(text) < 200 and rules.opens(text.strip(), "restrictions.parts") is not None for text in texts)


def part_at(parts: Sequence[Range], at: int) -> Range:
    """The part that a block stands in."""
    return next((start, end) for start, end in parts if start <= at < end)


def item_at(blocks: Sequence[Block], at: int, part: Range) -> Range | None:
    """The item that a block stands in: from its number or heading to the next one; None if there is no such thing."""
    for start in range(at, part[0] - 1, -1):
        if blocks[start].kind == "furniture" or blocks[start].table:
            continue
        number = number_of(blocks[start])
        if number is not None:
            return start, _next_number(blocks, start, at, number, part[1])
        if blocks[start].kind == "heading" and start < at:
            return start, _next_heading(blocks, start, at, part[1])
    return None


def number_of(block: Block) -> int | None:
    """The whole number an item begins with, printed by Word or in the text."""
    found = NUMBER.match(block.number) if block.number else PRINTED.match(block.text)
    return int(found[1]) if found and not DATED.match(block.text) else None


def _next_number(blocks: Sequence[Block], start: int, at: int, number: int, end: int) -> int:
    """The block of the item after this one: of its kind, at its left edge, and not the second of a list within it."""
    inner = 0
    for index in range(max(start, at) + 1, end):
        found = number_of(blocks[index]) if blocks[index].kind != "furniture" else None
        if found is None:
            continue
        if found == 1 or (inner and found == inner + 1):
            inner = found
        elif number < found <= number + 3 and _alike(blocks[start], blocks[index]):
            return index
    return end


def _alike(one: Block, two: Block) -> bool:
    if one.kind != two.kind:
        return False
    lefts = [block.places[0].box for block in (one, two) if block.places]
    boxes = [box for box in lefts if box is not None]
    return len(boxes) < 2 or abs(boxes[0][0] - boxes[1][0]) < ALIGNED


def _next_heading(blocks: Sequence[Block], start: int, at: int, end: int) -> int:
    """The next heading that stands as high as the item's own."""
    level = blocks[start].level
    for index in range(at + 1, end):
        block = blocks[index]
        if block.kind == "heading" and (level is None or block.level is None or block.level <= level):
            return index
    return end
