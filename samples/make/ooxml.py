"""The parts of a Word file for which python-docx has no words: lists that count, fields, widths, shades."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of an automatic list: `says` as in Word, `%1.` for `1.`; distances in cm."""

    says: str
    counts: str = "decimal"
    left: float = 1.2
    hanging: float = 1.0
    bold: bool = False


def measure(table: Any, widths: Sequence[float]) -> None:
    """Give the columns their widths, and the text some air above and below."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    air = OxmlElement("w:tblCellMar")
    air.extend(element(f"w:{side}", w=twips(0.08), type="dxa") for side in ("top", "bottom"))
    table._tbl.tblPr.append(air)


def number_line(paragraph: Any, numbering: int, depth: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = depth
    properties.get_or_add_numId().val = numbering


def level_definition(depth: int, level: Level) -> Any:
    definition = element("w:lvl", ilvl=depth)
    definition.append(element("w:start", val=1))
    definition.append(element("w:numFmt", val=level.counts))
    definition.append(element("w:lvlText", val=level.says))
    place = OxmlElement("w:pPr")
    place.append(element("w:ind", left=twips(level.left), hanging=twips(level.hanging)))
    definition.append(place)
    look = OxmlElement("w:rPr")
    if level.bold:
        look.append(OxmlElement("w:b"))
    definition.append(look)
    return definition


def element(tag: str, **attributes: object) -> Any:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def twips(centimetres: float) -> int:
    return round(centimetres * 1440 / 2.54)


def add_field(paragraph: Any, name: str) -> None:
    """A field that the printing program works out: the page number, the number of pages."""
    instruction = OxmlElement("w:instrText")
    instruction.text = name
    for part in (
        element("w:fldChar", fldCharType="begin"),
        instruction,
        element("w:fldChar", fldCharType="end"),
    ):
        run = paragraph.add_run()
        run.font.size = Pt(9)
        run._r.append(part)
