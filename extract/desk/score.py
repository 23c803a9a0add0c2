"""`score`: how much of the truth was found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from extract.desk.options import AsJson


def score(
    gold: Annotated[Path, typer.Argument(help="A folder of truth files.")],
    records: Annotated[Path, typer.Argument(help="Records, as `export` writes them.")],
    match: Annotated[str, typer.Option(help="Only truth whose name matches this pattern.")] = "",
    misses: Annotated[bool, typer.Option("--misses", help="Say which values are not right.")] = False,
    as_json: AsJson = False,
) -> None:
    """Hold records against truth, field by field."""
    from extract.score.compare import score as compare
    from extract.score.truth import load_records, load_truth

    report = compare(load_truth(gold, match), load_records(records))
    typer.echo(json.dumps(report.as_json()) if as_json else report.as_table(per_document=misses, misses=misses))
