"""A cell of several tasks, each lined up with its own lead and date -> one part a task."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.find.action_table.numbering import number_ends, same_numbers
from extract.find.action_table.part import Part, paragraphs, whole
from extract.find.numbers import numbered
from extract.model.document import Cell

LEVEL = 4.0
"""Lines whose tops differ by less than this many points stand beside each other."""

NEAR = 48.0
"""A value this many points above or below its task still belongs to it: typing is loose."""

MARKED = re.compile(r"(?:^|(?<=\s))\(?(?P<mark>[a-z]|[ivx]{1,4}|\d{1,2})\)\s*")
"""The mark of one task among several: `a)`, `(ii)`, `2)`."""

BETWEEN = 6.0
"""A name so few points off a paragraph still stands beside it: in the blank line above or below."""


def tasks(action: Cell | None, beside: Sequence[Cell | None]) -> tuple[tuple[Part | None, ...], ...]:
    """The tasks of an action cell with the parts of the cells beside it (leads, dates, statuses …).

    One task is the whole of every cell. Several tasks need as many leads or as many dates as there are tasks;
    a cell with one value holds it for all of them.
    """
    together = ((whole(action), *map(whole, beside)),)
    works = _going_on(paragraphs(action))
    others = [_lettered(cell, works) or _without_numbers(paragraphs(cell), works) for cell in beside]
    if len(works) < 2 or not any(_pairs(works, parts) for parts in others):
        return together
    shares = [_shares(parts, works, cell) for parts, cell in zip(others, beside, strict=True)]
    return tuple((work, *(share[index] for share in shares)) for index, work in enumerate(works))


def _going_on(works: Sequence[Part]) -> tuple[Part, ...]:
    """Paragraphs, with those that begin in the middle of a sentence joined to the one above: a line of print each."""
    found: list[Part] = []
    for work in works:
        begins = work.text.strip()[:1].islower() and numbered(work.text, plain=False)[0] is None
        if found and begins and found[-1].text.rstrip()[-1:] not in ".;:":
            found[-1] = replace(found[-1], end=work.end)
        else:
            found.append(work)
    return tuple(found)


def _lettered(cell: Cell | None, works: Sequence[Part]) -> tuple[Part, ...]:
    """The values in a cell behind the marks its tasks begin with: `a) 3 May b) 4 June`; none if marks are missing."""
    marks = [match["mark"] for work in works if (match := MARKED.match(work.text))]
    if cell is None or not marks or len(marks) != len(works):
        return ()
    found = [(match.start(), match.end()) for match in MARKED.finditer(cell.text)]
    if [match["mark"] for match in MARKED.finditer(cell.text)] != marks:
        return ()
    ends = [*(start for start, _ in found[1:]), len(cell.text)]
    return tuple(Part(passage=cell.passage, start=start, end=end) for (_, start), end in zip(found, ends, strict=True))


def of_all_marks(part: Part) -> Part:
    """Of a value behind a mark what stands before all marks of its cell: `Clerk` of `Clerk a) 3 May b) 4 June`."""
    first = MARKED.search(part.passage.text)
    before = part.passage.text[: first.start()] if first and first.end() <= part.start else ""
    return replace(part, start=0, end=len(before.rstrip())) if before.strip() else part


def _without_numbers(parts: tuple[Part, ...], works: Sequence[Part]) -> tuple[Part, ...]:
    """Values that repeat the numbers of the tasks they stand beside, without them; others as they are."""
    if not same_numbers([part.text for part in parts], [work.text for work in works]):
        return parts
    return tuple(part.cut(number_ends(part.text)) for part in parts)


def named_beside(told: Cell | None, names: Cell | None) -> tuple[tuple[Part, Part], ...]:
    """Each paragraph that names stand beside, with those names; nothing unless every name stands beside one.

    Of one name at the top of a cell nothing is known: that is where typists put what is about all of it.
    """
    works, level = _with_lists(paragraphs(told)), []
    for name in paragraphs(names) if len(works) > 1 else ():
        shared, _, work = max((work.level_with(name), -index, work) for index, work in enumerate(works))
        if shared < -BETWEEN:
            return ()
        level.append((work, name))
    if all(work is works[0] for work, _ in level):
        return ()
    found: dict[int, tuple[Part, Part]] = {}
    for work, name in level:
        first = found.get(work.start, (work, name))[1]
        found[work.start] = work, replace(first, end=name.end)
    return tuple(found.values())


def _with_lists(works: Sequence[Part]) -> tuple[Part, ...]:
    """Paragraphs, each with the numbered ones below it that it introduces with a colon."""
    found: list[Part] = []
    for work in works:
        introduced = found and ":" in (found[-1].text.rstrip()[-1:], found[-1].text.split("\n")[0].rstrip()[-1:])
        if introduced and numbered(work.text)[0]:
            found[-1] = replace(found[-1], end=work.end)
        else:
            found.append(work)
    return tuple(found)


def _pairs(works: Sequence[Part], parts: Sequence[Part]) -> bool:
    """As many values as tasks, and not standing where they could not belong to them."""
    return len(parts) == len(works) and all(_could_belong(work, part) for work, part in zip(works, parts, strict=True))


def _could_belong(work: Part, part: Part) -> bool:
    """A value stands beside its task or, in loose typing, a few lines off."""
    if work.top is None or part.top is None:
        return True
    same_page = work.passage.lines[0].place.page == part.passage.lines[0].place.page
    return not same_page or abs(work.top - part.top) < NEAR


def _shares(parts: Sequence[Part], works: Sequence[Part], cell: Cell | None) -> Sequence[Part | None]:
    """A cell's values, one a task: by number, else by the height they stand at, else one for all."""
    if len(parts) == len(works):
        return parts
    return _by_height(parts, works) or [whole(cell)] * len(works)


def _by_height(parts: Sequence[Part], works: Sequence[Part]) -> Sequence[Part | None] | None:
    """Fewer values than tasks, each level with the first line of its own task; else None."""
    if not 1 < len(parts) < len(works):
        return None
    level = [next((part for part in parts if _beside(part, work)), None) for work in works]
    return level if sum(part is not None for part in level) == len(parts) else None


def _beside(part: Part, work: Part) -> bool:
    return part.top is not None and work.top is not None and abs(part.top - work.top) < LEVEL
