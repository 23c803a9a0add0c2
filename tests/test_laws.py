"""The laws of the doors, on every sample and on real papers where they are at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import pipeline
from extract.model.document import Document, Fragment
from extract.model.finding import ACTION, RECOMMENDATION, REJECTION, Finding
from extract.model.passage import Quote
from extract.model.record import Record
from extract.show.document import document_json

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = sorted(path for path in (ROOT / "samples").rglob("*") if path.suffix in (".pdf", ".docx"))
SHARED = ROOT.parent / "shared"
REAL = sorted((SHARED / "corpus" / "labelled").glob("*")) + sorted((SHARED / "plans").glob("plan-*"))
PAPERS = [*SAMPLES, *REAL]


Walked = tuple[Document, tuple[Finding, ...], Record]


@pytest.fixture(scope="module", params=PAPERS, ids=lambda path: path.stem)
def walked(request: pytest.FixtureRequest) -> Walked:
    """A paper through every room but the store; all laws are tried on it before the next one is read."""
    return walk(request.param)


def walk(path: Path) -> Walked:
    document, findings, record = pipeline.followed(pipeline._source(path))
    return document, findings, record.whole


def quotes(findings: tuple[Finding, ...], record: Record) -> Iterator[Quote]:
    """Every quote a paper gave rise to, of findings and of values."""
    yield from (quote for finding in findings for quote in finding.parts.values())
    yield from (evidence.quote for one in (record, *record.parts) for _, evidence in one.paper.evidence)
    yield from (item.evidence.quote for item in (*record.recommendations, *record.actions, *record.rejections))
    for action in record.actions:
        values = (*action.leads, action.deadline, action.status, action.response)
        yield from (value.evidence.quote for value in values if value and value.evidence)


def test_reading_needs_no_rules() -> None:
    code = "import sys, extract.read.reader, extract.read.pdf.reader, extract.read.docx.reader, extract.read.plain; "
    code += "print([name for name in sys.modules if 'rulebook' in name or 'spacy' in name])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_there_are_papers_to_try() -> None:
    assert len(SAMPLES) >= 5


@pytest.mark.skipif(not REAL, reason="no real papers beside this checkout")
def test_there_are_real_papers_to_try() -> None:
    assert len(REAL) > 20


def test_every_piece_can_be_cut_out_again(walked: Walked) -> None:
    document, findings, record = walked
    wrong = [
        (piece.words, document.text_at(piece.place))
        for quote in quotes(findings, record)
        for piece in quote.pieces
        if document.text_at(piece.place) != piece.words
    ]
    assert wrong == []


def test_nothing_is_cleaned_without_its_words(walked: Walked) -> None:
    _, findings, record = walked
    for action in record.actions:
        for value in (action.deadline, action.status, action.response, *action.leads):
            assert value is None or value.evidence is not None
            assert value is None or value.evidence is None or value.confidence == value.evidence.confidence
    assert len(record.recommendations) == sum(finding.kind == RECOMMENDATION for finding in findings)
    assert len(record.actions) == sum(finding.kind == ACTION for finding in findings)
    assert len(record.rejections) == sum(finding.kind == REJECTION for finding in findings)


def letters(text: str | None) -> str:
    return "".join(letter for letter in (text or "").casefold() if letter.isalnum())


def test_no_value_has_words_that_its_evidence_has_not(walked: Walked) -> None:
    _, _, record = walked
    for item in (*record.recommendations, *record.actions):
        assert letters(item.text) == letters(item.evidence.quote.text)
    for action in record.actions:
        for value in (action.deadline, action.status, action.response, *action.leads):
            if value and value.evidence:
                printed = letters(value.evidence.quote.text)
                assert all(letters(word) in printed for word in value.text.split())


def test_ids_are_of_content_and_tell_items_apart(walked: Walked) -> None:
    _, _, record = walked
    ids = [item.id for item in (*record.recommendations, *record.actions)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_same_bytes_give_the_same_document_and_record(path: Path) -> None:
    document, findings, record = walk(path)
    again, found, told = walk(path)
    assert json.dumps(document_json(document)) == json.dumps(document_json(again))
    assert told == record
    assert findings == found


def test_every_word_of_a_page_is_in_a_block_or_in_a_header_printed_again(walked: Walked) -> None:
    document, _, _ = walked
    printed = Counter(word for page in document.pages for line in page.lines for word in line.text.split())
    held = Counter(word for part in document.passages() for line in part.lines for word in line.text.split())
    again = Counter(word for table in document.tables for part in table.fragments[1:] for word in words_of(part))
    assert not document.pages or not printed - held - again
    assert not document.pages or not held - printed


def words_of(part: Fragment) -> list[str]:
    """The words of a table as it stands on one page."""
    return [word for row in part.rows for text in row if text for word in text.split()]
