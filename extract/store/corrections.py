"""What people say of what was read: lines that are only ever added, and never touched by reading a paper anew.

A line belongs to a record (an action, a recommendation, a paper) and a field, by the record's id, which is made from
the content. The newest line for both holds; the views show it in the place of what was read, and that beside it. One
whose value is the one that was read says that somebody looked and it is right. Whoever writes one waits for nobody but
the one transaction that is being written at that moment: an ingest may be running.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from extract.model.problem import UsageError
from extract.moments import reached
from extract.store.correctable import DISMISSED, FIELDS, LEADS, checked
from extract.store.database import writing
from extract.store.inputs import now
from extract.store.text import storable

RECORDS = {
    "actions": "SELECT id, document_id, text AS words, page FROM actions WHERE id = :record",
    "recommendations": "SELECT id, document_id, text AS words, page FROM recommendations WHERE id = :record",
    "documents": """
        SELECT DISTINCT id, id, coalesce(title, documents.name), NULL FROM documents
        LEFT JOIN locations ON document_id = id
        WHERE :record IN (id, sha256, documents.name, locations.name, locations.origin)
    """,
}
READ_LEADS = "SELECT coalesce(name, words) FROM leads WHERE action_id = ? ORDER BY number"
IN_FORCE = "SELECT field, value, who, why, made_at FROM corrections_in_force WHERE record_id = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A record that can be corrected. table: where it stands. words, page: its own, and where they begin."""

    table: str
    id: str
    document_id: str
    words: str
    page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A field of a record. read: as it was read. now: as it holds. who, why, made_at: of the correction, if any."""

    field: str
    read: str | None
    now: str | None
    who: str | None = None
    why: str | None = None
    made_at: str | None = None


def known(db: Database, record: str) -> Known:
    """The record with this id, or the paper of this name. Raises UsageError when none or several are called so."""
    found = [
        Known(table=table, id=row[0], document_id=row[1], words=row[2], page=row[3])
        for table, sql in RECORDS.items()
        for row in db.execute(sql, {"record": record}).fetchall()
    ]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(one.id for one in found)
        raise UsageError(f"{len(found)} papers are called {record!r}.", next_step=f"Give the id of one: {ids}.")
    raise UsageError(
        f"Nothing in the database has the id {record!r}.",
        next_step="Give the id of an action, a recommendation or a paper, as the tables and `serve` have it.",
    )


def values(db: Database, record: Known) -> tuple[Value, ...]:
    """Every field of the record that can be corrected, as it was read and as it holds."""
    said = {field: rest for field, *rest in db.execute(IN_FORCE, [record.id]).fetchall()}
    return tuple(_value(field, _read(db, record, field), said.get(field)) for field in FIELDS[record.table])


def correct(db: Database, record: Known, field: str, value: str | None, *, who: str, why: str) -> Value:
    """Add a correction; the answer is the field as it was until now. value: None where the paper says nothing.

    Leads are JSON: a list of `{"name": …, "kind": …, "role": …}`. Raises UsageError for a field there is not, a value
    it cannot have, or no word on who and why; StoreError when the database cannot be written.
    """
    value = checked(record.table, field, value)
    return _add(db, record, field, value, who=who, why=why)


def take_back(db: Database, record: Known, field: str, *, who: str, why: str) -> Value:
    """What was read holds again; the answer is the field as it was until now. Raises as `correct`."""
    checked(record.table, field, None, is_taken_back=True)
    return _add(db, record, field, None, who=who, why=why, undone=True)


def _add(
    db: Database, record: Known, field: str, value: str | None, *, who: str, why: str, undone: bool = False
) -> Value:
    for name, words in (("who", who), ("why", why)):
        if not words.strip():
            raise UsageError(
                f"A correction without {name} is worth nothing to the next reader.", next_step=f"Say {name}."
            )
    with writing(db):
        reached("correction begun")
        before = next(one for one in values(db, record) if one.field == field)
        line = (
            record.document_id, record.id, field, before.read, value, undone, record.words, record.page, who, why, now()
        )  # fmt: skip
        db.execute(
            """
            INSERT INTO corrections
                (document_id, record_id, field, was_read, value, undone, words, page, who, why, made_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [storable(one) for one in line],
        )
        reached("correction written")
    reached("corrected")
    return before


def _value(field: str, read: str | None, said: Sequence[str | None] | None) -> Value:
    if said is None:
        return Value(field=field, read=read, now=read)
    value, who, why, made_at = said
    return Value(field=field, read=read, now=_shown(field, value), who=who, why=why, made_at=made_at)


def _shown(field: str, value: str | None) -> str | None:
    """Leads as a person writes them."""
    if field != LEADS or value is None:
        return value
    return "; ".join(lead["name"] for lead in json.loads(value))


def _read(db: Database, record: Known, field: str) -> str | None:
    if field == DISMISSED:
        return None
    if field == LEADS:
        return "; ".join(name for (name,) in db.execute(READ_LEADS, [record.id]).fetchall()) or None
    (value,) = db.execute(f"SELECT {field} FROM {record.table} WHERE id = ?", [record.id]).fetchone()
    return None if value is None else str(value)
