"""Quotes put together, and what of one still stands."""

from __future__ import annotations

from collections.abc import Iterable

from extract.model.passage import Quote


def printed(quote: Quote) -> str:
    """The words with the writer's own line breaks: several leads of one cell stand below each other."""
    return quote.paragraphs or quote.text


def standing(quote: Quote) -> str:
    """The printed words without those that are struck through."""
    words = printed(quote)
    for struck in filter(str.strip, quote.struck):
        words = words.replace(struck, "", 1)
    return words.strip()


def whole_row(quotes: Iterable[Quote]) -> Quote:
    """The cells of a row, one after the other."""
    said = tuple(quotes)
    return Quote(
        text=" | ".join(quote.text for quote in said),
        pieces=tuple(piece for quote in said for piece in quote.pieces),
    )
