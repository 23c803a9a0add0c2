"""A fire authority's papers sent without their agenda: what says where a paper begins is its running line.

Every page of a report has the item and the title in its head; appendices have the report's letter; a part of the
papers of item 7 is a bare table; one appendix is divided into parts with title pages of their own.
"""

from __future__ import annotations

from packs.appendices import action_plan, figures, slides, strategy
from packs.binder import Binding, Pack, Paper
from packs.prose import Topic
from packs.records import Meeting, minutes
from packs.reports import Report, labelled, report
from packs.writer import House, Writer

MEETING = Meeting(
    council="Eastvale and Thornshire Fire Authority",
    body="Audit and Performance Committee",
    date="Friday 6 March 2026",
    time="10.00 am",
    place="Fire Headquarters, Thornbury Road",
    clerk="Linus Amberley",
    members=("Cllr V Rudd (Chair)", "Cllr G Mbeki", "Mr A Storrow (Independent Member)"),
)
PLACES = ("Eastvale", "Thornbridge", "Pendle Cross", "Saltmarsh")
HOUSE = House(size=11, foot="Page {page} of {pages}", foot_at="right")
ALARMS = Topic(title="Automatic Fire Alarms", subject="false alarms", places=PLACES, team="Response Team")
AUDIT = Topic(title="Internal Audit Plan 2026/27", subject="internal audit", places=PLACES, team="Audit Service")
PEOPLE = Topic(title="Culture Review: Progress", subject="the culture review", places=PLACES, team="People Team")
ENGINES = Topic(title="Fleet Strategy", subject="the fleet", places=PLACES, team="Fleet Workshop")


def pack() -> Pack:
    return Pack(
        name="authority-without-agenda",
        council=MEETING.council,
        body=MEETING.body,
        date="2026-03-06",
        papers=(*_papers(), *_later_papers()),
        binding=Binding(recto=True, blank=""),
    )


def _papers() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="minutes",
            item="3",
            title="Minutes of the meeting held on 5 December 2025",
            written=minutes(
                MEETING, "Friday 5 December 2025", (ENGINES, AUDIT, ALARMS), _running("Agenda Item 3", "Minutes")
            ),
        ),
        Paper(kind="report", item="5", title=ALARMS.title, written=_report(ALARMS, "5")),
        Paper(
            kind="appendix",
            item="5",
            title="Appendix A to Item 5 - Calls by station",
            written=figures(
                ALARMS, _running("Agenda Item 5", "Appendix A"), "Appendix A to Item 5 – Calls by station", rows=22
            ),
        ),
        Paper(kind="report", item="6", title=AUDIT.title, written=_report(AUDIT, "6")),
        Paper(kind="report", item="7", title=PEOPLE.title, written=_report(PEOPLE, "7")),
        Paper(
            kind="appendix",
            item="7",
            title="Culture Review: Progress - action plan",
            written=action_plan(PEOPLE, House(size=9, head="Agenda Item 7"), "Culture Review: action plan", rows=11),
        ),
    )


def _later_papers() -> tuple[Paper, ...]:
    return (
        Paper(kind="report", item="8", title=ENGINES.title, written=_report(ENGINES, "8")),
        Paper(
            kind="appendix",
            item="8",
            title="Appendix A to Item 8 - Fleet Strategy",
            written=strategy(
                ENGINES,
                House(family="serif", size=12, foot="{page}"),
                label="Appendix A to Item 8",
                chapters=("Engines we have", "Engines we need", "Charging"),
                annexes=("Annex 1: Engines by age",),
            ),
        ),
        Paper(
            kind="other",
            item="9",
            title="Member Development",
            written=slides(
                Topic(title="Member Development", subject="training", places=PLACES, team="Agenda Item 9"),
                House(foot="{page}"),
                ("What was asked for", "What is on offer", "Dates"),
            ),
        ),
    )


def _running(item: str, words: str) -> House:
    return HOUSE.but(head=f"{item} – {words}", head_bold=True)


def _report(topic: Topic, item: str) -> Writer:
    held = Report(
        topic=topic,
        body=MEETING.body,
        date="6 March 2026",
        author="Linus Amberley",
        post="Clerk",
        council=MEETING.council,
        asks=("to note the report", "to ask for another in the autumn"),
        length=2,
    )
    return report(held, labelled, _running(f"Agenda Item {item}", topic.title), table_in="Background")
