"""The minutes of the meeting that the pack was for: what became of each item's recommendations."""

from __future__ import annotations

from ooxml import Level
from word import Cell, Paper

NUMBERS = Level(says="(%1)", left=1.6, hanging=1.2)


def minutes(paper: Paper) -> None:
    """Agreed with one changed; agreed as they stood; noted; put off; turned down; behind closed doors."""
    paper.footer("", align="centre")
    paper.line("CALDERWICK BOROUGH COUNCIL", bold=True, align="centre", after=2)
    paper.line("CABINET", bold=True, align="centre", after=2)
    paper.line("Minutes of the meeting held in the Town Hall, Calderwick on Tuesday, 15 September 2026", align="centre")
    paper.table(
        (
            (
                Cell(text="Present:", bold=True),
                "Councillors Threlfall (Chair), Sandhu-Cole, Eddowes, Garstang and Oakes",
            ),
            (Cell(text="Apologies:", bold=True), "None"),
        ),
        (3.0, 13.0),
        grid=False,
    )
    for heading, before, resolved in _MINUTES:
        paper.heading(heading, before=6)
        for words in before:
            paper.line(words)
        if len(resolved) == 1:
            paper.line(f"RESOLVED: {resolved[0]}")
        else:
            paper.line("RESOLVED:", keep=True)
            paper.items(resolved, paper.numbering(NUMBERS), after=4)
    paper.line("The meeting ended at 7.35 pm.", before=10)


_MINUTES = (
    (
        "21. MINUTES (Item 2)",
        (),
        ("That the minutes of the meeting held on 14 July 2026 be signed as a true record.",),
    ),
    (
        "22. ALLOTMENTS: FAIR RENTS AND SHORTER WAITING LISTS (Item 4)",
        (
            "Councillor Eddowes presented the report and the revised Appendix A. Councillor Garstang thought six "
            "months too short "
            "for people with small children, and moved that it be twelve. This was seconded by Councillor Oakes "
            "and carried.",
        ),
        (
            "That the rents for 2027/28 set out in the revised Appendix A be approved;",
            "That a plot which has not been dug for twelve months be offered to the next person on the list;",
            "That the Action Plan at Appendix B be adopted; and",
            "That a report on the waiting lists be made in September 2027.",
        ),
    ),
    (
        "23. EMPTY SHOPS: ANSWER TO THE OVERVIEW AND SCRUTINY COMMITTEE (Item 5)",
        ("Councillor Sandhu-Cole thanked the working group, whose Chair was in the public gallery.",),
        (
            "That the answers to the Committee’s three recommendations set out in Appendix 1 be agreed; and",
            "That the Committee and the traders who spoke to it be thanked.",
        ),
    ),
    (
        "24. BUDGET MONITORING, QUARTER 1 2026/27 (Item 6)",
        ("The Chief Finance Officer answered questions on parking.",),
        (
            "That it be noted that £210,000 more is expected to be spent than was planned; and",
            "That £60,000 be moved from the reserve for winter to homelessness.",
        ),
    ),
    (
        "25. PLAY AREA STRATEGY 2027 TO 2032 (Item 7)",
        (
            "Members wished to hear from the Communities Overview Panel on the changed draft before they made up "
            "their minds.",
        ),
        ("That the item be deferred to the meeting on 10 November 2026.",),
    ),
    (
        "26. DEPOT ROOF: AWARD OF CONTRACT (Item 8)",
        (
            "Councillor Oakes said that since the papers were printed one of the companies had gone out of "
            "business, and that the "
            "others should be asked again. The recommendations were put to the vote and lost.",
        ),
        ("That the contract not be awarded and that tenders be sought again.",),
    ),
    (
        "27. PURCHASE OF LAND AT KILN LANE (Item 10)",
        ("The public left the room for this item.",),
        ("That the recommendations in the exempt report be approved.",),
    ),
)
