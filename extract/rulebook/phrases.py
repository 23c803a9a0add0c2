"""The phrase language of the rule files, spelled out into the plain word runs it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product

from extract.model.problem import RulesError

MOST = 256
"""A phrase that stands for more word runs than this is refused: nobody can read it."""


def spelled_out(phrase: str) -> tuple[str, ...]:
    """Every word run `phrase` stands for: `is|are asked to?` -> `is asked to`, `is asked`, …

    Raises RulesError if there are more than `MOST`, or none.
    """
    choices = [_choices(word) for word in phrase.split()]
    count = 1
    for words in choices:
        count *= len(words)
    if not choices or count > MOST:
        raise RulesError(
            f"The phrase {phrase!r} stands for {count if choices else 0} word runs; 1 to {MOST} are allowed.",
            next_step="Write it as two or more phrases.",
        )
    runs = (" ".join(word for word in words if word) for words in product(*choices))
    return tuple(dict.fromkeys(run for run in runs if run))


def any_of(*groups: Iterable[str]) -> str:
    """A pattern of any of these phrases, the longest first; `(?!)`, which never fits, if there is none."""
    runs = {run for phrases in groups for phrase in phrases for run in spelled_out(phrase)}
    spaced = (r"\s+".join(map(re.escape, run.split())) for run in sorted(runs, key=lambda run: (-len(run), run)))
    return "|".join(spaced) or "(?!)"


def _choices(word: str) -> tuple[str, ...]:
    """`a|b?` -> a, b or nothing; a lone `|` or `?` is itself."""
    optional = word.endswith("?") and len(word) > 1
    words = word.removesuffix("?") if optional else word
    either = tuple(part for part in words.split("|") if part) or (words,)
    return (*either, "") if optional else either
