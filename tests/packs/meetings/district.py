"""A district's pack merged by a program that keeps page labels: the papers' own numbers, nothing on paper.

Its planning letters were scanned: pictures of pages, no text.
"""

from __future__ import annotations

from packs.appendices import enclosed_letter, figures, site_map
from packs.binder import Binding, Pack, Paper
from packs.prose import Topic
from packs.records import Listed, Meeting, agenda, minutes
from packs.reports import Report, labelled, report
from packs.writer import House, Writer

MEETING = Meeting(
    council="Ashby Vale District Council",
    body="Licensing and Regulation Committee",
    date="Wednesday 15 April 2026",
    time="2.30 pm",
    place="Vale House",
    clerk="Ottoline Marsh",
    members=("Councillor P Quint (Chairman)", "Councillor D Eversley", "Councillor S Bhatt"),
)
PLACES = ("Vale Street", "Cotter’s Yard", "Brook End", "High Ashby")
HOUSE = House(family="sans", size=11)
TAXIS = Topic(title="Taxi Fares", subject="taxi fares", places=PLACES, team="Licensing Team")
STREET = Topic(title="Street Trading Consents", subject="street trading", places=PLACES, team="Licensing Team")
KENNELS = Topic(title="Licence for Brook End Kennels", subject="the kennels", places=PLACES, team="Animal Health Team")
PREVIOUS = "Minutes of the meeting held on 11 February 2026"


def pack() -> Pack:
    titles = ("Apologies", PREVIOUS, "Declarations of interest", TAXIS.title, STREET.title, KENNELS.title)
    items = [Listed(number=str(number), title=title) for number, title in enumerate(titles, 1)]
    front = Paper(kind="front_sheet", title=f"Agenda, {MEETING.body}", written=agenda(MEETING, items, HOUSE))
    return Pack(
        name="district-page-labels",
        council=MEETING.council,
        body=MEETING.body,
        date="2026-04-15",
        papers=(front, *_papers()),
        binding=Binding(recto=False, labels=True),
    )


def _papers() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="minutes",
            item="2",
            title=PREVIOUS,
            written=minutes(MEETING, "Wednesday 11 February 2026", (TAXIS, KENNELS), HOUSE, first=19),
        ),
        Paper(kind="report", item="4", title=TAXIS.title, written=_report(TAXIS, "4")),
        Paper(
            kind="appendix",
            item="4",
            title="Appendix 1 - Table of fares",
            written=figures(TAXIS, HOUSE, "Appendix 1: Table of fares", tables=2, rows=14),
        ),
        Paper(kind="report", item="5", title=STREET.title, written=_report(STREET, "5")),
        Paper(
            kind="appendix",
            item="5",
            title="Appendix 1 - Map of consent streets",
            written=site_map(STREET, HOUSE, "Appendix 1: Map of consent streets"),
        ),
        Paper(kind="report", item="6", title=KENNELS.title, written=_report(KENNELS, "6")),
        Paper(
            kind="appendix",
            item="6",
            title="Appendix 1 - Letter of objection",
            scanned=True,
            written=enclosed_letter(
                KENNELS, House(family="typed", size=11), "Friends of Brook End", label="Appendix 1"
            ),
        ),
    )


def _report(topic: Topic, item: str) -> Writer:
    held = Report(
        topic=topic,
        body=MEETING.body,
        date="15 April 2026",
        author="Ottoline Marsh",
        post="Licensing Manager",
        asks=(f"that the proposals for {topic.subject} be agreed",),
        council=MEETING.council,
    )

    def front(writer: Writer, held: Report) -> None:
        writer.line(f"Agenda item: {item}", at="right")
        labelled(writer, held)

    return report(held, front, HOUSE, numbers="plain", table_in="Background")
