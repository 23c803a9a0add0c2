"""Papers that hold a phrase nobody may see, in every kind of restricted material there is."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping

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
PUBLIC = ("1. paint the public bandstand green.",)
HEAD = ("Alder Borough Council", "Parks Board", "9 May 2024")

SYLLABLES = ("bra", "clo", "dwe", "fli", "gru", "hyx", "jov", "kez", "lum", "nop")


def canary(number: int) -> str:
    """The word of one canary, that stands in no language: `zqbraclodwe`."""
    return "zq" + "".join(SYLLABLES[int(figure)] for figure in f"{number:03}")


def asks(number: int) -> tuple[str, ...]:
    """A list of recommendations with the canary in it."""
    return ("Recommendations", "That the Board:", f"1. sells the {canary(number)} yard to the highest bidder.")


def canary_papers(of_each: int = 1) -> dict[str, bytes]:
    """File name -> bytes; the papers hold `canary(0)`, `canary(1)` … one each. of_each: how often each kind comes."""
    found: dict[str, bytes] = {}
    for make in [*_kinds()] * of_each:
        name, content = make(len(found))
        found[f"{len(found):03}/{name}"] = content
    return found


Make = Callable[[int], tuple[str, bytes]]


def _kinds() -> Iterator[Make]:
    """A maker of a paper for each kind of restricted material."""
    for mark in MARKS:
        yield lambda n, mark=mark: ("paper.pdf", paged((*HEAD, mark, "Sale of a yard", *asks(n))))
        yield lambda n, mark=mark: ("paper.docx", word((*HEAD, mark, "Sale of a yard", *asks(n))))
    for name in NAMES:
        yield lambda n, name=name: (name, paged((*HEAD, "Sale of a yard", *asks(n))))
    for mark in MARKS[:4]:
        yield lambda n, mark=mark: ("pack.pdf", paged(
            ("AGENDA", *HEAD), ("Agenda Item 4", "Report to Parks Board", "Bandstand", "Recommendations", *PUBLIC),
            ("Agenda Item 5", mark, "Report to Parks Board", "Sale of a yard"), asks(n),
        ))  # fmt: skip
        yield lambda n, mark=mark: ("pages.pdf", paged(
            (*HEAD, "Bandstand", "Recommendations", *PUBLIC), (mark, *asks(n)), (mark, "Bids", f"A {canary(n)} bid"),
        ))  # fmt: skip
        yield lambda n, mark=mark: ("agenda.docx", word((
            "AGENDA", *HEAD, "1. Bandstand", "Recommendations", "That the Board: paint the public bandstand green.",
            f"2. Sale of the yard ({mark})", f"Recommended: that the {canary(n)} yard be sold.",
        )))  # fmt: skip
    yield lambda n: ("minutes.docx", word(_minutes(n)))
    yield lambda n: ("minutes.pdf", paged(_minutes(n)))
    yield lambda n: ("appendix.pdf", paged(
        (*HEAD, "Bandstand", "Appendix 2 is exempt under paragraph 3 of Schedule 12A.", "Recommendations", *PUBLIC),
        ("Appendix 1", "Map"), ("Appendix 2", "Bids", *asks(n)),
    ))  # fmt: skip


def _minutes(number: int) -> tuple[str, ...]:
    return (
        "MINUTES OF THE PARKS BOARD HELD ON 9 MAY 2024", "1. Bandstand",
        "RESOLVED: That the Head of Parks paint the public bandstand green.", "2. Exclusion of the press and public",
        "RESOLVED: That the press and public be excluded from the meeting for the following items of business.",
        "3. Sale of a yard", f"RESOLVED: That the {canary(number)} yard be sold to the highest bidder.",
    )  # fmt: skip


def paged(*pages: tuple[str, ...]) -> bytes:
    """A PDF with these lines on its pages; long ones are broken."""
    sheets = []
    for lines in pages:
        sheet = Sheet()
        sheet.lines(50, 60, *lines, step=26, size=8)
        sheets.append(sheet)
    return pdf(*sheets)


def word(lines: tuple[str, ...]) -> bytes:
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
