"""Names in the margin of minutes, with no rule between: they are no part of the text, and what is beside is theirs."""

from __future__ import annotations

import hashlib

import pytest
from tiny_pdf import Sheet, pdf

from extract.find.finder import find
from extract.model.document import Document
from extract.model.finding import ACTION, REJECTION, Finding
from extract.model.source import PDF, Source
from extract.read.reader import read
from extract.rulebook.load import common

MINUTES = (
    ("Minutes of the Harbour Committee held on 4 May 2027", ""),
    ("", ""),
    ("Present: Cllr Rhona Winslade (Chair) (RW), Petra Lomax, Harbour Master (PL) and Otto Vane, Clerk (OV).", ""),
    ("", "Action"),
    ("1. The slip. Members saw the stones and thought that it was in a bad way since the storm in the", ""),
    ("spring. PL to price new stones for the slip before the next meeting and to ask the two yards what", "PL"),
    ("they would want for laying them anew.", ""),
    ("2. The crane. It had been painted, at last, and looked well; all who had helped were thanked for it.", "RW"),
    ("3. The bell. It rings at five, which is too early for those who live on the quay. OV to write to the", "OV"),
    ("port about it and to find out who pays for it.", ""),
    ("4. The fair went well, and next year there will be one again if the weather lets it, the Chair said.", ""),
)


def drawn(*rows: tuple[str, str]) -> Sheet:
    """One page of text with notes beside it."""
    sheet = Sheet()
    for row, (text, note) in enumerate(rows):
        for x, words in ((50.0, text), (540.0, note)):
            if words:
                sheet.write(x, 90 + 14 * row, words)
    return sheet


def of(*sheets: Sheet) -> Document:
    data = pdf(*sheets)
    return read(
        Source(name="x.pdf", origin="x.pdf", media_type=PDF, sha256=hashlib.sha256(data).hexdigest(), data=data)
    )


def noted(found: Document) -> list[str]:
    return [block.text for block in found.blocks if block.kind == "margin"]


def document(*rows: tuple[str, str]) -> Document:
    return of(drawn(*rows))


def found(kind: str, *rows: tuple[str, str]) -> list[Finding]:
    return [finding for finding in find(document(*rows), common()) if finding.kind == kind]


def blocks(*rows: tuple[str, str], kind: str) -> list[str]:
    return [block.text for block in document(*rows).blocks if block.kind == kind]


def test_a_note_in_the_margin_is_no_part_of_the_text_beside_it() -> None:
    assert blocks(*MINUTES, kind="margin") == ["Action", "PL", "RW", "OV"]
    [slip] = [block.text for block in document(*MINUTES).blocks if block.text.startswith("1.")]
    assert "ask the two yards what they would want" in slip


def test_what_stands_beside_a_name_is_for_that_person_to_do() -> None:
    assert [(one.parts["leads"].text, one.parts["text"].text[:24]) for one in found(ACTION, *MINUTES)] == [
        ("PL", "PL to price new stones f"), ("OV", "OV to write to the port "),
    ]  # fmt: skip


def test_where_nothing_is_to_be_done_beside_a_name_the_reason_is_said() -> None:
    [left_out] = found(REJECTION, *MINUTES)
    assert left_out.parts["text"].text.startswith("2. The crane.")
    assert left_out.facts["reason"] == "a name in the margin, and words beside it that give nobody anything to do"


def test_one_note_makes_a_column_where_the_page_before_has_one() -> None:
    sheets = [drawn(*rows) for rows in (MINUTES, MINUTES[4:6], MINUTES[4:6])]
    assert noted(of(*sheets)) == ["Action", "PL", "RW", "OV", "PL", "PL"]
    assert not noted(of(*sheets[1:]))


PROSE = "The quay is as old as the town is, and of the stones that it was built of not one is where it was then"


@pytest.mark.parametrize(
    "rows",
    [
        [(f"{number}. {PROSE[:90]}", f"{number} - {number + 3}") for number in range(3, 9)],
        [(PROSE, ""), ("Report to:", "Wharf Committee"), ("Report by:", "Petra Lomax"), (PROSE, "")],
        [(PROSE, "Lomax") for _ in range(8)],
        [(PROSE, ""), (PROSE, "Lomax"), (PROSE, "")],
        [(PROSE, ""), (PROSE, "Lomax"), (PROSE + " or where it had been", ""), (PROSE, "Vane"), (PROSE, "")],
    ],
    ids=["page numbers", "labels and values", "a column of a table", "one alone", "text reaches into it"],
)
def test_what_is_no_column_of_notes_stays_in_its_line(rows: list[tuple[str, str]]) -> None:
    assert not blocks(*rows, kind="margin")
