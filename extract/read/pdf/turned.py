"""Words turned on their side, as themes beside a table are: put into the order a reader's turned head sees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

Word = dict[str, Any]

GAP = 1.2
"""Words of one turned line stand no further apart than this many letter sizes."""


def straightened(words: Iterable[Word]) -> list[Word]:
    """The words, those that are turned joined into one a turned line; letters of words that climb in order."""
    found = list(words)
    turned = [_climbing(word) if _climbs(word) else word for word in found if not word["upright"]]
    return [word for word in found if word["upright"]] + list(_joined(turned))


def _climbs(word: Word) -> bool:
    """Whether the words read from the foot of the page to its head."""
    matrix = word["chars"][0].get("matrix")
    return bool(matrix) and matrix[1] > 0


def _climbing(word: Word) -> Word:
    chars = sorted(word["chars"], key=lambda char: -char["bottom"])
    return {**word, "chars": chars, "text": "".join(char["text"] for char in chars)}


def _joined(turned: list[Word]) -> Iterator[Word]:
    """Words one behind the other on a turned line, as one word each line."""
    in_lines = sorted(turned, key=lambda word: (round(word["x0"]), _along(word)))
    for _, line in groupby(in_lines, key=lambda word: round(word["x0"])):
        run: Word | None = None
        for word in line:
            if run and _along(word) - _end(run) <= GAP * (word["x1"] - word["x0"]):
                run = _both(run, word)
                continue
            if run:
                yield run
            run = word
        if run:
            yield run


def _along(word: Word) -> float:
    """How far along its line a word begins."""
    return float(-word["bottom"] if _climbs(word) else word["top"])


def _end(word: Word) -> float:
    return float(-word["top"] if _climbs(word) else word["bottom"])


def _both(one: Word, two: Word) -> Word:
    return {
        **one, "text": f"{one['text']} {two['text']}", "chars": [*one["chars"], *two["chars"]],
        "x1": max(one["x1"], two["x1"]), "top": min(one["top"], two["top"]),
        "bottom": max(one["bottom"], two["bottom"]),
    }  # fmt: skip
