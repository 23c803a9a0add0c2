"""Signs on a page that its words are not what a reader of the printed page would find."""
from __future__ import annotations

from collections.abc import Iterator

from pdfminer.pdftypes import dict_value, list_value, resolve1
from pdfplumber.page import Page

from extract.read import script
from extract.read.characters import clean
from extract.read.pdf.sheet import Sheet
from extract.read.pdf.unseen import unseen

TWICE = 0.05
"""If more than this part of the letters is printed twice, it is no accident of drawing."""

LAID_OVER = {
    "Redact": "REDACTION_PENDING",
    "FreeText": "NOTES_NOT_READ",
    "Stamp": "NOTES_NOT_READ",
    "FileAttachment": "ATTACHMENTS",
}
"""Kinds of annotation that say something the page's own words do not."""


def signs(page: Page, sheet: Sheet) -> tuple[str, ...]:
    """The codes of what is doubtful about a page that was read."""
    try:
        return tuple(dict.fromkeys(_signs(page, sheet)))
    except Exception:  # the page was read; that it is too odd to be checked is a sign, too
        return ("UNCHECKED",)


def _signs(page: Page, sheet: Sheet) -> Iterator[str]:
    printed = "".join(char["text"] for char in page.chars)
    yield from script.doubts(printed)
    yield from unseen(page, sheet.page.lines)
    yield from _laid_over(page)
    read = sum(len(line.text) - line.text.count(" ") for line in sheet.page.lines)
    if read < (1 - TWICE) * sum(not letter.isspace() for letter in clean(printed)):
        yield "LETTERS_TWICE"


def _laid_over(page: Page) -> Iterator[str]:
    for annotation in list_value(page.page_obj.annots):
        laid = dict_value(annotation)
        kind = str(laid.get("Subtype")).strip("/'")
        if kind in LAID_OVER:
            yield LAID_OVER[kind]
        elif kind == "Widget" and _is_filled_in(laid):
            yield "FORM_NOT_READ"


def _is_filled_in(field: dict[str, object]) -> bool:
    """Whether a form field holds words that somebody wrote."""
    value = resolve1(field.get("V"))
    return isinstance(value, bytes) and bool(value.strip(b"\xfe\xff\x00 "))
