"""Whether a paper says what a meeting did (minutes, a decision notice) or what it is asked to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.find.lists.signs import opens_list
from extract.model.document import Block, Document
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

FIRST = 40
"""It says so in its first blocks."""

HEAD, LETTERS, CELLS = 10, 90, 6
"""Blocks in which the bare word `Minutes` is a title and no item of business; letters and cells that are looked at."""

TOP = 4
"""Blocks at the top in which the body's name may stand before `Minutes of`."""

TITLE = 10
"""Words of a title that ends in what the paper is: `Parks Board Minutes`."""

TITLED = ("named", "notes")
"""What says so in a title only."""

LABELS = 3
"""So many labels of a decision's page, and no fewer, make a paper one: reports print one or two of them."""

RESOLVED = re.compile(r"\W*(?:(?:RESOLVED|AGREED|ORDERED|PENDERFYNWYD)\b|(?:Resolved|Agreed)\s*[:–—-])")
"""A paragraph that begins so states what was decided: `RESOLVED that …`, `Resolved – …`."""

STATED = re.compile(r"\W*(?:RESOLVED|RECOMMENDED)(?: TO [A-Z ]+)?:\s*(?:That|THAT|To|TO)\b")
STATEMENTS = 5
"""Blocks at the top of a page of which one that begins so says what the page is."""

TASKED = re.compile(r"\W*A(?:CTION|ction)s?\s*[:–—]")
"""`Action: …`, as minutes print it below what was said."""

REASONED = re.compile(r"\W*REASONS?\s*[:–—-]")
"""`REASON – …`, as minutes print it in capitals below what was resolved."""

DATED = re.compile(
    r"[\s,:–—-]+(?:(?:of|held|on|for|the|no\.?|number|meeting)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?:the\s+)?\d{1,4}\b.*$",
    re.IGNORECASE,
)
"""What may stand behind `Minutes` in a title: `Board Minutes 4 May 2027`, `Panel – Minutes of meeting no. 9`."""

OF_BODY = re.compile(r"\s*(?:[–—-]\s+|:\s+)(?=[A-Z])")
"""Between `Concise Minutes` and whose they are."""

BEHIND_BODY = re.compile(r"[A-Z][^.:;]*\b(?i:council|committee|board|forum|panel|group)\s+(?P<dash>[–—-]\s+)?")
"""What stands before `Minutes of` in a title: `Slip Community Council – Minutes of general meeting`."""

OF_OTHERS = re.compile(r"\b(?:of|the|from|last|previous|earlier|draft)\s*$", re.IGNORECASE)
"""What stands before `minutes` where a paper speaks of others: `Approval of minutes`, `to receive the minutes`."""


def tells_decisions(document: Document, rules: Rulebook) -> bool:
    """Minutes or a decision notice: called so by a title at the top, with the attendance list minutes begin with, with
    the title of an item or those present above what was resolved, with reasons below it, or with the labels of a
    decision's page.

    A report that speaks of minutes, or of what was decided, is neither.
    """
    blocks = [block for block in document.blocks if not block.is_aside]
    marks = tuple(_signs(blocks[:FIRST], rules))
    seen = {mark.label for mark in marks}
    labels = {mark.text.casefold().strip(" :") for mark in marks if mark.label == "page"}
    texts = [block.text for block in blocks]
    if {"named", "proposed"} & seen or len(labels) >= LABELS or any(map(STATED.match, texts[:STATEMENTS])):
        return True
    if "present" in seen and ({"apologies", "notes"} & seen or any(map(TASKED.match, texts))):
        return True
    if "item" in seen and any(rules.label(text, "lists.minuted") for text in texts):
        return True
    resolved = sum(RESOLVED.match(text) is not None for text in texts)
    if resolved > 1 and not any(opens_list(text, rules) for text in texts):
        return True
    return resolved > 0 and (bool({"present", "item"} & seen) or any(map(REASONED.match, texts)))


def _signs(blocks: Iterable[Block], rules: Rulebook) -> Iterator[Mark]:
    """What in the first blocks of a paper says that it tells what a meeting did."""
    for place, block in enumerate(blocks):
        for text in _texts(block):
            for mark in rules.marks(text, "lists.minutes"):
                if _says_so(text, mark, block, place, rules):
                    yield mark


def _says_so(text: str, mark: Mark, block: Block, place: int, rules: Rulebook) -> bool:
    if mark.label == "item":
        return not place and mark.text == text.strip()
    if mark.label == "page":
        return not text[: mark.start].strip()
    return not _is_said(text, mark) and (mark.label not in TITLED or _is_title(text, mark, block, place, rules))


def is_of_items(document: Document, rules: Rulebook) -> bool:
    """A page of a meeting: of each item what was put to it and, below `Minutes:`, what it did. It answers no review."""
    labels = (block.text.strip() for block in document.blocks if block.table is None)
    return any(label.endswith("inutes:") and rules.label(label, "lists.minuted") is not None for label in labels)


def is_proposed(document: Document, rules: Rulebook) -> bool:
    """A decision record as it is put to those who are to decide: `PROPOSED RECORD OF DECISION`. Nothing is decided."""
    blocks = [block for block in document.blocks if not block.is_aside][:FIRST]
    marks = (mark for block in blocks for text in _texts(block) for mark in rules.marks(text, "lists.minutes"))
    return any(mark.label == "proposed" and mark.text[:1].isupper() for mark in marks)


def _is_said(text: str, mark: Mark) -> bool:
    """`The diver will be present to answer questions`, a word in a sentence and no label over a list."""
    return mark.label == "present" and mark.text.islower() and text[mark.end : mark.end + 2].strip().islower()


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
    dated = DATED.search(text, mark.end - 1) or (OF_BODY.match(text, mark.end) if place < TOP else None)
    words = (text[: dated.start()] if dated else text).strip(" \t\n.:")
    if block.number or any(one.label == "stamp" for one in rules.marks(text, "front.kinds")):
        return False
    if mark.text == words and place >= HEAD:
        return False
    begins = text.strip().startswith(mark.text) or (place < TOP and _is_body(text[: mark.start]))
    ends = words.endswith(mark.text) and len(words.split()) <= TITLE and not OF_OTHERS.search(text[: mark.start])
    heads = block.kind == "heading" and not place
    dates = dated is not None and place < HEAD and not rules.opens(words, "lists.verbs")
    titled = mark.text[:1].isupper() or heads or dates
    return words[:1].isupper() and (begins or (ends and titled))


def _is_body(before: str) -> bool:
    """`Slip Community Council –`, or without the dash `SLIP COMMUNITY COUNCIL`."""
    body = BEHIND_BODY.fullmatch(before)
    return body is not None and (body["dash"] is not None or before.isupper())
