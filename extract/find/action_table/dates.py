"""A date inside an action, where no column says by when: only after words that make it a deadline."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook

BEFORE = (
    r"(?:(?P<bound>by|before|until|no later than|not later than|within|by the end of|in time for)"
    r"|scheduled for|due (?:on|in)|deadline(?:\s*:| of)?|planned for|to be held on"
    r"|at the (?=end of|start of|beginning of)"
    r"|(?=(?:early|late) in ))"
)
NEXT = r"(?P<next>(?:by|for|at|to|before|in time for) (?:the |our |its )?next (?:[A-Za-z]+ ){0,3}meeting)"
MEETING = re.compile(r"(?:(?:by|at|for|before)\s+)?(?:the\s+)?next\s+(?:\w+\s+){0,2}meeting", re.IGNORECASE)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
WEEKDAY = r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun),?\s+)?"
HOUR = r"(?:(?:(?:12 )?noon|midday|close of (?:play|business)|COB|COP|\d{1,2}(?:[.:]\d\d)?\s?[ap]m)\s+(?:on\s+)?)?"
STOP = r"(?=\s*(?:[.,;:)\]]|$|(?:and|or|to|for|so|with|at)\b))"
YEAR = rf"(?:,?\s+(?:19|20)\d\d|\s+['’]?\d\d{STOP})?"
NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|nine|ten|twelve|eighteen|twenty)"
LENGTH = rf"{NUMBER}\s+(?:(?:working|clear|calendar)\s+)?(?:day|week|month|year)s?\b(?:\s+of\s+[^.,;:()]{{3,40}})?"
"""How long, and from when: `two weeks of receipt`."""

KIND_OF_YEAR = r"(?:(?:calendar|financial|municipal|academic|school|civic)\s+)?"
CYCLE = rf"(?:(?:the|this|next)\s+)?{KIND_OF_YEAR}(?:year|month|quarter|week|term)"
ENDS = rf"(?:(?:the\s+)?end\s+of\s+|(?<=end of )|(?=next\b)){CYCLE}\b"
ANY_NUMERIC = r"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d"
NUMERIC = r"\d{1,2}[./]\d{1,2}[./](?:20)?\d\d"
PART = r"(?:(?:the\s+)?(?:end|start|beginning|middle)\s+(?:of\s+)?|early\s+(?:in\s+)?|mid[-\s]|late\s+(?:in\s+)?)?"

UNDATED = frozenset({"unknown", "vague", "asap", "immediate", "ongoing", "as_needed"})
"""Words of dates that name no day and yet say when."""

TOLD = re.compile(r",?\s+(?:had|has|have|was|were)\b")
"""After a date in what a sentence tells of: `Sums due in May had been paid` sets no day."""

QUARTER = r"(?:(?:q(?:uarter)?\s?[1-4]|(?:spring|summer|autumn|winter)(?: term)?|easter|christmas)[\s,]*(?:of\s+)?)"
SPAN = r"(?:19|20)\d\d(?:\s*[/–-]\s*(?:\d{4}|\d\d))?"
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
    found = _pattern(rules).finditer(text)
    match = next((one for one in found if not TOLD.match(text, one.end())), None)
    if match is None:
        following = re.search(rf"\b{NEXT}\b", text, re.IGNORECASE)
        return following.span("next") if following else None
    return match.start("bound") if match["bound"] else match.start("date"), match.end("date")


@lru_cache(16)
def _pattern(rules: Rulebook) -> re.Pattern[str]:
    day = rf"{HOUR}{WEEKDAY}(?:{NUMERIC}|(?:(?:the\s+)?{DAY}\s+(?:of\s+)?)?(?:{_month(rules)})\b{YEAR})"
    season = rf"(?:the\s+)?(?:{QUARTER}{SPAN}\b|{QUARTER}{STOP}|(?:19|20)\d\d{STOP})"
    return re.compile(
        rf"\b{BEFORE}\s*(?<=\s)(?P<date>{PART}(?:{day}|{season})|(?<=within ){LENGTH}|{ENDS}{STOP})", re.IGNORECASE
    )


@lru_cache(16)
def _whole(rules: Rulebook) -> re.Pattern[str]:
    day = rf"(?:{DAY}[\s-]+)?(?:{_month(rules)})[\s,-]*(?:\d{{4}}|\d\d)?"
    dated = rf"{ANY_NUMERIC}|{day}|{QUARTER}?(?:{SPAN}|\d\d/\d\d)?"
    return re.compile(rf"(?:(?:by|from|before|until)\s+)?{PART}(?:{dated})", re.IGNORECASE)


def _month(rules: Rulebook) -> str:
    """Every way to write a month, the longest first."""
    phrases = (phrase.removeprefix("=") for names in rules.vocabulary("deadlines.months").values() for phrase in names)
    words = {words for phrase in phrases for words in spelled_out(phrase) if len(words) > 2}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
