"""Nouns -> bytes -> nouns, quickly: pickle, told that a slotted noun is its values in their order.

What dataclasses do by themselves takes twice as long. Only this program's own words come through here, in a file
that nobody else can name.
"""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import IO, Any, NamedTuple


def pack(things: object, file: IO[bytes]) -> None:
    """Write things down where the file stands. Raises OSError where there is no room."""
    _Packer(file, pickle.HIGHEST_PROTOCOL).dump(things)


def unpacked(file: IO[bytes]) -> Any:
    """The things that are written down where the file stands. Python looks for no rings among them: there are none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return pickle.load(file)
    finally:
        if was_on:
            gc.enable()


class _Packer(pickle.Pickler):
    def reducer_override(self, thing: Any) -> Any:
        """How a thing is packed; `NotImplemented` for what is no such noun."""
        kind = type(thing)
        slots = _slots(kind)  # type: ignore[arg-type]
        return (_made, (kind, *slots.values(thing))) if slots else NotImplemented


class _Slots(NamedTuple):
    values: Callable[[Any], tuple[Any, ...]]
    setters: tuple[Callable[[Any, Any], None], ...]


@cache
def _slots(kind: type) -> _Slots | None:
    """Where a noun's values stand; None for a kind that is built on another, or has fewer than two."""
    names = kind.__dict__.get("__slots__", ())
    if len(names) < 2 or kind.__bases__ != (object,):
        return None
    return _Slots(attrgetter(*names), tuple(getattr(kind, name).__set__ for name in names))


def _made(kind: type, *values: object) -> object:
    thing: object = object.__new__(kind)
    for put, value in zip(_slots(kind).setters, values, strict=True):  # type: ignore[union-attr]
        put(thing, value)
    return thing
