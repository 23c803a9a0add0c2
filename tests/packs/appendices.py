"""What hangs on reports: strategies with contents of their own, figures, plans of action, forms, maps, slides."""

from __future__ import annotations

from collections.abc import Sequence

from packs.prose import Prose, Topic
from packs.reports import money_table
from packs.sheet import SLIDE
from packs.writer import House, Writer


def strategy(
    topic: Topic, house: House, *, label: str = "", chapters: Sequence[str] = (), length: int = 4,
    annexes: Sequence[str] = (),
) -> Writer:  # fmt: skip
    """A published strategy: cover, contents, chapters, annexes of its own (headed as appendices are)."""
    writer = Writer(house)
    if label:
        writer.line(label, at="right")
    writer.top = 230
    writer.line(topic.title, size=26, style="bold", at="middle", after=18)
    writer.line(f"{topic.year} to {topic.year + 5}", size=18, at="middle")
    writer.page()
    _contents(writer, chapters, annexes)
    prose = Prose(topic, "strategy")
    for number, chapter in enumerate(chapters, 1):
        writer.page()
        writer.heading(f"{number}. {chapter}", size=16)
        for _ in range(length):
            writer.line(prose.paragraph(5), after=9)
        money_table(writer, prose, 4)
    for annex in annexes:
        writer.page()
        writer.heading(annex, size=16)
        writer.line(prose.paragraph(5))
        money_table(writer, prose, 8)
    return writer


def _contents(writer: Writer, chapters: Sequence[str], annexes: Sequence[str]) -> None:
    writer.heading("Contents", size=16)
    entries = [*(f"{number}. {chapter}" for number, chapter in enumerate(chapters, 1)), *annexes]
    for page, entry in enumerate(entries, 3):
        writer.sheet.write(writer.right - 20, writer.top, str(page), size=writer.house.size, family=writer.house.family)
        writer.line(entry, to=writer.right - 40, after=5)


def figures(
    topic: Topic, house: House, label: str, *, tables: int = 2, rows: int = 18, landscape: bool = False
) -> Writer:
    """Tables of money under one heading."""
    writer = Writer(house.but(paper=house.paper[::-1]) if landscape else house)
    writer.heading(label, size=13)
    prose = Prose(topic, label)
    for number in range(1, tables + 1):
        writer.heading(f"Table {number}: {topic.title}")
        money_table(writer, prose, rows)
        writer.line(prose.paragraph(2))
    return writer


def action_plan(topic: Topic, house: House, label: str, *, rows: int = 14) -> Writer:
    """A landscape table of actions, its header on every page."""
    writer = Writer(house.but(paper=house.paper[::-1]))
    writer.heading(label, size=13)
    writer.line("Progress is reported to the Committee twice a year.")
    prose = Prose(topic, label)
    cells = [("No", "Action", "Lead officer", "By when", "Progress")]
    for number in range(1, rows + 1):
        cells.append(
            (
                str(number),
                f"Look again at {topic.subject} in {prose.topic.places[number % len(topic.places)]} and report back",
                f"Head of the {topic.team}",
                f"{prose.number(1, 28)} {('May', 'July', 'December')[number % 3]} {topic.year}",
                prose.sentence(),
            )
        )
    writer.table(cells, (0.4, 2.4, 1.4, 1, 3))
    return writer


def form(topic: Topic, house: House, label: str, head: str, *, length: int = 2) -> Writer:
    """An impact assessment: questions in shaded bars, answers below."""
    writer = Writer(house)
    if label:
        writer.line(label, at="right", style="bold")
    writer.heading(head, size=15, after=10)
    writer.table([("Name of the activity", topic.title), ("Lead officer", topic.team)], (1, 2), size=10, header=False)
    prose = Prose(topic, head)
    for question in ("Who is affected?", "What do we know about them?", "What will be done about it?", "Sign-off"):
        writer.table([(f"Section: {question}",)], (1,), size=11)
        for _ in range(length):
            writer.line(prose.paragraph(4), after=8)
    return writer


def site_map(topic: Topic, house: House, label: str) -> Writer:
    """A map: hardly a word, many lines, landscape."""
    writer = Writer(house.but(paper=house.paper[::-1], foot="", head=""))
    writer.line(label, style="bold")
    prose, sheet = Prose(topic, label), writer.sheet
    sheet.box(50, 100, sheet.size[0] - 50, sheet.size[1] - 60)
    for _ in range(60):
        x, y = prose.number(60, 700), prose.number(110, 500)
        sheet.rule(x, y, x + prose.number(-9, 70), y + prose.number(4, 20), 0.8)
    for place in topic.places:
        sheet.write(prose.number(80, 600), prose.number(130, 480), place, size=9, style="italic")
    return writer


def slides(topic: Topic, house: House, heads: Sequence[str]) -> Writer:
    """A presentation printed one slide a page."""
    writer = Writer(house.but(paper=SLIDE, size=18, margin=50))
    writer.top = 190
    writer.line(topic.title, size=34, style="bold", after=20)
    writer.line(f"{topic.team}", size=20)
    prose = Prose(topic, "slides")
    for head in heads:
        writer.page()
        writer.line(head, size=28, style="bold", after=16)
        for _ in range(4):
            writer.numbered("•", prose.sentence(), hang=20)
    return writer


def enclosed_letter(topic: Topic, house: House, sender: str, *, label: str = "") -> Writer:
    """A letter from outside, on its sender's paper."""
    writer = Writer(house)
    if label:
        writer.line(label, style="bold", at="right")
    writer.line(sender, size=14, style="bold", at="right", after=20)
    writer.line("The Clerk", after=2)
    writer.line(f"14 August {topic.year}", after=18)
    writer.line("Dear Clerk", after=12)
    writer.line(topic.title, style="bold", after=12)
    prose = Prose(topic, sender)
    for _ in range(4):
        writer.line(prose.paragraph(4), after=10)
    writer.line("Yours faithfully", after=34)
    writer.line("M Ashdown, Secretary")
    return writer
