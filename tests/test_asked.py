"""What a recommendation asks for and of whom, and what a piece of text is to a list when it stands alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.find.finder import find
from extract.find.lists.clause import asked
from extract.find.lists.label import label
from extract.find.lists.strings import reading
from extract.find.lists.whom import asked_of
from extract.model.document import Document
from extract.model.finding import RECOMMENDATION
from extract.model.record import Recommendation
from extract.read.plain import read_plain
from extract.rulebook.load import common
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import bent, verb_forms, verb_of
from extract.tidy.record import tidy

RULES = common()
MINUTES = "Minutes of the Wharf Committee\nPresent: Cllr T Abney (Chair)\n"


def said(text: str) -> tuple[str | None, str | None]:
    """The verb of a text and who is asked."""
    found = asked(text, RULES)
    return found.verb, text[slice(*found.body_at)] if found.body_at else None


def recommended(text: str) -> tuple[Recommendation, ...]:
    document: Document = read_plain(text, "paper")
    return tidy(find(document, RULES), document, "paper", RULES).recommendations


def values(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.verb, one.addressed_to) for one in recommended(text)]


# -- verbs in all their forms --


@pytest.mark.parametrize(
    ("verb", "form"),
    [("approve", "approved"), ("carry", "carries"), ("carry", "carried"), ("submit", "submitted"), ("plan", "planning"),
     ("agree", "agreeing"), ("publish", "publishes"), ("sign up", "signs up"), ("deploy", "deployed"),
     ("review", "reviewing"), ("tie", "ties")],
)  # fmt: skip
def test_verbs_bend_by_rule(verb: str, form: str) -> None:
    assert form in set(bent(verb))


@pytest.mark.parametrize(
    ("printed", "verb"),
    [("Noted", "note"), ("written", "write"), ("kept  informed", "inform"), ("not accepted", "reject"),
     ("gymeradwyo", "approve"), ("adolygu’r", "review"), ("approval", "approve"), ("lobbied", "lobby"), ("", None)],
)  # fmt: skip
def test_words_are_told_from_the_verb_they_are_a_form_of(printed: str, verb: str | None) -> None:
    assert verb_of(printed, RULES) == verb


def test_a_label_that_is_no_list_of_plain_verbs_is_a_verb() -> None:
    book = Rulebook(name="x", vocabularies={"lists.acts": {"plain": ("moor|dredge",), "wring": ("wrung",)}})
    forms = verb_forms(book, "lists.acts")
    assert (forms["dredging"], forms["wrung"], forms["wrings"]) == ("dredge", "wring", "wring")


def test_every_verb_that_leads_to_another_is_itself_one() -> None:
    acts = verb_forms(RULES, "lists.acts")
    for name in ("asking", "going_on"):
        assert set(verb_forms(RULES, f"lists.{name}").values()) <= set(acts.values())


# -- the verb that counts --


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("That the ferry report be noted.", "note"),
        ("the quay plan is endorsed", "endorse"),
        ("That the buoys be formally adopted from May.", "adopt"),
        ("Note the state of the sea wall.", "note"),
        ("Approves the sale.", "approve"),
        ("To agree the sale.", "agree"),
        ("to caulk the boats", "caulk"),
        ("agree to publish the tables", "publish"),
        ("To continue to monitor the tide.", "monitor"),
        ("The closure of the pier, which was agreed in May, should be reversed.", None),
        ("The approval of the dredging plan.", "approve"),
        ("A delegation to the Harbour Master to settle it.", "delegate"),
        ("That, subject to survey, the crane be sold.", "sell"),
        ("In accordance with rule 9, the order be varied.", "vary"),
        ("Support for pilots should be improved.", "improve"),
        ("Volunteers in harbours are thanked.", "thank"),
        ("That priority be given to the north pier.", "prioritise"),
        ("that the minutes were a correct record and that they be signed", "sign"),
        ("These could have been resolved by the owners.", None),
        ("Make much better use of the slipway.", "use"),
        ("Moorings needs to be improved.", "improve"),
        ("It is therefore recommended that it be sold.", "sell"),
        ("The Board decided to grant the licence.", "grant"),
        ("Better use should be made of the slipway.", "use"),
        ("That the Leader makes a request to the county.", "request"),
        ("Permission be REFUSED for three reasons:", "refuse"),
        ("That the draft be considered and approved.", "approve"),
        ("not to extend the lease", "extend"),
        ("That the Harbour Master be given delegated authority to sign.", "delegate"),
        ("All pilots need to attend the course.", "attend"),
        ("If no bids have been received by May then the sale should be delayed.", "delay"),
        ("Consultation has been carried out.", None),
        ("The sufficiency of the moorings.", None),
        ("", None),
    ],
)  # fmt: skip
def test_the_verb_of_a_sentence_is_what_is_asked_for(text: str, verb: str | None) -> None:
    assert said(text)[0] == verb


@pytest.mark.parametrize(
    ("text", "verb", "body"),
    [
        ("That the Cabinet receives the report.", "receive", "Cabinet"),
        ("That full Council be recommended to adopt the plan.", "adopt", "Council"),
        ("Council be asked to approve the budget;", "approve", "Council"),
        ("RECOMMENDED to Council that the fees be raised.", "raise", "Council"),
        ("That it be a recommendation to Council that the fees be raised.", "raise", "Council"),
        ("The Head of Piers and Quays should report back.", "report", "Head of Piers and Quays"),
        ("Officers to review the leaflet", "review", "Officers"),
        ("Ask the Harbour Master of the port to mend the bell.", "mend", "Harbour Master of the port"),
        ("To ask the Director of Quays to mend the bell.", "mend", "Director of Quays"),
        ("Ports, Piers and Beaches Committee is asked to buy a boat.", "buy", "Ports, Piers and Beaches Committee"),
        ("Ask the Director of Ports, Piers and Beaches to buy one.", "buy", "Director of Ports, Piers and Beaches"),
        ("That the Leader, Cllr Penn, be asked to buy one.", "buy", "Leader"),
        ("Mr Love suggested and the Leader asked that it be sold.", "sell", None),
        ("The Panel recommends that the pier be shut.", "shut", None),
        ("That dogs, cats and such, be asked to leave.", "leave", None),
        ("Invite the Cabinet Member, Cllr Penn, to attend.", "attend", "Cabinet Member"),
        ("The Panel asked that the Chief Pilot Officer circulates the log.", "circulate", "Chief Pilot Officer"),
        ("It was agreed that the Clerk write to the owners.", "write", "Clerk"),
        ("That the Leader asks the county council for its land.", "ask", "Leader"),
        ("The Board resolved to buy a boat.", "buy", "Board"),
        ("Cabinet does not accept recommendation 2.", "reject", "Cabinet"),
        ("That the Panel refer its views to Cabinet.", "refer", "Cabinet"),
        ("Cllr Rowe moved, Cllr Penn seconded and it was RESOLVED that the pier be shut.", "shut", None),
        ("Argymhellir bod y Pwyllgor yn nodi'r adroddiad.", "note", "Pwyllgor"),
    ],
)  # fmt: skip
def test_who_is_asked_is_the_last_to_whom_it_passes(text: str, verb: str, body: str | None) -> None:
    assert said(text) == (verb, body)


@pytest.mark.parametrize(
    "text",
    ["That the Director of Quays be authorised to sign.", "That Cllr Rowe be thanked.", "That the Clerk be appointed.",
     "That the Committee be kept informed.", "Every port must have a bell.", "That Council tax rises be noted."],
)  # fmt: skip
def test_who_is_thanked_named_or_given_powers_is_not_asked(text: str) -> None:
    assert said(text)[1] is None


@pytest.mark.parametrize(
    ("text", "body"),
    [("Recommendations to Cabinet", "Cabinet"),
     ("This report makes the following recommendations to this Board:", "this Board"),
     ("The Committee is recommended to:", "Committee"), ("That the Executive:", "Executive"),
     ("The Portfolio Holder for Quays agreed:", "Portfolio Holder for Quays"),
     ("That the Isle of Alder Harbour Committee:", "Isle of Alder Harbour Committee"),
     ("That the minutes of the Committee:", None), ("Recommendations for improvement", None),
     ("It is recommended that:", None), ("Recommendation", None)],
)  # fmt: skip
def test_a_heading_or_lead_in_names_who_is_asked(text: str, body: str | None) -> None:
    found = asked_of(text, RULES)
    assert (text[slice(*found)] if found else None) == body


# -- in papers --


def test_items_are_addressed_to_whom_their_lead_in_names() -> None:
    text = "Recommendations\nThe Board is asked to:\n1. note the log;\n2. ask the Harbour Master to mend the bell."
    assert values(text) == [("note", "Board"), ("mend", "Harbour Master")]


def test_a_mere_thing_is_done_to_it_what_the_lead_in_says() -> None:
    text = "Recommendations\nThe Board is asked to approve:\n1. the tide tables\n2. That the bell be mended"
    found = [one for one in find(read_plain(text, "paper"), common()) if one.kind == RECOMMENDATION]
    assert [one.parts["verb"].text for one in found] == ["approve", "mended"]


def test_items_under_a_second_lead_in_are_addressed_anew() -> None:
    text = "Recommendations\n2.1 Cabinet is asked to:\n(a) note the log;\n2.2 Council is asked to:\n(a) adopt the plan."
    assert values(text)[:1] == [("note", "Cabinet")]


def test_the_heading_names_the_body_where_no_lead_in_does() -> None:
    assert values("Recommendations to Cabinet\n1. That the bell be mended.\n2. That it be rung.") == [
        ("mend", "Cabinet"),
        ("ring", "Cabinet"),
    ]


def test_the_parts_of_an_item_say_what_it_asks_where_it_only_opens_them() -> None:
    text = "Recommendations\n1. That Cabinet agree:\n(a) to sell the crane;\n(b) to buy a boat.\n2. That it be noted."
    assert values(text)[0] == ("sell", "Cabinet")


def test_nobody_is_asked_where_the_paper_names_nobody() -> None:
    assert values("Recommendation: that the wharf be closed in March.\nBackground\nIt is old.") == [("close", None)]


def test_minutes_say_who_decided_and_not_who_moved_it() -> None:
    text = MINUTES + "Cllr Rowe moved, Cllr Penn seconded and it was RESOLVED that the pier be closed for good."
    assert values(text) == [("close", None)]
    assert values(MINUTES + "The Committee resolved to note the harbour log.") == [("note", "Committee")]


def test_rows_of_a_table_have_verbs_and_bodies_too() -> None:
    text = "Recommendation | Lead | By when\n1. The Port should mend its bell | Ada Rowe | May 2026"
    assert [(one.verb, one.addressed_to) for one in recommended(text.replace("The Port", "The Harbour Board"))] == [
        ("mend", "Harbour Board")
    ]


def test_each_verb_and_body_can_be_cut_out_of_the_paper_again() -> None:
    document = read_plain("Recommendations\nThe Board is asked to:\n1. note the log.", "paper")
    for finding in find(document, RULES):
        for quote in finding.parts.values():
            assert all(document.text_at(piece.place) == piece.words for piece in quote.pieces)


# -- what a piece is, alone --

PIECES = {
    "recommendation": [
        ("item", "2.3 To note the harbour log."),
        ("block", "Recommendation 3\nThat the bell be mended."),
        ("item", "R1.2: Officers to review the tide tables"),
        ("item", "HOSC/14/02 That the Trust counts its boats."),
        ("item", "7. The Port Authority should publish its charges."),
        ("item", "Raise awareness of rip tides among visitors."),
        ("item", "2.1 Members are recommended to approve the dredging."),
        ("sentence", "It is recommended that Cabinet approve the dredging."),
        ("sentence", "The Panel asked that the Clerk circulates the log."),
        ("block", "RECOMMENDATION TWO\nThat a pilot is appointed."),
        ("block", "Resolved to RECOMMEND: (to Council)\nThat (1) the plan be adopted;\n(2) notice be given."),
        ("block", "Cabinet agreed that:\n(1) Council be asked to adopt it; and\n(2) Council be asked to fund it."),
        ("block", "The task group recommends:\n1. That the bell be mended."),
        ("block", "It is RECOMMENDED that the Board:\na) notes the log; and\nb) buys a bell."),
        ("block", "2.1 That the Board notes the log.\n2.2 That the Board decides on the bell."),
    ],
    "resolution": [
        ("item", "NOTED the harbour log."),
        ("item", "(b) Cabinet does not accept recommendation 4.1 and keeps its plan."),
        ("item", "That recommendations 1, 2 and 5 be accepted."),
        ("item", "To note the harbour log."),
        ("sentence", "RESOLVED – That the minutes of the last meeting be signed."),
        ("sentence", "It was agreed that the Clerk write to the owners."),
        ("block", "Having heard the Harbour Master, it was\n(a) that the bell be mended."),
        ("block", "1. That the bell be mended.\n2. That it be rung.\nReason for decision: It is broken."),
        ("block", "(1) To approve the plan.\n(2) To fund it."),
        ("block", "Cabinet\n1) NOTED the log;\n2) RECOMMENDED to Council that the plan be approved."),
        ("block", "Moved by Cllr Rowe,\nSeconded by Cllr Penn,\nThat the bell be mended.\nIt was declared carried."),
        ("block", "That\n(1) the log be noted; and\n(2) the bell be rung.\nDate published: 4 June"),
        ("sentence", "Members resolved to refuse the mooring."),
        ("block", "Cabinet approved:\n- the dredging;\n- the charges."),
        ("block", "DECISION: GRANTED\nThat the mooring be let."),
        ("sentence", "The harbour log was NOTED."),
        ("block", "Decision\nTo approve the dredging."),
    ],
    "not_recommendation": [
        ("item", "Recommendation: N/A"),
        ("item", "2. Consultation has been carried out with pilots."),
        ("item", "3.4 The Council adopted its plan for the piers in 2015."),
        ("item", "4. The Harbour Officer spoke about the bell."),
        ("item", "• increased trade on the quay"),
        ("block", "The terms of reference were to:\n(a) look at the piers;\n(b) find savings."),
        ("sentence", "Recommendation 4 has been met."),
        ("sentence", "NICE recommends that swimmers rest."),
        ("sentence", "The Ombudsman recommended that the port apologise."),
        ("sentence", "Swimmers are recommended to check the tide."),
        ("sentence", "On 3 May 2019 Cabinet resolved that the pier be closed."),
        ("sentence", "The Committee had previously resolved to close the pier."),
        ("sentence", "This report asks Members to consider the dredging."),
        ("sentence", "Purpose of report: To note the dredging."),
        ("sentence", "The charge is made so that the Council covers its costs."),
        ("block", "Finally, the group agreed to:\na. hold a regatta."),
        ("block", "7. Attached is a table setting out:\n- the piers;\n- their owners."),
        ("item", ""),
    ],
    "end_of_list": [
        ("sentence", "Voting: For 4, Against 3"),
        ("sentence", "(The meeting ended at 8.10 pm)"),
        ("sentence", "This decision is subject to call-in until noon on Friday."),
        ("sentence", "Wards affected: Quayside"),
    ],
    "pointer": [
        ("item", "Recommendations: to be tabled at the meeting"),
        ("item", "Recommendation: See exempt appendix 2."),
        ("block", "Recommendation\nTo follow."),
    ],
    "motion": [("block", "Councillor Frost to move:\nThat this Council cleans its beaches.")],
    "heading": [("heading", "Recommendations")],
}
ROWS = [(unit, text, kind) for kind, pieces in PIECES.items() for unit, text in pieces]


@pytest.mark.parametrize(("unit", "text", "kind"), ROWS, ids=[f"{row[2]}-{row[1][:30]}" for row in ROWS])
def test_a_piece_of_text_says_what_it_is(unit: str, text: str, kind: str) -> None:
    assert label(text, unit, RULES) == kind


def test_what_stands_under_other_options_is_not_recommended() -> None:
    assert label("Note the log and do nothing.", "item", RULES) == "recommendation"
    around = "under 'Alternative options considered'"
    assert label("Note the log and do nothing.", "item", RULES, around=around) == "not_recommendation"


def test_a_labelled_string_is_read_with_its_verb_and_body() -> None:
    text = "Recommendations\nThat the Board:\n1. notes the log;\n2. thanks the crew."
    found = reading({"text": text, "context": {"unit": "block"}}, RULES)
    assert (found["label"], found["verb"], found["addressed_to"]) == ("recommendation", "note", "Board")
    assert reading({"text": "Recommendations", "context": {"unit": "heading"}}, RULES)["verb"] is None


BITS = st.sampled_from(
    ["That", "the Cabinet", "be", "asked to", "recommended", "agree to", "approve", "the plan", ":", ".", "(a)", "and",
     "RESOLVED", "it was", "to", "Council", "not", "give", "priority", "refer", "-", "’", "which", "should", "in", ","]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(BITS, max_size=40).map(" ".join) | st.text(max_size=60))
def test_whatever_is_printed_verb_and_body_are_words_of_it(text: str) -> None:
    found = asked(text, RULES)
    assert (found.verb is None) == (found.verb_at is None)
    for span in (found.verb_at, found.body_at, asked_of(text, RULES)):
        assert span is None or 0 <= span[0] < span[1] <= len(text)
    for unit in ("item", "block", "sentence"):
        label(text, unit, RULES)


def test_a_sentence_without_end_is_read_in_time() -> None:
    assert asked("recommended that Cabinet be asked to ask Council to " * 400, RULES).verb is not None
