"""A bar with the time left, on a terminal only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from extract.model.outcome import Outcome


def watched(outcomes: Iterable[Outcome], *, total: int, hidden: bool) -> Iterator[Outcome]:
    """The outcomes as they come, a bar on standard error moving with them. total: about how many there will be."""
    console = Console(stderr=True)
    name = TextColumn("{task.fields[name]}")
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), name)
    with Progress(*columns, console=console, transient=True, disable=hidden or not console.is_terminal) as bar:
        task = bar.add_task("", total=total, name="")
        for outcome in outcomes:
            bar.update(task, advance=1, name=outcome.name)
            yield outcome
