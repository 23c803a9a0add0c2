"""The pages and blocks of a paper, as they are handed on: those of a long one lie on a shelf, run by run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from extract.model.document import Block, Page, leaves
from extract.model.shelf import RUN, Row, Shelf
from extract.read.pdf.flow.blocks import Levels, blocks
from extract.read.pdf.flow.sheets import Sheets
from extract.read.pdf.scan.laid import Turned, block_laid_back, page_laid_back

Run = tuple[tuple[Page, ...], tuple[Block, ...]]


def shelved(sheets: Sheets, turned: Turned) -> tuple[Sequence[Page], Sequence[Block]]:
    """turned: of scans that were turned to be read; they are laid back."""
    levels = Levels()
    pages = (page_laid_back(sheet.page, turned) for sheet in sheets)
    laid_out = (block_laid_back(block, turned) for block in levels.noting(blocks(sheets)))
    if not sheets.are_many:
        return tuple(pages), levels.given(tuple(laid_out))
    shelf: Shelf[Run] = Shelf()
    lengths: list[tuple[int, int]] = []
    for run in _runs(pages, laid_out):
        shelf.put(run)
        lengths.append((len(run[0]), len(run[1])))
    shelf.finish(lambda run: (run[0], levels.given(run[1])))
    return Row(shelf, 0, [pages for pages, _ in lengths]), Row(shelf, 1, [found for _, found in lengths])


def _runs(pages: Iterable[Page], found: Iterable[Block]) -> Iterator[Run]:
    """So many pages, with the blocks that begin on them."""
    coming = leaves(pages, found)
    while run := tuple(islice(coming, RUN)):
        yield tuple(page for page, _ in run), tuple(block for _, begun in run for block in begun)
