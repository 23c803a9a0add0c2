"""How words look by the elements they stand in and by their styles."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from extract.read.html.sheet import Properties

BOLD = frozenset(("b", "strong", "th"))
ITALIC = frozenset(("i", "em", "cite", "dfn"))
STRUCK = frozenset(("s", "strike", "del"))
NAMED = {
    "black": "#000000", "white": "#ffffff", "red": "#ff0000", "green": "#008000", "lime": "#00ff00",
    "blue": "#0000ff", "yellow": "#ffff00", "orange": "#ffa500", "gold": "#ffd700", "grey": "#808080",
    "gray": "#808080", "silver": "#c0c0c0", "maroon": "#800000", "navy": "#000080", "purple": "#800080",
    "lightgreen": "#90ee90", "limegreen": "#32cd32", "darkgreen": "#006400", "darkred": "#8b0000",
    "crimson": "#dc143c", "tomato": "#ff6347", "darkorange": "#ff8c00", "lightblue": "#add8e6",
}  # fmt: skip
WHITE = "#ffffff"
_HEX = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})\b")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How words look. white: their colour; shaded: whether a colour lies under them. link: the address."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    white: bool = False
    shaded: bool = False
    keeps_space: bool = False
    link: str | None = None

    def inside(self, element: etree._Element, said: Properties) -> Look:
        """The look of words in an element that stands in words of this look."""
        tag, weight = str(element.tag), said.get("font-weight", "")
        lines = said.get("text-decoration", "") + said.get("text-decoration-line", "")
        colour = painted(said.get("color") or element.get("color", ""))
        return replace(
            self, bold=_bold(weight) if weight else self.bold or tag in BOLD,
            italic=self.italic or tag in ITALIC or said.get("font-style") in ("italic", "oblique"),
            struck=self.struck or tag in STRUCK or "line-through" in lines,
            white=colour == WHITE if colour else self.white,
            shaded=self.shaded or fill(element, said) is not None or "url(" in said.get("background", ""),
            keeps_space=self.keeps_space or tag in ("pre", "listing"), link=_address(element) or self.link,
        )  # fmt: skip


def _bold(weight: str) -> bool:
    return weight.startswith("bold") or (weight.isdecimal() and len(weight) < 5 and int(weight) >= 600)


def _address(element: etree._Element) -> str | None:
    address = str(element.get("href", "")).strip() if element.tag == "a" else ""
    return address if address and not address.lower().startswith(("#", "javascript:")) else None


def is_hidden(element: etree._Element, said: Properties) -> bool:
    """Whether the page does not show an element."""
    away = said.get("display") == "none" or said.get("visibility") in ("hidden", "collapse")
    return away or said.get("mso-hide") == "all" or element.get("hidden") is not None


def is_deleted(element: etree._Element) -> bool:
    """Whether it is a tracked deletion; a plain `del` is printed struck through."""
    return element.tag == "del" and (element.get("datetime") is not None or element.get("cite") is not None)


def fill(element: etree._Element, said: Properties) -> str | None:
    """The colour of a cell as `#rrggbb`; None for none and for white."""
    colour = painted(said.get("background-color") or said.get("background") or element.get("bgcolor", ""))
    return None if colour == WHITE else colour


def painted(text: str) -> str | None:
    """A colour as `#rrggbb`; None for what is none or has no fixed colour."""
    words = text.lower().strip()
    if found := _HEX.search(words):
        digits = found.group()[1:]
        return f"#{digits}" if len(digits) == 6 else "#" + "".join(digit * 2 for digit in digits)
    if found := _RGB.search(words):
        return f"#{bytes(min(255, int(part)) for part in found.groups()).hex()}"
    return next((NAMED[word] for word in words.split() if word in NAMED), None)
