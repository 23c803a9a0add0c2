"""The title where no label says so: what the head prints beside the meeting and the council."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, zip_longest

from extract.find.front.bodies import is_body
from extract.find.front.dates import printed_dates
from extract.find.front.labels import labelled
from extract.find.front.rows import EDGE, HEAD, Row
from extract.find.front.seen import Seen
from extract.find.front.words import Words, joined
from extract.rulebook.mark import Mark
from extract.rulebook.rules import Rulebook

LONGEST = 280
LARGER, LARGE = 1.25, 0.83
"""How much larger than all other lines of the head a title may be printed, and how sure that makes it."""

TOP = 6
"""Lines within which the page of an agenda item says that it is one."""

BARE = frozenset({"agenda", "minutes"})
OWN_NAME = frozenset({"action_plan", "other", "minutes", "agenda"})
ASKS = re.compile(
    r"(?:to (?:consider|receive|note|approve|agree|confirm|discuss|review|seek)|that|the \w+ (?:is|are) \w+ed to)\b",
    re.IGNORECASE,
)
"""What an agenda says of an item below its title: `To receive a report of …`."""

SALUTATION = re.compile(r"(?:dear|annwyl)\b", re.IGNORECASE)
ASIDE = re.compile(r"[(\[].*[)\]]|[\W\d_]*|.{1,2}", re.DOTALL)
NOT_A_TITLE = re.compile(
    r"…|[·•●▪■◦].*|(?:appendix|annex|schedule)\s+\S{1,4}|(?:item|agenda item|page|dear|venue|minute|yours)\b.*"
    r"|draft(?:\s+(?:v\.?\s?\d|version|copy|only|for|no|\d)\b.*)?|.*@.*|[^:]{2,40}:",
    re.IGNORECASE,
)
REFERENCE = re.compile(r"[A-Z]{2,5}\s?\(\d+\)\s?[\w.]{1,8}$|[A-Z]{2,6}[\W\d]*\d[\w()/.-]*$")
"""A number a clerk files a paper under: `TB (6)1.ii`, `FP/12/03`."""


def titles(rows: tuple[Row, ...], taken: frozenset[int], rules: Rulebook, *, named: bool) -> Iterator[Seen]:
    """The rows that may be the title, the first the surest; what only may be a body's name less sure, if it is one.

    named: whether the paper names its body elsewhere.
    """
    sure = 0.8
    lines = _lines(rows, rules)
    large = _large(lines)
    yield from _of_item(lines, taken, rules)
    for row, below in zip_longest(lines, lines[1:]):
        words = _broken(row, below, taken, rules) or _candidate(row, taken, rules)
        like_a_body = words is not None and is_body(words.text, rules)
        if words and (named or not like_a_body):
            found = 0.5 if like_a_body else 0.85 if _is_filed(row, rules) else LARGE if row is large else sure
            yield Seen(name="title", value=words, rule="title_line", confidence=found, rows=(row.index,))
            sure = max(0.3, sure - 0.15)
    yield from _by_kind(rows, rules)


def item_rows(rows: tuple[Row, ...], rules: Rulebook) -> frozenset[int]:
    """The row below `Agenda item` at the top: a day or a body in a title is that of something else."""
    item = _item(_lines(rows, rules), rules)
    return frozenset((item.index,)) if item else frozenset()


def _item(lines: tuple[Row, ...], rules: Rulebook) -> Row | None:
    """The row below `Agenda item`, over which a website may print a line or two of its own."""
    pairs = pairwise(lines[:TOP])
    return next((below for row, below in pairs if rules.label(row.text, "front.sections") == "item"), None)


def _is_listed(row: Row, rules: Rulebook) -> bool:
    """An item of an agenda; not one that a website prints with its paper (`15 Trees pdf icon`)."""
    number = row.block.number
    if row.block.kind != "list_item" or number is None or not number[0].isdigit():
        return False
    return not _is_filed(row, rules)


def _is_filed(row: Row, rules: Rulebook) -> bool:
    """Whether a website prints the row with its paper: `Minutes of 3 June pdf icon`."""
    return rules.first(row.text, "front.residue", "title") is not None


def _of_item(lines: tuple[Row, ...], taken: frozenset[int], rules: Rulebook) -> Iterator[Seen]:
    """`Agenda item` over `Trees in streets`: the page of one item is called what the item is."""
    item = _item(lines, rules)
    if item is None or any(one.value for one in labelled(item.words, rules, head=True, front=False)):
        return
    named = rules.label(item.text, "front.kinds") in OWN_NAME - BARE
    plain = replace(item, words=item.words.trimmed("."), parts=())
    words = item.words if named else _candidate(plain, taken - {item.index}, rules)
    if words:
        yield Seen(name="title", value=words, rule="item_title", confidence=0.88, rows=(item.index,))


def _lines(rows: tuple[Row, ...], rules: Rulebook) -> tuple[Row, ...]:
    """The rows of the head that may be a title; of a letter the one below its salutation."""
    lines = tuple(
        row for row in rows if row.zone == HEAD and row.is_line and not row.ends and not _is_listed(row, rules)
    )
    greeted = next((number for number, row in enumerate(lines) if SALUTATION.match(row.text)), None)
    return lines if greeted is None else lines[greeted + 1 : greeted + 2]


def _large(lines: tuple[Row, ...]) -> Row | None:
    """The line printed larger than all others at the head by far."""
    sizes = {
        row.index: max((line.size or 0.0) for span in row.words.spans for line in span.passage.lines) for row in lines
    }
    ordered = sorted(lines, key=lambda row: -sizes[row.index])
    if len(ordered) < 2 or sizes[ordered[0].index] < LARGER * sizes[ordered[1].index]:
        return None
    return ordered[0]


def _broken(row: Row, below: Row | None, taken: frozenset[int], rules: Rulebook) -> Words | None:
    """`Waiting for a dentist:` over `A review of access`, both headings: one title."""
    if below is None or not (row.is_heading and below.is_heading and row.text.endswith(":")) or row.index in taken:
        return None
    return joined((row.words, below.words)) if _candidate(below, taken, rules) else None


def _by_kind(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Seen]:
    """`Rolling Actions Log`, `Risk register`: what a paper is called for want of a title of its own."""
    for row in rows:
        if row.zone in (HEAD, EDGE) and len(row.text) < LONGEST and not row.table and row.block.number is None:
            mark = rules.first(row.text, "front.kinds", *OWN_NAME)
            if mark and not _is_bare(row, mark, rules) and not _asks(row, mark, rules):
                sure = 0.25 if row.zone == HEAD else 0.2
                more = {"kind": mark.label}
                yield Seen(name="title", value=row.words, rule="title_by_kind", confidence=sure, more=more)
                return


def _is_bare(row: Row, mark: Mark, rules: Rulebook) -> bool:
    """`Minutes` alone, in a running line, or as an item with its paper (`Minutes of 3 June pdf icon`): no title."""
    alone = row.zone == EDGE or mark.text == row.text.strip(" :")
    return mark.label in BARE and (alone or _is_filed(row, rules))


def _candidate(row: Row, taken: frozenset[int], rules: Rulebook) -> Words | None:
    joins = next(iter(rules.marks(row.text, "front.joins")), None)
    if joins and joins.start and row.index in taken:
        return row.words.cut(0, joins.start).trimmed(" ,;–—-(")
    if row.index in taken:
        return None
    words = next((part for part in row.parts if not REFERENCE.fullmatch(part.text)), row.words)
    text = words.text
    if (
        len(text) > LONGEST
        or text.endswith(".")
        or ASIDE.fullmatch(text)
        or NOT_A_TITLE.fullmatch(text)
        or not _says(text, rules)
        or _withholds(text, rules)
        or ASKS.match(text)
        or _passed(text, rules)
        or rules.label(text, "front.ends")
    ):
        return None
    return words


def _asks(row: Row, mark: Mark, rules: Rulebook) -> bool:
    """Whether the words are what is asked for or said of a paper, and not what it is called."""
    sentence = row.text.rstrip().endswith((".", ":")) and mark.start > 0
    labels = labelled(row.words, rules, head=True, front=False)
    asks = ASKS.match(row.text) is not None or _passed(row.text, rules)
    return sentence or asks or any(one.sense == "other" and one.value for one in labels)


def _passed(text: str, rules: Rulebook) -> bool:
    """Whether the words tell what became of earlier minutes, or is to: `The minutes of 3 May were approved`."""
    earlier = rules.first(text, "front.told", "earlier")
    return earlier is not None and rules.first(text, "front.kinds", "minutes") is not None


def _withholds(text: str, rules: Rulebook) -> bool:
    """Whether the words tell by what law a paper is kept from the public."""
    return bool(rules.marks(text, "front.statements")) or len(rules.marks(text, "restrictions.law")) > 1


def _says(text: str, rules: Rulebook) -> bool:
    """Whether the words say more than what kind of paper it is, who meets, or when."""
    if rules.label(text, "front.kinds") or rules.label(text, "front.stamps"):
        return False
    dates = printed_dates(text, rules)
    bare = "".join(
        text[end:start]
        for end, start in zip([0, *(end for _, end in dates)], [*(start for start, _ in dates), len(text)], strict=True)
    )
    return len(re.sub(r"[\W\d_]+", "", bare)) > 3 and text[0] not in "☐☒☑"
