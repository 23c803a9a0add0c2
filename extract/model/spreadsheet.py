"""Text as a spreadsheet may have it: words, never a formula."""

from __future__ import annotations

import re

FORMULA = re.compile(r"[\t\r\n]|[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹢﹣﹦﹫]")
NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def neutral(value: object) -> object:
    """The value; a text that a spreadsheet would run (`=…`, `+…`, `-…`, `@…`, a tab first) with an apostrophe."""
    if not isinstance(value, str) or NUMBER.fullmatch(value) or not FORMULA.match(value):
        return value
    return f"'{value}"
