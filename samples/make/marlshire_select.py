"""Marlshire's report to a select committee on recycling centres."""

from __future__ import annotations

from ooxml import Level
from word import House, Paper

HOUSE = House(size=12, margin=2.5, after=8)
PARAGRAPHS = (Level(says="%1.", left=1.2, hanging=1.0), Level(says="%2.", counts="lowerLetter", left=2.4))


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
    paragraphs = paper.numbering(*PARAGRAPHS)
    _recycling_reasons(paper, paragraphs)
    _recycling_figures(paper, paragraphs)
    _recycling_faults(paper, paragraphs)
    _recycling_plans(paper, paragraphs)
    _recycling_end(paper)
    return paper


def _recycling_reasons(paper: Paper, paragraphs: int) -> None:
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


def _recycling_figures(paper: Paper, paragraphs: int) -> None:
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


def _recycling_faults(paper: Paper, paragraphs: int) -> None:
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


def _recycling_plans(paper: Paper, paragraphs: int) -> None:
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
