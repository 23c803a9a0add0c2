"""What is too long to be held whole: the first runs and those used last are at hand, the others packed in a file."""

from __future__ import annotations

import tempfile
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import IO, Any, Generic, TypeVar, overload

from extract.model.packed import pack, unpacked

RUN = 25
"""Pages in a run."""

KEPT, IN_USE = 6, 2
"""So many runs are held for good, and so many of the others."""

Run = TypeVar("Run")
Thing = TypeVar("Thing")


class Shelf(Sequence[Run]):
    """Runs of anything, put there one after another. What is asked for again may be another object that says the same.

    The file has no name, and is gone with the shelf or with the program. Where there is no room for it, all is held.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._spots: list[int | None] = []
        self._held: dict[int, Run] = {}
        self._in_use: list[int] = []
        self._last_touch: Callable[[Run], Run] = _as_it_is

    def put(self, run: Run) -> None:
        """One more, behind the others."""
        self._spots.append(None)
        self._hold(len(self) - 1, run)

    @property
    def is_long(self) -> bool:
        """Whether there are more runs than are held."""
        return len(self) > KEPT + IN_USE

    def finish(self, touch: Callable[[Run], Run]) -> None:
        """What is still to be done to every run, now that all are there; to those put away when they are taken down."""
        self._last_touch = touch
        self._held = {index: touch(run) for index, run in self._held.items()}

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
            self._hold(index, self._last_touch(self._taken_down(index)))
        return self._held[index]

    def _hold(self, index: int, run: Run) -> None:
        self._held[index] = run
        if index < KEPT:
            return
        self._in_use.append(index)
        if len(self._in_use) > IN_USE and self._is_put_away(self._in_use[0]):
            del self._held[self._in_use.pop(0)]

    def _is_put_away(self, index: int) -> bool:
        return self._spots[index] is not None or self._put_away(index)

    def _put_away(self, index: int) -> bool:
        """Write a run down; whether there was room."""
        try:
            self._file = self._file or tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the shelf
            spot = self._file.seek(0, 2)
            pack(self._held[index], self._file)
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
        run: Run = unpacked(self._file)
        return run


def _as_it_is(run: Run) -> Run:
    return run


class Row(Sequence[Thing], Generic[Thing]):
    """The things of one side of a shelf's runs, as one sequence. Each run is a tuple of such sides."""

    def __init__(self, shelf: Sequence[tuple[Any, ...]], side: int, lengths: Sequence[int]) -> None:
        self._shelf, self._side = shelf, side
        *self._starts, self._length = accumulate(lengths, initial=0)

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
