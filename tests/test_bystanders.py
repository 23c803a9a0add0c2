"""The names of members of the public are not kept; those of officers and councillors are."""

from __future__ import annotations

import pytest

from extract.find.finder import find
from extract.model.record import Record
from extract.read.plain import read_plain
from extract.rulebook.load import common
from extract.tidy.record import tidy

TABLE = "Recommendation | Action | Lead | By when\n1. Mend the gate | Meet on the green | {lead} | May 2025"


def read(lead: str, around: str = "") -> Record:
    text = f"Parks action plan\n{around}\n" + TABLE.format(lead=lead)
    document = read_plain(text, "x")
    return tidy(find(document, common()), document, "x", common())


@pytest.mark.parametrize(
    ("lead", "around", "word"),
    [
        ("Ada Fenn (lead petitioner)", "", "lead petitioner"),
        ("Ada Fenn, local resident", "", "local resident"),
        ("Ada Fenn", "A question from Mrs Ada Fenn was answered.", "question from"),
        ("Ada Fenn", "The petition was handed in by the lead petitioner, Ada Fenn.", "lead petitioner"),
        ("Ada Fenn", "Ada Fenn (member of the public) spoke of the gate.", "member of the public"),
        ("Ada Fenn", "Ada Fenn, a resident of Alder Row, spoke.", "resident"),
    ],
)
def test_a_member_of_the_public_is_named_by_what_the_paper_calls_them(lead: str, around: str, word: str) -> None:
    record = read(lead, around)
    (action,) = record.actions
    assert [(one.name, one.kind, one.role) for one in action.leads] == [(word, "role", None)]
    assert not any("Fenn" in (one.evidence.quote.text if one.evidence else one.text) for one in action.leads)


@pytest.mark.parametrize(
    ("lead", "around"),
    [
        ("Ada Fenn", ""),
        ("Ada Fenn, Resident Services Manager", ""),
        ("Cllr Ada Fenn", "A question from Cllr Ada Fenn was answered."),
        ("Ada Fenn", "Councillor Ada Fenn spoke. A question from Ada Fenn was answered."),
        ("Ada Fenn", "The residents thanked Ada Fenn."),
    ],
)
def test_officers_and_councillors_keep_their_names(lead: str, around: str) -> None:
    (action,) = read(lead, around).actions
    assert any(one.name == "Ada Fenn" for one in action.leads)


@pytest.mark.parametrize("around", ["We agreed on a letter to residents – AF to write it.", "Residents HAF is closed."])
def test_initials_are_not_asked_who_stands_beside_them(around: str) -> None:
    (action,) = read("AF", around).actions
    assert [(one.name, one.kind) for one in action.leads] == [("AF", "person")]
