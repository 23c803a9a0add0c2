"""Runs of the real program that are killed, and what is in a database afterwards, for comparing."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from extract.moments import VARIABLE
from extract.store.originals import FOLDER

ROOT = Path(__file__).resolve().parents[1]

Dump = dict[str, list[tuple[str, ...]]]
"""Table -> its rows, sorted; without what must differ between two runs (the time of day)."""

BROUGHT = {"inputs", "locations", "alike", "originals", "restrictions", "parts"}
FIELDS = ("council", "body", "meeting_date")
OF_THE_MEETING = {
    "council", "committee", "meeting_date", "registered_council", "council_kind", "nation", "committee_kind",
    "restricted",
}  # fmt: skip
"""What another file may bring to a paper that is stored whole: its bytes, the meeting of a pack, what is kept back."""

VOLATILE = {"last_tried", "began"}

FAULTS = """
    SELECT count(*) FROM (SELECT document_id FROM inputs WHERE document_id IS NOT NULL
        EXCEPT SELECT id FROM documents)
"""


def start(*words: str | Path, folder: Path, dies_at: str = "") -> subprocess.Popen[str]:
    """The program, in a folder of its own."""
    command = [sys.executable, str(ROOT / "pipeline.py"), *map(str, words)]
    return subprocess.Popen(
        command, cwd=folder, text=True, encoding="utf-8", env={**os.environ, VARIABLE: dies_at},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def run(*words: str | Path, folder: Path, dies_at: str = "") -> tuple[int, str]:
    """The program to its end, however it ends: the exit code, and all it said."""
    program = start(*words, folder=folder, dies_at=dies_at)
    out, err = program.communicate(timeout=300)
    return program.returncode, out + err


def run_killed(*words: str | Path, folder: Path, after: float) -> bool:
    """The program, killed after so many seconds; the answer is whether it was still at work."""
    program = start(*words, folder=folder)
    try:
        program.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        program.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        program.communicate()
        return True
    return False


def dump(database: Path) -> Dump:
    """Everything of ours in the database."""
    with closing(sqlite3.connect(database, timeout=30)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if "_fts" not in name and not name.startswith("sqlite_")
        ]
        return {table: sorted(_rows(connection, table)) for table in sorted(tables)}


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, ...]]:
    cursor = connection.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield tuple(f"{name}={value!r}" for name, value in zip(names, row, strict=True) if name not in VOLATILE)


def faults(database: Path) -> list[str]:
    """What SQLite itself, its search index and our own references complain of."""
    if not database.is_file():
        return []
    with closing(sqlite3.connect(database, timeout=30)) as connection:
        (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        found = [] if verdict == "ok" else [verdict]
        found += ["foreign key"] * len(connection.execute("PRAGMA foreign_key_check").fetchall())
        for (index,) in connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%USING FTS%'").fetchall():
            try:
                connection.execute(f"INSERT INTO [{index}]([{index}]) VALUES ('integrity-check')")
            except sqlite3.DatabaseError as error:
                found.append(f"{index}: {error}")
        connection.rollback()
    return found


def partial(database: Path, whole: Dump) -> list[str]:
    """The papers in the database of which not every row is as in the whole one."""
    if not database.is_file():
        return []
    here = dump(database)
    stored = [_value(row, "id") for row in here.get("documents", [])]
    return [paper for paper in stored if _of_paper(here, paper) != _of_paper(whole, paper)]


def _of_paper(rows: Dump, paper: str) -> Dump:
    """A paper's own rows, without what other files may still bring to it: places, likeness, the meeting it was for."""
    own = {
        table: [_own(row) for row in lines if f"document_id={paper}" in row and not _is_of_the_meeting(row)]
        for table, lines in rows.items()
        if table not in BROUGHT
    }
    own["documents"] = [_own(row) for row in rows["documents"] if f"id={paper}" in row]
    own["parts"] = [row for row in rows.get("parts", []) if f"pack_id={paper}" in row]
    return own


def _own(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cell for cell in row if cell.partition("=")[0] not in OF_THE_MEETING)


def _is_of_the_meeting(row: tuple[str, ...]) -> bool:
    """Whether it is the evidence of what a pack told of the paper's meeting."""
    return any(f"field={name}" in row for name in FIELDS) or any(f"-{name}-" in cell for name in FIELDS for cell in row)


def _value(row: tuple[str, ...], name: str) -> str:
    return next(cell.partition("=")[2] for cell in row if cell.startswith(f"{name}="))


def kept(folder: Path) -> list[str]:
    """The names of all files in the folder of kept papers."""
    return sorted(path.name for path in (folder / FOLDER).rglob("*") if path.is_file())


def fresh(folder: Path) -> Path:
    """An empty folder of this name."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def random_moments(seed: int, seconds: float, most: int) -> Iterator[float]:
    """When to kill: 1 to `most` times, each at any moment of a run that takes so many seconds."""
    dice = random.Random(seed)
    for _ in range(dice.randint(1, most)):
        yield dice.uniform(0.1, seconds)


def timed(*words: str | Path, folder: Path) -> float:
    """How long the program takes. Raises AssertionError if it fails."""
    began = time.monotonic()
    code, said = run(*words, folder=folder)
    assert code == 0, said
    return time.monotonic() - began
