"""Marlshire County Council: numbered paragraphs from the recommendations on, a box for local members."""

from __future__ import annotations

from marlshire_response import executive_response
from ooxml import Level
from word import House, Paper

HOUSE = House(size=12, margin=2.5, after=8)
PARAGRAPHS = (Level(says="%1.", left=1.2, hanging=1.0), Level(says="%2.", counts="lowerLetter", left=2.4))
BULLETS = Level(says="•", counts="bullet", left=1.2, hanging=0.6)


def cabinet() -> Paper:
    """The covering report: recommendations, numbered paragraphs, a contact block, appendices."""
    paper = Paper(HOUSE)
    paper.box("Local Members’ Interest", "N/A")
    paper.heading("Cabinet – 14 October 2026")
    paper.heading("Getting There: Executive Response to the Rural Bus Travel Task Group", size=13)
    paragraphs = paper.numbering(*PARAGRAPHS)
    _cabinet_recommendations(paper, paragraphs)
    _cabinet_report(paper, paragraphs)
    _cabinet_implications(paper, paragraphs)
    _cabinet_end(paper)
    return paper


def _cabinet_recommendations(paper: Paper, paragraphs: int) -> None:
    paper.heading("Recommendations")
    paper.item(
        "That Cabinet thanks the Rural Bus Travel Task Group for its work and agrees the responses to its "
        "twelve recommendations that are set out in Appendix 1.",
        paragraphs,
    )
    paper.item(
        "That £240,000 be released from the bus improvement reserve during 2026/27 so that:",
        paragraphs,
        after=3,
    )
    paper.item(
        "the evening journeys between Hartle Edge and Coldbrook can run until the end of March 2027; and",
        paragraphs,
        1,
        after=3,
    )
    paper.item("two community minibus schemes can be started in the Wyrling valley.", paragraphs, 1)
    paper.item(
        "That the Director for Economy and Transport, in consultation with the Cabinet Member for Travel "
        "and Roads, be given authority to settle the minibus agreements.",
        paragraphs,
    )
    paper.item(
        "That progress be reported to the Thriving Places Select Committee every six months, the first "
        "report being made no later than April 2027.",
        paragraphs,
    )
    paper.heading(
        "Report of Portfolio Holders: Cllr Imogen Thackeray, Cabinet Member for Travel and Roads, and "
        "Cllr Desmond Okafor-Lyle, Deputy Leader and Cabinet Member for Finance"
    )


def _cabinet_report(paper: Paper, paragraphs: int) -> None:
    paper.heading("Summary")
    paper.heading("Why this comes to Cabinet")
    paper.item(
        "A task group of seven councillors spent the first half of the year travelling on, and asking "
        "about, the county’s rural buses. Its report reached the Cabinet Member on 3 July 2026. This paper "
        "proposes how each of the twelve points in it should be answered, who will do the work and when it "
        "should be finished.",
        paragraphs,
    )
    paper.heading("Report")
    paper.heading("Background")
    paper.item(
        "Forty-one of the sixty-eight bus routes in Marlshire serve villages. Since 2019 the number of "
        "journeys made on them has fallen by almost a third, and eleven routes now have no bus after half "
        "past six.",
        paragraphs,
    )
    paper.item(
        "The subject is not new. In 2021 the former Passenger Transport Panel made the following "
        "recommendations, all of which have since been carried out:",
        paragraphs,
        after=3,
    )
    bullets = paper.numbering(BULLETS)
    paper.items(
        (
            "that every village with a shop should have a marked bus stop;",
            "that tickets should be sold on board for cash; and",
            "that the contract for route 31 should be let again.",
        ),
        bullets,
        after=3,
    )
    paper.item(
        "The task group rode on twenty-six services, held four evening meetings and had 1,140 replies to "
        "its questions. It found that people had given up the bus less because of its price than because "
        "they could not find out whether, and when, it would come. It recommended that the county council "
        "begin with information, and treat new services as a second step.",
        paragraphs,
        before=6,
    )
    paper.item(
        "Appendix 1 gives the proposed answer to each point. Seven are accepted in full, in part or in "
        "principle; one asks for something that is done already; one is for the health trust to decide; two "
        "need more thought; and one, a flat fare of £1, is not accepted because of what it would cost.",
        paragraphs,
    )
    paper.heading("What it will cost")
    paper.item(
        "The work will be paid for from the bus improvement reserve, which stood at £1.9 million on 31 "
        "March 2026:",
        paragraphs,
    )
    paper.table(
        (
            ("Item", "2026/27 (£000)", "2027/28 (£000)"),
            ("Evening journeys, route 14", "150", "0"),
            ("Community minibus schemes", "90", "60"),
            ("Large-print timetables and map", "0", "35"),
            ("Total", "240", "95"),
        ),
        (8, 4, 4),
        header=True,
        size=11,
    )


def _cabinet_implications(paper: Paper, paragraphs: int) -> None:
    paper.heading("Legal implications")
    paper.item(
        "Marlshire County Council may support services that operators would not otherwise run, where it "
        "considers that people need them. No duty to consult arises, as no service is being withdrawn.",
        paragraphs,
    )
    paper.heading("Equalities")
    paper.item(
        "An assessment has been made. Older people, young people and those who do not drive will gain most. "
        "Officers recommend that the assessment be looked at again when the evening journeys have run for "
        "a full season.",
        paragraphs,
    )
    paper.heading("Climate change")
    paper.item(
        "Every full minibus is thought to take five cars off the road. The vehicles will be electric if the "
        "charging points at Coldbrook are ready by December 2026.",
        paragraphs,
    )


def _cabinet_end(paper: Paper) -> None:
    paper.heading("Contact Officer")
    paper.lines(
        "**Name and Job Title:** Rowan Petheridge, Assistant Director for Connectivity",
        "**Telephone No.:** 01632 960118",
        "**Address/e-mail:** rowan.petheridge@marlshire.gov.example",
        after=3,
    )
    paper.heading("List of Appendices", before=8)
    bullets = paper.numbering(BULLETS)
    paper.item("**Appendix 1** – Executive Response and Action Plan", bullets, after=3)
    paper.item("**Appendix 2** – Getting There: Report of the Rural Bus Travel Task Group", bullets)
    paper.heading("Background papers")
    paper.item("County Bus Strategy 2024 to 2030", bullets)


def select_committee() -> Paper:
    """A report to a select committee: lettered recommendations, and lettered lists that are none."""
    paper = Paper(HOUSE)
    paper.box("Local Members’ Interest", "Coldbrook Valley; Hartle Edge")
    paper.heading("Thriving Places Select Committee – Friday 25 September 2026")
    paper.heading("Household Recycling Centres: The First Year of Booking")
    paper.heading("Recommendations")
    paper.line("I recommend that:")
    letters = Level(says="%1.", counts="lowerLetter", left=2.4, hanging=1.0)
    paper.items(
        (
            "the Committee examines the figures for the first year of booking at the county’s five household "
            "recycling centres;",
            "members say which changes they would like the Cabinet Member to consider before the scheme is "
            "looked at again in spring 2027; and",
            "a visit to the Coldbrook centre be arranged for all members of the Committee before Christmas.",
        ),
        paper.numbering(letters),
    )
    paper.heading(
        "Report of Cllr Benedict Arkwright-Sole, Cabinet Member for Environment and Communities", before=8
    )
    _recycling_report(paper, paper.numbering(*PARAGRAPHS))
    _recycling_end(paper)
    return paper


def _recycling_report(paper: Paper, paragraphs: int) -> None:
    paper.heading("Background")
    paper.item(
        "Since 1 August 2025 residents have had to book a half-hour visit before bringing waste to a "
        "household recycling centre. The Committee looked at the plans in March 2025 and asked to see how "
        "they had worked once a full year had gone by.",
        paragraphs,
    )
    paper.item(
        "Booking was brought in for three reasons, which the Committee had supported:", paragraphs, after=3
    )
    paper.items(
        (
            "SAFETY – queues on the A-road at Hartle Edge had led to two accidents in 2024;",
            "FAIRNESS – about one visitor in eight came from outside the county; and",
            "COST – the contract pays for staff at quiet times as well as at busy ones.",
        ),
        paragraphs,
        1,
        after=3,
    )
    paper.heading("What the first year shows", before=6)
    paper.item(
        "There were 312,400 visits, 9% fewer than in the year before. The tonnage fell by only 4%, so those "
        "who come bring more. No queue has reached the road since October 2025.",
        paragraphs,
    )
    paper.item(
        "Nineteen in twenty bookings are made on the internet. The rest are made by telephone or in a "
        "library, for which the county council trained 44 members of its library staff.",
        paragraphs,
    )
    paper.item("Four things have gone less well, and are being dealt with as follows:", paragraphs, after=3)
    paper.items(
        (
            "people who come on foot or by bicycle were at first told to book as well: since January they "
            "need not;",
            "the system did not let a visit be moved: the supplier should put this right by the end of "
            "November;",
            "reports of waste left in lay-bys rose by 6%, though they rose as much in counties that have no "
            "booking; and",
            "one visitor in five does not come and does not cancel: a reminder by text message will be "
            "tried in the new year.",
        ),
        paragraphs,
        1,
        after=3,
    )
    paper.heading("Next steps", before=6)
    paper.item(
        "The Cabinet Member will look at the scheme again in spring 2027, when eighteen months of figures "
        "will be at hand. Neighbouring councils have recommended that visits be shortened to twenty "
        "minutes; this has not been tried in Marlshire, and the Committee’s view would be welcome.",
        paragraphs,
    )
    paper.heading("Link to Strategic Plan")
    paper.item(
        "The scheme serves two promises in Marlshire County Council’s Strategic Plan: “a county that wastes "
        "less”, and that nobody should have to drive for more than twenty-five minutes to a centre.",
        paragraphs,
    )


def _recycling_end(paper: Paper) -> None:
    paper.line("List of Background Documents/Appendices:", keep=True)
    paper.line("None.")
    paper.heading("Contact Details")
    paper.line("**Report Commissioner: Siobhan Dellacourt**", after=3)
    paper.lines(
        "Job Title: Assistant Director for Waste and Sustainability",
        "Telephone No.: (01632) 960142",
        "E-Mail Address: siobhan.dellacourt@marlshire.gov.example",
        after=3,
    )
    paper.line("**Report Author: Tobias Wynne-Hurrell**", before=8, after=3)
    paper.lines(
        "Job Title: Contracts Officer",
        "Telephone No.: (01632) 960157",
        "E-Mail Address: tobias.wynne-hurrell@marlshire.gov.example",
        after=3,
    )


PAPERS = {
    "cabinet-2026-10-14.pdf": cabinet,
    "select-committee-2026-09-25.pdf": select_committee,
    "executive-response-2026-10-14.pdf": executive_response,
}
