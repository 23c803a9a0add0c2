"""Recommendations that a review scatters over its text, each called one: `Recommendation 3: That …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.find.lists.asked import asked_parts
from extract.find.lists.signs import asks, recommends
from extract.find.lists.stream import Para
from extract.find.numbers import SPELLED
from extract.find.quotes import together
from extract.model.document import Document
from extract.model.finding import RECOMMENDATION, Finding
from extract.model.number import Number
from extract.rulebook.rules import Rulebook

NAMED = re.compile(
    rf"\s*(?:recommendation|argymhelliad)\s+(?:no\.?\s*)?(?P<number>[A-Z]?\d[\d.]*[a-z]?|{SPELLED})\b"
    r"\s*(?:\([^()]{1,30}\))?[.:)\s–-]*",
    re.IGNORECASE,
)
"""`Recommendation 3:` at the head of a paragraph: reviews scatter their recommendations over the text."""

TITLE = 80
"""Letters of a title beside the number of a recommendation at most."""


def find_named(stream: Sequence[Para], index: int, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """`Recommendation 3: That …`, or that number as a heading with the words in the paragraphs below."""
    para = stream[index]
    match = NAMED.match(para.passage.text, para.start, para.end)
    printed = NAMED.match(para.number or "") if para.body == para.start else None  # Word's own number
    found = printed or match
    if not found or not (para.kind == "heading" or found.group().strip()[-1] in ".:)–-" or found.group() == para.text):
        return
    own = replace(para, body=para.body if printed else found.end())
    below = _below(stream, index) if not own.words or _may_be_title(own.words, rules) else []
    paras = below if not own.words or (below and recommends(below[0].words, rules)) else [own]
    text = together(one.quote(document) for one in paras)
    if text.pieces:
        parts = {"text": text} | asked_parts(document, paras, (), rules)
        facts = {"kind": "review", "ref": found["number"]}
        yield Finding(kind=RECOMMENDATION, rule="lists.named", parts=parts, facts=facts, confidence=0.85)


def _below(stream: Sequence[Para], index: int) -> list[Para]:
    """The paragraph under a heading and the items that hang on it."""
    below: list[Para] = []
    for para in stream[index + 1 : index + 12]:
        if para.kind == "heading" or NAMED.match(para.text) or (below and not _hangs(para, below[-1])):
            break
        below.append(para)
    return below


def _may_be_title(words: str, rules: Rulebook) -> bool:
    """`Recommendation 1: Gully cleaning` above `That Cabinet …`: what it is about, and asks for nothing."""
    return len(words) < TITLE and not words.endswith((".", ";", ":")) and not asks(words, rules)


def _hangs(para: Para, above: Para) -> bool:
    """An item of a list inside the recommendation; `14.` counts the paragraphs of the paper."""
    number = Number(text=para.number) if para.number else None
    return number is not None and (number.begins() or number.follows(Number(text=above.number or "")))
