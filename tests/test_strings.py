"""Strings as councils of every kind print them, written down with their reading before the program had seen them.

`tests/strings/` holds them in three or four batches a kind. The share that is read right has a floor; what is read
wrong is shown, and stays in the file: it is the list of what is still to learn.
"""
from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extract.find.action_table.strings import reading as headers
from extract.find.lists.strings import reading as recommendations
from extract.rulebook.load import common
from extract.tidy.deadlines.strings import reading as deadlines
from extract.tidy.leads.strings import reading as leads
from extract.tidy.outcome_strings import reading as outcomes

STRINGS = Path(__file__).parent / "strings"
KINDS = {
    "F": "fixed", "R": "range", "L": "relative-to-event", "C": "recurring", "O": "ongoing", "I": "immediate",
    "D": "completed", "U": "unknown",
}  # fmt: skip
WHO = {"p": "person", "r": "role", "g": "group", "o": "organisation"}
MAIN = ("recommendation", "action", "lead", "deadline", "status", "response")
FLOORS = {"deadlines": 0.985, "leads": 0.97, "responses_statuses": 0.975, "headers": 0.95, "recommendations": 0.95}

Wrong = Iterator[tuple[str, object, object]]


def lines(kind: str) -> list[str]:
    text = (STRINGS / f"{kind}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("# ")]


def wrong_deadlines(rows: list[str]) -> Wrong:
    today = ""
    for row in rows:
        if row.startswith("@"):
            today = row[1:]
            continue
        text, _, wanted = row.rpartition(" | ")
        days, kind = wanted.split()
        context = {"document_date": today, "column": "Deadline"}
        read = deadlines({"text": text.replace("\\n", "\n"), "context": context}, common())
        if read["kind"] != KINDS[kind] or not same(days, read["start"], read["end"]):
            yield text, wanted, (read["start"], read["end"], read["kind"])


def same(days: str, start: object, end: object) -> bool:
    """The last day must be right, and the first unless one side leaves it open."""
    first, _, last = days.partition("..") if ".." in days else (days, "", days)
    wanted = (None, None) if days == "-" else (first_day(first), last_day(last))
    return wanted[1] == end and (wanted[0] == start or (end is not None and None in (wanted[0], start)))


def first_day(words: str) -> str | None:
    return f"{words}-01" if len(words) == 7 else words or None


def last_day(words: str) -> str | None:
    return f"{words}-{monthrange(int(words[:4]), int(words[5:]))[1]}" if len(words) == 7 else words or None


def wrong_leads(rows: list[str]) -> Wrong:
    for row in rows:
        text, _, named = (part.strip() for part in row.partition("=>"))
        pairs = (one.rsplit(":", 1) for one in named.split(";") if one.strip())
        wanted = {(name.strip().casefold(), WHO[kind]) for name, kind in pairs}
        read = leads({"text": text.replace("\\n", "\n"), "context": {"column": "Lead"}}, common())
        found = {(str(one["name"] or one["role"]).casefold(), one["kind"]) for one in read["leads"]}
        if found != wanted:
            yield text, wanted, found


def wrong_outcomes(rows: list[str]) -> Wrong:
    for row in rows:
        asked, _, answers = row.rpartition(" => ")
        column, _, text = asked.partition(" | ")
        read = outcomes({"text": text, "context": {"column": column}}, common())
        wanted = tuple(None if one == "-" else one for one in answers.split())
        if (read["response"], read["status"]) != wanted:
            yield asked, wanted, (read["response"], read["status"])


def wrong_headers(rows: list[str]) -> Wrong:
    for row in rows:
        pairs = [cell.rsplit("=", 1) for cell in row.split(" | ")]
        read = headers({"text": " | ".join(words for words, _ in pairs)}, common())["columns"]
        found = [main(one["role"]) for one in read]  # type: ignore[attr-defined]
        if found != [main(role) for _, role in pairs]:
            yield row, "", found


def main(roles: str) -> set[str]:
    return set(roles.split("+")) & set(MAIN)


def wrong_recommendations(rows: list[str]) -> Wrong:
    for row in rows:
        label, unit, text = row.split("|", 2)
        read = recommendations({"text": text.replace("\\n", "\n"), "context": {"unit": unit}}, common())
        if read["label"] != label:
            yield text, label, read["label"]


WRONG: dict[str, Callable[[list[str]], Wrong]] = {
    "deadlines": wrong_deadlines,
    "leads": wrong_leads,
    "responses_statuses": wrong_outcomes,
    "headers": wrong_headers,
    "recommendations": wrong_recommendations,
}


@pytest.mark.parametrize("kind", FLOORS)
def test_strings_not_seen_before_are_read_right(kind: str) -> None:
    rows = lines(kind)
    wrong = list(WRONG[kind](rows))
    share = 1 - len(wrong) / sum(not row.startswith("@") for row in rows)
    shown = "\n".join(f"  {text!r}: wanted {wanted}, read {read}" for text, wanted, read in wrong)
    assert share >= FLOORS[kind], f"{kind}: {share:.3f} of {len(rows)} read right\n{shown}"


@pytest.mark.parametrize("kind", FLOORS)
def test_no_string_is_counted_twice(kind: str) -> None:
    rows = [row for row in lines(kind) if not row.startswith("@")]
    keys = [re.split(r" => | \| (?=\S+ [A-Z]$)", row)[0] for row in rows]
    assert kind == "deadlines" or len(keys) == len(set(keys))  # what a date means hangs on the paper's own date


def test_what_only_looks_like_a_date_gives_none() -> None:
    """Names, plans, laws, shares, codes, addresses: no day is read in any of them."""
    context = {"document_date": "2026-05-14", "column": "Deadline"}
    read = {text: deadlines({"text": text, "context": context}, common()) for text in lines("no_deadlines")}
    assert [(text, one["start"], one["end"]) for text, one in read.items() if one["start"] or one["end"]] == []


def test_no_date_is_read_where_none_is_printed() -> None:
    """Of strings without a date not one may give a day: an invented one is worse than none."""
    wrong = [(text, wanted, read) for text, wanted, read in wrong_deadlines(lines("deadlines")) if wanted == "- U"]
    assert [one for one in wrong if any(one[2][:2])] == []  # type: ignore[index]
