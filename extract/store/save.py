"""Keep a record, or the reason why an input gave none: one transaction each, all of it or nothing."""

from __future__ import annotations

from collections.abc import Collection

from sqlite_utils import Database

from extract.model.outcome import READ, READ_WITH_PROBLEMS, Outcome
from extract.model.problem import Problem
from extract.model.record import Record
from extract.moments import reached
from extract.store.attempts import finish
from extract.store.database import writing
from extract.store.inputs import Input, enter, insert, is_stored, locate, refused, seen_again
from extract.store.originals import note
from extract.store.rows import document_id, document_row, problems_of, rows_of
from extract.store.text import storable

OWNED = (
    "places", "evidence", "leads", "revised_deadlines", "actions", "recommendations", "rejected_rows",
    "contacts", "document_leads", "appendices", "problems", "restrictions",
)  # fmt: skip
"""The tables whose rows belong to one reading of a paper, those that refer to others first."""


def save(
    db: Database, record: Record, *, extractor_version: str, kept: int | None = None, at_hand: Collection[str] = ()
) -> Outcome:
    """Store the record; the rows that another version read from the same content make way for it.

    The same content from the same version changes nothing, but that a new origin is noted. kept: how many bytes
    of the paper itself stand beside the database, if they do. at_hand: of `MISSING`, what there is now, so that a
    reading that lacked it makes way too. Raises StoreError when the database cannot be written; nothing of the
    record is kept then.
    """
    paper = record.paper
    item = Input(name=paper.name, origin=paper.origin, sha256=paper.sha256, extractor_version=extractor_version)
    with writing(db):
        reached("saving begun")
        finish(db, paper.sha256)
        if is_stored(db, item, at_hand):
            noticed = tuple(problem for problem in record.problems if problem.stage == "intake")
            return seen_again(db, item, noticed)
        outcome = _stored(db, record, item)
        note(db, paper.sha256, kept)
        reached("ledger written")
    reached("saved")
    return outcome


def _stored(db: Database, record: Record, item: Input) -> Outcome:
    _replace(db, record, item.extractor_version)
    problems = problems_of(record)
    state = READ_WITH_PROBLEMS if problems else READ
    locate(db, item)
    enter(db, item, state, document_id(record.paper.sha256))
    return item.ended(state, problems)


def already_read(
    db: Database, *, name: str, origin: str, sha256: str, extractor_version: str, noticed: tuple[Problem, ...] = ()
) -> Outcome | None:
    """Whether this version stored this content before, so that nobody need read it again; notes a new origin.

    noticed: what is odd about this input, not about its content. None when it has to be read. Raises StoreError
    when the database cannot be written.
    """
    item = Input(name=name, origin=origin, sha256=sha256, extractor_version=extractor_version)
    with writing(db):
        return seen_again(db, item, noticed) if is_stored(db, item) else None


def save_refused(
    db: Database, *, name: str, origin: str, sha256: str | None, problem: Problem, extractor_version: str
) -> Outcome:
    """Enter an input that was not read into the ledger, with the reason.

    sha256: None when not even its bytes could be had. What an older version read from the same content stays.
    Refused again for the same reason by the same version, nothing changes. Raises StoreError.
    """
    item = Input(name=name, origin=origin, sha256=sha256, extractor_version=extractor_version)
    with writing(db):
        reached("refusal begun")
        outcome = refused(db, item, problem)
    reached("refused")
    return outcome


def _replace(db: Database, record: Record, extractor_version: str) -> None:
    document = document_id(record.paper.sha256)
    for table in OWNED:
        db.execute(f"DELETE FROM {table} WHERE document_id = ?", [document])
    reached("old rows deleted")
    row = {name: storable(value) for name, value in document_row(record, extractor_version).items()}
    columns, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    changes = ", ".join(f"{name} = excluded.{name}" for name in row if name != "id")
    db.execute(
        f"INSERT INTO documents ({columns}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {changes}", row
    )
    reached("paper written")
    insert(db, rows_of(record))
    reached("rows written")
