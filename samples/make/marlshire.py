"""Marlshire County Council: numbered paragraphs from the recommendations on, a box for local members."""

from __future__ import annotations

from marlshire_response import executive_response
from marlshire_select import select_committee
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
    _cabinet_summary(paper, paragraphs)
    _cabinet_history(paper, paragraphs)
    _cabinet_findings(paper, paragraphs)
    _cabinet_costs(paper, paragraphs)
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


def _cabinet_summary(paper: Paper, paragraphs: int) -> None:
    paper.heading("Summary")
    paper.heading("Why this comes to Cabinet")
    paper.item(
        "A task group of seven councillors spent the first half of the year travelling on, and asking "
        "about, the county’s rural buses. Its report reached the Cabinet Member on 3 July 2026. This paper "
        "proposes how each of the twelve points in it should be answered, who will do the work and when it "
        "should be finished.",
        paragraphs,
    )


def _cabinet_history(paper: Paper, paragraphs: int) -> None:
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


def _cabinet_findings(paper: Paper, paragraphs: int) -> None:
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


def _cabinet_costs(paper: Paper, paragraphs: int) -> None:
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


PAPERS = {
    "cabinet-2026-10-14.pdf": cabinet,
    "select-committee-2026-09-25.pdf": select_committee,
    "executive-response-2026-10-14.pdf": executive_response,
}
