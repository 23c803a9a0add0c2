"""A date inside an action, where no column says by when; and cells that are a date and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from extract.find.action_table import calendar
from extract.find.action_table.calendar import DAY, HOUR, LONE, PART, QUARTER, SPAN, STOP, WEEKDAY
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import ACTS, verb_forms

MEETING = re.compile(r"(?:(?:by|at|for|before)\s+)?(?:the\s+)?next\s+(?:\w+\s+){0,2}meeting", re.IGNORECASE)
UNDATED = frozenset({"unknown", "vague", "asap", "immediate", "ongoing", "as_needed"})
"""Words of dates that name no day and yet say when."""

TOLD = re.compile(r",?\s+(?:had|has|have|was|were)\b")
"""After a date in what a sentence tells of: `Sums due in May had been paid` sets no day."""

STANDS = re.compile(
    r"\b(?:(?:expires?|ends?|starts?|begins?|closes|opens|commences?|falls?|runs?|lasts?)(?: out)?"
    r"|(?:did|was|were|had)\b(?!.*\bto\b)[^.;]*)\s*$",
    re.IGNORECASE,
)
"""Before a date on which something happens by itself, or has happened: `the lease ends on 4 May`, `why it was shut on`;
not `were asked to bring it on`."""

TO_BE = frozenset({"be", "being", "get", "getting"})
LONGEST = 40
"""Letters of a cell that says when and nothing else."""


def says_when(text: str, rules: Rulebook) -> bool:
    """Whether a cell is a date, a month, a quarter or a year, or `Ongoing` and its like, and nothing else."""
    words = " ".join(text.split()).strip(" .?")
    if not 0 < len(words) <= LONGEST:
        return False
    if _whole(rules).fullmatch(words) or MEETING.fullmatch(words):
        return True
    return rules.label(words, "deadlines.words") in UNDATED


def due_in(text: str, rules: Rulebook) -> tuple[int, int] | None:
    """The characters of `text` that say by when, or None; `by` belongs to them, `scheduled for` not."""
    return next(map(_span, _matches(_limits(rules), text)), None)


def done_in(text: str, rules: Rulebook) -> tuple[int, int] | None:
    """The same in words that say what will be done, where `on 4 May`, `to the July meeting` say when as well.

    Of several dates that which sets a limit; the next meeting only where no day is told.
    """
    *limits, following = _limits(rules)
    told = (match for match in _matches(_days(rules), text) if not _is_past(text[: match.start()], rules))
    found = chain(_matches(limits, text), sorted(told, key=re.Match.start), _matches((following,), text))
    return next(map(_span, found), None)


def _matches(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from (match for match in pattern.finditer(text) if not _is_told(match, text))


def _is_told(match: re.Match[str], text: str) -> bool:
    """Whether a sentence only tells of the date: `sums due in May had been paid`, `it runs until 4 May`."""
    if TOLD.match(text, match.end()):
        return True
    return match[0].lower().startswith("until") and STANDS.search(text, 0, match.start()) is not None


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.start("bound") if match.groupdict().get("bound") else match.start("date"), match.end("date")


def _is_past(before: str, rules: Rulebook) -> bool:
    """Whether the words before a date tell of it: `the wall damaged on`; not `to be mended on`, `agreed to meet on`."""
    *_, first, last = ("", "", *before.lower().split())
    verb = verb_forms(rules, ACTS).get(last)
    past = (verb not in (None, last) and not last.endswith(("ing", "s"))) or re.fullmatch(r"\w{2,}[^e\W]ed", last)
    return (bool(past) and first not in TO_BE) or STANDS.search(before) is not None


@lru_cache(16)
def _limits(rules: Rulebook) -> tuple[re.Pattern[str], ...]:
    """A date behind words that set a limit; that of an event a thing is to be done before; the next meeting."""
    dated, gathers = calendar.dated(rules), calendar.gathers(rules)
    season = rf"(?:(?:the|this|next)\s+)?(?:{QUARTER}{SPAN}\b|{QUARTER}{STOP}|(?:19|20)\d\d{STOP})"
    month = rf"(?:the\s+)?(?:{calendar.month(rules)})(?=\s+(?:{gathers})\b)"
    length, ends = rf"(?<=within ){calendar.LENGTH}", rf"{calendar.ENDS}{STOP}"
    before = (
        rf"(?:(?P<bound>{calendar.limits(rules)}|within|by the end of|due:?(?: on| in)?|deadline(?:\s*:| of)?)"
        rf"|{calendar.put_off(rules)}|scheduled for|planned for|to be held on|at the (?=end of|start of|beginning of)"
        r"|(?=(?:early|late) in ))"
    )
    event = rf"\b(?P<bound>{calendar.ahead(rules)})\s++(?:[\w’']++\s++){{1,5}}?(?:on|in)\s+(?P<date>{dated})"
    limit = rf"\b{before}\s*+(?<=\s)(?P<date>{PART}(?:{dated}|{season})|{length}|{ends}|{HOUR}{LONE}|{month})"
    following = (
        r"\b(?P<date>(?:by|for|at|to|in|on|of|before|until|in time for) (?:the |our |its )?"
        rf"next (?:[A-Za-z]+ ){{0,3}}(?:{gathers})\b)"
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (limit, event, following))


@lru_cache(16)
def _days(rules: Rulebook) -> tuple[re.Pattern[str], ...]:
    """A date behind words that set no limit; that of a meeting; and one that ends the text."""
    dated, month, gathers = calendar.dated(rules), calendar.month(rules), calendar.gathers(rules)
    day = rf"{HOUR}(?:{WEEKDAY},?\s+)?(?:the\s+)?{DAY}\s+(?:of\s+)?(?:{month})\b"
    on = rf"on\s++(?=(?:the\s+)?(?:{day}|{WEEKDAY}|\d))(?:{dated}|{LONE})"
    season = rf"(?:the\s+)?{QUARTER}{SPAN}\b|the\s+{QUARTER}{STOP}|{SPAN}{STOP}"
    spell = rf"{calendar.SPELL}(?:[’']?\s+time|{STOP})|the\s+(?:next|coming)\s+(?:{calendar.SPELL}|{calendar.SOON})"
    within = rf"(?:in|during|over)\s++(?:{PART}(?:{dated}|{season})|{spell})"
    week = rf"(?:w/[cb]|w\.c\.|week (?:commencing|beginning|of))\s++{dated}"
    soon = rf"(?:next|this(?! year)|early in the new) {calendar.SOON}(?![’']s\b(?!\s+(?:{gathers})\b))"
    meets = rf"(?:\s+['’]?\d\d)?(?=(?:['’]s)?(?:\s+(?-i:[A-Z])[\w&’'-]*){{0,4}}\s+(?:{gathers})\b)"
    meeting = rf"\b(?:to|for|at|in|on|into)\s++(?:[\w’']++\s++){{0,3}}?(?P<date>{PART}{dated}){meets}"
    last = rf"(?:[–—-]\s++|[\[(])(?P<date>{PART}{dated})[\])]?\s*\.?\s*$"
    days = (rf"\b(?P<date>{on}|{within}|{week}|{soon})", meeting, last)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in days)


@lru_cache(16)
def _whole(rules: Rulebook) -> re.Pattern[str]:
    day = rf"(?:{DAY}[\s-]+)?(?:{calendar.month(rules)})[\s,-]*(?:\d{{4}}|\d\d)?"
    date = rf"{calendar.ANY_NUMERIC}|{day}|{QUARTER}?(?:{SPAN}|\d\d/\d\d)?"
    return re.compile(rf"(?:(?:by|from|before|until)\s+)?{PART}(?:{date})", re.IGNORECASE)
