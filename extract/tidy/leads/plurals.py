"""One title that is several: `Heads of Planning and Waste`, `Chair and Vice-Chair of the Panel`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.tidy.leads.kinds import GROUP, is_plural
from extract.tidy.leads.pieces import Piece, printed
from extract.tidy.leads.runs import AMPERSAND, AND, COMMA
from extract.tidy.leads.tokens import Token


def says_of_what(words: Sequence[Token]) -> int | None:
    """Where the words begin that say what a plural post is of: after `Heads of`. None if none do."""
    plural = next((i for i, token in enumerate(words) if token.is_a("posts") and is_plural(token)), len(words))
    of = (i + 1 for i, token in enumerate(words) if i > plural and token.is_a("joins", "of"))
    return next((i for i in of if i < len(words)), None)


def each(piece: Piece, parts: Sequence[Piece], cell: str) -> Iterator[Piece]:
    """`Heads of Planning` and what follows -> `Head of Planning`, `Head of Waste`; alone it is a group."""
    of = says_of_what(piece.words) or len(piece.words)
    head = printed(cell, piece.words[:of])
    groups = list(_grouped([replace(piece, words=piece.words[of:]), *parts]))
    for words in groups:
        text = f"{_singular(head, piece)} {printed(cell, words)}"
        one = replace(piece, words=piece.words[:of] + tuple(words), text=text)
        yield one if len(groups) > 1 else replace(piece, kind=GROUP)


def completed(left: Piece, right: Piece, cell: str) -> Piece:
    """`Chair` before `Vice-Chair of the Panel` -> `Chair of the Panel`."""
    words = right.words[1:]
    return replace(left, words=left.words + words, text=f"{left.text} {printed(cell, words)}")


def _grouped(parts: Sequence[Piece]) -> Iterator[list[Token]]:
    """The words of each portfolio: `&` binds closer than `and`; of `A and B and C D` single words pair."""
    marks = [part.before for part in parts[1:]]
    tight = {AMPERSAND} if AND in marks or COMMA in marks else set()
    pairs = marks == [AND, AND] and len(parts[0].words) == len(parts[1].words) == 1 < len(parts[2].words)
    words = list(parts[0].words)
    for i, part in enumerate(parts[1:]):
        if part.before not in tight and not (pairs and i == 0):
            yield words
            words = []
        words += part.words if words else _without_of(part.words)
    yield words


def _without_of(words: Sequence[Token]) -> Sequence[Token]:
    return words[1:] if len(words) > 1 and words[0].is_a("joins", "of") else words


def _singular(head: str, piece: Piece) -> str:
    plural = next(token.text for token in piece.words if token.is_a("posts") and is_plural(token))
    one = plural.removesuffix("men") + "man" if plural.endswith("men") else plural.removesuffix("s")
    return head.replace(plural, one)
