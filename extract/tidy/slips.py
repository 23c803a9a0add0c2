"""A status word with one slip in it: `Compelte`, `In progess`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook


def misspelt(cell: str, rules: Rulebook) -> str | None:
    """`Compelte`, `In progess`: one slip in a word of the rules, its first letter right."""
    if not 5 < len(cell) < 20:
        return None
    small = cell.casefold()
    near = (label for words, label in _spellings(rules) if words[0] == small[0] and _one_slip(small, words))
    return next(near, None)


def _one_slip(one: str, other: str) -> bool:
    swapped = len(one) == len(other) and sorted(one) == sorted(other)
    return Levenshtein.distance(one, other, score_cutoff=2) <= 1 + swapped


@lru_cache(16)
def _spellings(rules: Rulebook) -> tuple[tuple[str, str], ...]:
    return tuple(_all_spellings(rules))


def _all_spellings(rules: Rulebook) -> Iterator[tuple[str, str]]:
    for label, phrases in rules.vocabulary("statuses.values").items():
        for phrase in phrases:
            yield from ((words.casefold(), label) for words in spelled_out(phrase.lstrip("=")) if len(words) > 6)
