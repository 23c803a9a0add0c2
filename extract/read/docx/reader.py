"""Word bytes -> Document: the body's paragraphs and tables in order, headers and footers after them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from extract.model.document import Block, Document
from extract.model.passage import BREAK, Line, Passage
from extract.model.place import Place
from extract.model.problem import Rejected
from extract.model.source import Source
from extract.read.docx.numbering import Numbering, numbering
from extract.read.docx.package import Package, W, damaged, opened
from extract.read.docx.signs import signs
from extract.read.docx.tables import cells, table
from extract.read.docx.text import Run, boxes, runs
from extract.read.doubts import problems
from extract.read.numbering import depth, marker

MAIN = ("word/document.xml", "word/document2.xml")
WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
LONGEST_HEADING = 220


def read_docx(source: Source) -> Document:
    """The Document of a Word file. Raises Rejected: DAMAGED or LIMIT."""
    package = opened(source)
    try:
        return _document(source, package)
    except RecursionError as error:
        raise Rejected(
            "LIMIT", f"{source.name} nests tables or boxes too deeply.",
            next_step="Check where it came from: an ordinary paper is flat.",
        ) from error  # fmt: skip
    finally:
        package.archive.close()


def _document(source: Source, package: Package) -> Document:
    root = next((tree for name in MAIN if (tree := package.tree(name)) is not None), None)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise damaged(source, "has no text part")
    walk = Walk(numbers=numbering(package), headings=_heading_styles(package))
    found = tuple(walk.blocks(body))
    read = sum(len("".join(passage.text.split())) for passage in _passages(found))
    return Document(
        name=source.name, sha256=source.sha256, media_type=source.media_type,
        blocks=(*found, *_furniture(walk, package)), problems=tuple(problems(signs(package, body, read))),
    )  # fmt: skip


def _passages(blocks: Iterable[Block]) -> Iterator[Passage]:
    """Every run of text, those of cells too."""
    for block in blocks:
        yield from (cell.passage for cell in block.table.cells) if block.table else (block.passage,)


@dataclass(slots=True, kw_only=True)
class Walk:
    """The way through a body: counts paragraphs and tables as it goes."""

    numbers: Numbering
    headings: dict[str, int]
    paragraphs: int = 0
    tables: int = 0
    kind: str | None = field(default=None)

    def blocks(self, element: etree._Element) -> Iterator[Block]:
        """The blocks of a body, cell, text box or header."""
        for child in element:
            if child.tag == W + "p":
                yield from self._paragraph(child)
                for box in boxes(child):
                    yield from self.blocks(box)
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif child.tag in WRAPPERS:
                yield from self.blocks(child)

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        number = self.numbers.number(element)
        lines = tuple(_lines(list(runs(element)), Place(paragraph=self.paragraphs), 0))
        self.paragraphs += 1
        if any(line.text.strip() for line in lines):
            yield self._block(element, Passage(lines=lines), number)

    def _block(self, element: etree._Element, text: Passage, number: str | None) -> Block:
        printed = marker(text.text)
        level = self.headings.get(_style(element))
        kind = self.kind or _kind(text, number or (printed["number"] if printed else None), level)
        return Block(
            kind=kind, passage=text, level=(level or 1) if kind == "heading" else None,
            number=number or (printed["number"] if printed else None),
            body=printed.end() if printed and not number else 0,
        )  # fmt: skip

    def _table(self, element: etree._Element) -> Iterator[Block]:
        """A table; one of a single cell is a box drawn around ordinary paragraphs."""
        held = list(cells(element))
        if len(held) == 1:
            yield from self.blocks(held[0])
            return
        number = self.tables
        self.tables += 1
        yield Block(kind="table", table=table(element, number, self._cell_lines))

    def _cell_lines(self, cell: etree._Element, place: Place, offset: int) -> Sequence[Line]:
        """Every paragraph of a cell, those of controls, boxes and tables inside it too, one below another."""
        lines: list[Line] = []
        for paragraph in cell.iter(W + "p"):
            number = self.numbers.number(paragraph)
            for line in _lines(_numbered(list(runs(paragraph)), number), place, offset):
                lines.append(line)
                offset += len(line.text) + 1
        return [replace(line, joint=BREAK) for line in lines if line.text.strip()]


def _numbered(found: list[Run], number: str | None) -> list[Run]:
    """In a cell the printed number is part of what is read: `1.` before a recommendation."""
    return [Run(text=f"{number} ", bold=False, struck=False, size=0.0), *found] if number and found else found


def _lines(found: Sequence[Run], place: Place, offset: int) -> Iterator[Line]:
    """A paragraph's words, cut where the writer broke the line."""
    text = "".join(run.text for run in found)
    bold = bool(found) and all(run.bold for run in found if run.text.strip())
    struck = bool(found) and all(run.struck for run in found if run.text.strip())
    size = max((run.size for run in found), default=0.0)
    for words in text.split("\n"):
        yield Line(text=words, place=place, offset=offset, joint=BREAK, bold=bold, struck=struck, size=size)
        offset += len(words) + 1


def _kind(text: Passage, number: str | None, level: int | None) -> str:
    words = text.text.strip()
    short = len(words) <= LONGEST_HEADING and not words.endswith((".", ";", ","))
    if level is not None or (short and (all(line.bold for line in text.lines) or _capitals(words))):
        return "heading"
    return "list_item" if number and depth(number) == 1 else "paragraph"


def _capitals(words: str) -> bool:
    return words.isupper() and sum(letter.isalpha() for letter in words) > 3


def _heading_styles(package: Package) -> dict[str, int]:
    """Style ids whose name is `heading n` or `Title`, with their level."""
    tree = package.side("word/styles.xml")
    found: dict[str, int] = {}
    for style in tree.findall(W + "style") if tree is not None else ():
        name = style.find(W + "name")
        words = (name.get(W + "val", "") if name is not None else "").lower().split()
        if words[:1] == ["heading"] and words[-1].isdigit():
            found[style.get(W + "styleId", "")] = min(6, int(words[-1]))
        elif words == ["title"]:
            found[style.get(W + "styleId", "")] = 1
    return found


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(W + "val", "") if style is not None else ""


def _furniture(walk: Walk, package: Package) -> Iterator[Block]:
    walk.kind = "furniture"
    for kind in ("header", "footer"):
        for tree in package.beside(kind):
            yield from walk.blocks(tree)
