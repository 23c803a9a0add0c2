"""Word bytes -> Document: the body's paragraphs and tables in order, headers and footers after them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from extract.model.document import Block, Document
from extract.model.source import Source
from extract.read.docx.fills import Fills, fills
from extract.read.docx.names import at, letters
from extract.read.docx.notes import Notes, notes
from extract.read.docx.numbering import Numbering, numbering
from extract.read.docx.relations import addresses, related
from extract.read.docx.signs import in_body, signs
from extract.read.docx.styles import styles
from extract.read.docx.tables import grid
from extract.read.docx.text import Reference, Words, boxes, is_end_gone, is_hidden
from extract.read.docx.unprinted import drop_unprinted
from extract.read.doubts import problems
from extract.read.flow import Flow
from extract.read.items import Item, Note, Paragraph
from extract.read.package import Package, W, damaged, opened, refuse_endless

MAIN = ("word/document.xml", "word/document2.xml")
MOVING = frozenset(("MOVING_DATES",))
"""What is no doubt in a running line: it often tells when the paper was printed."""


def read_docx(source: Source) -> Document:
    """The Document of a Word file. Raises Rejected: DAMAGED or LIMIT."""
    with opened(source) as package:
        return _document(source, package)


def _document(source: Source, package: Package) -> Document:
    main, body = _body(source, package)
    seen = in_body(body) | drop_unprinted(body)
    total, known = letters(body), styles(package)
    walk = Walk(
        words=Words(styles=known, targets=addresses(package, main)), numbers=numbering(package, known),
        fills=fills(package, known), notes=notes(package, main, body, known),
    )  # fmt: skip
    flow = Flow()
    found = tuple(flow.blocks(walk.items(body)))
    edges = tuple(_furniture(walk, flow, package, main))
    doubts = signs(package, seen | walk.noticed, walk.raw, is_whole=walk.words.met >= total)
    return Document(
        name=source.name, sha256=source.sha256, media_type=source.media_type, blocks=(*found, *edges),
        problems=tuple(problems(doubts)), links=tuple(flow.links),
    )  # fmt: skip


def _body(source: Source, package: Package) -> tuple[str, etree._Element]:
    """The name of the main part, and its body."""
    for name in (*related(package, "", "officeDocument"), *MAIN):
        tree = package.tree(name)
        body = at(tree, "body")
        if body is not None:
            refuse_endless(source, sum(1 for _ in body.iter(W + "tc")))
            return name, body
    raise damaged(source, "has no text part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """The way through a part: numbers and notes count as it goes. words: reads the paragraphs of the part."""

    words: Words
    numbers: Numbering
    fills: Fills
    notes: dict[str, Notes] = field(default_factory=dict)

    def items(self, element: etree._Element) -> Iterator[Item]:
        """The paragraphs and tables of a body, cell, text box, note or header.

        A paragraph whose end was deleted reads on in the next one.
        """
        parts: list[etree._Element] = []
        for child in _content(element):
            if child.tag == W + "p":
                parts.append(child)
            if child.tag == W + "tbl" or not is_end_gone(child):
                yield from self._paragraph(parts)
                parts = []
            if child.tag == W + "tbl":
                yield grid(child, self._held, self.fills)
        yield from self._paragraph(parts)

    def _paragraph(self, parts: list[etree._Element]) -> Iterator[Item]:
        """One paragraph, and after it the boxes and notes that hang on it."""
        runs = {part: tuple(self.words.runs(part)) for part in parts}
        references = list(self.words.references)
        self.words.references.clear()
        worded = [part for part in parts if any(run.text.strip() for run in runs[part])]
        leading = _leading(parts, worded)
        if leading is not None:
            yield Paragraph(
                runs=tuple(run for part in parts for run in runs[part]), number=self.numbers.number(leading),
                level=self.words.styles.level(self.words.styles.of(leading)),
            )  # fmt: skip
        for box in (box for part in parts for box in boxes(part)):
            yield from self.items(box)
        yield from (note for one in references for note in self._note(one))

    def _note(self, reference: Reference) -> Iterator[Item]:
        held = self.notes.get(reference.kind)
        note = held.held.pop(reference.name, None) if held is not None else None
        if held is None or note is None:
            self.words.noticed.add("FOOTNOTES_NOT_READ")
            return
        mark = held.mark(reference)
        inner = Walk(words=held.words, numbers=self.numbers, fills=self.fills)
        yield Note(items=tuple(inner.items(note)), number=mark)

    def _held(self, cell: etree._Element) -> tuple[Item, ...]:
        return tuple(self.items(cell))

    @property
    def noticed(self) -> frozenset[str]:
        """Codes of what was met, in notes too."""
        return frozenset(self.words.noticed).union(*(one.words.noticed for one in self.notes.values()))

    @property
    def raw(self) -> str:
        """All words, as the file gives them."""
        return "".join(self.words.raw + [text for one in self.notes.values() for text in one.words.raw])


def _leading(parts: list[etree._Element], worded: list[etree._Element]) -> etree._Element | None:
    """The part whose number and style a paragraph of several has; None if not even a number of it is printed."""
    if worded or not parts:
        return worded[-1] if worded else None
    return None if is_end_gone(parts[-1]) or is_hidden(parts[-1]) else parts[-1]


def _content(element: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of an element, whatever they are wrapped in."""
    for child in element:
        if child.tag in (W + "p", W + "tbl"):
            yield child
        else:
            yield from _content(child)


def _furniture(walk: Walk, flow: Flow, package: Package, main: str) -> Iterator[Block]:
    for kind in ("header", "footer"):
        named = sorted(set(related(package, main, kind))) or package.named(kind)
        for name in named:
            tree = package.side(name)
            if tree is not None:
                words = Words(styles=walk.words.styles, targets=addresses(package, name))
                inner = Walk(words=words, numbers=walk.numbers, fills=walk.fills)
                walk.words.noticed |= drop_unprinted(tree)
                yield from flow.blocks(inner.items(tree), "furniture")
                walk.words.noticed |= words.noticed - MOVING
