"""What a deed is about where its own sentence does not say: `The lamps are out. Ted will look into this.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.find.quotes import sentences
from extract.find.undertakings.people import People
from extract.find.undertakings.taken import Deed

LEADS_IN = re.compile(
    r"(?:\W*\b(?:agreed|also|and|been|but|by|decided|further|has|however|in|is|it|left|noted|reply|resolved|response|so|that"
    r"|the|then|therefore|to|was|with)\b)*\W*",
    re.IGNORECASE,
)
"""What may stand before who acts and says nothing of what it is about: `It was then agreed that the`."""

ASKED = re.compile(r"\b(?:asked|enquired|queried|questioned|requested|suggested|wondered)\b")
"""What is asked for is what somebody then finds out."""

NEAR, FEWEST = 3, 3
"""Sentences before a deed that are looked at, and words of one that says something: `Open.` does not."""

ADDS = re.compile(r"\b(?:and|but|so)\b|[;,]\s+(?:s?he|they)\b")
"""Between who acts and the deed: what is said there first is what it is about."""


def with_matter(text: str, found: Sequence[Deed], people: People) -> Iterator[Deed]:
    """The deeds of a paragraph; one that points back begins with its own sentence, or with what is said before it."""
    spans = tuple(sentences(text))
    for deed in found:
        begins = _begins_of_matter(text, deed, spans)
        taken = begins is not None and any(begins < other.end <= deed.start for other in found)
        points = begins is not None and not taken and _points_back(text, deed, people)
        yield replace(deed, start=begins, said=deed.start) if points and begins is not None else deed


def _begins_of_matter(text: str, deed: Deed, spans: Sequence[tuple[int, int]]) -> int | None:
    """Where its own sentence begins if the deed is not the first in it; else the last before it that says more than a
    word or two, or if somebody will just `find out`, the last that asks for something."""
    before = [span for span in spans if span[0] < deed.start]
    if not before or before[-1][1] > deed.start:
        return before[-1][0] if before else None
    told = [span for span in before[-NEAR:] if len(text[slice(*span)].split()) >= FEWEST]
    answers = re.search(rf"\b{re.escape(deed.verb)}\b(?:\s+(?:out|up|back))?[.\s]*$", text[deed.start : deed.end])
    asked = [span for span in told if answers and ASKED.search(text, *span)]
    return (asked or told)[-1][0] if told else None


def _points_back(text: str, deed: Deed, people: People) -> bool:
    """Whether a deed begins with who acts, and says nothing of what is to be done but `it`, or `this matter`."""
    if deed.verb == "attend" or not LEADS_IN.fullmatch(text, deed.start, max(deed.who[0], deed.start)):
        return False
    verb = re.escape(deed.verb)
    passive = rf"\b(?:this|it) (?:will|would) be {verb}\b"
    said = re.compile(rf"(?<!\bbe )\b{verb}\b{people.forms.back}|{passive}").search(text, deed.who[1], deed.end)
    return said is not None and not ADDS.search(text, deed.who[1], said.start())
