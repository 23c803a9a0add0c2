"""The number in front of a recommendation or action, as printed, and where the words after it begin."""

from __future__ import annotations

import re

WORD = r"(?:recommendation|rec|argymhelliad)s?\s*(?:no\.?\s*)?"
LEADING = re.compile(
    rf"\s*{WORD}(?P<number>[A-Z]?\d[\d./]*[a-z]?)(?:[.):]+|\s+[-–])?(?:\s+|$)", re.IGNORECASE
)
NUMBERED = re.compile(
    r"""\s*(?P<open>[(\[])?
        (?P<number>[A-Z]{0,4}\d{1,3}(?:[./]\d{1,3})*[a-z]?|[a-zA-Z]|[ivxl]{1,6}|[IVXL]{1,6})
        (?P<close>[.)\]:]+|\s*[-–](?=\s))?
        (?:\s+|$)""",
    re.VERBOSE,
)

MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
LAST = re.compile(r"\d+(?=\D*$)|[A-Za-z]+(?=[^A-Za-z\d]*$)")
"""The part of a number that counts on; what is left is its style and what it stands under."""

DIGITS = tuple("0123456789")
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def numbered(text: str, *, plain: bool = True) -> tuple[str | None, int]:
    """(number, where the words begin). plain: a bare `3 ` counts; else it needs a mark or a word with it."""
    leading = LEADING.match(text)
    if leading:
        return leading["number"].rstrip(".:"), leading.end()
    match = NUMBERED.match(text)
    if not match or not (
        match["close"] or match["open"] or _bare(match["number"], plain, text[match.end() :])
    ):
        return None, 0
    return match["number"], match.end()


def _bare(number: str, plain: bool, words: str) -> bool:
    """`3 That …` and `R3 That …` are numbered; `3 May` is a day and a letter without a mark is a word."""
    return plain and number[-1:].isdigit() and not MONTH.match(words)


def style(number: str) -> str:
    """How a number is written, whatever it counts to: `(a)` and `(b)` alike, `1.2` and `1.3` alike."""
    if not any(map(str.isalnum, number)):
        return number
    return "letter".join(LAST.split(number.strip())) + ("#" if number.rstrip(".):]").endswith(DIGITS) else "")


def follows(one: str, two: str) -> bool:
    """Whether `two` comes after `one` in the same style, at most one left out; a bullet follows a bullet."""
    if not any(map(str.isalnum, one)):
        return one == two
    return style(one) == style(two) and any(
        0 < after - before <= 2 for before in _values(one) for after in _values(two)
    )


def _values(number: str) -> set[int]:
    """What a number's last part may count to: `i` is the ninth letter and the first Roman number."""
    last = LAST.findall(number)[-1].lower()
    if last.isdigit():
        return {int(last)}
    letters = {ord(last) - ord("a") + 1} if len(last) == 1 else set()
    return letters | ({_roman(last)} if set(last) <= set(ROMAN) else set())


def _roman(letters: str) -> int:
    values = [ROMAN[letter] for letter in letters]
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))
