"""A record as rows of the tables. Nothing is decided here: each value goes to its column as it came."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from extract.model.problem import Problem
from extract.model.record import Action, Deadline, Lead, Paper, Recommendation, Record, Rejection
from extract.model.restriction import PAPER, Restriction
from extract.store.evidence import Owner, Row, Rows, evidence_rows


def document_id(sha256: str) -> str:
    """The id of the paper with this content: the beginning of its sha256."""
    return sha256[:16]


def rows_of(record: Record) -> Rows:
    """Every row of the record but the paper's own and its marks (`marks`), those that others refer to first."""
    owner = Owner(document_id=document_id(record.paper.sha256), restrictions=record.restrictions)
    yield from _paper_rows(owner, record.paper)
    for number, item in enumerate(record.recommendations, 1):
        yield from _recommendation_rows(replace(owner, recommendation_id=item.id), number, item)
    known = {item.id for item in record.recommendations}
    for number, action in enumerate(record.actions, 1):
        answered = action.recommendation_id if action.recommendation_id in known else None
        yield from _action_rows(replace(owner, action_id=action.id), number, action, answered)
    for number, rejection in enumerate(record.rejections, 1):
        yield from _rejection_rows(owner, number, rejection)
    yield from problem_rows(problems_of(record), document_id=owner.id)


def document_row(record: Record, extractor_version: str, file_sha256: str) -> Row:
    """The paper's own row of `documents`. file_sha256: the file it was read from, a pack's if it is a part of one."""
    paper, part = record.paper, record.part
    return {
        "id": document_id(paper.sha256),
        "name": paper.name,
        "title": paper.title,
        "kind": paper.kind,
        "council": paper.council,
        "committee": paper.body,
        "meeting_date": paper.meeting_date,
        "pages": paper.pages,
        "wards": paper.wards,
        "key_decision": paper.key_decision,
        "exempt": paper.exempt,
        "origin": paper.origin,
        "sha256": paper.sha256,
        "media_type": paper.media_type,
        "extractor_version": extractor_version,
        "reader": paper.reader,
        "restricted": any(one.reach == PAPER for one in record.restrictions),
        **_registered(paper),
        "fingerprint": record.likeness.fingerprint if record.likeness else None,
        "file_sha256": file_sha256,
        "first_page": part.first_page if part else None,
        "last_page": part.last_page if part else None,
    }


def _registered(paper: Paper) -> Row:
    council = paper.registered
    day = date.fromisoformat(paper.meeting_date) if paper.meeting_date else None
    return {
        "registered_council": council.name if council else None,
        "council_kind": council.kind_on(day) if council else None,
        "nation": council.nation if council else None,
        "committee_kind": paper.body_kind,
    }


def _paper_rows(owner: Owner, paper: Paper) -> Rows:
    document = owner.id
    for number, title in enumerate(paper.appendices, 1):
        yield "appendices", {"document_id": document, "number": number, "title": title}
    yield from _document_lead_rows(owner, "report_of", paper.report_of)
    yield from _document_lead_rows(owner, "portfolio_holder", paper.portfolio_holder)
    for number, contact in enumerate(paper.contacts, 1):
        keys = {"id": f"{document}-contact-{number}", "document_id": document, "number": number}
        named = {"name": contact.name, "role": contact.role, "email": contact.email, "phone": contact.phone}
        yield "contacts", {**keys, **named}
        yield from evidence_rows(owner, "contact", contact.evidence, number)
    seen: Counter[str] = Counter()
    for field, evidence in paper.evidence:
        seen[field] += 1
        yield from evidence_rows(owner, field, evidence, seen[field])


def _document_lead_rows(owner: Owner, field: str, leads: Iterable[Lead]) -> Rows:
    for number, lead in enumerate(leads, 1):
        keys = {"id": f"{owner.id}-{field}-{number}", "document_id": owner.document_id, "field": field}
        yield "document_leads", {**keys, "number": number, **_lead(lead)}
        yield from evidence_rows(owner, f"{field}_lead", lead.evidence, number)


def _lead(lead: Lead) -> Row:
    return {
        "words": lead.text,
        "name": lead.name,
        "kind": lead.kind,
        "role": lead.role,
        "part": lead.part,
        "honorific": lead.honorific,
        "is_councillor": lead.is_councillor,
        "confidence": lead.confidence,
    }


def _recommendation_rows(owner: Owner, number: int, item: Recommendation) -> Rows:
    yield (
        "recommendations",
        {
            "id": item.id,
            "document_id": owner.document_id,
            "number": number,
            "ref": item.ref,
            "text": item.text,
            "kind": item.kind,
            "addressed_to": item.addressed_to,
            "verb": item.verb,
            "section": item.section,
            "item": item.item,
            "outcome": item.outcome,
            "page": item.evidence.quote.page,
        },
    )
    yield from evidence_rows(owner, "text", item.evidence)
    for field, evidence in item.beside:
        yield from evidence_rows(owner, field, evidence)


def _action_rows(owner: Owner, number: int, action: Action, recommendation_id: str | None) -> Rows:
    yield (
        "actions",
        {
            "id": action.id,
            "document_id": owner.document_id,
            "number": number,
            "recommendation_id": recommendation_id,
            "recommendation_ref": action.recommendation_ref,
            "text": action.text,
            **_deadline(action.deadline),
            **_answers(action),
            "page": action.evidence.quote.page,
        },
    )
    yield from evidence_rows(owner, "text", action.evidence)
    for field in ("deadline", "status", "response"):
        value = getattr(action, field)
        yield from evidence_rows(owner, field, value.evidence if value else None)
    yield from _lead_rows(owner, action.leads)
    yield from _revision_rows(owner, action.deadline)


def _deadline(deadline: Deadline | None) -> Row:
    if deadline is None:
        return {}
    return {
        "deadline_words": deadline.text,
        "deadline_start": deadline.start,
        "deadline_end": deadline.end,
        "deadline_precision": deadline.precision,
        "deadline_kind": deadline.kind,
        "deadline_tentative": deadline.tentative,
        "deadline_recurrence": deadline.recurrence,
        "deadline_assumed": json.dumps(deadline.assumed, ensure_ascii=False) if deadline.assumed else None,
        "deadline_confidence": deadline.confidence,
    }


def _answers(action: Action) -> Row:
    answer: Row = {}
    if status := action.status:
        answer |= {"status_words": status.text, "status": status.value}
        answer |= {"status_rag": status.rag, "status_detail": status.detail}
        answer |= {"status_confidence": status.confidence}
    if response := action.response:
        answer |= {"response_words": response.text, "response": response.value}
        answer |= {"response_qualifier": response.qualifier, "response_confidence": response.confidence}
    return answer


def _lead_rows(owner: Owner, leads: Iterable[Lead]) -> Rows:
    for number, lead in enumerate(leads, 1):
        keys = {"id": f"{owner.id}-lead-{number}", "document_id": owner.document_id, "action_id": owner.id}
        yield "leads", {**keys, "number": number, **_lead(lead)}
        yield from evidence_rows(owner, "lead", lead.evidence, number)


def _revision_rows(owner: Owner, deadline: Deadline | None) -> Rows:
    for number, revision in enumerate(deadline.revised_from if deadline else (), 1):
        keys = {"document_id": owner.document_id, "action_id": owner.id, "number": number}
        dates = {"deadline_start": revision.start, "deadline_end": revision.end}
        yield "revised_deadlines", {**keys, "deadline_words": revision.text, **dates}


def _rejection_rows(owner: Owner, number: int, rejection: Rejection) -> Rows:
    quote = rejection.evidence.quote
    keys = {"id": f"{owner.id}-rejected-{number}", "document_id": owner.id, "number": number}
    yield "rejected_rows", {**keys, "reason": rejection.reason, "words": quote.text, "page": quote.page}
    yield from evidence_rows(owner, "rejected_row", rejection.evidence, number)


def restriction(owner: Owner, number: int, mark: Restriction) -> Row:
    """A mark that keeps something of the paper from the public."""
    places = [place.as_json() for place in mark.places]
    return {
        "id": f"{owner.id}-restriction-{number}",
        "document_id": owner.id,
        "number": number,
        "reach": mark.reach,
        "reason": mark.reason,
        "words": mark.text,
        "page": mark.quote.page if mark.quote else None,
        "places": json.dumps(places) if places else None,
        "rule": mark.rule,
        "confidence": mark.confidence,
    }


def problem_rows(problems: Iterable[Problem], *, document_id: str | None = None, input_id: str | None = None) -> Rows:
    """Rows of `problems`, of a paper that was read or of an input that was not."""
    for number, problem in enumerate(problems, 1):
        place = problem.place
        keys = {"document_id": document_id, "input_id": input_id, "number": number}
        words = {
            name: getattr(problem, name) for name in ("severity", "code", "message", "next_step", "stage", "missing")
        }
        where = {"page": place.page, "place": json.dumps(place.as_json())} if place else {}
        yield "problems", {"id": f"{document_id or input_id}-problem-{number}", **keys, **words, **where}


def problems_of(record: Record) -> tuple[Problem, ...]:
    """The record's problems, and those of what it could not keep."""
    return (*record.problems, *strays(record))


def strays(record: Record) -> tuple[Problem, ...]:
    """A problem for each action whose recommendation is not in the record."""
    known = {item.id for item in record.recommendations}
    return tuple(
        Problem(
            stage="store",
            code="RECOMMENDATION_MISSING",
            message=f"An action answers a recommendation that was not kept: {action.text[:80]}",
            next_step="Look the action up in the paper, and report the paper to us.",
        )
        for action in record.actions
        if action.recommendation_id and action.recommendation_id not in known
    )
