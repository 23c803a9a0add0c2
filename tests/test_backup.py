"""Backups are whole or not there, are put back whole, and `doctor` sees what is missing or altered."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from crashing import ROOT, dump, run
from example_records import bare_record, full_record, renamed

import pipeline
from extract.model.problem import StoreError
from extract.model.record import Record
from extract.model.source import PDF, Source
from extract.store import attempts
from extract.store.backup import back_up, restore
from extract.store.database import open_database, writing
from extract.store.doctor import checks
from extract.store.ledger import opened_ledger
from extract.store.migrate import MIGRATIONS
from extract.store.originals import Originals
from extract.store.save import save


def filled(path: Path, *records: Record) -> Path:
    db = open_database(path)
    for record in records:
        save(db, record, extractor_version="1")
    db.close()
    return path


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return filled(tmp_path / "council.db", full_record(), bare_record())


def bad(database: Path) -> list[str]:
    return [check.found for check in checks(database) if not check.good]


# Backups


def test_a_backup_is_one_whole_file(database: Path, tmp_path: Path) -> None:
    assert back_up(database, tmp_path / "safe.db") == 2
    assert dump(tmp_path / "safe.db") == dump(database)
    assert not list(tmp_path.glob("safe.db?*"))


def test_a_backup_holds_what_is_not_yet_in_the_main_file(database: Path, tmp_path: Path) -> None:
    db = open_database(database)
    save(db, renamed(bare_record(), sha256="ab" * 32), extractor_version="1")
    assert back_up(database, tmp_path / "safe.db") == 3
    db.close()


def test_a_backup_comes_back_and_what_stood_there_is_kept(database: Path, tmp_path: Path) -> None:
    back_up(database, tmp_path / "safe.db")
    backed_up = dump(database)
    filled(database, renamed(bare_record(), sha256="ab" * 32))
    later = dump(database)
    before = restore(tmp_path / "safe.db", database)
    assert before
    assert (dump(database), dump(before)) == (backed_up, later)
    assert not list(tmp_path.glob("*.restoring*"))


def test_a_backup_comes_back_where_no_database_stands(database: Path, tmp_path: Path) -> None:
    back_up(database, tmp_path / "safe.db")
    assert restore(tmp_path / "safe.db", tmp_path / "new" / "council.db") is None
    assert dump(tmp_path / "new" / "council.db") == dump(database)


def test_a_backup_takes_the_place_of_a_damaged_database(database: Path, tmp_path: Path) -> None:
    back_up(database, tmp_path / "safe.db")
    database.write_bytes(b"no database at all" * 1000)
    before = restore(tmp_path / "safe.db", database)
    assert before
    assert before.read_bytes().startswith(b"no database")
    assert dump(database) == dump(tmp_path / "safe.db")


def test_a_damaged_backup_is_not_put_back(database: Path, tmp_path: Path) -> None:
    back_up(database, tmp_path / "safe.db")
    whole = (tmp_path / "safe.db").read_bytes()
    (tmp_path / "safe.db").write_bytes(whole[: len(whole) // 2])
    was = dump(database)
    with pytest.raises(StoreError, match="damaged"):
        restore(tmp_path / "safe.db", database)
    assert dump(database) == was


def test_a_database_of_another_program_is_not_put_back(database: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "gulls.db")) as gulls:
        gulls.execute("CREATE TABLE gulls (name TEXT)")
        gulls.commit()
    with pytest.raises(StoreError, match="another program"):
        restore(tmp_path / "gulls.db", database)


def test_a_database_that_somebody_has_open_is_left_alone(database: Path, tmp_path: Path) -> None:
    back_up(database, tmp_path / "safe.db")
    with closing(sqlite3.connect(database)) as reader:
        reader.execute("SELECT count(*) FROM documents").fetchone()
        with pytest.raises(StoreError, match="open") as caught:
            restore(tmp_path / "safe.db", database)
    assert "serve" in caught.value.next_step


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("backup", "safe.db", "--db", "none.db"), "There is no database at none.db"),
        (("backup", "nowhere/safe.db", "--db", "council.db"), "safe.db"),
        (("restore", "none.db", "--db", "council.db"), "There is no database at none.db"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    database: Path, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    code, said = run(*words, folder=tmp_path)
    assert (code, says in said, "Traceback" in said) == (4, True, False), said


# What doctor sees


@pytest.fixture
def kept(tmp_path: Path) -> Source:
    """A paper that was read and kept."""
    data = b"minutes of the slipway panel"
    source = Source(
        name="a.pdf", origin="a.pdf", media_type=PDF, sha256=hashlib.sha256(data).hexdigest(), data=data
    )
    with opened_ledger(tmp_path / "council.db", version="1") as ledger:
        for item in ledger.unread([source]):
            ledger.keep(item, renamed(bare_record(), sha256=source.sha256))
    return source


def test_a_kept_paper_that_is_gone_or_altered_is_seen_and_kept_anew(kept: Source, tmp_path: Path) -> None:
    database, place = tmp_path / "council.db", Originals.beside(tmp_path / "council.db").place(kept.sha256)
    assert bad(database) == []
    place.write_bytes(kept.data.replace(b"panel", b"flood"))
    assert bad(database) == ["1 times a paper that was altered"]
    place.unlink()
    assert bad(database) == ["1 times a paper that is not there"]
    with opened_ledger(database, version="1") as ledger:
        assert list(ledger.unread([kept])) == []
    assert bad(database) == []


def test_what_was_begun_and_never_finished_is_seen(kept: Source, tmp_path: Path) -> None:
    db = open_database(tmp_path / "council.db")
    with writing(db):
        db.execute("INSERT INTO attempts VALUES ('ab', 'b.pdf', 'b.pdf', '1', 1, 0, ?, '')", [attempts.me()])
    db.close()
    assert bad(tmp_path / "council.db") == ["1 times a paper begun and not finished"]


def test_a_database_of_an_older_version_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("extract.store.migrate.MIGRATIONS", MIGRATIONS[:1])
        patch.setattr("extract.store.migrate.VIEWS", ())
        patch.setattr("extract.store.migrate.descriptions", lambda db: iter(()))
        open_database(tmp_path / "council.db").close()
    found = list(checks(tmp_path / "council.db"))
    assert all(check.good for check in found)
    assert "older version" in found[-1].found


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        ("UPDATE inputs SET state = 'being thought about'", "without a final state"),
        ("UPDATE inputs SET document_id = NULL", "without its paper"),
        ("UPDATE inputs SET state = 'rejected'", "without the reason"),
        ("DELETE FROM inputs", "without a line in the ledger"),
    ],
)
def test_sums_that_do_not_balance_are_seen(database: Path, spoil: str, found: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(spoil)
        connection.commit()
    assert any(found in sentence for sentence in bad(database))


def test_a_fault_in_storing_one_paper_costs_that_paper_only(
    kept: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "output").mkdir()

    def breaks(*_: object) -> None:
        raise sqlite3.IntegrityError("a mistake of ours")

    with opened_ledger(tmp_path / "council.db", version="2") as ledger:
        with monkeypatch.context() as patch:
            patch.setattr("extract.store.save.insert", breaks)
            outcome = pipeline._kept(ledger, kept, bare_record())
        assert [problem.code for problem in outcome.problems] == ["INTERNAL"]
        assert "a mistake of ours" in (tmp_path / "output" / "workers.log").read_text("utf-8")
        assert ledger.keep(kept, renamed(full_record(), sha256=kept.sha256)).document_id


def test_what_is_kept_can_be_read_again_and_says_the_same(tmp_path: Path) -> None:
    paper = ROOT / "samples" / "brackenshire" / "library-report-2026-12-03.docx"
    assert run("ingest", paper, "--db", "council.db", folder=tmp_path)[0] == 0
    with closing(sqlite3.connect(tmp_path / "council.db")) as connection:
        (sha256,) = connection.execute("SELECT sha256 FROM originals").fetchone()
    place = Originals.beside(tmp_path / "council.db").place(sha256)
    assert pipeline.understand(pipeline._source(place)).actions == pipeline.understand(pipeline._source(paper)).actions


# What the program writes is no paper


def test_a_database_among_the_papers_is_not_taken_for_one(tmp_path: Path) -> None:
    paper = ROOT / "samples" / "brackenshire" / "library-report-2026-12-03.docx"
    (tmp_path / paper.name).write_bytes(paper.read_bytes())
    for states in ("1 read", "1 known already"):
        code, said = run("ingest", ".", "--db", "council.db", folder=tmp_path)
        assert (code, said.splitlines()[0]) == (0, f"1 file: {states}.")
        run("backup", "safe.db", "--db", "council.db", folder=tmp_path)
        run("restore", "safe.db", "--db", "council.db", folder=tmp_path)
        (tmp_path / "safe.db").unlink()
    assert bad(tmp_path / "council.db") == []


def test_a_fault_of_ours_is_a_sentence_on_the_screen_and_a_trace_in_the_log(tmp_path: Path) -> None:
    breaks = "import sys, pipeline, extract.feeds.jsonl as feed; feed.export_jsonl = None; sys.argv[1:] = ['export']"
    done = subprocess.run(
        [sys.executable, "-c", f"{breaks}; pipeline.main()"], cwd=tmp_path, capture_output=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False,
    )  # fmt: skip
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "fault of the program" in done.stderr
    assert "TypeError" in (tmp_path / "output" / "workers.log").read_text("utf-8")
