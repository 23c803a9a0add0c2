"""What an OpenDocument file holds that a reader of its words alone would not know."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extract.model.problem import Rejected
from extract.read import script
from extract.read.characters import clean
from extract.read.doubts import Doubt
from extract.read.odt.names import DRAW, OFFICE, TABLE, TEXT
from extract.read.odt.styles import Look, Styles, is_hidden
from extract.read.odt.text import GONE, SWITCHED, is_switched_off
from extract.read.package import Package

COMPLETE = 0.98
"""Fewer of a file's letters than this in what was read, and some were left out."""

MANIFEST = "meta-inf/manifest.xml"
FAMILIES = {TEXT + "p": "paragraph", TEXT + "h": "paragraph", TEXT + "span": "text"}
OLD = ("1.0", "1.1")
PROGRAMS = ("basic/", "scripts/")
SILENT = (GONE - {TEXT + "note"}) | {TEXT + "note-citation"}
"""What holds no words of the text, its notes among them."""

INSIDE = frozenset((DRAW + "object", DRAW + "object-ole", DRAW + "plugin"))


def refuse_locked(package: Package) -> None:
    """Raise Rejected ENCRYPTED for a file that was saved with a password."""
    if MANIFEST in package.names and b"encryption-data" in package.data(MANIFEST):
        raise Rejected(
            "ENCRYPTED", f"{package.source.name} needs a password.",
            next_step="Open it with its password, save it without one, and ingest that; --password opens PDFs only.",
        )  # fmt: skip


def signs(package: Package, body: etree._Element, styles: Styles, read: int) -> Iterator[Doubt]:
    """What is doubtful about a file of whose body `read` characters that are not blank were read."""
    tags = {element.tag for element in body.iter()}
    for code, there in {
        "TRACKED_CHANGES": TEXT + "changed-region" in tags, "COMMENTS": OFFICE + "annotation" in tags,
        "TEXT_BOXES": DRAW + "text-box" in tags,
        "ATTACHMENTS": bool(tags & INSIDE), "CHUNKS_NOT_READ": TEXT + "section-source" in tags,
        "MACROS": any(name.startswith(PROGRAMS) for name in package.names),
        "OLD_FORMAT": _is_old(body), "ODD_PACKAGE": package.is_odd or bool(package.broken),
    }.items():  # fmt: skip
        if there:
            yield Doubt(code=code)
    yield from _of_words(list(_words(body, Look(), styles)), styles, read)


def _is_old(body: etree._Element) -> bool:
    """Whether the file was written before lists could say which list they go on from (OpenDocument 1.2)."""
    return str(body.getroottree().getroot().get(OFFICE + "version", "1.0")) in OLD


def _of_words(words: list[tuple[str, Look]], styles: Styles, read: int) -> Iterator[Doubt]:
    seen = "".join(text for text, look in words if not look.hidden)
    if any(look.hidden and text.strip() for text, look in words):
        yield Doubt(code="HIDDEN_TEXT_PASSED_OVER")
    if any(look.white and not look.shaded and not look.hidden and text.strip() for text, look in words):
        yield Doubt(code="HIDDEN_TEXT")
    yield from (Doubt(code=code) for code in script.doubts(seen))
    if not read:
        yield Doubt(code="NO_WORDS")
    if read < COMPLETE * len("".join(clean(seen).split())):
        yield Doubt(code="TEXT_LEFT_OUT")


def _words(element: etree._Element, look: Look, styles: Styles) -> Iterator[tuple[str, Look]]:
    """Every word below an element with its look, but comments, notes and what was deleted."""
    family = FAMILIES.get(element.tag)
    if family:
        look = styles.look(family, element.get(TEXT + "style-name")).within(look)
    if element.tag == TABLE + "table-cell" and styles.fill(element.get(TABLE + "style-name")):
        look = Look(shaded=True).within(look)
    if (element.tag in SWITCHED and is_hidden(element)) or is_switched_off(element):
        look = Look(hidden=True).within(look)
    yield element.text or "", look
    for child in element:
        if child.tag not in SILENT:
            yield from _words(child, look, styles)
        yield child.tail or "", look
