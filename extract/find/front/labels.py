"""`Label: value` in one run of words, as often as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.find.front.composed import composed
from extract.find.front.words import Words
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

LABELS, BARE, OPENERS = "front.labels", "front.bare", "front.openers"
"""Words that label a value wherever they stand alone; that do so only at the head of a paper; that open one without
any mark (`Report of the …`)."""

BULLETS = " \t\n\u00a0■▪●•◼□➢*-–—"
ASIDE = r"\s*(?:\([^()]{0,60}\)|\*|, if [a-z ]{2,30})?\s*"
CLOSES = re.compile(rf"\.?{ASIDE}(?:[:;][-–—]?|[-–—](?=\s)|\.{{2,}}|\n|$)\s*")
INNER = re.compile(rf"{ASIDE}:[-–—]?\s*")
QUESTION = re.compile(r"[^?\n]{0,120}\?\s*(?:If\b[^☐☒\n]*$)?")
REACHES = frozenset({"phone", "email", "name", "post"})
"""Labels that websites leave empty: `Email: Tel: 01632 …`."""

BODIES = frozenset({"committee", "body", "meeting"})
"""Labels of bodies, whose names end in the same words."""

ASKS = ("is", "are", "does", "do", "will", "which", "has", "have", "if")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Labelled:
    """What stands under one label. sense: the label's meaning; value: may be empty."""

    sense: str
    label: Words
    value: Words
    opener: bool = False


def labelled(words: Words, rules: Rulebook, *, head: bool, front: bool, cell: bool = False) -> tuple[Labelled, ...]:
    """The labels that `words` begins with and holds, each with the words up to the next; none if it has no label.

    head, front: whether they stand before the first section, or on its page at least. cell: in a table, before others.
    """
    found = tuple(_labels(words.text, rules, (LABELS, BARE) if head else (LABELS,)))
    if found:
        return tuple(_between(words, found))
    opened = rules.opens(words.text, OPENERS) if front else None
    if opened is None and front and (made := composed(words.text, rules, cell=cell)):
        sense, end, starts = made
        value = words.cut(starts).trimmed()
        inner = labelled(value, rules, head=head, front=False)
        return inner or (Labelled(sense=sense, label=words.cut(0, end), value=value),)
    if opened is None or opened.end == len(words.text.rstrip()) or (not head and opened.label != "report_of"):
        return ()
    return (_labelled(words, opened, opened.end, None, opener=True),)


def _labels(text: str, rules: Rulebook, names: tuple[str, ...]) -> Iterator[tuple[Mark, int]]:
    """Each label with the place its value begins; nothing unless the first stands at the very beginning."""
    begins = len(text) - len(text.lstrip(BULLETS))
    if not rules.may_open(text[begins:], *names):
        return
    marks = tuple(mark for mark in rules.marks(text, *names) if mark.start >= begins)
    value = _value(text, marks[0]) if marks and marks[0].start == begins else None
    if value is None:
        return
    yield marks[0], value
    before = marks[0]
    for mark in marks[1:]:
        inner = INNER.match(text, mark.end)
        if inner and _parts(text, before, value, mark):
            before, value = mark, inner.end()
            yield mark, value


def _parts(text: str, before: Mark, value: int, mark: Mark) -> bool:
    """Whether a label inside a value ends it: not the same again, nor a post (`From: Executive Director: …`)."""
    if mark.start < value or mark.label == before.label or text[mark.start - 1].isalnum():
        return False
    if mark.label in BODIES and before.label in BODIES and text[value : mark.start].strip():
        return False  # `Report to: Parks Committee: 3 June 2024`
    return bool(text[value : mark.start].strip()) or before.label in REACHES


def _value(text: str, mark: Mark) -> int | None:
    """Where the value of an opening label begins; None if the words only happen to stand there."""
    closes = CLOSES.match(text, mark.end)
    if closes and not (mark.text.split()[0].lower() in ASKS and "?" in text[mark.end : mark.end + 120]):
        return closes.end()
    if mark.text.split()[0].lower() in ASKS or text[mark.end : mark.end + 2].strip().startswith("?"):
        question = QUESTION.match(text, mark.end)
        return question.end() if question else None
    return None


def _between(words: Words, found: tuple[tuple[Mark, int], ...]) -> Iterator[Labelled]:
    ends = [mark.start for mark, _ in found[1:]] + [None]
    for (mark, value), end in zip(found, ends, strict=True):
        yield _labelled(words, mark, value, end)


def _labelled(words: Words, mark: Mark, value: int, end: int | None, *, opener: bool = False) -> Labelled:
    return Labelled(
        sense=mark.label, label=words.cut(mark.start, mark.end), value=words.cut(value, end).trimmed(),
        opener=opener,
    )  # fmt: skip
