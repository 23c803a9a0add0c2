"""Web pages: which are papers, and which came in the place of one."""

from __future__ import annotations

import re
from pathlib import PurePath

from extract.intake.bounds import rejection
from extract.model.problem import Rejected

FETCH = (
    "Open the address in a browser, sign in if it asks you to, save the document itself, and ingest that. If the page "
    "itself is the paper, save it with the ending .html."
)
ENDINGS = (".html", ".htm", ".xhtml", ".aspx")
"""What pages are called that somebody saved as pages; ModernGov's are .aspx."""

OLD_WORD = (".doc", ".dot")
BY_WORD = re.compile(r"urn:schemas-microsoft-com:office:word|<meta[^>]{0,200}\bWord\.Document", re.IGNORECASE)
"""What Word writes into the pages it saves, which may be called .doc."""

PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).){0,4000}-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|script|style|link|div|table|center|font|h1|p|b|br)\b)",
    re.IGNORECASE | re.DOTALL,
)
_LOGIN = re.compile(r"log[ -]?in\b|log[ -]?on\b|sign[ -]?in\b|type\s*=\s*.?password", re.IGNORECASE)
_LOGIN_ALONE = re.compile(
    r"type\s*=\s*.?password|<(?:title|h1)[^>]{0,300}>[^<]*(?:log[ -]?[io]n|sign[ -]?in)\b", re.IGNORECASE
)
_ERROR = re.compile(r"<(?:title|h1)[^>]{0,300}>[^<]*(?:\b[45]\d\d\b|error|not found|denied)", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style|head|noscript|select)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]{0,1000}>")
FEW = 1200
"""A page that asks for a password or tells of an error has fewer letters than a paper on its first screens."""


def is_paper(text: str, name: str) -> bool:
    """Whether a file of this name that begins like this is a page to be read, and no login or error page.

    A page that is called .pdf came where a PDF should have come: it is none.
    """
    ending = PurePath(name.lower().partition("?")[0]).suffix
    comes_as_page = ending in ENDINGS or (ending in OLD_WORD and BY_WORD.search(text) is not None)
    return comes_as_page and PAGE.match(text) is not None and not _stands_in_the_way(text)


def _stands_in_the_way(text: str) -> bool:
    words = _TAG.sub(" ", _UNSEEN.sub(" ", text))
    is_short = sum(map(str.isalnum, words)) < FEW
    return is_short and bool(_LOGIN_ALONE.search(text) or _ERROR.search(text))


def no_paper(text: str) -> Rejected:
    """Why a web page is not read."""
    kind = "a login page" if _LOGIN.search(text) else "an error page" if _ERROR.search(text) else "a web page"
    return rejection("NOT_A_DOCUMENT", f"This is {kind} (HTML), not a document.", FETCH)
