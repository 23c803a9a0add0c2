"""Front pages in shapes that no list of labels foresees: what each says, and what it must not be taken to say."""

from __future__ import annotations

import pytest

from extract.find.front.composed import composed
from extract.find.front.council_names import is_council
from extract.find.front.find import find_front
from extract.find.front.stacked import unstacked
from extract.find.front.words import whole
from extract.model.passage import Line, Passage
from extract.model.place import Place
from extract.model.record import Paper
from extract.read.plain import read_plain
from extract.rulebook.load import common
from extract.tidy.paper.paper import tidy_paper


def paper(text: str) -> Paper:
    """What the front page `text` says."""
    page = read_plain(text, "page.txt")
    return tidy_paper(find_front(page, common()), page, "page.txt", common())


def printed(*lines: str) -> Passage:
    """A paragraph of printed lines, each on a page of its own box."""
    boxes = [(50.0, 50.0 + 12 * at, 400.0, 60.0 + 12 * at) for at in range(len(lines))]
    return Passage(
        lines=tuple(Line(text=line, place=Place(page=1, box=box)) for line, box in zip(lines, boxes, strict=True))
    )


# -- labels that no list holds --


@pytest.mark.parametrize(
    ("label", "sense"),
    [
        ("Lead officer and contact details", "lead_officer"),
        ("Report author and job title", "author"),
        ("Name of contact officer(s)", "contact"),
        ("Does this paper contain any exempt information", "exempt"),
        ("Exempt information & grounds", "exempt"),
        ("Ward(s) and ward councillors involved", "wards"),
        ("Cabinet member and portfolio", "portfolio_holder"),
        ("Committee report submitted to", "body"),
        ("Cabinet meeting date", "date"),
        ("Appendices and background papers attached", "either_list"),
        ("Teitl / Title", "title"),
        ("Dyddiad y cyfarfod / Date of meeting", "date"),
    ],
)
def test_a_label_made_of_a_labels_words_is_known(label: str, sense: str) -> None:
    assert composed(f"{label}: x", common(), cell=False) == (sense, len(label), len(label) + 2)
    assert composed(label, common(), cell=True) == (sense, len(label), len(label))


@pytest.mark.parametrize(
    "label",
    [
        "Date of next meeting", "Legal officer consulted", "Committee members", "Cabinet decision",
        "Exempt from call-in", "Report", "Restricted parking zones", "Councils and boards of the county",
    ],
)  # fmt: skip
def test_a_label_with_another_word_in_it_is_left_alone(label: str) -> None:
    assert composed(f"{label}: x", common(), cell=False) is None


def test_a_label_without_a_mark_needs_a_cell_of_its_own() -> None:
    assert composed("Lead officer and contact details", common(), cell=False) is None
    read = paper("Cabinet\n9 May 2024\nLead officer and contact details | Ada Quill, Head of Parks, 01632 960111")
    assert [(one.name, one.role, one.phone) for one in read.contacts] == [
        ("Ada Quill", "Head of Parks", "01632 960111")
    ]


def test_wards_asked_for_in_one_breath_are_those_named() -> None:
    read = paper("Report to: Cabinet\nAre specific wards affected? If yes, name(s) of ward(s): Rushmead | ☒ Yes | ☐ No")
    assert read.wards == "Rushmead"


# -- tables --


def test_body_and_day_in_one_cell_of_a_table() -> None:
    read = paper("Parks and Ponds Committee 20 June 2024 |\nTitle | Ducks\nReport of | Head of Parks\nWards | All")
    assert (read.body, read.meeting_date, read.title) == ("Parks and Ponds Committee", "2024-06-20", "Ducks")


def test_labels_over_their_values_and_a_choice_nobody_made() -> None:
    read = paper(
        "Meeting of | Date | Wards\nExecutive | 16 January 2025 | All\nDelete as appropriate | Exempt | Non-exempt"
    )
    assert (read.body, read.meeting_date, read.wards, read.exempt) == ("Executive", "2025-01-16", "All", None)


def test_ticks_in_cells_of_their_own_answer_together() -> None:
    read = paper("Report to: Cabinet\nIs this a key decision? | ☐ Yes | ☒ No\nIs this report exempt? | ☒ Yes | ☐ No")
    assert (read.key_decision, read.exempt) == (False, True)


# -- titles --


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Cabinet\n9 May 2024\nOFFICIAL\nPonds and ducks", "Ponds and ducks"),
        ("OPEN\nCabinet\n9 May 2024\nPonds and ducks", "Ponds and ducks"),
        ("Cabinet\n9 May 2024\nDraft pond strategy", "Draft pond strategy"),
        ("Cabinet\n9 May 2024\nDRAFT v2", None),
        ("By virtue of paragraph 3 of Schedule 12A, Local Government Act 1972\nCabinet\n9 May 2024\nPonds", "Ponds"),
        ("Title: Ponds and ducks Key Decision No. PD 14\nTo: Cabinet", "Ponds and ducks"),
        ("Alder Borough Council\nTown Hall, Rush Row\nDear Ada\nPonds: our visit\nThank you.", "Ponds: our visit"),
        ("Alder Borough Council\nTown Hall, Rush Row\nDear Ada\nThank you for having us at the pond.", None),
    ],
)  # fmt: skip
def test_what_a_paper_is_called(text: str, title: str | None) -> None:
    assert paper(text).title == title


# -- who and when --


def test_a_day_below_a_panel_or_an_authority_is_the_day_it_meets() -> None:
    read = paper("Aldershire Police and Crime Panel\n4 February 2025\nProposed Precept\nReport of the Commissioner")
    assert (read.body, read.meeting_date) == ("Aldershire Police and Crime Panel", "2025-02-04")


def test_the_previous_meeting_is_no_body() -> None:
    assert paper("Minutes of Previous Meeting held on 4 June 2024\nPresent: Cllr Quill").body is None
    assert paper("MINUTE of MEETING held in the Hall on 4 June 2024").body is None


def test_a_report_among_the_items_of_minutes_is_not_theirs() -> None:
    read = paper(
        "Minutes of the Parks Board held on 4 June 2024\nPresent: Cllr Quill\n3. Report by Head of Parks\nNoted."
    )
    assert (read.kind, read.report_of) == ("minutes", ())


def test_a_clerk_among_those_present_is_not_whom_to_ask() -> None:
    read = paper("Minutes of the Parks Board held on 4 June 2024\nPresent: Cllrs Quill and Rees; Clerk: S. Fane")
    assert read.contacts == ()


def test_apologies_alone_make_no_minutes() -> None:
    summons = "Alder Parish Council\nYou are summoned to the meeting to be held on 4 June 2024\nAGENDA\n1. Apologies"
    assert paper(summons).kind == "agenda"


def test_a_post_alone_in_brackets_holds_the_portfolio() -> None:
    read = paper(
        "Cabinet\n9 May 2024\nReport of the Head of Parks\nPonds and ducks\n(Cabinet Member for Parks and Roads)"
    )
    assert [lead.role for lead in read.portfolio_holder] == ["Cabinet Member for Parks and Roads"]


def test_whom_to_ask_stands_below_the_words_that_ask() -> None:
    read = paper("Parks Board\n9 May 2024\nIf you have any queries please contact\nAda Quill, Clerk\nTel: 01632 960111")
    assert [(one.name, one.phone) for one in read.contacts] == [("Ada Quill", "01632 960111")]


def test_a_post_in_brackets_goes_with_the_name_above() -> None:
    read = paper("Parks Board\n9 May 2024\nReport author: Ada Quill\n(Tree Officer)\nTelephone: 01632 960111")
    assert [(one.name, one.role, one.phone) for one in read.contacts] == [("Ada Quill", "Tree Officer", "01632 960111")]


def test_appendices_one_behind_the_other_in_a_line() -> None:
    read = paper("To: Cabinet\nDate of meeting: 9 May 2024\nEnclosures: Appendix A – Pond map Appendix B – Duck survey")
    assert read.appendices == ("Pond map", "Duck survey")


# -- lines that a reader takes for one paragraph --


@pytest.mark.parametrize(
    ("lines", "cut"),
    [
        (("PONDS AND DUCKS", "REPORT OF: HEAD OF PARKS"), 2),
        (("Alder Borough Council", "Cabinet", "9 May 2024", "Ponds and ducks"), 4),
        (("Parks and Ponds Committee", "Alder Borough Council"), 2),
        (("A review of the", "Report of the Pond Warden"), 1),
        (("Establishment of a Joint", "Ponds Committee"), 1),
        (("The pond warden found that many ducks", "were away at the time of the visit."), 1),
    ],
)
def test_lines_that_say_different_things_are_rows_of_their_own(lines: tuple[str, ...], cut: int) -> None:
    assert len(unstacked(whole(printed(*lines)), common(), head=True)) == cut


@pytest.mark.parametrize(
    ("text", "is_one"), [("Alder Borough Council", True), ("ALDER COUNCIL", False), ("Full Council", False)]
)
def test_a_whole_line_is_a_council(text: str, is_one: bool) -> None:
    assert is_council(text) is is_one


# -- pages of a committee's website, and lines that hold several names --


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Agenda item\nPond action plan\nTo receive the plan.\nMinutes:\nNoted.", "minutes", "Pond action plan"),
        ("Agenda item\nPond review\nReport of the Pond Warden\nDecision:\nAgreed.", "decisions", "Pond review"),
        ("Issue - meetings\nPond tracker\nMeeting: 03/06/2024 - Parks\nMinutes:\nNoted.", "minutes", "Pond tracker"),
        ("Agenda and minutes\nParks Board - Monday, 3 June 2024\nAbsence and Substitutions", "minutes", None),
        ("Pond action plan\nDecision\nTo be made by the Cabinet.", "action_plan", "Pond action plan"),
    ],
)  # fmt: skip
def test_a_page_about_an_item_is_called_what_the_item_is(text: str, kind: str, title: str | None) -> None:
    read = paper(text)
    assert (read.kind, read.title) == (kind, title)


@pytest.mark.parametrize(
    "line",
    [
        "Ponds Panel – Alder Borough Council – 9 May 2024", "Alder Borough Council, Ponds Panel, 9 May 2024",
        "Ponds Panel 9 May 2024, Alder Borough Council",
        "Alder Borough Council Ponds Panel, 9 May 2024",
        "Ponds Panel of Alder Borough Council, 9 May 2024",
    ],
)  # fmt: skip
def test_council_body_and_day_in_one_line_in_any_order(line: str) -> None:
    read = paper(f"Duck survey\n{line}")
    assert (read.council, read.body, read.meeting_date) == ("Alder Borough Council", "Ponds Panel", "2024-05-09")


def test_a_council_that_meets_as_itself_is_the_council_too() -> None:
    read = paper("Agenda and minutes\nAlder Borough Council - Thursday, 9 May 2024 11.00 am")
    assert (read.council, read.body) == ("Alder Borough Council", "Alder Borough Council")


def test_what_kind_of_meeting_it_is_names_no_body() -> None:
    assert (
        paper("Alder Parish Council\nMinutes of Ordinary Meeting\nheld on 9 May 2024\nPresent: Cllr Rees").body is None
    )
    assert paper("Minutes of the Monthly Meeting of Council held on 9 May 2024\nPresent: Cllr Rees").body == "Council"
    read = paper("MINUTES OF THE ORDINARY MEETING OF RUSH ALDER PARISH COUNCIL\nHELD ON 9 MAY 2024\nPresent: Cllr Rees")
    assert (read.council, read.body) == ("Rush Alder Parish Council",) * 2


def test_a_meeting_that_a_paper_was_referred_to_before_is_another() -> None:
    read = paper("Pond plan\nReport PD/4, which was referred to the meeting of the Ponds Panel held on 9 May 2024")
    assert (read.body, read.meeting_date) == (None, None)


# -- what is somebody else's --


@pytest.mark.parametrize(
    "text",
    [
        "Agenda item\nMinutes of the meeting of the Ponds Panel held on 9 May 2024\nMinutes:\nThey were signed.",
        "Pond plan 2024\nAlder Town Council – adopted 11 March 2024",
        "Agenda item\nMatters arising\nThat the minutes of the meeting held on 13 March 2024 be signed",
        "Rush Parish Council\nPresent: Cllr Rees\n17/106To approve the minutes of the meeting held 20th June 2017",
    ],
)
def test_a_day_that_is_another_papers_is_not_the_meetings(text: str) -> None:
    assert paper(text).meeting_date is None


@pytest.mark.parametrize(
    "text", ["March 2024 Minutes\nPresent: Cllr Rees", "Agenda item\nOutstanding Actions of the Panel"]
)
def test_what_papers_are_called_names_no_body(text: str) -> None:
    assert paper(text).body is None


def test_an_officer_in_an_action_has_not_written_the_paper() -> None:
    read = paper("Audit of pond payments\nIntroduction\nFees were late.\nResponsible officer: Pond Manager")
    assert read.report_of == ()


def test_a_report_below_the_head_of_minutes_is_another() -> None:
    read = paper("Parks Board - Monday, 3 June 2024\nPresent: Cllr Rees\nPonds\nReport of the Head of Parks\nNoted.")
    assert (read.kind, read.report_of) == ("minutes", ())


# -- meetings told in other words --


@pytest.mark.parametrize(
    ("text", "body", "day"),
    [
        (
            "Notes of the Joint Ponds Working Party\n26 September 2023, Committee Room 2\nAttendees: Cllr Rees",
            "Joint Ponds Working Party",
            "2023-09-26",
        ),
        (
            "Minutes of the Ponds Panel\nHeld in the Guildhall on Wednesday, 8 November 2023 at 6pm\nPresent: Cllr Rye",
            "Ponds Panel",
            "2023-11-08",
        ),
        ("Ponds Sub-Committee – decisions\nDate of meeting: 4 January 2024", "Ponds Sub-Committee", "2024-01-04"),
        ("Ponds Board: action log\nUpdated for the meeting on 11 June 2024", "Ponds Board", "2024-06-11"),
        ("Duck review\nAlder Borough Council, Ponds Panel, May 2024", "Ponds Panel", None),
        ("REPORT TO: PONDS COMMITTEE: 11 MAY 2025\nDUCKS\nREPORT BY: WARDEN", "Ponds Committee", "2025-05-11"),
        (
            "Report to Policy Committee\nReport to: | Ponds Policy Committee\nDate of Decision: | 19 February 2025",
            "Ponds Policy Committee",
            "2025-02-19",
        ),
        (
            "Fells Combined Authority |\nPonds Panel | Agenda Item 7\nMeeting date | 25 June 2025\nTitle | Ducks",
            "Ponds Panel",
            "2025-06-25",
        ),
        (
            "Cabinet\nNotice of decisions taken on Tuesday 21 January 2025\n1. Minutes\nRESOLVED that they be signed.",
            "Cabinet",
            "2025-01-21",
        ),
    ],
)
def test_who_meets_and_when_in_other_words(text: str, body: str | None, day: str | None) -> None:
    read = paper(text)
    assert (read.body, read.meeting_date) == (body, day)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Record of Officer Executive Decision\nTitle of decision: Ponds\nDate of decision: 3 May 2025", "decisions"),
        ("Decision\nDecision Maker: Cabinet\nDate of Decision: 3 February 2025", "decisions"),
        ("Cabinet\nNotice of decisions taken on Tuesday 21 January 2025\n1. Minutes\nRESOLVED that", "decisions"),
        ("Ponds Panel\nDucks\nPurpose of report: To tell of ducks.\nRecommendations:\nNote them.", "report"),
    ],
)
def test_the_kind_of_a_paper_in_other_words(text: str, kind: str) -> None:
    assert paper(text).kind == kind


@pytest.mark.parametrize(
    ("label", "answer", "exempt"),
    [
        ("Exempt", "Open report with exempt Appendix B (paragraph 3)", True),
        ("Exempt", "Open report, no exempt appendix", False),
        ("Exempt", "The report is open; appendix 2 is exempt", True),
        ("Exempt information?", "Part exempt – Appendix 2", True),
        ("Public or private report", "Public", False),
        ("Is any part of this report exempt?", "No", False),
        ("Is any of the information exempt from publication?", "Yes", True),
    ],
)
def test_whether_a_paper_is_exempt_in_other_words(label: str, answer: str, exempt: bool) -> None:
    assert paper(f"Report to | Cabinet\n{label} | {answer}\nTitle | Ducks").exempt is exempt


@pytest.mark.parametrize(
    ("label", "answer", "key"), [("Key / Non key", "Non key", False), ("Key or non-key decision", "Key", True)]
)
def test_whether_a_decision_is_key_in_other_words(label: str, answer: str, key: bool) -> None:
    assert paper(f"Report to | Cabinet\n{label} | {answer}\nTitle | Ducks").key_decision is key


def test_a_councils_name_with_commas_is_one() -> None:
    read = paper("NEWRY, MOURNE & DOWN DISTRICT COUNCIL\nMinutes of Council Meeting held on Monday 6 November 2017")
    assert read.registered is not None
    assert read.registered.name == "Newry, Mourne and Down District Council"


# -- papers that no meeting asked for --


def test_the_day_on_the_cover_of_a_business_case_is_no_meetings() -> None:
    read = paper("Alder Bridge\nFull Business Case\nFells Combined Authority\n19 August 2022")
    assert (read.kind, read.meeting_date) == ("other", None)
    assert paper("Data Strategy Refresh\nDate: 10 December 2013\nContents").meeting_date is None


def test_a_partnership_without_a_day_may_be_what_a_plan_is_about() -> None:
    assert paper("Open Ponds Partnership\nNational Action Plan 2024 to 2026").body is None
    assert paper("Open Ponds Partnership\nAction Log\nMeeting of 3 May 2024").body == "Open Ponds Partnership"


def test_a_label_over_words_that_are_no_body_names_none() -> None:
    read = paper("AT PONDS POLICY\nCOMMITTEE\nThis update published: Wednesday 18 February 2026")
    assert (read.body, read.meeting_date) == (None, None)


def test_a_definition_of_key_decisions_is_no_answer() -> None:
    meaning = (
        "Under the constitution a key decision is a decision that is likely to cost more than half a million pounds, "
    )
    meaning += (
        "or to matter to people in two or more wards of the borough, whoever takes it, and that this plan must list."
    )
    assert paper(f"Forward plan\nKey Decision\n{meaning}").key_decision is None


def test_how_to_reach_somebody_may_stand_above_the_name() -> None:
    read = paper("Direct Dial: 01632 960111\nE-mail: ada.quill@alder.example\nAsk for: Ada Quill\nDate: 7 January 2025")
    assert [(one.name, one.phone, one.email) for one in read.contacts] == [
        ("Ada Quill", "01632 960111", "ada.quill@alder.example")
    ]


def test_who_was_there_says_more_than_the_word_agenda() -> None:
    assert paper("PMG 14 November 2024\nAgenda\n1. Ponds\nAttendance:\nAda Quill\nDiscussion").kind == "minutes"
    assert paper("Decision notice\nPonds Panel\nIn attendance: Ada Quill").kind == "decisions"


def test_a_reference_to_the_forward_plan_makes_no_forward_plan() -> None:
    assert paper("Forward Plan reference number: FP/512\nReport title: Ponds\nReport to: Cabinet").kind == "report"


def test_cabinet_members_of_the_parts_of_a_paper_are_not_its_own() -> None:
    body = "\n".join(f"Ponds of {place}" for place in map(str, range(90)))
    one, two = "Cabinet Member: Cllr Ada Quill", "Cabinet Member: Cllr Bram Rees"
    assert paper(f"Quarterly Report\n{body}\n{one}\n{body}\n{two}").portfolio_holder == ()
    assert [lead.name for lead in paper(f"Quarterly Report\n{body}\n{one}\n{body}\n{one}").portfolio_holder] == [
        "Ada Quill"
    ]


# -- what must stay --


@pytest.mark.parametrize(
    ("text", "body", "day"),
    [
        (
            "Agenda and minutes\nRush Local Area Council - Tuesday, 2 April 2024",
            "Rush Local Area Council",
            "2024-04-02",
        ),
        ("Ponds Committee - Place and Roads - Monday, 9 May 2023", "Ponds Committee - Place and Roads", "2023-05-09"),
        (
            "Approved minutes of a meeting of Rush Parish Council held on 2 May 2024",
            "Rush Parish Council",
            "2024-05-02",
        ),
        ("Date: 8 July 2010", None, "2010-07-08"),
        ("Minutes for Parish Council meeting 12 April 2021\nPresent: Ada Quill", "Parish Council", "2021-04-12"),
        (
            "Alder Partnership\nNotes of meeting, Tuesday 5 March 2024\nPresent: Ada Quill",
            "Alder Partnership",
            "2024-03-05",
        ),
        (
            "Proceedings of a Meeting of the Ponds Panel held on 5 March 2024\nPresent: Ada Quill",
            "Ponds Panel",
            "2024-03-05",
        ),
        ("Thursday 8 July 2010", None, "2010-07-08"),
    ],
)
def test_short_heads_are_read(text: str, body: str | None, day: str | None) -> None:
    read = paper(text)
    assert (read.body, read.meeting_date) == (body, day)


def test_minutes_to_be_confirmed_are_of_another_day() -> None:
    asked = "Minutes of the meeting of the Ponds Panel, held on 15 March 2022, as circulated, to be confirmed"
    assert paper(f"Agenda and minutes\n{asked}").meeting_date is None


def test_a_title_a_website_prints_with_its_paper_is_one_though_numbered() -> None:
    assert paper("Meeting: 21/07/2024 - Ponds Panel\n49 Duck plan pdf icon PDF 42 KB").title == "Duck plan"


# -- tables and blocks that go on --


def test_body_and_day_in_rows_of_one_cell() -> None:
    read = paper("ALDER BOROUGH COUNCIL |\nPonds Board |\n4 May 2025 |\nTitle of report | Ducks\nReport of | Warden")
    assert (read.council, read.body, read.meeting_date) == ("Alder Borough Council", "Ponds Board", "2025-05-04")


def test_a_title_below_a_name_is_a_post() -> None:
    read = paper("To: Cabinet\nSubject: Ducks\nContact:\nName: Ada Quill\nTitle: Head of Parks\nPhone: 01632 960111")
    assert [(one.name, one.role, one.phone) for one in read.contacts] == [
        ("Ada Quill", "Head of Parks", "01632 960111")
    ]
    assert read.title == "Ducks"


def test_an_officer_who_leads_holds_no_portfolio() -> None:
    assert (
        paper("Report title | Ducks\nExecutive lead | Ada Quill, Chief Nurse\nDate | 4 May 2025").portfolio_holder == ()
    )


def test_an_item_on_agenda_items_keeps_its_title() -> None:
    assert (
        paper("Issue - meetings\nFuture agenda items and dates\nMinutes:\nNoted.").title
        == "Future agenda items and dates"
    )
    assert paper("Title: Ponds agenda item 7\nTo: Cabinet").title == "Ponds"
    assert paper("Agenda and minutes\nPonds Panel - Monday, 3 June 2024\nThe minutes were AGREED:").title is None


def test_neither_a_bullet_nor_a_label_is_a_title() -> None:
    assert paper("Report to: Cabinet\n· People First").title is None
    assert paper("Decision details\nDecision Maker: Cabinet\nDate of decision: 5 March 2024").title is None


@pytest.mark.parametrize(
    ("lines", "name", "role"),
    [
        ("Contact: Rukmini Rao Governance Officer, rukmini.rao@alder.gov.uk", "Rukmini Rao", "Governance Officer"),
        ("Contact: Priyanka Dell Tree Officer\nEmail: priyanka.dell@alder.gov.uk", "Priyanka Dell", "Tree Officer"),
        ("Contact: Rukmini Rao\nPrincipal Planner\nrukmini.rao@alder.gov.uk", "Rukmini Rao", "Principal Planner"),
        ("Contact: Democratic Services Officer, democratic.services@alder.gov.uk", None, "Democratic Services Officer"),
    ],
)
def test_an_address_says_where_a_name_ends(lines: str, name: str | None, role: str) -> None:
    assert [(one.name, one.role) for one in paper(f"Report to: Cabinet\n{lines}\nSubject: Ducks").contacts] == [
        (name, role)
    ]


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ("CABINET MEETING DATE: 4 June 2026", "Cabinet"),
        ("Date of Executive Board: 4 June 2026", "Executive Board"),
        ("Committee Meeting Date: 4 June 2026", None),
        ("Report to: Ponds Panel\nCabinet date: 4 June 2026", "Ponds Panel"),
        ("Report to: Cabinet, then Council\nDate: 4 June 2026", "Cabinet"),
        ("Report to: Culture, Leisure and Ponds Committee\nDate: 4 June 2026", "Culture, Leisure and Ponds Committee"),
        ("Decision Maker: Council, Cabinet\nDecided at meeting: 04/06/2026 - Cabinet", "Cabinet"),
        ("Decision Maker: Council, Cabinet\nDate of decision: 04/06/2026", None),
    ],
)
def test_one_body_meets_of_several_named(lines: str, body: str | None) -> None:
    assert paper(f"{lines}\nTitle: Ducks").body == body


@pytest.mark.parametrize(
    ("lines", "body", "day"),
    [
        ("Ponds Panel\nNote of meeting held by video on 13 March 2026\nPresent: A Frost", "Ponds Panel", "2026-03-13"),
        ("Ponds Panel\nMinute of meeting held on 3 May 2026\nDate: 4 June 2026", "Ponds Panel", "2026-06-04"),
        ("Ponds Panel\nMinutes of the meeting, 3 May 2026, attached\nDate: 4 June 2026", "Ponds Panel", "2026-06-04"),
        ("You are summoned to attend a meeting of the Ponds Panel on Monday 4 May 2026", "Ponds Panel", "2026-05-04"),
    ],
)
def test_a_meeting_told_in_a_sentence(lines: str, body: str, day: str) -> None:
    assert (paper(lines).body, paper(lines).meeting_date) == (body, day)


def test_a_log_is_one_whatever_year_stands_behind_its_name() -> None:
    assert paper("Ponds Panel\n11 May 2026\nAction Log 2025/26\nAgreed actions stand below.").kind == "action_plan"


def test_a_post_ends_before_the_address() -> None:
    read = paper("To: Cabinet\nContact: Ada Quill, Ponds Officer Room 12, Alder House, 01632 960111\nSubject: Ducks")
    assert [(one.name, one.role, one.phone) for one in read.contacts] == [
        ("Ada Quill", "Ponds Officer", "01632 960111")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The minutes of the Panel of 3 May 2026 were approved as a correct record, subject to",
        "Minutes of the Ponds Panel, held on 3 May 2026, to be confirmed and signed",
        "Minutes of the last meeting held on",
    ],
)
def test_what_becomes_of_earlier_minutes_is_no_title(line: str) -> None:
    assert paper(f"Agenda item\n{line}\nMinutes:\nNoted.").title is None


def test_neither_a_minute_clerk_nor_an_expired_body_is_who_meets() -> None:
    assert paper("Approved Minutes May 2026\nOonagh Pell, minute clerk (OP)\n3 May 2026").body is None
    assert paper("Issue - meetings\nMeeting: 03/05/2026 - Ponds Panel - Expired (Item 4)\nDucks").body == "Ponds Panel"
