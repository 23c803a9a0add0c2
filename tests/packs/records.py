"""Papers of the meeting itself: agenda, letter, minutes, decision records, what stands for a withheld paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from packs.prose import Prose, Topic
from packs.writer import House, Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An item on an agenda. `pages`: as printed after it, `(Pages 5 - 22)`. `says`: a line below it."""

    number: str
    title: str
    pages: str = ""
    says: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting as its agenda announces it."""

    council: str
    body: str
    date: str
    time: str
    place: str
    clerk: str
    members: tuple[str, ...] = ()


def agenda(meeting: Meeting, items: Sequence[Listed], house: House) -> Writer:
    """A committee system's front sheet: notice, contact, items with their pages in brackets."""
    writer = Writer(house)
    writer.line(meeting.council, style="bold", size=16, after=20)
    writer.line("AGENDA", style="bold", size=13, at="middle")
    writer.line(meeting.body.upper(), style="bold", size=13, at="middle", after=16)
    writer.table(
        [(f"{meeting.date} at {meeting.time}\n{meeting.place}", f"Ask for: {meeting.clerk}\nTelephone: 01632 960741")],
        (1.4, 1),
        size=10,
        header=False,
    )
    if meeting.members:
        writer.heading("Membership")
        writer.line(", ".join(meeting.members), after=12)
    listed(writer, items)
    writer.line(f"{meeting.clerk}", style="bold", after=2)
    writer.line("Head of Democratic Services")
    return writer


def listed(writer: Writer, items: Sequence[Listed]) -> None:
    """The items: number, title, pages, a line of explanation."""
    for item in items:
        if item.head:
            writer.gap(6)
            writer.line(item.head, style="bold", at="middle", after=8)
        pages = f" ({item.pages})" if item.pages else ""
        number = item.number + ("" if item.number.endswith(")") else ".")
        writer.numbered(number, item.title + pages, hang=44)
        if item.says:
            writer.line(item.says, x=writer.house.margin + 44, style="italic", after=8)


def letter(meeting: Meeting, sent: str, words: str, items: Sequence[Listed], house: House) -> Writer:
    """What goes in front of a supplement: a letter to the members, with the items it is for."""
    writer = Writer(house)
    writer.line(meeting.council, style="bold", size=15, after=26)
    for label, says in (("Ask for:", meeting.clerk), ("Telephone:", "01632 960741"), ("Date:", sent)):
        writer.field(label, says, column=90)
    writer.gap(20)
    writer.line("Dear Member", after=14)
    writer.line(f"{meeting.body.upper()} – {meeting.date.upper()}", style="bold", after=14)
    writer.line(words, after=14)
    writer.line("Agenda Item No", style="bold", after=10)
    listed(writer, items)
    writer.gap(16)
    writer.line("Yours sincerely", after=30)
    writer.line(meeting.clerk)
    return writer


def minutes(
    meeting: Meeting, held: str, topics: Sequence[Topic], house: House, *, first: int = 31, length: int = 2,
    draft: bool = False,
) -> Writer:  # fmt: skip
    """Minutes of an earlier meeting: who was there, minutes by number, what was resolved."""
    writer = Writer(house)
    writer.line(meeting.council.upper(), style="bold", at="middle")
    writer.line(meeting.body.upper(), style="bold", at="middle", after=12)
    kind = "DRAFT MINUTES" if draft else "MINUTES"
    writer.line(f"{kind} of a meeting of the {meeting.body} held at {meeting.place} on {held}.", after=12)
    writer.line(
        "PRESENT: " + ", ".join(meeting.members or ("Councillor A Thorne (Chair)", "Councillor B Vane")), after=12
    )
    for number, topic in enumerate(
        (Topic(title="Apologies for absence", subject="", places=("",), team=""), *topics), first
    ):
        writer.heading(f"{number}. {topic.title}")
        if topic.subject:
            _minute(writer, topic, length)
        else:
            writer.line("An apology was received from Councillor P Wray.")
    writer.gap(12)
    writer.line("The meeting ended at 8.52 pm.", after=24)
    writer.line("Chair ..............................................      Date ....................")
    return writer


def _minute(writer: Writer, topic: Topic, length: int) -> None:
    prose = Prose(topic, "minutes")
    for _ in range(length):
        writer.line(prose.paragraph(4), after=8)
    writer.line("RESOLVED:", style="bold")
    writer.numbered("(1)", f"That the report on {topic.subject} be noted; and", indent=12)
    writer.numbered("(2)", f"That the {topic.team} be asked to bring a further report in six months.", indent=12)


def decision_record(meeting: Meeting, topic: Topic, number: str, house: House, *, head: str) -> Writer:
    """A record of decision, proposed or taken: a form with its labels."""
    writer = Writer(house)
    writer.line(head.format(council=meeting.council.upper()), style="bold", at="middle", size=13, after=14)
    writer.table(
        [
            ("DECISION TO BE TAKEN BY:", meeting.body),
            ("DECISION NUMBER:", number),
            ("Subject matter", topic.title),
            ("Key decision", "Yes"),
            ("Date it may be put into effect", "Five working days after publication, unless it is called in"),
        ],
        (1, 1.8),
        size=10,
        header=False,
    )
    prose = Prose(topic, "decision")
    for label in ("Decision", "Reason for the decision", "Other options that were looked at", "Interests declared"):
        writer.heading(f"{label}:")
        writer.line(prose.paragraph(3), after=10)
    writer.gap(30)
    writer.line("Signed ...........................................     Date ...............................")
    return writer


def withheld(paragraphs: str, house: House) -> Writer:
    """The page a committee system prints in place of a paper that the public may not see."""
    writer = Writer(house)
    writer.line(
        f"By virtue of paragraph(s) {paragraphs} of Part 1 of Schedule 12A of the Local Government Act 1972.",
        style="bold",
    )
    writer.top = writer.sheet.size[1] * 0.45
    writer.line("Document is Restricted", size=18, style="bold", at="middle")
    return writer
