"""The commands off the road, in the order in which `--help` lists them."""

from __future__ import annotations

import typer

from extract.desk.backup import backup, restore
from extract.desk.correct import correct
from extract.desk.doctor import doctor
from extract.desk.export import export
from extract.desk.new_council import new_council
from extract.desk.publish import publish, withdraw
from extract.desk.score import score
from extract.desk.serve import serve
from extract.desk.split import split
from extract.desk.strings import tidy


def add_commands(app: typer.Typer) -> None:
    """Make each a command of `app`, called as its function is (`new_council` is typed `new-council`)."""
    for command in (
        split,
        serve,
        correct,
        export,
        publish,
        withdraw,
        doctor,
        backup,
        restore,
        score,
        tidy,
        new_council,
    ):
        app.command()(command)
