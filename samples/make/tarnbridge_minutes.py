"""Tarnbridge's minutes: numbered minutes, movers, votes, resolutions and the reasons for them."""

from __future__ import annotations

from ooxml import Level
from word import Cell, House, Paper

HOUSE = House(size=12, margin=2.5, after=8)
NUMBERS = Level(says="(%1)", left=2.4, hanging=1.0)


def minutes() -> Paper:
    """Resolutions with movers, votes, reasons and a lost amendment; matters for Council; exempt business."""
    paper = Paper(HOUSE)
    paper.header("Cabinet, 18 November 2026", italic=True, size=9, align="right")
    paper.footer("", align="centre")
    paper.line("TARNBRIDGE METROPOLITAN BOROUGH COUNCIL", bold=True, align="centre")
    paper.line("CABINET", bold=True, align="centre", after=2)
    paper.line("Wednesday 18 November 2026", bold=True, align="centre", after=2)
    paper.line("Town Hall, Tarnbridge, 10.00am to 11.20am", align="centre")
    paper.table(_ATTENDANCE, (4.0, 12.0), grid=False, after=2)
    _minutes_opening(paper)
    _minutes_market(paper)
    _minutes_streets(paper)
    _minutes_council(paper)
    _minutes_exempt(paper)
    return paper


_ATTENDANCE = (
    (
        Cell(text="Present:", bold=True),
        "Councillor Yusuf Hallam-Reyes (Leader, in the Chair)\nCouncillors Odette Marchbanks, Piers "
        "Langtree, Gwenda Stoker, Amrit Dhesi-Cole, Fenella Broom and Noel Ackerley",
    ),
    (Cell(text="In attendance:", bold=True), "Councillor Hester Vance (Chair of the Scrutiny Board)"),
    (Cell(text="Apologies:", bold=True), "Councillor Lucian Pryde"),
)


def _minutes_opening(paper: Paper) -> None:
    paper.heading("71   Declarations of Interest", before=10)
    paper.line(
        "Councillor Broom declared an interest in minute 73, as she rents a stall, and left for that item.",
    )
    paper.heading("72   Minutes")
    paper.line(
        "**RESOLVED:** That the minutes of the meeting held on 21 October 2026 be approved as a correct "
        "record.",
    )


def _minutes_market(paper: Paper) -> None:
    paper.heading("73   Market Hall: Repairs to the Roof")
    paper.line(
        "The Executive Director of Place reported that rain had come through the roof of the Market Hall on "
        "nineteen days. In February Cabinet had resolved that the roof be patched, which had cost £85,000 "
        "and had not held."
    )
    paper.line(
        "Councillor Stoker moved, and Councillor Ackerley seconded, as an amendment, that the work be put "
        "off until the new financial year. On being put to the vote the amendment was lost (2 for, 3 "
        "against, 1 abstention)."
    )
    paper.line("It was moved by Councillor Langtree, seconded by Councillor Dhesi-Cole and")
    paper.line("**RESOLVED (4 for, 2 against):**", keep=True)
    paper.items(
        (
            "That a new roof for the Market Hall be approved at a cost of no more than £1.35 million, to be "
            "met from the capital programme;",
            "That the Executive Director of Place be authorised, in consultation with the Cabinet Member for "
            "Regeneration, to accept the lowest suitable tender; and",
            "That no stallholder be charged rent for any week in which the Hall is closed for the work.",
        ),
        paper.numbering(NUMBERS),
    )
    paper.line(
        "**Reason:** A patched roof would have to be patched again, and the insurers have asked that the "
        "work be done before the winter of 2027."
    )


def _minutes_streets(paper: Paper) -> None:
    paper.heading("74   School Streets: Answer to the Scrutiny Board")
    paper.line(
        "Councillor Vance presented the Board’s report, which recommended that twelve more streets be "
        "closed to cars at the start and the end of the school day. The Leader thanked the Board."
    )
    paper.line("It was moved by Councillor Marchbanks, seconded by Councillor Broom and", keep=True)
    paper.line("**RESOLVED (unanimously):**", keep=True)
    paper.items(
        (
            "That eight of the twelve streets be approved, subject to the views of those who live in them; "
            "and",
            "That the other four be looked at again when the bridge at Mill Lane has been re-opened.",
        ),
        paper.numbering(NUMBERS),
    )
    paper.line(
        "**Reason:** Traffic from the four streets would at present be sent over the Mill Lane diversion.",
    )


def _minutes_council(paper: Paper) -> None:
    paper.heading("75   Fees for the Registration Service 2027/28")
    paper.line(
        "Cabinet considered a report of the Director of Finance. It was moved by the Leader, "
        "seconded by Councillor Langtree and"
    )
    paper.line("**RECOMMENDED TO COUNCIL:**", keep=True)
    paper.line(
        "That the fees for the registration service set out in Appendix B to the report be adopted from 1 "
        "April 2027.",
        indent=1.4,
    )


def _minutes_exempt(paper: Paper) -> None:
    paper.heading("76   Exclusion of the Press and Public")
    paper.line(
        "**RESOLVED:** That the press and public be excluded from the meeting for the next item, as exempt "
        "information within paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972 would be "
        "disclosed."
    )
    paper.heading("77   Disposal of Land at Canal Wharf")
    paper.line("**RESOLVED:** That the recommendations in the exempt report be approved.")
    paper.line("(The reasons for this decision are recorded in the exempt minutes.)", italic=True)
    paper.line("Chair ……………………………………………", before=16)
    paper.line(
        "Note: these decisions will come into force on 27 November 2026 unless they are called in before "
        "then. Call-in does not apply to minutes 72, 75 and 76.",
        italic=True,
        size=10,
    )
