"""Lists that run on in one paragraph: `RESOLVED that (1) the bell be mended; and (2) the crane be sold`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.find.lists.resolves import resolves
from extract.find.lists.signs import inline_heading, is_lead_in, leads_on, opens_list
from extract.find.lists.stream import Para
from extract.find.lists.votes import apart_from_votes
from extract.model.number import Number
from extract.rulebook.rules import Rulebook

NEXT = 3
"""Paragraphs in which the item after one that stands beside its lead-in comes: a reason may stand between them."""

PLAIN_REACH = 8
"""Paragraphs in which the second item of a list follows the first."""

RUN_IN = re.compile(r"(?<![\w.])(?P<number>\([A-H]\)|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)])\s+(?=[A-Za-z])")
"""A number inside a paragraph, with words after it."""


def parted(stream: Iterable[Para], rules: Rulebook) -> Iterator[Para]:
    """The paragraphs of a stream; one that introduces a list and prints it too, as its lead-in and its items.

    Who moved it and how they voted stands apart from what was decided.
    """
    paras = tuple(_plainly_numbered(tuple(stream)))
    for index, para in enumerate(paras):
        for part in _parts(para, paras[index + 1 : index + 1 + NEXT], rules):
            yield from apart_from_votes(part, rules)


def _plainly_numbered(paras: Sequence[Para]) -> Iterator[Para]:
    """Items whose numbers have no stop (`1 officers can proceed; and`): only below a lead-in, and one after another."""
    wanted: str | None = None
    for index, para in enumerate(paras):
        if wanted is None and index and leads_on(paras[index - 1].words):
            wanted = next((first for first in "1A" if _begins_plainly(paras[index : index + PLAIN_REACH], first)), None)
        if wanted and para.number is None and para.text.startswith(f"{wanted} "):
            yield replace(para, number=wanted, body=para.body + len(wanted) + 1, kind="list_item")
            wanted = str(int(wanted) + 1) if wanted.isdigit() else chr(ord(wanted) + 1)
        else:
            wanted = None if para.kind == "heading" else wanted
            yield para


def _begins_plainly(paras: Sequence[Para], first: str) -> bool:
    """The first of these begins with `1 ` and another with `2 `: alone it may be a word or a sum."""
    second = chr(ord(first) + 1)
    begins = paras[0].number is None and paras[0].text.startswith(f"{first} ")
    return begins and any(para.number is None and para.text.startswith(f"{second} ") for para in paras[1:])


def _parts(para: Para, following: Sequence[Para], rules: Rulebook) -> Iterator[Para]:
    """following: the next paragraphs; one may count on from a single item that stands beside its lead-in."""
    numbers = _numbers(para)
    goes_on = len(numbers) == 1 and any(_counts_on(numbers[0], one) for one in following)
    if not (len(numbers) > 1 or goes_on) or not _introduces(para, numbers[0].start(), rules):
        yield para
        return
    yield replace(para, end=numbers[0].start())
    ends = [following.start() for following in numbers[1:]] + [para.end]
    for match, end in zip(numbers, ends, strict=True):
        start = match.start()
        yield replace(para, start=start, end=end, body=match.end(), number=match["number"], kind="list_item")


def _numbers(para: Para) -> list[re.Match[str]]:
    """Numbers that count on from the first: the 3 of `(see rule 3) and` is none of them."""
    counted: list[re.Match[str]] = []
    for match in RUN_IN.finditer(para.passage.text, para.body, para.end):
        number = Number(text=match["number"])
        follows = counted and number.follows(Number(text=counted[-1]["number"]))
        if follows or (not counted and number.begins()):
            counted.append(match)
    return counted


def _counts_on(match: re.Match[str], following: Para) -> bool:
    return following.number is not None and Number(text=following.number).follows(Number(text=match["number"]))


def _introduces(para: Para, end: int, rules: Rulebook) -> bool:
    head = para.passage.text[para.body : end].strip()
    if not leads_on(head):
        return False
    heading = opens_list(head, rules) or inline_heading(f"{head} x", rules) is not None or head.lower() == "that"
    return heading or resolves(head, rules) or is_lead_in(head, rules)
