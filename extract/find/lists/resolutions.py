"""What a meeting resolved: sentences of minutes that say so, and the lists under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.find.lists.items import collect
from extract.find.lists.signs import resolves
from extract.find.lists.stream import Para, Stream
from extract.find.quotes import sentences, together
from extract.model.document import Document
from extract.model.finding import RECOMMENDATION, Finding
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook

OPENING = re.compile(
    r"\W*(?:it was |the (?:committee|council|cabinet|board|panel) )?"
    r"(?:resolved|agreed|ordered|recommended|penderfynwyd)\s*(?:\([^)]*\))?\s*(?:[:–-]+\s*|$)",
    re.IGNORECASE,
)
"""`RESOLVED:` or `RESOLVED –` before the words of a resolution: it introduces them and is none of them."""

LABEL = re.compile(r"\W*[^.:;–]{1,60}\s?[:–-]\s+(?=It (?:was|is) )")
"""`Grass cutting – It was agreed …`: what the resolution is about."""

LISTED = re.compile(r"(?:[:–-]|\bthat|\bto)\s*$", re.IGNORECASE)


def find_resolutions(stream: Stream, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """The resolutions of one stream of a paper that is minutes or a decision notice."""
    index = 0
    while index < len(stream):
        para = stream[index]
        found = _listed(stream, index, document, rules)
        if found is not None:
            findings, index = found
            yield from findings
            continue
        yield from _sentences(para, document, rules)
        index += 1


def _listed(
    stream: Sequence[Para], index: int, document: Document, rules: Rulebook
) -> tuple[list[Finding], int] | None:
    """`RESOLVED that:` with its items below, and the index after them; None if no list follows."""
    para = stream[index]
    last = list(sentences(para.words))[-1:]
    if not last or not resolves(para.words[last[0][0] :], rules) or not LISTED.search(para.words):
        return None
    items = collect(stream, index + 1, rules).items
    if not items:
        return None
    end = index + 1 + sum(1 + len(item.more) for item in items)
    return [_finding(_whole(item.first, item.more, document), item.number) for item in items], end


def _whole(first: Para, more: Sequence[Para], document: Document) -> Quote:
    return together([first.quote(document), *(para.quote(document, with_number=True) for para in more)])


def _sentences(para: Para, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """The sentences that resolve something; what introduces one is left out."""
    text = para.passage.text[para.body : para.end]
    for start, end in sentences(text):
        if resolves(text[start:end], rules):
            opening = OPENING.match(text, start, end) or LABEL.match(text, start, end)
            begins = opening.end() if opening else start
            quote = document.quote(para.passage, para.body + begins, para.body + end)
            if len(quote.text) > 8:
                yield _finding(quote, None)


def _finding(text: Quote, number: str | None) -> Finding:
    facts = {"kind": "resolution"} | ({"ref": number} if number else {})
    return Finding(
        kind=RECOMMENDATION, rule="lists.resolution", parts={"text": text}, facts=facts, confidence=0.85
    )
