"""What is decided under `Decision` on a notice or on the page of an item, where nothing but its place says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.find.lists.clause import asked
from extract.find.lists.item import Item
from extract.find.lists.items import Collected, collect
from extract.find.lists.opinion import SETTLED
from extract.find.lists.resolves import resolves
from extract.find.lists.signs import asks, decides_formally, opens_page
from extract.find.lists.stream import Para
from extract.rulebook.rules import Rulebook

DONE = re.compile(r"\b(?P<being>be|is|are|was|were)(?: \w+ly)? $")
"""What stands before a participle: `be sold` decides, `was given` tells, `was approved` settles."""

WAS = re.compile(r"\s+(?:was|were)\b")
"""What stands behind an act that is told of: `Consideration was given to the log.`"""

GIVEN = re.compile(
    r"\b(?:has|have) (?:\w+ly )?(?:agreed|approved|authorised|granted|given (?:approval|authority|consent))\b"
)
"""`The Director has given approval to buy the barge.`"""

SELF = re.compile(r"(?:this|the) (?:paper|report|page|document)\b", re.IGNORECASE)
"""What a paper says of itself."""

STORY = 3
"""Paragraphs behind the first under `Decision` in which `Resolved:` comes, if the first is only a story."""

PURPOSE = re.compile(r"To [a-z]")

TELLS = frozenset((
    "advise", "attend", "comment", "discuss", "explain", "highlight", "inform", "introduce", "join", "leave", "outline",
    "present", "remind", "report", "say", "speak", "state", "welcome",
))  # fmt: skip
"""What somebody does in a meeting that decides nothing."""


def _decides(words: str, rules: Rulebook) -> bool:
    """`Approved as set out.`, `To let Unit 4.`, `The Director agreed the rent.`; not `The Chair welcomed the diver.`"""
    if SELF.match(words):
        return False
    if asks(words, rules) or resolves(words, rules) or GIVEN.search(words):
        return True
    said = asked(words, rules)
    if said.verb_at is None or WAS.match(words, said.verb_at[1]):
        return False
    if said.printed(words).lower() in SETTLED:
        return True
    before = words[: said.verb_at[0]]
    if done := DONE.search(before):
        return done["being"] == "be"
    return said.verb not in TELLS and (said.body_at is not None or not before.strip())


def is_bare_decision(stream: Sequence[Para], index: int, rules: Rulebook) -> bool:
    """A list on the page of one decision, without a head of its own: `a) Noted the report.` below the item's title."""
    para = stream[index]
    if not para.begins_count or not any(opens_page(one.words, rules) for one in stream[: min(index, 2)]):
        return False
    formal = any(decides_formally(one.words, rules) for one in stream if not one.number)
    formal = formal or any(rules.opens(one.words, "lists.notices") for one in stream[:index])
    return not formal and asked(para.words, rules).verb is not None


def under_decision(stream: Sequence[Para], index: int, rules: Rulebook) -> Collected:
    """What stands under `Decision`, whatever it says; nothing where it tells a story, or resolves in its own words."""
    found = collect(stream, index + 1, rules, anything=True)
    if not found.items:
        return Collected(end=index)
    first, below = found.items[0], stream[index + 1]
    titled = index == 0 and asked(first.words, rules).verb is None  # the page itself is called so
    formal = resolves(below.words, rules) and not below.number
    told = not first.number and _is_told(first, stream[index + 2 : found.end + STORY], rules)
    if titled or formal or told:
        return Collected(end=index)
    listed = pairwise(stream[index : found.end + 1])
    purposes = {para.passage for para, following in listed if _is_purpose(para, following, rules)}
    items = [item for item in found.items if item.first.passage not in purposes]
    return replace(found, items=[item for item in items if not rules.opens(item.words, "lists.pointers")])


def _is_purpose(para: Para, below: Para, rules: Rulebook) -> bool:
    """What an item of a published agenda is for: `To elect a chair.` above `Minutes:`, where what was decided is."""
    return PURPOSE.match(para.words) is not None and rules.label(below.words, "front.sections") is not None


def _is_told(first: Item, following: Sequence[Para], rules: Rulebook) -> bool:
    """A note, a story, or what comes before `Resolved:`, which stands for itself."""
    if rules.marks(first.words, "lists.notes") or not _decides(first.words, rules):
        return True
    said = asked(first.words, rules)
    if asks(first.words, rules) or (said.verb and not said.body_at):
        return False
    return any(decides_formally(para.words, rules) for para in following)
