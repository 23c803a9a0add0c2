"""The items of a list, from the paragraph after its heading or lead-in to where it ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extract.find.lists.clause import Asked, asked
from extract.find.lists.item import TITLE, Item
from extract.find.lists.signs import (
    asks,
    ends_list,
    gives_reason,
    is_lead_in,
    is_mere_lead_in,
    leads_on,
    opens_decisions,
    recommends,
)
from extract.find.lists.stream import Para, following
from extract.find.lists.votes import tells_votes
from extract.find.lists.whom import asked_of
from extract.model.number import Number
from extract.rulebook.rules import Rulebook

LOOK_AHEAD = 6
"""How many paragraphs an item may have before the next number comes."""

CONDITIONS = re.compile(r"\b(?:following|these) (?:\w+ )?(?:conditions|reasons|terms|informatives)\b[^.]{0,40}:$")
"""What ends so is itself asked for, and the list below belongs to it."""

ANEW = re.compile(r"(?:RESOLVED|Resolved|AGREED)\b\W*(?:[Tt]hat|[Tt]o|THAT|TO)\b")
"""How a resolution begins; `RECOMMENDED TO COUNCIL` may stand between two items of one."""

BELOW = re.compile(r"\b(?:below|as follows)\W*$")
"""`Council is asked to consider what is set out below.`"""

ALONE = re.compile(r"(?:and|or|and/or)[.;,]?", re.IGNORECASE)
"""What joins two items on a line of its own."""


@dataclass(slots=True, kw_only=True, eq=False)
class Collected:
    """The items of a list and the index of the first paragraph after it."""

    items: list[Item] = field(default_factory=list)
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
        if self._stands_between(para, index):
            return True
        if ends_list(para, self.rules) or self._heads_section(para, index) or self._resolves_anew(para):
            return False
        if (para.kind == "heading" or _shouts(para)) and not self._heading_belongs(para, index):
            return False
        return self._first(para, index) if not self.items else self._further(para, index)

    def _stands_between(self, para: Para, index: int) -> bool:
        """Who moved an item, how they voted, or its reason, with the next item below: a part of none."""
        if para.number is None and tells_votes(para.text, self.rules):
            return True
        if not self.items or not gives_reason(para.words, self.rules):
            return False
        below = following(self.paras, index)
        return below is not None and below.number is not None and self._is_brother(below)

    def _resolves_anew(self, para: Para) -> bool:
        """`RESOLVED: To note the log.` below a list is of the next item of business."""
        return bool(self.items) and para.number is None and ANEW.match(para.words) is not None

    def _heads_section(self, para: Para, index: int) -> bool:
        """`1. Site` above `1.1 The site is a paddock.`: the paper's own paragraphs begin."""
        below = following(self.paras, index)
        if not self.items or not (para.number and below and below.number) or self._is_brother(para):
            return False
        short = len(para.words) < TITLE and not para.words.endswith((".", ";", ",", ":"))
        return short and Number(text=below.number).lies_in(Number(text=para.number))

    def _heading_belongs(self, para: Para, index: int) -> bool:
        """Bold type inside a list: a numbered item, a lead-in, or a title between two items."""
        if not self.items:
            return bool(para.number) or is_lead_in(para.text, self.rules) or leads_on(para.text) or self._asks(para)
        return self._is_brother(para) or (self._begins_a_list() and self._title_between(para, index))

    def _begins_a_list(self) -> bool:
        """Numbers that begin with 94 count the paragraphs of the paper, and bullets count nothing: the next heading
        ends the list."""
        first = self.items[0].first
        return first.number is None or first.begins_count

    def _first(self, para: Para, index: int) -> bool:
        """Before the first item: lead-ins are passed over, a sentence that recommends is an item."""
        if self._is_lead_in(para, following(self.paras, index)):
            if self.lead_in is None or self._names(para) or not self._names(self.lead_in):
                self.lead_in = para
            return True
        opened = para.number or self.lead_in or self.anything
        if opened or self._asks(para) or is_lead_in(para.words, self.rules):
            self.items.append(Item(first=para, above=self.lead_in))
        return bool(self.items)

    def _is_lead_in(self, para: Para, below: Para | None) -> bool:
        if below is None or CONDITIONS.search(para.words):
            return False
        if para.number is None and leads_on(para.words):
            return True
        deeper = below.number is not None and _style(below) != _style(para)
        if leads_on(para.words) and (deeper or self._asks(below)):
            return is_mere_lead_in(para.words, self.rules)
        ends = para.words.rstrip().endswith(".") and not BELOW.search(para.words)
        return deeper and is_lead_in(para.words, self.rules) and not ends

    def _names(self, para: Para) -> bool:
        """Whether a lead-in says whom it asks."""
        return asked_of(para.text, self.rules) is not None

    def _further(self, para: Para, index: int) -> bool:
        current = self.items[-1]
        if self._is_brother(para):
            self.items.append(Item(first=para, above=self.lead_in))
        elif para.number and self._resumes_lead_in(para):
            return self._first(para, index)
        elif para.number and not current.holds(Number(text=para.number)):
            return False
        elif para.number or self._goes_on(current, para, index):
            current.more.append(para)
        else:
            return self._between(para, index)
        return True

    def _between(self, para: Para, index: int) -> bool:
        """A title between two items; `RECOMMENDED TO COUNCIL` is the lead-in of those that follow."""
        between = self._title_between(para, index)
        if between and (self._names(para) or opens_decisions(para.text, self.rules)):
            self.lead_in = para
        return between

    def _is_brother(self, para: Para) -> bool:
        """The next item: the same style of number, one higher; without numbers another `That …`."""
        last = self.items[-1].first
        if last.number is None:
            return para.number is None and self._asks(para) and self._asks(last)
        return self.items[-1].precedes(para)

    def _resumes_lead_in(self, para: Para) -> bool:
        """`2.2 That …` after the items of `2.1 Cabinet is asked to:`."""
        return self.lead_in is not None and Item(first=self.lead_in).precedes(para)

    def _goes_on(self, current: Item, para: Para, index: int) -> bool:
        """An unnumbered paragraph is the item's if the list goes on after it or it stands under its words."""
        if ALONE.fullmatch(para.text) or not (current.first.words or current.more):
            return True
        if self._title_between(para, index):
            return False
        if self._ahead(index, current.precedes) or (leads_on(current.first.words) and self._is_inside(current, index)):
            return True
        if current.is_titled and not current.more and recommends(para.words, self.rules):
            return True
        return _indented(current.first, para)

    def _is_inside(self, current: Item, index: int) -> bool:
        """Whether it can be of the list inside an item: none of its numbers has come, or another follows."""
        numbered = any(para.number for para in current.more)
        return not numbered or self._ahead(index, lambda para: para.number is not None)

    def _ahead(self, index: int, wanted: Callable[[Para], bool]) -> bool:
        """Whether such a paragraph comes soon, before the list can end."""
        for para in self.paras[index + 1 : index + 1 + LOOK_AHEAD]:
            if para.kind == "heading" or ends_list(para, self.rules):
                return False
            if wanted(para):
                return True
        return False

    def _title_between(self, para: Para, index: int) -> bool:
        """A short line such as `Contractual:` between two items belongs to neither; behind one without a number it is
        the title of the next item of business."""
        below = following(self.paras, index)
        short = len(para.text) < TITLE and not para.text.endswith((".", ";", ","))
        parts = self.items[-1].first.number is not None or self._names(para) or para.text.endswith(":")
        return short and parts and below is not None and self._is_brother(below)

    def _asks(self, para: Para) -> bool:
        return asks(para.words, self.rules) or self._urges(para)

    def _urges(self, para: Para) -> bool:
        """`Members note the log.`: a body at its beginning, and what it is to do behind it, in the present."""
        said = asked(para.words, self.rules) if para.number is None else Asked()
        between = said.between(para.words)
        if said.body_at is None or between is None or between.strip():
            return False
        begins = para.words[: said.body_at[0]] in ("", "The ")
        return begins and said.printed(para.words).removesuffix("s") == said.verb


def _shouts(para: Para) -> bool:
    """A line in capitals is a heading, though the type does not say so."""
    return para.number is None and para.text.isupper() and len(para.text) < TITLE and not para.text.endswith((".", ";"))


def _style(para: Para) -> str:
    return Number(text=para.number or "").style


def _indented(item: Para, para: Para) -> bool:
    """It begins where the item's words begin, right of its number. Word does not say; then it does not."""
    if item.left is None or para.left is None or item.number is None:
        return False
    under = item.hanging if item.hanging is not None else item.left + 12
    return under > item.left + 5 and abs(para.left - under) < 6
