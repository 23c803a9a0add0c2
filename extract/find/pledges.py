"""What a plan promises under numbers: `Commitment 3`, alone on its line or before its words -> actions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from extract.find.action_table.actors import actor
from extract.find.action_table.cells import begins_with_deed
from extract.find.action_table.dates import due_in
from extract.find.lists.stream import Para, Stream
from extract.find.quotes import together
from extract.model.document import Document
from extract.model.finding import ACTION, Finding
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook

BEHIND = re.compile(r"\s*(?:no\.?\s*)?(?P<number>\d{1,3})(?:\s*[:.)–—-]+\s*(?=\S)|\s*$)", re.IGNORECASE)
"""The number behind `Commitment`, with a mark before the words or nothing after it: `Commitment 3 is met` tells."""

PROMISES = re.compile(r"\b(?:will|shall|(?:aim|commit|agree|pledge|undertake|promise)s? to)\b")
NEXT = 3
"""The promise stands in one of so many paragraphs below its number."""

FEWEST = 2
"""One numbered pledge is a mention; a plan has several."""

SURE = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """A number, and the paragraph from the character `start` of its passage on; `listed`: the list it introduces."""

    number: int
    para: Para
    start: int
    listed: Stream = ()

    @property
    def text(self) -> str:
        """What is promised."""
        return self.para.passage.text[self.start : self.para.end]


def find_pledges(streams: Sequence[Stream], document: Document, rules: Rulebook) -> Iterator[Finding]:
    """The numbered pledges of a plan, each once; who acts and by when are read out of their words."""
    found: dict[int, Pledge] = {}
    for stream in streams:
        for pledge in _pledges(stream, rules):
            found.setdefault(pledge.number, pledge)
    if len(found) >= FEWEST:
        yield from (_finding(pledge, document, rules) for pledge in found.values())


def _pledges(stream: Stream, rules: Rulebook) -> Iterator[Pledge]:
    """The numbers whose words, or a paragraph below them, promise something."""
    for index, para in enumerate(stream):
        opened = rules.opens(para.text, "lists.pledges")
        behind = BEHIND.match(para.text, opened.end) if opened else None
        if behind is None:
            continue
        own = para.passage.text.index(para.text, para.start) + behind.end()
        below = ((other, other.body) for other in stream[index + 1 : index + 1 + NEXT])
        for step, (other, start) in enumerate(((para, own), *below)):
            words = other.passage.text[start : other.end].strip()
            if PROMISES.search(words) or begins_with_deed(words, rules):
                listed = tuple(_listed(stream[index + step + 1 :])) if words.endswith(":") else ()
                yield Pledge(number=int(behind["number"]), para=other, start=start, listed=listed)
                break


def _listed(below: Stream) -> Iterator[Para]:
    """The items of the list right below."""
    yield from takewhile(lambda para: para.number is not None or para.kind == "list_item", below)


def _finding(pledge: Pledge, document: Document, rules: Rulebook) -> Finding:
    items = (item.quote(document, with_number=True) for item in pledge.listed)
    parts = {"text": together([_quote(pledge, (0, len(pledge.text)), document), *items])}
    spans = {"leads": actor(pledge.text, rules), "deadline": due_in(pledge.text, rules)}
    parts |= {name: _quote(pledge, span, document) for name, span in spans.items() if span}
    return Finding(kind=ACTION, rule="pledges.action", parts=parts, confidence=SURE)


def _quote(pledge: Pledge, span: tuple[int, int], document: Document) -> Quote:
    return document.quote(pledge.para.passage, pledge.start + span[0], pledge.start + span[1])
