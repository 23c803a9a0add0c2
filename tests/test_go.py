"""The bootstrap: what it installs, when, and what it says when it cannot. Nothing here uses the network."""
from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[1]
GO = ROOT / "go.py"
posix_only = pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")


@pytest.fixture
def go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """go.py for a checkout of its own, whose installations are only noted down."""
    spec = importlib.util.spec_from_file_location("go_under_test", GO)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    python = tmp_path / ".venv" / "python"
    (tmp_path / "lock.txt").write_text("one==1\n", "utf-8")
    for name, value in {
        "ROOT": tmp_path,
        "LOCK": tmp_path / "lock.txt",
        "VENV": python.parent,
        "STAMP": python.parent / "installed-from",
        "PYTHON": str(python),
        "installed": [],
    }.items():
        setattr(module, name, value)
    monkeypatch.setattr(module.shutil, "which", lambda name: None)
    monkeypatch.setattr(module.subprocess, "check_call", module.installed.append)
    monkeypatch.setattr(module, "make_venv", lambda with_pip: make_empty_venv(python))
    return module


def make_empty_venv(python: Path) -> None:
    shutil.rmtree(python.parent, ignore_errors=True)
    python.parent.mkdir()
    python.touch()


# -- installing --


def test_the_first_run_installs_and_the_next_is_silent(
    go: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not go.is_installed()
    go.install()
    assert "Setting up .venv (once" in capsys.readouterr().err
    assert go.is_installed()


def test_packages_come_from_the_lock_and_the_project_from_the_checkout(go: ModuleType) -> None:
    go.install()
    packages, project = go.installed
    assert packages[:4] == [go.PYTHON, "-m", "pip", "install"]
    assert packages[-3:] == ["--require-hashes", "-r", str(go.LOCK)]
    assert project[-4:] == ["--no-deps", "--no-build-isolation", "-e", str(go.ROOT)]


def test_uv_is_used_where_there_is_one(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(go.shutil, "which", lambda name: "bin/uv")
    go.install()
    assert all(words[:5] == ["bin/uv", "pip", "install", "--python", go.PYTHON] for words in go.installed)


def test_a_new_lock_is_installed_again(go: ModuleType) -> None:
    go.install()
    go.LOCK.write_text("one==2\n", "utf-8")
    assert not go.is_installed()


def test_a_checkout_that_was_moved_is_installed_again(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    go.install()
    monkeypatch.setattr(go, "ROOT", go.ROOT / "elsewhere")
    assert not go.is_installed()


@pytest.mark.parametrize("cause", [KeyboardInterrupt(), SystemExit(1)])
def test_an_interrupted_installation_begins_afresh(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, cause: BaseException
) -> None:
    def interrupted(words: list[str]) -> None:
        raise cause

    go.install()
    go.LOCK.write_text("one==2\n", "utf-8")
    monkeypatch.setattr(go.subprocess, "check_call", interrupted)
    with pytest.raises(type(cause)):
        go.install()
    assert not go.STAMP.exists()
    assert not go.is_installed()


@pytest.mark.parametrize("cause", [subprocess.CalledProcessError(1, "pip"), OSError(28, "No space left")])
def test_a_failed_installation_says_what_to_do(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, cause: Exception
) -> None:
    def failed(words: list[str]) -> None:
        raise cause

    monkeypatch.setattr(go.subprocess, "check_call", failed)
    with pytest.raises(SystemExit, match=r"HTTPS_PROXY.*run the same command again"):
        go.install()
    assert not go.is_installed()


def test_a_python_without_ensurepip_is_said(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        go.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else real(name)
    )
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        go.install()


# -- other Pythons --


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 14), (4, 0)])
def test_other_pythons_are_refused_with_a_sentence(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, version: tuple[int, int]
) -> None:
    monkeypatch.setattr(go, "sys", SimpleNamespace(version_info=(*version, 1), exit=sys.exit))
    with pytest.raises(SystemExit, match=r"is needed; this is {}\.{}\. Install".format(*version)):
        go.refuse_other_pythons()
    monkeypatch.setattr(go.shutil, "which", lambda name: name if name == "python3.12" else None)
    with pytest.raises(SystemExit, match=r"Use python3\.12 go\.py instead"):
        go.refuse_other_pythons()


def test_old_pythons_can_read_it() -> None:
    ast.parse(GO.read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("name", ["python3.6", "python3.8", "python3.10"])
def test_old_pythons_say_that_they_are_too_old(name: str) -> None:
    if not shutil.which(name) or subprocess.run([name, "--version"], capture_output=True).returncode:
        pytest.skip(f"no {name} here to try")
    said = subprocess.run([name, GO, "test"], capture_output=True, encoding="utf-8")
    assert said.returncode == 1
    assert said.stderr.startswith("Python 3.11, 3.12 or 3.13 is needed; this is " + name[6:])
    assert said.stderr.count("\n") == 1


# -- handing on --


@pytest.mark.parametrize(
    ("words", "handed_on", "in_the_checkout"),
    [
        (["test", "-x", "tests/a.py"], ["-m", "pytest", "-x", "tests/a.py"], True),
        (["demo"], ["pipeline.py", "ingest", "samples"], True),
        (["serve", "--port", "8002"], ["{root}/pipeline.py", "serve", "--port", "8002"], False),
        (["ingest", "my papers"], ["{root}/pipeline.py", "ingest", "my papers"], False),
    ],
)
def test_words_are_handed_on(
    go: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    handed_on: list[str],
    in_the_checkout: bool,
) -> None:
    """People name their papers from where they are, so only demo and test move into the checkout."""
    runs: list[tuple[list[str], Path | None]] = []

    def run(words: list[str], folder: Path | None = None) -> int:
        runs.append((words, folder))
        return 0

    monkeypatch.setattr(go, "run", run)
    assert go.main(words) == 0
    expected = [str(Path(word.format(root=go.ROOT))) if "{root}" in word else word for word in handed_on]
    assert runs == [(expected, go.ROOT if in_the_checkout else None)]


def test_without_words_it_says_what_it_can_do(go: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert go.main([]) == 0
    assert "python3 go.py demo" in capsys.readouterr().out
    assert not go.installed


def test_the_demo_says_where_to_look(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(go, "run", lambda words, folder=None: 0)
    go.main(["demo"])
    assert "python3 go.py serve" in capsys.readouterr().out
    monkeypatch.setattr(go, "run", lambda words, folder=None: 5)
    assert go.main(["demo"]) == 5
    assert "serve" not in capsys.readouterr().out


def started(code: str) -> subprocess.Popen[str]:
    """`go.run` of a line of Python in a process of its own, as a terminal would start it."""
    script = f"import sys, go; go.PYTHON = sys.executable; sys.exit(go.run(['-c', {code!r}]))"
    return subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def test_the_exit_code_is_passed_on() -> None:
    assert started("raise SystemExit(7)").wait(30) == 7


@posix_only
def test_a_killed_child_gives_the_shells_exit_code() -> None:
    assert started("import os; os.kill(os.getpid(), 9)").wait(30) == 128 + 9


WAITING = """
import time
print('ready', flush=True)
try:
    time.sleep(60)
except KeyboardInterrupt:
    raise SystemExit(3)
"""


@posix_only
def test_control_c_is_left_to_the_child() -> None:
    process = started(WAITING)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(0.2)
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate(timeout=30) == ("", "")
    assert process.returncode == 3


@posix_only
def test_a_request_to_end_is_handed_on() -> None:
    process = started(WAITING)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(0.2)
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 128 + 15
