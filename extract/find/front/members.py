"""Members and officers named at the head without a label: `Councillor R Vale, Portfolio Holder for Parks`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.find.front.rows import HEAD, Row
from extract.find.front.seen import Seen
from extract.find.front.words import Words
from extract.rulebook.rules import Rulebook

LONGEST = 160
EXECUTIVE = frozenset({"leading", "holding"})
COUNCILLOR = "councillor"
UNDER_PORTFOLIO = re.compile(r"[A-Z][^():]{2,60}\(([^()]+)\)$")
"""`HOUSING (COUNCILLOR R VALE)`: the portfolio, and who holds it."""

NAMED = re.compile(r"(?:[A-Z][\w'’-]*\.?\s){1,3}[A-Z][\w'’-]+\s?[,–-]\s?(?=[A-Z])")


def members(rows: tuple[Row, ...], taken: frozenset[int], rules: Rulebook) -> Iterator[Seen]:
    """Who holds the portfolio, and which officers write, in rows of their own."""
    for row in rows:
        if row.zone == HEAD and not row.table and row.index not in taken and len(row.text) <= LONGEST:
            words = row.words.trimmed("()" if row.text.startswith("(") else "")
            if _is_member(words, rules) or (words is not row.words and _is_holder(words.text, rules)):
                yield _seen("portfolio_holder", words, row, "member_line")
            elif _is_officer(words, rules):
                yield _seen("contact", words, row, "officer_line")


def _seen(name: str, words: Words, row: Row, rule: str) -> Seen:
    more = {"group": f"line {row.index}", "part": ""} if name == "contact" else {}
    sense = "author" if name == "contact" else name
    return Seen(name=name, sense=sense, value=words, rule=rule, confidence=0.7, rows=(row.index,), more=more)


def _is_member(words: Words, rules: Rulebook) -> bool:
    """A councillor beside an executive post, or in brackets after what may be a portfolio."""
    text = words.text
    titles = [mark for mark in rules.marks(text, "leads.honorifics") if mark.label.startswith(COUNCILLOR)]
    if len(titles) != 1:
        return False
    if any(mark.label in EXECUTIVE for mark in rules.marks(text, "leads.posts")):
        return titles[0].start == 0 or bool(rules.opens(text, "leads.posts"))
    held = UNDER_PORTFOLIO.match(text)
    return held is not None and held.start(1) == titles[0].start


def _is_holder(text: str, rules: Rulebook) -> bool:
    """`(Cabinet Member for Parks and Roads)`: an executive post alone, in brackets."""
    return rules.opening(text, "leads.posts") in EXECUTIVE and "," not in text


def _is_officer(words: Words, rules: Rulebook) -> bool:
    """`Jo Hale, Director of Parks`: a name, a comma, a post."""
    named = NAMED.match(words.text)
    if not named or rules.marks(words.text, "leads.honorifics"):
        return False
    return rules.opening(words.text[named.end() :], "leads.posts").startswith("officer")
