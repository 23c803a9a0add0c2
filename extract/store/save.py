"""Keep a record, or the reason why an input gave none: one transaction each, all of it or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlite_utils import Database

from extract.model.outcome import READ, READ_WITH_PROBLEMS, REJECTED, SKIPPED, UNCHANGED, Outcome
from extract.model.problem import Problem
from extract.model.record import Record
from extract.store.database import writing
from extract.store.evidence import Row
from extract.store.rows import document_id, document_row, problem_rows, problems_of, rows_of
from extract.store.text import storable

OWNED = (
    "places", "evidence", "leads", "revised_deadlines", "actions", "recommendations", "rejected_rows",
    "contacts", "document_leads", "appendices", "problems",
)  # fmt: skip
"""The tables whose rows belong to one reading of a paper, those that refer to others first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Input:
    """One input as the ledger knows it: this content from this place, tried by this version."""

    name: str
    origin: str
    sha256: str | None
    extractor_version: str

    @property
    def id(self) -> str:
        whole = f"{self.origin}\0{self.sha256 or ''}".encode("utf-8", "surrogatepass")
        return hashlib.sha256(whole).hexdigest()[:16]


def save(db: Database, record: Record, *, extractor_version: str) -> Outcome:
    """Store the record; the rows that another version read from the same content make way for it.

    The same content from the same version changes nothing, but that a new origin is noted. Raises StoreError
    when the database cannot be written; nothing of the record is kept then.
    """
    paper = record.paper
    input_ = _Input(
        name=paper.name, origin=paper.origin, sha256=paper.sha256, extractor_version=extractor_version
    )
    with writing(db):
        if _is_stored(db, input_):
            noticed = tuple(problem for problem in record.problems if problem.stage == "intake")
            return _seen_again(db, input_, noticed)
        _replace(db, record, extractor_version)
        problems = problems_of(record)
        state = READ_WITH_PROBLEMS if problems else READ
        _locate(db, input_)
        _enter(db, input_, state, document_id(paper.sha256))
    return _outcome(input_, state, problems)


def already_read(
    db: Database, *, name: str, origin: str, sha256: str, extractor_version: str, noticed: tuple[Problem, ...] = ()
) -> Outcome | None:
    """Whether this version stored this content before, so that nobody need read it again; notes a new origin.

    noticed: what is odd about this input, not about its content. None when it has to be read. Raises StoreError
    when the database cannot be written.
    """
    input_ = _Input(name=name, origin=origin, sha256=sha256, extractor_version=extractor_version)
    with writing(db):
        return _seen_again(db, input_, noticed) if _is_stored(db, input_) else None


def save_refused(
    db: Database, *, name: str, origin: str, sha256: str | None, problem: Problem, extractor_version: str
) -> Outcome:
    """Enter an input that was not read into the ledger, with the reason.

    sha256: None when not even its bytes could be had. What an older version read from the same content stays.
    Refused again for the same reason by the same version, nothing changes. Raises StoreError.
    """
    input_ = _Input(name=name, origin=origin, sha256=sha256, extractor_version=extractor_version)
    state = SKIPPED if problem.severity == "notice" else REJECTED
    with writing(db):
        if not _is_known(db, input_, state, problem):
            _enter(db, input_, state, None)
            _insert(db, problem_rows([problem], input_id=input_.id))
    return _outcome(input_, state, (problem,))


def _outcome(input_: _Input, state: str, problems: tuple[Problem, ...]) -> Outcome:
    document = None if state in (REJECTED, SKIPPED) else document_id(input_.sha256 or "")
    return Outcome(
        name=input_.name, origin=input_.origin, state=state, document_id=document, problems=problems
    )


def _is_stored(db: Database, input_: _Input) -> bool:
    sql = "SELECT 1 FROM documents WHERE sha256 = ? AND extractor_version = ?"
    return db.execute(sql, [input_.sha256, input_.extractor_version]).fetchone() is not None


def _is_known(db: Database, input_: _Input, state: str, problem: Problem) -> bool:
    sql = """
        SELECT 1 FROM inputs JOIN problems ON problems.input_id = inputs.id
        WHERE inputs.id = ? AND state = ? AND extractor_version = ? AND code = ? AND message = ?
    """
    known = [input_.id, state, input_.extractor_version, problem.code, storable(problem.message)]
    return db.execute(sql, known).fetchone() is not None


def _seen_again(db: Database, input_: _Input, noticed: tuple[Problem, ...]) -> Outcome:
    sql = "SELECT 1 FROM inputs WHERE id = ? AND document_id IS NOT NULL"
    if not db.execute(sql, [input_.id]).fetchone():
        _locate(db, input_)
        _enter(db, input_, UNCHANGED, document_id(input_.sha256 or ""))
        _insert(db, problem_rows(noticed, input_id=input_.id))
    return _outcome(input_, UNCHANGED, noticed)


def _replace(db: Database, record: Record, extractor_version: str) -> None:
    document = document_id(record.paper.sha256)
    for table in OWNED:
        db.execute(f"DELETE FROM {table} WHERE document_id = ?", [document])
    row = {name: storable(value) for name, value in document_row(record.paper, extractor_version).items()}
    columns, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    changes = ", ".join(f"{name} = excluded.{name}" for name in row if name != "id")
    db.execute(
        f"INSERT INTO documents ({columns}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {changes}", row
    )
    _insert(db, rows_of(record))


def _insert(db: Database, rows: Iterable[tuple[str, Row]]) -> None:
    for table, row in rows:
        marks = ", ".join("?" * len(row))
        db.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [storable(v) for v in row.values()]
        )


def _locate(db: Database, input_: _Input) -> None:
    where = [document_id(input_.sha256 or ""), storable(input_.origin), storable(input_.name)]
    db.execute("INSERT OR IGNORE INTO locations VALUES (?, ?, ?)", where)


def _enter(db: Database, input_: _Input, state: str, document: str | None) -> None:
    """Write the input's line of the ledger; a line that says what was read says it still when seen again."""
    db.execute("DELETE FROM problems WHERE input_id = ?", [input_.id])  # why it was refused, if it once was
    words = [storable(value) for value in (input_.name, input_.origin, input_.sha256, state, document)]
    db.execute(
        """
        INSERT INTO inputs (id, name, origin, sha256, state, document_id, extractor_version, last_tried)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, document_id = excluded.document_id,
            extractor_version = excluded.extractor_version, last_tried = excluded.last_tried,
            attempts = attempts + 1
        WHERE excluded.state <> 'unchanged' OR inputs.document_id IS NULL
        """,
        [input_.id, *words, input_.extractor_version, datetime.now(UTC).isoformat(timespec="seconds")],
    )
