"""The numbers Word prints before paragraphs: they are not in the text, only the way to count them is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from extract.read.characters import BULLET
from extract.read.counting import figure
from extract.read.package import Package, W

DEEPEST = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts: Word's format name, the text with `%1` for numbers, the first one.

    style: the paragraph style that stands on this level.
    """

    form: str
    text: str
    start: int
    style: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One use of a kind of list. starts: where it counts from by depth, if it does not go on counting."""

    kind: str
    starts: Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The list and depth that a paragraph or style names; either may be left to the style it is based on."""

    list_id: str | None
    depth: int | None
    style: str


@dataclass(slots=True, kw_only=True)
class Numbering:
    """Counts as Word does, in the order paragraphs come."""

    levels: Mapping[str, Mapping[int, Level]]
    lists: Mapping[str, Use]
    styles: Mapping[str, Listed]
    counts: dict[str, list[int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def number(self, paragraph: etree._Element) -> str | None:
        """The number printed before this paragraph, or None. Call once a paragraph, in order."""
        listed = self._listed(paragraph)
        if listed is None or listed.list_id is None or listed.list_id not in self.lists:
            return None
        use = self.lists[listed.list_id]
        depth = self._depth(use, listed)
        level = self.levels.get(use.kind, {}).get(depth)
        if level is None:
            return None
        return self._printed(use.kind, depth, level, self._counted(listed.list_id, depth, level))

    def _listed(self, paragraph: etree._Element) -> Listed | None:
        """What the paragraph says itself, and what it leaves to its style."""
        own, style = _own(paragraph, ""), self.styles.get(_style(paragraph))
        if own is None or style is None:
            return own or style
        return Listed(
            list_id=own.list_id or style.list_id, style=style.style,
            depth=style.depth if own.depth is None and own.list_id is None else own.depth,
        )  # fmt: skip

    def _depth(self, use: Use, listed: Listed) -> int:
        """The depth named, else that of the level which stands for the paragraph's style, else the first."""
        if listed.depth is not None:
            return listed.depth
        levels = self.levels.get(use.kind, {})
        return next((depth for depth, level in levels.items() if listed.style and level.style == listed.style), 0)

    def _counted(self, list_id: str, depth: int, level: Level) -> list[int]:
        use = self.lists[list_id]
        counts = self.counts.setdefault(use.kind, [0] * DEEPEST)
        if depth in use.starts and (list_id, depth) not in self.begun:
            counts[depth] = use.starts[depth]
        else:
            counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        self.begun.add((list_id, depth))
        counts[depth + 1 :] = [0] * (DEEPEST - depth - 1)
        return counts

    def _printed(self, kind: str, depth: int, level: Level, counts: list[int]) -> str | None:
        if level.form == "none":
            return None
        if level.form == "bullet":
            return BULLET
        text = level.text
        for above in range(depth + 1):
            shape = self.levels[kind].get(above, level)
            text = text.replace(f"%{above + 1}", figure(max(1, counts[above]), shape.form))
        return text.strip() or None


def numbering(package: Package) -> Numbering:
    """The lists of a package; an empty one if it has none."""
    tree, styles = package.side("word/numbering.xml"), package.side("word/styles.xml")
    return Numbering(
        levels=_levels(tree) if tree is not None else {},
        lists=_lists(tree) if tree is not None else {},
        styles=_numbered_styles(styles) if styles is not None else {},
    )


def _levels(tree: etree._Element) -> dict[str, dict[int, Level]]:
    return {
        kind.get(W + "abstractNumId", ""): {_int(level, "ilvl"): _level(level) for level in kind.findall(W + "lvl")}
        for kind in tree.findall(W + "abstractNum")
    }


def _level(level: etree._Element) -> Level:
    return Level(
        form=_value(level, "numFmt") or "decimal", text=_value(level, "lvlText") or "",
        start=_figures(_value(level, "start"), 1), style=_value(level, "pStyle"),
    )  # fmt: skip


def _lists(tree: etree._Element) -> dict[str, Use]:
    return {
        num.get(W + "numId", ""): Use(kind=_value(num, "abstractNumId") or "", starts=dict(_starts(num)))
        for num in tree.findall(W + "num")
    }


def _starts(num: etree._Element) -> Iterator[tuple[int, int]]:
    for override in num.findall(W + "lvlOverride"):
        if override.find(W + "startOverride") is not None:
            yield _int(override, "ilvl"), _figures(_value(override, "startOverride"), 1)


def _numbered_styles(tree: etree._Element) -> dict[str, Listed]:
    """The styles that number their paragraphs, those that are based on one among them."""
    styles = {style.get(W + "styleId", ""): style for style in tree.findall(W + "style")}
    found: dict[str, Listed] = {}
    for name in styles:
        base, above = name, 0
        while base in styles and (own := _own(styles[base], base)) is None and above < len(styles):
            base, above = _value(styles[base], "basedOn") or "", above + 1
        if base in styles and own is not None:
            found[name] = own
    return found


def _own(element: etree._Element, style: str) -> Listed | None:
    """The list and depth a paragraph or style names itself, as far as it does."""
    properties = element.find(f"{W}pPr/{W}numPr")
    if properties is None:
        return None
    depth = _value(properties, "ilvl")
    return Listed(
        list_id=_value(properties, "numId"), style=style,
        depth=None if depth is None else min(_figures(depth, 0), DEEPEST - 1),
    )  # fmt: skip


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(W + "val", "") if style is not None else ""


def _value(element: etree._Element, name: str) -> str | None:
    found = element.find(W + name)
    return found.get(W + "val") if found is not None else None


def _int(element: etree._Element, name: str) -> int:
    return _figures(element.get(W + name), 0)


def _figures(value: str | None, otherwise: int) -> int:
    """A whole number; `otherwise` for what is none, or is too long to be meant."""
    return int(value) if value and value.isdecimal() and len(value) < 7 else otherwise
