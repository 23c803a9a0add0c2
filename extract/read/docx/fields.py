"""Fields: their result is printed, their code is not; and the values of form fields that have no result."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from extract.read.docx.names import at, switch, value, whole
from extract.read.package import W

ADDRESS = re.compile(r'\s*HYPERLINK\s+(?:"(?P<quoted>[^"]+)"|(?P<bare>[^\s"\\]\S*))', re.IGNORECASE)
MOVING = re.compile(r"\s*(?:DATE|TIME|SAVEDATE|PRINTDATE)\b", re.IGNORECASE)
"""Dates that the program works out anew when the file is opened, saved or printed."""

COUNTED = re.compile(r"\s*(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)\b", re.IGNORECASE)
"""Numbers that the program works out when it prints: the file does not hold them."""

TICKED, OPEN = "☒", "☐"
"""As Word prints the boxes of its forms."""


@dataclass(slots=True, kw_only=True)
class Field:
    """A field that has begun: its code as far as it was met, and whether its result has begun."""

    code: str = ""
    has_result: bool = False


@dataclass(slots=True, kw_only=True)
class Fields:
    """The fields of one paragraph, those inside others last. codes: of all that were met."""

    open: list[Field] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)

    def mark(self, element: etree._Element) -> str:
        """Go over a `w:fldChar`; what a form field prints that has no result."""
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self.open.append(Field())
            return filled_in(at(element, "ffData"))
        if kind == "separate" and self.open:
            self.open[-1].has_result = True
        elif kind == "end" and self.open:
            self.codes.append(self.open.pop().code)
        return ""

    def instruct(self, words: str) -> None:
        """Go over a piece of a field's code."""
        if self.open:
            self.open[-1].code += words

    @property
    def is_hidden(self) -> bool:
        """Whether what stands here is the result of a field inside the code of another."""
        return len(self.open) > 1 and any(not outer.has_result for outer in self.open[:-1])

    @property
    def link(self) -> str | None:
        """The address that the words here lead to."""
        return next((found for one in reversed(self.open) if (found := address(one.code))), None)


def address(code: str) -> str | None:
    """Where a field `HYPERLINK` leads to outside of the paper."""
    found = ADDRESS.match(code)
    return (found["quoted"] or found["bare"]) if found else None


def doubts(code: str) -> str | None:
    """What is to be told of a field of this code."""
    if MOVING.match(code):
        return "MOVING_DATES"
    return "NUMBERS_NOT_SAID" if COUNTED.match(code) else None


def filled_in(form: etree._Element | None) -> str:
    """What is printed of a form field of the old kind: a box that is ticked or not, the choice from a list."""
    box, choices = at(form, "checkBox"), at(form, "ddList")
    if box is not None:
        ticked = switch(at(box, "checked"))
        return TICKED if (switch(at(box, "default")) if ticked is None else ticked) else OPEN
    if choices is None:
        return ""
    chosen = whole(value(choices, "result") or value(choices, "default"), 0)
    entries = [value(entry) or "" for entry in choices.findall(W + "listEntry")]
    return entries[chosen] if chosen < len(entries) else ""
