"""Signs on a page that its words are not what a reader of the printed page would find."""

from __future__ import annotations

from collections.abc import Iterator

from extract.read import script
from extract.read.characters import clean
from extract.read.pdf.engine.leaf import Leaf
from extract.read.pdf.sheet import Sheet

TWICE = 0.05
"""If more than this part of the letters, or of the commands that draw them, is there twice, it is no accident."""

LAID_OVER = {
    "Redact": "REDACTION_PENDING",
    "FreeText": "NOTES_NOT_READ",
    "Stamp": "NOTES_NOT_READ",
    "FileAttachment": "ATTACHMENTS",
    "Widget": "FORM_NOT_READ",
}
"""Kinds of annotation that say something the page's own words do not."""


def signs(leaf: Leaf, sheet: Sheet) -> tuple[str, ...]:
    """The codes of what is doubtful about a page that was read."""
    return tuple(dict.fromkeys(_signs(leaf, sheet)))


def _signs(leaf: Leaf, sheet: Sheet) -> Iterator[str]:
    printed = leaf.letters.text
    yield from script.doubts(printed)
    yield from (LAID_OVER[kind] for kind in leaf.notes if kind in LAID_OVER)
    if leaf.letters.passed_over > TWICE * len(leaf.letters.runs) or _are_fewer(sheet, printed):
        yield "LETTERS_TWICE"


def _are_fewer(sheet: Sheet, printed: str) -> bool:
    """Whether fewer letters were read than are printed."""
    read = sum(len(line.text) - line.text.count(" ") for line in sheet.page.lines) / (1 - TWICE)
    return read < len(printed) - printed.count(" ") and read < len("".join(clean(printed).split()))
