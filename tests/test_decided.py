"""What stands around a decision and is none of it: movers, votes, reasons, opinions, reports that are noted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.find.finder import find
from extract.find.lists.opinion import is_opinion
from extract.find.lists.strings import reading
from extract.find.lists.votes import tells_votes
from extract.find.minutes import tells_decisions
from extract.model.finding import RECOMMENDATION
from extract.read.plain import read_plain
from extract.rulebook.load import common
from extract.tidy.recommendations import levelled
from extract.tidy.record import tidy

RULES = common()
MINUTES = "Minutes of the Wharf Committee\nPresent: Cllr T Abney (Chair)\n"


def texts(text: str) -> list[str]:
    found = find(read_plain(text, "paper"), RULES)
    return [one.parts["text"].text for one in found if one.kind == RECOMMENDATION]


def refs(text: str) -> list[str | None]:
    found = find(read_plain(text, "paper"), RULES)
    return [one.facts.get("ref") for one in found if one.kind == RECOMMENDATION]


def asked(text: str) -> list[tuple[str | None, str | None]]:
    document = read_plain(text, "paper")
    found = tidy(find(document, RULES), document, "paper", RULES).recommendations
    return [(one.verb, one.addressed_to) for one in found]


# -- what is only put to those who decide --


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("ASH COUNTY COUNCIL – PROPOSED RECORD OF DECISION", "decision"),
        ("Record of decision\nDecision to be taken by: Cabinet", "decision"),
        ("ASH COUNTY COUNCIL – RECORD OF DECISION", "resolution"),
        ("Record of decision\nDecision taken by: Cabinet", "resolution"),
    ],
)
def test_a_proposed_record_of_a_decision_decides_nothing(head: str, kind: str) -> None:
    words = f"{head}\n27/00014\nDecision:\nCabinet agree to:\na) sell the old crane; and\nb) mend the slip.\n"
    found = [one for one in find(read_plain(words, "paper"), RULES) if one.kind == RECOMMENDATION]
    assert [one.facts["kind"] for one in found] == [kind, kind]
    assert [one.parts["text"].text for one in found] == ["sell the old crane; and", "mend the slip."]


@pytest.mark.parametrize("head", ["RESOLVED\nTHAT", "Decision\nTHAT", "RESOLVED:\nTHAT:", "Resolved –\nThat"])
def test_that_alone_on_its_line_leads_to_a_list(head: str) -> None:
    words = f"{MINUTES}{head}\n(a) the plan be approved; and\n(b) the crane be sold.\n"
    assert texts(words) == ["the plan be approved; and", "the crane be sold."]


def test_what_an_item_is_for_was_not_decided() -> None:
    page = """Agenda and draft minutes
Wharf Board - Wednesday, 3 June 2026
Election of Chair
To elect a chair.
Minutes:
Proposed by Cllr Abney.
Decision:
That Cllr Booth be elected as Chair.
Election of Vice-Chair
To elect a vice-chair of the board.
Minutes:
Proposed by Cllr Booth.
Decision:
That Cllr Abney be elected."""
    assert texts(page) == ["That Cllr Booth be elected as Chair.", "That Cllr Abney be elected."]


def test_a_point_of_what_was_said_is_no_resolution() -> None:
    words = (
        "3. In response to comments and questions it was said:\na. The slip is old.\n"
        "b. It was agreed that boats should be lifted out in winter.\n4. RESOLVED that the Panel note the report."
    )
    assert texts(f"{MINUTES}{words}") == ["RESOLVED that the Panel note the report."]
    decided = words.replace("In response to comments and questions it was said", "The Panel then decided")
    assert "It was agreed that boats should be lifted out in winter." in texts(f"{MINUTES}{decided}")


# -- movers and votes --


@pytest.mark.parametrize(
    "line",
    ["Moved by Cllr Abney, seconded by Cllr Booth.", "Proposed: Cllr Abney   Seconded: Cllr Booth",
     "(For: 6, Against: 1)", "7 votes for, 2 against",
     "Carried unanimously", "Mover:- Cllr Abney Seconder:- Cllr Booth", "All in favour.",
     "Voting record: 5 For, 0 Against"],
)  # fmt: skip
def test_a_line_of_movers_and_votes_is_no_part_of_an_item(line: str) -> None:
    assert tells_votes(line, RULES)
    decided = f"RESOLVED:\n1. That the slip be mended.\n{line}\n2. That the crane be sold.\n{line}\n"
    assert texts(MINUTES + decided) == ["That the slip be mended.", "That the crane be sold."]


@pytest.mark.parametrize(
    "line",
    ["Proposed by Cllr Abney that the slip be mended.", "Agreed unanimously to mend the slip.", "For sale: one crane.",
     "Voting arrangements were explained to all members in the letter that went out in May.", ""],
)  # fmt: skip
def test_a_line_that_says_what_was_moved_tells_more_than_votes(line: str) -> None:
    assert not tells_votes(line, RULES)


def test_votes_behind_the_words_of_an_item_are_cut_off() -> None:
    decided = (
        "RESOLVED:\n1. That the slip be mended. Moved by Cllr Abney, seconded by Cllr Booth. Vote: 6 for, 1 against.\n"
        "2. That the crane be sold (proposed Cllr Booth, seconded Cllr Abney, all in favour).\n"
    )
    assert texts(MINUTES + decided) == ["That the slip be mended.", "That the crane be sold"]


@pytest.mark.parametrize(
    "told",
    ["It was proposed by Cllr Abney, seconded by Cllr Booth and agreed unanimously to mend the slip.",
     "Cllr Abney proposed, Cllr Booth seconded and it was agreed to mend the slip."],
)  # fmt: skip
def test_who_moved_it_and_that_it_was_agreed_makes_a_decision(told: str) -> None:
    assert texts(MINUTES + told) == [told]
    assert asked(MINUTES + told)[0][0] == "mend"


def test_a_motion_is_carried_when_an_amendment_of_it_is_lost() -> None:
    debate = (
        "Cllr Abney moved and Cllr Booth seconded that the slip be mended.\n"
        "Cllr Crane moved an amendment, seconded by Cllr Dow, that the slip be sold.\nThe amendment was lost.\n"
        "The motion was then put to the vote and carried.\n"
    )
    assert texts(MINUTES + debate) == ["that the slip be mended."]


def test_a_proposal_with_all_in_favour_is_carried_without_its_seconder() -> None:
    told = "Cllr Abney proposed that £90 be given to the rowers, seconded by Cllr Booth. All in favour."
    assert texts(MINUTES + told) == ["that £90 be given to the rowers"]


def test_what_led_to_a_formal_decision_is_not_told_twice() -> None:
    told = (
        "Cllr Abney moved that it be twelve. This was seconded by Cllr Booth and carried.\n"
        "The Committee noted the report.\n"
        "RESOLVED: That plots be let for twelve months.\n"
    )
    assert texts(MINUTES + told) == ["That plots be let for twelve months."]


# -- reasons --


def test_a_reason_below_each_item_ends_no_list() -> None:
    listed = "Recommendations\n1. Mend the slip.\nReason: boats slide.\n2. Sell the crane.\nReason: it is old.\n"
    assert texts(listed) == ["Mend the slip.", "Sell the crane."]


def test_reasons_before_the_next_section_end_it() -> None:
    listed = "Recommendations\n1. Mend the slip.\nReasons for recommendations\n2. The slip was built in 1921.\n"
    assert texts(listed) == ["Mend the slip."]


# -- opinions, and what is noted --


@pytest.mark.parametrize(
    "text",
    ["The Committee agreed that the talk was helpful.", "It was agreed that there is a need for more boats.",
     "Members agreed that what the Master had said was alarming.", "The Board agreed that this has been a hard year."],
)  # fmt: skip
def test_what_is_only_thought_is_no_decision(text: str) -> None:
    assert is_opinion(text)
    assert texts(MINUTES + text) == []


@pytest.mark.parametrize(
    "text",
    ["The Committee agreed that the slip be mended.", "It was agreed that the Clerk would ring the bell.",
     "The Committee agreed that, if no boats have been booked, the tour is to be called off.",
     "It was agreed that since it had rained the tour should be called off.",
     "It was agreed that the fees were approved.", "AGREED: That the slip is closed.",
     "It was agreed to sell the crane."],
)  # fmt: skip
def test_what_is_to_be_done_is_a_decision(text: str) -> None:
    assert not is_opinion(text)
    assert len(texts(MINUTES + text)) == 1


def test_a_report_is_noted_where_nothing_is_decided_in_formal_words() -> None:
    told = "The Master spoke of the tides. The Wharf Committee noted the report.\nMembers noted that gulls are many.\n"
    assert asked(MINUTES + told) == [("note", "Wharf Committee")]


# -- who is asked --


@pytest.mark.parametrize(
    ("text", "verb", "body"),
    [("To ask the Harbour Master for a list of moorings.", "ask", "Harbour Master"),
     ("That the Tides Committee recommend Ebbford Town Council buy a bell.", "buy", "Ebbford Town Council"),
     ("That Council recommends Cabinet approve the plan.", "approve", "Cabinet")],
)  # fmt: skip
def test_who_is_asked_stands_behind_the_asking(text: str, verb: str, body: str) -> None:
    assert asked(f"Recommendations\n1. {text}") == [(verb, body)]


def test_a_lead_in_that_says_the_deed_still_names_who_is_asked() -> None:
    listed = "Recommendations\n1.1 Cabinet is recommended to approve:\n(a) the tide tables; and\n(b) the lamp plan.\n"
    assert asked(listed) == [("approve", "Cabinet"), ("approve", "Cabinet")]


def test_a_line_between_two_items_says_who_decides_the_second() -> None:
    decided = "RESOLVED:\n(a) That the slip be mended.\nRECOMMENDED TO COUNCIL\n(b) That the crane be sold.\n"
    assert asked(MINUTES + decided) == [("mend", None), ("sell", "Council")]


# -- where a list ends, and what is printed twice --


def test_a_line_in_capitals_ends_a_list_of_bullets() -> None:
    listed = "Recommendations\nThe Board is asked to\n• Mend the slip\n• Sell the crane\nKEY ISSUES\n• It is old.\n"
    assert texts(listed) == ["Mend the slip", "Sell the crane"]


def test_a_recommendation_of_the_summary_is_the_one_of_the_text() -> None:
    review = (
        "Summary of recommendations\nR1. The Port should mend its slip.\nR2. The Port should sell its crane.\n"
        "Findings\nRecommendation 1\nThe Port should mend its slip.\n14. Staff told us of the slip.\nRecommendation 2\n"
        "The Port should sell its crane.\n15. Cranes are old.\n"
    )
    assert texts(review) == ["The Port should mend its slip.", "The Port should sell its crane."]


AGREED_ON = (
    "{}\n1. Agree to mend the slip of the old harbour with the crane fund;\n"
    "2. Note that the log of the tides of the harbour will be kept for thirty years.\n"
)


def test_of_an_amendment_a_motion_and_what_was_resolved_the_last_is_kept() -> None:
    heads = (
        "5. Mr Abney suggested and Cabinet agreed to the following amendment:",
        "6. The Leader proposed and Mr Booth seconded the above motion that Cabinet.",
        "7. RESOLVED that Cabinet:",
    )
    told = "".join(AGREED_ON.format(head) for head in heads)
    document = read_plain(MINUTES + told, "paper")
    record = tidy(find(document, RULES), document, "paper", RULES)
    decided = [(one.verb, one.addressed_to) for one in record.recommendations]
    assert decided == [("mend", "Cabinet"), ("note", "Cabinet")]
    assert [one.reason for one in record.rejections] == ["printed twice"] * len(record.rejections)
    assert record.rejections[0].evidence.quote.text.startswith("Agree to mend the slip")


def test_a_list_that_a_report_prints_again_in_fewer_words_is_told_of_and_not_taken() -> None:
    full = "a) NOTE the forecast of high tides (outside the port) and the work on it;\nb) AGREE the budget of the port."
    short = "a) NOTE the forecast of high tides (outside the port).\nb) AGREE the budget of the port."
    head = "Recommendations\nCabinet is asked to:\n"
    document = read_plain(f"Report\n{head}{short}\nBackground\nIt is old.\n{head}{full}\n", "paper")
    found = find(document, RULES)
    assert [one.parts["text"].text for one in found if one.kind == RECOMMENDATION] == [
        "AGREE the budget of the port.", "NOTE the forecast of high tides (outside the port) and the work on it;",
    ]  # fmt: skip
    assert [one.facts["reason"] for one in found if one.kind == "rejection"] == ["printed twice"] * 2


# -- pages of meetings, and words that were hurt on the way --


def test_what_a_page_prints_above_its_minutes_was_proposed() -> None:
    page = "Recommendation: that the slip be mended.\nAdditional documents\nMinutes:\nRESOLVED: That it be sold."
    document = read_plain(MINUTES + page, "paper")
    found = tidy(find(document, RULES), document, "paper", RULES).recommendations
    assert [one.kind for one in found] == ["decision", "resolution"]


@pytest.mark.parametrize(
    "told",
    ["The Committee considered a report on slips.\nResolved:\n1. That the slip be mended.\n2. That the crane be sold.",
     "RESOLVED that\n· That the slip be mended.\n· That the crane be sold.",
     "RESOLVEDthat (1) That the slip be mended.\n(2) That the crane be sold.",
     "Resolved:\nThat\n(a) That the slip be mended.\n(b) That the crane be sold."],
)  # fmt: skip
def test_under_a_decision_stand_its_items_and_no_story(told: str) -> None:
    assert texts(f"{MINUTES}Decision:\n{told}") == ["That the slip be mended.", "That the crane be sold."]


def test_whose_decision_it_is_heads_a_list_and_the_matter_for_decision_does_not() -> None:
    told = (
        "Matter for Decision\ni. The Council owned two cranes.\nDecision of the Executive Councillor for Quays\n"
        "i. Approved the sale of one.\nReason for the Decision\nAs set out in the report.\n"
    )
    assert texts(MINUTES + told) == ["Approved the sale of one."]


@pytest.mark.parametrize(
    "told",
    ["It was resolved to:", "The police report was received by email.", "Apologies were received from Cllr Booth.",
     "Decision:\nApologies for absence were received from Cllr Booth."],
)  # fmt: skip
def test_what_only_introduces_or_tells_is_no_decision(told: str) -> None:
    assert texts(MINUTES + told) == []


def test_a_sentence_of_an_item_is_not_found_again_by_itself() -> None:
    told = "Decision:\n(1) In view of the tides, Cabinet agreed that the slip can be closed. It is steep.\n"
    assert len(texts(MINUTES + told)) == 1


@pytest.mark.parametrize(
    ("text", "verb", "body"),
    [("T H A T Councillor M. Lode be appointed Chair.", "appoint", None),
     ("In relation to item 4, rule (b), to note the tides.", "note", None),
     ("To instruct the Chief Engineer to bring a further report in May.", "bring", "Chief Engineer"),
     ("That reports should more clearly define the depth.", "define", None),
     ("The Governing Body NOTED the Master's report.", "note", "Governing Body"),
     ("That the Committee recommends to Council approval of the plan.", "approve", "Council"),
     ("To donate £25 to the rowers.", "donate", None)],
)  # fmt: skip
def test_the_verb_is_the_one_that_counts(text: str, verb: str, body: str | None) -> None:
    assert asked(f"Recommendations\n1. {text}") == [(verb, body)]


def test_resolutions_stand_in_the_order_of_the_paper() -> None:
    told = "It was agreed to mend the slip.\nRESOLVED\nThat the crane be sold.\nIt was agreed to count the gulls.\n"
    found = texts(MINUTES + told)
    assert found == ["It was agreed to mend the slip.", "That the crane be sold.",
                     "It was agreed to count the gulls."]  # fmt: skip


# -- what is asked for with a list of its own, and what those who write a review ask --


def test_conditions_below_a_permission_are_part_of_it() -> None:
    listed = "Recommendation\nThat a mooring be granted subject to the following conditions:\n1. No bells.\n2. No gull."
    assert texts(listed) == ["That a mooring be granted subject to the following conditions: 1. No bells. 2. No gull."]


def test_a_numbered_title_above_numbered_paragraphs_ends_a_list() -> None:
    assert texts("Recommendation: Approve, with conditions\n1. Site\n1.1 The site is a quay.\n") == [
        "Approve, with conditions"
    ]


@pytest.mark.parametrize("author", ["We", "The group", "This scrutiny review", "The Tides Task and Finish Group"])
def test_what_a_review_recommends_may_stand_anywhere_in_bullets(author: str) -> None:
    says = "recommend" if author == "We" else "recommends"
    review = "Tides turn.\n" * 80 + f"{author} therefore {says} that:\n• the slip be mended;\n• the crane be sold.\n"
    document = read_plain(review, "paper")
    found = tidy(find(document, RULES), document, "paper", RULES).recommendations
    assert [one.text for one in found] == ["the slip be mended;", "the crane be sold."]
    assert {one.kind for one in found} == {"review"}


@pytest.mark.parametrize("author", ["The Inspector", "NICE", "The Ombudsman"])
def test_what_outsiders_recommend_is_history(author: str) -> None:
    assert texts(f"{author} recommends that:\n(a) the slip be mended;\n(b) the crane be sold.\n") == []


@pytest.mark.parametrize(
    ("text", "label"),
    [("The Portfolio Holder approved the recommendations in the report.", "resolution"),
     ("Councillor Booth moved the recommendations in the report.", "motion"),
     ("The plans were accepted in full by the Executive on 12 March 2024.", "not_recommendation"),
     ("The following were agreed by Cabinet in 2021:", "not_recommendation"),
     ("The Tides Board noted the report.", "resolution"),
     ("An amendment was moved by Councillor Booth to delete item 3.", "motion"),
     ("This Council resolves to ring the bell. Proposed by Councillor Booth.", "motion"),
     ("This Council resolves to ring the bell. Proposed by Councillor Booth and carried unanimously.", "resolution"),
     ("The Portfolio Holder agreed to: (a) ring the bell.", "resolution"), ("Cllr Booth abstained.", "end_of_list")],
)  # fmt: skip
def test_a_sentence_is_told_by_who_did_what_and_when(text: str, label: str) -> None:
    assert reading({"text": text, "context": {"unit": "sentence"}}, RULES)["label"] == label


def test_an_organisation_that_should_act_is_asked_by_its_name() -> None:
    assert asked("Recommendations\n1. NHS Ebbshire should count its boats.") == [("count", "NHS Ebbshire")]


# -- what is no record, and whose words are the recommendation's --


@pytest.mark.parametrize(
    "told",
    ["Resolved.", "RESOLVED: That the Committee", "Decision\nDecision Maker: Cabinet",
     "Alternative options considered: NOTED that there were none."],
)  # fmt: skip
def test_a_lead_in_a_label_or_a_bare_word_is_no_record(told: str) -> None:
    assert texts(MINUTES + told) == []


def test_a_bare_word_resolves_the_sentence_before_it() -> None:
    told = "It was proposed, seconded and all voted to accept the quote of £480. Resolved."
    assert texts(MINUTES + told) == ["It was proposed, seconded and all voted to accept the quote of £480."]


def test_the_committee_without_a_colon_introduces_what_it_did() -> None:
    told = "RESOLVED: That the Committee\n1. endorsed the log; and\n2. thanked the Master.\n"
    assert texts(MINUTES + told) == ["endorsed the log; and", "thanked the Master."]
    told = "Mr Orr spoke. The Committee:\n(a) NOTED the survey; and\n(b) ASKED the Master for a plan.\n"
    assert texts(MINUTES + told) == ["NOTED the survey; and", "ASKED the Master for a plan."]


def test_items_below_a_lead_in_need_no_numbers() -> None:
    memo = "Memorandum\nMembers are recommended to:\nnote the progress made; and\ninvite the Master to explain.\n"
    assert texts(memo) == ["note the progress made; and", "invite the Master to explain."]


@pytest.mark.parametrize(("one", "two"), [("1", "2"), ("A", "B")])
def test_numbers_without_a_stop_count_below_a_lead_in(one: str, two: str) -> None:
    told = f"RESOLVED that:\n{one} the slip be mended; and\n{two} the crane be sold.\n"
    assert texts(MINUTES + told) == ["the slip be mended; and", "the crane be sold."]


def test_a_title_beside_the_number_is_not_what_is_recommended() -> None:
    review = (
        "Our recommendations\nRecommendation 1: Slips\nThat the Port mends its slip.\n"
        "Recommendation 2 – Cranes\nWe recommend that the Port sells its crane.\n"
    )
    assert texts(review) == ["That the Port mends its slip.", "We recommend that the Port sells its crane."]
    assert [verb for verb, _ in asked(review)] == ["mend", "sell"]


@pytest.mark.parametrize(
    ("printed", "clean"),
    [("COUNCIL", "Council"), ("AUDIT AND RISK COMMITTEE", "Audit and Risk Committee"), ("PCC", "PCC"),
     ("NHS ENGLAND", "NHS England"), ("Full Council", "Full Council")],
)  # fmt: skip
def test_a_name_in_capitals_is_levelled(printed: str, clean: str) -> None:
    assert levelled(printed) == clean


@pytest.mark.parametrize(
    ("text", "verb", "body"),
    [("That the Tides Group reports from the Ponds, Piers and Quays Panel be approved.", "approve", None),
     ("That, having been circulated, the minutes be signed.", "sign", None),
     ("That 5 Members be appointed.", "appoint", None)],
)  # fmt: skip
def test_a_thing_is_no_verb_and_a_number_nobody(text: str, verb: str, body: str | None) -> None:
    assert asked(f"Recommendations\n1. {text}") == [(verb, body)]


def test_the_verb_of_an_item_is_not_taken_from_its_bullets() -> None:
    told = "Recommendations\n1. That the grounds be:\n• Lack of a clear chart\n• Clear tides\n2. That it be mended."
    assert asked(told) == [(None, None), ("mend", None)]


@pytest.mark.parametrize(
    "told",
    ["RESOLVED THAT:\nCabinet approves the tide tables.", "RESOLVED that (A) Cabinet approves the tide tables.",
     "Tides – Resolved to approve the tide tables."],
)  # fmt: skip
def test_what_follows_resolved_is_found_in_each_form(told: str) -> None:
    assert asked(MINUTES + told)[0][0] == "approve"


def test_capital_letters_in_brackets_and_reasons_between_run_on() -> None:
    told = "RESOLVED – that (A) the slip be mended; and (B) the crane be sold."
    assert texts(MINUTES + told) == ["the slip be mended; and", "the crane be sold."]
    told = "RESOLVED: (i) That the slip be mended.\nREASON: Boats slide.\n(ii) That the crane be sold."
    assert texts(MINUTES + told) == ["That the slip be mended.", "That the crane be sold."]


def test_sentences_under_resolved_to_approve_that_are_each_one() -> None:
    told = "The Council RESOLVED to approve that:-\n1) The slip is to stay.\n2) The crane is to go.\n"
    assert texts(MINUTES + told) == ["The slip is to stay.", "The crane is to go."]


def test_a_page_of_one_decision_may_print_its_list_bare() -> None:
    page = "Decision details\nTides\na) Noted the tide tables.\nb) Commented on the depth that boats would like.\n"
    assert [verb for verb, _ in asked(f"{page}c) Agreed to mend the slip.\n")] == ["note", "comment", "mend"]


def test_what_is_carried_ends_before_who_seconded_it() -> None:
    told = "Cllr Booth proposed that the log be signed; the proposal was seconded by Cllr Dow and unanimously agreed."
    assert texts(MINUTES + told) == ["that the log be signed"]


def test_the_story_under_decision_may_take_two_lines() -> None:
    told = "Decision:\nThe purpose of this item was the log.\nNobody spoke.\nRESOLVED that the log be signed.\n"
    assert texts(MINUTES + told) == ["RESOLVED that the log be signed."]


def test_a_numbered_recommendation_is_no_misprint_of_the_heading() -> None:
    told = "RECOMMENDATION I - Tides\nIt was\nResolved to RECOMMEND: (to Council)\nThat the slip be mended.\n"
    assert asked(MINUTES + told) == [("mend", "Council")]


def test_what_was_done_before_is_not_what_is_asked() -> None:
    assert asked("Recommendations\n1. That the Tides Committee's view, made in May, be met.") == [("meet", None)]


def test_who_follows_in_a_line_is_no_list_below() -> None:
    told = "It was agreed that the clerks be as follows: Tides – Ada Quill\n• Ada Quill spoke of tides.\n"
    assert len(texts(MINUTES + told)) == 1


def test_the_reasons_of_a_decision_are_no_decisions() -> None:
    page = (
        "Decision details\nTides\nDecision:\n1. To mend the slip.\n2. To sell the crane.\n"
        "Reasons for the decision:\n1. To assist the pilots.\n2. To comply with the rules.\n"
    )
    assert texts(page) == ["To mend the slip.", "To sell the crane."]
    assert texts("Decision details\nTides\nReasons for the decision:\n1. To assist the pilots.\n2. To comply.\n") == []


def test_the_grounds_of_a_decision_belong_to_it() -> None:
    told = "RESOLVED that the press be excluded on the grounds that:\ni) it involves names; and\nii) it does harm.\n"
    assert len(texts(MINUTES + told)) == 1


@pytest.mark.parametrize(
    ("text", "verb", "body"),
    [("That the Executive be advised that the Tides Panel supports the plan.", "advise", "Executive"),
     ("requests Members of the Panel to refer the plan, so that it be read.", "refer", "Members of the Panel"),
     ("The Council resolved by 6 votes to 2 to debate the motion.", "debate", "Council"),
     ("RESOLVED (on a motion from Cllr Booth and carried nem con) to endorse it.", "endorse", None),
     ("All voted in favour to accept the quote.", "accept", None)],
)  # fmt: skip
def test_votes_and_messages_do_not_hide_what_is_asked(text: str, verb: str, body: str | None) -> None:
    assert asked(f"Recommendations\n1. {text}") == [(verb, body)]


def test_who_spoke_before_a_decision_is_not_who_is_asked() -> None:
    told = "Mr Orr should ring the bell, he said. The Committee:\n(a) NOTED the bell; and\n(b) NOTED the slip.\n"
    assert asked(MINUTES + told) == [("note", "Committee"), ("note", "Committee")]


def test_who_acts_in_the_first_item_is_not_asked_in_the_next() -> None:
    page = "Decision details\nTides\ni) The Chief Engineer approves the log.\nii) the slip is mended.\n"
    assert asked(page) == [("approve", "Chief Engineer"), ("mend", None)]


@pytest.mark.parametrize("title", ["Notice of Decision", "RECORD OF OFFICER DECISION", "Record of Executive Decision"])
def test_more_titles_tell_what_was_decided(title: str) -> None:
    assert texts(f"{title}\nDecision\nThat the slip be mended.\nReason\nIt is old.\n") == ["That the slip be mended."]


def test_a_title_parts_items_without_headings() -> None:
    told = "06/25 Tides\nThe Board noted the report.\n07/25 Slips\nThe Board approved the plan for the slip.\n"
    assert len(texts(MINUTES + told)) == 2


def test_the_same_number_under_the_same_heading_is_printed_twice() -> None:
    listed = "RESOLVED:\n(a) That it be noted.\n(b) That the slip be mended.\n"
    document = read_plain(f"{MINUTES}Decision:\n{listed}Minutes:\nThe Master spoke.\n{listed}", "paper")
    title, *others = document.blocks
    blocks = (replace(title, kind="heading"), *others)
    found = find(replace(document, blocks=blocks), RULES)
    assert [one.parts["text"].text for one in found if one.kind == RECOMMENDATION] == [
        "That it be noted.", "That the slip be mended.",
    ]  # fmt: skip


def test_two_that_differ_in_a_number_or_a_month_are_two() -> None:
    told = "That the minutes of the meeting of the Wharf Committee held on {} be approved and signed by the Chair."
    days = ("9 May 2027", "16 May 2027", "16 June 2027")
    decided = "".join(f"RESOLVED: {told.format(day)}\n" for day in days)
    assert texts(MINUTES + decided) == [told.format(day) for day in days]


def test_what_a_group_asks_is_a_review_of_it() -> None:
    report = "Tides Review\nThe Steering Group asks the Port Council to:–\n1. mend the slip;\n2. sell the crane.\n"
    document = read_plain(report, "paper")
    found = tidy(find(document, RULES), document, "paper", RULES).recommendations
    assert [(one.kind, one.verb, one.addressed_to) for one in found] == [
        ("review", "mend", "Port Council"), ("review", "sell", "Port Council"),
    ]  # fmt: skip


# -- decisions told and stated --


@pytest.mark.parametrize(
    ("told", "stated"),
    [
        ("After talk it was proposed, seconded and agreed that Ada Quill be elected Chair.",
         "That Ada Quill be elected Chair of the Wharf Committee."),
        ("At the end of the debate, the tide report was noted.", "That the tide report be noted and sent on."),
    ],
)  # fmt: skip
def test_what_is_told_and_then_stated_formally_is_one(told: str, stated: str) -> None:
    found = find(read_plain(f"{MINUTES}1. Tides\n{told}\nRESOLVED – {stated}\n", "paper"), RULES)
    words = {one.kind: one.parts["text"].text for one in found if "text" in one.parts}
    assert words == {"rejection": told, "recommendation": stated}


@pytest.mark.parametrize(
    ("told", "stated"),
    [
        ("It was agreed that the crane be sold.", "That the slip be mended."),
        ("It was agreed that 2 bells be bought.", "That 3 bells be bought."),
    ],
)
def test_what_says_something_else_stays(told: str, stated: str) -> None:
    assert texts(f"{MINUTES}1. Tides\n{told}\nRESOLVED – {stated}\n") == [told, stated]


def test_what_is_stated_in_another_item_stays() -> None:
    told = "It was agreed that the crane be sold."
    found = texts(f"{MINUTES}1. Tides\n{told}\n2. Cranes\nRESOLVED – That the crane be sold.\n")
    assert found == [told, "That the crane be sold."]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Mrs Abney proposed and Mr Booth seconded the purchase of a bell and the meeting unanimously agreed.",
         "the purchase of a bell"),
        ("Mrs Abney proposed, Mr Booth seconded, a gift of £9 to the port. All agreed.", "a gift of £9 to the port"),
        ("Hire charges – agreed to raise them by a shilling.", None),
        ("Rent: All members present agreed to a rent of £9.", None), ("Members voted to mend the slip.", None),
        ("The budget was unanimously approved.", None), ("The council unanimously approved the plan.", None),
    ],
)  # fmt: skip
def test_plain_words_decide_too(sentence: str, text: str | None) -> None:
    assert texts(f"{MINUTES}{sentence}\n") == [text or sentence]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The Committee had before it and NOTED the tide log.", ("note", "Committee")),
        ("The Committee had before it the log and agreed to sell the crane.", ("sell", None)),
        ("All members present agreed to a rent of £9.", ("agree", None)),
    ],
)
def test_what_lay_before_it_and_who_was_present_are_no_deeds(sentence: str, said: tuple[str, str | None]) -> None:
    assert asked(f"{MINUTES}{sentence}\n") == [said]


# -- papers that a meeting settles, payments it lists, columns of a table --


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The minutes of the meeting held on 4 May were approved.", None),
        ("The draft annual report on the tides, a copy of which had gone round, was submitted and noted.", None),
        ("12.3 The accounts for March were AGREED.", "The accounts for March were AGREED."),
        ("The report on the tides said that the pier was closed.", ""),
        ("The report of the diver, which was noted by the port, had been lost.", ""),
        ("The Mayor put the recommendations to the port and these were agreed by shouts.", ""),
    ],
)
def test_what_became_of_a_paper_is_a_decision(sentence: str, text: str | None) -> None:
    assert texts(f"{MINUTES}{sentence}\n") == ([] if text == "" else [text or sentence])


def test_the_payments_below_a_resolution_are_part_of_it() -> None:
    paid = "It was resolved that the following accounts be paid:\nA Quill, rope £4.20\nTide tables £ 9.00\n"
    assert texts(f"{MINUTES}{paid}Boats were seen.\n") == [
        "It was resolved that the following accounts be paid: A Quill, rope £4.20 Tide tables £ 9.00"
    ]


def test_a_column_of_recommendations_with_their_reasons_is_a_list() -> None:
    table = (
        "Recommendation | Reason\n1. That the slip be mended. | It leaks.\n2. That the crane be sold. | It is old.\n"
    )
    assert texts(f"Quays\nReport to the Wharf Committee\n{table}") == [
        "That the slip be mended.",
        "That the crane be sold.",
    ]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("Members are asked to receive and note the tide log.", "Members are asked to receive and note the tide log."),
        ("The Port Board is invited to approve the fees.", "The Port Board is invited to approve the fees."),
        ("Members are asked to consider whether they have any interest to declare.", None),
        ("Visitors are asked to note the new times.", None),
        ("Members of the public are asked to note them.", None),
    ],
)
def test_an_agenda_asks_its_meeting_in_a_cell_too(told: str, text: str | None) -> None:
    assert texts(f"Port Board agenda\nItem | Details\n4 | {told}\n") == ([text] if text else [])


@pytest.mark.parametrize(
    ("text", "verb", "body"),
    [
        ("There should be clear aims for the port.", None, None),
        ("That the fee be cut.", "cut", None),
        ("That Cabinet be recommended to bring forward the sale.", "bring forward", "Cabinet"),
        ("The Committee AGREED the log be accepted.", "accept", "Committee"),
        ("Ask the Port Clerk, after the fair, to count the lamps.", "count", "Port Clerk"),
        ("The Board voted (4 for, 2 against) to sell the crane.", "sell", "Board"),
    ],
)
def test_no_adjective_is_a_verb(text: str, verb: str | None, body: str | None) -> None:
    said = reading({"text": text, "context": {"unit": "item"}}, RULES)
    assert (said["verb"], said["addressed_to"]) == (verb, body)


def test_what_stands_behind_the_first_sentence_explains_it() -> None:
    first = "1. The wharf is the heart of the town.\nIt must not be sold to strangers.\n"
    assert asked(f"Recommendations\n{first}2. That it be mended.") == [(None, None), ("mend", None)]


# -- where minutes tell of a debate, of reasons, of several items --


def test_what_members_agreed_in_a_debate_led_to_what_was_resolved() -> None:
    debate = "Members agreed that the slip be mended.\n"
    assert texts(f"{MINUTES}1. Slip\n{debate}RESOLVED that the slip be closed.\n2. Crane\nThe crane was seen.") == [
        "RESOLVED that the slip be closed."
    ]
    assert texts(f"{MINUTES}1. Slip\n{debate}2. Crane\nRESOLVED that the crane be sold.")[0] == debate.strip()


def test_a_sentence_of_the_reasons_is_no_decision() -> None:
    reasons = "Reasons for the decision:\nThe Board agreed the rules for slips. They are old.\n"
    assert texts(f"{MINUTES}RESOLVED that the slip be mended.\n{reasons}") == ["RESOLVED that the slip be mended."]


def test_what_a_board_did_is_listed_below_what_it_noted() -> None:
    did = "The Board noted the log and:\n1 approved the fees; and\n2 sold the crane.\n"
    assert texts(f"{MINUTES}{did}After debate, the Board\n(1) noted the tides;\n(2) agreed to meet in June.\n") == [
        "approved the fees; and", "sold the crane.", "noted the tides;", "agreed to meet in June.",
    ]  # fmt: skip


def test_conditions_end_where_the_next_item_resolves() -> None:
    granted = "RESOLVED:\nThat leave be given on the following conditions:\n1. no bells\n2. no gulls\n"
    assert texts(f"{MINUTES}{granted}4/27 Log\nRESOLVED: To note the log.\n")[1:] == ["To note the log."]


def test_numbered_findings_are_no_recommendations() -> None:
    found = "1. Ropes\nNo rope was new.\nRecommendation 1 (Priority 2): The Harbour Master should buy rope.\n"
    assert texts(f"Findings and recommendations\n{found}2. Lamps\nAll lit.\n") == [
        "The Harbour Master should buy rope."
    ]


@pytest.mark.parametrize(
    ("lead_in", "body"),
    [("What is the Board being asked to do?", "Board"), ("The Panel notes the log and recommends that:", None),
     ("Recommendations to Cabinet for decision:", "Cabinet")],
)  # fmt: skip
def test_who_recommends_is_not_who_is_asked(lead_in: str, body: str | None) -> None:
    listed = f"{lead_in}\n1. the slip be mended;\n2. the crane be sold.\n"
    assert [who for _, who in asked(f"Recommendations\n{listed}")] == [body, body]


def test_that_beside_the_first_number_leads_to_the_list() -> None:
    told = "Resolved to RECOMMEND: (to Council)\nThat (1) the slip be mended;\n(2) the crane be sold.\n"
    assert texts(MINUTES + told) == ["the slip be mended;", "the crane be sold."]


def test_who_will_be_present_is_no_list_of_those_there() -> None:
    agenda = "Agenda\n1. Apologies for absence\n2. Slips\nThe diver will be present to answer questions.\n"
    assert not tells_decisions(read_plain(agenda, "paper"), RULES)


# -- pages of other systems, lists in rows, and what stands under a bare head --


@pytest.mark.parametrize(
    "told",
    ["The Chair welcomed the diver.", "This paper sets out to discuss the fees.", "The port has submitted a bid.",
     "Consideration was given to the log.", "The Leader advised that the fair was off."],
)  # fmt: skip
def test_a_story_under_a_decision_is_none(told: str) -> None:
    assert texts(f"Decision notice\nDecision\n{told}\nReasons for the decision\nIt rained.") == []


@pytest.mark.parametrize(
    "decided",
    ["Approved as set out in the log.", "To let Shed 4 for ten years.", "The Harbour Master agreed the rent.",
     "The application was refused.", "the fee be cut"],
)  # fmt: skip
def test_what_decides_under_a_decision_needs_no_sign(decided: str) -> None:
    assert texts(f"Decision notice\nDecision\n{decided}\nReasons for the decision\nIt rained.") == [decided]


def test_rows_with_numbers_go_on_below_a_lead_in() -> None:
    rows = "(1) | the slip be mended in May; and\n(2) | the crane be sold.\n"
    assert texts(f"{MINUTES}RESOLVED that\n{rows}") == ["the slip be mended in May; and", "the crane be sold."]
    assert refs(f"{MINUTES}RESOLVED that\n{rows}") == ["(1)", "(2)"]


def test_several_resolutions_make_minutes_of_a_page() -> None:
    elected = [
        "RESOLVED that Mr Penn be elected Chair for the year.",
        "RESOLVED that Ms Rowe be elected Chair for the year.",
    ]
    assert texts("Meeting details\n1 Chair\n" + "\n2 Bells\n".join(elected)) == elected
    assert texts("Report\nRecommendations\n1. Mend it.\n" + "\n".join(elected)) == ["Mend it."]


def test_parts_below_namely_belong_to_the_resolution() -> None:
    told = "RESOLVED that the press be shut out of the items that tell of namely:-\nrents; or\nthe pay of divers.\n"
    assert texts(f"{MINUTES}{told}Bells rang.") == [
        "RESOLVED that the press be shut out of the items that tell of namely:- rents; or the pay of divers."
    ]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Mr Penn was elected Chair for the year.", None),
        ("No other reports were received.", ""),
        ("RESOLVED that item No 10. Slip be moved.", None),
        ("RESOLVED that the work being done be noted.", None),
        ("The report of the diver was received which told of gulls.", ""),
        ("All in agreement to mend it.", None),
    ],
)
def test_more_plain_words_decide_and_more_do_not(sentence: str, text: str | None) -> None:
    assert texts(f"{MINUTES}{sentence}\n") == ([] if text == "" else [sentence])


@pytest.mark.parametrize(
    ("text", "verb", "body"),
    [
        ("The log of the work being done be noted.", "note", None),
        ("The log, a copy of which was shown to all, be agreed.", "agree", None),
        ("A group for the west, to have charge of lamps, be approved.", "approve", None),
        ("That the motion “This Council asks the Minister to ring the bell” be carried.", "carry", None),
        ("proceed to enter into a lease", "enter", None),
    ],
)
def test_the_verb_is_of_the_sentence_and_not_of_what_hangs_in_it(text: str, verb: str, body: str | None) -> None:
    said = reading({"text": text, "context": {"unit": "item"}}, RULES)
    assert (said["verb"], said["addressed_to"]) == (verb, body)


# -- motions, what is passed on, and papers that ask in other words --


def test_the_words_of_a_motion_are_decided_when_it_is_carried() -> None:
    lost = "1. Rockets\n“This Council notes the noise and resolves to:\n(1) write to him.”\nThe motion was LOST.\n"
    won = "2. Swifts\nCllr Penn moved and Cllr Rowe seconded:\nThat this Council asks the port to keep swifts.\n"
    assert texts(f"{MINUTES}{lost}{won}On being put to the vote the motion was CARRIED.") == [
        "That this Council asks the port to keep swifts."
    ]


def test_what_is_recommended_to_council_stands_above_what_is_resolved() -> None:
    passed = "RESOLVED TO RECOMMEND TO COUNCIL\n(1) That the fees be raised.\nRESOLVED\n(2) That the log be noted.\n"
    assert asked(MINUTES + passed) == [("raise", "Council"), ("note", None)]


def test_a_proposal_is_agreed_in_a_word_of_its_own() -> None:
    agreed = "Cllr Rowe proposed that £3 be given to the fair. Cllr Penn seconded. Agreed.\n"
    assert texts(MINUTES + agreed) == ["that £3 be given to the fair."]
    put = "Cllr Rowe proposed, seconded by Cllr Penn,\nThat the rule be kept.\nPut to the meeting which was agreed."
    assert texts(MINUTES + put) == ["That the rule be kept."]


def test_a_body_and_what_it_is_to_do_make_an_item() -> None:
    listed = "Members note the number of gulls.\nMembers consider whether to feed them.\nReport\nThere are nine."
    assert asked(f"Recommendations\n{listed}") == [("note", "Members"), ("consider", "Members")]


@pytest.mark.parametrize(
    ("text", "verb", "body"),
    [
        ("The Mayor has decided to approve the grant.", "approve", "Mayor"),
        ("The Mayor has opened the fair.", None, None),
        ("recommends to the Ports Committee that it reviews its fees.", "review", "Ports Committee"),
        ("That NHS Alder shares its log with the port.", "share", "NHS Alder"),
    ],
)
def test_what_has_been_decided_is_to_be_done(text: str, verb: str | None, body: str | None) -> None:
    assert asked(f"Recommendations\n1. {text}\n") == [(verb, body)]


def test_a_recommendation_may_be_for_somebody_to_do() -> None:
    assert asked("Recommendations\nFor the Ports Committee to:\n1. note the log; and\n2. agree the fees.") == [
        ("note", "Ports Committee"), ("agree", "Ports Committee"),
    ]  # fmt: skip


# -- subjects, votes and stative verbs --


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The Committee, having heard the diver, AGREED to buy a rope.", ("buy", "Committee")),
        ("The Panel supported the fee of £9, by 9 votes to 1.", ("support", "Panel")),
        ("Trustees declined the bid of the Bowls Club.", ("decline", "Trustees")),
        ("The Board agreed three aims: bells, lamps and ropes.", ("agree", "Board")),
        ("Mr Penn was appointed Deputy Mayor for the year.", ("appoint", None)),
    ],
)
def test_more_that_meetings_do(sentence: str, said: tuple[str, str | None]) -> None:
    assert asked(f"{MINUTES}{sentence}\n") == [said]


def test_who_decides_after_debate_is_named_above_the_list() -> None:
    told = "After discussion the Board AGREED:-\n(1) to note the log; and\n(2) that the bell be rung.\n"
    assert asked(MINUTES + told) == [("note", "Board"), ("ring", "Board")]


def test_a_working_group_may_be_asked_to_recommend() -> None:
    listed = "Recommendations\nThat the Working Group recommends to Council:\n(i) that the bell be rung;"
    found = find(read_plain(listed, "paper"), RULES)
    assert [one.facts["kind"] for one in found if one.kind == RECOMMENDATION] == ["decision"]


def test_what_is_set_out_below_leads_to_the_list() -> None:
    listed = (
        "Council is asked to consider the rules set out below.\n1. That the bell be rung.\n2. That it be cleaned.\n"
    )
    assert texts(f"Recommendations\n{listed}") == ["That the bell be rung.", "That it be cleaned."]


@pytest.mark.parametrize(
    ("text", "verb"), [("That the rule remain in force.", "remain"), ("That the fee rise to £9.", "rise")]
)
def test_a_bare_verb_without_another_is_the_one(text: str, verb: str) -> None:
    assert asked(f"Recommendations\n1. {text}\n") == [(verb, None)]


def test_letters_count_on_whatever_their_brackets() -> None:
    told = "RESOLVED:\na) That the bell be rung.\n(b) That the lamps be lit.\n(c) That the crane be sold.\n"
    assert refs(MINUTES + told) == ["a)", "(b)", "(c)"]


def test_what_an_officer_has_approved_is_decided() -> None:
    given = "The Harbour Master has given approval to buy the barge."
    assert texts(f"Decision notice\nDecision\n{given}\nReasons for the decision\nIt is cheap.") == [given]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("It was also agreed AQ or PL should mend the slip.", ("mend", None)),
        ("As he was away it was unanimously agreed that the form be signed.", ("sign", None)),
        ("That Members’ review the fees.", ("review", "Members")),
    ],
)
def test_what_follows_agreed_is_read(sentence: str, said: tuple[str, str | None]) -> None:
    words = sentence if "agreed" in sentence else f"RESOLVED: {sentence}"
    assert asked(f"{MINUTES}{words}\n") == [said]


def test_one_word_in_capitals_decides_the_sentence_before() -> None:
    assert texts(f"{MINUTES}The rope cost £4 of a budget of £6. NOTED\n") == ["The rope cost £4 of a budget of £6."]


@pytest.mark.parametrize(
    "text", ["Request that the Minister for Ports consider the fee.", "Ask the Secretary of State to think again."]
)
def test_a_minister_is_asked_and_not_told(text: str) -> None:
    (verb, body), *_ = asked(f"Recommendations\nThe Cabinet is recommended to:\n1. {text}\n2. Mend the slip.")
    assert (verb, body) == (text.split()[0].lower(), "Cabinet")
