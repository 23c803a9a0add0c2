"""`new-council`: what it proposes from papers of a council nobody has written a rule for, and what it leaves alone."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document as Word
from tiny_pdf import Sheet, pdf
from typer.testing import CliRunner, Result

import pipeline
from extract.find.action_table.columns import columns
from extract.rulebook import load as loading
from extract.rulebook.choice import rules_for
from extract.rulebook.load import draft, load

HEAD = ("Thornmere Borough Council", "Harbour Committee", "4 June 2026")
PLAN = (
    ("Recommendation", "Keeper", "Wanted for", "Tide"),
    ("Mend the harbour bell before the winter storms", "Ada Merrow", "31 October 2026", "Budding"),
    ("Paint the lamps along the north pier", "Bram Holt", "30 November 2026", "Budding"),
    ("Print the tide tables in larger letters", "Head of Quays", "15 January 2027", "Complete"),
)
ASKED = (
    "What we want from you", "1. Approve the dredging plan for the inner harbour;",
    "2. Delegate its delivery to the Head of Quays.",
)  # fmt: skip

Rows = tuple[tuple[str, ...], ...]


def word(path: Path, *blocks: str | Rows) -> Path:
    """A Word file of paragraphs and tables."""
    paper = Word()
    for block in blocks:
        if isinstance(block, str):
            paper.add_paragraph(block)
            continue
        table = paper.add_table(len(block), len(block[0]))
        for row, texts in zip(table.rows, block, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    paper.save(str(path))
    return path


ROOT = Path(__file__).resolve().parents[1]


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(pipeline.app, ["new-council", *map(str, words)])


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """An action plan, of which two headers, a status and a list's heading are the council's own."""
    path = tmp_path / "plan.docx"
    word(path, *HEAD, *ASKED, "The plan", PLAN)
    return path


@pytest.fixture
def written(plan: Path, tmp_path: Path) -> str:
    out = tmp_path / "thornmere.toml"
    done = run(plan, "--out", out)
    assert done.exit_code == 0, done.output
    return out.read_text(encoding="utf-8")


def switched_on(text: str) -> str:
    """As a person would: the # taken from every guess."""
    lines = text.split("\n")
    return "\n".join(line.replace('# "', '"', 1) if line.startswith('  # "') else line for line in lines)


def test_what_every_cell_says_holds_at_once(written: str) -> None:
    rules = draft(written, "thornmere")
    headers = ("Recommendation", "Keeper", "Wanted for", "Tide")
    assert columns(headers, rules)[:3] == (("recommendation",), ("lead",), ("deadline",))
    assert columns(headers, load("common"))[1:3] == ((), ())


def test_a_guess_is_no_rule_until_somebody_switches_it_on(written: str) -> None:
    assert "what we want from you" not in draft(written, "thornmere").vocabulary("lists.headings")["opens"]
    assert "what we want from you" in draft(switched_on(written), "thornmere").vocabulary("lists.headings")["opens"]


def test_each_proposal_says_where_and_in_what_it_was_seen(written: str) -> None:
    assert "# Seen: Keeper, over Ada Merrow; Bram Holt; Head of Quays (plan.docx, table 1)" in written
    assert "# Seen: What we want from you (plan.docx, paragraph 4)" in written


def test_what_the_common_rules_know_is_not_repeated(written: str) -> None:
    content = tomllib.loads(switched_on(written))
    assert content["council"] == {"name": "Thornmere Borough Council"}
    phrases = [phrase for labels in content["columns"]["roles"].values() for phrase in labels]
    assert sorted(phrases) == ["keeper", "tide", "wanted for"]
    assert len([line for line in written.splitlines() if line and not line.lstrip().startswith("#")]) < 30


def test_its_examples_come_out(written: str) -> None:
    rules = draft(written, "thornmere")
    examples = [example for example in rules.examples if example.file == "thornmere"]
    assert examples
    for example in examples:
        found = columns([header.strip() for header in example.says.split("|")], rules)
        assert ["+".join(roles) or "none" for roles in found] == example.gives["columns"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of rules of our own, with the common ones in it."""
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "common.toml").write_bytes((loading.folder() / "common.toml").read_bytes())
    monkeypatch.setattr(loading, "PLACES", (rules,))
    load.cache_clear()
    yield rules
    load.cache_clear()


def test_what_it_writes_is_the_council_s_file(folder: Path, plan: Path) -> None:
    assert run(plan, "--out", folder / "thornmere.toml").exit_code == 0
    assert rules_for("THORNMERE BOROUGH COUNCIL\nHarbour Committee").name == "thornmere"
    done = run(plan)
    assert "read with thornmere.toml already" in done.output
    assert "keeper" not in done.stdout


def test_it_says_what_the_lines_change(plan: Path, tmp_path: Path) -> None:
    done = run(plan, "--out", tmp_path / "x.toml")
    assert "These papers gave 0 recommendations and 0 actions" in done.output
    assert "with every guess 5 recommendations and 3 actions" in done.output


def test_a_word_of_a_status_column_is_a_guess(tmp_path: Path) -> None:
    table = (
        ("Action", "Lead officer", "By when", "Status"),
        ("Mend the harbour bell before the storms", "Ada Merrow", "31 October 2026", "Budding"),
        ("Paint the lamps along the north pier", "HQSB", "30 November 2026", "On track"),
    )
    path = tmp_path / "tracker.docx"
    word(path, *HEAD, table)
    text = run(path).stdout
    assert '# "budding",' in text
    assert "It may also be: completed, on_track" in text
    assert '# "=HQSB",' in text
    rules = draft(switched_on(text), "thornmere")
    assert rules.label("Budding", "statuses.values") == "in_progress"


def test_an_unknown_label_of_the_front_page_is_a_guess(tmp_path: Path) -> None:
    page = Sheet()
    page.lines(
        60, 60, "Thornmere Borough Council", "Report to: Harbour Committee", "Day it sits: 4 June 2026",
        "Title: Bells and lamps", step=24,
    )  # fmt: skip
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf(page))
    text = run(path).stdout
    assert "# Seen: Day it sits: 4 June 2026 (report.pdf, page 1)" in text
    rules = draft(switched_on(text), "thornmere")
    assert rules.label("Day it sits", "front.labels") == "date"


def test_a_paper_without_a_name_is_known_by_its_address(tmp_path: Path) -> None:
    named, nameless = tmp_path / "report.docx", tmp_path / "note.docx"
    word(named, *HEAD, "Contact: Ada Merrow, ada.merrow@thornmere.gov.uk")
    word(nameless, "Harbour Committee – 9 July 2026", "Contact: Ada Merrow, ada.merrow@thornmere.gov.uk")
    content = tomllib.loads(run(named, nameless).stdout)
    assert content["council"] == {"name": "Thornmere Borough Council", "domains": ["thornmere.gov.uk"]}
    assert [one["gives"]["council"] for one in content["front"]["examples"]] == ["Thornmere Borough Council"]


def test_a_council_that_needs_nothing_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    word(path, *HEAD, "Recommendations", "1. Approve the plan of the quays;", "2. Note the log.")
    done = run(path)
    assert done.exit_code == 0
    assert done.stdout.startswith("Nothing here is peculiar")


@pytest.mark.parametrize(
    "words",
    [
        ("Three things were asked of every keeper:", "1. Open the gate at dawn;", "2. Close the gate at dusk."),
        ("Contents", "1. Approve", "2. Note"),
        ("In this paper", "1. The bell rang all night;", "2. The lamps went out at four."),
        ("We will:", "1. Mend the bell in the spring;", "2. Paint the lamps in the summer."),
    ],
)
def test_lists_that_ask_nobody_for_anything_are_left_alone(words: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    word(path, *HEAD, *words)
    assert run(path).stdout.startswith("Nothing here is peculiar")


@pytest.mark.parametrize(
    "table",
    [
        (("Ward", "Budget", "Spend"), ("North", "£4,000", "£3,100"), ("South", "£2,000", "£900")),
        (("Walker", "Day"), ("Ada Merrow", "4 June 2026"), ("Bram Holt", "5 June 2026")),
        (("Name", "Present"), ("Ada Merrow", "Yes"), ("Bram Holt", "No")),
    ],
)
def test_tables_of_other_things_are_left_alone(table: Rows, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    word(path, *HEAD, table)
    assert run(path).stdout.startswith("Nothing here is peculiar")


def test_marks_of_the_phrase_language_are_words_here(tmp_path: Path) -> None:
    table = (
        ("Action", "Who? | Keeper", "By when"), ("Mend the bell at the quay", "Ada Merrow", "31 October 2026"),
        ("Paint the lamps of the pier", "Bram Holt", "30 November 2026"),
        ("Print the tables of the tide", "Head of Quays", "15 January 2027"),
    )  # fmt: skip
    path = tmp_path / "plan.docx"
    word(path, *HEAD, table)
    text = run(path).stdout
    if "Nothing here" not in text:
        assert ("lead",) in columns(("Action", "Who? | Keeper", "By when"), draft(switched_on(text), "thornmere"))


def test_papers_of_two_councils_are_refused(tmp_path: Path) -> None:
    one, two = tmp_path / "one.docx", tmp_path / "two.docx"
    word(one, *HEAD)
    word(two, "Rushgate District Council", *HEAD[1:])
    done = run(one, two)
    assert done.exit_code
    assert "several councils: Thornmere Borough Council, Rushgate District Council" in str(done.exception)


@pytest.mark.parametrize(("name", "said"), [("x.txt", "ends in .toml"), ("there.toml", "there already")])
def test_a_file_it_cannot_write_is_refused_before_anything_is_read(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "there.toml").write_text("", encoding="utf-8")
    done = run(tmp_path / "missing.pdf", "--out", tmp_path / name)
    assert said in str(done.exception)


def test_a_file_that_is_no_paper_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4 and nothing else")
    done = run(path)
    assert done.exit_code
    assert "broken.pdf" in str(done.exception)


def test_a_label_nobody_asks_for_is_refused() -> None:
    with pytest.raises(loading.RulesError, match=r"columns\.roles\.leed is no key"):
        draft('extends = "common"\n[columns.roles]\nleed = ["keeper"]\n', "thornmere")


def test_the_page_that_tells_of_it_shows_what_it_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`docs/new-council.md`, tried word for word in a folder of rules that has no file for the council yet."""
    rules = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", rules, ignore=shutil.ignore_patterns("osierholme.toml"))
    monkeypatch.setattr(loading, "PLACES", (rules,))
    load.cache_clear()
    page = (ROOT / "docs" / "new-council.md").read_text(encoding="utf-8")
    [command] = re.findall(r"^    python3 go\.py new-council (\S+) --out (\S+)$", page, re.MULTILINE)
    assert run(ROOT / command[0], "--out", tmp_path / command[1]).exit_code == 0
    shown = page.split("<!-- proposed -->\n```toml\n")[1].split("\n```\n")[0]
    assert (tmp_path / command[1]).read_text(encoding="utf-8").rstrip() == shown
    load.cache_clear()


def test_the_finished_file_leaves_nothing_to_propose() -> None:
    assert run(ROOT / "samples" / "osierholme" / "street-trees-2026-11-05.docx").stdout.startswith("Nothing here")
