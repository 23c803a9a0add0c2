"""The numbers Word prints before paragraphs: they are not in the text, only the way to count them is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from extract.read.characters import BULLET
from extract.read.docx.package import Package, W

ROMANS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
DEEPEST = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts: Word's format name, the text with `%1` for numbers, the first one."""

    form: str
    text: str
    start: int


@dataclass(slots=True, kw_only=True)
class Numbering:
    """Counts as Word does, in the order paragraphs come."""

    levels: Mapping[str, Mapping[int, Level]]
    lists: Mapping[str, str]
    styles: Mapping[str, tuple[str, int]]
    counts: dict[str, list[int]] = field(default_factory=dict)

    def number(self, paragraph: etree._Element) -> str | None:
        """The number printed before this paragraph, or None. Call once a paragraph, in order."""
        found = _own(paragraph) or self.styles.get(_style(paragraph))
        if found is None:
            return None
        list_id, depth = found
        kind = self.lists.get(list_id)
        level = self.levels.get(kind or "", {}).get(depth)
        if kind is None or level is None:
            return None
        return self._printed(kind, depth, level, self._counted(kind, depth, level))

    def _counted(self, kind: str, depth: int, level: Level) -> list[int]:
        counts = self.counts.setdefault(kind, [0] * DEEPEST)
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
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
            text = text.replace(f"%{above + 1}", _figure(max(1, counts[above]), shape.form))
        return text.strip() or None


def numbering(package: Package) -> Numbering:
    """The lists of a package; an empty one if it has none."""
    tree, styles = package.tree("word/numbering.xml"), package.tree("word/styles.xml")
    return Numbering(
        levels=_levels(tree) if tree is not None else {},
        lists=_lists(tree) if tree is not None else {},
        styles=_numbered_styles(styles) if styles is not None else {},
    )


def _levels(tree: etree._Element) -> dict[str, dict[int, Level]]:
    return {
        kind.get(W + "abstractNumId", ""): {
            _int(level, "ilvl"): _level(level) for level in kind.findall(W + "lvl")
        }
        for kind in tree.findall(W + "abstractNum")
    }


def _level(level: etree._Element) -> Level:
    return Level(
        form=_value(level, "numFmt") or "decimal", text=_value(level, "lvlText") or "",
        start=int(_value(level, "start") or 1) if (_value(level, "start") or "1").isdigit() else 1,
    )  # fmt: skip


def _lists(tree: etree._Element) -> dict[str, str]:
    return {num.get(W + "numId", ""): _value(num, "abstractNumId") or "" for num in tree.findall(W + "num")}


def _numbered_styles(tree: etree._Element) -> dict[str, tuple[str, int]]:
    found = ((style.get(W + "styleId", ""), _own(style)) for style in tree.findall(W + "style"))
    return {name: own for name, own in found if own is not None}


def _own(element: etree._Element) -> tuple[str, int] | None:
    """The list and depth a paragraph or style names itself."""
    properties = element.find(f"{W}pPr/{W}numPr")
    list_id = _value(properties, "numId") if properties is not None else None
    if properties is None or list_id is None:
        return None
    depth = _value(properties, "ilvl") or "0"
    return list_id, min(int(depth) if depth.isdigit() else 0, DEEPEST - 1)


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(W + "val", "") if style is not None else ""


def _value(element: etree._Element, name: str) -> str | None:
    found = element.find(W + name)
    return found.get(W + "val") if found is not None else None


def _int(element: etree._Element, name: str) -> int:
    value = element.get(W + name, "0")
    return int(value) if value.isdigit() else 0


def _figure(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        return _roman(count) if form == "lowerRoman" else _roman(count).upper()
    return f"{count:02d}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    letters = ""
    for value, figure in ROMANS:
        letters += figure * (count // value)
        count %= value
    return letters
