"""What several commands are told in the same words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

DATABASE = Path("output/council.db")

Db = Annotated[Path, typer.Option("--db", help="The database.", show_default=True)]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Passwords = Annotated[list[str], typer.Option("--password", help="Opens locked PDFs; may be given several times.")]
File = Annotated[Path, typer.Argument(help="One paper: PDF or Word.")]
