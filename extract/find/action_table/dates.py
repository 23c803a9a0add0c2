"""A date inside an action, where no column says by when; and cells that are a date and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from extract.find.action_table.calendar import days, following, limits, whole
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS, verb_forms

MEETING = re.compile(r"(?:(?:by|at|for|before)\s+)?(?:the\s+)?next\s+(?:\w+\s+){0,2}meeting", re.IGNORECASE)
UNDATED = frozenset({"unknown", "vague", "asap", "immediate", "ongoing", "as_needed"})
"""Words of dates that name no day and yet say when."""

TOLD = re.compile(r",?\s+(?:had|has|have|was|were)\b")
"""After a date in what a sentence tells of: `Sums due in May had been paid` sets no day."""

BY_ITSELF = re.compile(
    r"\b(?:expires?|ends?|starts?|begins?|closes|opens|commences?|falls?|runs?|lasts?)(?: out)?\s*$", re.IGNORECASE
)
"""Before a date on which something happens by itself: `the lease ends on 4 May`."""

WAS = re.compile(r"\b(?:did|was|were|had)\b(?!.*\bto\b)[^.;]*$", re.IGNORECASE)
"""Before a date on which something has happened: `why it was shut on 4 May`; not `were asked to bring it on`."""

ASKED = re.compile(r"\b(?:ask|quer|wonder|enquir)\w*\b[^.;]*\b(?:whether|if|why|when)\b[^.;]*$", re.IGNORECASE)
"""Before a date in a question that is told: `she asked whether it would be shut by 4 May`."""

CLAUSE = 120
"""Letters before a date in which it is said what it is about."""

TO_BE = frozenset({"be", "being", "get", "getting"})
LONGEST = 40
"""Letters of a cell that says when and nothing else."""


def says_when(text: str, rules: Rulebook) -> bool:
    """Whether a cell is a date, a month, a quarter or a year, or `Ongoing` and its like, and nothing else."""
    words = " ".join(text.split()).strip(" .?")
    if not 0 < len(words) <= LONGEST:
        return False
    if whole(rules).fullmatch(words) or MEETING.fullmatch(words):
        return True
    return rules.label(words, "deadlines.words") in UNDATED


def due_in(text: str, rules: Rulebook) -> tuple[int, int] | None:
    """The characters of `text` that say by when, or None; `by` belongs to them, `scheduled for` not."""
    return next(map(_span, _matches((*limits(rules), *following(rules)), text)), None)


def done_in(text: str, rules: Rulebook) -> tuple[int, int] | None:
    """The same in words that say what will be done, where `on 4 May`, `to the July meeting` say when as well.

    Of several dates that which sets a limit; the next meeting only where no day is told.
    """
    told = (match for match in _matches(days(rules), text) if not _is_past(_before(match, text), rules))
    in_order = sorted(told, key=re.Match.start)
    found = chain(_matches(limits(rules), text), in_order, _matches(following(rules), text))
    return next(map(_span, found), None)


def _matches(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from (match for match in pattern.finditer(text) if not _is_told(match, text))


def _is_told(match: re.Match[str], text: str) -> bool:
    """Whether a sentence only tells of the date: `sums due in May had been paid`, `it runs until 4 May`."""
    if TOLD.match(text, match.end()):
        return True
    before = _before(match, text)
    runs = match[0].lower().startswith("until") and BY_ITSELF.search(before)
    return bool(runs or ASKED.search(before))


def _before(match: re.Match[str], text: str) -> str:
    return text[max(match.start() - CLAUSE, 0) : match.start()]


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.start("bound") if match.groupdict().get("bound") else match.start("date"), match.end("date")


def _is_past(before: str, rules: Rulebook) -> bool:
    """Whether the words before a date tell of it: `the wall damaged on`; not `to be mended on`, `agreed to meet on`."""
    *_, first, last = ("", "", *before.lower().split())
    participle = _is_participle(last, rules) and first not in TO_BE
    return participle or any(pattern.search(before) for pattern in (BY_ITSELF, WAS))


def _is_participle(word: str, rules: Rulebook) -> bool:
    """`damaged`, `held`, `soiled`; not `holding`, `proceed`."""
    verb = verb_forms(rules, ACTS).get(word)
    known = verb not in (None, word) and not word.endswith(("ing", "s"))
    return known or re.fullmatch(r"\w{2,}[^e\W]ed", word) is not None
