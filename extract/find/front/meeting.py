"""A body and a date under their labels: `Meeting: Cabinet – 3 June 2024`, `Report to the Cabinet`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from extract.find.front.bodies import LONGEST, MARKS, is_body, named, without_notes
from extract.find.front.composed import MAKINGS, SOLE
from extract.find.front.dates import printed_dates, without_asides
from extract.find.front.entries import OPENER, Entry
from extract.find.front.languages import WELSH
from extract.find.front.rows import HEAD
from extract.find.front.seen import Seen
from extract.find.front.words import Words, joined
from extract.rulebook.rules import Rulebook

OWN = {"committee": 0.95, "body": 0.95, "meeting": 0.95, "decided": 0.95, "decision_maker": 0.6}
"""How sure the words under these labels are the body's name."""

DAYS = {"date": 0.95, "day": 0.86, "decision_date": 0.6}
"""How sure a date under these labels is the meeting's: letters and drafts have a `Date` too."""

BY = re.compile(r"\bby\s+(?=[A-Z])")
GOES_TO = re.compile(r"\s(?:to|for) (?:the )?(?:meeting of (?:the )?)?(?=[A-Z])")


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
    return Meeting(body=named(before) or _after(after), date=words.cut(start, end))


def _after(words: Words) -> Words | None:
    """A body after its date; a time of day is none."""
    return words if words and words.text[0].isupper() else None


def labelled_meetings(entries: tuple[Entry, ...], rules: Rulebook) -> Iterator[Seen]:
    """Bodies, and the days they meet, under labels and opening words that name the body."""
    for entry, after in zip_longest(entries, entries[1:]):
        text = entry.value.text
        if entry.shape == OPENER and entry.row.block.number is not None:
            continue  # `3. Minutes of the meeting held on 3 June 2024`: what an agenda asks for is of another day
        if entry.shape == OPENER and rules.first(text, "front.told", "earlier"):
            continue  # `Minutes of the meeting held on 3 June 2024 (attached)`: of the meeting before
        if entry.sense in OWN and text and not _is_placeholder(text):
            words = entry.value.lines()[0]
            if after and after.row is entry.row and not after.sense:
                words = joined((words, after.value))
            yield from _seen(entry, meeting_in(words, rules), rules)
        elif entry.sense == "decision_due" and (by := BY.search(text)):
            decider = replace(entry, sense="decision_maker")
            yield from _seen(decider, Meeting(body=entry.value.cut(by.end()), date=None), rules)
        elif entry.sense == "report_of" and entry.shape == OPENER:
            yield from _gone_to(entry, rules)


def reporter(words: Words, rules: Rulebook) -> Words:
    """Whose report it is, without the meeting it goes to: `Head of Parks to the meeting of the Cabinet …`."""
    split = _goes_to(words, rules)
    return words.cut(0, split[0]).trimmed() if split else words


def _gone_to(entry: Entry, rules: Rulebook) -> Iterator[Seen]:
    split = _goes_to(entry.value, rules)
    if split:
        yield from _seen(replace(entry, sense="body"), split[1], rules)


def _goes_to(words: Words, rules: Rulebook) -> tuple[int, Meeting] | None:
    for link in GOES_TO.finditer(words.text):
        meeting = meeting_in(words.cut(link.end()), rules)
        if meeting.body and (body := named(meeting.body)) and is_body(body.text, rules):
            return link.start(), meeting
    return None


def _is_placeholder(text: str) -> bool:
    return text.startswith(("[", "<")) and text.endswith(("]", ">"))


def _seen(entry: Entry, meeting: Meeting, rules: Rulebook) -> Iterator[Seen]:
    body = _believed(entry, meeting.body, rules)
    first = meeting.date is not None and entry.value.text.startswith(meeting.date.text)
    date = meeting.date if body or first or not entry.also or entry.sense != "committee" else None
    for name, words in (("body", body), ("meeting_date", date)):
        if words:
            doubt = 0.2 * (entry.zone != HEAD) + 0.03 * (entry.shape == OPENER) + 0.01 * bool(WELSH.search(words.text))
            yield Seen(
                name=name, sense=entry.sense, value=words, label=entry.label, rule=entry.shape,
                confidence=round(OWN[entry.sense] - doubt, 2), rows=entry.rows,
            )  # fmt: skip


def _believed(entry: Entry, body: Words | None, rules: Rulebook) -> Words | None:
    """Words after a label's own mark are the body's name; after opening words, or in a row below, they must look so."""
    if body and (entry.shape == OPENER or (entry.also and entry.sense == "committee")):
        body = named(body)
        return body if body and is_body(body.text, rules) else None
    return body if body and len(without_notes(body.text).split()) <= LONGEST else None


def labelled_dates(entries: tuple[Entry, ...], rules: Rulebook) -> Iterator[Seen]:
    """Full dates under `Date of meeting`, `Date`, `Date of decision`; the body that `Cabinet meeting date` names."""
    for entry in entries:
        if entry.sense in DAYS:
            yield from _named_in_label(entry, rules)
            for start, end in printed_dates(without_asides(entry.value.text), rules)[:1]:
                yield Seen(
                    name="meeting_date", sense=entry.sense, value=entry.value.cut(start, end), label=entry.label,
                    rule=entry.shape, confidence=round(DAYS[entry.sense] - 0.3 * (entry.zone != HEAD), 2),
                    rows=entry.rows,
                )  # fmt: skip


def _named_in_label(entry: Entry, rules: Rulebook) -> Iterator[Seen]:
    """`CABINET MEETING DATE`: who meets, where a council has one of them only."""
    if entry.label and entry.zone == HEAD and entry.sense == "date":
        marks = rules.marks(entry.label.text, MAKINGS)
        if all(mark.label in ("date", "meeting", "filler", SOLE) for mark in marks):
            for mark in (one for one in marks if one.label == SOLE):
                name = entry.label.cut(mark.start, mark.end)
                yield Seen(name="body", value=name, label=entry.label, rule="named_in_label", confidence=0.7)
