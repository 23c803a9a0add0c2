"""Actions that minutes tell in a sentence without a label: `TR to write to the port.`, `The Clerk agreed to find out.`

Only persons undertake things: a post by itself, a titled name, or initials that the paper prints in brackets behind
a name. What a body agreed to do is its resolution.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.find.action_table.actors import NO_DEED
from extract.find.action_table.dates import due_in
from extract.find.lists.made import ANSWERS
from extract.find.lists.signs import resolves
from extract.find.lists.stream import Para
from extract.find.quotes import sentences
from extract.model.document import Document
from extract.model.finding import ACTION, Finding
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS, verb_forms

SURE = 0.75
"""Nobody calls it an action: that somebody is to do something is all that is said."""

DECIDES = ANSWERS | {"appoint", "authorise", "be", "delegate", "receive", "second", "support"}
"""What somebody agrees to in a meeting and is done with it."""

WHO = r"(?P<who>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,3})"
BINDS = r"(?:(?P<to>to)|(?:has |have )?(?:agreed|undertook|undertaken|offered|volunteered) to|(?:was|is) asked to)"
UNDERTAKES = re.compile(rf"\s*(?:The\s+)?{WHO}\s+{BINDS}\s+(?P<verb>[a-z]+)\b")
INITIALS = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z]?")


def undertakings(para: Para, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """The sentences of a paragraph of minutes in which a person takes something on."""
    text = para.passage.text[para.body : para.end]
    for start, end in sentences(text):
        match = UNDERTAKES.match(text, start, end)
        if match is None or resolves(text[start:end], rules) or not _takes_on(match, document, rules):
            continue
        begins = len(text[start:end]) - len(text[start:end].lstrip()) + start
        sentence = replace(para, start=para.body + begins, body=para.body + begins, end=para.body + end)
        who = document.quote(para.passage, para.body + match.start("who"), para.body + match.end("who"))
        parts = {"text": sentence.quote(document), "leads": who}
        due = due_in(text[begins:end], rules)
        if due:
            parts["deadline"] = document.quote(para.passage, sentence.body + due[0], sentence.body + due[1])
        yield Finding(kind=ACTION, rule="undertakings.sentence", parts=parts, confidence=SURE)


def _takes_on(match: re.Match[str], document: Document, rules: Rulebook) -> bool:
    """A person, and something a person does; a decision that somebody agreed to is none."""
    verb, who = match["verb"], match["who"]
    if NO_DEED.fullmatch(verb):
        return False
    if match["to"] and not INITIALS.fullmatch(who) and verb_forms(rules, ACTS).get(verb) != verb:
        return False  # `Secretary to governors` is a post
    if not match["to"] and verb in DECIDES:
        return False
    return _is_person(who, document, rules)


def _is_person(who: str, document: Document, rules: Rulebook) -> bool:
    if rules.label(who, "leads.posts") or (rules.opens(who, "leads.honorifics") and " " in who):
        return True
    return bool(INITIALS.fullmatch(who)) and _are_explained(who, document)


def _are_explained(initials: str, document: Document) -> bool:
    """`Petra Lomax (PL, Clerk)`: the paper says whose they are."""
    explained = re.compile(rf"[a-z]\s*\({initials}\b")
    return any(explained.search(passage.text) for passage in document.passages())
