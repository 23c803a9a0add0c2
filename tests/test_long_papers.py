"""Papers too long, and files too large, to be held whole: the same words, and memory that does not grow with them."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from tiny_pdf import Sheet, pdf

import pipeline
from extract.intake import opened
from extract.intake.discover import discover
from extract.model import shelf
from extract.model.problem import Rejected
from extract.model.shelf import Shelf
from extract.model.source import Refused, Source
from extract.read.pdf import shelved
from extract.read.pdf.flow import sheets as flow
from extract.read.reader import read
from extract.show.document import document_json
from extract.store.ledger import opened_ledger

ROOT = Path(__file__).resolve().parents[1]
PACK = ROOT / "samples" / "calderwick" / "cabinet-pack-2026-09-15.pdf"

MEASURED = """
import resource, sys
sys.path.insert(0, sys.argv[1])
from extract.intake.discover import discover
from pathlib import Path
from extract.read.reader import read
(source,) = discover([Path(sys.argv[2])])
pages = len(read(source).pages)
print(pages, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def one(path: Path) -> Source:
    (found,) = discover([path])
    assert isinstance(found, Source)
    return found


@pytest.fixture
def short_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is long: two pages make a run, and two runs are held."""
    for module in (flow, shelved):
        monkeypatch.setattr(module, "RUN", 2)
    for name in ("KEPT", "IN_USE"):
        monkeypatch.setattr(shelf, name, 1)


@pytest.fixture
def on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every PDF is large."""
    monkeypatch.setattr(opened, "HELD", 0)


# -- a shelf --


def test_what_is_put_away_is_there_again() -> None:
    runs = Shelf[tuple[int, ...]]()
    for number in range(50):
        runs.put((number, number + 1))
    assert len(runs) == 50
    assert [runs[index] for index in (49, 0, 7, -1)] == [(49, 50), (0, 1), (7, 8), (49, 50)]
    assert list(runs) == [(number, number + 1) for number in range(50)]
    with pytest.raises(IndexError):
        runs[50]


def test_without_room_on_the_disk_all_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    runs = Shelf[str]()
    for word in "abcdefgh":
        runs.put(word)
    assert list(runs) == list("abcdefgh")


# -- a long paper --


@pytest.mark.usefixtures("short_runs")
def test_a_long_paper_says_what_a_short_one_says() -> None:
    long = read(one(PACK))
    assert not isinstance(long.blocks, tuple)
    assert document_json(long) == document_json(long.at_hand)
    assert [block.text for block in long.blocks[3:9]] == [block.text for block in tuple(long.blocks)[3:9]]
    assert long.pages[-1].number == len(long.pages)


def test_the_same_words_whether_held_or_not(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    held = read(one(PACK))
    known = document_json(held)
    record = pipeline.understand(one(PACK))
    request.getfixturevalue("short_runs")
    request.getfixturevalue("on_disk")
    assert isinstance(held.blocks, tuple)
    assert document_json(read(one(PACK))) == known
    assert pipeline.understand(one(PACK)) == record


def test_every_page_has_the_blocks_that_begin_on_it() -> None:
    document = read(one(PACK))
    found = list(document.leaves())
    assert [page for page, _ in found] == list(document.pages)
    assert [block for _, begun in found for block in begun] == list(document.blocks)
    assert all(block.page == page.number for page, begun in found for block in begun)


@pytest.mark.skipif(sys.platform != "linux", reason="the most memory a process held is told in other units elsewhere")
def test_memory_is_flat_after_the_first_hundred_pages(tmp_path: Path) -> None:
    def held(pages: int) -> int:
        file = tmp_path / f"{pages}.pdf"
        file.write_bytes(long_paper(pages))
        told = subprocess.run(
            [sys.executable, "-c", MEASURED, str(ROOT), str(file)], capture_output=True, text=True, check=True
        )
        read_pages, megabytes = map(int, told.stdout.split())
        assert read_pages == pages
        return megabytes

    assert held(900) <= 1.1 * held(120)


def long_paper(pages: int) -> bytes:
    """So many pages, each full of words that stand on no other."""

    def sheets() -> Iterator[Sheet]:
        for page in range(pages):
            sheet = Sheet()
            row = (f"Berth {page} of quay {line} is to be dredged by the harbour master." for line in range(50))
            sheet.lines(60, 60, *row)
            yield sheet

    return pdf(*sheets())


# -- a large file --


@pytest.mark.usefixtures("on_disk")
def test_a_large_file_is_read_where_it_lies(tmp_path: Path) -> None:
    source = one(PACK)
    assert source.data == b""
    assert source.size == PACK.stat().st_size
    assert source.sha256 == replace(source, on_disk=None, data=PACK.read_bytes()).sha256
    with opened_ledger(tmp_path / "council.db", version="1") as ledger:
        (item,) = ledger.unread([source])
        assert ledger.keep(item, pipeline.understand(item)).state.startswith("read")
        assert ledger.originals is not None
        assert ledger.originals.place(source.sha256).read_bytes() == PACK.read_bytes()


@pytest.mark.usefixtures("on_disk")
def test_a_broken_large_file_is_mended(tmp_path: Path) -> None:
    file = tmp_path / "broken.pdf"
    whole = long_paper(3)
    file.write_bytes(whole[: whole.rindex(b"trailer")])
    document = read(one(file))
    assert len(document.pages) == 3
    assert document.reader == "PDFium, after it was given a new end"


@pytest.mark.usefixtures("on_disk")
def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "pack.pdf"
    file.write_bytes(PACK.read_bytes())
    source = one(file)
    file.write_bytes(PACK.read_bytes() + b"\n")
    with pytest.raises(Rejected, match="changed or taken away"):
        read(source)
    with opened_ledger(tmp_path / "council.db", version="1") as ledger:
        record = pipeline.understand(one(file))
        with pytest.raises(Rejected, match="changed or taken away"):
            ledger.keep(source, record)
        assert pipeline._kept(ledger, source, record).state == "rejected"
    file.unlink()
    with pytest.raises(Rejected, match="changed or taken away"):
        read(source)


@pytest.mark.usefixtures("on_disk")
def test_members_of_a_zip_are_held(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "pack.zip", "w") as pack:
        pack.write(PACK, "pack.pdf")
    (found,) = discover([tmp_path / "pack.zip"])
    assert not isinstance(found, Refused)
    assert (found.on_disk, found.size) == (None, PACK.stat().st_size)
