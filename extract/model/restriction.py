"""What of a paper may not be published, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from extract.model.passage import Quote
from extract.model.place import Place

PAPER, PART, ELSEWHERE = "paper", "part", "elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """A mark that keeps something from the public, and how far it reaches.

    reach: `paper` (all of it), `part` (what stands in `places`) or `elsewhere` (the mark speaks of something that is
    not in this paper, as an appendix that is withheld). reason: the kind of mark: `sign`, `statement`, `exclusion`,
    `field`, `running` or `file_name`. places: whole pages, boxes, or paragraphs and tables where there are no pages.
    text: the mark's words; quote: where they stand, None for a file's name.
    """

    reach: str
    reason: str
    text: str
    rule: str
    places: tuple[Place, ...] = ()
    quote: Quote | None = None
    confidence: float = 1.0

    def covers(self, quote: Quote) -> bool:
        """Whether any of these words is restricted; words without a place cannot be told from restricted ones."""
        if self.reach == PART:
            return not quote.pieces or any(self._holds(piece.place) for piece in quote.pieces)
        return self.reach == PAPER

    def _holds(self, place: Place) -> bool:
        return any(_within(place, whole) for whole in self.places)


def _within(place: Place, whole: Place) -> bool:
    """Whether words stand on this page at this height, in this paragraph or in this table."""
    if place.page is None or whole.page is None:
        return (place.table, place.paragraph if place.table is None else None) == (whole.table, whole.paragraph)
    if place.page != whole.page or whole.box is None or place.box is None:
        return place.page == whole.page
    return place.box[1] < whole.box[3] and place.box[3] > whole.box[1]
