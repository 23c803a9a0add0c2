"""How well packs are parted: the parts that `pipeline.py split` finds, beside those a person would name.

    python benchmarks/packs.py [PACK_OR_FOLDER …]

A pack is a PDF with an `X.parts.json` beside it. Without a name, the packs of `tests/packs` and of `samples` are
taken; the former are written anew into output/packs. A line a pack: precision, recall and F1 of the pages on which
parts begin; of the parts that begin where the truth says, the share whose last page, kind, agenda item and title are
right; the lowest of F1, kind, item and title. Titles are compared loosely. `--misses` lists what is wrong.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

ROOT = Path(__file__).resolve().parents[1]
TRUTH = ".parts.json"
LIKE = 80
"""From here on (of 100) two titles are the same."""

FIELDS = ("last_page", "kind", "item", "title")
NAMES = ("P", "R", "F1", *FIELDS, "lowest")
Part = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A pack's figures, from 0 to 1; `fields` by `FIELDS`. `misses`: a sentence each."""

    precision: float
    recall: float
    fields: tuple[float, ...]
    misses: tuple[str, ...] = ()

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def figures(self) -> tuple[float, ...]:
        """In the order of `NAMES`."""
        return (self.precision, self.recall, self.f1, *self.fields, min(self.f1, *self.fields[1:]))


def compared(true: Iterable[Part], found: Iterable[Part]) -> Score:
    """The found parts against the true ones, by the page they begin on."""
    wanted, got = ({part["first_page"]: part for part in parts} for parts in (true, found))
    pairs = [(part, got[page]) for page, part in wanted.items() if page in got]
    right = [[same(field, part, other) for part, other in pairs] for field in FIELDS]
    return Score(
        precision=len(pairs) / len(got) if got else 0.0,
        recall=len(pairs) / len(wanted),
        fields=tuple(statistics.fmean(column) if column else 0.0 for column in right),
        misses=tuple(misses(wanted, got)),
    )


def same(field: str, true: Part, found: Part) -> bool:
    """Whether two parts agree in a field; no item and no title are the same as empty ones."""
    left, right = (str(part.get(field) or "") for part in (true, found))
    if field != "title":
        return left == right
    return fuzz.token_set_ratio(left.casefold(), right.casefold()) >= LIKE


def misses(wanted: Mapping[int, Part], got: Mapping[int, Part]) -> Iterator[str]:
    """What is wrong, in the order of the pages."""
    for page in sorted(wanted.keys() | got.keys()):
        if page not in got:
            yield f"page {page}: not seen to begin {wanted[page]['title']!r}"
        elif page not in wanted:
            yield f"page {page}: taken for the beginning of {got[page].get('title')!r} ({got[page]['kind']})"
        else:
            wrong = [field for field in FIELDS if not same(field, wanted[page], got[page])]
            yield from (f"page {page}: {name} {got[page].get(name)!r}, not {wanted[page][name]!r}" for name in wrong)


def parts_of(path: Path) -> list[Part]:
    """What the command prints for a pack."""
    words = [sys.executable, str(ROOT / "pipeline.py"), "split", str(path), "--json"]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=True)
    parts: list[Part] = json.loads(done.stdout)["parts"]
    return parts


def truths(places: Iterable[Path]) -> Iterator[Path]:
    """The truth of every pack at these places."""
    for place in places:
        yield from sorted(place.rglob("*" + TRUTH)) if place.is_dir() else [place.with_name(place.stem + TRUTH)]


def own() -> tuple[Path, Path]:
    """The places of our own packs; those that tests write are written first."""
    sys.path.insert(0, str(ROOT / "tests"))
    from packs.meetings import PACKS

    folder = ROOT / "output" / "packs"
    folder.mkdir(parents=True, exist_ok=True)
    for write in PACKS.values():
        write().save(folder)
    return folder, ROOT / "samples"


def main(words: list[str]) -> None:
    places = [Path(word) for word in words if word != "--misses"] or own()
    print(f"{'':32}" + "".join(f"{name:>11}" for name in NAMES))
    scores = []
    for truth in truths(places):
        name = truth.name.removesuffix(TRUTH)
        score = compared(json.loads(truth.read_text("utf-8"))["parts"], parts_of(truth.with_name(name + ".pdf")))
        scores.append(score)
        print(f"{name[:32]:32}" + "".join(f"{figure:11.3f}" for figure in score.figures), flush=True)
        for miss in score.misses if "--misses" in words else ():
            print(f"    {miss}")
    if scores:
        means = [statistics.fmean(column) for column in zip(*(score.figures for score in scores), strict=True)]
        print(f"{'mean':32}" + "".join(f"{mean:11.3f}" for mean in means))


if __name__ == "__main__":
    main(sys.argv[1:])
