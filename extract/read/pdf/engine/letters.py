"""The letters of a page, from PDFium, as columns.

PDFium answers for one letter at a time, so what can be asked of a command or a font is asked once for all its letters:
only where a letter stands is asked of each. Boxes are the ones pdfminer makes: as wide as the letter's advance, as
high as the type, from the font's descent up.
"""

from __future__ import annotations

from itertools import repeat
from typing import NamedTuple

import numpy as np

from extract.read.pdf.engine.calls import Numbers, every, pdfium, table
from extract.read.pdf.engine.commands import Commands, commands, descents, widths
from extract.read.pdf.engine.frame import Frame, moved
from extract.read.pdf.engine.leaf import UNMAPPED, Letters
from extract.read.pdf.engine.objects import Drawn

MOST_LETTERS = 150_000
"""The fullest pages of real papers hold a tenth of it."""

SPACE, HYPHEN, NEWLINE, RETURN = 0x20, 0x2D, 0x0A, 0x0D
LINE_END_HYPHENS = (0x02, 0xFFFE)
"""What PDFium makes of a hyphen at a line's end."""

LOOSE = 0.2
"""A word's letters stand where their advances lead, give or take this part of a letter over the whole word."""

BLANK = 0.01
"""A command whose box is narrower or lower (points) draws nothing but spaces."""

LEAST = 0.25
"""A blank on the spot of a letter stands before it: by so many points."""

CODES = 0x3000
"""Codes from here on, Chinese ones among them, are taken to be as wide as one another."""


class Glyphs(NamedTuple):
    """Letters as PDFium knows them, an entry each in every column.

    code: Unicode. spot: PDFium's number of it. owner: the command that draws it. advance: in type sizes. x, y: where it
    stands.
    """

    code: Numbers
    spot: Numbers
    owner: Numbers
    advance: Numbers
    x: Numbers
    y: Numbers

    def some(self, which: Numbers) -> Glyphs:
        """The letters that `which` (a mask) picks."""
        return Glyphs(*(column[which] for column in self))

    @property
    def are_stacked(self) -> Numbers:
        """Whether each letter but the last stands on the spot of the next one, drawn by the same command."""
        x, y, owner = self.x, self.y, self.owner
        found: Numbers = (x[:-1] == x[1:]) & (owner[:-1] == owner[1:]) & (y[:-1] == y[1:])
        return found


def letters(page: int, drawn: Drawn, frame: Frame) -> Letters:
    """The letters of an open page. Raises MemoryError for more than a page may hold."""
    opened = pdfium.FPDFText_LoadPage(page)
    try:
        count = pdfium.FPDFText_CountChars(opened)
        if count > MOST_LETTERS:
            raise MemoryError("more letters than one page may hold")
        return _letters(opened, max(0, count), commands(drawn), frame)
    finally:
        pdfium.FPDFText_ClosePage(opened)


def _letters(opened: int, count: int, drawn: Commands, frame: Frame) -> Letters:
    found = _glyphs(opened, _codes(opened, count), drawn)
    are_stacked = found.are_stacked
    if are_stacked.any():
        found = found.some(np.append(~(are_stacked & (found.code[:-1] == SPACE)), True))
    x, y = moved(frame.matrix, found.x, found.y)
    found = found._replace(x=x, y=y)
    if are_stacked.any():
        found = _shared_glyphs(opened, found, drawn)
    blank, passed_over = _unmet(drawn, found.owner)
    return _boxed(_with_blanks(found, blank, drawn) if len(blank) else found, drawn, passed_over)


def _glyphs(opened: int, codes: Numbers, drawn: Commands) -> Glyphs:
    """The letters that the file draws, and the spaces that PDFium makes of kerning."""
    (spots,) = ((codes != 0) & (codes != NEWLINE) & (codes != RETURN)).nonzero()
    codes = codes[spots]
    owner = _owners(opened, codes, spots, {handle: place for place, handle in enumerate(drawn.handles)})
    if (owner < 0).any():
        spots, codes, owner = (column[owner >= 0] for column in (spots, codes, owner))
    codes, advances = _advances(opened, codes, spots, owner, drawn)
    x, y = _origins(opened, codes, spots, owner, advances * drawn.along[owner])
    return Glyphs(codes, spots, owner, advances, x, y)


def _codes(opened: int, count: int) -> Numbers:
    """The Unicode of each letter. PDFium's whole text is only as long as its letters where none is odd."""
    units = np.zeros(count + 1, np.uint16)
    written = pdfium.FPDFText_GetText(opened, 0, count, units.ctypes.data) if count else 1
    units = units[:count]
    if written == count + 1 and not ((units & 0xF800) == 0xD800).any():
        codes = units.astype(np.uint32)
    else:
        codes = np.fromiter(map(pdfium.FPDFText_GetUnicode, repeat(opened), range(count)), np.uint32, count)
    codes[(codes == LINE_END_HYPHENS[0]) | (codes == LINE_END_HYPHENS[1])] = HYPHEN
    return codes


def _owners(opened: int, codes: Numbers, spots: Numbers, places: dict[int, int]) -> Numbers:
    """The command that draws each letter; -1 for letters that PDFium made up.

    Asked of the first and last letter of each line; where they differ, of its spaces; then of all letters between two
    that still differ: where two letters are drawn by one command, so are those between.
    """
    owner = np.full(len(spots), -1, np.int64)
    if not len(spots):
        return owner
    is_end = np.ones(len(spots) + 1, bool)
    is_end[1:-1] = spots[1:] - spots[:-1] > 1
    is_told, is_open = np.zeros(len(spots), bool), np.ones(len(spots), bool)
    for some in (is_end[:-1] | is_end[1:], codes == SPACE, is_open):
        asked = (is_open & some & ~is_told).nonzero()[0]
        owner[asked] = _asked(opened, spots[asked].tolist(), places)
        is_told[asked] = True
        told = is_told.nonzero()[0]
        at, steps = owner[told], np.append(told[1:], len(spots)) - told
        differ = (steps > 1) & (at < 0)
        differ[:-1] |= (steps[:-1] > 1) & (at[1:] != at[:-1])
        if not differ.any():
            break
        is_open = differ.repeat(steps)
    return at.repeat(steps)


def _asked(opened: int, spots: list[int], places: dict[int, int]) -> list[int]:
    return [places.get(handle, -1) for handle in map(pdfium.FPDFText_GetTextObject, repeat(opened), spots)]


def _origins(opened: int, codes: Numbers, spots: Numbers, owner: Numbers, advances: Numbers) -> tuple[Numbers, Numbers]:
    """Where each letter stands in the file's own coordinates. advances: in points.

    Asked of the first and last letter of each word. Those between are put where their advances lead, unless the
    advances do not lead from the one to the other: then each of them is asked.
    """
    blank = codes == SPACE
    breaks = np.ones(len(codes) + 1, bool)
    breaks[1:-1] = blank[1:] | blank[:-1] | (owner[1:] != owner[:-1])
    is_told = breaks[:-1] | breaks[1:]
    (told,), (inner,) = is_told.nonzero(), (~is_told).nonzero()
    (starts,), (lasts,) = breaks[:-1].nonzero(), breaks[1:].nonzero()
    word = breaks[:-1].cumsum()[inner] - 1
    x, y = np.empty(len(codes)), np.empty(len(codes))
    x[told], y[told] = _stand(opened, spots[told])
    along = advances.cumsum() - advances
    led, wide, high = (column[lasts] - column[starts] for column in (along, x, y))
    leads = np.abs(np.hypot(wide, high) - led) <= LOOSE * advances[starts]
    start = starts[word]
    share = (along[inner] - along[start]) / np.where(led, led, 1)[word]
    x[inner], y[inner] = x[start] + share * wide[word], y[start] + share * high[word]
    astray = inner[~leads[word]]
    if len(astray):
        x[astray], y[astray] = _stand(opened, spots[astray])
    return x, y


def _stand(opened: int, spots: Numbers) -> tuple[Numbers, Numbers]:
    """Where PDFium says that letters stand."""
    found, (xs, ys) = table(len(spots), 2, np.float64)
    every(pdfium.FPDFText_GetCharOrigin, repeat(opened), spots.tolist(), xs, ys)
    return found[:, 0], found[:, 1]


def _advances(opened: int, codes: Numbers, asked: Numbers, owner: Numbers, drawn: Commands) -> tuple[Numbers, Numbers]:
    """The codes, those of glyphs without a meaning marked so, and each letter's advance in type sizes."""
    font = drawn.runs.font[owner]
    first, back = _unique(font * CODES + np.minimum(codes, CODES - 1))
    some = asked[first].tolist()
    nameless = np.fromiter(map(pdfium.FPDFText_HasUnicodeMapError, repeat(opened), some), int, len(some))
    known = codes[first]
    wide = widths([drawn.fonts[index] for index in font[first].tolist()], known.tolist())
    unmapped = (nameless == 1) & (known != SPACE)
    for index in np.flatnonzero(unmapped | ((wide <= 0) & (known != SPACE))).tolist():
        one = first[index]
        wide[index] = _glyph_width(opened, int(asked[one])) / (float(drawn.across[owner[one]]) or 1.0)
    return np.where(unmapped, np.uint32(UNMAPPED), known)[back], wide[back]


def _unique(keys: Numbers) -> tuple[Numbers, Numbers]:
    """Where each key stands first, and for each key the number of its first. Keys are small, so a table does it."""
    table = np.empty(int(keys.max(initial=0)) + 1, np.int64)  # only what was written is read
    spots = np.arange(len(keys))
    table[keys[::-1]] = spots[::-1]
    firsts = table[keys]
    is_first = firsts == spots
    return is_first.nonzero()[0], (is_first.cumsum() - 1)[firsts]


def _shared_glyphs(opened: int, found: Glyphs, drawn: Commands) -> Glyphs:
    """Letters drawn as one glyph (`ffi`) are said to stand on one spot: they share the glyph's width instead."""
    same = found.are_stacked
    x, advances = found.x.copy(), found.advance.copy()
    for start in np.flatnonzero(same & ~np.append(False, same[:-1])).tolist():
        end = start + 2
        while end < len(x) and same[end - 1]:
            end += 1
        run = found.owner[start]
        across = float(drawn.across[run])
        if drawn.runs.turn[run] or not across:
            continue
        share = _glyph_width(opened, int(found.spot[start])) / (end - start)
        advances[start:end] = share / across
        x[start:end] += share * np.arange(end - start)
    return found._replace(x=x, advance=advances)


def _glyph_width(opened: int, index: int) -> float:
    """How wide PDFium thinks a glyph is, in the file's points."""
    box, (address, *_) = table(1, 4, np.float32)
    pdfium.FPDFText_GetLooseCharBox(opened, index, address[0])
    return float(box[0, 2] - box[0, 0])


def _unmet(drawn: Commands, owner: Numbers) -> tuple[Numbers, int]:
    """The commands that draw nothing but spaces, and how many draw what another draws: PDFium passes over both."""
    is_met = np.zeros(len(drawn.handles), bool)
    is_met[owner] = True
    unmet = np.flatnonzero(~is_met)
    box, columns = table(len(unmet), 4, np.float32)
    every(pdfium.FPDFPageObj_GetBounds, [drawn.handles[index] for index in unmet.tolist()], *columns)
    blank: Numbers = unmet[(box[:, 2:] - box[:, :2]).min(axis=1) < BLANK]
    return blank, len(unmet) - len(blank)


def _with_blanks(found: Glyphs, blank: Numbers, drawn: Commands) -> Glyphs:
    """The letters, and one space for each of the commands that draw nothing else."""
    wide = widths(drawn.fonts, [SPACE] * len(drawn.fonts))[drawn.runs.font[blank]]
    spaces, nowhere = np.full(len(blank), SPACE, found.code.dtype), np.full(len(blank), -1)
    more = (spaces, nowhere, blank, wide, drawn.matrix[4][blank] - LEAST, drawn.matrix[5][blank])
    return Glyphs(*map(np.concatenate, zip(found, more, strict=True)))


def _boxed(found: Glyphs, drawn: Commands, passed_over: int) -> Letters:
    """The letters with their boxes: advance by height, carried onto the page by each command's matrix."""
    a, b, c, d = drawn.matrix[:4] * drawn.sizes
    low = descents(drawn.fonts)[drawn.runs.font]
    left, right = np.minimum(c * low, c * (low + 1)), np.maximum(c * low, c * (low + 1))
    above, below = np.minimum(d * low, d * (low + 1)), np.maximum(d * low, d * (low + 1))
    x, y, owner = found.x, found.y, found.owner
    across, down = found.advance * a[owner], found.advance * b[owner]
    return Letters(
        code=found.code,
        x0=x + np.minimum(across, 0) + left[owner], x1=x + np.maximum(across, 0) + right[owner],
        top=y + np.minimum(down, 0) + above[owner], bottom=y + np.maximum(down, 0) + below[owner],
        size=np.hypot(c, d)[owner], run=owner, runs=drawn.runs, passed_over=passed_over,
    )  # fmt: skip
