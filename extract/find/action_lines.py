"""Actions that minutes print as lines of their own: `ACTION: Clerk to write to …`, with `Due: …` below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from extract.find.action_table.actors import actor, is_actor
from extract.find.action_table.dates import due_in
from extract.find.action_table.roles import roles
from extract.find.action_table.rows import VALUES
from extract.find.lists.stream import Para, Stream
from extract.model.document import Document
from extract.model.finding import ACTION, REJECTION, Finding
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook

BEGINS = re.compile(r"(?:^|[.;:!?)\]]\s+|\t\s*)\W*$")
"""What stands before the label of an action: nothing, or the end of a sentence."""

MARK = re.compile(r"\s*(?:\d{1,3}[.)]?\s*)?(?:[:–]|-\s)\s*")
VALUE = re.compile(r"\s*(?P<label>[^:–]{2,30}?)\s*:\s*(?=\S)")
WORK = re.compile(r"\b(?!(?:and|or|of|the|for|none|nil|noted?)\b)[a-z]{2,}")
"""A word in small letters: what is to be done is said in more than a name."""

BRACKETS = re.compile(r"\([^)]*\)")

NAME = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2}")
FEWEST = 12
"""Letters of the words above a label that can be an action."""

FROM_ABOVE = 0.6
"""How sure it is that `Action: Ms Holt` is about the words above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An action's label in a paragraph: where it begins, where its words begin, where they end."""

    label: int
    start: int
    end: int


def find_action_lines(stream: Stream, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """The action lines of one stream of minutes."""
    for index, para in enumerate(stream):
        text = para.passage.text
        before = para.start
        for found in _labelled(para, rules):
            said = text[found.start : found.end].strip()
            above = _above(stream, index, before, found.label, document)
            before = found.end
            if is_actor(said, rules) or _is_name(said, document):
                yield from _about_above(document.quote(para.passage, found.start, found.end), above)
            elif not WORK.search(BRACKETS.sub("", said)):
                yield from _rejected(document.quote(para.passage, found.start, found.end))
            else:
                yield _action(para, found, _values(stream, index, document, rules), document, rules)


def _is_name(said: str, document: Document) -> bool:
    """Two or three capitalised words that the paper prints elsewhere too: among those present, or as a speaker."""
    if not NAME.fullmatch(said):
        return False
    return sum(said in passage.text for passage in document.passages()) > 1


def _labelled(para: Para, rules: Rulebook) -> Iterator[Labelled]:
    """Every `Action:` of a paragraph, each up to the next."""
    text = para.passage.text[para.start : para.end]
    starts: list[tuple[int, int]] = []
    for mark in rules.marks(text, "lists.actions"):
        colon = MARK.match(text, mark.end)
        if colon and BEGINS.search(text, 0, mark.start):
            starts.append((mark.start, colon.end()))
    edges = [*(label for label, _ in starts), len(text)]
    for (label, start), (_, end) in zip(starts, pairwise(edges), strict=True):
        yield Labelled(label=para.start + label, start=para.start + start, end=para.start + end)


def _above(stream: Stream, index: int, before: int, label: int, document: Document) -> Quote | None:
    """The words before a label: of the same paragraph, else of the one above unless that is a heading."""
    para = stream[index]
    if para.passage.text[before:label].strip():
        return document.quote(para.passage, max(before, para.body), label)
    above = stream[index - 1] if index else None
    return None if above is None or above.kind == "heading" else above.quote(document)


def _about_above(lead: Quote, above: Quote | None) -> Iterator[Finding]:
    """`Action: Ms Holt` makes an action of the words above it."""
    if above is not None and len(above.text) >= FEWEST:
        yield Finding(
            kind=ACTION, rule="action_lines.above", parts={"text": above, "leads": lead}, confidence=FROM_ABOVE
        )


def _rejected(words: Quote) -> Iterator[Finding]:
    """`Action: Noted`: neither something to be done nor somebody the paper is known to name."""
    if words.pieces:
        yield Finding(
            kind=REJECTION, rule="action_lines.rejection", parts={"text": words},
            facts={"reason": "a label with no action behind it"},
        )  # fmt: skip


def _action(
    para: Para, found: Labelled, values: Mapping[str, tuple[str, Quote]], document: Document, rules: Rulebook
) -> Finding:
    """The action with the values on the lines below it; else with who and when its own words say."""
    said = para.passage.text[found.start : found.end]
    parts = {"text": document.quote(para.passage, found.start, found.end)}
    for name, span in (("leads", actor(said, rules)), ("deadline", due_in(said, rules))):
        if span and name not in values:
            parts[name] = document.quote(para.passage, found.start + span[0], found.start + span[1])
    parts |= {name: quote for name, (_, quote) in values.items()}
    facts = {f"{name}_column": label for name, (label, _) in values.items()}
    return Finding(kind=ACTION, rule="action_lines.labelled", parts=parts, facts=facts, confidence=0.9)


def _values(stream: Stream, index: int, document: Document, rules: Rulebook) -> Mapping[str, tuple[str, Quote]]:
    """`Due: …`, `Lead: …` and their like on the lines right below: the label and the words after it."""
    known = {role: name for name, wanted in VALUES.items() for role in wanted}
    found: dict[str, tuple[str, Quote]] = {}
    for para in stream[index + 1 : index + 1 + len(VALUES)]:
        match = VALUE.match(para.passage.text, para.body, para.end)
        names = [known[role] for role in roles(match["label"], rules) if role in known] if match else []
        if not match or not names or names[0] in found:
            break
        found[names[0]] = (match["label"], document.quote(para.passage, match.end(), para.end))
    return found
