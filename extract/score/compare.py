"""One truth against one record, field by field; and `score` over all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import eq
from typing import Any

from extract.score.level import lead_name, level, level_name, same_dates, same_text, same_words
from extract.score.report import Counts, DocumentScore, Mark, Miss, Report, total
from extract.score.rows import (
    Pairing,
    Row,
    action_likeness,
    action_rows,
    page_of,
    pair,
    recommendation_rows,
    text_likeness,
)

Record = Mapping[str, Any]
Same = Callable[[Any, Any], bool]

_NOTHING = Row()
_SAME_BY_FIELD: Mapping[str, Same] = {
    "kind": eq,
    "council": same_words,
    "body": same_text,
    "meeting_date": eq,
    "title": same_text,
    "key_decision": eq,
    "exempt": eq,
}


def score(golds: Mapping[str, Record], records: Mapping[str, Record]) -> Report:
    """Compare records with the truth, both by file stem; a truth without a record counts as all missed."""
    return Report(documents=tuple(_document(stem, gold, records.get(stem)) for stem, gold in golds.items()))


def _document(stem: str, gold: Record, record: Record | None) -> DocumentScore:
    marks = tuple(compare(gold, record or {}))
    return DocumentScore(
        stem=stem,
        has_record=record is not None,
        fields=total((mark.field, mark.counts) for mark in marks),
        misses=tuple(miss for mark in marks for miss in mark.misses),
    )


def compare(gold: Record, record: Record) -> Iterator[Mark]:
    """Every mark that a record earns for one document; what the truth leaves out earns none."""
    yield from _metadata(gold.get("document") or {}, record.get("document") or {})
    record = _annotated_pages(record, gold.get("pages"))
    if "recommendations" in gold:
        yield from _recommendations(pair(recommendation_rows(gold), recommendation_rows(record), text_likeness))
    if "actions" in gold:
        yield from _actions(pair(action_rows(gold), action_rows(record), action_likeness))


def _annotated_pages(record: Record, pages: tuple[int, int] | None) -> Record:
    """The record without the rows of pages that nobody annotated."""
    if not pages:
        return record
    first, last = pages
    lists = {
        name: [item for item in record.get(name) or () if first <= (page_of(item) or first) <= last]
        for name in ("recommendations", "actions")
    }
    return {**record, **lists}


def _metadata(gold: Record, found: Record) -> Iterator[Mark]:
    for name, same in _SAME_BY_FIELD.items():
        if name in gold and not (gold[name] is None and found.get(name) is None):
            yield _value(f"meta.{name}", gold[name], found.get(name), same)
    if "report_of" in gold:
        yield _set("meta.report_of", _names(gold, "report_of"), _names(found, "report_of"))
    if "contacts" in gold:
        yield _set("meta.contact_names", _contacts(gold, "name"), _contacts(found, "name"))
        yield _set("meta.contact_emails", _contacts(gold, "email"), _contacts(found, "email"))


def _names(document: Record, field: str) -> list[str]:
    return [lead_name(lead) for lead in document.get(field) or ()]


def _contacts(document: Record, key: str) -> list[str]:
    levelling = level_name if key == "name" else level
    return [levelling(contact.get(key)) for contact in document.get("contacts") or ()]


def _recommendations(paired: Pairing) -> Iterator[Mark]:
    yield _items("recommendations", paired)
    yield _agreement("recommendations.exact_text", paired, lambda row: row.levelled)
    yield _agreement("recommendations.ref", paired, lambda row: row.ref)
    yield from _pages("recommendations.page", paired)


def _actions(paired: Pairing) -> Iterator[Mark]:
    yield _items("actions", paired)
    yield _agreement("actions.parent", paired, lambda row: row.ref)
    yield from _pages("actions.page", paired)
    lost = ((row, _NOTHING) for row in paired.missed)
    extra = ((_NOTHING, row) for row in paired.invented)
    for gold, found in (*paired.pairs, *lost, *extra):
        yield from _action(gold, found)


def _action(gold: Row, found: Row) -> Iterator[Mark]:
    """The values of one action; a missed one has lost them all, an invented one has invented them all."""
    label = gold.label or found.label
    yield _set("actions.leads", gold.leads, found.leads, label)
    yield _value("actions.deadline", gold.dates, found.dates, same_dates, label)
    kind = gold.says("deadline", "kind")
    if kind:
        yield _value("actions.deadline_kind", kind, found.says("deadline", "kind"), eq, label)
    if not gold.item.get("status") or gold.says("status") is not None:  # else the paper leaves it open
        yield _value("actions.status", gold.says("status"), found.says("status"), eq, label)
    for field, part, key in (("rag", "status", "rag"), ("response", "response", "value")):
        if gold.says(part, key) or found.says(part, key):
            yield _value(f"actions.{field}", gold.says(part, key), found.says(part, key), eq, label)


def _items(field: str, paired: Pairing) -> Mark:
    """Were the rows themselves found?"""
    right = len(paired.pairs)
    missed = tuple(Miss(field=field, gold=row.label) for row in paired.missed)
    invented = tuple(Miss(field=field, found=row.label) for row in paired.invented)
    counts = Counts(right=right, found=right + len(invented), gold=right + len(missed))
    return Mark(field=field, counts=counts, misses=missed + invented)


def _agreement(field: str, paired: Pairing, value: Callable[[Row], object]) -> Mark:
    """On how many of the paired rows do both sides say the same?"""
    misses = tuple(
        Miss(field=field, item=gold.label, gold=repr(value(gold)), found=repr(value(found)))
        for gold, found in paired.pairs
        if value(gold) != value(found)
    )
    known = len(paired.pairs)
    return Mark(field=field, counts=Counts(right=known - len(misses), found=known, gold=known), misses=misses)


def _pages(field: str, paired: Pairing) -> Iterator[Mark]:
    """The right words from the wrong page are wrong; rows whose page nobody wrote down do not count."""
    known = tuple((gold, found) for gold, found in paired.pairs if gold.page is not None)
    if known:
        yield _agreement(field, Pairing(pairs=known, missed=(), invented=()), lambda row: row.page)


def _set(field: str, gold: Iterable[str], found: Iterable[str], item: str = "") -> Mark:
    """Names in any order; a name given twice counts twice."""
    wanted, given = Counter(filter(None, gold)), Counter(filter(None, found))
    counts = Counts(right=(wanted & given).total(), found=given.total(), gold=wanted.total())
    missed = (Miss(field=field, item=item, gold=name) for name in (wanted - given).elements())
    invented = (Miss(field=field, item=item, found=name) for name in (given - wanted).elements())
    return Mark(field=field, counts=counts, misses=(*missed, *invented))


def _value(field: str, gold: Any, found: Any, same: Same, item: str = "") -> Mark:
    """One value; None on a side means that it gives none."""
    right = gold is not None and found is not None and same(gold, found)
    counts = Counts(right=int(right), found=int(found is not None), gold=int(gold is not None))
    if right or (gold is None and found is None):
        return Mark(field=field, counts=counts)
    miss = Miss(field=field, item=item, gold=_said(gold), found=_said(found))
    return Mark(field=field, counts=counts, misses=(miss,))


def _said(value: Any) -> str | None:
    if isinstance(value, tuple):
        return " to ".join(day or "open" for day in value)
    return None if value is None else repr(value)
