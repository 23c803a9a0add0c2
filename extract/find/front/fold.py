"""A label or a date that goes over two printed rows, put together before anything else looks at them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.find.front.dates import printed_dates
from extract.find.front.labels import LABELS
from extract.find.front.rows import HEAD, Row
from extract.find.front.words import joined
from extract.rulebook.rules import Rulebook

LONGEST = 120
BREAKS = re.compile(r"\d(?:st|nd|rd|th)?,?$|[A-Za-z]{3,9},?$")


def folded(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Row]:
    """`REPORT → a` over `TITLE: → b` as one row, `Cabinet: 4th` over `May 2022` too; all others as they are."""
    above: Row | None = None
    for row in rows:
        if above and _belong(above, row, rules):
            yield _one(above, row)
            above = None
            continue
        if above and _breaks_a_date(above, row, rules):
            words = joined((above.words, row.words))
            above = replace(above, words=words, parts=words.parts())
            continue
        if above:
            yield above
        above = row
    if above:
        yield above


def _belong(above: Row, row: Row, rules: Rulebook) -> bool:
    if above.table or row.table or above.zone != HEAD or row.zone != HEAD:
        return False
    if not 3 <= len(above.parts) + len(row.parts) <= 4:
        return False
    first, second = above.parts[0], row.parts[0]
    return rules.label(joined((first, second)).text, LABELS) is not None and not rules.label(first.text, LABELS)


def _breaks_a_date(above: Row, row: Row, rules: Rulebook) -> bool:
    """Whether a date begins at the end of one row and ends in the next."""
    if above.table or row.table or above.zone != HEAD or len(above.text) > LONGEST:
        return False
    if not BREAKS.search(above.text) or len(row.text) > LONGEST:
        return False
    dates = printed_dates(joined((above.words, row.words)).text, rules)
    return any(start < len(above.text) < end for start, end in dates)


def _one(above: Row, row: Row) -> Row:
    value = joined((*above.parts[1:], *row.parts[1:]))
    parts = (joined((above.parts[0], row.parts[0])), value)
    return replace(above, words=joined(parts), parts=parts)
