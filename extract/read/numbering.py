"""The number or bullet a paragraph begins with, in every style councils print."""

from __future__ import annotations

import re

from extract.model.number import BULLETS, Number

MONTHS = (
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|(?:ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\b"
)
"""English ones by how they begin, Welsh ones whole: `9 Medi` is a day, `9 Medical advice` a section."""

ROMAN = r"[ivxl]{1,6}|[IVXL]{1,6}"
MARKER = re.compile(
    rf"""(?P<number>
        [>{BULLETS}](?=\s) | o(?=\s)                                   # • item
      | \((?:\d{{1,3}}|[A-Za-z]{{1,2}}|{ROMAN})\)                           # (1) (a) (iv)
      | (?:\d{{1,3}}|[A-Za-z]|{ROMAN})\)                                   # 1) a) iv)
      | (?:\d{{1,3}}|[A-Za-z]|{ROMAN})[.:](?=\s|$)                         # 1. a. iv. 1:
      | [A-Z]?\d{{1,2}}(?:\.\d{{1,3}}){{1,4}}[.):]?(?=\s|$)                  # 1.2 8.2.1.1 A1.2
      | \d{{1,2}}(?=\s{{1,4}}(?!(?i:{MONTHS}))[A-Z])                         # 4 Background
      | (?:Appendix|Annex|APPENDIX|ANNEX)\s[A-Z0-9][0-9.]*(?=\s?[-–:])[\s–:-]*     # Appendix 2 –
      | (?:Recommendation|RECOMMENDATION|Rec|REC|Action|R|A)\s?\d{{1,3}}(?:\.\d{{1,2}})?[.:)]?(?=\s|$)
    )\s*""",
    re.VERBOSE,
)
NESTED = re.compile(r"\d+(?:\.\d+)+")


def marker(text: str) -> re.Match[str] | None:
    """The number or bullet that `text` begins with; its end is where the words begin."""
    return MARKER.match(text)


def follows(one: str, two: str) -> bool:
    """Whether the number `two` begins with is the next after that of `one`: 3. after 2., (c) after (b)."""
    first, second = marker(one), marker(two)
    if not first or not second:
        return False
    return Number(text=second["number"]).follows(Number(text=first["number"]))


def depth(number: str) -> int:
    """How deep a decimal number lies: 1 for `2.`, 2 for `2.1`; 1 for every other style."""
    nested = NESTED.search(number)
    return nested.group().count(".") + 1 if nested else 1
