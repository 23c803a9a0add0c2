"""A London borough's planning committee: an agenda with a column of page numbers, items 6.1 and 6.2 for applications.

Reports begin with a box across the page (item, class, date, meeting); drawings follow without a word of heading; a
letter is annexed; the number at the foot is bare, and the papers' own numbers stand beside it.
"""

from __future__ import annotations

from packs.appendices import enclosed_letter, figures, form, site_map
from packs.binder import Binding, Pack, Paper, pages_of
from packs.prose import Prose, Topic
from packs.records import Meeting, minutes
from packs.reports import money_table
from packs.writer import House, Writer

MEETING = Meeting(
    council="London Borough of Tyburnham",
    body="Planning Committee (Major Applications)",
    date="Monday 22 June 2026",
    time="7.00 pm",
    place="160 Harbour Way",
    clerk="Constance Abiola",
    members=("Councillor R Okonjo (Chair)", "Councillor K Delacroix (Vice-Chair)", "Councillor S Ingleby"),
)
PLACES = ("Harbour Way", "Tyburn Fields", "Salt Lane", "Ropery Street")
HOUSE = House(size=10.5, margin=58)
BINDING = Binding(number="{page}", recto=False, counts_from=0, stamp_size=11)
TOWER = Topic(title="Land at 12-40 Salt Lane", subject="the tower", places=PLACES, team="Majors Team")
SCHOOL = Topic(title="Ropery Street Primary School", subject="the school hall", places=PLACES, team="Majors Team")
TREES = Topic(title="Tree Preservation Order 14/2026", subject="the plane trees", places=PLACES, team="Tree Officer")
DESIGN = Topic(title="Design Panel: Annual Report", subject="design review", places=PLACES, team="Design Team")
ROWS = (
    ("1", "APOLOGIES", ""),
    ("2", "CONFIRMATION OF VOTING MEMBERS", ""),
    ("3", "DISCLOSURE OF INTERESTS", ""),
    ("4", "MINUTES of the meeting held on 18 May 2026", "4"),
    ("5", DESIGN.title, "5"),
    ("6", "DEVELOPMENT MANAGEMENT", ""),
    ("6.1", f"26/AP/0417: {TOWER.title}", "6.1"),
    ("6.2", f"26/AP/0533: {SCHOOL.title}", "6.2"),
    ("7", TREES.title, "7"),
)


def pack() -> Pack:
    rest = _papers()
    front = _front(pages_of((_front({}), *rest), BINDING))
    return Pack(
        name="london-page-column",
        council=MEETING.council,
        body=MEETING.body,
        date="2026-06-22",
        papers=(front, *rest),
        binding=BINDING,
    )


def _front(spans: dict[str, str]) -> Paper:
    """Two pages: who sits, then the order of business with the page on which each item begins."""
    writer = Writer(HOUSE)
    writer.line(MEETING.body, size=20, style="bold", after=20)
    for words in (MEETING.date, MEETING.time, MEETING.place):
        writer.line(words, size=13)
    writer.heading("Membership")
    writer.line("; ".join(MEETING.members), after=20)
    writer.heading("INFORMATION FOR MEMBERS OF THE PUBLIC")
    writer.line("You have the right to see the papers, and to speak if you wrote to us before noon on the day.")
    writer.page()
    writer.line("Order of Business", size=15, style="bold", after=14)
    cells = [
        ("Item No.", "Title", "Page No."),
        *((n, title, spans.get(i, "").partition(" ")[0]) for n, title, i in ROWS),
    ]
    writer.table(cells, (0.6, 4, 0.7), size=10)
    writer.line("Date: 12 June 2026")
    return Paper(kind="front_sheet", title=f"Agenda, {MEETING.body}", written=writer)


def _papers() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="minutes",
            item="4",
            title="Minutes of the meeting held on 18 May 2026",
            written=minutes(MEETING, "Monday 18 May 2026", (SCHOOL, DESIGN), HOUSE, first=1, length=3),
        ),
        Paper(kind="report", item="5", title=DESIGN.title, written=_report(DESIGN, "5")),
        Paper(
            kind="appendix",
            item="5",
            title="Appendix 1 - Schemes reviewed",
            written=figures(
                DESIGN, HOUSE.but(foot="Schemes, page {page}", foot_at="left"), "APPENDIX 1: Schemes reviewed", rows=24
            ),
        ),
        Paper(kind="report", item="6.1", title=TOWER.title, written=_application(TOWER, "6.1", "26/AP/0417")),
        Paper(
            kind="appendix",
            item="6.1",
            title="Appendix 1 - Site location plan",
            written=site_map(TOWER, HOUSE, "APPENDIX 1 Site location plan"),
        ),
        Paper(
            kind="appendix",
            item="6.1",
            title="Appendix 2 - Equality Statement",
            written=form(TOWER, House(family="serif", size=11, foot="{page}"), "APPENDIX 2", "Equality Statement"),
        ),
        Paper(kind="report", item="6.2", title=SCHOOL.title, written=_application(SCHOOL, "6.2", "26/AP/0533")),
        Paper(kind="report", item="7", title=TREES.title, written=_report(TREES, "7")),
        Paper(
            kind="appendix",
            item="7",
            title="Appendix A - letter of Salt Lane Residents: Tree Preservation Order 14/2026",
            written=enclosed_letter(TREES, House(family="serif", size=12), "Salt Lane Residents", label="APPENDIX A"),
        ),
    )


def _box(writer: Writer, item: str, topic: Topic, more: tuple[tuple[str, str], ...] = ()) -> None:
    writer.table(
        [("Item No.", "Classification:", "Date:", "Meeting Name:"), (item, "Open", "22 June 2026", MEETING.body)],
        (0.7, 1, 1, 2),
        size=10,
    )
    rows = (
        ("Report title:", topic.title),
        *more,
        ("Ward(s) affected:", "Salt Lane"),
        ("From:", "Director of Planning"),
    )
    writer.table(rows, (1, 2.6), size=10, header=False)


def _report(topic: Topic, item: str) -> Writer:
    writer, prose = Writer(HOUSE), Prose(topic)
    _box(writer, item, topic)
    writer.heading("RECOMMENDATION")
    writer.numbered("1.", f"That the committee notes what is said of {topic.subject}.")
    for number, heading in enumerate(("BACKGROUND", "KEY ISSUES", "BACKGROUND DOCUMENTS"), 1):
        writer.heading(heading)
        for index in range(4):
            writer.numbered(f"{number * 4 + index - 2}.", prose.paragraph(4))
    return writer


def _application(topic: Topic, item: str, number: str) -> Writer:
    """A long report with contents of its own, and drawings in its midst."""
    writer, prose = Writer(HOUSE.but(foot="{page}", foot_at="right")), Prose(topic)
    _box(writer, item, topic, (("Application:", f"{number}, full planning permission"),))
    writer.heading("Contents")
    heads = ("EXECUTIVE SUMMARY", "BACKGROUND INFORMATION", "KEY ISSUES FOR CONSIDERATION", "CONCLUSION")
    for page, head in enumerate(heads, 2):
        writer.line(f"{head} ........ {page}", after=3)
    for section, head in enumerate(heads):
        writer.page()
        writer.heading(head, size=13)
        for index in range(5):
            writer.numbered(f"{section * 5 + index + 1}.", prose.paragraph(5))
        money_table(writer, prose, 4)
        if section == 1:
            writer.page()
            writer.line("Image: the site from the north", style="italic")
            writer.sheet.box(80, 120, 500, 700)
    return writer
