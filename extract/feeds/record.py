"""One paper as one JSON object, in the shape of `record.schema.json`."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from extract.feeds.meeting import agenda_of, parts_of, stands_in
from extract.feeds.sources import Row, Sources, rows, sources_of

DEADLINE = ("start", "end", "precision", "kind", "tentative", "recurrence", "confidence")
IN_ORDER = "SELECT * FROM {} WHERE document_id = ? ORDER BY number"
CORRECTIONS = "SELECT * FROM corrections_in_force WHERE document_id = ? ORDER BY id"
LOCATIONS = "SELECT DISTINCT origin FROM locations WHERE document_id = ? ORDER BY origin"
CORRECTED = ("record_id", "field", "was_read", "words", "page", "who", "why", "made_at")
WHOLE = ("recommendations", "actions", "rejected_rows", "corrections")
NOT_FRONT_PAGE = {"contact", "report_of_lead", "portfolio_holder_lead", "rejected_row"}


def records(connection: sqlite3.Connection) -> Iterator[Row]:
    """Every paper of the database as a record, by where it was found; works on any open connection."""
    for (document_id,) in connection.execute("SELECT id FROM documents ORDER BY origin, id").fetchall():
        yield record(connection, document_id)


def record(connection: sqlite3.Connection, document_id: str) -> Row:
    """The paper with this id. Raises LookupError when there is none."""
    found = rows(connection, "SELECT * FROM documents_as_corrected WHERE id = ?", document_id)
    if not found:
        raise LookupError(f"No paper has the id {document_id}.")
    sources = sources_of(connection, document_id)
    items = rows(connection, IN_ORDER.format("recommendations_as_corrected"), document_id)
    return {
        "document": _document(connection, found[0], sources),
        "recommendations": [_recommendation(item, sources) for item in items],
        "actions": list(_actions(connection, document_id, sources)),
        "rejected_rows": [
            {"reason": row["reason"], "source": sources.of(document_id, "rejected_row", row["number"])}
            for row in rows(connection, IN_ORDER.format("rejected_rows"), document_id)
        ],
        "problems": [_problem(row) for row in rows(connection, IN_ORDER.format("problems"), document_id)],
        "agenda": agenda_of(connection, document_id),
        "parts": parts_of(connection, document_id),
        "corrections": [_correction(row) for row in rows(connection, CORRECTIONS, document_id)],
    }


def whole_record(connection: sqlite3.Connection, document_id: str) -> Row:
    """A pack with all that was found in its papers, as if it were one; a single paper as it is."""
    found = record(connection, document_id)
    for part in dict.fromkeys(part["document_id"] for part in found["parts"]):
        paper = record(connection, part)
        for kind in WHOLE:
            found[kind] += paper[kind]
    return found


def _document(connection: sqlite3.Connection, paper: Row, sources: Sources) -> Row:
    document_id = paper["id"]
    named = ("name", "sha256", "media_type", "pages", "kind", "council")
    contacts = rows(connection, IN_ORDER.format("contacts"), document_id)
    appendices = rows(connection, IN_ORDER.format("appendices"), document_id)
    locations = rows(connection, LOCATIONS, document_id)
    return {
        "id": document_id,
        "path": paper["origin"],
        **{name: paper[name] for name in named},
        "registered": _registered(paper),
        "body": paper["committee"],
        "body_kind": paper["committee_kind"],
        "meeting_date": paper["meeting_date"],
        "title": paper["title"],
        "report_of": _document_leads(connection, document_id, "report_of", sources),
        "contacts": [_contact(row, sources) for row in contacts],
        "portfolio_holder": _document_leads(connection, document_id, "portfolio_holder", sources),
        "wards": paper["wards"],
        "key_decision": _yes_no(paper["key_decision"]),
        "exempt": _yes_no(paper["exempt"]),
        "appendices": [row["title"] for row in appendices],
        "sources": _front_page(document_id, sources),
        "locations": [row["origin"] for row in locations],
        "stands_in": stands_in(connection, document_id),
        "extractor_version": paper["extractor_version"],
        "reader": paper["reader"],
    }


def _registered(paper: Row) -> Row | None:
    known = {"name": paper["registered_council"], "kind": paper["council_kind"], "nation": paper["nation"]}
    return known if known["name"] else None


def _yes_no(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def _front_page(document_id: str, sources: Sources) -> dict[str, list[Row]]:
    answer: dict[str, list[Row]] = {}
    for field, source in sources.fields(document_id):
        if field not in NOT_FRONT_PAGE:
            answer.setdefault(field, []).append(source)
    return answer


def _document_leads(connection: sqlite3.Connection, document_id: str, field: str, sources: Sources) -> list[Row]:
    sql = "SELECT * FROM document_leads WHERE document_id = ? AND field = ? ORDER BY number"
    found = rows(connection, sql, document_id, field)
    return [_lead(row, sources.of(document_id, f"{field}_lead", row["number"])) for row in found]


def _lead(row: Row, source: Row | None) -> Row:
    named = {name: row[name] for name in ("name", "kind", "role", "part", "honorific", "confidence")}
    return {"text": row["words"], **named, "is_councillor": bool(row["is_councillor"]), "source": source}


def _contact(row: Row, sources: Sources) -> Row:
    named = {name: row[name] for name in ("name", "role", "email", "phone")}
    return {**named, "source": sources.of(row["document_id"], "contact", row["number"])}


def _recommendation(row: Row, sources: Sources) -> Row:
    columns = ("id", "ref", "text", "kind", "addressed_to", "verb", "section", "item", "outcome")
    beside = {name: source for name in ("section", "item") if (source := sources.of(row["id"], name))}
    return {**{name: row[name] for name in columns}, "source": sources.of(row["id"], "text"), "sources": beside}


def _actions(connection: sqlite3.Connection, document_id: str, sources: Sources) -> Iterator[Row]:
    leads: dict[str, list[Row]] = {}
    for lead in rows(connection, IN_ORDER.format("leads_as_corrected"), document_id):
        source = sources.of(lead["action_id"], "lead", lead["number"])
        leads.setdefault(lead["action_id"], []).append(_lead(lead, source))
    revised: dict[str, list[Row]] = {}
    for row in rows(connection, IN_ORDER.format("revised_deadlines"), document_id):
        dates = {"start": row["deadline_start"], "end": row["deadline_end"]}
        revised.setdefault(row["action_id"], []).append({"text": row["deadline_words"], **dates})
    for row in rows(connection, IN_ORDER.format("actions_as_corrected"), document_id):
        key = row["id"]
        named = {name: row[name] for name in ("id", "recommendation_ref", "recommendation_id", "text")}
        yield {
            **named,
            "leads": leads.get(key, []),
            "deadline": _deadline(row, revised.get(key, []), sources),
            "status": _status(row, sources),
            "response": _response(row, sources),
            "source": sources.of(key, "text"),
        }


def _deadline(row: Row, revised: list[Row], sources: Sources) -> Row | None:
    if all(row[f"deadline_{name}"] is None for name in ("words", "start", "end", "kind")):
        return None
    named = {name: row[f"deadline_{name}"] for name in DEADLINE}
    return {
        "text": row["deadline_words"] or "",
        **named,
        "kind": named["kind"] or "unknown",
        "tentative": bool(named["tentative"]),
        "revised_from": revised,
        "assumed": json.loads(row["deadline_assumed"] or "[]"),
        "source": sources.of(row["id"], "deadline"),
    }


def _status(row: Row, sources: Sources) -> Row | None:
    if row["status_words"] is None and row["status"] is None:
        return None
    finer = {name: row[f"status_{name}"] for name in ("rag", "detail", "confidence")}
    source = sources.of(row["id"], "status")
    return {"text": row["status_words"] or "", "value": row["status"], **finer, "source": source}


def _response(row: Row, sources: Sources) -> Row | None:
    if row["response_words"] is None and row["response"] is None:
        return None
    words = {"text": row["response_words"] or "", "value": row["response"]}
    finer = {name: row[f"response_{name}"] for name in ("qualifier", "confidence")}
    return {**words, **finer, "source": sources.of(row["id"], "response")}


def _correction(row: Row) -> Row:
    """What a person set right; the values above are those after it. Leads are a list, all else is text."""
    value = json.loads(row["value"]) if row["field"] == "leads" and row["value"] else row["value"]
    return {**{name: row[name] for name in CORRECTED}, "value": value}


def _problem(row: Row) -> Row:
    named = {name: row[name] for name in ("stage", "code", "severity", "message", "next_step")}
    return {**named, "place": json.loads(row["place"]) if row["place"] else None}
