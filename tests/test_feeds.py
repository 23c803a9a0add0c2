"""What is exported is what was read: every value, its words and its place, in the published shape."""

from __future__ import annotations

import io
import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from example_records import bare_record, full_record, paper, refused, renamed, seen
from jsonschema import Draft202012Validator
from sqlite_utils import Database

from extract.feeds.jsonl import SCHEMA, export_jsonl, write_jsonl
from extract.feeds.record import record, records
from extract.model.problem import Problem, StoreError, UsageError
from extract.model.record import Evidence, Lead, Recommendation, Record
from extract.store.database import open_database
from extract.store.save import save, save_refused

VALIDATOR = Draft202012Validator(
    json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=Draft202012Validator.FORMAT_CHECKER
)


@pytest.fixture
def db() -> Database:
    return open_database(":memory:")


def stored(db: Database, *records_: Record) -> list[dict[str, Any]]:
    """The records after their way into the database and out again, each checked against the schema."""
    for each in records_:
        save(db, each, extractor_version="1.0")
    answer = list(records(db.conn))
    for each in answer:
        VALIDATOR.validate(json.loads(json.dumps(each)))
    return answer


def source(evidence: Evidence | None) -> dict[str, Any] | None:
    if evidence is None:
        return None
    quote = evidence.quote
    places = [{**piece.place.as_json(), "words": piece.words} for piece in quote.pieces]
    return {
        "page": quote.page,
        "places": places,
        "quote": quote.text,
        "rule": evidence.rule,
        "confidence": evidence.confidence,
    }


def values(noun: object) -> Any:
    """A noun of the model as the export should write it: its fields by name, evidence as `source`."""
    if isinstance(noun, tuple):
        return [values(item) for item in noun]
    if isinstance(noun, Problem):
        named = {name: getattr(noun, name) for name in ("stage", "code", "severity", "message", "next_step")}
        return {**named, "place": noun.place.as_json() if noun.place else None}
    if not hasattr(noun, "__dataclass_fields__"):
        return noun
    fields = {name: getattr(noun, name) for name in noun.__dataclass_fields__}
    if "evidence" in fields:
        fields["source"] = source(fields.pop("evidence"))
    if "beside" in fields:
        fields["sources"] = {name: source(found) for name, found in fields.pop("beside")}
    return {name: value if name in ("source", "sources") else values(value) for name, value in fields.items()}


def test_every_value_comes_back(db: Database) -> None:
    given = full_record()
    (back,) = stored(db, given)
    for kind in ("recommendations", "actions"):
        for wanted, found in zip(values(getattr(given, kind)), back[kind], strict=True):
            assert found == wanted
    assert back["rejected_rows"] == values(given.rejections)
    assert back["problems"] == values(given.problems)


def test_an_action_knows_its_recommendation_by_the_exported_id(db: Database) -> None:
    (back,) = stored(db, full_record())
    ids = {item["id"]: item["text"] for item in back["recommendations"]}
    answered = [ids.get(action["recommendation_id"]) for action in back["actions"]]
    assert answered == [full_record().recommendations[0].text, "Count the buoys each spring.", None]


def test_the_front_page_comes_back(db: Database) -> None:
    given = full_record().paper
    (back,) = stored(db, full_record())
    document = back["document"]
    for name in set(given.__dataclass_fields__) - {"origin", "evidence"}:
        assert document[name] == values(getattr(given, name)), name
    assert (document["path"], document["locations"]) == (given.origin, [given.origin])
    wanted: dict[str, list[Any]] = {}
    for field, evidence in given.evidence:
        wanted.setdefault(field, []).append(source(evidence))
    assert document["sources"] == wanted


def test_what_the_paper_does_not_say_is_null_or_empty(db: Database) -> None:
    (back,) = stored(db, bare_record())
    document = back["document"]
    nulls = ("council", "body", "meeting_date", "title", "wards", "key_decision", "exempt", "pages")
    assert [document[name] for name in nulls] == [None] * 8
    assert [document[name] for name in ("report_of", "contacts", "portfolio_holder", "appendices")] == [
        []
    ] * 4
    assert (back["recommendations"], back["actions"]) == ([], [])


@pytest.mark.parametrize("answer", [True, False, None])
def test_yes_no_and_not_said_stay_apart(db: Database, answer: bool | None) -> None:
    (back,) = stored(db, renamed(full_record(), key_decision=answer, exempt=answer))
    assert (back["document"]["key_decision"], back["document"]["exempt"]) == (answer, answer)


@pytest.mark.parametrize(
    "text",
    [
        "=HYPERLINK(1)",
        "<script>alert(1)</script>",
        "line\u2028end\u2029of\u0085what",
        'a "quote" \\ back',
        "Tŷ 🏠",
    ],
)
def test_awkward_words_come_back_on_one_line_each(db: Database, text: str) -> None:
    item = Recommendation(id="r", ref=text, text=text, kind="decision", evidence=seen(text))
    lead = Lead(text=text, name=text, kind="role")
    stored(db, Record(paper=paper(report_of=(lead,), title=text), recommendations=(item,)))
    stream = io.StringIO()
    assert write_jsonl(db.conn, stream) == 1
    (line,) = stream.getvalue().splitlines()
    back = json.loads(line)
    assert back["recommendations"][0]["text"] == back["document"]["title"] == text
    assert back["recommendations"][0]["source"]["quote"] == text


def test_order_is_by_place_and_position_however_they_came(db: Database) -> None:
    papers = [renamed(full_record(), sha256=f"{n}" * 64, origin=f"papers/{n}.pdf") for n in (2, 1, 3)]
    order = [item["document"]["path"] for item in stored(db, *papers)]
    assert order == ["papers/1.pdf", "papers/2.pdf", "papers/3.pdf"]
    actions = [item["text"] for item in next(records(db.conn))["actions"]]
    assert actions == [action.text for action in full_record().actions]


def test_one_paper_is_found_by_its_id(db: Database) -> None:
    save(db, full_record(), extractor_version="1.0")
    document_id = full_record().paper.sha256[:16]
    assert record(db.conn, document_id)["document"]["id"] == document_id
    with pytest.raises(LookupError):
        record(db.conn, "no such paper")


def test_the_schema_is_valid_and_describes_every_key() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    for name, item in [("record", schema), *schema["$defs"].items()]:
        for key, rule in item["properties"].items():
            assert "description" in rule or "$ref" in rule, f"{name}.{key}"


def test_the_schema_refuses_what_it_does_not_know(db: Database) -> None:
    (back,) = stored(db, full_record())
    for wrong in (
        {**back, "gulls": 3},
        {**back, "document": {**back["document"], "meeting_date": "4th March"}},
        {**back, "actions": [{**back["actions"][0], "leads": None}]},
    ):
        assert not VALIDATOR.is_valid(wrong)


# Files


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "a #1 folder" / "council.db"
    db = open_database(path)
    save(db, full_record(), extractor_version="1.0")
    save(db, bare_record(), extractor_version="1.0")
    save_refused(db, **refused(), extractor_version="1.0")  # type: ignore[arg-type]
    db.close()
    return path


def test_a_file_is_written_whole_and_the_same_each_time(database: Path, tmp_path: Path) -> None:
    target = tmp_path / "records.jsonl"
    assert export_jsonl(database, target) == 2
    first = target.read_bytes()
    assert export_jsonl(database, target) == 2
    assert target.read_bytes() == first
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []
    names = [json.loads(line)["document"]["name"] for line in first.decode().splitlines()]
    assert names == ["bare.docx", "harbour-review.pdf"]


def test_standard_output_gets_the_lines_as_utf8(database: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert export_jsonl(database, None) == 2
    assert len(capfd.readouterr().out.splitlines()) == 2


def test_a_failure_leaves_the_file_that_was_there(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "records.jsonl"
    target.write_text("yesterday's")

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("extract.feeds.jsonl.write_jsonl", dies)
    with pytest.raises(KeyboardInterrupt):
        export_jsonl(database, target)
    assert target.read_text() == "yesterday's"
    assert list(tmp_path.glob("*.tmp")) == []


def test_export_only_reads(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def tries_to_write(connection: sqlite3.Connection, _: object) -> int:
        return connection.execute("DELETE FROM actions").rowcount

    monkeypatch.setattr("extract.feeds.jsonl.write_jsonl", tries_to_write)
    with pytest.raises(StoreError):
        export_jsonl(database, tmp_path / "records.jsonl")


def test_no_database_or_no_folder_is_said_in_a_sentence(database: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nothing has been ingested yet"):
        export_jsonl(tmp_path / "none.db", None)
    (tmp_path / "text.db").write_text("Not a database, only words. " * 50)
    with pytest.raises(StoreError, match="cannot be read"):
        export_jsonl(tmp_path / "text.db", None)
    with pytest.raises(UsageError, match="cannot be written"):
        export_jsonl(database, tmp_path / "no such folder" / "records.jsonl")


def test_a_record_without_evidence_of_a_value_says_so(db: Database) -> None:
    given = replace(full_record(), actions=full_record().actions[1:2])
    (back,) = stored(db, given)
    assert back["actions"][0]["deadline"]["source"] is None
