"""What a paper is called for the body that meets: `Parks Board Minutes`, `PB Action Log`, `Parks Group – Agenda`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.find.front.bodies import ACRONYM, LINKS, LOWER, MARKS, is_body
from extract.find.front.composed import MAKINGS, SOLE
from extract.find.front.dates import printed_dates
from extract.find.front.rows import EDGE, HEAD, Row
from extract.find.front.seen import Seen
from extract.find.front.words import Words
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

LONGEST = 160
OF_A_BODY = frozenset({"minutes", "agenda", "action_plan", "decisions"})
HELD = frozenset({"minutes", "agenda"})
"""A body has minutes, agendas and lists of actions; an action plan is for a subject."""

FILED = re.compile(r"([A-Z]{2,5})\b[\s(]*\d.*")
"""`PB (5) 1.i`: the number under which a body's clerk files a paper begins with the body's initials."""


def called_bodies(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """Bodies, and the days they met, in the names of their papers."""
    for row in rows:
        if row.zone in (HEAD, EDGE) and not row.table and len(row.text) <= LONGEST:
            for part in row.parts:
                mark = rules.first(part.text, "front.kinds", *OF_A_BODY)
                if mark and mark.start and not mark.text.lower().endswith("plan"):
                    yield from _of(part, mark, row, rows, rules)


def _of(part: Words, mark: Mark, row: Row, rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    before = part.cut(0, mark.start)
    beside = before.text.rstrip().endswith(",")
    named, sure = _named(before.trimmed(MARKS), mark, rows, rules, beside=beside)
    if named:
        sure = round(sure - 0.05 * (row.zone == EDGE), 2)
        sense = "committee" if mark.label in HELD else "body"
        yield Seen(name="body", sense=sense, value=named, rule="named_for_body", confidence=sure)
        for start, end in printed_dates(part.text, rules)[:1] if mark.label in HELD else ():
            date = part.cut(start, end)
            yield Seen(name="meeting_date", value=date, rule="named_for_body", confidence=sure)


def _named(
    words: Words, mark: Mark, rows: tuple[Row, ...], rules: Rulebook, *, beside: bool
) -> tuple[Words | None, float]:
    """beside: a comma parts the words from what the paper is called (`Ada Quill, minute clerk`)."""
    text = words.text
    if is_body(text, rules):
        return words, 0.85 if " " in text or rules.label(text, MAKINGS) == SOLE else 0.6
    if ACRONYM.fullmatch(text):
        return words, 0.75
    if filed := FILED.fullmatch(text):
        return _spelled(filed[1], rows, rules), 0.6
    named = (
        text.split()[-1].lower() not in LINKS
        and 2 <= len(text.split()) <= 10
        and text[0].isupper()
        and mark.label in HELD
        and not beside
        and not rules.marks(text, "deadlines.months")
    )
    return (words, 0.7) if named and all(word[1] in LINKS for word in LOWER.finditer(text)) else (None, 0.0)


def _spelled(initials: str, rows: tuple[Row, ...], rules: Rulebook) -> Words | None:
    """The body's name that these are the initials of, if the paper prints it."""
    pattern = re.compile(r"\b" + r"\s".join(rf"{letter}[a-z]+" for letter in initials) + r"\b")
    for row in rows:
        match = pattern.search(row.text)
        if match and is_body(match[0], rules):
            part = next((part for part in row.parts if match[0] in part.text), row.words)
            start = part.text.find(match[0])
            return part.cut(start, start + len(match[0])) if start >= 0 else None
    return None
