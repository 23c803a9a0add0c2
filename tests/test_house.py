"""The laws of the house: who may know whom, how long things may be, and clean lint and types.

The import contracts stand in pyproject.toml; here they are kept, and shown to bite.
"""
from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "extract"
LONGEST_FUNCTION, LONGEST_MODULE = 45, 300
VAGUE = {"util", "utils", "helper", "helpers", "misc"}
LINT_IMPORTS = "from importlinter.cli import lint_imports as lint; exit(lint(no_cache=True, no_logo=True))"

ROOMS = "Rooms never know each other; above them is the desk, below them the rulebook, below it the model"
PIPELINE = "Nothing imports the pipeline"
RULEBOOK = "Rooms that meet no words of a paper never see the rulebook"


def modules() -> list[Path]:
    """Every module of ours that runs outside the tests."""
    return [*sorted(PACKAGE.rglob("*.py")), ROOT / "pipeline.py", ROOT / "go.py"]


def call(*words: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run Python with these words; what it says is in `stdout`, warnings and errors too."""
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    return call("-X", "utf8", "-c", LINT_IMPORTS, folder=folder)


# -- who may know whom --


def test_the_import_contracts_hold() -> None:
    linted = lint_imports(ROOT)
    assert linted.returncode == 0, linted.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and its contracts, to be spoilt."""
    shutil.copytree(PACKAGE, tmp_path / "extract", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "pipeline.py").write_text('"""Stands for the road."""\n', "utf-8")
    return tmp_path


STRAYS = {
    "a room knows a room": ("read/stray.py", "from extract.find import __doc__", ROOMS),
    "a room knows a room, late": ("tidy/stray.py", "def late():\n    import extract.store", ROOMS),
    "the model knows the rulebook": ("model/stray.py", "from extract import rulebook", ROOMS),
    "the rulebook knows a room": ("rulebook/stray.py", "import extract.tidy", ROOMS),
    "a room that no contract names": ("attic/__init__.py", "", ROOMS),
    "a module that no contract names": ("attic.py", "", ROOMS),
    "a room knows the pipeline": ("feeds/stray.py", "from pipeline import main", PIPELINE),
    "a room knows the desk": ("store/stray.py", "import extract.desk", ROOMS),
    "the desk knows the pipeline": ("desk/stray.py", "def late():\n    import pipeline", PIPELINE),
    "the reader sees rules": ("read/stray.py", "from extract.rulebook.load import load", RULEBOOK),
    "the store sees rules": ("store/stray.py", "import extract.rulebook", RULEBOOK),
}


@pytest.mark.parametrize(("module", "source", "contract"), STRAYS.values(), ids=STRAYS)
def test_a_forbidden_import_is_caught(copy: Path, module: str, source: str, contract: str) -> None:
    stray = copy / "extract" / module
    stray.parent.mkdir(exist_ok=True)
    stray.write_text(source + "\n", "utf-8")
    linted = lint_imports(copy)
    assert linted.returncode != 0, linted.stdout
    assert f"{contract} BROKEN" in " ".join(linted.stdout.split())


def imported(path: Path) -> Iterator[str]:
    """The names of all modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def test_the_package_root_imports_nothing() -> None:
    assert list(imported(PACKAGE / "__init__.py")) == []


def test_the_model_needs_the_standard_library_only() -> None:
    foreign = {
        f"{path.name}: {name}"
        for path in (PACKAGE / "model").rglob("*.py")
        for name in imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("extract.model")
    }
    assert not foreign


def test_every_folder_is_a_package_that_the_contracts_see() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert not {str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").exists()}


# -- size and names --


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function's name and length in lines."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_function_is_too_long() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {name} has {lines} lines"
        for path in modules()
        for name, lines in functions(path)
        if lines > LONGEST_FUNCTION
    ]
    assert not long, f"Take steps out of them, {LONGEST_FUNCTION} lines are the most:\n" + "\n".join(long)


def test_no_module_is_too_long() -> None:
    lengths = {path.relative_to(ROOT): path.read_text("utf-8").count("\n") for path in modules()}
    long = [f"{path} has {lines} lines" for path, lines in lengths.items() if lines > LONGEST_MODULE]
    assert not long, f"Divide them by subject, {LONGEST_MODULE} lines are the most:\n" + "\n".join(long)


def test_names_say_what_is_inside() -> None:
    vague = [str(path.relative_to(ROOT)) for path in PACKAGE.rglob("*") if path.stem in VAGUE]
    assert not vague


@pytest.mark.parametrize("page", [*(PACKAGE / "find").rglob("__init__.py"), *(PACKAGE / "tidy").rglob("__init__.py")])
def test_the_page_at_a_door_names_every_module_behind_it(page: Path) -> None:
    prose = set(re.findall(r"\w+", ast.get_docstring(ast.parse(page.read_text("utf-8"))) or ""))
    behind = {path.stem for path in page.parent.glob("*.py") if path != page}
    assert not behind - prose, f"Say in {page.relative_to(ROOT)} what these are for."


# -- lint and types --


def test_lint_is_clean() -> None:
    checked = call("-m", "ruff", "check", "--output-format", "concise", ".")
    assert checked.returncode == 0, checked.stdout


def test_the_code_is_laid_out_by_the_formatter() -> None:
    laid_out = call("-m", "ruff", "format", "--check", "extract", "pipeline.py", "go.py")
    assert laid_out.returncode == 0, laid_out.stdout


def test_types_are_clean() -> None:
    checked = call("-m", "mypy")
    assert checked.returncode == 0, checked.stdout
