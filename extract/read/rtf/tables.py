"""The tables at the head of a rich text file: fonts, colours and styles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.read.rtf.letters import CHARSETS, PAGES, USUAL, code_page, decoded
from extract.read.rtf.state import COLOURS, FONTS, STYLES, State


@dataclass(slots=True, kw_only=True)
class Head:
    """What the head of the file says. page: the file's own code page. fonts: code pages by a font's number.

    headings: levels from 1 by a style's number. colours: as `#rrggbb`; None for that of the program.
    """

    page: str = USUAL
    usual_font: int | None = None
    fonts: dict[int, str] = field(default_factory=dict)
    headings: dict[int, int] = field(default_factory=dict)
    colours: list[str | None] = field(default_factory=list)
    mixed: dict[str, int] = field(default_factory=dict)
    name: str = ""

    def codec(self, state: State) -> str:
        """The code page of letters at a spot."""
        font = self.usual_font if state.font is None else state.font
        return self.fonts.get(-1 if font is None else font, self.page)

    def is_white(self, colour: int) -> bool:
        """Whether a colour by its number is white."""
        return 0 < colour < len(self.colours) and self.colours[colour] == "#ffffff"

    def take(self, state: State, word: str, number: int | None) -> None:
        """A control word that stands in one of the tables, or that names a code page."""
        if word in PAGES:
            self.page = PAGES[word]
        elif word == "ansicpg":
            self.page = code_page(number)
        elif word == "deff":
            self.usual_font = number
        elif word == "fcharset" and state.role == FONTS and number in CHARSETS:
            self.fonts[state.font or 0] = CHARSETS[number]
        elif word == "cpg" and state.role == FONTS:
            self.fonts[state.font or 0] = code_page(number)
        elif word in ("red", "green", "blue") and state.role == COLOURS:
            self.mixed[word] = max(0, min(255, number or 0))

    def write(self, state: State, letters: bytes) -> None:
        """Letters in one of the tables: a semicolon ends an entry."""
        for ended in _entries(decoded(letters, USUAL)):
            self.name += ended.removesuffix(";")
            if ended.endswith(";"):
                self._enter(state)
                self.name = ""

    def _enter(self, state: State) -> None:
        if state.role == COLOURS:
            parts = [self.mixed.get(name, 0) for name in ("red", "green", "blue")]
            self.colours.append(f"#{bytes(parts).hex()}" if self.mixed else None)
            self.mixed = {}
        elif state.role == STYLES and state.style is not None:
            level = _level(self.name)
            if level:
                self.headings[state.style] = level


def _entries(text: str) -> Iterator[str]:
    """The text cut after each semicolon."""
    *ended, rest = text.split(";")
    yield from (f"{entry};" for entry in ended)
    yield rest


def _level(name: str) -> int | None:
    words = name.lower().split()
    if words[:1] == ["heading"] and words[-1].isdecimal():
        return max(1, min(6, int(words[-1][:3])))
    return 1 if words == ["title"] else None
