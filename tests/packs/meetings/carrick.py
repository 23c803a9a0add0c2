"""A Scottish council's committee: items 5(a), 5(b), `Report by Director of …`, an executive summary.

The author prints the item number on the report's first page; the whole has one number at the foot; no stamps.
"""

from __future__ import annotations

from packs.appendices import figures, form, strategy
from packs.binder import Binding, Pack, Paper, pages_of
from packs.prose import Topic
from packs.records import Listed, Meeting, agenda, minutes
from packs.reports import Report, report, scottish
from packs.writer import House, Writer

MEETING = Meeting(
    council="Carrick and Lorneside Council",
    body="Infrastructure Committee",
    date="Thursday 27 August 2026",
    time="10.30 am",
    place="County Buildings, Lorneside",
    clerk="Morag Abercairn",
    members=("Councillor I Dunmore (Convener)", "Councillor A McTaggart-Bain", "Councillor F Selkirk"),
)
PLACES = ("Lorneside", "Inverdoran", "Kilmarrow", "Achnagarve", "Port Ellart")
HOUSE = House(family="sans", size=11, margin=70)
BINDING = Binding(number="- {page} -", recto=False, counts_from=1, stamp_size=9)
FERRY = Topic(title="Ferry Timetable for Winter 2026", subject="winter sailings", places=PLACES, team="Marine Service")
PIER = Topic(title="Repairs to Port Ellart Pier", subject="the pier", places=PLACES, team="Marine Service")
ROADS = Topic(title="Roads Maintenance Plan", subject="road repairs", places=PLACES, team="Roads Service")
GRIT = Topic(title="Gritting Policy", subject="gritting", places=PLACES, team="Roads Service")
PREVIOUS = "Minute of Meeting of 4 June 2026"


def pack() -> Pack:
    rest = _papers()
    spans = pages_of(rest, BINDING)
    titles = (
        ("1", "Sederunt and Apologies"),
        ("2", "Declarations of Interest"),
        ("3", PREVIOUS),
        ("4", "Matters Arising"),
        ("5", "Marine"),
        ("5(a)", FERRY.title),
        ("5(b)", PIER.title),
        ("6", "Roads"),
        ("6(a)", ROADS.title),
        ("6(b)", GRIT.title),
        ("7", "Any Other Competent Business"),
    )
    items = [
        Listed(
            number=number,
            title=title,
            pages=f"Pages {spans[number]}" if number in spans else "",
            says=f"Report by {POSTS[number]}" if number in POSTS else "",
        )
        for number, title in titles
    ]
    front = Paper(kind="front_sheet", title=f"Agenda, {MEETING.body}", written=agenda(MEETING, items, HOUSE))
    return Pack(
        name="carrick-lettered-items",
        council=MEETING.council,
        body=MEETING.body,
        date="2026-08-27",
        papers=(front, *rest),
        binding=BINDING,
    )


POSTS = {
    "5(a)": "Director of Place",
    "5(b)": "Director of Place",
    "6(a)": "Head of Roads and Structures",
    "6(b)": "Head of Roads and Structures",
}


def _papers() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="minutes",
            item="3",
            title=PREVIOUS,
            written=minutes(MEETING, "Thursday 4 June 2026", (PIER, ROADS), HOUSE, first=1, length=3),
        ),
        Paper(kind="report", item="5(a)", title=FERRY.title, written=_report(FERRY, "5(a)")),
        Paper(
            kind="appendix",
            item="5(a)",
            title="Appendix 2 - Sailings",
            written=figures(FERRY, HOUSE, "Appendix 2 – Sailings", tables=2, rows=12),
        ),
        Paper(
            kind="appendix",
            item="5(a)",
            title="Appendix 1 - Islands Impact Assessment",
            written=form(FERRY, HOUSE.but(family="serif"), "Appendix 1", "Islands Impact Assessment"),
        ),
        Paper(kind="report", item="5(b)", title=PIER.title, written=_report(PIER, "5(b)")),
        Paper(kind="report", item="6(a)", title=ROADS.title, written=_report(ROADS, "6(a)")),
        Paper(
            kind="appendix",
            item="6(a)",
            title="Appendix 1 - Roads Maintenance Plan 2026 to 2031",
            written=strategy(
                ROADS,
                House(family="sans", size=12, foot="Roads Maintenance Plan {page}"),
                label="APPENDIX 1",
                chapters=("Our roads", "How we choose", "Programme"),
                annexes=("Appendix 1 Glossary", "Appendix 2 Map key"),
            ),
        ),
        Paper(kind="report", item="6(b)", title=GRIT.title, written=_report(GRIT, "6(b)")),
    )


def _report(topic: Topic, item: str) -> Writer:
    held = Report(
        topic=topic,
        body=MEETING.body,
        date="27 August 2026",
        author="Hamish Orrock",
        post=POSTS[item],
        council=MEETING.council,
        asks=("notes the contents of this report", "agrees to the proposals in section 4"),
        sections=("Background", "Detail", "Options", "Proposals", "Implications"),
    )

    def front(writer: Writer, held: Report) -> None:
        writer.line(f"Item {item}", style="bold", at="right")
        scottish(writer, held)

    return report(held, front, HOUSE, table_in="Options")
