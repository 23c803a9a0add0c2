"""Killed at every moment that has a name, and at random ones: what is kept is whole, and the same command goes on."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from crashing import Dump, dump, faults, kept, partial, random_moments, run, run_killed, start

import pipeline
from extract import moments
from extract.intake.discover import discover
from extract.model.problem import Problem, Rejected
from extract.model.record import Record
from extract.model.source import Source

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples"
PAPERS = (
    SAMPLES / "south-fenmoor" / "parks-action-plan-2026-07-09.pdf",
    SAMPLES / "brackenshire" / "library-report-2026-12-03.docx",
    SAMPLES / "tarnbridge" / "restricted-item-2026-11-18.pdf",
)
ROUNDS = 2

STORING = """
import pickle, sys
from pathlib import Path
from extract.model.problem import Problem
import pipeline
from extract.store.ledger import opened_ledger
known = pickle.loads(Path(sys.argv[1]).read_bytes())
with opened_ledger(Path("council.db"), version=sys.argv[2]) as ledger:
    for source in ledger.unread([source for source, _ in known]):
        result = next(result for other, result in known if other.sha256 == source.sha256)
        (ledger.refuse if isinstance(result, Problem) else ledger.keep)(source, result)
pipeline.linked(Path("council.db"))
"""
"""The second half of an ingest: what was read is handed over, so that every step of storing is met at little cost."""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three papers, a copy of one, and one that cannot be read."""
    folder = tmp_path_factory.mktemp("papers")
    for paper in PAPERS:
        shutil.copy(paper, folder)
    shutil.copy(PAPERS[0], folder / "a-copy.pdf")
    (folder / "torn.pdf").write_bytes(PAPERS[0].read_bytes()[:900])
    return folder


@pytest.fixture(scope="module")
def whole(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run that nobody interrupted."""
    folder = tmp_path_factory.mktemp("whole")
    code, said = run("ingest", papers, "--db", "council.db", folder=folder)
    assert code == 0, said
    return folder


@pytest.fixture(scope="module")
def reference(whole: Path) -> Dump:
    return dump(whole / "council.db")


def assert_whole(folder: Path, reference: Dump) -> None:
    """Nothing that is stored is in parts; what is begun in the folder of kept papers has no paper's name."""
    database = folder / "council.db"
    assert faults(database) == []
    assert partial(database, reference) == []


def assert_resumes(folder: Path, papers: Path, whole: Path, reference: Dump) -> None:
    """The same command again comes to the same end."""
    code, said = run("ingest", papers, "--db", "council.db", folder=folder)
    assert code == 0, said
    assert_equal(folder, whole, reference)


def assert_equal(folder: Path, whole: Path, reference: Dump) -> None:
    """Nothing tells this folder from that of a run that nobody interrupted."""
    assert dump(folder / "council.db") == reference
    assert kept(folder) == kept(whole)
    assert faults(folder / "council.db") == []


# kill -9


@pytest.fixture(scope="module")
def read(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What reading the papers gave, in a file."""
    known: list[tuple[Source, Record | Problem]] = []
    for source in discover([papers]):
        assert isinstance(source, Source)
        try:
            known.append((source, pipeline.understand(source)))
        except Rejected as reason:
            known.append((source, reason.problem))
    file = tmp_path_factory.mktemp("read") / "read.pickle"
    file.write_bytes(pickle.dumps(known))
    return file


def store(read: Path, folder: Path, dies_at: str = "") -> int:
    """Hand over what was read, to the end or to the moment."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), moments.VARIABLE: dies_at}
    command = [sys.executable, "-c", STORING, str(read), pipeline.VERSION]
    return subprocess.run(command, cwd=folder, env=environment, timeout=60, check=False).returncode


@pytest.mark.parametrize("moment", moments.MOMENTS["ingest"])
def test_killed_at_any_step_of_storing_it_goes_on(
    moment: str, tmp_path: Path, read: Path, whole: Path, reference: Dump
) -> None:
    assert store(read, tmp_path, dies_at=moment) != 0, f"{moment} never came"
    assert_whole(tmp_path, reference)
    assert store(read, tmp_path) == 0
    assert_equal(tmp_path, whole, reference)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_killed_at_random_it_goes_on(
    seed: int, tmp_path: Path, papers: Path, whole: Path, reference: Dump
) -> None:
    for seconds in random_moments(seed, 3, most=3):
        run_killed("ingest", papers, "--db", "council.db", folder=tmp_path, after=seconds)
        assert_whole(tmp_path, reference)
    assert_resumes(tmp_path, papers, whole, reference)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to one process")
def test_told_to_stop_it_says_that_it_goes_on_and_counts_nothing(
    tmp_path: Path, papers: Path, whole: Path, reference: Dump
) -> None:
    program = start("ingest", papers, "--db", "council.db", folder=tmp_path)
    while not (tmp_path / "council.db-lock").exists():
        time.sleep(0.02)
    time.sleep(0.3)
    program.send_signal(signal.SIGINT)
    _, err = program.communicate(timeout=20)
    assert (program.returncode, err.startswith("Stopped.")) == (130, True), err
    assert dump(tmp_path / "council.db")["attempts"] == []
    assert_resumes(tmp_path, papers, whole, reference)


@pytest.mark.parametrize("moment", moments.MOMENTS["export"])
def test_killed_while_exporting_the_file_is_the_old_or_the_new_one(
    moment: str, tmp_path: Path, whole: Path
) -> None:
    words = ("export", "--db", whole / "council.db", "--out", "records.jsonl")
    run(*words, folder=tmp_path)
    new = (tmp_path / "records.jsonl").read_bytes()
    (tmp_path / "records.jsonl").write_bytes(b"old\n")
    assert run(*words, folder=tmp_path, dies_at=moment)[0] != 0
    assert (tmp_path / "records.jsonl").read_bytes() == (new if moment == "exported" else b"old\n")
    assert run(*words, folder=tmp_path)[0] == 0
    assert (tmp_path / "records.jsonl").read_bytes() == new
    assert [path.name for path in tmp_path.iterdir()] == ["records.jsonl"]


@pytest.mark.parametrize("moment", moments.MOMENTS["backup"])
def test_killed_while_backing_up_there_is_no_half_backup(
    moment: str, tmp_path: Path, whole: Path, reference: Dump
) -> None:
    words = ("backup", "safe.db", "--db", whole / "council.db")
    assert run(*words, folder=tmp_path, dies_at=moment)[0] != 0
    assert (tmp_path / "safe.db").exists() == (moment == "backed up")
    assert run(*words, folder=tmp_path)[0] == 0
    assert dump(tmp_path / "safe.db") == reference


@pytest.mark.parametrize("moment", moments.MOMENTS["restore"])
def test_killed_while_restoring_the_database_is_the_old_or_the_new_one(
    moment: str, tmp_path: Path, whole: Path, reference: Dump
) -> None:
    run("backup", tmp_path / "safe.db", "--db", "council.db", folder=whole)
    run("ingest", PAPERS[1], "--db", "council.db", folder=tmp_path)
    old = dump(tmp_path / "council.db")
    assert run("restore", "safe.db", "--db", "council.db", folder=tmp_path, dies_at=moment)[0] != 0
    assert dump(tmp_path / "council.db") == (reference if moment == "restored" else old)
    assert run("restore", "safe.db", "--db", "council.db", folder=tmp_path)[0] == 0
    assert dump(tmp_path / "council.db") == reference
    assert faults(tmp_path / "council.db") == []


@pytest.fixture
def mine(tmp_path: Path, whole: Path) -> Path:
    """A copy of the database, in the folder of the test."""
    code, said = run("backup", tmp_path / "council.db", "--db", "council.db", folder=whole)
    assert code == 0, said
    return tmp_path


WITHDRAWN = "a-copy.pdf"
PUBLISH = ("publish", "public.db", "--db", "council.db")
WITHDRAW = ("withdraw", WITHDRAWN, "--db", "council.db")


def published(folder: Path) -> set[str]:
    """The papers in the public file, which is whole; what else lies there of it is nothing."""
    assert faults(folder / "public.db") == []
    with closing(sqlite3.connect(folder / "public.db")) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM documents")}


@pytest.mark.parametrize("moment", moments.MOMENTS["publish"])
def test_killed_while_publishing_what_can_be_seen_can_be_withdrawn(moment: str, mine: Path) -> None:
    assert run(*PUBLISH, folder=mine, dies_at=moment)[0] != 0
    assert (mine / "public.db").exists() == (moment == "published")
    if moment == "published":
        assert WITHDRAWN in published(mine)
        assert run(*WITHDRAW, folder=mine)[0] == 0
        assert WITHDRAWN not in published(mine)
        return
    assert run(*PUBLISH, folder=mine)[0] == 0
    assert WITHDRAWN in published(mine)
    assert sorted(path.name for path in mine.glob("public.db*")) == ["public.db"]


@pytest.mark.parametrize("moment", [*moments.MOMENTS["withdraw"], *moments.MOMENTS["publish"][:-2], "published"])
def test_killed_while_withdrawing_the_same_command_goes_on(moment: str, mine: Path) -> None:
    assert run(*PUBLISH, folder=mine)[0] == 0
    before = published(mine)
    assert run(*WITHDRAW, folder=mine, dies_at=moment)[0] != 0
    assert published(mine) in (before, before - {WITHDRAWN})
    assert run(*WITHDRAW, folder=mine)[0] == 0
    assert published(mine) == before - {WITHDRAWN}
    assert sorted(path.name for path in mine.glob("public.db*")) == ["public.db"]


@pytest.mark.parametrize("moment", moments.MOMENTS["correct"])
def test_killed_while_correcting_it_is_there_or_not(moment: str, mine: Path) -> None:
    words = ("correct", PAPERS[0].name, "committee", "Quays Panel", "--by", "Hetty Marsh", "--why", "Misread")
    assert run(*words, "--db", "council.db", folder=mine, dies_at=moment)[0] != 0
    lines = dump(mine / "council.db")["corrections"]
    assert len(lines) == (moment == "corrected")
    assert faults(mine / "council.db") == []


# A full disk


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no process's files")
@pytest.mark.parametrize("kilobytes", [1, 500, 700])
def test_a_full_disk_is_a_sentence_and_whole_papers_and_it_goes_on(
    kilobytes: int, tmp_path: Path, papers: Path, whole: Path, reference: Dump
) -> None:
    command = [sys.executable, str(ROOT / "pipeline.py"), "ingest", str(papers), "--db", "council.db"]
    small = f"import resource, os, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({kilobytes << 10},) * 2)"
    done = subprocess.run(
        [sys.executable, "-c", f"{small}; os.execv(sys.argv[1], sys.argv[1:])", *command],
        cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 4), done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.split()) > 8 or done.returncode == 0
    assert_whole(tmp_path, reference)
    assert_resumes(tmp_path, papers, whole, reference)


# Several at once


def test_ingests_and_readers_at_once_do_not_hurt_each_other(
    tmp_path: Path, papers: Path, whole: Path, reference: Dump
) -> None:
    programs = [start("ingest", papers, "--db", "council.db", folder=tmp_path) for _ in range(4)]
    seen = list(_counted_while(programs, tmp_path / "council.db"))
    ended = [(program.wait(120), *program.communicate()) for program in programs]
    assert [code for code, _, _ in ended] == [0] * 4, ended
    assert sum("Waiting until it has ended" in err for _, _, err in ended) >= 1
    assert all("locked" not in err for _, _, err in ended)
    assert seen == sorted(seen)
    assert dump(tmp_path / "council.db") == reference
    assert kept(tmp_path) == kept(whole)


def _counted_while(programs: list[subprocess.Popen[str]], database: Path) -> Iterator[int]:
    """How many papers a reader sees, again and again. Raises what SQLite says when it may not read."""
    while any(program.poll() is None for program in programs):
        if database.is_file():
            with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
                try:
                    yield connection.execute("SELECT count(*) FROM documents").fetchone()[0]
                except sqlite3.OperationalError as error:
                    if "no such table" not in str(error):
                        raise
        time.sleep(0.02)
