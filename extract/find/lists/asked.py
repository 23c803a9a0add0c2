"""The verb of an item and who it is addressed to, as printed, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.find.lists.clause import Asked, asked
from extract.find.lists.signs import leads_on
from extract.find.lists.stream import Para
from extract.find.lists.whom import asked_of
from extract.model.document import Document
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook

Spot = tuple[int, tuple[int, int]]
"""The index of a text, and characters of it."""

OPENS_ONLY = frozenset((
    "agree", "resolve", "decide", "recommend", "ask", "request", "order", "propose", "invite", "make", "advise",
))  # fmt: skip
"""Verbs that are a lead-in's and no item's where a list follows: `That Cabinet agree:`."""

BEGINS = 14
"""Letters of a paragraph inside an item before its verb, if it opens with it."""

WHAT_IT_IS = re.compile(r"\s*that\b.*\b(?:be|are|is)\s*[:–-]+\s*$", re.IGNORECASE)
"""`That the grounds be:` says what they are, in a list; nothing in the list is to be done."""

SENTENCE = re.compile(r"\b(?:that|to|be|is|are|should|must|will|shall)\b", re.IGNORECASE)

MERE = 12
"""A line of more words than this asks for something of its own."""

HEADING = 2
"""`Resolved` above a list."""

SHOUTED = re.compile(r"RECOMMEND|RESOLVE|AGREE")
OBJECT = re.compile(r"\s+(?:the (?!following)|an?|its|their)\b")


def asked_parts(document: Document, paras: Sequence[Para], above: Sequence[Para], rules: Rulebook) -> dict[str, Quote]:
    """`verb` and `addressed_to` of an item. above: what introduces it, the nearest last."""
    texts = [para.printed for para in paras]
    verb, body = asked_in(texts, rules)
    parts = {"verb": _quote(document, paras, verb)} if verb else _said_above(document, above, rules)
    if body:
        return parts | {"addressed_to": _quote(document, paras, body)}
    introduced = next(_introduced(above, rules), None)
    return parts | ({"addressed_to": _quote(document, above, introduced)} if introduced else {})


def _said_above(document: Document, above: Sequence[Para], rules: Rulebook) -> dict[str, Quote]:
    """The verb of a lead-in over an item that is a mere thing: `Cabinet agree to:` above `(a) the Harbour Plan`."""
    if not above or not leads_on(above[-1].words):
        return {}
    found = asked(above[-1].printed, rules)
    said = found.verb_at if found.verb == "agree" or found.verb not in OPENS_ONLY else None
    return {"verb": _quote(document, above, (len(above) - 1, said))} if said else {}


def asked_in(texts: Sequence[str], rules: Rulebook) -> tuple[Spot | None, Spot | None]:
    """Where the verb of an item stands, and the name of who is asked: in its first paragraph, or in the parts of it."""
    found = [asked(text, rules) for text in _first_said(texts)]
    if found and found[0].verb is None and WHAT_IT_IS.match(texts[0]):
        return None, None
    said = [i for i, one in enumerate(found) if one.verb and _is_said(texts[i], i, one)]
    at = next((i for i in said if not _opens(texts, i, found[i])), said[0] if said else None)
    if at is None:
        return None, None
    body = next((i for i in (at, at - 1) if i >= 0 and found[i].body_at), None)
    return _spot(at, found[at].verb_at), None if body is None else _spot(body, found[body].body_at)


def _first_said(texts: Sequence[str]) -> Sequence[str]:
    """The paragraphs up to the first that ends a sentence: what is said behind it explains."""
    ends = next((i for i, text in enumerate(texts) if text.rstrip().endswith(".")), len(texts))
    return texts[: ends + 1]


def _spot(index: int, characters: tuple[int, int] | None) -> Spot | None:
    return None if characters is None else (index, characters)


def _is_said(text: str, index: int, one: Asked) -> bool:
    """Below the first paragraph a verb opens its line, or stands in a sentence: `Lack of a clear aim` asks nothing."""
    if index == 0 or one.body_at or one.verb_at is None:
        return True
    return one.verb_at[0] <= BEGINS or SENTENCE.search(text, 0, one.verb_at[1]) is not None


def _opens(texts: Sequence[str], index: int, one: Asked) -> bool:
    """Whether it only opens the list of its parts: `That Cabinet agree:`, `RECOMMENDED to Council`."""
    if one.verb not in OPENS_ONLY or one.verb_at is None or index + 1 == len(texts):
        return False
    words = texts[index].split()
    shouts = any(SHOUTED.match(word) for word in words)
    own = OBJECT.match(texts[index], one.verb_at[1])
    return len(words) <= HEADING or (not own and (leads_on(texts[index]) or (shouts and len(words) <= MERE)))


def _introduced(above: Sequence[Para], rules: Rulebook) -> Iterator[Spot]:
    for index in reversed(range(len(above))):
        if characters := asked_of(above[index].printed, rules):
            yield index, characters


def _quote(document: Document, paras: Sequence[Para], spot: Spot) -> Quote:
    index, characters = spot
    return paras[index].cut(*characters).quote(document)
