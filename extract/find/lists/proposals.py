"""Pages of meetings print what was proposed above what was decided: `Recommendation: …`, `Minutes:`, `RESOLVED …`."""

from __future__ import annotations

from collections.abc import Sequence

from extract.find.lists.signs import opens_decisions, resolves
from extract.find.lists.stream import Para
from extract.rulebook.rules import Rulebook

BEHIND = 3
"""The label of the minutes stands so near behind a proposal: only its papers are named between them."""

BEFORE = 2
"""Paragraphs before a list in which a decision is found that it is a part of."""


def is_proposal(stream: Sequence[Para], start: int, end: int, rules: Rulebook) -> bool:
    """Whether the list from its heading at `start` to before `end` was only put to the meeting: the minutes follow."""
    behind = stream[end : end + BEHIND]
    if not any(rules.label(para.words, "lists.minuted") for para in behind):
        return False
    before = stream[max(start - BEFORE, 0) : start]
    return not any(opens_decisions(para.words, rules) or resolves(para.words, rules) for para in before)
