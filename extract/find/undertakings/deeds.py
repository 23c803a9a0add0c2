"""A sentence of minutes -> what people take on in it: who, and from which word to which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extract.find.action_table.actors import NO_DEED
from extract.find.lists.made import ANSWERS
from extract.find.lists.signs import tells_of_a_day
from extract.find.quotes import sentences
from extract.find.undertakings import forms
from extract.find.undertakings.people import People
from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS, bent, verb_forms

LONGEST_NAME = 60
"""Letters of a name before the comma or `and` that adds another one to it."""

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


def deeds(text: str, people: People, above: str = "") -> Iterator[Deed]:
    """What people take on in a paragraph, a sentence at a time; of one in which others join in, a deed a person.

    above: the paragraph before it.
    """
    ruled = forms.RULED.search(text) or forms.CITED.search(above)
    before: Span | None = None
    for start, end in sentences(text):
        bullet = forms.BULLET.match(text, start, end)
        begins = bullet.end() if bullet else start
        if not _tells_nothing_new(text[begins:end], people.rules) and not text[begins:end].rstrip().endswith("?"):
            found = (
                tuple(_of_sentence(text, begins, end, people))
                or _by_the_same(text, begins, end, before, people)
                or _and_then(text, begins, end, people)
                or _passive(text, begins, end, people)
            )
            yield from (deed for deed in found if deed.sure or not ruled)
        if not forms.IMPERSONAL.match(text, begins, end):
            label = forms.LABEL.match(text, begins, end)
            subject = forms.SUBJECT.match(text, begins, end) or forms.SUBJECT.match(
                text, label.end() if label else begins, end
            )
            before = subject.span("who") if subject and people.are(subject["who"]) else None


def _tells_nothing_new(sentence: str, rules: Rulebook) -> bool:
    """`On 3 May members agreed …`, `At that meeting members agreed …`; `Note: members are asked …`, to readers."""
    opens = rules.opens(sentence, "lists.negatives")
    return tells_of_a_day(sentence) or opens is not None or forms.NOTICE.match(sentence) is not None


def _of_sentence(text: str, start: int, end: int, people: People) -> Iterator[Deed]:
    found: list[tuple[int, Bound]] = []
    label = forms.DECIDED.match(text, start, end)
    words = label.end() if label else start
    if first := _first(text, start, end, people):
        found.append((words, first))
    for joint in forms.JOINED.finditer(text, first[1].end() if first else start, end):
        if forms.ADDS_A_NAME.search(text, max(start, joint.end() - LONGEST_NAME), joint.end()):
            continue
        if found and joint.end() < found[-1][1][1].end():
            continue
        following = _bound(text, joint.end(), end, people)
        if following and not (found and following[0] == "bound" and _asks_on(found[-1][1][1]["verb"], people.rules)):
            alone = joint["which"] or (joint["aside"] and forms.FOLLOWS_UP.match(text, following[1].end(), end))
            found.append((words if alone and not found else joint.end(), following))
    starts = [begins for begins, _ in found]
    for (begins, (how, match)), stops in zip(found, [*starts[1:], end], strict=False):
        kept = text[begins:stops] if stops == end else forms.JOIN.sub("", text[begins:stops])
        yield Deed(start=begins, end=begins + len(kept), who=_name(match), verb=match["verb"], how=how)


def _by_the_same(text: str, start: int, end: int, before: Span | None, people: People) -> tuple[Deed, ...]:
    """`She undertook to …`, behind a sentence that begins with who she is."""
    for how, pattern in forms.SAME if before else ():
        match = pattern.match(text, start, end)
        if match and before and _is_taken_on(how, match, people):
            return (Deed(start=start, end=end, who=before, verb=match["verb"], how=how),)
    return ()


def _and_then(text: str, start: int, end: int, people: People) -> tuple[Deed, ...]:
    """Who did something in the meeting and takes something else on."""
    subject = forms.SUBJECT.match(text, start, end)
    match = forms.AND_THEN.match(text, subject.end(), end) if subject and people.are(subject["who"]) else None
    if not subject or not match:
        return ()
    how = "promised" if match["sure"] else "modal"
    told = " that " in text[subject.end() : match.end()] and not match["self"]  # `said that the port would reopen`
    if how == "modal" and (told or not is_errand(match["verb"], people.rules)):
        return ()
    if match["verb"] in ANSWERS - {"confirm"} or match["verb"] in _words(people.rules, "office"):
        return ()
    return (Deed(start=start, end=end, who=_name(subject), verb=match["verb"], how=how),)


def _passive(text: str, start: int, end: int, people: People) -> tuple[Deed, ...]:
    match = forms.PASSIVE.search(text, start, end)
    if match and people.are(match["who"]) and match["verb"] in _words(people.rules, "errands"):
        return (Deed(start=start, end=end, who=_name(match), verb=match["verb"], how="bound"),)
    return ()


def _first(text: str, start: int, end: int, people: People) -> Bound | None:
    """The deed a sentence begins with, behind what may stand before it."""
    opened = forms.AGREED.match(text, start, end) or forms.REQUESTED.match(text, start, end)
    if opened and (wished := _wished(text, opened, end, people)):
        return wished
    openings = (pattern.match(text, start, end) for pattern in (forms.LEFT, forms.OPENING, forms.LABEL, forms.NUMBER))
    begins = (start, *(match.end() for match in openings if match))
    found = (_bound(text, begin, end, people) for begin in begins)
    return next(filter(None, found), None)


def _wished(text: str, opened: re.Match[str], end: int, people: People) -> Bound | None:
    match = forms.WISHED.match(text, opened.end(), end)
    if match is None or not people.are(match["who"]) or match["verb"] not in _words(people.rules, "errands"):
        return None
    at_once = opened.re is forms.REQUESTED and match["verb"] in _words(people.rules, "at_once")
    return None if at_once else ("wished", match)


def _bound(text: str, start: int, end: int, people: People) -> Bound | None:
    for how, pattern in forms.BINDS:
        match = pattern.match(text, start, end)
        if match and _is_taken_on(how, match, people) and (people.are(match["who"]) or _by_a_team(how, match, people)):
            return how, match
    return None


def _by_a_team(how: str, match: re.Match[str], people: People) -> bool:
    """`Democratic Services would send it out`; of what else a team would do a paper tells when it tells of its work."""
    label = "messages" if how in ("modal", "said") else "errands"
    return people.are_a_team(match["who"]) and match["verb"] in _words(people.rules, label)


def _is_taken_on(how: str, match: re.Match[str], people: People) -> bool:
    """Something is done, and later: to approve, to stand for office or to speak is done in the meeting."""
    verb, rules = match["verb"], people.rules
    if (
        NO_DEED.fullmatch(verb)
        or verb in _words(rules, "office")
        or forms.DO_SO.match(match.string, match.start("verb"))
    ):
        return False
    if how in ("modal", "said"):
        keeps = verb == "keep" and forms.KEEPS.match(match.string, match.end()) is not None
        return keeps or verb in _words(rules, "errands")
    if how == "bound":
        known = {verb_forms(rules, ACTS).get(verb), _words(rules, "errands").get(verb)}
        return people.are_named(match["who"]) or verb in known
    if how == "promised":
        return verb not in ANSWERS - {"confirm"} and rules.label(match["who"], "leads.groups") != "political"
    return verb not in ANSWERS and verb not in _words(rules, "at_once")


def _name(match: re.Match[str]) -> Span:
    """The words of who it is, without the stop of the sentence."""
    return match.start("who"), match.start("who") + len(match["who"].rstrip("."))


def is_errand(verb: str, rules: Rulebook) -> bool:
    """Whether a form of a verb is of something that is done after a meeting."""
    return verb in _words(rules, "errands")


def _asks_on(verb: str, rules: Rulebook) -> bool:
    """`to ask Ms Holt and Mr Penn to come`: who stands behind such a verb takes nothing on."""
    return verb in verb_forms(rules, "lists.asking")


@lru_cache(64)
def _words(rules: Rulebook, label: str) -> Mapping[str, str]:
    """The forms of the verbs under a label of `lists.undertaken` -> their verbs."""
    phrases = rules.vocabulary("lists.undertaken").get(label, ())
    verbs = (verb for phrase in phrases for verb in spelled_out(phrase))
    return {form: verb for verb in verbs for form in bent(verb)}
