"""What holds at a spot of a rich text file: an opening brace keeps it, and the closing one brings it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

BODY, STYLES, FONTS, COLOURS, NUMBER = "body", "styles", "fonts", "colours", "number"
INNER, SHELL, CODE = "inner", "shell", "code"
"""What the letters of a group are: words of the paper, entries of a table, the number of an item; nothing where the
row of an inner table is told, or round a text box; the code of a field."""

DEEPEST = 30
"""Tables stand no deeper in each other in any paper; what says that it does is read as if it stood here."""

NOTE = "footnote"
"""The word that begins a foot- or endnote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How letters look. size: in points, 0 if not said. colour, shade: numbers in the table of colours.

    link: the address they lead to.
    """

    bold: bool = False
    italic: bool = False
    struck: bool = False
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False
    size: float = 0.0
    colour: int = 0
    shade: int = 0
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """role: what letters are here. skips: how many letters stand in for one `\\u`. depth: of tables, 0 outside.

    listed: the number of the list the paragraph says it is in.
    """

    role: str = BODY
    look: Look = Look()
    font: int | None = None
    skips: int = 1
    style: int | None = None
    is_in_table: bool = False
    nesting: int = 0
    listed: int = 0

    @property
    def depth(self) -> int:
        """How many tables the paragraph stands in."""
        return min(self.nesting or int(self.is_in_table), DEEPEST)


TOGGLES = {
    "b": "bold", "i": "italic", "strike": "struck", "striked": "struck", "v": "hidden", "deleted": "deleted",
    "revised": "inserted",
}  # fmt: skip
LOOKS = TOGGLES | {"cf": "colour", "highlight": "shade", "cb": "shade", "chcbpat": "shade"}
KEPT = {"f": "font", "s": "style", "itap": "nesting", "ls": "listed"}


def changed(state: State, word: str, number: int | None) -> State:
    """The state after a control word; the same one if it says nothing of words and paragraphs."""
    value = max(0, number or 0)
    if word in LOOKS:
        said: dict[str, Any] = {LOOKS[word]: number != 0 if word in TOGGLES else value}
        return replace(state, look=replace(state.look, **said))
    if word in KEPT:
        kept: dict[str, Any] = {KEPT[word]: value}
        return replace(state, **kept)
    if word == "fs":
        return replace(state, look=replace(state.look, size=value / 2))
    if word == "plain":
        look = state.look
        return replace(state, look=Look(deleted=look.deleted, inserted=look.inserted, link=look.link), font=None)
    if word == "pard":
        return replace(state, style=None, is_in_table=False, nesting=0, listed=0)
    if word == "intbl":
        return replace(state, is_in_table=True)
    return replace(state, skips=value) if word == "uc" else state
