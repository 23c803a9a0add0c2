"""What must not be published is seen in every shape, and what only speaks of it restricts nothing."""

from __future__ import annotations

import pytest
from tiny_pdf import Sheet, pdf

import pipeline
from extract.find.finder import find
from extract.find.restricted.names import name_mark, origin_mark
from extract.model.record import Record
from extract.model.restriction import ELSEWHERE, PAPER, PART
from extract.model.source import PDF, Source
from extract.read.plain import read_plain
from extract.rulebook.load import common
from extract.tidy.record import tidy

ASKS = "Recommendations\nThat the Board:\n1. sells the yard at Alder Row to the highest bidder."
LAW = "paragraph 3 of Schedule 12A of the Local Government Act 1972"


def read(text: str, name: str = "x") -> Record:
    """A plain text through find and tidy."""
    document = read_plain(text, name)
    return tidy(find(document, common()), document, name, common())


def reaches(record: Record) -> set[str]:
    return {one.reach for one in record.restrictions}


def of_pages(*pages: tuple[str, ...]) -> Record:
    """A PDF with these lines on its pages, through the whole road."""
    sheets = []
    for lines in pages:
        sheet = Sheet()
        sheet.lines(60, 60, *lines, step=24)
        sheets.append(sheet)
    data = pdf(*sheets)
    return pipeline.understand(Source(name="x.pdf", origin="x.pdf", media_type=PDF, sha256="0" * 64, data=data))


@pytest.mark.parametrize(
    "mark",
    [
        "EXEMPT",
        "CONFIDENTIAL – NOT FOR PUBLICATION",
        "PART II",
        "Part B – Confidential Report",
        f"Not for publication by virtue of {LAW}",
        "Exempt: paragraphs 1 and 2 of Part 1 of Schedule 12A",
        "OFFICIAL – SENSITIVE",
        f"This report is not for publication because it contains exempt information as defined in {LAW}.",
        "The information in this report is exempt under paragraph 5 of Schedule 12A.",
        "This report was considered in private and is exempt by virtue of section 50A of the 1973 Act.",
        "By virtue of paragraph 6 of Schedule 7A of the Local Government (Scotland) Act 1973",
        "NOT FOR PUBLICATION: Schedule 6 of the Local Government Act (Northern Ireland) 2014",
        "Classification: Restricted",
        "Is this report exempt? Yes",
        "Is this report exempt? Yes ☒ No ☐",
        "Exempt | Yes",
        "Reason for exemption: Paragraph 3, business affairs",
        "EITHRIEDIG",
        "Mae'r adroddiad yn eithriedig o dan Baragraff 14 o Atodlen 12A",
        "Document is Restricted",
        "This page has been withheld",
        "Report status: Exempt",
        "By reason of paragraph 3 of Schedule 12A this report is not open to the public",
        "The press and public are likely to be excluded during consideration of this report.",
        "RESTRICTED: This document must not be shared outside the council",
        "EXEMPT in terms of paragraphs 6 and 9 of Part I of Schedule 7A",
    ],
)
def test_a_mark_at_the_head_restricts_the_paper(mark: str) -> None:
    assert PAPER in reaches(read(f"Parks Board\n9 May 2024\n{mark}\nSale of Alder Yard\n{ASKS}"))


@pytest.mark.parametrize(
    "line",
    [
        "Exempt: No",
        "Exempt | No",
        "Exempt information: None",
        "Is this report exempt? Yes ☐ No ☒",
        "Confidential\nNo",
        "Part I",
        "This report is public.",
        "This report does not contain exempt information.",
        "This report contains no exempt information as defined in Schedule 12A.",
        "There are no exempt appendices to this report.",
        "Members may resolve to exclude the press and public where exempt information is likely to be disclosed.",
        "If members wish to discuss exempt information as defined in Schedule 12A, the public must be excluded.",
        "Exclusion of the press and public, should they wish",
        "Any report that contains exempt information is printed on pink paper.",
        "A separate report contains exempt information and is considered in Part II.",
        "Charities are exempt from the charge.",
        "The consultation kept answers confidential.",
        "The policy on confidential information was renewed.",
        "Parking is restricted on Alder Row.",
        "Exempt information under Schedule 12A: No",
        "Exempt/Confidential? N",
        "1. Exempt information - possible exclusion of the press and public",
        "None of the information in this report is exempt under Schedule 12A.",
    ],
)
def test_a_label_an_explanation_or_a_denial_restricts_nothing(line: str) -> None:
    record = read(f"Parks Board\n9 May 2024\nReport title: Sale of Alder Yard\n{line}\n{ASKS}")
    assert reaches(record) <= {ELSEWHERE}, record.restrictions
    assert record.recommendations


@pytest.mark.parametrize(
    "line",
    [
        f"Appendix 2 is not for publication by virtue of {LAW}.",
        "Appendices: Appendix 2 – Bids (exempt)",
        "Classification: Open with exempt appendix\nAppendices: Appendix 2 – Bids (exempt)",
        f"The bids are set out in Appendix 2, which contains exempt information as defined in {LAW}.",
    ],
)
def test_an_appendix_that_is_not_in_the_paper_restricts_nothing_of_it(line: str) -> None:
    assert reaches(read(f"Parks Board\n9 May 2024\nReport title: Ponds\n{line}\n{ASKS}")) == {ELSEWHERE}


def test_an_appendix_that_is_in_the_paper_is_restricted_to_its_end() -> None:
    record = of_pages(
        ("Parks Board", "9 May 2024", "Ponds", "Appendix 2 is not for publication by virtue of Schedule 12A."),
        ("Appendix 1", "Maps of the ponds"),
        ("Appendix 2", "Bids of three builders"),
    )
    assert [(one.reach, {place.page for place in one.places}) for one in record.restrictions] == [(PART, {3})]


def test_part_exempt_without_a_word_of_which_part_restricts_the_paper() -> None:
    assert reaches(read(f"Parks Board\nClassification: Part exempt\n{ASKS}")) == {PAPER}


def test_a_part_of_a_paper_of_three_parts_is_no_private_one() -> None:
    assert not read("Parks plan\nPart 1\nPonds\nPart 2\nPaths\nPart 3\nBenches").restrictions


MINUTES = """MINUTES OF THE PARKS BOARD
1. Ponds
RESOLVED: That the ponds be dug.
2. Exclusion of the public
RESOLVED: That under Section 100A(4) the press and public be excluded for the following items of business.
3. Sale of Alder Yard
RESOLVED: That the yard be sold to the highest bidder.
4. Return
The meeting returned to public session.
5. Paths
RESOLVED: That the paths be swept.
"""


def test_what_was_resolved_without_the_public_is_withheld_until_they_come_back() -> None:
    record = read(MINUTES)
    held = [item.text for item in record.recommendations if record.is_restricted(item.evidence.quote)]
    public = [item.text for item in record.recommendations if not record.is_restricted(item.evidence.quote)]
    assert any("yard" in text for text in held)
    assert not any("yard" in text for text in public)
    assert any("ponds" in text for text in public)
    assert any("paths" in text for text in public)


def test_marks_on_pages_that_follow_each_other_restrict_these_pages() -> None:
    record = of_pages(
        ("Parks Board", "9 May 2024", "Ponds"), ("NOT FOR PUBLICATION", "Bids"), ("NOT FOR PUBLICATION", "More bids"),
        ("Paths", "The paths are swept."),
    )  # fmt: skip
    assert [(one.reach, sorted({place.page for place in one.places if place.page})) for one in record.restrictions] == [
        (PART, [2, 3])
    ]


def kept_back(record: Record) -> list[str | None]:
    """The items of a pack nothing of whose papers may be published."""
    return [one.part.item for one in record.parts if one.part and PAPER in reaches(one)]


def test_a_mark_on_the_first_page_of_a_report_in_a_pack_reaches_to_the_next_report() -> None:
    record = of_pages(
        ("AGENDA", "Parks Board", "9 May 2024"),
        ("Agenda Item 4", "EXEMPT", "Sale of Alder Yard"),
        ("The bids are these.",),
        ("Agenda Item 5", "Paths"),
    )
    assert kept_back(record) == ["4"]


def test_a_sheet_between_papers_keeps_back_those_behind_it_until_another_opens_them_again() -> None:
    record = of_pages(
        ("AGENDA", "Parks Board", "9 May 2024"),
        ("Agenda Item 4", "Paths", "The paths are these."),
        ("PART II - EXEMPT ITEMS",),
        ("Agenda Item 5", "Sale of Alder Yard", "The bids are these."),
        ("Agenda Item 6", "Sale of Beech Yard", "The bids are these."),
    )
    assert kept_back(record) == ["5", "6"]


def test_what_an_agenda_lists_as_exempt_is_kept_back_and_nothing_else() -> None:
    agenda = ("AGENDA", "Parks Board", "1. Apologies", "2. Paths", "EXEMPT ITEMS", "3. Sale of Alder Yard")
    record = of_pages(
        agenda, ("Agenda Item 2", "Paths", "The paths are these."), ("Agenda Item 3", "Sale of Alder Yard", "Bids."),
    )  # fmt: skip
    assert kept_back(record) == ["3"]
    assert PAPER not in reaches(record)


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("Item 12 - EXEMPT.pdf", True), ("item_12_part_ii.pdf", True), ("Part2Minutes.pdf", True),
        ("ExemptAppendix2.docx", True), ("NFP-report.pdf", True), ("Atodiad Eithriedig.pdf", True),
        ("NonExempt report.pdf", False), ("Private Hire Licensing.pdf", False), ("Pack part 2 of 3.pdf", False),
        ("Confidential_Waste.pdf", False), ("Unrestricted.pdf", False), ("Exemption policy.pdf", False),
    ],
)  # fmt: skip
def test_a_files_name_says_it(name: str, marked: bool) -> None:
    assert (name_mark(name, common()) is not None) == marked
    assert (reaches(read(f"Parks Board\n{ASKS}", name)) == {PAPER}) == marked


@pytest.mark.parametrize(
    ("origin", "marked"),
    [
        ("papers/Exempt/a.pdf", True), ("pack.zip!/Part II reports/a.pdf", True), ("papers\\Confidential\\a.pdf", True),
        ("papers/tests of exempt things/a.pdf", False), ("papers/public/a.pdf", False),
    ],
)  # fmt: skip
def test_a_folder_that_is_called_by_a_mark_says_it(origin: str, marked: bool) -> None:
    assert (origin_mark(origin, common()) is not None) == marked


def withheld(record: Record) -> set[str]:
    """The recommendations of a paper that may not be published, by their first words."""
    return {item.text.split()[0] for item in record.recommendations if record.is_restricted(item.evidence.quote)}


def test_a_session_at_the_head_reaches_to_where_the_public_come_back() -> None:
    """An agenda that begins in private is no private agenda."""
    agenda = "Audit Panel\n9 May 2024\nClosed session\nThat the Panel:\n1. hears the auditor alone.\n"
    record = read(f"{agenda}Open session\nRecommendations\nThat the Panel:\n1. notes the plan for the year.")
    assert PAPER not in reaches(record)
    assert "notes" not in withheld(record)
    closed = read(f"{agenda}Recommendations\nThat the Panel:\n1. notes the plan for the year.")
    assert PAPER in reaches(closed)  # nobody says that the public come back


def test_a_point_of_a_list_of_what_may_be_withheld_reaches_no_further() -> None:
    """`exempt under Freedom of Information to …`: a list of grounds says nothing of the report it stands in."""
    points = "4. Payments are shown without names where they are:\nprejudicial to safety.\n"
    points += "exempt under Freedom of Information to protect the names of carers.\nof another kind.\n"
    record = read(f"Parks Board\n9 May 2024\n{'A long word on what is paid. ' * 12}\n{points}{ASKS}")
    assert record.recommendations
    assert withheld(record) == set()


def test_a_sentence_cut_in_two_keeps_its_reach() -> None:
    text = f"Parks Board\n9 May 2024\n{'A long word on what is paid. ' * 12}\n{ASKS}\n2. The offer for the yard is\n"
    record = read(f"{text}exempt under paragraph 3 of Schedule 12A\n")
    assert any(one.reach == PART and len(one.places) > 1 for one in record.restrictions)
