"""What people take on in minutes, told in sentences: who, what, and what is none of it."""

from __future__ import annotations

import pytest

from extract.find.finder import find
from extract.find.minutes import tells_decisions
from extract.find.undertakings.narrow import tasks_told
from extract.find.undertakings.people import People
from extract.model.finding import ACTION, RECOMMENDATION, REJECTION, Finding
from extract.model.source import HTML, Source
from extract.read.plain import read_plain
from extract.read.reader import read
from extract.rulebook.load import common

HEAD = """Minutes of the Quay Forum
Present: Cllr R Winslade (Chair), Petra Lomax (PL), Ted Marrow, S Oake, Harbour Master
Apologies: Ines Vole (Practice Manager (Olwen Teal))
"""


def actions(text: str, head: str = HEAD) -> list[Finding]:
    return [found for found in find(read_plain(f"{head}{text}", "m"), common()) if found.kind == ACTION]


def said(text: str) -> list[tuple[str, str | None]]:
    """The words and the lead of each action."""
    return [
        (found.parts["text"].text, found.parts["leads"].text if "leads" in found.parts else None)
        for found in actions(text)
    ]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The Head of Moorings undertook to send the list.", "Head of Moorings"),
        ("The Licensing Officer was asked to ring the club.", "Licensing Officer"),
        ("Officers were asked to come back with a price.", "Officers"),
        ("The Clerk was instructed by the Chair to issue reminders.", "Clerk"),
        ("Ted is to walk the path.", "Ted"), ("Ted to kick the tyres.", "Ted"),
        ("Petra Lomax will circulate the plan.", "Petra Lomax"),
        ("Olwen will chase the nurse.", "Olwen"), ("S Oake to hang the sign.", "S Oake"),
        ("Ted Marrow and Petra Lomax to walk the brook.", "Ted Marrow and Petra Lomax"),
        ("All to send words to the Chair.", "All"), ("HM to write to the club.", "HM"),
        ("It was agreed that Cllr Winslade would ring the bank.", "Cllr Winslade"),
        ("It was decided that the Engineer should obtain prices.", "Engineer"),
        ("The Forum requested that the Treasurer attend the next meeting.", "Treasurer"),
        ("Petra Lomax asked Ted to send the map.", "Ted"),
        ("Cllr Winslade said he would ask the smith.", "Cllr Winslade"),
        ("Bookings: Ted to print new forms.", "Ted"), ("Marquee – PL to chase the firm.", "PL"),
        ("Cllr Winslade promised to weigh the bell.", "Cllr Winslade"),
        ("It was left with Ted to ring the smith.", "Ted"), ("Ted is going to ring the smith.", "Ted"),
        ("Prices are to be obtained by the Clerk.", "Clerk"), ("PL will be updating the list.", "PL"),
        ("The hedge is in a poor state – Ted & PL to inspect.", "Ted & PL"),
        ("The hedge is in a poor state (Clerk to action).", "Clerk"),
        ("There was a gap in the list, which Petra Lomax agreed to follow up on.", "Petra Lomax"),
        ("The Solicitor read out the rule and agreed to provide advice.", "Solicitor"),
        ("Petra Lomax thanked the club and would pass this on.", "Petra Lomax"),
        ("The Engineer undertook to confirm to all where the pump was.", "Engineer"),
        ("Petra Lomax said that the pier was shut and she will remind the port.", "Petra Lomax"),
        ("Democratic Services would ascertain who holds the key.", "Democratic Services"),
        ("Lamps Team to provide a plan of the quay.", "Lamps Team"), ("PL would keep the Forum informed.", "PL"),
        ("The director of ships' stores undertook to price a bell.", "director of ships' stores"),
        ("However, the Clerk undertook to send the list.", "Clerk"),
        ("Petra Lomax said that she had one and that she would share it with all.", "Petra Lomax"),
        ("Cllr Winslade thinks the port may mend it, she'll ask.", "Cllr Winslade"),
        ("The Engineer had written to the port; she would let the Forum know.", "Engineer"),
        ("It was agreed that Ted Marrow and PL would jointly write to the port.", "Ted Marrow and PL"),
        ("A letter was read and it was agreed the Clerk reply with thanks.", "Clerk"),
        ("It was AGREED that the Engineer take the plan to the port.", "Engineer"),
        ("Ted to be asked to ring the smith.", "Ted"), ("Ted also to ring the port.", "Ted"),
        ("In answer to a guest the Engineer gave an undertaking to share the log.", "Engineer"),
        ("D/Cllr Winslade to find out who empties the bin.", "D/Cllr Winslade"),
        ("Once a price is known for the bell the Clerk will ask the smith.", "Clerk"),
        ("The Engineer said she would be happy to share the log.", "Engineer"),
        ("PL stated that she would be writing to the port.", "PL"),
        ("Officers confirmed that the figures on tides would be circulated.", "Officers"),
        ("Words on rust would be passed on to the port by Ted Marrow.", "Ted Marrow"),
        ("PL has drawn a map and she is to send it.", "PL"),
        ("After much talk it was agreed that the Clerk would write to the port.", "Clerk"),
        ("New ropes to be bought – PL.", "PL"), ("The bins need emptying (Clerk).", "Clerk"),
    ],
)  # fmt: skip
def test_a_person_is_bound_to_something(sentence: str, who: str) -> None:
    assert said(f"The slip was looked at. {sentence} It was dark.") == [(sentence, who)]


@pytest.mark.parametrize(
    "sentence",
    [
        "* Note: Members are asked to e-mail the clerk before the meeting if they will be away.",
        "The Forum agreed to mend the lock.", "The Council was requested to determine the matter.",
        "Cllr Winslade agreed to stand and was elected.", "Ted Marrow to serve as our man on the hall committee.",
        "The Clerk will be away until June.", "The Clerk would welcome a reply.", "Will Ted write to the port?",
        "The Act requires the\nClerk to record all that is said.", "The Harbour Master had promised to ring.",
        "Clerk to keep a book of the votes. The Chair shall sign it.", "The Treasurer said that she would do so.",
        "The firm's solicitor said that his client would train all staff.",
        "Ted Marrow was asked to introduce the item.",
        "The Clerk has been asked by the landlord of the inn is the hall free to let.",
        "The contractor is to cut the grass under the present terms.", "A resident asked the Forum to act.",
        "The Mayor stated that he would recruit more wardens.", "The book is to be signed by the Chair.",
        "The Clerk said that the port was shut and would send a list.", "Lamps Team would provide 40 lamps.",
        "Report of the Leader to provide an account of the fair.", "RESOLVED to send the letter.",
        "The Harbour Programme would provide new lamps.", "At that meeting, Petra Lomax agreed to send it.",
        "The Chair welcomed Ms Vole, who spoke of the fair and agreed to bring a list.",
        "There were two talks between Ted, PL and the Clerk to agree a date.",
        "Members agreed to visit the quay.", "The Chairman would move that the minutes be signed.",
        "The Chair invited Ann Vole, Quay Officer, to introduce the paper.",
        "Kept as per section 9 of the Act.\nClerk to keep a book of the votes.",
        "The Engineer said that the Harbour Plan would be published in June.",
        "The Engineer advised that the quay would be provided with lamps.",
        "Landowner has been asked to cut the hedge.", "The contractor will return to mend the gate.",
        "Cllr Winslade declared an interest in the slip, he would ring the port but not vote.",
        "Petra Lomax spoke of the fair and would take part.",
        "The Chair agreed to consider item No. 9 as urgent.", "Members to declare any interests.",
        "Made at meeting: 20/12/2026 - Major Quays Committee", "Sent to the port by TM - PL",
        "He meant to appoint, by a letter, Cllr Winslade to fill the post.",
        "The wind on officers to carry the flag was strong.", "Talks on slips (to be given by the Chair)",
    ],
)  # fmt: skip
def test_what_is_told_decided_or_laid_down_is_nobodys_task(sentence: str) -> None:
    assert said(f"The slip was looked at. {sentence}") == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Clerk to chase.", "Clerk"),
        ("PL has agreed to share it.", "PL"),
        ("Cllr Winslade offered to do it in the spring.", "Cllr Winslade"),
        ("The Section 151 Officer replied that she would confirm it.", "Section 151 Officer"),
        ("The port services team leader agreed to raise it with the port.", "port services team leader"),
        ("The Harbour Master noted that he intended to raise it in May.", "Harbour Master"),
        ("Petra Lomax confirmed that this would be sent to all.", "Petra Lomax"),
        ("Mr Winslade agreed that this would be done.", "Mr Winslade"),
        ("PL will think about it and report back.", "PL"),
        ("They agreed to look into this matter.", "Petra Lomax"),
    ],
)
def test_what_points_back_begins_with_what_it_is_about(sentence: str, who: str) -> None:
    before = "Petra Lomax spoke of the slip, which is old." if who in sentence else "Petra Lomax spoke of the slip."
    assert said(f"It was dark. {before} {sentence} All was well.") == [(f"{before} {sentence}", who)]


def test_what_points_back_inside_its_sentence_begins_with_the_sentence() -> None:
    whole = "The list of keys is old, but the Clerk would chase this."
    assert said(f"It was dark. {whole}") == [(whole, "Clerk")]


@pytest.mark.parametrize(
    "matter",
    ["Petra Lomax asked if the port had a bell. The smiths were uneasy.", "The list of keys is lost. Open."],
)
def test_what_was_asked_or_said_in_more_than_a_word_is_what_it_is_about(matter: str) -> None:
    assert said(f"It was dark. {matter} The Clerk agreed to find out.") == [
        (f"{matter} The Clerk agreed to find out.", "Clerk")
    ]


def test_a_deed_is_not_what_another_is_about() -> None:
    assert said("There was talk of the fair. Parking is hard. Ted agreed to attend.") == [
        ("Ted agreed to attend.", "Ted"),
    ]  # fmt: skip
    assert said("Ted to write to the port. Clerk to chase.") == [
        ("Ted to write to the port.", "Ted"), ("Clerk to chase.", "Clerk"),
    ]  # fmt: skip


def test_a_task_with_its_own_person_is_an_action_of_its_own() -> None:
    assert [words for words, _ in said("Ted to write to PL, then S Oake to sign it.")] == [
        "Ted to write to PL", "S Oake to sign it.",
    ]  # fmt: skip
    assert said("Ted to bring a rope, PL to hold it; and the Clerk would pay.") == [
        ("Ted to bring a rope", "Ted"), ("PL to hold it", "PL"), ("the Clerk would pay.", "Clerk"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    ["The Clerk to ask Ms Holt and Mr Penn to come.", "PL will write to the Port and Pier Master to ask for more."],
)
def test_who_is_only_asked_takes_nothing_on(sentence: str) -> None:
    assert [words for words, _ in said(sentence)] == [sentence]


@pytest.mark.parametrize(
    ("before", "sentence", "who"),
    [
        (
            "Hal Orde, Head of Lamps, spoke of rust.",
            "In reply to Ted he said he would send the list.",
            "Hal Orde, Head of Lamps",
        ),
        ("Lamps: Petra Lomax spoke of rust.", "She will arrange a visit.", "Petra Lomax"),
    ],
)
def test_a_pronoun_is_whoever_is_spoken_of_behind_a_label_or_before_a_post(
    before: str, sentence: str, who: str
) -> None:
    assert said(f"{before} {sentence}") == [(sentence, who)]


def test_those_present_are_known_behind_a_number_too() -> None:
    head = "Minutes of the Quay Forum\n2307.01 Present\nCouncillors: E. Winslade (EW) (Chair), J Marrow (JM)\n"
    assert [one.parts["leads"].text for one in actions("Winslade and Marrow will write to the port.", head)] == [
        "Winslade and Marrow"
    ]


def test_what_is_taken_on_behind_which_is_quoted_with_what_it_is() -> None:
    whole = "Ted asked for a list of keys, which the Clerk undertook to provide by May."
    assert said(whole) == [(whole, "Clerk")]


def test_who_is_asked_ends_where_another_takes_something_on() -> None:
    assert said("Ted agreed to ask the smith for a price and PL would draw the bell.") == [
        ("Ted agreed to ask the smith for a price", "Ted"), ("PL would draw the bell.", "PL"),
    ]  # fmt: skip


def test_the_task_alone_is_quoted_not_the_tale_before_it() -> None:
    assert said("A day in May was liked, with the Clerk to find one.") == [("the Clerk to find one.", "Clerk")]
    [(words, who)] = said("The bin had still not come and the Clerk would chase the firm.")
    assert (words, who) == ("the Clerk would chase the firm.", "Clerk")


def test_what_is_taken_on_behind_a_semicolon_is_its_clause() -> None:
    found = said("Somebody spoke of the list; the Clerk replied that it was long and she would send it.")
    assert found == [("the Clerk replied that it was long and she would send it.", "Clerk")]


def test_initials_may_stand_behind_a_name_without_brackets() -> None:
    head = "Notes from the Quay Group\nIn attendance: Nan Orton (chair) NO, Cllr Stu Wye SW, Port - Lisa Quick LQ\n"
    assert [one.parts["leads"].text for one in actions("LQ to let all have the date.", head)] == ["LQ"]


def test_a_pronoun_is_whoever_the_sentence_before_begins_with() -> None:
    assert said("Cllr Winslade spoke of the budget. She undertook to find out more.") == [
        ("She undertook to find out more.", "Cllr Winslade")
    ]
    assert said("Cllr Winslade spoke. There was cake. He agreed to bake more.") == [
        ("He agreed to bake more.", "Cllr Winslade")
    ]
    assert said("Cllr Winslade spoke. A guest spoke. He agreed to bake more.") == []
    assert [who for _, who in said("Cllr Winslade spoke of the budget. He'll share the plan.")] == ["Cllr Winslade"]


@pytest.mark.parametrize(
    "text",
    [
        "Action from last meeting: Clerk to thank Ms Holt. PL to bring a bell.",
        "Review of actions:\n1. Clerk to thank Ms Holt.\n2. PL to bring a bell.",
    ],
)
def test_the_actions_of_an_earlier_meeting_are_not_taken_on_again(text: str) -> None:
    assert said(text) == []


def test_what_somebody_takes_on_at_the_end_is_all_that_was_said() -> None:
    whole = "A crack in the slip, Ted Marrow to look into this."
    assert said(f"It was dark. {whole}") == [(whole, "Ted Marrow")]


def test_what_is_resolved_without_a_mark_is_taken_on_without_the_label() -> None:
    assert said("RESOLVED The Clerk to ring the port. Cllr Winslade to order a bell.") == [
        ("The Clerk to ring the port.", "Clerk"), ("Cllr Winslade to order a bell.", "Cllr Winslade"),
    ]  # fmt: skip
    assert said("RESOLVED that the Clerk would ring the port.") == []


def test_a_page_of_items_answers_no_review() -> None:
    page = (
        "The slip\nRECOMMENDATION\nThat the Forum mend the slip of the old harbour.\nAdditional documents:\nMinutes:\n"
        "Ted Marrow spoke of rust.\nDECISION\nThe Forum accepted the plan for the slip.\n"
    )
    found = find(read_plain(f"{HEAD}{page}", "m"), common())
    assert [one.facts["kind"] for one in found if one.kind == RECOMMENDATION] == ["decision", "resolution"]
    assert [one for one in found if one.kind == ACTION] == []


def test_under_reasons_nobody_takes_anything_on() -> None:
    reasons = "Reasons for the decision:\nPL will ring the port.\n"
    found = said(f"Decision:\nThat the slip be mended.\n{reasons}Minutes:\nPL will ask Ted.")
    assert found == [("PL will ask Ted.", "PL")]


def test_a_label_about_another_councillor_is_not_about_this_one() -> None:
    found = said("Action: Cllr Winslade to ring the port.\nCllr Marrow to find a rope.")
    assert [who for _, who in found] == ["Cllr Winslade", "Cllr Marrow"]


def test_a_note_behind_the_name_is_no_name() -> None:
    assert said("Somebody asked when the tide tables are due.\nAction: Petra Lomax (dates of tides)") == [
        ("Somebody asked when the tide tables are due.", "Petra Lomax")
    ]


def test_what_a_page_prints_of_an_item_above_its_minutes_is_nobodys_task() -> None:
    page = "The slip\nChairs of the Forums to report\nAdditional documents:\nMinutes:\nPL to mend it.\n"
    assert said(page) == [("PL to mend it.", "PL")]


# -- beside what the paper itself calls actions --


def test_what_another_takes_on_stands_beside_a_label() -> None:
    found = said("PL agreed to draw a map. The Clerk agreed to pay. Action: Clerk to pay the bill.")
    assert found == [("Clerk to pay the bill.", "Clerk"), ("PL agreed to draw a map.", "PL")]


def test_a_table_of_the_meetings_own_actions_says_them_all() -> None:
    table = "Action | Who | By when\nDraw a map of the quay | PL | May 2027\n"
    assert len(said(f"Ted agreed to bring a rope.\n\n{table}")) == 1
    assert len(said(f"Actions from the last meeting\n\n{table}\nTed agreed to bring a rope.")) == 2


@pytest.mark.parametrize(
    "printed",
    [
        "Quotes to be sought. [Action: PL]",
        "Quotes to be sought. (ACTION PL)",
        "Quotes to be sought. ACTION PL.",
        "Quotes to be sought.\nACTION: PL",
        "The quay is old. Quotes to be sought. It was dark. Action: PL",
    ],
)
def test_a_name_behind_a_label_is_about_the_sentence_that_is_to_be_done(printed: str) -> None:
    assert said(printed) == [("Quotes to be sought.", "PL")]


@pytest.mark.parametrize(
    "label", ["2.2.1 Action:", "ACTION 4.1", "AP1 -", "ACTION 3:", "Action 24/7 –", "Action No. 2:", "Action by:"]
)
def test_labels_with_numbers(label: str) -> None:
    assert said(f"{label} PL to draw a map.") == [("PL to draw a map.", "PL")]


@pytest.mark.parametrize("printed", ["Action – Ted Marrow: mend the net.", "Actions:\n- Ted Marrow – mend the net."])
def test_a_name_before_the_deed_leads_it(printed: str) -> None:
    assert said(printed) == [("mend the net.", "Ted Marrow")]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("The slip is old. Port will be asked to mend it. PL Action.", [("Port will be asked to mend it.", "PL")]),
        ("(1) It is old. (2) Lamps out on the quay – report to the port. TM Action. (3) PL will sing. PL Action.",
         [("Lamps out on the quay – report to the port.", "TM"), ("PL will sing.", "PL")]),
        ("PL Action was praised by all.", []),
    ],
)  # fmt: skip
def test_a_label_behind_a_name_signs_the_words_before_it(text: str, tasks: list[tuple[str, str]]) -> None:
    assert said(text) == tasks


def test_a_part_of_the_name_beside_a_label_begins_what_is_to_be_done() -> None:
    found = said("The net is old. It was dark. Ted could ask the smith.\n(Action: Ted Marrow)")
    assert found == [("Ted could ask the smith.", "Ted Marrow")]


def test_a_name_under_a_label_of_its_own_is_about_the_decision_above() -> None:
    assert said("Decision:\n1. To sell the crane to the port.\nAction by:\nHEAD OF QUAYS (P. LOMAX)\n") == [
        ("To sell the crane to the port.", "HEAD OF QUAYS (P. LOMAX)")
    ]


@pytest.mark.parametrize(("line", "found"), [("Action PL to ring the port", 1), ("Action taken by PL to date", 0)])
def test_a_label_without_a_mark_says_what_somebody_is_to_do(line: str, found: int) -> None:
    assert len([one for one in actions(line) if one.rule == "action_lines.labelled"]) == found


def test_values_behind_the_words_are_the_actions() -> None:
    [found] = actions("Action 1: Draw a map of the quay. Lead: Petra Lomax. Deadline: 4 May 2027.")
    assert {name: quote.text for name, quote in found.parts.items()} == {
        "text": "Draw a map of the quay.", "leads": "Petra Lomax", "deadline": "4 May 2027",
    }  # fmt: skip


def test_a_labelled_action_ends_where_a_decision_begins() -> None:
    found = said("Action: Clerk to thank Ms Holt. The Council resolved to plant two trees. They are oaks.")
    assert found == [("Clerk to thank Ms Holt.", "Clerk")]


def test_a_list_under_a_label_is_of_actions() -> None:
    found = said("Summary of actions\n1. Ted Marrow – bring a rope\n2. PL to hold it\n3. Mend the net\nThe end.")
    assert found == [("bring a rope", "Ted Marrow"), ("PL to hold it", "PL"), ("Mend the net", None)]


def test_beside_a_list_of_actions_no_sentence_is_one() -> None:
    found = said("Ted agreed to bring something.\nActions from this meeting\n- Ted – bring a rope\nThe end.")
    assert found == [("bring a rope", "Ted")]


def test_a_label_above_other_words_heads_no_list() -> None:
    assert said("Action log\n1. The minutes were agreed.\n2. Winter plan. It was signed.") == []


def test_an_item_laid_out_in_a_table_gives_the_sentence_that_is_to_be_done() -> None:
    rows = "1 | The lamps are old. PL to price new ones. It was dark. | PL\n2 | Noted the tide. | \n"
    [found] = actions(f"No | Item | Action\n{rows}")
    assert found.parts["text"].text == "PL to price new ones."


def test_a_list_beside_a_name_is_kept_whole() -> None:
    whole = "The Forum asked for three things: 1. A lamp 2. A plan to be drawn by the port 3. A rope"
    [found] = actions(f"No | Item | Action\n1 | {whole} | PL\n2 | Noted the tide. | \n")
    assert found.parts["text"].text == whole


def test_those_named_beside_an_item_act_in_the_sentences_that_begin_with_them() -> None:
    rows = "1 | The plan now needs a cover. TM & PL will toil over it. It was dark. | TM/PL\n2 | Noted the tide. | \n"
    [found] = actions(f"No | Item | Action\n{rows}")
    assert found.parts["text"].text == "TM & PL will toil over it."


def test_notes_beside_who_are_minutes() -> None:
    rows = (
        "Quay | The lamps are old. Ropes to be coiled by May. | TM\nSlip | It is green. Will scrub it soon. | TM\n"
        "Club | All is well. Ask two smiths for a price. | PL\nTide | It was high. | \n"
    )
    assert said(f"Item | Notes | Who\n{rows}") == [
        ("Ropes to be coiled by May.", "TM"), ("Will scrub it soon.", "TM"),
        ("Ask two smiths for a price.", "PL"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The lamps are old. PL to price new ones. Ropes to be coiled.",
            ["PL to price new ones.", "Ropes to be coiled."],
        ),
        ("Resolved. Report read. It was dark.", []),
    ],
)
def test_the_sentences_that_are_tasks(text: str, told: list[str]) -> None:
    people = People(names=frozenset(), initials=frozenset({"PL"}), rules=common())
    assert [text[slice(*span)] for span in tasks_told(text, people)] == told


def minuted(*rows: tuple[str, str, str]) -> tuple[Finding, ...]:
    """What is found in minutes whose items are the rows of a table: number, words, who acts."""
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    head = "".join(f"<p>{line}</p>" for line in HEAD.splitlines())
    page = f"<html><body>{head}<table><tr><th></th><th></th><th>Action</th></tr>{cells}</table></body></html>"
    return find(read(Source(name="m", origin="", media_type=HTML, sha256="3" * 64, data=page.encode())), common())


def test_the_rows_of_a_table_are_items_with_their_titles() -> None:
    found = minuted(
        ("4.", "<p>The lamps</p><p>It was agreed that the lamps be lit.</p>", "PL"),
        ("", "<p>It was agreed that three of them be sold.</p>", "TM"),
        ("5.", "<p>Ted Marrow spoke at length of the slip.</p><p>It was agreed that it be mended.</p>", ""),
    )
    sections = [one.parts.get("section") for one in found if one.kind == RECOMMENDATION]
    assert [quote and quote.text for quote in sections] == ["4. The lamps", "4. The lamps", None]


def test_what_one_proposes_beside_a_name_and_all_agree_to_is_decided_and_to_be_done() -> None:
    told = "PL proposed that the plan be accepted and that TM be authorised to buy a lamp. All were in agreement."
    found = minuted(("4.", f"<p>The lamps</p><p>{told}</p>", "TM"), ("5.", "<p>The tide was low.</p>", ""))
    said = {one.kind: one.parts["text"].text for one in found if one.kind in (ACTION, RECOMMENDATION)}
    assert said == {
        RECOMMENDATION: "that the plan be accepted and that TM be authorised to buy a lamp.",
        ACTION: "PL proposed that the plan be accepted and that TM be authorised to buy a lamp.",
    }


def test_minutes_that_all_agreed_to_give_nobody_anything_to_do() -> None:
    found = minuted(("3", "<p>Minutes. Accepted and agreed.</p>", "All"), ("4", "<p>PL to price new lamps.</p>", "PL"))
    assert [one.parts["text"].text for one in found if one.kind == ACTION] == ["PL to price new lamps."]


def test_what_is_only_told_beside_a_name_is_rejected_aloud() -> None:
    rows = "1 | clear skies, and the fair went well all day. | PL\n2 | PL to price new lamps. | PL\n"
    found = find(read_plain(f"{HEAD}No | Item | Action\n{rows}", "m"), common())
    assert [one.parts["text"].text for one in found if one.kind == ACTION] == ["PL to price new lamps."]
    assert "nobody anything to do" in next(one.facts["reason"] for one in found if one.kind == REJECTION)


def test_a_name_that_the_print_broke_is_one() -> None:
    found = said("Petra Lomax spoke of the lamps at length.\nWhy were they dark?\nAction: Petra\nLomax")
    assert found == [("Why were they dark?", "Petra Lomax")]


# -- what became of earlier actions --


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("Item 4 Matters arising:\n4.1 2.2 Ring the port. PL – completed.\n4.2 7.1 Draw a new map. TM - Ongoing.\n"
         "4.3 Visit the smith. PL – met him twice.",
         [("Ring the port.", "PL", "completed."), ("Draw a new map.", "TM", "Ongoing."),
          ("Visit the smith.", "PL", "met him twice.")]),
        ("Open actions\n13/08/27-05 Mend an old bell.- On going\n17/11/27-01 Ted to ring the port. Completed & Closed.",
         [("Mend an old bell.", None, "On going"), ("Ted to ring the port.", "Ted", "Completed & Closed.")]),
        ("Actions from last meeting:\nDraft a letter to the smith. DONE. No reply yet\nBuy two lamps PENDING",
         [("Draft a letter to the smith.", None, "DONE. No reply yet"), ("Buy two lamps", None, "PENDING")]),
        ("Matters arising\nThe slip – completed.\nThe crane – ongoing.", []),
        ("Matters arising\nRing the port. PL – completed.\nThe tide was high.", []),
    ],
)  # fmt: skip
def test_actions_of_an_earlier_meeting_are_found_with_their_status(
    lines: str, found: list[tuple[str, str | None, str]]
) -> None:
    names = ("text", "leads", "status")
    parts = [[one.parts.get(name) for name in names] for one in actions(lines)]
    assert [tuple(quote and quote.text for quote in quotes) for quotes in parts] == found


# -- what is minutes --


@pytest.mark.parametrize(
    "text",
    [
        "Quay Users – Minutes 5.11.26\n1. The slip.",
        "Quay Board\nBoard minutes 30 April 2027\nThe slip.",
        "Note of meeting held on 3 May 2027\nThe slip.",
        "Minute of meeting of the Quay Council\nThe slip.",
        "Meeting notes: 22 January 2027\nThe slip.",
        "Lamp posts\nDecision status: Approved\nIs Key decision?: No\nDate of decision: 4 May 2027\nDecided.",
        "Quay repairs\nRESOLVED – That the slip be closed.\nREASON – To keep people safe.",
        "COUNCILLORS PRESENT:\nR Winslade\nThe slip.\nRESOLVED – The slip was closed.",
        "Slip Community Council – Minutes of general meeting\nThe slip.",
        "Notes of the Slip Working Group\nPresent: R Winslade\nThe slip.",
        "Slip talks\nAttendees: R Winslade\nThe slip is old.\nAction: R Winslade to mend it.",
        "Concise Minutes – Slip Committee\nThe slip.",
        "SLIP COMMUNITY COUNCIL Minutes of meeting held on Tuesday 4 May 2027 at 7pm in the hall\nThe slip.",
    ],
)
def test_papers_that_tell_what_a_meeting_did(text: str) -> None:
    assert tells_decisions(read_plain(text, "m"), common())


@pytest.mark.parametrize(
    "text",
    [
        "Agenda\nTo approve the minutes 30 April 2027\nThe slip.",
        "Report to the Slip Board\nApproval of Slip Board Minutes of the last meeting\nThe slip.",
        "Report\nDecision maker: Cabinet\nThe slip.",
        "Report to Cabinet\nNotes on the minutes of May\nThe slip.",
    ],
)
def test_papers_that_do_not(text: str) -> None:
    assert not tells_decisions(read_plain(text, "m"), common())
