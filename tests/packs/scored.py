"""The benchmark that scores parted packs, as a module: it stands outside of what is installed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "packs.py"


def benchmark() -> ModuleType:
    """`benchmarks/packs.py`, loaded."""
    spec = importlib.util.spec_from_file_location("packs_scored", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
