"""Word -> Document: numbers Word prints, cells that span, and what hides in controls, boxes and tracked changes."""

from __future__ import annotations

import hashlib
import io
import tracemalloc
import zipfile
from pathlib import Path

import docx as python_docx
import pytest
from tiny_docx import SPACES, docx, level, numbering, p, run, tbl, tc, tr

from extract.model.document import Block, Document, Table
from extract.model.problem import Rejected
from extract.model.source import DOCX, Source
from extract.read.reader import read

SAMPLES = sorted((Path(__file__).parents[1] / "samples").rglob("*.docx"))


def of_bytes(data: bytes) -> Document:
    return read(Source(name="p.docx", origin="", media_type=DOCX, sha256=hashlib.sha256(data).hexdigest(), data=data))


def document(*body: str, **parts: str) -> Document:
    return of_bytes(docx(*body, **parts))


def texts(found: Document) -> list[str]:
    return [block.text for block in found.blocks if block.table is None]


def table(*rows: str) -> Table:
    [found] = document(tbl(*rows)).tables
    return found


def words(found: Table) -> list[list[str]]:
    """What covers each spot."""
    return [[cell.text if cell else "" for cell in found.row(row)] for row in range(found.rows)]


def lawful(found: Document) -> bool:
    quotes = [found.quote(passage) for passage in found.passages()]
    return all(found.text_at(piece.place) == piece.words for quote in quotes for piece in quote.pieces)


# -- paragraphs --


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


# -- numbers Word prints --


@pytest.mark.parametrize(
    ("form", "text", "printed"),
    [
        ("decimal", "%1.", ["1.", "2.", "3."]),
        ("lowerLetter", "(%1)", ["(a)", "(b)", "(c)"]),
        ("upperLetter", "%1)", ["A)", "B)", "C)"]),
        ("lowerRoman", "(%1)", ["(i)", "(ii)", "(iii)"]),
        ("upperRoman", "%1.", ["I.", "II.", "III."]),
        ("decimalZero", "%1", ["01", "02", "03"]),
        ("bullet", "\uf0b7", ["•", "•", "•"]),
        ("none", "", [None, None, None]),
        ("decimal", "Recommendation %1:", ["Recommendation 1:", "Recommendation 2:", "Recommendation 3:"]),
        ("cardinalText", "%1.", ["One.", "Two.", "Three."]),
    ],
)
def test_numbers_in_every_style(form: str, text: str, printed: list[str | None]) -> None:
    found = document(*[p(f"item {n}", listed=(1, 0)) for n in range(3)], numbering=numbering(level(0, form, text)))
    assert [block.number for block in found.blocks] == printed
    assert texts(found) == ["item 0", "item 1", "item 2"]


def test_levels_count_under_each_other_and_begin_anew() -> None:
    levels = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"))
    depths = [0, 1, 1, 2, 0, 1]
    found = document(*[p("x", listed=(1, depth)) for depth in depths], numbering=numbering(*levels))
    assert [block.number for block in found.blocks] == ["1.", "1.1", "1.2", "(a)", "2.", "2.1"]


def test_a_list_may_begin_late_and_a_style_may_number() -> None:
    styles = (
        f'<w:styles {SPACES}><w:style w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style></w:styles>"
    )
    found = document(
        p("x", style="Num"), p("y", style="Num"), styles=styles, numbering=numbering(level(0, "decimal", "%1.", 4))
    )
    assert [block.number for block in found.blocks] == ["4.", "5."]


def test_a_list_that_starts_over_is_another_list_of_the_same_look() -> None:
    part = numbering(level(0, "decimal", "%1.")).replace(
        "</w:numbering>",
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num></w:numbering>",
    )
    listed = [(1, 0), (1, 0), (2, 0), (2, 0)]
    found = document(*[p("x", listed=one) for one in listed], numbering=part)
    assert [block.number for block in found.blocks] == ["1.", "2.", "1.", "2."]


def test_number_zero_takes_a_paragraph_out_of_its_list() -> None:
    styles = (
        f'<w:styles {SPACES}><w:style w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style></w:styles>"
    )
    found = document(
        p("x", style="Num"),
        p("y", style="Num", listed=(0, 0)),
        styles=styles,
        numbering=numbering(level(0, "decimal", "%1.")),
    )
    assert [block.number for block in found.blocks] == ["1.", None]


def test_a_style_stands_on_the_level_that_names_it_and_lends_it_to_styles_based_on_it() -> None:
    named = level(1, "decimal", "%1.%2").replace("<w:numFmt", '<w:pStyle w:val="Two"/><w:numFmt')
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:styles {SPACES}><w:style w:styleId="One"><w:name w:val="One"/>{numbered}</w:style>'
        f'<w:style w:styleId="Two"><w:name w:val="Two"/>{numbered}</w:style>'
        '<w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Two"/></w:style>'
        '<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style></w:styles>'
    )
    part = numbering(level(0, "decimal", "%1."), named)
    found = document(*[p("x", style=style) for style in ("One", "Two", "Own", "Loop")], styles=styles, numbering=part)
    assert [block.number for block in found.blocks] == ["1.", "1.1", "1.2", None]


def test_a_number_typed_by_hand_is_told_from_the_words() -> None:
    [block] = document(p("(a) mend the gates")).blocks
    assert (block.number, block.words) == ("(a)", "mend the gates")


# -- tables --


def test_cells_that_span_rows_and_columns() -> None:
    found = table(
        tr("Recommendation", tc("Who and when", wide=2)),
        tr(tc("1. That it be safe", merge="restart"), "Clerk", "May"),
        tr(tc("", merge="continue"), "Warden", tc("June", fill="FF0000")),
    )
    assert words(found) == [
        ["Recommendation", "Who and when", "Who and when"],
        ["1. That it be safe", "Clerk", "May"],
        ["1. That it be safe", "Warden", "June"],
    ]
    late = found.at(2, 2)
    assert late is not None
    assert late.fill == "#ff0000"
    assert found.fragments[0].rows[2] == (None, "Warden", "June")


def test_a_cell_that_only_goes_on_but_has_words_keeps_them() -> None:
    found = table(tr(tc("one", merge="restart"), "x"), tr(tc("two", merge="continue"), "y"))
    assert words(found) == [["one", "x"], ["two", "y"]]


def test_numbers_in_cells_are_read_with_their_words() -> None:
    [found] = document(
        tbl(tr(tc(p("mend it", listed=(1, 0)), p("paint it", listed=(1, 0))), "Clerk")),
        numbering=numbering(level(0, "decimal", "%1.")),
    ).tables
    assert words(found) == [["1. mend it\n2. paint it", "Clerk"]]


def test_a_table_in_a_cell_keeps_its_words() -> None:
    found = document(tbl(tr(tc(p("Actions:"), tbl(tr("mend it", "May"))), "Clerk")))
    assert words(found.tables[0]) == [["Actions:\nmend it\nMay", "Clerk"]]
    assert lawful(found)


def test_a_table_of_one_cell_is_a_box_around_paragraphs() -> None:
    found = document(tbl(tr(tc(p("Recommendation"), p("That it be so.")))))
    assert found.tables == ()
    assert texts(found) == ["Recommendation", "That it be so."]


def test_rows_and_cells_in_content_controls_are_read() -> None:
    cell = f"<w:sdt><w:sdtPr/><w:sdtContent>{tc('Clerk')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr('paint it', 'Warden')}</w:sdtContent></w:sdt>"
    assert words(table(f"<w:tr>{tc('mend it')}{cell}</w:tr>", row)) == [["mend it", "Clerk"], ["paint it", "Warden"]]


@pytest.mark.parametrize("wide", ["2000000000", "-5", "many", "0"])
def test_a_span_nobody_means_does_no_harm(wide: str) -> None:
    tracemalloc.start()
    found = table(tr(tc("one", wide=wide), "two"), tr("three", "four"))
    assert found.columns <= 64
    assert {cell.text for cell in found.cells} == {"one", "two", "three", "four"}
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_rows_of_very_many_cells_do_no_harm() -> None:
    found = table(tr(*["x"] * 3000))
    assert len(found.cells) == 3000


# -- what hides --


def test_tracked_changes_insertions_in_deletions_out_and_said_aloud() -> None:
    body = (
        f"<w:p>{run('Mend the ')}<w:del><w:r><w:delText>crane</w:delText></w:r></w:del><w:ins>{run('gates')}</w:ins>"
        f"<w:moveFrom>{run(' soon')}</w:moveFrom><w:moveTo>{run(' now')}</w:moveTo></w:p>"
    )
    found = document(body)
    assert texts(found) == ["Mend the gates now"]
    assert "TRACKED_CHANGES" in [problem.code for problem in found.problems]


def test_hidden_words_are_not_read_and_said_aloud() -> None:
    found = document(p("Seen.", run(" Unseen.", "<w:vanish/>")))
    assert texts(found) == ["Seen."]
    assert any(problem.code.startswith("HIDDEN_TEXT") for problem in found.problems)


def test_content_controls_fields_and_links_are_read_and_their_code_is_not() -> None:
    found = document(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>",
        f"<w:p><w:hyperlink>{run('A link')}</w:hyperlink><w:r><w:instrText>PAGE 3</w:instrText></w:r></w:p>",
        f"<w:p><w:sdt><w:sdtContent>{run('Inline')}</w:sdtContent></w:sdt></w:p>",
    )
    assert texts(found) == ["In a control.", "A link", "Inline"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    found = document(f"<w:p><w:r><w:t>Beside it.</w:t></w:r><w:r>{both}</w:r></w:p>")
    assert sorted(texts(found)) == ["Beside it.", "In the box."]


def test_running_headers_are_furniture() -> None:
    header = f"<w:hdr {SPACES}>{p('Thornmere Borough Council')}</w:hdr>"
    found = document(p("Words."), header1=header)
    assert [(block.kind, block.text) for block in found.blocks] == [
        ("paragraph", "Words."),
        ("furniture", "Thornmere Borough Council"),
    ]


# -- files that are not as they should be --


@pytest.mark.parametrize(
    "before",
    ['<!DOCTYPE x [<!ENTITY a "b">]>', "<!DOCTYPE x>", '<?xml version="1.0"?>' + " " * 5000 + "<!DOCTYPE x>"],
)
def test_a_document_type_is_refused(before: str) -> None:
    with pytest.raises(Rejected, match="document type") as raised:
        of_bytes(docx(p("x"), before=before))
    assert raised.value.code == "DAMAGED"


def test_entities_that_grow_are_never_expanded() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    before = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]>'.encode("utf-16").decode("utf-16")
    with pytest.raises(Rejected):
        of_bytes(docx(p("&a8;"), before=before))


def test_a_document_type_in_another_encoding_is_refused_too() -> None:
    head = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]>'
    xml = f"{head}<w:document {SPACES}><w:body/></w:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", xml.encode("utf-16"))
    with pytest.raises(Rejected, match="document type"):
        of_bytes(out.getvalue())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x03\x04" + b"\xff" * 100, docx(p("x"))[:200]])
def test_what_is_no_whole_word_file_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(Rejected) as raised:
        of_bytes(data)
    assert raised.value.code == "DAMAGED"
    assert raised.value.next_step.endswith(".")


def test_a_file_without_a_text_part_or_with_a_broken_one_is_refused() -> None:
    for name, xml in (("other.xml", "<a/>"), ("word/document.xml", "<w:document"), ("word/document.xml", "<a/>")):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(name, xml)
        with pytest.raises(Rejected) as raised:
            of_bytes(out.getvalue())
        assert raised.value.code == "DAMAGED"


def test_a_part_that_inflates_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.read.package.MOST_BYTES", 1_000_000)
    with pytest.raises(Rejected, match="MB") as raised:
        of_bytes(docx(p("a" * 5_000_000)))
    assert raised.value.code == "LIMIT"


def test_boxes_nested_without_end_are_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 20_000 + p("x") + "</w:sdtContent></w:sdt>" * 20_000
    with pytest.raises(Rejected) as raised:
        document(deep)
    assert raised.value.code in ("LIMIT", "DAMAGED")


def test_a_damaged_numbering_part_is_refused_or_read_but_never_crashes() -> None:
    bad = '<w:abstractNum><w:lvl w:ilvl="x"><w:start w:val="-1"/></w:lvl></w:abstractNum><w:num w:numId="1"/>'
    odd = f"<w:numbering {SPACES}>{bad}</w:numbering>"
    assert texts(document(p("x", listed=(1, 8)), numbering=odd)) == ["x"]


@pytest.mark.parametrize("count", [0, 27, 60, 5000])
def test_any_count_has_a_figure(count: int) -> None:
    start = level(0, "lowerRoman", "%1)", count) + level(1, "lowerLetter", "%2)", count)
    [one, two] = document(p("x", listed=(1, 0)), p("y", listed=(1, 1)), numbering=numbering(start)).blocks
    assert one.number
    assert two.number


# -- what python-docx and our samples write --


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
