"""Which item of the agenda each part belongs to: its stamp, the pages the item claims, the outline, the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.model.document import Document
from extract.model.pack import Item
from extract.split.face import Face
from extract.split.numbers import Numbers
from extract.split.starts import Start, is_said
from extract.split.titles import content, heading
from extract.split.words import NUMBER, Words

FRONT, MINUTES = "front_sheet", "minutes"
ENTRY = re.compile(rf"(?:agenda\s+)?(?:item\s+)?({NUMBER})[.):]?\s+\S", re.IGNORECASE)


def items_of(
    starts: Sequence[Start], document: Document, numbers: Numbers, items: Sequence[Item], words: Words
) -> tuple[str | None, ...]:
    """For each part the number of its item, as printed; a part that says nothing belongs with the one before it."""
    stated = _by_title(starts, items, words) | _by_outline(document, items) | _by_pages(starts, numbers, items)
    stamped = {start.face.number: start.face.stamp for start in starts if start.face.stamp}
    found: list[str | None] = []
    for index, start in enumerate(starts):
        page = start.face.number
        said = stamped.get(page) or (stated.get(page) if index else None)
        if start.face.kind == FRONT and not start.face.stamp:
            said = None
        found.append(said or (found[-1] if index and start.face.kind != FRONT else None))
    return tuple(found)


def _by_pages(starts: Sequence[Start], numbers: Numbers, items: Sequence[Item]) -> dict[int, str]:
    """By the pack's page number of a part's first page."""
    found: dict[int, str] = {}
    for start in starts:
        page = start.face.number
        printed = numbers.printed_on(page)
        for item in items:
            if printed and item.pages and item.pages[0] <= printed <= item.pages[1]:
                found[page] = item.number
                break
    return found


def _by_outline(document: Document, items: Sequence[Item]) -> dict[int, str]:
    """By the entries of the outline that begin with a number; with an agenda known, only with one of its own."""
    known = {item.number.casefold() for item in items}
    found: dict[int, str] = {}
    for entry in document.outline:
        number = ENTRY.match(entry.title) if entry.level == 0 else None
        if number and (not known or number[1].casefold() in known):
            found.setdefault(entry.page, number[1])
    return found


def _by_title(starts: Sequence[Start], items: Sequence[Item], words: Words) -> dict[int, str]:
    """By what a part's heading says; the minutes belong to the item that is about minutes. In the agenda's order."""
    found: dict[int, str] = {}
    left = list(items)
    for face in (start.face for start in starts[1:]):
        said = content(heading(face, words))
        item = next((item for item in left if _is_of(face, said, item, words)), None)
        if item is not None:
            found[face.number] = item.number
            left = left[left.index(item) :]
    return found


def _is_of(face: Face, said: set[str], item: Item, words: Words) -> bool:
    if face.kind == MINUTES:
        return any(words.kind(piece[:1].upper() + piece[1:]) == MINUTES for piece in tails(item.title))
    return is_said(item.title, said)


def tails(title: str) -> tuple[str, ...]:
    """A title from each of its first words on: `To approve the Minutes of …` is about minutes."""
    parts = title.split()
    return tuple(" ".join(parts[at:]) for at in range(min(len(parts), 5)))
