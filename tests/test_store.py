"""What is stored is whole, is stored once, and says where each value was read."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from example_records import bare_record, by, day, full_record, lead, paper, refused, renamed, seen, tracker
from sqlite_utils import Database

from extract.model.problem import StoreError
from extract.model.record import Action, Deadline, Record
from extract.store import save as saving
from extract.store.database import open_database
from extract.store.migrate import MIGRATIONS
from extract.store.save import save, save_refused
from extract.store.text import storable

V1, V2 = "1.0", "1.1"


@pytest.fixture
def db() -> Database:
    return open_database(":memory:")


def dump(db: Database, leave_out: tuple[str, ...] = ()) -> list[str]:
    lines = db.conn.iterdump()
    return [
        line for line in lines if not line.startswith(tuple(f'INSERT INTO "{table}"' for table in leave_out))
    ]


def count(db: Database, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def column(db: Database, sql: str) -> list[object]:
    return [row[0] for row in db.execute(sql).fetchall()]


# Opening


def test_a_new_database_has_the_pragmas_that_keep_papers_safe(tmp_path: Path) -> None:
    db = open_database(tmp_path / "new folder" / "council.db")
    pragmas = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert pragmas == {"journal_mode": "wal", "synchronous": 2}
    assert db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert db.execute("PRAGMA busy_timeout").fetchone()[0] == 30_000


def test_opening_again_writes_nothing(tmp_path: Path) -> None:
    before = dump(open_database(tmp_path / "council.db"))
    again = open_database(tmp_path / "council.db")
    assert again.conn.total_changes == 0
    assert dump(again) == before


def test_several_programs_may_make_the_database_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda _: _open_and_close(tmp_path / "council.db"), range(8)))
    assert len(set(names)) == 1


def _open_and_close(path: Path) -> tuple[str, ...]:
    db = open_database(path)
    names = tuple(db.table_names() + db.view_names())
    db.close()
    return names


def test_everything_is_described(db: Database) -> None:
    search = {
        name
        for table in ("actions", "recommendations")
        for name in db.table_names()
        if f"{table}_fts" in name
    }
    names = set(db.table_names() + db.view_names()) - search - {"_migrations"}
    wanted = {(name, column.name) for name in names for column in db[name].columns} | {
        (name, "") for name in names
    }
    assert set(db.execute("SELECT name, column_name FROM descriptions").fetchall()) == wanted


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_text("Minutes of the meeting. " * 100), "not a database"),
        (lambda path: path.mkdir(), "cannot be opened"),
        (lambda path: Database(path)["gulls"].insert({"name": "Herring"}), "another program"),
    ],
)
def test_what_cannot_be_opened_is_said_in_a_sentence(tmp_path: Path, make: object, says: str) -> None:
    path = tmp_path / "council.db"
    make(path)  # type: ignore[operator]
    with pytest.raises(StoreError, match=says) as caught:
        open_database(path)
    assert caught.value.next_step


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("not a folder")
    with pytest.raises(StoreError, match="cannot be opened"):
        open_database(tmp_path / "output" / "council.db")


def test_a_database_of_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    db = open_database(tmp_path / "council.db")
    db.execute("INSERT INTO _migrations VALUES ('9999_things_to_come')")
    db.close()
    with pytest.raises(StoreError, match="newer version"):
        open_database(tmp_path / "council.db")


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(open_database(tmp_path / "council.db"))
    broken = tmp_path / "0099_broken.sql"
    broken.write_text("CREATE TABLE gulls (name TEXT);\nCREATE TABLE gulls (name TEXT);")
    with monkeypatch.context() as patch:
        patch.setattr("extract.store.migrate.MIGRATIONS", (*MIGRATIONS, broken))
        with pytest.raises(StoreError):
            open_database(tmp_path / "council.db")
    assert dump(open_database(tmp_path / "council.db")) == before


# Saving


def test_a_record_is_stored_with_its_words_pages_and_boxes(db: Database) -> None:
    outcome = save(db, full_record(), extractor_version=V1)
    assert (outcome.state, outcome.document_id) == ("read_with_problems", full_record().paper.sha256[:16])
    sql = """
        SELECT places.words, places.page, round(x0, 1), bottom FROM recommendations
        JOIN evidence ON evidence.recommendation_id = recommendations.id
        JOIN places ON places.evidence_id = evidence.id WHERE ref = '1' ORDER BY places.number
    """
    assert db.execute(sql).fetchall() == [
        ("That the harbour lamps be mended", 2, 60.0, 712.0),
        ("– before the “dark months” begin.", 3, 60.0, 84.333333),
    ]
    assert column(db, "SELECT state FROM inputs") == ["read_with_problems"]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_is_not_known_stays_empty(db: Database) -> None:
    save(db, bare_record(), extractor_version=V1)
    row = db.execute(
        "SELECT title, council, committee, meeting_date, pages, key_decision FROM documents"
    ).fetchone()
    assert row == (None,) * 6


def test_the_same_again_changes_nothing(db: Database) -> None:
    save(db, full_record(), extractor_version=V1)
    save_refused(db, **refused(), extractor_version=V1)  # type: ignore[arg-type]
    before, changes = dump(db), db.conn.total_changes
    again = save(db, full_record(), extractor_version=V1)
    save_refused(db, **refused(), extractor_version=V1)  # type: ignore[arg-type]
    assert again.state == "unchanged"
    assert db.conn.total_changes == changes
    assert dump(db) == before


def test_the_same_content_elsewhere_adds_a_location_and_a_line_of_the_ledger(db: Database) -> None:
    save(db, full_record(), extractor_version=V1)
    before = dump(db, leave_out=("locations", "inputs"))
    copy = renamed(full_record(), name="copy.pdf", origin="pack.zip!/copy.pdf")
    assert save(db, copy, extractor_version=V1).state == "unchanged"
    assert dump(db, leave_out=("locations", "inputs")) == before
    assert column(db, "SELECT origin FROM locations") == ["pack.zip!/copy.pdf", "papers/harbour-review.pdf"]
    assert column(db, "SELECT state FROM inputs ORDER BY origin") == ["unchanged", "read_with_problems"]


def test_another_version_replaces_every_row_and_keeps_the_locations(db: Database) -> None:
    save(db, full_record(), extractor_version=V1)
    save(db, renamed(full_record(), origin="elsewhere.pdf"), extractor_version=V1)
    shorter = replace(full_record(), actions=full_record().actions[:1], problems=())
    assert save(db, shorter, extractor_version=V2).state == "read"
    assert (count(db, "documents"), count(db, "actions"), count(db, "locations")) == (1, 1, 2)
    assert column(db, "SELECT extractor_version FROM documents") == [V2]
    assert column(db, "SELECT attempts FROM inputs WHERE origin LIKE 'papers/%'") == [2]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    fresh = open_database(":memory:")
    save(fresh, shorter, extractor_version=V2)
    ours = ("inputs", "locations", "actions_fts", "recommendations_fts")
    rows = [{line for line in dump(each) if not any(name in line for name in ours)} for each in (db, fresh)]
    assert rows[0] == rows[1]


def test_order_of_papers_does_not_matter(db: Database) -> None:
    other = open_database(":memory:")
    for each, records in ((db, (full_record(), bare_record())), (other, (bare_record(), full_record()))):
        for record in records:
            save(each, record, extractor_version=V1)
    for table in ("documents", "actions", "leads", "evidence", "places", "problems"):
        rows = [each.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for each in (db, other)]
        assert rows[0] == rows[1]


def test_a_refused_paper_is_in_the_ledger_until_it_is_read(db: Database) -> None:
    known = refused()
    outcome = save_refused(db, **known, extractor_version=V1)  # type: ignore[arg-type]
    assert (outcome.state, outcome.document_id) == ("rejected", None)
    rows = db.execute("SELECT name, why, code FROM papers_not_read").fetchall()
    assert rows == [("locked.pdf", "A password is needed to open this paper.", "ENCRYPTED")]
    read = Record(paper=paper(str(known["name"])))
    assert save(db, read, extractor_version=V2).state == "read"
    assert count(db, "papers_not_read") == 0
    assert db.execute("SELECT state, attempts FROM inputs").fetchall() == [("read", 2)]


def test_an_input_without_bytes_is_in_the_ledger_too(db: Database) -> None:
    save_refused(db, **{**refused(), "sha256": None}, extractor_version=V1)  # type: ignore[arg-type]
    assert column(db, "SELECT sha256 FROM inputs") == [None]


def test_an_action_whose_recommendation_is_missing_is_kept_with_a_problem(db: Database) -> None:
    stray = Action(id="a", text="Sweep the slipway", recommendation_id="gone", evidence=seen("Sweep"))
    save(db, Record(paper=paper(), actions=(stray,)), extractor_version=V1)
    assert column(db, "SELECT text FROM actions") == ["Sweep the slipway"]
    assert column(db, "SELECT code FROM problems") == ["RECOMMENDATION_MISSING"]
    assert column(db, "SELECT state FROM inputs") == ["read_with_problems"]


@pytest.mark.parametrize("table", ["documents", "recommendations", "leads", "places", "problems", "inputs"])
def test_a_failure_in_the_middle_leaves_nothing(db: Database, table: str) -> None:
    before = dump(db)
    db.execute(
        f"CREATE TEMP TRIGGER fail AFTER INSERT ON {table} BEGIN SELECT raise(ABORT, 'the disk is gone'); END"
    )
    with pytest.raises(sqlite3.IntegrityError):
        save(db, full_record(), extractor_version=V1)
    db.execute("DROP TRIGGER fail")
    assert not db.conn.in_transaction
    assert dump(db) == before
    assert save(db, full_record(), extractor_version=V1).state == "read_with_problems"


def test_a_failed_second_reading_keeps_the_first(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    save(db, full_record(), extractor_version=V1)
    before = dump(db)

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(saving, "enter", dies)
    with pytest.raises(KeyboardInterrupt):
        save(db, full_record(), extractor_version=V2)
    assert not db.conn.in_transaction
    assert dump(db) == before


def test_a_process_that_is_killed_while_it_saves_leaves_no_part_of_a_paper(tmp_path: Path) -> None:
    script = textwrap.dedent("""
        import os, sys
        sys.path.insert(0, sys.argv[2])
        from example_records import bare_record, full_record
        from extract.store import save as saving
        from extract.store.database import open_database
        db = open_database(sys.argv[1])
        saving.save(db, bare_record(), extractor_version="1.0")
        saving.enter = lambda *_: os.kill(os.getpid(), 9) if os.name != "nt" else os._exit(9)
        saving.save(db, full_record(), extractor_version="1.0")
    """)
    path, here = tmp_path / "council.db", Path(__file__).parent
    done = subprocess.run(
        [sys.executable, "-c", script, path, here], cwd=here.parent, check=False, timeout=60
    )
    assert done.returncode != 0
    db = open_database(path)
    assert column(db, "SELECT name FROM documents") == ["bare.docx"]
    assert (count(db, "actions"), count(db, "evidence"), count(db, "inputs")) == (0, 0, 1)
    assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert save(db, full_record(), extractor_version=V1).state == "read_with_problems"


def test_a_full_disk_is_said_in_a_sentence_and_leaves_whole_papers(tmp_path: Path) -> None:
    db = open_database(tmp_path / "council.db")
    save(db, full_record(), extractor_version=V1)
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
    big = tracker(*((f"Task {n} " + "of the harbour " * 200, None, None) for n in range(50)))
    with pytest.raises(StoreError, match="no room left"):
        save(db, big, extractor_version=V1)
    assert column(db, "SELECT name FROM documents") == ["harbour-review.pdf"]


def test_a_database_that_may_not_be_written_is_said(db: Database) -> None:
    db.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="may not be written"):
        save(db, full_record(), extractor_version=V1)


def test_two_writers_wait_for_each_other(tmp_path: Path) -> None:
    open_database(tmp_path / "council.db").close()

    def work(number: int) -> None:
        db = open_database(tmp_path / "council.db")
        for n in range(5):
            save(db, renamed(full_record(), sha256=f"{number}{n}" * 32), extractor_version=V1)
        db.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    db = open_database(tmp_path / "council.db")
    assert (count(db, "documents"), count(db, "actions")) == (20, 60)


@pytest.mark.parametrize(
    ("printed", "kept"),
    [("a\0b", "a\ufffdb"), ("half \ud83d", "half \ufffd"), ("Tŷ 🏠", "Tŷ 🏠"), (None, None), (3, 3)],
)
def test_text_that_sqlite_cannot_keep_is_replaced(printed: object, kept: object) -> None:
    assert storable(printed) == kept


def test_a_hostile_name_is_data(db: Database) -> None:
    name = "'); DROP TABLE documents; --\ud800.pdf"
    save(db, renamed(full_record(), name=name, origin=f"../../{name}"), extractor_version=V1)
    assert (
        save(db, renamed(full_record(), name=name, origin=f"../../{name}"), extractor_version=V1).state
        == "unchanged"
    )
    assert column(db, "SELECT name FROM documents") == ["'); DROP TABLE documents; --\ufffd.pdf"]


# Searching and asking


def test_search_knows_word_stems_and_follows_every_change(db: Database) -> None:
    save(db, full_record(), extractor_version=V1)
    search = (
        "SELECT text FROM actions WHERE rowid IN (SELECT rowid FROM actions_fts WHERE actions_fts MATCH ?)"
    )
    assert db.execute(search, ["painting"]).fetchall() == [("Paint the railings",)]
    save(db, replace(full_record(), actions=full_record().actions[:2]), extractor_version=V2)
    assert db.execute(search, ["painting"]).fetchall() == []
    db.vacuum()
    assert db.execute(search, ["ordering"]).fetchall() == [("Order new lamps",)]
    for table in ("actions", "recommendations"):
        db.execute(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")


def test_timing_is_worked_out_on_the_day_it_is_asked(db: Database) -> None:
    ongoing, done = Deadline(text="Ongoing", kind="ongoing"), Deadline(text="Done", kind="completed")
    record = tracker(
        ("Yesterday", by(day(-1)), "in_progress"),
        ("Today", by(day(0)), None),
        ("In 90 days", by(day(90)), "delayed"),
        ("In 91 days", by(day(91)), None),
        ("Late but complete", by(day(-9)), "complete"),
        ("Late but closed", by(day(-9)), "closed"),
        ("Late but said to be done", replace(done, end=day(-9)), None),
        ("Ongoing", ongoing, None),
        ("Nothing said", None, None),
    )
    save(db, record, extractor_version=V1)
    assert column(db, "SELECT timing FROM action_tracker ORDER BY page") == [
        *(
            "overdue",
            "due in 90 days",
            "due in 90 days",
            "later",
            "done",
            "done",
            "done",
            "no date",
            "no date",
        )
    ]
    assert db.execute("SELECT action, days_overdue FROM overdue_actions").fetchall() == [("Yesterday", 1)]
    assert column(db, "SELECT action FROM due_in_90_days") == ["Today", "In 90 days"]
    assert column(db, "SELECT action FROM actions_without_deadline") == ["Ongoing", "Nothing said"]
    totals = db.execute("SELECT actions, actions_with_date, overdue_actions FROM totals").fetchone()
    assert totals == (9, 7, 1)
    by_lead = (
        "SELECT lead, actions, not_done, overdue, due_in_90_days, no_date, next_due FROM actions_by_lead"
    )
    assert db.execute(by_lead).fetchall() == [("Harbour Master", 9, 6, 1, 2, 2, day(0))]


def test_the_action_tracker_says_all_in_one_row(db: Database) -> None:
    save(db, full_record(), extractor_version=V1)
    sql = "SELECT * FROM action_tracker WHERE action = 'Order new lamps'"
    row = next(iter(db.query(sql)))
    assert row["leads"] == "Una Pell; Harbour Trust; ??"
    assert (row["recommendation_ref"], row["deadline"], row["last_day_on_time"]) == (
        "1",
        "Sept 10?",
        "2030-09-30",
    )
    assert (row["status"], row["response"], row["document"], row["page"]) == (
        *("in_progress", "accepted", "harbour-review.pdf", 2),
    )
    assert row["recommendation"].startswith("That the harbour lamps")
    assert column(db, "SELECT action FROM actions_without_lead") == ["Paint the railings"]


def test_recommendations_are_counted_by_committee_and_listed_newest_first(db: Database) -> None:
    save(db, full_record(), extractor_version=V1)
    older = renamed(full_record(), sha256="ab" * 32, meeting_date="2029-01-31")
    undated = renamed(full_record(), sha256="cd" * 32, meeting_date=None)
    save(db, older, extractor_version=V1)
    save(db, undated, extractor_version=V1)
    dates = column(db, "SELECT meeting_date FROM newest_recommendations")
    assert dates == ["2031-03-04"] * 2 + ["2029-01-31"] * 2 + [None] * 2
    columns = "recommendations, from_reviews, actions, documents, first_meeting"
    found = db.execute(f"SELECT {columns} FROM recommendations_by_committee").fetchall()
    assert found == [(6, 6, 6, 3, "2029-01-31")]


def test_whatever_is_doubtful_needs_review(db: Database) -> None:
    save(db, full_record(), extractor_version=V1)
    save(db, bare_record(), extractor_version=V1)
    found = set(db.execute("SELECT what, words FROM needs_review").fetchall())
    assert found == {
        ("action", "Paint the railings"),
        ("deadline", "Sept 10?"),
        ("status", "Bobbing"),
        ("response", "Hm"),
        ("lead", "??"),
        ("row left out", "Theme A: the quay"),
        ("problem", "Three words on page 4 cannot be read."),
        ("paper", "bare.docx"),
    }
    (why,) = column(db, "SELECT why FROM needs_review WHERE words = 'bare.docx'")
    assert str(why).count("was found in it") == 2
    (why,) = column(db, "SELECT why FROM needs_review WHERE words = 'Sept 10?'")
    assert "uncertain" in str(why)


@pytest.mark.parametrize(("sure", "asked"), [(0.84, True), (0.85, False), (1.0, False)])
def test_a_value_is_looked_at_below_what_it_is_measured_to_be_worth(db: Database, sure: float, asked: bool) -> None:
    doubtful = replace(lead("Ada Merrow"), confidence=sure)
    action = Action(id="a1", text="Mend the bell", leads=(doubtful,), evidence=seen("Mend the bell"))
    save(db, Record(paper=paper(), actions=(action,)), extractor_version=V1)
    assert (("lead", "Ada Merrow") in db.execute("SELECT what, words FROM needs_review").fetchall()) is asked


def test_what_is_no_paper_is_passed_over_once(db: Database) -> None:
    known = refused("thumbs.db")
    known["problem"] = replace(known["problem"], severity="notice", code="SKIPPED")  # type: ignore[type-var]
    first = save_refused(db, **known, extractor_version=V1)  # type: ignore[arg-type]
    changes = db.conn.total_changes
    save_refused(db, **known, extractor_version=V1)  # type: ignore[arg-type]
    assert (first.state, first.document_id) == ("skipped", None)
    assert db.conn.total_changes == changes
    assert count(db, "papers_not_read") == 0
