"""A hundred whole front pages of invented councils: each field read right, with floors that may only rise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest

from extract.find.front.find import find_front
from extract.find.restricted.find import find_restrictions
from extract.model.record import Paper
from extract.read.plain import read_plain
from extract.rulebook.load import common
from extract.tidy.paper.paper import tidy_paper

FRONTS = Path(__file__).parent / "strings" / "fronts.txt"
NOT_ASKED = "?"
SLOW = 3.0
"""Seconds: what reads every start of a run anew takes minutes."""

FLOORS = {
    "council": 1.0, "body": 1.0, "date": 1.0, "kind": 1.0, "title": 1.0, "report_of": 0.94, "holders": 1.0,
    "contacts": 1.0, "wards": 1.0, "key": 1.0, "exempt": 0.97,
}  # fmt: skip
"""Of the pages that ask for a field, the share that give the right value, or none where there is none."""


def pages() -> Iterator[tuple[dict[str, str], str]]:
    """Each page with what it says."""
    text = "\n".join(line for line in FRONTS.read_text("utf-8").splitlines() if not line.startswith("#"))
    for chunk in text.split("===\n")[1:]:
        head, _, page = chunk.partition("---\n")
        yield dict(line.split(": ", 1) for line in head.splitlines()), page


def level(text: str | None) -> str:
    """Without marks and capitals."""
    return " ".join(re.sub(r"\W+", " ", text or "").casefold().split())


def answer(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


def said(read: Paper) -> dict[str, str]:
    """The fields of a page as the file writes them."""
    return {
        "council": level(read.council), "body": level(read.body), "date": level(read.meeting_date), "kind": read.kind,
        "title": level(read.title), "wards": level(read.wards), "key": answer(read.key_decision),
        "exempt": answer(read.exempt),
        "report_of": " ".join(sorted(level(lead.name) for lead in read.report_of)),
        "holders": " ".join(sorted(level(lead.name or lead.role) for lead in read.portfolio_holder)),
        "contacts": " ".join(sorted(level(one.name) for one in read.contacts)),
    }  # fmt: skip


def wanted(field: str, value: str) -> str:
    """The same value levelled; of people in any order."""
    people = field in ("report_of", "holders", "contacts")
    return " ".join(sorted(map(level, value.split("; ")))) if people else level(value)


def test_fronts_are_read_right() -> None:
    asked, right, wrong = Counter[str](), Counter[str](), []
    for says, text in pages():
        page = read_plain(text, "page.txt")
        read = said(tidy_paper(find_front(page, common()), page, "page.txt", common()))
        for field in (one for one in FLOORS if says.get(one) != NOT_ASKED):
            asked[field] += 1
            right[field] += read[field] == wanted(field, says.get(field, ""))
            if read[field] != wanted(field, says.get(field, "")):
                wrong.append(f"{text.splitlines()[0]}: {field} {says.get(field)!r} read {read[field]!r}")
    shares = {field: round(right[field] / asked[field], 3) for field in FLOORS}
    below = {field: share for field, share in shares.items() if share < FLOORS[field]}
    assert below == {}, "\n".join(wrong)


@pytest.mark.parametrize("run", [" ", ".", "_", "(", "1", "A'", "a.", "a@", "of ", "Appendix A ", "3 May "], ids=repr)
@pytest.mark.parametrize("line", ["Title:{}x", "Report to the Cabinet{}x", "(Exempt{}", "Alder{}Council"], ids=repr)
def test_no_absurd_run_takes_long(line: str, run: str) -> None:
    page = read_plain(line.format(run * (20_000 // len(run))), "page.txt")
    began = process_time()
    found = find_front(page, common())
    tidy_paper(found, page, "page.txt", common())
    tuple(find_restrictions(page, found, common()))
    assert process_time() - began < SLOW
