"""The pages on which papers begin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.model.document import Document
from extract.model.pack import Item
from extract.split.face import Face
from extract.split.numbers import Numbers
from extract.split.signs import ENOUGH, WEIGHTS, Around, Before, signs

PLACED = frozenset({"stamp", "claimed", "bookmark", "after_blank", "withheld"})
"""Signs by which a page surely begins a paper: they tell whether papers begin on fronts only."""

FEW = 3
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


def starts(document: Document, faces: Sequence[Face], numbers: Numbers, items: Sequence[Item]) -> tuple[Start, ...]:
    """The first pages, in order; the file's own first page is always one."""
    around = Around(
        numbers=numbers, claimed=frozenset(_claimed(items, numbers, faces)), titled=titled(faces, items).keys(),
        bookmarks=_bookmarks(document), joined=frozenset(_joined(document)),
    )  # fmt: skip
    first = tuple(_starts(faces, around))
    return tuple(_starts(faces, replace(around, fronts=_fronts(first, faces))))


def _starts(faces: Sequence[Face], around: Around) -> Iterator[Start]:
    before: Before | None = None
    for face in faces:
        if before is None:
            before = Before(face=face, page=face, stamp=face.stamp, label=face.label)
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
        before = Before(face=face, page=face, stamp=face.stamp or before.stamp, label=label)


def _fronts(found: Sequence[Start], faces: Sequence[Face]) -> int | None:
    """The parity of the pages that surely begin a paper, if backs were left blank for that and all have the same."""
    sure = [start.face.number % 2 for start in found if PLACED & set(start.why)]
    if len(sure) < FEW or len(set(sure)) != 1 or not any(face.is_filler for face in faces):
        return None
    return sure[0]


def _claimed(items: Sequence[Item], numbers: Numbers, faces: Sequence[Face]) -> Iterator[int]:
    """The pages on which the agenda says that items begin. Where no page bears a number, it counts sheets."""
    for item in items:
        if item.pages:
            page = numbers.page_of(item.pages[0])
            if page is None and not numbers.pack:
                page = item.pages[0]
            if page is not None and 1 < page <= len(faces):
                yield page


def titled(faces: Sequence[Face], items: Sequence[Item]) -> Mapping[int, Item]:
    """Page -> the item whose title its head says; the first page that says it, in the order of the agenda."""
    found: dict[int, Item] = {}
    heads = [(face.number, _words(" ".join(line.text for line in face.head))) for face in faces[1:]]
    after = 1
    for item in items:
        wanted = _words(item.title)
        if len(wanted) < FEW:
            continue
        page = next((number for number, said in heads if number > after and _is_in(wanted, said)), None)
        if page is not None:
            found[page], after = item, page
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in text.casefold().replace("-", " ").split() if len(word) > 2)


def _is_in(wanted: frozenset[str], said: frozenset[str]) -> bool:
    return len(wanted & said) >= ALIKE * len(wanted)


def _bookmarks(document: Document) -> Mapping[int, int]:
    """Page -> how deep the first entry of the outline that leads there stands, of the two uppermost levels."""
    found: dict[int, int] = {}
    for entry in document.outline:
        if entry.level <= 1:
            found.setdefault(entry.page, entry.level)
    return found


def _joined(document: Document) -> Iterator[int]:
    """The pages onto which a paragraph or a table runs on from the page before."""
    for block in document.blocks:
        pages = [place.page for place in block.places if place.page]
        yield from (page for before, page in pairwise(pages) if page != before)
