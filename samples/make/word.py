"""Word papers out of short calls: lines, numbered items, tables.

Everything that looks automatic in a council's paper is automatic here too (numbers, repeated header rows,
cells that span rows, page fields), because that is what a reader of papers has to cope with.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from ooxml import Level, add_field, element, level_definition, measure, number_line

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
WRITTEN = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)  # one date for all, so that the same words give the same file
BEGINS = "paper"  # with a number after it, the mark at which a paper of several begins
BOLD = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """How a council's papers look: font, size in points, margins in cm, space after a line in points."""

    font: str = "Liberation Sans"
    size: float = 11
    margin: float = 2.3
    after: float = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A table cell: paragraphs divided by new lines, the rows it spans downwards, its fill as RRGGBB."""

    text: str = ""
    down: int = 1
    fill: str | None = None
    bold: bool = False


class Paper:
    """One paper while it is written."""

    def __init__(self, house: House, *, landscape: bool = False) -> None:
        self.house = house
        self.document = Document()
        self.begun: list[int] = []  # the places in the file at which its papers begin
        self._set_page(landscape)
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = house.font, Pt(house.size)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), house.font)
        normal.paragraph_format.space_after = Pt(house.after)

    def begin(self, *, landscape: bool = False) -> None:
        """Begin another paper in the same file: a new page that is number 1, no running lines, a mark to find it by."""
        if self.begun:
            section = self.document.add_section()
            section.footer.is_linked_to_previous = section.header.is_linked_to_previous = False
            section._sectPr.append(element("w:pgNumType", start=1))
        self._set_page(landscape)
        self.begun.append(len(self.document.element.body) - 1)

    def _mark(self) -> None:
        """Put the marks into the first paragraph of each paper."""
        for number, place in enumerate(self.begun, 1):
            first = next(self.document.element.body[place].iter(qn("w:p")))
            first.append(element("w:bookmarkStart", id=number, name=f"{BEGINS}{number}"))
            first.append(element("w:bookmarkEnd", id=number))

    def new_page(self) -> None:
        self.document.add_page_break()

    def _set_page(self, landscape: bool) -> None:
        section = self.document.sections[-1]
        long, short = Cm(29.7), Cm(21.0)
        section.page_width, section.page_height = (long, short) if landscape else (short, long)
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        for side in ("left", "right", "top", "bottom"):
            setattr(section, f"{side}_margin", Cm(self.house.margin))

    # -- lines --

    def line(self, text: str, **look: Any) -> None:
        """A paragraph; `**words**` are bold; for `look` see `_dress`."""
        _dress(self.document.add_paragraph(), text, **look)

    def lines(self, *texts: str, **look: Any) -> None:
        for text in texts:
            self.line(text, **look)

    def heading(self, text: str, **look: Any) -> None:
        """A bold line that stays with what follows, as councils write them: not a Word heading style."""
        self.line(text, bold=True, keep=True, **look)

    def footer(self, before: str, *, pages: bool = False, align: str = "left") -> None:
        """The words and the page number at the foot of every page; `pages` adds how many there are."""
        paragraph = self.document.sections[-1].footer.paragraphs[0]
        _dress(paragraph, before, align=align, size=9)
        add_field(paragraph, "PAGE")
        if pages:
            paragraph.add_run(" of ").font.size = Pt(9)
            add_field(paragraph, "NUMPAGES")

    def header(self, text: str, **look: Any) -> None:
        _dress(self.document.sections[-1].header.paragraphs[0], text, **look)

    # -- automatic lists --

    def numbering(self, *levels: Level) -> int:
        """A new automatic list, which begins to count anew; `item` takes what this gives back."""
        part = self.document.part.numbering_part.element
        number = 100 + len(part.findall(qn("w:num")))
        abstract = element("w:abstractNum", abstractNumId=number)
        abstract.append(element("w:multiLevelType", val="multilevel"))
        for depth, level in enumerate(levels):
            abstract.append(level_definition(depth, level))
        part.insert(0, abstract)
        num = element("w:num", numId=number)
        num.append(element("w:abstractNumId", val=number))
        part.append(num)
        return number

    def item(self, text: str, numbering: int, depth: int = 0, **look: Any) -> None:
        paragraph = self.document.add_paragraph()
        number_line(paragraph, numbering, depth)
        _dress(paragraph, text, **look)

    def items(self, texts: Sequence[str], numbering: int, depth: int = 0, **look: Any) -> None:
        for text in texts:
            self.item(text, numbering, depth, **look)

    # -- tables --

    def table(
        self,
        rows: Sequence[Sequence[str | Cell | None]],
        widths: Sequence[float],
        *,
        header: bool = False,
        size: float | None = None,
        after: float = 4,
        grid: bool = True,
    ) -> Any:
        """A table whose columns have these widths in cm; None continues the cell above.

        header: the first row is repeated on every page.
        """
        table = self.document.add_table(len(rows), len(widths), "Table Grid" if grid else None)
        measure(table, widths)
        for y, row in enumerate(rows):
            for x, given in enumerate(row):
                if given is not None:
                    _fill_cell(table, y, x, _as_cell(given, bold=header and y == 0), size, after)
        if header:
            table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader", val="true"))
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)
        return table

    def box(self, *texts: str, width: float = 16.4, numbering: int | None = None) -> None:
        """Lines in a frame; `# ` begins an item of the list, `## ` an item of its second level."""
        table = self.document.add_table(1, 1, "Table Grid")
        measure(table, (width,))
        cell = table.cell(0, 0)
        for place, text in enumerate(texts):
            paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            marks, _, words = text.rpartition("# ")
            if marks or text.startswith("# "):
                number_line(paragraph, numbering or 0, len(marks))
            _dress(paragraph, words, after=6)
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)

    # -- the file --

    def save(self, path: Path) -> None:
        """Write the file so that the same words give the same bytes."""
        self._mark()
        core = self.document.core_properties
        core.author = core.last_modified_by = core.title = core.comments = ""
        core.created = core.modified = WRITTEN
        self.document.save(str(path))
        _set_entry_dates(path)


def _as_cell(given: str | Cell, *, bold: bool) -> Cell:
    return given if isinstance(given, Cell) else Cell(text=given, bold=bold)


def _fill_cell(table: Any, y: int, x: int, given: Cell, size: float | None, after: float) -> None:
    cell = table.cell(y, x)
    if given.down > 1:
        cell = cell.merge(table.cell(y + given.down - 1, x))
    if given.fill:
        cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=given.fill))
    lines = given.text.split("\n")
    for place, text in enumerate(lines):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        _dress(paragraph, text, bold=given.bold, size=size, after=after)
    for left_by_merging in cell.paragraphs[len(lines) :]:
        left_by_merging._p.getparent().remove(left_by_merging._p)


def _dress(
    paragraph: Any,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float | None = None,
    align: str = "left",
    indent: float | None = None,
    before: float | None = None,
    after: float | None = None,
    keep: bool = False,
) -> None:
    """Put the text into the paragraph and give it its look; distances in points, `indent` in cm."""
    for place, words in enumerate(BOLD.split(text)):
        if words:
            run = paragraph.add_run(words)
            run.bold, run.italic = (bold or place % 2 == 1) or None, italic or None
            run.font.size = Pt(size) if size else None
    look = paragraph.paragraph_format
    paragraph.alignment = ALIGN[align]
    look.keep_with_next = keep or None
    look.left_indent = Cm(indent) if indent is not None else None
    look.space_before = Pt(before) if before is not None else None
    look.space_after = Pt(after) if after is not None else None


def _set_entry_dates(path: Path) -> None:
    """Give every entry of the file one date: the clock would make each file another one."""
    with zipfile.ZipFile(path) as saved:
        entries = [(entry.filename, saved.read(entry)) for entry in saved.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in entries:
            entry = zipfile.ZipInfo(name, WRITTEN.timetuple()[:6])
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            written.writestr(entry, content)
