"""Appendices and background papers: in a row after their label, or as the list below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.find.front.entries import Entry
from extract.find.front.fields import PLACEHOLDER
from extract.find.front.rows import BODY, EDGE, HEAD
from extract.find.front.seen import Seen
from extract.find.front.words import Words

NAMES = {"appendix": "appendix", "background_paper": "background_paper", "either_list": "background_paper"}
"""Sense of a label -> field; under a label for both, items named `Appendix …` are appendices."""

NAMED = re.compile(r"(?:Appendix|Annex|Appendices|Atodiad|Enclosure|Schedule)\b", re.IGNORECASE)
REFERRED = re.compile(r"\(?(Appendix\s+['‘\"]?[A-Z0-9]{1,2}['’\"]?)\s+refers\)?", re.IGNORECASE)
BETWEEN = re.compile(r";|\n|\s{2}(?=\d+\.\s)|\s(?=(?:Appendix|Annex)\s[A-Z0-9]{1,2}\s*[-–:]\s)")
MOST = 40
LONGEST = 300


def lists(entries: tuple[Entry, ...]) -> Iterator[Seen]:
    """One sighting an item."""
    for number, entry in enumerate(entries):
        if entry.sense in NAMES and entry.zone != EDGE:
            for item, row in _items(entries, number):
                if not PLACEHOLDER.fullmatch(item.text):
                    yield _seen(item, entry, row)
        for words in _referred(entry):
            yield Seen(name="appendix", value=words, rule="referred_to", confidence=0.6)


def _items(entries: tuple[Entry, ...], number: int) -> Iterator[tuple[Words, int]]:
    """The items after the label and below it: numbered ones, or plain lines before any numbered one."""
    first, numbered = entries[number], False
    if first.value:
        yield from ((item, first.row.index) for item in first.value.split(BETWEEN))
    for entry in entries[number + 1 : number + MOST]:
        is_item = _is_item(entry)
        plain = not numbered and not first.value and _is_plain(entry)
        if entry.sense or entry.row.ends or not (is_item or plain):
            return
        numbered = numbered or is_item
        if entry.row is not first.row:
            yield entry.value, entry.row.index


def _is_item(entry: Entry) -> bool:
    row, block = entry.row, entry.row.block
    if row.table is not None:
        return bool(NAMED.match(row.text))
    listed = block.kind == "list_item" or (block.number is not None and (not row.is_heading or row.zone == HEAD))
    return listed or bool(NAMED.match(block.number or entry.value.text))


def _is_plain(entry: Entry) -> bool:
    block = entry.row.block
    return block.kind == "paragraph" and len(entry.value.text) <= LONGEST and entry.row.table is None


def _seen(item: Words, entry: Entry, row: int) -> Seen:
    name = "appendix" if entry.sense == "either_list" and NAMED.match(item.text) else NAMES[entry.sense]
    return Seen(
        name=name, sense=entry.sense, value=item, label=entry.label, rule="list_below_label",
        confidence=0.8 if entry.zone == BODY else 0.9, rows=(row,),
    )  # fmt: skip


def _referred(entry: Entry) -> Iterator[Words]:
    """`(Appendix 'A' refers)` on the front page."""
    if entry.zone == HEAD:
        for match in REFERRED.finditer(entry.value.text):
            yield entry.value.cut(match.start(1), match.end(1))
