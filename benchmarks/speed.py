"""What reading costs beside stock pdfplumber, paired in one run, in CPU time.

    python benchmarks/speed.py FOLDER

Every PDF is read by both in turn: stock pdfplumber doing text, words and tables of every page (each page closed), and
`read`, which gives blocks, joined tables and places. Pages without text are left out of both sides. Then find and tidy.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import pdfplumber

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pipeline
from extract.find.finder import find
from extract.intake.discover import discover
from extract.model.document import Document
from extract.model.source import PDF, Source
from extract.read.reader import read
from extract.rulebook.load import common


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """CPU milliseconds of one paper. understood: find and tidy together."""

    name: str
    pages: int
    stock: float
    read: float
    understood: float


def costs(folder: Path) -> Iterator[Cost]:
    """The cost of every PDF with a text layer, after one paper to warm up."""
    sources = [item for item in discover([folder]) if isinstance(item, Source) and item.media_type == PDF]
    pipeline.understand(sources[0])
    for source in sources:
        document = read(source)
        pages = sum(bool(page.lines) for page in document.pages)
        if pages:
            reading = timed(lambda source=source: read(source))
            yield Cost(
                name=source.name, pages=pages, stock=timed(lambda source=source: stock(source)), read=reading,
                understood=timed(lambda document=document: understand(document)),
            )  # fmt: skip


def timed(work: Callable[[], object]) -> float:
    """CPU milliseconds."""
    before = process_time()
    work()
    return 1000 * (process_time() - before)


def understand(document: Document) -> None:
    """Everything after reading: find and tidy."""
    findings = find(document, common())
    pipeline.recorded(document, findings, document.name)


def stock(source: Source) -> None:
    """What stock pdfplumber does for text, words and tables."""
    with pdfplumber.open(io.BytesIO(source.data)) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.extract_words()
            page.extract_tables()
            page.close()


def table(found: list[Cost]) -> str:
    """One line a paper, the totals last."""
    total = Cost(
        name="all", pages=sum(cost.pages for cost in found), stock=sum(cost.stock for cost in found),
        read=sum(cost.read for cost in found), understood=sum(cost.understood for cost in found),
    )  # fmt: skip
    heads = f"{'paper':50}{'pages':>7}{'stock':>9}{'read':>9}{'find+tidy':>11}{'ratio':>8}"
    lines = ["CPU milliseconds a page; ratio: stock to read", heads]
    for cost in (*found, total):
        shares = [value / cost.pages for value in (cost.stock, cost.read, cost.understood)]
        lines.append(
            f"{cost.name[:48]:50}{cost.pages:7d}{shares[0]:9.1f}{shares[1]:9.1f}{shares[2]:11.1f}"
            f"{cost.stock / cost.read:8.2f}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(list(costs(Path(sys.argv[1])))))
