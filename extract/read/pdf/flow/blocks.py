"""Sheets -> blocks of the document: what is a heading, a list item, furniture; what runs over a page."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count, groupby
from math import inf

from extract.model.document import Block
from extract.model.passage import SPACE, Line, Passage
from extract.read.numbering import depth, follows, marker
from extract.read.pdf.flow.hyphens import mended
from extract.read.pdf.flow.paragraphs import ENDED, Row, paragraphs, passage, stacked
from extract.read.pdf.flow.sheets import Sheets
from extract.read.pdf.tables.cells import PageTable
from extract.read.pdf.tables.stitch import goes_on, joined

LARGER = 1.12
"""Letters this much larger than the body's make a short paragraph a heading."""

LONGEST_HEADING = 220
LONGEST_TITLE = 80
SMALL_CAPS = 3
LONGEST_PARAGRAPH = 10_000
"""A paragraph that fills pages runs on to no other: words without full stops would end in one of the whole paper."""


def blocks(sheets: Sheets) -> Iterator[Block]:
    """The blocks of a paper in reading order, headings without their level."""
    return _titled(mended(_over_pages(_with_tables(_items(sheets))), sheets.words))


class Levels:
    """The levels of headings: by their numbers' depth, else by their size among those of all headings."""

    def __init__(self) -> None:
        self._sizes: set[float] = set()

    def noting(self, found: Iterable[Block]) -> Iterator[Block]:
        """The same blocks, looked at as they go by."""
        for block in found:
            if block.kind == "heading":
                self._sizes.add(_size(block))
            yield block

    def given(self, found: Iterable[Block]) -> tuple[Block, ...]:
        """Blocks with their levels, once all were looked at."""
        sizes = sorted(self._sizes, reverse=True)
        return tuple(_levelled(block, sizes) if block.kind == "heading" else block for block in found)


def _items(sheets: Sheets) -> Iterator[Block | PageTable]:
    """Blocks of text, and tables as they stand on their pages."""
    body = sheets.body
    for sheet in sheets:
        running = sheets.running_on(sheet)
        notes = deque(sheet.beside)
        for item in sheet.items:
            yield from [item] if isinstance(item, PageTable) else _text_blocks(item, running, body, notes)
        yield from _noted(notes)


def _with_tables(items: Iterable[Block | PageTable]) -> Iterator[Block]:
    """A table goes on from the page before if nothing but furniture stands between; else it is a new one."""
    parts: list[PageTable] = []
    behind: list[Block] = []
    numbers = count()
    for item in items:
        if isinstance(item, PageTable) and parts and goes_on(parts[-1], item):
            parts.append(item)
        elif isinstance(item, Block) and parts and item.is_aside:
            behind.append(item)
        else:
            yield from _whole(parts, behind, numbers)
            parts, behind = ([item], []) if isinstance(item, PageTable) else ([], [])
            yield from [item] if isinstance(item, Block) else ()
    yield from _whole(parts, behind, numbers)


def _whole(parts: Sequence[PageTable], behind: Iterable[Block], numbers: Iterator[int]) -> Iterator[Block]:
    """A table's parts as one, then the furniture that stands between and behind them."""
    if parts:
        yield Block(kind="table", table=joined(parts, next(numbers)))
    yield from behind


def _text_blocks(rows: Sequence[Row], running: frozenset[int], body: float, notes: deque[Line]) -> Iterator[Block]:
    """The paragraphs of one run of rows, each with the notes beside it."""
    for marked, run in groupby(rows, key=lambda row: all(id(line) in running for line in row)):
        if marked:
            yield from (Block(kind="furniture", passage=passage([row])) for row in run)
        else:
            for group in paragraphs(list(run)):
                yield from _noted(notes, above=group[0][0].box[1])
                yield _block(passage(group), body)
                yield from _noted(notes, above=group[-1][0].box[3])


def _noted(notes: deque[Line], above: float = inf) -> Iterator[Block]:
    """Notes in the margin down to a height, as one block: a name may go on below. They are taken off `notes`."""
    rows: list[Row] = []
    while notes and notes[0].box[1] + notes[0].box[3] < 2 * above:
        rows.append((notes.popleft(),))
    if rows:
        yield Block(kind="margin", passage=stacked(paragraphs(rows)))


def _block(text: Passage, body: float) -> Block:
    number = marker(text.text)
    words = text.text[number.end() :] if number else text.text
    kind = "paragraph"
    if _is_heading(text, words, body):
        kind = "heading"
    elif number:
        kind = "list_item" if depth(number["number"]) == 1 else "paragraph"
    return Block(
        kind=kind,
        passage=text,
        number=number["number"] if number else None,
        body=number.end() if number else 0,
    )


def _is_heading(text: Passage, words: str, body: float) -> bool:
    if len(text.text) > LONGEST_HEADING or not words.strip() or words.rstrip().endswith((".", ";", ",")):
        return False
    if not any(letter.isalpha() for letter in words):
        return False
    larger = all(line.size > LARGER * body for line in text.lines)
    bold = all(line.bold for line in text.lines)
    capitals = words.isupper() and sum(letter.isalpha() for letter in words) > SMALL_CAPS
    return larger or bold or capitals


def _over_pages(found: Iterable[Block]) -> Iterator[Block]:
    """A paragraph that stops in mid-sentence at the foot of a page goes on at the head of the next."""
    waiting: Block | None = None
    between: list[Block] = []
    for block in found:
        if waiting and block.is_aside:
            between.append(block)
            continue
        if waiting and _runs_over(waiting, block):
            waiting = _read_on(waiting, block)
            continue
        if waiting:
            yield waiting
        yield from between
        waiting, between = block, []
    if waiting:
        yield waiting
    yield from between


def _runs_over(above: Block, below: Block) -> bool:
    if above.kind not in ("paragraph", "list_item") or below.kind != "paragraph" or below.number:
        return False
    pages = (above.passage.lines[-1].page, below.passage.lines[0].page)
    if pages[0] == pages[1] or len(above.text) > LONGEST_PARAGRAPH or ENDED.search(above.text):
        return False
    first = below.text.lstrip()[:1]
    return first.islower() or first.isdigit() or above.text.rstrip().endswith(("-", ",")) or _full(above)


def _full(block: Block) -> bool:
    """The last line reaches about as far right as the paragraph's other lines."""
    lines = block.passage.lines
    return len(lines) > 1 and lines[-1].box[2] > 0.9 * max(line.box[2] for line in lines)


def _read_on(above: Block, below: Block) -> Block:
    *before, last = above.passage.lines
    lines = (*before, last.joining(SPACE), *below.passage.lines)
    return replace(above, passage=Passage(lines=lines))


def _titled(found: Iterable[Block]) -> Iterator[Block]:
    """A short numbered line that no brother stands beside heads what follows: `8.1 Legal Implications`."""
    above: Block | None = None
    held: list[Block] = []
    for block in found:
        if held and not block.is_aside:
            yield from _headed(held, above, block)
            above, held = held[0], []
        if held or not block.is_aside:
            held.append(block)
        else:
            yield block
    yield from _headed(held, above, None)


def _headed(held: Sequence[Block], above: Block | None, below: Block | None) -> Iterator[Block]:
    """A block, as a heading if it is one, and the furniture behind it."""
    for block in held[:1]:
        yield replace(block, kind="heading") if _is_title(block, above, below) else block
    yield from held[1:]


def _is_title(block: Block, above: Block | None, below: Block | None) -> bool:
    if block.kind not in ("paragraph", "list_item") or not block.number or not block.number[0].isdigit():
        return False
    words = block.words.strip()
    if not 3 < len(words) <= LONGEST_TITLE or not words[0].isupper() or words[-1] in ".;,:" or below is None:
        return False
    return not (above and follows(above.text, block.text)) and not follows(block.text, below.text)


def _levelled(block: Block, sizes: Sequence[float]) -> Block:
    numbered = depth(block.number) if block.number and block.number[0].isdigit() else 0
    return replace(block, level=min(6, numbered or sizes.index(_size(block)) + 1))


def _size(block: Block) -> float:
    return max(line.size for line in block.passage.lines)
