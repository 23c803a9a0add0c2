"""Papers cut out of a pack keep every word, and are known again by all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from laid_out import block, laid_out, line

from extract.model.document import Block, Cell, Document, Fragment, Table
from extract.model.pack import Part
from extract.model.passage import Line, Passage
from extract.model.place import Place
from extract.rulebook.load import common
from extract.split.cut import cut
from extract.split.likeness import likeness

SENTENCES = ("Agree the list on page 4", "See page 2 of 3 of the plan", "(c) spend what page 9 says")


def parted(whole: Document, *firsts: int) -> list[Document]:
    """The document cut before these pages."""
    ends = [*(first - 1 for first in firsts[1:]), len(whole.pages)]
    parts = [Part(first_page=first, last_page=last, kind="report") for first, last in zip(firsts, ends, strict=True)]
    return [paper for paper, _ in cut(whole, parts, common())]


def cell(row: int, column: int, *lines: Line, span: int = 1) -> Cell:
    places = tuple(Place(page=page, box=(72, 0, 500, 842)) for page in dict.fromkeys(one.page for one in lines))
    return Cell(row=row, column=column, row_span=span, passage=Passage(lines=lines), places=places)


def table(*cells: Cell, again: tuple[Cell, ...] = (), rows: int) -> Block:
    """A table of two columns on pages 1 and 2, its header maybe printed again on the second."""
    box = (72.0, 100.0, 500.0, 800.0)
    fragments = (Fragment(page=1, box=box, rows=()), Fragment(page=2, box=box, rows=(), repeated=again))
    return Block(kind="table", table=Table(number=0, rows=rows, columns=2, cells=cells, fragments=fragments))


def grid(paper: Document) -> list[list[str]]:
    (one,) = paper.tables
    return [[found.text if found else "" for found in one.row(row)] for row in range(one.rows)]


def header(page: int) -> tuple[Cell, Cell]:
    return cell(0, 0, line("Action", page, 100)), cell(0, 1, line("Lead", page, 100, 300))


def test_a_table_joined_over_the_border_keeps_its_header_in_both_papers() -> None:
    rows = [cell(1, 0, line("Clear the drain", 1, 200)), cell(1, 1, line("Head of Drains", 1, 200, 300))]
    rows += [cell(2, 0, line("Mend the sluice", 2, 200)), cell(2, 1, line("Head of Sluices", 2, 200, 300))]
    first, second = parted(laid_out([table(*header(1), *rows, again=header(2), rows=3)], 2), 1, 2)
    assert grid(first) == [["Action", "Lead"], ["Clear the drain", "Head of Drains"]]
    assert grid(second) == [["Action", "Lead"], ["Mend the sluice", "Head of Sluices"]]
    assert {place.page for one in second.tables[0].cells for place in one.places} == {2}


def test_a_row_that_the_border_cuts_keeps_its_words_in_both_papers() -> None:
    cut_row = cell(1, 0, line("Clear the drain", 1, 700), line("and the ditch", 2, 100))
    beside = cell(1, 1, line("Head of Drains", 1, 700, 300))
    last = [cell(2, 0, line("Mend the sluice", 2, 200)), cell(2, 1, line("Head of Sluices", 2, 200, 300))]
    first, second = parted(laid_out([table(*header(1), cut_row, beside, *last, rows=3)], 2), 1, 2)
    assert grid(first) == [["Action", "Lead"], ["Clear the drain", "Head of Drains"]]
    assert grid(second) == [["and the ditch", ""], ["Mend the sluice", "Head of Sluices"]]


def test_a_cell_that_spans_rows_over_the_border_spans_those_of_each_paper() -> None:
    spanning = cell(0, 0, line("Theme A", 1, 100), line("goes on", 2, 100), span=3)
    beside = [cell(row, 1, line(f"Task {row}", page, 200.0 + 20 * row, 300)) for row, page in ((0, 1), (1, 2), (2, 2))]
    first, second = parted(laid_out([table(spanning, *beside, rows=3)], 2), 1, 2)
    assert grid(first) == [["Theme A", "Task 0"]]
    assert grid(second) == [["goes on", "Task 1"], ["goes on", "Task 2"]]


def test_a_paragraph_over_the_border_is_parted() -> None:
    over = block(line("The sluice is", 1, 780), line("to be mended.", 2, 60))
    first, second = parted(laid_out([over], 2), 1, 2)
    assert [one.text for one in (*first.blocks, *second.blocks)] == ["The sluice is", "to be mended."]


@pytest.mark.parametrize("said", SENTENCES)
def test_a_sentence_at_the_edge_that_names_a_page_is_no_stamp(said: str) -> None:
    (paper,) = parted(laid_out([block(line(said, 1, 60), kind="list_item")], 1), 1)
    assert [one.kind for one in paper.blocks] == ["list_item"]


@pytest.mark.parametrize("said", ["Page 4", "4", "- 4 -", "Page 4 of 9", "Agenda Item 6", "Tudalen 4"])
def test_what_the_pack_stamped_is_furniture(said: str) -> None:
    (paper,) = parted(laid_out([block(line(said, 1, 30))], 1), 1)
    assert [one.kind for one in paper.blocks] == ["furniture"]


# -- one paper, or another --

LONG = "Wherever the sluices of the long cut have sagged they are lifted and made good before the winter comes. " * 3


def fingerprint(*said: str, sha256: str = "5") -> str:
    lines = [line(text, 1, 100.0 + 14 * number) for number, text in enumerate((LONG, *said))]
    return likeness(replace(laid_out([block(one) for one in lines], 1), sha256=sha256 * 64), common()).fingerprint


def test_the_same_words_with_stamps_are_the_same_paper() -> None:
    lines = [line(LONG, 1, 100), line("Page 17", 1, 810), line("Agenda Item 6", 1, 24)]
    assert likeness(laid_out([block(one) for one in lines], 1), common()).fingerprint == fingerprint(sha256="9")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Drains", "May", "Sluices", "June"), ("Drains", "June", "Sluices", "May")),
        (("☒ Agreed", "☐ Refused"), ("☐ Agreed", "☒ Refused")),
        (("Balance £-4,200",), ("Balance £4,200",)),
        (("See page 4",), ("See page 5",)),
    ],
)
def test_papers_that_differ_in_order_or_in_a_sign_are_two(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert fingerprint(*one) != fingerprint(*other)


def test_two_sheets_that_stand_for_papers_are_two() -> None:
    sheets = [replace(laid_out([block(line("Appendix 2 is exempt", 1, 300))], 1), sha256=char * 64) for char in "67"]
    assert len({likeness(one, common()).fingerprint for one in sheets}) == 2
    long = [replace(laid_out([block(line(LONG, 1, 300))], 1), sha256=char * 64) for char in "67"]
    assert len({likeness(one, common(), stands_for=True).fingerprint for one in long}) == 2
    assert len({likeness(one, common()).fingerprint for one in long}) == 1
