"""Word bytes -> Document: the body's paragraphs and tables in order, headers and footers after them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from extract.model.document import Block, Document
from extract.model.source import Source
from extract.read.docx.numbering import Numbering, numbering
from extract.read.docx.signs import signs
from extract.read.docx.tables import cells, grid
from extract.read.docx.text import boxes, runs
from extract.read.doubts import problems
from extract.read.flow import Flow, letters
from extract.read.items import Item, Paragraph
from extract.read.package import Package, W, damaged, opened, too_deep

MAIN = ("word/document.xml", "word/document2.xml")
WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))


def read_docx(source: Source) -> Document:
    """The Document of a Word file. Raises Rejected: DAMAGED or LIMIT."""
    package = opened(source)
    try:
        return _document(source, package)
    except RecursionError as error:
        raise too_deep(source) from error
    finally:
        package.archive.close()


def _document(source: Source, package: Package) -> Document:
    root = next((tree for name in MAIN if (tree := package.tree(name)) is not None), None)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise damaged(source, "has no text part")
    walk, flow = Walk(numbers=numbering(package), headings=_heading_styles(package)), Flow()
    found = tuple(flow.blocks(walk.items(body)))
    return Document(
        name=source.name, sha256=source.sha256, media_type=source.media_type,
        blocks=(*found, *_furniture(walk, flow, package)),
        problems=tuple(problems(signs(package, body, letters(found)))),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """The way through a body: numbers count as it goes."""

    numbers: Numbering
    headings: dict[str, int]

    def items(self, element: etree._Element) -> Iterator[Item]:
        """The paragraphs and tables of a body, cell, text box or header."""
        for child in element:
            if child.tag == W + "p":
                yield self._paragraph(child)
                for box in boxes(child):
                    yield from self.items(box)
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif child.tag in WRAPPERS:
                yield from self.items(child)

    def _paragraph(self, element: etree._Element) -> Paragraph:
        number = self.numbers.number(element)
        return Paragraph(runs=tuple(runs(element)), number=number, level=self.headings.get(_style(element)))

    def _table(self, element: etree._Element) -> Iterator[Item]:
        """A table; one of a single cell is a box drawn around ordinary paragraphs."""
        held = list(cells(element))
        if len(held) == 1:
            yield from self.items(held[0])
        else:
            yield grid(element, self._paragraphs)

    def _paragraphs(self, cell: etree._Element) -> tuple[Paragraph, ...]:
        """Every paragraph of a cell, those of controls, boxes and tables inside it too."""
        return tuple(self._paragraph(paragraph) for paragraph in cell.iter(W + "p"))


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


def _furniture(walk: Walk, flow: Flow, package: Package) -> Iterator[Block]:
    for kind in ("header", "footer"):
        for tree in package.beside(kind):
            yield from flow.blocks(walk.items(tree), "furniture")
