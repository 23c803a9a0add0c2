"""OpenDocument bytes -> Document: the text's paragraphs, lists and tables in order, headers and footers after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from extract.model.document import Block, Document
from extract.model.problem import Rejected
from extract.model.source import Source
from extract.read.doubts import problems
from extract.read.flow import Flow, letters
from extract.read.items import Item, Note, Paragraph
from extract.read.odt.lists import Count, Lists, list_styles, whole
from extract.read.odt.names import OFFICE, STYLE, TABLE, TEXT
from extract.read.odt.signs import refuse_locked, signs
from extract.read.odt.styles import Styles, body_text, is_hidden, styles
from extract.read.odt.tables import count, grid
from extract.read.odt.text import hanging, is_drawn, runs
from extract.read.package import Package, damaged, opened, refuse_endless

CONTENT, STYLES = "content.xml", "styles.xml"
PARAGRAPHS = frozenset((TEXT + "p", TEXT + "h"))
FURNITURE = tuple(
    STYLE + edge + side for edge in ("header", "footer") for side in ("", "-first", "-left")
)  # fmt: skip
UNREAD = frozenset((TEXT + "tracked-changes", OFFICE + "forms"))


def read_odt(source: Source) -> Document:
    """The Document of an OpenDocument text. Raises Rejected: DAMAGED, ENCRYPTED, LIMIT or UNSUPPORTED."""
    with opened(source, checked=(CONTENT, STYLES)) as package:
        return _document(source, package)


def _document(source: Source, package: Package) -> Document:
    refuse_locked(package)
    content, shared = package.tree(CONTENT), package.side(STYLES)
    if content is None:
        raise damaged(source, "has no text part")
    body = body_text(content)
    if body is None:
        raise Rejected(
            "UNSUPPORTED", f"{source.name} is an OpenDocument file of another kind than text.",
            next_step="Open it, save it as PDF, and ingest that.",
        )  # fmt: skip
    refuse_endless(source, count(body))
    known, flow = styles(shared, content), Flow()
    walk = Walk(styles=known, lists=Lists(styles=list_styles(shared, content)))
    found = tuple(flow.blocks(walk.items(body)))
    return Document(
        name=source.name, sha256=source.sha256, media_type=source.media_type,
        blocks=(*found, *_furniture(walk, flow, shared)),
        problems=tuple(problems(signs(package, body, known, letters(found)))), links=tuple(flow.links),
    )  # fmt: skip


def _furniture(walk: Walk, flow: Flow, shared: etree._Element | None) -> Iterator[Block]:
    for part in shared.iter(*FURNITURE) if shared is not None else ():
        if part.get(STYLE + "display") != "false":
            yield from flow.blocks(walk.items(part), "furniture")


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """The way through a text: lists count as it goes."""

    styles: Styles
    lists: Lists

    def items(self, element: etree._Element) -> Iterator[Item]:
        """The paragraphs and tables of a body, section, cell or text box."""
        for child in element:
            if child.tag in PARAGRAPHS:
                number = self.lists.heading(child) if child.tag == TEXT + "h" else None
                yield from self._paragraph(child, number)
            elif child.tag == TEXT + "list":
                count = self.lists.begin(child)
                yield from self._list(child, count, count.style, 0)
            elif child.tag == TABLE + "table":
                yield grid(child, self.styles, self.items)
            elif child.tag not in UNREAD and not is_hidden(child):
                yield from self.items(child)

    def _paragraph(self, element: etree._Element, number: str | None) -> Iterator[Item]:
        """A paragraph, and after it the boxes that hang on it."""
        yield Paragraph(runs=runs(element, self.styles), number=number, level=self._level(element))
        for box in hanging(element):
            yield from self._note(box) if box.tag == TEXT + "note" else self.items(box)

    def _note(self, element: etree._Element) -> Iterator[Item]:
        citation, body = (element.find(TEXT + name) for name in ("note-citation", "note-body"))
        if body is not None:
            number = "".join(citation.itertext()).strip() if citation is not None else ""
            yield Note(items=tuple(self.items(body)), number=number or None)

    def _level(self, element: etree._Element) -> int | None:
        if element.tag == TEXT + "h":
            return max(1, min(6, whole(element.get(TEXT + "outline-level"), 1)))
        return 1 if self.styles.is_title(element.get(TEXT + "style-name")) else None

    def _list(self, element: etree._Element, count: Count, style: str, depth: int) -> Iterator[Item]:
        for item in element:
            if item.tag == TEXT + "list-item":
                yield from self._item(item, count, style, depth)
            else:
                yield from self.items(item)

    def _item(self, item: etree._Element, count: Count, style: str, depth: int) -> Iterator[Item]:
        """An item: its number stands before its first paragraph; an item of lists alone is not counted."""
        counted = False
        for child in item:
            if child.tag in PARAGRAPHS:
                start = item.get(TEXT + "start-value")
                own = None if start is None else whole(start, 1)
                yield from self._paragraph(child, None if counted else self.lists.number(count, style, depth, own))
                counted = True
            elif child.tag == TEXT + "list":
                yield from self._list(child, count, child.get(TEXT + "style-name") or style, depth + 1)
            elif child.tag == TABLE + "table":
                yield grid(child, self.styles, self.items)
            elif is_drawn(child):
                yield from self.items(child)
