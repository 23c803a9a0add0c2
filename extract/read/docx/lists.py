"""How a file's lists count: their levels, where they start, and which styles and paragraphs stand in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from extract.read.characters import BULLET, clean
from extract.read.docx.names import at, switch, value, whole
from extract.read.docx.styles import Styles, look
from extract.read.docx.symbols import shown
from extract.read.package import Package, W

DEEPEST = 9
LONGEST, MOST_FIGURES = 255, 9
"""No number is printed with more characters, or filled up with zeros to more figures: what is, is a trap."""

HOLLOW = "○"
"""What Word draws with the letter o."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How one level of a list counts: Word's format name, the text with `%1` for numbers, the first one.

    style: the paragraph style that stands on this level. restart: the depth (from 1) at or above which an item makes
    it start anew; 0: none does; None: any above it. legal: all numbers are printed in figures.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 1
    style: str | None = None
    restart: int | None = None
    legal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One use of a kind of list. starts: where it counts from by depth, if it does not go on counting."""

    kind: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def start(self, depth: int) -> int:
        """The first number at a depth."""
        return self.starts.get(depth, self.levels[depth].start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The list and depth that a paragraph or style names; either may be left to the style it is based on."""

    list_id: str | None
    depth: int | None
    style: str = ""


@dataclass(slots=True, kw_only=True)
class Lists:
    """The lists of a file. A file may define hundreds and use three: each is worked out when it is asked for."""

    kinds: Mapping[str, etree._Element]
    nums: Mapping[str, etree._Element]
    styles: Styles
    known: dict[str, Use] = field(default_factory=dict)

    def use(self, list_id: str) -> Use | None:
        """The use of a list that paragraphs name by this id."""
        if list_id not in self.known and list_id in self.nums:
            kind = self._styled(self._kind_of(list_id))
            levels = dict(_levels(self.kinds[kind])) if kind in self.kinds else {}
            self.known[list_id] = _use(self.nums[list_id], kind, levels)
        return self.known.get(list_id)

    def _kind_of(self, list_id: str) -> str:
        return value(self.nums.get(list_id), "abstractNumId") or ""

    def _styled(self, kind: str) -> str:
        """The kind of list that a kind stands for which only names a style of lists."""
        named = value(self.kinds.get(kind), "numStyleLink")
        leads_to = self._kind_of(value(self.styles.elements.get(named or ""), "pPr/numPr/numId") or "")
        return leads_to if leads_to in self.kinds else kind


def lists(package: Package, styles: Styles) -> Lists:
    """The lists of a package; none if it has none."""
    tree = package.side("word/numbering.xml")
    return Lists(kinds=_by(tree, "abstractNum"), nums=_by(tree, "num"), styles=styles)


def _by(tree: etree._Element | None, name: str) -> dict[str, etree._Element]:
    """The elements of a name by their ids."""
    found = tree.findall(W + name) if tree is not None else []
    return {element.get(f"{W}{name}Id", ""): element for element in found}


def _use(num: etree._Element, kind: str, levels: dict[int, Level]) -> Use:
    starts: dict[int, int] = {}
    for override in num.findall(W + "lvlOverride"):
        depth = whole(override.get(W + "ilvl"), 0)
        own = at(override, "lvl")
        if own is not None:
            levels[depth] = _level(own)
        if at(override, "startOverride") is not None:
            starts[depth] = whole(value(override, "startOverride"), 1)
    return Use(kind=kind, levels=levels, starts=starts)


def _levels(kind: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in kind.findall(W + "lvl"):
        yield whole(level.get(W + "ilvl"), 0), _level(level)


def _level(level: etree._Element) -> Level:
    dress = look(at(level, "rPr"))
    form, text = _form(level), clean(value(level, "lvlText") or "")[:LONGEST]
    found = Level(
        form=form, text=text.upper() if dress.capitals else text, start=whole(value(level, "start"), 0),
        style=value(level, "pStyle"), legal=bool(switch(at(level, "isLgl"))),
        restart=whole(value(level, "lvlRestart"), 0) if at(level, "lvlRestart") is not None else None,
    )  # fmt: skip
    if form == "bullet":
        sign = _bullet(value(level, "lvlText") or "", dress.font)
        found = replace(found, text=sign if at(level, "lvlPicBulletId") is None else BULLET)
    return replace(found, form="none", text="") if dress.hidden else found


def _form(level: etree._Element) -> str:
    """The format's name; of a newer one (`001, 002, …`) with the number of figures, as `decimalZero:3`."""
    newer = next((form for form in level.iter(W + "numFmt") if value(form) == "custom"), None)
    first = (newer.get(W + "format") or "").split(",")[0].strip() if newer is not None else ""
    if first.isdecimal() and len(first) <= MOST_FIGURES:
        return f"decimalZero:{len(first)}"
    known = [form for form in level.iter(W + "numFmt") if form is not newer]
    return (value(known[0]) if known else None) or "decimal"


def _bullet(text: str, font: str | None) -> str:
    """The sign before an item: a letter of a picture font that is not known is some bullet."""
    sign = clean(shown(text, font)).strip()
    if sign == "o":
        return HOLLOW
    nameless = any("\ue000" <= letter <= "\uf8ff" or letter == "\ufffd" for letter in sign)
    return BULLET if nameless or any(map(str.isalnum, sign)) else sign


def listed(element: etree._Element, style: str = "") -> Listed | None:
    """The list and depth a paragraph or style names itself, as far as it does."""
    properties = at(element, "pPr/numPr")
    if properties is None:
        return None
    depth = value(properties, "ilvl")
    return Listed(
        list_id=value(properties, "numId"), style=style,
        depth=None if depth is None else min(whole(depth, 0), DEEPEST - 1),
    )  # fmt: skip


def listed_style(styles: Styles, style: str) -> Listed | None:
    """The list a style names, or the nearest of those it is based on."""
    for element in styles.chain(style):
        found = listed(element, element.get(W + "styleId", ""))
        if found is not None:
            return found
    return None
