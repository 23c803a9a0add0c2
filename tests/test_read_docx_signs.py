"""Signs, boxes and notes of a Word file: each is read as it is printed, and where it stands."""

from __future__ import annotations

import pytest
from tiny_docx import SPACES, deleted, field, p, relation, run, tbl, tc, tr
from word_papers import codes, document, lawful, texts


def drawing(width: int, height: int, inside: str = "<a:blip/>") -> str:
    """A picture; width, height: in centimetres."""
    space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    size = f'<wp:extent cx="{width * 360_000}" cy="{height * 360_000}"/>'
    return f'<wp:inline xmlns:wp="{space}">{size}{inside}</wp:inline>'


# -- boxes, drawings, signs --


def test_words_that_only_older_programs_are_told_are_read() -> None:
    old = f"<w:pict><v:textbox><w:txbxContent>{p('In the box.')}</w:txbxContent></v:textbox></w:pict>"
    new = "<mc:Choice><w:drawing/></mc:Choice>"
    both = f"<mc:AlternateContent>{new}<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    emoji = (
        '<w:r><mc:AlternateContent><mc:Choice><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="2705"/></mc:Choice>'
        "<mc:Fallback><w:t>✅</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = document(f"<w:p>{run('Done: ')}{emoji}<w:r>{both}</w:r></w:p>")
    assert texts(found) == ["Done: ✅", "In the box."]


def test_lettering_drawn_across_the_page_is_furniture() -> None:
    drawn = '<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
    found = document(p("Words."), header1=f"<w:hdr {SPACES}>{drawn}</w:hdr>")
    assert [(block.kind, block.text) for block in found.blocks] == [("paragraph", "Words."), ("furniture", "DRAFT")]


@pytest.mark.parametrize("part", ["charts/chart1", "diagrams/data1"])
def test_words_in_charts_and_diagrams_are_missed_aloud(part: str) -> None:
    drawn = f"<a:x {SPACES}><a:t>Mend the gates</a:t></a:x>"
    assert codes(document(p("Words."), **{part: drawn})) == {"DRAWINGS_NOT_READ"}
    assert codes(document(p("Words."), **{part: f"<a:x {SPACES}/>"})) == set()


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        (drawing(15, 9), {"PICTURES_NOT_READ"}),
        (drawing(3, 3), set()),
        (drawing(15, 9, inside=""), set()),
        ('<v:shape style="width:400pt;height:212.5pt"><v:imagedata/></v:shape>', {"PICTURES_NOT_READ"}),
        ('<v:shape style="width:40pt;height:40pt"><v:imagedata/></v:shape>', set()),
    ],
)
def test_a_picture_as_large_as_a_table_may_hold_words(picture: str, expected: set[str]) -> None:
    assert codes(document(p("Words."), f"<w:p><w:r><w:drawing>{picture}</w:drawing></w:r></w:p>")) == expected


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Wingdings" w:char="00FB"/></w:r>', "✗"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', "☑"),
        ('<w:r><w:sym w:font="Webdings" w:char="F072"/></w:r>', "✗"),
        ('<w:r><w:sym w:font="Wingdings 3" w:char="F068"/></w:r>', "↑"),
        ('<w:r><w:sym w:font="Wingdings 3" w:char="F06D"/></w:r>', "↘"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F083"/><w:sym w:font="Wingdings 2" w:char="F076"/></w:r>', "③❷"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "≥"),
        ('<w:r><w:sym w:font="Wingdings" w:char="no"/></w:r>', ""),
        (run("ü", '<w:rFonts w:ascii="Wingdings"/>'), "✓"),
        (run("P O", '<w:rFonts w:hAnsi="Wingdings 2"/>'), "✓ ✗"),
        (run("re\u00adissue"), "reissue"),
        ("<w:r><w:t>re</w:t><w:softHyphen/><w:t>issue</w:t></w:r>", "reissue"),
        ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>opt</w:t></w:r>", "co-opt"),
        ("<w:r><w:t>by</w:t><w:ptab/><w:t>May</w:t></w:r>", "by\tMay"),
        ('<w:r><w:t>by</w:t><w:br w:type="page"/><w:t>May</w:t></w:r>', "by\nMay"),
        (run("Head of Parks", "<w:caps/>"), "HEAD OF PARKS"),
        (run("Head of Parks", "<w:smallCaps/>"), "Head of Parks"),
        ("<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>", "x+y"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>up</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>low</w:t></w:r></w:rubyBase></w:ruby></w:r>",
         "low"),
        (f"<w:smartTag><w:customXml>{run('in')}</w:customXml></w:smartTag><w:bdo>{run('side')}</w:bdo>", "inside"),
    ],
)  # fmt: skip
def test_signs_as_they_are_printed(inside: str, text: str) -> None:
    found = document(f"<w:p>{run('x ')}{inside}</w:p>")
    assert texts(found) == [f"x {text}"]


def test_a_sign_nobody_knows_is_doubtful() -> None:
    found = document(p("Done: ", run("!", '<w:rFonts w:ascii="Wingdings"/>')))
    assert texts(found) == ["Done: \ufffd"]
    assert codes(found) == {"GARBLED_TEXT"}


def test_struck_words_inside_a_line_are_known_and_the_line_reads_on() -> None:
    found = document(
        p("By ", run("May 2027 ", "<w:dstrike/>"), "June 2027"),
        tbl(tr(tc(p(run("Red", "<w:strike/>"), " ", "Green")), "x")),
    )
    lines = found.blocks[0].passage.lines
    assert [(line.text, line.struck) for line in lines] == [("By ", False), ("May 2027 ", True), ("June 2027", False)]
    assert found.blocks[0].text == "By May 2027 June 2027"
    assert [(line.text, line.struck) for line in found.tables[0].cells[0].passage.lines] == [
        ("Red", True), (" Green", False),
    ]  # fmt: skip
    assert lawful(found)


def test_arabic_stands_in_the_order_it_is_read_and_is_told_of() -> None:
    found = document(f"<w:p><w:pPr><w:bidi/></w:pPr>{run('للحصول', '<w:rtl/>')}{run(' على نسخة', '<w:rtl/>')}</w:p>")
    assert texts(found) == ["للحصول على نسخة"]
    assert codes(found) == {"OTHER_SCRIPT"}


# -- notes --


def noted(kind: str, *notes: str) -> str:
    """A part of notes with the line Word draws above them."""
    line = f'<w:{kind} w:type="separator" w:id="-1">{p("")}</w:{kind}>'
    held = "".join(f'<w:{kind} w:id="{number}">{note}</w:{kind}>' for number, note in enumerate(notes, 1))
    return f"<w:{kind}s {SPACES}>{line}{held}</w:{kind}s>"


def mark(number: int, kind: str = "footnote", more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}" {more}/></w:r>'


def test_notes_are_read_after_the_paragraph_that_refers_to_them() -> None:
    found = document(
        p("Mend the gates", mark(2), " and ", mark(1), "paint them."),
        tbl(tr(tc(p("May", mark(1, "endnote"))), "x")),
        p("Next.", mark(9)),
        footnotes=noted("footnote", p("Both."), p("One.") + p("Two.")),
        endnotes=noted("endnote", p("If dry.")),
    )
    assert [(block.kind, block.number, block.text) for block in found.blocks if block.table is None] == [
        ("paragraph", None, "Mend the gates and paint them."), ("note", "1", "One."), ("note", None, "Two."),
        ("note", "2", "Both."), ("note", "i", "If dry."), ("paragraph", None, "Next."),
    ]  # fmt: skip
    assert codes(found) == {"FOOTNOTES_NOT_READ"}
    assert lawful(found)


@pytest.mark.parametrize(
    ("says", "number"),
    [
        ('<w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/>', "c"),
        ('<w:numRestart w:val="eachPage"/>', None),
        ("", "1"),
    ],
)
def test_notes_count_as_the_file_says(says: str, number: str | None) -> None:
    settings = f"<w:settings {SPACES}><w:footnotePr>{says}</w:footnotePr></w:settings>"
    found = document(p("May", mark(1)), footnotes=noted("footnote", p("If dry.")), settings=settings)
    assert [block.number for block in found.blocks] == [None, number]


def test_a_mark_of_the_writer_s_own_is_no_number_and_changes_in_notes_are_kept() -> None:
    own = mark(1, more='w:customMarkFollows="1"') + run("*")
    note = f"<w:p>{run('* If ')}{deleted('wet')}<w:ins>{run('dry')}</w:ins></w:p>"
    found = document(p("May", own), footnotes=noted("footnote", note))
    assert texts(found) == ["May*", "* If dry"]


# -- the whole of it --


def test_headers_are_those_the_paper_refers_to_and_their_links_are_their_own() -> None:
    found = document(
        p("Words."), related=relation("r1", "header", "edge.xml"), edge=f"<w:hdr {SPACES}>{p('Thornmere')}</w:hdr>"
    )
    assert [(block.kind, block.text) for block in found.blocks] == [("paragraph", "Words."), ("furniture", "Thornmere")]


def test_a_table_in_a_header_is_furniture() -> None:
    header = f"<w:hdr {SPACES}>{tbl(tr('Thornmere', 'Wharf Panel'), tr('Agenda', '6'))}</w:hdr>"
    found = document(p("Words."), header1=header)
    assert found.tables == ()
    assert [block.kind for block in found.blocks] == ["paragraph", *["furniture"] * 4]


def test_words_where_nobody_looks_for_them_are_missed_aloud() -> None:
    assert codes(document(p("Words."), "<w:p><w:t>stray</w:t></w:p>")) == {"TEXT_LEFT_OUT"}


def test_what_is_gone_from_headers_and_notes_is_said_too() -> None:
    moving = f"<w:p>{run('Printed ')}{field(' DATE ', '3 May 2027')}</w:p>"
    header = f"<w:hdr {SPACES}>{p('Draft', deleted(' two'))}{moving}</w:hdr>"
    found = document(p("Words."), header1=header)
    assert texts(found) == ["Words.", "Draft", "Printed 3 May 2027"]
    assert codes(found) == {"TRACKED_CHANGES"}
    found = document(p("May", mark(1)), footnotes=noted("footnote", p("If ", run("wet", "<w:vanish/>"), "dry.")))
    assert texts(found) == ["May", "If dry."]
    assert codes(found) == {"HIDDEN_TEXT_PASSED_OVER"}
