"""Actions that minutes tell in a sentence without a label: `TR to write to the port.`, `The Clerk agreed to find out.`

Only people undertake things. What a body agreed to do is its resolution.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import token_set_ratio

from extract.find.action_labels import labelled
from extract.find.action_table.dates import done_in
from extract.find.lists.stream import Para, Stream
from extract.find.undertakings.apart import of_this_meeting
from extract.find.undertakings.deeds import deeds
from extract.find.undertakings.lists import has_own_list
from extract.find.undertakings.matter import with_matter
from extract.find.undertakings.narrow import signed
from extract.find.undertakings.people import People
from extract.find.undertakings.taken import Deed
from extract.model.document import Document
from extract.model.finding import ACTION, Finding
from extract.rulebook.rules import Rulebook

SURE, LIKELY = 0.75, 0.65
"""Nobody calls it an action: somebody took it on or is to do it; somebody will."""

SUMMED_UP = 3
"""A label at most so many paragraphs below is about what was said here."""

GOES_ON = re.compile(r"(?:,|\b(?:the|an?|of|to|that|for|and|by|with|in|requires?|expects?|obliges?|asks?))$")
"""How a paragraph ends whose sentence goes on in the next: `The Act requires the` above `Clerk to record …`."""

SAME = 80
"""An action in other words is the same from this likeness of its words (0 to 100) on."""


def undertaken(
    streams: Sequence[Stream], found: Sequence[Finding], document: Document, people: People
) -> Iterator[Finding]:
    """The sentences of minutes in which people take something on, where `found` does not say it already.

    found: what the paper itself calls actions. Where they stand in a table of this meeting's own, nothing else is one.
    """
    if has_own_list(found, document, people.rules):
        return
    actions = tuple(finding for finding in found if finding.kind == ACTION)
    for stream in streams:
        for index in of_this_meeting(stream, people.rules):
            told = _told(stream, index, document, people)
            yield from (one for one in told if not any(_is_same(one, other) for other in actions))


def _told(stream: Stream, index: int, document: Document, people: People) -> Iterator[Finding]:
    """What people take on in a paragraph, but for what the label of an action sums up."""
    para, labels = stream[index], tuple(_labels_about(stream, index, people.rules))
    above = stream[index - 1].text if index else ""
    cut = para.number is None and GOES_ON.search(above) is not None
    text = para.passage.text[para.body : para.end]
    plain = tuple(with_matter(text, tuple(deeds(text, people, above)), people))
    ends = {deed.end for deed in plain}
    for deed in (*plain, *(one for one in signed(text, people) if one.end not in ends)):
        summed_up = any(_names(label, text[slice(*deed.who)], people.rules) for label in labels)
        if not summed_up and not (cut and deed.start == 0):
            yield _finding(para, deed, document, people.rules)


def _labels_about(stream: Stream, index: int, rules: Rulebook) -> Iterator[str]:
    """The words behind `Action:` in a paragraph and right below it, up to where another item begins."""
    for place, para in enumerate(stream[index : index + SUMMED_UP + 1]):
        found = tuple(labelled(para, rules))
        opens = found and not para.passage.text[para.body : found[0].label].strip()
        if place and not opens and (para.kind == "heading" or para.number is not None):
            return
        yield from (para.passage.text[one.start : one.end] for one in found)


def _names(label: str, who: str, rules: Rulebook) -> bool:
    """Whether a label says that it is about `who`, or about nobody: by a word of the name, or its first letters."""
    title = rules.opens(who, "leads.honorifics")
    words = re.findall(r"[A-Z][\w’'-]*", who[title.end :] if title else who)
    initials = "".join(word[0] for word in words)
    said = set(re.findall(r"[\w’'-]+", label))
    return bool(said & {*words, initials}) or not any(word[0].isupper() for word in said)


def _is_same(one: Finding, two: Finding) -> bool:
    return token_set_ratio(one.parts["text"].text, two.parts["text"].text) >= SAME


def _finding(para: Para, deed: Deed, document: Document, rules: Rulebook) -> Finding:
    text, own = para.passage.text, para.body + deed.sentence
    spans = {"text": (para.body + deed.start, para.body + deed.end)}
    spans["leads"] = para.body + deed.who[0], para.body + deed.who[1]
    if due := done_in(text[own : para.body + deed.end], rules):
        spans["deadline"] = own + due[0], own + due[1]
    parts = {name: document.quote(para.passage, *span) for name, span in spans.items()}
    confidence = LIKELY if deed.how in ("modal", "said") else SURE
    return Finding(kind=ACTION, rule="undertakings.sentence", parts=parts, confidence=confidence)
