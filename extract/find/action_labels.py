"""The labels of actions in minutes: `Action:`, `ACTION 3 –`, `[Action: LH]`, `AP2 -`, and `Actions` over a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.find.action_table.actors import actor, is_actor
from extract.find.lists.stream import Para
from extract.find.undertakings.people import INITIALS
from extract.rulebook.rules import Rulebook

BEGINS = re.compile(r"(?:^|[.;:!?)\]]\s+|\t\s*|\s[(\[])\W*$")
"""What stands before the label of an action: nothing, the end of a sentence, or an opening bracket."""

NUMBER = r"(?:(?:[Nn]o\.?\s*)?[A-Z]{0,3}\d{1,4}(?:[./-]\d{1,4}){0,2}[a-z]?[.)]?)"
MARK = re.compile(rf"\s*{NUMBER}?\s*(?:[:–—]|-\s)\s*")
NUMBERED = re.compile(rf"\s*{NUMBER}?\W*")
POINT = re.compile(r"\bAP\s?\d{1,3}[a-z]?\b")
"""`AP3`: a point of action by its initials, which only count with a number."""

SEVERAL = re.compile(rf"{INITIALS.pattern}(?:\s*[/&,]\s*{INITIALS.pattern})*")
"""The initials of one or more people: `LH`, `LH/TB`."""

SIGNED = re.compile(
    rf"(?:(?<=[.;!?)\]])\s+|^\s*)(?P<who>{SEVERAL.pattern}|Clerk|Chair|Secretary|Treasurer) [Aa]ction\b(?! )"
)
"""`Bins to be reported. MG Action.`: the label stands behind who acts."""

CLOSES = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An action's label in a paragraph: where it begins, where its words begin, where they end."""

    label: int
    start: int
    end: int

    @property
    def signs(self) -> bool:
        """Whether it is a name before the label, `MG Action`, that signs the words before it."""
        return self.label == self.start


def labelled(para: Para, rules: Rulebook) -> Iterator[Labelled]:
    """Every `Action:` of a paragraph, each up to the next, or to the bracket that closes it."""
    named = bool(para.number) and bool(rules.marks(para.number or "", "lists.actions"))  # `Action 3:` is its number
    first = para.start if named else para.body
    text = para.passage.text[first : para.end]
    starts = [(start, begins) for start, end in _labels(text, rules) if (begins := _words(text, start, end, rules))]
    names = {name.start("who"): name.end("who") for name in SIGNED.finditer(text)}
    starts = sorted([*starts, *((name, name) for name in names)])
    edges = [*(label for label, _ in starts), len(text)]
    for (label, start), (_, end) in zip(starts, pairwise(edges), strict=True):
        closing = CLOSES.get(text[:label].rstrip()[-1:], "\n")
        closed = text.find(closing, start, end)
        end = names.get(label, closed if closed > 0 else end)
        yield Labelled(label=first + label, start=first + start, end=first + end)


def heads_list(para: Para, rules: Rulebook) -> bool:
    """Whether a paragraph is `Actions` or `Summary of actions:` and nothing else, so that a list may follow."""
    words = para.words.strip(" .:–—-*")
    return rules.label(words, "lists.actions") is not None and (len(para.words) > len(words) or words[:1].isupper())


def _labels(text: str, rules: Rulebook) -> list[tuple[int, int]]:
    marks = [(mark.start, mark.end) for mark in rules.marks(text, "lists.actions")]
    points = [match.span() for match in POINT.finditer(text)]
    return sorted(span for span in (*marks, *points) if BEGINS.search(text, 0, span[0]))


def _words(text: str, start: int, end: int, rules: Rulebook) -> int | None:
    """Where the words of the action begin: behind a mark, or right behind `ACTION` where they name who acts; behind
    `Action` at the start of a line if they say what somebody is to do."""
    mark = MARK.match(text, end)
    if mark:
        return mark.end()
    bare = NUMBERED.match(text, end)
    rest = text[bare.end() :].strip(" )]") if bare and text[end : end + 1] == " " else ""
    loud, first = text[start:end].isupper(), not text[:start].strip()
    tasked = (loud or first) and actor(rest, rules) is not None
    named = loud and (is_actor(rest, rules) or SEVERAL.fullmatch(rest.strip(" .")) is not None)
    return bare.end() if bare and (tasked or named) else None
