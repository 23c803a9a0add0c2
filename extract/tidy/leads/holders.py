"""A person and the post beside them made one lead, whichever of the two stands first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.tidy.leads.kinds import BODY, GROUP, PERSON, POST, SERVICE, is_elected, is_plural
from extract.tidy.leads.pieces import Piece
from extract.tidy.leads.runs import AMPERSAND, AND, CLOSED, COLON, COMMA, DASH, LINE, NEXT, OPEN, SLASH

TITLES = frozenset({POST, SERVICE, GROUP, BODY})
NAME_FIRST = frozenset({NEXT, CLOSED, DASH, COMMA, OPEN, COLON})
POST_FIRST = frozenset({NEXT, CLOSED, DASH, COMMA, OPEN, COLON})


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A person, a title, or both: one lead."""

    person: Piece | None = None
    title: Piece | None = None


def holders(pieces: Sequence[Piece]) -> tuple[Holder, ...]:
    """Every person and title, in order, those that belong together in one.

    A cell keeps one order: names before posts, or posts before names. The one that leaves fewer alone is
    taken, names first if both leave as many. Line ends join only if that leaves nobody alone.
    """
    if _post_then_holder(pieces):
        return (Holder(person=pieces[1], title=pieces[0]),)
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
            out.append(Holder(person=one, title=two) if one.kind == PERSON else Holder(person=two, title=one))
            at += 2 + _is_employer(pieces[at + 2 : at + 4])
        else:
            out.append(Holder(person=one) if one.kind == PERSON else Holder(title=one))
            at += 1
    return out


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
    marks = NAME_FIRST if one.kind == PERSON else POST_FIRST
    if not (two.before in marks or (lines and two.before == LINE)):
        return False
    if one.kind == PERSON and two.kind in TITLES:
        return (name_first or two.before == OPEN) and _may_hold(one, two)
    if one.kind in TITLES and two.kind == PERSON:
        close = one.kind == POST or two.before in (DASH, COLON, OPEN)
        return close and (not name_first or two.before in (OPEN, COLON)) and _may_hold(two, one)
    return False


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
        shared = holder.title or _title_of_last(reading[i:])
        yield Holder(person=holder.person, title=shared if holder.person else holder.title)


def _title_of_last(reading: Sequence[Holder]) -> Piece | None:
    for holder in reading[1:]:
        if holder.person is None or holder.person.before not in (AND, AMPERSAND):
            return None
        if title := holder.title:
            plural = title.kind in (SERVICE, GROUP) or any(map(is_plural, title.words))
            return title if plural else None
    return None
