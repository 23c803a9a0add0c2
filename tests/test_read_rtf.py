"""Rich text -> Document: code pages and named characters, tables by their edges, what is hidden, deleted or noted."""

from __future__ import annotations

import hashlib
import time
from contextlib import suppress

import pytest
from same_paper import agrees, codes, document, lawful, outline

from extract.model.document import Document
from extract.model.problem import Rejected
from extract.model.source import RTF, Source
from extract.read.reader import read

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0"
FONTS = (
    r"{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\froman\fcharset2 Symbol;}{\f2\fnil\fcharset238 Arial CE;}"
    r"{\f3\fnil\fcharset128 Mincho{\*\falt \'82\'6c};}}"
)
COLOURS = r"{\colortbl;\red255\green0\blue0;\red255\green255\blue255;}"
STYLES = r"{\stylesheet{\s0 Normal;}{\s2\b heading 2;}{\*\cs9 Default;}}"


def of_bytes(data: bytes) -> Document:
    return read(Source(name="p.rtf", origin="", media_type=RTF, sha256=hashlib.sha256(data).hexdigest(), data=data))


def made(body: str) -> Document:
    return of_bytes(f"{HEAD}{FONTS}{COLOURS}{STYLES}{body}}}".encode("latin-1"))


def texts(body: str) -> list[str]:
    found = made(body)
    assert lawful(found)
    return [block.text for block in found.blocks]


def row(*cells: str, edges: tuple[int, ...] = (), marks: dict[int, str] | None = None) -> str:
    """A row of a table. edges: where its cells end, in twips. marks: what is said of a cell, by its number."""
    ends = edges or tuple(2000 * (number + 1) for number in range(len(cells)))
    told = "".join(f"{(marks or {}).get(number, '')}\\cellx{edge}" for number, edge in enumerate(ends))
    inside = "".join(f"\\pard\\intbl {cell}\\cell " for cell in cells)
    return f"\\trowd{told}{inside}\\row "


def words(found: Document) -> list[list[str]]:
    [held] = found.tables
    return [[one.text if one else "" for one in held.row(number)] for number in range(held.rows)]


# -- the same paper --


def test_the_same_paper_gives_the_same_record() -> None:
    assert agrees("wharf.rtf")


def test_the_same_paper_gives_the_same_blocks() -> None:
    word, found = document("wharf.docx"), document("wharf.rtf")
    assert outline(found)[:-1] == outline(word)[:-1]  # the footer holds the page's number here
    assert codes(found) == codes(word) == {"TRACKED_CHANGES", "HIDDEN_TEXT_PASSED_OVER", "COMMENTS"}
    assert [one.fill for one in found.tables[0].cells] == [one.fill for one in word.tables[0].cells]
    assert lawful(found)


# -- letters --


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (r"Caf\'e9 \'96 \'93old\'94", "Café – “old”"),
        (r"\u8217\'92s and \u8217?s", "’s and ’s"),
        (r"{\uc0\u8211}to{\uc2\u8364 EU}", "–to€"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"\u-10179? alone", "� alone"),
        (r"a\~b\_c\-d \{e\}\\", "a b-cd {e}\\"),
        (r"\ldblquote so\rdblquote\emdash\lquote it\rquote\bullet", "“so”—‘it’•"),
        (r"{\f2 \'9d}", "ť"),
        (r"{\f3 \'93\'8c\'8b\'9e}", "東京"),
        (r"{\f1 \'b7} item", "• item"),
        (r"one\tab two\line three", "one\ttwo\nthree"),
        (r"{\upr{Llyn}{\*\ud{Ll\u375 ?n}}}", "Llŷn"),
        (r"nothing {\*\unknown at all}here", "nothing here"),
        ("wrapped \r\nline", "wrapped line"),
        (r"{\pict\bin4 }}{\}seen", "seen"),
    ],
)
def test_letters_in_every_writing(written: str, read_as: str) -> None:
    assert texts(rf"\pard {written}\par") == [read_as]


def test_a_file_may_be_of_another_code_page() -> None:
    assert of_bytes(rb"{\rtf1\ansi\ansicpg1250 \'9d\par}").blocks[0].text == "ť"
    assert of_bytes(rb"{\rtf1\mac caf\'8e\par}").blocks[0].text == "café"
    assert of_bytes(rb"{\rtf1\ansi\ansicpg99999 \'e9\par}").blocks[0].text == "é"


# -- paragraphs --


def test_headings_by_style_and_looks_by_words() -> None:
    found = made(r"\pard\s2 The wharf\par\pard\b All bold\b0\par\pard {\strike May}\par\pard\plain Words.\par")
    assert [(block.kind, block.level, block.passage.lines[0].struck) for block in found.blocks] == [
        ("heading", 2, False), ("heading", 1, False), ("paragraph", None, True), ("paragraph", None, False),
    ]  # fmt: skip


def test_numbers_are_those_that_the_file_prints() -> None:
    body = (
        r"{\listtext\pard\plain 1.\tab}\pard\ls1 Mend\par {\listtext\pard\plain (a)\tab}\pard\ls1\ilvl1 gates\par"
        r"{\pntext\f1\'b7\tab}\pard crane\par {\listtext o\tab}\pard\ls1 deeper\par"
    )
    found = made(body)
    assert [(block.number, block.text) for block in found.blocks] == [
        ("1.", "Mend"), ("(a)", "gates"), ("•", "crane"), ("•", "deeper"),
    ]  # fmt: skip
    assert codes(found) == set()


def test_a_list_without_its_numbers_is_said_aloud() -> None:
    assert codes(made(r"\pard\ls1 Mend\par")) == {"NUMBERS_NOT_SAID"}


def test_fields_show_their_results_and_links_their_words() -> None:
    code = r'{\*\fldinst HYPERLINK "https://wharf.example/plan"}'
    date = r"{\field{\*\fldinst DATE}{\fldrslt May}}"
    found = made(rf"\pard See {{\field{code}{{\fldrslt the plan}}}} on {date}.\par")
    assert [block.text for block in found.blocks] == ["See the plan on May."]
    assert [(link, found.text_at(place)) for link, place in found.links] == [("https://wharf.example/plan", "the plan")]


# -- tables --


def test_cells_that_span_by_their_edges_and_by_their_marks() -> None:
    body = (
        row("Recommendation", "Who and when", edges=(2000, 6000))
        + row("1. Be safe", "Clerk", "May", marks={0: r"\clvmgf"})
        + row("", "Warden", "June", marks={0: r"\clvmrg", 2: r"\clcbpat1"}, edges=(2010, 3990, 6000))
        + row("", "", "", marks={0: r"\clvmrg", 1: r"\clmgf", 2: r"\clmrg"})
    )
    found = made(body + r"\pard After.\par")
    assert words(found) == [
        ["Recommendation", "Who and when", "Who and when"],
        ["1. Be safe", "Clerk", "May"],
        ["1. Be safe", "Warden", "June"],
        ["1. Be safe", "", ""],
    ]
    assert [one.fill for one in found.tables[0].cells if one.fill] == ["#ff0000"]
    assert found.blocks[-1].text == "After."
    assert lawful(found)


def test_a_cell_that_only_goes_on_but_has_words_keeps_them() -> None:
    found = made(row("one", "x") + row("two", "y", marks={0: r"\clvmrg"}))
    assert words(found) == [["one", "x"], ["two", "y"]]


def test_paragraphs_and_numbers_in_cells() -> None:
    inside = r"{\listtext 1.\tab}mend\par {\listtext 2.\tab}paint"
    assert words(made(row(inside, "Clerk") + row("x", "y"))) == [["1. mend\n2. paint", "Clerk"], ["x", "y"]]


def test_the_row_may_be_told_after_its_cells() -> None:
    told = r"{\trowd\cellx2000\cellx4000\row}"
    body = rf"\pard\intbl A\cell B\cell{told}\pard\intbl C\cell D\cell{told}\pard End.\par"
    found = made(body)
    assert words(found) == [["A", "B"], ["C", "D"]]
    assert found.blocks[-1].text == "End."


def test_a_table_in_a_cell_keeps_its_words() -> None:
    inner = r"\pard\intbl\itap2 mend\nestcell May\nestcell{\*\nesttableprops\trowd\cellx900\cellx1800\nestrow}"
    inner += r"{\nonesttables\par}"
    told = r"\trowd\cellx2000\cellx4000"
    body = rf"{told}\pard\intbl Actions:\par {inner}\pard\intbl\cell Clerk\cell\row{told}\pard\intbl x\cell y\cell\row"
    found = made(body)
    assert words(found) == [["Actions:\nmend\nMay", "Clerk"], ["x", "y"]]
    assert lawful(found)


def test_two_tables_with_a_line_between_are_two() -> None:
    found = made(row("a", "b") + r"\pard between\par" + row("c", "d"))
    assert [block.kind for block in found.blocks] == ["table", "paragraph", "table"]


def test_rows_with_more_cells_than_told_and_rows_never_ended_lose_no_word() -> None:
    found = made(r"\trowd\cellx2000\pard\intbl a\cell b\cell c\cell\row\trowd\cellx2000\cellx4000\pard\intbl d\cell e")
    assert {cell.text for cell in found.tables[0].cells} == {"a", "b", "c", "d", "e"}
    assert texts(r"\trowd\cellx2000 stray\par words\par") == ["stray", "words"]


def test_edges_nobody_means_do_no_harm() -> None:
    many = "".join(rf"\cellx{500 * number}" for number in range(1, 900))
    cells = "".join(rf"\pard\intbl {number}\cell" for number in range(1, 900))
    found = made(rf"\trowd{many}{cells}\row" + row("a", "b", edges=(-5, 2_000_000_000)))
    assert len(found.tables[0].cells) == 901


# -- what hides --


def test_hidden_and_deleted_words_are_not_read_and_said_aloud() -> None:
    assert texts(r"\pard Seen.{\v Unseen.}\par") == ["Seen."]
    assert codes(made(r"\pard Seen.{\v Unseen.}\par")) == {"HIDDEN_TEXT_PASSED_OVER"}
    changed = made(r"\pard In {\deleted March}{\revised May}.\par")
    assert [block.text for block in changed.blocks] == ["In May."]
    assert codes(changed) == {"TRACKED_CHANGES"}


def test_white_words_are_read_and_said_aloud_but_not_on_a_shade() -> None:
    assert codes(made(r"\pard {\cf2 Unseen.}\par")) == {"HIDDEN_TEXT"}
    assert codes(made(r"\pard {\cf2\chcbpat1 Seen.}\par")) == set()
    assert codes(made(row(r"{\cf2 Head}", "x", marks={0: r"\clcbpat1"}))) == set()


def test_comments_objects_and_forms_are_said_aloud() -> None:
    body = r"\pard Asked.{\*\atnid B}{\*\atnauthor Clerk}{\*\annotation\pard Really?\par}"
    body += r"{\object{\*\objdata 0105}{\result shown}}{\field{\*\fldinst FORMDROPDOWN{\*\formfield{\*\ffl Yes}}}}\par"
    found = made(body)
    assert [block.text for block in found.blocks] == ["Asked.shown"]
    assert codes(found) == {"COMMENTS", "ATTACHMENTS", "FORM_NOT_READ"}


def test_notes_boxes_headers_and_footers_are_read_in_their_places() -> None:
    note = r"{\super\chftn}{\footnote\pard {\super\chftn} See there.}"
    box = r"{\shp{\*\shpinst\shpleft0{\sp{\sn fill}{\sv 1}}{\shptxt\pard In the box.\par}}{\shprslt In the box.\par}}"
    found = made(rf"{{\header\pard Saltmarsh\par}}\pard May{note} 2028.{box}\par\pard Last.\par{{\footerf Page 1\par}}")
    assert outline(found) == [
        ("paragraph", None, "May 2028."), ("note", None, " See there."), ("paragraph", None, "In the box."),
        ("paragraph", None, "Last."), ("furniture", None, "Saltmarsh"), ("furniture", None, "Page 1"),
    ]  # fmt: skip
    assert codes(found) == {"TEXT_BOXES"}
    assert lawful(found)


# -- what is broken or hostile --


def test_a_file_that_breaks_off_is_read_so_far_and_said_aloud() -> None:
    found = of_bytes(rb"{\rtf1\ansi\pard Words {\b bold")
    assert [block.text for block in found.blocks] == ["Words bold"]
    assert codes(found) == {"TRUNCATED"}
    assert codes(of_bytes(rb"{\rtf1 }")) == {"NO_WORDS"}
    assert [block.text for block in of_bytes(b"{\\rtf1 Words.}\0\0{junk}").blocks] == ["Words."]


def test_depth_is_bounded() -> None:
    with pytest.raises(Rejected) as reason:
        made("{" * 5000)
    assert reason.value.code == "LIMIT"
    assert len(made("{" * 400 + "deep" + "}" * 400).blocks) == 1


def test_tables_without_end_are_refused() -> None:
    with pytest.raises(Rejected, match="cells"):
        made(r"\trowd\cellx9\pard\intbl" + r"\cell" * 200_001)


@pytest.mark.parametrize(
    "body",
    [
        r"{\pict " + "ab" * 500_000 + "}x",
        r"\bin4000000000 x",
        r"{\*\x" + "{" * 200_000,
        r"\u99999999999 x\fs-3 \itap99999999 \uc-9 x\par",
        r"\trowd" * 20_000,
        r"{\footnote " * 300 + "x",
        "\\'" * 50_000 + "x",
    ],
)
def test_traps_cost_little(body: str) -> None:
    start = time.process_time()
    with suppress(Rejected):
        made(body)
    assert time.process_time() - start < 5
