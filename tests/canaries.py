"""Papers that hold a phrase nobody may see, in every kind of restricted material there is."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from docx import Document as WordDocument
from tiny_pdf import Sheet, pdf

MARKS = (
    "NOT FOR PUBLICATION", "EXEMPT", "CONFIDENTIAL", "PART II", "Part 2 - Exempt report", "RESTRICTED",
    "Private and confidential", "OFFICIAL - SENSITIVE", "Exempt: paragraph 3 of Schedule 12A",
    "Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972",
    "This report contains exempt information as defined in paragraph 1 of Schedule 12A.", "Eithriedig",
    "Nid i'w gyhoeddi yn rhinwedd Paragraff 14 o Atodlen 12A", "Is this report exempt? Yes", "Classification: Exempt",
    "Exempt by virtue of paragraph 6 of Schedule 7A of the Local Government (Scotland) Act 1973",
    "This report is restricted in accordance with Schedule 6 of the Local Government Act (Northern Ireland) 2014",
)  # fmt: skip
NAMES = (
    "Item 9 EXEMPT.pdf", "item_9_part_ii.pdf", "NFP-item-9.pdf", "Part II/item 9.pdf", "Confidential/item 9.pdf",
    "Item9Restricted.pdf", "eithriedig 9.pdf", "Item 9 (not for publication).pdf",
)  # fmt: skip
OPEN = ("Recommendations", "That the Board: paint the public bandstand green.")
"""What may be seen of the papers that are public beside a restricted page or item."""

HEAD = ("Alder Borough Council", "Parks Board", "9 May 2024")

Make = Callable[[int], tuple[str, bytes]]
Lines = tuple[str, ...]

SYLLABLES = ("bra", "clo", "dwe", "fli", "gru", "hyx", "jov", "kez", "lum", "nop")


def canary(number: int) -> str:
    """The word of one canary, that stands in no language: `zqbraclodwe`."""
    return "zq" + "".join(SYLLABLES[int(figure)] for figure in f"{number:03}")


def asks(number: int) -> Lines:
    """A list of recommendations with the canary in it."""
    return ("Recommendations", "That the Board:", f"1. sells the {canary(number)} yard to the highest bidder.")


def canary_papers(of_each: int = 1) -> dict[str, bytes]:
    """File name -> bytes; the papers hold `canary(0)`, `canary(1)` … one each. of_each: how often each kind comes."""
    found: dict[str, bytes] = {}
    for make in [*_kinds()] * of_each:
        name, content = make(len(found))
        found[f"{len(found):03}/{name}"] = content
    return found


def _kinds() -> Iterator[Make]:
    """A maker of a paper for each kind of restricted material."""
    for mark in MARKS:
        yield lambda n, mark=mark: ("paper.pdf", paged((*HEAD, mark, "Sale of a yard", *asks(n))))
        yield lambda n, mark=mark: (f"{canary(n)}.docx", word((*HEAD, f"Sale of the {canary(n)} yard", mark, *asks(n))))
    for name in NAMES:
        yield lambda n, name=name: (name, paged((*HEAD, "Sale of a yard", *asks(n))))
    for mark in MARKS[:6]:
        yield from (partial(make, mark) for make in (_in_pack, _on_pages, _in_agenda, _under_part_two, _in_table))
    yield lambda n: ("minutes.docx", word(_minutes(n)))
    yield lambda n: ("minutes.pdf", paged(_minutes(n)))
    yield _in_appendix
    yield _running
    yield _page


def _in_pack(mark: str, number: int) -> tuple[str, bytes]:
    """A report of a pack, marked on its first page only."""
    return "pack.pdf", paged(
        ("AGENDA", *HEAD), ("Agenda Item 4", "Report to Parks Board", "Bandstand", *OPEN),
        ("Agenda Item 5", mark, "Report to Parks Board", f"Sale of the {canary(number)} yard"), asks(number),
    )  # fmt: skip


def _on_pages(mark: str, number: int) -> tuple[str, bytes]:
    """Pages at the end of a report."""
    return "pages.pdf", paged(
        (*HEAD, "Bandstand", *OPEN), (mark, *asks(number)), (mark, "Bids", f"A {canary(number)} bid"),
    )  # fmt: skip


def _in_agenda(mark: str, number: int) -> tuple[str, bytes]:
    """An item of an agenda, marked in its title."""
    sold = f"Recommended: that the {canary(number)} yard be sold."
    return "agenda.docx", word(("AGENDA", *HEAD, "1. Bandstand", *OPEN[:2], f"2. Sale of the yard ({mark})", sold))


def _under_part_two(mark: str, number: int) -> tuple[str, bytes]:
    """The second part of an agenda."""
    return "parts.docx", word(
        ("AGENDA", *HEAD, "PART I", "1. Bandstand", "PART II", "2. Sale of the yard", *asks(number))
    )


def _in_table(mark: str, number: int) -> tuple[str, bytes]:
    """An action table on a marked page, with the canary in its leads and answers too."""
    sheet = Sheet()
    sheet.write(50, 40, mark, size=8)
    name = f"{canary(number).title()} Reed"
    rows = (["Recommendation", "Action", "Lead", "By when"], ["1. Sell the yard", f"Call {name}", name, "May 2025"])
    sheet.table([50, 180, 330, 430, 530], [80, 110, 150], *rows)
    first = Sheet()
    first.lines(50, 60, *HEAD, "Bandstand", *OPEN, step=26, size=8)
    return "table.pdf", pdf(first, sheet)


def _in_appendix(number: int) -> tuple[str, bytes]:
    """An appendix that the report calls exempt, and that has no mark of its own."""
    return "appendix.pdf", paged(
        (*HEAD, "Bandstand", "Appendix 2 is exempt under paragraph 3 of Schedule 12A.", *OPEN),
        ("Appendix 1", "Map"), ("Appendix 2", "Bids", *asks(number)),
    )  # fmt: skip


def _running(number: int) -> tuple[str, bytes]:
    """A running header on every page of a report that has no other mark."""
    pages = [(*HEAD, "Sale of a yard", *asks(number)), ("Bids", "A bid of ten pounds"), ("Costs", "Twelve pounds")]
    sheets = []
    for lines in pages:
        sheet = Sheet()
        sheet.write(50, 20, "EXEMPT - NOT FOR PUBLICATION", size=7)
        sheet.lines(50, 80, *lines, step=26, size=8)
        sheets.append(sheet)
    return "running.pdf", pdf(*sheets)


def _page(number: int) -> tuple[str, bytes]:
    """A saved web page."""
    text = "".join(f"<p>{line}</p>" for line in (*HEAD, "Not for publication", "Sale of a yard", *asks(number)))
    return "item.html", f"<html><head><title>Item</title></head><body>{text}</body></html>".encode()


def _minutes(number: int) -> Lines:
    return (
        "MINUTES OF THE PARKS BOARD HELD ON 9 MAY 2024", "1. Bandstand",
        "RESOLVED: That the Head of Parks paint the public bandstand green.", "2. Exclusion of the press and public",
        "RESOLVED: That the press and public be excluded from the meeting for the following items of business.",
        "3. Sale of a yard", f"RESOLVED: That the {canary(number)} yard be sold to the highest bidder.",
    )  # fmt: skip


def paged(*pages: Lines) -> bytes:
    """A PDF with these lines on its pages; long ones are broken."""
    sheets = []
    for lines in pages:
        sheet = Sheet()
        sheet.lines(50, 60, *lines, step=26, size=8)
        sheets.append(sheet)
    return pdf(*sheets)


def word(lines: Lines) -> bytes:
    """A Word file of plain paragraphs."""
    document = WordDocument()
    for line in lines:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def hits(content: bytes, count: int) -> Mapping[int, str]:
    """The canaries that sing in these bytes."""
    heard = content.lower()
    return {number: canary(number) for number in range(count) if canary(number).encode() in heard}
