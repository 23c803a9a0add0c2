"""Text hygiene at the border: what a font or a file may call a character, made into one."""

from __future__ import annotations

import re
import unicodedata

BULLET = "•"
UNMAPPED = re.compile(r"\(cid:\d+\)")
SYMBOLS = {
    "\uf0b7": BULLET, "\uf0a7": BULLET, "\uf076": BULLET, "\uf0d8": BULLET, "\uf06e": BULLET, "\uf02d": "-",
    "\uf0fc": "✓", "\uf050": "✓", "\uf0fe": "☑", "\uf0a8": "☐", "\uf06f": "☐", "\uf0fb": "✗", "\uf04f": "✗",
    "\u00ad": "-", "\u2010": "-", "\u2011": "-", "\u00a0": " ", "\u200b": "", "\ufeff": "",
    "\U000f0000": BULLET, "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
}  # fmt: skip
"""Private-use codes of the Symbol and Wingdings fonts, the mark for a glyph without a meaning, and characters that are
another one in disguise."""

_TABLE = str.maketrans(SYMBOLS) | {code: None for code in range(32) if code not in (9, 10)} | {127: None}
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """`text` in NFC without control characters; an unmapped glyph is a bullet, a lone surrogate U+FFFD."""
    if text.isascii() and text.isprintable() and "(cid:" not in text:
        return text
    levelled = UNMAPPED.sub(BULLET, text.translate(_TABLE))
    return unicodedata.normalize("NFC", _SURROGATE.sub("\ufffd", levelled))
