"""The names of Word's elements, and how their values are read."""

from __future__ import annotations

from functools import cache

from lxml import etree

from extract.read.package import W

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
CHOICE, FALLBACK, ALTERNATIVES = MC + "Choice", MC + "Fallback", MC + "AlternateContent"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
OFF = frozenset(("0", "false", "off", "none"))


def value(element: etree._Element | None, path: str = "") -> str | None:
    """The `w:val` of an element, or of what stands at `path` below it (names without prefix, parted by `/`)."""
    found = at(element, path) if path else element
    return None if found is None else found.get(W + "val")


def at(element: etree._Element | None, path: str) -> etree._Element | None:
    """The first element at `path`: names without prefix, parted by `/`."""
    for tag in _tags(path):
        if element is None:
            return None
        element = element.find(tag)
    return element


@cache
def _tags(path: str) -> tuple[str, ...]:
    return tuple(W + name for name in path.split("/"))


def switch(element: etree._Element | None) -> bool | None:
    """Whether a property that is there or not is on; None if it is not there."""
    return None if element is None else element.get(W + "val", "1").lower() not in OFF


def whole(text: str | None, otherwise: int) -> int:
    """A whole number; `otherwise` for what is none, or is too long to be meant."""
    return int(text) if text and text.isdecimal() and text.isascii() and len(text) < 9 else otherwise


def letters(element: etree._Element) -> int:
    """How many characters the text elements below an element hold, blanks included."""
    return sum(len(text.text or "") for text in element.iter(W + "t"))
