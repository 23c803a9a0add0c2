"""What a paper says besides the cell: its keys, its abbreviations, who was there, and what is struck through."""

from __future__ import annotations

import pytest

import pipeline
from extract.find.finder import find
from extract.model.document import Block, Cell, Document, Table
from extract.model.passage import BREAK, Line, Passage
from extract.model.place import Place
from extract.model.record import Action, Deadline, Status
from extract.read.plain import read_plain
from extract.rulebook.load import common
from extract.tidy.abbreviations import abbreviations
from extract.tidy.keys import colours, spans
from extract.tidy.people import people

PLAN = "Action | Lead | By when | Status\n"


def actions(text: str) -> tuple[Action, ...]:
    document = read_plain(text, "plan")
    return pipeline.recorded(document, find(document, common()), "plan").actions


def status(text: str) -> Status:
    [found] = actions(text)
    assert found.status is not None
    return found.status


def deadline(text: str) -> Deadline:
    [found] = actions(text)
    assert found.deadline is not None
    return found.deadline


# -- keys --


@pytest.mark.parametrize(
    "key",
    [
        "Key: Green = complete; Amber = on hold; Red = not started",
        "Green – complete\nAmber – on hold\nRed – not started",
        "Green | Complete\nAmber | On hold\nRed | Not started",
    ],
)
def test_the_printed_key_beats_the_colour(key: str) -> None:
    read = status(f"{key}\n\nProgress is below.\n\n{PLAN}Mend the slip | Clerk | May 2027 | Green")
    assert (read.value, read.rag) == ("complete", "green")
    assert status(f"{PLAN}Mend the slip | Clerk | May 2027 | Green").value == "in_progress"


def test_words_beside_a_colour_beat_the_key() -> None:
    key = "Key: Green = complete; Amber = on hold; Red = not started"
    read = status(f"{key}\n\nProgress is below.\n\n{PLAN}Mend the slip | Clerk | May 2027 | Green: slipped by a month")
    assert (read.value, read.rag) == ("delayed", "green")


def test_a_colour_whose_meaning_nobody_knows_says_nothing_of_the_status() -> None:
    key = "Key: Green = top marks; Amber = on hold; Red = not started"
    read = status(f"{key}\n\nProgress is below.\n\n{PLAN}Mend the slip | Clerk | May 2027 | Green")
    assert (read.value, read.rag) == (None, "green")


@pytest.mark.parametrize(
    "prose", ["Green: the colour of hope", "A = the first letter. B = the second", "The light is red."]
)
def test_prose_is_no_key(prose: str) -> None:
    assert colours(read_plain(prose, "p"), frozenset(), (), common()) == {}


def test_a_colour_with_two_meanings_has_none() -> None:
    two = "Green = complete; Red = not started\n\nGreen = on hold; Red = not started"
    assert colours(read_plain(two, "p"), frozenset(), (), common()) == {"red": "not started"}


def test_spans_of_time_mean_what_the_key_says() -> None:
    key = "Short term: by the end of June 2027\nLong term: 2 to 5 years"
    assert deadline(f"{key}\n\nThe plan.\n\n{PLAN}Mend the slip | Clerk | Short term | ").end == "2027-06-30"


def test_a_key_of_quarters_moves_the_year() -> None:
    assert deadline(f"{PLAN}Mend the slip | Clerk | Q1 2027 | ").start == "2027-04-01"
    key = "Quarter 1: January to March"
    read = deadline(f"{key}\n\nThe plan.\n\n{PLAN}Mend the slip | Clerk | Q1 2027 | ")
    assert (read.start, read.end, read.assumed) == ("2027-01-01", "2027-03-31", ())


def test_ordinary_lines_are_no_keys_of_time() -> None:
    assert spans(read_plain("Summer is short.\nImmediate action was taken.\nPhase 1", "p"), frozenset()) == ()


# -- abbreviations and initials --


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Director of Ports and Harbours (DPH) spoke.", {"DPH": "Director of Ports and Harbours"}),
        ("DPH = Director of Ports and Harbours", {"DPH": "Director of Ports and Harbours"}),
        ("DPH | Director of Ports and Harbours\nHM | Harbour Master",
         {"DPH": "Director of Ports and Harbours", "HM": "Harbour Master"}),
        ("The Quay Lamp Trust’s (QLT) review", {"QLT": "Quay Lamp Trust"}), ("They met in the hall (DPH).", {}),
        ("Abbreviations: HM = Harbour Master; DPH = Director of Ports and Harbours",
         {"DPH": "Director of Ports and Harbours", "HM": "Harbour Master"}),
        ("DPH – Deep Pool Hall. DPH = Director of Ports and Harbours", {}),
        ("Deep Pool Hall (DPH) and the Director of Ports and Harbours (DPH)", {}),
    ],
)  # fmt: skip
def test_abbreviations_are_those_the_paper_spells_out(text: str, found: dict[str, str]) -> None:
    assert abbreviations(read_plain(text, "p")) == found


def test_an_abbreviation_is_a_post_if_its_words_are() -> None:
    [found] = actions(f"The Harbour Operations Manager (HOM) wrote this.\n\n{PLAN}Mend the slip | HOM | May 2027 | ")
    assert [(lead.name, lead.kind, lead.role) for lead in found.leads] == [
        ("HOM", "role", "Harbour Operations Manager")
    ]


ATTENDANCE = "Present: Cllr R Winslade (Chair), Petra Lomax, Ann Mary Tull\nApologies: Paul Lister\n"


def test_initials_fit_a_name_of_the_attendance_list() -> None:
    found = people(read_plain(f"Minutes of the Harbour Committee\n{ATTENDANCE}The slip is closed.", "m"), common())
    assert {initials: lead.name for initials, lead in found.items()} == {
        "RW": "R Winslade", "AMT": "Ann Mary Tull", "AT": "Ann Mary Tull",
    }  # fmt: skip
    assert {lead.confidence for lead in found.values()} == {0.8}


def test_initials_stand_behind_a_name_that_is_given_alone() -> None:
    document = read_plain(
        "Harbour Forum\nPetra (PL) - Chair\nTomas (TV), Grant (RF)\nThe Angela (AN) fund\n", "minutes"
    )
    found = people(document, common())
    assert {initials: (lead.name, lead.role) for initials, lead in found.items()} == {
        "PL": ("Petra", "Chair"), "TV": ("Tomas", None),
    }  # fmt: skip


def test_the_list_goes_on_behind_members_of_the_public() -> None:
    said = "Present:\n\nP Lomax\n\nTwo members of the public\n\nMr A Tull Clerk and Executive Officer to Quay Council"
    found = people(read_plain(said, "m"), common())
    assert {initials: (lead.name, lead.role) for initials, lead in found.items()} == {
        "PL": ("P Lomax", None), "AT": ("A Tull", "Clerk and Executive Officer to Quay Council"),
    }  # fmt: skip


def test_initials_that_might_be_a_post_are_the_person_with_the_post_the_paper_names() -> None:
    there = "Present: Hanna Dray (HD) Head of Lamps; Petra Lomax (PL)"
    [found] = actions(f"Minutes of the Quay Board\n{there}\nThe slip was looked at.\nAction: HD to mend the slip.")
    assert [(lead.name, lead.role) for lead in found.leads] == [("Hanna Dray", "Head of Lamps")]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Mrs Lomax", "Petra Lomax"), ("Petra", "Petra Lomax"), ("Lomax", "Petra Lomax"), ("Mr Lomax", "Lomax"),
        ("Cllr Vane", "Rhys Vane"), ("Councillor Vane", "Rhys Vane"), ("Rhys", "Rhys Vane"), ("Mr Rhys", "Rhys"),
        ("Tull", "Tull"), ("Ann", "Ann"), ("Ms Quay", "Quay"), ("Ms de la Mare", "Ines de la Mare"),
    ],
)  # fmt: skip
def test_a_short_name_is_the_one_person_of_the_attendance_list_who_has_it(said: str, name: str) -> None:
    there = "Present: Mrs Petra Lomax, Cllr Mr Rhys Vane, Ann Tull, Bea Tull, Ann Quay, Mr Quay, Ines de la Mare"
    [found] = actions(f"Minutes of the Quay Board\n{there}\nThe slip was looked at.\nAction: {said} to mend the slip.")
    assert [lead.name for lead in found.leads] == [name]
    assert found.leads[0].text == said


def test_initials_stand_in_a_cell_beside_the_name() -> None:
    there = "Present | Initials | From\nCllr Petra Lomax (Chair) | PL | Quay Council\nRhys Vane | RV | Lamp Trust\n"
    found = people(read_plain(f"Minutes of the Quay Board\n{there}\nThe slip is closed.", "m"), common())
    assert [found[initials].name for initials in ("PL", "RV")] == ["Petra Lomax", "Rhys Vane"]


def test_a_long_list_of_those_present_is_read_to_its_end() -> None:
    posts = ", ".join(f"{name} Marsh (Manager of Lamps and Moorings)" for name in ("Ann", "Bea", "Eve", "Ida"))
    there = "Present: " + f"{posts}, " * 5 + "Cllr Rhys Vane (delayed with regrets), Petra Lomax (Clerk)"
    found = people(read_plain(f"Minutes of the Quay Board\n{there}\nThe slip is closed.", "m"), common())
    assert [(found[initials].name, found[initials].role) for initials in ("AM", "RV", "PL")] == [
        ("Ann Marsh", "Manager of Lamps and Moorings"), ("Rhys Vane", None), ("Petra Lomax", "Clerk"),
    ]  # fmt: skip


def test_a_name_in_short_elsewhere_in_the_list_is_the_same_person() -> None:
    there = "Present: Petra Lomax, Clerk\nApologies: Ms P Lomax came late, A Tull, Bea Tull"
    [found] = actions(f"Minutes of the Quay Board\n{there}\nThe slip was looked at.\nAction: Mrs Lomax to mend it.")
    assert [lead.name for lead in found.leads] == ["Petra Lomax"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Petra", "Petra Lomax"), ("Lomax", "Lomax"), ("Ann", "Ann"), ("Rose", "Rose"), ("Cllr Vane", "Rhys Vane"),
        ("Mr Vane", "Vane"), ("Cllr Pryce", "Pryce"),
    ],
)  # fmt: skip
def test_a_short_name_is_the_one_person_whom_the_paper_calls_by_both(said: str, name: str) -> None:
    told = "Petra Lomax reported that Ann Tull asked for lamps. Ann Vane agreed. The Rose Garden opened in May. "
    told += "Sorry were Cllr Rhys Vane, Cllr Beth Pryce and Cllr B. Pryce."
    [found] = actions(f"Minutes of the Quay Board\n{told}\nAction: {said} to mend the slip.")
    assert [lead.name for lead in found.leads] == [name]


def test_initials_fit_a_name_of_a_sentence_of_apologies() -> None:
    said = "Apologies were received from P Lomax.\nA Tull (County Councillor) also said that she would be late."
    found = people(read_plain(said, "m"), common())
    assert {initials: lead.name for initials, lead in found.items()} == {"PL": "P Lomax", "AT": "A Tull"}


def test_initials_fit_a_name_of_a_line_of_officers() -> None:
    lines = "Board members: P Lomax, A Tull\n\nOfficers: R Winslade, K Yarrow\n\nOfficers: the slip is closed."
    found = people(read_plain(lines, "m"), common())
    assert {initials: lead.name for initials, lead in found.items()} == {
        "PL": "P Lomax", "AT": "A Tull", "RW": "R Winslade", "KY": "K Yarrow",
    }  # fmt: skip


def test_minutes_that_are_a_table_of_number_words_and_initials() -> None:
    rows = "No | Item | Action\n1 | Price new lamps for the quay | AT\n2 | Noted the weather report. | \n"
    minutes = f"Minutes of the Harbour Committee\n{ATTENDANCE}\n{rows}"
    assert [(one.text, [lead.name for lead in one.leads]) for one in actions(minutes)] == [
        ("Price new lamps for the quay", ["Ann Mary Tull"])
    ]


# -- struck words --


def _cell(column: int, row: int, *lines: str) -> Cell:
    """A cell with a line a paragraph; one that begins with `~` is struck through."""
    place, offset, made = Place(table=0, row=row, column=column), 0, list[Line]()
    for line in lines:
        text = line.removeprefix("~")
        made.append(Line(text=text, place=place, offset=offset, joint=BREAK, struck=line.startswith("~")))
        offset += len(text) + 1
    return Cell(row=row, column=column, passage=Passage(lines=tuple(made)), places=(place,))


def struck(work: tuple[str, ...], lead: tuple[str, ...], when: tuple[str, ...], state: tuple[str, ...]) -> list[Action]:
    head = [_cell(column, 0, words) for column, words in enumerate(("Action", "Lead", "By when", "Status"))]
    row = [_cell(column, 1, *lines) for column, lines in enumerate((work, lead, when, state))]
    table = Block(kind="table", table=Table(number=0, rows=2, columns=4, cells=(*head, *row)))
    document = Document(name="plan", sha256="0", media_type="text/plain", blocks=(table,))
    return list(pipeline.recorded(document, find(document, common()), "plan").actions)


def test_what_is_struck_through_no_longer_counts() -> None:
    [found] = struck(
        ("Mend the slip",), ("~Petra Lomax", "Ann Tull"), ("~March 2027", "June 2027"), ("~Not started", "Complete")
    )
    assert [lead.name for lead in found.leads] == ["Ann Tull"]
    assert found.deadline is not None
    assert (found.deadline.end, found.deadline.text) == ("2027-06-30", "March 2027\nJune 2027")
    assert [(old.text, old.end) for old in found.deadline.revised_from] == [("March 2027", "2027-03-31")]
    assert found.status is not None
    assert (found.status.value, found.status.text) == ("complete", "Not started\nComplete")


def test_a_date_that_is_only_struck_is_withdrawn() -> None:
    [found] = struck(("Mend the slip",), ("Clerk",), ("~March 2027",), ("",))
    assert found.deadline is not None
    assert (found.deadline.end, found.deadline.kind) == (None, "unknown")
    assert [old.end for old in found.deadline.revised_from] == ["2027-03-31"]


def test_a_struck_date_stands_with_the_one_that_replaced_it() -> None:
    found = struck(
        ("Mend the slip", "Paint the crane"), ("Clerk", "Warden"), ("~March 2027", "June 2027", "May 2027"), ("",)
    )
    ends = [one.deadline.end if one.deadline else None for one in found]
    assert ends == ["2027-06-30", "2027-05-31"]
