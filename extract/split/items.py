"""Which item of the agenda each part belongs to: its stamp, the pages the item claims, the outline, the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.model.document import Document
from extract.model.pack import Item
from extract.split.face import Face
from extract.split.numbers import Numbers
from extract.split.starts import Start, titled
from extract.split.words import NUMBER

ENTRY = re.compile(rf"(?:agenda\s+)?(?:item\s+)?({NUMBER})[.):]?\s+\S", re.IGNORECASE)


def items_of(
    starts: Sequence[Start], document: Document, numbers: Numbers, items: Sequence[Item], faces: Sequence[Face]
) -> tuple[str | None, ...]:
    """For each part the number of its item, as printed; a part that says nothing belongs with the one before it."""
    stated = _by_title(faces, items) | _by_outline(document, items) | _by_pages(starts, numbers, items)
    stamped = {start.face.number: start.face.stamp for start in starts if start.face.stamp}
    found: list[str | None] = []
    for index, start in enumerate(starts):
        page = start.face.number
        said = stamped.get(page) or (stated.get(page) if index else None)
        found.append(said or (found[-1] if index else None))
    return tuple(found)


def _by_pages(starts: Sequence[Start], numbers: Numbers, items: Sequence[Item]) -> dict[int, str]:
    """By the page number printed on a part's first page, or the sheets counted where none is printed."""
    found: dict[int, str] = {}
    for start in starts:
        page = start.face.number
        printed = numbers.pack.get(page) if numbers.pack else page
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


def _by_title(faces: Sequence[Face], items: Sequence[Item]) -> dict[int, str]:
    return {page: item.number for page, item in titled(faces, items).items()}
