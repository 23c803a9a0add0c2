"""Who, when and how far, printed with a label of their own behind or below an action of minutes: `Due: 4 May`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extract.find.action_table.roles import roles
from extract.find.action_table.rows import VALUES
from extract.find.lists.stream import Para, Stream
from extract.model.document import Document
from extract.model.passage import Quote
from extract.rulebook.rules import Rulebook

BELOW = re.compile(r"\s*(?P<label>[^:–]{2,30}?)\s*:\s*(?=\S)")
BEHIND = re.compile(r"(?:(?<=[.;,)\]])\s+|\t|\()(?P<label>[A-Z][A-Za-z]*(?: [A-Za-z]+){0,2})\s*:\s+(?=\S)")
"""`Lead: …` behind the words of an action, in the same line."""

PARTS = {role: name for name, wanted in VALUES.items() for role in wanted}
"""The role of a column -> the part of a finding it is."""

Values = Mapping[str, tuple[str, Quote]]
"""The part of a finding -> its label and its words."""


def values_behind(para: Para, start: int, end: int, document: Document, rules: Rulebook) -> tuple[int, Values]:
    """`Mend the slip. Lead: Petra. Due: May`: where the words of the action end, and the values behind them."""
    text = para.passage.text
    marks = [(match, part) for match in BEHIND.finditer(text, start, end) if (part := _part(match["label"], rules))]
    stops = [*(match.start() for match, _ in marks), end]
    values: dict[str, tuple[str, Quote]] = {}
    for (match, part), stop in zip(marks, stops[1:], strict=True):
        words = document.quote(para.passage, match.end(), len(text[:stop].rstrip(" .;)")))
        values.setdefault(part, (match["label"], words))
    return stops[0], values


def values_below(stream: Stream, index: int, document: Document, rules: Rulebook) -> Values:
    """`Due: …`, `Lead: …` and their like on the lines right below: the label and the words after it."""
    found: dict[str, tuple[str, Quote]] = {}
    for para in stream[index + 1 : index + 1 + len(VALUES)]:
        match = BELOW.match(para.passage.text, para.body, para.end)
        part = _part(match["label"], rules) if match else None
        if not match or not part or part in found:
            break
        found[part] = (match["label"], document.quote(para.passage, match.end(), para.end))
    return found


def _part(label: str, rules: Rulebook) -> str | None:
    return next((PARTS[role] for role in roles(label, rules) if role in PARTS), None)
