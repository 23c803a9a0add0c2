"""Keep a record, or the reason why an input gave none: one transaction each, all of it or nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sqlite_utils import Database

from extract.model.outcome import READ, READ_WITH_PROBLEMS, UNCHANGED, Outcome
from extract.model.problem import Problem
from extract.model.record import Record
from extract.moments import reached
from extract.store.attempts import finish
from extract.store.database import writing
from extract.store.inputs import Input, enter, insert, refused, seen_again, stored_as
from extract.store.marks import keep_back, replace_marks
from extract.store.originals import note
from extract.store.packs import agenda_rows, clear, forget, lain, make_way, part_row, sweep
from extract.store.rows import document_id, document_row, problem_rows, problems_of, rows_of, strays
from extract.store.same import note_sketch, place_paper, same_paper, tells_more
from extract.store.text import storable


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
        noticed = tuple(problem for problem in record.problems if problem.stage == "intake")
        if known := stored_as(db, item, at_hand):
            return seen_again(db, item, known, noticed)
        outcome = _stored(db, record, item)
        note(db, outcome.document_id or "", paper.sha256, kept)
        reached("ledger written")
    reached("saved")
    return outcome


def _stored(db: Database, record: Record, item: Input) -> Outcome:
    """A paper of its own, one that stands in another file too, or a pack."""
    file = record.paper.sha256
    where = dict([*lain(db, file), (str(storable(item.origin)), str(storable(item.name)))])
    clear(db, file)
    known = None if record.parts else same_paper(db, record.likeness, file, item.extractor_version)
    document = known or document_id(file)
    if known:
        keep_back(db, known, record, file)
    else:
        _replace(db, record, item.extractor_version, file)
    place_paper(db, document, where.items(), file, record.likeness, None, record.paper.pages)
    papers = tuple(_papers(db, record, item.extractor_version, where.items()))
    sweep(db, file, (document, *papers), document)
    problems = (*problems_of(record), *(one for part in record.parts for one in strays(part)))
    state = READ_WITH_PROBLEMS if problems else UNCHANGED if known else READ
    enter(db, item, state, document)
    if known:  # the same words, but this file's own faults: a box painted over them, a broken end
        insert(db, problem_rows(problems, input_id=item.id))
    return item.ended(state, problems, document)


def _papers(db: Database, pack: Record, version: str, where: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Store each paper of the pack that no other file holds; the answer is the ids of all."""
    file = pack.paper.sha256
    seen: set[str] = set()
    for number, record in enumerate(pack.parts, 1):
        known = same_paper(db, record.likeness, file, version)
        if known and tells_more(db, known, record.paper):
            known = None
        document = known or document_id(record.paper.sha256)
        if known or document in seen:
            keep_back(db, document, record, file)
        else:
            _replace(db, record, version, file)
        seen.add(document)
        place_paper(db, document, where, file, record.likeness, record.part, record.paper.pages)
        insert(db, [part_row(document_id(file), number, record, document)])
        yield document


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


def _replace(db: Database, record: Record, extractor_version: str, file_sha256: str) -> None:
    document = document_id(record.paper.sha256)
    forget(db, document)
    reached("old rows deleted")
    values = document_row(record, extractor_version, file_sha256)
    row = {name: storable(value) for name, value in values.items()}
    columns, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    changes = ", ".join(f"{name} = excluded.{name}" for name in row if name != "id")
    db.execute(f"INSERT INTO documents ({columns}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {changes}", row)
    reached("paper written")
    insert(db, rows_of(record))
    insert(db, agenda_rows(record))
    replace_marks(db, document, record.restrictions, file_sha256)
    make_way(db, document, record.likeness)
    note_sketch(db, document, record.likeness.sketch if record.likeness else ())
    reached("rows written")
