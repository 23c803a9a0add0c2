"""Running headers, footers, page numbers and stamps, told by place and repetition, hardly ever by their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.model.passage import Line

MARGIN = 0.1
"""How much of a page's height at the top and at the bottom may hold furniture."""

TURNED, LONG_SIDE = 0.15, 842.0
"""Of a page laid on its side more may: its margins are as deep as those of the upright pages before it (A4, points)."""

Key = tuple[str, int]
"""A line's words without their figures, and how high it stands."""

FEW, GAP = 3, 2
"""A running line stands on three pages at least, and is missing on no two that follow each other."""

DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(r"(?:page|tudalen)?\s*[-–]?\s*\d{1,4}(?:\s*(?:of|o|/)\s*\d{1,4})?\s*[-–]?", re.IGNORECASE)

PRINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d\d(?::\d\d)?(?:\s*[AP]M)?", re.IGNORECASE)
"""The moment of printing, as a browser sets it over a page."""

ADDRESS = re.compile(r"(?:https?://[^\s/]+|file://)/\S*")
"""The address, as a browser sets it on the row of the page number; a footnote's stands alone."""

ROW = 3.0
"""Lines whose tops differ by less (points) stand on one row."""


class Running:
    """The running lines of a paper: every page is looked at once, then each can be asked about.

    A line near the top or bottom edge is furniture if it is only a page number or a browser's, or if a line with the
    same words, digits aside, stands at the same height on another page and on a third of all pages; or on nearly every
    page of a stretch of them, for each paper of a pack has running lines of its own.
    """

    def __init__(self) -> None:
        self._seen: dict[Key, list[int]] = defaultdict(list)
        self._near: dict[Key, frozenset[int]] = {}
        self._pages = 0

    def look(self, page: int, height: float, lines: Sequence[Line]) -> None:
        """One more page. lines: those outside of tables."""
        self._pages += 1
        for key in {_key(line) for line in _marginal(lines, height)}:
            self._seen[key].append(page)

    def of(self, page: int, height: float, lines: Sequence[Line]) -> frozenset[int]:
        """The ids of those of a page's lines that are furniture, once all pages were looked at."""
        marginal = _marginal(lines, height)
        alone = [line for line in marginal if _is_by_itself(line.text.strip())]
        addresses = (line for line in marginal if ADDRESS.fullmatch(line.text.strip()))
        beside = [line for line in addresses if any(abs(line.box[1] - other.box[1]) < ROW for other in alone)]
        running = (line for line in marginal if self._runs(_key(line), page))
        return frozenset(map(id, (*alone, *beside, *running)))

    def _runs(self, key: Key, page: int) -> bool:
        pages = self._seen[key]
        return len(pages) >= max(2, self._pages / 3) or (len(pages) >= FEW and page in self._nearby(key))

    def _nearby(self, key: Key) -> frozenset[int]:
        known = self._near.get(key)
        if known is None:
            known = self._near[key] = frozenset(_stretches(self._seen[key]))
        return known


def _is_by_itself(words: str) -> bool:
    """Furniture though it may stand on no other page."""
    return PAGE_NUMBER.fullmatch(words) is not None or PRINTED.fullmatch(words) is not None


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


def _key(line: Line) -> Key:
    return DIGITS.sub("#", line.text.casefold()), round(line.box[1] / 8)
