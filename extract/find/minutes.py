"""Whether a paper says what a meeting did (minutes, a decision notice) or what it is asked to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.model.document import Block, Document
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

FIRST = 40
"""It says so in its first blocks."""

HEAD, LETTERS, CELLS = 10, 90, 6
"""Blocks in which the bare word `Minutes` is a title and no item of business; letters and cells that are looked at."""

TITLE = 10
"""Words of a title that ends in what the paper is: `Parks Board Minutes`."""

OF_OTHERS = re.compile(r"\b(?:of|the|from|last|previous|earlier|draft)\s*$", re.IGNORECASE)
"""What stands before `minutes` where a paper speaks of others: `Approval of minutes`, `to receive the minutes`."""


def tells_decisions(document: Document, rules: Rulebook) -> bool:
    """Minutes or a decision notice: called so by a title at the top, or with the attendance list minutes begin with.

    A report that speaks of minutes, or of what was decided, is neither.
    """
    seen: set[str] = set()
    blocks = [block for block in document.blocks if not block.is_aside][:FIRST]
    for place, block in enumerate(blocks):
        for text in _texts(block):
            for mark in rules.marks(text, "lists.minutes"):
                if mark.label != "named" or _is_title(text, mark, block, place, rules):
                    seen.add(mark.label)
    return "named" in seen or {"present", "apologies"} <= seen


def _texts(block: Block) -> Iterator[str]:
    """The beginning of a paragraph, each line of a heading, or the beginning of the first cells of a table."""
    if block.table is None:
        yield block.text[:LETTERS]
        several = block.kind == "heading" and len(block.passage.lines) > 1
        yield from (line.text for line in block.passage.lines if several)
    else:
        yield from (cell.text[:LETTERS] for cell in block.table.cells[:CELLS])


def _is_title(text: str, mark: Mark, block: Block, place: int, rules: Rulebook) -> bool:
    """The mark begins or ends a line that is no item of business and speaks of no other minutes."""
    words = text.strip(" \t\n.:")
    if block.number or any(one.label == "stamp" for one in rules.marks(text, "front.kinds")):
        return False
    if mark.text == words and place >= HEAD:
        return False
    begins = text.strip().startswith(mark.text)
    ends = words.endswith(mark.text) and len(words.split()) <= TITLE and not OF_OTHERS.search(text[: mark.start])
    return words[:1].isupper() and (begins or (ends and mark.text[:1].isupper()))
