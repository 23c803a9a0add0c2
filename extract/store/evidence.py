"""Evidence as rows: one of `evidence` for each value, one of `places` for each piece of its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.model.passage import Piece
from extract.model.record import Evidence
from extract.model.restriction import Restriction

Row = dict[str, object]
Rows = Iterator[tuple[str, Row]]
"""Rows with the table each belongs to, those that others refer to first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose value it is: the paper's own, or that of one of its recommendations or actions.

    restrictions: those of the paper, which tell which words may not be published.
    """

    document_id: str
    recommendation_id: str | None = None
    action_id: str | None = None
    restrictions: tuple[Restriction, ...] = ()

    @property
    def id(self) -> str:
        """The id of the row that holds the value."""
        return self.action_id or self.recommendation_id or self.document_id

    @property
    def columns(self) -> Row:
        """The owner as columns of `evidence`."""
        return {
            "document_id": self.document_id,
            "recommendation_id": self.recommendation_id,
            "action_id": self.action_id,
        }


def evidence_rows(owner: Owner, field: str, evidence: Evidence | None, number: int = 1) -> Rows:
    """The rows for the value `field` of `owner`, the `number`th where it has several."""
    if evidence is None:
        return
    name = f"{owner.id}-{field}-{number}"
    quote = evidence.quote
    known = {"id": name, **owner.columns, "field": field, "number": number, "quote": quote.text}
    read = {"page": quote.page, "rule": evidence.rule, "confidence": evidence.confidence}
    yield "evidence", {**known, **read, "restricted": any(one.covers(quote) for one in owner.restrictions)}
    for position, piece in enumerate(quote.pieces, 1):
        keys = {"document_id": owner.document_id, "evidence_id": name, "number": position}
        yield "places", {**keys, **_place(piece)}


def _place(piece: Piece) -> Row:
    place = piece.place
    x0, top, x1, bottom = place.box or (None,) * 4
    span_start, span_end = place.span or (None,) * 2
    return {
        "words": piece.words,
        "page": place.page,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "paragraph_number": place.paragraph,
        "table_number": place.table,
        "row_number": place.row,
        "column_number": place.column,
        "span_start": span_start,
        "span_end": span_end,
    }
