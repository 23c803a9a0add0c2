"""What stands before a person and counts for them: a part, a plural title; and names printed backwards."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from extract.rulebook.rules import Rulebook
from extract.tidy.leads.kinds import BODY, GROUP, NOBODY, OTHER, PART, PERSON, POST, is_plural
from extract.tidy.leads.names import Shape, is_given
from extract.tidy.leads.pieces import Piece, part_said, printed
from extract.tidy.leads.runs import ANDS, COLON, COMMA, DASH, LINE, NEXT, OPEN, STOP
from extract.tidy.leads.tokens import JOINER, Token

TITLE = "title"
"""The label of `Job title:`: what follows is the post of the person before."""


def turned(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """`Marlow, Jane` as `Jane Marlow`: a surname alone, a comma, then given names alone."""
    if _is_roll(pieces):
        return tuple(pieces)
    out = list[Piece]()
    for piece, after in itertools.zip_longest(pieces, pieces[1:]):
        alone = after is None or after.before in (STOP, LINE)
        if out and _backwards(out[-1], piece, alone):
            words = piece.words + out[-1].words
            shape = Shape(name=len(words), sure=True)
            out[-1] = replace(out[-1], kind=PERSON, words=words, shape=shape)
        else:
            out.append(piece)
    return tuple(out)


def _is_roll(pieces: Sequence[Piece]) -> bool:
    """`Marlow, Jane, Piers`: three names or more of one word each are as many people."""
    alone = (piece.kind == PERSON and len(piece.words) == 1 and piece.before in (NEXT, COMMA) for piece in pieces)
    return len(pieces) > 2 and all(alone)


def _backwards(left: Piece, right: Piece, alone: bool) -> bool:
    if right.before != COMMA or left.kind != PERSON or left.shape is None or left.shape.titles:
        return False
    surname = [word for word in left.words if not word.is_a("people", "particles")]
    given = all(map(is_given, right.words))
    unknown = right.kind == PERSON and len(right.words) == 1 and alone and left.before in (NEXT, STOP, LINE)
    return len(surname) == 1 and surname[0].tag in ("name", "capitals") and (given or unknown)


def bodies(pieces: Sequence[Piece], cell: str) -> tuple[Piece, ...]:
    """Under `Partners` unknown names are bodies', and two words around `and` are one (`Ash and Rowan`)."""
    out = list[Piece]()
    for piece in pieces:
        if piece.is_unsure and out and piece.before in ANDS and len(piece.words) == len(out[-1].words) == 1:
            words = out[-1].words + piece.words
            out[-1] = replace(out[-1], words=words, text=printed(cell, words))
        else:
            out.append(replace(piece, kind=BODY, shape=None) if piece.is_unsure else piece)
    return tuple(out)


def placed(pieces: Sequence[Piece], rules: Rulebook) -> tuple[Piece, ...]:
    """The pieces that are leads, each with its part and the plural title it shares."""
    out, part, barrier, carried = list[Piece](), "lead", "", tuple[Token, ...]()
    for piece, after in itertools.zip_longest(pieces, pieces[1:]):
        if piece.kind == PART:
            part, barrier = (part, COMMA) if piece.label == TITLE else (piece.label, STOP)
        elif _only_titles(piece) and after is not None and after.kind == PERSON:
            carried, barrier = piece.words, STOP
        elif out and piece.before == OPEN and not _names(after) and _remark(out[-1], piece, rules):
            out[-1] = replace(out[-1], part=part_said(piece.text, rules) or out[-1].part)
        elif piece.kind not in (NOBODY, OTHER):
            own = _carried(piece, carried)
            out.append(replace(piece, part=part, carried=own, before=barrier or piece.before))
            carried, barrier = _on(piece, own, carried), ""
    return tuple(out)


def _names(after: Piece | None) -> bool:
    """`Homes Board (chair: Jane Marlow)`: what stands in the bracket is no remark but somebody's post."""
    return after is not None and after.kind == PERSON and after.before in (COLON, DASH)


def _only_titles(piece: Piece) -> bool:
    return piece.kind == GROUP and all(word.is_a("honorifics") for word in piece.words)


def _remark(left: Piece, piece: Piece, rules: Rulebook) -> bool:
    """Brackets that say something of the lead before: `(JM)`, `(Lead)`, `(Veolia contract)`; `(Clerk)` after a body."""
    if piece.kind == PERSON and left.kind == PERSON:
        return _is_code(piece) or (piece.is_unsure and len(piece.words) > 1)  # (Eastmere Herald): where they are from
    ask = (left.kind in (BODY, GROUP) and piece.kind == POST) or piece.text.casefold() in ("all", "both")
    thing = piece.kind == BODY and piece.words[-1].text.islower() and piece.words[0].text[0].isupper()
    return _is_code(piece) or ask or thing or part_said(piece.text, rules) is not None


def _is_code(piece: Piece) -> bool:
    return len(piece.words) == 1 and piece.words[0].tag == "capitals"


def _carried(piece: Piece, carried: tuple[Token, ...]) -> tuple[Token, ...]:
    """The shared title, if this is a person who has none of the kind and stands in the same line."""
    own = any("councillor" in word.label for word in piece.titles)
    return () if piece.kind != PERSON or own or piece.before in (LINE, STOP) else carried


def _on(piece: Piece, own: tuple[Token, ...], carried: tuple[Token, ...]) -> tuple[Token, ...]:
    """What the next person shares: a plural title of this one, what this one shares, or what a post in brackets parts
    them from (`Cllrs Marlow (Chair), Pike`)."""
    return carried if piece.kind == POST and piece.before == OPEN else tuple(filter(is_plural, piece.titles)) or own


def name(piece: Piece, cell: str) -> str:
    """A person's name without title: `Carver, A.B.` -> `A.B. Carver`, `ASH Jane` -> `Jane Ash`."""
    if piece.shape is None:
        return piece.text
    words = piece.words[piece.shape.titles : piece.shape.titles + piece.shape.name]
    if len(words) == 2 and words[0].tag == "capitals" and words[1].is_a("people", "forenames"):
        return f"{words[1].text} {words[0].text.capitalize()}"
    in_order = all(one.start < two.start for one, two in itertools.pairwise(words))
    return printed(cell, words) if in_order else " ".join(word.text.replace(JOINER, "") for word in words)


def honorific(piece: Piece, cell: str, rules: Rulebook) -> str | None:
    """The title as printed; a plural shared by several in the singular."""
    titles = [printed(cell, [word]) for word in (*piece.carried, *piece.titles)]
    return " ".join(_singular(title, rules) for title in titles) or None


def _singular(title: str, rules: Rulebook) -> str:
    single = rules.label(title, "leads.plurals")
    if single is None:
        return title
    return single.capitalize() if title[0].isupper() else single
