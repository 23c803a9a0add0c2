"""The letters of a page, from PDFium, as columns.

PDFium answers for one letter at a time, so what can be asked of a command or a font is asked once for all its letters:
only where a letter stands is asked of each. Boxes are the ones pdfminer makes: as wide as the letter's advance, as
high as the type, from the font's descent up.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import repeat

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

STRIDE = 16
"""Letters of one command mostly stand together: every so many-th is asked for its command first."""

LOOSE = 0.2
"""A word's letters stand where their advances lead, give or take this part of a letter over the whole word."""

BLANK = 0.01
"""A command whose box is narrower or lower (points) draws nothing but spaces."""

LEAST = 0.25
"""A blank on the spot of a letter stands before it: by so many points."""

CODES = 0x3000
"""Codes from here on, Chinese ones among them, are taken to be as wide as one another."""


def letters(page: int, drawn: tuple[Drawn, ...], frame: Frame) -> Letters:
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
    codes = _codes(opened, count)
    owner = _owners(opened, count, drawn.places)
    spots = np.flatnonzero((owner >= 0) & (codes != 0) & (codes != NEWLINE) & (codes != RETURN))
    codes, owner = codes[spots], owner[spots]
    codes, advances = _advances(opened, codes, spots, owner, drawn)
    origins = _origins(opened, codes, spots, owner, advances * drawn.along[owner])
    printed = np.flatnonzero(_is_printed(codes, origins, owner))
    if len(printed) < len(codes):
        codes, advances, origins = codes[printed], advances[printed], origins[printed]
        spots, owner = spots[printed], owner[printed]
    x, y = moved(frame.matrix, origins[:, 0], origins[:, 1])
    x, advances = _shared_glyphs(opened, spots, (x, y), owner, drawn, advances)
    blank, passed_over = _unmet(drawn, owner)
    if len(blank):
        codes, owner = np.append(codes, np.full(len(blank), SPACE, codes.dtype)), np.append(owner, blank)
        x, y = np.append(x, drawn.matrix[4][blank] - LEAST), np.append(y, drawn.matrix[5][blank])
        advances = np.append(advances, widths(drawn.fonts[blank], np.full(len(blank), SPACE)))
    return replace(_boxed(codes, x, y, advances, owner, drawn), passed_over=passed_over)


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


def _owners(opened: int, count: int, places: dict[int, int]) -> Numbers:
    """The command that draws each letter; -1 for letters that PDFium made up.

    Asked of every so many-th letter, then of those half way between two that differ, until none is left between: where
    two letters are drawn by one command, so are those between.
    """
    owner = np.full(count, -1, np.int64)
    spots = np.append(np.arange(0, count - 1, STRIDE), count - 1) if count else np.empty(0, np.int64)
    owner[spots] = _asked(opened, spots.tolist(), places)
    while True:
        steps, at = np.diff(spots), owner[spots]
        differ = (steps > 1) & ((at[1:] != at[:-1]) | (at[1:] < 0))
        if not differ.any():
            return np.repeat(at, np.append(steps, 1)) if count else owner
        between = spots[:-1][differ] + steps[differ] // 2
        owner[between] = _asked(opened, between.tolist(), places)
        spots = np.sort(np.concatenate((spots, between)))


def _asked(opened: int, spots: list[int], places: dict[int, int]) -> list[int]:
    return [places.get(handle, -1) for handle in map(pdfium.FPDFText_GetTextObject, repeat(opened), spots)]


def _origins(opened: int, codes: Numbers, spots: Numbers, owner: Numbers, advances: Numbers) -> Numbers:
    """Where each letter stands in the file's own coordinates. advances: in points.

    Asked of the first and last letter of each word. Those between are put where their advances lead, unless the
    advances do not lead from the one to the other: then each of them is asked.
    """
    blank = codes == SPACE
    breaks = np.ones(len(codes) + 1, bool)
    breaks[1:-1] = blank[1:] | blank[:-1] | (owner[1:] != owner[:-1])
    starts, lasts = np.flatnonzero(breaks[:-1]), np.flatnonzero(breaks[1:])
    inner = np.flatnonzero(~(breaks[:-1] | breaks[1:]))
    word = np.searchsorted(starts, inner, "right") - 1
    origins = np.zeros((len(codes), 2))
    origins[breaks[:-1] | breaks[1:]] = _stand(opened, spots[breaks[:-1] | breaks[1:]])
    along = np.cumsum(advances) - advances
    led, walked = along[lasts] - along[starts], origins[lasts] - origins[starts]
    leads = np.abs(np.hypot(*walked.T) - led) <= LOOSE * advances[starts]
    share = (along[inner] - along[starts][word]) / np.where(led, led, 1)[word]
    origins[inner] = origins[starts][word] + share[:, None] * walked[word]
    astray = inner[~leads[word]]
    origins[astray] = _stand(opened, spots[astray])
    return origins


def _stand(opened: int, spots: Numbers) -> Numbers:
    """Where PDFium says that letters stand."""
    found, (xs, ys) = table(len(spots), 2, np.float64)
    every(pdfium.FPDFText_GetCharOrigin, repeat(opened), spots.tolist(), xs, ys)
    return found


def _is_printed(codes: Numbers, origins: Numbers, owner: Numbers) -> Numbers:
    """Letters that the file draws. A space that PDFium made of kerning stands exactly where the next letter does."""
    printed: Numbers = np.ones(len(codes), bool)
    same = (owner[:-1] == owner[1:]) & (origins[:-1] == origins[1:]).all(axis=1)
    printed[:-1] &= ~(same & (codes[:-1] == SPACE))
    return printed


def _advances(
    opened: int, codes: Numbers, asked: Numbers, owner: Numbers, drawn: Commands
) -> tuple[Numbers, Numbers]:
    """The codes, those of glyphs without a meaning marked so, and each letter's advance in type sizes."""
    first, back = _unique(drawn.font[owner] * CODES + np.minimum(codes, CODES - 1))
    nameless = np.fromiter(
        map(pdfium.FPDFText_HasUnicodeMapError, repeat(opened), asked[first].tolist()), int, len(first)
    )
    known = codes[first]
    wide = widths(drawn.fonts[owner[first]], known)
    unmapped = (nameless == 1) & (known != SPACE)
    for index in np.flatnonzero(unmapped | ((wide <= 0) & (known != SPACE))).tolist():
        one = first[index]
        wide[index] = _glyph_width(opened, int(asked[one])) / (float(drawn.across[owner[one]]) or 1.0)
    return np.where(unmapped, np.uint32(UNMAPPED), known)[back], wide[back]


def _unique(keys: Numbers) -> tuple[Numbers, Numbers]:
    """Where each key stands first, and for each key the number of its first. Keys are small, so a table does it."""
    numbers = np.full(int(keys.max(initial=0)) + 1, -1)
    numbers[keys[::-1]] = np.arange(len(keys))[::-1]
    known = numbers >= 0
    first = numbers[known]
    numbers[known] = np.arange(len(first))
    return first, numbers[keys]


def _shared_glyphs(
    opened: int, asked: Numbers, at: tuple[Numbers, Numbers], owner: Numbers, drawn: Commands, advances: Numbers
) -> tuple[Numbers, Numbers]:
    """Letters drawn as one glyph (`ffi`) are said to stand on one spot: they share the glyph's width instead."""
    x, y = at
    if len(x) < 2:
        return x, advances
    same = (owner[:-1] == owner[1:]) & (x[:-1] == x[1:]) & (y[:-1] == y[1:])
    if not same.any():
        return x, advances
    x, advances = x.copy(), advances.copy()
    starts = np.flatnonzero(same & ~np.append(False, same[:-1]))
    for start in starts.tolist():
        end = start + 2
        while end < len(x) and same[end - 1]:
            end += 1
        across = float(drawn.across[owner[start]])
        if drawn.runs[owner[start]].turn or not across:
            continue
        share = _glyph_width(opened, int(asked[start])) / (end - start)
        advances[start:end] = share / across
        x[start:end] += share * np.arange(end - start)
    return x, advances


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


def _boxed(codes: Numbers, x: Numbers, y: Numbers, advances: Numbers, owner: Numbers, drawn: Commands) -> Letters:
    """The letters with their boxes: advance by height, carried onto the page by each command's matrix."""
    a, b, c, d = (drawn.matrix[row] * drawn.sizes for row in range(4))
    low = descents(drawn.fonts)
    left, right = np.minimum(c * low, c * (low + 1)), np.maximum(c * low, c * (low + 1))
    above, below = np.minimum(d * low, d * (low + 1)), np.maximum(d * low, d * (low + 1))
    across, down = advances * a[owner], advances * b[owner]
    return Letters(
        code=codes,
        x0=x + np.minimum(across, 0) + left[owner], x1=x + np.maximum(across, 0) + right[owner],
        top=y + np.minimum(down, 0) + above[owner], bottom=y + np.maximum(down, 0) + below[owner],
        size=np.hypot(c, d)[owner], run=owner, runs=drawn.runs,
    )  # fmt: skip

