"""What a piece of text is to a list, taken by itself: the same signs as in a paper, without the paper around."""
from __future__ import annotations

import re

from extract.find.lists.resolutions import OPENING
from extract.find.lists.signs import inline_heading, is_lead_in, opens_decisions, opens_list, resolves
from extract.find.numbers import numbered
from extract.rulebook.rules import Rulebook

POINTER = re.compile(
    r"\W*(?:to follow|as (?:set out|detailed) in the exempt|see (?:the )?(?:exempt|confidential|part))", re.IGNORECASE
)
NOTHING = re.compile(r"\W*(?:n/?a|none|nil|not applicable)\W*", re.IGNORECASE)
MOVED = re.compile(r"\b(?:to move|notice of motion)\b", re.IGNORECASE)
THAT = re.compile(r"(?:that|to|bod)\b", re.IGNORECASE)


def label(text: str, unit: str, rules: Rulebook) -> str:
    """recommendation, resolution, heading, not_recommendation, end_of_list, pointer or motion.

    unit: `heading`, `item`, `sentence` or `block`, as whoever cut the text out saw it.
    """
    words = " ".join(text.split())
    first = text.strip().split("\n")[0].strip()
    if unit == "heading":
        return "heading"
    if rules.opens(words[numbered(words)[1] :], "lists.ends"):
        return "end_of_list"
    rest = _after_heading(text, first, rules)
    if rest is not None and (POINTER.match(rest) or NOTHING.fullmatch(rest)):
        return "pointer" if POINTER.match(rest) else "not_recommendation"
    if MOVED.search(first):
        return "motion"
    if opens_decisions(first, rules) and words != first:
        return "resolution"
    return _said(words, rest, unit, rules)


def _said(words: str, rest: str | None, unit: str, rules: Rulebook) -> str:
    if rules.marks(words[:160], "lists.negatives"):
        return "not_recommendation"
    if rules.marks(words[:160], "lists.passes_on"):
        return "recommendation"
    if OPENING.match(words) or resolves(words[:200], rules):
        return "resolution"
    if rest is not None or is_lead_in(words, rules):
        return "recommendation"
    number, start = numbered(words)
    if unit != "sentence" and (number or THAT.match(words[start:]) or unit == "item"):
        return "recommendation"
    return "not_recommendation"


def _after_heading(text: str, first: str, rules: Rulebook) -> str | None:
    """What stands below or beside a heading that opens a list; None if there is no such heading."""
    _, start = numbered(first)
    if opens_list(first[start:], rules):
        return text.strip()[len(first) :].strip()
    inline = inline_heading(first[start:], rules)
    return None if inline is None else first[start + inline :].strip()
