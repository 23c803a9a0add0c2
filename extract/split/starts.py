"""The pages on which papers begin."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.model.document import Bookmark
from extract.model.pack import Item
from extract.split.face import Face
from extract.split.numbers import Numbers
from extract.split.signs import ENOUGH, WEIGHTS, Around, Before, signs
from extract.split.titles import content, heading
from extract.split.words import Words

PLACED = frozenset({"stamp", "claimed", "bookmark", "after_blank", "withheld"})
"""Signs by which a page surely begins a paper: they tell whether papers begin on fronts only."""

FEW = 3
FEWEST = 2
"""Words of a title that can be told from others."""

ALIKE = 0.8
"""An item's title is the page's if its head has so many of the title's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A page that begins a paper, and the signs that it does."""

    face: Face
    why: tuple[str, ...] = ()

    @property
    def weight(self) -> float:
        """How much speaks for it."""
        return sum(WEIGHTS[sign] for sign in self.why)


def starts(
    outline: Sequence[Bookmark], faces: Sequence[Face], numbers: Numbers, items: Sequence[Item], words: Words
) -> tuple[Start, ...]:
    """The first pages, in order; the file's own first page is always one."""
    around = Around(
        numbers=numbers, claimed=frozenset(_claimed(items, numbers, faces)), titled=titled(faces, items, words).keys(),
        bookmarks=_bookmarks(outline), joined=frozenset(page for face in faces for page in face.runs_onto),
    )  # fmt: skip
    first = tuple(_starts(faces, around))
    return tuple(_starts(faces, replace(around, fronts=_fronts(first, faces))))


def _starts(faces: Sequence[Face], around: Around) -> Iterator[Start]:
    before: Before | None = None
    for face in faces:
        if before is None:
            before = Before(face=face, page=face, stamp=face.stamp, label=face.label, is_front=True)
            yield Start(face=face)
            continue
        if face.is_blank:
            before = replace(before, page=face)
            continue
        start = Start(face=face, why=tuple(signs(face, before, around)))
        begins = start.weight >= ENOUGH
        if begins:
            yield start
        label = face.label or (None if begins else before.label)
        before = Before(
            face=face, page=face, stamp=face.stamp or before.stamp, label=label,
            is_front=before.is_front and not begins, listed=face.listed if begins else before.listed | face.listed,
        )  # fmt: skip


def _fronts(found: Sequence[Start], faces: Sequence[Face]) -> int | None:
    """The parity of the pages that surely begin a paper, if backs were left blank for that and all have the same."""
    sure = [start.face.number % 2 for start in found if PLACED & set(start.why)]
    if len(sure) < FEW or len(set(sure)) != 1 or not any(face.is_filler for face in faces):
        return None
    return sure[0]


def _claimed(items: Sequence[Item], numbers: Numbers, faces: Sequence[Face]) -> Iterator[int]:
    """The pages on which the agenda says that items begin."""
    for item in items:
        if item.pages:
            page = numbers.page_of(item.pages[0])
            if page is not None and 1 < page <= len(faces):
                yield page


def titled(faces: Sequence[Face], items: Sequence[Item], words: Words) -> Mapping[int, Item]:
    """Page -> the item whose title its heading says; the first page that says it, in the order of the agenda."""
    found: dict[int, Item] = {}
    heads = [(face.number, content(heading(face, words))) for face in faces[1:] if face.kind != "minutes"]
    after = 1
    for item in items:
        page = next((number for number, said in heads if number > after and is_said(item.title, said)), None)
        if page is not None:
            found[page], after = item, page
    return found


def is_said(title: str, said: Collection[str]) -> bool:
    """Whether a heading says an item's title, or that up to its colon: most of its words, and not many others."""
    shares = ((len(wanted), len(wanted & set(said))) for wanted in (content(title), content(title.partition(":")[0])))
    return any(shared >= max(FEWEST, ALIKE * whole) and shared * 3 >= len(said) for whole, shared in shares)


def _bookmarks(outline: Sequence[Bookmark]) -> Mapping[int, int]:
    """Page -> how deep the first entry of the outline that leads there stands, of the two uppermost levels."""
    found: dict[int, int] = {}
    for entry in outline:
        if entry.level <= 1:
            found.setdefault(entry.page, entry.level)
    return found
