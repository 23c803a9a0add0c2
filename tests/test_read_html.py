"""Web pages -> Document: what a reader of the page sees, in any character set; nothing hidden, nothing fetched."""

from __future__ import annotations

import hashlib
import time
from contextlib import suppress
from pathlib import Path

import pytest
from same_paper import agrees, codes, document, lawful, outline

import pipeline
from extract.model.document import Document
from extract.model.problem import Rejected
from extract.model.source import HTML, Source
from extract.read.reader import read


def of_bytes(data: bytes) -> Document:
    return read(Source(name="p.html", origin="", media_type=HTML, sha256=hashlib.sha256(data).hexdigest(), data=data))


def made(body: str, head: str = "") -> Document:
    page = f'<!DOCTYPE html><html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    return of_bytes(page.encode())


def texts(body: str, head: str = "") -> list[str]:
    found = made(body, head)
    assert lawful(found)
    return [block.text.strip() for block in found.blocks]


def numbered(body: str, head: str = "") -> list[tuple[str | None, str]]:
    return [(block.number, block.text.strip()) for block in made(body, head).blocks]


def words(body: str) -> list[list[str]]:
    [held] = made(body).tables
    return [[one.text if one else "" for one in held.row(row)] for row in range(held.rows)]


# -- the same paper --


def test_the_same_paper_gives_the_same_record() -> None:
    assert agrees("wharf.html")


def test_the_same_paper_gives_the_same_words_in_the_same_order() -> None:
    word, found = document("wharf.docx"), document("wharf.html")
    squeezed = [[" ".join(text.split()) for _, _, text in outline(one)[:-1]] for one in (word, found)]
    assert [text.removeprefix("(a) ").removeprefix("(b) ") for text in squeezed[1]] == squeezed[0]
    assert codes(found) == {"TRACKED_CHANGES", "HIDDEN_TEXT_PASSED_OVER"}
    assert [one.fill for one in found.tables[0].cells] == [one.fill for one in word.tables[0].cells]
    assert lawful(found)


# -- letters --


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("\ufeff<p>Caf\u00e9 \u2013 \u00a3</p>".encode(), id="mark of UTF-8"),
        pytest.param("<p>Caf\u00e9 \u2013 \u00a3</p>".encode("utf-16"), id="mark of UTF-16"),
        pytest.param("<p>Caf\u00e9 \u2013 \u00a3</p>".encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param("<p>Caf\u00e9 \u2013 \u00a3</p>".encode(), id="UTF-8 unsaid"),
        pytest.param("<p>Caf\u00e9 \u2013 \u00a3</p>".encode("cp1252"), id="Windows unsaid"),
        pytest.param("<meta charset=iso-8859-1><p>Caf\u00e9 \u2013 \u00a3</p>".encode("cp1252"), id="Latin said"),
        pytest.param(
            b'<meta http-equiv=content-type content="text/html; charset=windows-1252"><p>Caf\xe9 \x96 \xa3</p>',
            id="Windows said",
        ),
        pytest.param('<?xml version="1.0" encoding="utf-8"?><p>Caf\u00e9 \u2013 \u00a3</p>'.encode(), id="XML"),
        pytest.param("<meta charset=nonsense><p>Caf\u00e9 \u2013 \u00a3</p>".encode(), id="unknown said"),
        pytest.param(b"<p>Caf&eacute; &#8211; &pound;</p>", id="entities"),
    ],
)
def test_every_character_set(data: bytes) -> None:
    assert [block.text for block in of_bytes(data).blocks] == ["Caf\u00e9 \u2013 \u00a3"]


def test_white_space_is_as_a_browser_shows_it() -> None:
    assert texts("<p>\n The  old<b> wharf</b>\n<br> is&nbsp;old.</p> loose <div>apart</div>") == [
        "The old wharf \nis old.", "loose", "apart",
    ]  # fmt: skip
    assert texts("<pre>one\n  two</pre>") == ["one\n  two"]


# -- paragraphs and lists --


def test_headings_and_looks() -> None:
    struck = "<p style='text-decoration: line-through'>June 2027.</p>"
    found = made(f"<h2>The wharf</h2><p><s>May</s></p><p><b>Bold words</b></p>{struck}")
    assert [(block.kind, block.level, block.passage.lines[0].struck) for block in found.blocks] == [
        ("heading", 2, False), ("paragraph", None, True), ("heading", 1, False), ("paragraph", None, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "printed"),
    [
        ("<ol>", ["1.", "2."]), ("<ol start=4>", ["4.", "5."]), ("<ol type=a>", ["a.", "b."]),
        ("<ol type=I>", ["I.", "II."]), ("<ol reversed>", ["2.", "1."]), ("<ul>", ["•", "•"]),
        ('<ol style="list-style-type: lower-roman">', ["i.", "ii."]), ('<ol style="list-style:none">', [None, None]),
        ('<ol class="let">', ["A.", "B."]),
    ],
)  # fmt: skip
def test_numbers_as_browsers_print_them(start: str, printed: list[str | None]) -> None:
    css = "<style>@media print { .let { list-style-type: disc } } ol.let { list-style-type: upper-alpha }</style>"
    end = "</ul>" if start == "<ul>" else "</ol>"
    found = numbered(f"{start}<li>one<li><p>two</p>{end}", css)
    assert found == list(zip(printed, ["one", "two"], strict=True))


def test_lists_in_lists_and_items_with_numbers_of_their_own() -> None:
    assert numbered("<ol><li>Mend<ol type=a><li>gates<li>crane</ol>and more<li value=7>Paint<p>twice</ol>") == [
        ("1.", "Mend"), ("a.", "gates"), ("b.", "crane"), (None, "and more"), ("7.", "Paint"), (None, "twice"),
    ]  # fmt: skip


def test_numbers_that_word_wrote_into_a_page() -> None:
    number = "<span style='mso-list:Ignore'>{}<span>&nbsp; </span></span>"
    item = f"<p class=MsoListParagraph><![if !supportLists]>{number}<![endif]>{{}}</p>"
    assert numbered(item.format("2.", "Mend") + item.format("·", "gates")) == [("2.", "Mend"), ("•", "gates")]


def test_links_and_their_words() -> None:
    found = made('<p>See <a href="https://wharf.example/plan">the plan</a>, <a href="#top">top</a>.</p>')
    assert [(link, found.text_at(place)) for link, place in found.links] == [("https://wharf.example/plan", "the plan")]


# -- tables --


def test_cells_that_span_rows_and_columns_and_their_colours() -> None:
    body = (
        "<table border=1><thead><tr><th>Recommendation<th colspan=2>Who and when</thead>"
        "<tr><td rowspan=0>1. Be safe<td>Clerk<td bgcolor=red>May"
        "<tr style='background: rgb(0, 176, 80)'><td>Warden<td style='background-color:#fff'>June</table>"
    )
    assert words(body) == [
        ["Recommendation", "Who and when", "Who and when"],
        ["1. Be safe", "Clerk", "May"],
        ["1. Be safe", "Warden", "June"],
    ]
    fills = {one.text: one.fill for one in made(body).tables[0].cells if one.fill}
    assert fills == {"May": "#ff0000", "Warden": "#00b050", "June": "#00b050"}


def test_lists_and_plain_tables_in_cells() -> None:
    inner = "<table border=1><tr><td>by<td>May</table>"
    body = f"<table border=1><tr><td>Do<td>Who<tr><td><ol><li>mend<li>paint</ol>{inner}<td>Clerk</table>"
    assert words(body) == [["Do", "Who"], ["1. mend\n2. paint\nby\nMay", "Clerk"]]
    assert lawful(made(body))


def test_a_table_that_lays_the_page_out_is_none() -> None:
    body = (
        "<table><tr><td><p>1.</p><td><p>Apologies</p><div><p>There were none.</p></div>"
        "<tr><td><p>2.</p><td><p>The wharf</p><table border=1><tr><td>Do<td>Who</table></table>"
    )
    assert [(block.number, block.text.strip()) for block in made(body).blocks] == [
        ("1.", "Apologies"), (None, "There were none."), ("2.", "The wharf"), (None, ""),
    ]  # fmt: skip
    assert len(made(body).tables) == 1


def test_numbered_items_of_a_meeting_under_a_header_row_are_no_table() -> None:
    body = (
        "<table><tr><th>No.<th>Item<tr><td><p>1.</p><td><p>Apologies</p><div><p>There were none.</p></div>"
        "<tr><td><p>2.</p><td><p>The wharf</p></table>"
    )
    assert numbered(body) == [
        (None, "No."), (None, "Item"), ("1.", "Apologies"), (None, "There were none."), ("2.", "The wharf"),
    ]  # fmt: skip


def test_numbers_and_letters_alone_in_such_a_table_are_not_lost() -> None:
    body = "<table role=presentation><tr><td>1.<td>2.<tr><td>x<td><table><tr><td>Y</table><tr><td>3<td></table>"
    assert numbered(body) == [("1.", "1."), ("2.", "2."), (None, "x"), (None, "Y"), (None, "3")]
    assert [text for _, text in numbered("<table><tr><td>" * 20 + "x")] == ["x"]


def test_label_and_value_in_a_table_stay_a_table() -> None:
    assert words("<table><tr><td>Report of<td>Head of Harbours<tr><td>Date<td>12 January 2027</table>") == [
        ["Report of", "Head of Harbours"], ["Date", "12 January 2027"],
    ]  # fmt: skip


@pytest.mark.parametrize("many", ["2000000000", "999999", "-5", "many", "0"])
def test_spans_nobody_means_do_no_harm(many: str) -> None:
    body = f"<table border=1><tr><td colspan={many} rowspan={many}>a<td>b<tr><td>c<td>d</table>"
    found = made(body)
    assert found.tables[0].columns <= 66
    assert {cell.text for cell in found.tables[0].cells} == {"a", "b", "c", "d"}


# -- what is not part of the paper --


def test_menus_banners_and_footers_are_furniture() -> None:
    body = "<header>Saltmarsh</header><nav>Home</nav><div role=search>Find</div><p>Words.</p>"
    body += "<footer>Contact us</footer>"
    assert [(block.kind, block.text) for block in made(body).blocks] == [
        ("paragraph", "Words."), ("furniture", "Saltmarsh"), ("furniture", "Home"), ("furniture", "Find"),
        ("furniture", "Contact us"),
    ]  # fmt: skip


def test_menus_are_lists_of_links_before_the_first_heading_and_the_title_is_furniture() -> None:
    links = "<ul><li><a href=a>Meetings</a></li><li> <a href=b>Councillors</a></li></ul>"
    found = made(f"{links}<h1>Minutes</h1>{links}<p>Words.</p>", "<title>Minutes | Saltmarsh District Council</title>")
    assert outline(found) == [
        ("heading", None, "Minutes"), ("list_item", "•", "Meetings"), ("list_item", "•", "Councillors"),
        ("paragraph", None, "Words."), ("furniture", None, "Minutes"),
        ("furniture", None, "Saltmarsh District Council"),
        ("furniture", "•", "Meetings"), ("furniture", "•", "Councillors"),
    ]  # fmt: skip


def test_where_a_page_names_its_main_part_the_rest_is_furniture() -> None:
    body = "<div>Cookies?</div><main><header><h1>The wharf</h1></header><p>Words.</p></main><p>Last changed in May.</p>"
    assert [(block.kind, block.text) for block in made(body).blocks] == [
        ("heading", "The wharf"), ("paragraph", "Words."), ("furniture", "Cookies?"),
        ("furniture", "Last changed in May."),
    ]  # fmt: skip


def test_scripts_styles_and_forms_are_not_read() -> None:
    unseen = "<script>var a = 1 < 2;</script><style>p { color: red }</style><noscript>Enable it</noscript>"
    unseen += "<select><option>June</select><textarea>x</textarea><button>Go</button><!-- note -->"
    unseen += "<svg><text>s</text></svg>"
    assert texts(f"<p>Seen.</p>{unseen}") == ["Seen."]
    assert codes(made(f"<p>Seen.</p>{unseen}")) == set()


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='display:none'>Unseen.</p>", "<p hidden>Unseen.</p>", "<p class='off now'>Unseen.</p>",
        "<span style='visibility: hidden !important'>Unseen.</span>", "<div id=gone><p>Unseen.</p></div>",
        "<span style='mso-hide:all'>Unseen.</span>",
    ],
)  # fmt: skip
def test_hidden_words_are_not_read_and_said_aloud(hidden: str) -> None:
    css = "/* .seen{display:none} */ p.off, #gone { display: none } @media print { .seen { display: none } }"
    css = f"<style>{css}</style>"
    assert texts(f"<p class=seen>Seen.</p>{hidden}", css) == ["Seen."]
    assert codes(made(f"<p>Seen.</p>{hidden}", css)) == {"HIDDEN_TEXT_PASSED_OVER"}


def test_white_words_are_read_and_said_aloud_but_not_on_a_shade() -> None:
    assert codes(made("<p style='color:#FFF'>Unseen.</p>")) == {"HIDDEN_TEXT"}
    assert codes(made("<p style='color:white;background:#004'>Seen.</p>")) == set()


def test_tracked_deletions_and_comments_are_not_read_and_said_aloud() -> None:
    assert texts("<p>In <del datetime=2026-12-01>March</del><ins>May</ins>.</p>") == ["In May."]
    comment = "<div style='mso-element:comment'><p>Really?</p></div>"
    assert codes(made(f"<p>In <del cite=x>March</del>May.</p>{comment}")) == {"TRACKED_CHANGES", "COMMENTS"}


def test_what_is_elsewhere_is_said_and_not_fetched() -> None:
    assert codes(made("<p>Words.</p><iframe src='http://127.0.0.1:9/x'></iframe>")) == {"CHUNKS_NOT_READ"}


def test_a_page_without_words_says_why() -> None:
    assert codes(made("<div id=app></div><script src=app.js></script>")) == {"WRITTEN_BY_PROGRAM"}
    assert codes(made("<img src=scan.png>")) == {"NO_WORDS"}


# -- what is hostile --


def test_depth_is_bounded() -> None:
    with pytest.raises(Rejected) as reason:
        made("<div>" * 5000 + "deep")
    assert reason.value.code in ("LIMIT", "DAMAGED")
    assert texts("<div>" * 100 + "deep") == ["deep"]


def test_tables_without_end_are_refused() -> None:
    with pytest.raises(Rejected, match="cells"):
        made("<table border=1>" + "<tr>" + "<td>" * 200_001)


@pytest.mark.parametrize(
    "body",
    [
        "<table>" * 3000, "<!ENTITY a 'b'>&a;" * 1000, "<p " + "a=b " * 100_000, "&" * 200_000,
        "<style>" + "a{" * 100_000,
        "<table border=1>" + "<tr>" * 20_000 + "<td>x", "<td>" * 5000, "<ol start=999999 type=I>" + "<li>x" * 2000,
        "\0" * 1000 + "<p>x",
    ],
)  # fmt: skip
def test_traps_cost_little(body: str) -> None:
    start = time.process_time()
    with suppress(Rejected):
        made(body)
    assert time.process_time() - start < 5


# -- the door --


PAPER = "<html><title>Minutes</title><body><nav>Sign in</nav><p>RESOLVED that the gates be mended.</p></body></html>"
LOGIN = "<html><title>Sign in</title><body><form><input type='password'></form>"


@pytest.mark.parametrize(
    ("name", "page", "ends"),
    [
        ("minutes.html", PAPER, HTML), ("minutes.HTM", PAPER, HTML), ("ieListDocuments.aspx", PAPER, HTML),
        ("minutes.pdf", PAPER, "NOT_A_DOCUMENT"), ("minutes.doc", PAPER, "NOT_A_DOCUMENT"),
        ("minutes.doc", PAPER.replace("<html", '<html xmlns:w="urn:schemas-microsoft-com:office:word"'), HTML),
        ("minutes.html", LOGIN, "NOT_A_DOCUMENT"),
        ("minutes.html", "<html><title>404 Not Found</title><h1>Not found</h1>", "NOT_A_DOCUMENT"),
        ("minutes.html", "<html><title>Errors in the accounts</title>" + "<p>The audit found them.</p>" * 90, HTML),
    ],
)  # fmt: skip
def test_a_page_is_a_paper_if_it_comes_as_one(tmp_path: Path, name: str, page: str, ends: str) -> None:
    (tmp_path / name).write_text(page, "utf-8")
    try:
        ended = pipeline._source(tmp_path / name).media_type
    except Rejected as reason:
        ended = reason.code
    assert ended == ends
