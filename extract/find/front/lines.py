"""A body and a date without a label: in one row, in two that follow each other, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.find.front.bodies import ACRONYM, MARKS, is_body, is_full_name, named
from extract.find.front.council_names import is_council
from extract.find.front.dates import is_date, printed_dates, without_asides
from extract.find.front.hours import is_hour, opens_with_hour
from extract.find.front.languages import STROKE, WELSH, languages
from extract.find.front.meeting import meeting_in
from extract.find.front.publishers import names_publisher
from extract.find.front.rows import EDGE, HEAD, MEETING, Row
from extract.find.front.seen import Seen
from extract.find.front.words import Words
from extract.rulebook.rules import Rulebook

LISTED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s[-–]\s+[A-Z]")
TOLD = "front.told"
"""What a sentence tells of a meeting: that it was held, that it was another, what became of its minutes."""

ELSEWHERE = frozenset({"elsewhere", "earlier", "another"})
"""What another meeting did, what is to become of its minutes, which it is."""

CLOSES = f"{MARKS})"

GAP = re.compile(r",\s|\s[–—|-]\s")
MEETING_OF = re.compile(r"\b(?:meeting|[Mm]embers) of (?:the )?(?=[A-Z])(?!Council\b)")
STOP = (".", ":", ";")
LINE, BOTH, ITSELF = 0.7, 0.68, 0.65
"""How sure a row of its own is the body's name, in English and in Welsh; a council's own name may be its letterhead."""

TOP, RUNNING, UNNAMED = 4, 0.6, 0.6
"""Among the first rows a running line may name the body, less surely; a day with its hour is the meeting's, whatever
it is called (`Overview and Scrutiny – 3 June 2024 5.00 pm`)."""

NEAR = 3
"""Rows: a date this close below a body is the day it meets."""


def meeting_lines(
    rows: tuple[Row, ...], taken: frozenset[int], bodies: frozenset[int], rules: Rulebook
) -> Iterator[Seen]:
    """`Cabinet – 3 June 2024`, in one row or in two. bodies: rows that name a body by a label."""
    last = -NEAR - 1
    for row, above in zip(rows, (None, *rows), strict=False):
        if row.index in bodies:
            last = row.index
        if row.table and not row.data and any(is_full_name(one.text, rules) for one in languages(row.parts)):
            last = row.index
        if row.table and row.index - last <= NEAR:
            yield from _beside(row, rules)
        if row.zone != HEAD or row.data or row.index in taken:
            continue
        if not row.is_line:
            yield from _in_cells(row, rules)
            continue
        seen = tuple(_in_one(row.words, row, rules))
        before = above.text if above else ""
        yield from seen or (*_alone(row, row.index - last <= NEAR, rules), *_in_sentence(row, before, rules))
        if not any(one.name == "body" for one in seen):
            yield from _in_turn(row, rules)
        last = row.index if not seen and is_body(row.text, rules) else last


def _in_cells(row: Row, rules: Rulebook) -> Iterator[Seen]:
    """A body and a date each in its cell, or all cells of a table's row together, or the first that names both."""
    bodies = [one for one in row.parts if is_body(one.text, rules) and not names_publisher(one.text, rules)]
    dates = [one for one in row.parts if is_date(one.text, rules)]
    if len(bodies) == len(dates) == 1:
        for name, words in (("body", bodies[0]), ("meeting_date", dates[0])):
            yield Seen(name=name, value=words, rule="meeting_line", confidence=0.9, rows=(row.index,))
        return
    found = (tuple(_in_one(words, row, rules)) for words in (row.words, *row.parts))
    yield from next(filter(None, found), ())


def _in_one(words: Words, row: Row, rules: Rulebook) -> Iterator[Seen]:
    words = _without_changes(_after_joins(words, rules), rules)
    text = without_asides(words.text)
    dates = printed_dates(text, rules)
    after = text[dates[-1][1] :].strip(CLOSES) if dates else ""
    if not dates or not (is_hour(after, rules) or is_council(after)):
        return
    meeting = meeting_in(words, rules)
    if not meeting.body or not meeting.date or _is_other_day(text[: dates[0][0]], rules):
        return
    body = meeting.body.text
    named = is_body(body, rules) or is_body(re.split(r"\s[-–]\s", body)[0], rules)
    sure = 0.9 if named else 0.7 if ACRONYM.match(body) else 0.0
    if sure:
        yield Seen(name="body", value=meeting.body, rule="meeting_line", confidence=sure, rows=(row.index,))
    dashed = text[: dates[0][0]].rstrip().endswith((" -", " –")) and opens_with_hour(after, rules)
    if sure := sure or UNNAMED * (dashed and row.index < TOP):
        yield Seen(name="meeting_date", value=meeting.date, rule="meeting_line", confidence=sure, rows=(row.index,))


def _in_turn(row: Row, rules: Rulebook) -> Iterator[Seen]:
    """`Alder Borough Council, Ponds Panel, May 2024`: the one part that is a body, beside a council and a date."""
    parts = row.words.split(GAP)
    others = [one for one in parts if not is_council(one.text)]
    bodies = [one for one in others if is_body(one.text, rules)]
    dated = all(one in bodies or any(letter.isdigit() for letter in one.text) for one in others)
    if len(others) < len(parts) and len(bodies) == 1 and dated:
        yield Seen(name="body", value=bodies[0], rule="meeting_line", confidence=0.86, rows=(row.index,))


def _after_joins(words: Words, rules: Rulebook) -> Words:
    """`Draft plan for consideration by Cabinet 3 June 2024`: what follows the joining words."""
    mark = rules.first(words.text, "front.joins", "meeting")
    return words.cut(mark.end).trimmed() if mark else words


def _without_changes(words: Words, rules: Rulebook) -> Words:
    """`Moved from 2 June 2024, Cabinet – 3 June 2024, NEW`: without what a website says of a change."""
    marks = [mark for mark in rules.marks(words.text, TOLD) if mark.label == "change"]
    if marks and marks[-1].end == len(words.text):
        words = words.cut(0, marks[-1].start).trimmed(MARKS)
    starts = words.text.rfind(", ", 0, words.text.find(" - ")) if marks and marks[0].start == 0 else -1
    return words.cut(starts + 2) if starts > 0 else words


def _alone(row: Row, near: bool, rules: Rulebook) -> Iterator[Seen]:
    """A row, or a column of one, that is a date: surest near a body, less with its weekday, least without.

    Behind a date with the time of day may stand where one meets.
    """
    for words in dict.fromkeys((row.words, *row.parts, *languages(row.parts))):
        text = without_asides(words.text)
        dates = printed_dates(text, rules)
        before = text[: dates[0][0]].strip(MARKS) if dates else ""
        held = rules.label(before, "front.kinds") in ("minutes", "agenda")
        if not dates or not (held or is_hour(before, rules)):
            continue
        start, end = dates[0]
        after = text[end:]
        timed = is_hour(after.strip(CLOSES), rules) or opens_with_hour(after, rules)
        if timed or (near and start == 0 and _is_place(after, rules)):
            sure = 0.88 if near or held else 0.6 if not text[start].isdigit() else 0.4
            date = words.cut(start, end)
            yield Seen(name="meeting_date", value=date, rule="date_line", rows=(row.index,), confidence=sure)
            return


def _is_place(text: str, rules: Rulebook) -> bool:
    """Whether the words behind a day go on with where one meets: `, Town Hall`, ` in the Town Hall`."""
    where = text.lstrip(" ,")
    return (text[:1] == "," and where[:1].isupper()) or rules.opening(where, TOLD) == "where"


def _beside(row: Row, rules: Rulebook) -> Iterator[Seen]:
    """When and where one meets, laid out as a table below the body's name: its weekday and its hour stand with it."""
    for words in row.parts:
        dates = printed_dates(words.text, rules)
        if len(dates) != 1 or dates[0][0] != 0 or not words.text[0].isalpha():
            continue
        if opens_with_hour(words.text[dates[0][1] :], rules):
            date = words.cut(*dates[0])
            yield Seen(name="meeting_date", value=date, rule="date_line", rows=(row.index,), confidence=0.88)
            return


def _in_sentence(row: Row, before: str, rules: Rulebook) -> Iterator[Seen]:
    """`You are summoned to the Monthly Meeting, to be held on …`; a website's `03/06/2024 - Bins on Alder Row`.

    before: the row above: `MINUTES of a meeting held in the Town` may go on with `Hall on 3 June 2024`.
    """
    dates = printed_dates(without_asides(row.text), rules)
    if LISTED.match(row.text):
        date = row.words.cut(*dates[0])
        yield Seen(name="meeting_date", sense="decision_date", value=date, rule="listed_decision", confidence=0.6)
    if row.block.kind == "list_item":  # `3. Minutes of the meeting held on 3 June 2024`: of an agenda
        return
    held = _is_held(row.text, rules) or (not before.rstrip().endswith(STOP) and _is_held(before, rules))
    if len(dates) == 1 and held and not rules.first(row.text, TOLD, *ELSEWHERE):
        yield from _called_together(row, rules)
        date = row.words.cut(*dates[0])
        yield Seen(name="meeting_date", value=date, rule="sentence", confidence=0.55, rows=(row.index,))


def _called_together(row: Row, rules: Rulebook) -> Iterator[Seen]:
    """`Notice is given that a meeting of the Licensing Committee will be held on …` names the body too."""
    for of in MEETING_OF.finditer(row.text):
        body = named(row.words.cut(of.end()))
        if body and is_body(body.text, rules):
            yield Seen(name="body", value=body, rule="sentence", confidence=0.6)
            return


def _is_held(text: str, rules: Rulebook) -> bool:
    """Whether the words tell of a meeting: `to be held on`, `Minutes of a meeting of the`."""
    named = rules.opens(text, "front.kinds")
    told = text[named.end :].lstrip() if named and named.label == "minutes" else text  # `Note of meeting held by video`
    return rules.opening(told, TOLD) == "held" or rules.first(text, "front.openers", MEETING) is not None


def _is_other_day(before: str, rules: Rulebook) -> bool:
    """Whether the words before a day say that it is no meeting's: `updated`, `as at`, `due`."""
    marks = rules.marks(before, "front.days")
    return bool(marks) and not any(map(str.isalnum, before[marks[-1].end :]))


def body_lines(rows: tuple[Row, ...], taken: frozenset[int], rules: Rulebook) -> Iterator[Seen]:
    """A row that is nothing but the name of a body; of two languages the English name is surer to be asked for."""
    for row in rows:
        if row.zone == EDGE and row.index < TOP and is_full_name(row.text, rules):
            yield Seen(name="body", value=row.words, rule="body_line", confidence=RUNNING, rows=(row.index,))
        if row.zone != HEAD or row.data or (row.index in taken and not _is_beside(row, rules)):
            continue
        if rules.label(row.text, "front.kinds") or printed_dates(row.text, rules):
            continue
        whole = is_body(row.text, rules) and len(row.parts) == 1 and not STROKE.search(row.text)
        parts = row.parts[:1] if row.table and not WELSH.search(row.text) else row.parts
        for words in (row.words,) if whole else languages(parts):
            if is_body(words.text, rules):
                sure = ITSELF if names_publisher(words.text, rules) else BOTH if WELSH.search(words.text) else LINE
                yield Seen(name="body", value=words, rule="body_line", confidence=sure, rows=(row.index,))


def _is_beside(row: Row, rules: Rulebook) -> bool:
    """`Scrutiny Committee | Agenda item 7`: a body in the first cell, its label in none."""
    first = row.parts[0].text
    labels = row.table is None or len(row.parts) < 2 or rules.label(first, "front.labels") is not None
    return not labels and is_full_name(first, rules)
