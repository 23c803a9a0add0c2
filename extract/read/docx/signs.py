"""What a Word file holds that a reader of its words alone would not know."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator

from lxml import etree

from extract.read import script
from extract.read.docx.names import A, whole
from extract.read.doubts import Doubt
from extract.read.package import Package, W

TARGET = "Target"
EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
VML = "{urn:schemas-microsoft-com:vml}"
PER_POINT = 12_700
SIZE = re.compile(r"\b(width|height):\s*(\d{1,5}(?:\.\d{1,5})?)pt")
WIDE, HIGH = 280, 140
"""Points: a picture as wide and as high may show a table or a page."""

DRAWN = re.compile(r"word/(?:charts/chart|diagrams/data)\d*\.xml$")


def in_body(body: etree._Element) -> frozenset[str]:
    """The codes of what stands in a body, to be asked before anything is taken out of it."""
    return frozenset(code for code, holds in IN_BODY.items() if holds(body))


def signs(package: Package, seen: frozenset[str], raw: str, *, is_whole: bool) -> Iterator[Doubt]:
    """What is doubtful about a file.

    seen: the codes of what was met on the way. raw: the words that were read, as the file gives them. is_whole: whether
    all letters were met.
    """
    yield from (Doubt(code=code) for code in sorted(seen))
    for code, is_there in IN_PACKAGE.items():
        if is_there(package):
            yield Doubt(code=code)
    yield from (Doubt(code=code) for code in script.doubts(raw))
    if not raw.strip():
        yield Doubt(code="NO_WORDS")
    if not is_whole:
        yield Doubt(code="TEXT_LEFT_OUT")


def _has(*names: str) -> Callable[[etree._Element], bool]:
    tags = [W + name for name in names]
    return lambda body: next(body.iter(*tags), None) is not None


def _has_large_picture(body: etree._Element) -> bool:
    """Whether a picture is so large that it may be of a page or a table, not a badge."""
    drawn = (extent for extent in body.iter(EXTENT) if next(extent.getparent().iter(A + "blip"), None) is not None)
    sizes = [(whole(one.get("cx"), 0) / PER_POINT, whole(one.get("cy"), 0) / PER_POINT) for one in drawn]
    for picture in body.iter(VML + "imagedata"):
        said = dict(SIZE.findall(picture.getparent().get("style", "")))
        sizes.append((float(said.get("width", 0)), float(said.get("height", 0))))
    return any(width >= WIDE and height >= HIGH for width, height in sizes)


def _has_member(pattern: str) -> Callable[[Package], bool]:
    named = re.compile(pattern)
    return lambda package: any(named.search(name) for name in package.names)


def _has_comments(package: Package) -> bool:
    tree = package.side("word/comments.xml")
    return tree is not None and tree.find(W + "comment") is not None


def _has_drawn_words(package: Package) -> bool:
    """Whether charts or diagrams hold words; shapes in the text itself are looked for in the body."""
    named = (name for kind in ("chart", "data") for name in package.named(kind) if DRAWN.match(name))
    trees = (tree for name in named if (tree := package.side(name)) is not None)
    return any((text.text or "").strip() for tree in trees for text in tree.iter(A + "t"))


def _leads_outside(package: Package) -> bool:
    """Whether a part is said to lie outside of the file."""
    for name in package.names:
        if name.endswith(".rels"):
            tree = package.relation(name)
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
    "CHUNKS_NOT_READ": _has("altChunk", "subDoc"),
    "CONTENT_CONTROLS": _has("sdt"),
    "TEXT_BOXES": _has("txbxContent"),
    "PICTURES_NOT_READ": _has_large_picture,
    "DRAWINGS_NOT_READ": lambda body: any((text.text or "").strip() for text in body.iter(A + "t")),
}
IN_PACKAGE: dict[str, Callable[[Package], bool]] = {
    "MACROS": _has_member(r"vbaproject\.bin$"),
    "ATTACHMENTS": _has_member(r"/embeddings/."),
    "FORM_NOT_READ": _has_member(r"/activex/activex\d*\.xml$"),
    "COMMENTS": _has_comments,
    "DRAWINGS_NOT_READ": _has_drawn_words,
    "OUTSIDE_TARGET": _leads_outside,
    "ODD_PACKAGE": lambda package: package.is_odd or bool(package.broken),
}
"""Code -> whether there is such a thing. The last one tells of parts that the others found broken."""
