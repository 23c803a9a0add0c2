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

    what: str
    good: bool
    found: str
    next_step: str | None


def show_checks(found: Sequence[Check], *, as_json: bool) -> None:
    """Print what the installation is made of and what the checks found."""
    parts = {name: _version(name) for name in PARTS}
    if as_json:
        rows = [{"what": check.what, "good": check.good, "found": check.found, "next_step": check.next_step} for check in found]
        print(json.dumps({"python": platform.python_version(), "parts": parts, "checks": rows}))
        return
    console = Console()
    console.print(f"Python {platform.python_version()}, " + ", ".join(f"{name} {number}" for name, number in parts.items()))
    for check in found:
        console.print(f"{'good' if check.good else 'BAD '}  {check.what}: {check.found}", markup=False)
        if check.next_step:
            console.print(f"      {check.next_step}", markup=False)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
