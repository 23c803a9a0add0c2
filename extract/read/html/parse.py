"""Bytes of a web page -> a tree, in the character set the page says."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from extract.model.source import Source
from extract.read.package import TOO_MUCH, damaged, refuse_endless, too_deep

HEAD = 4096
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
SAID = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
ASCII_LIKE = frozenset(("ascii", "iso8859-1"))
"""Whoever says these means the code page of Windows, as every browser knows."""

DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}>")


def tree(source: Source) -> etree._Element:
    """The page's root element. Raises Rejected: LIMIT if it nests without end, DAMAGED if there is nothing."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    text = DECLARATION.sub("", decoded(source.data)).replace("\0", "")
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.XMLSyntaxError as error:
        raise damaged(source, "is no web page") from error
    if any(TOO_MUCH.search(entry.message) for entry in parser.error_log):
        raise too_deep(source)
    if root is None:
        raise damaged(source, "is an empty web page")
    refuse_endless(source, sum(1 for _ in root.iter("td", "th")))
    return root


def decoded(data: bytes) -> str:
    """The page's text: by its mark, by what it says, else as UTF-8, else in the code page of Windows."""
    for mark, codec in MARKS:
        if data.startswith(mark):
            return data.decode(codec, "replace").lstrip("\ufeff")
    if data[1:2] == b"\0" or data[:1] == b"\0":
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", "replace")
    said = SAID.search(data, 0, HEAD)
    known = _codec(said[1].decode("ascii")) if said else None
    if known:
        return data.decode(known, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _codec(name: str) -> str | None:
    """The codec for a character set by its name; None for one that is not known or cannot be meant."""
    try:
        known = codecs.lookup(name).name
        "".encode(known)
    except LookupError:
        return None
    if known.startswith("utf-16"):
        return "utf-8"  # bytes that could be searched for the name are not in it
    return "cp1252" if known in ASCII_LIKE else known
