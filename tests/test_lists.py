"""Recommendation lists and resolutions: where one begins, what belongs to an item, where it ends."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_docx import docx, level, numbering, p

from extract.find.finder import find
from extract.find.minutes import tells_decisions
from extract.find.quotes import sentences
from extract.model.document import Block, Document
from extract.model.finding import RECOMMENDATION, Finding
from extract.model.passage import Line, Passage
from extract.model.place import Place
from extract.model.source import DOCX, Source
from extract.read.plain import read_plain
from extract.read.reader import read
from extract.rulebook.load import common

SAMPLES = Path(__file__).parents[1] / "samples"
MINUTES = "Minutes of the Wharf Committee\nPresent: Cllr T Abney (Chair)\n"


def found(text: str) -> list[Finding]:
    return [one for one in find(read_plain(text, "paper"), common()) if one.kind == RECOMMENDATION]


def texts(text: str) -> list[str]:
    return [one.parts["text"].text for one in found(text)]


def refs(text: str) -> list[str | None]:
    return [one.facts.get("ref") for one in found(text)]


# -- where a list begins --


@pytest.mark.parametrize(
    "heading",
    ["Recommendations", "RECOMMENDATION(S):", "3. Recommendations", "Officer recommendation", "Argymhellion",
     "Recommendations for decision", "2.0 Recommended actions"],
)  # fmt: skip
def test_a_heading_opens_a_list(heading: str) -> None:
    assert texts(f"{heading}\n1. Mend the lock gates.\n2. Paint the crane.") == [
        "Mend the lock gates.",
        "Paint the crane.",
    ]


@pytest.mark.parametrize(
    "lead_in",
    ["The Cabinet is recommended to:", "It is recommended that Cabinet:", "Members are asked to:",
     "That the Committee:", "The Board is invited to:"],
)  # fmt: skip
def test_a_lead_in_belongs_to_no_item(lead_in: str) -> None:
    assert texts(f"Recommendations\n{lead_in}\n(a) mend the lock gates;\n(b) paint the crane.") == [
        "mend the lock gates;",
        "paint the crane.",
    ]


@pytest.mark.parametrize("heading", ["Recomendations", "RECOMMENDATIONNS", "Recommendatoins:"])
def test_a_heading_with_a_slip_of_the_hand_opens_one_too(heading: str) -> None:
    assert texts(f"{heading}\n1. Mend the gates.") == ["Mend the gates."]


@pytest.mark.parametrize("heading", ["Commendations", "Regulations", "Recommendations made by others"])
def test_another_heading_opens_none(heading: str) -> None:
    assert texts(f"{heading}\n1. Mend the gates.") == []


@pytest.mark.parametrize(
    "item",
    ["Note the report.", "Approve the plan.", "Officers should mend the gates.", "Grant planning permission.",
     "To agree the plan."],
)  # fmt: skip
def test_a_sentence_that_asks_needs_no_number(item: str) -> None:
    assert texts(f"Recommendation\n{item}\nBackground\nNote the weather.") == [item]


def test_a_sentence_that_asks_nothing_is_no_item() -> None:
    assert texts("Recommendations\nThe wharf was built in 1820.\nIt is old.") == []


def test_what_an_inspector_wants_better_is_a_reviews() -> None:
    text = "Areas for improvement\nThe port should mend its gates.\nThe port should paint its crane.\nAbout us"
    assert texts(text) == ["The port should mend its gates.", "The port should paint its crane."]
    assert {one.facts["kind"] for one in found(text)} == {"review"}


def test_paragraphs_numbered_through_end_at_the_next_heading() -> None:
    data = docx(p("RECOMMENDATION"), p("94. Mend the gates."), p("PRICES"), p("95. Gates are dear."))
    document = read(Source(name="p.docx", origin="", media_type=DOCX, sha256="0", data=data))
    listed = [one.parts["text"].text for one in find(document, common()) if one.kind == RECOMMENDATION]
    assert listed == ["Mend the gates."]


def test_a_lead_in_needs_no_heading_near_the_start_of_a_paper() -> None:
    assert texts("Report on the wharf\nThe Cabinet is asked to:\n1. Mend the lock gates.") == ["Mend the lock gates."]


@pytest.mark.parametrize(
    "history",
    ["In May the Cabinet was recommended to:", "The task group made the following recommendations:",
     "The Board had recommended that:"],
)  # fmt: skip
def test_history_opens_none(history: str) -> None:
    assert texts(f"Background\n{history}\n1. Mend the lock gates.\n2. Paint the crane.") == []


def test_a_sentence_after_the_heading_is_the_whole_list() -> None:
    assert texts("Recommendation: that the wharf be closed in March.\nBackground\nIt is old.") == [
        "that the wharf be closed in March."
    ]


@pytest.mark.parametrize("nothing", ["None", "N/A.", "Not applicable"])
def test_nothing_is_recommended_where_it_says_none(nothing: str) -> None:
    assert texts(f"Recommendations: {nothing}") == []


def test_reviews_scatter_their_recommendations() -> None:
    text = "The crane\nRecommendation 1: That the crane be painted.\nIt rusts.\nRecommendation 2: That it be greased."
    assert texts(text) == ["That the crane be painted.", "That it be greased."]
    assert refs(text) == ["1", "2"]


def test_a_recommendation_may_be_named_in_words() -> None:
    assert refs("Cranes\nRECOMMENDATION ONE\nThat the crane be painted.\nRecommendation two: That it be sold.") == [
        "ONE",
        "two",
    ]


def test_the_name_of_a_recommendation_may_be_words_own_number() -> None:
    part = numbering(level(0, "decimal", "Recommendation %1:"))
    data = docx(p("The crane rusts."), p("That it be painted.", listed=(1, 0)), p("It does."), numbering=part)
    document = read(Source(name="p.docx", origin="", media_type=DOCX, sha256="0", data=data))
    [one] = [one for one in find(document, common()) if one.kind == RECOMMENDATION]
    assert (one.parts["text"].text, one.facts["ref"]) == ("That it be painted.", "1")


# -- what belongs to an item --


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [("1.", "2.", "3."), ("(a)", "(b)", "(c)"), ("i)", "ii)", "iii)"), ("2.1", "2.2", "2.3"), ("A.", "B.", "C."),
     ("(i)", "(ii)", "(iii)"), ("R1", "R2", "R3"), ("1)", "2)", "4)")],
)  # fmt: skip
def test_numbers_in_every_style(first: str, second: str, third: str) -> None:
    text = f"Recommendations\n{first} Mend the gates.\n{second} Paint the crane.\n{third} Sell the barge."
    assert texts(text) == ["Mend the gates.", "Paint the crane.", "Sell the barge."]
    assert [str(ref).strip(".()") for ref in refs(text)] == [each.strip(".()") for each in (first, second, third)]


@pytest.mark.parametrize("bullet", ["•", "–", "*", "o"])
def test_bullets_count_as_items_without_a_number(bullet: str) -> None:
    text = f"Recommendations\nCabinet is asked to:\n{bullet} mend the gates;\n{bullet} paint the crane."
    assert texts(text) == ["mend the gates;", "paint the crane."]
    assert refs(text) == [None, None]


@pytest.mark.parametrize(
    ("outer", "inner", "after"),
    [("(i)", ("(a)", "(b)"), "(ii)"), ("(a)", ("(i)", "(ii)"), "(b)"), ("1.", ("(a)", "(b)"), "2."),
     ("2.1", ("2.1.1", "2.1.2"), "2.2"), ("1.", ("•", "•"), "2."), ("(c)", ("(i)", "(ii)"), "(d)")],
)  # fmt: skip
def test_a_list_inside_an_item_is_part_of_it(outer: str, inner: tuple[str, str], after: str) -> None:
    text = (
        f"Recommendations\n{outer} Spend £90,000, of which:\n{inner[0]} half is for paint; and\n"
        f"{inner[1]} half is for grease;\n{after} Sell the barge."
    )
    [first, second] = texts(text)
    assert first.endswith(f"{inner[1]} half is for grease;")
    assert second == "Sell the barge."


def test_items_resume_after_a_second_lead_in() -> None:
    text = "Recommendations\n2.1 Cabinet is asked to:\n(a) mend the gates;\n2.2 That the barge be sold."
    assert texts(text) == ["mend the gates;", "That the barge be sold."]


def test_that_items_without_numbers() -> None:
    text = "Recommendations\nThat the gates be mended.\nThat the barge be sold.\nReasons for recommendations\nRust."
    assert texts(text) == ["That the gates be mended.", "That the barge be sold."]


def test_a_list_printed_twice_is_found_once() -> None:
    listed = "Recommendations\n1. Mend the lock gates at once.\n2. Paint the crane."
    assert len(texts(f"{listed}\nBackground\nIt is old.\n{listed}")) == 2


# -- where it ends --


@pytest.mark.parametrize(
    "after",
    ["Reasons for recommendations", "Background papers: none", "Report author: Ann Tull", "4. Background",
     "3.1 The wharf was built in 1820.", "Contact officer: Ann Tull", "ACTION: Clerk to write to the port."],
)  # fmt: skip
def test_what_follows_is_no_item(after: str) -> None:
    assert texts(f"Recommendations\n1. Mend the gates.\n2. Paint the crane.\n{after}\nIt is old.") == [
        "Mend the gates.",
        "Paint the crane.",
    ]


# -- what a meeting resolved --


@pytest.mark.parametrize(
    ("printed", "resolved"),
    [
        ("RESOLVED – That the barge be sold.", ["That the barge be sold."]),
        ("Resolved: that the barge be sold.", ["that the barge be sold."]),
        ("It was proposed, seconded and RESOLVED that the barge be sold.",
         ["It was proposed, seconded and RESOLVED that the barge be sold."]),
        ("RESOLVED:\n(a) That the barge be sold;\n(b) That the crane be painted.",
         ["That the barge be sold;", "That the crane be painted."]),
        ("Decision: To sell the barge.", ["To sell the barge."]),
        ("The Board NOTED the report.", ["The Board NOTED the report."]),
        ("Members noted the weather.", []),
        ("RECOMMENDED TO COUNCIL:\nThat the fees be raised.", ["That the fees be raised."]),
        ("RECOMMENDED – That Council raise the fees.", ["That Council raise the fees."]),
        ("Members noted that in 2021 the Committee had resolved to keep the barge.", []),
        ("The Harbour Plan was endorsed by Cabinet in July 2024.", []),
        ("The Quays Committee endorsed the HCP on 21 November 2024.", []),
        ("The Committee approved the minutes of the meeting held on 3 May 2027.",
         ["The Committee approved the minutes of the meeting held on 3 May 2027."]),
        ("The Committee agreed to open the lock in July 2028.",
         ["The Committee agreed to open the lock in July 2028."]),
    ],
)  # fmt: skip
def test_minutes_say_what_was_resolved(printed: str, resolved: list[str]) -> None:
    assert texts(MINUTES + printed) == resolved
    assert {one.facts["kind"] for one in found(MINUTES + printed)} <= {"resolution"}


def test_meetings_resolve_the_same_again_and_again() -> None:
    text = "1. Lamps\nRESOLVED – That the report be noted.\n2. Paint\nRESOLVED – That the report be noted."
    assert texts(MINUTES + text) == ["That the report be noted."] * 2


def test_a_resolution_inside_a_paragraph_is_its_sentence_alone() -> None:
    text = "Cllr Abney spoke for Mr. Tull. It was agreed that the barge be sold. The price was not discussed."
    assert texts(MINUTES + text) == ["It was agreed that the barge be sold."]


@pytest.mark.parametrize(
    ("above", "items"),
    [
        ("The Board agreed to buy:", ["a bench for the quay", "two lamps"]),
        ("RESOLVED that the sale be approved subject to the following conditions:", ["The hull is blue.", "No flags."]),
    ],
)
def test_a_list_of_things_belongs_to_the_resolution_above_it(above: str, items: list[str]) -> None:
    listed = [f"{number}. {item}" for number, item in enumerate(items, 1)]
    assert texts("\n".join((MINUTES, above, *listed))) == [" ".join((above, *listed))]


def test_a_list_of_deeds_holds_a_resolution_each() -> None:
    above = "RESOLVED that the Board adopt the following:"
    assert texts(f"{MINUTES}\n{above}\n1. That the bell be mended\n2. Approve the tide tables") == [
        "That the bell be mended", "Approve the tide tables",
    ]  # fmt: skip


def test_a_report_resolves_nothing() -> None:
    assert texts("Report to Cabinet\nIn June it was resolved that the barge be sold.") == []


def test_minutes_are_known_by_any_line_of_their_title() -> None:
    """A title of three lines, set as one heading, names the board first and says in its second line what it is."""
    titles = ("Saltmere Pier Trust", "Minutes for Friday 4 June 2027", "Board meeting at the Pier Hall")
    title = tuple(Line(text=text, place=Place(paragraph=0)) for text in titles)
    blocks = (
        Block(kind="heading", passage=Passage(lines=title)),
        Block(kind="paragraph", passage=Passage(lines=(Line(text="It was cold.", place=Place(paragraph=1)),))),
    )
    paper = Document(name="x", sha256="0", media_type="text/plain", blocks=blocks)
    assert tells_decisions(paper, common())
    assert not tells_decisions(replace(paper, blocks=blocks[1:]), common())


# -- laws --

LINE = st.sampled_from(
    ["Recommendations", "1. Mend the gates.", "2. Paint the crane.", "(a) at once", "(ii) in May", "• soon",
     "That it be so.",
     "RESOLVED: that it be so.", "Cabinet is asked to:",
     "Background", "It rusts and", "o rust", "", "Recommendation 3:",
     "ACTION: Clerk to go.", "a | b", "é. odd", "Minutes of the Board"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(LINE, max_size=14).map("\n".join))
def test_any_paper_is_walked_to_its_end_and_what_is_found_stands_there(text: str) -> None:
    document = read_plain(text, "paper")
    for finding in find(document, common()):
        for quote in finding.parts.values():
            assert all(document.text_at(piece.place) == piece.words for piece in quote.pieces)


@given(st.text(max_size=80))
def test_sentences_lie_one_after_the_other(text: str) -> None:
    spans = list(sentences(text))
    assert all(start < end for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


# -- lists that run on, names alone on a line, and what was moved and carried --


def test_a_list_that_runs_on_in_one_paragraph_is_one_item_a_number() -> None:
    text = "Recommendation: that Cabinet: (1) mend the gates; and (2) paint the crane (see rule 3) in May."
    assert texts(text) == ["mend the gates; and", "paint the crane (see rule 3) in May."]
    assert refs(text) == ["(1)", "(2)"]
    assert texts(MINUTES + "AGREED: 1. that the gates be mended; 2. that the crane be sold.") == [
        "that the gates be mended;", "that the crane be sold.",
    ]  # fmt: skip


def test_numbers_in_a_sentence_that_introduces_nothing_part_nothing() -> None:
    text = MINUTES + "It was resolved that bids of 1. Ada and 3. Bern be taken up, as the rules (a) and (c) say."
    assert len(texts(text)) == 1


def test_a_recommendation_named_on_a_line_of_its_own_keeps_its_number_and_its_words() -> None:
    text = (
        "Our recommendations\nRecommendation 1\nThat the Port mends its gates.\nRecommendation 2\n"
        "Cabinet should paint the crane.\nConclusion\nCranes are old."
    )
    assert texts(text) == ["That the Port mends its gates.", "Cabinet should paint the crane."]
    assert refs(text) == ["1", "2"]


def test_what_a_body_did_is_listed_under_its_name() -> None:
    text = MINUTES + "Cabinet:\n(i) noted the harbour log;\n(ii) approved the plan.\nThe wharf:\n(i) stands."
    assert texts(text) == ["noted the harbour log;", "approved the plan."]


@pytest.mark.parametrize(
    "carried",
    ["The Chair proposed, and Cllr Rowe seconded, that the bell be mended. The motion was carried.",
     "Moved by Cllr Rowe, seconded by Cllr Penn,\nThat the bell be mended.\nOn a vote it was declared carried.",
     "Cllr Rowe moved that the bell be mended.\nOn a vote the motion was carried."],
)  # fmt: skip
def test_what_was_carried_is_a_resolution_without_its_movers(carried: str) -> None:
    assert [text.casefold() for text in texts(MINUTES + carried)] == ["that the bell be mended."]


def test_what_was_lost_is_none() -> None:
    assert texts(MINUTES + "Cllr Rowe moved that the bell be mended. The motion was lost.") == []


def test_a_day_gone_by_is_history() -> None:
    assert texts(MINUTES + "On 3 May 2019 the Cabinet resolved that the bell be mended.") == []


def test_what_a_panel_recommended_may_be_resolved() -> None:
    assert texts(MINUTES + "RESOLVED: That, as recommended by the Panel, the fees be frozen.") == [
        "That, as recommended by the Panel, the fees be frozen."
    ]


def test_a_report_without_a_list_may_recommend_in_one_sentence() -> None:
    assert texts("Report on bells\nIt is old. It is recommended that the bell be mended.\nIt rings.") == [
        "It is recommended that the bell be mended."
    ]
    assert texts("Recommendation\n1. Mend it.\nNotes\nIt is recommended that the bell be mended.") == ["Mend it."]
    assert texts("Report on bells\nIt was recommended that the bell be mended.") == []


# -- what is no minutes --


@pytest.mark.parametrize(
    "line",
    ["3. Approval of minutes", "The minutes of the last meeting are attached.", "Minutes of the previous meeting",
     "A call takes 5 minutes.", "Matters arising from the minutes", "The record of decision stands at Appendix 2."],
)  # fmt: skip
def test_a_report_that_speaks_of_minutes_tells_history(line: str) -> None:
    report = f"Report to the Wharf Committee\n{line}\nBackground\nThe Committee endorsed the plan for the slip.\n"
    assert texts(report) == []


@pytest.mark.parametrize(
    "title", ["Wharf Committee Minutes", "DRAFT MINUTES", "Record of Decision", "Minutes of the Wharf Committee"]
)
def test_a_title_makes_a_paper_minutes(title: str) -> None:
    assert texts(f"{title}\nThe Committee endorsed the plan for the slip.\n") == [
        "The Committee endorsed the plan for the slip."
    ]


# -- how letters run on --


def test_a_first_letter_made_large_by_hand_begins_the_same_list() -> None:
    assert refs("Recommendations\nA) mend the slip;\nb) paint the crane;\nc) count the gulls.") == ["A)", "b)", "c)"]


def test_a_list_inside_begins_anew() -> None:
    assert refs("Recommendations\nA) mend:\na) the slip;\nb) the crane;\nB) count the gulls.") == ["A)", "B)"]


def test_members_agree_in_a_debate_too() -> None:
    debate = "Members agreed that the slip should be mended. Members agreed that a letter be sent to the ferry.\n"
    assert texts(MINUTES + debate) == ["Members agreed that a letter be sent to the ferry."]


def test_what_was_also_agreed_is_resolved() -> None:
    also = (
        "It was noted that gulls are many.\nMembers also agreed that:\na) the slip be mended;\nb) the crane be sold.\n"
    )
    assert texts(MINUTES + also) == ["the slip be mended;", "the crane be sold."]
