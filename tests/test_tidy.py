"""Findings -> records: numbers without marks, ids of content, initials, and which of several values is in force."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipeline
from extract.find.finder import find
from extract.model.record import Action, Record
from extract.read.plain import read_plain
from extract.rulebook.load import common
from extract.tidy.identity import Ids
from extract.tidy.people import people
from extract.tidy.recommendations import clean_ref


def record(text: str) -> Record:
    document = read_plain(text, "plan")
    return pipeline.recorded(document, find(document, common()), "plan")


def action(head: str, row: str, above: str = "") -> Action:
    """The one action of a table of one row."""
    [found] = record(f"{above}\n{head}\n{row}").actions
    return found


# -- numbers and ids --


@pytest.mark.parametrize(
    ("printed", "ref"),
    [("(iv)", "iv"), ("Recommendation 3:", "3"), ("R3", "3"), ("Rec. No. 4", "4"), ("2.1.", "2.1"), ("OS21", "OS21"),
     ("Recs 5", "5"), ("Recommendation Three", "3"), ("TWO:", "2"), ("4a (iv).", "4a (iv)"),
     ("Record 6", "Record 6"), ("", None), (None, None), (" ( ", None)],
)  # fmt: skip
def test_a_number_is_kept_without_its_marks(printed: str | None, ref: str | None) -> None:
    assert clean_ref(printed) == ref


@given(st.text(max_size=20))
def test_any_number_can_be_cleaned_twice(printed: str) -> None:
    once = clean_ref(printed)
    assert once is None or once.strip()


def test_ids_come_from_the_paper_the_words_and_the_order_of_the_same_words() -> None:
    one, two, other = Ids("a"), Ids("a"), Ids("b")
    first, again = one.next("action", "1", "Mend  it"), one.next("action", "1", "mend it")
    assert first != again
    assert two.next("action", "1", "mend it") == first
    assert other.next("action", "1", "mend it") != first
    assert one.next("recommendation", "1", "mend it") not in (first, again)
    assert len(first) == 16


# -- people --


def test_initials_are_whom_the_paper_says() -> None:
    document = read_plain("Petra Lomax (PL), Ann Tull – AT, Quentin Abermarle (XY)", "m")
    assert {initials: lead.name for initials, lead in people(document, common()).items()} == {
        "PL": "Petra Lomax",
        "AT": "Ann Tull",
    }


@pytest.mark.parametrize(
    ("said", "initials", "name", "role", "councillor"),
    [
        ("We welcomed Councillor Ina Quill- McTavish (IQMcT).", "IQMcT", "Ina Quill-McTavish", None, True),
        ("Invited Petra Lomax (PL)(Works Lead) Ann Tull (AT)(Observer)", "PL", "Petra Lomax", "Works Lead", False),
        ("Petra Lomax (PL), Ann Tull (AT)", "AT", "Ann Tull", None, False),
        ("P Lomax (PL; Clerk)", "PL", "P Lomax", "Clerk", False),
        ("Petra Lomax (PL) Executive Director of Works", "PL", "Petra Lomax", "Executive Director of Works", False),
        ("Petra Lomax (PL) spoke of the works", "PL", "Petra Lomax", None, False),
    ],
)
def test_a_name_before_initials_has_its_title_its_post_and_no_word_too_many(
    said: str, initials: str, name: str, role: str | None, councillor: bool
) -> None:
    lead = people(read_plain(said, "m"), common())[initials]
    assert (lead.name, lead.role, lead.is_councillor) == (name, role, councillor)


def test_initials_are_known_wherever_the_paper_spells_them_out() -> None:
    late = "".join(f"Item {number}: the slip is open.\n\n" for number in range(80)) + "Petra Lomax (PL) spoke."
    assert people(read_plain(late, "m"), common())["PL"].name == "Petra Lomax"


def test_letters_of_what_is_nobody_are_nobodys() -> None:
    assert people(read_plain("the Parking Policy (PP) and the Harbour Committee (HC)", "m"), common()) == {}


def test_initials_of_two_people_are_nobodys() -> None:
    assert people(read_plain("Petra Lomax (PL), Paul Lister (PL)", "m"), common()) == {}


# -- leads in two columns --


@pytest.mark.parametrize(
    ("head", "cells", "leads"),
    [
        ("Directorate | Lead officer", "Place Directorate | Petra Lomax",
         [("Place Directorate", "group", None), ("Petra Lomax", "person", None)]),
        ("Post title | Lead name", "Harbour Manager | Petra Lomax", [("Petra Lomax", "person", "Harbour Manager")]),
        ("Lead name | Post title", "Petra Lomax | Harbour Manager", [("Petra Lomax", "person", "Harbour Manager")]),
        ("Lead officer | Directorate", "Petra Lomax | ", [("Petra Lomax", "person", None)]),
    ],
)  # fmt: skip
def test_two_columns_of_leads_are_both_read(head: str, cells: str, leads: list[tuple[str, str, str | None]]) -> None:
    found = action(f"Action | {head} | By when", f"Mend the slip | {cells} | May 2027")
    assert [(lead.name, lead.kind, lead.role) for lead in found.leads] == leads


# -- which value is in force --

DATES = "Action | Lead | Deadline | Revised date"


def test_a_revised_date_replaces_the_first_and_keeps_it() -> None:
    found = action(DATES, "Mend the gates | Clerk | 1 May 2027 | 1 June 2027").deadline
    assert found is not None
    assert found.end == "2027-06-01"
    assert [(old.text, old.end) for old in found.revised_from] == [("1 May 2027", "2027-05-01")]


@pytest.mark.parametrize("nothing", ["", "-", "N/A", "No change"])
def test_what_revises_nothing_leaves_the_first_in_force(nothing: str) -> None:
    found = action(DATES, f"Mend the gates | Clerk | 1 May 2027 | {nothing}").deadline
    assert found is not None
    assert (found.end, found.revised_from) == ("2027-05-01", ())


def test_words_that_name_no_day_are_kept_as_they_are() -> None:
    found = action("Action | Lead | Deadline", "Mend the gates | Clerk | see the harbour master").deadline
    assert found is not None
    assert (found.text, found.kind, found.start, found.end) == ("see the harbour master", "unknown", None, None)
    assert found.confidence < 1
    assert action("Action | Lead | Deadline", "Mend the gates | Clerk | –").deadline is None


def test_an_answer_that_no_rule_knows_is_kept_for_somebody_to_read() -> None:
    found = action("Action | Lead | Cabinet response", "Mend the gates | Clerk | The tide is high").response
    assert found is not None
    assert (found.text, found.value) == ("The tide is high", None)
    assert found.confidence < 0.6
    assert action("Action | Lead | Cabinet response", "Mend the gates | Clerk | N/A").response is None


def test_words_among_statuses_that_tell_none_are_kept_for_somebody_to_read() -> None:
    rows = "Mend the gates | Clerk | Complete\nPaint the crane | Clerk | Ongoing\n"
    told = "Dredge the dock | Clerk | Verbal update to be given at the quay"
    last = record(f"Action | Lead | Response\n{rows}{told}").actions[-1].status
    assert last is not None
    assert (last.text, last.value) == ("Verbal update to be given at the quay", None)
    assert last.evidence is not None
    assert last.evidence.rule == "statuses.unread"


def test_a_step_told_beside_an_action_is_not_its_end() -> None:
    head = "Action | Lead | Progress"
    step = action(head, "Rebuild the gates | Clerk | Tender issued in May").status
    whole = action(head, "Issue a tender | Clerk | Tender issued in May").status
    assert step is not None
    assert whole is not None
    assert (step.value, whole.value) == ("in_progress", "complete")


def test_a_row_that_is_only_open_or_closed_is_told_finer_by_another_column() -> None:
    def value(status: str, progress: str) -> str | None:
        found = action("Action | Lead | Status | Progress", f"Mend the gates | Clerk | {status} | {progress}").status
        return found.value if found else None

    assert value("Open", "Tender issued") == "in_progress"
    assert value("Open", "The tide is high") == "not_started"
    assert value("Closed", "No longer needed") == "closed"
    assert value("Closed", "Gates mended") == value("Complete", "No longer needed") == "complete"


def test_what_had_been_agreed_before_sets_no_deadline() -> None:
    told = "It had been agreed that the clerk mend the gates by 4 May 2027"
    assert action("Action | Lead", f"{told} | Clerk").deadline is None


@pytest.mark.parametrize(
    ("when", "value"),
    [
        ("Complete", "complete"),
        ("Annually in April Complete", "complete"),
        ("Completed March 2026", "complete"),
        ("Completed by March 2028", None),
        ("On completion of the quay", None),
        ("Ongoing", None),
        ("May 2028", None),
    ],
)
def test_a_word_of_completion_among_the_dates_is_a_status(when: str, value: str | None) -> None:
    found = action("Action | Lead | Timescale", f"Mend the gates | Clerk | {when}").status
    assert (found.value if found else None) == value


def test_a_date_under_completed_is_a_status() -> None:
    found = action("Action | Lead | Date completed", "Mend the gates | Clerk | 4 May 2027").status
    assert found is not None
    assert (found.text, found.value) == ("4 May 2027", "complete")
    assert action("Action | Lead | Date completed", "Mend the gates | Clerk | ").status is None


def test_what_stands_in_the_actions_own_words_is_worth_less_than_a_column() -> None:
    alone = action("Action | Status", "Head of Harbours to mend the gates by 4 May 2027 | Open")
    beside = action("Action | Lead | Deadline", "Mend the gates | Head of Harbours | 4 May 2027")
    assert [lead.name for lead in alone.leads] == [lead.name for lead in beside.leads] == ["Head of Harbours"]
    assert alone.deadline is not None
    assert beside.deadline is not None
    assert alone.deadline.confidence < beside.deadline.confidence
    pairs = [(one.evidence, two.evidence) for one, two in zip(alone.leads, beside.leads, strict=True)]
    assert all(one and two and one.confidence < two.confidence for one, two in pairs)
    assert all(one and one.rule.endswith("_in_text") for one, _ in pairs)


def test_a_day_without_a_year_is_settled_by_the_papers_date() -> None:
    found = action("Action | Lead | Deadline", "Mend it | Clerk | 28 August", "Harbour Board\nDate: 2 June 2027")
    assert found.deadline is not None
    assert found.deadline.end == date(2027, 8, 28).isoformat()


def test_a_rejection_keeps_the_words_of_its_row() -> None:
    [found] = record("Action | Lead | Deadline\nTotal | 4 | \nMend it | Clerk | May 2027").rejections
    assert (found.reason, found.evidence.quote.text) == ("total row", "Total | 4")


@pytest.mark.parametrize("paper", ["", "\n\n", "|", "| | |\n|", "Recommendations", "Action | Lead", "\u00a0"])
def test_a_paper_of_hardly_anything_is_a_record_of_nothing(paper: str) -> None:
    found = record(paper)
    assert (found.recommendations, found.actions) == ((), ())
