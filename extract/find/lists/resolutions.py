"""What a meeting resolved: sentences of minutes that say so, and the lists under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extract.find.lists.asked import OPENS_ONLY, asked_parts
from extract.find.lists.carried import moved
from extract.find.lists.clause import asked
from extract.find.lists.item import Item
from extract.find.lists.items import collect
from extract.find.lists.openings import LISTED, OPENING, words_begin
from extract.find.lists.parts import parts_below
from extract.find.lists.piece import tells_past
from extract.find.lists.restated import stated_once
from extract.find.lists.sections import Headings, under
from extract.find.lists.signs import asks, is_mere_lead_in, opens_decisions, resolves
from extract.find.lists.stream import Para, Stream
from extract.find.lists.told import Items, is_told, items_of, leads_to_formal, says_it_formally
from extract.find.lists.whom import asked_of
from extract.find.quotes import sentences, together
from extract.model.document import Document
from extract.model.finding import RECOMMENDATION, Finding
from extract.model.number import Number
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook

MOTION = re.compile(r"\W*This (?:Council|Committee|Authority|Board)\b")
"""How the words of a motion begin; whether it was carried is told below them."""

NAMED, NOTED = 8, 30
"""Words of the body that notes, and of what it notes: `… noted the report`, and who wrote it; more is a story."""

BARE = re.compile(r"\W*(?:it was )?(?:unanimously )?(?:resolved|carried)\W*", re.IGNORECASE)
"""`Resolved.`, which says it of the sentence before."""

SHOUTED = re.compile(r"\W*(?:AGREED|APPROVED|NOTED)\W*")
"""So does `NOTED`, in capitals alone."""

THAT = re.compile(r"\bthat\W*$", re.IGNORECASE)
"""`RESOLVED to approve that:` is followed by sentences, not by things."""

PASSED_ON = re.compile(r"(?:Resolved|RESOLVED|Agreed|AGREED)\s+(?i:to recommend to (?:the )?[\w ]{3,40})")
"""`RESOLVED TO RECOMMEND TO COUNCIL`, alone above its list."""

DID_FIRST = re.compile(r"(?: then)?(?:\s+(?:noted|received|considered|discussed|heard) [^.;:]{3,80} and)?[\s:–-]*")
"""What may stand between a body and the list of what it did: `The Board noted the log and:`."""


def find_resolutions(
    stream: Stream, headings: Headings, document: Document, rules: Rulebook
) -> Iterator[tuple[int, Finding]]:
    """The resolutions of one stream of minutes or a decision notice, each with the index of its paragraph."""
    items = items_of(stream, headings, rules)
    found = tuple(_found(stream, headings, items, document, rules))
    yield from stated_once(found, stream, items, rules)


def _found(
    stream: Stream, headings: Headings, items: Items, document: Document, rules: Rulebook
) -> Iterator[tuple[int, Finding]]:
    index = 0
    while index < len(stream):
        findings, following = _resolved(stream, index, document, rules)
        if findings and leads_to_formal(stream, items, index, rules):
            findings = []
        elif not findings:
            told = [*_carried(stream, index, document, rules), *_noted(stream[index], document, rules)]
            findings = [] if told and says_it_formally(stream, items, index, rules) else told
        yield from ((index, under(finding, headings[index], document)) for finding in findings)
        index = following


def _resolved(stream: Sequence[Para], index: int, document: Document, rules: Rulebook) -> tuple[list[Finding], int]:
    """What the paragraph resolves, alone or with the list below it; and the index after that."""
    listed = _listed(stream, index, document, rules)
    if listed is not None:
        return listed
    found = list(_sentences(stream[index], document, rules))
    return [] if found and is_told(stream, index, rules) else found, index + 1


def _listed(
    stream: Sequence[Para], index: int, document: Document, rules: Rulebook
) -> tuple[list[Finding], int] | None:
    """`RESOLVED that:` with its items below, and the index after them; None if no list follows."""
    para = stream[index]
    last = list(sentences(para.words))[-1:]
    introduces = LISTED.search(para.words) or PASSED_ON.fullmatch(para.words) or _names_only_who(stream, index, rules)
    resolved = last and introduces and resolves(para.words[last[0][0] :], rules)
    if (not resolved and not _tells_what_it_did(stream, index, rules)) or MOTION.match(para.words):
        return None
    follows = stream[index + 1].words if index + 1 < len(stream) else ""
    said = bool(resolved) and THAT.search(para.words) is not None and asked(follows, rules).verb is not None
    collected = collect(stream, index + 1, rules, anything=said)
    items, end = collected.items, collected.end
    if not items and resolved:
        items = parts_below(stream, index)
        end = index + 1 + len(items)
    if items and last and resolved and _says_the_deed(para, last[0][0], items, rules):
        return [_whole(para, last[0][0], items, document, rules)], end
    if not collected.items:
        return None
    opening = para.after(last[0][0]) if last else para
    return [_listed_finding(item, opening, document, rules) for item in items], end


def _noted(para: Para, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """`The Committee noted the report.`"""
    sentence = _notes(para, rules)
    if sentence:
        yield _finding(sentence.quote(document), None, asked_parts(document, (sentence,), (), rules))


def _notes(para: Para, rules: Rulebook) -> Para | None:
    """The sentence of a paragraph that says no more than that a report was taken note of."""
    for start, end in sentences(para.words):
        words = para.words[start:end]
        said = rules.marks(words, "lists.noted")
        if said and len(words[: said[0].start].split()) <= NAMED and len(words[said[0].end :].split()) <= NOTED:
            return replace(para.after(start), end=para.after(start).start + len(words))
    return None


def _says_the_deed(para: Para, start: int, items: Sequence[Item], rules: Rulebook) -> bool:
    """`The Board agreed to buy:` above `a bench; a lamp`: what is to be done stands above the list, not in it."""
    said = asked(para.words[start:], rules)
    that = THAT.search(para.words[start:])
    if that and said.verb_at and said.verb_at[1] + 1 >= that.start():
        return False
    asking = sum(asks(item.words, rules) for item in items)
    return said.verb is not None and said.verb not in OPENS_ONLY and asking * 2 < len(items)


def _whole(para: Para, start: int, items: Sequence[Item], document: Document, rules: Rulebook) -> Finding:
    """The sentence with all of the list under it as one resolution."""
    sentence = para.after(start)
    below = (one.quote(document, with_number=True) for item in items for one in (item.first, *item.more))
    text = together([sentence.quote(document), *below])
    return _finding(text, para.number, asked_parts(document, (sentence,), (), rules))


def _tells_what_it_did(stream: Sequence[Para], index: int, rules: Rulebook) -> bool:
    """`Cabinet:` above `(i) noted the log;` and its like."""
    words, below = stream[index].words, stream[index + 1 : index + 2]
    words = next((words[start:end] for start, end in reversed(list(sentences(words)))), "")
    if not below or below[0].number is None:
        return False
    name = asked_of(words, rules)
    did_first = name is not None and DID_FIRST.fullmatch(words, name[1]) is not None
    return did_first and tells_past([below[0].words], rules)


def _names_only_who(stream: Sequence[Para], index: int, rules: Rulebook) -> bool:
    """`RESOLVED: That the Committee` above `1. endorsed the plan`, without the colon."""
    words, below = stream[index].words, stream[index + 1 : index + 2]
    number = Number(text=below[0].number) if below and below[0].number else None
    name = asked_of(words, rules) if number and number.begins() and not number.is_bullet else None
    return name is not None and not words[name[1] :].strip() and asked(words, rules).verb is None


def _listed_finding(item: Item, opening: Para, document: Document, rules: Rulebook) -> Finding:
    paras = (item.first, *item.more)
    text = together([item.first.quote(document), *(para.quote(document, with_number=True) for para in item.more)])
    above = [para for para in (opening, item.above) if para]
    if item.above and opens_decisions(item.above.words, rules):
        above = [item.above]  # `RESOLVED` below what was RESOLVED TO RECOMMEND TO COUNCIL
    return _finding(text, item.number, asked_parts(document, paras, above, rules))


def _sentences(para: Para, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """The sentences that resolve something; what introduces one is left out."""
    text = para.passage.text[para.body : para.end]
    if rules.opens(para.words, "lists.notices", "lists.reasons") or MOTION.match(para.words):
        return
    for start, end in _deciding(text, rules):
        if not _only_introduces(text[start:end], rules):
            start, begins = words_begin(text, start, end)
            quote = document.quote(para.passage, para.body + begins, para.body + end)
            if len(quote.text) > 8:
                sentence = replace(para, start=para.body + start, body=para.body + start, end=para.body + end)
                yield _finding(quote, None, asked_parts(document, (sentence,), (), rules))


def _deciding(text: str, rules: Rulebook) -> Iterator[tuple[int, int]]:
    """The sentences that resolve something; of `All voted for the slip. Resolved.` the one before the bare word."""
    before: tuple[int, int] | None = None
    for start, end in sentences(text):
        if BARE.fullmatch(text, start, end) or SHOUTED.fullmatch(text, start, end):
            if before:
                yield before
        elif resolves(text[start:end], rules):
            yield start, end
            before = None
        else:
            before = start, end


def _only_introduces(sentence: str, rules: Rulebook) -> bool:
    """`RESOLVED that:`, with nothing said of what: the list below is not there, or is read elsewhere."""
    verb = asked(sentence, rules).verb
    opening = OPENING.match(sentence)
    mere = verb is None and is_mere_lead_in(sentence[opening.end() if opening else 0 :], rules)
    return mere or (LISTED.search(sentence) is not None and (verb is None or verb in OPENS_ONLY))


def _carried(stream: Sequence[Para], index: int, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """What was moved and carried, if the paragraph does not resolve it in its own words."""
    found = moved(stream, index, rules)
    if found:
        para, start, end = found
        words = replace(para, start=start, body=start, end=end)
        yield _finding(words.quote(document), None, asked_parts(document, (words,), (), rules))


def _finding(text: Quote, number: str | None, parts: Mapping[str, Quote]) -> Finding:
    facts = {"kind": "resolution"} | ({"ref": number} if number else {})
    return Finding(
        kind=RECOMMENDATION, rule="lists.resolution", parts={"text": text, **parts}, facts=facts, confidence=0.85
    )
