"""Tarnbridge Metropolitan Borough Council: tables of particulars, numbered sections, a withheld report."""

from __future__ import annotations

from ooxml import Level
from tarnbridge_minutes import minutes
from tarnbridge_response import response
from word import Cell, House, Paper

HOUSE = House(size=12, margin=2.5, after=8)
SECTIONS = (
    Level(says="%1.", left=1.2, hanging=1.2, bold=True),
    Level(says="%1.%2", left=1.2, hanging=1.2),
)
ROMAN = Level(says="%1)", counts="lowerRoman", left=2.4, hanging=1.0)
LETTERS = Level(says="%1)", counts="lowerLetter", left=2.4, hanging=1.0)


def scrutiny() -> Paper:
    """Particulars and ticks in tables, roman recommendations after a lead-in, history that is none."""
    paper = Paper(HOUSE)
    paper.footer("Page ")
    for text in ("TARNBRIDGE", "METROPOLITAN BOROUGH COUNCIL"):
        paper.line(text, bold=True, align="centre", after=2)
    paper.line("Children, Families and Learning Scrutiny Committee", bold=True, align="centre", before=8)
    paper.line("30 November 2026", bold=True, align="centre")
    paper.table(_PARTICULARS, (7.2, 8.8), size=11)
    paper.table(_priorities(), (4.2, 9.8, 2.0), size=11)
    sections = paper.numbering(*SECTIONS)
    _scrutiny_decision(paper, sections)
    _scrutiny_purpose(paper, sections)
    _scrutiny_history(paper, sections)
    _scrutiny_options(paper, sections)
    _scrutiny_implications(paper, sections)
    _scrutiny_end(paper, sections)
    return paper


def _bold(text: str) -> Cell:
    return Cell(text=text, bold=True)


_PARTICULARS = (
    (_bold("Report Title:"), "Cabinet’s Answer to the Task Group on Travel Training for Young People"),
    (_bold("Cabinet Portfolio"), "Children, Families and Learning"),
    (_bold("Cabinet Member"), "Councillor Odette Marchbanks"),
    (_bold("Exempt Report"), "No"),
    (_bold("Reason for Exemption"), "N/A"),
    (_bold("Key Decision"), "No"),
    (_bold("Public Notice issued"), "N/A"),
    (_bold("Wards Affected"), "All"),
    (
        _bold("Report of"),
        "Ingrid Sallow\nExecutive Director of Children’s Services\ningridsallow@tarnbridge.gov.example\n"
        "01632 960331",
    ),
    (
        _bold("Contact Officer"),
        "Callum Ferris-Boyd\nHead of Service – Special Educational Needs\n"
        "callumferris-boyd@tarnbridge.gov.example\n01632 960346",
    ),
)


def _priorities() -> tuple[tuple[str | Cell | None, ...], ...]:
    return (
        (Cell(text="Borough aims", down=6), "Every child ready for school and for life", "x"),
        (None, "Homes that are warm, dry and within reach of all", ""),
        (None, "Streets and parks in which people feel safe", ""),
        (None, "Good work, and the skills to do it", "x"),
        (None, "Clean air, and a borough fit for the climate to come", ""),
        (None, "A council that listens, explains and spends with care", ""),
    )


def _scrutiny_decision(paper: Paper, sections: int) -> None:
    paper.item("Summary", sections, bold=True, keep=True)
    paper.item(
        "Last winter a task group of this Committee looked at how young people with special educational "
        "needs learn to travel on their own. Cabinet was recommended to adopt its findings, and did so on "
        "16 September 2026.",
        sections,
        1,
    )
    paper.item("This report tells the Committee what Cabinet decided and what happens next.", sections, 1)
    paper.item("Recommendations for Decision", sections, bold=True, keep=True)
    paper.line("The Children, Families and Learning Scrutiny Committee is recommended to:", keep=True)
    paper.items(
        (
            "Note Cabinet’s answer to the findings of the task group, which is attached as Appendix 1;",
            "Say whether it wishes to hear from young people who have had travel training, and in what way; "
            "and",
            "Agree that progress with the action plan be reported to the meeting in June 2027, and once a "
            "year after that until all of it has been done.",
        ),
        paper.numbering(ROMAN),
    )


def _scrutiny_purpose(paper: Paper, sections: int) -> None:
    paper.item("Purpose of this Report", sections, bold=True, keep=True)
    paper.item(
        "Under the rules for overview and scrutiny, the Committee is to be told within two months how "
        "Cabinet has answered a report of one of its task groups.",
        sections,
        1,
    )


def _scrutiny_history(paper: Paper, sections: int) -> None:
    paper.item("Background and Reasons", sections, bold=True, keep=True)
    paper.item(
        "Travel training teaches a young person one journey, step by step, until it can be made alone. In "
        "2025/26 the Council paid for 1,028 young people to be taken to school or college by taxi or "
        "minibus, at a cost of £6.2 million. Thirty-four had travel training.",
        sections,
        1,
    )
    paper.item(
        "The task group met seven times between November 2025 and March 2026, went with four young people "
        "on their journeys, and heard from parents, two colleges, bus drivers and officers.",
        sections,
        1,
    )
    paper.item("In its report of April 2026 the task group asked, in short, for:", sections, 1, after=3)
    paper.items(
        (
            "training to be offered to all who turn fourteen;",
            "a second trainer, so that nobody waits for more than one term; and",
            "a pass for a parent or friend who comes along while the journey is learnt.",
        ),
        paper.numbering(LETTERS),
        after=3,
    )
    paper.item(
        "Cabinet agreed to the first and second of these, and asked the transport authority about the "
        "third. The Executive Director of Children’s Services was asked to appoint the second trainer by 31 "
        "December 2026.",
        sections,
        1,
        before=6,
    )


def _scrutiny_options(paper: Paper, sections: int) -> None:
    paper.item("Equality and Community Impact", sections, bold=True, keep=True)
    paper.item("An assessment was made for Cabinet, and nothing has changed since.", sections, 1)
    paper.item("Other Options", sections, bold=True, keep=True)
    paper.item(
        "To give the Committee no report was considered and is not recommended, since the Council’s rules "
        "ask for one.",
        sections,
        1,
    )
    paper.item("Conclusions", sections, bold=True, keep=True)
    paper.item(
        "The work of the task group has led to a change that young people will notice. The Committee may "
        "wish to see for itself how far it has gone; recommendation iii) above would allow for that.",
        sections,
        1,
    )


_IMPLICATIONS = (
    ("Legal", "There are none: the duty to help with travel to school stays as it is."),
    ("Finance", "The second trainer costs £41,000 a year, which is met from the budget for school travel."),
    ("Staffing", "One post is added to the travel team."),
    ("Health and Wellbeing", "Young people told the task group that they slept better, and went out more."),
    ("Risk", "If fewer than sixty young people a year take up training, the post will not pay for itself."),
)


def _scrutiny_implications(paper: Paper, sections: int) -> None:
    paper.item("Implications", sections, bold=True, keep=True)
    for name, text in _IMPLICATIONS:
        paper.item(name, sections, 1, keep=True, after=2)
        paper.line(text, indent=1.2)


def _scrutiny_end(paper: Paper, sections: int) -> None:
    paper.item("Background papers", sections, bold=True, keep=True)
    paper.items(
        (
            "Report of the Task Group on Travel Training, April 2026",
            "Report to Cabinet on 16 September 2026: Travel Training for Young People",
        ),
        paper.numbering(LETTERS),
        after=3,
    )
    paper.item("Appendices", sections, bold=True, keep=True, before=8)
    paper.item("Appendix 1 – Travel Training Action Plan", paper.numbering(LETTERS))


def restricted() -> Paper:
    """What is published in place of a report that the public may not see."""
    paper = Paper(HOUSE)
    paper.line("Page 41", align="right", after=2)
    paper.line("Agenda Item 9", bold=True, align="right", after=60)
    paper.line(
        "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972.",
        align="centre",
    )
    paper.line("Document is Restricted", bold=True, align="centre", before=120)
    return paper


PAPERS = {
    "scrutiny-report-2026-11-30.pdf": scrutiny,
    "cabinet-minutes-2026-11-18.pdf": minutes,
    "cabinet-response-2027-01-20.pdf": response,
    "restricted-item-2026-11-18.pdf": restricted,
}
