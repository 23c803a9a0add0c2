"""One phrase that a council's own rule file may hold, and where it was seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.model.place import Place

LETTERS = 90
"""Letters of what was seen that a comment shows."""

LONE = re.compile(r"(?<=\S)([?|])")
UNPRINTED = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """`phrase` under `label` of a vocabulary (`columns.roles`).

    seen: the words it was seen in, as printed. where: the papers and pages, each once. others: what else it may
    mean. sure: it holds at once; else it is a guess, to be switched on by a person. header: the row of a table's
    column names that it is one of.
    """

    vocabulary: str
    label: str
    phrase: str
    seen: str
    where: tuple[str, ...]
    others: tuple[str, ...] = ()
    sure: bool = False
    header: tuple[str, ...] = ()


def as_phrase(words: str, *, own_case: bool = False) -> str:
    """Printed words in the language of rule files: in small letters, each mark that means something there alone."""
    plain = " ".join(UNPRINTED.sub(" ", words).split()).strip(" :;,.=-*")
    spaced = LONE.sub(r" \1", plain)
    return f"={spaced}" if own_case else spaced.lower()


def shown(words: str) -> str:
    """Printed words on one line, and not too many of them: what a comment can hold."""
    line = " ".join(UNPRINTED.sub(" ", words).split())
    return line if len(line) <= LETTERS else f"{line[: LETTERS - 1].rstrip()}…"


def where(name: str, places: Iterable[Place]) -> str:
    """`plan.pdf, page 3`; in Word the paragraph or the row of a table, counted from 1."""
    place = next(iter(places), None)
    if place is None:
        return name
    if place.page is not None:
        return f"{name}, page {place.page}"
    if place.table is not None:
        return f"{name}, table {place.table + 1}"
    return name if place.paragraph is None else f"{name}, paragraph {place.paragraph + 1}"


def once(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Each phrase once, with every place it was seen in; sure if it is so anywhere."""
    found: dict[tuple[str, str], Proposal] = {}
    for one in _sayable(proposals):
        key = (one.vocabulary, one.phrase)
        known = found.get(key)
        found[key] = one if known is None else _both(known, one)
    return tuple(found.values())


def _sayable(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    yield from (one for one in proposals if any(map(str.isalnum, one.phrase)))


def _both(one: Proposal, other: Proposal) -> Proposal:
    surer = one if one.sure or not other.sure else other
    return replace(surer, where=tuple(dict.fromkeys((*one.where, *other.where))))
