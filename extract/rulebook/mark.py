"""Vocabularies, and a phrase of one seen in a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Vocabulary = Mapping[str, tuple[str, ...]]
"""Label -> the phrases that mean it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A phrase of a vocabulary seen in a text: characters `start` to `end`."""

    label: str
    start: int
    end: int
    text: str
    vocabulary: str


def beyond(text: str, marks: Iterable[Mark]) -> str:
    """The characters of `text` that none of the marks covers; they stand in order and apart."""
    kept, ends = [], 0
    for mark in marks:
        kept.append(text[ends : mark.start])
        ends = mark.end
    return "".join((*kept, text[ends:]))
