"""A sentence of minutes -> what people take on in it: who, and from which word to which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract.find.action_table.actors import NO_DEED
from extract.find.lists.made import ANSWERS
from extract.find.lists.signs import tells_of_a_day
from extract.find.quotes import sentences
from extract.find.undertakings.people import People
from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS, verb_forms

NAMED = r"[A-Z][\w’'.-]*"
COMMON = r"(?:officers?|members|councillors|staff|teams?|agencies|partners|clerk|chair(?:man|woman|person)?)\b"
JOINER = r"(?:\s*[/&]\s*|,\s+|\s+and\s+(?:the\s+)?|\s+(?:of|for)\s+(?:the\s+)?|\s+)"
WHO = rf"(?:[Tt]he\s+)?(?P<who>(?:{NAMED}|{COMMON})(?:{JOINER}(?:{NAMED}|{COMMON})){{0,7}})(?:\s*\([^()]{{1,40}}\))?"
ALSO = r"(?:(?:also|all|both|each|then|again|kindly|therefore|further|subsequently|now|duly|please)\s+)*"
VERB = rf"{ALSO}(?P<verb>[a-z][a-z-]*)\b"

PROMISED = rf"(?:ha(?:s|ve)\s+)?{ALSO}(?:agreed|undert(?:ook|aken)|offered|volunteered|promised|pledged|committed)\s+to"
ASKED = (
    rf"(?:was|were|is|are|be|to be|ha(?:s|ve) been)\s+{ALSO}"
    r"(?:asked|requested|instructed|tasked|directed)(?:\s+by\s+(?:the\s+)?\S+(?:\s+[A-Z]\S*){0,4})?\s+(?:to|with)"
)
SAID = (
    r"(?:said|stated|confirmed|advised(?:\s+[A-Zmt][\w ]{2,30}?)?|indicated|replied|added)\s+(?:that\s+)?"
    r"(?:s?he|they|s/he)\s+(?:will|would)"
)
BOUND = (
    ("promised", PROMISED),
    ("asked", ASKED),
    ("said", SAID),
    ("bound", r"(?:(?:is|are)\s+)?to"),
    ("modal", r"(?:will|would)"),
)
"""How somebody is bound to something, the plainest first."""

BINDS = tuple((how, re.compile(rf"{WHO}(?:\s*[,:–-])?\s+{words}\s+{VERB}")) for how, words in BOUND)
SAME = tuple((how, re.compile(rf"(?:She|He|They)\s+{words}\s+{VERB}")) for how, words in BOUND)
SUBJECT = re.compile(rf"{WHO}\s+[a-z]+")

WISHED = re.compile(rf"{WHO}\s+(?:should\s+|to\s+|would\s+|will\s+)?{VERB}")
"""Behind `It was agreed that`: `the Clerk write`, `officers should report`."""

AGREED = re.compile(
    rf"(?:(?:It\s+(?:was|is|has been)\s+|(?:The\s+)?{NAMED}(?:\s+{NAMED}){{0,4}}\s+)?{ALSO}(?:unanimously\s+)?"
    r"(?:agreed|decided|Agreed)(?:\s+by\s+[^,.;:]{2,40})?(?:\s+that|\s*[:–-])\s*|It\s+was\s+agreed\s+)"
)
REQUESTED = re.compile(r"(?:It\s+was|[A-Z][^.;:]{1,60}?)\s+(?:asked|requested)\s+(?:that\s+)?")
LABEL = re.compile(r"[^.:;!?]{1,60}?(?:\s[–—-]\s+|[:–—]\s+)|\W{1,3}\s*")
OPENING = re.compile(r"(?:At|In|On|By|After|Before|Following|Once|When|Subject to|As)\b[^.;:,]{2,60},\s+")
NUMBER = re.compile(r"\W*[A-Z]{0,5}[/ ]?\d[\d./]*[a-z]?[.):]?\s+")
JOIN = re.compile(r"(?:[,;\s]|\b(?:and|but|so)\b)+$")
JOINED = re.compile(r"(?:;|,|\s[–—-]|\band\b|\bbut\b|\bso\b)\s+(?:and\s+|so\s+)?(?=[A-Zto])")
ADDS_A_NAME = re.compile(r"\b[A-Z][\w’'-]*\s+and\s+(?:the\s+)?$")
"""`to ask Ms Holt and Mr Penn to come`, `the Police and Crime Commissioner to ask`."""

RULED = re.compile(r"\bshall\b")
"""The word of standing orders and of statutes: `Clerk to record …` beside it is a duty, and nobody's task."""


DO_SO = re.compile(r"do (?:so|this|that|it)\b")

Span = tuple[int, int]
Bound = tuple[str, re.Match[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Characters of a text: the words of what is taken on, and who takes it on. how: one of `BINDS`, or `wished`."""

    start: int
    end: int
    who: tuple[int, int]
    verb: str
    how: str

    @property
    def sure(self) -> bool:
        """It says that somebody took it on or was given it; else it only says what somebody is to do or will do."""
        return self.how in ("promised", "asked", "wished")


def deeds(text: str, people: People) -> Iterator[Deed]:
    """What people take on in a paragraph, a sentence at a time; of one in which others join in, a deed a person."""
    ruled = RULED.search(text) is not None
    before: Span | None = None
    for start, end in sentences(text):
        begins = start + len(text[start:end]) - len(text[start:end].lstrip())
        if not tells_of_a_day(text[begins:end]) and not text[begins:end].rstrip().endswith("?"):
            found = tuple(_of_sentence(text, begins, end, people)) or _by_the_same(text, begins, end, before, people)
            yield from (deed for deed in found if deed.sure or not ruled)
        subject = SUBJECT.match(text, begins, end)
        before = subject.span("who") if subject and people.are(subject["who"]) else None


def _of_sentence(text: str, start: int, end: int, people: People) -> Iterator[Deed]:
    found: list[tuple[int, Bound]] = []
    if first := _first(text, start, end, people):
        found.append((start, first))
    for joint in JOINED.finditer(text, first[1].end() if first else start, end):
        if ADDS_A_NAME.search(text, start, joint.end()):
            continue
        if found and (joint.end() < found[-1][1][1].end() or _asks_on(found[-1][1][1]["verb"], people.rules)):
            continue
        if following := _bound(text, joint.end(), end, people):
            alone = not found and not text[following[1].end() : end].strip(" .")
            found.append((start if alone else joint.end(), following))
    starts = [begins for begins, _ in found]
    for (begins, (how, match)), stops in zip(found, [*starts[1:], end], strict=False):
        kept = text[begins:stops] if stops == end else JOIN.sub("", text[begins:stops])
        yield Deed(start=begins, end=begins + len(kept), who=match.span("who"), verb=match["verb"], how=how)


def _by_the_same(text: str, start: int, end: int, before: Span | None, people: People) -> tuple[Deed, ...]:
    """`She undertook to …`, behind a sentence that begins with who she is."""
    for how, pattern in SAME if before else ():
        match = pattern.match(text, start, end)
        if match and before and _is_taken_on(how, match, people):
            return (Deed(start=start, end=end, who=before, verb=match["verb"], how=how),)
    return ()


def _first(text: str, start: int, end: int, people: People) -> Bound | None:
    """The deed a sentence begins with, behind what may stand before it."""
    opened = AGREED.match(text, start, end) or REQUESTED.match(text, start, end)
    if opened and (wished := _wished(text, opened, end, people)):
        return wished
    openings = (pattern.match(text, start, end) for pattern in (OPENING, LABEL, NUMBER))
    begins = (start, *(match.end() for match in openings if match))
    found = (_bound(text, begin, end, people) for begin in begins)
    return next(filter(None, found), None)


def _wished(text: str, opened: re.Match[str], end: int, people: People) -> Bound | None:
    match = WISHED.match(text, opened.end(), end)
    if match is None or not people.are(match["who"]) or match["verb"] not in _words(people.rules, "errands"):
        return None
    at_once = opened.re is REQUESTED and match["verb"] in _words(people.rules, "at_once")
    return None if at_once else ("wished", match)


def _bound(text: str, start: int, end: int, people: People) -> Bound | None:
    for how, pattern in BINDS:
        match = pattern.match(text, start, end)
        if match and people.are(match["who"]) and _is_taken_on(how, match, people):
            return how, match
    return None


def _is_taken_on(how: str, match: re.Match[str], people: People) -> bool:
    """Something is done, and later: to approve, to stand for office or to speak is done in the meeting."""
    verb, rules = match["verb"], people.rules
    if NO_DEED.fullmatch(verb) or verb in _words(rules, "office") or DO_SO.match(match.string, match.start("verb")):
        return False
    if how in ("modal", "said"):
        return verb in _words(rules, "errands")
    if how == "bound":
        return people.are_named(match["who"]) or verb_forms(rules, ACTS).get(verb) == verb
    return verb not in ANSWERS and not (how == "asked" and verb in _words(rules, "at_once"))


def _asks_on(verb: str, rules: Rulebook) -> bool:
    """`to ask Ms Holt and Mr Penn to come`: who stands behind such a verb takes nothing on."""
    return verb in verb_forms(rules, "lists.asking")


@lru_cache(64)
def _words(rules: Rulebook, label: str) -> frozenset[str]:
    phrases = rules.vocabulary("lists.undertaken").get(label, ())
    return frozenset(word for phrase in phrases for word in spelled_out(phrase))
