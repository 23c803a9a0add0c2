"""Words on paper: how lines join, and the law that what is quoted can be cut out of the document again."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.document import Block, Cell, Document, Fragment, Page, Table
from extract.model.number import Number
from extract.model.passage import BREAK, DROP, GLUE, SPACE, TAB, Line, Passage, Quote
from extract.model.place import Place, around

STEP, HEIGHT, LETTER = 14.0, 10.0, 5.0


def printed(text: str, row: int = 0, left: float = 50.0, joint: str = SPACE, widths: tuple[float, ...] = ()) -> Line:
    """`text` on the row-th printed line of page 1, each letter 5 points wide unless told."""
    edges = array("f", [left])
    for width in widths or (LETTER,) * len(text):
        edges.append(edges[-1] + width)
    top = 100 + STEP * row
    return Line(text=text, place=Place(page=1, box=(left, top, edges[-1], top + HEIGHT)), edges=edges, joint=joint)


def typed(text: str, paragraph: int = 0, offset: int = 0, joint: str = BREAK) -> Line:
    """`text` in a Word paragraph."""
    return Line(text=text, place=Place(paragraph=paragraph), offset=offset, joint=joint)


def on_page(*lines: Line, more: tuple[Line, ...] = ()) -> tuple[Document, Passage]:
    """A document of one passage of these lines; `more` stands on the page beside it."""
    passage = Passage(lines=lines)
    pages = (Page(number=1, width=595.0, height=842.0, lines=(*lines, *more)),)
    blocks = (Block(kind="paragraph", passage=passage),)
    return Document(name="p", sha256="0", media_type="application/pdf", pages=pages, blocks=blocks), passage


def in_word(*lines: Line) -> tuple[Document, Passage]:
    passage = Passage(lines=lines)
    return Document(
        name="w", sha256="0", media_type="docx", blocks=(Block(kind="paragraph", passage=passage),)
    ), passage


def holds(document: Document, quote: Quote) -> bool:
    return all(document.text_at(piece.place) == piece.words for piece in quote.pieces)


# -- how lines join --


@pytest.mark.parametrize(
    ("joint", "text"),
    [(SPACE, "co- opt two"), (GLUE, "co-opt two"), (DROP, "coopt two"), (BREAK, "co-\nopt two"), (TAB, "co-\topt two")],
)
def test_a_joint_says_how_a_line_goes_on(joint: str, text: str) -> None:
    assert Passage(lines=(printed("co-", joint=joint), printed("opt two", 1))).text == text


def test_the_last_lines_joint_says_nothing() -> None:
    assert Passage(lines=(printed("long-", joint=DROP),)).text == "long-"
    assert Passage().text == ""


def test_a_dropped_hyphen_is_still_quoted_as_printed() -> None:
    document, passage = on_page(printed("approve the recommen-", joint=DROP), printed("dation now", 1))
    quote = document.quote(passage, 12)
    assert quote.text == "recommendation now"
    assert [piece.words for piece in quote.pieces] == ["recommen-", "dation now"]
    assert holds(document, quote)


def test_lines_one_below_the_other_are_one_piece() -> None:
    document, passage = on_page(printed("mend the", 0), printed("old pier", 1))
    [piece] = document.quote(passage).pieces
    assert piece.words == "mend the\nold pier"
    assert document.quote(passage).text == "mend the old pier"
    assert document.quote(passage).page == 1


def test_words_beside_a_passage_are_not_quoted_with_it() -> None:
    beside = printed("May 2027", 0, left=300)
    document, passage = on_page(
        printed("mend the", 0), printed("old pier and its long rail, twice over if need be", 1), more=(beside,)
    )
    quote = document.quote(passage)
    assert holds(document, quote)
    assert "2027" not in "".join(piece.words for piece in quote.pieces)


def test_turned_words_are_cut_out_whole() -> None:
    turned = Line(text="Theme one", place=Place(page=1, box=(20.0, 90.0, 30.0, 200.0)))
    document, passage = on_page(turned)
    quote = document.quote(passage, 6, 9)
    assert [piece.words for piece in quote.pieces] == ["Theme one"]
    assert holds(document, quote)


def test_words_of_a_line_that_a_turned_one_crosses_are_still_found() -> None:
    turned = Line(text="DRAFT", place=Place(page=1, box=(60.0, 60.0, 70.0, 151.0)))
    document, passage = on_page(printed("mend the old pier"), more=(turned,))
    assert holds(document, document.quote(passage, 0, 8))


def test_in_word_a_place_is_a_stretch_of_a_paragraph() -> None:
    document, passage = in_word(typed("Tea and cake"), typed("at noon", offset=13))
    quote = document.quote(passage, 4, 15)
    assert quote.text == "and cake at"
    assert [piece.place.span for piece in quote.pieces] == [(4, 12), (13, 15)]
    assert holds(document, quote)
    assert quote.page is None


def test_no_words_no_pieces() -> None:
    document, passage = on_page(printed("one two"))
    assert document.quote(passage, 3, 4).pieces == ()
    assert document.quote(Passage()).text == ""


# -- the law, for any lines --

WORD = st.text("abcdéfghTHAT,.;-12", min_size=1, max_size=8)
TEXT = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
JOINT = st.sampled_from([SPACE, GLUE, DROP, BREAK, TAB])


@st.composite
def papers(draw: st.DrawFn) -> tuple[Document, Passage]:
    """A passage printed line below line in letters of any width, with other words to the right of it."""
    texts = draw(st.lists(TEXT, min_size=1, max_size=5))
    lines = []
    for row, text in enumerate(texts):
        widths = tuple(draw(st.lists(st.floats(1, 9), min_size=len(text), max_size=len(text))))
        joint = draw(JOINT)
        hyphened = text[:-1] + "-" if joint == DROP else text
        lines.append(printed(hyphened, row, joint=joint, widths=widths))
    aside = tuple(printed(draw(WORD), row, left=600) for row in range(len(texts)))
    return on_page(*lines, more=aside)


@settings(max_examples=150, deadline=None)
@given(papers(), st.data())
def test_what_is_quoted_stands_there(paper: tuple[Document, Passage], data: st.DataObject) -> None:
    document, passage = paper
    start = data.draw(st.integers(0, len(passage.text)))
    end = data.draw(st.integers(start, len(passage.text)))
    quote = document.quote(passage, start, end)
    assert holds(document, quote)
    assert quote.text == " ".join(passage.text[start:end].split())
    letters = "".join("".join(piece.words.split()) for piece in quote.pieces)
    assert letters.replace("-", "") == "".join(quote.text.split()).replace("-", "")


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=5), st.data())
def test_what_is_quoted_stands_there_in_word_too(texts: list[str], data: st.DataObject) -> None:
    lines, offset = [], 0
    for text in texts:
        lines.append(typed(text, offset=offset))
        offset += len(text) + 1
    document, passage = in_word(*lines)
    start = data.draw(st.integers(0, len(passage.text)))
    end = data.draw(st.integers(start, len(passage.text)))
    assert holds(document, document.quote(passage, start, end))


@settings(max_examples=100, deadline=None)
@given(papers())
def test_every_line_begins_where_the_passage_says(paper: tuple[Document, Passage]) -> None:
    _, passage = paper
    for line, begins in zip(passage.lines, passage.starts, strict=True):
        assert passage.text[begins:].startswith(line.text.removesuffix("-"))
        assert passage.starts[passage.line_at(begins)] == begins


# -- tables and places --


def test_a_spanning_cell_covers_all_its_spots() -> None:
    wide = Cell(row=0, column=0, row_span=2, column_span=2)
    table = Table(number=0, rows=2, columns=3, cells=(wide, Cell(row=1, column=2)))
    assert table.at(1, 1) is wide
    assert table.row(0) == (wide, wide, None)
    assert table.at(5, 5) is None


def test_a_table_stands_where_its_fragments_stand() -> None:
    parts = tuple(Fragment(page=page, box=(0, 0, 9, 9), rows=()) for page in (2, 3))
    block = Block(kind="table", table=Table(number=0, rows=0, columns=0, cells=(), fragments=parts))
    assert block.page == 2
    assert [place.page for place in block.places] == [2, 3]


def test_a_place_gives_only_what_is_known() -> None:
    assert Place(page=3, box=(1.234, 2, 3, 4.005)).as_json() == {"page": 3, "box": [1.23, 2, 3, 4.0]}
    assert Place(table=0, row=1, column=0).as_json() == {"table": 0, "row": 1, "column": 0}
    assert around([(5, 5, 6, 6), (1, 7, 2, 8)]) == (1, 5, 6, 8)


# -- numbers of items --


@pytest.mark.parametrize(
    ("before", "after"),
    [("1.", "2."), ("(a)", "(b)"), ("(h)", "(i)"), ("(i)", "(ii)"), ("iv)", "v)"), ("2.9", "2.10"), ("•", "•"),
     ("R1", "R2"), ("1a", "1b"), ("A.", "B."), ("A)", "b)")],
)  # fmt: skip
def test_the_next_number_follows(before: str, after: str) -> None:
    assert Number(text=after).follows(Number(text=before))


@pytest.mark.parametrize(
    ("before", "after"),
    [("(ii)", "(a)"), ("1.", "b."), ("(i)", "(b)"), ("(a)", "(ii)"), ("1.", "1.1"), ("2.1", "3.2"),
     ("3", "2"), ("•", "–"), ("", "1."), ("é.", "f.")],
)  # fmt: skip
def test_a_number_of_another_list_does_not(before: str, after: str) -> None:
    assert not Number(text=after).follows(Number(text=before))


def test_a_part_of_a_number_lies_in_it() -> None:
    assert Number(text="2.1.1").lies_in(Number(text="2.1"))
    assert not Number(text="2.10").lies_in(Number(text="2.1"))


@given(st.text(max_size=8), st.text(max_size=8))
def test_any_text_can_be_asked_what_number_it_is(one: str, two: str) -> None:
    Number(text=one).follows(Number(text=two))
    assert Number(text=one).begins() in (True, False)
    assert isinstance(Number(text=one).style, str)


def test_a_line_on_a_page_gives_back_what_it_was_made_of() -> None:
    line = printed("Mend the sluice", row=2, left=61.37)
    place = Place(page=1, box=(61.37, line.box[1], line.box[2], line.box[3]))
    assert (line.page, line.place) == (1, place)
    assert line.edges is not None
    assert [line.edges[0], line.edges[-1]] == pytest.approx([61.37, 61.37 + LETTER * len(line.text)], abs=1e-4)
    assert len(line.edges) == len(line.text) + 1


def test_a_line_in_word_keeps_its_paragraph_and_has_no_page() -> None:
    line = typed("Mend the sluice", paragraph=4)
    assert (line.page, line.place, line.edges) == (None, Place(paragraph=4), None)


def test_a_line_joined_otherwise_is_another_line_of_the_same_words() -> None:
    line = Line(text="re-", page=3, box=(1.0, 2.0, 3.0, 4.0), size=9.5, bold=True, struck=True, sure=0.5)
    other = line.joining(GLUE)
    assert (line.joint, other.joint) == (SPACE, GLUE)
    same = ("text", "place", "edges", "size", "bold", "italic", "struck", "sure")
    assert [getattr(other, name) for name in same] == [getattr(line, name) for name in same]
    assert line.joining(SPACE) is line


def test_a_moved_line_can_only_be_cut_out_whole() -> None:
    place = Place(page=2, box=(5.0, 6.0, 7.0, 8.0))
    moved = printed("Mend the sluice").moved(place)
    assert (moved.place, moved.edges, moved.text) == (place, None, "Mend the sluice")
