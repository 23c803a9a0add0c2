"""What is taken on, and by whom: which verbs are done after a meeting, and how a sentence binds somebody to them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extract.find.action_table.actors import NO_DEED
from extract.find.lists.made import ANSWERS
from extract.find.undertakings import forms
from extract.find.undertakings.people import People
from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS, bent, verb_forms

Span = tuple[int, int]
Bound = tuple[str, re.Match[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Characters of a text: the words of what is taken on, and who takes it on. how: one of `BINDS`, or `wished`.

    said: where the sentence begins that says so, if what it is about stands before it.
    """

    start: int
    end: int
    who: tuple[int, int]
    verb: str
    how: str
    said: int | None = None

    @property
    def sentence(self) -> int:
        """Where the sentence begins in which somebody takes it on."""
        return self.start if self.said is None else self.said

    @property
    def sure(self) -> bool:
        """It says that somebody took it on or was given it; else it only says what somebody is to do or will do."""
        return self.how in ("promised", "asked", "wished")


def bound(text: str, start: int, end: int, people: People) -> Bound | None:
    for how, pattern in people.forms.binds:
        match = pattern.match(text, start, end)
        if match is None or not is_taken_on(how, match, people):
            continue
        outside = (how == "asked" or match["who"].islower()) and people.are_outside(match["who"])
        if _by_a_team(how, match, people) or (people.are(match["who"]) and not outside):
            return how, match
    return None


def _by_a_team(how: str, match: re.Match[str], people: People) -> bool:
    """`Democratic Services would send it out`; of what else a team would do a paper tells when it tells of its work."""
    label = "messages" if how in ("modal", "said") else "errands"
    return people.are_a_team(match["who"]) and match["verb"] in words_of(people.rules, label)


def is_conduct(match: re.Match[str], people: People) -> bool:
    """Whether a deed is nothing, an office, or how the meeting itself is held: to stand, to do so, to take an item."""
    if NO_DEED.fullmatch(match["verb"]) or match["verb"] in words_of(people.rules, "office"):
        return True
    return people.forms.conduct.match(match.string, match.start("verb")) is not None


def is_taken_on(how: str, match: re.Match[str], people: People) -> bool:
    """Something is done, and later: to approve, to stand for office or to speak is done in the meeting."""
    verb, rules = match["verb"], people.rules
    if is_conduct(match, people):
        return False
    if how in ("modal", "said"):
        keeps = verb == "keep" and forms.KEEPS.match(match.string, match.end()) is not None
        returns = forms.COMES_BACK.match(match.string, match.end()) is not None
        return keeps or returns or verb in words_of(rules, "errands")
    if how == "bound":
        known = {verb_forms(rules, ACTS).get(verb), words_of(rules, "errands").get(verb)}
        return people.are_named(match["who"]) or verb in known
    if how == "promised":
        return verb not in ANSWERS - {"confirm"} and rules.label(match["who"], "leads.groups") != "political"
    return verb not in ANSWERS and verb not in words_of(rules, "at_once")


def name_of(match: re.Match[str]) -> Span:
    """The words of who it is, without the stop of the sentence."""
    return match.start("who"), match.start("who") + len(match["who"].rstrip("."))


def is_errand(verb: str, rules: Rulebook) -> bool:
    """Whether a form of a verb is of something that is done after a meeting."""
    return is_one_of(verb, "errands", rules)


def is_one_of(verb: str, label: str, rules: Rulebook) -> bool:
    """Whether a form of a verb, `sent` of `send`, is of one under a label of `lists.undertaken`."""
    return not {verb, verb_forms(rules, ACTS).get(verb, verb)}.isdisjoint(words_of(rules, label))


@lru_cache(64)
def words_of(rules: Rulebook, label: str) -> Mapping[str, str]:
    """The forms of the verbs under a label of `lists.undertaken` -> their verbs."""
    phrases = rules.vocabulary("lists.undertaken").get(label, ())
    verbs = (verb for phrase in phrases for verb in spelled_out(phrase))
    return {form: verb for verb in verbs for form in bent(verb)}
