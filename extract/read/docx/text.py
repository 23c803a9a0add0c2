"""A paragraph's words as a reader sees them: insertions in, deletions and hidden words out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from lxml import etree

from extract.read.characters import SYMBOLS, clean
from extract.read.items import Run
from extract.read.package import W

GONE = frozenset(
    W + name for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sdtPr", "sdtEndPr")
)
"""What is not read: deleted words, properties, the code of fields."""

APART = frozenset((W + "txbxContent", W + "tbl"))
"""What is read on its own, not inside the paragraph it hangs on."""

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MARKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
OFF = frozenset(("0", "false", "off", "none"))


def runs(paragraph: etree._Element) -> Iterator[Run]:
    """The visible runs of a paragraph, in order, whatever they are wrapped in."""
    for element in _inside(paragraph):
        if element.tag == W + "r" and not is_on(element, "vanish"):
            text = "".join(_words(element))
            if text:
                yield Run(
                    text=text, bold=is_on(element, "b"), size=_size(element),
                    struck=is_on(element, "strike") or is_on(element, "dstrike"),
                )  # fmt: skip


def boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The text boxes that hang on a paragraph; those inside them hang on paragraphs of their own."""
    for element in paragraph.iter(W + "txbxContent"):
        above = takewhile(lambda outer: outer is not paragraph, element.iterancestors())
        if not any(outer.tag in (FALLBACK, W + "txbxContent") for outer in above):
            yield element


def _inside(element: etree._Element) -> Iterator[etree._Element]:
    """Everything below an element but what is gone or read apart."""
    for child in element:
        if child.tag in GONE or child.tag in APART or child.tag == FALLBACK:
            continue
        yield child
        if child.tag != W + "r":
            yield from _inside(child)


def _words(run: etree._Element) -> Iterator[str]:
    for element in run:
        if element.tag == W + "t":
            yield clean(element.text or "")
        elif element.tag == W + "sym":
            yield _symbol(element)
        elif element.tag in MARKS:
            yield MARKS[element.tag]


def _symbol(element: etree._Element) -> str:
    code = element.get(W + "char", "")
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return SYMBOLS.get(letter, letter)


def is_on(run: etree._Element, name: str) -> bool:
    """Whether a run has a property such as `b` or `vanish`."""
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(W + "val", "1") not in OFF


def _size(run: etree._Element) -> float:
    """The letter size in points; 0 if the run does not say."""
    found = run.find(f"{W}rPr/{W}sz")
    value = found.get(W + "val", "") if found is not None else ""
    return int(value) / 2 if value.isdigit() else 0.0
