"""Where words stand in a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in PDF points from the page's top left corner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A spot words can be cut out of again: a box on a PDF page, or a paragraph or cell of a Word file.

    `page` counts from 1. `paragraph`, `table`, `row` and `column` count from 0 in the order of the body.
    `span` holds the first and past-the-last character of the paragraph or cell where not all of it is meant.
    """

    page: int | None = None
    box: Box | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    span: tuple[int, int] | None = None

    @property
    def unit(self) -> tuple[int | None, ...]:
        """The paragraph or cell this place lies in, whatever part of it is meant."""
        return (self.paragraph, self.table, self.row, self.column)

    def as_json(self) -> dict[str, object]:
        """The place with only what is known, boxes rounded to a hundredth of a point."""
        known = {name: getattr(self, name) for name in ("page", "paragraph", "table", "row", "column")}
        answer: dict[str, object] = {name: value for name, value in known.items() if value is not None}
        if self.box is not None:
            answer["box"] = [round(edge, 2) for edge in self.box]
        if self.span is not None:
            answer["span"] = list(self.span)
        return answer


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of `boxes` (at least one)."""
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return (min(x0s), min(tops), max(x1s), max(bottoms))
