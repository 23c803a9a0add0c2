"""Osierholme Borough Council: a council with words of its own, for which it has a rule file of its own."""

from __future__ import annotations

from word import House, Paper

HOUSE = House(size=11, margin=2.2, after=6)


def trees() -> Paper:
    """Labels, a heading, columns and states that no other council prints."""
    paper = Paper(HOUSE, landscape=True)
    paper.line("Osierholme Borough Council", bold=True, size=15)
    paper.line("Laid before: Green Places Committee", after=2)
    paper.line("Day of sitting: 5 November 2026", after=2)
    paper.line("Title: Trees for Every Street", after=2)
    paper.line("Keeper of the paper: Ottoline Marsh, Head of Green Places, ottoline.marsh@osierholme.gov.example")
    paper.heading("Commended to the Committee")
    paper.line("1. Note how far the promises of the spring have grown;", after=2)
    paper.line("2. Ask the Highways Team to say by the next sitting when Weir Street can be dug up.")
    paper.heading("The promises")
    paper.line("Seed: not begun. Bud: begun. Flower: done. Withered: given up.")
    _promises(paper)
    paper.heading("Why trees")
    paper.line("A street with trees is four degrees cooler in July. In 2024 the Committee asked for a list of streets.")
    return paper


def _promises(paper: Paper) -> None:
    paper.table(
        (
            ("Promise", "Keeper", "Wanted for", "Growth"),
            ("Plant forty limes along Weir Street", "HoGP", "31 March 2027", "Seed"),
            ("Ask every school which tree it would like", "Benedict Asher", "18 December 2026", "Bud"),
            ("Print a map of the borough’s oldest trees", "Ottoline Marsh", "30 September 2026", "Flower"),
            ("Water the young trees of Mill Lane through the summer", "Cllr P Winthrop", "31 August 2026", "Flower"),
            ("Buy a second water cart", "HoGP", "30 June 2027", "Withered"),
        ),
        (10.5, 5, 4.5, 4),
        header=True,
    )


PAPERS = {"street-trees-2026-11-05.docx": trees}
