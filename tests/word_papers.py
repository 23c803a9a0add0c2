"""Word files read the way the pipeline reads them, and what tests ask of them."""

from __future__ import annotations

import hashlib

from tiny_docx import docx, tbl

from extract.model.document import Document, Table
from extract.model.source import DOCX, Source
from extract.read.reader import read


def of_bytes(data: bytes) -> Document:
    return read(Source(name="p.docx", origin="", media_type=DOCX, sha256=hashlib.sha256(data).hexdigest(), data=data))


def document(*body: str, **parts: str) -> Document:
    """The paper with this body; parts: more XML parts by their names."""
    return of_bytes(docx(*body, **parts))


def texts(found: Document) -> list[str]:
    return [block.text for block in found.blocks if block.table is None]


def numbers(found: Document) -> list[str | None]:
    return [block.number for block in found.blocks]


def codes(found: Document) -> set[str]:
    """What is told of the paper."""
    return {problem.code for problem in found.problems}


def table(*rows: str, **parts: str) -> Table:
    [found] = document(tbl(*rows), **parts).tables
    return found


def words(found: Table) -> list[list[str]]:
    """What covers each spot."""
    return [[cell.text if cell else "" for cell in found.row(row)] for row in range(found.rows)]


def lawful(found: Document) -> bool:
    """Whether all words can be cut out of their places again."""
    quotes = [found.quote(passage) for passage in found.passages()]
    return all(found.text_at(piece.place) == piece.words for quote in quotes for piece in quote.pieces)
