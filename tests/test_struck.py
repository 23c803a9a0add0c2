"""Words with a stroke through them in a PDF: a superseded date stands no longer."""

from __future__ import annotations

import hashlib

import pytest

import pipeline
from extract.model.document import Document
from extract.model.passage import Line
from extract.model.source import PDF, Source
from extract.read.reader import read
from tests.tiny_pdf import Sheet, pdf


def source(sheet: Sheet) -> Source:
    data = pdf(sheet)
    return Source(
        name="paper.pdf", origin="paper.pdf", media_type=PDF, sha256=hashlib.sha256(data).hexdigest(), data=data
    )


def lines(document: Document) -> list[Line]:
    return [line for page in document.pages for line in page.lines]


WORDS, FIRST = "Mend the weir by 31 March 2027 30 June 2027", "31 March 2027"


def row(*, part: str = "", depth: float = 0.5) -> Sheet:
    """A line of WORDS. part: what a stroke runs through; depth: how deep, in parts of the line's height."""
    sheet = Sheet()
    sheet.write(50, 100, WORDS)
    if part:
        stroke(sheet, part, depth)
    return sheet


def stroke(sheet: Sheet, part: str, depth: float = 0.5, beyond: float = 0.0) -> None:
    """Draw a stroke through the words `part`, and so many points beyond them on both sides."""
    line = next(line for line in lines(read(source(sheet))) if part in line.text)
    assert line.edges
    start = line.text.index(part)
    y = line.box[1] + depth * (line.box[3] - line.box[1])
    x0, x1 = line.edges[start] - beyond, line.edges[start + len(part)] + beyond
    sheet.fill(x0, y - 0.3, x1, y + 0.3, (0, 0, 0))


def rule() -> Sheet:
    """The same line with the rule of a table through it."""
    sheet = row()
    stroke(sheet, WORDS, beyond=20)
    return sheet


def test_a_stroke_parts_the_line_where_it_begins_and_ends() -> None:
    document = read(source(row(part=FIRST)))
    assert [(line.text, line.struck) for line in lines(document)] == [
        ("Mend the weir by", False), ("31 March 2027", True), ("30 June 2027", False),
    ]  # fmt: skip
    assert [block.text for block in document.blocks] == ["Mend the weir by 31 March 2027 30 June 2027"]


@pytest.mark.parametrize(
    "sheet",
    [row(), row(part=FIRST, depth=0.92), rule(), row(part=FIRST, depth=-0.1)],
    ids=["no stroke", "an underline", "the rule of a table", "a rule above"],
)
def test_other_rules_strike_nothing(sheet: Sheet) -> None:
    assert not any(line.struck for line in lines(read(source(sheet))))


def test_a_struck_date_is_the_one_it_was_revised_from() -> None:
    sheet = Sheet()
    sheet.table(
        [50, 90, 260, 380, 545], [100, 120, 150],
        ["No", "Action", "Lead Officer", "Deadline"],
        ["1", "Mend the weir", "Head of Rivers", f"{FIRST} 30 June 2027"],
    )  # fmt: skip
    stroke(sheet, FIRST)
    (action,) = pipeline.understand(source(sheet)).actions
    assert action.deadline
    assert action.deadline.end == "2027-06-30"
    assert [revision.end for revision in action.deadline.revised_from] == ["2027-03-31"]
