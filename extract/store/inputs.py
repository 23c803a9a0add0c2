"""The lines of the ledger: one for each content from each place, with its final state. Inside a transaction."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlite_utils import Database

from extract.model.outcome import REJECTED, SKIPPED, UNCHANGED, Outcome
from extract.model.problem import Problem
from extract.moments import reached
from extract.store.evidence import Row
from extract.store.rows import problem_rows
from extract.store.text import storable

OURS = ("run", "intake")
"""Stages whose refusals are looked into anew: the machine may have been busy; the door asks no reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One input as the ledger knows it: this content from this place, tried by this version."""

    name: str
    origin: str
    sha256: str | None
    extractor_version: str

    @property
    def id(self) -> str:
        """The key of its line."""
        whole = f"{self.origin}\0{self.sha256 or ''}".encode("utf-8", "surrogatepass")
        return hashlib.sha256(whole).hexdigest()[:16]

    def ended(self, state: str, problems: tuple[Problem, ...], document: str | None = None) -> Outcome:
        """What became of it. document: the id of the paper in it, if it was read."""
        return Outcome(name=self.name, origin=self.origin, state=state, document_id=document, problems=problems)


def stored_as(db: Database, item: Input, at_hand: Collection[str] = ()) -> str | None:
    """The id under which this version stored this content before, if it lacked nothing then that is at hand now.

    It is another file's, if that holds the same paper.
    """
    sql = """
        SELECT documents.id FROM documents
        WHERE extractor_version = :version AND (sha256 = :sha256 OR id IN (
            SELECT document_id FROM inputs WHERE inputs.sha256 = :sha256 AND extractor_version = :version
        )) AND NOT EXISTS (
            SELECT 1 FROM problems WHERE document_id = documents.id AND missing IN (SELECT value FROM json_each(:hand))
        ) ORDER BY sha256 = :sha256 DESC
    """
    known = {"sha256": item.sha256, "version": item.extractor_version, "hand": json.dumps([*at_hand])}
    row = db.execute(sql, known).fetchone()
    return str(row[0]) if row else None


def seen_again(db: Database, item: Input, document: str, noticed: tuple[Problem, ...]) -> Outcome:
    """Content that is stored (as `document`): a place where it was not seen before gets its line."""
    sql = "SELECT 1 FROM inputs WHERE id = ? AND document_id IS NOT NULL"
    if not db.execute(sql, [item.id]).fetchone():
        locate(db, item)
        enter(db, item, UNCHANGED, document)
        insert(db, problem_rows(noticed, input_id=item.id))
    return item.ended(UNCHANGED, noticed, document)


def refused(db: Database, item: Input, problem: Problem) -> Outcome:
    """An input that was not read; refused again by the same version for the same reason, nothing changes."""
    state = SKIPPED if problem.severity == "notice" else REJECTED
    if not _is_known(db, item, state, problem):
        enter(db, item, state, None)
        insert(db, problem_rows([problem], input_id=item.id))
    reached("refusal written")
    return item.ended(state, (problem,))


def _is_known(db: Database, item: Input, state: str, problem: Problem) -> bool:
    sql = """
        SELECT 1 FROM inputs JOIN problems ON problems.input_id = inputs.id
        WHERE inputs.id = ? AND state = ? AND extractor_version = ? AND code = ? AND message = ?
    """
    known = [item.id, state, item.extractor_version, problem.code, storable(problem.message)]
    return db.execute(sql, known).fetchone() is not None


def standing(db: Database, item: Input, at_hand: Collection[str] = ()) -> Problem | None:
    """Why this version would refuse this content again, wherever it lies; None where that is not certain."""
    sql = f"""
        SELECT stage, code, message, next_step, severity, missing
        FROM inputs JOIN problems ON problems.input_id = inputs.id
        WHERE inputs.sha256 = ? AND state = ? AND extractor_version = ? AND stage NOT IN {OURS}
            AND coalesce(missing, '') NOT IN (SELECT value FROM json_each(?))
        ORDER BY inputs.id, number
    """
    known = [item.sha256, REJECTED, item.extractor_version, json.dumps([*at_hand])]
    row = db.execute(sql, known).fetchone()
    names = ("stage", "code", "message", "next_step", "severity", "missing")
    return Problem(**dict(zip(names, row, strict=True))) if row else None


def insert(db: Database, rows: Iterable[tuple[str, Row]]) -> None:
    """Write rows, each into the table it comes with."""
    for table, row in rows:
        marks = ", ".join("?" * len(row))
        db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [storable(v) for v in row.values()])


def locate(db: Database, item: Input) -> None:
    """Note another place where a stored file was found: all its papers stand there too."""
    sql = """
        INSERT OR IGNORE INTO locations
        SELECT document_id, :origin, :name, file_sha256, first_page, last_page, page_map FROM locations
        WHERE file_sha256 = :sha256 GROUP BY document_id, first_page ORDER BY first_page
    """
    db.execute(sql, {"origin": storable(item.origin), "name": storable(item.name), "sha256": item.sha256})


def enter(db: Database, item: Input, state: str, document: str | None) -> None:
    """Write the input's line; a line that says what was read says it still when seen again."""
    db.execute("DELETE FROM problems WHERE input_id = ?", [item.id])  # why it was refused, if it once was
    words = [storable(value) for value in (item.name, item.origin, item.sha256, state, document)]
    db.execute(
        """
        INSERT INTO inputs (id, name, origin, sha256, state, document_id, extractor_version, last_tried)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, document_id = excluded.document_id,
            extractor_version = excluded.extractor_version, last_tried = excluded.last_tried,
            attempts = attempts + 1
        WHERE excluded.state <> 'unchanged' OR inputs.document_id IS NULL
        """,
        [item.id, *words, item.extractor_version, now()],
    )


def now() -> str:
    """The moment, to the second (UTC)."""
    return datetime.now(UTC).isoformat(timespec="seconds")
