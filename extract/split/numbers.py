"""The page numbers printed on a pack: those of the whole pack, stamped from its first paper to its last, and those
each paper brought with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from extract.split.face import Face, Printed

SHARE = 0.3
"""Numbers that run through a smaller share of the pages are no numbers of the pack."""

FEW = 3
MOST_BEFORE = 12
"""Sheets before the page that an agenda calls page 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Page of the file -> the number stamped on it for the pack, and the one its own paper gives it.

    shift: where no page bears a number of the pack, how many sheets stand before the one the agenda calls page 1.
    """

    pack: Mapping[int, int] = field(default_factory=dict)
    own: Mapping[int, Printed] = field(default_factory=dict)
    shift: int = 0

    def page_of(self, printed: int) -> int | None:
        """The page of the file that bears this number of the pack, or would if it were not left blank."""
        if not self.pack:
            return printed + self.shift
        shifts = (value - page for page, value in self.pack.items() if abs(value - printed) <= FEW)
        shift = next(shifts, None)
        return None if shift is None else printed - shift

    def printed_on(self, page: int) -> int | None:
        """The pack's number of a page: as printed, or as the agenda counts where none is printed."""
        return self.pack.get(page) if self.pack else page - self.shift

    def follows(self, before: Face, face: Face) -> bool | None:
        """Whether the paper's own number of `face` is the next after that of `before`; None if one has none."""
        first, second = self.own.get(before.number), self.own.get(face.number)
        if not first or not second:
            return None
        return first.of == second.of and 0 < second.value - first.value <= face.number - before.number


def numbers(faces: Sequence[Face]) -> Numbers:
    """Told apart by how they run: a pack's numbers never fall, a paper's begin again with the next paper.

    Numbers larger than the pages' own can only be a pack's: a supplement goes on where the pack ended.
    """
    pack = dict(_rising(faces))
    goes_on = len(pack) > 1 and all(value > page for page, value in pack.items())
    if not goes_on and (len(pack) < max(FEW, SHARE * len(faces)) or not _outlasts(pack, faces)):
        pack = {}
    own = {face.number: number for face in faces if (number := _own(face, pack.get(face.number)))}
    return Numbers(pack=pack, own=own)


def shifted(counted: Numbers, claimed: Sequence[int], begun: Collection[int]) -> Numbers:
    """The numbers with the shift at which most pages that the agenda claims are first pages by other signs.

    claimed: the first pages of items, as the agenda counts. begun: the pages that begin a paper by other signs.
    """
    if counted.pack or not claimed:
        return counted
    fitting = {shift: sum(page + shift in begun for page in claimed) for shift in range(MOST_BEFORE)}
    return replace(counted, shift=max(fitting, key=lambda shift: (fitting[shift], -shift)))


def _rising(faces: Sequence[Face]) -> Iterator[tuple[int, int]]:
    """The longest run of numbers that goes on from page to page, gaps upward allowed.

    Papers' own numbers stand still against the pages of the pack within a paper only, so the distance between
    number and page that most pages share is where the run starts from.
    """
    shared = Counter(number.value - face.number for face in faces for number in face.printed if not number.of)
    if not shared:
        return
    ahead = max(shared.values())
    usual = max(shift for shift, count in shared.items() if count >= ahead * 0.5)
    least = min(usual, 0) - 2
    enough = min(FEW, len(faces) // 4 + 1)
    for face in faces:
        shifts = (number.value - face.number for number in face.printed if not number.of)
        fitting = [shift for shift in shifts if shared[shift] >= enough and shift >= least]
        if fitting:
            least = min(fitting)
            yield face.number, face.number + least


def _outlasts(pack: Mapping[int, int], faces: Sequence[Face]) -> bool:
    """Whether the run goes through more than one paper, or there is nothing else it could be: it is named `Page`."""
    if max(pack, default=0) - min(pack, default=0) < len(faces) / 2:
        return False
    printed = ((face.number, number) for face in faces for number in face.printed)
    named = sum(number.is_named and pack.get(page) == number.value for page, number in printed)
    return named >= len(pack) / 2 or len(pack) >= 0.6 * len(faces)


def _own(face: Face, pack: int | None) -> Printed | None:
    """The number its own paper gives the page: one that says how many there are, else one that is not the pack's."""
    others = [number for number in face.printed if number.of or number.value != pack]
    return max(others, key=lambda number: (number.of is not None, number.is_named), default=None)
