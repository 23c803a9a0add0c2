"""The numbers of an OpenDocument's lists and headings: the file says only how they count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from extract.read.characters import BULLET
from extract.read.counting import figure
from extract.read.odt.names import LIBRE, STYLE, TEXT, XML

DEEPEST = 10
FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
OUTLINE = ""
"""Stands for the list style of the headings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How a level is written: `%1%` stands for the first level's number. form: None for one without numbers."""

    form: str | None
    says: str
    start: int = 1


@dataclass(slots=True, kw_only=True)
class Count:
    """How far a list has counted, a number for each level. style: the name of its list style."""

    style: str
    reached: list[int] = field(default_factory=lambda: [0] * DEEPEST)


@dataclass(slots=True, kw_only=True)
class Lists:
    """Counts as a word processor does, in the order of the paper."""

    styles: Mapping[str, Mapping[int, Level]]
    latest: dict[str, Count] = field(default_factory=dict)
    by_id: dict[str, Count] = field(default_factory=dict)

    def begin(self, element: etree._Element) -> Count:
        """The count of a `text:list` that stands in no other; it goes on counting if it says so."""
        style = element.get(TEXT + "style-name", "-")
        count = self.by_id.get(element.get(TEXT + "continue-list", ""))
        if count is None and element.get(TEXT + "continue-numbering") == "true":
            count = self.latest.get(style)
        count = count or Count(style=style)
        self.latest[style] = self.by_id[element.get(XML + "id", "-")] = count
        return count

    def heading(self, element: etree._Element) -> str | None:
        """The number of a heading that stands in no list."""
        depth = whole(element.get(TEXT + "outline-level"), 1) - 1
        if element.get(TEXT + "is-list-header") == "true" or OUTLINE not in self.styles:
            return None
        return self.number(self.latest.setdefault(OUTLINE, Count(style=OUTLINE)), OUTLINE, depth, None)

    def number(self, count: Count, style: str, depth: int, start: int | None) -> str | None:
        """Count one on at `depth`, from 0, and say what is printed. start: what the item says it counts from."""
        depth = max(0, min(depth, DEEPEST - 1))
        level = self.styles.get(style, {}).get(depth)
        if level is None:
            return None
        reached = count.reached
        following = reached[depth] + 1 if reached[depth] else level.start
        reached[depth] = following if start is None else start
        reached[depth + 1 :] = [0] * (DEEPEST - depth - 1)
        return self._printed(style, depth, level, reached)

    def _printed(self, style: str, depth: int, level: Level, reached: list[int]) -> str | None:
        if level.form is None:
            return level.says.strip() or None
        text = level.says
        for above in range(depth + 1):
            form = self.styles[style].get(above, level).form or "decimal"
            text = text.replace(f"%{above + 1}%", figure(max(1, reached[above]), form))
        return text.strip() or None


def list_styles(*trees: etree._Element | None) -> dict[str, dict[int, Level]]:
    """The list styles of these parts by name, each level by its depth from 0; headings' under OUTLINE."""
    found: dict[str, dict[int, Level]] = {}
    for tree in (tree for tree in trees if tree is not None):
        for style in tree.iter(TEXT + "list-style", TEXT + "outline-style"):
            name = style.get(STYLE + "name", "") if style.tag == TEXT + "list-style" else OUTLINE
            found[name] = {whole(level.get(TEXT + "level"), 1) - 1: _level(level) for level in style}
    return found


def _level(level: etree._Element) -> Level:
    if level.tag in (TEXT + "list-level-style-bullet", TEXT + "list-level-style-image"):
        return Level(form=None, says=BULLET)
    form = FORMS.get(level.get(STYLE + "num-format", ""))
    return Level(form=form, says=_says(level) if form else "", start=whole(level.get(TEXT + "start-value"), 1))


def _says(level: etree._Element) -> str:
    written = level.get(STYLE + "num-list-format") or level.get(LIBRE + "num-list-format")
    if written:
        return str(written)
    own = whole(level.get(TEXT + "level"), 1)
    first = own - min(own, whole(level.get(TEXT + "display-levels"), 1)) + 1
    numbers = ".".join(f"%{one}%" for one in range(first, own + 1))
    return f"{level.get(STYLE + 'num-prefix', '')}{numbers}{level.get(STYLE + 'num-suffix', '')}"


def whole(value: str | None, otherwise: int) -> int:
    """A whole number; `otherwise` for what is none, or is too long to be meant."""
    return int(value) if value and value.isdecimal() and len(value) < 7 else otherwise
