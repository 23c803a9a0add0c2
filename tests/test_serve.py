"""The pages people see: they answer, they lead to each value's words, they only read and run no script."""

from __future__ import annotations

import asyncio
import re
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from example_records import bare_record, by, day, full_record, lead, paper, refused, seen, tracker

from extract.model.problem import StoreError, UsageError
from extract.model.record import Action, Deadline, Recommendation, Record, Rejection, Status
from extract.serve.address import read_only_uri
from extract.serve.cells import marked, render_cell
from extract.serve.metadata import queries, read_toml
from extract.serve.run import HOST, application, free_port
from extract.store.database import open_database
from extract.store.save import save, save_refused

VERSION = "1.0"
DATASETTE = "https://datasette.io/"
HOSTILE = '<script>alert("gull")</script><img src=x onerror=alert(1)> & "Tŷ"'


def make(path: Path, *records: Record) -> Path:
    db = open_database(path)
    for record in records:
        save(db, record, extractor_version=VERSION)
    save_refused(db, **refused(), extractor_version=VERSION)  # type: ignore[arg-type]
    db.close()
    return path


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    late = tracker(
        ("Sweep the slipway", by(day(-3)), "in_progress"),
        ("Mend the pontoon", by(day(8)), None),
        ("Feed the gulls", Deadline(text="Ongoing", kind="ongoing"), "complete"),
    )
    return make(tmp_path_factory.mktemp("served") / "council.db", full_record(), bare_record(), late)


def get(database: Path, *addresses: str) -> list[Any]:
    """The answers to these addresses, from real Datasette."""

    async def ask() -> list[Any]:
        datasette = application(database)
        return [await datasette.client.get(address) for address in addresses]

    return asyncio.run(ask())


def page(database: Path, address: str) -> str:
    (answer,) = get(database, address)
    assert answer.status_code == 200, answer.text
    return str(answer.text)


def all_addresses(database: Path) -> list[str]:
    db = open_database(database)
    names = [name for name in db.table_names() + db.view_names() if "_fts" not in name]
    rows = [
        f"/council/{table}/{quote(key)}"
        for table in ("actions", "recommendations", "documents", "evidence", "leads", "problems", "inputs")
        for (key,) in db.execute(f"SELECT id FROM {table} LIMIT 2").fetchall()
    ]
    db.close()
    questions = [f"/council/{name}?words=lamp" for name in queries()]
    own = ["/", "/council", "/council?sql=select+words+from+leads", "/council?sql=select+nonsense"]
    return [*own, *(f"/council/{name}" for name in names), *rows, *questions]


# The pages


def test_the_first_page_greets_with_counts_and_questions(database: Path) -> None:
    html = page(database, "/")
    for number, words in ((3, "papers"), (2, "recommendations"), (6, "actions"), (1, "overdue")):
        assert f"<strong>{number}</strong> {words}" in html
    for name, question in read_toml("questions.toml").items():
        if "view" in question:
            assert f'<a href="/council/{name}">{question["title"]}</a>' in html
    assert '<label for="words">' in html


def test_an_empty_database_says_what_to_do(tmp_path: Path) -> None:
    assert "No paper has been read yet" in page(make(tmp_path / "council.db"), "/")


def test_the_action_tracker_has_page_numbers(database: Path) -> None:
    html = page(database, "/council/action_tracker")
    headings = re.findall(r'<th scope="col" class="col-(\w+)"', html)
    cells = re.findall(r'<td class="col-page[^"]*">(\d+)</td>', html)
    assert "page" in headings
    assert len(cells) >= 5
    assert "search_row" not in headings


@pytest.mark.parametrize(
    "address", ["/council/actions", "/council/action_tracker", "/council/overdue_actions"]
)
def test_narrowing_down_and_sorting(database: Path, address: str) -> None:
    html = page(database, f"{address}?status=in_progress")
    assert "Sweep the slipway" in html
    assert "Mend the pontoon" not in html
    assert "in progress" in html


def test_views_can_be_sorted_and_searched(database: Path) -> None:
    html = page(database, "/council/action_tracker?_sort=last_day_on_time")
    assert 'aria-sort="ascending"' in html
    found = page(database, "/council/action_tracker?_search=sweeping")
    assert "Sweep the slipway" in found
    assert "Mend the pontoon" not in found


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("lamps", "Order new lamps"),
        ("ordering", "Order new lamps"),
        ("Una Pell", "Order new lamps"),
        ("buoys spring", "Count the buoys each spring"),
    ],
)
def test_search_finds_words_in_any_form_and_leads(database: Path, words: str, finds: str) -> None:
    assert finds in page(database, f"/council/search?words={quote(words)}")


@pytest.mark.parametrize("words", ["", " ", '"', "AND", "NEAR(", "*", "lamp*", "a:b", "'", "%", "-", "\x00"])
def test_search_takes_any_words(database: Path, words: str) -> None:
    assert "Search" in page(database, f"/council/search?words={quote(words)}")


def test_each_question_answers_with_a_title(database: Path) -> None:
    for name, query in queries().items():
        html = page(database, f"/council/{name}?words=lamp")
        assert f"<h1>{query['title']}</h1>" in html
        assert "SELECT" not in html.split("Take it with you")[0]


def test_an_action_shows_the_words_it_was_read_from(database: Path) -> None:
    html = page(database, "/council/actions/a-mend")
    for words in (
        "Sept 10?",
        "Cllr Dr Una Pell, Lighting Champion",
        "dates.month",
        "65%",
        "harbour-review.pdf",
    ):
        assert words in html
    assert '<time datetime="2030-09-30">30 Sep 2030</time>' in html


def test_every_facet_and_label_is_a_column(database: Path) -> None:
    db = open_database(database)
    names = db.table_names() + db.view_names()
    for name, shown in read_toml("pages.toml").items():
        assert name in names
        columns = {column.name for column in db[name].columns}
        assert columns >= {*shown.get("facets", ()), *([shown["label"]] if "label" in shown else ())}
    db.close()


def test_what_is_ingested_meanwhile_is_there_at_once(tmp_path: Path) -> None:
    path = make(tmp_path / "council.db")

    async def ask() -> tuple[str, str]:
        datasette = application(path)
        before = (await datasette.client.get("/council/papers")).text
        make(path, full_record())
        return before, (await datasette.client.get("/council/papers")).text

    before, after = asyncio.run(ask())
    assert "harbour-review.pdf" not in before
    assert "harbour-review.pdf" in after


def test_the_same_as_json_and_csv(database: Path) -> None:
    json_, csv = get(database, "/council/overdue_actions.json?_shape=array", "/council/overdue_actions.csv")
    assert [row["action"] for row in json_.json()] == ["Sweep the slipway"]
    assert csv.text.splitlines()[0].startswith("action,leads,deadline")


# Safe to show


def test_no_page_runs_a_script_or_fetches_from_elsewhere(database: Path) -> None:
    addresses = all_addresses(database)
    for address, answer in zip(addresses, get(database, *addresses), strict=True):
        assert answer.status_code in (200, 400), address
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "<script" not in answer.text, address
        links = set(re.findall(r'(?:src|href|action)="(https?://[^"]*)"', answer.text))
        assert {link for link in links if not link.startswith("http://localhost/")} <= {DATASETTE}, address


def test_stored_script_is_text_on_every_page(tmp_path: Path) -> None:
    words = lead(HOSTILE, "role")
    status, deadline = Status(text=HOSTILE, value=None), Deadline(text=HOSTILE)
    given = Record(
        paper=paper(
            f"{HOSTILE}.pdf", title=HOSTILE, council=HOSTILE, body=HOSTILE, report_of=(words,), wards=HOSTILE
        ),
        recommendations=(
            Recommendation(
                id="r", ref=HOSTILE, text=HOSTILE, kind="review", evidence=seen(HOSTILE, rule=HOSTILE)
            ),
        ),
        actions=(
            Action(
                id="a",
                text=HOSTILE,
                recommendation_id="r",
                leads=(words,),
                deadline=deadline,
                status=status,
                evidence=seen(HOSTILE),
            ),
        ),
        rejections=(Rejection(reason=HOSTILE, evidence=seen(HOSTILE)),),
        problems=tuple(replace(problem, message=HOSTILE) for problem in full_record().problems),
    )
    path = make(tmp_path / "council.db", given)
    addresses = all_addresses(path)
    for address, answer in zip(addresses, get(path, *addresses), strict=True):
        assert "<script" not in answer.text, address
        assert "<img" not in answer.text, address
    assert "&lt;script&gt;" in page(path, "/council/action_tracker")


def test_nothing_can_be_written(database: Path) -> None:
    (answer,) = get(database, f"/council?sql={quote('DELETE FROM actions')}")
    assert answer.status_code == 400

    async def write() -> None:
        await application(database).get_database("council").execute_write("DELETE FROM actions")

    with pytest.raises(Exception, match="only read"):
        asyncio.run(write())


def test_a_wrong_address_gets_a_sentence_and_no_traceback(
    database: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    html, json_ = get(database, "/council/no_such_table", "/council/no_such_table.json")
    assert html.status_code == json_.status_code == 404
    assert "There is no such page" in html.text
    assert json_.json()["ok"] is False
    printed = capfd.readouterr()
    assert "Traceback" not in printed.out + printed.err


# For everybody


class Outline(HTMLParser):
    """What an assistive program needs of a page: language, one first heading, a label for each field."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lang: str | None = None
        self.headings = 0
        self.fields: list[str | None] = []
        self.labelled: set[str | None] = set()
        self.inside_label = 0
        self.unlabelled: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        known = dict(attributes)
        if tag == "html":
            self.lang = known.get("lang")
        self.headings += tag == "h1"
        if tag == "label":
            self.inside_label += 1
            self.labelled.add(known.get("for"))
        if tag in ("input", "select", "textarea") and known.get("type") != "hidden" and not self.inside_label:
            self.fields.append(known.get("id"))

    def handle_endtag(self, tag: str) -> None:
        self.inside_label -= tag == "label"


def test_every_page_has_a_language_a_heading_and_labels(database: Path) -> None:
    addresses = all_addresses(database)
    for address, answer in zip(addresses, get(database, *addresses), strict=True):
        outline = Outline(answer.text)
        assert (outline.lang, outline.headings) == ("en-GB", 1), address
        assert set(outline.fields) <= outline.labelled - {None}, address


def test_colours_are_read_easily() -> None:
    css = (Path(application.__code__.co_filename).parent / "static" / "house.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6})", css))
    for name in ("ink", "link", "quiet", "strong", "alarm", "warn", "good"):
        for ground in ("paper", "soft"):
            assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("column", "value", "shown"),
    [
        ("meeting_date", "2031-03-04", '<time datetime="2031-03-04">4 Mar 2031</time>'),
        ("meeting_date", "2031-02-30", None),
        ("deadline_words", "2031-03-04", None),
        ("status", "in_progress", "in progress"),
        ("timing", "overdue", '<span class="tag tag-overdue">overdue</span>'),
        ("text", "a_b", None),
        ("document_id", "ab/c", '<a href="/council/documents/ab%2Fc">ab/c</a>'),
        ("document_id", {"label": "x", "value": "y"}, None),
        ("text", None, None),
    ],
)
def test_cells(column: str, value: object, shown: str | None) -> None:
    answer = render_cell({column: value}, value, column)
    assert (None if answer is None else str(answer)) == shown


def test_descriptions_are_escaped_before_they_are_marked() -> None:
    assert str(marked("`<b>` & co")) == "<code>&lt;b&gt;</code> &amp; co"


# Starting


def test_no_database_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Nothing has been ingested yet"):
        application(tmp_path / "council.db")
    (tmp_path / "words.db").write_text("The minutes of the last meeting. " * 99)
    with pytest.raises(StoreError, match="not a database"):
        application(tmp_path / "words.db")


def test_a_taken_port_gives_way() -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port(port) > port


def test_no_free_port_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(socket.socket, "bind", refuses)
    with pytest.raises(UsageError, match="No port"):
        free_port(8001)


def test_a_file_with_an_awkward_name_is_served(tmp_path: Path) -> None:
    path = make(tmp_path / "a #1 folder" / "100% ours?.db", full_record())
    assert "harbour-review.pdf" in page(path, "/council/papers")


def test_a_folder_that_may_not_be_written_is_read_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = make(tmp_path / "council.db")
    assert read_only_uri(database).endswith("mode=ro")
    monkeypatch.setattr("os.access", lambda *_: False)
    assert read_only_uri(database).endswith("immutable=1")


def test_datasette_is_loaded_only_when_it_is_used() -> None:
    script = "import sys, extract.serve.run, extract.serve.metadata; print('datasette' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"


def test_the_server_answers_on_this_computer(database: Path) -> None:
    port = free_port(18001)
    script = "import sys; from pathlib import Path; from extract.serve.run import serve\n"
    script += "serve(Path(sys.argv[1]), int(sys.argv[2]))"
    server = subprocess.Popen(
        [sys.executable, "-c", script, database, str(port)], cwd=Path(__file__).parents[1]
    )
    try:
        assert b"What councils said they would do" in fetched(f"http://{HOST}:{port}/")
    finally:
        server.terminate()
        server.wait(timeout=20)


def fetched(address: str) -> bytes:
    for _ in range(150):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"nothing answers at {address}")
