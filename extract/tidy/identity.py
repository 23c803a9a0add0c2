"""Ids that come from content: a paper read twice gives the same ids, so a second run changes nothing."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

LENGTH = 16


class Ids:
    """Ids for the items of one paper. Items of the same words are told apart by the order they stand in."""

    def __init__(self, document_sha256: str) -> None:
        self._document = document_sha256
        self._seen: Counter[str] = Counter()

    def next(self, kind: str, *words: str | None) -> str:
        """The id of the next item of this kind that says these words: 16 hex digits."""
        said = "\x1f".join(" ".join((word or "").casefold().split()) for word in (kind, *words))
        self._seen[said] += 1
        return sha256(f"{self._document}\x1f{said}\x1f{self._seen[said]}".encode()).hexdigest()[:LENGTH]
