"""The door of this part: every mark that keeps something of a paper from the public, and how far it reaches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.find.restricted.names import name_mark
from extract.find.restricted.parts import Range
from extract.find.restricted.reach import Layout
from extract.find.restricted.running import repeated, running_marks, stretches
from extract.find.restricted.sentences import BACK, NAME, Said, said_in
from extract.find.restricted.signs import OPEN, Sign, is_denial, may_be_marked, sign_of
from extract.model.document import Block, Document
from extract.model.finding import FIELD, RESTRICTION, Finding
from extract.model.passage import Passage, Piece
from extract.model.restriction import ELSEWHERE
from extract.rulebook.rules import Rulebook

TITLED = 160
PLAIN_PARTS = ("part ii", "part 2", "part two", "part b", "rhan 2")
"""Marks that are no marks in a paper of three parts or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A sign or a sentence, in the block (or the cell of its table) it stands in."""

    at: int
    passage: Passage
    start: int
    end: int
    sign: Sign | None = None
    said: Said | None = None

    @property
    def text(self) -> str:
        """Its words."""
        return self.passage.text[self.start : self.end]


def find_restrictions(document: Document, front: Sequence[Finding], rules: Rulebook) -> Iterator[Finding]:
    """Findings of kind `restriction`. facts: `reach` and `reason`, and `blocks` or `pages` (first-last) it covers.

    front: the findings of the front page. Its answers (`Exempt: Yes`) come along with all their facts, for only
    `tidy` can tell a yes from a no.
    """
    if words := name_mark(document.name, rules):
        facts = {"reach": "paper", "reason": "file_name", "words": words}
        yield Finding(kind=RESTRICTION, rule="restricted.file_name", facts=facts)
    marks = tuple(_marks(document.blocks, rules))
    opens = tuple(mark.at for mark in marks if _opens(mark))
    layout = Layout.of(document.blocks, opens, rules)
    running = running_marks(document.blocks, rules)
    running |= repeated(_at_edges(layout, marks))
    yield from _of_pages(running, document)
    for mark in marks:
        if not _opens(mark) and mark.at not in running:
            yield _finding(mark, _reach(mark, layout), document)
    yield from _of_fields(front, layout, document)


def _marks(blocks: Sequence[Block], rules: Rulebook) -> Iterator[Mark]:
    three = _has_three_parts(blocks, rules)
    before = ""
    for at, block in enumerate(blocks):
        if block.kind == "furniture":
            continue
        for passage in _passages(block):
            if may_be_marked(passage.text, rules):
                yield from (mark for mark in _of(at, passage, before, blocks, rules) if not (three and _is_part(mark)))
        before = block.text[-300:]


def _passages(block: Block) -> Iterator[Passage]:
    """A block's words; of a table, cells that stand alone in their row, and those long enough to hold a sentence."""
    if block.table is None:
        yield block.passage
        return
    for row in range(block.table.rows):
        cells = {id(cell): cell for cell in block.table.row(row) if cell and cell.row == row and cell.text.strip()}
        for cell in cells.values():
            if len(cells) == 1 or len(cell.text) > TITLED / 2:
                yield cell.passage


def _of(at: int, passage: Passage, before: str, blocks: Sequence[Block], rules: Rulebook) -> Iterator[Mark]:
    sign = sign_of(passage.text, rules)
    if sign and not (sign.start == 0 and not sign.tail and _is_denialed(at, blocks, rules)):
        yield Mark(at=at, passage=passage, start=sign.start, end=sign.end, sign=sign)
        return
    for said in said_in(passage.text, before, rules):
        yield Mark(at=at, passage=passage, start=said.start, end=said.end, said=said)


def _is_denialed(at: int, blocks: Sequence[Block], rules: Rulebook) -> bool:
    """Whether the line is a label, and the next line says no."""
    return at + 1 < len(blocks) and is_denial(blocks[at + 1].text, rules)


def _has_three_parts(blocks: Sequence[Block], rules: Rulebook) -> bool:
    return any(
        len(block.text) < TITLED and rules.opening(block.text.strip(), "restrictions.parts") == "further"
        for block in blocks
    )


def _is_part(mark: Mark) -> bool:
    return mark.text.strip(" .:-–()[]").casefold() in PLAIN_PARTS


def _opens(mark: Mark) -> bool:
    return (mark.sign is not None and mark.sign.says == OPEN) or (mark.said is not None and mark.said.of == BACK)


def _at_edges(layout: Layout, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Signs that are the first or the last line of their page."""
    for mark in marks:
        page = layout.blocks[mark.at].page
        if page is not None and mark.sign and not mark.sign.tail and not _opens(mark) and _is_edge(layout, mark.at):
            yield mark.at, page


def _is_edge(layout: Layout, at: int) -> bool:
    page = layout.blocks[at].page
    here = [i for i, block in enumerate(layout.blocks) if block.page == page and block.kind != "furniture"]
    return at in (here[0], here[-1])


def _reach(mark: Mark, layout: Layout) -> Range | None:
    if mark.sign:
        return layout.of_sign(mark.at, tail=mark.sign.tail)
    assert mark.said is not None
    return layout.of_statement(mark.at, mark.said.of, mark.said.name, excluding=mark.said.rule == "exclusion")


def _finding(mark: Mark, reach: Range | None, document: Document) -> Finding:
    reason = "sign" if mark.sign else mark.said.rule if mark.said else ""
    facts = {"reason": reason, **_covered(reach, document)}
    quote = document.quote(mark.passage, mark.start, mark.end)
    return Finding(kind=RESTRICTION, rule=f"restricted.{reason}", parts={"value": quote}, facts=facts)


def _covered(reach: Range | None, document: Document) -> dict[str, str]:
    if reach is None:
        return {"reach": ELSEWHERE}
    whole = reach == (0, len(document.blocks))
    return {"reach": "paper"} if whole else {"reach": "part", "blocks": f"{reach[0]}-{reach[1] - 1}"}


def _of_pages(running: dict[int, int], document: Document) -> Iterator[Finding]:
    """One finding for each run of pages with a mark at their edge."""
    for first, last in stretches(running.values()):
        at = min(index for index, page in running.items() if page >= first)
        whole = first == 1 and last == len(document.pages)
        facts = {"reach": "paper"} if whole else {"reach": "part", "pages": f"{first}-{last}"}
        quote = document.quote(document.blocks[at].passage)
        yield Finding(
            kind=RESTRICTION, rule="restricted.running", parts={"value": quote}, facts={"reason": "running", **facts}
        )


def _of_fields(front: Sequence[Finding], layout: Layout, document: Document) -> Iterator[Finding]:
    """Answers beside a label, wherever in the paper, with the part of a pack they stand in."""
    on_page = _by_page(document.blocks)
    for finding in front:
        if finding.kind != FIELD or finding.facts.get("name") != "exempt" or "says" in finding.facts:
            continue
        at = _block_of(finding, document, on_page)
        named = NAME.search(finding.parts["value"].text)
        reach = layout.named(at, named[0]) if named else _paper_of(at, layout, document)
        facts = {**finding.facts, "reason": "field", **_covered(reach, document)}
        yield Finding(
            kind=RESTRICTION, rule="restricted.field", parts=finding.parts, facts=facts, confidence=finding.confidence
        )


def _paper_of(at: int, layout: Layout, document: Document) -> Range:
    part = layout.paper(at)
    return (0, len(document.blocks)) if part[0] == 0 else part


def _by_page(blocks: Sequence[Block]) -> Mapping[int | None, list[int]]:
    """Page -> the blocks that stand on it; all of them under None, where there are no pages."""
    found: dict[int | None, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        for page in block.pages or (None,):
            found[page].append(at)
    return found


def _block_of(finding: Finding, document: Document, on_page: Mapping[int | None, list[int]]) -> int:
    """The block a finding's words stand in."""
    pieces = finding.parts["value"].pieces
    for at in on_page.get(pieces[0].place.page, ()) if pieces else ():
        block = document.blocks[at]
        passages = [cell.passage for cell in block.table.cells] if block.table else [block.passage]
        if any(_holds(passage, pieces[0]) for passage in passages):
            return at
    return 0


def _holds(passage: Passage, piece: Piece) -> bool:
    """Whether a piece's first line of print is one of the passage's."""
    here = any(line.place.page == piece.place.page and line.place.unit == piece.place.unit for line in passage.lines)
    return here and piece.words.split("\n")[0] in passage.text
