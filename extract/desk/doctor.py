"""`doctor`: is everything as it should be?"""

from __future__ import annotations

import typer

from extract.desk.options import DATABASE, AsJson, Db


def doctor(db: Db = DATABASE, as_json: AsJson = False) -> None:
    """Check the installation and the database, and say what to do about what is wrong."""
    from extract.show.doctor import show_checks
    from extract.store.doctor import checks

    found = tuple(checks(db))
    show_checks(found, as_json=as_json)
    if not all(check.good for check in found):
        raise typer.Exit(4)
