"""What a text's characters alone tell: garbled, disguised, or written in letters that are not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.read.characters import SYMBOLS, UNMAPPED

_KNOWN = "".join(symbol for symbol in SYMBOLS if "\ue000" <= symbol <= "\uf8ff")
_LOST = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufffd\U000f0000"
NAMELESS = re.compile(rf"(?![{_KNOWN}])[{_LOST}]")
"""Control characters, halves of characters, private-use codes that no common font has, and the marks for `lost`."""

PLAIN = re.compile("[ -~\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\n\t]*")
"""Letters of western Europe with their marks, signs and currencies: nothing about them is doubtful."""

TURNED = re.compile("[\u202b\u202d\u202e\u2067]")
"""What turns the order of the words behind it round."""

_GREEK = "\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
_ALIKE = f"{_GREEK}\u0400-\u04ff\uff21-\uff5a"
DISGUISED = re.compile(rf"[A-Za-z][{_ALIKE}]|[{_ALIKE}][A-Za-z]|[A-Za-z][\u200b\u2060]+[A-Za-z]")
"""A Latin letter beside one of another alphabet that looks like it; a word split by what is not seen."""

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
OTHER = re.compile("[\u0400-\u058f\u0900-\u1cff\u2e80-\ua4cf\ua840-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
MANY, SHARE, SOME = 0.03, 0.02, 3


def doubts(text: str) -> Iterator[str]:
    """The codes of what is doubtful about the characters of a page or paper, as its file gives them."""
    if PLAIN.fullmatch(text) and "(cid:" not in text:
        return
    marked = NAMELESS.sub("\0", UNMAPPED.sub("\0", text))
    if "\0\0" in marked or "\ufffd" in text or marked.count("\0") > MANY * len(marked):
        yield "GARBLED_TEXT"
    if TURNED.search(text):
        yield "TURNED_TEXT"
    if DISGUISED.search(text):
        yield "DISGUISED_TEXT"
    foreign = len(OTHER.findall(text))
    if len(RIGHT_TO_LEFT.findall(text)) >= SOME or foreign > max(SOME, SHARE * len(text)):
        yield "OTHER_SCRIPT"
