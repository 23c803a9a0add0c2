"""What a confidence is worth: of the values that carry one, how many are right, kind by kind and bin by bin.

    python benchmarks/confidence.py GOLD PAPERS [GOLD PAPERS …]

GOLD: a folder of truth files; PAPERS: the folder of their papers. A recommendation or action is right if the truth has
it; a deadline, lead, status or response if the truth of the same action says so too; a field of the front page if the
truth of the paper does.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pipeline
from extract.feeds.record import records
from extract.intake.discover import discover
from extract.model.source import Source
from extract.score.compare import _SAME_BY_FIELD as SAME_BY_FIELD
from extract.score.level import lead_name, same_dates
from extract.score.rows import Row, action_likeness, action_rows, pair, recommendation_rows, text_likeness
from extract.score.truth import load_truth, stem_of
from extract.store.database import open_database
from extract.store.save import save

EDGES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.0)
"""The lower ends of the bins."""

Judged = tuple[str, float, bool]
"""A kind of value, its confidence, whether it is right."""


def judged(gold: Path, papers: Path) -> Iterator[Judged]:
    """Every value of the papers that have truth."""
    truth = load_truth(gold)
    for source in discover([papers]):
        if isinstance(source, Source) and Path(source.name).stem in truth:
            database = open_database(":memory:")
            save(database, pipeline.understand(source), extractor_version="benchmark")
            assert database.conn is not None
            for record in records(database.conn):
                yield from _of(truth[stem_of(record)], record)


def _of(gold: Mapping[str, Any], record: Mapping[str, Any]) -> Iterator[Judged]:
    yield from _front(gold.get("document") or {}, record["document"])
    if "recommendations" in gold:
        asked = pair(recommendation_rows(gold), recommendation_rows(record), text_likeness)
        yield from (("recommendation", _sure(found), True) for _, found in asked.pairs)
        yield from (("recommendation", _sure(found), False) for found in asked.invented)
    if "actions" in gold:
        done = pair(action_rows(gold), action_rows(record), action_likeness)
        yield from (("action", _sure(found), False) for found in done.invented)
        for true, found in done.pairs:
            yield from (("action", _sure(found), True), *_values(true, found))


def _front(true: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[Judged]:
    """The fields of the front page that the truth speaks of and the record holds."""
    for name, same in SAME_BY_FIELD.items():
        seen = (found.get("sources") or {}).get(name)
        if name in true and found.get(name) is not None and seen:
            yield "front page", float(seen[0].get("confidence") or 0), same(true[name], found[name])


def _sure(row: Row) -> float:
    return float((row.item.get("source") or {}).get("confidence") or 0)


def _values(true: Row, found: Row) -> Iterator[Judged]:
    """The values of one action."""
    for name in ("status", "response"):
        if found.says(name) is not None:
            yield name, found.says(name, "confidence"), found.says(name) == true.says(name)
    if found.dates:
        yield "deadline", found.says("deadline", "confidence"), same_dates(true.dates, found.dates)
    for lead in found.item.get("leads") or ():
        yield "lead", lead["confidence"], lead_name(lead) in true.leads


def table(values: list[Judged]) -> str:
    """A line a kind and bin: how many, and the share that is right."""
    bins: dict[tuple[str, float], list[bool]] = defaultdict(list)
    for kind, sure, right in values:
        bins[kind, next(edge for edge in EDGES if sure >= edge)].append(right)
    lines = [f"{'kind':16}{'from':>6}{'values':>8}{'right':>8}"]
    for (kind, edge), right in sorted(bins.items(), key=lambda item: (item[0][0], -item[0][1])):
        lines.append(f"{kind:16}{edge:6.1f}{len(right):8d}{sum(right) / len(right):8.3f}")
    return "\n".join(lines)


if __name__ == "__main__":
    folders = [Path(word) for word in sys.argv[1:]]
    found = [one for gold, papers in zip(folders[::2], folders[1::2], strict=True) for one in judged(gold, papers)]
    print(table(found))
