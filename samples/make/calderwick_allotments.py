"""Item 4: the report on allotments, its plan of action (Appendix B) and its rents (Appendix A)."""

from __future__ import annotations

from ooxml import Level
from word import Cell, Paper

NUMBERS = Level(says="%1.", left=1.2, hanging=1.0)


def allotments(paper: Paper) -> None:
    """A report with a table of particulars and numbered sections."""
    paper.footer("Allotments, page ", align="right")
    paper.line("Calderwick Borough Council", bold=True, size=14, align="centre", after=10)
    paper.table(_PARTICULARS, (4.6, 11.4))
    paper.heading("Recommendations")
    paper.line("Cabinet is recommended to:", keep=True)
    paper.items(_ASKED, paper.numbering(NUMBERS))
    paper.heading("1. Why this comes to Cabinet", before=8)
    for words in _WHY:
        paper.line(words)
    paper.heading("2. What the Council has")
    for words in _HELD:
        paper.line(words)
    paper.table(_WAITING, (6.0, 3.3, 3.3, 3.3), header=True, size=10)
    paper.heading("3. What is proposed")
    for words in _PROPOSED:
        paper.line(words)
    paper.heading("4. What it costs, and what it brings in")
    for words in _MONEY:
        paper.line(words)
    paper.heading("5. Equality")
    paper.line(
        "Tenants on low incomes pay half. Beds at table height will be made on three sites for people who use a "
        "wheelchair."
    )
    paper.heading("6. Appendices")
    paper.lines("Appendix A – Rents for 2027/28", "Appendix B – Action Plan", after=2)
    paper.heading("7. Background papers", before=8)
    paper.line("None.")


_PARTICULARS = (
    (Cell(text="Report to:", bold=True), "Cabinet"),
    (Cell(text="Date of meeting:", bold=True), "15 September 2026"),
    (Cell(text="Title:", bold=True), "Allotments: Fair Rents and Shorter Waiting Lists"),
    (Cell(text="Report of:", bold=True), "Head of Parks and Open Spaces"),
    (Cell(text="Portfolio holder:", bold=True), "Councillor Martin Eddowes"),
    (Cell(text="Key decision:", bold=True), "No"),
    (Cell(text="Wards affected:", bold=True), "All"),
    (Cell(text="Exempt:", bold=True), "No"),
)
_ASKED = (
    "approve the rents for 2027/28 that are set out in Appendix A;",
    "agree that a plot which has not been dug for six months be offered to the next person on the list;",
    "adopt the Action Plan at Appendix B; and",
    "ask for a report on the waiting lists in September 2027.",
)
_WHY = (
    "The Council lets 612 plots on fourteen sites. Rents were last looked at in 2019 and differ from site to "
    "site for no "
    "reason that anybody remembers: a plot at Weaver’s Green costs twice what a plot of the same size costs at "
    "Linnet Hill.",
    "At the same time 430 people wait for a plot, some of them for six years, while the wardens count seventy "
    "plots that "
    "nobody has dug since last summer.",
    "The Allotment Federation was asked, and so were all tenants; 351 answered. Four in five think that one rent "
    "for the "
    "whole borough is fair. Fewer, but still more than half, think so if their own rent goes up.",
)
_HELD = (
    "Ten of the sites belong to the Council and four are leased from the Calder Estate until 2041. Water is laid "
    "on at all "
    "but two. The wardens are tenants themselves and are paid nothing; they have a plot free of rent.",
    "The table shows the sites with the longest lists on 1 August 2026.",
)
_WAITING = (
    ("Site", "Plots", "Not dug", "Waiting"),
    ("Weaver’s Green", "96", "4", "121"),
    ("Linnet Hill", "70", "17", "38"),
    ("Old Brickfield", "58", "9", "64"),
    ("Canal Bank", "41", "12", "55"),
    ("Mount Pleasant", "37", "1", "49"),
)
_PROPOSED = (
    "One rent a square metre is proposed for all sites, with a lower one where there is no water. It would be "
    "brought in over "
    "two years, so that nobody pays more than £18 more in a year than in the year before.",
    "A tenant who does not dig now gets three letters over eighteen months before anything happens. It is "
    "proposed that one "
    "letter is sent after three months and that the plot is offered to somebody else after six. Illness and "
    "bereavement are "
    "reasons to wait, and the wardens will be asked before any letter goes out.",
    "Plots that fall free may be divided if the next person on the list wishes it. Half a plot is enough for "
    "most beginners; "
    "at Canal Bank, where this has been tried, none of eleven new tenants has given up.",
    "The work that follows from this is in the plan at Appendix B. It has been put together with the wardens.",
)
_MONEY = (
    "Rents bring in £31,400 a year and would bring in £36,900 from 2028/29. The site at Mount Pleasant needs a "
    "new fence, for "
    "which £14,000 is in the capital programme. Nothing else in this report costs money that is not in the budget.",
    "The Council is bound to spend on allotments what it earns from selling one. None is to be sold.",
)


def plan(paper: Paper) -> None:
    """Appendix B, landscape: it stands before Appendix A."""
    paper.line("APPENDIX B", bold=True, align="right")
    paper.heading("Allotments: Action Plan", size=13)
    paper.table(_ACTIONS, (1.2, 9.0, 5.2, 4.2, 4.6), header=True, size=10)


_ACTIONS = (
    ("No.", "Action", "Lead", "By when", "Status"),
    (
        "1",
        "Measure every plot and put the plans on the website",
        "Head of Parks and Open Spaces",
        "31 January 2027",
        "In progress",
    ),
    ("2", "Write to all tenants with their new rent", "Allotments Officer", "26 February 2027", "Not started"),
    ("3", "Lay water on at Canal Bank", "Property Services", "May 2027", "Not started"),
    ("4", "Make raised beds at three sites", "Councillor Martin Eddowes", "30 June 2027", "In progress"),
    (
        "5",
        "Check the waiting list and strike out those who have moved away",
        "Allotments Officer",
        "31 October 2026",
        "Completed",
    ),
)


def rents(paper: Paper, *, revised: bool = False) -> None:
    """Appendix A; the revised one differs in two rents."""
    paper.line("APPENDIX A (revised)" if revised else "APPENDIX A", bold=True, align="right")
    paper.heading("Rents for 2027/28", size=13)
    paper.line("For a plot of 250 square metres, a year. Tenants on low incomes pay half.")
    brick, canal = ("£62.50", "£50.00") if revised else ("£65.20", "£55.00")
    paper.table(
        (
            ("Site", "Rent now", "Rent 2027/28"),
            ("Weaver’s Green", "£71.00", "£62.50"),
            ("Linnet Hill", "£35.50", "£53.50"),
            ("Old Brickfield", "£58.00", brick),
            ("Canal Bank (no water)", "£41.00", canal),
            ("Mount Pleasant", "£60.00", "£62.50"),
        ),
        (7.0, 4.5, 4.5),
        header=True,
    )
    if revised:
        paper.line("Corrected on 10 September 2026: Old Brickfield and Canal Bank.", italic=True)
