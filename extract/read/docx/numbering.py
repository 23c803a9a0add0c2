"""The numbers Word prints before paragraphs: they are not in the text, only the way to count them is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from extract.read.docx.figures import written
from extract.read.docx.lists import DEEPEST, Level, Listed, Lists, Use, listed, listed_style, lists
from extract.read.docx.styles import Styles
from extract.read.package import Package

PART = re.compile(r"%([1-9])")

Counts = list[int | None]
"""How far each depth has counted; None where it has not begun."""


@dataclass(slots=True, kw_only=True)
class Numbering:
    """Counts as Word does, in the order paragraphs come. Uses of one kind of list count on from each other."""

    lists: Lists
    styles: Styles
    of_style: dict[str, Listed | None] = field(default_factory=dict)
    counts: dict[str, Counts] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def number(self, paragraph: etree._Element) -> str | None:
        """The number printed before this paragraph, or None. Call once a paragraph, in order."""
        where = self._listed(paragraph) if self.lists.nums else None
        use = self.lists.use(where.list_id or "") if where is not None else None
        if where is None or use is None:
            return None
        depth = self._depth(use, where)
        if depth not in use.levels:
            return None
        return printed(use.levels, depth, self._counted(where.list_id or "", use, depth))

    def _listed(self, paragraph: etree._Element) -> Listed | None:
        """What the paragraph says itself, and what it leaves to its style."""
        own, style = listed(paragraph), self._of_style(self.styles.of(paragraph))
        if own is None or style is None:
            return own or style
        if own.list_id is None:
            return replace(style, depth=style.depth if own.depth is None else own.depth)
        return replace(own, style=style.style)

    def _of_style(self, style: str) -> Listed | None:
        if style not in self.of_style:
            self.of_style[style] = listed_style(self.styles, style)
        return self.of_style[style]

    def _depth(self, use: Use, where: Listed) -> int:
        """The depth named, else that of the level which stands for the paragraph's style, else the first."""
        if where.depth is not None:
            return where.depth
        return next((depth for depth, level in use.levels.items() if where.style and level.style == where.style), 0)

    def _counted(self, list_id: str, use: Use, depth: int) -> Counts:
        """Where the list has come to with this item. A depth above that was left out has begun with it, as in Word."""
        counts = self.counts.setdefault(use.kind, [None] * DEEPEST)
        for above in range(depth):
            if counts[above] is None and above in use.levels:
                counts[above] = use.start(above)
        so_far = counts[depth]
        anew = so_far is None or (depth in use.starts and (list_id, depth) not in self.begun)
        counts[depth] = use.start(depth) if anew or so_far is None else so_far + 1
        self.begun.add((list_id, depth))
        for below in range(depth + 1, DEEPEST):
            deeper = use.levels.get(below)
            if deeper is None or deeper.restart is None or depth < deeper.restart:
                counts[below] = None
        return counts


def printed(levels: Mapping[int, Level], depth: int, counts: Counts) -> str | None:
    """The number at `depth` as printed."""
    level = levels[depth]

    def figure(part: re.Match[str]) -> str:
        above = int(part[1]) - 1
        shape = levels.get(above, level)
        count = counts[above]
        form = "decimal" if level.legal and not shape.form.startswith("decimal") else shape.form
        return written(shape.start if count is None else count, form)

    text = level.text if level.form == "bullet" else PART.sub(figure, level.text)
    return text.strip() or None


def numbering(package: Package, styles: Styles) -> Numbering:
    """The lists of a package, before the first paragraph."""
    return Numbering(lists=lists(package, styles), styles=styles)
