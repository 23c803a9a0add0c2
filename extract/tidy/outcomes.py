"""What a resolution says becomes of all that was put to the meeting, if it says so: `that the item be deferred`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.model.record import OUTCOMES
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

HEAD = re.compile(
    r"(?P<before>[^.;]{0,90}?)\b(?P<deed>resolved|agreed|ordered|decided)\b"
    r"(?P<that>[^.;:]{0,30}?(?:\b(?:that|to)\b|[:–-])[\s:–-]*(?:that\b)?)?",
    re.IGNORECASE,
)
"""`It was unanimously RESOLVED that`: it says that something was decided, not what."""

THAT = re.compile(r"\s*(?:that|to)\b[\s:,–-]*", re.IGNORECASE)
SUBJECT = re.compile(r"(?:(?:the )?(?:cabinet|council|committee|board|panel|executive|members) )?", re.IGNORECASE)
CLAUSE = re.compile(r"[,;:]\s+(?:and\s+|that\s+)*|\band\s+(?:that\s+|(?=the |recommendation))", re.IGNORECASE)
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
    decided = found - {"noted"} or found
    if decided == {"as_recommended"} and rules.marks(said, "outcomes.changes"):
        return "amended"
    return decided.pop() if len(decided) == 1 else None


def _said(text: str, rules: Rulebook) -> str:
    """The words behind `RESOLVED that Cabinet`; behind nothing where it begins with what it decides on."""
    begins = THAT.match(text)
    said = text[begins.end() :] if begins else text
    head = None if begins or rules.opens(said, "outcomes.put") else HEAD.match(said)
    if head:
        said = said[head.end() if head["that"] else head.start("deed") :]
    said = said.lstrip(" :–-")
    return said[len(SUBJECT.match(said).group()) :]  # type: ignore[union-attr]  # it matches nothing, too


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
