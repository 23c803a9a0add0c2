"""Vocabularies, and a phrase of one seen in a text."""

from __future__ import annotations

from collections.abc import Mapping
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
