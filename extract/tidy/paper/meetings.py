"""The day of the meeting: never that of a draft, a signature, a call-in or the next meeting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from extract.model.finding import Finding
from extract.rulebook.rules import Rulebook
from extract.tidy.paper.bodies import body
from extract.tidy.paper.choice import of_field, words
from extract.tidy.paper.dates import iso_date
from extract.tidy.paper.kinds import OTHER

ENOUGH = 0.5
"""A date in a line of its own, without a weekday and without a body near it, is less sure than this."""

ANY_DAY = frozenset({"meeting_date", "day"})
"""What a strategy or a business case prints on its cover says when it was written."""

PUBLISHER = "front.publisher"
HELD = frozenset({"minutes", "agenda"})
"""Kinds of paper whose head gives no other day than the meeting's."""


def meeting_date(findings: Iterable[Finding], kind: str, rules: Rulebook) -> tuple[str, Finding] | None:
    """The meeting's day as an ISO date, and the finding it is read from."""
    found = tuple(findings)
    who = body(found, rules)
    named = who is not None
    titled = bool(of_field(found, "title"))
    meets = named and not (kind == OTHER and who is not None and who[1].rule == PUBLISHER)
    for finding in of_field(found, "meeting_date"):
        believed = finding.confidence >= ENOUGH or kind in HELD
        if finding.facts.get("sense") == "decision_date":
            believed = named
        if kind == OTHER and titled and not meets and finding.facts.get("sense") in ANY_DAY:
            believed = False
        day = iso_date(words(finding), rules) if believed else None
        if day:
            return day, finding
    return None


def day_of(read: tuple[str, Finding] | None) -> date | None:
    """The meeting's day as a date, for what depends on it."""
    return date.fromisoformat(read[0]) if read else None
