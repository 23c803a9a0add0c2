"""What the words over a column mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook

FOOTNOTE = re.compile(r"\[\w{1,4}\]|[*†‡¹²³]+|(?<=[a-z])\d$")
BRACKETS = re.compile(r"\([^)]*\)")
DATED = re.compile(r"\b(?:19|20)\d\d(?:\s*[/-]\s*(?:19|20)?\d\d)?\b")
MARKS = re.compile(r"[\s.,:;?*'’()-]+")
PARTED = re.compile(r"\s*(?:/|&|\+|\band\b|\n)\s*")
MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
MONTH = re.compile(rf"\b(?:{MONTHS})\b", re.IGNORECASE)
YEARS = re.compile(rf"(?:19|20)\d\d\s*[/-]\s*\d\d|q[1-4]|{MONTHS}", re.IGNORECASE)

LONGEST = 110
"""Letters in a header, the hints in brackets included; what is longer is a cell."""

COVERED = 0.25
"""A known phrase settles a longer header only if it is this part of it."""

WORK = frozenset({"recommendation", "action"})
DUTY = frozenset(
    {"lead", "deadline", "status", "response", "progress", "completed_date", "cabinet_member", "accountable"}
)
MAIN = ("recommendation", "action", "lead", "deadline", "status", "response", "progress")
"""The roles an action table is made of; they win where a header could mean several things."""


def columns(headers: Sequence[str], rules: Rulebook) -> tuple[tuple[str, ...], ...]:
    """The roles of a whole header row, one tuple a column. What one header leaves open the others settle."""
    found = [roles(header, rules) for header in headers]
    said = {role for names in found for role in names}
    if not said & WORK:
        _fill(found, _stand_in(headers, rules, bare=len(said & {*DUTY, "rag"}) > 1), "action")
    elif "action" in said and "recommendation" not in said and len(headers) > 3:
        _fill(
            found,
            next((index for index, header in enumerate(headers[:2]) if not header.strip()), None),
            "recommendation",
        )
    return tuple(found)


def _fill(found: list[tuple[str, ...]], index: int | None, role: str) -> None:
    if index is not None:
        found[index] = (role,)


def _stand_in(headers: Sequence[str], rules: Rulebook, *, bare: bool) -> int | None:
    """The column of the work where none is called action: `Objective`; beside leads or dates also `Project`, `Name`
    or a column without a name."""
    known = [_stand_ins(rules).get(_squeezed(header)) for header in headers]
    unnamed = (index for index, header in enumerate(headers[:2]) if not header.strip())
    choices = ("always", "beside_duties") if bare else ("always",)
    named = (index for index, label in enumerate(known) if label in choices)
    return next(named, next(unnamed, None) if bare else None)


def roles(header: str, rules: Rulebook) -> tuple[str, ...]:
    """The roles a header cell names: one, two for `Response / Proposed action`, none if nobody knows it."""
    words = FOOTNOTE.sub("", header).strip()
    if not words or len(words) > LONGEST:
        return ()
    for reading in (words, BRACKETS.sub(" ", words)):
        role = _known(rules).get(_squeezed(reading))
        if role:
            return (role,)
    if DATED.search(words):
        return _dated(words, rules)
    if YEARS.fullmatch(words):
        return ("schedule",)
    return _of_parts(words, rules) or _of_marks(words, rules)


def _dated(words: str, rules: Rulebook) -> tuple[str, ...]:
    """`Update March 2013` is progress; `Target 2013/14` is a figure to reach, not a day to be done by."""
    role = _known(rules).get(_squeezed(MONTH.sub(" ", DATED.sub(" ", BRACKETS.sub(" ", words)))))
    return ("outcome_measure",) if role == "deadline" else (role,) if role else ()


def _of_parts(words: str, rules: Rulebook) -> tuple[str, ...]:
    """`Action / Cam Gweithredu`: every part known on its own, the same role once."""
    parts = [part for part in PARTED.split(BRACKETS.sub(" ", words)) if part.strip()]
    found = [_known(rules).get(_squeezed(part)) for part in parts]
    return tuple(dict.fromkeys(role for role in found if role)) if len(parts) > 1 and all(found) else ()


def _of_marks(words: str, rules: Rulebook) -> tuple[str, ...]:
    """The known phrases inside a longer header: the main roles among them, else the longest phrase's."""
    bare = BRACKETS.sub(" ", words)
    marks = [
        mark for mark in rules.marks(bare, "columns.roles") if mark.end - mark.start >= COVERED * len(bare)
    ]
    main = tuple(dict.fromkeys(mark.label for mark in marks if mark.label in MAIN))
    if len(main) > 1 and not PARTED.search(words):
        return (max(marks, key=lambda mark: (mark.label in MAIN, mark.end - mark.start, mark.start)).label,)
    longest = max(marks, key=lambda mark: (mark.end - mark.start, mark.start), default=None)
    return main or ((longest.label,) if longest else ())


def is_negative(header: str, rules: Rulebook) -> bool:
    """Whether a column of this name says that the table is of another kind: scores, votes, money by year."""
    if "£" in header and DATED.search(header):
        return True
    return _squeezed(BRACKETS.sub(" ", header)) in _negative(rules)


@lru_cache(16)
def _known(rules: Rulebook) -> Mapping[str, str]:
    """Every phrase without spaces and marks -> its role: narrow columns break words anywhere."""
    return _table(rules, "columns.roles")


@lru_cache(16)
def _stand_ins(rules: Rulebook) -> Mapping[str, str]:
    return _table(rules, "columns.stand_ins")


@lru_cache(16)
def _negative(rules: Rulebook) -> Mapping[str, str]:
    return _table(rules, "columns.negative")


def _table(rules: Rulebook, name: str) -> dict[str, str]:
    known: dict[str, str] = {}
    for label, phrases in rules.vocabulary(name).items():
        for phrase in phrases:
            for words in spelled_out(phrase.removeprefix("=")):
                known.setdefault(_squeezed(words), label)
    return known


def _squeezed(words: str) -> str:
    return MARKS.sub("", words.casefold())
