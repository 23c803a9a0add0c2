"""Lists that run on in one paragraph: `RESOLVED that (1) the bell be mended; and (2) the crane be sold`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from extract.find.lists.signs import inline_heading, is_lead_in, leads_on, opens_list, resolves
from extract.find.lists.stream import Para
from extract.find.lists.votes import apart_from_votes
from extract.model.number import Number
from extract.rulebook.rules import Rulebook

RUN_IN = re.compile(r"(?<![\w.])(?P<number>\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)])\s+(?=[A-Za-z])")
"""A number inside a paragraph, with words after it."""


def parted(stream: Iterable[Para], rules: Rulebook) -> Iterator[Para]:
    """The paragraphs of a stream; one that introduces a list and prints it too, as its lead-in and its items.

    Who moved it and how they voted stands apart from what was decided.
    """
    paras = tuple(stream)
    for para, following in zip_longest(paras, paras[1:]):
        for part in _parts(para, following, rules):
            yield from apart_from_votes(part, rules)


def _parts(para: Para, following: Para | None, rules: Rulebook) -> Iterator[Para]:
    """following: the next paragraph; it may count on from a single item that stands beside its lead-in."""
    numbers = _numbers(para)
    goes_on = len(numbers) == 1 and following is not None and _counts_on(numbers[0], following)
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
    heading = opens_list(head, rules) or inline_heading(f"{head} x", rules) is not None
    return heading or resolves(head, rules) or is_lead_in(head, rules)
