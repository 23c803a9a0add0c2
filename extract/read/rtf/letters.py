"""What bytes and control words mean as letters."""

from __future__ import annotations

import codecs

SYMBOL = "symbol"
"""Stands for the fonts of signs (Symbol, Wingdings), whose bytes are no letters of any code page."""

USUAL = "cp1252"
CHARSETS = {
    0: USUAL, 2: SYMBOL, 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""A font's character set, and the code page of its bytes; 1 is that of the file."""

PAGES = {"ansi": USUAL, "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
NAMED = {
    "tab": "\t", "line": "\n", "softline": "\n", "page": "\n", "column": "\n", "emdash": "—", "endash": "–",
    "emspace": " ", "enspace": " ", "qmspace": " ", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
SIGNS = {"~": " ", "_": "-", "{": "{", "}": "}", "\\": "\\", "-": "", "\t": "\t"}


def code_page(number: int | None) -> str:
    """The codec of a code page by its number; the usual one if it is not known."""
    name = "utf-8" if number == 65001 else f"cp{number}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return USUAL


def decoded(letters: bytes, codec: str) -> str:
    """Bytes as text; those of a font of signs as the private codes that such fonts use."""
    if codec == SYMBOL:
        return "".join(chr(0xF000 + byte) if byte > 32 else chr(byte) for byte in letters)
    return letters.decode(codec, "replace")


def character(number: int) -> str:
    """The character of `\\u`, which writes those past 32,767 as negative numbers; halves of one stay halves."""
    return chr(number % 0x10000) if number < 0x10000 else chr(min(number, 0x10FFFF))


def whole(text: str) -> str:
    """The text with halves of characters put together; a half without its other half is lost."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
