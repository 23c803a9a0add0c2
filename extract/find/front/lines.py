"""A body and a date without a label: in one row, in two that follow each other, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.find.front.bodies import ACRONYM, MARKS, is_body
from extract.find.front.dates import printed_dates, without_asides
from extract.find.front.meeting import meeting_in
from extract.find.front.rows import HEAD, Row
from extract.find.front.seen import Seen
from extract.find.front.words import Words
from extract.rulebook.rules import Rulebook

TIME = r"\d{1,2}[.:]?\d{0,2}\s*(?:am|pm|a\.m\.?|p\.m\.?|hrs|noon)?"
TRAILS = re.compile(
    rf"[\s,;–—-]*(?:(?:at|from|commencing(?:\sat)?)\s*)?(?:{TIME}(?:\s*(?:-|–|to)\s*{TIME})?)?[\s,.)–—-]*$",
    re.I,
)
LEADS = re.compile(rf"(?:on|at)?\s*(?:{TIME})?[\s,–—-]*(?:on)?", re.I)
"""What may stand around a date that is a row of its own: the time of day."""

LISTED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s[-–]\s+[A-Z]")
OTHER_MEETING = re.compile(r"\b(?:next|last|previous)\b", re.I)
NEAR = 3
"""Rows: a date this close below a body is the day it meets."""


def meeting_lines(
    rows: tuple[Row, ...], taken: frozenset[int], bodies: frozenset[int], rules: Rulebook
) -> Iterator[Seen]:
    """`Cabinet – 3 June 2024`, in one row or in two. bodies: rows that name a body by a label."""
    last = -NEAR - 1
    for row in rows:
        if row.index in bodies:
            last = row.index
        if row.zone != HEAD or row.table or row.index in taken:
            continue
        seen = tuple(_in_one(row, rules))
        yield from seen or (*_alone(row, row.index - last <= NEAR, rules), *_in_sentence(row, rules))
        last = row.index if not seen and is_body(row.text, rules) else last


def _in_one(row: Row, rules: Rulebook) -> Iterator[Seen]:
    words = _after_joins(row.words, rules)
    text = without_asides(words.text)
    dates = printed_dates(text, rules)
    if not dates or not TRAILS.match(text, dates[-1][1]):
        return
    meeting = meeting_in(words, rules)
    if not meeting.body or not meeting.date:
        return
    body = meeting.body.text
    sure = 0.9 if is_body(body, rules) else 0.7 if ACRONYM.match(body) else 0.0
    for name, found in (("body", meeting.body), ("meeting_date", meeting.date)) if sure else ():
        yield Seen(name=name, value=found, rule="meeting_line", confidence=sure, rows=(row.index,))


def _after_joins(words: Words, rules: Rulebook) -> Words:
    """`Draft plan for consideration by Cabinet 3 June 2024`: what follows the joining words."""
    mark = next((mark for mark in rules.marks(words.text, "front.joins") if mark.label == "meeting"), None)
    return words.cut(mark.end).trimmed() if mark else words


def _alone(row: Row, near: bool, rules: Rulebook) -> Iterator[Seen]:
    """A row that is a date: surest near a body, less with its weekday, least without."""
    text = without_asides(row.text)
    dates = printed_dates(text, rules)
    if not dates or not LEADS.fullmatch(text[: dates[0][0]].strip(MARKS)) or not TRAILS.match(text, dates[0][1]):
        return
    start, end = dates[0]
    sure = 0.88 if near else 0.6 if not text[start].isdigit() else 0.4
    date = row.words.cut(start, end)
    yield Seen(name="meeting_date", value=date, rule="date_line", rows=(row.index,), confidence=sure)


def _in_sentence(row: Row, rules: Rulebook) -> Iterator[Seen]:
    """`You are summoned to the Monthly Meeting, to be held on …`; a website's `03/06/2024 - Bins on Alder Row`."""
    dates = printed_dates(without_asides(row.text), rules)
    if LISTED.match(row.text):
        date = row.words.cut(*dates[0])
        yield Seen(name="meeting_date", sense="decision_date", value=date, rule="listed_decision", confidence=0.6)
    held = any(mark.label == "meeting" for mark in rules.marks(row.text, "front.openers"))
    if len(dates) == 1 and held and not OTHER_MEETING.search(row.text):
        date = row.words.cut(*dates[0])
        yield Seen(name="meeting_date", value=date, rule="sentence", confidence=0.55, rows=(row.index,))


def body_lines(rows: tuple[Row, ...], taken: frozenset[int], rules: Rulebook) -> Iterator[Seen]:
    """A row that is nothing but the name of a body."""
    for row in rows:
        if row.zone == HEAD and not row.table and row.index not in taken and is_body(row.text, rules):
            yield Seen(name="body", value=row.words, rule="body_line", confidence=0.7, rows=(row.index,))
