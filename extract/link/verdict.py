"""What becomes of a recommendation, by the resolutions of its item: None where it cannot be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from extract.link.meeting import Asked, Decision
from extract.link.pairs import LIGHT, denies, pairs, turns_down
from extract.link.whole import NOTING, with_all
from extract.link.words import difference, held, stem

WITHIN, FEW = 0.85, 3
"""A recommendation stands within a longer resolution by this share of its words, and by so many of them."""

LONGER = 1.3
"""So many times as many words has a resolution that holds more than one recommendation."""

HALF = 0.5
REWORDED = 0.2
"""Texts that differ in more of their words than this may say different things."""


def decisions(put: Sequence[Asked], resolved: Sequence[Asked]) -> Iterator[Decision]:
    """What became of the recommendations of one report, by the resolutions of its item."""
    inside = _several_in_one(put, resolved)
    own = pairs([one for one in put if one.id not in inside], resolved)
    for one in put:
        if one.id in inside:
            yield inside[one.id]
        elif one.id in own:
            yield one.decided_by(own[one.id], *_compared(one, own[one.id]))
        else:
            yield from _otherwise(one, put, resolved, own)


def _several_in_one(put: Sequence[Asked], resolved: Sequence[Asked]) -> dict[str, Decision]:
    """`That the plan be adopted and the lamps be painted`, where the report asks for the two by themselves."""
    found = {one.id: decision for one in put if (decision := _inside(one, resolved))}
    held_by = Counter(decision.resolution_id for decision in found.values())
    return {name: decision for name, decision in found.items() if held_by[decision.resolution_id] > 1}


def _compared(one: Asked, two: Asked) -> tuple[str | None, float, str]:
    """What became of a recommendation, by the words of its own resolution."""
    between = difference(one.said, two.said)
    share = between.share - _bent_verb(one, two)
    if denies(one, two):
        about = held(one.said, two.said) >= HALF or turns_down(one, two)
        return ("rejected", 0.85, "resolved not to") if about else (None, 0.5, "other words")
    if two.verb in NOTING and one.verb and one.verb not in NOTING:
        return "noted", 0.8, f"noted, where it was to {one.verb}"
    if _does_something_else(one, two):
        return None, 0.5, f"to {two.verb}, where it was to {one.verb}"
    if between.replaced:
        return "amended", 0.9, f"new: {', '.join(between.replaced)}"
    if between.changes:
        return "amended", 0.8, f"new: {', '.join(between.changes)}"
    if between.lost or share > REWORDED:
        return None, 0.5, "other words"
    sure, why = (0.85, "nearly the same words") if share > 0 else (0.95, "same words")
    return "as_recommended", sure, why


def _bent_verb(one: Asked, two: Asked) -> float:
    """The share of words that differ only because `sell` and `sold` are one verb, though no ending tells."""
    verb = stem(one.verb) if one.verb and one.verb == two.verb else ""
    is_bent = verb in one.said.stems and verb not in two.said.stems
    return 2 / (one.said.size + two.said.size) if is_bent else 0.0


def _does_something_else(one: Asked, two: Asked) -> bool:
    """Whether another thing is to be done: the verb is not the one that was recommended."""
    if not one.verb or not two.verb or one.verb in LIGHT or one.verb == two.verb:
        return False
    return stem(one.verb.split()[0]) not in two.said.whole


def _otherwise(
    one: Asked, put: Sequence[Asked], resolved: Sequence[Asked], own: Mapping[str, Asked]
) -> Iterator[Decision]:
    """A recommendation without a resolution of its own: decided with the whole item, or inside a longer resolution."""
    for found in (with_all(one, put, resolved), _inside(one, resolved), _with_the_rest(one, put, resolved, own)):
        if found:
            yield found
            return


def _inside(one: Asked, resolved: Sequence[Asked]) -> Decision | None:
    """All its words stand in one longer resolution: `that the plan be adopted and the lamps be painted`."""
    if one.said.size < FEW:
        return None
    share, _, two = max((held(one.said, two.said), -two.number, two) for two in resolved)
    is_longer = two.said.size > one.said.size * LONGER
    if share < WITHIN or not is_longer or difference(one.said, two.said).lost or denies(one, two):
        return None
    return one.decided_by(two, "as_recommended", 0.8, "within the resolution")


def _with_the_rest(
    one: Asked, put: Sequence[Asked], resolved: Sequence[Asked], own: Mapping[str, Asked]
) -> Decision | None:
    """The item's only resolution turns down another recommendation of the report, and nothing else was resolved."""
    other = next((asked for asked in put if asked.id in own), None)
    if len(resolved) > 1 or other is None or _compared(other, resolved[0])[0] != "rejected":
        return None
    return one.decided_by(resolved[0], "rejected", 0.6, "the item's only resolution turns down what goes with it")
