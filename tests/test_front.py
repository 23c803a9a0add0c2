"""The front page: what a paper says of itself, in every shape that we know of, and laws that hold for any paper."""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.find.front.columns import columns
from extract.find.front.find import find_front
from extract.model.document import Document
from extract.model.passage import BREAK, TAB, Line, Passage
from extract.model.place import Place
from extract.model.record import Paper
from extract.model.source import DOCX, PDF, Source
from extract.read.plain import read_plain
from extract.read.reader import read
from extract.rulebook.choice import rules_of
from extract.rulebook.load import common, load, names
from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Example
from extract.tidy.paper.answers import answer
from extract.tidy.paper.bodies import body_name
from extract.tidy.paper.capitals import written
from extract.tidy.paper.dates import iso_date
from extract.tidy.paper.lists import item_title
from extract.tidy.paper.paper import tidy_paper
from extract.tidy.paper.strings import reading
from extract.tidy.paper.titles import title_text

ROOT = Path(__file__).parents[1]
TRUTHS = sorted((ROOT / "samples").rglob("*.truth.json"))
PAPERS = [path for path in TRUTHS if json.loads(path.read_text("utf-8"))["document"]["kind"] != "pack"]
"""A pack has no front of its own: each of its papers has one."""
CORPUS = sorted((ROOT.parent / "shared" / "corpus" / "labelled").glob("*.*"))
FIELDS = ("council", "body", "meeting_date", "title", "wards", "key_decision", "exempt", "kind")
READ_OFF_AN_ADDRESS = {"front.council_domain", "front.council_abbreviation"}
"""Rules whose value is the rules' own name for what is printed."""


def document(text: str) -> Document:
    """`text` as a document of plain lines."""
    return read_plain(text, "page.txt")


def paper(text: str, origin: str = "page.txt") -> Paper:
    """What the front page `text` says."""
    page = document(text)
    return tidy_paper(find_front(page, common()), page, origin, common())


# -- shapes --

LABELLED = """\
ALDERSTONE CITY COUNCIL
PUBLIC REPORT
Report to: CABINET
Report of: Strategic Director for Economy
Date of Decision: 26 July 2022
SUBJECT: RIVERSIDE PATHS PROGRAMME
Key Decision: Yes   Relevant Forward Plan Ref: 001234/2022
Relevant Cabinet Member: Cllr Ann Reed, Leader of the Council
Wards affected: All
1. Purpose of report"""


def test_labelled_lines() -> None:
    page = paper(LABELLED)
    assert (page.council, page.body, page.meeting_date) == ("Alderstone City Council", "Cabinet", "2022-07-26")
    assert (page.title, page.key_decision, page.exempt, page.wards) == ("RIVERSIDE PATHS PROGRAMME", True, False, "All")
    assert [lead.name for lead in page.report_of] == ["Strategic Director for Economy"]
    assert [(lead.name, lead.role) for lead in page.portfolio_holder] == [("Ann Reed", "Leader of the Council")]
    assert page.kind == "report"


TABLE = """\
Mayor and Cabinet
| Report title: | Adoption of the Parks Strategy |
| Date: | 10 March 2021 |
| Key decision: | Yes |
| Class: | Part 1 |
| Ward(s) affected: | All |
| Contributors: | Executive Director for Housing |
| Contact officer | Jo Hale, Parks Manager, jo.hale@example.org 01632 960123 |
1. Summary"""


def test_a_table_of_labels_and_values() -> None:
    page = paper(TABLE)
    assert (page.body, page.meeting_date, page.title) == (
        "Mayor and Cabinet",
        "2021-03-10",
        "Adoption of the Parks Strategy",
    )
    assert (page.key_decision, page.exempt) == (True, False)
    contact = page.contacts[0]
    assert (contact.name, contact.role, contact.email, contact.phone) == (
        "Jo Hale", "Parks Manager", "jo.hale@example.org", "01632 960123",
    )  # fmt: skip


def test_labels_over_their_values() -> None:
    page = paper("| Committee | Date | Report title |\n| Parks Board | 9 May 2024 | Ponds |")
    assert (page.body, page.meeting_date, page.title) == ("Parks Board", "2024-05-09", "Ponds")


def test_several_labels_in_a_row() -> None:
    page = paper("Meeting:\tCabinet\tDate: 11 March 2024\nSubject:\tFinance team\nEmail: jo@example.org\tTel: 396200")
    assert (page.body, page.meeting_date, page.title) == ("Cabinet", "2024-03-11", "Finance team")


def test_a_label_that_goes_over_two_rows() -> None:
    page = paper("REPORT TO:\tPARKS COMMITTEE\nREPORT\tA FOUNTAIN FOR\nTITLE:\tRUSH GREEN\nDATE:\t5 June 2024")
    assert (page.title, page.body, page.meeting_date) == ("A FOUNTAIN FOR RUSH GREEN", "Parks Committee", "2024-06-05")


def test_values_below_their_labels() -> None:
    page = paper(
        "REPORT TITLE\nParking Permits\nFOR SUBMISSION TO\nCabinet\nDATE\n14 July 2021\n"
        "Electoral Divisions affected:\nRush; Alder"
    )
    assert (page.title, page.body, page.meeting_date, page.wards) == (
        "Parking Permits",
        "Cabinet",
        "2021-07-14",
        "Rush; Alder",
    )


def test_a_letter() -> None:
    page = paper(
        "From:\tRo Gill, Leader,\nDr Ann Vale, Director of Health\nTo:\tCabinet, 30 January 2025\nSubject:\tCare Plan"
    )
    assert [(lead.name, lead.role) for lead in page.report_of] == [
        ("Ro Gill", "Leader"),
        ("Ann Vale", "Director of Health"),
    ]
    assert (page.body, page.meeting_date, page.title) == ("Cabinet", "2025-01-30", "Care Plan")


@pytest.mark.parametrize(
    ("line", "body", "day"),
    [
        ("Cabinet – 15 April 2020", "Cabinet", "2020-04-15"),
        ("Growing Places Select Committee - Friday 17 January 2020", "Growing Places Select Committee", "2020-01-17"),
        ("Council                              15 December 2022", "Council", "2022-12-15"),
        ("CABINET MEETING: 21 NOVEMBER 2019", "Cabinet", "2019-11-21"),
        ("Cabinet\n14 March 2018", "Cabinet", "2018-03-14"),
        ("Policy Committee\n10.00am, Tuesday, 5 October 2021", "Policy Committee", "2021-10-05"),
        (
            "Scrutiny Committee (Trees and Ponds): 4th\nOctober, 2011",
            "Scrutiny Committee (Trees and Ponds)",
            "2011-10-04",
        ),
        ("Report to the Cabinet\nMeeting to be held on Thursday, 7 December 2017", "Cabinet", "2017-12-07"),
        ("Meeting: 28/09/2009 - Audit Board (this committee no longer meets) (Item 15)", "Audit Board", "2009-09-28"),
        ("Panel (for pilots from 1 May 2016 to 3 June 2018) - Monday 11 June 2018 10.00 a.m.", "Panel", "2018-06-11"),
        (
            "Report of the Head of Parks to the meeting of the Executive to be held on 4 December 2018.",
            "Executive",
            "2018-12-04",
        ),
    ],
)
def test_meeting_lines(line: str, body: str, day: str) -> None:
    page = paper(line)
    assert body_name(page.body or "", common()).startswith(body)
    assert page.meeting_date == day


CONTACTS = """\
Cabinet – 3 June 2024
Trees in Streets
Background
1. Streets have few trees.
Contact details
Author
Dr Ann Vale
Head of Trees
ann.vale@alder.gov.uk
Relevant Director
Ro Gill
Director of Parks ro.gill@alder.gov.uk
01632 960456
Appendices
Appendix A – Map of streets
Appendix B – Survey (exempt)
Background papers: None"""


def test_contact_blocks_and_lists_at_the_end() -> None:
    page = paper(CONTACTS)
    assert [(one.name, one.role, one.email, one.phone) for one in page.contacts] == [
        ("Ann Vale", "Head of Trees", "ann.vale@alder.gov.uk", None),
        ("Ro Gill", "Director of Parks", "ro.gill@alder.gov.uk", "01632 960456"),
    ]
    assert page.appendices == ("Map of streets", "Survey")
    assert page.exempt is True


def test_labels_inside_a_contact_block() -> None:
    page = paper(
        "Contact Officer\nName: Jo Hale, Head of Trees\nTelephone No.: (01632) 960123\nAddress/e-mail: jo@example.org"
    )
    contact = page.contacts[0]
    assert (contact.name, contact.role, contact.phone, contact.email) == (
        "Jo Hale", "Head of Trees", "(01632) 960123", "jo@example.org",
    )  # fmt: skip


def printed(text: str, left: float, top: float, joint: str, gap: float = 0.0) -> Line:
    """A line of print, six points a character; `gap` is how much wider its first space is."""
    widths = [6.0 + gap * (number == text.find(" ")) for number in range(len(text))]
    edges = array("d", accumulate(widths, initial=left))
    return Line(text=text, place=Place(page=1, box=(left, top, edges[-1], top + 10)), edges=edges, joint=joint)


def test_columns_inside_one_cell() -> None:
    cell = Passage(
        lines=(
            printed("Date:", 212, 88, TAB), printed("Meeting Name:", 284, 88, BREAK),
            printed("September Ponds Board", 212, 100, BREAK, gap=12), printed("25 2007", 212, 112, BREAK),
        )
    )  # fmt: skip
    assert [column.text for column in columns(cell)] == ["Date:\nSeptember\n25 2007", "Meeting Name:\nPonds Board"]


# -- what must not be believed --


def test_only_the_meetings_own_day_counts() -> None:
    page = paper(
        "Report to: Parks Board\nDate: 3 March 2025 (deferred from 3 February 2025)\nDate of report: 12 February 2025\n"
        "Call-in deadline: 9 March 2025\nNext meeting: 2 April 2025"
    )
    assert page.meeting_date == "2025-03-03"
    assert paper("Title: Ponds\nDate of report: 12 February 2025\nPublication date: 1 March 2025").meeting_date is None
    assert paper("Executive Director: 1 May\nVersion 2, 3 May 2020").meeting_date is None


def test_the_day_in_a_letter_is_not_the_meetings() -> None:
    page = paper("Date: 7 January 2025\nDear Member\nCOUNTY COUNCIL - THURSDAY, 9 JANUARY 2025\nPlease find enclosed …")
    assert (page.meeting_date, page.body) == ("2025-01-09", "County Council")


def test_a_way_through_several_meetings_names_none() -> None:
    page = paper("Meeting: Scrutiny Board – 3 March 2014; Cabinet – 17 March 2014")
    assert (page.body, page.meeting_date) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "Key Decision: Yes/No",
        "Report for Key/Non Key Decision:",
        "Key decision: N/A",
        "Is this a Key Decision? Yes ☐ No ☐",
    ],
)
def test_no_answer_is_taken_from_a_label(line: str) -> None:
    assert paper(f"Title: Ponds\n{line}").key_decision is None


def test_a_drafting_note_is_no_value() -> None:
    page = paper("[COMMITTEE]\nReport title: [title here]\nDecision maker: [COMMITTEE]\nWards affected: [list]")
    assert (page.title, page.body, page.wards) == (None, None, None)
    assert paper("The following report is OPEN. [If exempt, state paragraph of Schedule 12A]").exempt is False


def test_another_council_in_the_text_is_not_this_one() -> None:
    page = paper("Report to: Cabinet\nTitle: Trams\nBackground\nNottingford City Council was visited by officers.")
    assert page.council is None


def test_no_portfolio_or_report_in_the_header_of_an_action_table() -> None:
    page = paper(
        "Parks action plan\n| Action | Responsible officer | Timescale |\n| Mow | Head of Parks | May 2024 |\n"
        "| Dig | Head of Parks | June 2024 |\n| Sow | Head of Parks | July 2024 |"
    )
    assert (page.report_of, page.kind) == ((), "action_plan")


# -- the council --


@pytest.mark.parametrize(
    ("text", "council"),
    [
        ("ALDER AND RUSH\nBOROUGH COUNCIL\nCabinet", "Alder and Rush Borough Council"),
        ("The Vale of Rush Council\nCabinet", "The Vale of Rush Council"),
        ("London Borough of Alderton\nCabinet", "London Borough of Alderton"),
        ("CYNGOR SIR RUSH\nRUSH COUNTY COUNCIL", "Rush County Council"),
        ("Cyngor Rush\nCabinet", "Cyngor Rush"),
        ("MINUTES OF THE RUSH GREEN PARISH COUNCIL MEETING", "Rush Green Parish Council"),
        ("Contact: jo@alder.gov.uk\nIntroduction\nAlder District Council has many trees.", "Alder District Council"),
        ("Contact: jo.hale@staffordshire.gov.uk", "Staffordshire County Council"),
        ("Contact: jo.hale@nobodyknows.gov.uk", None),
        ("Full Council\n3 June 2024", None),
    ],
)
def test_councils(text: str, council: str | None) -> None:
    assert paper(text).council == council


def test_an_abbreviation_needs_the_files_own_name() -> None:
    text = "Draft action plan\nThat SCDC representatives meet.\nThat SCDC report.\nThat the clerk of SCDC write."
    assert paper(text).council is None
    assert paper(text, "south-cambridgeshire/plan.pdf").council == "South Cambridgeshire District Council"
    assert paper(text, "suffolk-coastal/plan.pdf").council == "Suffolk Coastal District Council"
    assert paper("Draft action plan\nThat SCDC meet.", "south-cambridgeshire/plan.pdf").council is None


def test_letters_that_are_not_a_councils_own_say_nothing() -> None:
    text = "Draft action plan\nBCC will pay.\nBCC will report.\nThe clerk of BCC will write."
    assert paper(text, "birmingham/plan.pdf").council is None


@pytest.mark.parametrize(
    ("day", "council"),
    [
        ("9 July 2015", "North Yorkshire County Council"),
        ("9 July 2025", "North Yorkshire Council"),
    ],
)
def test_an_address_says_which_council_had_it_that_day(day: str, council: str) -> None:
    said = paper(f"Harbour Committee – {day}\nContact officer: Ada Merrow, ada.merrow@northyorks.gov.uk")
    assert said.council == council
    assert said.registered is not None
    assert said.registered.name == council


def test_a_name_stays_as_printed_beside_the_registrys() -> None:
    said = paper("HACKNEY COUNCIL\nOVERVIEW & SCRUTINY PANEL\n9 July 2025")
    assert said.council == "Hackney Council"
    assert said.registered is not None
    assert (said.registered.name, said.registered.kind) == ("London Borough of Hackney", "london_borough")
    assert said.body_kind == "scrutiny"


def test_a_parish_is_in_no_registry_and_nothing_is_lost() -> None:
    said = paper("ALDERWICK PARISH COUNCIL\nMinutes of the Parish Council\n9 July 2025\nKCC was asked to mend lamps.")
    assert (said.council, said.registered) == ("Alderwick Parish Council", None)


def test_a_town_named_in_passing_is_not_the_council_that_writes() -> None:
    """An address of Newcastle-under-Lyme does not confirm the other Newcastle."""
    text = "Ports Committee – 9 July 2025\nWe thank Newcastle City Council.\nContact: a.merrow@newcastle-staffs.gov.uk"
    assert paper(text).council == "Newcastle-under-Lyme Borough Council"


# -- kinds --


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("MINUTES OF THE PARKS COMMITTEE\nPresent: Cllr Quill", "minutes"),
        ("Parks Group – Agenda\n4 June 2024\nAttendees | Officials\nAda Quill | Ro Gill", "minutes"),
        (
            "Record of Executive Decision\nDecision maker: Cabinet Member for Parks\nDate of decision: 4 May 2024",
            "decisions",
        ),
        ("AGENDA\nParks Committee\nTuesday 4 June 2024", "agenda"),
        ("SCRUTINY ACTION TRACKER\nParks Committee", "action_plan"),
        ("Equality Impact Assessment\nTitle: Ponds", "other"),
        ("Trees grow slowly.", "other"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert paper(text).kind == kind


# -- single values --


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Yes ☐ No ☒", "no"),
        ("☐ Yes ☒ No", "no"),
        ("☒ Yes ☐ No", "yes"),
        ("[x] Yes [ ] No", "yes"),
        ("If Yes, reason Key Decision:- Yes ☐ No ☒", "no"),
        ("Yes ☐ No ☐", None),
        ("Yes – spending over £250,000", "yes"),
        ("Non-Urgent Executive Non-Key", "no"),
        ("Key decision over £500k", "yes"),
        ("Yes/No", None),
        ("Perhaps", None),
    ],
)
def test_answers(text: str, said: str | None) -> None:
    assert answer(text, common()) == said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thursday 9 July 2010", "2010-07-09"),
        ("September 25 2007", "2007-09-25"),
        ("21.3.06", "2006-03-21"),
        ("5th February, 2025", "2025-02-05"),
        ("12 Gorffennaf 2022", "2022-07-12"),
        ("31 June 2024", None),
        ("January 2019", None),
    ],
)
def test_dates(text: str, day: str | None) -> None:
    assert iso_date(text, common()) == day


def test_a_title_may_end_with_the_name_of_a_body() -> None:
    head = "Ashmere District Council\nCabinet\n20 January 2027\nQuiet Hours – An Answer to the Noise Task Group\n"
    found = find_front(read_plain(f"{head}Report of: Hugo Penfold, Clerk", "p"), common())
    titles = [one.parts["value"].text for one in found if one.facts.get("name") == "title"]
    assert titles[:1] == ["Quiet Hours – An Answer to the Noise Task Group"]


def test_titles_lose_what_a_website_adds() -> None:
    assert title_text("15 Parks tracker pdf icon PDF 65 KB", common()) == "Parks tracker"
    assert title_text("04/03/2021 - Gateway 2: Award ref: 7313    Approved", common()) == "Gateway 2: Award"
    assert title_text("Trees: a plan for 2030", common()) == "Trees: a plan for 2030"


def test_names_in_capitals_and_items() -> None:
    assert written("ALDER AND RUSH COUNCIL") == "Alder and Rush Council"
    assert written("PBC") == "PBC"
    assert item_title("Appendix 1.2 - Map of Alder Row") == "Map of Alder Row"
    assert item_title("Appendix ‘A’") == "A"


# -- laws --


def broken(page: Document) -> list[str]:
    """The pieces of the page's findings that do not stand where they say."""
    quotes = (quote for finding in find_front(page, common()) for quote in finding.parts.values())
    return [piece.words for quote in quotes for piece in quote.pieces if page.text_at(piece.place) != piece.words]


def source(path: Path) -> Source:
    data = path.read_bytes()
    kind = DOCX if path.suffix == ".docx" else PDF
    return Source(name=path.name, origin=path.name, media_type=kind, sha256=hashlib.sha256(data).hexdigest(), data=data)


def beside(truth: Path) -> Path:
    """The paper whose truth this is."""
    stem = truth.name.removesuffix(".truth.json")
    return next(path for path in truth.parent.glob(f"{stem}.*") if path.suffix in (".pdf", ".docx"))


@pytest.mark.parametrize("text", [LABELLED, TABLE, CONTACTS])
def test_words_stand_where_they_say(text: str) -> None:
    assert broken(document(text)) == []


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_words_of_real_papers_stand_where_they_say(path: Path) -> None:
    if path.suffix in (".pdf", ".docx"):
        assert broken(read(source(path))) == []


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_samples_say_what_a_person_read_in_them(path: Path) -> None:
    truth = json.loads(path.read_text("utf-8"))["document"]
    page = read(source(beside(path)))
    assert broken(page) == []
    rules = rules_of(page)
    said = tidy_paper(find_front(page, rules), page, path.name, rules)
    assert {name: getattr(said, name) for name in FIELDS if name in truth} == {
        name: truth[name] for name in FIELDS if name in truth
    }


def values(page: Paper) -> Iterator[str]:
    yield from (name for name in FIELDS if getattr(page, name) not in (None, "other"))


PIECES = (
    "Date:", "Meeting:", "Cabinet", "3 June 2024", "31 February 2024", "Report of", "Report to the", "Title:", "\t",
    "   ", " | ", "Councillor A Reed", "Contact Officer", "jo@alder.gov.uk", "01632 960123", "Alder Borough Council",
    "☒ Yes ☐ No", "Key decision", "Exempt:", "Appendices", "Appendix A - Map", "Background", "MINUTES OF", "–", "(",
    ")", "\n", "\n\n", "…", "Wards affected", "?", ":",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=30).map(" ".join))
def test_any_page_keeps_the_laws(text: str) -> None:
    page = document(text)
    findings = find_front(page, common())
    said = tidy_paper(findings, page, "page.txt", common())
    assert broken(page) == []
    evidence = dict(said.evidence)
    assert all(evidence[name].quote.pieces for name in values(said))
    if said.council and evidence["council"].rule not in READ_OFF_AN_ADDRESS:
        assert said.council.casefold() in evidence["council"].quote.text.casefold()
    assert isinstance(reading(findings, common()), dict)


# -- rules --


def examples() -> list[Example]:
    return [one for name in names() for one in load(name).examples if one.subject == "front" and one.file == name]


@pytest.mark.parametrize("example", examples(), ids=lambda one: one.says[:40])
def test_examples_of_the_rules(example: Example) -> None:
    page = document(example.says)
    rules = load(Path(example.file).stem)
    said = tidy_paper(find_front(page, rules), page, "page.txt", rules)
    assert {name: plain(getattr(said, name)) for name in example.gives} == {
        name: None if value == "" else value for name, value in example.gives.items()
    }


def plain(value: object) -> object:
    """People by their names, as an example gives them."""
    return [one.name for one in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize("name", [name for name in common().vocabularies if name.startswith("front.")])
def test_no_phrase_means_two_things(name: str) -> None:
    seen: dict[str, str] = {}
    for label, phrases in common().vocabulary(name).items():
        for run in (run.casefold() for phrase in phrases for run in spelled_out(phrase.lstrip("="))):
            assert seen.setdefault(run, label) == label, f"{run!r} is {seen[run]} and {label}"


# -- plain text --


def test_plain_lines_become_paragraphs_items_and_tables() -> None:
    page = document("Cabinet\n\n1. Agree the plan\n| a | b |\nc | d\nEnd")
    assert [block.kind for block in page.blocks] == ["paragraph", "list_item", "table", "paragraph"]
    table = page.tables[0]
    assert [[cell.text if cell else None for cell in table.row(row)] for row in range(table.rows)] == [
        ["a", "b"],
        ["c", "d"],
    ]
    assert page.blocks[1].words == "Agree the plan"
    assert not document("").blocks
