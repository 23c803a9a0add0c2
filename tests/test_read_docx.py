"""Word -> Document: paragraphs and headings, what python-docx writes, and our samples."""

from __future__ import annotations

import io
from pathlib import Path

import docx as python_docx
import pytest
from same_paper import PAPERS, outline
from tiny_docx import SPACES, p, run
from word_papers import codes, document, lawful, of_bytes, texts, words

from extract.model.document import Block

SAMPLES = sorted((Path(__file__).parents[1] / "samples").rglob("*.docx"))


def test_paragraphs_in_order_with_their_places() -> None:
    found = document(p("The wharf"), p(""), p("It is old."))
    assert [(block.text, block.places[0].paragraph) for block in found.blocks] == [("The wharf", 0), ("It is old.", 2)]
    assert found.pages == ()
    assert lawful(found)


def test_headings_by_style_by_weight_and_by_capitals() -> None:
    styles = f'<w:styles {SPACES}><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>'
    found = document(p("Depth", style="H2"), p(run("Weight", "<w:b/>")), p("CAPITALS"), p("Words."), styles=styles)
    assert [(block.kind, block.level) for block in found.blocks] == [
        ("heading", 2), ("heading", 1), ("heading", 1), ("paragraph", None),
    ]  # fmt: skip


def test_a_line_broken_by_the_writer_is_a_new_line() -> None:
    found = document("<w:p><w:r><w:t>Wharf</w:t><w:br/><w:t>Committee</w:t><w:tab/><w:t>May</w:t></w:r></w:p>")
    assert texts(found) == ["Wharf\nCommittee\tMay"]
    assert lawful(found)


def test_struck_words_are_known() -> None:
    found = document(p(run("May 2027", "<w:strike/>")))
    assert [line.struck for line in found.blocks[0].passage.lines] == [True]


def test_what_python_docx_writes_is_read() -> None:
    made = python_docx.Document()
    made.add_heading("The wharf", 1)
    made.add_paragraph("mend it", style="List Number")
    made.add_paragraph("paint it", style="List Number")
    grid = made.add_table(2, 2)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "That it be safe"
    grid.cell(0, 1).text, grid.cell(1, 1).text = "Clerk", "Warden"
    out = io.BytesIO()
    made.save(out)
    found = of_bytes(out.getvalue())
    assert [(block.kind, block.number) for block in found.blocks[:3]] == [
        ("heading", None),
        ("list_item", "1."),
        ("list_item", "2."),
    ]
    assert words(found.tables[0]) == [["That it be safe", "Clerk"], ["That it be safe", "Warden"]]


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_our_samples_are_read_without_a_problem(file: Path) -> None:
    found = of_bytes(file.read_bytes())
    assert found.problems == ()
    assert lawful(found)
    assert {type(block) for block in found.blocks} == {Block}


def test_what_another_word_processor_saves_is_read() -> None:
    """A paper with lists, a link, a struck date, a change, a tick, a date picker and merged cells."""
    found = of_bytes((PAPERS / "ditches.docx").read_bytes())
    assert outline(found) == [
        ("heading", None, "Ditches of the lower parish"),
        ("paragraph", None, "The panel met twice. See the ditch plan."),
        ("list_item", "Recommendation 1:", "That the culvert be cleared"),
        ("list_item", "(a)", "by hand"),
        ("list_item", "i.", "before the autumn rain"),
        ("list_item", "Recommendation 2:", "That the sluice be oiled"),
        ("list_item", "Recommendation 1:", "That the panel meet again"),
        ("paragraph", None, "Report by May 2029 June 2029"),
        ("paragraph", None, "Agreed by the panel✓"),
        ("paragraph", None, "2 March 2029 is the day of the site visit"),
        ("table", None, "Action|Lead|By|Clear the culvert|Ditch Warden|May 2029|Parish Clerk, ongoing"),
        ("paragraph", None, "The end."),
        ("furniture", None, "Saltmere District Council"),
        ("furniture", None, "Drainage Panel"),
    ]
    assert codes(found) == {"TRACKED_CHANGES", "CONTENT_CONTROLS"}
    spans = [(cell.row_span, cell.column_span, cell.fill) for cell in found.tables[0].cells[3:]]
    assert spans == [(2, 1, None), (1, 1, None), (1, 1, "#92d050"), (1, 2, None)]
    assert [(line.text, line.struck) for line in found.blocks[7].passage.lines][1] == ("May 2029", True)
    assert [(link, found.text_at(place)) for link, place in found.links] == [
        ("https://saltmere.example/plan", "the ditch plan")
    ]
    assert lawful(found)
