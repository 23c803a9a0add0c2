"""Sheets -> blocks of the document: what is a heading, a list item, furniture; what runs over a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extract.model.document import Block
from extract.model.passage import SPACE, Line, Passage
from extract.read.numbering import depth, follows, marker
from extract.read.pdf.flow.furniture import furniture
from extract.read.pdf.flow.hyphens import mended
from extract.read.pdf.flow.paragraphs import ENDED, Row, paragraphs, passage
from extract.read.pdf.sheet import Sheet
from extract.read.pdf.tables.cells import PageTable
from extract.read.pdf.tables.stitch import goes_on, joined

LARGER = 1.12
"""Letters this much larger than the body's make a short paragraph a heading."""

LONGEST_HEADING = 220
LONGEST_TITLE = 80
SMALL_CAPS = 3
LONGEST_PARAGRAPH = 10_000
"""A paragraph that fills pages runs on to no other: words without full stops would end in one of the whole paper."""


def blocks(sheets: Sequence[Sheet]) -> tuple[Block, ...]:
    """The blocks of a document in reading order."""
    running = furniture([(sheet.page.number, sheet.page.height, sheet.loose) for sheet in sheets])
    body = _body_size(line for sheet in sheets for line in sheet.loose)
    found: list[Block] = []
    tables: list[list[PageTable]] = []
    for sheet in sheets:
        for item in sheet.items:
            if isinstance(item, PageTable):
                _place_table(item, found, tables)
            else:
                found.extend(_text_blocks(item, running, body))
    whole = list(mended(list(_over_pages(_with_tables(found, tables)))))
    return tuple(_levelled(_titled(whole)))


def _body_size(lines: Iterable[Line]) -> float:
    """The size most letters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _place_table(item: PageTable, found: list[Block], tables: list[list[PageTable]]) -> None:
    """A table goes on from the page before if nothing but furniture stands between; else it is a new one."""
    behind = next((block for block in reversed(found) if block.kind != "furniture"), None)
    if tables and behind is not None and behind.kind == "table" and goes_on(tables[-1][-1], item):
        tables[-1].append(item)
    else:
        tables.append([item])
        found.append(Block(kind="table", level=len(tables) - 1))


def _with_tables(found: Sequence[Block], tables: Sequence[Sequence[PageTable]]) -> Iterator[Block]:
    for block in found:
        if block.kind == "table" and block.level is not None:
            yield Block(kind="table", table=joined(tables[block.level], block.level))
        else:
            yield block


def _text_blocks(rows: Sequence[Row], running: frozenset[int], body: float) -> Iterator[Block]:
    """The paragraphs of one run of rows."""
    for marked, run in groupby(rows, key=lambda row: all(id(line) in running for line in row)):
        if marked:
            yield from (Block(kind="furniture", passage=passage([row])) for row in run)
        else:
            yield from (_block(passage(group), body) for group in paragraphs(list(run)))


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
        if waiting and block.kind == "furniture":
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


def _titled(found: Sequence[Block]) -> Iterator[Block]:
    """A short numbered line that no brother stands beside heads what follows: `8.1 Legal Implications`."""
    solid = [block for block in found if block.kind != "furniture"]
    neighbours = zip([None, *solid], solid, [*solid[1:], None], strict=False)
    beside = {id(block): (above, below) for above, block, below in neighbours}
    for block in found:
        above, below = beside.get(id(block), (None, None))
        yield replace(block, kind="heading") if _is_title(block, above, below) else block


def _is_title(block: Block, above: Block | None, below: Block | None) -> bool:
    if block.kind not in ("paragraph", "list_item") or not block.number or not block.number[0].isdigit():
        return False
    words = block.words.strip()
    if not 3 < len(words) <= LONGEST_TITLE or not words[0].isupper() or words[-1] in ".;,:" or below is None:
        return False
    return not (above and follows(above.text, block.text)) and not follows(block.text, below.text)


def _levelled(found: Iterable[Block]) -> Iterator[Block]:
    """Headings with their level: by their number's depth, else by their size among the headings."""
    blocks = list(found)
    sizes = sorted({_size(block) for block in blocks if block.kind == "heading"}, reverse=True)
    for block in blocks:
        if block.kind != "heading":
            yield block
        else:
            numbered = depth(block.number) if block.number and block.number[0].isdigit() else 0
            yield replace(block, level=min(6, numbered or sizes.index(_size(block)) + 1))


def _size(block: Block) -> float:
    return max(line.size for line in block.passage.lines)
