"""Papers bound as a committee system binds them: blank backs, stamps of item and page, bookmarks."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import pikepdf
from word import BEGINS, House, Paper

LEFT_BLANK = "This page is intentionally left blank"
MARKS = '{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
"""How LibreOffice is asked to keep the marks at which papers begin."""

A4 = (595, 842)
LETTER_WIDE = 0.5  # of the size: near enough to put a short line in the middle

Bound = Callable[[bytes], bytes]  # a PDF of the papers one after the other -> the pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A paper of a pack. item: of the agenda, stamped on the first page of its first paper."""

    write: Callable[[Paper], None]
    bookmark: str
    item: str | None = None
    landscape: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The papers of a meeting in their order. name: as the file tells it.

    first_number: printed on the first page behind the front sheet.
    """

    name: str
    house: House
    parts: tuple[Part, ...]
    first_number: int = 1

    def written(self) -> Paper:
        """All papers in one file, so that their fonts are in it once."""
        paper = Paper(self.house)
        for part in self.parts:
            paper.begin(landscape=part.landscape)
            part.write(paper)
        return paper

    def bind(self, printed: bytes) -> bytes:
        """The printed papers with blank backs, stamps and bookmarks."""
        with pikepdf.open(io.BytesIO(printed)) as source, pikepdf.new() as pack:
            firsts = list(self._laid(source, pack))
            self._number(pack, firsts)
            self._bookmark(pack, firsts)
            pack.docinfo["/Title"] = self.name
            held = io.BytesIO()
            pack.save(held, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return held.getvalue()

    def _laid(self, source: pikepdf.Pdf, pack: pikepdf.Pdf) -> Iterator[int]:
        """Copy the pages; a paper that ends on a right-hand page gets a blank back. Gives each first page, from 0."""
        starts = [*begins(source, len(self.parts)), len(source.pages)]
        for start, end in pairwise(starts):
            yield len(pack.pages)
            pack.pages.extend(source.pages[start:end])
            if len(pack.pages) % 2:
                pack.add_blank_page(page_size=A4)
                stamp(pack.pages[-1], LEFT_BLANK, "centre", size=14)

    def _number(self, pack: pikepdf.Pdf, firsts: list[int]) -> None:
        """Stamp the page numbers behind the front sheet, and the item on the first page of its first paper."""
        for number, page in enumerate(list(pack.pages)[firsts[1] :], self.first_number):
            if LEFT_BLANK.encode() not in page.Contents.read_bytes():
                stamp(page, f"Page {number}", "foot")
        seen: set[str] = set()
        for part, first in zip(self.parts, firsts, strict=True):
            if part.item and part.item not in seen:
                seen.add(part.item)
                stamp(pack.pages[first], f"Agenda Item {part.item}", "head")

    def _bookmark(self, pack: pikepdf.Pdf, firsts: list[int]) -> None:
        with pack.open_outline() as outline:
            opened: dict[str, pikepdf.OutlineItem] = {}
            for part, first in zip(self.parts, firsts, strict=True):
                more = part.item in opened
                entry = pikepdf.OutlineItem(
                    part.bookmark if more or not part.item else f"{part.item} {part.bookmark}", first
                )
                (opened[str(part.item)].children if more else outline.root).append(entry)
                if part.item:
                    opened.setdefault(part.item, entry)


def begins(printed: pikepdf.Pdf, papers: int) -> list[int]:
    """The pages, from 0, on which the papers begin: where their marks lead."""
    places = {page.obj.objgen: index for index, page in enumerate(printed.pages)}
    leads = printed.Root.Dests
    return [places[leads[f"/{BEGINS}{number}"][0].objgen] for number in range(1, papers + 1)]


def stamp(page: pikepdf.Page, words: str, where: str, *, size: int = 12) -> None:
    """Words on top of a page; on a landscape one they are turned, the foot at its left and the head at its right."""
    _, _, wide, tall = (float(side) for side in page.MediaBox)
    half, short = len(words) * size * LETTER_WIDE / 2, len(words) * size * LETTER_WIDE
    if wide > tall:
        x, y = (26.0, tall / 2 + half) if where == "foot" else (wide - 34, 24 + short)
        matrix = f"0 -1 1 0 {x:.1f} {y:.1f}"
    else:
        heights = {"head": tall - 34, "foot": 24.0, "centre": tall / 2}
        x = wide - 34 - short if where == "head" else wide / 2 - half
        matrix = f"1 0 0 1 {x:.1f} {heights[where]:.1f}"
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )  # fmt: skip
    page.add_resource(font, pikepdf.Name.Font, pikepdf.Name.Stamp)
    page.contents_add(f"q BT /Stamp {size} Tf {matrix} Tm ({words}) Tj ET Q".encode())
    page.contents_coalesce()
