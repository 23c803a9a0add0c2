"""Fonts that draw one figure and hand out another: what is copied from the paper is not what is seen on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pdfminer.encodingdb import EncodingDB
from pdfminer.psparser import LIT

FIGURES = "0123456789"
DRAWINGS = ("/FontFile", "/FontFile2", "/FontFile3")
SIMPLE, COMPOSITE = ("/Type1", "/TrueType", "/MMType1", "/Type3"), "/Type0"
LARGEST = 1 << 20
"""A character map is a few kilobytes; of longer ones (bytes) the rest is not looked into."""

MOST_CODES = 0x10000

SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[|\])")


def are_doubtful(font: Any) -> bool:
    """Whether a code's glyph is a figure and its meaning another character, or the other way round."""
    meanings = font.get("/ToUnicode")
    if not isinstance(meanings, pikepdf.Stream):
        return False
    drawn = _drawn(font)
    if not drawn:
        return False
    return any(_differ(drawn.get(code), meaning) for code, meaning in _meanings(meanings.read_bytes()[:LARGEST]))


def has_no_meanings(font: Any) -> bool:
    """Whether the font's table of meanings is none: what its letters stand for is then taken from their codes."""
    return "/ToUnicode" in font and not isinstance(font.get("/ToUnicode"), pikepdf.Stream)


def _differ(drawn: str | None, meaning: str) -> bool:
    if not drawn or drawn == meaning or not drawn.isalnum():
        return False
    return drawn in FIGURES or meaning in FIGURES


def _drawn(font: Any) -> dict[int, str]:
    """What each code draws, if the font says so: by the names of its glyphs, or as one that is not embedded."""
    kind, encoding = str(font.get("/Subtype")), font.get("/Encoding")
    if kind == COMPOSITE:
        below = font.get("/DescendantFonts")
        is_named = str(encoding) in ("/Identity-H", "/Identity-V") and below and not _is_embedded(below[0])
        return {ord(figure): figure for figure in FIGURES} if is_named else {}
    if kind not in SIMPLE or (encoding is None and _is_embedded(font)):
        return {}
    return _named(encoding)


def _is_embedded(font: Any) -> bool:
    descriptor = font.get("/FontDescriptor") or ()
    return any(name in descriptor for name in DRAWINGS)


def _named(encoding: Any) -> dict[int, str]:
    """What the codes of a simple font draw."""
    if isinstance(encoding, pikepdf.Dictionary):
        encoding = dict(encoding.items())
        base = str(encoding.get("/BaseEncoding", "/StandardEncoding"))
        differences = [_name(item) for item in encoding.get("/Differences", [])]
        return EncodingDB.get_encoding(base.lstrip("/"), differences)
    return EncodingDB.get_encoding(str(encoding or "/StandardEncoding").lstrip("/"))


def _name(item: Any) -> Any:
    return int(item) if isinstance(item, int) else LIT(str(item).lstrip("/"))


def _meanings(character_map: bytes) -> Iterator[tuple[int, str]]:
    """Codes with the character that each stands for."""
    for kind, body in SECTION.findall(character_map):
        tokens = [bracket or bytes.fromhex(re.sub(rb"\s", b"", digits).decode()) for digits, bracket in _even(body)]
        yield from _pairs(tokens) if kind == b"bfchar" else _ranges(tokens)


def _even(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    for digits, bracket in TOKEN.findall(body):
        yield digits + b"0" * (sum(not chr(digit).isspace() for digit in digits) % 2), bracket


def _pairs(tokens: list[bytes]) -> Iterator[tuple[int, str]]:
    for code, meaning in zip(tokens[::2], tokens[1::2], strict=False):
        yield _code(code), _text(meaning)


def _ranges(tokens: list[bytes]) -> Iterator[tuple[int, str]]:
    """`<first> <last> <meaning>` counts on; `<first> <last> [<meaning> <meaning> ...]` lists."""
    index = 0
    while index + 2 < len(tokens):
        first, last, meaning = tokens[index : index + 3]
        index += 3
        codes = range(_code(first), min(_code(last), _code(first) + MOST_CODES) + 1)
        if meaning != b"[":
            start = _text(meaning)
            yield from ((code, _on(start, code - codes.start)) for code in codes if start)
            continue
        for code in codes:
            if index < len(tokens) and tokens[index] != b"]":
                yield code, _text(tokens[index])
                index += 1
        index += index < len(tokens) and tokens[index] == b"]"


def _code(digits: bytes) -> int:
    return int.from_bytes(digits[:4])


def _on(start: str, steps: int) -> str:
    return start[:-1] + chr(min(0x10FFFF, ord(start[-1]) + steps))


def _text(meaning: bytes) -> str:
    return meaning.decode("utf-16-be", "replace") if len(meaning) % 2 == 0 else ""
