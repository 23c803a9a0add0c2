"""What a report asks its meeting to decide, tied to what the meeting resolved: every council and paper is invented."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from example_records import paper, seen
from sqlite_utils import Database

import pipeline
from extract.feeds.record import records
from extract.find.finder import find
from extract.find.lists.asked import asked_in
from extract.link.link import link
from extract.link.meeting import Asked
from extract.link.verdict import decisions
from extract.link.words import said
from extract.model.document import Block, Document
from extract.model.pack import Part
from extract.model.passage import Line, Passage
from extract.model.place import Place
from extract.model.record import Recommendation, Record
from extract.rulebook.load import common
from extract.rulebook.verbs import verb_of
from extract.store.corrections import correct, known
from extract.store.database import open_database, writing
from extract.store.save import save
from extract.tidy.identity import Ids
from extract.tidy.outcomes import outcome
from extract.tidy.record import tidy

SAMPLES = Path(__file__).parents[1] / "samples" / "calderwick"

MEETING = {
    "council": "Fernhollow District Council",
    "body": "Cabinet",
    "meeting_date": "2031-05-06",
    "body_kind": "cabinet",
}
DECIDED = "SELECT ref, outcome, resolved, resolved_ref FROM decisions"


def verb(text: str) -> str | None:
    """What a text asks for, as `tidy` has it."""
    spot, _ = asked_in([text], common())
    return verb_of(text[slice(*spot[1])], common()) if spot else None


def items(kind: str, content: str, *texts: str, section: str | None = None, item: str | None = None) -> tuple:
    """Recommendations or resolutions, numbered from 1."""
    ids = Ids(content)
    return tuple(
        Recommendation(
            id=ids.next(kind, section, text), ref=str(number), text=text, kind=kind, section=section, item=item,
            verb=verb(text), evidence=seen(text, top=90.0 + 20 * number),
            outcome=outcome(text, common()) if kind == "resolution" else None,
        )
        for number, text in enumerate(texts, 1)
    )  # fmt: skip


def report(title: str, *texts: str, item: str | None = None, **meeting: object) -> Record:
    """A report that asks its meeting for these things. item: it is a part of a pack, with this number."""
    known = paper(f"{title}.pdf", title, title=title, **{**MEETING, **meeting})
    part = Part(first_page=3, last_page=4, kind="report", item=item, title=title) if item else None
    return Record(paper=known, recommendations=items("decision", title, *texts), part=part)


def pack(*papers: Record, name: str = "pack.pdf") -> Record:
    """The pack the meeting was called with."""
    return Record(paper=paper(name, kind="pack", title=None, **MEETING), parts=papers)


def minutes(*sections: tuple, name: str = "minutes.pdf", **meeting: object) -> Record:
    """sections: (heading, item or None, what was resolved …)."""
    known = paper(name, kind="minutes", title=None, **{**MEETING, **meeting})
    found = (items("resolution", name, *texts, section=head, item=item) for head, item, *texts in sections)
    return Record(paper=known, recommendations=tuple(one for group in found for one in group))


def stored(*records: Record) -> Database:
    db = open_database(":memory:")
    for record in records:
        save(db, record, extractor_version="1")
    with writing(db):
        link(db.conn)
    return db


def outcomes(*records: Record) -> dict[str, str | None]:
    """What became of each recommendation, by its words."""
    return dict(stored(*records).execute("SELECT recommended, outcome FROM decisions").fetchall())


LAMPS = report("Lamps on the Quay", "approve the lamp plan at Appendix A", "spend £4,000 on lamps in June", item="5")
RESOLVED_LAMPS = (
    "31. Lamps on the Quay",
    "5",
    "That the lamp plan at Appendix A be approved",
    "That £4,000 be spent on lamps in June",
)


# -- which item decides which report --


def test_a_report_of_a_pack_is_decided_by_its_item() -> None:
    db = stored(pack(LAMPS), minutes(("30. Bells", "4", "That the bell be rung at noon"), RESOLVED_LAMPS))
    assert db.execute(DECIDED).fetchall() == [
        ("1", "as_recommended", "That the lamp plan at Appendix A be approved", "1"),
        ("2", "as_recommended", "That £4,000 be spent on lamps in June", "2"),
    ]
    known = db.execute(
        "SELECT council, committee, meeting_date, item, title, page, resolved_page FROM decisions"
    ).fetchone()
    assert known == ("Fernhollow District Council", "Cabinet", "2031-05-06", "5", "Lamps on the Quay", 1, 1)
    assert (
        db.execute("SELECT outcome FROM recommendation_tracker WHERE kind = 'decision'").fetchall()
        == [("as_recommended",)] * 2
    )


@pytest.mark.parametrize(
    "heading",
    [
        "31. LAMPS ON THE QUAY",
        "Minute 31 - Lamps on the Quay",
        "Lamps on the Quay (Key Decision)",
        "CAB.31 Lamps on the Quay",
    ],
)
def test_without_an_item_a_report_is_known_by_its_title(heading: str) -> None:
    single = replace(LAMPS, part=None)
    found = outcomes(
        single,
        minutes(
            ("30. Bells", None, "That the recommendations be approved"),
            (heading, None, "That the recommendations be approved"),
        ),
    )
    assert set(found.values()) == {"as_recommended"}
    assert len(found) == 2


def test_without_title_and_item_the_same_words_decide_if_there_are_enough_of_them() -> None:
    long = report("Lamps", "sell the old crane on the north pier to the Harbour Trust for £900", "note the report")
    told = minutes(
        (
            None,
            None,
            "That the old crane on the north pier be sold to the Harbour Trust for £900",
            "That the report be noted",
        )
    )
    assert (
        outcomes(long, told)["sell the old crane on the north pier to the Harbour Trust for £900"] == "as_recommended"
    )
    assert outcomes(report("Lamps", "note the report"), minutes((None, None, "That the report be noted"))) == {}


def test_another_number_is_another_item_whatever_it_is_called() -> None:
    assert outcomes(pack(LAMPS), minutes(("31. Lamps on the Quay", "9", "That the recommendations be approved"))) == {}


def test_of_two_items_with_one_title_nobody_knows_which_is_meant() -> None:
    same = [
        ("31. Lamps on the Quay", None, "That the recommendations be approved"),
        ("38. Lamps on the Quay", None, "That the item be deferred"),
    ]
    assert outcomes(replace(LAMPS, part=None), minutes(*same)) == {}


@pytest.mark.parametrize(
    "other",
    [
        {"meeting_date": "2031-06-03"},
        {"body": "Planning Committee", "body_kind": "planning"},
        {"council": "Otherby Town Council"},
        {"meeting_date": None},
        {"body": None, "body_kind": None},
    ],
    ids=lambda other: next(iter(other)),
)
def test_minutes_of_another_meeting_decide_nothing(other: dict[str, object]) -> None:
    assert outcomes(pack(LAMPS), minutes(RESOLVED_LAMPS, **other)) == {}


def test_one_body_has_many_printings() -> None:
    asked = report("Lamps on the Quay", "approve the lamp plan", body="The Harbours & Tides Committee", body_kind=None)
    told = minutes(
        ("7. Lamps on the Quay", None, "That the lamp plan be approved"),
        body="Fernhollow District Council Harbours and Tides Committee",
        body_kind=None,
    )
    assert outcomes(asked, told) == {"approve the lamp plan": "as_recommended"}


def test_a_form_that_lies_in_the_pack_has_decided_nothing() -> None:
    """A proposed record of decision is printed before the meeting: its words are proposals too."""
    form = minutes((None, None, "That the lamp plan at Appendix A be approved"), name="form.pdf")
    form = replace(
        form,
        paper=replace(form.paper, kind="decisions"),
        part=Part(first_page=5, last_page=5, kind="decision_record", item="5"),
    )
    assert outcomes(pack(LAMPS, form)) == {}
    found = outcomes(pack(LAMPS, form), minutes(RESOLVED_LAMPS))
    assert found["That the lamp plan at Appendix A be approved"] == "as_recommended"
    alone = replace(form, paper=replace(form.paper, title="Proposed Record of Decision"), part=None)
    assert outcomes(pack(LAMPS), alone) == {}


# -- what became of it --

SAME, CHANGED, PUT_OFF, LOST = "as_recommended", "amended", "deferred", "rejected"
PLAN = "adopt the lamp plan at Appendix B"


@pytest.mark.parametrize(
    ("put", "resolved", "wanted"),
    [
        ([PLAN], ["That the Lamp Plan at Appendix B be adopted"], [SAME]),
        (["agree that plots be let after six months"], ["That plots be let after twelve months"], [CHANGED]),
        (["pay £400 to the Trust by 3 June 2031"], ["That £450 be paid to the Trust by 3 June 2031"], [CHANGED]),
        (["pay £400 to the Trust by June"], ["That £400 be paid to the Trust by July"], [CHANGED]),
        (["approve the rents in Appendix A"], ["That the rents in the revised Appendix A be approved"], [CHANGED]),
        (["sell the crane to the Trust"], ["That the crane not be sold"], [LOST]),
        ([PLAN, "paint the lamps"], ["That the recommendations in the report be agreed"], [SAME, SAME]),
        ([PLAN, "paint the lamps"], ["That consideration of the report be deferred until July"], [PUT_OFF, PUT_OFF]),
        ([PLAN, "paint the lamps"], ["That the recommendations be not accepted"], [LOST, LOST]),
        ([PLAN], ["That the item be withdrawn"], ["withdrawn"]),
        ([PLAN], ["That the report be noted"], ["noted"]),
        ([PLAN], ["That the lamp plan at Appendix B be noted"], ["noted"]),
        (["note the report"], ["RESOLVED that Cabinet note the report."], [SAME]),
        (["refuse permission for the shed"], ["That the application be refused"], [SAME]),
        (
            [PLAN, "paint the lamps"],
            ["That recommendation 1 be approved", "That recommendation 2 be rejected"],
            [SAME, LOST],
        ),
        (
            [PLAN, "paint the old lamps green", "ring the harbour bell"],
            ["That recommendations 2 and 3 be deferred", "That the lamp plan at Appendix B be adopted"],
            [SAME, PUT_OFF, PUT_OFF],
        ),
        (
            [PLAN, "delegate the painting of lamps to the Director of Quays"],
            ["That the lamp plan at Appendix B be adopted and painting of lamps delegated to the Director of Quays"],
            [SAME, SAME],
        ),
        ([PLAN], ["That the recommendations be approved, subject to the deletion of the north pier"], [CHANGED]),
        # What cannot be told.
        ([PLAN], ["That the Chair be thanked"], []),
        ([PLAN, "paint the lamps"], ["That the item be deferred", "That the application be refused"], []),
        (["sell the north crane to the Trust"], ["That the north crane be leased to the Trust"], [None]),
        ([PLAN, "ring the bell"], ["That the lamp plan at Appendix B be adopted"], [SAME]),
    ],
    ids=lambda value: str(value)[:60],
)  # fmt: skip
def test_what_became_of_it(put: list[str], resolved: list[str], wanted: list[str | None]) -> None:
    found = list(decisions(asked(put, "p"), asked(resolved, "r")))
    assert [one.outcome for one in found] == wanted
    assert all(one.why and 0 < one.sure < 1 for one in found)


def asked(texts: list[str], name: str) -> list[Asked]:
    """Recommendations or resolutions of these words, with the verbs and outcomes the rules read in them."""
    return [
        Asked(
            id=f"{name}{number}", number=number, ref=str(number), text=text, said=said(text), verb=verb(text),
            outcome=outcome(text, common()) if name == "r" else None,
        )
        for number, text in enumerate(texts, 1)
    ]  # fmt: skip


# -- when it is worked out --


def rows(db: Database) -> list[tuple]:
    return db.execute("SELECT * FROM decided ORDER BY 1, 2").fetchall()


def test_the_order_in_which_papers_come_does_not_matter() -> None:
    late = minutes(("31. Lamps on the Quay", None, "That the item be deferred"), name="notice.pdf")
    papers = (pack(LAMPS), minutes(RESOLVED_LAMPS), late)
    wanted = rows(stored(*papers))
    assert len(wanted) == 4
    for order in permutations(papers):
        db = open_database(":memory:")
        for record in order:
            save(db, record, extractor_version="1")
            with writing(db):
                link(db.conn)
        assert rows(db) == wanted


def test_a_second_run_does_and_changes_nothing() -> None:
    db = stored(pack(LAMPS), minutes(RESOLVED_LAMPS))
    before = rows(db)
    with writing(db):
        assert link(db.conn) == 0
    save(db, pack(LAMPS), extractor_version="1")
    with writing(db):
        assert link(db.conn) == 0
    assert rows(db) == before


def test_a_new_reading_of_the_minutes_ties_them_again() -> None:
    db = stored(pack(LAMPS), minutes(RESOLVED_LAMPS))
    before = rows(db)
    save(db, minutes(RESOLVED_LAMPS), extractor_version="2")
    assert rows(db) == []
    with writing(db):
        assert link(db.conn) == 1
    assert rows(db) == before


def test_a_day_that_somebody_corrects_is_gone_through_again() -> None:
    """The link goes where the minutes turn out to be another meeting's, and comes back when that is taken back."""
    db = stored(pack(LAMPS), minutes(RESOLVED_LAMPS))
    told = db.execute("SELECT id FROM documents WHERE kind = 'minutes'").fetchone()[0]
    for value, wanted in (("2031-07-01", 0), ("2031-05-06", 2)):
        correct(db, known(db, told), "meeting_date", value, who="A Quill", why="misprint")
        with writing(db):
            link(db.conn)
        assert len(rows(db)) == wanted


# -- the heading it stands under --


def laid(*lines: str) -> Document:
    """A Word file of these paragraphs; `# ` begins a heading."""
    blocks = []
    for number, line in enumerate(lines):
        text = line.removeprefix("# ")
        passage = Passage(lines=(Line(text=text, place=Place(paragraph=number)),))
        blocks.append(Block(kind="heading" if text != line else "paragraph", passage=passage))
    return Document(name="minutes.docx", sha256="0" * 64, media_type="text/plain", blocks=tuple(blocks))


def under(*lines: str) -> Iterator[tuple[str, str | None, str | None]]:
    """What each recommendation says, the heading it stands under and its item."""
    document = laid(*lines)
    findings = find(document, common())
    for finding in findings:
        for quote in finding.parts.values():
            assert all(document.text_at(piece.place) == piece.words for piece in quote.pieces)
    record = tidy(findings, document, "x", common())
    yield from ((one.text, one.section, one.item) for one in record.recommendations)


HEAD = ("# Minutes of the Harbour Board", "Present: Cllr A Rowe")


def test_minutes_name_their_items_behind_below_and_before_the_heading() -> None:
    found = under(
        *HEAD, "# 81. The Bell (Item 4)", "# RESOLVED:", "1. That the bell be mended.", "# 82. The Crane", "(Item 5)",
        "# Discussion", "RESOLVED that the crane be sold.", "# Agenda Item 6: The Lamps",
        "It was agreed that the lamps be lit.",
    )  # fmt: skip
    assert {(section, item) for _, section, item in found} == {
        ("81. The Bell", "4"), ("82. The Crane", "5"), ("Agenda Item 6: The Lamps", "6"),
    }  # fmt: skip


def test_headings_that_count_on_are_those_of_items() -> None:
    """A bold line inside an item, and a number that falls back, begin none."""
    found = under(
        *HEAD, "# 7. The Bell", "# 1. Cllr Rowe said much", "RESOLVED that the bell be mended.", "# 8. The Crane",
        "# What was said", "RESOLVED that the crane be sold.",
    )  # fmt: skip
    assert [(section, item) for _, section, item in found] == [("7. The Bell", None), ("8. The Crane", None)]


def test_a_day_is_no_number_of_an_item_and_a_bare_number_is() -> None:
    found = under(
        *HEAD, "# 18 November 2031", "# 71 Declarations", "RESOLVED that the bell be mended.", "# 72 Market Hall",
        "RESOLVED that the crane be sold.",
    )  # fmt: skip
    assert [section for _, section, _ in found] == ["71 Declarations", "72 Market Hall"]


def test_a_report_s_recommendations_stand_under_their_own_heading() -> None:
    found = under(
        "# The Lamps",
        "# 2. Recommendations",
        "The Board is asked to:",
        "1. Approve the lamp plan.",
        "2. Light the lamps.",
    )
    assert [section for _, section, _ in found] == ["2. Recommendations"] * 2


def test_what_stands_under_no_heading_has_none() -> None:
    found = under("Minutes of the Harbour Board", "Present: Cllr A Rowe", "RESOLVED that the bell be mended.")
    assert [(section, item) for _, section, item in found] == [(None, None)]


def test_heading_and_item_come_out_with_their_places() -> None:
    document = laid(*HEAD, "# 81. The Bell (Item 4)", "RESOLVED that the bell be mended.")
    db = stored(tidy(find(document, common()), document, "x", common()))
    (found,) = next(records(db.conn))["recommendations"]
    assert (found["section"], found["item"], found["outcome"]) == ("81. The Bell", "4", None)
    assert {name: source["quote"] for name, source in found["sources"].items()} == {
        "section": "81. The Bell",
        "item": "4",
    }


# -- papers --


def test_the_minutes_of_calderwick_decide_what_a_person_says_they_do(tmp_path: Path) -> None:
    """The pack, its supplement, the same reports as single files, and the minutes."""
    truth = json.loads((SAMPLES / "cabinet-minutes-2026-09-15.decided.json").read_text("utf-8"))["decided"]
    db = open_database(":memory:")
    for file in sorted(SAMPLES.glob("*.pdf")):
        save(db, pipeline.understand(pipeline._source(file)), extractor_version="1")
    with writing(db):
        link(db.conn)
    found = db.execute("SELECT item, ref, outcome, resolved_ref FROM decisions").fetchall()
    agreed = {"agreed": "as_recommended"}
    wanted = [
        (one["item"], one["recommendation"], agreed.get(one["outcome"], one["outcome"]), one["resolution"])
        for one in truth
    ]
    assert sorted(found, key=str) == sorted(wanted, key=str)
