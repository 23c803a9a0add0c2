"""What a Word file holds that a reader of its words alone would not know."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from extract.read import script
from extract.read.characters import clean
from extract.read.docx.text import FALLBACK, is_on
from extract.read.doubts import Doubt
from extract.read.package import Package, W

COMPLETE = 0.98
"""Fewer of a file's letters than this in what was read, and some were left out."""

TARGET = "Target"
SEPARATORS = frozenset(("separator", "continuationSeparator"))


def signs(package: Package, body: etree._Element, read: int) -> Iterator[Doubt]:
    """What is doubtful about a file of whose body `read` characters that are not blank were read."""
    for code, holds in IN_BODY.items():
        if holds(body):
            yield Doubt(code=code)
    for code, is_there in IN_PACKAGE.items():
        if is_there(package):
            yield Doubt(code=code)
    words = [text.text or "" for text in body.iter(W + "t")]
    yield from (Doubt(code=code) for code in script.doubts("".join(words)))
    if not read:
        yield Doubt(code="NO_WORDS")
    if read < COMPLETE * (_letters(words) - _passed_over(body)):
        yield Doubt(code="TEXT_LEFT_OUT")


def _letters(words: Iterable[str]) -> int:
    return sum(len("".join(clean(word).split())) for word in words)


def _passed_over(body: etree._Element) -> int:
    """The letters that are rightly not read: hidden, moved away, or said a second time for older programs."""
    gone = [*body.iter(W + "moveFrom", FALLBACK), *(run for run in body.iter(W + "r") if is_on(run, "vanish"))]
    return _letters(text.text or "" for element in gone for text in element.iter(W + "t"))


def _has(*names: str) -> Callable[[etree._Element], bool]:
    tags = [W + name for name in names]
    return lambda body: next(body.iter(*tags), None) is not None


def _is_white_somewhere(body: etree._Element) -> bool:
    """Whether words are white, outside of tables and boxes, where no shading lies under them."""
    for colour in body.iter(W + "color"):
        if (colour.get(W + "val") or "").lower() == "ffffff" and not _is_shaded(colour):
            return True
    return False


def _is_shaded(colour: etree._Element) -> bool:
    run = colour.getparent().getparent()
    if run is None or run.tag != W + "r" or not any((text.text or "").strip() for text in run.iter(W + "t")):
        return True
    around = (run, *run.iterancestors())
    return any(
        element.tag in (W + "tc", W + "txbxContent") or element.find(f"*/{W}shd") is not None for element in around
    )


def _has_member(pattern: str) -> Callable[[Package], bool]:
    named = re.compile(pattern)
    return lambda package: any(named.search(name) for name in package.names)


def _has_comments(package: Package) -> bool:
    tree = package.side("word/comments.xml")
    return tree is not None and tree.find(W + "comment") is not None


def _has_notes(package: Package) -> bool:
    """Whether there are footnotes or endnotes with words of their own."""
    trees = [tree for name in ("word/footnotes.xml", "word/endnotes.xml") if (tree := package.side(name)) is not None]
    notes = (note for tree in trees for note in tree if note.get(W + "type") not in SEPARATORS)
    return any((text.text or "").strip() for note in notes for text in note.iter(W + "t"))


def _leads_outside(package: Package) -> bool:
    """Whether a part is said to lie outside of the file."""
    for name in package.names:
        if name.endswith(".rels"):
            tree = package.side(name)
            folder = posixpath.dirname(posixpath.dirname(name))
            if any(_is_outside(folder, link) for link in (tree if tree is not None else ())):
                return True
    return False


def _is_outside(folder: str, link: etree._Element) -> bool:
    target = link.get(TARGET, "").replace("\\", "/")
    if link.get("TargetMode") == "External" or target.startswith("#"):
        return False
    return posixpath.normpath(posixpath.join(folder, target.lstrip("/"))).startswith("..")


IN_BODY: dict[str, Callable[[etree._Element], bool]] = {
    "TRACKED_CHANGES": _has("del", "ins", "moveFrom"),
    "HIDDEN_TEXT_PASSED_OVER": _has("vanish"),
    "HIDDEN_TEXT": _is_white_somewhere,
    "CHUNKS_NOT_READ": _has("altChunk"),
    "CONTENT_CONTROLS": _has("sdt"),
    "TEXT_BOXES": _has("txbxContent"),
}
IN_PACKAGE: dict[str, Callable[[Package], bool]] = {
    "MACROS": _has_member(r"vbaproject\.bin$"),
    "ATTACHMENTS": _has_member(r"/embeddings/."),
    "COMMENTS": _has_comments,
    "FOOTNOTES_NOT_READ": _has_notes,
    "OUTSIDE_TARGET": _leads_outside,
    "ODD_PACKAGE": lambda package: package.is_odd or bool(package.broken),
}
"""Code -> whether there is such a thing. The last one tells of parts that the others found broken."""
