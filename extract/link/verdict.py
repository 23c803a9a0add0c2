"""Which resolution of an item decides a recommendation, and what becomes of it: None where it cannot be told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.link.papers import Asked
from extract.link.words import difference, held, likeness, stem

PAIRED, ALONE = 55.0, 40.0
"""Two texts of one item are about the same from this likeness on; if they are all there is in it, from less."""

NUMBERED = 8.0
"""What the same number adds to it."""

SAME = 85.0
"""A resolution that says what becomes of the whole item is no recommendation's own, if it is less like it."""

WITHIN, FEW = 0.85, 3
"""A recommendation stands within a longer resolution by this share of its words, and by so many of them."""

LONGER = 1.3
"""So many times as many words has a resolution that holds more than one recommendation."""

HALF = 0.5
REWORDED = 0.2
"""Texts that differ in more of their words than this may say different things."""

NOTING = frozenset(("note", "receive", "consider", "comment", "review", "discuss"))
LIGHT = frozenset((
    "agree", "approve", "ask", "request", "recommend", "endorse", "accept", "confirm", "resolve", "make", "give",
))  # fmt: skip
"""Verbs for which minutes put others that mean the same."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A recommendation with the resolution that decides it. outcome: None where it cannot be told. sure: 0 to 1."""

    recommendation_id: str
    resolution_id: str
    outcome: str | None
    sure: float
    why: str


def decisions(put: Sequence[Asked], resolved: Sequence[Asked]) -> Iterator[Decision]:
    """What became of the recommendations of one report, by the resolutions of its item."""
    inside = _several_in_one(put, resolved)
    pairs = _pairs([one for one in put if one.id not in inside], resolved)
    for one in put:
        if one.id in inside:
            yield inside[one.id]
        elif one.id in pairs:
            yield _by_words(one, pairs[one.id])
        else:
            yield from _otherwise(one, put, resolved, pairs)


def _several_in_one(put: Sequence[Asked], resolved: Sequence[Asked]) -> dict[str, Decision]:
    """`That the plan be adopted and the lamps be painted`, where the report asks for the two by themselves."""
    found = {one.id: decision for one in put if (decision := _inside(one, resolved))}
    held_by = Counter(decision.resolution_id for decision in found.values())
    return {name: decision for name, decision in found.items() if held_by[decision.resolution_id] > 1}


def _pairs(put: Sequence[Asked], resolved: Sequence[Asked]) -> dict[str, Asked]:
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
    return max(alike, PAIRED) if _turns_down(one, two) else alike


def _turns_down(one: Asked, two: Asked) -> bool:
    """`That the crane not be sold`, where it was to sell the crane to somebody for some reason."""
    same = one.verb == two.verb and one.verb not in LIGHT
    shared = (one.said.stems & two.said.stems).keys() - {stem(one.verb or "")}
    return same and _denies(one, two) and bool(shared)


def _denies(one: Asked, two: Asked) -> bool:
    return two.said.denies and not one.said.denies


def _by_words(one: Asked, two: Asked) -> Decision:
    outcome, sure, why = _compared(one, two)
    return Decision(recommendation_id=one.id, resolution_id=two.id, outcome=outcome, sure=sure, why=why)


def _compared(one: Asked, two: Asked) -> tuple[str | None, float, str]:
    """What became of a recommendation, by the words of its own resolution."""
    between = difference(one.said, two.said)
    share = between.share - _bent_verb(one, two)
    if _denies(one, two):
        about = held(one.said, two.said) >= HALF or _turns_down(one, two)
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
    one: Asked, put: Sequence[Asked], resolved: Sequence[Asked], pairs: Mapping[str, Asked]
) -> Iterator[Decision]:
    """A recommendation without a resolution of its own: decided with the whole item, or inside a longer resolution."""
    for found in (_with_all(one, put, resolved), _inside(one, resolved), _with_the_rest(one, put, resolved, pairs)):
        if found:
            yield found
            return


def _with_all(one: Asked, put: Sequence[Asked], resolved: Sequence[Asked]) -> Decision | None:
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
    return Decision(
        recommendation_id=one.id, resolution_id=two.id, outcome=outcome, sure=sure, why="decided with the whole item"
    )


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


def _inside(one: Asked, resolved: Sequence[Asked]) -> Decision | None:
    """All its words stand in one longer resolution: `that the plan be adopted and the lamps be painted`."""
    if one.said.size < FEW:
        return None
    share, _, two = max((held(one.said, two.said), -two.number, two) for two in resolved)
    is_longer = two.said.size > one.said.size * LONGER
    if share < WITHIN or not is_longer or difference(one.said, two.said).lost or _denies(one, two):
        return None
    return Decision(
        recommendation_id=one.id, resolution_id=two.id, outcome="as_recommended", sure=0.8, why="within the resolution"
    )


def _with_the_rest(
    one: Asked, put: Sequence[Asked], resolved: Sequence[Asked], pairs: Mapping[str, Asked]
) -> Decision | None:
    """The item's only resolution turns down another recommendation of the report, and nothing else was resolved."""
    other = next((asked for asked in put if asked.id in pairs), None)
    if len(resolved) > 1 or other is None or _compared(other, resolved[0])[0] != "rejected":
        return None
    return Decision(
        recommendation_id=one.id, resolution_id=resolved[0].id, outcome="rejected", sure=0.6,
        why="the item's only resolution turns down what goes with it",
    )  # fmt: skip
