"""What is tracked: nothing of the machine it was made on, a lock that holds, the files people look for."""
from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "lock.txt"
NEEDED = (
    ".ci/run", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "go.py",
    "output/.gitkeep", "pipeline.py", "pyproject.toml", "requirements/lock.txt", "rules/common.toml",
)  # fmt: skip

# Written in pieces, so that this file does not contain what it looks for.
REGISTRY = re.compile("|".join(("pyp" r"i\.org", "python" r"hosted\.", "deb" r"\.debian\.", "npm" r"js\.")))
MACHINE = re.compile(r"(?<![\w.])/(?:wo" r"rk|fa" r"rm|ro" r"ot|ho" r"me/\w+|Us" r"ers/\w+|tm" r"p)/")
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")


def git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, check=True).stdout.decode()


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """The names of all tracked files that are still there."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git checkout: what is tracked is not known")
    return [name for name in git("ls-files", "-z").split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def texts(tracked: list[str]) -> dict[str, str]:
    """The tracked files that hold text."""
    contents = {name: (ROOT / name).read_bytes() for name in tracked}
    return {name: held.decode("utf-8", "replace") for name, held in contents.items() if b"\0" not in held}


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def locked() -> dict[str, str]:
    """Each block of the lock by its first line: `name==version ; marker`."""
    lines = [line for line in LOCK.read_text("utf-8").split("\n") if not line.lstrip().startswith("#")]
    blocks = re.split(r"\n(?=\S)", "\n".join(lines).strip())
    return {block.split("\\")[0].strip(): block for block in blocks}


def lines_with(pattern: re.Pattern[str], texts: dict[str, str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in texts.items()
        if pattern.search(text)
        for number, line in enumerate(text.split("\n"), 1)
        if pattern.search(line)
    ]


# -- what is tracked --


def test_no_package_registry_is_named(texts: dict[str, str]) -> None:
    assert not lines_with(REGISTRY, texts)


def test_no_path_of_a_machine_is_named(texts: dict[str, str]) -> None:
    assert not lines_with(MACHINE, texts)


def test_nothing_is_marked_as_unfinished(texts: dict[str, str]) -> None:
    code = {name: text for name, text in texts.items() if name.endswith((".py", ".toml", ".sql", ".html"))}
    assert not lines_with(UNFINISHED, code)


def test_nothing_is_tracked_that_the_program_or_a_tool_makes(tracked: list[str]) -> None:
    made = re.compile(r"(^|/)(uv\.lock|__pycache__|\.venv)(/|$)|^output/(?!\.gitkeep$)|\.egg-info/")
    assert not [name for name in tracked if made.search(name)]


def test_the_files_that_people_look_for_are_there(tracked: list[str]) -> None:
    missing = sorted(set(NEEDED) - set(tracked))
    assert not missing


def test_the_ci_script_can_be_run(tracked: list[str]) -> None:
    assert ".ci/run" in tracked
    assert git("ls-files", "--stage", ".ci/run").startswith("100755")


# -- the lock --


def test_every_locked_package_has_one_version_and_its_hashes(locked: dict[str, str]) -> None:
    assert len(locked) > 50
    for requirement, block in locked.items():
        assert re.match(r"[a-z0-9-]+==[^ ;]+( ; .+)?$", requirement), requirement
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), requirement


def test_the_lock_names_no_place_to_fetch_from() -> None:
    place = re.compile(r"^\s*-(?!-hash=)|://|@ file")
    assert not [line for line in LOCK.read_text("utf-8").split("\n") if place.search(line)]


def test_the_lock_has_all_that_the_project_asks_for(project: dict[str, Any], locked: dict[str, str]) -> None:
    """A dependency added without refreshing the lock would be missing from everybody's .venv."""
    asked = project["project"]["dependencies"] + project["project"]["optional-dependencies"]["test"]
    for wanted in map(Requirement, asked + project["build-system"]["requires"]):
        name = canonicalize_name(wanted.name)
        pins = [Requirement(line) for line in locked if line.startswith(f"{name}==")]
        versions = [next(iter(pin.specifier)).version for pin in pins]
        refresh = f"{wanted}: the lock has {versions}; CONTRIBUTING.md says how to refresh it"
        assert any(wanted.specifier.contains(version) for version in versions), refresh


def test_the_lock_holds_the_build_backend(project: dict[str, Any]) -> None:
    assert project["dependency-groups"]["build"] == project["build-system"]["requires"]


# -- the package --


def test_the_wheel_carries_rules_and_data(tmp_path: Path) -> None:
    """Installed elsewhere, there is no checkout: what the program reads at run time travels with it."""
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    rules = {f"extract/_rules/{path.relative_to(ROOT / 'rules').as_posix()}" for path in files("rules")}
    package = {path.relative_to(ROOT).as_posix() for path in files("extract")}
    missing = sorted((rules | package | {"pipeline.py"}) - set(zipfile.ZipFile(wheel).namelist()))
    assert not missing


def files(folder: str) -> list[Path]:
    found = (ROOT / folder).rglob("*")
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]
