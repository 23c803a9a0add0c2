"""A parish clerk's merge of what came by e-mail: every paper from another hand, on other paper, with its own numbers.

No stamps, no outline, no number of the whole. A policy has numbered headings and a schedule of its own, a letter was
scanned, a spreadsheet is sideways, and the draft minutes end with the date of the meeting this pack is for.
"""

from __future__ import annotations

from packs.appendices import enclosed_letter, figures, strategy
from packs.binder import Binding, Pack, Paper
from packs.prose import Prose, Topic
from packs.records import Listed, Meeting, listed, minutes
from packs.reports import Report, labelled, plain_note, report
from packs.sheet import LETTER
from packs.writer import House, Writer

MEETING = Meeting(
    council="Little Thornby Parish Council",
    body="Parish Council",
    date="Wednesday 9 September 2026",
    time="7.15 pm",
    place="the Reading Room, Little Thornby",
    clerk="Mrs Avis Holloway",
    members=("Cllr N Brandreth (Chairman)", "Cllr S Moxon", "Cllr T Aldous", "Cllr Mrs W Peake"),
)
PLACES = ("Church Lane", "the Green", "Nether Thornby", "Pond Field")
PLAY = Topic(title="Play Area Inspection", subject="the play area", places=PLACES, team="Amenities Group")
HALL = Topic(title="Reading Room Roof", subject="the roof", places=PLACES, team="Buildings Group")
MONEY = Topic(title="Payments for Approval", subject="payments", places=PLACES, team="Clerk")
GRANT = Topic(title="Grants and Donations Policy", subject="grants", places=PLACES, team="Finance Group")
BUS = Topic(title="Withdrawal of Service 17", subject="service 17", places=PLACES, team="Network Office")
VERGES = Topic(title="Cutting of Verges", subject="the cutting of verges", places=PLACES, team="Amenities Group")
PREVIOUS = "Minutes of the Meeting held on Wednesday 8 July 2026"


def pack() -> Pack:
    return Pack(
        name="parish-by-hand",
        council=MEETING.council,
        body=MEETING.body,
        date="2026-09-09",
        papers=(_summons(), *_papers(), *_enclosures()),
        binding=Binding(recto=False),
    )


def _summons() -> Paper:
    writer = Writer(House(family="serif", size=12, paper=LETTER))
    writer.line(MEETING.council.upper(), size=18, style="bold", at="middle", after=16)
    writer.line(
        f"To all members of the Council: you are summoned to the meeting on {MEETING.date} at {MEETING.time} in "
        f"{MEETING.place} for the business below.",
        after=14,
    )
    writer.line("AGENDA", style="bold", at="middle", after=12)
    titles = (
        "Apologies",
        "Declarations of interest",
        f"To approve the {PREVIOUS}",
        "Public participation",
        f"{PLAY.title} (report enclosed)",
        f"{HALL.title} (report enclosed)",
        f"{MONEY.title} (list enclosed)",
        f"{GRANT.title}: to adopt the draft",
        f"{BUS.title}: letter from the bus company",
        f"{VERGES.title} (to follow)",
        "Date of the next meeting",
    )
    listed(writer, [Listed(number=str(number), title=title) for number, title in enumerate(titles, 1)])
    writer.gap(20)
    writer.line(f"{MEETING.clerk}, Clerk to the Council", after=2)
    writer.line("3 September 2026")
    return Paper(kind="front_sheet", title="Agenda, Little Thornby Parish Council", written=writer)


def _papers() -> tuple[Paper, ...]:
    of_pages = House(family="sans", size=11, foot="Page {page} of {pages}")
    return (
        Paper(
            kind="minutes",
            item="3",
            title=PREVIOUS,
            written=minutes(
                MEETING, "Wednesday 8 July 2026", (HALL, VERGES, MONEY), of_pages, first=112, length=3, draft=True
            ),
        ),
        Paper(
            kind="report",
            item="5",
            title=PLAY.title,
            written=report(
                _held(PLAY, "Cllr T Aldous", "Amenities Group", asks=("to mend the swings", "to close the slide")),
                plain_note,
                House(family="serif", size=12, foot="- {page} -"),
                numbers="none",
                table_in="Background",
            ),
        ),
        Paper(
            kind="report",
            item="6",
            title=HALL.title,
            written=report(
                _held(HALL, "Mrs Avis Holloway", "Clerk", asks=("that three prices be sought",)),
                labelled,
                of_pages.but(size=10.5, foot_at="right"),
                numbers="plain",
            ),
        ),
        Paper(
            kind="appendix",
            item="6",
            title="Appendix 1 - Roof survey: the Reading Room, Little Thornby",
            written=_survey(),
        ),
    )


def _enclosures() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="other",
            item="7",
            title=MONEY.title,
            written=figures(
                MONEY,
                House(family="typed", size=9, margin=40),
                "Payments for Approval, September 2026",
                rows=30,
                landscape=True,
                tables=1,
            ),
        ),
        Paper(
            kind="other",
            item="8",
            title=GRANT.title,
            written=strategy(
                GRANT,
                House(family="sans", size=12, paper=LETTER, foot="Page {page}", foot_at="left"),
                chapters=("Who may ask", "What is given", "How to ask"),
                annexes=("Schedule 1: Form of asking",),
                length=3,
            ),
        ),
        Paper(
            kind="other",
            item="9",
            title="Withdrawal of Service 17 - letter",
            written=enclosed_letter(BUS, House(family="serif", size=11.5), "Thorn Valley Coaches Limited"),
        ),
    )


def _held(topic: Topic, author: str, post: str, asks: tuple[str, ...]) -> Report:
    return Report(
        topic=topic,
        body="Parish Council",
        date="9 September 2026",
        author=author,
        post=post,
        asks=asks,
        sections=("Background", "What was found", "What it costs"),
    )


def _survey() -> Writer:
    """An engineer's report, labelled by the clerk: numbered sections, its own numbers from 1 in two halves."""
    writer = Writer(House(family="serif", size=11, foot="{page} | Page"))
    writer.line("Appendix 1", style="bold", at="right")
    writer.line("Roof survey: the Reading Room, Little Thornby", size=15, style="bold", after=16)
    prose = Prose(HALL, "survey")
    for number, heading in enumerate(("Instructions", "The slates", "The timbers"), 1):
        writer.heading(f"{number}.0 {heading}")
        for _ in range(5):
            writer.line(prose.paragraph(5), after=8)
    writer.restart()
    writer.heading("4.0 Prices")
    for _ in range(6):
        writer.line(prose.paragraph(4), after=8)
    return writer
