"""A sentence of minutes -> what people take on in it: who, and from which word to which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.find.lists.resolves import tells_of_a_day
from extract.find.quotes import sentences
from extract.find.undertakings import forms
from extract.find.undertakings.people import People
from extract.find.undertakings.taken import Bound, Deed, Span, bound, name_of, words_of
from extract.find.undertakings.told import and_then, assured, by_the_same, passive, subject_of
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import verb_forms

CLAUSE = re.compile(r";\s+")
LONGEST_NAME = 60
"""Letters of a name before the comma or `and` that adds another one to it."""


def deeds(text: str, people: People, above: str = "") -> Iterator[Deed]:
    """What people take on in a paragraph, a sentence at a time; of one in which others join in, a deed a person.

    above: the paragraph before it.
    """
    ruled = forms.RULED.search(text) or forms.CITED.search(above)
    before: Span | None = None
    for start, end in sentences(text):
        bullet = forms.BULLET.match(text, start, end)
        begins = bullet.end() if bullet else start
        if not text.endswith("?", begins, end) and not _tells_nothing_new(text[begins:end], people.rules):
            found = (
                tuple(_of_sentence(text, begins, end, people))
                or by_the_same(text, begins, end, before, people)
                or and_then(text, begins, end, people)
                or passive(text, begins, end, people)
                or assured(text, begins, end, people)
                or _of_clauses(text, begins, end, people)
            )
            yield from (deed for deed in found if deed.sure or not ruled)
        if not forms.IMPERSONAL.match(text, begins, end):
            before = subject_of(text, begins, end, people)


def _tells_nothing_new(sentence: str, rules: Rulebook) -> bool:
    """`On 3 May members agreed …`, `At that meeting members agreed …`; `Note: members are asked …`, to readers; what
    somebody does who declared an interest."""
    if tells_of_a_day(sentence) or rules.opens(sentence, "lists.negatives") or forms.NOTICE.match(sentence):
        return True
    return any(mark.label == "away" and "interest" in mark.text for mark in rules.marks(sentence, "lists.notes"))


def _of_sentence(text: str, start: int, end: int, people: People) -> Iterator[Deed]:
    found: list[tuple[int, Bound]] = []
    label = forms.DECIDED.match(text, start, end)
    words = label.end() if label else start
    if first := _first(text, words, end, people) or _first(text, start, end, people):
        found.append((words, first))
    for joint in forms.JOINED.finditer(text, first[1].end() if first else start, end):
        last = found[-1][1][1] if found else None
        if (last is None or joint.end() >= last.end()) and (following := _joins_in(text, start, joint, last, people)):
            found.append((words if joint["which"] and not found else joint.end(), following))
    starts = [begins for begins, _ in found]
    for (begins, (how, match)), stops in zip(found, [*starts[1:], end], strict=False):
        kept = text[begins:stops] if stops == end else forms.JOIN.sub("", text[begins:stops])
        yield Deed(start=begins, end=begins + len(kept), who=name_of(match), verb=match["verb"], how=how)


def _joins_in(text: str, start: int, joint: re.Match[str], last: re.Match[str] | None, people: People) -> Bound | None:
    """Who takes something on behind a joint; not whose name is only added, nor who is asked or appointed there."""
    following = bound(text, joint.end(), joint.endpos, people)
    if following is None or following[0] not in ("bound", "modal"):
        return following
    adds = forms.ADDS_A_NAME.search(text, max(start, joint.end() - LONGEST_NAME), joint.end())
    given = following[0] == "bound" and (
        forms.GIVES_OVER.search(text, start, joint.end()) or (last and _asks_on(last["verb"], people.rules))
    )
    return None if adds or given else following


def _of_clauses(text: str, start: int, end: int, people: People) -> tuple[Deed, ...]:
    """What somebody else takes on behind a semicolon: `Ted asked for a list; the Clerk had none and would find one.`"""
    clauses = (match.end() for match in CLAUSE.finditer(text, start, end))
    found = (and_then(text, clause, end, people) or assured(text, clause, end, people) for clause in clauses)
    return next(filter(None, found), ())


def _first(text: str, start: int, end: int, people: People) -> Bound | None:
    """The deed a sentence begins with, behind what may stand before it."""
    opened = forms.AGREED.match(text, start, end) or forms.REQUESTED.match(text, start, end)
    opened = opened or forms.AGREED_TOO.search(text, start, end)
    if opened and (wished := _wished(text, opened, end, people)):
        return wished
    openings = (pattern.match(text, start, end) for pattern in people.forms.before)
    begins = (start, *(match.end() for match in openings if match))
    found = (bound(text, begin, end, people) for begin in begins)
    return next(filter(None, found), None)


def _wished(text: str, opened: re.Match[str], end: int, people: People) -> Bound | None:
    match = people.forms.wished.match(text, opened.end(), end)
    if match is None or not people.are(match["who"]) or match["verb"] not in words_of(people.rules, "errands"):
        return None
    at_once = opened.re is forms.REQUESTED and match["verb"] in words_of(people.rules, "at_once")
    return None if at_once else ("wished", match)


def _asks_on(verb: str, rules: Rulebook) -> bool:
    """`to ask Ms Holt and Mr Penn to come`: who stands behind such a verb takes nothing on."""
    return verb in verb_forms(rules, "lists.asking")
