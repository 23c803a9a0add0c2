"""Tarnbridge's answer to its noise task group: prose, recommendation by recommendation, in every way it is printed."""

from __future__ import annotations

from ooxml import Level
from word import House, Paper

HOUSE = House(size=11, margin=2.5, after=7)
ROMAN = Level(says="%1)", counts="lowerRoman", left=1.6, hanging=1.0)
LETTERS = Level(says="(%1)", counts="lowerLetter", left=1.6, hanging=0.8)
BULLETS = Level(says="•", counts="bullet", left=1.4, hanging=0.6)


def response() -> Paper:
    """Recommendations with responses, leads and dates on lines with labels, inside one paragraph, or in a sentence."""
    paper = Paper(HOUSE)
    paper.footer("Page ")
    for text in ("TARNBRIDGE", "METROPOLITAN BOROUGH COUNCIL"):
        paper.line(text, bold=True, align="centre", after=2)
    paper.line("Cabinet", bold=True, align="centre", before=8)
    paper.line("20 January 2027", bold=True, align="centre")
    paper.line("Quiet Hours – Cabinet’s Response to the Noise Task Group", bold=True, size=13, align="centre")
    paper.line("**Report of:** Hugo Penfold, Director of Public Protection")
    paper.line("**Cabinet Member:** Councillor Alma Greatorex")
    paper.line("**Wards Affected:** All")
    _before(paper)
    _answers(paper)
    _after(paper)
    return paper


def _before(paper: Paper) -> None:
    paper.heading("Introduction", before=8)
    paper.line(
        "The task group spent four nights with the noise team, and reported in November 2026. Recommendation 4 of "
        "its report was debated for longest; recommendations 6 and 7 were withdrawn before the report was agreed."
    )
    paper.line(
        "Cabinet’s answer to each of the five that remain is set out below. An answer that is “accepted” will be "
        "paid for from what the service has."
    )


def _answers(paper: Paper) -> None:
    paper.heading("The five recommendations", before=8)
    _labelled_lines(paper)
    _headings_and_bullets(paper)
    paper.line(
        "**Recommendation 3:** A ranger should be on duty at Marrow Quay on every night of the year. "
        "**Response:** Not accepted. It would cost £148,000 a year, and most complaints come from three weekends. "
        "**Lead:** Head of Public Spaces.",
        before=6,
    )
    paper.line("Recommendation 4", bold=True, before=6, keep=True)
    paper.line("Music venues should be helped to line their roofs, with a grant of up to half of what it costs.")
    paper.line("**Response:** Accepted in principle, subject to a bid to the regional culture fund")
    paper.line("**Lead:** Cabinet Member for Culture, Councillor Fergus Amblecote, supported by the Night Economy Team")
    paper.line("**By:** TBC")
    paper.line("**Status:** On hold")
    _a_sentence(paper)


def _labelled_lines(paper: Paper) -> None:
    paper.line(
        "**Recommendation 1:** The council should print one telephone number for noise at night on every bin, bus stop "
        "and lamp post in the town centre."
    )
    paper.line("**Response:** Accepted. The number has been there since 2019, but few people know of it.")
    paper.line("**Action:** Put the number on 640 lamp posts and on all new bins")
    paper.line("**Lead:** Head of Street Scene")
    paper.line("**By:** 31 May 2027")


def _headings_and_bullets(paper: Paper) -> None:
    paper.line("Recommendation 2", bold=True, before=6, keep=True)
    paper.line("The noise team should:", after=3)
    paper.items(
        ("answer every call within one hour until three in the morning; and", "write back to the caller."),
        paper.numbering(LETTERS),
        after=3,
    )
    paper.line("Cabinet response", bold=True, before=4, keep=True)
    paper.line("Partially accepted: until two in the morning, from Thursday to Saturday.")
    paper.line(
        "Staff were asked, and two of them would not work later. The police rejected a joint rota in 2025, and "
        "recommendation 2 of the earlier review was not accepted for the same reason."
    )
    paper.line("Actions", bold=True, keep=True, after=3)
    paper.items(
        ("Take on two noise officers for the night", "Tell each caller within five days what was found"),
        paper.numbering(BULLETS),
        after=3,
    )
    paper.line("**Responsible officer:** Perpetua Holm, Noise Control Manager", before=4)
    paper.line("**Timescale:** Summer 2027")


def _a_sentence(paper: Paper) -> None:
    paper.line("Recommendation 5", bold=True, before=6, keep=True)
    paper.line("Figures of complaints, by street and month, should be published for all to see.")
    paper.line("The Cabinet agrees with this recommendation. The first figures will be those of last year.")
    paper.line("**Lead:** Data and Insight Team")
    paper.line("**By:** end of September 2027")


def _after(paper: Paper) -> None:
    paper.heading("Recommendations", before=8)
    paper.line("Cabinet is recommended to:", keep=True)
    paper.items(
        (
            "Approve the answers above as its response to the task group; and",
            "Ask the Director of Public Protection to report on what has been done in January 2028.",
        ),
        paper.numbering(ROMAN),
    )
    paper.heading("Background papers")
    paper.line("Report of the Noise Task Group, November 2026")
