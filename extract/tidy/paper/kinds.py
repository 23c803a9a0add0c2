"""The signs of a kind of paper -> the kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from extract.model.finding import Finding
from extract.tidy.paper.choice import of_field

OTHER = "other"
OF_A_MEETING = frozenset({"minutes", "agenda"})
"""Their head tells of their own meeting: its day, and no other; their bare word is what they are, and no title."""

ENOUGH = 0.6
"""Signs that are less sure than this together say nothing."""


def kind(findings: Iterable[Finding]) -> tuple[str, Finding | None, float]:
    """The kind whose signs are surest taken together, its best sign, and how sure that is."""
    doubt: dict[str, float] = defaultdict(lambda: 1.0)
    best: dict[str, Finding] = {}
    rules: set[tuple[str, str]] = set()
    for finding in of_field(findings, "kind"):
        sense = finding.facts["sense"]
        best.setdefault(sense, finding)
        if (sense, finding.rule) not in rules:
            rules.add((sense, finding.rule))
            doubt[sense] *= 1 - finding.confidence
    surest = min(doubt, key=lambda sense: doubt[sense], default=OTHER)
    if 1 - doubt[surest] < ENOUGH:
        return OTHER, None, 0.5
    return surest, best[surest], round(1 - doubt[surest], 3)
