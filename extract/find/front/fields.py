"""Fields that are what stands under their label, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.find.front.entries import LINE, OPENER, Entry
from extract.find.front.meeting import reporter
from extract.find.front.rows import BODY, EDGE, FRONT, HEAD
from extract.find.front.seen import Seen
from extract.rulebook.rules import Rulebook

PLAIN = {
    "title": "title", "report_of": "report_of", "portfolio_holder": "portfolio_holder", "portfolio": "portfolio_holder",
    "wards": "wards", "key_decision": "key_decision", "exempt": "exempt", "exempt_reason": "exempt",
    "purpose": "purpose", "decision_maker": "body",
}  # fmt: skip
"""Sense of a label -> field."""

ANYWHERE = frozenset({"key_decision", "exempt", "exempt_reason", "wards", "portfolio_holder"})
"""Labels that say the same at the end of a paper as on its front page."""

SURE = {HEAD: 0.95, FRONT: 0.85, BODY: 0.55, EDGE: 0.0}
REPORT = re.compile(r"\b(?:report|adroddiad)\b", re.IGNORECASE)
PLACEHOLDER = re.compile(r"[\[<(][^\])>]*[\])>]\.?|\(insert .*|report title here|…|\.{3}", re.IGNORECASE | re.DOTALL)
LONGEST = 600
"""Characters: more than this is a paragraph, not a field."""


def plain_fields(entries: tuple[Entry, ...], rules: Rulebook) -> Iterator[Seen]:
    """Title, whose report it is, portfolio, wards, key decision, exempt and purpose, each under its label."""
    for entry in entries:
        name = PLAIN.get(entry.sense)
        if name == "report_of" and entry.shape == OPENER:
            entry = replace(entry, value=reporter(entry.value, rules))
        if entry.shape == OPENER and entry.row.block.number is not None:
            continue  # `3. Report by the Head of Parks`: an item of an agenda or of minutes
        if name == "report_of" and entry.zone != HEAD and entry.label and not REPORT.search(entry.label.text):
            continue  # `Responsible officer: …` below the head is of an action
        if name and _is_value(entry) and (entry.zone in (HEAD, FRONT) or entry.sense in ANYWHERE):
            yield Seen(
                name=name, sense=entry.sense, value=entry.value, label=entry.label, rule=entry.shape,
                confidence=_sure(entry), rows=entry.rows,
            )  # fmt: skip


def _is_value(entry: Entry) -> bool:
    text = entry.value.text
    if entry.shape == OPENER and (len(text) > LONGEST / 2 or not text[:1].isupper()):
        return False
    return bool(text) and len(text) <= LONGEST and not PLACEHOLDER.fullmatch(text)


def _sure(entry: Entry) -> float:
    sure = SURE[entry.zone]
    return sure - 0.1 if entry.shape == OPENER else sure if entry.shape == LINE else sure + 0.02
