"""OpenDocument -> Document: lists as they count, tables as they span, and what is hidden, deleted or noted."""

from __future__ import annotations

import hashlib
import io
import zipfile

import pytest
from same_paper import agrees, codes, document, lawful, outline

from extract.model.document import Document
from extract.model.problem import Rejected
from extract.model.source import ODT, Source
from extract.read.reader import read

SPACES = 'xmlns:xlink="http://www.w3.org/1999/xlink" ' + " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)  # fmt: skip


def part(root: str, *inside: str, version: str = "1.3") -> str:
    return f'<office:{root} {SPACES} office:version="{version}">{"".join(inside)}</office:{root}>'


def odt(*body: str, looks: str = "", version: str = "1.3", **parts: str) -> bytes:
    """The bytes of an OpenDocument text. looks: automatic styles. parts: more parts by their names."""
    content = part(
        "document-content", f"<office:automatic-styles>{looks}</office:automatic-styles>",
        f"<office:body><office:text>{''.join(body)}</office:text></office:body>", version=version,
    )  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", content)
        for name, xml in parts.items():
            archive.writestr(f"{name.replace('__', '/')}.xml", xml)
    return out.getvalue()


def of_bytes(data: bytes) -> Document:
    return read(Source(name="p.odt", origin="", media_type=ODT, sha256=hashlib.sha256(data).hexdigest(), data=data))


def made(*body: str, looks: str = "", **parts: str) -> Document:
    return of_bytes(odt(*body, looks=looks, **parts))


def p(*inside: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{"".join(inside)}</text:p>'


def look(name: str, family: str = "text", **said: str) -> str:
    """A style that says this of its words."""
    properties = " ".join(f'{key.replace("_", ":", 1).replace("_", "-")}="{value}"' for key, value in said.items())
    kind = "table-cell-properties" if family == "table-cell" else "text-properties"
    return f'<style:style style:name="{name}" style:family="{family}"><style:{kind} {properties}/></style:style>'


def span(style: str, words: str) -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


def level(depth: int, form: str, before: str = "", after: str = "", **more: str) -> str:
    said = "".join(f' text:{key.replace("_", "-")}="{value}"' for key, value in more.items())
    return (
        f'<text:list-level-style-number text:level="{depth}" style:num-format="{form}" style:num-prefix="{before}" '
        f'style:num-suffix="{after}"{said}/>'
    )


def lists(*levels: str, name: str = "L") -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def items(*inside: str, style: str = "L", more: str = "") -> str:
    own = f' text:style-name="{style}"' if style else ""
    entries = "".join(one if one.startswith("<text:list-item") else f"<text:list-item>{one}</text:list-item>"
                      for one in inside)  # fmt: skip
    return f"<text:list{own}{more}>{entries}</text:list>"


def cell(*inside: str, name: str = "table-cell", **said: str) -> str:
    told = "".join(f' table:{key.replace("_", "-")}="{value}"' for key, value in said.items())
    return f"<table:{name}{told}>{''.join(one if one.startswith('<') else p(one) for one in inside)}</table:{name}>"


def table(*rows: str) -> str:
    return f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)}</table:table>"


COVERED = cell(name="covered-table-cell")


def words(found: Document) -> list[list[str]]:
    [held] = found.tables
    return [[one.text if one else "" for one in held.row(row)] for row in range(held.rows)]


# -- the same paper --


def test_the_same_paper_gives_the_same_record() -> None:
    assert agrees("wharf.odt")


def test_the_same_paper_gives_the_same_blocks() -> None:
    word, found = document("wharf.docx"), document("wharf.odt")
    assert outline(found)[:-1] == outline(word)[:-1]  # the footer holds the page's number here
    assert codes(found) == codes(word) == {"TRACKED_CHANGES", "HIDDEN_TEXT_PASSED_OVER", "COMMENTS"}
    assert [one.fill for one in found.tables[0].cells] == [one.fill for one in word.tables[0].cells]
    assert lawful(found)


# -- words --


def test_white_space_is_as_a_reader_sees_it() -> None:
    found = made(p("\n  The  old\n wharf ", '<text:s text:c="2"/>', "<text:tab/>is", "<text:line-break/>old"))
    assert [block.text for block in found.blocks] == ["The old wharf   \tis\nold"]
    assert lawful(found)


def test_struck_and_bold_words_by_styles_and_the_styles_they_are_based_on() -> None:
    looks = look("S", style_text_line_through_style="solid") + look("B", fo_font_weight="bold")
    based = '<style:style style:name="D" style:family="text" style:parent-style-name="S"/>'
    loop = '<style:style style:name="X" style:family="text" style:parent-style-name="X"/>'
    found = made(p(span("D", "May 2027")), p(span("B", "Weight")), p(span("X", "So.")), looks=looks + based + loop)
    assert [(block.kind, block.passage.lines[0].struck) for block in found.blocks] == [
        ("paragraph", True), ("heading", False), ("paragraph", False),
    ]  # fmt: skip


def test_headings_have_their_levels_and_numbers() -> None:
    levels = f"{level(1, '1', after='.')}{level(2, '1', display_levels='2')}"
    shared = part("document-styles", f"<text:outline-style>{levels}</text:outline-style>")
    heads = [(1, "The wharf"), (2, "Its crane"), (2, "Its gates"), (1, "The slip")]
    body = "".join(f'<text:h text:outline-level="{depth}">{text}</text:h>' for depth, text in heads)
    assert [(block.kind, block.level, block.number) for block in made(body, styles=shared).blocks] == [
        ("heading", 1, "1."), ("heading", 2, "1.1"), ("heading", 2, "1.2"), ("heading", 1, "2."),
    ]  # fmt: skip


# -- lists --


@pytest.mark.parametrize(
    ("form", "before", "after", "printed"),
    [
        ("1", "", ".", ["1.", "2.", "3."]), ("a", "(", ")", ["(a)", "(b)", "(c)"]),
        ("I", "", ")", ["I)", "II)", "III)"]),
        ("1", "Recommendation ", ":", ["Recommendation 1:", "Recommendation 2:", "Recommendation 3:"]),
        ("", "", "", [None, None, None]),
    ],
)  # fmt: skip
def test_numbers_in_every_style(form: str, before: str, after: str, printed: list[str | None]) -> None:
    found = made(items(p("one"), p("two"), p("three")), looks=lists(level(1, form, before, after)))
    assert [block.number for block in found.blocks] == printed
    assert [block.text for block in found.blocks] == ["one", "two", "three"]


def test_lists_in_lists_count_under_each_other() -> None:
    inner = items(p("gates"), p("crane"), style="")
    deeper = items(f"<text:list-item>{items(p('alone'), style='')}</text:list-item>", style="")
    levels = (level(1, "1", after="."), level(2, "a", "(", ")"), level(3, "1", display_levels="2"))
    found = made(items(p("Mend") + inner, p("Paint") + deeper), looks=lists(*levels))
    assert [(block.number, block.text) for block in found.blocks] == [
        ("1.", "Mend"), ("(a)", "gates"), ("(b)", "crane"), ("2.", "Paint"), ("a.1", "alone"),
    ]  # fmt: skip


def test_a_list_begins_anew_or_goes_on_as_it_says() -> None:
    first, again = items(p("one"), more=' xml:id="x"'), items(p("two"))
    going_on = items(p("three"), more=' text:continue-numbering="true"')
    named = items(p("four"), more=' text:continue-list="x"')
    late = items('<text:list-item text:start-value="9">' + p("nine") + "</text:list-item>")
    found = made(first, again, going_on, named, late, looks=lists(level(1, "1", after=".")))
    assert [block.number for block in found.blocks] == ["1.", "1.", "2.", "2.", "9."]


def test_only_the_first_paragraph_of_an_item_has_its_number() -> None:
    found = made(items(p("one") + p("and more")), looks=lists(level(1, "1", after=".")))
    assert [(block.number, block.text) for block in found.blocks] == [("1.", "one"), (None, "and more")]


# -- tables --


def test_cells_that_span_rows_and_columns_and_their_colours() -> None:
    red, white = ({"fo_background_color": colour} for colour in ("#FF0000", "#ffffff"))
    looks = look("R", "table-cell", **red) + look("W", "table-cell", **white)
    rows = (
        cell("Recommendation") + cell("Who and when", number_columns_spanned="2") + COVERED,
        cell("1. Be safe", number_rows_spanned="2") + cell("Clerk", style_name="W") + cell("May"),
        COVERED + cell("Warden") + cell("June", style_name="R"),
    )
    found = made(table(*rows), looks=looks)
    assert words(found) == [
        ["Recommendation", "Who and when", "Who and when"],
        ["1. Be safe", "Clerk", "May"],
        ["1. Be safe", "Warden", "June"],
    ]
    assert [one.fill for one in found.tables[0].cells if one.fill] == ["#ff0000"]
    assert lawful(found)


def test_header_rows_lists_and_tables_in_cells() -> None:
    header = f"<table:table-row>{cell('Do')}{cell('Who')}</table:table-row>"
    header = f"<table:table-header-rows>{header}</table:table-header-rows>"
    inside = cell(items(p("mend"), p("paint")) + table(cell("by") + cell("May")))
    body = f"<table:table>{header}<table:table-row>{inside}{cell('Clerk')}</table:table-row></table:table>"
    found = made(body, looks=lists(level(1, "1", after=".")))
    assert words(found) == [["Do", "Who"], ["1. mend\n2. paint\nby\nMay", "Clerk"]]
    assert lawful(found)


def test_a_table_of_one_cell_is_a_box_around_paragraphs() -> None:
    assert [block.text for block in made(table(cell(p("Recommendation"), p("So be it.")))).blocks] == [
        "Recommendation", "So be it.",
    ]  # fmt: skip


@pytest.mark.parametrize("many", ["2000000000", "999999", "-4", "few"])
def test_spans_and_repeats_nobody_means_do_no_harm(many: str) -> None:
    spans = cell("b", number_columns_spanned=many, number_rows_spanned=many)
    rows = (cell("a", number_columns_repeated=many) + cell("z"), spans)
    found = made(table(*rows), p(f'<text:s text:c="{many}"/>', "end"))
    assert found.tables[0].columns <= 64
    assert len(found.blocks[-1].text) <= 1003


# -- what hides --


def test_hidden_words_are_not_read_and_said_aloud() -> None:
    looks = look("H", text_display="none")
    off = '<text:section text:display="none"><text:p>Unseen.</text:p></text:section>'
    field = '<text:p><text:hidden-paragraph text:is-hidden="true"/>Unseen.</text:p>'
    for hidden in (p(span("H", "Unseen.")), off, field):
        found = made(p("Seen."), hidden, looks=looks)
        assert [block.text for block in found.blocks] == ["Seen."]
        assert codes(found) == {"HIDDEN_TEXT_PASSED_OVER"}


def test_white_words_are_read_and_said_aloud_but_not_on_a_shade() -> None:
    looks = look("W", fo_color="#FFFFFF") + look("D", "table-cell", fo_background_color="#000000")
    found = made(p(span("W", "Unseen.")), looks=looks)
    assert [block.text for block in found.blocks] == ["Unseen."]
    assert codes(found) == {"HIDDEN_TEXT"}
    assert codes(made(table(cell(p(span("W", "Head")), style_name="D") + cell("x")), looks=looks)) == set()


def test_deletions_and_comments_are_not_read_and_said_aloud() -> None:
    deleted = "<text:tracked-changes><text:changed-region><text:deletion><text:p>March</text:p></text:deletion>"
    deleted += "</text:changed-region></text:tracked-changes>"
    comment = "<office:annotation><text:p>Really?</text:p></office:annotation>"
    found = made(deleted, p("May", comment, " 2028."))
    assert [block.text for block in found.blocks] == ["May 2028."]
    assert codes(found) == {"TRACKED_CHANGES", "COMMENTS"}


def test_notes_are_read_after_the_paragraph_that_refers_to_them() -> None:
    citation, body = "<text:note-citation>1</text:note-citation>", f"<text:note-body>{p('See there.')}</text:note-body>"
    note = f"<text:note>{citation}{body}</text:note>"
    found = made(p("May", note, " 2028."), table(cell(p("Mend", note)) + cell("x")))
    assert outline(found) == [
        ("paragraph", None, "May 2028."), ("note", "1", "See there."), ("table", None, "Mend|x"),
        ("note", "1", "See there."),
    ]  # fmt: skip
    assert codes(found) == set()


def test_links_and_their_words() -> None:
    found = made(p("See ", '<text:a xlink:href="https://wharf.example/plan">the plan</text:a>', "."))
    assert [(link, found.text_at(place)) for link, place in found.links] == [("https://wharf.example/plan", "the plan")]


def test_text_boxes_are_read_after_the_paragraph_they_hang_on() -> None:
    box = f"<draw:frame><draw:text-box>{p('In the box.')}</draw:text-box></draw:frame>"
    found = made(p("Above", box, " below."), p("Last."))
    assert [block.text for block in found.blocks] == ["Above below.", "In the box.", "Last."]
    assert codes(found) == {"TEXT_BOXES"}


def test_headers_and_footers_are_furniture() -> None:
    edges = "<style:header><text:p>Saltmarsh</text:p></style:header>"
    edges += '<style:footer style:display="false"><text:p>Not shown</text:p></style:footer>'
    shared = part("document-styles", f"<office:master-styles>{edges}</office:master-styles>")
    assert outline(made(p("Words."), styles=shared)) == [
        ("paragraph", None, "Words."), ("furniture", None, "Saltmarsh"),
    ]  # fmt: skip


def test_an_old_form_and_a_file_without_words_are_said_aloud() -> None:
    assert codes(of_bytes(odt(p("Words."), version="1.1"))) == {"OLD_FORMAT"}
    assert codes(made(p(""))) == {"NO_WORDS"}


# -- what is refused --


def refusal(data: bytes) -> str:
    with pytest.raises(Rejected) as reason:
        of_bytes(data)
    assert reason.value.next_step.endswith(".")
    return reason.value.code


def test_what_cannot_be_read_has_its_reason() -> None:
    whole = odt(p("Words."))
    sheet = part("document-content", "<office:body><office:spreadsheet/></office:body>")
    entities = '<!DOCTYPE x [<!ENTITY a "b">]>' + part("document-content")
    locked = odt(p("x"), **{"META-INF__manifest": "<m><encryption-data/></m>"})
    assert refusal(whole[:-40]) == "DAMAGED"
    assert refusal(packed(sheet)) == "UNSUPPORTED"
    assert refusal(packed(entities)) == "DAMAGED"
    assert refusal(packed("<broken")) == "DAMAGED"
    assert refusal(locked) == "ENCRYPTED"


def packed(content: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", content)
    return out.getvalue()


def test_depth_is_bounded() -> None:
    deep = p("x")
    for _ in range(90):
        deep = table(cell(deep) + cell("y"))
    assert refusal(odt(deep)) == "LIMIT"


def test_tables_without_end_are_refused() -> None:
    assert refusal(odt(table(*[cell("a", number_columns_repeated="63")] * 4000))) == "LIMIT"


def test_what_inflates_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.read.package.MOST_BYTES", 100_000)
    assert refusal(odt(p("x" * 200_000))) == "LIMIT"
