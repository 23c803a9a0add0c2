"""What speaks for a page being the first of a paper, and what against it.

Each sign has a weight; a page begins a paper where they add up to `ENOUGH`. None of them is needed: packs come
without stamps, without bookmarks, without page numbers. The weights say how seldom a sign errs: a stamp is put there
by the program that made the pack, a change of paper size happens within papers too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from extract.split.face import Face
from extract.split.numbers import Numbers

ENOUGH = 4.0

WEIGHTS: Mapping[str, float] = {
    "stamp": 9.0,  # `Agenda Item 6`, and not the one of the paper before
    "claimed": 7.0,  # the agenda says that an item begins here
    "withheld": 12.0,  # a sheet stands for a paper that is kept back
    "bookmark": 6.0,  # an entry of the outline, as the program that made the pack wrote it
    "inner_bookmark": 4.0,  # one below it: an appendix, or a chapter of the item's first paper
    "after_blank": 5.0,  # a back was left blank so that this could begin on a front
    "after_withheld": 4.0,
    "first_of": 5.0,  # `Page 1 of 9`
    "named": 4.0,  # `MINUTES OF …`, `RECORD OF DECISION`
    "letter": 2.0,  # `Dear …`
    "form": 4.0,  # a front page's labels, three or more: From, To, Subject
    "labels": 2.5,  # two of them
    "label": 4.0,  # `Appendix C`, where the page before was of Appendix B or of none
    "one": 3.5,  # the paper's own page numbers begin again
    "lone_one": 2.0,  # a 1 at the edge, no number on the page before
    "item_title": 3.0,  # the head says what the agenda calls an item
    "format": 2.0,  # another size of paper, or another way up
    "letters": 1.0,  # another size of letters in the text
    "cover": 3.5,  # a few large words, and a text before it
    "title": 1.5,  # it opens with letters larger than its text
    "ended": 1.0,  # the page before was not filled
    "last_of": 3.0,  # the page before was the last of its paper: `Page 9 of 9`
    "same_front": -9.0,  # the agenda itself, behind the front sheet
    "listed": -5.0,  # an appendix that the paper's own list of contents names
    "next_of": -9.0,  # `Page 4 of 9` after `Page 3 of 9`
    "next": -6.0,  # the paper's own number goes on
    "runs_on": -6.0,  # a sentence or a table goes on from the page before
    "verso": -8.0,  # a back, in a pack whose papers all begin on a front
    "same_label": -5.0,  # still `Appendix B`
    "same_head": -3.0,  # the same running line as on the page before
    "mid_sentence": -3.0,  # it begins with a small letter
    "later_section": -2.5,  # it begins with section 4
    "full": -1.0,  # the page before is full
}
"""Sign -> how much it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is known of the pack beside the page in question.

    claimed: pages on which the agenda says that an item begins. titled: pages whose head is an item's title.
    bookmarks: page -> how deep the outline's entry stands. joined: pages onto which text runs on from the one
    before. fronts: the parity of pages on which papers begin, if all do on one (0 or 1).
    """

    numbers: Numbers
    claimed: Collection[int] = ()
    titled: Collection[int] = ()
    bookmarks: Mapping[int, int] = field(default_factory=dict)
    joined: Collection[int] = ()
    fronts: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What stands before the page: the last page with print, the page just before, the last stamp and label.

    listed: the appendices that lists in the paper so far name. is_front: that paper is the front sheet.
    """

    face: Face
    page: Face
    stamp: str | None = None
    label: str | None = None
    listed: frozenset[str] = frozenset()
    is_front: bool = False


def signs(face: Face, before: Before, around: Around) -> Iterator[str]:
    """The signs on one page."""
    yield from _placed(face, before, around)
    yield from _named(face, before, around)
    yield from _counted(face, before, around)
    yield from _laid(face, before, around)


def _placed(face: Face, before: Before, around: Around) -> Iterator[str]:
    """What the program that made the pack put there."""
    if face.stamp and face.stamp != before.stamp:
        yield "stamp"
    if face.number in around.claimed:
        yield "claimed"
    depth = around.bookmarks.get(face.number)
    if depth is not None:
        yield "bookmark" if depth == 0 else "inner_bookmark"
    if before.page.is_filler:
        yield "after_blank"
    if around.fronts is not None and face.number % 2 != around.fronts:
        yield "verso"


def _named(face: Face, before: Before, around: Around) -> Iterator[str]:
    """What its head calls it."""
    if face.is_withheld:
        yield "withheld"
    elif before.face.is_withheld:
        yield "after_withheld"
    if face.kind == "front_sheet" and before.is_front:
        yield "same_front"
    elif face.kind and face.kind != before.face.kind:
        yield "named"
    if face.is_letter:
        yield "letter"
    if face.fields >= 2:
        yield "form" if face.fields >= 3 else "labels"
    if face.label and face.label != before.label:
        yield "label"
        if face.label in before.listed:
            yield "listed"
    elif face.label and face.label == before.face.label:
        yield "same_label"
    if face.number in around.titled:
        yield "item_title"


def _counted(face: Face, before: Before, around: Around) -> Iterator[str]:
    """What its own page number says."""
    own = around.numbers.own.get(face.number)
    follows = around.numbers.follows(before.face, face)
    if follows and own:
        yield "next_of" if own.of else "next"
    else:
        yield from _begun(face, before, around)


def _begun(face: Face, before: Before, around: Around) -> Iterator[str]:
    own, last = around.numbers.own.get(face.number), around.numbers.own.get(before.face.number)
    if last and last.of and last.value == last.of > 1:
        yield "last_of"
    if own and own.value == 1:
        known = before.face.number in around.numbers.own
        yield "first_of" if own.of else "one" if known or own.is_named else "lone_one"


def _laid(face: Face, before: Before, around: Around) -> Iterator[str]:
    """How it is laid out."""
    last = before.face
    if abs(face.width - last.width) > 0.03 * last.width or abs(face.height - last.height) > 0.03 * last.height:
        yield "format"
    elif face.size and abs(face.size - last.size) >= 1:
        yield "letters"
    if face.is_cover and not last.is_cover and last.size < face.size:
        yield "cover"
    elif face.has_title:
        yield "title"
    if face.number in around.joined:
        yield "runs_on"
    elif face.opening[:1].islower():
        yield "mid_sentence"
    elif face.section > 1:
        yield "later_section"
    if face.opening and face.opening == last.opening and face.is_headed_like(last):
        yield "same_head"
    if last.filled < 0.7:
        yield "ended"
    elif last.filled > 0.85 and not before.page.is_blank:
        yield "full"
