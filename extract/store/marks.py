"""What keeps a paper from the public, in whichever of its files it is said. Inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from extract.model.record import Record
from extract.model.restriction import PAPER, Restriction
from extract.store.evidence import Owner
from extract.store.inputs import insert
from extract.store.rows import restriction

ELSEWHERE = f"""
    document_id = :id AND reach = '{PAPER}' AND file_sha256 <> :file
    AND file_sha256 IN (SELECT file_sha256 FROM locations WHERE document_id = :id)
"""
"""Marks of another file that the paper stands in, and which bind all of it."""

BOUND = f"EXISTS (SELECT 1 FROM restrictions WHERE document_id = documents.id AND reach = '{PAPER}')"
SETTLE = f"UPDATE documents SET restricted = {BOUND} WHERE id = ?"


def replace_marks(db: Database, document: str, marks: Iterable[Restriction], file_sha256: str) -> None:
    """The paper is read anew from this file: its marks take the place of those before, save what other files say."""
    known = {"id": document, "file": file_sha256}
    db.execute(f"DELETE FROM restrictions WHERE document_id = :id AND NOT coalesce({ELSEWHERE}, 0)", known)
    _add(db, document, marks, file_sha256)
    db.execute(SETTLE, [document])


def keep_back(db: Database, document: str, record: Record, file_sha256: str) -> None:
    """What a paper is restricted by where it stands now keeps it back wherever it stands."""
    _add(db, document, (one for one in record.restrictions if one.reach == PAPER), file_sha256)


def lift_marks(db: Database, file_sha256: str) -> None:
    """The file is about to be read anew: what it said of papers that others hold is said no more."""
    sql = """
        SELECT DISTINCT document_id FROM restrictions JOIN documents ON documents.id = document_id
        WHERE restrictions.file_sha256 = :file AND documents.file_sha256 <> :file
    """
    for (document,) in db.execute(sql, {"file": file_sha256}).fetchall():
        db.execute("DELETE FROM restrictions WHERE document_id = ? AND file_sha256 = ?", [document, file_sha256])
        db.execute(SETTLE, [document])


def _add(db: Database, document: str, marks: Iterable[Restriction], file_sha256: str) -> None:
    above, owner = last_mark(db, document), Owner(document_id=document)
    found = (restriction(owner, number, one) for number, one in enumerate(marks, above + 1))
    rows = [row | {"file_sha256": file_sha256} for row in found]
    insert(db, (("restrictions", row) for row in rows))
    if any(row["reach"] == PAPER for row in rows):
        db.execute("UPDATE documents SET restricted = 1 WHERE id = ?", [document])


def hand_on_marks(db: Database, old: str, new: str) -> None:
    """What binds all of one paper binds the other too: they are the same, stored twice."""
    sql = f"""
        UPDATE restrictions SET document_id = :new, number = number + :above,
            id = :new || '-restriction-' || (number + :above)
        WHERE document_id = :old AND reach = '{PAPER}'
    """
    db.execute(sql, {"old": old, "new": new, "above": last_mark(db, new)})
    db.execute(f"UPDATE documents SET restricted = 1 WHERE id = ? AND {BOUND}", [new])


def last_mark(db: Database, document: str) -> int:
    """The number of the paper's last mark; 0 if it has none."""
    sql = "SELECT coalesce(max(number), 0) FROM restrictions WHERE document_id = ?"
    return int(db.execute(sql, [document]).fetchone()[0])
