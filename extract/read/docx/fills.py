"""The colours that cells are filled with: their own, their paragraphs', their table's, of its style or of the theme."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from extract.read.docx.names import A, at, letters, value, whole
from extract.read.docx.styles import Styles
from extract.read.package import Package, W

HEX = re.compile(r"[0-9a-f]{6}")
WHITE, BLACK = "ffffff", "000000"
THEME = {
    "background1": "lt1", "text1": "dk1", "background2": "lt2", "text2": "dk2", "light1": "lt1", "dark1": "dk1",
    "light2": "lt2", "dark2": "dk2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
"""Word's names of the theme's colours -> the theme's own, where they differ."""

LOOKS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip
"""What a table takes over of its style -> its bit in the older way to say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fills:
    """The colours of a file. theme: name -> `rrggbb`."""

    styles: Styles = field(default_factory=Styles)
    theme: Mapping[str, str] = field(default_factory=dict)

    def of_table(self, table: etree._Element, rows: int, columns: int) -> TableFills:
        """What the cells of a table are filled with that say nothing themselves."""
        parts: dict[str, str | None] = {}
        for element in self.styles.chain(value(table, "tblPr/tblStyle")):
            for name, shade in _shades(element):
                parts.setdefault(name, self.colour(shade))
        used = frozenset(name for name in LOOKS if _is_used(at(table, "tblPr/tblLook"), name)) if parts else frozenset()
        return TableFills(
            fills=self, table=self.colour(at(table, "tblPr/shd")), parts=parts, used=used, rows=rows, columns=columns
        )

    def colour(self, shade: etree._Element | None) -> str | None:
        """What a `w:shd` looks like as `rrggbb`; None for no filling."""
        if shade is None:
            return None
        under, over = self._named(shade, "fill", "themeFill"), self._named(shade, "color", "themeColor")
        part = _part(shade.get(W + "val", "clear"))
        if not part:
            return under
        return _blend(over or BLACK, under or WHITE, part)

    def _named(self, shade: etree._Element, plain: str, theme: str) -> str | None:
        """The colour in figures, as Word writes it beside that of the theme; else worked out from the theme."""
        figures: str = shade.get(W + plain, "").lower()
        if HEX.fullmatch(figures):
            return figures
        name = shade.get(W + theme)
        base = self.theme.get(THEME.get(name or "", name or ""))
        if base is None:
            return None
        return _toned(base, tint=shade.get(f"{W}{theme}Tint"), shade=shade.get(f"{W}{theme}Shade"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFills:
    """The fills of one table. parts: of its style by the part of the table they are for; used: what it takes over."""

    fills: Fills
    table: str | None
    parts: Mapping[str, str | None]
    used: frozenset[str]
    rows: int
    columns: int

    def fill(self, cell: etree._Element, row: int, column: int, width: int) -> str | None:
        """`#rrggbb` of a `w:tc`; None if it is white or not filled."""
        own = self.fills.colour(at(cell, "tcPr/shd")) or self._behind(cell) or self.table
        styled = next((self.parts[name] for name in self._names(row, column, width) if self.parts.get(name)), None)
        found = own or styled
        return None if found in (None, WHITE) else f"#{found}"

    def _behind(self, cell: etree._Element) -> str | None:
        """The colour behind all paragraphs of a cell that have words."""
        behind = {one: self.fills.colour(at(one, "pPr/shd")) for one in cell.findall(W + "p")}
        if not any(behind.values()):
            return None
        colours = {colour for one, colour in behind.items() if letters(one)}
        return colours.pop() if len(colours) == 1 else None

    def _names(self, row: int, column: int, width: int) -> Iterator[str]:
        """The parts of the table a cell lies in, the strongest first."""
        if not self.parts:
            return
        edges = {
            "firstRow": row == 0, "lastRow": row == self.rows - 1, "firstCol": column == 0,
            "lastCol": column + width == self.columns,
        }  # fmt: skip
        named = {"firstCol": "firstColumn", "lastCol": "lastColumn"}
        yield from (name for name, lies in edges.items() if lies and named.get(name, name) in self.used)
        if "noHBand" not in self.used:
            yield f"band{1 + (row - ('firstRow' in self.used)) % 2}Horz"
        if "noVBand" not in self.used:
            yield f"band{1 + (column - ('firstColumn' in self.used)) % 2}Vert"
        yield "wholeTable"


def fills(package: Package, styles: Styles) -> Fills:
    """The colours of a package."""
    tree = package.side("word/theme/theme1.xml")
    scheme = next(tree.iter(A + "clrScheme"), None) if tree is not None else None
    found = {
        etree.QName(colour).localname: (one.get("lastClr") or one.get("val") or "").lower()
        for colour in (scheme if scheme is not None else ()) for one in colour
    }  # fmt: skip
    return Fills(styles=styles, theme={name: one for name, one in found.items() if HEX.fullmatch(one)})


def _shades(style: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The shadings of a style of tables, by the part of the table."""
    for part in style.findall(W + "tblStylePr"):
        if (shade := at(part, "tcPr/shd")) is not None:
            yield part.get(W + "type", ""), shade
    if (shade := at(style, "tcPr/shd")) is not None:
        yield "wholeTable", shade


def _is_used(taken: etree._Element | None, name: str) -> bool:
    if taken is None:
        return name in ("firstRow", "firstColumn", "noVBand")
    said = taken.get(W + name)
    if said is not None:
        return said in ("1", "true", "on")
    try:
        return bool(int(taken.get(W + "val", "0"), 16) & LOOKS[name])
    except ValueError:
        return False


def _part(pattern: str) -> float:
    """How much of a pattern is ink: 0 for none, 1 for solid, half for stripes."""
    if pattern in ("clear", "nil"):
        return 0.0
    if pattern.startswith("pct"):
        return min(100, whole(pattern[3:], 0)) / 100
    return 1.0 if pattern == "solid" else 0.5


def _blend(over: str, under: str, part: float) -> str:
    mixed = (round(a * part + b * (1 - part)) for a, b in zip(bytes.fromhex(over), bytes.fromhex(under), strict=True))
    return bytes(mixed).hex()


def _toned(colour: str, *, tint: str | None, shade: str | None) -> str:
    """A colour made lighter or darker, as Word does it: by its lightness. tint, shade: 00 to FF in hex, FF for none."""
    red, green, blue = (part / 255 for part in bytes.fromhex(colour))
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    light = light * _share(shade)
    light = light * _share(tint) + 1 - _share(tint)
    return bytes(round(part * 255) for part in colorsys.hls_to_rgb(hue, light, full)).hex()


def _share(text: str | None) -> float:
    try:
        return min(255, int(text or "FF", 16)) / 255
    except ValueError:
        return 1.0
