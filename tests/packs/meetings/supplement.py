"""A supplement to a county's main pack: a letter, papers that were to follow, a report and an appendix revised.

Its page numbers go on where the main pack's ended; its items are some of the main agenda's.
"""

from __future__ import annotations

from packs.appendices import enclosed_letter, figures, slides
from packs.binder import Binding, Pack, Paper, pages_of
from packs.meetings.county import PLACES
from packs.prose import Topic
from packs.records import Listed, Meeting, letter
from packs.reports import Report, from_to, labelled, report
from packs.writer import House

MEETING = Meeting(
    council="Wharfmoor County Council",
    body="Cabinet",
    date="Thursday, 19 March 2026",
    time="2.00 pm",
    place="Shire House, Aldwick",
    clerk="Tabitha Renn",
)
BINDING = Binding(stamp="Agenda Item {item}", number="Page {page}", outline=True, first_number=131)
HOUSE = House(size=11.5)
CARE = Topic(
    title="Charges for Home Care 2026-27", subject="charges for care", places=PLACES, team="Adult Care Finance"
)
SCHOOLS = Topic(title="School Places in Wharf End", subject="school places", places=PLACES, team="Education Planning")
BRIDGE = Topic(title="Serle Bridge: Closing for Repair", subject="Serle Bridge", places=PLACES, team="Structures Team")
REVISED = "Revised version 2 – replaces the report published on 9 March 2026"


def pack() -> Pack:
    rest = _papers()
    spans = pages_of(rest, BINDING)
    items = [
        Listed(number=number, title=title, pages=f"Pages {spans[number]}")
        for number, title in (("6", CARE.title), ("8", SCHOOLS.title), ("11", BRIDGE.title))
    ]
    words = (
        "Enclosed are papers that were marked to follow when the agenda was published, and two that have been revised."
    )
    front = Paper(
        kind="front_sheet",
        title="Agenda supplement letter, Cabinet",
        file_name="Agenda",
        written=letter(MEETING, "13 March 2026", words, items, HOUSE),
    )
    return Pack(
        name="county-supplement",
        council=MEETING.council,
        body=MEETING.body,
        date="2026-03-19",
        papers=(front, *rest),
        binding=BINDING,
    )


def _papers() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="report",
            item="6",
            title=CARE.title,
            written=report(_held(CARE, "Noor Whitcombe", "TO FOLLOW item"), from_to, HOUSE, table_in="Background"),
        ),
        Paper(
            kind="appendix",
            item="6",
            title="Appendix 3 - Table of Charges (revised)",
            written=figures(CARE, HOUSE, "Appendix 3 (revised) – Table of Charges", tables=2, rows=16),
        ),
        Paper(
            kind="report",
            item="8",
            title=SCHOOLS.title,
            file_name="School Places v2 FINAL",
            written=report(_held(SCHOOLS, "Piers Lovage", REVISED), labelled, HOUSE.but(family="serif", foot="{page}")),
        ),
        Paper(
            kind="appendix",
            item="8",
            title="School Places in Wharf End - letter from the governors",
            written=enclosed_letter(SCHOOLS, House(family="serif", size=12), "Governors of Wharf End Primary School"),
        ),
        Paper(
            kind="other",
            item="11",
            title="Serle Bridge: Closing for Repair - presentation",
            written=slides(BRIDGE, HOUSE, ("Why now", "The detour", "Buses", "What comes next", "Questions")),
        ),
    )


def _held(topic: Topic, author: str, note: str) -> Report:
    return Report(
        topic=topic,
        body="Cabinet",
        date="19 March 2026",
        author=author,
        post=f"Head of {topic.team}",
        note=note,
        holder="Mrs C Ravenhall, Deputy Leader",
        asks=("agree the proposals", "have them looked at again in a year"),
    )
