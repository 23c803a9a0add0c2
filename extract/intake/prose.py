"""What is written in a file that is of no known format: a web page, a mail, plain text, or nothing."""

from __future__ import annotations

import codecs
import re

from extract.intake import page
from extract.intake.bounds import rejection
from extract.intake.formats import RECOGNISE, SAVE, unread
from extract.model.problem import Rejected

AGAIN = "Get it again from where it came, and check that it opens."
_MARKED_UP = {
    r"<svg\b": ("an SVG picture", RECOGNISE),
    r"Word\.Document|<pkg:package|<w:wordDocument": ("a Word document saved as XML", SAVE),
    r"<": ("an XML file", SAVE),
}
_MAIL = re.compile(r"(?:[A-Z][A-Za-z-]+: .*\r?\n(?:[ \t].*\r?\n)*){2,}")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def prose(head: bytes) -> Rejected:
    """Why a file that begins like this is not a document."""
    if not head.strip(b"\0"):
        return rejection("NOT_A_DOCUMENT", "It holds nothing but zeros: a copy or download broke off.", AGAIN)
    text = decoded(head)
    if _BINARY.search(text):
        return rejection("NOT_A_DOCUMENT", "Its bytes are of no document format that is known.", AGAIN)
    if page.PAGE.match(text):
        return page.no_paper(text)
    if text.lstrip().startswith("<"):
        return unread(*next(kind for mark, kind in _MARKED_UP.items() if re.search(mark, text)))
    if _MAIL.match(text):
        return unread("an e-mail or web archive", "Save what is attached to it as files, and ingest those.")
    return unread("plain text", code="PLAIN_TEXT")


def decoded(head: bytes) -> str:
    """The beginning of a file as text, in the character set its first bytes tell of."""
    marked = (code for mark, code in _MARKS.items() if head.startswith(mark))
    return head.decode(next(marked, "latin-1"), "ignore").lstrip("\ufeff")
