"""Who moved a decision and how they voted: printed with its words, and no part of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from extract.find.lists.stream import Para
from extract.rulebook.rules import Rulebook

LONG = 220
"""A line of movers and votes has at most so many letters."""

COUNT = re.compile(
    r"(?:votes? )?(?:for|in favour|against|abstentions?|abstained)\W{0,3}\d+\b|\d+ (?:votes? )?(?:for|in favour)\b",
    re.IGNORECASE,
)
"""`For: 6, Against: 1`, `6 votes for, 1 against`."""

DECIDES = re.compile(r"\b(?:that|to (?!\d)|resolved|noted)\b", re.IGNORECASE)
"""What stands in a sentence that says what was moved, and in no line that only says who moved it."""

BRACKETED = re.compile(r"(?<!\s)\s*[(\[](?P<inside>[^()\[\]]{3,200})[)\]]\s*[.;]?\s*$")
AROUND = " \t\n()[]*–-"


def tells_votes(text: str, rules: Rulebook) -> bool:
    """Nothing but who moved and seconded it, or how the vote went: `Proposed: Cllr Penn`, `(For: 6, Against: 1)`."""
    words = text.strip(AROUND)
    if not words or len(words) > LONG:
        return False
    if COUNT.match(words):
        return True
    opening = rules.opens(words, "lists.votes")
    return opening is not None and not DECIDES.search(words[opening.end :])


def apart_from_votes(para: Para, rules: Rulebook) -> Iterator[Para]:
    """The paragraph; movers and votes at its end as one of their own."""
    end = _votes_begin(para, rules)
    if end is None:
        yield para
        return
    yield replace(para, end=end)
    yield replace(para, start=end, body=end, kind="paragraph", number=None)


def _votes_begin(para: Para, rules: Rulebook) -> int | None:
    """Where the sentences or the bracket at its end begin that tell of nothing else; None without words before."""
    bracket = BRACKETED.search(para.printed)
    if bracket and bracket.start() and tells_votes(bracket["inside"], rules):
        return para.body + bracket.start()
    behind = list(para.sentences())[1:]
    last = list(takewhile(lambda sentence: tells_votes(sentence.words, rules), reversed(behind)))
    return last[-1].start if last else None
