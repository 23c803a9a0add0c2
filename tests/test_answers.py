"""Responses in prose: which words answer which recommendation, and which answer none."""

from __future__ import annotations

import pytest

import pipeline
from extract.find.finder import find
from extract.model.document import Block, Document, Page
from extract.model.passage import Line, Passage
from extract.model.place import Place
from extract.model.record import Action, Record
from extract.read.plain import read_plain
from extract.rulebook.load import common

RESPONSE = "The Cabinet's response to the Harbour Review\n"


def record(text: str) -> Record:
    document = read_plain(text, "response")
    return pipeline.recorded(document, find(document, common()), "response")


def asked(text: str) -> list[tuple[str | None, str]]:
    return [(one.ref, one.text) for one in record(text).recommendations]


def told(action: Action) -> tuple[object, ...]:
    """An action's words, leads, last day, status and response."""
    return (
        action.text, [lead.name for lead in action.leads], action.deadline.end if action.deadline else None,
        action.status.value if action.status else None, action.response.value if action.response else None,
    )  # fmt: skip


LINES = """\
Recommendation 1: The council should mend the slip.
Response: Accepted. The slip is old.
Lead: Head of Harbours
By: June 2027
Status: Not started
"""
INLINE = (
    "Recommendation 1: The council should mend the slip. Response: Accepted. Lead: Head of Harbours. By: June 2027. "
    "Status: Not started."
)
HEADINGS = """\
Recommendation 1
The council should mend the slip.
Cabinet response
Accepted. The slip is old.
Lead officer
Head of Harbours
Deadline
June 2027
Status
Not started
"""
FORM = """\
Recommendation 1 | The council should mend the slip.
Cabinet response | Accepted
Lead officer | Head of Harbours
Target date | June 2027
Status | Not started
"""
NUMBERED = """\
1. The council should mend the slip.
Response: Accepted. The slip is old.
Lead: Head of Harbours
Date: June 2027
Status: Not started
"""


@pytest.mark.parametrize("text", [LINES, INLINE, HEADINGS, FORM, NUMBERED])
def test_an_answer_is_read_however_it_is_laid_out(text: str) -> None:
    found = record(RESPONSE + text)
    assert [(one.ref, one.text, one.kind) for one in found.recommendations] == [
        ("1", "The council should mend the slip.", "review")
    ]
    assert [told(one) for one in found.actions] == [
        ("The council should mend the slip.", ["Head of Harbours"], "2027-06-30", "not_started", "accepted")
    ]
    assert found.actions[0].recommendation_id == found.recommendations[0].id


def test_several_actions_share_the_lead_and_keep_their_own_dates() -> None:
    text = (
        "Recommendation 1: Lamps should be put up.\nResponse: Partially accepted, subject to funding.\n"
        "There is little money, and the port rejected its share.\nActions:\n- Price lamps for the quay by May 2027\n"
        "- Ask the port for money again\nResponsible officer: Petra Lomax, Engineer\n"
    )
    assert [told(one) for one in record(RESPONSE + text).actions] == [
        ("Price lamps for the quay by May 2027", ["Petra Lomax"], "2027-05-31", None, "partially_accepted"),
        ("Ask the port for money again", ["Petra Lomax"], None, None, "partially_accepted"),
    ]


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("The Council accepts this recommendation. Work begins soon.", "accepted"),
        ("Agreed. The crane will be red.", "accepted"),
        ("We do not accept this recommendation.", "rejected"),
        ("Accepted in part", "partially_accepted"),
    ],
)
def test_a_sentence_without_a_label_answers_in_a_paper_that_is_a_response(answer: str, value: str) -> None:
    text = f"Recommendation 1\nThe council should paint the crane.\n{answer}\n"
    [found] = record(RESPONSE + text).actions
    assert found.response is not None
    assert found.response.value == value
    assert record("A report\n" + text).actions == ()


def test_parts_and_further_paragraphs_belong_to_the_recommendation() -> None:
    text = "Recommendation 2:\nLamps should be put up\n(a) on the quay; and\n(b) on the pier.\nResponse: Accepted\n"
    assert asked(RESPONSE + text) == [("2", "Lamps should be put up (a) on the quay; and (b) on the pier.")]


@pytest.mark.parametrize(
    "text",
    [
        "Public questions\n1. Why is the slip closed?\nResponse: The Cabinet Member said that repairs are agreed.",
        "Recommendation 4 was debated for longest.\nResponse: Accepted",
        "The review\n1. The slip is old.\nResponse: There were twelve replies.",
        "Lead: Head of Harbours\nBy: June 2027",
        "Progress\nThe work is agreed.",
    ],
)
def test_a_label_alone_answers_nothing(text: str) -> None:
    assert record(RESPONSE + text).actions == ()


def test_recommendations_without_an_answer_stay_what_they_were() -> None:
    text = "The Harbour Review\nRecommendation 1: That the slip be mended.\nRecommendation 2: That the crane go.\n"
    assert asked(text) == [("1", "That the slip be mended."), ("2", "That the crane go.")]
    assert record(text).actions == ()


def test_a_list_in_the_summary_is_not_told_twice() -> None:
    summary = (
        "Recommendations\n1. The council should mend the slip.\n2. The council should paint the crane.\nBackground\n"
    )
    assert asked(RESPONSE + summary + LINES) == [
        ("1", "The council should mend the slip."), ("2", "The council should paint the crane."),
    ]  # fmt: skip


# -- answers in a column of their own, without a rule --


def beside(*lines: tuple[float, float, str]) -> Document:
    """A response whose one paragraph has these lines; each with its left and right side and its words."""
    placed = tuple(
        Line(text=text, place=Place(page=1, box=(left, 20.0 * row, right, 20.0 * row + 10)))
        for row, (left, right, text) in enumerate(lines, 1)
    )
    title, head = (
        Passage(lines=(Line(text=text, place=Place(page=1, box=(50.0, top, 400.0, top + 10))),))
        for text, top in (("The Council's response to the Harbour Review", 0.0), ("Recommendation 4:", 12.0))
    )
    blocks = (
        Block(kind="heading", passage=title), Block(kind="paragraph", passage=head),
        Block(kind="paragraph", passage=Passage(lines=placed)),
    )  # fmt: skip
    return Document(name="x", sha256="x", media_type="application/pdf", blocks=blocks, pages=(
        Page(number=1, width=600, height=800, lines=(*title.lines, *head.lines, *placed)),
    ))  # fmt: skip


SLIP = ((70.0, 480.0, "The council should mend the slip"), (70.0, 470.0, "before the gulls take it over."))


def test_an_answer_read_into_the_paragraph_beside_it_is_its_answer() -> None:
    document = beside(SLIP[0], (500.0, 560.0, "Accept in part"), SLIP[1])
    values = {one.kind: one for one in find(document, common()) if one.kind in ("recommendation", "action")}
    assert (
        values["recommendation"].parts["text"].text == "The council should mend the slip before the gulls take it over."
    )
    assert values["action"].parts["response"].text == "Accept in part"


def test_an_answer_at_the_head_of_a_paragraph_stays_in_its_line() -> None:
    document = beside((70.0, 130.0, "Accepted"), *SLIP)
    assert "response" not in {name for one in find(document, common()) for name in one.parts if one.kind == "action"}


def row(*paragraphs: tuple[float, float, str, str | None]) -> list[tuple[str | None, str, str]]:
    """What is read of a response whose paragraphs have one line each: sides, words, number; ref, words and answer."""
    placed = [
        (Line(text=text, place=Place(page=1, box=(left, 20.0 * row, right, 20.0 * row + 10))), number)
        for row, (left, right, text, number) in enumerate(paragraphs, 1)
    ]
    title = Line(text="The Council's response to the Harbour Review", place=Place(page=1, box=(50.0, 0.0, 400.0, 10.0)))
    blocks = [Block(kind="paragraph", passage=Passage(lines=(line,)), number=number) for line, number in placed]
    lines = (title, *(line for line, _ in placed))
    document = Document(
        name="x", sha256="x", media_type="application/pdf", pages=(Page(number=1, width=600, height=800, lines=lines),),
        blocks=(Block(kind="heading", passage=Passage(lines=(title,))), *blocks),
    )  # fmt: skip
    acts = [one for one in find(document, common()) if one.kind == "action"]
    asked = {one.key: one.facts.get("ref") for one in find(document, common()) if one.kind == "recommendation"}
    return [(asked[one.parent], one.parts["text"].text, one.parts["response"].text) for one in acts]


def test_words_go_on_below_an_answer_in_the_column_beside_them() -> None:
    """An answer in the middle of its row's height does not end the recommendation; the next number does."""
    found = row(
        (70.0, 480.0, "The slip is as old as the town.", "1"), (500.0, 560.0, "Accept", None),
        (70.0, 470.0, "It should be mended.", None), (70.0, 480.0, "The crane should be painted.", "2"),
        (500.0, 560.0, "Reject", None), (70.0, 480.0, "Green would do.", None),
    )  # fmt: skip
    assert found == [
        ("1", "The slip is as old as the town. It should be mended.", "Accept"),
        ("2", "The crane should be painted. Green would do.", "Reject"),
    ]


def test_what_stands_in_the_column_of_answers_is_an_answer_whatever_it_says() -> None:
    found = row(
        (70.0, 480.0, "The slip should be mended.", "1"), (500.0, 560.0, "Accept in part", None),
        (70.0, 480.0, "The crane should be painted.", "2"), (505.0, 550.0, "With the", None),
        (505.0, 545.0, "Harbour Board", None), (70.0, 470.0, "Green would do.", None),
        (70.0, 480.0, "The bell should ring at six.", "3"), (510.0, 550.0, "TBC", None),
    )  # fmt: skip
    assert found == [
        ("1", "The slip should be mended.", "Accept in part"),
        ("2", "The crane should be painted. Green would do.", "With the Harbour Board"),
        ("3", "The bell should ring at six.", "TBC"),
    ]


def test_a_number_counts_once_where_an_answer_parts_its_words() -> None:
    """Read into the paragraph, the answer is taken out of it, and what stood below it goes on under the same number."""
    lines = [
        (70.0, 480.0, "The slip should be mended", "1"), (500.0, 560.0, "Accept", None),
        (70.0, 470.0, "before the gulls take it over.", None),
    ]  # fmt: skip
    placed = tuple(
        Line(text=text, place=Place(page=1, box=(left, 40.0 + 20 * row, right, 50.0 + 20 * row)))
        for row, (left, right, text, _) in enumerate(lines)
    )
    title = Line(text="The Council's response to the Harbour Review", place=Place(page=1, box=(50.0, 0.0, 400.0, 10.0)))
    document = Document(
        name="x", sha256="x", media_type="application/pdf",
        pages=(Page(number=1, width=600, height=800, lines=(title, *placed)),),
        blocks=(
            Block(kind="heading", passage=Passage(lines=(title,))),
            Block(kind="list_item", passage=Passage(lines=placed), number="1"),
        ),
    )  # fmt: skip
    [asked] = [one for one in find(document, common()) if one.kind == "recommendation"]
    assert asked.parts["text"].text == "The slip should be mended before the gulls take it over."


def test_words_below_an_answer_in_their_own_column_are_no_recommendation() -> None:
    found = row(
        (70.0, 480.0, "The slip should be mended.", "1"), (70.0, 130.0, "Accept", None),
        (70.0, 470.0, "There is money for it.", None),
    )  # fmt: skip
    assert found == [("1", "The slip should be mended.", "Accept")]


def test_an_answer_below_numbered_words_needs_no_label() -> None:
    text = (
        "Government response to the Harbours Committee\n\n"
        "1. We recommend that the Department list all unlit piers. (Paragraph 14)\n\n"
        "The Government agrees with this recommendation. A list will be published.\n\n"
        "2. Lamps are not inspected. (Paragraph 22)\n\n"
        "The Government partially accepts this recommendation. A standard will be drawn up.\n\n"
        "3. We recommend that the levy on yachts be abolished. (Paragraph 31)\n\n"
        "The Government does not agree. The levy pays for lifeboats.\n\n"
        "4. Piers are long.\n\nThe Government agrees that they are."
    )
    answers = [(one.recommendation_ref, one.response.value if one.response else None) for one in record(text).actions]
    assert answers == [("1", "accepted"), ("2", "partially_accepted"), ("3", "rejected")]


def test_the_title_of_a_recommendation_is_no_part_of_it() -> None:
    text = RESPONSE + (
        "Recommendation 4 – Free berths for new boats\n\nThe Board should offer a free berth for three months.\n\n"
        "Cabinet response – Agreed.\n\nLead officer – Harbour Master"
    )
    assert asked(text) == [("4", "The Board should offer a free berth for three months.")]


def test_who_acts_is_read_out_of_an_action_that_answers() -> None:
    text = RESPONSE + (
        "Recommendation 1: That the dues be cut.\nResponse: Agreed.\nAction: The Head of Harbours to amend the scale."
    )
    [action] = record(text).actions
    assert [lead.name for lead in action.leads] == ["Head of Harbours"]


def test_a_title_in_brackets_stands_behind_the_number() -> None:
    text = RESPONSE + (
        "Recommendation 1 (Access): The quay should open on Saturdays.\n"
        "The Council accepts this recommendation and will open from June 2027."
    )
    assert asked(text) == [("1", "The quay should open on Saturdays.")]


def test_a_sentence_that_recommends_answers_nothing() -> None:
    text = RESPONSE + (
        "Recommendation 2: Warning the boats\n"
        "We recommend that the Council and the Coastguard agree a single bell for all piers.\n"
    )
    assert not record(text).actions


def test_a_priority_beside_a_recommendation_is_no_part_of_it() -> None:
    text = (
        "Recommendation 1 | The council should mend the slip.\nPriority | High\nManagement response | Agreed\n"
        "Responsible officer | Head of Harbours\n"
    )
    assert asked(text) == [("1", "The council should mend the slip.")]


def test_under_detail_a_recommendation_says_more_and_under_priority_it_does_not() -> None:
    text = (
        "Recommendation 1: The council should mend the slip.\nDetail:\ni) The stones should be laid anew.\n"
        "ii) The rail should be kept.\nPriority: High\nIt is an old slip.\nResponse: Accepted.\n"
    )
    [(_, said)] = asked(RESPONSE + text)
    assert said == "The council should mend the slip. i) The stones should be laid anew. ii) The rail should be kept."


# -- plans in cards: an action under a label, with who and when below it, and no recommendation --

CARD = "Action: {}\nLead officer: {}\nTarget date: {}\n"


def carded(text: str) -> list[tuple[str, list[str], str | None]]:
    return [
        (one.text, [lead.name or "" for lead in one.leads], one.deadline.text if one.deadline else None)
        for one in record("Harbour Improvement Plan\nMarlshire Council\n" + text).actions
    ]


@pytest.mark.parametrize(
    "text",
    [
        CARD.format("Mend the slip.", "Petra Lomax", "June 2027") + CARD.format("New crane.", "Otto Vane", "2028"),
        "Action 1 | Mend the slip.\nLead | Petra Lomax\nBy when | June 2027\n\n"
        "Action 2 | Paint the crane.\nLead | Otto Vane\nBy when | 2028\n",
    ],
    ids=["lines", "forms"],
)
def test_a_plan_may_be_a_run_of_cards(text: str) -> None:
    done = carded(text + CARD.format("Ask the yards for prices.", "Clerk", "May 2027"))
    assert [who for _, who, _ in done] == [["Petra Lomax"], ["Otto Vane"], ["Clerk"]]
    assert [when for _, _, when in done] == ["June 2027", "2028", "May 2027"]


def test_one_card_alone_says_who_and_when() -> None:
    assert carded(CARD.format("Mend the slip before winter.", "Petra Lomax", "June 2027")) == [
        ("Mend the slip before winter.", ["Petra Lomax"], "June 2027")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Action: For decision\nLead officer: Petra Lomax\nDate: 4 June 2027",
        "Action: Mend the slip before winter.\nLead officer: Petra Lomax\nThe slip is old.",
        "Action: Mend the slip before winter.\nThe slip is old.",
    ],
)
def test_a_label_alone_makes_no_plan(text: str) -> None:
    assert not carded(text)
