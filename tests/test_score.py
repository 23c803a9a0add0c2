"""The scorer: what counts as right, and that its figures are the interchange's own."""
from __future__ import annotations

import copy
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from extract.model.problem import UsageError
from extract.score.compare import score
from extract.score.level import level, level_name, level_ref, same_dates
from extract.score.report import MAIN_FIELDS, Counts, Report
from extract.score.truth import load_records, load_truth

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
SHARED_SCORER = SHARED / "score" / "score.py"
Record = dict[str, Any]


def action(**changes: Any) -> Record:
    return {
        "recommendation_ref": "1",
        "text": "Publish the cycling plan",
        "leads": [{"text": "Cllr B Smith", "name": "B Smith", "kind": "person"}],
        "deadline": {"text": "by May 2021", "start": None, "end": "2021-05-31", "kind": "fixed"},
        "status": {"text": "Green", "value": "in_progress", "rag": "green"},
        "response": None,
        "source": {"page": 2},
        **changes,
    }


def record(**changes: Any) -> Record:
    recommendation = {"id": "r1", "ref": "1", "text": "That a cycling plan be made.", "source": {"page": 1}}
    return {
        "document": {"path": "plan.pdf", "kind": "action_plan", "council": "Wexham District Council"},
        "recommendations": [recommendation],
        "actions": [action()],
        **changes,
    }


def scored(gold: Record, found: Record | None) -> Report:
    return score({"plan": gold}, {} if found is None else {"plan": found})


def counts(gold: Record, found: Record | None, field: str) -> tuple[int, int, int]:
    one = scored(gold, found).fields[field]
    return one.right, one.found, one.gold


def test_a_record_that_is_the_truth_is_right_in_everything() -> None:
    report = scored(record(), record())
    assert report.main_mean == 1.0
    assert all(one.f1 == 1.0 for one in report.fields.values())
    assert report.documents[0].misses == ()


def test_a_truth_without_a_record_has_missed_everything() -> None:
    report = scored(record(), None)
    assert not report.documents[0].has_record
    assert [report.fields[field].f1 for field in MAIN_FIELDS] == [0.0] * 5


def test_what_the_truth_leaves_out_is_not_scored() -> None:
    gold = {"document": {"kind": "report"}}
    assert list(scored(gold, record()).fields) == ["meta.kind"]


def test_what_the_truth_says_is_not_there_may_not_be_found() -> None:
    gold = record(document={"kind": "action_plan", "council": None})
    assert counts(gold, record(), "meta.council") == (0, 1, 0)
    assert counts(record(actions=[]), record(), "actions") == (0, 1, 0)


@pytest.mark.parametrize(
    ("change", "field", "expected"),
    [
        ({"text": "publish  the cycling plan; and"}, "actions", (1, 1, 1)),
        ({"text": "Burn the cycling plan"}, "actions", (0, 1, 1)),
        ({"recommendation_ref": "2"}, "actions.parent", (0, 1, 1)),
        ({"recommendation_ref": None, "recommendation_id": "r1"}, "actions.parent", (1, 1, 1)),
        ({"source": {"page": 1}}, "actions.page", (0, 1, 1)),
        ({"leads": [{"name": "Councillor B. Smith"}]}, "actions.leads", (1, 1, 1)),
        ({"leads": [{"name": "B Smith"}, {"role": "Leader"}]}, "actions.leads", (1, 2, 1)),
        ({"deadline": {"start": "2021-05-01", "end": "2021-05-31"}}, "actions.deadline", (1, 1, 1)),
        ({"deadline": {"start": None, "end": "2021-05-01"}}, "actions.deadline", (0, 1, 1)),
        ({"deadline": None}, "actions.deadline_kind", (0, 0, 1)),
        ({"status": {"value": "complete"}}, "actions.status", (0, 1, 1)),
        ({"status": None}, "actions.rag", (0, 0, 1)),
        ({"response": {"value": "accepted"}}, "actions.response", (0, 1, 0)),
    ],
)
def test_one_change_moves_one_figure(change: Record, field: str, expected: tuple[int, int, int]) -> None:
    assert counts(record(), record(actions=[action(**change)]), field) == expected


def test_a_status_that_the_paper_leaves_open_is_not_scored() -> None:
    gold = record(actions=[action(status={"text": "Blue", "value": None})])
    assert "actions.status" not in scored(gold, record()).fields


def test_equal_words_pair_by_their_parents() -> None:
    actions = [action(recommendation_ref=ref, deadline=None) for ref in ("1", "2", "3")]
    report = scored(record(actions=actions), record(actions=actions[::-1]))
    assert report.fields["actions.parent"].right == 3


def test_approving_the_last_minutes_is_not_scored() -> None:
    procedure = {"ref": "2", "text": "That the minutes of 3 May be approved as a correct record."}
    gold = record(recommendations=[*record()["recommendations"], procedure])
    assert counts(gold, record(), "recommendations") == (1, 1, 1)


def test_rows_of_pages_that_nobody_annotated_do_not_count() -> None:
    gold = record(actions=[], pages=[3, 5])
    assert counts(gold, record(), "actions") == (0, 0, 0)


def test_every_figure_below_one_is_explained_by_its_misses() -> None:
    found = record(actions=[action(leads=[], deadline={"end": "2020-01-31"}), action(text="Dance")])
    report = scored(record(), found)
    for field, one in report.fields.items():
        misses = [miss for miss in report.documents[0].misses if miss.field == field]
        assert sum(miss.gold is not None for miss in misses) == one.gold - one.right, field
        assert sum(miss.found is not None for miss in misses) == one.found - one.right, field


def test_the_table_and_the_json_tell_the_same() -> None:
    report = scored(record(), record(actions=[action(leads=[])]))
    table = report.as_table(per_document=True, misses=True)
    assert "actions.leads of “1 Publish the cycling plan”: missed b smith" in table
    assert "1 documents, 1 with a record" in table
    told = json.loads(json.dumps(report.as_json()))
    assert told["fields"]["actions.leads"]["recall"] == 0.0
    assert told["main_mean"] == report.main_mean
    assert told["documents"][0]["misses"][0]["gold"] == "b smith"


def test_levelling() -> None:
    assert level("That the\nCouncil’s  plan – be made; and") == "that the council's plan - be made"
    assert level("sand; or,") == "sand"
    assert level_name("County Councillor Mrs. B O’Neill") == "b o'neill"
    assert level_ref("Recommendation 4.1") == "41"
    assert level(None) == level_name(None) == level_ref(None) == ""


def test_dates_with_an_open_side() -> None:
    may = ("2021-05-01", "2021-05-31")
    assert same_dates((None, "2021-05-31"), may)
    assert same_dates(("2021-05-31", "2021-05-31"), may)
    assert not same_dates(("2021-04-01", "2021-05-31"), may)
    assert not same_dates(("2021-05-01", None), may)
    assert same_dates(None, None)
    assert not same_dates(None, may)


def test_nothing_asked_for_and_nothing_found_is_right() -> None:
    assert Counts().f1 == 1.0
    assert Counts(found=1).f1 == 0.0


def write(path: Path, *values: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(json.dumps(value, ensure_ascii=False) for value in values), "utf-8")
    return path


def test_truth_lies_beside_its_paper(tmp_path: Path) -> None:
    write(tmp_path / "wexham" / "plan.truth.json", record())
    write(tmp_path / "wexham" / "plan.golden.json", {})
    write(tmp_path / "other.json", {})
    assert load_truth(tmp_path) == {"plan": record()}


def test_a_folder_of_gold_is_truth_too(tmp_path: Path) -> None:
    write(tmp_path / "plan.json", record())
    write(tmp_path / "report.json", record())
    assert list(load_truth(tmp_path)) == ["plan", "report"]
    assert list(load_truth(tmp_path, match="^rep")) == ["report"]


def test_truth_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no truth in"):
        load_truth(tmp_path)
    write(tmp_path / "a" / "plan.truth.json", {})
    write(tmp_path / "b" / "plan.truth.json", {})
    with pytest.raises(UsageError, match="Two papers are called plan"):
        load_truth(tmp_path)


def test_records_are_found_by_the_paper_they_were_read_from(tmp_path: Path) -> None:
    second = record(actions=[])
    odd = record(document={"path": "papers/other.pdf", "title": "a line\u2028of its own"})
    path = write(tmp_path / "records.jsonl", record(), second, odd)
    assert load_records(path) == {"plan": record(), "other": odd}


def test_records_that_cannot_be_used_are_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="line 2"):
        load_records(write(tmp_path / "no-path.jsonl", record(), {"document": {}}))
    with pytest.raises(UsageError, match="holds no record"):
        load_records(write(tmp_path / "list.jsonl", []))
    (tmp_path / "torn.jsonl").write_text('{"document": ', "utf-8")
    with pytest.raises(UsageError, match="is not JSON"):
        load_records(tmp_path / "torn.jsonl")


# -- the same figures as the scorer that comes with the interchange --


def shared_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", SHARED_SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def garble(text: str, chance: random.Random) -> str:
    words = text.split()
    if chance.random() < 0.3 and len(words) > 3:
        del words[chance.randrange(len(words))]
    if chance.random() < 0.1:
        words = words[: len(words) // 2]
    return " ".join(words) + chance.choice(["", "; and", "."])


def perturbed_value(value: Any, chance: random.Random) -> Any:
    if chance.random() < 0.15:
        return [] if isinstance(value, list) else None
    return garble(value, chance) if isinstance(value, str) and chance.random() < 0.3 else value


def perturbed_part(part: Record | None, chance: random.Random) -> Record | None:
    if chance.random() < 0.15:
        return chance.choice([None, {"value": "complete", "start": None, "end": "2020-01-01"}])
    others = [None, "2020-01-01", "red", "complete", "fixed"]
    return part and {key: chance.choice(others) if chance.random() < 0.1 else it for key, it in part.items()}


def perturbed_item(item: Record, number: int, chance: random.Random) -> Record:
    changed = copy.deepcopy(item)
    page = 3 if chance.random() < 0.2 else changed.pop("page", None)
    changed |= {"id": f"i{number}", "source": {"page": page}, "text": garble(item["text"], chance)}
    if "ref" in item and chance.random() < 0.1:
        changed["ref"] = "9"
    for part in ("deadline", "status", "response"):
        if part in item:
            changed[part] = perturbed_part(item[part], chance)
    if "leads" in item and chance.random() < 0.3:
        changed["leads"] = [*changed["leads"][:-1], {"name": "Cllr Mrs X Y", "kind": "person"}]
    changed.pop("page", None)
    return changed


def perturbed(gold: Record, chance: random.Random) -> Record:
    """A record such as a middling extractor would make: things lost, doubled, shuffled, misread."""
    found: Record = {"document": {key: perturbed_value(it, chance) for key, it in gold["document"].items()}}
    for name in ("recommendations", "actions"):
        items = [perturbed_item(item, number, chance) for number, item in enumerate(gold[name])]
        found[name] = [item for item in items for _ in range(chance.choice([0] + [1] * 7 + [2]))]
        chance.shuffle(found[name])
    ids = {item.get("ref"): item["id"] for item in found["recommendations"]}
    for item in found["actions"]:
        if chance.random() < 0.3:
            item["recommendation_id"] = ids.get(item.pop("recommendation_ref", None))
    return found


@pytest.mark.skipif(not SHARED_SCORER.is_file(), reason="no shared folder beside this checkout")
@pytest.mark.parametrize("seed", range(8))
def test_figures_are_those_of_the_shared_scorer(seed: int) -> None:
    chance = random.Random(seed)
    other = shared_scorer()
    golds = load_truth(SHARED / "gold")
    if seed % 2:
        golds = {stem: gold | {"pages": [1, 3]} for stem, gold in golds.items()}
    records = {stem: perturbed(gold, chance) for stem, gold in golds.items() if chance.random() > 0.05}
    report = score(golds, records)
    whole = other.Tally()
    for one in report.documents:
        tally = other.Tally()
        other.score_document(golds[one.stem], records.get(one.stem, {}), tally)
        assert {field: [it.right, it.found, it.gold] for field, it in one.fields.items()} == tally
        for field, figures in tally.items():
            whole.add(field, *figures)
    rates = {field: (it.precision, it.recall, it.f1) for field, it in report.fields.items()}
    assert rates == {field: other.rates(*figures) for field, figures in whole.items()}


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00records"])
def test_records_that_cannot_be_read_are_named_in_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "records.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match="cannot be read") as raised:
        load_records(path)
    assert str(path) in raised.value.message
    assert "export" in raised.value.next_step
