"""A paper set on pages: lines broken by their width, tables, lists, running lines, pages of another size."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from packs.sheet import A4, Sheet, width


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """How a paper looks. Distances in points. `foot`: `{page}` and `{pages}` are filled in, the paper's own."""

    family: str = "sans"
    size: float = 11
    paper: tuple[float, float] = A4
    margin: float = 64
    foot: str = ""
    foot_at: str = "middle"
    head: str = ""
    head_bold: bool = False
    first_foot: bool = True

    def but(self, **changes: object) -> House:
        """The same with some changes."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(slots=True)
class Writer:
    """A paper while it is written, from the top of its first page down."""

    house: House
    sheets: list[Sheet] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    top: float = 0

    def __post_init__(self) -> None:
        self.page()

    # -- pages --

    @property
    def sheet(self) -> Sheet:
        return self.sheets[-1]

    @property
    def right(self) -> float:
        return self.sheet.size[0] - self.house.margin

    def page(self, size: tuple[float, float] | None = None) -> None:
        """A new page, of the last one's size if none is said."""
        size = size or (self.sheet.size if self.sheets else self.house.paper)
        self.sheets.append(Sheet(size=size))
        self.top = self.house.margin

    def turn(self) -> None:
        """A new page, landscape after portrait and the other way round."""
        self.page((self.sheet.size[1], self.sheet.size[0]))

    def restart(self) -> None:
        """A new page, whose own number is 1 again."""
        self.page()
        self.starts.append(len(self.sheets) - 1)

    def room(self, tall: float) -> None:
        """Go to a new page if `tall` points are not left on this one."""
        if self.top + tall > self.sheet.size[1] - self.house.margin - 14:
            self.page()

    def gap(self, tall: float = 8) -> None:
        self.top += tall

    # -- words --

    def line(
        self, words: str, *, x: float | None = None, to: float | None = None, size: float | None = None,
        style: str = "plain", after: float = 6, at: str = "left",
    ) -> None:  # fmt: skip
        """A paragraph between `x` and `to`; `at`: left, middle or right."""
        size, x, to = size or self.house.size, x or self.house.margin, to or self.right
        for part in self.broken(words, to - x, size, style):
            self.room(size * 1.25)
            spare = to - x - width(part, size, self.house.family, style)
            left = x + {"left": 0, "middle": spare / 2, "right": spare}[at]
            self.sheet.write(left, self.top, part, size=size, family=self.house.family, style=style)
            self.top += size * 1.22
        self.top += after

    def heading(self, words: str, **look: object) -> None:
        """A bold line that stays with what follows."""
        self.room(60)
        self.line(words, style="bold", **look)  # type: ignore[arg-type]

    def numbered(self, number: str, words: str, *, indent: float = 0, hang: float = 36, style: str = "plain") -> None:
        """A paragraph with its number in front."""
        x = self.house.margin + indent
        self.room(self.house.size * 2.6)
        self.sheet.write(x, self.top, number, size=self.house.size, family=self.house.family, style=style)
        self.line(words, x=x + hang, style=style)

    def field(self, label: str, words: str, *, column: float = 120) -> None:
        """A label and what it says, in two columns without rules."""
        self.room(40)
        self.sheet.write(
            self.house.margin, self.top, label, size=self.house.size, family=self.house.family, style="bold"
        )
        self.line(words, x=self.house.margin + column)

    def broken(self, words: str, wide: float, size: float, style: str = "plain") -> Iterator[str]:
        """The words in lines no wider than `wide`."""
        held = ""
        for word in words.split():
            longer = f"{held} {word}".strip()
            if held and width(longer, size, self.house.family, style) > wide:
                yield held
                longer = word
            held = longer
        yield held

    # -- tables --

    def table(
        self, rows: Sequence[Sequence[str]], shares: Sequence[float], *, size: float = 9, header: bool = True,
        again: bool = True, shade: str = "0.88 0.88 0.88",
    ) -> None:  # fmt: skip
        """A ruled table as wide as the page; `shares` of the columns; `again`: the header row on each page."""
        unit = (self.right - self.house.margin) / sum(shares)
        wides = [share * unit for share in shares]
        for index, row in enumerate(rows):
            pages = len(self.sheets)
            self.room(self._row_height(row, wides, size))
            if index and header and again and len(self.sheets) > pages:
                self._row(rows[0], wides, size, "bold", shade)
            bold = header and not index
            self._row(row, wides, size, "bold" if bold else "plain", shade if bold else None)
        self.gap(10)

    def _row_height(self, row: Sequence[str], wides: Sequence[float], size: float) -> float:
        lines = (
            sum(len(list(self.broken(part, wide - 8, size, "bold"))) for part in cell.split("\n"))
            for cell, wide in zip(row, wides, strict=True)
        )
        return max(lines) * size * 1.2 + 8

    def _row(self, row: Sequence[str], wides: Sequence[float], size: float, style: str, shade: str | None) -> None:
        bottom, x = self.top + self._row_height(row, wides, size), self.house.margin
        for cell, wide in zip(row, wides, strict=True):
            if shade:
                self.sheet.fill(x, self.top, x + wide, bottom, shade)
            self.sheet.box(x, self.top, x + wide, bottom)
            y = self.top + 4
            for part in (piece for text in cell.split("\n") for piece in self.broken(text, wide - 8, size, style)):
                self.sheet.write(x + 4, y, part, size=size, family=self.house.family, style=style)
                y += size * 1.2
            x += wide
        self.top = bottom

    def framed(self, write: Callable[[], None]) -> None:
        """A frame around what `write` writes, if that stays on one page."""
        pages, top = len(self.sheets), self.top
        self.top += 6
        write()
        if len(self.sheets) == pages:
            self.sheet.box(self.house.margin - 6, top, self.right + 6, self.top)
        self.gap(10)

    # -- the finished paper --

    def done(self) -> tuple[Sheet, ...]:
        """The pages, with their running lines."""
        ends = [*self.starts[1:], len(self.sheets)]
        for start, end in zip(self.starts, ends, strict=True):
            for index in range(start, end):
                self._running(self.sheets[index], index - start + 1, end - start)
        return tuple(self.sheets)

    def _running(self, sheet: Sheet, page: int, pages: int) -> None:
        house = self.house
        if house.head:
            style = "bold" if house.head_bold else "plain"
            sheet.write(house.margin, 30, house.head, size=9, family=house.family, style=style)
        if house.foot and (house.first_foot or page > 1):
            words = house.foot.format(page=page, pages=pages)
            spare = sheet.size[0] - width(words, 9, house.family)
            left = {"left": house.margin, "middle": spare / 2, "right": spare - house.margin}[house.foot_at]
            sheet.write(left, sheet.size[1] - 46, words, size=9, family=house.family)
