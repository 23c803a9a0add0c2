"""A label that goes over two printed rows, put together before anything else looks at them."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.find.front.labels import LABELS
from extract.find.front.rows import HEAD, Row
from extract.find.front.words import joined
from extract.rulebook.rules import Rulebook


def folded(rows: tuple[Row, ...], rules: Rulebook) -> Iterator[Row]:
    """`REPORT → a` over `TITLE: → b` as one row `REPORT TITLE: → a b`; all other rows as they are."""
    above: Row | None = None
    for row in rows:
        if above and _belong(above, row, rules):
            yield _one(above, row)
            above = None
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


def _one(above: Row, row: Row) -> Row:
    value = joined((*above.parts[1:], *row.parts[1:]))
    parts = (joined((above.parts[0], row.parts[0])), value)
    return replace(above, words=joined(parts), parts=parts)
