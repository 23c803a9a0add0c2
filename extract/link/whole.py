"""Resolutions that say what becomes of all that was put to the meeting: `That the recommendations be approved`."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from extract.link.meeting import Asked, Decision

NOTING = frozenset(("note", "receive", "consider", "comment", "review", "discuss"))
REFUSALS: Mapping[str, frozenset[str]] = {
    "rejected": frozenset(("refuse", "reject", "decline")), "deferred": frozenset(("defer", "postpone", "adjourn")),
    "withdrawn": frozenset(("withdraw",)), "noted": NOTING,
}  # fmt: skip
"""What was recommended is what came about: to refuse, and it was refused."""

ONE_REF = r"\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,5})\)?"
NAMED = re.compile(
    rf"\brecommendations?\s+(?:nos?\.?\s*)?(?P<refs>{ONE_REF}(?![\w’'])(?:\s*(?:,|and|&|to|[-–])\s*{ONE_REF}(?![\w’']))*)",
    re.IGNORECASE,
)
"""`Recommendations 1 to 3 be approved` decides those and no others."""


def with_all(one: Asked, put: Sequence[Asked], resolved: Sequence[Asked]) -> Decision | None:
    """`That the recommendations be approved`. Where the item's resolutions say several things, nobody knows which."""
    speaking = [two for two in resolved if two.outcome and _speaks_of(two.text, one, put)]
    outcomes = {two.outcome for two in speaking}
    if len(outcomes) > 1:
        outcomes.discard("noted")
    if len(outcomes) != 1 or (outcomes == {"noted"} and len(resolved) > 1):
        return None
    outcome = outcomes.pop()
    two = next(two for two in speaking if two.outcome == outcome)
    if outcome and one.verb in REFUSALS.get(outcome, ()):
        outcome = "as_recommended"
    sure = 0.6 if outcome == "amended" and len(put) > 1 else 0.9
    return one.decided_by(two, outcome, sure, "decided with the whole item")


def _speaks_of(text: str, one: Asked, put: Sequence[Asked]) -> bool:
    """Whether a resolution of the whole item means this recommendation too: if it names some, only those."""
    named = NAMED.search(text)
    if named is None:
        return True
    return (one.ref or "").casefold() in _refs(named["refs"].casefold(), [asked.ref or "" for asked in put])


def _refs(said: str, known: Sequence[str]) -> Collection[str]:
    """`1, 3 to 5` -> 1, 3, 4, 5, as the report counts its recommendations."""
    order = [ref.casefold() for ref in known]
    refs: set[str] = set()
    for run in re.split(r",|\band\b|&", said):
        ends = re.findall(r"[a-z]+\b(?<!to)|\d+(?:\.\d+)?", run)
        if ends and ends[0] in order and ends[-1] in order:
            refs.update(order[order.index(ends[0]) : order.index(ends[-1]) + 1])
    return refs
