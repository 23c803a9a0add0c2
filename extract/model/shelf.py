"""What is too long to be held whole: the runs used last are at hand, the others lie packed in a file of their own."""

from __future__ import annotations

import pickle
import tempfile
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import IO, Any, Generic, TypeVar, overload

RUN = 25
"""Pages in a run."""

AT_HAND = 4
"""So many runs are held."""

Run = TypeVar("Run")
Thing = TypeVar("Thing")


class Shelf(Sequence[Run]):
    """Runs of anything, put there one after another. What is asked for again may be another object, and is equal.

    The file has no name, and is gone with the shelf or with the program. Where there is no room for it, all is held.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._spots: list[int | None] = []
        self._held: dict[int, Run] = {}

    def put(self, run: Run) -> None:
        """One more, behind the others."""
        self._held[len(self._spots)] = run
        self._spots.append(None)
        self._make_room()

    def __len__(self) -> int:
        return len(self._spots)

    @overload
    def __getitem__(self, index: int) -> Run: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Run]: ...
    def __getitem__(self, index: int | slice) -> Run | Sequence[Run]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        index = range(len(self))[index]
        if index not in self._held:
            self._held[index] = self._taken_down(index)
            self._make_room()
        return self._held[index]

    def _make_room(self) -> None:
        while len(self._held) > AT_HAND:
            oldest = next(iter(self._held))
            if self._spots[oldest] is None and not self._put_away(oldest):
                return
            del self._held[oldest]

    def _put_away(self, index: int) -> bool:
        """Write a run down; whether there was room."""
        try:
            self._file = self._file or tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the shelf
            spot = self._file.seek(0, 2)
            pickle.dump(self._held[index], self._file, pickle.HIGHEST_PROTOCOL)
            self._file.flush()
        except OSError:
            return False
        self._spots[index] = spot
        return True

    def _taken_down(self, index: int) -> Run:
        spot = self._spots[index]
        assert self._file is not None
        assert spot is not None
        self._file.seek(spot)
        run: Run = pickle.load(self._file)  # our own words, in a file that nobody else can name
        return run


class Row(Sequence[Thing], Generic[Thing]):
    """The things of one side of a shelf's runs, as one sequence. Each run is a tuple of such sides."""

    def __init__(self, shelf: Sequence[tuple[Any, ...]], side: int, lengths: Sequence[int]) -> None:
        self._shelf, self._side = shelf, side
        self._starts = [sum(lengths[:index]) for index in range(len(lengths))]
        self._length = sum(lengths)

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Thing]:
        for run in self._shelf:
            yield from run[self._side]

    @overload
    def __getitem__(self, index: int) -> Thing: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Thing, ...]: ...
    def __getitem__(self, index: int | slice) -> Thing | tuple[Thing, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        index = range(len(self))[index]
        run = bisect_right(self._starts, index) - 1
        thing: Thing = self._shelf[run][self._side][index - self._starts[run]]
        return thing
