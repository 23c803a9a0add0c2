"""A page's own style sheet, as far as it hides, strikes, colours or numbers. Sheets elsewhere are not fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

LONGEST = 1 << 20
Properties = dict[str, str]

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_PIECE = re.compile(r"[{}]|[^{}]+")
_SIMPLE = re.compile(r"[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?\.[\w-]+|#[\w-]+")
"""The selectors that are followed: an element, a class, an element of a class, an id."""

USED = frozenset((
    "display", "visibility", "mso-hide", "font-weight", "font-style", "text-decoration", "text-decoration-line",
    "color", "background", "background-color", "list-style", "list-style-type", "mso-list", "mso-element",
))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Properties by simple selector."""

    rules: Mapping[str, Properties]

    def of(self, element: etree._Element) -> Properties:
        """What the sheet and the element itself say, the nearest last."""
        said: Properties = {}
        tag = str(element.tag)
        for selector in (tag, *_classes(element, tag), f"#{element.get('id', '')}"):
            said |= self.rules.get(selector, {})
        return said | properties(element.get("style", ""))


def _classes(element: etree._Element, tag: str) -> Iterator[str]:
    names = element.get("class", "").lower().split()
    yield from (f".{name}" for name in names)
    yield from (f"{tag}.{name}" for name in names)


def sheet(root: etree._Element) -> Sheet:
    """The rules of all `style` elements of a page."""
    rules: dict[str, Properties] = {}
    for style in root.iter("style"):
        for selectors, said in _rules(_COMMENT.sub(" ", (style.text or "")[:LONGEST])):
            for selector in selectors.lower().split(","):
                if said and _SIMPLE.fullmatch(selector.strip()):
                    rules.setdefault(selector.strip(), {}).update(said)
    return Sheet(rules=rules)


def _rules(text: str) -> Iterator[tuple[str, Properties]]:
    """The rules of a sheet, but not those that hold only for printers or narrow screens."""
    before: list[str] = []
    words = ""
    for piece in _PIECE.findall(text):
        if piece == "{":
            before.append(words.strip())
        elif piece == "}" and before:
            selectors = before.pop()
            if not before and not selectors.startswith("@"):
                yield selectors, properties(words)
        words = "" if piece in "{}" else piece.rpartition(";")[2] if not before else piece


def properties(text: str) -> Properties:
    """The properties that are used here, as a style attribute writes them."""
    pairs = (entry.partition(":") for entry in text.lower().split(";"))
    said = {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs}
    return {name: value for name, value in said.items() if name in USED}
