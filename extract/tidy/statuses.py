"""The words, colour or percentage of a status cell -> Status."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from extract.model.record import Status
from extract.rulebook.rules import Rulebook
from extract.tidy.clauses import Said, folded, said
from extract.tidy.colours import current, meaning, of_fill, of_letters, of_words, pairs
from extract.tidy.entries import newest

CACHED = 8192
SURE, LIKELY, GUESSED = 1.0, 0.8, 0.6
"""How sure: a status word or colour is the cell; it stands in a sentence; a sentence tells of something done."""

VALUES: Mapping[str, str | None] = {
    "completed": "complete", "on_track": "in_progress", "in_progress": "in_progress", "ongoing": "in_progress",
    "at_risk": "in_progress", "not_started": "not_started", "delayed": "delayed", "on_hold": "delayed",
    "superseded": "closed", "transferred": "closed", "cancelled": "closed", "unknown": None,
}  # fmt: skip
"""The finer word -> the record's word."""

BY_COLOUR = {
    "blue": "completed", "green": "on_track", "amber": "at_risk", "red": "delayed", "grey": "not_started",
}  # fmt: skip
"""What a colour means where neither the paper's key nor a word beside it says."""

TURNED: Mapping[tuple[str, str], str | None] = {
    ("not", "completed"): "in_progress", ("not", "in_progress"): "not_started", ("not", "on_track"): "delayed",
    ("not", "at_risk"): "on_track", ("not", "delayed"): "on_track", ("not", "ongoing"): None,
    ("not", "cancelled"): None, ("not", "not_started"): None, ("not", "on_hold"): "in_progress",
    ("part", "completed"): "in_progress",
    ("until", "completed"): "in_progress", ("until", "in_progress"): "not_started", ("until", "cancelled"): None,
    ("until", "superseded"): None, ("until", "transferred"): None, ("until", "delayed"): "at_risk",
}  # fmt: skip
"""What a status becomes behind `not`, `partly` or `until`. `Not started` and its like are phrases of the rules."""

WORSE = ("cancelled", "superseded", "transferred", "on_hold", "delayed", "at_risk")
"""What an open status gives way to when a later clause says it: `In progress - delayed by procurement`."""

OPEN = ("in_progress", "ongoing", "not_started")
PERCENT = re.compile(r"(?<![\d.])(\d{1,3})(?:\.\d+)?\s?(?:%|per\s?cent\b)", re.IGNORECASE)
SCALE = re.compile(r"^\s*\(?\d\)?\s*[-–—.:)]\s*(?=[A-Za-z])")
TARGET = re.compile(r"\bcomplete\s+(?:by|in|before|for)\b", re.IGNORECASE)
TICKS = {"y": "completed", "yes": "completed", "x": "completed", "✓": "completed"}


def read_status(
    text: str, *, rules: Rulebook, column: str | None = None, fill: str | None = None, key: Mapping[str, str] = {}
) -> Status | None:
    """The status that `text` says, or the colour of its cell. None if it is blank or says nothing of progress.

    column: the words over it. fill: the cell's colour, `#rrggbb`. key: the paper's own printed key, colours or
    letters -> words; it beats what a colour commonly means. Of a running log the newest entry counts.
    """
    found = _read(text, column or "", fill, tuple(sorted(key.items())), rules)
    return replace(found, text=text) if found else None


@lru_cache(CACHED)
def _read(
    text: str, column: str, fill: str | None, key: tuple[tuple[str, str], ...], rules: Rulebook
) -> Status | None:
    if _is_key(text, rules):
        return None
    words = newest(current(text))
    colours = _colours(words, column, rules) or tuple(filter(None, [of_fill(fill)]))
    printed = meaning(words, colours[0] if colours else None, dict(key) | pairs(column))
    detail, sure = _detail(printed, column, rules) if printed else _detail(words, column, rules)
    if colours and (detail is None or (detail == "in_progress" and sure < SURE)) and not printed:
        detail, sure = _by_colours(colours), SURE
    rag = next((colour for colour in colours if colour != "grey"), None)
    if detail is None and rag is None:
        return Status(text=text, value=None, confidence=GUESSED) if folded(words) else None
    return Status(text=text, value=VALUES.get(detail or ""), rag=rag, detail=detail, confidence=sure)


def _is_key(text: str, rules: Rulebook) -> bool:
    """A printed key is no status: it names three colours or spells out three letters."""
    return len(of_words(text, rules)) > 2 or len(pairs(text)) > 2


def _colours(words: str, column: str, rules: Rulebook) -> tuple[str, ...]:
    named = of_words(words, rules)
    return named or (of_letters(words) if rules.marks(column, "statuses.columns") and _is(column, "colour", rules) else ())


def _by_colours(colours: Sequence[str]) -> str:
    """Of two colours (`Amber/Green`) the better is leant to, unless one is red."""
    if len(colours) > 1:
        return "delayed" if "red" in colours else "on_track"
    return BY_COLOUR[colours[0]]


def _is(column: str, use: str, rules: Rulebook) -> bool:
    return any(mark.label == use for mark in rules.marks(column, "statuses.columns"))


def _detail(words: str, column: str, rules: Rulebook) -> tuple[str | None, float]:
    """The finer word, and how sure."""
    bare = SCALE.sub("", folded(words)).strip(" .:*'\"‘’“”")
    if exact := rules.label(bare, "statuses.values"):
        return exact, SURE
    if _is(column, "done", rules) and (done := _under_done(bare)):
        return done, SURE
    if percent := PERCENT.search(bare):
        return _by_percent(bare, int(percent[1]), rules)
    found = said(SCALE.sub("", words), "statuses.values", rules)
    if found:
        sure = SURE if found[0].opens and (found[0].whole or len(bare.split()) < 8) else LIKELY
        return _decided(found, bare, column, rules), sure
    return _told(words, rules), GUESSED


def _under_done(words: str) -> str | None:
    """Under `Completed` a tick or a yes means done."""
    return TICKS.get(words.casefold())


def _by_percent(words: str, percent: int, rules: Rulebook) -> tuple[str | None, float]:
    """A percentage says done, begun or not; a colour or a word of delay beside it says more."""
    found = [one.label for one in said(words, "statuses.values", rules) if one.label in WORSE]
    if found:
        return found[0], LIKELY
    return ("completed" if percent >= 100 else "in_progress" if percent else "not_started"), LIKELY


def _decided(found: Sequence[Said], words: str, column: str, rules: Rulebook) -> str | None:
    """One word of several: the first, unless what follows takes it back."""
    labels = [label for label in (_turned(one) for one in found) if label]
    if not labels:
        return None
    first = labels[0]
    if first == "completed":
        return _completed(labels, words, column, rules)
    if first == "ongoing" and "completed" in [one.label for one in found]:
        return "in_progress"
    if first in OPEN:
        return next((label for label in labels[1:] if label in WORSE), first)
    return first


def _completed(labels: Sequence[str], words: str, column: str, rules: Rulebook) -> str:
    """`Completed`, unless it is a date to be met, an exception follows, or only a step is meant."""
    turns = {mark.label for mark in rules.marks(words, "statuses.turns")}
    if TARGET.search(words) or "except" in turns:
        return "in_progress"
    if "ongoing" in labels and "/" in words:
        return "ongoing"
    return "in_progress" if _only_a_step(words, column, rules) else "completed"


def _only_a_step(words: str, column: str, rules: Rulebook) -> bool:
    """`The feasibility study has been completed` among comments: a step of the action, not the action."""
    sentence = re.match(r"(?:the|a|an)\s+(?:\w+\s+){1,6}(?:has|have|was|were)\b", words, re.IGNORECASE)
    action = re.match(r"the\s+(?:action|recommendation|work|project|task)\b", words, re.IGNORECASE)
    comments = "comment" in column.casefold()
    return bool(sentence) and not action and comments


def _turned(one: Said) -> str | None:
    for turn in ("not", "part", "until"):
        if turn in one.turns and (turn, one.label) in TURNED:
            return TURNED[turn, one.label]
    return one.label


def _told(words: str, rules: Rulebook) -> str | None:
    """What a sentence without a status word tells: something done, begun or meant to be."""
    deeds = [one for one in said(words, "statuses.deeds", rules) if "not" not in one.turns]
    labels = {one.label for one in deeds}
    if "planned" in labels:
        return "not_started" if labels == {"planned"} else "in_progress"
    return "in_progress" if "begun" in labels else "completed" if "done" in labels else None
