"""The numbers that a browser prints before list items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from extract.read.characters import BULLET
from extract.read.counting import figure
from extract.read.html.sheet import Properties

FORMS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "decimal": "decimal", "decimal-leading-zero": "decimalZero", "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter", "upper-alpha": "upperLetter", "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
}  # fmt: skip
MARKS = frozenset(("disc", "circle", "square"))
_WHOLE = re.compile(r"\s*(-?\d{1,6})")


def numbers(element: etree._Element, said: Properties) -> Iterator[tuple[etree._Element, str | None]]:
    """Each child of a list, the items with what is printed before them."""
    style = _style(element, said)
    items = [child for child in element if child.tag == "li"]
    is_reversed = element.get("reversed") is not None
    count = _whole(element.get("start"), len(items) if is_reversed else 1)
    for child in element:
        if child.tag != "li":
            yield child, None
            continue
        count = _whole(child.get("value"), count)
        yield child, _printed(count, _style(child, {}) or style)
        count += -1 if is_reversed else 1


def _style(element: etree._Element, said: Properties) -> str:
    """How a list counts: what its style says, else its type, else what lists of its kind do."""
    told = said.get("list-style-type") or said.get("list-style", "")
    known = next((word for word in told.split() if word in FORMS or word in MARKS or word == "none"), "")
    usual = "" if element.tag == "li" else "1" if element.tag == "ol" else "disc"
    return known or str(element.get("type", "")) or usual


def _printed(count: int, style: str) -> str | None:
    if style == "none":
        return None
    return f"{figure(count, FORMS[style])}." if style in FORMS else BULLET


def _whole(value: str | None, otherwise: int) -> int:
    found = _WHOLE.match(value or "")
    return int(found[1]) if found else otherwise
