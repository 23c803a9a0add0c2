"""The heads of papers of every kind of publisher: whose paper it is, who meets, and when."""

from __future__ import annotations

import pytest

from extract.find.front.find import find_front
from extract.model.record import Paper
from extract.read.plain import read_plain
from extract.rulebook.load import common
from extract.tidy.paper.paper import tidy_paper

Head = tuple[str, str, str | None, str]
"""The words, the publisher, the body, the day."""


def paper(text: str) -> Paper:
    """What the front page `text` says."""
    page = read_plain(text, "page.txt")
    return tidy_paper(find_front(page, common()), page, "page.txt", common())


AUTHORITIES: tuple[Head, ...] = (
    (
        "MARLSHIRE FIRE AND RESCUE AUTHORITY\n\n"
        "Audit and Governance Committee\n"
        "Wednesday 9 September 2026 at 10.30am\n"
        "Fire Headquarters, Beacon Road\n\n"
        "AGENDA\n"
        "1. Apologies for absence\n"
        "2. Minutes of the last meeting",
        "Marlshire Fire and Rescue Authority", "Audit and Governance Committee", "2026-09-09",
    ),
    (
        "Norwick and Sallow Combined Fire Authority\n"
        "Meeting of the Policy and Resources Committee held on 14 July 2026\n"
        "at Service Headquarters\n\n"
        "MINUTES\n"
        "Present: Councillors A Frost (Chair), B Hale\n"
        "1. Declarations of interest",
        "Norwick and Sallow Combined Fire Authority", "Policy and Resources Committee", "2026-07-14",
    ),
    (
        "REPORT TO: Marlshire Fire Authority\n"
        "DATE: 11 June 2026\n"
        "REPORT BY: Chief Fire Officer\n"
        "SUBJECT: Station review\n"
        "1. Purpose of report",
        "Marlshire Fire Authority", "Marlshire Fire Authority", "2026-06-11",
    ),
    (
        "NHS Westmarch and Dunley Integrated Care Board\n\n"
        "Board Meeting in Public\n"
        "Date: Thursday 24 September 2026\n"
        "Time: 1.30pm\n"
        "Venue: Dunley Town Hall\n\n"
        "AGENDA\n"
        "1. Welcome",
        "NHS Westmarch and Dunley Integrated Care Board",
        "NHS Westmarch and Dunley Integrated Care Board", "2026-09-24",
    ),
    (
        "Glanffordd University Health Board\n"
        "Bwrdd Iechyd Prifysgol Glanffordd\n\n"
        "Quality and Safety Committee\n"
        "Tuesday 8 September 2026\n\n"
        "Unconfirmed minutes",
        "Glanffordd University Health Board", "Quality and Safety Committee", "2026-09-08",
    ),
    (
        "Brackenfold Hospitals NHS Foundation Trust\n\n"
        "Council of Governors\n"
        "Minutes of the meeting held on 3 June 2026\n\n"
        "Present: Ann Moss (Chair)\n"
        "1. Apologies",
        "Brackenfold Hospitals NHS Foundation Trust", "Council of Governors", "2026-06-03",
    ),
    (
        "HAREFELL NATIONAL PARK AUTHORITY\n\n"
        "PLANNING COMMITTEE\n\n"
        "Date: 10 September 2026\n"
        "Report of the Head of Planning\n\n"
        "Application for a barn at Low Gill\n"
        "1. Purpose of report",
        "Harefell National Park Authority", "Planning Committee", "2026-09-10",
    ),
    (
        "Harefell National Park Authority\n"
        "Meeting of the National Park Authority\n"
        "Friday 2 October 2026\n\n"
        "Item 7: Trees strategy\n"
        "Purpose of the report",
        "Harefell National Park Authority", "National Park Authority", "2026-10-02",
    ),
    (
        "MARLSHIRE POLICE AND CRIME PANEL\n\n"
        "Monday, 14 September 2026 at 2.00 pm\n"
        "Council Chamber, County Hall\n\n"
        "AGENDA\n"
        "1. Apologies",
        "Marlshire Police and Crime Panel", "Marlshire Police and Crime Panel", "2026-09-14",
    ),
    (
        "Northmoor Police, Fire and Crime Panel\n"
        "Minutes of the meeting held on 6 July 2026 at County Hall, Northmoor\n\n"
        "Present:\n"
        "Councillor D Lunn (Chair)",
        "Northmoor Police, Fire and Crime Panel", "Northmoor Police, Fire and Crime Panel", "2026-07-06",
    ),
    (
        "Thornhay and Wolds Combined Authority\n"
        "Transport Committee\n"
        "Date: Friday 11 September 2026\n"
        "Title: Bus reform\n"
        "Report author: Ann Moss",
        "Thornhay and Wolds Combined Authority", "Transport Committee", "2026-09-11",
    ),
    (
        "Strathcarron Integration Joint Board\n\n"
        "Performance and Audit Committee\n"
        "10 September 2026\n"
        "Agenda Item 5",
        "Strathcarron Integration Joint Board", "Performance and Audit Committee", "2026-09-10",
    ),
    (
        "Lake Fells National Park Authority - Minutes of Development Control Committee 9 September 2026\n"
        "Present: Mr A Frost\n"
        "",
        "Lake Fells National Park Authority", "Development Control Committee", "2026-09-09",
    ),
)

PARISHES: tuple[Head, ...] = (
    (
        "Minutes of the Planning and Environment Committee of Oxley Bridge Town Council held on Tuesday 8 "
        "September 2026 at 7pm in the Guildhall.\n\n"
        "Present: Cllrs Dunn, Hale and Frost\n"
        "1. Apologies",
        "Oxley Bridge Town Council", "Planning and Environment Committee", "2026-09-08",
    ),
    (
        "OXLEY BRIDGE TOWN COUNCIL\n"
        "Minutes of a Meeting of the Finance Committee held in the Guildhall, Oxley Bridge on Monday 7th "
        "September 2026 at 6.30pm\n\n"
        "Present: Cllr Dunn",
        "Oxley Bridge Town Council", "Finance Committee", "2026-09-07",
    ),
    (
        "Minutes of the Annual Parish Council Meeting of Thornby Parish Council held on 11th May 2026 in the "
        "Village Hall\n"
        "Present: Cllrs Ash, Birch",
        "Thornby Parish Council", "Annual Parish Council", "2026-05-11",
    ),
    (
        "THORNBY PARISH COUNCIL\n"
        "To all members of the Council: you are summoned to the meeting on Wednesday 9 September 2026\n"
        "at 7.30pm in the Village Hall.\n\n"
        "AGENDA\n"
        "1. Apologies",
        "Thornby Parish Council", None, "2026-09-09",
    ),
    (
        "Thornby Parish Council\n"
        "Dear Councillor\n"
        "You are hereby summoned to attend a meeting of the Parish Council to be held in the Village Hall on "
        "Wednesday, 9th September 2026 at 7.30 p.m.\n"
        "J Ash, Clerk\n"
        "AGENDA",
        "Thornby Parish Council", "Parish Council", "2026-09-09",
    ),
    (
        "Aldmoor Borough Council\n\n"
        "To all members of the Council: you are summoned to the meeting on Wednesday 9 September 2026 at "
        "7.00pm in the Council Chamber\n\n"
        "R Stone\n"
        "Chief Executive\n"
        "AGENDA",
        "Aldmoor Borough Council", None, "2026-09-09",
    ),
    (
        "ALDMOOR BOROUGH COUNCIL\n"
        "NOTICE IS HEREBY GIVEN that a meeting of the LICENSING COMMITTEE will be held at the Town Hall on "
        "THURSDAY, 10 SEPTEMBER 2026 at 6.00 p.m.\n"
        "AGENDA",
        "Aldmoor Borough Council", "Licensing Committee", "2026-09-10",
    ),
)

UNMARKED: tuple[Head, ...] = (
    (
        "Aldmoor District Council\n\n"
        "Report to     Overview and Scrutiny Committee\n"
        "Date of meeting     9 September 2026\n"
        "Report of     Head of Housing\n"
        "Title     Void properties\n"
        "Wards affected     All\n\n"
        "1 Purpose",
        "Aldmoor District Council", "Overview and Scrutiny Committee", "2026-09-09",
    ),
    (
        "Aldmoor District Council\n"
        "Meeting\n"
        "Executive\n"
        "Date\n"
        "9 September 2026\n"
        "Subject\n"
        "Beach huts\n"
        "Report of\n"
        "Head of Coast\n"
        "1. Summary",
        "Aldmoor District Council", "Executive", "2026-09-09",
    ),
)

WELSH: tuple[Head, ...] = (
    (
        "CYNGOR SIR ABERFRO\n\n"
        "PWYLLGOR CRAFFU\n\n"
        "Dydd Mercher 9 Medi 2026\n\n"
        "Adroddiad y Pennaeth Tai",
        "Cyngor Sir Aberfro", "Pwyllgor Craffu", "2026-09-09",
    ),
    (
        "Cyngor Sir Aberfro\n"
        "Pwyllgor Cynllunio\n"
        "9 Medi 2026\n"
        "Cofnodion",
        "Cyngor Sir Aberfro", "Pwyllgor Cynllunio", "2026-09-09",
    ),
    (
        "Cofnodion cyfarfod Pwyllgor Cyllid Cyngor Tref Aberfro a gynhaliwyd nos Lun 7 Medi 2026 yn Neuadd y Dref\n"
        "Presennol: Y Cynghorwyr A Huws, B Rees",
        "Cyngor Tref Aberfro", "Pwyllgor Cyllid", "2026-09-07",
    ),
    (
        "CYNGOR SIR ABERFRO          ABERFRO COUNTY COUNCIL\n\n"
        "PWYLLGOR CRAFFU          SCRUTINY COMMITTEE\n\n"
        "DYDD MERCHER 9 MEDI 2026          WEDNESDAY 9 SEPTEMBER 2026\n\n"
        "AGENDA          AGENDA",
        "Aberfro County Council", "Scrutiny Committee", "2026-09-09",
    ),
    (
        "Cyngor Sir Aberfro / Aberfro County Council\n\n"
        "Pwyllgor Craffu / Scrutiny Committee\n\n"
        "Dydd Mercher 9 Medi 2026 / Wednesday 9 September 2026\n\n"
        "Rhaglen / Agenda",
        "Aberfro County Council", "Scrutiny Committee", "2026-09-09",
    ),
    (
        "CYNGOR SIR ABERFRO\n"
        "ABERFRO COUNTY COUNCIL\n\n"
        "PWYLLGOR CRAFFU\n"
        "SCRUTINY COMMITTEE\n\n"
        "DYDD MERCHER, 9 MEDI 2026\n"
        "WEDNESDAY, 9 SEPTEMBER 2026\n\n"
        "RHAGLEN\n"
        "AGENDA",
        "Aberfro County Council", "Scrutiny Committee", "2026-09-09",
    ),
)

MIXED: tuple[Head, ...] = (
    (
        "Sallowdale Community Health NHS Trust\nBoard of Directors\nThursday 2 July 2026, 9.30am\nAgenda item 4",
        "Sallowdale Community Health NHS Trust", "Board of Directors", "2026-07-02",
    ),
    (
        "MINUTES of a meeting of the GENERAL PURPOSES COMMITTEE of COLDBROOK TOWN COUNCIL held in the Council Offices "
        "on Monday 15th June 2026 at 7.00pm",
        "Coldbrook Town Council", "General Purposes Committee", "2026-06-15",
    ),
    (
        "Coldbrook Town Council\nNotice of Meeting\nMembers of the Amenities Committee are hereby summoned to attend a "
        "meeting on Tuesday 16th June 2026 at 6.30pm in the Market Hall\nAGENDA",
        "Coldbrook Town Council", "Amenities Committee", "2026-06-16",
    ),
    (
        "Cyngor Bwrdeistref Sirol Glanrhyd\nPwyllgor Trosolwg a Chraffu\n"
        "Dydd Iau, 11 Mehefin 2026 am 2.00pm\nAgenda",
        "Cyngor Bwrdeistref Sirol Glanrhyd", "Pwyllgor Trosolwg a Chraffu", "2026-06-11",
    ),
    (
        "Minutes of Proceedings of a Meeting of Coldbrook District Council held in the Council Chamber, 14 Weir Road, "
        "Coldbrook, on Tuesday, 9 June 2026. The meeting began at 7.30 pm and was open to the press.\nPresiding A Huws",
        "Coldbrook District Council", "Coldbrook District Council", "2026-06-09",
    ),
    (
        "Minutes of a Meeting of the Harbour Committee of Coldbrook District Council held in the Council Chamber at "
        "14 Weir Road, Coldbrook, on Tuesday, 9 June 2026. The meeting began at 7.30 pm.\nPresiding A Huws",
        "Coldbrook District Council", "Harbour Committee", "2026-06-09",
    ),
)


@pytest.mark.parametrize("head", [*AUTHORITIES, *PARISHES, *UNMARKED, *WELSH, *MIXED], ids=lambda head: head[0][:40])
def test_whose_paper_who_meets_and_when(head: Head) -> None:
    words, *wanted = head
    page = paper(words)
    assert [page.council, page.body, page.meeting_date] == wanted


def test_a_council_over_a_panel_is_the_publisher() -> None:
    page = paper("WHARFSHIRE COUNTY COUNCIL\nWHARFSHIRE POLICE AND CRIME PANEL\nMonday 14 September 2026\nAGENDA")
    assert (page.council, page.body) == ("Wharfshire County Council", "Wharfshire Police and Crime Panel")


def test_a_publisher_named_in_passing_is_none() -> None:
    page = paper("Cabinet\n3 June 2026\nAppointments to the Marlshire Fire Authority\n1. Purpose of report")
    assert page.council is None


def test_the_minutes_an_agenda_asks_for_are_of_another_day() -> None:
    page = paper("Parks Board\nAGENDA\n1. Apologies\n2. Minutes of the meeting held on 3 June 2026\n3. Ponds")
    assert page.meeting_date is None


def test_an_address_that_goes_over_a_line_tells_the_council() -> None:
    page = paper("Cabinet\nThursday 11 June 2026\nAsk for: Ann Moss\nEmail: ann.moss@kent .gov.uk")
    assert page.council == "Kent County Council"
