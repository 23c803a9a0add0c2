"""What is stored of a meeting's packs says which papers are there, and what a new version changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from example_records import bare_record, by, day, lead, paper, seen, tracker
from laid_out import block, laid_out, line

from extract.model.pack import Item, Likeness, Pack, Part
from extract.model.record import Recommendation, Record
from extract.model.restriction import PAPER, Restriction
from extract.store.database import open_database
from extract.store.save import save
from extract.tidy.meeting import bound


def pack_record(name: str, items: Iterable[Item], parts: Iterable[tuple[str, str]]) -> Record:
    """A pack of `tracker`s' council with this agenda, and a paper for each item and kind."""
    front = bare_record(f"{name} front")
    records = [replace(front, part=Part(first_page=1, last_page=1, kind="front_sheet"))]
    for number, (item, kind) in enumerate(parts, 2):
        part = Part(first_page=number, last_page=number, kind=kind, item=item)
        records.append(replace(bare_record(f"{name} {item} {kind}"), part=part))
    return Record(paper=paper(f"{name}.pdf", kind="pack"), agenda=tuple(items), parts=tuple(records))


def test_an_agenda_says_of_every_item_whether_its_papers_are_there() -> None:
    items = [
        Item(number="1", title="Here", pages=(3, 4)),
        Item(number="2", title="To follow", to_follow=True),
        Item(number="3", title="Kept back", restricted=True),
        Item(number="4", title="Missing", pages=(5, 8)),
        Item(number="5", title="Apologies"),
        Item(number="6", title="In the supplement", to_follow=True),
        Item(number="7", title="A sheet alone", restricted=True),
        Item(number="8", title="Kept back in the supplement too", to_follow=True),
    ]
    db = open_database(":memory:")
    save(db, pack_record("main", items, [("1", "report"), ("7", "restricted")]), extractor_version="1")
    save(db, pack_record("more", (), [("6", "report"), ("8", "restricted")]), extractor_version="1")
    assert dict(db.execute("SELECT item, papers FROM agendas").fetchall()) == {
        "1": "here", "2": "to follow", "3": "restricted", "4": "missing", "5": "none named", "6": "in another pack",
        "7": "restricted", "8": "to follow",
    }  # fmt: skip


def test_a_mark_on_a_sheet_that_is_blank_but_for_its_edge_binds_what_comes_behind() -> None:
    whole = laid_out([block(line("EXEMPT - Page 1", 1, 30)), block(line("The sluice is to be sold.", 2, 200))], 2)
    parts = (
        Part(first_page=1, last_page=1, kind="other", blank_pages=(1,)),
        Part(first_page=2, last_page=2, kind="report"),
    )
    records = [replace(bare_record(f"leaf {part.first_page}"), part=part) for part in parts]
    words = whole.quote(whole.blocks[0].passage)
    mark = Restriction(reach=PAPER, reason="sign", text=words.text, rule="restrictions.signs", quote=words)
    held = bound(whole, Pack(parts=parts), records, [mark], "pack.pdf")
    assert [[one.reach for one in record.restrictions] for record in held.parts] == [[], [PAPER]]


def version(name: str, sketch: Iterable[int], lead_name: str, deadline: str, asked: str) -> Record:
    held = tracker(("Clear the drain", by(deadline), None), name=f"{name}.pdf")
    actions = (replace(held.actions[0], id=f"{name}-1", leads=(lead(lead_name),)),)
    known = Likeness(fingerprint=name, page_keys=(name,), pages=(1,), sketch=tuple(sketch))
    item = Recommendation(id=f"{name}-r", ref="1", text=asked, kind="review", evidence=seen(asked))
    return replace(held, actions=actions, likeness=known, recommendations=(item,))


def test_a_new_version_says_what_it_changes() -> None:
    db = open_database(":memory:")
    one = version("one", range(64), "Ama Quill", day(30), "That the drain be cleared.")
    two = version("two", (*range(56), *range(900, 908)), "Bo Teal", day(60), "That the drain be closed.")
    other = version("far", range(5000, 5064), "Bo Teal", day(60), "That the bridge be lit.")
    for record in (one, two, other):
        save(db, record, extractor_version="1")
    pairs = db.execute("SELECT document, other_document, likeness FROM versions").fetchall()
    assert [({*names}, likely) for *names, likely in pairs] == [({"one.pdf", "two.pdf"}, 0.88)]
    changed = db.execute("SELECT what, value, other_value FROM version_changes").fetchall()
    assert {what: {value, other} for what, value, other in changed} == {
        "recommendation": {"That the drain be cleared.", "That the drain be closed."},
        "deadline": {f"by {day(30)}", f"by {day(60)}"},
        "lead": {"Ama Quill", "Bo Teal"},
    }
