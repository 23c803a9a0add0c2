"""Locked PDFs and the passwords that open them, which nobody else gets to know."""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from tiny_pdf import Sheet, pdf

from extract.intake.discover import discover
from extract.model.problem import PASSWORD, Rejected
from extract.model.source import PDF, Refused, Source
from extract.read.pdf import reader
from extract.read.pdf.file import open as opening
from extract.read.pdf.reader import read_pdf

ROOT = Path(__file__).resolve().parents[1]
WORDS = "The ferry timetable is kept under review."
USER, OWNER = "heron & quay", "grünes Tor"
KINDS = {"40 bits": 2, "128 bits": 3, "AES-128": 4, "AES-256": 6}


def locked(kind: int = 6, user: str = USER) -> bytes:
    """A PDF of one page that needs a password."""
    sheet = Sheet()
    sheet.write(72, 80, WORDS)
    made = io.BytesIO()
    owner = OWNER if kind == 6 else "green gate"
    strength = {"R": kind, **({"aes": False, "metadata": False} if kind < 4 else {})}
    with pikepdf.open(io.BytesIO(pdf(sheet))) as file:
        file.save(made, encryption=pikepdf.Encryption(user=user, owner=owner, **strength))
    return made.getvalue()


def source(data: bytes, *passwords: str) -> Source:
    sha256 = hashlib.sha256(data).hexdigest()
    return Source(
        name="ferry.pdf", origin="ferry.pdf", media_type=PDF, sha256=sha256, data=data, passwords=passwords
    )


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_right_one_of_several_opens_it(kind: int) -> None:
    document = read_pdf(source(locked(kind), "otter", "", USER))
    assert [block.text for block in document.blocks] == [WORDS]
    assert document.problems == ()


def test_the_owners_password_opens_it_too() -> None:
    assert [block.text for block in read_pdf(source(locked(), OWNER)).blocks] == [WORDS]


def test_the_second_reader_and_the_audit_use_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PDFium cannot open the file, pdfplumber does, and both looks beside the pages see inside."""
    monkeypatch.setattr(opening, "_pdfium", lambda data, password: None)
    document = read_pdf(source(locked(), USER))
    assert [block.text for block in document.blocks] == [WORDS]
    assert {problem.code for problem in document.problems} <= {"OTHER_READER"}


@pytest.mark.parametrize(("passwords", "says"), [((), "with a password."), (("otter",), "no password that was given")])
def test_without_the_right_one_it_is_refused(passwords: tuple[str, ...], says: str) -> None:
    with pytest.raises(Rejected, match=says) as refusal:
        read_pdf(source(locked(), *passwords))
    problem = refusal.value.problem
    assert (problem.code, problem.missing) == ("ENCRYPTED", PASSWORD)
    assert "--password" in problem.next_step
    assert pickle.loads(pickle.dumps(refusal.value)).problem == problem  # on its way out of a worker


def test_an_open_file_is_not_tried_with_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str | None] = []
    whole = opening._opened
    monkeypatch.setattr(opening, "_opened", lambda one, password: [tried.append(password), whole(one, password)][1])
    sheet = Sheet()
    sheet.write(72, 80, WORDS)
    reader.read_pdf(source(pdf(sheet), "otter"))
    assert tried == [None]


def test_passwords_come_with_every_paper_and_are_not_shown(tmp_path: Path) -> None:
    (tmp_path / "ferry.pdf").write_bytes(locked())
    (found,) = discover([tmp_path], passwords=(USER,))
    assert not isinstance(found, Refused)
    assert found.passwords == (USER,)
    assert USER not in repr(found)


def test_nobody_else_gets_to_know_it(tmp_path: Path) -> None:
    """Not the database, not the logs, not the kept papers, not the list of what runs."""
    (tmp_path / "ferry.pdf").write_bytes(locked())
    (tmp_path / "other.pdf").write_bytes(locked(user="another one"))
    words = ["ingest", "ferry.pdf", "other.pdf", "--db", "council.db"]
    refused = _program(tmp_path, *words)
    assert refused.wait(60) == 5
    assert _states(tmp_path) == {"ferry.pdf": "rejected", "other.pdf": "rejected"}
    program = _program(tmp_path, *words, "--password", USER)
    seen = _children(program)
    assert program.wait(60) == 0
    assert _states(tmp_path) == {"ferry.pdf": "read", "other.pdf": "rejected"}
    assert all(USER.encode() not in line for line in seen)
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or USER.encode() not in path.read_bytes(), path


def _program(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(ROOT / "pipeline.py"), *words]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _children(program: subprocess.Popen[bytes]) -> set[bytes]:
    """The command lines of all that the program starts, where the system shows them, until it ends."""
    seen = set()
    while program.poll() is None and os.path.isdir("/proc/self"):  # noqa: PTH112
        for path in Path("/proc").glob("[0-9]*"):
            try:
                parent = path.joinpath("stat").read_text().rpartition(")")[2].split()[1]
                if int(parent) == program.pid:
                    seen.add(path.joinpath("cmdline").read_bytes())
            except OSError:
                continue  # it has just ended
        time.sleep(0.05)
    return seen


def _states(folder: Path) -> dict[str, str]:
    with closing(sqlite3.connect(folder / "council.db")) as connection:
        return dict(connection.execute("SELECT name, state FROM inputs").fetchall())
