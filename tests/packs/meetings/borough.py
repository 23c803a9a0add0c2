"""A borough's Cabinet with withheld items: pages that stand for papers, and an agenda for the second part.

An open report has a withheld appendix between two open ones; the decisions of the last meeting are in the pack too.
"""

from __future__ import annotations

from packs.appendices import figures, form
from packs.binder import Binding, Pack, Paper, pages_of
from packs.prose import Topic
from packs.records import Listed, Meeting, agenda, decision_record, listed, minutes, withheld
from packs.reports import Report, report, titled
from packs.writer import House, Writer

MEETING = Meeting(
    council="Hollinsby Borough Council",
    body="Cabinet",
    date="Tuesday, 3 November 2026",
    time="5.30 pm",
    place="Committee Room 2, Town Hall, Hollinsby",
    clerk="Errol Danvers",
    members=("Cllr Y Castell (Leader)", "Cllr B Otieno", "Cllr J Rusk", "Cllr L Farthing", "Cllr M Idle"),
)
PLACES = ("Mill Road", "Castle Ward", "the Spinney", "Hollinsby Park", "Station Yard")
HOUSE = House(family="sans", size=11, foot="", head="Hollinsby Borough Council")
BINDING = Binding(stamp="Agenda Item {item}", number="Page {page}")
LEISURE = Topic(title="Leisure Centre Contract", subject="the leisure centre", places=PLACES, team="Leisure Service")
HOMES = Topic(title="Homes for Rent at Station Yard", subject="homes for rent", places=PLACES, team="Housing Service")
TAX = Topic(title="Council Tax Support 2027/28", subject="council tax support", places=PLACES, team="Revenues Service")
DEPOT = Topic(title="Purchase of a Depot", subject="the depot", places=PLACES, team="Estates Service")
STAFF = Topic(title="Changes in Senior Posts", subject="posts", places=PLACES, team="People Service")
PARKS = Topic(title="Parks Bylaws", subject="bylaws", places=PLACES, team="Parks Service")
PREVIOUS = "Minutes of the meeting held on 6 October 2026"


def pack() -> Pack:
    rest = _papers()
    spans = pages_of(rest, BINDING)
    front = Paper(
        kind="front_sheet", title="Agenda, Cabinet", written=agenda(MEETING, _items(spans), HOUSE.but(head=""))
    )
    return Pack(
        name="borough-two-parts",
        council=MEETING.council,
        body=MEETING.body,
        date="2026-11-03",
        papers=(front, *rest),
        binding=BINDING,
    )


def _items(spans: dict[str, str]) -> list[Listed]:
    titles = (
        ("1", "Apologies for absence", ""),
        ("2", PREVIOUS, ""),
        ("3", "Declarations of interest", ""),
        ("4", "Decisions taken by single Members since the last meeting", ""),
        ("5", TAX.title, ""),
        ("6", HOMES.title, ""),
        ("7", LEISURE.title, ""),
        ("8", "Exclusion of the press and public", ""),
        ("9", DEPOT.title, "EXEMPT ITEMS"),
        ("10", STAFF.title, ""),
    )
    return [
        Listed(number=number, title=title, pages=f"Pages {spans[number]}" if number in spans else "", head=head)
        for number, title, head in titles
    ]


def _papers() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="minutes",
            item="2",
            title=PREVIOUS,
            written=minutes(MEETING, "Tuesday, 6 October 2026", (PARKS, TAX), HOUSE, first=44),
        ),
        Paper(
            kind="decision_record",
            item="4",
            title="Record of Executive Decision - Parks Bylaws",
            written=decision_record(MEETING, PARKS, "ED26-031", HOUSE, head="{council} – RECORD OF EXECUTIVE DECISION"),
        ),
        Paper(kind="report", item="5", title=TAX.title, written=_report(TAX, "Chief Finance Officer")),
        Paper(
            kind="appendix",
            item="5",
            title="Appendix 1 - Equality Analysis",
            written=form(TAX, House(family="serif", size=11, foot="{page}"), "Appendix 1", "Equality Analysis"),
        ),
        *_homes(),
        Paper(kind="report", item="7", title=LEISURE.title, written=_report(LEISURE, "Director of Community")),
        Paper(kind="agenda", item=None, title="Part II Agenda, Cabinet", written=_second_agenda()),
        Paper(kind="restricted", item="9", title=DEPOT.title, written=withheld("3", HOUSE.but(head=""))),
        Paper(kind="restricted", item="10", title=STAFF.title, written=withheld("1, 2", HOUSE.but(head=""))),
    )


def _homes() -> tuple[Paper, ...]:
    return (
        Paper(kind="report", item="6", title=HOMES.title, written=_report(HOMES, "Director of Housing")),
        Paper(
            kind="appendix",
            item="6",
            title="Appendix A - Rents",
            written=figures(HOMES, HOUSE, "APPENDIX A – RENTS", tables=2, rows=12),
        ),
        Paper(
            kind="restricted",
            item="6",
            title="Exempt appendix, Homes for Rent at Station Yard (restricted)",
            written=withheld("3", HOUSE.but(head="")),
        ),
        Paper(
            kind="appendix",
            item="6",
            title="Appendix C - Programme",
            written=figures(HOMES, HOUSE, "APPENDIX C – PROGRAMME", tables=1, rows=24, landscape=True),
        ),
    )


def _second_agenda() -> Writer:
    writer = Writer(HOUSE.but(head=""))
    writer.line(MEETING.council.upper(), style="bold", at="middle", size=13)
    writer.line(f"{MEETING.body.upper()} – {MEETING.date.upper()}", style="bold", at="middle", after=20)
    writer.line("PART II AGENDA", style="bold", at="middle", after=12)
    writer.line(
        "The following items will be considered once the public have left, since they would otherwise hear information "
        "that is exempt under Part 1 of Schedule 12A.",
        after=14,
    )
    listed(writer, [Listed(number="9", title=DEPOT.title), Listed(number="10", title=STAFF.title)])
    return writer


def _report(topic: Topic, post: str) -> Writer:
    held = Report(
        topic=topic,
        body="Cabinet",
        date="3 November 2026",
        author="Errol Danvers",
        post=post,
        council=MEETING.council,
        asks=(f"That {topic.subject} be taken forward as set out", "That the cost be met from reserves"),
    )
    return report(held, titled, HOUSE, numbers="decimal", table_in="Background")
