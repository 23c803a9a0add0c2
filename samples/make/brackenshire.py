"""Brackenshire County Council: reports stay Word files, numbered by Word, recommendations framed."""

from __future__ import annotations

from ooxml import Level
from word import House, Paper

HOUSE = House(size=12, margin=2.5, after=9)
ROMAN = (
    Level(says="(%1)", counts="lowerRoman", left=1.6, hanging=1.2),
    Level(says="(%2)", counts="lowerLetter", left=2.8, hanging=1.2),
)
NUMBERS = Level(says="%1.", left=1.2, hanging=1.0)


def cabinet() -> Paper:
    """Numbers that stand nowhere in the text, a key decision, negative tables."""
    paper = Paper(HOUSE)
    paper.header("Brackenshire County Council", bold=True, align="right")
    paper.footer("", align="centre")
    _front(paper)
    _recommendation(paper)
    _advice(paper)
    _proposals(paper)
    _implications(paper)
    _background_papers(paper)
    return paper


def _front(paper: Paper) -> None:
    paper.line("Report to the Cabinet", bold=True, after=2)
    paper.line("Meeting to be held on Thursday, 3 December 2026", bold=True)
    paper.line("Report of the Director of Libraries, Archives and Registration", bold=True)
    paper.line("Part I", bold=True, align="right")
    paper.line("Electoral Divisions affected:", bold=True, after=0)
    paper.line("Ashcombe North; Ashcombe South; Upper Wyrling")
    paper.heading("A Library Within Reach – Proposals for Seven Small Libraries in the North of the County")
    paper.line("(Appendices ‘A’ and ‘B’ refer)", bold=True)
    paper.line("Contact for further information:", after=0)
    paper.line("Leonora Fitch-Adeyemi, Tel: 01632 960203, Head of Library Services", after=0)
    paper.line("leonora.fitch-adeyemi@brackenshire.gov.example")
    paper.line("Gareth Pollinger, Tel: 01632 960219, Estates Surveyor (North)", after=0)
    paper.line("gareth.pollinger@brackenshire.gov.example")


def _recommendation(paper: Paper) -> None:
    paper.heading("Executive Summary")
    paper.line(
        "Seven small libraries in the north of the county are open for fewer than twelve hours a week, in "
        "buildings that need £1.1 million of repairs. This report proposes that five of them share a "
        "building with another service, and that two stay where they are and are mended."
    )
    paper.line(
        "This is a Key Decision. It was included in the Forward Plan that was published on 2 November 2026, "
        "and Standing Order C19 has been complied with."
    )
    paper.box(
        "**Recommendation**",
        "The Cabinet is recommended to:",
        "# Agree that the libraries at Ashcombe, Fell Gate, Little Wyrling, Rusholt and Sallow Bridge move "
        "into shared buildings as set out at Appendix ‘A’;",
        "# Approve capital spending of £640,000, of which:",
        "## £410,000 is for the five moves, to be made by 30 September 2028; and",
        "## £230,000 is for repairs to the libraries at Tarn Head and Upper Wyrling;",
        "# Authorise the Director of Libraries, Archives and Registration to settle the leases, in "
        "consultation with the Cabinet Member for Communities and Culture; and",
        "# Request that a report on opening hours be presented to the Cabinet in June 2027.",
        width=16.0,
        numbering=paper.numbering(*ROMAN),
    )


def _advice(paper: Paper) -> None:
    paper.heading("Background and Advice")
    paper.line(
        "On 11 June 2026 the Cabinet resolved to ask officers for proposals that would keep a library in "
        "every one of the seven places. Surveys of the buildings were made over the summer."
    )
    paper.line("Three things were asked of every proposal:", keep=True)
    paper.items(
        (
            "That the library be open for at least eighteen hours a week.",
            "That it can be reached without steps.",
            "That it cost no more to run than it does today.",
        ),
        paper.numbering(NUMBERS),
        after=3,
    )


def _proposals(paper: Paper) -> None:
    paper.line(
        "The proposals for each library are summed up here. Appendix ‘A’ gives plans and prices, Appendix "
        "‘B’ what residents told us.",
        before=8,
    )
    paper.table(
        (
            ("Library", "Proposal", "Hours a week now", "Hours a week proposed"),
            ("Ashcombe", "Move to the leisure centre", "11", "40"),
            ("Fell Gate", "Move to the primary school", "8", "18"),
            ("Little Wyrling", "Move to the village hall", "6", "18"),
            ("Rusholt", "Move to the fire station", "10", "20"),
            ("Sallow Bridge", "Move to the health centre", "9", "30"),
            ("Tarn Head", "Stay and repair", "12", "18"),
            ("Upper Wyrling", "Stay and repair", "10", "18"),
        ),
        (4, 5.2, 3.3, 3.5),
        header=True,
        size=10.5,
    )
    paper.heading("Other options considered")
    paper.line(
        "To close the five libraries and send the mobile library instead. This is not recommended: it would "
        "save £95,000 a year, but people who cannot be at home in the daytime would have no library at all."
    )


def _implications(paper: Paper) -> None:
    paper.heading("Consultations")
    paper.line(
        "2,316 residents answered between 29 June and 21 August 2026. Two in three supported sharing a "
        "building. The Ashcombe Readers’ Circle recommended that the leisure centre keep one quiet room."
    )
    paper.heading("Implications")
    paper.line("The proposals have these implications:", keep=True)
    paper.heading("Risk management")
    paper.line(
        "The fire authority has still to agree to the move at Rusholt. Its board meets in February 2027.",
    )
    paper.heading("Financial")
    paper.line("The spending is provided for in the capital programme for 2027/28 and 2028/29.")
    paper.heading("List of Appendices")
    paper.line("Appendix ‘A’ – Plans and Prices for Seven Libraries", after=2)
    paper.line("Appendix ‘B’ – What Residents Told Us")


def _background_papers(paper: Paper) -> None:
    paper.heading("List of Background Papers")
    paper.table(
        (
            ("Paper", "Date", "Contact/Tel"),
            ("Report to the Cabinet: Small Libraries", "11 June 2026", "Marguerite Sallis / 01632 960224"),
            ("Condition surveys of seven buildings", "August 2026", "Gareth Pollinger / 01632 960219"),
        ),
        (7.5, 3.5, 5),
        header=True,
        size=10.5,
    )
    paper.line("Reason for inclusion in Part II (if any)", after=2)
    paper.line("None")


PAPERS = {"library-report-2026-12-03.docx": cabinet}
