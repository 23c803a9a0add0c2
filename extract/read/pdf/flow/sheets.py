"""The sheets of a paper, and what is known of one only from all of them: running lines, the body's size, the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set

from extract.model.shelf import RUN, Shelf
from extract.read.pdf.flow.furniture import Running
from extract.read.pdf.flow.hyphens import words_on
from extract.read.pdf.sheet import Sheet


class Sheets:
    """Sheets in their order, put there one after another; of many only the last are held."""

    def __init__(self) -> None:
        self._shelf: Shelf[tuple[Sheet, ...]] = Shelf()
        self._last: list[Sheet] = []
        self._running, self._sizes = Running(), Counter[float]()
        self._words: set[str] = set()
        self._noted = 0

    def add(self, sheet: Sheet) -> None:
        """The next one."""
        self._running.look(sheet.page.number, sheet.page.height, sheet.loose)
        for line in sheet.loose:
            self._sizes[line.size] += len(line.text)
        self._last.append(sheet)
        if len(self._last) == RUN:
            self._note_words()
            self._shelf.put(tuple(self._last))
            self._last.clear()
            self._noted = 0

    def __iter__(self) -> Iterator[Sheet]:
        for run in self._shelf:
            yield from run
        yield from self._last

    def __len__(self) -> int:
        return RUN * len(self._shelf) + len(self._last)

    @property
    def are_many(self) -> bool:
        """Whether they are more than are held."""
        return self._shelf.is_long

    @property
    def body(self) -> float:
        """The size most letters have."""
        return self._sizes.most_common(1)[0][0] if self._sizes else 0.0

    def running_on(self, sheet: Sheet) -> frozenset[int]:
        """The ids of a sheet's lines that are furniture."""
        return self._running.of(sheet.page.number, sheet.page.height, sheet.loose)

    def words(self) -> Set[str]:
        """All words, for who asks which of two ways the paper writes one."""
        self._note_words()
        return self._words

    def _note_words(self) -> None:
        """The words of the sheets behind the last full run; of a short paper nobody may ever ask."""
        for sheet in self._last[self._noted :]:
            self._words |= words_on(sheet.page.lines)
        self._noted = len(self._last)
