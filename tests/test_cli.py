"""The command line as a person meets it: every command, its exit code, and sentences instead of tracebacks."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "samples" / "tarnbridge" / "scrutiny-report-2026-11-30.pdf"
PLAN = ROOT / "samples" / "south-fenmoor" / "parks-action-plan-2026-07-09.pdf"
SLOW = ("spacy", "pdfplumber", "dateparser", "datasette", "docx", "numpy", "lxml")


def run(*words: str | Path, folder: Path = ROOT, said: str = "") -> subprocess.CompletedProcess[str]:
    """The program in a folder of its own, with what it is told on standard input."""
    command = [sys.executable, str(ROOT / "pipeline.py"), *map(str, words)]
    environment = {**os.environ, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, cwd=folder, input=said, capture_output=True, encoding="utf-8", env=environment, timeout=120,
        check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with two papers in it."""
    folder = tmp_path_factory.mktemp("desk")
    done = run("ingest", REPORT, PLAN, "--db", folder / "council.db", folder=folder)
    assert done.returncode == 0, done.stderr
    assert "2 files: 2 read" in done.stdout
    return folder / "council.db"


def test_help_is_quick_and_loads_nothing_slow() -> None:
    command = [sys.executable, "-X", "importtime", str(ROOT / "pipeline.py"), "--help"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, timeout=60, check=True)
    loaded = {line.rsplit("|", 1)[1].strip().split(".")[0] for line in done.stderr.splitlines() if "|" in line}
    assert not loaded & set(SLOW)


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="this system does not tell a child's CPU time")
def test_help_takes_less_than_half_a_second_of_cpu() -> None:
    before = os.times()
    command = [sys.executable, str(ROOT / "pipeline.py"), "--help"]
    subprocess.run(command, capture_output=True, cwd=ROOT, timeout=60, check=True)
    after = os.times()
    assert after.children_user + after.children_system - before.children_user - before.children_system < 0.5


def test_a_second_ingest_reads_nothing(database: Path) -> None:
    done = run("ingest", REPORT, PLAN, "--db", database, "--json", folder=database.parent)
    assert json.loads(done.stdout)["files"]["unchanged"] == 2


def test_what_was_refused_is_tried_again_when_asked_and_nothing_is_kept_unless_wanted(tmp_path: Path) -> None:
    (tmp_path / "torn.pdf").write_bytes(PLAN.read_bytes()[:900])
    words = ("ingest", "torn.pdf", PLAN, "--db", "council.db", "--no-keep", "--json")
    ledger = "SELECT attempts FROM inputs WHERE name = 'torn.pdf'"
    for more, read, known in (((), 1, 0), ((), 0, 1), (("--retry",), 0, 1)):
        done = run(*words, *more, folder=tmp_path)
        files = json.loads(done.stdout)["files"]
        assert (files["read"], files["unchanged"], files["rejected"]) == (read, known, 1)
    with closing(sqlite3.connect(tmp_path / "council.db")) as connection:
        assert connection.execute(ledger).fetchone() == (1,), "refused for the same reason, nothing changes"
        assert connection.execute("SELECT * FROM attempts").fetchall() == []
    assert not (tmp_path / "kept-papers").exists()


def test_export_writes_each_record_once(database: Path, tmp_path: Path) -> None:
    done = run("export", "--format", "jsonl", "--db", database, "--out", tmp_path / "records.jsonl")
    lines = (tmp_path / "records.jsonl").read_text("utf-8").splitlines()
    assert (done.returncode, len(lines)) == (0, 2)
    assert done.stdout.startswith("2 papers are written to")


def test_extract_prints_what_export_writes(database: Path, tmp_path: Path) -> None:
    alone = json.loads(run("extract", PLAN).stdout)
    run("export", "--db", database, "--out", tmp_path / "records.jsonl")
    exported = [json.loads(line) for line in (tmp_path / "records.jsonl").read_text("utf-8").splitlines()]
    assert alone in exported


def test_score_holds_records_against_truth(database: Path, tmp_path: Path) -> None:
    run("export", "--db", database, "--out", tmp_path / "records.jsonl")
    done = run("score", ROOT / "samples", tmp_path / "records.jsonl", "--match", "parks|scrutiny-report")
    assert re.search(r"mean of the main fields\s+1\.000", done.stdout)


def test_explain_writes_a_page(tmp_path: Path) -> None:
    done = run("explain", REPORT, "--out", tmp_path / "page.html")
    assert "Open it in a browser." in done.stdout
    assert "<mark" in (tmp_path / "page.html").read_text("utf-8")


def test_read_shows_the_document() -> None:
    document = json.loads(run("read", PLAN, "--json").stdout)
    assert {"pages", "blocks", "tables"} <= document.keys()
    cell = document["tables"][0]["cells"][0]
    assert {"row", "column", "row_span", "column_span", "text", "fill", "places"} == cell.keys()
    assert [part["page"] for part in document["tables"][0]["fragments"]] == [1, 2, 3]
    assert "table" in run("read", PLAN).stdout


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("deadlines", "31 March 2027", {"end": "2027-03-31"}),
        ("leads", "Cllr Ada Merrow", {}),
        ("responses_statuses", "Completed", {"status": "completed"}),
        ("headers", "Action", {"columns": [{"header": "Action", "role": "action"}]}),
        ("recommendations", "Recommendations", {}),
        ("metadata_blocks", "Cabinet – 4 March 2027\n\nWinter Gritting", {"meeting_date": "2027-03-04"}),
    ],
)
def test_tidy_reads_strings_of_every_kind(kind: str, text: str, expected: dict[str, object]) -> None:
    done = run("tidy", kind, said=json.dumps({"id": "x", "text": text, "context": {"unit": "heading"}}))
    answer = json.loads(done.stdout)
    assert answer["id"] == "x"
    assert expected.items() <= answer["reading"].items()


def test_doctor_finds_nothing_wrong(database: Path) -> None:
    assert run("doctor", "--db", database).returncode == 0
    assert all(check["good"] for check in json.loads(run("doctor", "--db", database, "--json").stdout)["checks"])


def test_doctor_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "broken.db").write_bytes(b"no database at all" * 100)
    done = run("doctor", "--db", tmp_path / "broken.db")
    assert (done.returncode, "BAD" in done.stdout) == (4, True)


MISTAKES: dict[str, tuple[tuple[str, ...], int]] = {
    "a path that is not there": (("ingest", "nowhere"), 2),
    "a web page called .pdf": (("ingest", "login.pdf"), 5),
    "an empty file": (("extract", "empty.pdf"), 5),
    "a torn file": (("extract", "torn.pdf"), 5),
    "a kind nobody knows": (("tidy", "moods"), 2),
    "a format nobody knows": (("export", "--format", "papyrus"), 2),
    "an export of nothing": (("export", "--db", "none.db"), 4),
    "a database that is none": (("ingest", str(PLAN), "--db", "old.db"), 4),
    "truth that is not there": (("score", "nowhere", "none.jsonl"), 2),
    "a word that is no command": (("inhale",), 2),
    "a file to read that is not there": (("read", "nowhere.pdf"), 2),
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with files that are not what they are called."""
    (tmp_path / "login.pdf").write_text("<!DOCTYPE html><title>Sign in</title>", "utf-8")
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "torn.pdf").write_bytes(PLAN.read_bytes()[:900])
    (tmp_path / "old.db").write_bytes(b"no database at all" * 100)
    return tmp_path


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_gets_a_sentence_and_an_exit_code(mistake: str, desk: Path) -> None:
    words, code = MISTAKES[mistake]
    done = run(*words, folder=desk)
    said = done.stdout + done.stderr
    assert (done.returncode, "Traceback" in said) == (code, False), said
    assert len(said.split()) > 4
