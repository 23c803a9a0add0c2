"""Whether a paper says what a meeting did (minutes, a decision notice) or what it is asked to do."""

from __future__ import annotations

from extract.model.document import Document
from extract.rulebook.rules import Rulebook

FIRST = 40
"""It says so in its first blocks."""


def tells_decisions(document: Document, rules: Rulebook) -> bool:
    """Minutes or a decision notice: named so at the top, or with the attendance list minutes begin with."""
    seen: set[str] = set()
    for block in [block for block in document.blocks if not block.is_aside][:FIRST]:
        text = block.text[:90] if block.table is None else " ".join(cell.text for cell in block.table.cells[:6])[:200]
        seen |= {mark.label for mark in rules.marks(text, "lists.minutes")}
    return "named" in seen or {"present", "apologies"} <= seen
