"""Whom a heading or lead-in asks: `Recommendations to Cabinet`, `The Board is invited to:`."""

from __future__ import annotations

import re

from extract.find.lists.clause import named_in
from extract.find.lists.phrase import Phrase, Span
from extract.rulebook.rules import Rulebook

TO_WHOM = re.compile(r"\brecommend(?:ations?|ed|s)?\W{1,5}(?:to|for)\s+(?=\w)", re.IGNORECASE)

OTHERS = re.compile(r"\b(?:ask|request|invite|urge)s?\s+(?P<who>[^:.]{3,80}?)\s+to\s*[:–-]+\s*$")
"""`The Group asks the Council to:` wants the Council to act."""

BEING_ASKED = re.compile(r"\b[Ww]hat (?:is|are) (?:the )?(?P<who>[^?:.]{3,80}?) being asked to\b")
"""The heading `What is the Cabinet being asked to decide?`"""

FOR = re.compile(r"\W*(?:\d[\d.]*\s+)?For (?:the )?(?P<who>[^:.]{3,80}?) to\s*[:–-]*\s*$")
"""`For the Harbour Board to:`"""

ASKED = re.compile(r"\b(?:is|are|be) (?:asked|requested|invited)\b")
"""Who is asked to make a recommendation to another body is asked first."""

RECOMMENDS = re.compile(r"\brecommends?(?: that)?\s*[:–-]*\s*$")
"""`The Panel notes the plan and recommends that:` says who asks, and not whom."""


def asked_of(text: str, rules: Rulebook) -> Span | None:
    """The characters of the name; None if the words name nobody."""
    others = OTHERS.search(text) or BEING_ASKED.search(text) or FOR.match(text)
    if others:
        return _named(text, others.start("who"), others.end("who"), rules) or named_in(text, rules)
    match = TO_WHOM.search(text)
    if match is None and RECOMMENDS.search(text):
        return None
    if match is None or ASKED.search(text, 0, match.start()):
        return named_in(text, rules)
    return _named(text, match.end(), len(text), rules) or named_in(text, rules)


def _named(text: str, begins: int, ends: int, rules: Rulebook) -> Span | None:
    """The name that begins at a character, up to the next mark or the character it ends at."""
    phrase = Phrase.of(text, rules)
    start = next((i for i, word in enumerate(phrase.words) if word.start >= begins), len(phrase.words))
    inside = range(start, len(phrase.words))
    end = next((i for i in inside if phrase.words[i].is_mark or phrase.words[i].start >= ends), len(phrase.words))
    return phrase.named(start, end)
