"""Web page bytes -> Document: the text's paragraphs, lists and tables in order, menus and banners after them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extract.model.document import Block, Document
from extract.model.source import Source
from extract.read import script
from extract.read.characters import clean
from extract.read.doubts import Doubt, problems
from extract.read.flow import Flow, letters, passages
from extract.read.html.look import Look
from extract.read.html.parse import tree
from extract.read.html.sheet import sheet
from extract.read.html.walk import Walk
from extract.read.items import Item, Paragraph, Run


def read_html(source: Source) -> Document:
    """The Document of a web page. Raises Rejected: DAMAGED or LIMIT."""
    root = tree(source)
    walk, flow = Walk(sheet=sheet(root)), Flow()
    _take(root, walk)
    found = tuple(flow.blocks(walk.items))
    doubts = (*sorted(walk.codes), *_of_words(found, root))
    return Document(
        name=source.name, sha256=source.sha256, media_type=source.media_type,
        blocks=(*found, *flow.blocks(walk.beside, "furniture")), links=tuple(flow.links),
        problems=tuple(problems(Doubt(code=code) for code in doubts)),
    )  # fmt: skip


def _take(root: etree._Element, walk: Walk) -> None:
    """The page into the walk; where it says which part is its main one, all else stands beside that."""
    mains = [part for part in root.iter() if part.tag == "main" or part.get("role") == "main"]
    for part in mains:
        walk.content(part, Look())
        walk.end()
        part.clear(keep_tail=True)
    main, walk.items = walk.items, []
    walk.content(root, Look())
    walk.end()
    if main:
        walk.beside = walk.items + walk.beside
        walk.items = main
    walk.beside[:0] = _title(root)


def _title(root: etree._Element) -> Iterator[Item]:
    """What a browser shows above the page, `page | site`: each of the two is a line."""
    words = " ".join((root.findtext(".//head/title") or "").split())
    yield from (Paragraph(runs=(Run(text=clean(part)),)) for part in words.split(" | ") if part)


def _of_words(found: tuple[Block, ...], root: etree._Element) -> Iterator[str]:
    """What is doubtful about the words themselves, or about there being none."""
    yield from script.doubts("\n".join(passage.text for passage in passages(found)))
    if not letters(found):
        yield "WRITTEN_BY_PROGRAM" if root.find(".//script") is not None else "NO_WORDS"
