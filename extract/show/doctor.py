"""The checks of `doctor`, for people and for programs."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Protocol

from rich.console import Console

PARTS = ("pdfplumber", "python-docx", "spacy", "dateparser", "sqlite-utils", "datasette")


class Check(Protocol):
    """One thing looked at."""

    @property
    def what(self) -> str:
        """What was looked at."""

    @property
    def good(self) -> bool:
        """Whether it is as it should be."""

    @property
    def found(self) -> str:
        """What was seen."""

    @property
    def next_step(self) -> str | None:
        """What to do, if it is not good."""


def show_checks(found: Sequence[Check], *, as_json: bool) -> None:
    """Print what the installation is made of and what the checks found."""
    parts = {name: _version(name) for name in PARTS}
    if as_json:
        keys = ("what", "good", "found", "next_step")
        rows = [{key: getattr(check, key) for key in keys} for check in found]
        print(json.dumps({"python": platform.python_version(), "parts": parts, "checks": rows}))
        return
    console = Console()
    versions = {"Python": platform.python_version(), **parts}
    console.print(", ".join(f"{name} {number}" for name, number in versions.items()))
    for check in found:
        console.print(f"{'good' if check.good else 'BAD '}  {check.what}: {check.found}", markup=False)
        if check.next_step:
            console.print(f"      {check.next_step}", markup=False)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
