"""A metropolitan borough's pack as it was made twenty years ago: typed, in capitals, `APPENDIX 'A'`, items 5(i), 5(ii).

No stamps, no outline: the author types the item number, every paper counts its own pages, tables lie sideways.
"""

from __future__ import annotations

from packs.appendices import action_plan, enclosed_letter, figures
from packs.binder import Binding, Pack, Paper
from packs.prose import Topic
from packs.records import Listed, Meeting, listed, minutes
from packs.reports import Report, report, titled
from packs.writer import House, Writer

MEETING = Meeting(
    council="Marlbury Metropolitan Borough Council",
    body="Social Services Scrutiny Panel",
    date="Tuesday, 8th November, 2005",
    time="6.00 p.m.",
    place="the Civic Centre, Marlbury",
    clerk="D. W. Hartshorn",
    members=("Councillor Grindrod (in the Chair)", "Councillors Pell, Mrs. Swaine and Tordoff"),
)
PLACES = ("Marlbury", "Skelby", "Ings Road", "Thorpe Bank", "Westfield")
HOUSE = House(family="serif", size=12, foot="- {page} -", first_foot=False)
TYPED = House(family="typed", size=10, foot="{page}")
MEALS = Topic(title="Meals on Wheels", subject="meals on wheels", places=PLACES, team="Domiciliary Section", year=2005)
HOMES = Topic(
    title="Inspection of Residential Homes",
    subject="residential homes",
    places=PLACES,
    team="Inspection Unit",
    year=2005,
)
FOSTER = Topic(
    title="Fostering Allowances", subject="allowances", places=PLACES, team="Family Placement Section", year=2005
)
DAY = Topic(
    title="Day Centres: Response to Consultation", subject="day centres", places=PLACES, team="Day Services", year=2005
)
PREVIOUS = "Minutes of the Meeting held on 11th October, 2005"


def pack() -> Pack:
    return Pack(
        name="metropolitan-2005",
        council=MEETING.council,
        body=MEETING.body,
        date="2005-11-08",
        papers=(_front(), *_papers()),
        binding=Binding(recto=True, blank=""),
    )


def _front() -> Paper:
    writer = Writer(HOUSE)
    writer.line(MEETING.council.upper(), style="bold", size=14, at="middle", after=20)
    writer.line(MEETING.body.upper(), style="bold", at="middle", after=20)
    writer.line(f"A meeting will be held at {MEETING.place} on {MEETING.date} at {MEETING.time}", after=20)
    writer.line("A G E N D A", style="bold", at="middle", after=16)
    titles = (
        ("1", "APOLOGIES FOR ABSENCE", ""),
        ("2", "DECLARATIONS OF INTEREST", ""),
        ("3", PREVIOUS.upper(), "(copy herewith)"),
        ("4", "PUBLIC QUESTIONS", ""),
        ("5", "SERVICES FOR OLDER PEOPLE", ""),
        ("5(i)", MEALS.title.upper(), "(report of the Director of Social Services herewith)"),
        ("5(ii)", HOMES.title.upper(), "(report of the Head of Inspection herewith)"),
        ("6", FOSTER.title.upper(), "(report herewith)"),
        ("7", DAY.title.upper(), "(report to follow)"),
        ("8", "LETTER FROM THE CARERS’ FORUM", "(copy herewith)"),
    )
    listed(writer, [Listed(number=number, title=title, says=says) for number, title, says in titles])
    writer.line(f"{MEETING.clerk}, Borough Secretary")
    return Paper(kind="front_sheet", title=f"Agenda, {MEETING.body}", written=writer)


def _papers() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="minutes",
            item="3",
            title=PREVIOUS,
            written=minutes(MEETING, "Tuesday, 11th October, 2005", (FOSTER, HOMES, DAY), HOUSE, first=221, length=3),
        ),
        Paper(kind="report", item="5(i)", title=MEALS.title, written=_report(MEALS, "5(i)", HOUSE)),
        Paper(
            kind="appendix",
            item="5(i)",
            title="Appendix 'A' - Meals on Wheels",
            written=figures(MEALS, HOUSE, "APPENDIX ‘A’", tables=2, rows=20),
        ),
        Paper(kind="report", item="5(ii)", title=HOMES.title, written=_report(HOMES, "5(ii)", TYPED)),
        Paper(
            kind="appendix",
            item="5(ii)",
            title="Appendix 'B' - Homes inspected",
            written=figures(HOMES, TYPED, "APPENDIX 'B' - HOMES INSPECTED", tables=1, rows=24, landscape=True),
        ),
        Paper(
            kind="appendix",
            item="5(ii)",
            title="Appendix 'A' - Action Plan",
            written=action_plan(HOMES, TYPED.but(size=9), "APPENDIX 'A' - ACTION PLAN", rows=9),
        ),
        Paper(kind="report", item="6", title=FOSTER.title, written=_report(FOSTER, "6", HOUSE)),
        Paper(
            kind="other",
            item="8",
            title="Letter from the Carers’ Forum - Day Centres: Response to Consultation",
            written=enclosed_letter(DAY, TYPED, "Marlbury Carers' Forum", label="AGENDA ITEM NO. 8"),
        ),
    )


def _report(topic: Topic, item: str, house: House) -> Writer:
    held = Report(
        topic=topic,
        body=MEETING.body,
        date="8th November, 2005",
        author="R. Oakenshaw",
        post="Director of Social Services",
        council=MEETING.council,
        asks=("That the report be received", "That a further report be made in the spring"),
        sections=("PURPOSE OF REPORT", "BACKGROUND", "FINANCIAL IMPLICATIONS", "CONCLUSIONS"),
        length=3,
    )

    def front(writer: Writer, held: Report) -> None:
        writer.line(f"AGENDA ITEM NO. {item}", style="bold", at="right", after=14)
        titled(writer, held)

    return report(held, front, house, table_in="BACKGROUND")
