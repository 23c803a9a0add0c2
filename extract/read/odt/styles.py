"""What the styles of an OpenDocument file say of words and cells, those they are based on among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from extract.read.odt.names import FORMAT, OFFICE, STYLE, TEXT

Key = tuple[str, str]
"""Family (`paragraph`, `text`, `table-cell` …) and name."""

TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How words look; None where it is left to what stands around them. size: in points. link: the address."""

    bold: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    white: bool | None = None
    shaded: bool | None = None
    size: float | None = None
    italic: bool | None = None
    link: str | None = None

    def within(self, around: Look) -> Look:
        """This look, what it leaves open taken from the look `around`."""
        open_here = {name: getattr(around, name) for name in self.__slots__ if getattr(self, name) is None}
        return replace(self, **open_here)


PLAIN = Look()


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """All styles of a file by family and name."""

    known: dict[Key, etree._Element]

    def look(self, family: str, name: str | None) -> Look:
        """What a style says of the words it is put on."""
        found = PLAIN
        for style in self._line(family, name):
            found = found.within(_look(style))
        return found

    def fill(self, name: str | None) -> str | None:
        """The colour of a cell of this style as `#rrggbb`; None for none and for white."""
        for style in self._line("table-cell", name):
            colour = _value(style, "table-cell-properties", FORMAT + "background-color").lower()
            if colour:
                return colour if len(colour) == 7 and colour.startswith("#") and colour != "#ffffff" else None
        return None

    def is_title(self, name: str | None) -> bool:
        """Whether a paragraph of this style is the paper's title."""
        return any(style.get(STYLE + "name", "").lower() == TITLE for style in self._line("paragraph", name))

    def _line(self, family: str, name: str | None) -> Iterator[etree._Element]:
        """A style, the one it is based on, and so on; each once."""
        seen: set[str] = set()
        while name and name not in seen and (style := self.known.get((family, name))) is not None:
            seen.add(name)
            yield style
            name = style.get(STYLE + "parent-style-name")


def styles(*trees: etree._Element | None) -> Styles:
    """The styles of these parts; where two have one name, that of the later part counts."""
    found = (style for tree in trees if tree is not None for style in tree.iter(STYLE + "style"))
    return Styles(known={(style.get(STYLE + "family", ""), style.get(STYLE + "name", "")): style for style in found})


def is_hidden(element: etree._Element) -> bool:
    """Whether a section, field or paragraph is switched off."""
    shown = element.get(TEXT + "display")
    return shown == "none" or (shown in (None, "condition") and element.get(TEXT + "is-hidden") == "true")


def _look(style: etree._Element) -> Look:
    words = style.find(STYLE + "text-properties")
    get = words.get if words is not None else dict[str, str]().get
    weight, display, colour = get(FORMAT + "font-weight"), get(TEXT + "display"), get(FORMAT + "color")
    slant = get(FORMAT + "font-style")
    line = get(STYLE + "text-line-through-style") or get(STYLE + "text-line-through-type")
    under = get(FORMAT + "background-color") or _value(style, "paragraph-properties", FORMAT + "background-color")
    return Look(
        bold=None if weight is None else weight == "bold" or (weight.isdigit() and int(weight[:4]) >= 600),
        italic=None if slant is None else slant in ("italic", "oblique"),
        struck=None if line is None else line != "none",
        hidden=None if display is None else display == "none",
        white=None if colour is None else colour.lower() == "#ffffff",
        shaded=True if under not in ("", "transparent", None) else None, size=_points(get(FORMAT + "font-size")),
    )  # fmt: skip


def _points(size: str | None) -> float | None:
    number = (size or "").removesuffix("pt")
    return float(number) if number != size and number.replace(".", "", 1).isdecimal() else None


def _value(style: etree._Element, properties: str, name: str) -> str:
    found = style.find(STYLE + properties)
    return (found.get(name) or "") if found is not None else ""


def body_text(tree: etree._Element) -> etree._Element | None:
    """The element that holds a text document's words; None in a spreadsheet, drawing or presentation."""
    return tree.find(f"{OFFICE}body/{OFFICE}text")
