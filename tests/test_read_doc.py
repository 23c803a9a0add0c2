"""Old Word -> Document, by way of .docx bytes; what cannot be turned, and LibreOffice as a last resort."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from same_paper import PAPERS, agrees, codes, document, lawful, outline

from extract.model.document import Document
from extract.model.problem import Rejected
from extract.model.source import DOC, Source
from extract.read.doc import convert, libreoffice
from extract.read.reader import read

PAPER = (PAPERS / "wharf.doc").read_bytes()
WORD = (PAPERS / "wharf.docx").read_bytes()


def of_bytes(data: bytes) -> Document:
    return read(Source(name="p.doc", origin="", media_type=DOC, sha256=hashlib.sha256(data).hexdigest(), data=data))


def refusal(data: bytes) -> str:
    with pytest.raises(Rejected) as reason:
        of_bytes(data)
    assert reason.value.next_step.endswith(".")
    return reason.value.code


def head_changed(at: int, value: bytes) -> bytes:
    """The paper with other bytes in the head of its main stream."""
    start = PAPER.index(b"\xec\xa5")
    return PAPER[: start + at] + value + PAPER[start + at + len(value) :]


@pytest.fixture
def without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "NAMES", ())
    monkeypatch.setattr(libreoffice, "USUAL", ())


# -- the same paper --


def test_the_same_paper_gives_the_same_record() -> None:
    assert agrees("wharf.doc")


def test_the_same_paper_gives_the_same_blocks() -> None:
    word, found = document("wharf.docx"), document("wharf.doc")
    assert outline(found)[:-1] == outline(word)[:-1]  # the footer holds the page's number here
    assert codes(found) == codes(word) | {"CONVERTED"}
    assert [one.fill for one in found.tables[0].cells] == [one.fill for one in word.tables[0].cells]
    assert lawful(found)


def test_name_type_and_fingerprint_are_those_of_the_original() -> None:
    found = of_bytes(PAPER)
    assert (found.name, found.media_type, found.sha256) == ("p.doc", DOC, hashlib.sha256(PAPER).hexdigest())


def test_the_same_bytes_give_the_same_document() -> None:
    assert outline(of_bytes(PAPER)) == outline(of_bytes(PAPER))


def test_what_the_library_tells_of_losses_is_said_aloud(monkeypatch: pytest.MonkeyPatch) -> None:
    lossy = SimpleNamespace(report=SimpleNamespace(warnings=[SimpleNamespace(code="TABLE_DEPTH_LIMITED")]))

    def half(_old: Path, new: Path, **_: Any) -> SimpleNamespace:
        new.write_bytes(WORD)
        return lossy

    monkeypatch.setattr(convert, "convert", half)
    assert {"CONVERTED", "CONVERTED_IN_PART"} <= codes(of_bytes(PAPER))


# -- what is refused --


@pytest.mark.usefixtures("without_libreoffice")
def test_what_cannot_be_read_has_its_reason() -> None:
    locked = PAPER[PAPER.index(b"\xec\xa5") + 11] | 0x81
    assert refusal(head_changed(11, bytes([locked]))) == "ENCRYPTED"
    assert refusal(head_changed(0, b"\xdc\xa5\x65\x00")) == "UNSUPPORTED"
    assert refusal(PAPER[:3000]) == "DAMAGED"
    assert refusal(b"no Word file") == "DAMAGED"


@pytest.mark.usefixtures("without_libreoffice")
def test_broken_files_are_refused_or_read_but_never_a_fault_of_ours() -> None:
    for at in range(0, len(PAPER), 997):
        data = PAPER[:at] + bytes(255 - byte for byte in PAPER[at : at + 40]) + PAPER[at + 40 :]
        assert ending(data) in ("read", "DAMAGED", "ENCRYPTED", "UNSUPPORTED", "LIMIT")


def ending(data: bytes) -> str:
    """What becomes of a file."""
    try:
        return "read" if lawful(of_bytes(data)) else "read against the law"
    except Rejected as reason:
        return reason.code


# -- LibreOffice --


def test_libreoffice_is_asked_for_what_the_library_refuses_only(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []

    def answer(data: bytes) -> bytes:
        asked.append(data)
        return WORD

    monkeypatch.setattr(convert, "by_libreoffice", answer)
    of_bytes(PAPER)
    assert asked == []
    old = head_changed(0, b"\xdc\xa5\x65\x00")
    assert outline(of_bytes(old)) == outline(document("wharf.docx"))
    assert asked == [old]


@pytest.mark.usefixtures("without_libreoffice")
def test_nothing_is_made_without_libreoffice() -> None:
    assert libreoffice.by_libreoffice(PAPER) is None


def test_it_is_started_twice_for_a_new_profile_and_not_waited_for_longer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.touch()
    monkeypatch.setattr(libreoffice, "NAMES", ())
    monkeypatch.setattr(libreoffice, "USUAL", (program,))
    calls: list[list[str]] = []

    def run(words: list[str], *, timeout: float, **_: Any) -> SimpleNamespace:
        calls.append(words)
        if len(calls) > 2:
            raise subprocess.TimeoutExpired(words, timeout)
        if len(calls) == 2:
            Path(words[-1]).with_suffix(".docx").write_bytes(WORD)
        return SimpleNamespace(returncode=libreoffice.RESTART if len(calls) == 1 else 0)

    monkeypatch.setattr(subprocess, "run", run)
    assert libreoffice.by_libreoffice(PAPER) == WORD
    assert len(calls) == 2
    assert all(any("UserInstallation=file:" in word for word in words) for words in calls)
    assert libreoffice.by_libreoffice(PAPER) is None


@pytest.mark.skipif(next(libreoffice._programs(), None) is None, reason="no LibreOffice on this machine")
def test_the_real_libreoffice_turns_a_paper() -> None:
    made = libreoffice.by_libreoffice(PAPER)
    assert made is not None
    assert made.startswith(b"PK")
