"""What somebody moved and the meeting carried: `The Chair proposed that the bell be mended. … It was carried.`"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.find.lists.resolves import resolves
from extract.find.lists.stream import Para
from extract.find.lists.votes import tells_votes
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

THAT = re.compile(r"\bthat\b", re.IGNORECASE)
SECONDED = re.compile(
    r"[,;]?\s+(?:which was seconded\b|the (?:proposal|motion) was seconded\b"
    r"|(?:and )?(?:seconded|proposed)(?: by)? (?:Cllr|Councillor|Mrs?|Ms|Dr|the Chair|[A-Z]\w+ [A-Z]))[^.;]*[.;]?$"
)
"""Who seconded it, behind the words."""

THING = re.compile(
    r"\bseconded,?\s+(?P<thing>(?!by|that|and)(?:the\s+(?!proposal|motion|amendment))?[a-z][^.;]{8,}?)"
    r"(?=,?\s+and\s+(?:the\s+)?[\w ]{2,30}\bagreed\b|[.;]?\s*$)"
)
"""`Cllr Rowe proposed and Cllr Penn seconded the purchase of a bell and the meeting agreed`: what it agreed to."""

BEFORE = 4
"""How many paragraphs back the words stand that were carried."""


def moved(stream: Sequence[Para], index: int, rules: Rulebook) -> Para | None:
    """The words that a paragraph says were carried; None if it says nothing of the kind, or not which words."""
    words = _told(stream, index, rules)
    won = carries(words, rules)
    if won is None:
        return None
    amends = _is_amendment(words[: won.end])
    for at in range(index, max(index - BEFORE, 0) - 1, -1):
        found = _proposal(stream[at], rules) or _under_mover(stream, at, rules)
        if found and (at == index or amends == _is_amendment(stream[at].words)):
            return None if resolves(stream[at].words, rules) else found
    return None


def _told(stream: Sequence[Para], index: int, rules: Rulebook) -> str:
    """The words of a paragraph; of a vote with what stands before it: `…, seconded by Cllr Rowe. All in favour.`"""
    votes = tells_votes(stream[index].text, rules)
    return " ".join(para.words for para in stream[max(index - votes, 0) : index + 1])


def carries(text: str, rules: Rulebook) -> Mark | None:
    """The words that say that a proposal was carried; `all agreed` says so only behind who seconded it."""
    marks = rules.marks(text, "lists.carried")
    named = any(mark.label == "seconded" for mark in marks) and bool(rules.marks(text, "lists.movers"))
    return next((mark for mark in marks if named or mark.label != "seconded"), None)


def _is_amendment(text: str) -> bool:
    """Whether the last it speaks of is an amendment, and not the motion: each is carried or lost by itself."""
    small = text.lower()
    return small.rfind("amendment") > max(small.rfind("motion"), small.rfind("proposal"))


def _proposal(para: Para, rules: Rulebook) -> Para | None:
    """`The Chair proposed, and Cllr Rowe seconded, that …`: from `that` to the end of the sentence."""
    for sentence in para.sentences():
        words = sentence.words
        for mover in rules.marks(words, "lists.movers")[:1]:
            if that := THAT.search(words, mover.end):
                seconded = SECONDED.search(words, that.end())
                return sentence.cut(that.start(), seconded.start() if seconded else None)
            if thing := THING.search(words, mover.end):
                return sentence.cut(*thing.span("thing"))
    return None


def _under_mover(stream: Sequence[Para], at: int, rules: Rulebook) -> Para | None:
    """`That …` below `Moved by Cllr Rowe, seconded by Cllr Penn`."""
    above = stream[max(at - 2, 0) : at]
    if not THAT.match(stream[at].words) or not any(rules.marks(para.words, "lists.movers") for para in above):
        return None
    return stream[at].cut(0)
