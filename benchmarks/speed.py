"""What reading costs beside stock pdfplumber and beside PDFium's bare text, paired in one run, in CPU time.

    python benchmarks/speed.py FOLDER [--memory]

Every PDF is read by all three in turn: stock pdfplumber doing text, words and tables of every page (each page closed);
pypdfium2 handing out the bare text; and `read`, which gives words, lines, tables, links, blocks and places. Then find
and tidy. Pages without text are left out of every side. --memory: a pack of 2,000 pages made of the folder's papers is
read part by part, and the memory and the time that each part takes are printed.
"""

from __future__ import annotations

import argparse
import io
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time

import pdfplumber
import pypdfium2

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pipeline
from extract.find.finder import find
from extract.intake.discover import discover
from extract.model.document import Document
from extract.model.source import PDF, Source
from extract.read.pdf import reader
from extract.read.reader import read
from extract.rulebook.load import common

PAGES = (100, 500, 1000, 2000)
"""How long the packs are whose memory is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """CPU milliseconds of one paper. floor: PDFium's bare text. understood: find and tidy together."""

    name: str
    pages: int
    stock: float
    floor: float
    read: float
    understood: float


def costs(folder: Path) -> Iterator[Cost]:
    """The cost of every PDF with a text layer, after one paper to warm up."""
    reader.installed = lambda: False  # scans are left out of every side, so nobody recognises them here
    sources = papers(folder)
    pipeline.understand(sources[0])
    for source in sources:
        document = read(source)
        numbers = [page.number for page in document.pages if page.lines]
        if numbers:
            whole = len(numbers) == len(document.pages)
            reading = timed(lambda source=source: read(source)) * (1 if whole else len(numbers) / len(document.pages))
            yield Cost(
                name=source.name, pages=len(numbers), read=reading,
                stock=timed(lambda source=source, numbers=numbers: stock(source, numbers)),
                floor=timed(lambda source=source, numbers=numbers: floor(source, numbers)),
                understood=timed(lambda document=document: understand(document)),
            )  # fmt: skip


def papers(folder: Path) -> list[Source]:
    """The PDFs of a folder."""
    return [item for item in discover([folder]) if isinstance(item, Source) and item.media_type == PDF]


def held(source: Source) -> bytes:
    """Its bytes, wherever they are."""
    with source.opened() as stream:
        return stream.read()


def timed(work: Callable[[], object]) -> float:
    """CPU milliseconds."""
    before = process_time()
    work()
    return 1000 * (process_time() - before)


def understand(document: Document) -> None:
    """Everything after reading: find and tidy."""
    document = document.at_hand
    findings = find(document, common())
    pipeline.recorded(document, findings, document.name)


def stock(source: Source, numbers: list[int]) -> None:
    """What stock pdfplumber does for text, words and tables."""
    with pdfplumber.open(io.BytesIO(held(source))) as pdf:
        for number in numbers:
            page = pdf.pages[number - 1]
            page.extract_text()
            page.extract_words()
            page.extract_tables()
            page.close()


def floor(source: Source, numbers: list[int]) -> None:
    """What pypdfium2 does for bare text."""
    with pypdfium2.PdfDocument(held(source)) as pdf:
        for number in numbers:
            page = pdf[number - 1]
            text = page.get_textpage()
            text.get_text_range()
            text.close()
            page.close()


def table(found: list[Cost]) -> str:
    """One line a paper, the totals last."""
    names = ("stock", "floor", "read", "understood")
    total = Cost(
        name="all", pages=sum(cost.pages for cost in found),
        **{name: sum(getattr(cost, name) for cost in found) for name in names},
    )  # fmt: skip
    heads = "".join(f"{head:>10}" for head in ("stock", "bare text", "read", "find+tidy", "stock/read", "read/bare"))
    lines = ["CPU milliseconds a page", f"{'paper':50}{'pages':>7}{heads}"]
    for cost in (*found, total):
        shares = "".join(f"{getattr(cost, name) / cost.pages:10.1f}" for name in names)
        lines.append(
            f"{cost.name[:48]:50}{cost.pages:7d}{shares}{cost.stock / cost.read:10.1f}{cost.read / cost.floor:10.1f}"
        )
    return "\n".join(lines)


def pack(sources: list[Source], pages: int) -> Source:
    """One PDF of so many pages, made of all papers one after another, as often as it takes."""
    whole = pypdfium2.PdfDocument.new()
    while len(whole) < pages:
        for source in sources:
            with pypdfium2.PdfDocument(held(source)) as part:
                whole.import_pages(part, list(range(min(len(part), pages - len(whole)))))
            if len(whole) >= pages:
                break
    made = io.BytesIO()
    whole.save(made)
    whole.close()
    return replace(sources[0], name=f"pack of {pages} pages.pdf", data=made.getvalue(), on_disk=None)


def growth(folder: Path) -> Iterator[str]:
    """How long packs of more and more pages take, each in a process of its own, and the most memory it held at once."""
    reader.installed = lambda: False
    sources = [source for source in papers(folder) if any(page.lines for page in read(source).pages[:3])]
    yield f"{'pages':>7}{'ms a page':>12}{'most MB':>10}{'file MB':>10}"
    for pages in PAGES:
        with tempfile.TemporaryDirectory() as room:
            made = Path(room) / "pack.pdf"
            made.write_bytes(pack(sources, pages).data)
            command = [sys.executable, __file__, str(made), "--alone"]
            told = subprocess.run(command, capture_output=True, text=True, check=True)
            spent, held = map(float, told.stdout.split())
            yield f"{pages:7d}{spent / pages:12.1f}{held:10.0f}{made.stat().st_size / (1 << 20):10.1f}"


def alone(file: Path) -> str:
    """The CPU milliseconds and the most megabytes that reading one file takes."""
    reader.installed = lambda: False  # what recognises scans takes 200 MB by itself, whatever the paper's length
    (source,) = papers(file)
    spent = timed(lambda: read(source))
    return f"{spent} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="What reading costs.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    words = parser.parse_args()
    if words.alone:
        print(alone(words.folder))
    else:
        print("\n".join(growth(words.folder)) if words.memory else table(list(costs(words.folder))))
