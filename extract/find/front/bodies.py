"""The shape of a body's name: what it ends with, where it stops."""

from __future__ import annotations

import re

from extract.find.front.words import Words
from extract.rulebook.mark import beyond
from extract.rulebook.rules import Rulebook

MARKS = " \t\n–—-:;,.|/"
LONGEST = 14
"""Words: the name of a body is no longer."""

ACRONYM = re.compile(r"[A-Z&]{2,6}$")
LINKS = frozenset({"of", "and", "the", "for", "with", "on", "in", "y", "a", "to", "ar", "ac", "yr", "i", "o"})
OTHER = re.compile(r"(?:previous|last|next|following|earlier|this|that|future|dates? of)\b", re.IGNORECASE)
"""`Previous Meeting`, `Date of Council`: words for a meeting, and no body's name."""

BEFORE = re.compile(r"^(?:at\s+)?(?:the|an?)\s+", re.IGNORECASE)
LOWER = re.compile(r"(?:^|\s)([a-z][\w'’-]*)")
STOPS = re.compile(
    r"[\s,–—-](?:held|to be held|a gynhaliwyd|a gynhelir|meeting on|on|at|in|commencing)\b", re.IGNORECASE
)
"""Where a sentence goes on after the name: the words are the same in capitals."""


def is_body(text: str, rules: Rulebook) -> bool:
    """Whether the whole of `text` may be the name of what meets: it ends with a body's word, notes aside; a Welsh one
    begins with it."""
    plain = BEFORE.sub("", without_notes(text))
    if not plain or len(plain.split()) > LONGEST or not plain[0].isupper():
        return False
    if rules.label(plain, "front.bodies") == "body":
        return True
    if OTHER.match(plain) or _is_sort(plain, rules) or rules.marks(plain, "front.kinds"):
        return False
    if rules.ends(plain, "leads.posts"):
        return False
    if not plain.split()[-1][0].islower() and not _is_name(plain):
        return False
    marks = rules.marks(plain, "front.bodies")
    if marks and marks[0].start == 0 and marks[0].label == "opening":
        return True
    return any(mark.label == "body" or mark.start > 0 for mark in marks if mark.end == len(plain))


def is_full_name(text: str, rules: Rulebook) -> bool:
    """Whether the text names a body in more than one word: `Board` alone may begin a title."""
    return " " in text and is_body(text, rules)


def _is_sort(text: str, rules: Rulebook) -> bool:
    """Whether the words say what sort of meeting it is, not who meets: `Ordinary Meeting`."""
    marks = [mark for mark in rules.marks(text, "front.sorts") if mark.label in ("sort", "meeting")]
    return bool(marks) and marks[-1].label == "meeting" and not beyond(text, marks).strip()


def without_notes(text: str) -> str:
    """The text without what stands in brackets."""
    return re.sub(r"\([^()]*\)", " ", text).strip(MARKS)


def named(words: Words) -> Words | None:
    """Up to the first word that no name holds: `Growth Committee held in` -> `Growth Committee`."""
    text = re.sub(r"\([^()]*\)", lambda note: " " * len(note[0]), words.text)
    stop = STOPS.search(text)
    text = text[: stop.start()] if stop else text
    lower = next((word for word in LOWER.finditer(text) if word[1] not in LINKS), None)
    return words.cut(0, lower.start(1) if lower else len(text)).trimmed(MARKS) or None


def _is_name(text: str) -> bool:
    """Whether a text in title case holds no small words but those that link names."""
    return all(word[1] in LINKS for word in LOWER.finditer(text))
