"""Marks that were found -> what may not be published of a paper, each with its words and the places it covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.model.document import Block, Document
from extract.model.finding import RESTRICTION, Finding
from extract.model.place import Place, around
from extract.model.restriction import ELSEWHERE, PAPER, PART, Restriction
from extract.rulebook.rules import Rulebook
from extract.tidy.paper.openness import EXEMPT, openness_of
from extract.tidy.paper.openness import PART as IN_PART


def restrictions(findings: Sequence[Finding], document: Document, rules: Rulebook) -> tuple[Restriction, ...]:
    """What keeps something of the paper from the public; none for a paper that nothing says must be kept.

    A paper that calls itself exempt in part is restricted as a whole, unless other marks tell which part.
    """
    marks = [one for one in findings if one.kind == RESTRICTION]
    told = [one for one in marks if "sense" not in one.facts]
    said = [(one, openness_of(one, rules)) for one in marks if "sense" in one.facts]
    told += [one for one, says in said if says == EXEMPT]
    vague = [one for one, says in said if says == IN_PART]
    told += [one for one in vague if not told or one.facts["reach"] == ELSEWHERE]
    return tuple(_restriction(one, document) for one in told)


def _restriction(finding: Finding, document: Document) -> Restriction:
    quote = finding.parts.get("value")
    places = tuple(_places(finding, document))
    reach = finding.facts["reach"]
    return Restriction(
        reach=reach if places or reach != PART else PAPER, reason=finding.facts["reason"],
        text=quote.text if quote else finding.facts["words"], rule=finding.rule, places=places, quote=quote,
        confidence=finding.confidence,
    )  # fmt: skip


def _places(finding: Finding, document: Document) -> Iterator[Place]:
    if pages := finding.facts.get("pages"):
        first, last = (int(page) for page in pages.split("-"))
        yield from (Place(page=page) for page in range(first, last + 1))
    if blocks := finding.facts.get("blocks"):
        first, last = (int(block) for block in blocks.split("-"))
        yield from _covered(document.blocks[first : last + 1])


def _covered(blocks: Sequence[Block]) -> Iterator[Place]:
    """One box a page around all these blocks; where there are no pages, each paragraph and table."""
    boxes: dict[int, list[tuple[float, float, float, float]]] = {}
    for place in (place for block in blocks if block.kind != "furniture" for place in _stands(block)):
        if place.page is None:
            yield place
        elif place.box is not None:
            boxes.setdefault(place.page, []).append(place.box)
    yield from (Place(page=page, box=around(found)) for page, found in boxes.items())


def _stands(block: Block) -> Iterator[Place]:
    """Where a block stands; a table of a paper without pages stands where its cells do."""
    yield from dict.fromkeys(place for place in block.places if block.table is None or place.page is not None)
    lines = (line for cell in block.table.cells for line in cell.passage.lines) if block.table else ()
    numbers = {line.place.table for line in lines if line.place.page is None}
    yield from (Place(table=number) for number in numbers if number is not None)
