"""Whatever a paper says, a spreadsheet shows it as words and a browser as text."""

from __future__ import annotations

import asyncio
import csv
import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from example_records import lead, paper, seen

from extract.feeds.csv import export_csv, write_csv
from extract.model.problem import UsageError
from extract.model.record import Action, Record
from extract.model.spreadsheet import neutral
from extract.serve.run import application
from extract.store.database import open_database
from extract.store.save import save

HOSTILE = (
    "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u200b=1",
    "<script>alert(1)</script>",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE[:-1])
def test_what_a_spreadsheet_would_run_is_made_neutral(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("value", ["Mend the lamps", "", "-5", "+1.5", "3 = 3", "a@b.example", 7, None, "'=1"])
def test_everything_else_stays_as_it_is(value: object) -> None:
    assert neutral(value) == value


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A paper whose name, title, actions and leads are hostile."""
    actions = tuple(
        Action(id=f"a{n}", text=text, leads=(lead(text),), evidence=seen(text)) for n, text in enumerate(HOSTILE)
    )
    with closing(open_database(tmp_path / "council.db")) as db:
        save(db, Record(paper=paper("=x<script>.pdf", title=HOSTILE[-1]), actions=actions), extractor_version="1")
    return tmp_path / "council.db"


def test_no_cell_of_a_csv_file_is_a_formula(database: Path, tmp_path: Path) -> None:
    assert export_csv(database, "action_tracker", tmp_path / "out.csv") == len(HOSTILE)
    content = (tmp_path / "out.csv").read_text("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content, newline="")) for cell in row]
    assert cells
    assert all(neutral(cell) == cell for cell in cells)


def test_csv_rows_are_the_view_s(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        stream = io.StringIO()
        assert write_csv(connection, "leads", stream) == len(HOSTILE)
    assert stream.getvalue().splitlines()[0].startswith('"id","document_id"')


def test_a_table_there_is_not_is_said(database: Path) -> None:
    with pytest.raises(UsageError, match="no table"):
        export_csv(database, "gulls", None)


def fetched(database: Path, path: str) -> str:
    async def fetch() -> str:
        datasette = application(database)
        await datasette.invoke_startup()
        response = await datasette.client.get(path, follow_redirects=True)
        assert response.status_code == 200
        return str(response.text)

    return asyncio.run(fetch())


@pytest.mark.parametrize("path", ["/council/actions.csv", "/council/action_tracker.csv?_stream=1&_dl=1"])
def test_no_cell_of_datasettes_csv_is_a_formula(database: Path, path: str) -> None:
    rows = list(csv.reader(io.StringIO(fetched(database, path), newline="")))
    assert len(rows) == len(HOSTILE) + 1
    assert all(neutral(cell) == cell for row in rows for cell in row)


@pytest.mark.parametrize("path", ["/", "/council", "/council/actions", "/council/action_tracker", "/council/papers"])
def test_stored_script_is_text_on_every_page(database: Path, path: str) -> None:
    assert "<script>alert" not in fetched(database, path)


def test_hostile_words_are_kept_as_printed(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        texts = [text for (text,) in connection.execute("SELECT text FROM actions ORDER BY number")]
    assert texts == list(HOSTILE)
