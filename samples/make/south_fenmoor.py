"""South Fenmoor District Council: a landscape action plan, and minutes in Word with lines for action."""

from __future__ import annotations

from ooxml import Level
from word import Cell, House, Paper

PLAN_HOUSE = House(size=11, margin=2.2, after=4)
MINUTES_HOUSE = House(font="Liberation Serif", size=12, margin=2.4, after=8)
PLAN_HEADINGS = ("", "Actions", "Lead", "Timing", "Status")


def action_plan() -> Paper:
    """Recommendations that span rows and pages, tasks lined up inside a row, years of two digits."""
    paper = Paper(PLAN_HOUSE, landscape=True)
    paper.footer("South Fenmoor District Council        ", pages=True)
    paper.heading(
        "Parks for Everyone - Draft Action Plan, to be considered by Cabinet on 9 July 2026", size=12
    )
    rows = (tuple(Cell(text=heading, bold=True) for heading in PLAN_HEADINGS), *_PLAN)
    paper.table(rows, (6.0, 7.2, 4.6, 2.9, 4.4), header=True, size=11)
    return paper


_PLAN: tuple[tuple[str | Cell | None, ...], ...] = (
    (
        Cell(
            text=(
                "1: That the district council’s members on the Fenmoor Green Spaces Partnership see to it "
                "that the play-area renewal list is kept up to date, and that half of the sites on it are "
                "finished before it is next drawn up."
            ),
            down=3,
        ),
        "Put the list on the agenda of the partnership’s next meeting",
        "Harriet Quill\nCllr T Bassett",
        "May 26",
        "Now a standing item",
    ),
    (None, "Report how many sites have been finished", "Cllr T Bassett", "March 27", ""),
    (None, "Bring the new list to the area forum in Wyrleford", "Harriet Quill", "May 27", ""),
    (
        Cell(
            text=(
                "2: That no bench, path or toilet is taken out of a park until the older and disabled "
                "people who use it have been asked; this should hold for small works, such as moving a "
                "litter bin, as well."
            ),
            down=2,
        ),
        "Write the step into the checklist for works",
        "Joan Pellow",
        "Sept 26",
        "",
    ),
    (
        None,
        "Ask the Fenmoor Older People’s Forum whether the step is being taken",
        "Dilip Varma",
        "Dec 26?",
        "",
    ),
    (
        Cell(
            text="3: That all who look after parks are told of the new standard, and know whom to ask.",
            down=4,
        ),
        "Letter to all members",
        "Leader",
        "July 26",
        "Done",
    ),
    (None, "Letter to all staff of the depots", "Chief Executive", "July 26", ""),
    (None, "Put the standard into the handbook for contractors", "Joan Pellow", "Sept 26", ""),
    (None, "Show the standard on the notice boards of the eight largest parks", "Parks Team", "Nov 26", ""),
    (
        Cell(
            text=(
                "4: That every park with a pond or a stream has a plan for its water by the end of next "
                "year, drawn up with those who know the place best, and that the plan says plainly who will "
                "clear what, how often, and who will pay for it."
            ),
            down=3,
        ),
        "List the parks that have water in them and the plans there are",
        "Parks Team",
        "28 August",
        "",
    ),
    (
        None,
        "Agree a form for the plans with the Wyrle Rivers Trust, and try it at Sedge Mere and at Osier Park "
        "before it is used anywhere else",
        "Parks Team\nWyrle Rivers Trust",
        "Oct 26",
        "",
    ),
    (None, "Plans in place for all parks", "Dilip Varma", "Dec 27", ""),
    (
        "5: That signs in parks are fewer, larger and well-lit, and that each gives one telephone number "
        "which is answered in the evening too. Signs that only forbid should be taken down unless the law "
        "asks for them. The design should be shown to the Youth Council before it is settled.",
        "Count the signs in ten parks\n\nShow two designs to the Youth Council\n\nPut up the new signs, "
        "beginning with Osier Park",
        "Parks Team\n\nJoan Pellow\n\nHarriet Quill",
        "Sept 26\n\nNov 26\n\nApril 27",
        "",
    ),
    (
        Cell(
            text=(
                "6: That the Leader asks the county council for its land beside Osier Park, so that the "
                "park can be made larger and the two gates on Reed Lane, closed for many years, be "
                "re-opened."
            ),
            down=3,
        ),
        "Letter to the county council",
        "Leader",
        "Sept 26?",
        "",
    ),
    (None, "A survey of the land has been asked for", "", "", ""),
    (
        None,
        "Report to Cabinet on the answer, with what the land would cost to keep",
        "Chief Executive",
        "Feb 27",
        "",
    ),
    (
        "7: That volunteers in parks are thanked, trained and insured, and that each friends’ group has one "
        "officer to turn to. The district council should take care not to ask of volunteers what it has "
        "stopped doing itself, nor to leave them with work that calls for machines, ladders or chemicals, "
        "or with the opening and closing of gates in the dark.",
        "Letter of thanks to all friends’ groups\n\nName an officer for each group\n\nHold two days of "
        "training\n\nExtend the insurance to cover the volunteers’ own tools",
        "Leader\n\nHarriet Quill\n\nCllr T Bassett\n\nHead of Finance",
        "July 26\n\nSept 26\n\nMay 27\n\nMarch 27",
        "",
    ),
    (
        Cell(
            text=(
                "8: That the district council counts who comes to its parks, at different hours and "
                "seasons, and publishes what it finds; and that it asks those who do not come why they stay "
                "away."
            ),
            down=2,
        ),
        "Counters at the gates of four parks",
        "Dilip Varma",
        "April 27",
        "",
    ),
    (
        None,
        "Ask 500 households, by post, how often they go to a park; send someone to the door where no answer "
        "comes back",
        "University of Wyrleford",
        "June 27",
        "",
    ),
    (
        "9: That a list of all parks, with what each has to offer and how to get there by bus, is kept on "
        "the district council’s website.",
        "Bring the website up to date, with a page for each park",
        "Harriet Quill",
        "Sept 26",
        "",
    ),
)


def minutes() -> Paper:
    """A log of earlier actions, resolutions in a list and in a sentence, lines that begin with ACTION."""
    paper = Paper(MINUTES_HOUSE)
    paper.line("SOUTH FENMOOR DISTRICT COUNCIL", bold=True, align="centre", after=2)
    paper.line("OVERVIEW AND SCRUTINY COMMITTEE", bold=True, align="centre")
    paper.line(
        "Minutes of the meeting held in the Sluice Room, Fenmoor House, on Tuesday 15 September 2026 at "
        "7.00 pm",
        align="centre",
    )
    paper.line(
        "**Present:** Councillors B Ames (Chair), L Holt (Vice-Chair), T Bassett, R Denny and S Osei-Grant",
    )
    paper.line("**Officers:** Harriet Quill (Head of Parks), Marcus Thorley (Democratic Services Officer)")
    items = paper.numbering(Level(says="%1.", left=1.0, hanging=1.0, bold=True))
    _opening(paper, items)
    _actions(paper, items)
    _parks(paper, items)
    _ending(paper, items)
    return paper


def _opening(paper: Paper, items: int) -> None:
    paper.item("Apologies", items, bold=True, keep=True)
    paper.line("Apologies were received from Councillor F Marsh.", indent=1.0)
    paper.item("Minutes", items, bold=True, keep=True)
    paper.line(
        "The minutes of the meeting held on 14 July 2026 were approved as a correct record and signed by "
        "the Chair.",
        indent=1.0,
    )


def _actions(paper: Paper, items: int) -> None:
    paper.item("Actions from earlier meetings", items, bold=True, keep=True)
    paper.table(
        (
            ("Ref", "Action", "Owner", "Due", "Position"),
            (
                "OS21",
                "Send members the dates of this year’s play-area inspections",
                "Harriet Quill",
                "31 July 2026",
                "Complete",
            ),
            (
                "OS23",
                "Ask the Fenmoor Drainage Board for its plan of works",
                "Marcus Thorley",
                "Sept 2026",
                "Outstanding",
            ),
            (
                "OS24",
                "Find out why the pavilion at Sedge Mere has no hot water",
                "Head of Property",
                "ASAP",
                "In progress",
            ),
            (
                "OS19",
                "Arrange a joint meeting with the town council on dog bins",
                "Cllr L Holt",
                "By 30 June 2026",
                "Superseded by the new contract",
            ),
        ),
        (1.6, 5.8, 3.2, 2.8, 3.0),
        header=True,
        size=11,
    )


def _parks(paper: Paper, items: int) -> None:
    paper.item("Parks for Everyone: first report on the action plan", items, bold=True, keep=True)
    paper.line(
        "The Head of Parks said that the plan, which Cabinet had approved on 9 July, was now in hand. "
        "Members asked about lighting at Osier Park, and recalled that in 2024 the Committee had "
        "recommended that lamps be put on timers; this had not been done because of its price.",
        indent=1.0,
    )
    paper.line("**RESOLVED:**", indent=1.0, keep=True)
    paper.items(
        (
            "That the progress made with the action plan be noted, and that Cabinet be told that the "
            "Committee is concerned at the delay to the water plans.",
            "That the Portfolio Holder for Leisure be asked to attend the meeting on 17 November 2026.",
        ),
        paper.numbering(Level(says="(%1)", counts="lowerLetter", left=2.2, hanging=1.0)),
    )
    paper.line(
        "**ACTION:** Head of Parks to send members the list of parks that have water in them by 16 October "
        "2026.",
        indent=1.0,
    )
    paper.line(
        "**ACTION:** Councillor Osei-Grant and Harriet Quill to visit the Reed Lane gates before "
        "1 November 2026.",
        indent=1.0,
    )


def _ending(paper: Paper, items: int) -> None:
    paper.item("Work programme", items, bold=True, keep=True)
    paper.line(
        "Councillor Denny proposed, Councillor Bassett seconded, and it was RESOLVED that a task group of "
        "four members be set up to look at the letting of allotments, and that it report by the end of "
        "March 2027.",
        indent=1.0,
    )
    paper.line("**ACTION:** Democratic Services to seek names for the task group.", indent=1.0)
    paper.item("Date of next meeting", items, bold=True, keep=True)
    paper.line("Tuesday 17 November 2026 at 7.00 pm. The meeting closed at 8.35 pm.", indent=1.0)


PAPERS = {
    "parks-action-plan-2026-07-09.pdf": action_plan,
    "scrutiny-minutes-2026-09-15.docx": minutes,
}
