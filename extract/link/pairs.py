"""Which resolution of an item is a recommendation's own: the one that is likest to it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.link.meeting import Asked
from extract.link.words import likeness, stem

PAIRED, ALONE = 55.0, 40.0
"""Two texts of one item are about the same from this likeness on; if they are all there is in it, from less."""

NUMBERED = 8.0
"""What the same number adds to it."""

SAME = 85.0
"""A resolution that says what becomes of the whole item is no recommendation's own, if it is less like it."""

LIGHT = frozenset((
    "agree", "approve", "ask", "request", "recommend", "endorse", "accept", "confirm", "resolve", "make", "give",
))  # fmt: skip
"""Verbs for which minutes put others that mean the same."""


def pairs(put: Sequence[Asked], resolved: Sequence[Asked]) -> dict[str, Asked]:
    """Recommendation -> its own resolution: the likest first, each once, unless the report prints its list twice."""
    floor = ALONE if len(put) == len(resolved) == 1 else PAIRED
    ranked = sorted((-_alike(one, two), one.number, two.number, one, two) for one in put for two in resolved)
    found: dict[str, Asked] = {}
    taken: dict[str, str | None] = {}
    for rank, _, _, one, two in ranked:
        is_free = two.id not in taken or (one.ref is not None and taken[two.id] == one.ref)
        if -rank >= (SAME if two.outcome else floor) and one.id not in found and is_free:
            found[one.id] = two
            taken[two.id] = one.ref
    return found


def _alike(one: Asked, two: Asked) -> float:
    same = one.ref and two.ref and one.ref.casefold() == two.ref.casefold()
    alike = likeness(one.said, two.said) + (NUMBERED if same else 0.0)
    return max(alike, PAIRED) if turns_down(one, two) else alike


def turns_down(one: Asked, two: Asked) -> bool:
    """`That the crane not be sold`, where it was to sell the crane to somebody for some reason."""
    same = one.verb is not None and one.verb == two.verb and one.verb not in LIGHT
    shared = (one.said.stems & two.said.stems).keys() - {stem(one.verb or "")}
    return same and denies(one, two) and bool(shared)


def denies(one: Asked, two: Asked) -> bool:
    """Whether the resolution says `not`, where the recommendation did not."""
    return two.said.denies and not one.said.denies
