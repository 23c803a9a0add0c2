"""The README says what is so: every command, every exit code, and the row it shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pipeline
from extract.model import problem
from extract.model.record import Action

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CELLS = ("action", "lead", "words", "end", "status", "page")
SHOWN = re.compile(r"\|".join(f" (?P<{name}>[^|]+) " for name in CELLS))


def test_every_command_is_in_the_table_and_no_other() -> None:
    told = re.findall(r"^\| `([\w-]+)", README, re.MULTILINE)
    commands = [command for command in pipeline.app.registered_commands if command.callback]
    known = [command.name or getattr(command.callback, "__name__", "").replace("_", "-") for command in commands]
    assert sorted(told) == sorted(known)


def test_exit_codes_are_those_of_the_errors() -> None:
    told = {int(code) for code in re.findall(r"(\d) [a-z]", README[README.index("Exit codes:") :].split("\n\n")[0])}
    kinds = [kind for kind in vars(problem).values() if isinstance(kind, type)]
    errors = {kind.exit_code for kind in kinds if issubclass(kind, problem.CouncilExtractError)}
    assert told == errors | {0}


@pytest.fixture(scope="module")
def shown_action() -> Action:
    path = re.search(r"`(samples/[^`]+)`, page 1", README)
    assert path
    record = pipeline.understand(pipeline._source(ROOT / path[1]))
    return next(action for action in record.actions if action.text.startswith("Agree with operators"))


def test_the_row_it_shows_is_what_comes_out(shown_action: Action) -> None:
    lines = [line for line in README.splitlines() if line.startswith("| Agree")]
    row = SHOWN.search(lines[0])
    assert row
    assert shown_action.deadline
    assert shown_action.status
    assert shown_action.text == row["action"]
    assert [lead.name for lead in shown_action.leads] == [row["lead"]]
    assert (shown_action.deadline.text, shown_action.deadline.end) == (row["words"], row["end"])
    assert shown_action.status.value == row["status"]


def test_the_changelog_speaks_of_this_version() -> None:
    assert f"## {pipeline.VERSION}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("picture", re.findall(r"\]\((docs/[^)]+)\)", README))
def test_pictures_are_there(picture: str) -> None:
    assert (ROOT / picture).is_file()


def test_every_code_of_a_refusal_is_explained() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "extract").rglob("*.py")]
    used = {code for text in sources for code in re.findall(r"(?:Rejected|rejection)\(\s*\"([A-Z_]+)\"", text)}
    assert used
    assert used <= problem.CODES.keys()
