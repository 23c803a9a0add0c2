"""The time of day beside a date: `, at 7.30 pm`, `10.00 am to 12.30 pm`, `2.00 o'r gloch`."""

from __future__ import annotations

import re

from extract.rulebook.mark import beyond
from extract.rulebook.rules import Rulebook

HOURS = "front.hours"
FIGURES = 8
"""The time from and the time to: no more figures than these."""

OPENING = re.compile(r"(?P<lead>[^\d\n]{0,24})\d{1,2}(?P<minutes>[.:]\d{2})?\s{0,3}(?P<half>[^\W\d_][\w.]{0,6})?")


def is_hour(text: str, rules: Rulebook) -> bool:
    """Whether the words are a time of day and no more, or there are none."""
    runs = re.split(r"\d+", text)
    figures = len(text) - sum(map(len, runs))
    return figures <= FIGURES and not any(map(str.isalpha, "".join(_beyond(run, rules) for run in runs)))


def opens_with_hour(text: str, rules: Rulebook) -> bool:
    """Whether the words begin with what can only be a time of day, whatever follows it."""
    hour = OPENING.match(text)
    if not hour or any(map(str.isalpha, _beyond(hour["lead"], rules))):
        return False
    return bool(hour["minutes"]) or rules.label(hour["half"] or "", HOURS) == "half"


def _beyond(words: str, rules: Rulebook) -> str:
    return beyond(words, rules.marks(words, HOURS))
