"""What a meeting resolved: sentences of minutes that say so, and the lists under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.find.lists.asked import OPENS_ONLY, asked_parts
from extract.find.lists.carried import moved
from extract.find.lists.clause import asked
from extract.find.lists.item import Item
from extract.find.lists.items import collect
from extract.find.lists.openings import LISTED, OPENING, words_begin
from extract.find.lists.parts import parts_below
from extract.find.lists.piece import tells_past
from extract.find.lists.resolves import resolves
from extract.find.lists.restated import stated_once
from extract.find.lists.sections import Headings, under
from extract.find.lists.signs import asks, is_mere_lead_in, opens_decisions
from extract.find.lists.stream import Para, Stream, following
from extract.find.lists.told import Items, is_told, items_of, leads_to_formal, says_it_formally
from extract.find.lists.whom import asked_of
from extract.model.document import Document
from extract.model.finding import RECOMMENDATION, Finding
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook

SHORTEST = 8
"""A resolution has more letters than this."""

MOTION = re.compile(r"\W*This (?:Council|Committee|Authority|Board)\b")
"""How the words of a motion begin; whether it was carried is told below them."""

NAMED, NOTED = 8, 30
"""Words of the body that notes, and of what it notes: `… noted the report`, and who wrote it; more is a story."""

BARE = re.compile(r"\W*(?:(?i:(?:it was )?(?:unanimously )?(?:resolved|carried))|AGREED|APPROVED|NOTED)\W*")
"""`Resolved.`, which says it of the sentence before; `NOTED` only in capitals."""

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
        findings, after = _resolved(stream, index, document, rules)
        if findings and leads_to_formal(stream, items, index, rules):
            findings = []
        elif not findings:
            words = (moved(stream, index, rules), _notes(stream[index], rules))
            told = [_alone(one, document, rules) for one in words if one]
            findings = [] if told and says_it_formally(stream, items, index, rules) else told
        yield from ((index, under(finding, headings[index], document)) for finding in findings)
        index = after


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
    para, below = stream[index], following(stream, index)
    if below is None or not para.words or MOTION.match(para.words):
        return None
    *_, opening = para.sentences()
    resolved = _introduces(para.words, below, rules) and resolves(opening.words, rules)
    if not resolved and not _tells_what_it_did(opening.words, below, rules):
        return None
    states = THAT.search(para.words) is not None and asked(below.words, rules).verb is not None
    listed = collect(stream, index + 1, rules, anything=resolved and states)
    parts = listed if listed.items else parts_below(stream, index)
    if resolved and _says_the_deed(opening.words, parts.items, rules):
        return [_whole(opening, parts.items, document, rules)], parts.end
    if not listed.items:
        return None
    return [_listed_finding(item, opening, document, rules) for item in listed.items], listed.end


def _introduces(words: str, below: Para, rules: Rulebook) -> bool:
    """Whether words end as if a list followed: `RESOLVED that:`, `RESOLVED: That the Committee`."""
    return bool(LISTED.search(words) or PASSED_ON.fullmatch(words)) or _names_only_who(words, below, rules)


def _notes(para: Para, rules: Rulebook) -> Para | None:
    """The sentence of a paragraph that says no more than that a report was taken note of."""
    for sentence in para.sentences():
        words = sentence.words
        said = rules.marks(words, "lists.noted")
        if said and len(words[: said[0].start].split()) <= NAMED and len(words[said[0].end :].split()) <= NOTED:
            return sentence
    return None


def _says_the_deed(words: str, items: Sequence[Item], rules: Rulebook) -> bool:
    """`The Board agreed to buy:` above `a bench; a lamp`: what is to be done stands above the list, not in it."""
    said = asked(words, rules)
    that = THAT.search(words)
    if that and said.verb_at and said.verb_at[1] + 1 >= that.start():
        return False
    asking = sum(asks(item.words, rules) for item in items)
    return said.verb is not None and said.verb not in OPENS_ONLY and asking * 2 < len(items)


def _whole(sentence: Para, items: Sequence[Item], document: Document, rules: Rulebook) -> Finding:
    """The sentence with all of the list under it as one resolution."""
    below = Item(first=sentence, more=[para for item in items for para in item.paras])
    return _finding(below.quote(document), sentence.number, asked_parts(document, (sentence,), (), rules))


def _tells_what_it_did(words: str, below: Para, rules: Rulebook) -> bool:
    """`Cabinet:` above `(i) noted the log;` and its like."""
    name = asked_of(words, rules) if below.number else None
    did_first = name is not None and DID_FIRST.fullmatch(words, name[1]) is not None
    return did_first and tells_past([below.words], rules)


def _names_only_who(words: str, below: Para, rules: Rulebook) -> bool:
    """`RESOLVED: That the Committee` above `1. endorsed the plan`, without the colon."""
    name = asked_of(words, rules) if below.begins_count else None
    return name is not None and not words[name[1] :].strip() and asked(words, rules).verb is None


def _listed_finding(item: Item, opening: Para, document: Document, rules: Rulebook) -> Finding:
    above = [para for para in (opening, item.above) if para]
    if item.above and opens_decisions(item.above.words, rules):
        above = [item.above]  # `RESOLVED` below what was RESOLVED TO RECOMMEND TO COUNCIL
    return _finding(item.quote(document), item.number, asked_parts(document, item.paras, above, rules))


def _sentences(para: Para, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """The sentences that resolve something; what introduces one is left out."""
    if rules.opens(para.words, "lists.notices", "lists.reasons") or MOTION.match(para.words):
        return
    for sentence in _deciding(para, rules):
        if not _only_introduces(sentence.words, rules):
            start, begins = words_begin(sentence.words)
            words = sentence.cut(begins)
            if len(words.words) > SHORTEST:
                yield _finding(words.quote(document), None, asked_parts(document, (sentence.cut(start),), (), rules))


def _deciding(para: Para, rules: Rulebook) -> Iterator[Para]:
    """The sentences that resolve something; of `All voted for the slip. Resolved.` the one before the bare word."""
    before: Para | None = None
    for sentence in para.sentences():
        if BARE.fullmatch(sentence.words):
            if before:
                yield before
        elif resolves(sentence.words, rules):
            yield sentence
            before = None
        else:
            before = sentence


def _only_introduces(sentence: str, rules: Rulebook) -> bool:
    """`RESOLVED that:`, with nothing said of what: the list below is not there, or is read elsewhere."""
    verb = asked(sentence, rules).verb
    opening = OPENING.match(sentence)
    mere = verb is None and is_mere_lead_in(sentence[opening.end() if opening else 0 :], rules)
    return mere or (LISTED.search(sentence) is not None and (verb is None or verb in OPENS_ONLY))


def _alone(words: Para, document: Document, rules: Rulebook) -> Finding:
    """What is resolved in words that no list stands below."""
    return _finding(words.quote(document), None, asked_parts(document, (words,), (), rules))


def _finding(text: Quote, number: str | None, parts: Mapping[str, Quote]) -> Finding:
    facts = {"kind": "resolution"} | ({"ref": number} if number else {})
    return Finding(
        kind=RECOMMENDATION, rule="lists.resolution", parts={"text": text, **parts}, facts=facts, confidence=0.85
    )
