"""What a plan promises under numbers: `Commitment 3`, alone on its line or before its words -> actions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from extract.find.action_table.actors import ACTOR, actor, is_actor
from extract.find.action_table.cells import begins_with_deed
from extract.find.action_table.dates import done_in
from extract.find.action_table.part import Part
from extract.find.lists.stream import Para, Stream
from extract.find.quotes import together
from extract.model.document import Document
from extract.model.finding import ACTION, Finding
from extract.rulebook.rules import Rulebook

BEHIND = re.compile(r"\s*(?:no\.?\s*)?(?P<number>\d{1,3})(?:\s*[:.)–—-]+\s*(?=\S)|\s*$)", re.IGNORECASE)
"""The number behind `Commitment`, with a mark before the words or nothing after it: `Commitment 3 is met` tells."""

WE = "We"
SUBJECT = re.compile(
    rf"(?:(?:By|In|Over)\b[^.;:,]{{2,40}},\s+)?(?:[Tt]he\s+)?(?P<who>{ACTOR})"
    rf"(?:\s+[a-z][^.;:]*(?:\band|\.\s+{WE}))?(?:\s+[a-z]+ly)?\s*"
)
"""What stands before `commits to`: who does, and perhaps what they say first (`The Board likes lamps and`, `The Board
likes lamps. We`)."""

PROMISES = "lists.promises"
BODIES = ("leads.groups", "leads.organisations", "leads.posts")
NEXT = 3
"""The promise stands in one of so many paragraphs below its number."""

FEWEST = 2
"""One numbered pledge is a mention; a plan has several."""

SURE = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """A number, and the words it stands before; `more`: what belongs to them below."""

    number: int
    words: Part
    more: Stream


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
            words = Part(passage=other.passage, start=start, end=other.end)
            if rules.marks(words.text, PROMISES) or begins_with_deed(words.text, rules):
                more = tuple(_more(words.text.strip(), stream[index + step + 1 :], rules))
                yield Pledge(number=int(behind["number"]), words=words, more=more)
                break


def _more(words: str, below: Stream, rules: Rulebook) -> Iterator[Para]:
    """The items of the list right below, or the paragraphs that go on saying who will do what."""
    if words.endswith(":"):
        yield from takewhile(lambda para: para.number is not None or para.kind == "list_item", below)
    elif words.endswith("."):
        yield from takewhile(lambda para: para.words.endswith(".") and _says_who(para.words, rules), below)


def _says_who(words: str, rules: Rulebook) -> bool:
    """`Lamp Trust will report`, `The working group will report`."""
    plain = words.removeprefix("The ")
    known = rules.opens(plain, *BODIES)
    opens = known and rules.opens(plain[known.end :].lstrip(), PROMISES)
    return actor(words, rules) is not None or bool(opens)


def _who(words: str, rules: Rulebook) -> tuple[int, int] | None:
    """The characters that name who promises: `The Harbour Board will …`, `The Harbour Board commits to …`."""
    if span := actor(words, rules):
        return span
    promises = rules.marks(words, PROMISES)
    told = (mark for mark in promises if mark.label == "promise" or words[: mark.start].rstrip().endswith(f". {WE}"))
    promise = next(told, None)
    subject = SUBJECT.fullmatch(words, 0, promise.start) if promise else None
    return subject.span("who") if subject and _is_body(subject["who"], rules) else None


def _is_body(words: str, rules: Rulebook) -> bool:
    """`UK government`, `Harbour Board`, `Head of Lamps`: known by its first words or its last."""
    return is_actor(words, rules) or any(mark.end == len(words) for mark in rules.marks(words, *BODIES))


def _finding(pledge: Pledge, document: Document, rules: Rulebook) -> Finding:
    items = (para.quote(document, with_number=True) for para in pledge.more)
    said = {"leads": pledge.words.at(_who(pledge.words.text, rules)), "deadline": _due(pledge, rules)}
    parts = {"text": together([pledge.words.quote(document), *items])}
    parts |= {name: words.quote(document) for name, words in said.items() if words}
    return Finding(kind=ACTION, rule="pledges.action", parts=parts, confidence=SURE)


def _due(pledge: Pledge, rules: Rulebook) -> Part | None:
    """By when; of several tasks with dates the last one's, for then all is done."""
    below = (Part(passage=para.passage, start=para.body, end=para.end) for para in reversed(pledge.more))
    dated = (words.at(done_in(words.text, rules)) for words in (*below, pledge.words))
    return next(filter(None, dated), None)
