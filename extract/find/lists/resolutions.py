"""What a meeting resolved: sentences of minutes that say so, and the lists under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.find.lists.asked import OPENS_ONLY, asked_parts
from extract.find.lists.carried import moved
from extract.find.lists.clause import asked, asked_of
from extract.find.lists.items import Item, collect
from extract.find.lists.piece import tells_past
from extract.find.lists.sections import Headings, under
from extract.find.lists.signs import asks, resolves
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


def find_resolutions(
    stream: Stream, headings: Headings, document: Document, rules: Rulebook
) -> Iterator[Finding]:
    """The resolutions of one stream of a paper that is minutes or a decision notice."""
    index = 0
    while index < len(stream):
        findings, following = _resolved(stream, index, document, rules)
        yield from (under(finding, headings[index], document) for finding in findings)
        index = following


def _resolved(
    stream: Sequence[Para], index: int, document: Document, rules: Rulebook
) -> tuple[list[Finding], int]:
    """What the paragraph resolves, alone or with the list below it; and the index after that."""
    listed = _listed(stream, index, document, rules)
    if listed is not None:
        return listed
    alone = (*_sentences(stream[index], document, rules), *_carried(stream, index, document, rules))
    return list(alone), index + 1


def _listed(
    stream: Sequence[Para], index: int, document: Document, rules: Rulebook
) -> tuple[list[Finding], int] | None:
    """`RESOLVED that:` with its items below, and the index after them; None if no list follows."""
    para = stream[index]
    last = list(sentences(para.words))[-1:]
    resolved = last and resolves(para.words[last[0][0] :], rules) and LISTED.search(para.words)
    if not resolved and not _tells_what_it_did(stream, index, rules):
        return None
    items = collect(stream, index + 1, rules).items
    if not items:
        return None
    end = index + 1 + sum(1 + len(item.more) for item in items)
    if last and resolved and _says_the_deed(para, last[0][0], items, rules):
        return [_whole(para, last[0][0], items, document, rules)], end
    return [_listed_finding(item, para, document, rules) for item in items], end


def _says_the_deed(para: Para, start: int, items: Sequence[Item], rules: Rulebook) -> bool:
    """`The Board agreed to buy:` above `a bench; a lamp`: what is to be done stands above the list, not in it."""
    above = asked(para.words[start:], rules).verb
    asking = sum(asks(item.words, rules) for item in items)
    return above is not None and above not in OPENS_ONLY and asking * 2 < len(items)


def _whole(para: Para, start: int, items: Sequence[Item], document: Document, rules: Rulebook) -> Finding:
    """The sentence with all of the list under it as one resolution."""
    sentence = para.after(start)
    below = (one.quote(document, with_number=True) for item in items for one in (item.first, *item.more))
    text = together([sentence.quote(document), *below])
    return _finding(text, para.number, asked_parts(document, (sentence,), (), rules))


def _tells_what_it_did(stream: Sequence[Para], index: int, rules: Rulebook) -> bool:
    """`Cabinet:` above `(i) noted the log;` and its like."""
    words, below = stream[index].words, stream[index + 1 : index + 2]
    if not words.endswith((":", ":-")) or not below or below[0].number is None:
        return False
    name = asked_of(words, rules)
    whole = name is not None and words[name[1] :].strip(" :-").casefold() in ("", "then")
    return whole and tells_past([below[0].words], rules)


def _listed_finding(item: Item, opening: Para, document: Document, rules: Rulebook) -> Finding:
    paras = (item.first, *item.more)
    text = together([item.first.quote(document), *(para.quote(document, with_number=True) for para in item.more)])
    above = (opening,) if item.above is None else (opening, item.above)
    return _finding(text, item.number, asked_parts(document, paras, above, rules))


def _sentences(para: Para, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """The sentences that resolve something; what introduces one is left out."""
    text = para.passage.text[para.body : para.end]
    for start, end in sentences(text):
        if resolves(text[start:end], rules):
            opening = OPENING.match(text, start, end) or LABEL.match(text, start, end)
            begins = opening.end() if opening else start
            quote = document.quote(para.passage, para.body + begins, para.body + end)
            if len(quote.text) > 8:
                sentence = replace(para, start=para.body + start, body=para.body + start, end=para.body + end)
                yield _finding(quote, None, asked_parts(document, (sentence,), (), rules))


def _carried(stream: Sequence[Para], index: int, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """What was moved and carried, if the paragraph does not resolve it in its own words."""
    found = None if resolves(stream[index].words, rules) else moved(stream, index, rules)
    if found:
        para, start, end = found
        words = replace(para, start=start, body=start, end=end)
        yield _finding(words.quote(document), None, asked_parts(document, (words,), (), rules))


def _finding(text: Quote, number: str | None, parts: Mapping[str, Quote]) -> Finding:
    facts = {"kind": "resolution"} | ({"ref": number} if number else {})
    return Finding(
        kind=RECOMMENDATION, rule="lists.resolution", parts={"text": text, **parts}, facts=facts, confidence=0.85
    )
