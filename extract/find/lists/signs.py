"""What a paragraph is to a list: its heading, its lead-in, its end, one of its items."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from extract.find.lists.lexicon import lexicon
from extract.find.lists.resolves import resolves
from extract.find.lists.stream import Para
from extract.find.numbers import numbered
from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook

LEAD_IN_WITHIN = 110
"""A lead-in says what it says in this many letters from its start."""

THAT = re.compile(r"(?:that|to|bod|I)\b", re.IGNORECASE)
OWN_WORDS = 30
"""Letters that may follow the last words of a lead-in where it has a number of its own."""

LONG = 12
"""Letters of a heading in which one more, one less or one wrong is a slip of the hand."""

SHOULD = re.compile(r"(?:That )?(?:The |the )?[A-Z][^.:;]{2,90}?\bshould\b")

BEFORE = ' .()*“"'
DECISION_OF = re.compile(r"Decision (?:of|by|taken by) (?:the )?(?P<who>[A-Z][^.;:]{4,80}):?")
"""`Decision of the Executive Member for Quays`, alone on its line."""

COUNTED = re.compile(r"\s[IVX]\W*$")
"""`Recommendation I` names one, and is no slip of `Recommendations`."""

MARKS = re.compile(r"[\s.,:;?*'’()\[\]/–-]+")
INLINE = re.compile(r"\s*[:–-]\s*(?=\S)")


def opens_list(text: str, rules: Rulebook) -> bool:
    """A heading that says that recommendations follow, and nothing else; one letter of it may be mistyped."""
    words = _squeezed(text)
    if words in _headings(rules, "opens"):
        return True
    if words in _headings(rules, "closed"):
        return False
    counted = any(map(str.isdigit, words)) or COUNTED.search(text)
    alike = () if counted else _like(words[:1], len(words), rules)
    return any(DamerauLevenshtein.distance(words, one, score_cutoff=1) < 2 for one in alike)


def opens_review(text: str, rules: Rulebook) -> bool:
    """A heading under which an inspector or auditor says what is to be made better."""
    return _squeezed(text) in _headings(rules, "reviews")


def opens_decisions(text: str, rules: Rulebook) -> bool:
    """A heading under which a decision notice says what was decided, or whose decision it is."""
    if _squeezed(text) in _headings(rules, "decisions"):
        return not text.lstrip()[:1].islower()  # the last word of a sentence that a line end cut
    match = DECISION_OF.fullmatch(text.strip())
    return match is not None and not lexicon(rules).actors.isdisjoint(match["who"].lower().split())


def decides_formally(text: str, rules: Rulebook) -> bool:
    """A heading of decisions, or a sentence of minutes that states one."""
    return opens_decisions(text, rules) or resolves(text, rules)


def opens_page(text: str, rules: Rulebook) -> bool:
    """The title of a page that tells of one decision and nothing else."""
    return _squeezed(text) in _headings(rules, "pages")


def inline_heading(text: str, rules: Rulebook, *, decided: bool = False) -> int | None:
    """`Recommendation: that …`: where the words after the heading begin, or None.

    decided: `Decision: that …` counts too, but for the words of minutes that `resolves` knows.
    """
    opens = opens_decisions if decided and not resolves(text, rules) else opens_list
    for match in list(INLINE.finditer(text[:60]))[:2]:
        head = text[: match.start()]
        if opens_list(head, rules) or opens(head, rules):
            return match.end()
    return None


def is_lead_in(text: str, rules: Rulebook) -> bool:
    """`The Cabinet is recommended to:`. In the past tense it is history and no lead-in."""
    return _introduced(text, rules) is not None


def is_mere_lead_in(text: str, rules: Rulebook) -> bool:
    """A lead-in that adds hardly anything of its own: `2.1 That Cabinet:`, not `1. That Cabinet sell, by May:`."""
    after = _introduced(text, rules)
    return after is not None and len(text) - after <= OWN_WORDS


def _introduced(text: str, rules: Rulebook) -> int | None:
    """Where the last words of a lead-in end; `That Cabinet:` is one where nothing but a number stands before it."""
    head = text[:LEAD_IN_WITHIN]
    start = numbered(head)[1]
    start += len(head[start:]) - len(head[start:].lstrip(BEFORE))
    opening = rules.opens(head[start:], "lists.openings")
    ends = [mark.end for mark in rules.marks(head, "lists.lead_ins")] + ([start + opening.end] if opening else [])
    return max(ends) if ends and not rules.marks(head, "lists.negatives") else None


def leads_on(text: str) -> bool:
    """It ends as if a list followed."""
    return bool(re.search(r"(?:[:–-]|(?:\b|(?<=ED))(?:[Tt]hat|THAT)|\bto)\s*$", text.strip()))


def asks(text: str, rules: Rulebook) -> bool:
    """A sentence that asks for something: `That …`, `Note the …`, `The Council should …`."""
    return bool(THAT.match(text) or SHOULD.match(text) or rules.opens(text, "lists.verbs"))


def recommends(text: str, rules: Rulebook) -> bool:
    """The words of a recommendation: `That …`, `The Council should …`, `We recommend that …`."""
    return asks(text, rules) or rules.opens(text, "lists.lone") is not None


def ends_list(para: Para, rules: Rulebook) -> bool:
    """A paragraph that belongs to no list: the report's author, reasons, the next section."""
    return bool(rules.opens(para.words, "lists.ends"))


def gives_reason(text: str, rules: Rulebook) -> bool:
    """`Reason: to recover costs.`, in one line under what it is the reason of; not the heading of a section."""
    opening = rules.opens(text, "lists.reasons")
    return opening is not None and len(text) > opening.end + 2


@lru_cache(32)
def _headings(rules: Rulebook, label: str) -> frozenset[str]:
    phrases = rules.vocabulary("lists.headings").get(label, ())
    return frozenset(_squeezed(words) for phrase in phrases for words in spelled_out(phrase))


@lru_cache(1024)
def _like(first: str, length: int, rules: Rulebook) -> tuple[str, ...]:
    """The long headings that begin with this letter and may be mistyped in so many."""
    if not LONG <= length <= LONG + 30:
        return ()
    known = (one for one in _headings(rules, "opens") if len(one) >= LONG and abs(len(one) - length) < 2)
    return tuple(one for one in known if one.startswith(first))


def _squeezed(text: str) -> str:
    return MARKS.sub("", text.casefold().replace("(s)", "s"))
