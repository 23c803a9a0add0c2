"""A city's committee out of another system: a number at the foot of every page, `Pages 5 - 22`, no stamps.

Reports begin with a two-column table; papers follow one another without blank backs; one is to follow, one is oral.
"""

from __future__ import annotations

from packs.appendices import action_plan, figures, site_map, strategy
from packs.binder import Binding, Pack, Paper, pages_of
from packs.prose import Topic
from packs.records import Listed, Meeting, listed, minutes
from packs.reports import Report, report, two_columns
from packs.writer import House, Writer

MEETING = Meeting(
    council="City of Eastmarch Council",
    body="Place and Homes Overview Committee",
    date="Monday 8 June 2026",
    time="6.30 pm",
    place="Guildhall, Eastmarch",
    clerk="Barnaby Leith",
    members=("Councillor H Osei (Chair)", "Councillor R Tunnicliffe", "Councillor G Marchetti", "Councillor E Lund"),
)
PLACES = ("Quayside", "Northgate", "St Bride’s", "Ferry Hill", "Lower Town")
HOUSE = House(family="sans", size=11, margin=60, foot="{page}", foot_at="left")
BINDING = Binding(number="{page}", number_at="right", recto=False, counts_from=0, stamp_size=10)

DAMP = Topic(title="Damp and Mould in Council Homes", subject="repairs for damp", places=PLACES, team="Repairs Service")
MARKET = Topic(title="The Future of the Covered Market", subject="the market", places=PLACES, team="Property Service")
LIBRARIES = Topic(title="Library Opening Hours", subject="library hours", places=PLACES, team="Library Service")
CYCLES = Topic(title="Cycle Parking at the Station", subject="cycle parking", places=PLACES, team="Transport Service")
LISTED = (
    ("1", "Apologies for Absence", ""),
    ("2", "Minutes of the Meeting held on 13 April 2026", ""),
    ("3", "Declarations of Interest", ""),
    ("4", DAMP.title, "Report of the Director of Homes"),
    ("5", MARKET.title, "Report of the Director of Place"),
    ("6", LIBRARIES.title, "Report of the Director of Communities (to follow)"),
    ("7", CYCLES.title, "Report of the Director of Place"),
    ("8", "Update from the Chair", "Oral report"),
)


def pack() -> Pack:
    """The agenda is written twice: the numbers in it count its own pages."""
    rest = _papers()
    drafted = _front(rest, {})
    front = _front(rest, pages_of((drafted, *rest), BINDING))
    return Pack(
        name="city-foot-numbers",
        council=MEETING.council,
        body=MEETING.body,
        date="2026-06-08",
        papers=(front, *rest),
        binding=BINDING,
    )


def _front(rest: tuple[Paper, ...], spans: dict[str, str]) -> Paper:
    """A cover with the members and a note for visitors, then the agenda: one paper."""
    writer = Writer(HOUSE.but(foot=""))
    writer.line(MEETING.council, style="bold", size=20, at="middle", after=40)
    writer.line(MEETING.body, style="bold", size=16, at="middle", after=20)
    writer.line(f"{MEETING.date}, {MEETING.time}, {MEETING.place}", at="middle", after=40)
    writer.heading("Members of the Committee")
    writer.table([(one,) for one in MEETING.members], (1,), header=False, size=10)
    writer.heading("If you come to the meeting")
    writer.line("Please sign in at the desk. The meeting is filmed, and the film is kept for a year.")
    writer.page()
    writer.line("A G E N D A", style="bold", size=14, at="middle", after=20)
    writer.line("PART 1 – OPEN TO THE PUBLIC", style="bold")
    listed(
        writer,
        [
            Listed(number=n, title=title, pages=f"Pages {spans.get(n, '1 - 9')}" if _has(rest, n) else "", says=says)
            for n, title, says in LISTED
        ],
    )
    return Paper(kind="front_sheet", title=f"Agenda, {MEETING.body}", written=writer)


def _has(rest: tuple[Paper, ...], item: str) -> bool:
    return any(paper.item == item for paper in rest)


def _papers() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="minutes",
            item="2",
            title="Minutes of the Meeting held on 13 April 2026",
            written=minutes(MEETING, "Monday 13 April 2026", (CYCLES, LIBRARIES, MARKET), HOUSE, first=58),
        ),
        Paper(kind="report", item="4", title=DAMP.title, written=_report(DAMP, "Winifred Abara", "Director of Homes")),
        Paper(
            kind="appendix",
            item="4",
            title="Appendix 1 – Damp and Mould Action Plan",
            written=action_plan(DAMP, HOUSE, "Appendix 1 – Damp and Mould Action Plan"),
        ),
        Paper(
            kind="appendix",
            item="4",
            title="Appendix 2 – Repairs by ward",
            written=figures(DAMP, HOUSE, "Appendix 2 – Repairs by ward", tables=3, rows=9),
        ),
        *_market(),
        Paper(
            kind="report", item="7", title=CYCLES.title, written=_report(CYCLES, "Giles Hendry", "Director of Place")
        ),
    )


def _market() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="report", item="5", title=MARKET.title, written=_report(MARKET, "Giles Hendry", "Director of Place")
        ),
        Paper(
            kind="appendix",
            item="5",
            title="Appendix A – Plan of the market hall",
            written=site_map(MARKET, HOUSE, "Appendix A – Plan of the market hall"),
        ),
        Paper(
            kind="appendix",
            item="5",
            title="Appendix B – The Future of the Covered Market",
            written=strategy(
                MARKET,
                House(family="serif", size=12, foot="Page {page} of {pages}"),
                label="Appendix B",
                chapters=("The hall today", "Traders", "Three ways forward"),
                annexes=("Appendix A: Stalls let since 2016",),
                length=3,
            ),
        ),
    )


def _report(topic: Topic, author: str, post: str) -> Writer:
    held = Report(
        topic=topic,
        body=MEETING.body,
        date="8 June 2026",
        author=author,
        post=post,
        council=MEETING.council,
        holder="Councillor Perpetua Dacre",
        asks=("the Committee comments on the report", "it is sent to Cabinet"),
    )
    return report(held, two_columns, HOUSE, table_in="Background")
