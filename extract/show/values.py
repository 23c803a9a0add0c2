"""The clean values of a record in words, and which words of a finding each was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.model.finding import FIELD, Finding
from extract.model.passage import Quote
from extract.model.place import Place
from extract.model.record import Action, Contact, Deadline, Evidence, Lead, Paper, Record, Response, Status

PAPER = "the paper"
FITS = {
    "text": {"text", "reason"},
    "leads": {"lead"},
    "lead": {"lead"},
    "deadline": {"deadline"},
    "status": {"status"},
    "response": {"response"},
}
"""Which values a part's words can be those of; a part that is not named here takes any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One clean value. item: whose it is. words: as printed. evidence: None when no place was kept."""

    item: str
    field: str
    words: str
    clean: str
    evidence: Evidence | None

    def fits(self, finding: Finding, part: str) -> bool:
        """Whether it was read from this part of the finding."""
        if self.evidence is None or (finding.kind == FIELD) != (self.item == PAPER):
            return False
        quote = finding.parts[part]
        if finding.kind == FIELD:
            named = finding.facts.get("name", "").replace("_", " ") == self.field
            fitting = named or self.evidence.quote.text == quote.text
        else:
            fitting = self.field in FITS.get(part, {self.field})
        return fitting and _overlap(self.evidence.quote, quote)


def values_of(record: Record) -> tuple[Value, ...]:
    """Every value of the record that was read from words, in the record's order."""
    return tuple(_values(record))


def _values(record: Record) -> Iterator[Value]:
    yield from _paper_values(record.paper)
    for number, item in enumerate(record.recommendations, 1):
        known = [f"number {item.ref}" if item.ref else "", item.kind, item.addressed_to or ""]
        clean = _sentence([*known, _unless_printed(item.text, item.evidence)])
        yield _value(f"recommendation {number}", "text", item.evidence, clean)
    for number, action in enumerate(record.actions, 1):
        yield from _action_values(f"action {number}", action)
    for rejection in record.rejections:
        yield _value("row left out", "reason", rejection.evidence, rejection.reason)


def _paper_values(paper: Paper) -> Iterator[Value]:
    for field, evidence in paper.evidence:
        yield _value(PAPER, field, evidence, _plain(getattr(paper, field, None)))
    for field in ("report_of", "portfolio_holder"):
        for lead in getattr(paper, field):
            yield _value(PAPER, field, lead.evidence, in_words(lead), lead.text)
    for contact in paper.contacts:
        yield _value(PAPER, "contact", contact.evidence, in_words(contact))


def _action_values(item: str, action: Action) -> Iterator[Value]:
    answers = f"answers recommendation {action.recommendation_ref}" if action.recommendation_ref else ""
    clean = _sentence([_unless_printed(action.text, action.evidence), answers])
    yield _value(item, "text", action.evidence, clean or "the same words")
    for lead in action.leads:
        yield _value(item, "lead", lead.evidence, in_words(lead), lead.text)
    for field in ("deadline", "status", "response"):
        value = getattr(action, field)
        if value is not None:
            yield _value(item, field, value.evidence, in_words(value), value.text)


def _unless_printed(text: str, evidence: Evidence) -> str:
    return "" if text == evidence.quote.text else text


def _value(item: str, field: str, evidence: Evidence | None, clean: str, words: str = "") -> Value:
    said = words or (evidence.quote.text if evidence else "")
    return Value(item=item, field=field.replace("_", " "), words=said, clean=clean, evidence=evidence)


def in_words(value: Lead | Deadline | Status | Response | Contact) -> str:
    """A value of the model on one line."""
    if isinstance(value, Lead):
        return _sentence([value.name or "no name read", value.kind, value.role, value.part])
    if isinstance(value, Deadline):
        return _deadline(value)
    if isinstance(value, Status):
        return _sentence([value.value or "not known", value.rag, value.detail])
    if isinstance(value, Response):
        return _sentence([value.value or "not known", value.qualifier])
    return _sentence([value.name, value.role, value.email, value.phone])


def _deadline(value: Deadline) -> str:
    known = [
        f"last day on time {value.end}" if value.end else "no day",
        f"from {value.start}" if value.start else None,
        value.kind,
        value.precision,
        "tentative" if value.tentative else None,
        value.recurrence,
        *(f"moved from {earlier.end or earlier.text}" for earlier in value.revised_from),
        *value.assumed,
    ]
    return _sentence(known)


def _sentence(parts: Iterable[str | None]) -> str:
    return "; ".join(part.replace("_", " ") if "_" in part and " " not in part else part for part in parts if part)


def _plain(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(in_words(item) if isinstance(item, Lead | Contact) else str(item) for item in value)
    return str(value)


def _overlap(one: Quote, other: Quote) -> bool:
    return any(_meet(a, b) for a in one.places for b in other.places)


def _meet(one: Place, other: Place) -> bool:
    if one.page != other.page or one.unit != other.unit:
        return False
    if one.box is None or other.box is None:
        return _spans_meet(one.span, other.span)
    wide = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0])
    middles = [(box[1] + box[3]) / 2 for box in (one.box, other.box)]
    return wide > 0.5 and (other.box[1] <= middles[0] <= other.box[3] or one.box[1] <= middles[1] <= one.box[3])


def _spans_meet(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    return one is None or other is None or max(one[0], other[0]) < min(one[1], other[1])
