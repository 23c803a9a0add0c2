"""A body and a date: in one line, under one label, or in two lines that follow each other."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.find.front.dates import printed_dates, without_asides
from extract.find.front.entries import OPENER, Entry
from extract.find.front.rows import HEAD, Row
from extract.find.front.seen import Seen
from extract.find.front.words import Words, joined
from extract.rulebook.rules import Rulebook

MARKS = " \t\n–—-:;,.|/"
LONGEST = 14
"""Words: the name of a body is no longer."""

TIME = r"\d{1,2}[.:]?\d{0,2}\s*(?:am|pm|a\.m\.?|p\.m\.?|hrs|noon)?"
TRAILS = re.compile(
    rf"[\s,;–—-]*(?:(?:at|from|commencing(?:\sat)?)\s*)?(?:{TIME}(?:\s*(?:-|–|to)\s*{TIME})?)?[\s,.)–—-]*$", re.I
)
ACRONYM = re.compile(r"[A-Z&]{2,6}$")
LINKS = frozenset({"of", "and", "the", "for", "with", "on", "in", "y", "a", "to", "ar"})
LOWER = re.compile(r"(?:^|\s)([a-z][\w'’-]*)")
TRAILING = re.compile(r"[\s,–—-]+(?:on|at|held|in|to be held on|meeting on)\s*$", re.I)

LISTED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s[-–]\s+[A-Z]")
BY = re.compile(r"\bby\s+(?=[A-Z])")
OWN = {"committee": 0.95, "body": 0.95, "meeting": 0.95, "decided": 0.95, "decision_maker": 0.6}
"""How sure the words under these labels are the body's name."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Meeting:
    """A body and a date as printed; either may be missing."""

    body: Words | None
    date: Words | None


def meeting_in(words: Words, rules: Rulebook) -> Meeting:
    """The body and the date that `words` name. A way through several meetings names none."""
    text = without_asides(words.text)
    dates = printed_dates(text, rules)
    if not dates:
        return Meeting(body=words.trimmed(MARKS), date=None)
    if ";" in text[dates[0][1] : dates[-1][0]]:
        return Meeting(body=None, date=None)
    start, end = dates[0]
    before = words.cut(0, start).trimmed(MARKS)
    after = words.cut(end, dates[1][0] if len(dates) > 1 else None).trimmed(MARKS)
    return Meeting(body=_named(before) or _after(after), date=words.cut(start, end))


def _named(words: Words) -> Words | None:
    """Up to the first word that no name holds: `Growth Committee held in` -> `Growth Committee`."""
    trail = TRAILING.search(words.text)
    words = words.cut(0, trail.start()) if trail else words
    stops = (word for word in LOWER.finditer(words.text) if word[1] not in LINKS)
    stop = next(stops, None)
    found = (words.cut(0, stop.start(1)) if stop else words).trimmed(MARKS)
    return found or None


def _after(words: Words) -> Words | None:
    """A body after its date; a time of day is none."""
    return words if words and not words.text[0].isdigit() and words.text[0].isupper() else None


def is_body(text: str, rules: Rulebook) -> bool:
    """Whether the whole of `text` may be the name of what meets: it ends with a body's word, notes aside."""
    plain = _plain(text)
    if not plain or len(plain.split()) > LONGEST or plain[0].islower() or plain[0].isdigit():
        return False
    if any(len(plain) == mark.end for mark in rules.marks(plain, "leads.posts")):
        return False
    return any(len(plain) == mark.end for mark in rules.marks(plain, "front.bodies"))


def _plain(text: str) -> str:
    return re.sub(r"\([^()]*\)", " ", text).strip(MARKS)


def labelled_meetings(entries: tuple[Entry, ...], rules: Rulebook) -> Iterator[Seen]:
    """Bodies and dates under their labels: `Meeting: Cabinet – 3 June 2024`, `Report to the Cabinet`."""
    for entry, after in zip(entries, (*entries[1:], None), strict=True):
        if entry.sense in OWN and entry.value and not _is_placeholder(entry.value.text):
            words = entry.value.lines()[0]
            if after and after.row is entry.row and not after.sense:
                words = joined((words, after.value))
            yield from _seen(entry, meeting_in(words, rules), OWN[entry.sense], rules)
        elif entry.sense == "decision_due" and (by := BY.search(entry.value.text)):
            words = entry.value.cut(by.end())
            yield from _seen(replace(entry, sense="decision_maker"), Meeting(body=words, date=None), 0.6, rules)


def _is_placeholder(text: str) -> bool:
    return text.startswith(("[", "<")) and text.endswith(("]", ">"))


def _seen(entry: Entry, meeting: Meeting, sure: float, rules: Rulebook) -> Iterator[Seen]:
    body = meeting.body
    if body and entry.shape == OPENER:
        body = _named(body)
        body = body if body and is_body(body.text, rules) else None
    found = {"body": body if body and len(_plain(body.text).split()) <= LONGEST else None, "meeting_date": meeting.date}
    for name, words in found.items():
        if words:
            yield Seen(
                name=name, sense=entry.sense, value=words, label=entry.label, rule=entry.shape,
                confidence=round(sure - 0.2 * (entry.zone != HEAD), 2), rows=(entry.row.index,),
            )  # fmt: skip


def labelled_dates(entries: tuple[Entry, ...], rules: Rulebook) -> Iterator[Seen]:
    """Full dates under `Date`, `Date of meeting`, `Date of decision`."""
    sure = {"date": 0.93, "decision_date": 0.6}
    for entry in entries:
        if entry.sense in sure:
            text = without_asides(entry.value.text)
            for start, end in printed_dates(text, rules)[:1]:
                yield Seen(
                    name="meeting_date", sense=entry.sense, value=entry.value.cut(start, end), label=entry.label,
                    rule=entry.shape, confidence=sure[entry.sense] - (entry.zone != HEAD) * 0.3,
                    rows=(entry.row.index,),
                )  # fmt: skip


def meeting_lines(rows: tuple[Row, ...], taken: frozenset[int], rules: Rulebook) -> Iterator[Seen]:
    """`Cabinet – 3 June 2024` without a label, in one row or in two."""
    head = [row for row in rows if row.zone == HEAD and not row.table and row.index not in taken]
    last: Row | None = None
    for row in head:
        seen = tuple(_in_one(row, rules))
        yield from seen or (*_in_two(row, last, rules), *_in_sentence(row, rules))
        last = row if not seen and is_body(row.text, rules) else last


def _in_one(row: Row, rules: Rulebook) -> Iterator[Seen]:
    words = _joined_part(row.words, rules)
    text = without_asides(words.text)
    dates = printed_dates(text, rules)
    if not dates or not TRAILS.match(text, dates[-1][1]):
        return
    meeting = meeting_in(words, rules)
    if not meeting.body or not meeting.date:
        return
    sure = 0.9 if is_body(meeting.body.text, rules) else 0.7 if ACRONYM.match(meeting.body.text) else 0.0
    if sure:
        yield Seen(name="body", value=meeting.body, rule="meeting_line", confidence=sure, rows=(row.index,))
        yield Seen(name="meeting_date", value=meeting.date, rule="meeting_line", confidence=sure, rows=(row.index,))


def _joined_part(words: Words, rules: Rulebook) -> Words:
    """`Draft plan for consideration by Cabinet 3 June 2024`: what follows the joining words."""
    mark = next(iter(rules.marks(words.text, "front.joins")), None)
    return words.cut(mark.end).trimmed() if mark else words


def _in_two(row: Row, last: Row | None, rules: Rulebook) -> Iterator[Seen]:
    text = without_asides(row.text)
    dates = printed_dates(text, rules)
    if not dates or text[: dates[0][0]].strip(MARKS + "ONon") or not TRAILS.match(text, dates[0][1]):
        return
    near = last is not None and row.index - last.index <= 3
    weekday = not text[dates[0][0]].isdigit()
    date = row.words.cut(*dates[0])
    yield Seen(
        name="meeting_date", value=date, rule="date_line", rows=(row.index,),
        confidence=0.88 if near else 0.6 if weekday else 0.4,
    )  # fmt: skip


def _in_sentence(row: Row, rules: Rulebook) -> Iterator[Seen]:
    """`You are summoned to the Monthly Meeting, to be held on …`, and a website's `03/06/2024 - Bins on Alder Row`."""
    text = row.text
    dates = printed_dates(without_asides(text), rules)
    if LISTED.match(text):
        date = row.words.cut(*dates[0])
        yield Seen(name="meeting_date", sense="decision_date", value=date, rule="listed_decision", confidence=0.6)
    held = any(mark.label == "meeting" for mark in rules.marks(text, "front.openers"))
    if len(dates) == 1 and held and not re.search(r"\b(?:next|last|previous)\b", text, re.I):
        date = row.words.cut(*dates[0])
        yield Seen(name="meeting_date", value=date, rule="sentence", confidence=0.55, rows=(row.index,))


def body_lines(rows: tuple[Row, ...], taken: frozenset[int], rules: Rulebook) -> Iterator[Seen]:
    """A row that is nothing but the name of a body."""
    for row in rows:
        if row.zone == HEAD and not row.table and row.index not in taken and is_body(row.text, rules):
            yield Seen(name="body", value=row.words, rule="body_line", confidence=0.7, rows=(row.index,))
