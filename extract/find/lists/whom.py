"""Whom a heading or lead-in asks: `Recommendations to Cabinet`, `The Board is invited to:`."""

from __future__ import annotations

import re

from extract.find.lists.clause import named_in, phrase_of
from extract.find.lists.phrase import Span
from extract.rulebook.rules import Rulebook

TO_WHOM = re.compile(r"\brecommend(?:ations?|ed|s)?\W{1,5}(?:to|for)\s+(?=\w)", re.IGNORECASE)

ASKED = re.compile(r"\b(?:is|are|be) (?:asked|requested|invited)\b")
"""Who is asked to make a recommendation to another body is asked first."""


def asked_of(text: str, rules: Rulebook) -> Span | None:
    """The characters of the name; None if the words name nobody."""
    match = TO_WHOM.search(text)
    if match is None or ASKED.search(text, 0, match.start()):
        return named_in(text, rules)
    phrase = phrase_of(text, rules)
    start = next((i for i, word in enumerate(phrase.words) if word.start >= match.end()), len(phrase.words))
    end = next((i for i in range(start, len(phrase.words)) if phrase.words[i].is_mark), len(phrase.words))
    return phrase.named(start, end) or named_in(text, rules)
