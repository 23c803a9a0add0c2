"""What a person sees: the screen after an ingest, and the page that shows each finding in its text."""

from __future__ import annotations

import io
import json
import re
from array import array
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from example_records import bare_record, full_record, refused
from rich.console import Console

from extract.model.document import Block, Cell, Document, Page, Table
from extract.model.finding import ACTION, FIELD, RECOMMENDATION, REJECTION, Finding
from extract.model.outcome import Outcome
from extract.model.passage import DROP, Line, Passage, Quote
from extract.model.place import Place
from extract.model.problem import Problem
from extract.model.record import (
    Action,
    Deadline,
    Evidence,
    Lead,
    Paper,
    Recommendation,
    Record,
    Rejection,
    Response,
    Status,
)
from extract.model.source import DOCX, PDF
from extract.show.explain import explain_page
from extract.show.marks import characters, marks_in, segments
from extract.show.plain import printable
from extract.show.summary import SHOWN, print_summary, summarise
from extract.store.database import open_database
from extract.store.save import save, save_refused

WIDE = 5.0
HOSTILE = "<script>alert('gull')</script>"

# A small paper by hand: each character is five points wide, each line ten points high.


def printed(text: str, top: float, page: int = 1, x: float = 50.0, joint: str = " ") -> Line:
    edges = array("d", (x + WIDE * number for number in range(len(text) + 1)))
    place = Place(page=page, box=(x, top, edges[-1], top + 10))
    return Line(text=text, place=place, edges=edges, joint=joint)


def written(text: str, **unit: int) -> Line:
    return Line(text=text, place=Place(**unit))


def cell(row: int, column: int, *lines: Line, **more: int) -> Cell:
    places = tuple(line.place for line in lines)
    return Cell(row=row, column=column, passage=Passage(lines=lines), places=places, **more)


def plan(words: str = "Order new lamps") -> Document:
    """A heading, a hyphenated paragraph and a table that turns the page; `words` is the first action."""
    heading = printed("Saltmere Borough Council", 40)
    broken = (printed("The lamps were re-", 60, joint=DROP), printed("newed in spring.", 72))
    cells = (
        cell(0, 0, printed("1. Mend the lamps", 100), row_span=2),
        cell(0, 1, printed(words, 100, x=200)),
        cell(0, 2, printed("Una Pell", 100, x=600)),
        cell(1, 1, printed("Count the buoys", 50, page=2, x=200)),
        cell(1, 2, printed("by 3 May 2031", 50, page=2, x=600)),
    )
    lines = [heading, *broken, *(line for each in cells for line in each.passage.lines)]
    return Document(
        name="plan.pdf",
        sha256="ab" * 32,
        media_type=PDF,
        pages=tuple(
            Page(
                number=number, width=900, height=800, lines=tuple(x for x in lines if x.place.page == number)
            )
            for number in (1, 2)
        ),
        blocks=(
            Block(kind="heading", passage=Passage(lines=(heading,)), level=1),
            Block(kind="paragraph", passage=Passage(lines=broken)),
            Block(kind="table", table=Table(number=0, rows=2, columns=3, cells=cells)),
            Block(kind="furniture", passage=Passage(lines=(printed("Page 2 of 2", 780, page=2),))),
        ),
    )


def passages(document: Document) -> dict[str, Passage]:
    return {passage.text: passage for passage in document.passages()}


def whole(document: Document, text: str) -> Quote:
    return document.quote(passages(document)[text])


def findings_of(document: Document, words: str = "Order new lamps") -> tuple[Finding, ...]:
    mend = passages(document)["1. Mend the lamps"]
    return (
        Finding(
            kind=FIELD,
            rule="front.council",
            parts={"value": whole(document, "Saltmere Borough Council")},
            facts={"name": "council"},
        ),
        Finding(
            kind=RECOMMENDATION,
            rule="tables.recommendation",
            parts={"number": document.quote(mend, 0, 2), "text": document.quote(mend, 3)},
            key="r1",
        ),
        Finding(
            kind=ACTION,
            rule="tables.action",
            parts={"text": whole(document, words), "leads": whole(document, "Una Pell")},
            parent="r1",
            confidence=0.9,
        ),
        Finding(
            kind=ACTION,
            rule="tables.action",
            parts={
                "text": whole(document, "Count the buoys"),
                "deadline": whole(document, "by 3 May 2031"),
            },
        ),
    )


def record_of(document: Document, words: str = "Order new lamps") -> Record:
    def seen(text: str, rule: str = "tables.action") -> Evidence:
        return Evidence(quote=whole(document, text), rule=rule)

    mend = passages(document)["1. Mend the lamps"]
    lead = Lead(text="Una Pell", name="Una Pell", kind="person", evidence=seen("Una Pell", "leads.person"))
    deadline = Deadline(text="by 3 May 2031", end="2031-05-03", precision="day", kind="fixed")
    dated = replace(deadline, evidence=seen("by 3 May 2031", "dates.day"))
    return Record(
        paper=Paper(
            name=document.name,
            origin=document.name,
            sha256=document.sha256,
            media_type=document.media_type,
            pages=2,
            council="Saltmere Borough Council",
            evidence=(("council", seen("Saltmere Borough Council", "front.council")),),
        ),
        recommendations=(
            Recommendation(
                id="r1",
                ref="1",
                text="Mend the lamps",
                kind="review",
                evidence=Evidence(quote=document.quote(mend, 3), rule="tables.recommendation"),
            ),
        ),
        actions=(
            Action(
                id="a1",
                text=words,
                recommendation_ref="1",
                recommendation_id="r1",
                leads=(lead,),
                evidence=seen(words),
            ),
            Action(id="a2", text="Count the buoys", deadline=dated, evidence=seen("Count the buoys")),
        ),
    )


class Reader(HTMLParser):
    """The words of a page as a browser would show them, its marks, ids and links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.marked: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.inside_mark = False
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        known: Mapping[str, str | None] = dict(attributes)
        self.tags.append(tag)
        self.attributes += attributes
        self.ids += [known["id"]] if known.get("id") else []  # type: ignore[list-item]
        self.links += [known["href"]] if known.get("href") else []  # type: ignore[list-item]
        if tag == "mark":
            self.inside_mark = True
            self.marked.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside_mark = self.inside_mark and tag != "mark"

    def handle_data(self, data: str) -> None:
        if self.inside_mark:
            self.marked[-1] += data


def explained(document: Document, findings: tuple[Finding, ...], record: Record) -> str:
    return explain_page(document, findings, record)


def cards(html: str) -> dict[str, str]:
    """The words of each card by its label."""
    found = re.findall(r'<section class="card[^>]*aria-label="(\w+)">(.*?)</section>', html, re.DOTALL)
    return {label: " ".join(re.sub(r"<[^>]+>", " ", body).split()) for label, body in found}


# The explain page


def test_each_finding_is_marked_in_its_text_and_explained_beside_it() -> None:
    document = plan()
    html = explained(document, findings_of(document), record_of(document))
    assert Reader(html).marked[5:] == [
        *("Saltmere Borough Council", "1.", "Mend the lamps", "Order new lamps", "Una Pell"),
        *("Count the buoys", "by 3 May 2031"),
    ]
    shown = cards(html)
    assert list(shown) == ["F1", "R1", "A1", "A2"]
    assert "page 1" in shown["A1"]
    assert "tables.action" in shown["A1"]
    assert "sure to 90%" in shown["A1"]
    assert "answers recommendation 1" in shown["A1"]
    assert "Una Pell; person; lead (leads.person, 100%)" in shown["A1"]
    assert "page 2" in shown["A2"]
    assert "last day on time 2031-05-03; fixed; day (dates.day, 100%)" in shown["A2"]
    assert "read as the same words" in shown["F1"]
    assert "Values that no finding shows" not in html


def test_colour_never_stands_alone() -> None:
    document = plan()
    html = explained(document, findings_of(document), record_of(document))
    for label in ("F1 council", "R1 number", "R1", "A1", "A1 leads", "A2", "A2 deadline"):
        assert f">{label}</a>" in html


def test_every_link_leads_somewhere_and_every_id_is_one() -> None:
    document = plan()
    page = Reader(explained(document, findings_of(document), record_of(document)))
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert {f"card-{n}" for n in range(4)} | {f"words-{n}" for n in range(4)} <= set(page.ids)


def test_the_text_stands_whole_and_in_order_with_its_pages() -> None:
    document = plan()
    html = explained(document, (), record_of(document))
    assert "Nothing was found" in html
    assert "The lamps were renewed in spring." in html
    order = [
        "page 1</p>",
        "Saltmere Borough Council</h3>",
        "renewed",
        "Order new lamps",
        "page 2</span>",
        "Count",
    ]
    text = html[html.index("The text</h2>") :]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert 'rowspan="2"' in html
    assert "running line" in html


def test_values_that_no_finding_shows_are_listed() -> None:
    document = plan()
    html = explained(document, (), record_of(document))
    listed = html[html.index("Values that no finding shows") :]
    assert "last day on time 2031-05-03" in listed


def test_words_that_are_nowhere_in_the_text_are_said_to_be() -> None:
    document = plan()
    lost = Quote(text="Lost words", pieces=())
    finding = Finding(kind=ACTION, rule="tables.action", parts={"text": lost})
    html = explained(document, (finding,), record_of(document))
    assert "could not be marked" in html
    assert "Lost words" in cards(html)["A1"]


def test_an_empty_row_that_was_left_out_is_said_in_a_line() -> None:
    document = plan()
    empty = Finding(kind=REJECTION, rule="tables.row", facts={"reason": "an empty row"})
    html = explained(document, (empty,), record_of(document))
    assert "could not be marked" not in html
    assert "X1 row left out, reason: an empty row." in html
    assert "#card-0" in Reader(html).links
    assert "card-0" in Reader(html).ids


def test_what_a_paper_says_is_never_markup() -> None:
    document = replace(plan(HOSTILE), name=f"{HOSTILE}.pdf")
    record = record_of(document, HOSTILE)
    problem = Problem(stage="read", code="X", message=HOSTILE, next_step=HOSTILE)
    rejected = Rejection(reason=HOSTILE, evidence=record.actions[0].evidence)
    record = replace(
        record,
        paper=replace(record.paper, name=HOSTILE, title=HOSTILE, appendices=(HOSTILE,)),
        problems=(problem,),
        rejections=(rejected,),
    )
    findings = tuple(
        replace(finding, rule=HOSTILE, facts={**finding.facts, HOSTILE: HOSTILE})
        for finding in findings_of(document, HOSTILE)
    )
    html = explained(document, findings, record)
    page = Reader(html)
    assert "script" not in page.tags
    assert HOSTILE in page.marked
    assert not [name for name, _ in page.attributes if name.startswith("on")]


def test_the_page_needs_nothing_but_itself() -> None:
    document = plan()
    html = explained(document, findings_of(document), record_of(document))
    page = Reader(html)
    assert not {"script", "img", "link", "iframe", "object", "form"} & set(page.tags)
    assert "://" not in html
    assert "url(" not in html
    assert ("lang", "en-GB") in page.attributes
    assert page.tags.count("h1") == 1


def test_a_word_file_is_marked_by_paragraph_cell_and_span() -> None:
    lines = (
        written("Cabinet is asked to note the report", paragraph=0),
        written("Una Pell", table=0, row=0, column=1),
    )
    table = Table(number=0, rows=1, columns=2, cells=(cell(0, 1, lines[1]),))
    document = Document(
        name="a.docx",
        sha256="cd" * 32,
        media_type=DOCX,
        blocks=(
            Block(kind="list_item", passage=Passage(lines=lines[:1]), number="(a)"),
            Block(kind="table", table=table),
        ),
    )
    note = passages(document)["Cabinet is asked to note the report"]
    findings = (
        Finding(kind=RECOMMENDATION, rule="lists.item", parts={"text": document.quote(note, 20)}),
        Finding(kind=REJECTION, rule="tables.row", parts={"text": whole(document, "Una Pell")}),
    )
    html = explained(document, findings, bare_record("a.docx"))
    assert Reader(html).marked[5:] == ["note the report", "Una Pell"]
    assert "(a) Cabinet is asked to" in html
    assert "no pages of its own" in html
    assert "X1</a> row left out" in html


def test_values_are_put_in_words() -> None:
    document = plan()
    here = Evidence(quote=whole(document, "Count the buoys"), rule="tables.action")
    action = replace(
        record_of(document).actions[1],
        status=Status(text="At risk", value="in_progress", rag="amber", detail="at_risk", evidence=here),
        response=Response(text="Agreed", value="partially_accepted", qualifier="in principle"),
    )
    html = explained(document, (), replace(record_of(document), actions=(action,)))
    assert "in progress; amber; at risk" in html
    assert "partially accepted; in principle" in html


# Marks


def test_marks_cut_the_text_and_lose_nothing_of_it() -> None:
    document = plan()
    passage = passages(document)["The lamps were renewed in spring."]
    parts = {"text": document.quote(passage), "inner": document.quote(passage, 15, 25)}
    marks = marks_in(document, (Finding(kind=ACTION, rule="x", parts=parts),))[passage]
    found = segments(passage.text, marks)
    assert "".join(segment.words for segment in found) == passage.text
    assert [(mark.part, passage.text[mark.start : mark.end]) for mark in marks] == [
        ("text", "The lamps were renewed in spring."),
        ("inner", "renewed in"),
    ]
    assert [len(segment.marks) for segment in found] == [1, 2, 1]


@pytest.mark.parametrize(
    ("place", "covered"),
    [
        (Place(page=1, box=(50, 100, 75, 110)), (0, 5)),
        (Place(page=1, box=(65, 104, 70, 106)), (3, 4)),
        (Place(page=1, box=(0, 90, 900, 120)), (0, 8)),
        (Place(page=1, box=(50, 110, 75, 120)), None),
        (Place(page=1, box=(300, 100, 350, 110)), None),
    ],
)
def test_characters_on_a_page(place: Place, covered: tuple[int, int] | None) -> None:
    assert characters(printed("Una Pell", 100), place) == covered


@pytest.mark.parametrize(
    ("span", "covered"), [(None, (0, 8)), ((4, 8), (4, 8)), ((6, 99), (6, 8)), ((9, 12), None)]
)
def test_characters_in_word(span: tuple[int, int] | None, covered: tuple[int, int] | None) -> None:
    assert characters(written("Una Pell", paragraph=3), Place(paragraph=3, span=span)) == covered


# The screen after an ingest


@pytest.fixture
def ingested(tmp_path: Path) -> tuple[Path, list[Outcome]]:
    path = tmp_path / "council.db"
    db = open_database(path)
    outcomes = [save(db, record, extractor_version="1.0") for record in (full_record(), bare_record())]
    outcomes.append(save_refused(db, **refused("lo\x1b[31m[red]cked.pdf"), extractor_version="1.0"))  # type: ignore[arg-type]
    outcomes.append(save(db, bare_record(), extractor_version="1.0"))
    db.close()
    return path, outcomes


def screen(path: Path, outcomes: list[Outcome], width: int = 100) -> str:
    stream = io.StringIO()
    print_summary(path, outcomes, console=Console(file=stream, width=width))
    return stream.getvalue()


def row(text: str, words: str) -> list[str]:
    return next(line for line in text.splitlines() if words in line).split()[-2:]


def test_the_screen_says_what_was_read_and_found(ingested: tuple[Path, list[Outcome]]) -> None:
    text = screen(*ingested)
    assert "4 files: 1 read, 1 read, with problems, 1 not read, 1 known already." in text
    assert row(text, "Papers") == ["2", "2"]
    assert row(text, "Actions") == ["3", "3"]
    assert row(text, "with a lead") == ["2", "2"]
    assert row(text, "with a date") == ["1", "1"]
    assert len(text.splitlines()) <= 24


def test_the_screen_says_what_failed_why_and_what_to_do(ingested: tuple[Path, list[Outcome]]) -> None:
    text = screen(*ingested)
    assert "A password is needed to open this paper. Save it without a password" in text
    assert "Three words on page 4 cannot be read." in text
    assert "Needs review" in text
    assert "\x1b" not in text
    assert "[red]" in text


def test_many_failures_stay_on_one_screen(ingested: tuple[Path, list[Outcome]]) -> None:
    path, outcomes = ingested
    text = screen(path, [*outcomes, *(outcomes[2],) * 40])
    assert f"and {41 - SHOWN} more" in text


def test_only_papers_of_this_run_are_counted_on_the_left(ingested: tuple[Path, list[Outcome]]) -> None:
    path, outcomes = ingested
    assert row(screen(path, outcomes[1:2]), "Actions") == ["0", "3"]


def test_nothing_to_read_is_said(ingested: tuple[Path, list[Outcome]]) -> None:
    assert "There was nothing to read." in screen(ingested[0], [])


def test_the_same_for_programs(
    ingested: tuple[Path, list[Outcome]], capsys: pytest.CaptureFixture[str]
) -> None:
    print_summary(*ingested, as_json=True)
    known = json.loads(capsys.readouterr().out)
    assert known["files"] == {"read": 1, "read_with_problems": 1, "rejected": 1, "unchanged": 1, "skipped": 0}
    assert known["these"]["actions"] == known["all"]["actions"] == 3
    assert known["not_read"][0]["code"] == "ENCRYPTED"


def test_an_empty_database_counts_nothing() -> None:
    summary = summarise(open_database(":memory:").conn, [])
    assert set(summary.all.values()) == {0}
    assert summary.next_steps == ()


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("a\nb", "a b"),
        ("\x1b[2J", "\ufffd[2J"),
        ("\u202epdf", "\ufffdpdf"),
        ("\ud800", "\ufffd"),
        ("Tŷ", "Tŷ"),
        ("x" * 300, "x" * 199 + "…"),
    ],
)
def test_words_are_safe_to_print(words: str, safe: str) -> None:
    assert printable(words) == safe
