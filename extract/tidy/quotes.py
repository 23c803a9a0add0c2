"""Quotes put together."""

from __future__ import annotations

from collections.abc import Iterable

from extract.model.passage import Quote


def whole_row(quotes: Iterable[Quote]) -> Quote:
    """The cells of a row, one after the other."""
    said = tuple(quotes)
    return Quote(
        text=" | ".join(quote.text for quote in said),
        pieces=tuple(piece for quote in said for piece in quote.pieces),
    )
