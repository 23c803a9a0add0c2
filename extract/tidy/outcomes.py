"""What a resolution says becomes of all that was put to the meeting, if it says so: `that the item be deferred`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.model.record import OUTCOMES
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

HEAD = re.compile(
    r"(?P<before>[^.;]{0,90}?)\b(?P<deed>resolved|agreed|ordered|decided|decision(?=\s*:)|penderfynwyd|cytunwyd)\b"
    r"(?P<that>[^.;:]{0,30}?(?:\b(?:that|to)\b|[:–-])[\s:–-]*(?:(?:that|to)\b)?)?",
    re.IGNORECASE,
)
"""`It was unanimously RESOLVED that`: it says that something was decided, not what."""

THAT = re.compile(r"\s*(?:that|to)\b[\s:,–-]*", re.IGNORECASE)
NUMBER = re.compile(r"[\s:–-]*(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[).]\s*)?", re.IGNORECASE)
CLAUSE = re.compile(r"[,;:]\s+(?:and\s+|that\s+)*|\band\s+(?:that\s+|(?=the |recommendation))", re.IGNORECASE)
JOINED = re.compile(r"(?:\band\b|[,;:)])\s*(?:to\s+)?", re.IGNORECASE)
BE = re.compile(r"(?<!\bto )\b(?:be|is|are|was|were)\s+", re.IGNORECASE)
"""Behind these stands what is decided; what is `to be agreed` is not."""

LAST = re.compile(r"\s(?=\w+\W*$)")
OF_OTHERS = re.compile(r"\s*(?:of|from|made by)\b", re.IGNORECASE)
"""The recommendations of a panel are not those of the report."""

OF_RECOMMENDATIONS, OF_ITEM = "recommendations", "item"
ANY = frozenset(OUTCOMES)
MEANS = {OF_RECOMMENDATIONS: ANY, OF_ITEM: ANY - {"as_recommended"}}
"""A report that is `approved` need not have its recommendations agreed; an item that is deferred defers them."""


def outcome(text: str, rules: Rulebook) -> str | None:
    """One of `OUTCOMES`; None where the resolution speaks of one thing only, or in words no rule knows."""
    said = _said(text, rules)
    found = {one for start in _clauses(said) if (one := _of_clause(said[start:], rules))}
    if not found and rules.marks(said, "outcomes.whole"):
        found = {"as_recommended"}
    decided = found - {"noted"}
    if decided == {"as_recommended"}:
        return _with_changes(said, rules)
    if decided:
        return decided.pop() if len(decided) == 1 else None
    return "noted" if _only_notes(said, rules) else None


def _with_changes(said: str, rules: Rulebook) -> str | None:
    """What was agreed `with the addition of …` is amended; `subject to the consent of …` it is as recommended."""
    labels = [mark.label for mark in rules.marks(said, "outcomes.changes")]
    first = next((number for number, label in enumerate(labels) if label in ("condition", "open")), len(labels))
    if "made" in labels or "change" in labels[first:]:
        return "amended"
    return None if "open" in labels else "as_recommended"


def _only_notes(said: str, rules: Rulebook) -> bool:
    """Whether it notes something, be it the report or a figure in it, and decides nothing beside that."""
    passive = BE.search(said) or LAST.search(said)
    verdict = rules.opens(said[passive.end() :], "outcomes.verdicts") if passive else None
    first = rules.opens(said, "outcomes.deeds") or verdict
    return first is not None and first.label == "noted" and not _decides_more(said, rules)


def _decides_more(said: str, rules: Rulebook) -> bool:
    """Whether it does more than to note: `and approve the plan`, `and that the plan be approved`."""
    ends = (match.end() for match in (*JOINED.finditer(said), *BE.finditer(said)))
    deeds = (rules.opens(said[end:], "outcomes.deeds", "outcomes.verdicts", "outcomes.others") for end in ends)
    return any(deed.label != "noted" for deed in deeds if deed)


def _said(text: str, rules: Rulebook) -> str:
    """The words behind `RESOLVED that Cabinet`; all of them where it begins with what it decides, or on what."""
    begins = THAT.match(text)
    said = text[begins.end() :] if begins else text
    head = None if begins else HEAD.match(said)
    if head and not (head["before"] and rules.opens(said, "outcomes.put", "outcomes.deeds")):
        says_what = not head["that"] and rules.opens(head["deed"], "outcomes.deeds")
        said = said[head.start("deed") if says_what else head.end() :]
    said = NUMBER.sub("", said, count=1)
    who = rules.opens(said, "outcomes.who")
    return NUMBER.sub("", said[who.end :], count=1) if who else said


def _clauses(said: str) -> Iterator[int]:
    yield 0
    yield from (match.end() for match in CLAUSE.finditer(said))


def _of_clause(clause: str, rules: Rulebook) -> str | None:
    """`the recommendations … be approved`, or `approve the recommendations`."""
    subject = rules.opens(clause, "outcomes.put")
    if subject:
        verdicts = rules.marks(clause[subject.end :], "outcomes.verdicts")
        return _meant(verdicts[0], subject, clause) if verdicts else None
    deed = rules.opens(clause, "outcomes.deeds")
    rest = clause[deed.end :].lstrip() if deed else ""
    thing = rules.opens(rest, "outcomes.put") if deed else None
    return _meant(deed, thing, rest) if deed and thing else None


def _meant(said: Mark, thing: Mark, text: str) -> str | None:
    """text: what begins with the thing."""
    known = said.label in MEANS[thing.label] and not OF_OTHERS.match(text, thing.end)
    return said.label if known else None
