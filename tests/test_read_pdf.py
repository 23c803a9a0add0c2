"""PDF -> Document: lines, paragraphs, headings, furniture, columns, tables with spans, what goes over pages."""

from __future__ import annotations

import hashlib

import pytest
from tiny_pdf import Sheet, pdf

from extract.model.document import Block, Document, Table
from extract.model.passage import Line
from extract.model.place import Place
from extract.model.problem import Rejected
from extract.model.source import PDF, Source
from extract.read.characters import clean
from extract.read.pdf.flow.furniture import Running
from extract.read.reader import read

PROSE = (
    "The wharf was built by the old canal company and has been let to",
    "traders since that time. It is closed on winter days, when the stones",
    "are wet.",
)


def document(*sheets: Sheet) -> Document:
    return of_bytes(pdf(*sheets))


def of_bytes(data: bytes) -> Document:
    return read(
        Source(name="p.pdf", origin="p.pdf", media_type=PDF, sha256=hashlib.sha256(data).hexdigest(), data=data)
    )


def page(*texts: tuple[float, float, str]) -> Sheet:
    sheet = Sheet()
    for x, top, text in texts:
        sheet.write(x, top, text)
    return sheet


def blocks(found: Document, kind: str) -> list[str]:
    return [block.text for block in found.blocks if block.kind == kind]


def texts(table: Table) -> list[list[str | None]]:
    """Cell by cell; a spanning cell stands where it begins, None elsewhere."""
    grid: list[list[str | None]] = [[None] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        grid[cell.row][cell.column] = cell.text
    return grid


def lawful(found: Document) -> bool:
    quotes = [found.quote(passage) for passage in found.passages()]
    return all(found.text_at(piece.place) == piece.words for quote in quotes for piece in quote.pieces)


# -- lines and paragraphs --


def test_lines_of_a_paragraph_read_on() -> None:
    sheet = Sheet()
    sheet.lines(60, 100, *PROSE)
    found = document(sheet)
    assert blocks(found, "paragraph") == [" ".join(PROSE)]
    assert lawful(found)
    [piece] = found.quote(found.blocks[0].passage).pieces
    assert piece.place.page == 1
    assert piece.words == "\n".join(PROSE)


def test_a_gap_begins_a_paragraph() -> None:
    sheet = Sheet()
    sheet.lines(60, 100, *PROSE)
    sheet.lines(60, 165, *PROSE)
    assert len(blocks(document(sheet), "paragraph")) == 2


def test_a_hyphen_at_a_lines_end_joins_the_word() -> None:
    sheet = Sheet()
    sheet.lines(60, 100, "The traders asked that a member be co-", "opted to the board of the wharf before it")
    assert blocks(document(sheet), "paragraph")[0].startswith("The traders asked that a member be co-opted to")


@pytest.mark.parametrize(("first", "second"), [("2025-", "2028"), ("2026/", "27"), ("2026–", "2027")])
def test_a_range_of_years_broken_at_its_mark_is_one(first: str, second: str) -> None:
    sheet = Sheet()
    sheet.lines(
        60,
        100,
        f"The traders asked that a member look at the plan of the harbours for {first}",
        f"{second} and mend it.",
    )
    assert f"for {first}{second} and mend it" in blocks(document(sheet), "paragraph")[0]


def test_the_mark_of_a_footnote_is_no_figure() -> None:
    sheet = page((60, 100, "The Board publishes what it spends over £500"), (280, 100, "on CO"))
    sheet.write(259.5, 97.8, "27", size=6.5)
    sheet.write(310, 101.5, "2", size=7.5)
    sheet.write(60, 140, "27", size=6.5)
    sheet.write(70, 140, "As the law asks.")
    found = [block.text for block in document(sheet).blocks]
    assert found == ["The Board publishes what it spends over £500 ²⁷ on CO2", "27 As the law asks."]


BROKEN = ("The board asked the traders who rent the co-", "operage to mend their own roofs by the spring.")


def test_a_word_the_printer_broke_is_one_word_where_the_paper_prints_it_so() -> None:
    sheet = Sheet()
    sheet.lines(60, 100, *BROKEN)
    sheet.write(60, 160, "The cooperage stands by the lock.")
    found = document(sheet)
    assert "rent the cooperage to mend" in blocks(found, "paragraph")[0]
    assert [piece.words for piece in found.quote(found.blocks[0].passage).pieces] == ["\n".join(BROKEN)]
    assert lawful(found)


@pytest.mark.parametrize(("elsewhere", "joined"), [("Otto Vane-Lomax spoke.", True), ("Otto Vane spoke.", False)])
def test_a_name_broken_at_its_hyphen_is_one_name_where_the_paper_prints_it(elsewhere: str, joined: bool) -> None:
    wide = "The slip was seen by all who were there, by the two wardens, by the port and by Mr Otto Vane-"
    found = document(page((60, 100, wide), (60, 112, "Lomax of the yard."), (60, 160, elsewhere)))
    assert ("Vane-Lomax of the yard" in found.blocks[0].text) is joined


@pytest.mark.parametrize("elsewhere", ["", "The co-operage and the cooperage are one."])
def test_a_hyphen_stays_where_the_paper_does_not_say(elsewhere: str) -> None:
    sheet = Sheet()
    sheet.lines(60, 100, *BROKEN)
    if elsewhere:
        sheet.write(60, 160, elsewhere)
    assert "rent the co-operage to mend" in blocks(document(sheet), "paragraph")[0]


@pytest.mark.parametrize("numbers", [("1.", "2."), ("(a)", "(b)"), ("i)", "ii)"), ("•", "•")])
def test_each_number_begins_an_item(numbers: tuple[str, str]) -> None:
    sheet = Sheet()
    sheet.lines(60, 100, f"{numbers[0]} Mend the gates of the lock; and", f"{numbers[1]} Paint the old crane.")
    items = [block for block in document(sheet).blocks if block.kind == "list_item"]
    assert [(item.number, item.words) for item in items] == [
        (numbers[0], "Mend the gates of the lock; and"),
        (numbers[1], "Paint the old crane."),
    ]


def test_larger_bold_and_numbered_titles_are_headings() -> None:
    sheet = Sheet()
    sheet.write(60, 80, "The Wharf", size=18)
    sheet.write(60, 120, "Background", font="bold")
    sheet.lines(60, 140, *PROSE)
    sheet.write(60, 200, "REASONS")
    sheet.lines(60, 220, *PROSE)
    found = document(sheet)
    assert blocks(found, "heading") == ["The Wharf", "Background", "REASONS"]
    assert [block.level for block in found.blocks if block.kind == "heading"] == [1, 2, 2]


def test_where_every_line_stands_apart_a_new_sentence_or_a_label_is_a_new_paragraph() -> None:
    """Pages printed from the web: paragraphs of one line each, some of which happen to be full."""
    texts = (
        "(1) Noted what the harbour master had said of the slip, of the two cranes, and of the bell on the quay.",
        "REASON FOR DECISION: The storm of the spring had carried the stones away and nobody knew where to.",
        "Report author: Petra Lomax", "Publication date: 12/09/2026",
        "The Board thanked all those who had helped to look for the stones, and the divers above all others",
        "who had gone down to the foot of the wall in such weather.", "Date of decision: 10/09/2026",
    )  # fmt: skip
    sheet = Sheet()
    sheet.lines(60, 100, *texts, step=25)
    found = [block.text for block in document(sheet).blocks]
    assert found == [*texts[:4], " ".join(texts[4:6]), texts[6]]


def test_label_and_value_on_one_row_stay_apart() -> None:
    found = document(
        page((60, 100, "Report to:"), (200, 100, "Wharf Committee"), (60, 114, "Date:"), (200, 114, "4 May 2027"))
    )
    assert [block.text for block in found.blocks] == ["Report to:\tWharf Committee", "Date:\t4 May 2027"]


def test_columns_are_read_one_after_the_other() -> None:
    sheet = Sheet()
    left = [f"left line {n} of the first column, full" for n in range(10)]
    right = [f"right line {n} of the second column, full" for n in range(10)]
    sheet.lines(50, 100, *left)
    sheet.lines(320, 100, *right)
    text = " ".join(block.text for block in document(sheet).blocks)
    assert text.index("left line 9") < text.index("right line 0")


def test_a_paragraph_across_both_columns_is_one() -> None:
    sheet = Sheet()
    wide = "The harbour board will build on what it knows of the quays and of the cranes, and will look for ways"
    sheet.lines(50, 70, wide, wide.replace("The harbour", "in which the harbour"), "to let the berths.")
    sheet.lines(50, 130, *(f"left line {n} of the first column, full" for n in range(10)))
    sheet.lines(320, 130, *(f"right line {n} of the second column, full" for n in range(10)))
    first = document(sheet).blocks[0].text
    assert first.startswith(wide)
    assert first.endswith("ways to let the berths.")


@pytest.mark.parametrize(
    ("above", "below", "is_one"),
    [
        ("The working group will report with a clear plan by", "30 June 2027.", True),
        ("The panel looks again at what was said at the end of October", "2027 and goes on.", True),
        ("The clerk is to write to the harbour master of the", "Port of Lune.", True),
        ("Report by", "Harbour Master", False),
        ("To mend the gates of the lower lock before the winter; and", "To paint the crane.", False),
        ("The working group will report with a clear plan", "Cranes are painted.", False),
    ],
)
def test_a_ragged_line_that_leaves_the_sentence_open_goes_on_below(above: str, below: str, is_one: bool) -> None:
    sheet = Sheet()
    sheet.lines(60, 100, "A line of this column is as wide as the whole paper is, from the one edge to the other.")
    sheet.lines(60, 140, above, below)
    texts = [block.text for block in document(sheet).blocks]
    assert (f"{above} {below}" in texts) is is_one


def test_turned_words_are_kept_and_lawful() -> None:
    sheet = Sheet()
    sheet.lines(60, 100, *PROSE)
    sheet.write(30, 300, "Theme one", turned=True)
    found = document(sheet)
    assert "Theme one" in [line.text for line in found.pages[0].lines]
    assert lawful(found)


# -- over pages --


def test_what_a_browser_prints_round_a_page_is_furniture_though_it_stands_there_once() -> None:
    """Else the day of printing may be taken for the day of the meeting."""
    sheet = page(
        (30, 18, "22/11/2026, 14:06"), (60, 100, "Agenda item"), (60, 130, "Berths on the north quay"),
        (30, 815, "https://democracy.marlshire.example/ieIssueDetails.aspx?IId=71"), (540, 815, "1/1"),
    )  # fmt: skip
    found = document(sheet)
    assert [block.text for block in found.blocks if block.kind != "furniture"] == [
        "Agenda item",
        "Berths on the north quay",
    ]
    assert "22/11/2026, 14:06" in blocks(found, "furniture")


@pytest.mark.parametrize(
    "text", ["22/11/2026", "14:06", "https://marlshire.example/berths", "22/11/2026, 14:06 Committee Room 1"]
)
def test_a_date_or_an_address_alone_near_the_edge_is_text(text: str) -> None:
    assert not blocks(document(page((60, 18, text), (60, 400, "Berths on the north quay"))), "furniture")


def test_running_lines_are_furniture_and_a_paragraph_reads_on_behind_them() -> None:
    sheets = []
    for number, body in enumerate((PROSE[:2], (PROSE[2], "", "It has three cranes."), ("It has four locks.",)), 1):
        sheet = page((60, 30, "Wharf Committee"), (500, 810, f"Page {number}"))
        sheet.lines(60, 740 if number == 1 else 100, *body)
        sheets.append(sheet)
    found = document(*sheets)
    assert blocks(found, "paragraph")[0] == " ".join(PROSE)
    assert sorted(set(blocks(found, "furniture"))) == ["Page 1", "Page 2", "Page 3", "Wharf Committee"]


def test_each_paper_of_a_pack_has_running_lines_of_its_own() -> None:
    heads = ["", "", *["Appendix B"] * 4, *["Harbour rents"] * 2, *[""] * 12]
    sheets = [page((60, 30, head), (60, 300, f"Page of text {number}.")) for number, head in enumerate(heads)]
    assert blocks(document(*sheets), "furniture") == ["Appendix B"] * 4


@pytest.mark.parametrize(
    ("height", "top", "runs"), [(595, 63, True), (842, 63, True), (595, 90, False), (300, 63, False)]
)
def test_the_margins_of_a_page_laid_on_its_side_are_no_less_deep(height: int, top: int, runs: bool) -> None:
    heads = [Line(text="Harbour rents", place=Place(page=n, box=(60, top, 160, top + 11))) for n in (1, 2, 3)]
    running = Running()
    for number, line in enumerate(heads, 1):
        running.look(number, height, (line,))
    found = [running.of(number, height, (line,)) for number, line in enumerate(heads, 1)]
    assert found == [frozenset({id(line)}) if runs else frozenset() for line in heads]


XS = [50.0, 150.0, 330.0, 420.0, 540.0]
HEAD: list[str | None] = ["Recommendation", "Action", "Lead", "By when"]


def test_a_ruled_table_with_spans_and_fills() -> None:
    sheet = Sheet()
    sheet.fill(420, 160, 540, 200, (1.0, 0.0, 0.0))
    sheet.table(
        XS, [100, 120, 160, 200], HEAD, ["1. That it be\nsafe", "Mend the gates", "Clerk", "May 2027"],
        [None, "Paint it", "Warden", "June"], spans={(1, 0): 2},
    )  # fmt: skip
    found = document(sheet)
    [table] = found.tables
    assert texts(table) == [
        ["Recommendation", "Action", "Lead", "By when"],
        ["1. That it be safe", "Mend the gates", "Clerk", "May 2027"],
        [None, "Paint it", "Warden", "June"],
    ]
    spanning, late = table.at(1, 0), table.at(2, 3)
    assert spanning is table.at(2, 0)
    assert late is not None
    assert late.fill == "#ff0000"
    assert [round(edge) for edge in late.places[0].box or ()] == [420, 160, 540, 200]
    assert lawful(found)


def over_two_pages(below: list[str | None], *more: list[str | None]) -> Document:
    """A table whose last row on page 1 says `Mend the gates and` of the Clerk, and goes on with these rows."""
    first, second = Sheet(), Sheet()
    first.lines(50, 100, *PROSE)
    first.table(XS, [700, 720, 780], HEAD, ["1. That it be safe", "Mend the gates and", "Clerk", "May 2027"])
    ys = [60.0 + 30 * row for row in range(len(more) + 3)]
    second.table(XS, ys, HEAD, below, *more)
    return document(first, second)


def test_a_header_printed_again_is_left_out_and_the_table_is_one() -> None:
    found = over_two_pages(["2. That it be dry", "Dig a drain", "Warden", "July"])
    [table] = found.tables
    assert [row[0] for row in texts(table)] == ["Recommendation", "1. That it be safe", "2. That it be dry"]
    assert [fragment.page for fragment in table.fragments] == [1, 2]
    assert table.fragments[1].rows[0] == ("Recommendation", "Action", "Lead", "By when")


def test_a_row_cut_by_the_page_is_one_row() -> None:
    found = over_two_pages(["", "paint the crane", "", ""], ["2. That it be dry", "Dig a drain", "Warden", "July"])
    [table] = found.tables
    assert texts(table)[1] == ["1. That it be safe", "Mend the gates and paint the crane", "Clerk", "May 2027"]
    joined = table.at(1, 1)
    assert joined is not None
    assert [place.page for place in joined.places] == [1, 2]
    quote = found.quote(joined.passage)
    assert [piece.place.page for piece in quote.pieces] == [1, 2]
    assert lawful(found)


def rows_of(table: Table) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in table.row(row)] for row in range(table.rows)]


@pytest.mark.parametrize("end", ["dry the dock", "Mr Vane to dry the dock"])
def test_a_row_that_the_page_break_leaves_open_is_one_row(end: str) -> None:
    """Some printers draw no rule where a row goes on overleaf, whatever the words there look like."""
    first, second = Sheet(), Sheet()
    for x in XS:
        first.rule(x, 560, x, 780)
        second.rule(x, 60, x, 160)
    for sheet, ys in ((first, (560, 580)), (second, (120, 160))):
        for y in ys:
            sheet.rule(XS[0], y, XS[-1], y)
    rows = ([word or "" for word in HEAD], ["1.", "Mend the gates.", "Clerk", "May"], ["", end, "", ""])
    for sheet, top, row in zip((first, first, second), (564, 590, 70), rows, strict=True):
        for x, words in zip(XS, row, strict=False):
            sheet.write(x + 3, top, words)
    for x, words in zip(XS, ("2.", "Paint the crane", "Warden", "July"), strict=False):
        second.write(x + 3, 130, words)
    [table] = document(first, second).tables
    assert [" / ".join(row).replace("\n", " ") for row in rows_of(table)] == [
        "Recommendation / Action / Lead / By when", f"1. / Mend the gates. {end} / Clerk / May",
        "2. / Paint the crane / Warden / July",
    ]  # fmt: skip


def open_table(*between: float, band: bool = False) -> list[list[list[str]]]:
    """A table with rules under its rows and at `between`, and none around it: its tables as they are read."""
    sheet = Sheet()
    lines = (
        ("Quay", "Why it is there", "Who has it"),
        ("North", "The yards need it", "Harbour Board"),
        ("East", "Nobody knows", "Port"),
    )
    for y in (100, 120, 140, 160):
        sheet.rule(60, y, 500, y)
    for x in between:
        sheet.rule(x, 100, x, 160)
    if band:
        sheet.fill(150, 100, 162, 160, (0.1, 0.4, 0.5))
    for row, texts in enumerate(lines):
        for x, words in zip((65, 205, 365), texts, strict=True):
            sheet.write(x, 104 + 20 * row, words)
    return [rows_of(table) for table in document(sheet).tables]


def test_a_table_without_a_frame_has_its_outer_columns() -> None:
    whole = [
        ["Quay", "Why it is there", "Who has it"],
        ["North", "The yards need it", "Harbour Board"],
        ["East", "Nobody knows", "Port"],
    ]
    assert open_table(200, 360) == [whole]
    assert open_table(band=True) == [whole], "a band of colour parts no columns"


@pytest.mark.parametrize("between", ["", "A line of prose stands between."])
def test_the_last_bit_of_a_row_is_no_paper_of_its_own(between: str) -> None:
    """Overleaf stands one row in whose middle cell alone there is something: a box by itself, the row's end here."""
    first, second = Sheet(), Sheet()
    first.table(XS, [560, 580, 760], HEAD, ["1.", "Ask that members should ensure a", "Clerk", "May"])
    if between:
        second.write(60, 100, between)
    second.table(XS, [120, 160], ["", "presence on the quay", "", ""])
    tables = document(first, second).tables
    assert [table.rows for table in tables] == [2]
    words = tables[0].at(1, 1)
    assert words is not None
    assert words.text == "Ask that members should ensure a" + ("" if between else " presence on the quay")


def test_no_word_of_a_cut_row_is_lost() -> None:
    found = over_two_pages(["", "paint the crane", "Warden", "and June"], ["2. Dry", "Dig", "Clerk", "July"])
    [table] = found.tables
    words = " ".join(cell.text for cell in table.cells)
    for said in ("Mend the gates and paint the crane", "Clerk", "Warden", "and June", "Dig"):
        assert said in words


def test_a_cell_that_spanned_goes_on_spanning() -> None:
    first, second = Sheet(), Sheet()
    first.lines(50, 100, *PROSE)
    first.table(
        XS, [700, 720, 750, 780], HEAD, ["1. That it be\nsafe and", "Mend it", "Clerk", "May"],
        [None, "Paint it", "Warden", "June"], spans={(1, 0): 2},
    )  # fmt: skip
    second.table(XS, [60, 90, 120], HEAD, ["dry", "Dig a drain", "Warden", "July"])
    [table] = document(first, second).tables
    spanning = table.at(1, 0)
    assert spanning is not None
    assert (spanning.text, spanning.row_span) == ("1. That it be safe and dry", 3)


def test_another_table_on_the_next_page_is_another() -> None:
    first, second = Sheet(), Sheet()
    first.table(XS, [700, 720, 750], HEAD, ["1", "Mend", "Clerk", "May"])
    second.table([50.0, 200.0, 500.0], [60, 90, 120], ["Pier", "Length"], ["North", "90 m"])
    assert len(document(first, second).tables) == 2


# -- files that are not as they should be --


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj\n<<", b"\x00" * 200])
def test_what_is_no_whole_pdf_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(Rejected) as raised:
        of_bytes(data)
    assert raised.value.code == "DAMAGED"
    assert raised.value.next_step.endswith(".")


def test_pages_without_words_are_said_aloud() -> None:
    found = document(Sheet(), Sheet())
    assert [problem.code for problem in found.problems] == ["NO_TEXT"]
    assert found.blocks == ()


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [("\uf0b7 item", "• item"), ("ﬁne", "fine"), ("(cid:127) item", "• item"), ("a\x00b\x07", "ab"),
     ("\ud800", "\ufffd"),
     ("e\u0301", "é"), ("soft\u00ad", "soft-"), ("plain", "plain")],
)  # fmt: skip
def test_characters_are_cleaned_at_the_border(printed: str, read_as: str) -> None:
    assert clean(printed) == read_as


def test_a_block_stands_where_its_lines_do() -> None:
    [block] = document(page((60, 100, "The wharf is old."))).blocks
    assert isinstance(block, Block)
    assert block.page == 1
    x0, top, x1, bottom = block.places[0].box or (0, 0, 0, 0)
    assert x0 == pytest.approx(60, abs=1)
    assert 95 < top < bottom < 115
    assert x1 > 100


def test_rows_of_small_letters_are_not_run_together() -> None:
    first, second = Sheet(), Sheet()
    first.lines(50, 100, *PROSE)
    rows: list[list[str | None]] = [["gates", "mend", "clerk", "soon"], ["crane", "paint", "warden", "ongoing"]]
    first.table(XS, [700, 720, 740, 760], HEAD, *rows)
    second.table(XS, [60, 80, 100], HEAD, ["barge", "sell", "clerk", "soon"])
    [table] = document(first, second).tables
    assert texts(table)[1:] == [*rows, ["barge", "sell", "clerk", "soon"]]


def test_a_row_that_goes_on_without_a_number_is_the_rest_of_one() -> None:
    found = over_two_pages(["Also warm", "paint the crane", "", ""], ["2. That it be dry", "Dig", "Warden", "July"])
    assert texts(found.tables[0])[1][:2] == ["1. That it be safe\nAlso warm", "Mend the gates and paint the crane"]
