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
from extract.store.rows import document_id, problem_rows
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

    def ended(self, state: str, problems: tuple[Problem, ...]) -> Outcome:
        """What became of it."""
        document = None if state in (REJECTED, SKIPPED) else document_id(self.sha256 or "")
        return Outcome(
            name=self.name, origin=self.origin, state=state, document_id=document, problems=problems
        )


def is_stored(db: Database, item: Input, at_hand: Collection[str] = ()) -> bool:
    """Did this version store this content before, and lacked nothing then that is at hand now?"""
    sql = """
        SELECT 1 FROM documents WHERE sha256 = ? AND extractor_version = ? AND NOT EXISTS (
            SELECT 1 FROM problems WHERE document_id = documents.id AND missing IN (SELECT value FROM json_each(?))
        )
    """
    return db.execute(sql, [item.sha256, item.extractor_version, json.dumps([*at_hand])]).fetchone() is not None


def seen_again(db: Database, item: Input, noticed: tuple[Problem, ...]) -> Outcome:
    """Content that is stored: a place where it was not seen before gets its line."""
    sql = "SELECT 1 FROM inputs WHERE id = ? AND document_id IS NOT NULL"
    if not db.execute(sql, [item.id]).fetchone():
        locate(db, item)
        enter(db, item, UNCHANGED, document_id(item.sha256 or ""))
        insert(db, problem_rows(noticed, input_id=item.id))
    return item.ended(UNCHANGED, noticed)


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
        db.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [storable(v) for v in row.values()]
        )


def locate(db: Database, item: Input) -> None:
    """Note a place where a stored paper was found."""
    where = [document_id(item.sha256 or ""), storable(item.origin), storable(item.name)]
    db.execute("INSERT OR IGNORE INTO locations VALUES (?, ?, ?)", where)


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
