"""Word tables: cells that span, tables in cells, rows in controls, fills."""

from __future__ import annotations

import tracemalloc

import pytest
from tiny_docx import SPACES, level, numbering, p, run, style, styles, tbl, tc, tr
from word_papers import codes, document, lawful, table, texts, words

from extract.model.problem import Rejected


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


def test_a_table_of_one_column_is_boxes_around_paragraphs() -> None:
    found = document(tbl(tr("RECOMMENDATION"), tr(tc(p("That it be so."), tbl(tr("a", "b"))))))
    assert texts(found) == ["RECOMMENDATION", "That it be so."]
    assert [words(one) for one in found.tables] == [[["a", "b"]]]


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


def cell(properties: str, *inside: str) -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(inside) or p('')}</w:tc>"


def row(properties: str, *cells: str) -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


# -- spans --


def test_cells_merged_the_old_way_are_one() -> None:
    first, rest = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    found = table(f"<w:tr>{cell(first, p('Actions'))}{cell(rest)}{tc('Lead')}</w:tr>", tr("mend it", "May", "Clerk"))
    assert words(found) == [["Actions", "Actions", "Lead"], ["mend it", "May", "Clerk"]]
    assert found.cells[0].column_span == 2


def test_a_row_that_begins_late_keeps_its_columns() -> None:
    found = table(tr("1", "mend it", "May"), row('<w:gridBefore w:val="1"/>', tc("paint it"), tc("June")))
    assert words(found) == [["1", "mend it", "May"], ["", "paint it", "June"]]


def test_a_cell_goes_on_below_only_in_its_own_columns_and_without_a_gap() -> None:
    start, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    wide = '<w:gridSpan w:val="2"/>'
    found = table(
        f"<w:tr>{cell(start + wide, p('both'))}{tc('x')}</w:tr>",
        f"<w:tr>{cell(goes_on)}{tc('own')}{tc('y')}</w:tr>",
        f"<w:tr>{cell(goes_on + wide)}{tc('z')}</w:tr>",
    )
    assert words(found) == [["both", "both", "x"], ["", "own", "y"], ["", "", "z"]]


def test_deleted_rows_and_cells_are_gone_and_inserted_ones_are_there() -> None:
    found = document(
        tbl(
            tr("mend it", "May"),
            row("<w:del/>", tc("sell it"), tc("June")),
            row("<w:ins/>", tc("paint it"), cell("<w:cellDel/>", p("July")), cell("<w:cellIns/>", p("August"))),
        )
    )
    assert words(found.tables[0]) == [["mend it", "May"], ["paint it", "August"]]
    assert codes(found) == {"TRACKED_CHANGES"}


def test_a_table_whose_rows_are_all_deleted_is_no_table() -> None:
    assert document(p("Words."), tbl(row("<w:del/>", tc("a"), tc("b")))).tables == ()


def test_a_hidden_row_is_passed_over_aloud() -> None:
    found = document(tbl(tr("mend it", "May"), row("<w:hidden/>", tc("sell it"), tc("June")), tr("end it", "July")))
    assert words(found.tables[0]) == [["mend it", "May"], ["end it", "July"]]
    assert codes(found) == {"HIDDEN_TEXT_PASSED_OVER"}


def test_a_prompt_in_a_cell_leaves_the_cell_empty() -> None:
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{tc('Choose a lead')}</w:sdtContent></w:sdt>"
    found = document(tbl(f"<w:tr>{tc('mend it')}{prompt}{tc('May')}</w:tr>"))
    assert words(found.tables[0]) == [["mend it", "", "May"]]
    assert "PROMPTS_NOT_READ" in codes(found)


def test_more_cells_than_any_paper_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.read.package.MOST_CELLS", 5)
    with pytest.raises(Rejected, match="5 cells") as raised:
        table(tr("a", "b", "c"), tr("d", "e", "f"))
    assert raised.value.code == "LIMIT"


# -- tables in cells --

ACTIONS = (tr(tc(p(run("Action", "<w:b/>"))), tc(p(run("By", "<w:b/>")))), tr("mend it", "May"), tr("paint it", "June"))


def test_a_table_with_a_header_in_a_cell_of_a_form_is_a_table_of_its_own() -> None:
    found = document(tbl(tr("Progress", tc(p("As agreed:"), tbl(*ACTIONS), p("No more.")))), p("Next."))
    assert [words(one) for one in found.tables] == [
        [["Progress", "As agreed:\nNo more."]],
        [["Action", "By"], ["mend it", "May"], ["paint it", "June"]],
    ]
    assert [block.text for block in found.blocks[2:]] == ["Next."]
    assert lawful(found)


def test_a_header_row_that_is_repeated_tells_a_table_of_its_own_too() -> None:
    header = row("<w:tblHeader/>", tc("Action"), tc("By"))
    found = document(tbl(tr("Progress", tc(tbl(header, tr("mend it", "May"))))))
    assert [words(one) for one in found.tables] == [[["Progress", ""]], [["Action", "By"], ["mend it", "May"]]]


def test_a_text_box_in_a_cell_is_read_there_and_once() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = table(tr(tc(f"<w:p>{run('Beside it.')}{both}</w:p>"), "x"))
    assert words(found) == [["Beside it.\nIn the box.", "x"]]


# -- fills --

THEME = (
    f'<a:theme {SPACES}><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/>'
    '</a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)


@pytest.mark.parametrize(
    ("shade", "fill"),
    [
        ('w:val="clear" w:fill="92D050"', "#92d050"),
        ('w:val="clear" w:fill="auto"', None),
        ('w:val="clear" w:fill="FFFFFF"', None),
        ('w:val="nil"', None),
        ('w:val="solid" w:color="FF0000" w:fill="auto"', "#ff0000"),
        ('w:val="pct50" w:color="FF0000" w:fill="FFFFFF"', "#ff8080"),
        ('w:val="clear" w:fill="auto" w:themeFill="accent1"', "#4472c4"),
        ('w:val="clear" w:themeFill="accent1" w:themeFillTint="99"', "#8faadc"),
        ('w:val="clear" w:themeFill="accent1" w:themeFillShade="BF"', "#2f5597"),
        ('w:val="clear" w:fill="00B050" w:themeFill="accent1"', "#00b050"),
        ('w:val="clear" w:themeFill="accent9"', None),
        ('w:val="clear" w:fill="green"', None),
    ],
)
def test_a_fill_as_it_is_seen(shade: str, fill: str | None) -> None:
    found = table(f"<w:tr>{cell(f'<w:shd {shade}/>', p('x'))}{tc('y')}</w:tr>", **{"theme/theme1": THEME})
    assert found.cells[0].fill is None if fill is None else close(found.cells[0].fill, fill)
    assert found.cells[1].fill is None


def close(one: str | None, two: str) -> bool:
    """Whether two colours are the same but for a rounding."""
    return one is not None and all(
        abs(a - b) <= 1 for a, b in zip(bytes.fromhex(one[1:]), bytes.fromhex(two[1:]), strict=True)
    )


def test_a_colour_behind_all_words_of_a_cell_fills_it() -> None:
    red = '<w:p><w:pPr><w:shd w:val="clear" w:fill="FF0000"/></w:pPr><w:r><w:t>late</w:t></w:r></w:p>'
    found = table(tr(tc(red), tc(red, p("but going")), tc(red, p(""))))
    assert [one.fill for one in found.cells] == ["#ff0000", None, "#ff0000"]


def shaded(name: str, fill: str) -> str:
    return f'<w:tblStylePr w:type="{name}"><w:tcPr><w:shd w:val="clear" w:fill="{fill}"/></w:tcPr></w:tblStylePr>'


@pytest.mark.parametrize(
    ("taken", "fills"),
    [
        ('<w:tblLook w:firstRow="1" w:noVBand="1"/>', ["111111", "111111", "333333", "333333", "444444", "444444"]),
        ('<w:tblLook w:val="06A0"/>', ["111111", "111111", "222222", "555555", "222222", "555555"]),
        ('<w:tblLook w:val="0600"/>', ["555555"] * 6),
        ("", ["111111", "111111", "222222", "333333", "222222", "444444"]),
    ],
)
def test_fills_of_a_table_s_style(taken: str, fills: list[str]) -> None:
    plain = '<w:tcPr><w:shd w:val="clear" w:fill="555555"/></w:tcPr>'
    parts = [("firstRow", "111111"), ("firstCol", "222222"), ("band1Horz", "333333"), ("band2Horz", "444444")]
    base = style("Base", plain, kind="table")
    part = styles(base, style("Grid", "".join(shaded(*one) for one in parts), based="Base", kind="table"))
    properties = f'<w:tblPr><w:tblStyle w:val="Grid"/>{taken}</w:tblPr>'
    [found] = document(f"<w:tbl>{properties}{tr('a', 'b') * 3}</w:tbl>", styles=part).tables
    assert [one.fill for one in found.cells] == [f"#{fill}" for fill in fills]


def test_a_cell_s_own_fill_is_stronger_than_its_table_s_and_the_style_s() -> None:
    part = styles(style("Grid", shaded("firstRow", "111111"), kind="table"))
    properties = '<w:tblPr><w:tblStyle w:val="Grid"/><w:shd w:val="clear" w:fill="222222"/></w:tblPr>'
    rows = tr(tc("a", fill="333333"), tc("b", fill="FFFFFF"), "c")
    [found] = document(f"<w:tbl>{properties}{rows}</w:tbl>", styles=part).tables
    assert [one.fill for one in found.cells] == ["#333333", None, "#222222"]
