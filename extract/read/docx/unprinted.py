"""Takes out of a part's tree what a print of the paper would not show, so that nobody has to think of it again.

Deleted and moved-away words, rows and cells; hidden rows; prompts of fields that nobody filled in; what is said
twice, for newer and for older programs. Deleted ends of paragraphs stay: they join paragraphs (`reader.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from extract.read.docx.names import ALTERNATIVES, CHOICE, FALLBACK, M, at, letters, switch
from extract.read.package import W

PROPERTIES = frozenset(W + name for name in ("rPr", "pPr", "trPr", "tcPr", "tblPr", "numPr", "sectPr"))
"""Inside of these `del` marks the thing itself, and holds no words."""

CHANGES = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"))
READABLE = (W + "t", W + "sym", M + "t", "{http://schemas.microsoft.com/office/word/2015/wordml/symex}symEx")


def drop_unprinted(tree: etree._Element) -> frozenset[str]:
    """Take out what is not printed; the codes of what a reader of the paper should be told about it."""
    changed = next(tree.iter(*CHANGES), None) is not None
    noticed = {"TRACKED_CHANGES"} if changed else set()
    for finds, code in GONE:
        gone = list(finds(tree))
        _remove(gone)
        if code and any(letters(element) for element in gone):
            noticed.add(code)
    return frozenset(noticed)


def _remove(elements: Iterable[etree._Element]) -> None:
    for element in elements:
        above = element.getparent()
        if above is not None:
            above.remove(element)


def _changes(tree: etree._Element) -> Iterator[etree._Element]:
    """Words that were deleted, and the place from which words were moved."""
    for change in tree.iter(W + "del", W + "moveFrom"):
        if change.getparent() is not None and change.getparent().tag not in PROPERTIES:
            yield change


def _rows(tree: etree._Element) -> Iterator[etree._Element]:
    """Rows and cells that were deleted."""
    for mark in tree.iter(W + "del", W + "cellDel"):
        properties = mark.getparent()
        if properties is not None and properties.tag in (W + "trPr", W + "tcPr"):
            yield properties.getparent()


def _hidden_rows(tree: etree._Element) -> Iterator[etree._Element]:
    for mark in tree.iter(W + "hidden"):
        properties = mark.getparent()
        if properties is not None and properties.tag == W + "trPr" and switch(mark):
            yield properties.getparent()


def _prompts(tree: etree._Element) -> Iterator[etree._Element]:
    """The runs of content controls that show what to fill in, not what was filled in; cells and rows stay."""
    for mark in tree.iter(W + "showingPlcHdr"):
        properties = mark.getparent()
        content = at(properties.getparent(), "sdtContent") if properties is not None else None
        if switch(mark) and content is not None:
            yield from content.iter(W + "r")


def _said_again(tree: etree._Element) -> Iterator[etree._Element]:
    """Of what is written for several programs, all but one: the first choice that has words, else the fallback."""
    for alternatives in tree.iter(ALTERNATIVES):
        branches = [branch for branch in alternatives if branch.tag in (CHOICE, FALLBACK)]
        kept = next((branch for branch in branches if _is_readable(branch)), next(iter(branches), None))
        yield from (branch for branch in branches if branch is not kept)


def _is_readable(branch: etree._Element) -> bool:
    return next(branch.iter(*READABLE), None) is not None


GONE: tuple[tuple[Callable[[etree._Element], Iterator[etree._Element]], str | None], ...] = (
    (_said_again, None),
    (_changes, None),
    (_rows, None),
    (_hidden_rows, "HIDDEN_TEXT_PASSED_OVER"),
    (_prompts, "PROMPTS_NOT_READ"),
)
"""How what is gone is found, and the code to tell of it; changes are told of together, insertions too."""
