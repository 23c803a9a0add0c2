"""What people say of what was read: it holds in every view and export, and nothing ever overwrites it."""

from __future__ import annotations

import io
import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from example_records import full_record
from sqlite_utils import Database
from test_cli import run

from extract.feeds.jsonl import SCHEMA, write_jsonl
from extract.model.place import Place
from extract.model.problem import UsageError
from extract.model.record import Record
from extract.model.restriction import PART, Restriction
from extract.store.corrections import Value, correct, known, take_back, values
from extract.store.database import open_database, writing
from extract.store.doctor import checks
from extract.store.ledger import opened_ledger
from extract.store.publish import publish
from extract.store.save import save

RECORD = full_record()
ACTION = RECORD.actions[0]
RECOMMENDATION = RECORD.recommendations[0]
BY = {"who": "Hetty Marsh", "why": "The printed copy says so."}
IDA = {"name": "Ida Brook", "kind": "person", "role": "Quay Officer"}
LEADS = json.dumps([IDA, {"name": "Tide Team", "kind": "group"}])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "council.db"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    with closing(open_database(path)) as database:
        save(database, RECORD, extractor_version="1")
        yield database


def corrected(db: Database, record: str, field: str, value: str | None) -> Value:
    return correct(db, known(db, record), field, value, **BY)


def row(db: Database, sql: str, *values: object) -> dict[str, object]:
    cursor = db.conn.execute(sql, values)
    (found,) = cursor.fetchall()
    return dict(zip((column[0] for column in cursor.description), found, strict=True))


def tracked(db: Database) -> dict[str, object]:
    return row(db, "SELECT * FROM action_tracker WHERE action_id = ?", ACTION.id)


def exported(db: Database) -> dict[str, object]:
    stream = io.StringIO()
    write_jsonl(db.conn, stream)
    record = json.loads(stream.getvalue())
    jsonschema.validate(record, json.loads(SCHEMA.read_text("utf-8")))
    return record  # type: ignore[no-any-return]


def action_of(record: dict[str, object]) -> dict[str, object]:
    return next(one for one in record["actions"] if one["id"] == ACTION.id)  # type: ignore[attr-defined, no-any-return]


def doubts(db: Database, what: str) -> list[object]:
    sql = "SELECT why FROM needs_review WHERE action_id = ? AND what = ?"
    return [why for (why,) in db.execute(sql, [ACTION.id, what]).fetchall()]


# -- a correction holds --


def test_a_corrected_date_holds_in_views_and_exports_and_what_was_read_stands_beside(db: Database) -> None:
    read = ACTION.deadline
    assert read
    before = corrected(db, ACTION.id, "deadline_end", "2032-09-30")
    assert (before.read, before.now) == (read.end, read.end)
    now = tracked(db)
    assert (now["last_day_on_time"], now["deadline"]) == ("2032-09-30", read.text)
    assert now["corrected"] == f"deadline_end was read as {read.end or 'nothing'}"
    deadline = action_of(exported(db))["deadline"]
    assert (deadline["end"], deadline["text"], deadline["precision"]) == ("2032-09-30", read.text, None)  # type: ignore[index]
    assert row(db, "SELECT deadline_end FROM actions WHERE id = ?", ACTION.id) == {"deadline_end": read.end}
    (said,) = exported(db)["corrections"]  # type: ignore[misc]
    assert (said["value"], said["was_read"], said["who"]) == ("2032-09-30", read.end, BY["who"])


def test_leads_are_replaced_as_a_whole(db: Database) -> None:
    corrected(db, ACTION.id, "leads", LEADS)
    assert tracked(db)["leads"] == "Ida Brook; Tide Team"
    assert row(db, "SELECT actions, kind FROM actions_by_lead WHERE lead = 'Ida Brook'") == {
        "actions": 1, "kind": "person",
    }  # fmt: skip
    leads = action_of(exported(db))["leads"]
    assert [(lead["name"], lead["kind"], lead["role"]) for lead in leads] == [  # type: ignore[attr-defined]
        ("Ida Brook", "person", "Quay Officer"), ("Tide Team", "group", None),
    ]  # fmt: skip
    corrected(db, ACTION.id, "leads", None)
    assert tracked(db)["leads"] is None
    assert action_of(exported(db))["leads"] == []


def test_a_value_where_none_was_read_and_none_where_one_was(db: Database) -> None:
    corrected(db, ACTION.id, "response", None)
    assert tracked(db)["response"] is None
    other = next(one for one in RECORD.actions if one.deadline is None)
    corrected(db, other.id, "deadline_end", "2032-01-31")
    record = exported(db)
    deadline = next(one["deadline"] for one in record["actions"] if one["id"] == other.id)  # type: ignore[attr-defined]
    assert (deadline["text"], deadline["end"], deadline["kind"]) == ("", "2032-01-31", "fixed")


def test_a_record_that_is_none_is_in_no_view_and_said_in_the_export(db: Database) -> None:
    corrected(db, ACTION.id, "dismissed", "yes")
    assert db.execute("SELECT 1 FROM action_tracker WHERE action_id = ?", [ACTION.id]).fetchall() == []
    assert db.execute("SELECT 1 FROM needs_review WHERE action_id = ?", [ACTION.id]).fetchall() == []
    record = exported(db)
    assert ACTION.id not in [one["id"] for one in record["actions"]]  # type: ignore[attr-defined]
    assert [(one["field"], one["words"]) for one in record["corrections"]] == [("dismissed", ACTION.text)]  # type: ignore[attr-defined]


def test_a_papers_front_page_and_a_recommendation_can_be_corrected(db: Database) -> None:
    corrected(db, RECORD.paper.name, "committee", "Quays Panel")
    corrected(db, RECOMMENDATION.id, "ref", "7a")
    assert tracked(db)["committee"] == "Quays Panel"
    assert exported(db)["document"]["body"] == "Quays Panel"  # type: ignore[index]
    sql = "SELECT ref, committee FROM recommendation_tracker WHERE recommendation_id = ?"
    assert row(db, sql, RECOMMENDATION.id) == {"ref": "7a", "committee": "Quays Panel"}


def test_the_newest_holds_and_what_is_taken_back_holds_no_more(db: Database) -> None:
    first = tracked(db)
    corrected(db, ACTION.id, "status", "delayed")
    before = corrected(db, ACTION.id, "status", "closed")
    assert (before.now, before.who) == ("delayed", BY["who"])
    assert tracked(db)["status"] == "closed"
    take_back(db, known(db, ACTION.id), "status", **BY)
    assert tracked(db) == first
    states = [state for (state,) in db.execute("SELECT state FROM corrections_made").fetchall()]
    assert states == ["takes back what was corrected before", "followed by another", "followed by another"]


def test_who_looked_and_found_it_right_takes_it_off_the_list(db: Database) -> None:
    db.execute("UPDATE actions SET deadline_confidence = 0.2 WHERE id = ?", [ACTION.id])
    assert doubts(db, "deadline")
    read = next(one.read for one in values(db, known(db, ACTION.id)) if one.field == "deadline_end")
    corrected(db, ACTION.id, "deadline_end", read)
    assert doubts(db, "deadline") == []


# -- nothing overwrites it --


def test_reading_anew_touches_no_correction(db: Database) -> None:
    corrected(db, ACTION.id, "deadline_end", "2032-09-30")
    lines = db.execute("SELECT * FROM corrections").fetchall()
    assert save(db, RECORD, extractor_version="2").state.startswith("read")
    assert db.execute("SELECT * FROM corrections").fetchall() == lines
    assert tracked(db)["last_day_on_time"] == "2032-09-30"


def test_a_correction_whose_record_is_gone_is_not_lost_from_sight(db: Database, path: Path) -> None:
    corrected(db, ACTION.id, "status", "delayed")
    save(db, replace(RECORD, actions=()), extractor_version="2")
    found = row(db, "SELECT words, why FROM needs_review WHERE what = 'correction'")
    assert found["words"] == ACTION.text
    assert "status" in str(found["why"])
    assert [check.good for check in checks(path) if check.what == "corrections"] == [False]


@pytest.mark.parametrize("sql", ["UPDATE corrections SET value = 'x'", "DELETE FROM corrections"])
def test_no_line_is_ever_changed(db: Database, sql: str) -> None:
    corrected(db, ACTION.id, "status", "delayed")
    with pytest.raises(sqlite3.IntegrityError, match="a correction is never"):
        db.conn.execute(sql)


def test_an_ingest_that_runs_is_not_waited_for(db: Database, path: Path) -> None:
    """Only for the transaction of the one paper that is being stored."""
    with opened_ledger(path, version="1"):
        corrected(db, ACTION.id, "status", "delayed")
        assert tracked(db)["status"] == "delayed"

        def store() -> None:
            with closing(open_database(path)) as other, writing(other):
                begun.set()
                time.sleep(0.3)

        begun = threading.Event()
        ingest = threading.Thread(target=store)
        ingest.start()
        begun.wait()
        corrected(db, ACTION.id, "status", "closed")
        ingest.join()
    assert tracked(db)["status"] == "closed"


# -- what is refused --


@pytest.mark.parametrize(
    ("record", "field", "value", "says"),
    [
        ("no-such-id", "status", "closed", "has the id"),
        (ACTION.id, "committee", "Quays Panel", "cannot be corrected"),
        (ACTION.id, "deadline_end", "2032-02-30", "cannot be the deadline_end"),
        (ACTION.id, "deadline_end", "30 September", "cannot be the deadline_end"),
        (ACTION.id, "deadline_end", "20320930", "cannot be the deadline_end"),
        (ACTION.id, "status", "nearly", "cannot be the status"),
        (ACTION.id, "text", None, "cannot be the text"),
        (ACTION.id, "text", " ", "cannot be the text"),
        (ACTION.id, "leads", "Ida Brook", "cannot be the leads"),
        (ACTION.id, "leads", '[{"name": "Ida Brook", "kind": "hero"}]', "cannot be the leads"),
    ],
)
def test_what_cannot_be_is_refused(db: Database, record: str, field: str, value: str | None, says: str) -> None:
    with pytest.raises(UsageError, match=says) as refusal:
        corrected(db, record, field, value)
    assert refusal.value.next_step
    assert db["corrections"].count == 0


@pytest.mark.parametrize("lacking", ["who", "why"])
def test_nobody_corrects_without_name_and_reason(db: Database, lacking: str) -> None:
    with pytest.raises(UsageError, match=lacking):
        correct(db, known(db, ACTION.id), "status", "closed", **{**BY, lacking: " "})


def test_the_corrected_views_have_every_column_of_their_tables(db: Database) -> None:
    """A column that a later migration adds must be added to them too."""
    for table in ("actions", "recommendations", "documents", "leads"):
        columns = {column.name for column in db[table].columns}
        assert columns <= {column.name for column in db[f"{table}_as_corrected"].columns}


# -- what is published of it --


def bytes_of(path: Path, out: Path, **how: bool) -> bytes:
    publish(path, out, **how)
    return out.read_bytes()


def test_only_what_holds_for_what_is_public_is_published(db: Database, path: Path, tmp_path: Path) -> None:
    corrected(db, ACTION.id, "text", "Superseded heron words")
    corrected(db, ACTION.id, "text", "Public otter words")
    public = bytes_of(path, tmp_path / "public.db")
    assert b"Public otter words" in public
    for secret in ("Superseded heron words", *BY.values()):
        assert secret.encode() not in public
    hidden = Restriction(
        reach=PART, reason="sign", text="EXEMPT", rule="restricted.sign",
        places=tuple(Place(page=page) for page in range(1, 9)),
    )  # fmt: skip
    save(db, replace(RECORD, restrictions=(hidden,)), extractor_version="2")
    assert b"Public otter words" not in bytes_of(path, tmp_path / "public.db")


def test_persons_are_left_out_of_corrections_too(db: Database, path: Path, tmp_path: Path) -> None:
    corrected(db, ACTION.id, "leads", LEADS)
    public = bytes_of(path, tmp_path / "public.db", redact_names=True)
    assert b"Ida Brook" not in public
    with closing(sqlite3.connect(tmp_path / "public.db")) as connection:
        sql = "SELECT leads FROM action_tracker WHERE action_id = ?"
        assert connection.execute(sql, [ACTION.id]).fetchone() == ("Quay Officer; Tide Team",)


# -- the command --


def test_the_command_says_what_was_and_what_is(db: Database, path: Path, tmp_path: Path) -> None:
    words = ("correct", ACTION.id, "leads", "Cllr Ida Brook; Head of Quays", "--by", "Hetty Marsh", "--why", "Misread")
    done = run(*words, "--db", path, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    read = "; ".join(lead.name or lead.text for lead in ACTION.leads)
    assert f"leads was “{read}”, and is “Ida Brook; Head of Quays”." in done.stdout
    shown = run("correct", ACTION.id, "--db", path, folder=tmp_path).stdout
    assert f"read as “{read}”; corrected by Hetty Marsh" in shown
    undo = ("correct", ACTION.id, "leads", "--undo", "--by", "Hetty Marsh", "--why", "Misread again")
    done = run(*undo, "--db", path, folder=tmp_path)
    assert f"and is “{read}”." in done.stdout


@pytest.mark.parametrize("words", [("status",), ("status", "closed", "--nothing"), ("status", "closed", "--by", "H")])
def test_the_command_says_what_it_lacks(db: Database, path: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run("correct", ACTION.id, *words, "--db", path, folder=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 2


def test_records_without_corrections_say_so(db: Database) -> None:
    assert exported(db)["corrections"] == []
    assert isinstance(RECORD, Record)
