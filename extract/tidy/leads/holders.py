"""A person and the post beside them made one lead, whichever of the two stands first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.tidy.leads.kinds import BODY, GROUP, PERSON, POST, SERVICE, is_elected, is_plural
from extract.tidy.leads.pieces import Piece
from extract.tidy.leads.runs import ANDS, CLOSED, COLON, COMMA, DASH, LINE, NEXT, OPEN, SLASH

CLOSE = frozenset({NEXT, CLOSED, DASH, COMMA, OPEN, COLON})
"""The marks over which a person and a title belong together; a line's end does so only if that leaves nobody alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A person, a title, or both: one lead."""

    person: Piece | None = None
    title: Piece | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What there is of the two, in the order printed."""
        both = (piece for piece in (self.person, self.title) if piece)
        return tuple(sorted(both, key=lambda piece: min(word.start for word in piece.words)))


def holders(pieces: Sequence[Piece]) -> tuple[Holder, ...]:
    """Every person and title, in order, those that belong together in one.

    A cell keeps one order: names before posts, or posts before names. The one that leaves fewer alone is
    taken, names first if both leave as many. Line ends join only if that leaves nobody alone.
    """
    if _post_then_holder(pieces):
        return (_holder(*pieces),)
    readings = [_paired(pieces, name_first, lines) for lines in (False, True) for name_first in (True, False)]
    kept = list(readings[:2]) + [reading for reading in readings[2:] if not _alone(reading)]
    return tuple(_with_shared_title(min(kept, key=_alone)))


def _post_then_holder(pieces: Sequence[Piece]) -> bool:
    """`Head of Waste / J Marlow`, and nothing else: the officer of that post."""
    pair = [piece.kind for piece in pieces] == [POST, PERSON]
    return pair and pieces[1].before == SLASH and not any(is_elected(piece.words) for piece in pieces)


def _alone(reading: Sequence[Holder]) -> int:
    return sum(holder.person is None or holder.title is None for holder in reading)


def _paired(pieces: Sequence[Piece], name_first: bool, lines: bool) -> list[Holder]:
    out, at = list[Holder](), 0
    while at < len(pieces):
        one, two = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
        if two is not None and _together(one, two, name_first, lines):
            out.append(_holder(one, two))
            at += 2 + _is_employer(pieces[at + 2 : at + 4])
        else:
            out.append(_holder(one))
            at += 1
    return out


def _holder(*pieces: Piece) -> Holder:
    return Holder(**{"person" if piece.kind == PERSON else "title": piece for piece in pieces})


def _is_employer(after: Sequence[Piece]) -> bool:
    """`Jane Marlow, Director of Homes, NIHE`: a body after name and post, if no list of bodies begins.

    So is an office of one's own (`Chief Executive's Office`), if nothing follows.
    """
    if not after or after[0].before not in (COMMA, OPEN):
        return False
    code = after[0].words[-1].tag == "capitals" and len(after[0].text) > 2
    office = after[0].words[-1].is_a("groups", "internal_noun") and len(after) == 1
    return (after[0].kind == BODY or code or office) and not (len(after) > 1 and after[1].kind == BODY)


def _together(one: Piece, two: Piece, name_first: bool, lines: bool) -> bool:
    if not (two.before in CLOSE or (lines and two.before == LINE)):
        return False
    if (one.kind == PERSON) == (two.kind == PERSON):
        return False
    if one.kind == PERSON:
        return (name_first or two.before == OPEN) and _may_hold(one, two)
    near = one.kind == POST or two.before in (DASH, COLON, OPEN)
    return near and (not name_first or two.before in (OPEN, COLON)) and _may_hold(two, one)


def _may_hold(person: Piece, title: Piece) -> bool:
    """A councillor holds no officer's post; a service or a body is where anybody is from, but `JM, Legal` are two."""
    second = max(person, title, key=lambda piece: piece.words[0].start)
    if title.kind == BODY and person.before == second.before == COMMA and is_elected(person.words):
        return False  # 'Head of Waste, Cllr Marlow, Veolia' are three
    if second.before == COMMA and title.kind != POST and all(word.tag == "capitals" for word in person.words):
        return False
    elected = is_elected(title.words) or is_elected(person.words)
    if title.kind == GROUP and second is person and person.before == OPEN and elected:
        return False  # 'Scrutiny Panel (Cllr Marlow)': the panel and its member
    return title.kind != POST or not is_elected(person.words) or is_elected(title.words)


def _with_shared_title(reading: Sequence[Holder]) -> Iterator[Holder]:
    """`A and B, Joint Heads of X`, `A & B, Planning Team`: the title after the last is everybody's."""
    for i, holder in enumerate(reading):
        yield holder if holder.title else Holder(person=holder.person, title=_title_of_last(reading[i:]))


def _title_of_last(reading: Sequence[Holder]) -> Piece | None:
    for holder in reading[1:]:
        if holder.person is None or holder.person.before not in ANDS:
            return None
        if title := holder.title:
            plural = title.kind in (SERVICE, GROUP) or any(map(is_plural, title.words))
            return title if plural else None
    return None
