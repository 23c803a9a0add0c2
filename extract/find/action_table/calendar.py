"""What a date looks like inside a text: pieces of patterns, and the names of months from the rules."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook

DAY = r"\d{1,2}(?:st|nd|rd|th)?"
NTH = r"\d{1,2}(?:st|nd|rd|th)"
STOP = r"(?=\s*(?:[.,;:)\]]|$|(?:and|or|to|for|so|with|at)\b))"
"""What a date that is told by few signs is followed by: `in the spring.`, never `in the spring issue`."""

YEAR = rf"(?:,?\s+(?:19|20)\d\d|\s+['’]?\d\d{STOP})?"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b"
ONWARD = ("\\ to", "\\ until", "\\ till")
LONE = rf"(?:(?:next\s+)?{WEEKDAY}(?:\s+{NTH})?|(?:the\s+)?{NTH}){STOP}"
"""A weekday, a number like `19th` or both, with no month."""

HOUR = r"(?:(?:(?:12 )?noon|midday|close of (?:play|business)|COB|COP|\d{1,2}(?:[.:]\d\d)?\s?[ap]m)\s+(?:on\s+)?)?"
NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|nine|ten|twelve|eighteen|twenty)"
SPELL = rf"{NUMBER}\s+(?:(?:working|clear|calendar)\s+)?(?:day|week|fortnight|month|year)s?\b"
LENGTH = rf"{SPELL}(?:\s+of\s+[^.,;:()]{{3,40}})?"
"""How long, and from when: `two weeks of receipt`."""

KIND_OF_YEAR = r"(?:(?:calendar|financial|municipal|academic|school|civic)\s+)?"
SOON = rf"(?:week|month|quarter|term|spring|summer|autumn|winter|{KIND_OF_YEAR}year|{WEEKDAY})\b"
CYCLE = rf"(?:(?:the|this|next)\s+)?{KIND_OF_YEAR}(?:year|month|quarter|week|term)"
YEAR_END = rf"(?:the\s+)?{KIND_OF_YEAR}(?:year|month)[ -]end"
ENDS = rf"(?:(?:(?:the\s+)?end\s+of\s+|(?<=end of )|(?=next\b)){CYCLE}|{YEAR_END})\b"
NUMERIC = r"\d{1,2}[./]\d{1,2}[./](?:20)?\d\d"
ANY_NUMERIC = r"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d"
PART = r"(?:(?:the\s+)?(?:end|start|beginning|middle)\s+(?:of\s+)?|early\s+(?:in\s+)?|mid[-\s]|late\s+(?:in\s+)?)?"
NAMED = r"(?:spring|summer|autumn|winter)(?: term)?|easter|christmas|new year"
QUARTER = rf"(?:(?:q(?:uarter)?\s?[1-4]|{NAMED})[\s,]*(?:of\s+)?)"
SPAN = r"(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d{4}|\d\d))?"


@lru_cache(16)
def month(rules: Rulebook) -> str:
    """Every way to write a month, the longest first."""
    return _any(rules, "deadlines.months", *rules.vocabulary("deadlines.months"))


@lru_cache(16)
def dated(rules: Rulebook) -> str:
    """A day or a month: `noon on Friday 7 May 2027`, `the 7th of May`, `May 27`."""
    place = _any(rules, "deadlines.nouns", "place")
    named = rf"(?:(?:the\s+)?{DAY}\s+(?:of\s+)?)?(?:{month(rules)})\b(?!\s+(?:{place})\b)(?:\s+{NTH}\b)?{YEAR}"
    return rf"{HOUR}(?:{WEEKDAY},?\s+)?(?:{NUMERIC}|{named})"


@lru_cache(16)
def gathers(rules: Rulebook) -> str:
    """What people meet as, or for: `meeting`, `Cabinet`, `agenda`."""
    return _any(rules, "deadlines.events", "occasion")


@lru_cache(16)
def limits(rules: Rulebook) -> str:
    """What stands before the last day: `by`, `no later than`, `in time for`."""
    return _any(rules, "deadlines.bounds", "by", "before", "until", "in_time")


@lru_cache(16)
def ahead(rules: Rulebook) -> str:
    """What stands before a day that is too late: `before`, `ahead of`."""
    return _any(rules, "deadlines.bounds", "before")


@lru_cache(16)
def put_off(rules: Rulebook) -> str:
    """What stands before a new day: `deferred to`, `postponed until`."""
    return "|".join(words for words in _any(rules, "deadlines.words", "now").split("|") if words.endswith(ONWARD))


def _any(rules: Rulebook, name: str, *labels: str) -> str:
    phrases = (phrase.removeprefix("=") for label in labels for phrase in rules.vocabulary(name)[label])
    words = {words for phrase in phrases for words in spelled_out(phrase)}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
