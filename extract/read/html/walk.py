"""The way through a page: what a reader of it sees, as paragraphs and grids in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from extract.read.characters import BULLET, clean
from extract.read.html.lists import numbers
from extract.read.html.look import Look, fill, is_deleted, is_hidden
from extract.read.html.sheet import Properties, Sheet
from extract.read.html.tables import HEADINGS, Placed, is_headed, is_layout, is_number, placed, rows, said
from extract.read.items import Grid, Item, Note, Paragraph, Run, Spot

UNSEEN = frozenset((
    "head", "script", "style", "noscript", "template", "title", "select", "datalist", "textarea", "button", "input",
    "object", "embed", "applet", "svg", "audio", "video", "canvas", "map", "rt", "rp", "noframes",
))  # fmt: skip
ELSEWHERE = frozenset(("iframe", "frame"))
LISTS = frozenset(("ol", "ul", "menu", "dir"))
BLOCKS = HEADINGS | {
    "html", "body", "main", "article", "section", "div", "p", "blockquote", "address", "center", "pre", "listing",
    "form", "fieldset", "legend", "figure", "figcaption", "details", "summary", "dl", "dt", "dd", "li", "hr", "header",
    "footer", "nav", "aside", "hgroup", "caption", "tr", "td", "th", "frameset",
}  # fmt: skip
BESIDE = frozenset(("nav", "aside", "footer"))
BESIDE_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary"))
SPACES = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True, kw_only=True)
class Walk:
    """Takes a page down. items: where what comes next belongs. beside: menus and the like, apart from the text.

    runs, number, level: of the paragraph we are in. spaced: whether a space stands before what comes next, or nothing.
    headed: whether a heading has come: a list of links before the first one is a menu.
    """

    sheet: Sheet
    items: list[Item] = field(default_factory=list)
    beside: list[Item] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    number: str | None = None
    level: int | None = None
    spaced: bool = True
    headed: bool = False
    codes: set[str] = field(default_factory=set)

    def content(self, element: etree._Element, look: Look) -> None:
        """Everything inside an element."""
        self._write(element.text, look)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, look)
            self._write(child.tail, look)

    def _element(self, element: etree._Element, around: Look) -> None:
        said = self.sheet.of(element)
        if element.tag in UNSEEN or self._is_out(element, said):
            return
        look = around.inside(element, said)
        if element.tag == "br":
            self._add("\n", look)
        elif self._is_beside(element):
            self._apart(element, look)
        elif element.tag == "table":
            self._table(element, look)
        elif element.tag in LISTS:
            self._list(element, said, look)
        elif said.get("mso-list") == "ignore":
            self.number = printed(element)
        elif element.tag in BLOCKS or said.get("display") in ("block", "list-item"):
            self._block(element, said, look)
        else:
            self.content(element, look)

    def _is_out(self, element: etree._Element, said: Properties) -> bool:
        """Whether it is not part of what is read; what that hides is noted."""
        is_comment = said.get("mso-element") in ("comment", "comment-list")
        found = {
            "CHUNKS_NOT_READ": element.tag in ELSEWHERE, "TRACKED_CHANGES": is_deleted(element),
            "COMMENTS": is_comment, "HIDDEN_TEXT_PASSED_OVER": is_hidden(element, said),
        }  # fmt: skip
        out = [code for code, holds in found.items() if holds]
        if out and (element.tag in ELSEWHERE or has_words(element)):
            self.codes.update(out)
        return bool(out)

    def _is_beside(self, element: etree._Element) -> bool:
        """Whether it is a menu, a banner or another thing that stands beside the text."""
        is_head = element.tag == "header" and not any(
            above.tag in ("main", "article", "section") for above in element.iterancestors()
        )
        is_menu = element.tag in LISTS and not self.headed and leads_elsewhere(element)
        edge = element.tag == "div" and element.get("title") in ("header", "footer")  # as LibreOffice writes them
        return is_head or is_menu or edge or element.tag in BESIDE or element.get("role") in BESIDE_ROLES

    def _apart(self, element: etree._Element, look: Look) -> None:
        self.end()
        read = self._list if element.tag in LISTS else self._block
        self.beside += self._held(lambda: read(element, self.sheet.of(element), look))

    def _held(self, read: Callable[[], None]) -> list[Item]:
        """What is read meanwhile, and not where we are."""
        outer, self.items = self.items, []
        number, self.number = self.number, None
        read()
        self.end()
        inner, self.items = self.items, outer
        self.number = number
        return inner

    def _block(self, element: etree._Element, said: Properties, look: Look) -> None:
        self.end()
        if said.get("mso-element") in ("footnote", "endnote"):
            self.items.append(Note(items=tuple(self._held(lambda: self.content(element, look)))))
            return
        if element.tag in HEADINGS:
            self.level, self.headed = int(element.tag[1]), True
        self.content(element, look)
        self.end()
        self.level = None if element.tag in HEADINGS else self.level

    def _list(self, element: etree._Element, said: Properties, look: Look) -> None:
        self.end()
        for child, number in numbers(element, said):
            if isinstance(child.tag, str):
                self.number = number
                self._element(child, look)
                self.end()
                self.number = None

    def _table(self, element: etree._Element, look: Look) -> None:
        self.end()
        found = rows(element)
        for caption in element.findall("caption"):
            self._element(caption, look)
        if is_layout(element, found):
            self._laid_out(found, look)
        else:
            spots = tuple(self._spot(cell, look) for cell in placed(found) if self._is_shown(cell))
            self.items.append(Grid(spots=spots, headed=is_headed(element, found)))

    def _is_shown(self, cell: Placed) -> bool:
        above = cell.element.getparent()
        return not any(self._is_out(part, self.sheet.of(part)) for part in (above, cell.element) if part is not None)

    def _laid_out(self, found: list[etree._Element], look: Look) -> None:
        """The cells one after another; a number alone in its cell is that of what stands beside it."""
        row = 0
        for cell in (cell for cell in placed(found) if self._is_shown(cell)):
            words = said(cell.element)
            if is_number(words) or cell.row != row:
                self._number_alone()
            row = cell.row
            if is_number(words):
                self.number = words
            else:
                self._block(cell.element, {}, look.inside(cell.element, self.sheet.of(cell.element)))
        self._number_alone()

    def _number_alone(self) -> None:
        """A number that nothing stood beside is all that is printed there."""
        if self.number:
            self.items.append(Paragraph(runs=(Run(text=self.number),)))
        self.number = None

    def _spot(self, cell: Placed, look: Look) -> Spot:
        row, said = cell.element.getparent(), self.sheet.of(cell.element)
        colour = fill(cell.element, said)
        if colour is None and row is not None:
            colour = fill(row, self.sheet.of(row))
        inside = look.inside(cell.element, said)
        return Spot(
            row=cell.row, column=cell.column, row_span=cell.row_span, column_span=cell.column_span, fill=colour,
            items=tuple(self._held(lambda: self.content(cell.element, inside))),
        )  # fmt: skip

    def _write(self, text: str | None, look: Look) -> None:
        """Written white space is one space, and none at the beginning."""
        if not text:
            return
        words = text if look.keeps_space else SPACES.sub(" ", text)
        if self.spaced and not look.keeps_space:
            words = words.removeprefix(" ")
        if words:
            self._add(words, look)

    def _add(self, words: str, look: Look) -> None:
        self.spaced = words.endswith((" ", "\n"))
        if look.white and not look.shaded and words.strip():
            self.codes.add("HIDDEN_TEXT")
        self.runs.append(Run(text=clean(words), bold=look.bold, italic=look.italic, struck=look.struck, link=look.link))

    def end(self) -> None:
        """Here a paragraph ends, if one was begun."""
        if any(run.text.strip() for run in self.runs):
            self.items.append(Paragraph(runs=tuple(self.runs), number=self.number, level=self.level))
            self.number = None
        self.runs, self.spaced = [], True


def has_words(element: etree._Element) -> bool:
    """Whether anything is written inside an element, scripts and styles aside."""
    return any((part.text or "").strip() for part in element.iter() if part.tag not in UNSEEN) or any(
        (part.tail or "").strip() for part in element.iterdescendants()
    )


def leads_elsewhere(element: etree._Element) -> bool:
    """Whether all words inside an element are links."""
    linked = sum(len("".join(link.itertext()).split()) for link in element.iter("a"))
    return 0 < linked >= len("".join(element.itertext()).split())


def printed(element: etree._Element) -> str | None:
    """The number that Word wrote before an item; any sign that does not count is a bullet."""
    words = clean(said(element)).strip()
    if not words:
        return None
    return words if any(map(str.isalnum, words)) and words != "o" else BULLET
