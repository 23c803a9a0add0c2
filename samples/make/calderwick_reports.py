"""Items 5, 6 and 8: the answer to scrutiny, the budget (to follow), a contract with a withheld appendix."""

from __future__ import annotations

from ooxml import Level
from word import Cell, Paper

NUMBERS = Level(says="%1.", left=1.2, hanging=1.0)
LETTERS = Level(says="(%1)", counts="lowerLetter", left=1.4, hanging=1.2)


def particulars(paper: Paper, title: str, post: str, holder: str, *, exempt: str = "No") -> None:
    """The head of a report: a table of label and value."""
    paper.line("Calderwick Borough Council", bold=True, size=14, align="centre", after=10)
    rows = (
        ("Report to:", "Cabinet"),
        ("Date of meeting:", "15 September 2026"),
        ("Title:", title),
        ("Report of:", post),
        ("Portfolio holder:", holder),
        ("Key decision:", "No"),
        ("Wards affected:", "All"),
        ("Exempt:", exempt),
    )
    paper.table(tuple((Cell(text=label, bold=True), words) for label, words in rows), (4.6, 11.4))


def asked(paper: Paper, items: tuple[str, ...], level: Level = NUMBERS) -> None:
    paper.heading("Recommendations")
    paper.line("Cabinet is recommended to:", keep=True)
    paper.items(items, paper.numbering(level))


def shops(paper: Paper) -> None:
    """Item 5: it tells what scrutiny recommended, which is not what Cabinet is asked."""
    paper.footer("", align="centre")
    particulars(
        paper,
        "Empty Shops: Answer to the Overview and Scrutiny Committee",
        "Head of Economic Growth",
        "Councillor Aneeta Sandhu-Cole",
    )
    asked(
        paper,
        (
            "agree the answers to the Committee’s three recommendations that are set out in Appendix 1; and",
            "thank the Committee and the traders who spoke to it.",
        ),
    )
    paper.heading("1. Introduction", before=8)
    for words in _SHOPS:
        paper.line(words)
    paper.heading("2. Reasons")
    for words in _REASONS:
        paper.line(words)
    paper.heading("3. Money")
    paper.line("A grant of £40,000 is held for the High Street. The answers proposed can be paid for out of it.")
    paper.heading("4. Appendices")
    paper.line("Appendix 1 – Answers and Action Plan")


_SHOPS = (
    "One shop in seven in the middle of Calderwick stands empty. A working group of the Overview and Scrutiny "
    "Committee spent "
    "four evenings on the question why, and talked to landlords, to people who had closed a shop and to two who "
    "had just "
    "opened one. Its report was received on 14 July 2026.",
    "The working group found that rents are not the whole of it. Small shops are wanted, and most of the empty "
    "ones are large. "
    "Nobody knows whom to ask about an empty one, since the owners of nine of them live abroad.",
)
_REASONS = (
    "Two of the three recommendations can be accepted as they stand. The third, that rates be waived for every "
    "new shop for two "
    "years, cannot: the law lets the Council do so case by case, and the cost for all would be some £300,000.",
    "The landlords’ forum met on 2 September and has no objection to a list of owners, provided that no "
    "telephone numbers of "
    "private persons are in it.",
)


def responses(paper: Paper) -> None:
    """Appendix 1 to item 5, landscape: recommendation, answer, action, lead, deadline."""
    paper.line("APPENDIX 1", bold=True, align="right")
    paper.heading("Empty Shops: Answers and Action Plan", size=13)
    paper.table(_ANSWERS, (6.4, 3.0, 6.0, 4.6, 4.2), header=True, size=10)


_ANSWERS = (
    ("Recommendation", "Response", "Action", "Lead", "By when"),
    (
        "1. That a list of empty shops and their owners be published every quarter.",
        "Accepted",
        "Publish the first list on the Council’s website",
        "Head of Economic Growth",
        "31 December 2026",
    ),
    (
        "2. That large shops be allowed to be divided without a fee for planning advice.",
        "Accepted",
        "Take the fee out of the list of charges",
        "Planning Service",
        "1 April 2027",
    ),
    (
        "3. That rates be waived for every new shop for two years.",
        "Rejected",
        "",
        "",
        "",
    ),
)


def monitoring(paper: Paper) -> None:
    """Item 6, which was to follow."""
    paper.footer("", align="centre")
    particulars(paper, "Budget Monitoring, Quarter 1 2026/27", "Chief Finance Officer", "Councillor Josiah Threlfall")
    asked(
        paper,
        (
            "note that £210,000 more is expected to be spent than was planned; and",
            "move £60,000 from the reserve for winter to homelessness.",
        ),
    )
    paper.heading("1. The first three months", before=8)
    paper.line(
        "To the end of June the Council had spent £4.9 million of its £19.2 million for the year. Most services "
        "are where they "
        "should be. Two are not: temporary housing costs more than was thought, and parking brings in less."
    )
    paper.table(
        (
            ("Service", "Planned £000", "Expected £000", "Over £000"),
            ("Homelessness", "640", "790", "150"),
            ("Parking", "-880", "-810", "70"),
            ("All other", "19,440", "19,430", "-10"),
        ),
        (5.5, 3.5, 3.5, 3.5),
        header=True,
        size=10,
    )
    paper.heading("2. What is being done")
    paper.line(
        "The winter was mild and its reserve was hardly touched. It is proposed to use some of it for "
        "homelessness. For parking "
        "there is no quick remedy, and a report will follow in November."
    )


def depot(paper: Paper) -> None:
    """Item 8: an open report whose appendix is withheld."""
    paper.footer("", align="centre")
    particulars(
        paper,
        "Depot Roof: Award of Contract",
        "Head of Property Services",
        "Councillor Winston Oakes",
        exempt="No, but Appendix 1 is exempt",
    )
    asked(
        paper,
        (
            "award the contract for the roof of the depot to the company named in the exempt Appendix 1; and",
            "give the Head of Property Services authority to sign the contract.",
        ),
        LETTERS,
    )
    paper.heading("1. The roof", before=8)
    for words in _ROOF:
        paper.line(words)
    paper.heading("2. The tenders")
    for words in _TENDERS:
        paper.line(words)
    paper.heading("3. If it is not done")
    paper.line(
        "The mechanics work under sheets of plastic when it rains. The insurers have said in writing that they "
        "will not pay for "
        "damage to vehicles after 31 March 2027 if the roof is as it is now."
    )
    paper.heading("4. Appendices")
    paper.line("Appendix 1 – Tenders received (exempt)")


_ROOF = (
    "The depot in Sluice Lane was built in 1961. Its roof is of cement sheets that contain asbestos, and it has "
    "been patched "
    "eleven times in five years. A survey in March found that three of the eight trusses are rusted through at "
    "their feet.",
    "Cabinet agreed in February 2026 that tenders be sought for taking the roof off and putting up a new one "
    "that can carry "
    "solar panels. The panels themselves are no part of this contract.",
)
_TENDERS = (
    "Five companies were asked and four answered. All were judged on price, which counted for six tenths, and on "
    "how they "
    "would keep the depot working while the roof is off, which counted for four.",
    "Two of the tenders are above what the budget allows. Their prices are in the exempt appendix, since they "
    "are the "
    "companies’ own business.",
)
