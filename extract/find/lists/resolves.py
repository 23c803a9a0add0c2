"""Whether a sentence of minutes states a decision, and of today: by its formal words, or by what became of a paper."""

from __future__ import annotations

import re

from extract.find.lists.opinion import SETTLED, is_opinion
from extract.rulebook.rules import Rulebook

DAY_FIRST = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:On|In|At|During|Since)\b(?! accordance)[^.:;]{0,60}"
    r"\b(?:(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?)\b[^.:;]{0,60}"
    r"\b(?:resolved|agreed|approved|considered|recommended|decided|endorsed)\b"
)
DAY_LAST = re.compile(
    r"\b(?:endorsed|approved|agreed|adopted|noted|considered|accepted|rejected)(?: in (?:full|part|principle))?"
    r"(?: by (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4}| the \w+(?: \w+){0,2})?"
    r" (?:on|in) (?:(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8} )?(?:19|20)\d\d\b"
)
AGREED_ON = re.compile(
    r"\band,? (?:it was )?(?:all |duly |unanimously )?(?:agreed|approved)(?: unanimously| by all)? (?:to|that)\b",
    re.IGNORECASE,
)
"""How a sentence goes on that tells who moved it."""

ON_A_TOPIC = re.compile(r"\W*(?:[\w/.]+\s)?[A-Z][^.:;–]{2,40}?\s?[:–-]\s(?:all |unanimously )?agreed (?:to|that)\b")
"""`Hire charges – agreed to raise them`: what it is about stands before the decision."""

AND_AGREED = re.compile(
    r"\s+(?:had|heard|[a-z]+ed)\b(?:(?!\b(?:who|which|whose|that)\b)[^.;:]){3,160}?\band (?:\w+ly )?"
    r"(?:agreed|resolved|decided) (?:to|that)\b"
)
"""Behind the name of the body: what it did first, `The Board heard the club and agreed to help it`."""

THE = re.compile(r"\W*(?:[\d./]+\s+)?(?:The|An?)(?: (?!(?:the|an?)\b)[\w-]+){0,4} ")
"""What stands before the name of a paper that begins a sentence: `The draft annual `."""

TITLE = 80
"""Letters of a sentence in which the paper that begins it is named."""

BECAME = re.compile(
    r"(?:, a copy of which\b[^,.;:]{3,80},"
    r"|(?!\b(?:that|which|who|these|they|had|has|have|is|are|be)\b)(?:[^.;:]|\.(?=\d))){0,220}?"
    r"\b(?:was|were) (?:(?:\w+ly|submitted and|received and) )?(?P<how>\w+ed)\b",
    re.IGNORECASE,
)
"""What became of a paper, in the sentence it begins: the last words are the verb."""

APPROVED = frozenset(("adopted", "agreed", "approved", "endorsed", "ratified"))
ENDS = re.compile(r"(?: unanimously| as \w+| and signed[^.;:]{0,40})?(?:[.;]?\W*$|:)")
"""Nothing more is said, of when or by whom; or a list of what was approved follows."""

NONE = re.compile(r"\W*No (?!objections?\b)[a-z]")
"""`No other reports were received.`; that no objection was raised is what some boards resolve."""

LONGEST_NAME = 60
"""Letters of a sentence in which the body that begins it is named."""

NEAR = 3
"""Letters after `resolved` in which `at its meeting in June` makes history of it."""


def tells_of_a_day(text: str) -> bool:
    """A sentence that tells when it was decided: `On 3 May 2019 Cabinet resolved …`, `… adopted by us in May 2019`.

    A meeting resolves today, and does not say so.
    """
    return bool(DAY_FIRST.match(text) or DAY_LAST.search(text))


def resolves(text: str, rules: Rulebook) -> bool:
    """A sentence of minutes that states a decision."""
    said = next((mark.end for mark in rules.marks(text, "lists.resolves")), None) or _agreed_behind(text, rules)
    said = said or _settled(text, rules)
    if said is None or tells_of_a_day(text) or is_opinion(text) or NONE.match(text):
        return False
    return not any(one.start < said + NEAR for one in rules.marks(text, "lists.negatives"))


def _agreed_behind(text: str, rules: Rulebook) -> int | None:
    """Where `agreed to` ends behind who moved it, what it is about, or what the body did first."""
    movers = rules.marks(text, "lists.movers")
    agreed = AGREED_ON.search(text, movers[0].end) if movers else None
    said = agreed or ON_A_TOPIC.match(text) or _did_first(text, rules)
    return said.end() if said else None


def _settled(text: str, rules: Rulebook) -> int | None:
    """Where `The minutes of the meeting held on 4 May were approved` says what became of a paper.

    Of other things only that they were approved is said, and nothing more: `Payments of £90 were approved.`
    """
    paper = next((mark for mark in rules.marks(text[:TITLE], "lists.papers")), None)
    if paper and (paper.start == 0 or THE.fullmatch(text, 0, paper.start)):
        became = BECAME.match(text, paper.end)
        how = became["how"].lower() if became else ""
        alone = how != "received" or ENDS.match(text, became.end() if became else 0)
        return became.end() if became and how in SETTLED and alone else None
    became = None if rules.opens(text, "lists.unsettled") else BECAME.match(text)
    alone = became and became["how"].lower() in APPROVED and ENDS.match(text, became.end())
    return became.end() if became and alone else None


def _did_first(text: str, rules: Rulebook) -> re.Match[str] | None:
    """`The Board heard the club and agreed to help it.`"""
    bodies = (mark for mark in rules.marks(text[:LONGEST_NAME], "lists.actors") if mark.label == "body")
    ends = next((mark.end for mark in bodies if text[mark.start].isupper()), None)
    return AND_AGREED.match(text, ends) if ends and text[:1].isupper() else None
