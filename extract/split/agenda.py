"""The list of items on a pack's front sheet: number, title, the pages it claims, whether the public may see it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extract.model.document import Block, Document
from extract.model.pack import Item
from extract.rulebook.rules import Rulebook
from extract.split.words import NUMBER, page_ranges, words_of

LONGEST = 400
FEWEST = 3
"""A list of fewer items is no agenda."""

NUMBERED = re.compile(rf"\s*(?:[Ii]tem\s+)?({NUMBER})\s*[.):]?\s+(?=\S)")
LETTERED = re.compile(r"[A-Z](?![.):])\s")
"""A capital that begins a sentence, or a word printed with gaps between its letters: no item."""

ALONE = re.compile(rf"\s*(?:item\s+)?({NUMBER})\s*[.):]?\s*", re.IGNORECASE)
BESIDE = re.compile(r"(?:\t\s*|\s{3,})(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?\s*$")
LEFT_OVER = re.compile(r"[\s(\[.:–—\-]+$")


@dataclass(slots=True)
class _List:
    """The items so far, the last one still open to lines that belong to it."""

    rules: Rulebook
    is_called_so: bool
    closed: bool = False
    items: list[Item] = field(default_factory=list)

    def add(self, number: str, said: str, page: int | None) -> None:
        """A new item, its title up to where its pages are given."""
        title, pages = self._parted(said)
        later = bool(words_of(self.rules).later.search(said))
        self.items.append(
            Item(number=number, title=title, pages=pages, restricted=self.closed, to_follow=later, page=page)
        )

    def go_on(self, said: str) -> None:
        """A line under the last item: the rest of its title, its pages, or a remark."""
        last = self.items[-1]
        title, pages = self._parted(said)
        pages = pages if self.is_called_so or not title else None
        later = last.to_follow or bool(words_of(self.rules).later.search(said))
        self.items[-1] = replace(last, title=last.title or title, pages=last.pages or pages, to_follow=later)

    def claims(self, said: str) -> bool:
        """Whether pages are given in it."""
        return self._parted(said)[1] is not None

    def _parted(self, said: str) -> tuple[str, tuple[int, int] | None]:
        beside = BESIDE.finditer(said) if self.is_called_so else ()
        for found in (*page_ranges(self.rules).finditer(said), *beside):
            first = int(found[1])
            last = int(found[2]) if found[2] else first
            is_last = not said[found.end() :].strip(" \t).")
            if first <= last and (is_last or self.is_called_so):
                title = LEFT_OVER.sub("", " ".join(said[: found.start()].split()))
                return title, (first, last) if first > 0 else None
        return " ".join(said.split()), None


def agenda(document: Document, last_page: int, rules: Rulebook, *, is_called_so: bool) -> tuple[Item, ...]:
    """The items listed on the pages up to `last_page`, in order; none if no list of items stands there.

    is_called_so: these pages call themselves an agenda. A list on pages that do not is one if it names the pages of
    its items: `(Pages 5 - 22)`; lists of contents do not.
    """
    found = _List(rules, is_called_so)
    for block in document.blocks:
        if (block.page or 0) > last_page:
            break
        if block.kind == "furniture":
            continue
        if block.table is not None:
            _of_rows(block, found)
        elif len(block.text) < LONGEST:
            _of_line(block, found)
    is_one = (is_called_so and len(found.items) >= FEWEST) or any(item.pages for item in found.items)
    return tuple(found.items) if is_one else ()


def _of_line(block: Block, found: _List) -> None:
    text = block.text
    found.closed = _is_closed(text, found.closed, found.rules)
    number = None if LETTERED.match(text) else NUMBERED.match(text)
    if number and _may_follow(number[1], found.items, has_pages=found.claims(text)):
        found.add(_bare(number[1]), text[number.end() :], block.page)
    elif found.items:
        found.go_on(text)


def _of_rows(block: Block, found: _List) -> None:
    """An agenda laid out as a table: the number in a cell of its own or before the title, the pages at the end."""
    assert block.table is not None
    for row in range(block.table.rows):
        cells = [cell.text.strip() for cell in dict.fromkeys(block.table.row(row)) if cell and cell.row == row]
        said = [text for text in cells if text]
        if not said:
            continue
        found.closed = _is_closed(" ".join(said), found.closed, found.rules)
        number = ALONE.fullmatch(said[0]) or NUMBERED.match(said[0])
        if number and _may_follow(number[1], found.items, has_pages=found.claims("\t".join(said))):
            rest = [said[0][number.end() :], *said[1:]]
            found.add(_bare(number[1]), "\t".join(part for part in rest if part), block.page)
        elif found.items:
            found.go_on("\t".join(said))


def _may_follow(number: str, items: Iterable[Item], *, has_pages: bool) -> bool:
    """Whether the number goes on from those before it: a list of items counts upward, with few gaps.

    A supplement lists the items it brings papers for, whatever their numbers; each says on which pages.
    """
    before = [item.number for item in items]
    if not before:
        return has_pages or _counted(number) in (0, 1, 2)
    if _bare(number) in before:
        return False
    step = _counted(number) - _counted(before[-1])
    return 0 <= step <= FEWEST or (has_pages and step > 0) or (number[0].isalpha() and number[0] != before[-1][0])


def _counted(number: str) -> int:
    """The whole number in it; of a letter its place in the alphabet."""
    digits = re.search(r"\d+", number)
    return int(digits[0]) if digits else ord(number[0].upper()) - ord("A") + 1


def _bare(number: str) -> str:
    return "".join(number.split()).rstrip(".")


def _is_closed(text: str, closed: bool, rules: Rulebook) -> bool:
    """Whether what follows is kept from the public: a mark says so, or that it is open again."""
    marks = {mark.label for mark in rules.marks(text.strip(), "packs.sessions")} if len(text) < LONGEST else set()
    return "closed" in marks if marks else closed
