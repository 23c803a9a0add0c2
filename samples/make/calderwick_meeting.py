"""What belongs to the meeting itself: front sheet, letter of the supplement, minutes before, a withheld page."""

from __future__ import annotations

from word import Cell, House, Paper

COUNCIL = "Calderwick Borough Council"
HOUSE = House(size=11, margin=2.5, after=8)


def front_sheet(paper: Paper) -> None:
    """The agenda with the page numbers of the pack; one item is to follow, one is oral, one is not for the public."""
    paper.line(COUNCIL, bold=True, size=16, after=14)
    paper.table(
        (
            ("Meeting:", "Cabinet"),
            ("Date:", "Tuesday, 15 September 2026"),
            ("Time:", "6.00 pm"),
            ("Place:", "Lantern Room, Town Hall, Calderwick"),
            ("Contact:", "Perdita Lowe, 01632 960204, perdita.lowe@calderwick.gov.example"),
        ),
        (3.0, 13.0),
        grid=False,
    )
    paper.line(
        "**Membership:** Councillors Josiah Threlfall (Leader), Aneeta Sandhu-Cole, Martin Eddowes, Philippa "
        "Garstang and "
        "Winston Oakes"
    )
    paper.line("AGENDA", bold=True, align="centre", size=13, before=6)
    paper.table(_ITEMS, (1.2, 14.8), grid=False, after=5)
    paper.line("ITEMS FROM WHICH THE PUBLIC MAY BE EXCLUDED", bold=True, align="centre", before=6)
    paper.table((("10.", "Purchase of Land at Kiln Lane (Pages 25 - 26)"),), (1.2, 14.8), grid=False, after=5)
    paper.line("Perdita Lowe, Democratic Services Manager", before=10, after=2)
    paper.line("Published on Monday, 7 September 2026")


_ITEMS = (
    ("1.", "Apologies for Absence"),
    ("2.", "Minutes of the Meeting held on 14 July 2026 (Pages 1 - 2)"),
    ("3.", "Declarations of Interest"),
    ("4.", "Allotments: Fair Rents and Shorter Waiting Lists (Pages 3 - 8)"),
    ("5.", "Empty Shops: Answer to the Overview and Scrutiny Committee (Pages 9 - 12)"),
    ("6.", "Budget Monitoring, Quarter 1 2026/27 (To Follow)"),
    ("7.", "Play Area Strategy 2027 to 2032 (Pages 13 - 20)"),
    ("8.", "Depot Roof: Award of Contract (Pages 21 - 24)"),
    ("9.", "Announcements by the Leader (Oral)"),
)


def letter(paper: Paper) -> None:
    """What goes in front of the supplement."""
    paper.line(COUNCIL, bold=True, size=16, after=14)
    paper.lines("Ask for: Perdita Lowe", "Telephone: 01632 960204", "Date: 10 September 2026", after=2)
    paper.line("Dear Member", before=24)
    paper.line("CABINET – TUESDAY, 15 SEPTEMBER 2026", bold=True)
    paper.line(
        "Please find enclosed the report on item 6, which was not ready when the agenda was published, and "
        "Appendix A to "
        "item 4, in which two rents have been put right. It takes the place of the one that you have."
    )
    paper.line("Agenda Item No", bold=True, before=8)
    paper.table(
        (
            ("4.", "Allotments: Fair Rents and Shorter Waiting Lists – Appendix A (revised) (Pages 27 - 28)"),
            ("6.", "Budget Monitoring, Quarter 1 2026/27 (Pages 29 - 30)"),
        ),
        (1.2, 14.8),
        grid=False,
    )
    paper.line("Yours sincerely", before=16, after=30)
    paper.line("Perdita Lowe", after=2)
    paper.line("Democratic Services Manager")


def previous_minutes(paper: Paper) -> None:
    """Draft minutes of the meeting before."""
    paper.footer("", align="centre")
    paper.line("CALDERWICK BOROUGH COUNCIL", bold=True, align="centre", after=2)
    paper.line("CABINET", bold=True, align="centre", after=2)
    paper.line(
        "Draft minutes of the meeting held in the Town Hall, Calderwick on Tuesday, 14 July 2026", align="centre"
    )
    paper.table(
        (
            (Cell(text="Present:", bold=True), "Councillors Threlfall (Chair), Sandhu-Cole, Eddowes and Oakes"),
            (Cell(text="Apologies:", bold=True), "Councillor Garstang"),
        ),
        (3.0, 13.0),
        grid=False,
    )
    paper.heading("17. MINUTES")
    paper.line("RESOLVED: That the minutes of the meeting held on 9 June 2026 be signed.")
    paper.heading("18. STREET TREES: WHAT WAS PLANTED LAST WINTER")
    paper.line(
        "Councillor Eddowes said that 214 trees had been planted, of which nine had died in the dry spring. "
        "Members asked "
        "who waters them. Residents of eleven streets do, and the Council lends the cans."
    )
    paper.line("RESOLVED: That £12,000 be set aside for trees in the winter of 2026/27.")
    paper.heading("19. NIGHT BUS: WHETHER TO GO ON PAYING FOR IT")
    paper.line(
        "The Head of Transport reported that the night bus carried sixty people on a Saturday and fewer than ten "
        "on any other "
        "night. The Chamber of Trade had written in its favour."
    )
    paper.line("RESOLVED: That the night bus be paid for on Fridays and Saturdays only from 1 November 2026.")
    paper.heading("20. MUSEUM: OPENING ON SUNDAYS")
    paper.line(
        "Councillor Sandhu-Cole told the meeting that the Friends of the Museum would staff the desk. Nobody "
        "spoke against."
    )
    paper.line("RESOLVED: That the Museum be open on Sundays in August, as a trial.")
    paper.line("The meeting ended at 6.50 pm.", before=10, after=24)
    paper.line("Chair ………………………………        Date ……………………")


def withheld(paper: Paper) -> None:
    """What a committee system prints in place of a paper that the public may not see."""
    paper.line("By virtue of paragraph(s) 3 of Part 1 of Schedule 12A", align="right", after=0)
    paper.line("of the Local Government Act 1972.", align="right", after=250)
    paper.line("Document is Restricted", align="centre", size=18)
