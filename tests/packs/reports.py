"""Reports, each in the manner of one kind of council: how the first page is laid out, how paragraphs are numbered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from packs.prose import Prose, Topic
from packs.writer import House, Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report says. `sections`: headings of its body; `asks`: what is recommended; `length`: paragraphs each."""

    topic: Topic
    body: str
    date: str
    author: str
    post: str
    holder: str = ""
    item: str = ""
    asks: tuple[str, ...] = ()
    sections: tuple[str, ...] = ("Introduction", "Background", "Proposals", "Financial implications", "Conclusion")
    length: int = 3
    appendices: tuple[str, ...] = ()
    council: str = ""
    note: str = ""


Front = Callable[[Writer, Report], None]


def report(held: Report, front: Front, house: House, *, numbers: str = "decimal", table_in: str = "") -> Writer:
    """A report with this kind of first page; `numbers`: how its paragraphs count, decimal, plain or none."""
    writer = Writer(house)
    front(writer, held)
    _body(writer, held, numbers, table_in)
    _end(writer, held, numbers)
    return writer


def _body(writer: Writer, held: Report, numbers: str, table_in: str) -> None:
    prose, count = Prose(held.topic), 0
    for section, heading in enumerate(held.sections, 1):
        writer.heading(f"{section}. {heading}" if numbers == "decimal" else heading)
        for paragraph in range(1, held.length + 1):
            count += 1
            words = prose.paragraph(prose.number(2, 5))
            if numbers == "none":
                writer.line(words, after=9)
            else:
                writer.numbered(f"{section}.{paragraph}" if numbers == "decimal" else f"{count}.", words)
        if heading == table_in:
            money_table(writer, prose)


def money_table(writer: Writer, prose: Prose, rows: int = 6, heads: Sequence[str] = ("Budget", "Forecast")) -> None:
    """Figures by place; no actions."""
    places = [prose.topic.places[index % len(prose.topic.places)] for index in range(rows)]
    cells = [
        ("Area", *heads),
        *((f"{place} {index}", prose.money(), prose.money()) for index, place in enumerate(places)),
    ]
    writer.table(cells, (2, *(1 for _ in heads)))


def _end(writer: Writer, held: Report, numbers: str) -> None:
    if held.appendices:
        writer.heading(f"{len(held.sections) + 1}. Appendices" if numbers == "decimal" else "Appendices")
        for name in held.appendices:
            writer.line(name)
    writer.heading("Background papers")
    writer.line("None.")
    writer.line(f"Contact: {held.author}, {held.post}")


def asked(writer: Writer, held: Report, lead_in: str, head: str = "Recommendations", style: str = "{0}.") -> None:
    """What is recommended: a heading, a lead-in, the numbered items."""
    if held.asks:
        writer.heading(head)
        writer.line(lead_in)
        for number, words in enumerate(held.asks, 1):
            writer.numbered(style.format(number), words, indent=12)


# -- first pages --


def from_to(writer: Writer, held: Report) -> None:
    """From, To, Subject, Classification; a framed summary."""
    writer.field("From:", f"{held.holder}\n{held.author}, {held.post}".replace("\n", "; "))
    writer.field("To:", f"{held.body} – {held.date}")
    writer.field("Subject:", held.topic.title)
    writer.field("Classification:", "Unrestricted")
    if held.note:
        writer.field("Status:", held.note)

    def summary() -> None:
        writer.heading("Summary:")
        writer.line(Prose(held.topic, "summary").paragraph(3))
        asked(writer, held, f"{held.body} is asked to:", "Recommendation(s):", "({0})")

    writer.framed(summary)


def two_columns(writer: Writer, held: Report) -> None:
    """A table of particulars, label and value, under the council's name."""
    writer.line(held.council, style="bold", size=15, at="middle", after=10)
    rows = [
        ("Meeting", held.body),
        ("Date", held.date),
        ("Title of report", held.topic.title),
        ("Report of", f"{held.author}\n{held.post}"),
        ("Portfolio holder", held.holder or "Not applicable"),
        ("Key decision", "No"),
        ("Wards affected", "All"),
        ("Is the report exempt?", "No"),
    ]
    writer.table(rows, (1, 2.4), size=10, header=False)
    writer.heading("Purpose of the report")
    writer.line(Prose(held.topic, "purpose").paragraph(2))
    asked(writer, held, "It is recommended that:")


def titled(writer: Writer, held: Report) -> None:
    """The title in capitals, the meeting above it, author below: no labels."""
    writer.line(held.council.upper(), style="bold", at="middle")
    writer.line(f"{held.body.upper()} – {held.date.upper()}", style="bold", at="middle", after=14)
    writer.line(f"REPORT OF THE {held.post.upper()}", at="middle", after=14)
    writer.line(held.topic.title.upper(), style="bold", at="middle", after=16)
    asked(writer, held, "The Committee is recommended:", "RECOMMENDATIONS", "({0})")


def labelled(writer: Writer, held: Report) -> None:
    """Report to, date, subject, author, each on a line, with a rule below."""
    writer.field("Report to:", held.body)
    writer.field("Date:", held.date)
    writer.field("Subject:", held.topic.title)
    writer.field("Report author:", f"{held.author}, {held.post}")
    if held.note:
        writer.field("Version:", held.note)
    writer.sheet.rule(writer.house.margin, writer.top, writer.right, writer.top)
    writer.gap(10)
    asked(writer, held, "Members are asked to agree:", "Recommendation")


def plain_note(writer: Writer, held: Report) -> None:
    """A clerk's paper: its title, who wrote it, and on with it."""
    writer.line(held.topic.title, style="bold", size=writer.house.size + 4, after=4)
    writer.line(f"Prepared by {held.author} ({held.post}) for the meeting on {held.date}", style="italic", after=12)
    asked(writer, held, "The Council is asked to agree the following:", "What is asked of the Council")


def scottish(writer: Writer, held: Report) -> None:
    """Council, committee and date right, title, report by; an executive summary."""
    writer.line(held.council, style="bold", size=13, at="right", after=2)
    writer.line(held.body, at="right", after=2)
    writer.line(held.date, at="right", after=16)
    writer.line(held.topic.title, style="bold", size=14, after=4)
    writer.line(f"Report by {held.post}", style="bold", after=14)
    writer.heading("Executive Summary")
    writer.line(Prose(held.topic, "summary").paragraph(4))
    asked(writer, held, "It is recommended that the Committee:", style="1.{0}")
