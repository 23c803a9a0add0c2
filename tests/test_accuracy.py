"""Accuracy floors, pinned to a fingerprint of the truth: lowering one, or changing the truth, has to be said aloud."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

import pipeline
from extract.feeds.record import whole_record
from extract.intake.discover import discover
from extract.model.source import Refused, Source
from extract.score.compare import score
from extract.score.report import Report
from extract.score.truth import load_truth, stem_of
from extract.store.database import open_database
from extract.store.save import save

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples"
SHARED = ROOT.parent / "shared"

SAMPLES_TRUTH = "848e0202dbdd"
SAMPLES_FLOOR = 1.0

GOLD_TRUTH = "5991a911f494"
GOLD_FLOORS = {
    "recommendations": 0.95,
    "recommendations.exact_text": 0.99,
    "recommendations.ref": 0.99,
    "recommendations.page": 0.99,
    "actions": 0.98,
    "actions.parent": 0.99,
    "actions.page": 0.99,
    "actions.leads": 0.965,
    "actions.deadline": 0.97,
    "actions.status": 0.98,
    "actions.rag": 0.99,
    "meta.kind": 0.99,
    "meta.council": 0.95,
    "meta.body": 0.99,
    "meta.meeting_date": 0.99,
    "meta.title": 0.99,
    "meta.report_of": 0.99,
    "meta.contact_names": 0.885,
    "meta.contact_emails": 0.87,
    "meta.exempt": 0.92,
    "meta.key_decision": 0.99,
}
SEEDS = "staffordshire|st-helens|lancashire|south-cambridgeshire"

PLANS_TRUTH = "1f49895a8a0b"
PLANS_FLOORS = {"mean": 0.985, "actions.response": 0.99}


def fingerprint(truth: Mapping[str, object]) -> str:
    """Twelve hex digits that change with any word of the truth."""
    return sha256(json.dumps(truth, sort_keys=True).encode()).hexdigest()[:12]


def read_all(paths: list[Path]) -> dict[str, dict[str, object]]:
    """The records of papers as `extract` writes them, by the stem of the file: each as if it were the only one."""
    return {stem_of(record): record for record in map(read_one, discover(paths)) if record}


def read_one(source: Source | Refused) -> dict[str, object] | None:
    """The record of a paper; of a pack, with all that is in its papers."""
    if not isinstance(source, Source):
        return None
    database = open_database(":memory:")
    outcome = save(database, pipeline.understand(source), extractor_version="test")
    assert database.conn is not None
    return whole_record(database.conn, str(outcome.document_id))


def below(report: Report, floors: Mapping[str, float]) -> list[str]:
    """The fields that are under their floor, with what is not right in them."""
    low = [field for field, floor in floors.items() if report.fields[field].f1 < floor]
    return [f"{field} {report.fields[field].f1:.3f}" for field in low]


def test_every_sample_is_read_as_a_person_reads_it() -> None:
    truth = load_truth(SAMPLES)
    papers = [path for path in SAMPLES.rglob("*") if path.suffix in (".pdf", ".docx")]
    report = score(truth, read_all(papers))
    assert fingerprint(truth) == SAMPLES_TRUTH, "the truth changed: look at the floors, then pin it anew"
    assert below(report, dict.fromkeys(report.fields, SAMPLES_FLOOR)) == [], report.as_table(misses=True)


def test_every_sample_has_truth_and_every_truth_a_sample() -> None:
    papers = {path.stem for path in SAMPLES.rglob("*") if path.suffix in (".pdf", ".docx")}
    assert papers == set(load_truth(SAMPLES))


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no real papers with gold records beside this checkout")
def test_real_papers_stay_above_their_floors() -> None:
    truth = load_truth(SHARED / "gold")
    papers = sorted((SHARED / "corpus" / "labelled").iterdir())
    found = read_all(papers)
    report = score(truth, found)
    assert fingerprint(truth) == GOLD_TRUTH, "the gold changed: look at the floors, then pin it anew"
    assert below(report, GOLD_FLOORS) == [], report.as_table(misses=True)
    assert score(load_truth(SHARED / "gold", SEEDS), found).main_mean == 1.0


@pytest.mark.skipif(not (SHARED / "plans").is_dir(), reason="no made plans beside this checkout")
def test_made_plans_of_six_table_styles_stay_above_their_floors() -> None:
    truth = load_truth(SHARED / "plans" / "gold")
    report = score(truth, read_all(sorted((SHARED / "plans").glob("plan-*"))))
    assert fingerprint(truth) == PLANS_TRUTH, "the gold changed: look at the floors, then pin it anew"
    assert report.main_mean >= PLANS_FLOORS["mean"], report.as_table(misses=True)
    assert report.fields["actions.response"].f1 >= PLANS_FLOORS["actions.response"]
