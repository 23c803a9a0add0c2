"""Names with several places in them: `Ash and Rowan Council`, `NHS Ash, Rowan and Elm ICB`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.tidy.leads.kinds import BODY, GROUP, NOUNS, OTHER, PERSON, POST, SERVICE
from extract.tidy.leads.pieces import Piece, printed
from extract.tidy.leads.runs import ANDS, COMMA
from extract.tidy.leads.tokens import Token

ENDS = frozenset({BODY, GROUP, SERVICE, POST})
"""What kind the last words of such a name are when they are read alone: `Rowan Council`, `Rowan Paths Officer`."""

NOUNED = ("organisations", "groups", "posts")
"""Tags of nouns that a name ends with."""


def districts(pieces: Sequence[Piece], cell: str) -> tuple[Piece, ...]:
    """The pieces with each name of several places in one."""
    return tuple(_districts(pieces, cell))


def _districts(pieces: Sequence[Piece], cell: str) -> Iterator[Piece]:
    at = 0
    while at < len(pieces):
        last = _last_of_name(pieces, at)
        yield _joined(pieces[at : last + 1], cell) if last > at else pieces[at]
        at = last + 1


def _last_of_name(pieces: Sequence[Piece], first: int) -> int:
    """The index of the piece that the name beginning at `first` ends with: `first` itself if it is one piece."""
    begins, after = pieces[first], pieces[first + 1 :]
    if begins.kind == PERSON and after and after[0].before in ANDS and _is_firm(after[0]):
        return first + 1
    opened = _is_opened(begins)
    if not (opened or _is_place(begins)):
        return first
    listed = next((i for i, piece in enumerate(after) if piece.before != COMMA or not _is_place(piece)), len(after))
    if listed == len(after) or after[listed].before not in ANDS:
        return first
    ends = _ends_opened(after[listed]) if opened else _ends(after[listed]) or _is_firm(after[listed])
    return first + listed + 1 if ends else first


def _is_place(piece: Piece) -> bool:
    """Unknown words that may be a place: `Ash`, `North Ash`; a person's given name is known."""
    if len(piece.words) == 1 and _is_nation(piece.words[0]):
        return True
    names = [word for word in piece.words if not word.is_a("subjects", "direction")]
    return piece.kind in (PERSON, SERVICE, OTHER) and len(names) == 1 and names[0].tag == "name"


def _is_nation(word: Token) -> bool:
    return word.is_a("organisations", "nation")


def _is_opened(piece: Piece) -> bool:
    """A body whose noun stands before its place: `NHS Ash`, `Borough of Ash`, `Board for Wales`."""
    noun, places = piece.words[0], piece.words[1:]
    if piece.kind in (BODY, GROUP) and len(places) > 1 and places[-2].is_a("joins", "of"):
        return places[-1].tag == "name" or _is_nation(places[-1])
    known = piece.kind == BODY and noun.tag == "organisations" and noun.label == "noun"
    return known and any(word.tag == "name" for word in places) and not any(word.tag in NOUNED for word in places)


def _ends(piece: Piece) -> bool:
    """`Rowan Council`, `North Rowan Library Service`, `District Rowing Club`: the last place, and what all are of."""
    first = piece.words[0]
    district = first.text.casefold() == "district"
    return piece.kind in ENDS and (_names_a_place(piece) or (piece.kind == BODY and district))


def _names_a_place(piece: Piece) -> bool:
    first = next((word for word in piece.words if not word.is_a("subjects", "direction")), piece.words[0])
    return first.tag == "name" and piece.words[-1] is not first


def _ends_opened(piece: Piece) -> bool:
    """After `NHS Ash`: one more place, or one with a noun of boards and teams; `Rowan Council` is another body."""
    last = piece.words[-1]
    if _is_place(piece):
        return True
    within = last.is_a("groups", *NOUNS) or last.is_a("organisations", "code")
    return piece.kind in ENDS and _names_a_place(piece) and within


def _is_firm(piece: Piece) -> bool:
    """`& Sons Ltd`."""
    return piece.kind == BODY and all(word.is_a("organisations", "company") for word in piece.words)


def _joined(pieces: Sequence[Piece], cell: str) -> Piece:
    words = tuple(word for piece in pieces for word in piece.words)
    begins, ends = pieces[0].kind, pieces[-1].kind
    kind = begins if ends not in ENDS or (begins == BODY and ends != GROUP) else ends
    return replace(pieces[0], kind=kind, words=words, text=printed(cell, words), shape=None)
