"""A town council's bundle: three committees' minutes out of one minute book, whose page numbers run on through them.

A covering letter and the agenda are two pages of one paper; item 4 has three papers of one kind; reports are memos
(`To`, `From`, `Re`), one of them a single page; a petition is enclosed; a blank sheet lies inside a paper.
"""

from __future__ import annotations

from packs.appendices import figures
from packs.binder import Binding, Pack, Paper
from packs.prose import Prose, Topic
from packs.records import Listed, Meeting, listed, minutes
from packs.writer import House, Writer

COUNCIL = "Oxenhope Vale Town Council"
PLACES = ("Market Place", "the Bandstand", "Station Approach", "Lower Oxen")
BOOK = House(family="serif", size=11.5)
MEMO = House(family="sans", size=11, foot="{page}")
LIGHTS = Topic(title="Christmas Lights", subject="the lights", places=PLACES, team="Events Committee")
GRAVES = Topic(title="Cemetery Fees", subject="the cemetery", places=PLACES, team="Burial Committee")
TOILETS = Topic(title="Public Toilets in Market Place", subject="the toilets", places=PLACES, team="Town Works")
CROSSING = Topic(title="Petition for a Crossing", subject="a crossing", places=PLACES, team="Petitioners")
BODIES = ("Planning Committee", "Events Committee", "Finance and General Purposes Committee")
DATES = ("6 October 2026", "13 October 2026", "20 October 2026")


def pack() -> Pack:
    return Pack(
        name="town-minute-book",
        council=COUNCIL,
        body="Town Council",
        date="2026-11-02",
        papers=(_front(), *_papers()),
        binding=Binding(recto=False),
    )


def _front() -> Paper:
    writer = Writer(MEMO.but(foot=""))
    writer.line(COUNCIL, size=17, style="bold", after=30)
    writer.line("27 October 2026", after=20)
    writer.line("Dear Councillor", after=12)
    writer.line("Your attendance is required at a meeting of the Town Council on Monday 2 November 2026 at 7.30 pm.")
    writer.line("Yours truly", after=40)
    writer.line("Ambrose Tillotson, Town Clerk")
    writer.page()
    writer.line("AGENDA", style="bold", size=14, at="middle", after=14)
    titles = (
        "Apologies",
        "Declarations of interest",
        "Public questions",
        "To receive the minutes of committees: Planning; Events; Finance and General Purposes",
        LIGHTS.title,
        GRAVES.title,
        TOILETS.title,
        CROSSING.title,
        "Mayor’s engagements (verbal)",
    )
    listed(writer, [Listed(number=str(number), title=title) for number, title in enumerate(titles, 1)])
    return Paper(kind="front_sheet", title="Agenda, Town Council", written=writer)


def _papers() -> tuple[Paper, ...]:
    return (
        *(_minutes(index) for index in range(3)),
        Paper(kind="report", item="5", title=LIGHTS.title, written=_memo(LIGHTS, 5)),
        Paper(kind="report", item="6", title=GRAVES.title, written=_memo(GRAVES, 9)),
        Paper(
            kind="appendix",
            item="6",
            title="Appendix - Cemetery fees from April 2027",
            written=figures(
                GRAVES, MEMO.but(foot="", size=10), "APPENDIX – Cemetery fees from April 2027", tables=2, rows=15
            ),
        ),
        Paper(kind="report", item="7", title=TOILETS.title, written=_memo(TOILETS, 7, leaf=True)),
        Paper(kind="other", item="8", title=CROSSING.title, written=_petition()),
    )


def _minutes(index: int) -> Paper:
    """One committee's minutes. The book's page numbers run on."""
    meeting = Meeting(
        council=COUNCIL,
        body=BODIES[index],
        date=DATES[index],
        time="7.00 pm",
        place="the Town Hall",
        clerk="A Tillotson",
    )
    topics = ((TOILETS, GRAVES), (LIGHTS, CROSSING), (GRAVES, LIGHTS))[index]
    writer = minutes(meeting, DATES[index], topics, BOOK, first=60 + 9 * index, length=4)
    for page, sheet in enumerate(writer.sheets):
        sheet.middle(800, str(112 + 2 * index + page), size=9, family="serif")
    title = f"Minutes of the {BODIES[index]} held on {DATES[index]}"
    return Paper(kind="minutes", item="4", title=title, written=writer)


def _memo(topic: Topic, paragraphs: int, *, leaf: bool = False) -> Writer:
    """To, from, re; `leaf`: a blank sheet lies in its middle."""
    writer, prose = Writer(MEMO), Prose(topic)
    for label, says in (("To:", "Members of the Town Council"), ("From:", "Town Clerk"), ("Re:", topic.title)):
        writer.field(label, says, column=60)
    writer.sheet.rule(64, writer.top, writer.right, writer.top, 1)
    writer.gap(12)
    for index in range(paragraphs):
        if leaf and index == paragraphs - 3:
            writer.page()
            writer.page()
        writer.line(prose.paragraph(4), after=9)
    writer.heading("Recommended")
    writer.line(f"That members agree what is proposed for {topic.subject}.")
    return writer


def _petition() -> Writer:
    writer = Writer(House(family="serif", size=13))
    writer.line("PETITION", size=22, style="bold", at="middle", after=20)
    writer.line("We, who live by Station Approach, ask for a crossing by the school.", after=16)
    writer.table(
        [("Name", "Street"), *((f"{name} R", place) for name in "ABCDEFGH" for place in PLACES)], (1, 1), size=11
    )
    return writer
