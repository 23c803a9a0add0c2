"""The papers of a day, parted into meetings: what was put to each, and what each resolved."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from extract.link.meeting import Asked, Group, Meeting
from extract.link.words import said

PAPERS = """
    SELECT id, kind, coalesce(registered_council, council) AS council, committee, committee_kind, title
    FROM documents_as_corrected
    WHERE meeting_date = :day AND id IN (
        SELECT id FROM documents WHERE meeting_date = :day
        UNION SELECT record_id FROM corrections_in_force WHERE field = 'meeting_date' AND value = :day
    )
"""
PLACES = """
    SELECT parts.document_id, parts.pack_id, parts.item, parts.title, agenda_items.title AS agenda
    FROM json_each(:papers) AS wanted JOIN parts ON parts.document_id = wanted.value
    LEFT JOIN agenda_items ON agenda_items.document_id = parts.pack_id AND agenda_items.item = parts.item
"""
FOUND = """
    SELECT id, document_id, number, ref, text, kind, verb, section, item, outcome FROM recommendations_as_corrected
    WHERE kind IN ('decision', 'resolution') AND document_id IN (SELECT value FROM json_each(:papers))
    ORDER BY document_id, number
"""
ONE_OF_A_KIND = ("cabinet", "council")
"""A council has one of each, however its name is printed."""

PROPOSED = re.compile(r"\bproposed\b", re.IGNORECASE)
"""A `proposed record of decision` is a form that is ready to be signed: nothing has been decided."""

Row = Mapping[str, Any]


def papers_of(connection: sqlite3.Connection, day: str) -> list[str]:
    """The ids of all papers for meetings of a day."""
    return [row["id"] for row in _rows(connection, PAPERS, day=day)]


def meetings(connection: sqlite3.Connection, day: str) -> tuple[Meeting, ...]:
    """The meetings of a day, in ISO form. A paper that does not say whose it is belongs to none."""
    rows = _rows(connection, PAPERS, day=day)
    papers = {row["id"]: row for row in rows if row["council"] and row["committee"]}
    wanted = json.dumps(sorted(papers))
    places, found = (_by_paper(_rows(connection, sql, papers=wanted)) for sql in (PLACES, FOUND))
    known: dict[tuple[str, str], Meeting] = defaultdict(Meeting)
    keys = {name: _key(paper) for name, paper in papers.items()}
    for name in sorted(found):
        lies_in = {keys[row["pack_id"]] for row in places[name] if row["pack_id"] in keys}
        is_proposed = keys[name] in lies_in or PROPOSED.search(papers[name]["title"] or "")
        is_form = papers[name]["kind"] == "decisions" and bool(is_proposed)
        _add(known[keys[name]], papers[name], places[name], found[name], is_form=is_form)
    return tuple(known.values())


def _rows(connection: sqlite3.Connection, sql: str, **values: str) -> Iterator[Row]:
    cursor = connection.execute(sql, values)
    names = [column[0] for column in cursor.description]
    yield from (dict(zip(names, row, strict=True)) for row in cursor.fetchall())


def _by_paper(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["document_id"]].append(row)
    return found


def _add(meeting: Meeting, paper: Row, places: Sequence[Row], found: Sequence[Row], *, is_form: bool) -> None:
    """is_form: what the paper calls decisions are to be decided yet."""
    asked = tuple(_asked(row) for row in found if row["kind"] == "decision" or is_form)
    if asked:
        items = frozenset(level(row["item"]) for row in places if row["item"])
        titles = [paper["title"], *(row[name] for row in places for name in ("title", "agenda"))]
        named = tuple(sorted({title for title in titles if title}))
        meeting.proposed.append(Group(document_id=paper["id"], items=items, titles=named, asked=asked))
    if not is_form:
        meeting.resolved[paper["id"]] += _sections(paper["id"], [row for row in found if row["kind"] == "resolution"])


def _sections(document: str, found: Iterable[Row]) -> Iterator[Group]:
    """The resolutions of one paper, item by item."""
    known: dict[tuple[str | None, str | None], list[Row]] = defaultdict(list)
    for row in found:
        known[row["section"], row["item"]].append(row)
    for (section, item), rows in known.items():
        yield Group(
            document_id=document, items=frozenset({level(item)} if item else ()),
            titles=(section,) if section else (), asked=tuple(map(_asked, rows)),
        )  # fmt: skip


def _asked(row: Row) -> Asked:
    same = {name: row[name] for name in ("id", "number", "ref", "text", "verb", "outcome")}
    return Asked(**same, said=said(row["text"]))


def _key(paper: Row) -> tuple[str, str]:
    """Council and body, without the words that every body of the council has in its name."""
    council, body = level(paper["council"]), level(paper["committee"])
    if paper["committee_kind"] in ONE_OF_A_KIND:
        return council, paper["committee_kind"]
    return council, body.removeprefix(council).strip() or body


def level(words: str) -> str:
    """In small letters, `&` as `and`, without marks and without `the`; numbers without noughts before them."""
    said = re.findall(r"\w+", words.casefold().replace("&", " and "))
    return " ".join(word.lstrip("0") or word for word in said if word != "the")
