"""One page that shows each finding in the text of its paper: the rule, the words, the value, the page.

The page needs nothing but itself: no script, no picture, no address but its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from extract.model.document import Block, Cell, Document, Table
from extract.model.finding import Finding
from extract.model.passage import Passage
from extract.model.record import Record
from extract.show.cards import KINDS, LETTERS, Card, cards_of, plain
from extract.show.marks import Mark, marks_in, segments
from extract.show.values import values_of

TEMPLATES = Path(__file__).parent / "templates"
MANY = 30
"""From so many findings on, their list is folded away at first."""

FRONT = (
    "council", "body", "meeting_date", "kind", "title", "wards", "key_decision", "exempt", "appendices",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What stands before marked words. id: set once for each finding, on its first words."""

    words: str
    kind: str
    card: int
    id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some characters, their colour (the kind of the innermost finding) and the labels before them."""

    words: str
    kind: str | None
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table: its page, when another than the row's before, and the cells that begin in it."""

    new_page: int | None
    cells: tuple[tuple[Cell, tuple[Piece, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A block: its pieces or the rows of its table, and the cards of the findings that begin in it."""

    block: Block
    new_page: int | None
    pieces: tuple[Piece, ...]
    rows: tuple[Row, ...]
    cards: tuple[Card, ...]


def explain_page(document: Document, findings: Sequence[Finding], record: Record) -> str:
    """The page as HTML, for a file of its own; whatever the paper holds is text in it, never markup."""
    values = values_of(record)
    cards = cards_of(findings, values)
    blocks = tuple(_Paper(document, cards, marks_in(document, findings)).blocks())
    placed = {card.number for block in blocks for card in block.cards}
    used = {value for card in cards for part in card.parts for value in part.values}
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("explain.html").render(
        document=document,
        record=record,
        blocks=blocks,
        cards=cards,
        many=len(cards) >= MANY,
        unplaced=tuple(card for card in cards if card.number not in placed and card.words),
        wordless=tuple(card for card in cards if not card.words),
        unused=tuple(value for value in values if value not in used),
        counts=Counter(card.finding.kind for card in cards),
        front=tuple((plain(name), getattr(record.paper, name)) for name in FRONT),
        kinds=KINDS,
        letters=LETTERS,
        plain=plain,
    )


class _Paper:
    """Goes through the document once, in reading order, and knows what was shown already."""

    def __init__(self, document: Document, cards: Sequence[Card], marks: dict[Passage, tuple[Mark, ...]]) -> None:
        self._document = document
        self._cards = cards
        self._marks = marks
        self._shown: set[int] = set()
        self._page: int | None = None

    def blocks(self) -> Iterator[Shown]:
        for block in self._document.blocks:
            before = set(self._shown)
            new_page = self._turned(block.page)
            rows = tuple(self._rows(block.table)) if block.table else ()
            pieces = () if block.table else self._pieces(block.passage)
            new = sorted(self._shown - before)
            cards = tuple(self._cards[number] for number in new)
            yield Shown(block=block, new_page=new_page, pieces=pieces, rows=rows, cards=cards)

    def _turned(self, page: int | None) -> int | None:
        """The page, when it is another than the one before."""
        if page is None or page == self._page:
            return None
        self._page = page
        return page

    def _rows(self, table: Table) -> Iterator[Row]:
        for number in range(table.rows):
            cells = tuple(cell for cell in table.cells if cell.row == number)
            pages = [place.page for cell in cells for place in cell.places if place.page is not None]
            new_page = self._turned(min(pages, default=None))
            yield Row(new_page=new_page, cells=tuple((cell, self._pieces(cell.passage)) for cell in cells))

    def _pieces(self, passage: Passage) -> tuple[Piece, ...]:
        found = segments(passage.text, self._marks.get(passage, ()))
        return tuple(
            Piece(
                words=segment.words,
                kind=self._kind(segment.marks[-1]) if segment.marks else None,
                labels=tuple(self._label(mark) for mark in segment.begins),
            )
            for segment in found
        )

    def _kind(self, mark: Mark) -> str:
        return self._cards[mark.finding].finding.kind

    def _label(self, mark: Mark) -> Label:
        first = mark.finding not in self._shown
        self._shown.add(mark.finding)
        return Label(
            words=self._cards[mark.finding].name_of(mark.part),
            kind=self._kind(mark),
            card=mark.finding,
            id=f"words-{mark.finding}" if first else None,
        )
