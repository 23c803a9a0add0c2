"""Lines of minutes that say what somebody is to do."""

from __future__ import annotations

import pytest

from extract.find.action_table.actors import actor
from extract.find.finder import find
from extract.model.finding import ACTION, REJECTION, Finding
from extract.read.plain import read_plain
from extract.rulebook.load import common

HEAD = "Minutes of the Harbour Committee\nPresent: Cllr R Winslade (Chair), Petra Lomax\n"


def lines(text: str, kind: str = ACTION) -> list[Finding]:
    found = find(read_plain(HEAD + text, "minutes"), common())
    return [finding for finding in found if finding.kind == kind]


def said(finding: Finding, part: str) -> str | None:
    return finding.parts[part].text if part in finding.parts else None


def test_a_line_says_who_what_and_by_when() -> None:
    [found] = lines("ACTION: Head of Harbours to price new fenders by 4 March 2027.")
    assert said(found, "text") == "Head of Harbours to price new fenders by 4 March 2027."
    assert said(found, "leads") == "Head of Harbours"
    assert said(found, "deadline") == "by 4 March 2027"


@pytest.mark.parametrize("label", ["Action:", "ACTION –", "Action point 3:", "Agreed action:", "Cam Gweithredu:"])
def test_a_label_in_any_wording(label: str) -> None:
    assert [said(found, "text") for found in lines(f"{label} Clerk to write to the port.")] == [
        "Clerk to write to the port."
    ]


def test_values_on_the_lines_below_are_the_actions() -> None:
    [found] = lines("Action: Survey the north quay.\nLead: Petra Lomax\nDue: June 2027\nThe quay is old.")
    assert (said(found, "leads"), said(found, "deadline")) == ("Petra Lomax", "June 2027")
    assert found.facts["deadline_column"] == "Due"


def test_several_in_one_paragraph() -> None:
    found = lines("The slip is closed. Action: Clerk to put up a sign. Action: Warden to tell the club.")
    assert [said(one, "text") for one in found] == ["Clerk to put up a sign.", "Warden to tell the club."]


def test_a_name_alone_makes_an_action_of_the_words_above() -> None:
    [found] = lines("Members asked for the price of new lamps.\nAction: Petra Lomax")
    assert said(found, "text") == "Members asked for the price of new lamps."
    assert said(found, "leads") == "Petra Lomax"
    assert found.confidence < 0.7


@pytest.mark.parametrize("line", ["Action: None", "Action: Noted.", "Action: Vexley Abermarle"])
def test_a_label_with_no_action_behind_it_is_rejected_aloud(line: str) -> None:
    assert not lines(f"Members spoke of the weather.\n{line}")
    [rejected] = lines(f"Members spoke of the weather.\n{line}", REJECTION)
    assert rejected.facts["reason"] == "a label with no action behind it"


def test_a_sentence_about_action_is_none() -> None:
    assert not lines("The Chair called for action: the sea wall leaks.\nLegal action – if any – will follow.")


def test_a_report_has_no_action_lines() -> None:
    found = find(read_plain("Report to Cabinet\nAction: Clerk to write to the port.", "report"), common())
    assert not [finding for finding in found if finding.kind == ACTION]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("J. Smith to write to the port.", "J. Smith"), ("P.L. to follow up.", "P.L."), ("Clerk: to write.", "Clerk"),
        ("Petra Lomax (Clerk) to follow up.", "Petra Lomax (Clerk)"), ("Helen to circulate the list.", "Helen"),
        ("Cllrs Vale and Rowe to visit the quay.", "Cllrs Vale and Rowe"), ("Grant to the sailing club.", None),
        ("Report to the next meeting.", None), ("Mark the channel with buoys.", None), ("Letter to be sent.", None),
        ("At the wish of the Chair, Petra Lomax will join the Board.", "Petra Lomax"),
        ("The Clerk will, if asked, count the tents.", "Clerk"), ("Lamp Trust will be opening the fair.", None),
        ("The Clerk will be counting the tents.", "Clerk"), ("Officers will: count the tents", "Officers"),
        ("Repairs (Petra Lomax) to mend the quay.", "Repairs (Petra Lomax)"), ("Repairs (Phase Two) to start.", None),
        ("All heads of service to mend their roofs.", "All heads of service"), ("Work with divers to lift it.", None),
        ("Work programme to include lamps.", None), ("Clerk to include it on the agenda.", "Clerk"),
        ("Petra Lomax (Lamps) and Rhys Vane to mend it.", "Petra Lomax (Lamps) and Rhys Vane"),
        ("Harbour Master, on behalf of the Board, to sign.", "Harbour Master"),
        ("Port Services, working with the Club, to dredge.", "Port Services"),
        ("Port Services in liaison with the Chair to dredge.", "Port Services"),
        ("Before the fair, Clerk to count the tents.", "Clerk"), ("In June, Grant to the rowing club.", None),
    ],
)  # fmt: skip
def test_who_acts_stands_before_the_deed(words: str, who: str | None) -> None:
    span = actor(words, common())
    assert (words[slice(*span)] if span else None) == who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The Clerk agreed to ask the port for its tide tables by 4 May 2027.", "Clerk"),
        ("Cllr Winslade to write to the ferry company.", "Cllr Winslade"),
        ("TVP to find out who owns the slip.", "TVP"), ("Mrs Penn offered to weigh the bell.", "Mrs Penn"),
    ],
)  # fmt: skip
def test_what_a_person_takes_on_is_an_action(sentence: str, who: str) -> None:
    [found] = lines(f"Also there: Tessa Vane-Platt (TVP, warden).\nThe slip was looked at. {sentence} It was dark.")
    assert (said(found, "text"), said(found, "leads")) == (sentence, who)
    assert found.confidence < 0.85


@pytest.mark.parametrize(
    "sentence",
    [
        "The Harbour Trust agreed to mend the lock.", "Secretary to governors of the school.", "QXZ to find the key.",
        "The Chair agreed to approve the accounts.", "Clerk to the Council spoke.", "Mr Penn was thanked.",
        "Right to buy was spoken of.", "The Clerk to be paid more.",
    ],
)  # fmt: skip
def test_what_nobody_takes_on_is_none(sentence: str) -> None:
    assert not lines(f"The slip was looked at. {sentence}")


def test_minutes_that_label_their_actions_mean_no_other_sentences() -> None:
    [found] = lines("The Clerk agreed to ask the port.\nAction: Clerk to write to the port.")
    assert said(found, "text") == "Clerk to write to the port."
