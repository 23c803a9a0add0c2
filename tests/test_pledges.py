"""Numbered pledges of a plan: each is an action, who acts and by when are read out of its words."""

from __future__ import annotations

import pytest

from extract.find.finder import find
from extract.model.finding import ACTION, Finding
from extract.read.plain import read_plain
from extract.rulebook.load import common

PLAN = """Harbour Plan 2027 to 2030

Commitment 1

The Harbour Board will publish the dues of every berth by 31 May 2027.

Case study

Commitment 2: Quay Lighting Trust will mend the lamps of the pier.

Commitment 3 – Dredging

We will:

• dredge the inner basin

• survey the bar

Commitment 4 is met.
"""


def pledges(text: str) -> list[Finding]:
    return [one for one in find(read_plain(text, "plan.txt"), common()) if one.kind == ACTION]


def said(finding: Finding, part: str) -> str | None:
    return finding.parts[part].text if part in finding.parts else None


def test_each_numbered_pledge_is_an_action() -> None:
    rows = [tuple(said(one, part) for part in ("text", "leads", "deadline")) for one in pledges(PLAN)]
    assert rows == [
        ("The Harbour Board will publish the dues of every berth by 31 May 2027.", "Harbour Board", "by 31 May 2027"),
        ("Quay Lighting Trust will mend the lamps of the pier.", "Quay Lighting Trust", None),
        ("We will: • dredge the inner basin • survey the bar", None, None),
    ]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("The Harbour Board will, for the first time, dredge the bar.", "Harbour Board"),
        ("The Harbour Board will: mend the lamps, and paint them.", "Harbour Board"),
        ("The Harbour Board broadly likes lamps and commits to mend those of the pier.", "Harbour Board"),
        ("The Harbour Board likes lamps. We will mend those of the pier.", "Harbour Board"),
        ("By 2031, the Harbour Board aims to mend the lamps.", "Harbour Board"),
        ("The lamps are old. We will mend those of the pier.", None),
        ("Eastmere Council is committed to mending the lamps.", "Eastmere Council"),
        ("NHS Eastmere will be mending the lamps of its quays.", "NHS Eastmere"),
        ("The lamps will be mended and the Harbour Board commits to nothing.", None),
        ("The Harbour Fair will be opening the season.", None),
        ("We are committed to lamps.", None),
    ],
)
def test_who_promises_stands_before_the_promise(words: str, who: str | None) -> None:
    [found, _] = pledges(f"Commitment 1\n\n{words}\n\nCommitment 2\n\nWe will paint the pier.")
    assert (said(found, "text"), said(found, "leads")) == (words, who)


def test_a_pledge_goes_on_with_what_somebody_else_will_do() -> None:
    plan = "Commitment 1\n\nWe will set up a Lamp Group by 1 May 2027.\n\nThe group will report by 4 May 2027.\n\n"
    [found, _] = pledges(plan + "When\n\nThe Lamp Group will end.\n\nCommitment 2\n\nWe will paint the pier.")
    assert said(found, "text") == "We will set up a Lamp Group by 1 May 2027. The group will report by 4 May 2027."
    assert said(found, "deadline") == "by 4 May 2027"


@pytest.mark.parametrize(
    "text",
    [
        "Commitment 1\n\nThe Harbour Board will mend the lamps.",
        "Commitment 1\n\nThe lamps are dark.\n\nCommitment 2\n\nThe pier is old.",
        "We spoke of Commitment 1 and Commitment 2, which will be met.",
        "Minutes of the Harbour Board\n\nPresent: A Quay\n\nCommitment 1\n\nIt will.\n\nCommitment 2\n\nIt will.\n\n"
        "RESOLVED: That the lamps be mended.",
    ],
)
def test_a_mention_of_a_pledge_is_none(text: str) -> None:
    assert not [one for one in pledges(text) if one.rule == "pledges.action"]
