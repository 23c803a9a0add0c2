"""One paper of ours in every format: `papers/wharf.*` were saved from the Word file by a word processor.

It holds lists in two levels, a ruled action table with merged and coloured cells and a struck date, a link, hidden
words, a tracked change, a comment, a header and a footer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pipeline
from extract.model.document import Document
from extract.model.record import Record
from extract.read.reader import read

PAPERS = Path(__file__).parent / "papers"
OF_THE_FILE = frozenset(
    ("evidence", "beside", "id", "recommendation_id", "confidence", "assumed", "problems", "likeness")
)
"""What is not said by the paper but by the file it came in."""


def document(name: str) -> Document:
    """The paper as it is read from `papers/`."""
    return read(pipeline._source(PAPERS / name))


def record(name: str) -> Record:
    return pipeline.understand(pipeline._source(PAPERS / name))


def said(value: object) -> object:
    """What a record says, whatever file it was read from."""
    if isinstance(value, dict):
        return {key: said(one) for key, one in value.items() if key not in OF_THE_FILE}
    return [said(one) for one in value] if isinstance(value, list | tuple) else value


def pieces(name: str) -> Iterator[tuple[str, str]]:
    """The words of every piece of every finding, and what stands at its place."""
    found, findings = pipeline.followed(pipeline._source(PAPERS / name))[:2]
    quotes = [quote for finding in findings for quote in finding.parts.values()]
    yield from ((piece.words, found.text_at(piece.place)) for quote in quotes for piece in quote.pieces)


def agrees(name: str) -> bool:
    """Whether the paper in this format gives the record that the Word file gives, each piece in its place."""
    assert all(words == there for words, there in pieces(name))
    one, two = asdict(record("wharf.docx")), asdict(record(name))
    for each in (one, two):
        for key in ("name", "origin", "sha256", "media_type"):
            del each["paper"][key]
    assert said(one) == said(two)
    return len(one["recommendations"]) >= 3 and len(one["actions"]) == 3


def lawful(found: Document) -> bool:
    """Whether all words can be cut out of their places again."""
    quotes = [found.quote(passage) for passage in found.passages()]
    return all(found.text_at(piece.place) == piece.words for quote in quotes for piece in quote.pieces)


def outline(found: Document) -> list[tuple[str, str | None, str]]:
    """Kind, number and words of every block, tables as the words of their cells."""
    return [(block.kind, block.number, block.text or "|".join(_cells(block.table))) for block in found.blocks]


def _cells(table: object) -> list[str]:
    return [cell.text for cell in getattr(table, "cells", ())]


def codes(found: Document) -> set[str]:
    """What was noticed."""
    return {problem.code for problem in found.problems}
