"""Which fields of which records people can correct, and what values each may have."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

from extract.model.problem import UsageError

LEADS, DISMISSED = "leads", "dismissed"
LEAD_KINDS = ("person", "role", "organisation", "group")

Check = Callable[[str], str | None]
"""A value -> what it should be instead, in words; None if it is as it should be."""


def _any(value: str) -> str | None:
    return None if value.strip() else "some words, or nothing at all"


def _day(value: str) -> str | None:
    try:
        return None if date.fromisoformat(value).isoformat() == value else "a date as 2031-03-04"
    except ValueError:
        return "a day that there is, as 2031-03-04"


def _one_of(*values: str) -> Check:
    return lambda value: None if value in values else f"one of: {', '.join(values)}"


def _leads(value: str) -> str | None:
    try:
        leads = json.loads(value)
        good = all(lead["name"] and lead["kind"] in LEAD_KINDS for lead in leads)
    except (ValueError, TypeError, KeyError):
        good = False
    return None if good else 'a JSON list of leads, each as {"name": "Head of Parks", "kind": "role"}'


FIELDS: dict[str, dict[str, Check]] = {
    "actions": {
        "text": _any,
        LEADS: _leads,
        "deadline_start": _day,
        "deadline_end": _day,
        "deadline_kind": _one_of(
            "fixed", "range", "relative", "recurring", "ongoing", "immediate", "completed", "unknown"
        ),
        "status": _one_of("not_started", "in_progress", "delayed", "complete", "closed"),
        "response": _one_of(
            "accepted", "partially_accepted", "rejected", "noted", "deferred", "already_in_place", "referred",
            "under_consideration",
        ),
        "recommendation_ref": _any,
        DISMISSED: _one_of("yes"),
    },
    "recommendations": {
        "text": _any,
        "ref": _any,
        "kind": _one_of("decision", "review", "resolution"),
        "addressed_to": _any,
        DISMISSED: _one_of("yes"),
    },
    "documents": {
        "title": _any,
        "kind": _one_of("report", "action_plan", "minutes", "agenda", "decisions", "pack", "other"),
        "council": _any,
        "committee": _any,
        "meeting_date": _day,
    },
}  # fmt: skip
"""Table -> field -> what its values must be. `dismissed`: the record is none, and should not have been read as one."""

ALWAYS = {"text", "kind", DISMISSED}
"""Fields that no record is without."""


def checked(table: str, field: str, value: str | None, *, is_taken_back: bool = False) -> str | None:
    """The value, if the field may have it. Raises UsageError."""
    fields = FIELDS[table]
    if field not in fields:
        one = {"actions": "an action", "recommendations": "a recommendation", "documents": "a paper"}[table]
        raise UsageError(f"{field!r} of {one} cannot be corrected.", next_step=f"Use one of: {', '.join(fields)}.")
    if is_taken_back:
        return None
    if value is None:
        wrong = "some value, for no record is without it" if field in ALWAYS else None
    else:
        wrong = fields[field](value)
    if wrong:
        raise UsageError(f"{value or 'Nothing'!r} cannot be the {field}.", next_step=f"It has to be {wrong}.")
    return value
