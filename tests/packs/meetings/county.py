"""A county's committee as its committee system prints it: stamps, blank backs, bookmarks, or some of these.

Appendix B comes before A; a strategy has contents, chapters and appendices of its own; an oral item has no papers;
a report's own page numbers begin anew in its middle; landscape pages carry their stamps turned.
"""

from __future__ import annotations

from packs.appendices import figures, form, strategy
from packs.binder import Binding, Pack, Paper, pages_of
from packs.prose import Prose, Topic
from packs.records import Listed, Meeting, agenda, decision_record, minutes
from packs.reports import Report, from_to, report
from packs.writer import House, Writer

MEETING = Meeting(
    council="Wharfmoor County Council",
    body="Highways and Environment Cabinet Committee",
    date="Thursday, 12 March 2026",
    time="10.00 am",
    place="Corn Room, Shire House, Aldwick",
    clerk="Tabitha Renn",
    members=("Mr J Orme (Chairman)", "Mrs K Bellweather", "Mr O Stanyon", "Ms D Pryce-Hale", "Mr F Agarwal"),
)
PLACES = ("Aldwick", "Upper Serle", "Marden Cross", "Wharf End", "Fennimore")
HOUSE = House(size=11.5, foot="{page}")

GULLIES = Topic(
    title="26/00017 - Clearing of Road Gullies 2026-28",
    subject="the clearing of gullies",
    places=PLACES,
    team="Drainage Team",
)
BUSES = Topic(title="Rural Bus Strategy", subject="rural bus services", places=PLACES, team="Passenger Transport Unit")
RISKS = Topic(
    title="Directorate Risk Register", subject="the risks of flooding", places=PLACES, team="Strategic Risk Team"
)
TREES = Topic(title="Ash Dieback: Where We Stand", subject="felling along roads", places=PLACES, team="Tree Team")
WASTE = Topic(title="Performance Dashboard", subject="waste that is recycled", places=PLACES, team="Waste Service")
BUDGET = Topic(title="Draft Capital Programme", subject="the capital programme", places=PLACES, team="Finance Division")

ORAL = (
    Listed(number="1", title="Apologies and Substitutes"),
    Listed(number="2", title="Declarations of Interest by Members in items on the Agenda"),
)
TITLES = (
    ("3", "Minutes of the meeting held on 20 January 2026"),
    ("4", "Verbal updates by Cabinet Member and Corporate Director"),
    ("5", GULLIES.title),
    ("6", BUSES.title),
    ("7", RISKS.title),
    ("8", TREES.title),
    ("9", WASTE.title),
    ("10", "Work Programme 2026"),
)


def papers() -> tuple[Paper, ...]:
    """All papers but the front sheet, written anew."""
    return (
        Paper(
            kind="minutes",
            item="3",
            title=TITLES[0][1],
            written=minutes(
                MEETING, "Tuesday, 20 January 2026", (BUDGET, TREES, WASTE), HOUSE.but(size=12, foot="{page}")
            ),
        ),
        *_gullies(),
        *_buses(),
        *_risks(),
        Paper(kind="report", item="8", title=TREES.title, written=_trees()),
        Paper(kind="report", item="9", title=WASTE.title, written=_report(WASTE, "Ines Calloway", length=2)),
        Paper(
            kind="appendix",
            item="9",
            title="Appendix 1 - Key Performance Indicators",
            file_name="Item 9 dashboard",
            written=figures(
                WASTE, HOUSE.but(foot=""), "Appendix 1 - Key Performance Indicators", rows=26, landscape=True
            ),
        ),
        Paper(kind="report", item="10", title="Work Programme 2026", written=_work_programme()),
    )


def _gullies() -> tuple[Paper, ...]:
    asks = ("agree to the contract being let for two years", "note how it will be watched")
    return (
        Paper(kind="report", item="5", title=GULLIES.title, written=_report(GULLIES, "Rory Quillfeather", asks)),
        Paper(
            kind="decision_record",
            item="5",
            title="26/00017 - Proposed Record of Decision",
            file_name="26-00017 - PROD",
            written=decision_record(
                MEETING, GULLIES, "26/00017", House(size=11), head="{council} – PROPOSED RECORD OF DECISION"
            ),
        ),
        Paper(
            kind="appendix",
            item="5",
            title="Equality Impact Assessment",
            file_name="26-00017 - EQIA",
            written=form(GULLIES, House(size=10, family="serif"), "", "Equality Impact Assessment"),
        ),
    )


def _buses() -> tuple[Paper, ...]:
    """Appendix B stands before Appendix A; the strategy's own Appendix 1 and 2 are not the report's."""
    chapters = ("Why a strategy", "Where people live", "What runs today", "What we will do")
    own = ("Appendix 1: Routes and their cost", "Appendix 2: How we asked")
    named = ("Appendix A – Summary of Costs", "Appendix B – Rural Bus Strategy 2026 to 2031")
    return (
        Paper(
            kind="report",
            item="6",
            title=BUSES.title,
            written=_report(BUSES, "Maud Tansley", ("endorse the strategy at Appendix B",), appendices=named),
        ),
        Paper(
            kind="appendix",
            item="6",
            title="Appendix B - Rural Bus Strategy 2026 to 2031",
            written=strategy(
                BUSES,
                House(size=11, foot="{page}", foot_at="right"),
                label="Appendix B",
                chapters=chapters,
                annexes=own,
            ),
            inner=(("Why a strategy", 2), ("Where people live", 3), ("Appendix 1: Routes and their cost", 6)),
        ),
        Paper(
            kind="appendix",
            item="6",
            title="Appendix A - Summary of Costs",
            written=figures(BUSES, HOUSE.but(foot=""), "Appendix A – Summary of Costs", tables=1),
        ),
    )


def _risks() -> tuple[Paper, ...]:
    return (
        Paper(kind="report", item="7", title=RISKS.title, written=_report(RISKS, "Ulric Penn", length=2)),
        Paper(
            kind="appendix",
            item="7",
            title="Appendix 1 - Directorate Risk Register",
            written=figures(
                RISKS, House(size=9, foot="Risk register page {page}"), "Appendix 1", rows=20, landscape=True
            ),
        ),
    )


def _report(
    topic: Topic,
    author: str,
    asks: tuple[str, ...] = ("note the report",),
    *,
    length: int = 3,
    appendices: tuple[str, ...] = (),
) -> Writer:
    return report(
        Report(
            topic=topic,
            body=MEETING.body,
            date="12 March 2026",
            author=author,
            post=f"Head of the {topic.team}",
            holder="Mr L Vesey, Cabinet Member for Highways",
            asks=asks,
            length=length,
            appendices=appendices,
        ),
        from_to,
        HOUSE.but(foot=""),
        table_in="Financial implications",
    )


def _trees() -> Writer:
    """A report whose own numbers begin anew where its second half was pasted in; it stays one report."""
    writer = Writer(HOUSE.but(foot="Page {page}", foot_at="right"))
    held = Report(
        topic=TREES,
        body=MEETING.body,
        date="12 March 2026",
        author="Selwyn Arkady",
        post="Head of the Tree Team",
        holder="Mr L Vesey, Cabinet Member for Highways",
        asks=("note where we stand",),
    )
    from_to(writer, held)
    prose = Prose(TREES, "halves")
    for part in ("1. Introduction", "2. What was found"):
        writer.heading(part)
        for _ in range(5):
            writer.line(prose.paragraph(5), after=9)
    writer.restart()
    writer.heading("3. What is proposed")
    for _ in range(9):
        writer.line(prose.paragraph(4), after=9)
    return writer


def _work_programme() -> Writer:
    topic = Topic(title="Work Programme 2026", subject="the work programme", places=PLACES, team="Democratic Services")
    writer = _report(topic, "Tabitha Renn", ("agree its work programme",), length=1)
    writer.page()
    writer.heading("Items for the meeting in May 2026")
    rows = [("Item", "When asked for"), *((one.title, "January 2026") for one in (GULLIES, WASTE, BUDGET))]
    writer.table(rows, (2, 1))
    return writer


def _pack(name: str, binding: Binding) -> Pack:
    rest = papers()
    spans = pages_of(rest, binding)
    items = [
        *ORAL,
        *(Listed(number=n, title=title, pages=f"Pages {spans[n]}" if n in spans else "") for n, title in TITLES),
        Listed(
            number="11",
            title="Any other business",
            head="EXEMPT ITEMS",
            says="There are none as this agenda is printed.",
        ),
    ]
    front = Paper(
        kind="front_sheet",
        title=f"Agenda, {MEETING.body}",
        file_name="Agenda",
        written=agenda(MEETING, items, HOUSE.but(foot="")),
    )
    return Pack(
        name=name, council=MEETING.council, body=MEETING.body, date="2026-03-12", papers=(front, *rest), binding=binding
    )


def with_bookmarks() -> Pack:
    return _pack("county-stamps-and-bookmarks", Binding(stamp="Agenda Item {item}", number="Page {page}", outline=True))


def without_bookmarks() -> Pack:
    return _pack("county-stamps-only", Binding(stamp="Agenda Item {item}", number="Page {page}"))


def without_stamps() -> Pack:
    return _pack("county-bookmarks-only", Binding(outline=True))


def bare() -> Pack:
    """Neither stamps nor bookmarks nor words on the blank backs: what is left after printing and merging anew."""
    return _pack("county-bare", Binding(blank=""))
