"""Rule files: the phrase language, what lies over what, what is refused, and that every example comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.find.action_table.columns import columns
from extract.find.finder import find
from extract.find.front.find import find_front
from extract.find.lists.label import label
from extract.model.finding import ACTION, RECOMMENDATION, REJECTION, Finding
from extract.model.problem import RulesError
from extract.read.plain import read_plain
from extract.rulebook import load as loading
from extract.rulebook.check import SUBJECTS, check
from extract.rulebook.choice import rules_for
from extract.rulebook.load import common, load, names
from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Example, Rulebook
from extract.rulebook.verbs import verb_of
from extract.tidy.deadlines.read import DeadlineContext, read_deadline
from extract.tidy.leads.read import LeadContext, read_leads
from extract.tidy.outcomes import outcome
from extract.tidy.paper.paper import tidy_paper
from extract.tidy.responses import read_response
from extract.tidy.restrictions import restrictions
from extract.tidy.statuses import read_status

# -- the phrase language --


@pytest.mark.parametrize(
    ("phrase", "runs"),
    [
        ("lead officer", ["lead officer"]),
        ("is|are asked to", ["is asked to", "are asked to"]),
        ("by when ?", ["by when ?"]),
        ("due date?", ["due date", "due"]),
        ("the? panel|board", ["the panel", "the board", "panel", "board"]),
        ("reports|report? due", ["reports due", "report due", "due"]),
        ("a | b", ["a | b"]),
    ],
)
def test_a_phrase_stands_for_its_word_runs(phrase: str, runs: list[str]) -> None:
    assert list(spelled_out(phrase)) == runs


@pytest.mark.parametrize("phrase", ["", "  ", " ".join(["a|b|c?"] * 5)])
def test_a_phrase_of_nothing_or_of_too_much_is_refused(phrase: str) -> None:
    with pytest.raises(RulesError, match="word runs") as raised:
        spelled_out(phrase)
    assert raised.value.next_step


@settings(max_examples=200, deadline=None)
@given(st.text("ab|? ", max_size=12))
def test_any_phrase_is_spelled_out_or_refused(phrase: str) -> None:
    try:
        runs = spelled_out(phrase)
    except RulesError:
        return
    assert all(runs)
    assert len(set(runs)) == len(runs)


# -- what may stand in a file --


def test_every_rule_file_is_usable() -> None:
    assert "common" in names()
    for name in names():
        book = load(name)
        assert book.name == name
        assert book.vocabularies


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ({"colums": {}}, "colums"),
        ({"columns": {"rolls": {}}}, "columns.rolls"),
        ({"columns": {"examples": [{"says": "x", "gives": {}, "given": {}}]}}, "columns.examples.given"),
        ({"council": {"nmae": "Thornmere"}}, "council.nmae"),
        ({"columns": "x"}, "columns"),
        ({"council": "Thornmere"}, "council"),
    ],
)
def test_an_unknown_key_is_refused_by_name(content: dict[str, object], where: str) -> None:
    with pytest.raises(RulesError, match=where) as raised:
        check(content, "rules/thornmere.toml")
    assert "rules/thornmere.toml" in raised.value.message
    assert raised.value.next_step.startswith("Use one of: ")


@pytest.mark.parametrize("example", [{"says": "x"}, {"gives": {}}, "x", {"says": 1, "gives": {}}])
def test_an_example_says_what_is_printed_and_what_it_gives(example: object) -> None:
    with pytest.raises(RulesError, match=r"columns\.examples"):
        check({"columns": {"examples": [example]}}, "x.toml")


@pytest.mark.parametrize("phrases", ["lead", [1], None])
def test_phrases_must_be_a_list_of_words(phrases: object) -> None:
    with pytest.raises(RulesError, match="not a list of phrases"):
        check({"columns": {"roles": {"lead": phrases}}}, "x.toml")


# -- one file over another --


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of rule files of our own, in the place of rules/."""
    monkeypatch.setattr(loading, "PLACES", (tmp_path,))
    load.cache_clear()
    yield tmp_path
    load.cache_clear()


def write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_a_file_adds_to_what_it_extends_and_takes_away(folder: Path) -> None:
    write(folder, "common", '[columns.roles]\nlead = ["owner", "who"]\nstatus = ["status"]\n')
    write(
        folder, "thornmere",
        'name = "thornmere"\nextends = "common"\n[columns.roles]\nlead = ["-who", "sponsor", "owner"]\n',
    )  # fmt: skip
    roles = load("thornmere").vocabulary("columns.roles")
    assert roles == {"lead": ("owner", "sponsor"), "status": ("status",)}
    assert load("common").vocabulary("columns.roles")["lead"] == ("owner", "who")


def test_examples_of_the_extended_file_come_with_it(folder: Path) -> None:
    write(folder, "common", '[[columns.examples]]\nsays = "Who"\ngives = { columns = ["lead"] }\n')
    write(folder, "thornmere", 'extends = "common"\n')
    [example] = load("thornmere").examples
    assert (example.file, example.says) == ("common", "Who")


def test_a_paper_is_read_with_its_councils_own_rules(folder: Path) -> None:
    write(folder, "common", "")
    council = 'extends = "common"\n[council]\nname = "Thornmere Borough Council"\ndomains = ["thornmere.example"]\n'
    write(folder, "thornmere", council)
    assert rules_for("THORNMERE BOROUGH COUNCIL\nCabinet") is load("thornmere")
    assert rules_for("write to clerk@thornmere.example") is load("thornmere")
    assert rules_for("Somewhere else") is load("common")


@pytest.mark.parametrize(
    ("text", "message"),
    [("lead = ", "not TOML"), ("\n[colums]\n", "no key"), ('extends = "nowhere"\n', "no rule file")],
)
def test_a_broken_file_is_named_and_what_to_do_said(folder: Path, text: str, message: str) -> None:
    write(folder, "broken", text)
    with pytest.raises(RulesError, match=message) as raised:
        load("broken")
    assert raised.value.next_step


def test_files_that_extend_each_other_are_refused(folder: Path) -> None:
    write(folder, "one", 'extends = "two"\n')
    write(folder, "two", 'extends = "one"\n')
    with pytest.raises(RulesError, match="extend"):
        load("one")


def test_no_folder_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(loading, "PLACES", (tmp_path / "none",))
    with pytest.raises(RulesError, match="missing"):
        loading.folder()


# -- phrases in a text --


def test_marks_are_the_longest_phrases_in_order() -> None:
    book = Rulebook(name="x", vocabularies={"lists.ends": {"a": ("lead officer",), "b": ("lead", "=DUE")}})
    marks = book.marks("The Lead Officer will lead; due, DUE.", "lists.ends")
    assert [(mark.label, mark.text) for mark in marks] == [("a", "Lead Officer"), ("b", "lead"), ("b", "DUE")]


def test_quotes_and_dashes_of_any_kind_match() -> None:
    book = Rulebook(name="x", vocabularies={"lists.ends": {"a": ("officers' follow-up",)}})
    [mark] = book.marks("the officers’ follow‐up of May", "lists.ends")
    assert mark.text == "officers’ follow‐up"


def test_a_label_needs_the_whole_text_and_an_opening_its_start() -> None:
    book = Rulebook(name="x", vocabularies={"columns.rows": {"total": ("total",)}})
    assert book.label(" Total: ", "columns.rows") == "total"
    assert book.label("Total actions", "columns.rows") is None
    assert book.opens("Total actions", "columns.rows") is not None
    assert book.opens("In total", "columns.rows") is None


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_marks_of_any_text_lie_in_it(text: str) -> None:
    for mark in common().marks(text, "columns.roles", "lists.ends"):
        assert text[mark.start : mark.end] == mark.text


# -- every example of every file --

Reader = Callable[[str, Mapping[str, object], Rulebook], Mapping[str, object]]


def read_columns(says: str, _: Mapping[str, object], rules: Rulebook) -> Mapping[str, object]:
    if "\n" in says:
        return read_table(says, rules)
    found = columns([header.strip() for header in says.split("|")], rules)
    return {"columns": ["+".join(roles) or "none" for roles in found]}


def read_table(says: str, rules: Rulebook) -> Mapping[str, object]:
    found = find(read_plain(says, "x"), rules)
    return {
        "actions": [finding.parts["text"].text for finding in found if finding.kind == ACTION],
        "rejections": [finding.facts["reason"] for finding in found if finding.kind == REJECTION],
    }


def read_lists(says: str, context: Mapping[str, object], rules: Rulebook) -> Mapping[str, object]:
    seen = find(read_plain(says, "x"), rules)
    found = [finding for finding in seen if finding.kind == RECOMMENDATION]
    return {
        "label": label(says, str(context.get("unit", "")), rules),
        "actions": [finding.parts["text"].text for finding in seen if finding.kind == ACTION],
        "texts": [finding.parts["text"].text for finding in found],
        "refs": [finding.facts.get("ref", "").strip(".()") for finding in found],
        "kinds": [finding.facts["kind"] for finding in found],
        "verbs": [verb_of(words, rules) or "" for words in printed(found, "verb")],
        "addressed_to": printed(found, "addressed_to"),
    }


def printed(found: list[Finding], part: str) -> list[str]:
    return [finding.parts[part].text if part in finding.parts else "" for finding in found]


def read_front(says: str, _: Mapping[str, object], rules: Rulebook) -> Mapping[str, object]:
    document = read_plain(says, "x")
    paper = tidy_paper(find_front(document, rules), document, "x", rules)
    people = {name: [one.name for one in getattr(paper, name)] for name in ("report_of", "contacts")}
    return {name: getattr(paper, name) for name in paper.__slots__} | people


def read_cell_leads(says: str, context: Mapping[str, object], rules: Rulebook) -> Mapping[str, object]:
    found = read_leads(says, LeadContext(**context), rules)  # type: ignore[arg-type]
    parts = [(lead.kind, lead.name, lead.role if lead.kind == "person" else None) for lead in found]
    return {"leads": [[part for part in lead if part] for lead in parts]}


def read_cell_deadline(says: str, context: Mapping[str, object], rules: Rulebook) -> Mapping[str, object]:
    printed = context.get("document_date")
    around = DeadlineContext(document_date=date.fromisoformat(str(printed)) if printed else None)
    found = read_deadline(says, around, rules)
    return {} if found is None else {name: getattr(found, name) for name in found.__slots__} | {
        "revised_from": [old.text for old in found.revised_from]
    }  # fmt: skip


def read_cell_status(says: str, context: Mapping[str, object], rules: Rulebook) -> Mapping[str, object]:
    found = read_status(says, rules=rules, **context)  # type: ignore[arg-type]
    return {} if found is None else {name: getattr(found, name) for name in found.__slots__}


def read_cell_response(says: str, context: Mapping[str, object], rules: Rulebook) -> Mapping[str, object]:
    found = read_response(says, rules=rules, **context)  # type: ignore[arg-type]
    return {} if found is None else {name: getattr(found, name) for name in found.__slots__}


def read_restrictions(says: str, _: Mapping[str, object], rules: Rulebook) -> Mapping[str, object]:
    document = read_plain(says, "x")
    found = restrictions(find(document, rules), document, rules)
    held = [block.text for block in document.blocks if any(one.covers(document.quote(block.passage)) for one in found)]
    return {"reaches": sorted({one.reach for one in found}), "withheld": held}


def read_outcome(says: str, _: Mapping[str, object], rules: Rulebook) -> Mapping[str, object]:
    return {"outcome": outcome(says, rules)}


READERS: Mapping[str, Reader] = {
    "outcomes": read_outcome,
    "restrictions": read_restrictions,
    "front": read_front,
    "lists": read_lists,
    "columns": read_columns,
    "leads": read_cell_leads,
    "deadlines": read_cell_deadline,
    "statuses": read_cell_status,
    "responses": read_cell_response,
}
EXAMPLES = [example for name in names() for example in load(name).examples if example.file == name]


UNTRIED: Mapping[str, str] = {
    "packs": "what begins a part of a pack is told from pages, and an example has none",
    "front.central": "keeps addresses out that the registry of councils does not know either",
    "front.extent": "tells none from all where single front pages are read by the command `tidy`",
    "lists.items": "opens a row from side to side, and the rows of an example have as many cells as their table",
    "leads.plurals": "the title that it makes single says as much as a plural, but where the first name is alone",
    "restrictions.law": "adds to a sentence that keeps something back without it",
    "restrictions.fillers": "is what may stand beside a mark, and all examples print marks alone",
    "restrictions.parts": "begins a new paper of a pack, and an example is one paper",
    "restrictions.names": "is read from the names of files and folders",
    "restrictions.people": "keeps people out of what was found, and examples ask what is kept out as a whole",
    "restrictions.asking": "likewise",
}
"""Subjects and vocabularies that no example needs, and why."""


def test_every_subject_has_a_reader_and_examples() -> None:
    assert READERS.keys() == SUBJECTS.keys() - UNTRIED.keys()
    assert {example.subject for example in EXAMPLES} == READERS.keys()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.subject}-{example.says[:40]}")
def test_every_example_comes_out(example: Example) -> None:
    """TOML has no word for nothing: an empty text stands for it."""
    found = READERS[example.subject](example.says, example.context, load(example.file))
    wanted = {name: None if value == "" else value for name, value in example.gives.items()}
    assert {name: found.get(name) for name in wanted} == wanted


def comes_out(example: Example, rules: Rulebook) -> bool:
    found = READERS[example.subject](example.says, example.context, rules)
    return all(found.get(name) == (None if value == "" else value) for name, value in example.gives.items())


@pytest.mark.parametrize("name", common().vocabularies)
def test_every_vocabulary_has_an_example_that_needs_it(name: str) -> None:
    """Without it an example does not come out any more; where none is possible `UNTRIED` says why."""
    subject = name.split(".")[0]
    rest = {other: words for other, words in common().vocabularies.items() if other != name}
    own = [example for example in EXAMPLES if example.file == "common" and example.subject == subject]
    less = Rulebook(name="less", vocabularies=rest)
    needed = any(not comes_out(example, less) for example in own)
    assert needed != bool({name, subject} & UNTRIED.keys())
