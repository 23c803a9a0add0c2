"""What styles give to words and paragraphs: weight, size, capitals, whether they are hidden, a heading's level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from lxml import etree

from extract.read.docx.names import at, switch, value, whole
from extract.read.package import Package, W

TOGGLES = {
    W + "b": "bold", W + "i": "italic", W + "strike": "struck", W + "dstrike": "struck_twice", W + "vanish": "hidden",
    W + "caps": "capitals",
}  # fmt: skip
BODY_TEXT = 9
"""The outline level of what is no heading."""


class Look(NamedTuple):
    """How words look, as far as it is said: None where it is not. size: in points. colour: `rrggbb` or `auto`.

    style: a style of letters.
    """

    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    struck_twice: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    size: float | None = None
    font: str | None = None
    colour: str | None = None
    style: str | None = None


NOTHING = Look()


@dataclass(slots=True, kw_only=True)
class Styles:
    """The styles of a file by their ids; what is worked out once is kept."""

    elements: dict[str, etree._Element] = field(default_factory=dict)
    defaults: Look = NOTHING
    usual: str = ""
    looks: dict[str, Look] = field(default_factory=dict)
    runs: dict[tuple[str, Look], Look] = field(default_factory=dict)
    levels: dict[str, int | None] = field(default_factory=dict)

    def run(self, properties: etree._Element | None, style: str) -> Look:
        """How a run looks in a paragraph of `style`: what it says itself, else its own style crossed with the other."""
        own = NOTHING if properties is None else look(properties)
        key = (style, own)
        if key not in self.runs:
            self.runs[key] = _mixed(own, self.look(style), self.look(own.style or ""), self.defaults)
        return self.runs[key]

    def look(self, style: str) -> Look:
        """What a style says with those it is based on, the nearest first."""
        if style not in self.looks:
            said = zip(*(look(at(element, "rPr")) for element in self.chain(style)), strict=True)
            self.looks[style] = Look(*(next((one for one in each if one is not None), None) for each in said))
        return self.looks[style]

    def level(self, style: str) -> int | None:
        """The level of a heading of this style, 1 to 6; one that a paragraph itself claims cannot be seen."""
        if style not in self.levels:
            self.levels[style] = next((level for element in self.chain(style) for level in _levels(element)), None)
        return self.levels[style] or None

    def of(self, paragraph: etree._Element) -> str:
        """The id of a paragraph's style."""
        return value(paragraph, "pPr/pStyle") or self.usual

    def chain(self, style: str | None) -> Iterator[etree._Element]:
        """A style and those it is based on; each once, whatever the file says."""
        met: set[str] = set()
        while style and style in self.elements and style not in met:
            met.add(style)
            yield self.elements[style]
            style = value(self.elements[style], "basedOn")


def styles(package: Package) -> Styles:
    """The styles of a package; none if it has none."""
    tree = package.side("word/styles.xml")
    if tree is None:
        return Styles()
    elements = {style.get(W + "styleId", ""): style for style in tree.findall(W + "style")}
    usual = (
        name for name, style in elements.items()
        if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on")
    )  # fmt: skip
    return Styles(elements=elements, defaults=look(at(tree, "docDefaults/rPrDefault/rPr")), usual=next(usual, ""))


def look(properties: etree._Element | None) -> Look:
    """What a `w:rPr` itself says."""
    said: dict[str, Any] = {}
    for element in properties if properties is not None else ():
        if element.tag in TOGGLES:
            said[TOGGLES[element.tag]] = switch(element)
        elif element.tag == W + "sz":
            said["size"] = whole(value(element), 0) / 2 or None
        elif element.tag == W + "rFonts":
            said["font"] = element.get(W + "ascii") or element.get(W + "hAnsi")
        elif element.tag == W + "color":
            said["colour"] = (value(element) or "").lower()
        elif element.tag == W + "rStyle":
            said["style"] = value(element)
    return Look(**said) if said else NOTHING


def _mixed(own: Look, paragraph: Look, character: Look, defaults: Look) -> Look:
    """What is said directly; else a switch that both styles turn on is off again, as in Word."""
    crossed: dict[str, Any] = {
        name: bool(getattr(paragraph, name)) != bool(getattr(character, name)) or bool(getattr(defaults, name))
        for name in TOGGLES.values() if getattr(own, name) is None
    }  # fmt: skip
    return own._replace(
        size=own.size or character.size or paragraph.size or defaults.size,
        font=own.font or character.font or paragraph.font or defaults.font,
        colour=own.colour or character.colour or paragraph.colour or defaults.colour, **crossed,
    )  # fmt: skip


def _levels(style: etree._Element) -> Iterator[int | None]:
    """The level a style says, by its name or by its outline; 0 for one that says it is no heading."""
    outline = value(style, "pPr/outlineLvl")
    words = (value(style, "name") or "").lower().split()
    if outline is not None:
        yield _level(outline) or 0
    elif words[:1] == ["heading"] and words[-1].isdecimal():
        yield min(6, int(words[-1]))
    elif words == ["title"]:
        yield 1


def _level(outline: str) -> int | None:
    depth = whole(outline, BODY_TEXT)
    return min(6, depth + 1) if depth < BODY_TEXT else None
