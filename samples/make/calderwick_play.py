"""Item 7: the report on play areas, and the strategy, which has contents and appendices of its own."""

from __future__ import annotations

from ooxml import Level
from word import Paper

NUMBERS = Level(says="(%1)", left=1.4, hanging=1.2)


def play_report(paper: Paper) -> None:
    """A covering report of one page and a bit: labels, summary, recommendations at the end."""
    paper.footer("", align="right")
    paper.lines(
        "**Calderwick Borough Council**",
        "**Cabinet**",
        "**15 September 2026**",
        "**Report of the Director of Communities**",
        after=3,
    )
    paper.line("PLAY AREA STRATEGY 2027 TO 2032", bold=True, size=13, before=10)
    paper.heading("Summary")
    paper.line(
        "The Council looks after thirty-one play areas. Eleven have equipment that is more than twenty years "
        "old. The draft "
        "strategy, which is attached as Appendix 1, says which of them should be made new, in what order, and "
        "with what money."
    )
    paper.heading("Background")
    for words in _BACKGROUND:
        paper.line(words)
    paper.heading("Choices")
    for words in _CHOICES:
        paper.line(words)
    paper.heading("Recommendations")
    paper.line("It is recommended that:", keep=True)
    paper.items(_ASKED, paper.numbering(NUMBERS))
    paper.line("Contact: Leonie Marsh-Hadley, Director of Communities, 01632 960233", before=8)


_BACKGROUND = (
    "The last strategy ended in 2022. Since then swings and slides have been mended as they broke, and taken "
    "away where that "
    "cost too much. Four play areas now have nothing but grass and a bench.",
    "In the spring 840 children were asked at school what they play on. Two answers stood out: they want "
    "something to climb "
    "that is higher than they are, and somewhere to sit that is not wet.",
    "The Communities Overview Panel looked at a first draft in June. It recommended that the small areas in "
    "Fleet Street and "
    "Dyer’s Row be kept, and the draft has been changed accordingly.",
)
_CHOICES = (
    "The Council could go on mending. That costs £45,000 a year and the number of play areas goes on falling.",
    "It could make all eleven old ones new at once. That would take £1.1 million, which is not there.",
    "It could make two new in each year, beginning with those that most children can walk to. This is what the "
    "draft proposes.",
)
_ASKED = (
    "the Play Area Strategy 2027 to 2032 at Appendix 1 be adopted; and",
    "£180,000 be spent on a new play area at Weaver’s Green in 2027/28.",
)


def play_strategy(paper: Paper) -> None:
    """A cover, contents, three chapters, and two appendices that are the strategy's own."""
    paper.line("Appendix 1", align="right", after=180)
    paper.line("Room to Play", bold=True, size=30, align="centre")
    paper.line("Calderwick’s Play Area Strategy 2027 to 2032", size=18, align="centre")
    paper.new_page()
    paper.footer("Room to Play  ", align="centre")
    paper.heading("Contents", size=16)
    paper.table(_CONTENTS, (14.0, 2.0), grid=False)
    for heading, paragraphs in _CHAPTERS:
        paper.new_page()
        paper.heading(heading, size=16)
        for words in paragraphs:
            paper.line(words)
    paper.heading("Appendix 1: Play areas and their age", size=14, before=14)
    paper.table(_AGES, (8.0, 4.0, 4.0), header=True, size=10)
    paper.new_page()
    paper.heading("Appendix 2: How the order was found", size=14)
    paper.line(
        "Each play area has up to ten points for the children within ten minutes’ walk, up to five for the state "
        "of its "
        "equipment and up to five for there being no other one near. The highest comes first."
    )


_CONTENTS = (
    ("1. Where children play", "3"),
    ("2. What makes a good play area", "4"),
    ("3. In what order", "5"),
    ("Appendix 1: Play areas and their age", "5"),
    ("Appendix 2: How the order was found", "6"),
)
_CHAPTERS = (
    (
        "1. Where children play",
        (
            "There are some 9,300 children under twelve in the borough. Two thirds of them live within ten "
            "minutes’ walk of a "
            "play area. Of those who do not, most live north of the canal, where the newest estates are.",
            "Play areas are not the only places where children play. They play in the street, on the way home, "
            "behind the "
            "shops. This strategy is about what the Council owns, but it should not be read as if nothing else "
            "mattered.",
            "Children who have a brother or sister in a wheelchair told us that they go to the play area of "
            "another town.",
        ),
    ),
    (
        "2. What makes a good play area",
        (
            "It can be seen from a house or a path. It has something for a child of three and something for a "
            "child of eleven, "
            "and they are not in each other’s way. There is a dry seat, a bin, and a gate that a child cannot open.",
            "It does not have to have a swing. Swings need more room, and more mending, than anything else.",
            "Sand was much asked for. It has been left out, since cats cannot be kept from it.",
        ),
    ),
    (
        "3. In what order",
        (
            "Weaver’s Green comes first. It serves the most children, its climbing frame dates from 1998, and "
            "its ground stays "
            "wet until May. Linnet Hill and the Rope Walk follow.",
            "Where houses are built, the builder pays for a play area or for a better one near by. That money is "
            "counted on "
            "for two of the eleven.",
        ),
    ),
)
_AGES = (
    ("Play area", "Made in", "Points"),
    ("Weaver’s Green", "1998", "18"),
    ("Linnet Hill", "2001", "15"),
    ("Rope Walk", "1999", "15"),
    ("Old Brickfield", "2004", "12"),
)
