"""How far a mark reaches: the whole paper, a paper of a pack, an item, an appendix, or all that follows.

Where it cannot be told, the longer reach is taken: what is withheld too much can be asked for, what is published
cannot be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.find.restricted.parts import Range, item_at, number_of, part_at, parts_of
from extract.find.restricted.sentences import APPENDED, FOLLOWING, ITEM, NAME, NAMED, PAPER, POINT
from extract.model.document import Block
from extract.rulebook.rules import Rulebook

HEAD = 14
"""Blocks: a mark within so many of a paper's first, before any prose or item, is a mark of the paper itself."""

TITLE = 3
"""Blocks over a line that names the paper itself."""

PROSE = 200
TITLED = 160
STATED = re.compile(r"\b(?:is|are|be|was|has|contains?|yn)\b", re.IGNORECASE)
LIST = re.compile(r"\W*(?:(?:list|schedule) of )?(?:appendices|annexes|attachments|enclosures|atodiadau)\b", re.I)
SESSION = re.compile(r"\b(?:sessions?|meeting|business|sesiwn|busnes)\b", re.IGNORECASE)
DIVISION = re.compile(r"\W*(?:part|section|rhan)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The blocks of a paper, the papers they make, and where public business begins again."""

    blocks: Sequence[Block]
    parts: tuple[Range, ...]
    opens: tuple[int, ...]
    rules: Rulebook

    @classmethod
    def of(cls, blocks: Sequence[Block], opens: tuple[int, ...], rules: Rulebook) -> Layout:
        """The layout of a document's blocks. opens: blocks that open what is closed."""
        return cls(blocks=blocks, parts=parts_of(blocks, rules), opens=opens, rules=rules)

    def of_sign(self, at: int, *, tail: bool) -> Range | None:
        """What a mark restricts that is a line, or (tail) the end of a title."""
        text = self.blocks[at].text
        if APPENDED.search(text) and not self._is_titled_appendix(at):
            named = NAME.search(text)
            return self.named(at, named[0] if named else "")
        if self.is_head(at) and not self._is_passing_session(at):
            return self.paper(at)
        if tail or (text.lstrip()[:1] in "[(" and not self._opens_page(at)) or self._follows_number(at):
            return self.item(at)
        return self.rest(at)

    def of_statement(self, at: int, of: str, name: str, *, excluding: bool) -> Range | None:
        """What a sentence restricts that speaks of `of`; None for what is not in this paper."""
        if of == NAMED:
            found = self.named(at, name)
            return self.rest(at + 1) if excluding and found is None else found
        if of == FOLLOWING:
            return self.rest(at + 1)
        if of == POINT:
            return at, at + 1
        if of == PAPER and not self._is_of_items(at):
            return self.paper(at)
        if of in (ITEM, PAPER) and self._opens_page(at):
            return self.paper(at) if self.is_head(at) else self.rest(at)
        return self.paper(at) if self.is_head(at) else self.item(at)

    def is_head(self, at: int) -> bool:
        """Whether a block stands at the head of its paper, where a mark is one of the whole paper."""
        start, _ = part_at(self.parts, at)
        before = [block for block in self.blocks[start:at] if block.kind != "furniture"]
        if len(before) > HEAD or number_of(self.blocks[at]) is not None or self._page(at) != self._page(start):
            return False
        return not any(len(block.text) > PROSE or number_of(block) is not None for block in before)

    def paper(self, at: int) -> Range:
        """The paper of a pack that a block stands in; the first one's mark is the pack's."""
        part = part_at(self.parts, at)
        return (0, len(self.blocks)) if part[0] == 0 and self.is_head(at) else part

    def item(self, at: int) -> Range:
        """The item a block stands in; where none can be told, its table, or all that is left of its paper."""
        part = part_at(self.parts, at)
        found = item_at(self.blocks, at, part)
        if found is None and self.blocks[at].table:
            return at, at + 1
        return found or part

    def rest(self, at: int) -> Range | None:
        """From a block to the end of its paper, or to where the public come back."""
        if at >= len(self.blocks):
            return None
        _, end = part_at(self.parts, at)
        division = bool(DIVISION.match(self.blocks[at].text))
        ends = (index for index in self.opens if index > at and (division or not self._is_division(index)))
        return at, min([end, *ends])

    def named(self, at: int, name: str) -> Range | None:
        """The appendix or item of that name, from its heading on; None if it is not in this paper."""
        number = re.search(r"(?:item|eitem)\D*(\d+)", name, re.IGNORECASE)
        if number:
            starts = [i for i, block in enumerate(self.blocks) if number_of(block) == int(number[1])]
            return self.item(starts[0]) if starts else None
        called = (i for i in self._appendices() if name and self._is_called(i, name))
        head = next((i for i in called if not self._is_listed(i)), None)
        if head is None:
            return None
        _, end = part_at(self.parts, head)
        others = (i for i in self._appendices() if i > head and not self._is_called(i, name))
        return head, min([end, *others])

    def _appendices(self) -> Iterator[int]:
        """Blocks that begin with the name of an appendix and are no sentence."""
        for index, block in enumerate(self.blocks):
            text = block.text.strip()
            if len(text) < TITLED and not text.endswith(".") and NAME.match(text):
                yield index

    def _is_called(self, at: int, name: str) -> bool:
        found = NAME.match(self.blocks[at].text.strip())
        return found is not None and found[0].casefold().split()[-1] == name.casefold().split()[-1]

    def _is_listed(self, at: int) -> bool:
        """Whether an appendix is only listed here, or spoken of: no heading, and no first words of a page."""
        if STATED.search(self.blocks[at].text):
            return True
        if self._opens_page(at):
            return False
        around = [self.blocks[i].text.strip() for i in (at - 1, at + 1) if 0 <= i < len(self.blocks)]
        return any(LIST.match(text) or (len(text) < TITLED and NAME.match(text)) for text in around)

    def _is_titled_appendix(self, at: int) -> bool:
        """Whether the paper itself is the appendix: its name with the mark is one of the first lines."""
        start, _ = part_at(self.parts, at)
        before = [block for block in self.blocks[start:at] if block.kind != "furniture"]
        return len(before) <= TITLE and not self._is_listed(at) and NAME.match(self.blocks[at].text.strip()) is not None

    def _opens_page(self, at: int) -> bool:
        """Whether a block is the first on its page, running lines aside; never where there are no pages."""
        page = self._page(at)
        before = [block for block in self.blocks[max(0, at - 4) : at] if block.page == page]
        return page is not None and all(block.kind == "furniture" for block in before)

    def _follows_number(self, at: int) -> bool:
        """Whether a line stands right below an item's number and title."""
        above = next((block for block in reversed(self.blocks[:at]) if block.kind != "furniture"), None)
        return above is not None and number_of(above) is not None and not DIVISION.match(self.blocks[at].text)

    def _is_of_items(self, at: int) -> bool:
        """Whether the paper is an agenda or minutes, where `this report` is that of one item."""
        start, end = part_at(self.parts, at)
        head = self.blocks[start : min(start + HEAD, end)]
        short = (block.text for block in head if len(block.text) < TITLED)
        return any(self.rules.first(text, "front.kinds", "agenda", "minutes") for text in short)

    def _is_passing_session(self, at: int) -> bool:
        """Whether a line speaks of a stretch of the meeting (`Closed session`), after which the public come back."""
        _, end = part_at(self.parts, at)
        return bool(SESSION.search(self.blocks[at].text)) and any(at < index < end for index in self.opens)

    def _is_division(self, at: int) -> bool:
        return bool(DIVISION.match(self.blocks[at].text))

    def _page(self, at: int) -> int | None:
        return self.blocks[at].page
