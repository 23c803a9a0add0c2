"""What a date looks like inside a text, and the words before it that make it one by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook

DAY = r"\d{1,2}(?:st|nd|rd|th)?"
NTH = r"\d{1,2}(?:st|nd|rd|th)"
STOP = r"(?=\s*(?:[.,;:)\]]|$|(?:and|or|to|for|so|with|at)\b))"
"""What a date that is told by few signs is followed by: `in the spring.`, never `in the spring issue`."""

YEAR = rf"(?:,?\s+(?:19|20)\d\d|\s+['’]?\d\d{STOP})?"
HOUR = r"(?:(?:(?:12 )?noon|midday|close of (?:play|business)|COB|COP|\d{1,2}(?:[.:]\d\d)?\s?[ap]m)\s+(?:on\s+)?)?"
KIND_OF_YEAR = r"(?:(?:calendar|financial|municipal|academic|school|civic)\s+)?"
CYCLE = rf"(?:(?:the|this|next)\s+)?{KIND_OF_YEAR}(?:year|month|quarter|week|term)"
YEAR_END = rf"(?:the\s+)?{KIND_OF_YEAR}(?:year|month)[ -]end"
ENDS = rf"(?:(?:(?:the\s+)?end\s+of\s+|(?<=end of )|(?=next\b)){CYCLE}|{YEAR_END})\b"
NUMERIC = r"\d{1,2}[./]\d{1,2}[./](?:20)?\d\d"
ANY_NUMERIC = r"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d"
PART = (
    r"(?:(?:the\s+)?(?:end|start|beginning|middle|(?:first|second|third|fourth|last)\s+week)\s+(?:of\s+|in\s+)?"
    r"|early\s+(?:in\s+)?|mid[-\s]|late\s+(?:in\s+)?)?"
)
SPAN = r"(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d{4}|\d\d))?"


@lru_cache(16)
def limits(rules: Rulebook) -> tuple[re.Pattern[str], ...]:
    """A date behind words that set a limit; that of an event before which a thing is to be done.

    `date`: the characters that name it; `bound`: the word that belongs to them.
    """
    dated, gathers = _dated(rules), _gathers(rules)
    quarter, lone = _quarter(rules), _lone(rules)
    season = rf"(?:(?:the|this|next)\s+)?(?:{quarter}{SPAN}\b|{quarter}{STOP}|(?:19|20)\d\d{STOP})"
    month = rf"(?:the\s+)?(?:{_month(rules)})(?=\s+(?:{gathers})\b)"
    length = rf"(?<=within ){_spell(rules)}(?:\s+of\s+[^.,;:()]{{3,40}})?"  # `two weeks of receipt`
    by = _any(rules, "deadlines.bounds", "by", "before", "until", "in_time")
    before = (
        rf"(?:(?P<bound>{by}|within|by the end of|due:?(?: on| in)?|deadline(?:\s*:| of)?)"
        rf"|{_put_off(rules)}|scheduled for|planned for|to be held on|at the (?=end of|start of|beginning of)"
        r"|(?=(?:early|late) in ))"
    )
    limit = rf"\b{before}\s*+(?<=\s)(?P<date>{PART}(?:{dated}|{season})|{length}|{ENDS}{STOP}|{HOUR}{lone}|{month})"
    ahead = rf"\b(?P<bound>{_any(rules, 'deadlines.bounds', 'before')})"
    event = rf"{ahead}\s++(?:[\w’']++\s++){{1,5}}?(?:on|in)\s+(?P<date>{dated})"
    return _compiled(limit, event)


@lru_cache(16)
def days(rules: Rulebook) -> tuple[re.Pattern[str], ...]:
    """A date behind words that set no limit; that of a meeting; and one that ends the text."""
    dated, gathers = _dated(rules), _gathers(rules)
    weekday, quarter, spell = _weekday(rules), _quarter(rules), _spell(rules)
    near = rf"(?:week|month|quarter|term|{_any(rules, 'deadlines.seasons')}|{KIND_OF_YEAR}year|{weekday})\b"
    day = rf"{HOUR}(?:{weekday},?\s+)?(?:the\s+)?{DAY}\s+(?:of\s+)?(?:{_month(rules)})\b"
    on = rf"on\s++(?=(?:the\s+)?(?:{day}|{weekday}|\d))(?:{dated}|{_lone(rules)})"
    season = rf"(?:the\s+)?{quarter}{SPAN}\b|the\s+{quarter}{STOP}|{SPAN}{STOP}"
    spells = rf"{spell}(?:[’']?\s+time|{STOP})|the\s+(?:next|coming)\s+(?:{spell}|{near})"
    within = rf"(?:in|during|over)\s++(?:{PART}(?:{dated}|{season})|{spells})"
    week = rf"(?:w/[cb]|w\.c\.|week (?:commencing|beginning|of(?=\s+\d)))\s++{dated}"
    soon = rf"(?:next|this(?! year)|early in the new) {near}(?![’']s\b(?!\s+(?:{gathers})\b))"
    meets = rf"(?:\s+['’]?\d\d)?(?=(?:['’]s)?(?:\s+(?-i:[A-Z])[\w&’'-]*){{0,4}}\s+(?:{gathers})\b)"
    meeting = rf"\b(?:to|for|at|in|on|into)\s++(?:[\w’']++\s++){{0,3}}?(?P<date>{PART}{dated}){meets}"
    last = rf"(?:[–—-]\s++|[\[(])(?P<date>{PART}{dated})(?:\s+(?:{gathers}))?[\])]?\s*\.?\s*$"
    return _compiled(rf"\b(?P<date>{on}|{within}|{week}|{soon})", meeting, last)


@lru_cache(16)
def following(rules: Rulebook) -> tuple[re.Pattern[str], ...]:
    """The next meeting, whenever that is."""
    before = r"(?:by|for|at|to|in|on|of|before|until|in time for) (?:the |our |its )?"
    return _compiled(rf"\b(?P<date>{before}next (?:[A-Za-z]+ ){{0,3}}(?:{_gathers(rules)})\b)")


@lru_cache(16)
def whole(rules: Rulebook) -> re.Pattern[str]:
    """A cell that is a date and nothing else."""
    day = rf"(?:{DAY}[\s-]+)?(?:{_month(rules)})[\s,-]*(?:\d{{4}}|\d\d)?"
    date = rf"{ANY_NUMERIC}|{day}|{_quarter(rules)}?(?:{SPAN}|\d\d/\d\d)?"
    return re.compile(rf"(?:(?:by|from|before|until)\s+)?{PART}(?:{date})", re.IGNORECASE)


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def _dated(rules: Rulebook) -> str:
    """A day or a month: `noon on Friday 7 May 2027`, `the 7th of May`, `May 27`; not `May Street`."""
    place = _any(rules, "deadlines.nouns", "place")
    named = rf"(?:(?:the\s+)?{DAY}\s+(?:of\s+)?)?(?:{_month(rules)})\b(?!\s+(?:{place})\b)(?:\s+{NTH}\b)?{YEAR}"
    return rf"{HOUR}(?:{_weekday(rules)},?\s+)?(?:{NUMERIC}|{named})"


def _month(rules: Rulebook) -> str:
    return _any(rules, "deadlines.months")


def _weekday(rules: Rulebook) -> str:
    return rf"(?:{_any(rules, 'deadlines.weekdays')})\b"


def _lone(rules: Rulebook) -> str:
    """A weekday, a number like `19th` or both, with no month."""
    return rf"(?:(?:next\s+)?{_weekday(rules)}(?:\s+{NTH})?|(?:the\s+)?{NTH}){STOP}"


def _quarter(rules: Rulebook) -> str:
    """`Q3`, `spring term`, `Christmas`: what a year may follow."""
    seasons, feasts = _any(rules, "deadlines.seasons"), _any(rules, "deadlines.events", "easter", "christmas")
    return rf"(?:(?:q(?:uarter)?\s?[1-4]|(?:{seasons})(?: term)?|{feasts})[\s,]*(?:of\s+)?)"


def _spell(rules: Rulebook) -> str:
    """`six weeks`, `10 working days`."""
    units = _any(rules, "deadlines.units", "day", "week", "fortnight", "month", "year")
    return rf"(?:\d{{1,3}}|an?|{_any(rules, 'deadlines.numbers')})\s+(?:(?:working|clear)\s+)?(?:{units})\b"


def _gathers(rules: Rulebook) -> str:
    """What people meet as, or for: `meeting`, `Cabinet`, `agenda`."""
    return _any(rules, "deadlines.events", "occasion")


def _put_off(rules: Rulebook) -> str:
    """What stands before a new day: `deferred to`, `postponed until`."""
    phrases = _phrases(rules, "deadlines.words", "now")
    return "|".join(phrase for phrase in phrases if phrase.endswith((" to", " until", " till")))


def _any(rules: Rulebook, name: str, *labels: str) -> str:
    """One of the words of the rules with these labels, or with any, the longest first."""
    return "|".join(map(re.escape, sorted(_phrases(rules, name, *labels), key=len, reverse=True)))


def _phrases(rules: Rulebook, name: str, *labels: str) -> Iterator[str]:
    for label in labels or rules.vocabulary(name):
        for phrase in rules.vocabulary(name)[label]:
            yield from spelled_out(phrase.removeprefix("="))
