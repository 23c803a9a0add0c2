"""Running headers, footers, page numbers and stamps, told by place and repetition, never by their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.model.passage import Line

MARGIN = 0.1
"""How much of a page's height at the top and at the bottom may hold furniture."""

TURNED, LONG_SIDE = 0.15, 842.0
"""Of a page laid on its side more may: its margins are as deep as those of the upright pages before it (A4, points)."""

FEW, GAP = 3, 2
"""A running line stands on three pages at least, and is missing on no two that follow each other."""

DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"(?:page|tudalen)?\s*[-–]?\s*\d{1,4}(?:\s*(?:of|o|/)\s*\d{1,4})?\s*[-–]?", re.IGNORECASE
)

Sheet = tuple[int, float, tuple[Line, ...]]
"""A page's number, height and lines outside tables."""


def furniture(sheets: Sequence[Sheet]) -> frozenset[int]:
    """The ids of the lines that are furniture.

    A line near the top or bottom edge is furniture if it is only a page number, or if a line with the same
    words, digits aside, stands at the same height on another page and on a third of all pages; or on nearly every
    page of a stretch of them, for each paper of a pack has running lines of its own.
    """
    seen: dict[tuple[str, int], list[int]] = defaultdict(list)
    for page, height, lines in sheets:
        for key in {_key(line) for line in _marginal(lines, height)}:
            seen[key].append(page)
    often = {key for key, pages in seen.items() if len(pages) >= max(2, len(sheets) / 3)}
    nearby = {(key, page) for key, pages in seen.items() if len(pages) >= FEW for page in _stretches(pages)}
    return frozenset(
        id(line)
        for page, height, lines in sheets
        for line in _marginal(lines, height)
        if (key := _key(line)) in often or (key, page) in nearby or PAGE_NUMBER.fullmatch(line.text.strip())
    )


def _stretches(pages: Sequence[int]) -> Iterator[int]:
    """Of pages in their order, those that stand close together, so many at least."""
    stretch: list[int] = []
    for page in pages:
        if stretch and page - stretch[-1] > GAP:
            yield from stretch if len(stretch) >= FEW else ()
            stretch = []
        stretch.append(page)
    yield from stretch if len(stretch) >= FEW else ()


def _marginal(lines: Sequence[Line], height: float) -> list[Line]:
    deep = max(MARGIN * height, min(TURNED * height, MARGIN * LONG_SIDE))
    return [line for line in lines if line.box[3] < deep or line.box[1] > height - deep]


def _key(line: Line) -> tuple[str, int]:
    return DIGITS.sub("#", line.text.casefold()), round(line.box[1] / 8)
