"""A decision that minutes tell in the words of the debate, and state again in formal words below: one, not two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from extract.find.lists.stream import Stream
from extract.model.finding import REJECTION, Finding
from extract.rulebook.rules import Rulebook

FORMAL = re.compile(r"\W*(?:RESOLVED|AGREED|ORDERED|Resolved|Agreed|Decision|DECISION)\b")
DECIDED = re.compile(r"\b(?:agreed|resolved|decided)(?: unanimously)? (?:that|to)\b")
WORD = re.compile(r"[^\W\d_]{4,}|\d+")
"""A word that says something, or a figure."""

FEWEST = 2
"""So many such words have to be the same."""

FORMALLY = 0.95
"""How sure it is that `RESOLVED …` decides."""

EMPTY = frozenset(("that", "this", "been", "were", "with", "from", "agreed", "resolved"))

Found = tuple[int, Finding]
"""The index of a paragraph, and the resolution found there."""


def stated_once(found: Sequence[Found], stream: Stream, items: Sequence[object], rules: Rulebook) -> Iterator[Found]:
    """`It was agreed that the plan be accepted.` is rejected above `RESOLVED that the plan be accepted.` in its item.

    What is decided in formal words is the surer. items: what each paragraph of the stream stands under.
    """
    formal = [one for one in found if _is_formal(one, stream)]
    for index, finding in found:
        if any(_restates(other, (index, finding), stream, items, rules) for other in formal):
            facts = {"reason": "told here, and stated in formal words below"}
            words = {"text": finding.parts["text"]}
            yield index, Finding(kind=REJECTION, rule="lists.stated_below", parts=words, facts=facts)
        else:
            sure = FORMALLY if FORMAL.match(stream[index].words) else finding.confidence
            yield index, replace(finding, confidence=sure)


def _is_formal(one: Found, stream: Stream) -> bool:
    index, finding = one
    return "ref" in finding.facts or FORMAL.match(stream[index].words) is not None


def _restates(formal: Found, told: Found, stream: Stream, items: Sequence[object], rules: Rulebook) -> bool:
    """Whether all that `told` decides stands in the formal words below it."""
    below = told[0] < formal[0] and items[told[0]] == items[formal[0]]
    if not below or _is_formal(told, stream):
        return False
    words = _words(_decided(told[1].parts["text"].text, rules))
    return len(words) >= FEWEST and words <= _words(formal[1].parts["text"].text)


def _decided(sentence: str, rules: Rulebook) -> str:
    """What a sentence decides: the words behind `agreed that`, or the clause that ends in `was noted`."""
    if opens := DECIDED.search(sentence):
        return sentence[opens.end() :]
    mark = next(iter(rules.marks(sentence, "lists.resolves", "lists.noted")), None)
    return sentence[sentence.rfind(",", 0, mark.start) + 1 :] if mark else sentence


def _words(text: str) -> Set[str]:
    return {word for word in WORD.findall(text.casefold()) if word not in EMPTY}
