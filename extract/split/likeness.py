"""Whether two files hold the same paper: by its words page by page, not by its bytes.

Stamps and page numbers are left out, so that a report reads the same as a file of its own, in its meeting's pack and in
a supplement. Every other sign counts, and where it stands: two posts that change places, or a tick in the other box,
make another paper.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from extract.model.document import Document, Page
from extract.model.pack import SKETCH, Likeness
from extract.rulebook.rules import Rulebook
from extract.split.face import is_filler, is_stamp_alone
from extract.split.words import words_of

SHORTEST = 200
"""Letters of a text that is long enough to be told from others by its words alone."""

RUN = 3
"""Words that are taken together when two papers are compared."""

PRIME = np.uint64(0x9E3779B97F4A7C15)
TURNS = np.random.default_rng(20_260_101).integers(1, 2**63, size=SKETCH, dtype=np.uint64) | np.uint64(1)
"""One odd multiplier for each number of a sketch: the same in every run, for sketches are stored."""


def likeness(document: Document, rules: Rulebook, *, stands_for: bool = False) -> Likeness:
    """What the paper is known by again. One with hardly any words is known by the file and page it stands on.

    stands_for: it is a sheet that stands for a paper kept back, and says the same in every pack.
    """
    pages = [_words(page, rules) for page in document.pages] or [" ".join(_of_blocks(document)).casefold().split()]
    printed = [(number, words) for number, words in enumerate(pages) if words]
    keys = tuple(_key(words) for _, words in printed)
    is_short = _is_short(word for _, words in printed for word in words)
    first = document.pages[0].number if document.pages else 1
    own = f"{document.sha256} {first}" if stands_for or is_short else ""
    return Likeness(
        fingerprint=sha256("\0".join((*keys, own)).encode()).hexdigest(), page_keys=keys,
        pages=tuple(first + number for number, _ in printed) if document.pages else (),
        sketch=() if is_short else sketch([word for _, words in printed for word in words]),
    )  # fmt: skip


def _is_short(words: Iterable[str]) -> bool:
    """Whether hardly anything is said: too little to know a paper by."""
    letters = (letter for word in words for letter in word if letter.isalnum())
    return sum(1 for _ in islice(letters, SHORTEST)) < SHORTEST


def sketch(words: Sequence[str]) -> tuple[int, ...]:
    """A minhash of the words' runs: the share of numbers two sketches have in common is how alike the texts are."""
    if not words:
        return ()
    single = np.array([zlib.crc32(word.encode("utf-8", "replace")) for word in words], dtype=np.uint64)
    runs = np.unique(_runs(single))
    return tuple(int((runs * turn >> np.uint64(32)).min()) for turn in TURNS)


def _runs(single: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One number for each run of words."""
    total = single.copy()
    for step in range(1, min(RUN, len(single))):
        total[:-step] = total[:-step] * PRIME + single[step:]
    return total[: max(1, len(single) - RUN + 1)]


def _words(page: Page, rules: Rulebook) -> list[str]:
    words = words_of(rules)
    said = [line.text for line in page.lines if not is_stamp_alone(line, page, words)]
    if is_filler(said, words):
        return []
    return " ".join(said).casefold().split()


def _of_blocks(document: Document) -> Iterator[str]:
    """A paper without pages: all its words, as they come."""
    return (passage.text for passage in document.passages())


def _key(words: Iterable[str]) -> str:
    return sha256(" ".join(words).encode("utf-8", "replace")).hexdigest()[:16]
