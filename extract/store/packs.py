"""A pack and its papers as rows; and what makes way when the file is read anew. Inside the caller's transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from extract.model.pack import Likeness
from extract.model.record import Record
from extract.store.evidence import Row
from extract.store.marks import hand_on_marks, lift_marks
from extract.store.rows import document_id
from extract.store.same import forget_sketch, recount

OWNED = (
    "places", "evidence", "leads", "revised_deadlines", "actions", "recommendations", "rejected_rows",
    "contacts", "document_leads", "appendices", "problems", "agenda_items",
)  # fmt: skip
"""The tables whose rows belong to one reading of a paper, those that refer to others first."""


def part_row(pack: str, number: int, record: Record, document: str) -> tuple[str, Row]:
    """Where a paper stands in its pack. document: the id it is stored under, maybe read from another file."""
    part = record.part
    assert part is not None
    first, last = part.printed or (None, None)
    return "parts", {
        "pack_id": pack, "number": number, "document_id": document, "kind": part.kind, "item": part.item,
        "title": part.title, "first_page": part.first_page, "last_page": part.last_page, "printed_first": first,
        "printed_last": last, "blank_pages": json.dumps(part.blank_pages) if part.blank_pages else None,
        "signs": ", ".join(part.why) or None,
    }  # fmt: skip


def agenda_rows(record: Record) -> Iterator[tuple[str, Row]]:
    """The items of the agenda a paper lists."""
    owner = document_id(record.paper.sha256)
    for number, item in enumerate(record.agenda, 1):
        first, last = item.pages or (None, None)
        yield "agenda_items", {
            "document_id": owner, "number": number, "item": item.number, "title": item.title, "pages_first": first,
            "pages_last": last, "restricted": item.restricted, "to_follow": item.to_follow, "page": item.page,
        }  # fmt: skip


def lain(db: Database, file_sha256: str) -> list[tuple[str, str]]:
    """Where the file was found so far: origins and names."""
    sql = "SELECT DISTINCT origin, name FROM locations WHERE file_sha256 = ? ORDER BY origin"
    return [(str(origin), str(name)) for origin, name in db.execute(sql, [file_sha256])]


def clear(db: Database, file_sha256: str) -> None:
    """Forget which papers the file holds, and what it says of them; what was read of them stays until `sweep`."""
    lift_marks(db, file_sha256)
    db.execute("DELETE FROM parts WHERE pack_id = ?", [document_id(file_sha256)])
    db.execute("DELETE FROM locations WHERE file_sha256 = ?", [file_sha256])


def sweep(db: Database, file_sha256: str, kept: Iterable[str], instead: str) -> None:
    """Delete what was once read from the file and is read from it no longer, unless it stands in another file too.

    kept: the ids of what is. instead: the id under which the file itself is known now.
    """
    sql = """
        SELECT id FROM documents WHERE file_sha256 = ? AND id NOT IN (SELECT value FROM json_each(?))
            AND id NOT IN (SELECT document_id FROM locations)
    """
    for (document,) in db.execute(sql, [file_sha256, json.dumps(list(kept))]).fetchall():
        _delete(db, document, instead)


def make_way(db: Database, document: str, likeness: Likeness | None) -> None:
    """The paper is stored: others with its very words, read by another version or without their meeting, become it."""
    if likeness is None or not likeness.page_keys:
        return
    sql = "SELECT id FROM documents WHERE fingerprint = ? AND id <> ?"
    for (old,) in db.execute(sql, [likeness.fingerprint, document]).fetchall():
        for table in ("parts", "locations"):
            db.execute(f"UPDATE OR IGNORE {table} SET document_id = ? WHERE document_id = ?", [document, old])
        db.execute("DELETE FROM locations WHERE document_id = ?", [old])
        hand_on_marks(db, old, document)
        _delete(db, old, document)
    recount(db, document, likeness.pages)


def _delete(db: Database, document: str, instead: str) -> None:
    for table in ("inputs", "originals"):
        db.execute(f"UPDATE {table} SET document_id = ? WHERE document_id = ?", [instead, document])
    forget(db, document)
    db.execute("DELETE FROM restrictions WHERE document_id = ?", [document])
    db.execute("DELETE FROM parts WHERE pack_id = :id OR document_id = :id", {"id": document})
    db.execute("DELETE FROM documents WHERE id = ?", [document])


def forget(db: Database, document: str) -> None:
    """Delete what was read of a paper, but not that there is one, nor what keeps it from the public."""
    for table in OWNED:
        db.execute(f"DELETE FROM {table} WHERE document_id = ?", [document])
    forget_sketch(db, document)
