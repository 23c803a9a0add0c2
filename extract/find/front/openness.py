"""Statements that a paper is open or exempt, and that its decision is key: in words of their own, without a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from extract.find.front.rows import EDGE, HEAD, Row
from extract.find.front.seen import Seen
from extract.rulebook.rules import Rulebook

SHORT = 120
"""Characters: a statement stands in a line of its own."""

SENTENCE = 700
SAYS = {
    "open": ("exempt", "open"), "exempt": ("exempt", "exempt"), "key": ("key_decision", "yes"),
    "non_key": ("key_decision", "no"),
}  # fmt: skip
"""Stamp -> the field it fills and what it says there."""

KEY = "key"
"""Over a long paragraph the words are a heading: what a key decision is."""

DENIES = re.compile(r"\b(?:not|no|nothing|never|any|if|whether)\b[^.:]{0,40}$", re.IGNORECASE)
EVERYWHERE = ("document is restricted", "this is a key decision", "this is not a key decision")
"""Believed wherever they stand; other statements at the head only."""


def statements(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """`FOR GENERAL RELEASE`, `Part I`, `Document is Restricted`, `This is a key decision because …`."""
    for row, below in zip_longest(rows, rows[1:]):
        if row.zone == EDGE or not row.is_line:
            continue
        explained = below is not None and len(below.text) > SHORT and rules.label(row.text, "front.stamps") == KEY
        if row.zone == HEAD and len(row.text) < SHORT and not explained:
            yield from _stamped(row, rules)
        if len(row.text) < SENTENCE:
            yield from _said(row, rules)


def _stamped(row: Row, rules: Rulebook) -> Iterator[Seen]:
    """A row, or a column or clause of one, that is nothing but the stamp."""
    for part in row.parts:
        added = next((mark.start for mark in rules.marks(part.text, "front.residue") if mark.start), len(part.text))
        text = part.text[:added].rstrip()
        ends = max(text.rfind(" – "), text.rfind(" - "))
        for start in (0, ends + 3) if ends > 0 else (0,):
            stamp = rules.label(text[start:], "front.stamps")
            if stamp in SAYS:
                name, says = SAYS[stamp]
                rows = (row.index,) if start == 0 else ()
                yield Seen(
                    name=name, value=part.cut(start, added).trimmed(), rule="stamp", confidence=0.85, rows=rows,
                    more={"says": says},
                )  # fmt: skip
                return


def _said(row: Row, rules: Rulebook) -> Iterator[Seen]:
    for mark in rules.marks(row.text, "front.statements"):
        everywhere = mark.text.lower().startswith(EVERYWHERE)
        if (row.zone != HEAD and not everywhere) or DENIES.search(row.text[: mark.start]):
            continue
        name, _, sense = mark.label.partition("_is_")
        yield Seen(
            name=name, value=row.words.cut(mark.start, mark.end), rule="statement",
            confidence=0.75 if row.zone == HEAD else 0.6, more={"says": sense},
        )  # fmt: skip
        return
