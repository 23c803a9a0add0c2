"""The words, colour or percentage of a status cell -> Status."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from extract.model.record import Status
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook
from extract.tidy.certainty import GUESSED, SURE
from extract.tidy.clauses import bare, clauses
from extract.tidy.colours import current, meaning, of_fill, of_letters, of_words, pairs
from extract.tidy.entries import newest
from extract.tidy.forms import answered_by_sign
from extract.tidy.progress import progress
from extract.tidy.responses import UNLESS

CACHED = 8192
NO_KEY: Mapping[str, str] = {}

VALUES: Mapping[str, str | None] = {
    "completed": "complete",
    "on_track": "in_progress",
    "in_progress": "in_progress",
    "ongoing": "in_progress",
    "at_risk": "in_progress",
    "not_started": "not_started",
    "delayed": "delayed",
    "on_hold": "delayed",
    "superseded": "closed",
    "transferred": "closed",
    "cancelled": "closed",
    "unknown": None,
}
"""The finer word -> the record's word."""

HEAD = re.compile(r"\s*(?:it was )?(?:resolved|agreed|ordered|decided)\b[\s:–-]*(?=that\b)", re.IGNORECASE)
"""`RESOLVED: that …` tells that something was decided, not how far anything is."""

BY_COLOUR = {
    "blue": "completed",
    "green": "on_track",
    "amber": "at_risk",
    "red": "delayed",
    "grey": "not_started",
}
"""What a colour means where neither the paper's key nor a word beside it says."""

MAY_BE_WORDS = ("A", "B", "Y")
"""Letters that are amber or blue under `RAG`; under `Status` an `A` may be active, achieved or amber."""


def read_status(
    text: str,
    *,
    rules: Rulebook,
    column: str | None = None,
    fill: str | None = None,
    key: Mapping[str, str] = NO_KEY,
    asked: str = "",
) -> Status | None:
    """The status that `text` says, or the colour of its cell. None if it is blank, a key, or only an answer.

    column: the words over it. fill: the cell's colour, `#rrggbb`. key: the paper's own printed key, colours
    or letters -> words; it beats what a colour commonly means, and status words beside a colour beat both. asked:
    the words of the action: that something was done ends it only if that is what it asks for. Of a running log
    the newest entry counts.
    Words that say nothing we know give a Status without a value: they are kept.
    """
    found = _read(text, column or "", fill, tuple(sorted(key.items())), asked, rules)
    return replace(found, text=text) if found else None


@lru_cache(CACHED)
def _read(
    text: str, column: str, fill: str | None, key: tuple[tuple[str, str], ...], asked: str, rules: Rulebook
) -> Status | None:
    if _is_key(text, rules) or answered_by_sign(text, column, rules):
        return None
    words = _without_answers(newest(current(text)), column, rules)
    named = _colours(words, column, rules)
    colours = named or tuple(filter(None, [of_fill(fill)]))
    signs = dict(key) | pairs(column)
    printed = meaning(words, None, signs)
    detail, sure = progress(printed or words, column, rules, asked)
    is_open = sure == GUESSED or detail == "unknown" or (detail == "in_progress" and named)
    if colours and not printed and is_open:
        detail, sure = _by_colours(colours, meaning("", colours[0], signs), column, rules)
    answered = words != text and detail == "not_started" and sure == GUESSED
    if not colours and _answers(column, rules) and (detail in (None, "unknown") or answered):
        return None
    return _status(text, detail, colours, sure)


def _status(text: str, detail: str | None, colours: Sequence[str], sure: float) -> Status | None:
    rag = next((colour for colour in colours if colour != "grey"), None)
    if detail is None and rag is None:
        return Status(text=text, value=None, confidence=GUESSED) if any(map(str.isalnum, text)) else None
    return Status(text=text, value=VALUES.get(detail or ""), rag=rag, detail=detail, confidence=sure)


def _is_key(text: str, rules: Rulebook) -> bool:
    """A printed key is no status: it names three colours or spells out three letters."""
    return len(of_words(text, rules)) > 2 or len(pairs(text)) > 2


def _colours(words: str, column: str, rules: Rulebook) -> tuple[str, ...]:
    """The colours that the words name; under `RAG` a letter is one too, and `R`, `G` and `A/R` are under `Status`."""
    uses = ("colour",) if words.strip(" .()").upper() in MAY_BE_WORDS else ("colour", "status")
    letters = rules.holds(column, "statuses.columns", *uses)
    return of_words(words, rules) or (of_letters(words) if letters else ())


def _by_colours(colours: Sequence[str], printed: str | None, column: str, rules: Rulebook) -> tuple[str | None, float]:
    """What the paper's key says of the colour; else what it commonly means, of two (`Amber/Green`) the better
    unless one is red."""
    if printed:
        return progress(printed, column, rules)
    if len(colours) > 1:
        return "delayed" if "red" in colours else "on_track", SURE
    return BY_COLOUR[colours[0]], SURE


def _answers(column: str, rules: Rulebook) -> bool:
    """True for a column of answers, or of what a meeting decided: what is said there is mostly no status."""
    return bool(rules.marks(column, "responses.columns"))


def _without_answers(words: str, column: str, rules: Rulebook) -> str:
    """`words` without what answers a recommendation: what follows `Agreed` may be a status."""
    if not _answers(column, rules):
        return words
    words = HEAD.sub("", words)
    parts = clauses(words)
    kept = tuple(filter(None, (_beyond_answer(clause, rules) for clause in parts)))
    return words if kept == parts else ". ".join(kept)


def _beyond_answer(clause: str, rules: Rulebook) -> str:
    """What a clause says beside an answer: all, if it gives none; the status in `Agreed and implemented`.

    A condition (`subject to funding`) belongs to the answer.
    """
    answers = [mark for mark in rules.marks(clause, "responses.values") if _is_answer(mark, clause)]
    if not answers:
        return "" if rules.opens(clause, "responses.qualifiers") else clause
    _, _, rest = clause[answers[0].end :].partition("and ")
    return rest if rules.opens(rest, "statuses.values") else ""


def _is_answer(mark: Mark, clause: str) -> bool:
    """`Officers will look into it` and `… until funding is found` say how far it is as well."""
    if mark.label == "under_consideration":
        return bare(mark.text) == bare(clause)
    return mark.label not in (UNLESS, "already") and (mark.label != "deferred" or not mark.start)
