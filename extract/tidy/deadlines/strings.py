"""A labelled string -> the same reading in the strings' words, for the command `tidy deadlines`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from extract.rulebook.rules import Rulebook
from extract.tidy.deadlines.almanac import iso
from extract.tidy.deadlines.cycles import Cycle
from extract.tidy.deadlines.decide import Reading
from extract.tidy.deadlines.read import DeadlineContext, read_closely
from extract.tidy.deadlines.span import Span

KINDS = {"relative": "relative-to-event"}
PRECISIONS = {"half_year": "half-year", None: "open"}
NOTHING = Reading(kind="unknown")


def reading(row: Mapping[str, object], rules: Rulebook) -> dict[str, object]:
    """The reading of one row: its `text`, with the date, column and key of its `context`; never its gold."""
    given = row.get("context")
    context = given if isinstance(given, Mapping) else {}
    found = read_closely(str(row.get("text") or ""), _context(context), rules)
    said = found or NOTHING
    return {
        "start": iso(said.span.start),
        "end": iso(said.span.end),
        "precision": PRECISIONS.get(said.span.precision, said.span.precision),
        "kind": KINDS.get(said.kind, said.kind),
        "certainty": None if found is None else "tentative" if found.tentative else "firm",
        "recurrence": _recurrence(said.cycle, said.span) if said.kind == "recurring" else None,
        "superseded": [{"text": old.text, "start": old.start, "end": old.end} for old in said.old],
        "items": [[iso(item.start), iso(item.end)] for item in said.span.items],
        "confidence": round(said.span.confidence, 2),
    }


def _context(given: Mapping[str, object]) -> DeadlineContext:
    day, column, around = (given.get(name) for name in ("document_date", "column", "around"))
    return DeadlineContext(
        document_date=date.fromisoformat(day) if isinstance(day, str) else None,
        column=column if isinstance(column, str) else None,
        keys=(around,) if isinstance(around, str) else (),
    )


def _recurrence(cycle: Cycle | None, span: Span) -> dict[str, object]:
    """`every` as an ISO 8601 duration (None if it is not said how often), and the months or day named."""
    if cycle is None:
        return {"every": None}
    months = cycle.months_of(span)
    named = {"month": months[0]} if len(months) == 1 else {"months": list(months)} if months else {}
    day = cycle.day or cycle.day_of(span)
    return {"every": cycle.every, **named, **({"day": day} if day else {})}
