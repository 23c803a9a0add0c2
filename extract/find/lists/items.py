"""The items of a list, from the paragraph after its heading or lead-in to where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.find.lists.signs import ends_list, is_lead_in, leads_on
from extract.find.lists.stream import Para
from extract.find.numbers import follows, style
from extract.rulebook.rules import Rulebook

LOOK_AHEAD = 6
"""How many paragraphs an item may have before the next number comes."""

THAT = re.compile(r"(?:that|to|bod|I)\b", re.IGNORECASE)
ALONE = re.compile(r"(?:and|or|and/or)[.;,]?", re.IGNORECASE)


@dataclass(slots=True, kw_only=True, eq=False)
class Item:
    """One item: its first paragraph and those that belong to it."""

    first: Para
    more: list[Para] = field(default_factory=list)

    @property
    def number(self) -> str | None:
        """Its number as printed, None for a bullet or for none."""
        return self.first.number if self.first.number and any(map(str.isalnum, self.first.number)) else None


@dataclass(slots=True, kw_only=True, eq=False)
class Collected:
    """The items of a list and the index of the first paragraph after it."""

    items: list[Item]
    end: int


def collect(paras: Sequence[Para], start: int, rules: Rulebook, *, anything: bool = False) -> Collected:
    """The list whose first item or lead-in is at `start`; empty if nothing there is an item.

    anything: the first paragraph is an item whatever it says (under `Decision taken`).
    """
    walk = _Walk(paras=paras, rules=rules, anything=anything)
    index = start
    while index < len(paras) and walk.takes(index):
        index += 1
    return Collected(items=walk.items, end=index)


@dataclass(slots=True, kw_only=True, eq=False)
class _Walk:
    paras: Sequence[Para]
    rules: Rulebook
    anything: bool = False
    items: list[Item] = field(default_factory=list)
    lead_in: Para | None = None

    def takes(self, index: int) -> bool:
        """Whether the paragraph at `index` is still of the list; if so it is put where it belongs."""
        para = self.paras[index]
        if ends_list(para, self.rules):
            return False
        if para.kind == "heading" and not self._heading_belongs(para, index):
            return False
        return self._first(para, index) if not self.items else self._further(para, index)

    def _heading_belongs(self, para: Para, index: int) -> bool:
        """Bold type inside a list: a numbered item, a lead-in, or a title between two items."""
        if not self.items:
            return (
                bool(para.number)
                or is_lead_in(para.text, self.rules)
                or leads_on(para.text)
                or self._that(para)
            )
        return self._is_brother(para) or self._title_between(para, index)

    def _first(self, para: Para, index: int) -> bool:
        """Before the first item: lead-ins are passed over, a sentence that recommends is an item."""
        following = self.paras[index + 1] if index + 1 < len(self.paras) else None
        if self._is_lead_in(para, following):
            self.lead_in = para
            return True
        opened = para.number or self.lead_in or self.anything
        if opened or self._that(para) or is_lead_in(para.words, self.rules):
            self.items.append(Item(first=para))
            return True
        return False

    def _is_lead_in(self, para: Para, following: Para | None) -> bool:
        if following is None:
            return False
        deeper = following.number is not None and style(following.number) != style(para.number or "")
        if leads_on(para.words) and (deeper or self._that(following) or not para.number):
            return True
        return deeper and is_lead_in(para.words, self.rules) and not para.words.rstrip().endswith(".")

    def _further(self, para: Para, index: int) -> bool:
        current = self.items[-1]
        if self._is_brother(para):
            self.items.append(Item(first=para))
        elif para.number and self._resumes_lead_in(para):
            return self._first(para, index)
        elif para.number and not self._is_nested(para):
            return False
        elif para.number or self._goes_on(current, para, index):
            current.more.append(para)
        else:
            return self._title_between(para, index)
        return True

    def _is_brother(self, para: Para) -> bool:
        """The next item: the same style of number, one higher; without numbers another `That …`."""
        last = self.items[-1].first
        if last.number is None:
            return para.number is None and self._that(para) and self._that(last)
        return para.number is not None and follows(last.number, para.number)

    def _resumes_lead_in(self, para: Para) -> bool:
        """`2.2 That …` after the items of `2.1 Cabinet is asked to:`."""
        before = self.lead_in.number if self.lead_in else None
        return bool(before and para.number and follows(before, para.number))

    def _is_nested(self, para: Para) -> bool:
        """A number of another style than the items' opens a list inside an item."""
        return style(para.number or "") != style(self.items[-1].first.number or "")

    def _goes_on(self, current: Item, para: Para, index: int) -> bool:
        """An unnumbered paragraph is the item's if the list goes on after it or it stands under its words."""
        if ALONE.fullmatch(para.text):
            return True
        if self._title_between(para, index):
            return False
        if self._brother_ahead(index) or leads_on(current.first.words):
            return True
        return _indented(current.first, para)

    def _brother_ahead(self, index: int) -> bool:
        last = self.items[-1].first.number
        for para in self.paras[index + 1 : index + 1 + LOOK_AHEAD]:
            if para.kind == "heading" or ends_list(para, self.rules):
                return False
            if last and para.number and follows(last, para.number):
                return True
        return False

    def _title_between(self, para: Para, index: int) -> bool:
        """A short line such as `Contractual:` between two items belongs to neither."""
        following = self.paras[index + 1] if index + 1 < len(self.paras) else None
        short = len(para.text) < 60 and not para.text.endswith((".", ";", ","))
        return short and following is not None and self._is_brother(following)

    def _that(self, para: Para) -> bool:
        return bool(THAT.match(para.words))


def _indented(item: Para, para: Para) -> bool:
    """It begins where the item's words begin, right of its number. Word does not say; then it does not."""
    if item.left is None or para.left is None or item.number is None:
        return False
    under = item.hanging if item.hanging is not None else item.left + 12
    return under > item.left + 5 and abs(para.left - under) < 6
