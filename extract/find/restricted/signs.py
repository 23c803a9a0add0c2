"""A line that is nothing but a mark: `PART II – EXEMPT ITEMS`, `(Not for publication: Schedule 12A, paragraph 3)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.rulebook.mark import beyond
from extract.rulebook.rules import Rulebook

CLOSED, OPEN, WITHHELD = "closed", "open", "withheld"
LONGEST = 240
"""Letters of a line that can be nothing but a mark."""

VOCABULARIES = ("restrictions.signs", "restrictions.law", "restrictions.fillers", "restrictions.statements")
MARKING = frozenset({"restrictions.signs", "restrictions.statements"})
GATED = (*VOCABULARIES[:2], "restrictions.statements", "restrictions.turns")
LEFT = re.compile(r"\b(?:\d+[a-z]?|[ivx]{1,5}|[a-z])\b|[^\w]|_", re.IGNORECASE)
"""Numbers, letters and marks that say nothing by themselves."""

BRACKETS = re.compile(r"[\[(]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[\])]")
LEADING = re.compile(r"^\s*\d+(?:\.\d+)*[.)]?\s+")
AFTER_LABEL = re.compile(r"[:?]\s+")
STATUS = re.compile(r"\b(?:status|marking|report|document|paper|publication|access|security|handling)\b", re.IGNORECASE)
"""Words of a label whose answer may be nothing but a mark: `Report status: Exempt`."""

PARTED = re.compile(r"\t|\s{3,}|\s[|–—-]\s|:\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A mark in a text: characters `start` to `end`. says: `closed`, `open` or `withheld`. tail: it ends a title."""

    says: str
    start: int
    end: int
    tail: bool = False


def may_be_marked(text: str, rules: Rulebook) -> bool:
    """Whether a text has one of the words without which it holds no mark; most need not be looked at."""
    return rules.may_hold(text, *GATED)


def sign_of(text: str, rules: Rulebook) -> Sign | None:
    """What a line that is nothing but a mark says, or the brackets at the end of a title."""
    if len(text) > LONGEST or is_label(text, rules) or is_label_denied(text, rules):
        return None
    says = said_by(text, rules)
    if says:
        return Sign(says=says, start=0, end=len(text))
    return _at_its_end(text, rules)


def _at_its_end(text: str, rules: Rulebook) -> Sign | None:
    """`14. Sale of the depot (Exempt)`, `Sale of the depot – EXEMPT`."""
    for brackets in BRACKETS.finditer(text):
        says = said_by(brackets[1], rules)
        if says and says != OPEN:
            return Sign(says=says, start=brackets.start(1), end=brackets.end(1), tail=True)
    gap = [*PARTED.finditer(text)]
    for start, end in ((gap[-1].end(), len(text)), (0, gap[0].start())) if gap else ():
        labelled = ":" in gap[-1][0] and (start == 0 or not STATUS.search(text[:start]))
        says = None if labelled or is_label(text[start:end], rules) else said_by(text[start:end], rules)
        if says in (CLOSED, WITHHELD):
            return Sign(says=says, start=start, end=end, tail=True)
    return None


def said_by(text: str, rules: Rulebook) -> str | None:
    """`closed`, `withheld` or `open`, if all words of `text` belong to a mark; None if any does not."""
    marks = rules.marks(text, *VOCABULARIES)
    labels = {mark.label for mark in marks if mark.vocabulary in MARKING}
    if not labels or text.rstrip().endswith("?"):
        return None
    if LEFT.sub("", beyond(text, marks)):
        return None
    if OPEN in labels:
        return OPEN if labels == {OPEN} else None
    return WITHHELD if WITHHELD in labels else CLOSED


def is_label(text: str, rules: Rulebook) -> bool:
    """A label of a front page that asks for an answer (`Exempt information`), and is no mark by itself."""
    plain = LEADING.sub("", text).strip(" .:*")
    return rules.label(plain, "front.labels") is not None and rules.label(plain, "restrictions.signs") is None


def is_label_denied(text: str, rules: Rulebook) -> bool:
    """One label with its answer, which says no."""
    return len(AFTER_LABEL.findall(text.strip())) == 1 and is_denial(text, rules)


def is_denial(text: str, rules: Rulebook) -> bool:
    """Whether a line, or what stands after the label in it (`Exempt information under Schedule 12A: No`), says no."""
    words = AFTER_LABEL.split(text.strip())[-1].strip()
    return len(words) < LONGEST and (
        rules.label(words, "front.openness") in (OPEN, "unsettled")
        or rules.label(words, "front.answers") == "no"
        or rules.opening(words, "front.extent") == "nothing"
    )
