"""The day of the meeting: never that of a draft, a signature, a call-in or the next meeting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from extract.model.finding import Finding
from extract.rulebook.rules import Rulebook
from extract.tidy.paper.bodies import body
from extract.tidy.paper.choice import of_field, words
from extract.tidy.paper.dates import iso_date
from extract.tidy.paper.kinds import OF_A_MEETING, OTHER

ENOUGH = 0.5
"""A date in a line of its own, without a weekday and without a body near it, is less sure than this."""

ANY_DAY = frozenset({"meeting_date", "day"})
"""What a strategy or a business case prints on its cover says when it was written."""

PUBLISHER = "front.publisher"
"""The rule of who publishes a paper and meets nowhere."""


def meeting_date(findings: Iterable[Finding], kind: str, rules: Rulebook) -> tuple[str, Finding] | None:
    """The meeting's day as an ISO date, and the finding it is read from."""
    found = tuple(findings)
    who = body(found, rules)
    unmet = who is None or who[1].rule == PUBLISHER
    cover = kind == OTHER and unmet and bool(of_field(found, "title"))
    for finding in of_field(found, "meeting_date"):
        believed = _is_believed(finding, kind, named=who is not None, cover=cover)
        day = iso_date(words(finding), rules) if believed else None
        if day:
            return day, finding
    return None


def _is_believed(finding: Finding, kind: str, *, named: bool, cover: bool) -> bool:
    """named: the paper says who meets. cover: it is a paper of no meeting, with a title."""
    sense = finding.facts.get("sense")
    if cover and sense in ANY_DAY:
        return False
    return named if sense == "decision_date" else finding.confidence >= ENOUGH or kind in OF_A_MEETING


def day_of(read: tuple[str, Finding] | None) -> date | None:
    """The meeting's day as a date, for what depends on it."""
    return date.fromisoformat(read[0]) if read else None
