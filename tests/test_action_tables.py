"""Action tables: what header words mean, which cells belong together, and that no row goes unaccounted for."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.find.action_table.columns import columns
from extract.find.action_table.dates import done_in, due_in, says_when
from extract.find.action_table.roles import roles
from extract.find.action_table.tasks import named_beside
from extract.find.finder import find
from extract.model.document import Block, Cell, Document, Table
from extract.model.finding import ACTION, FIELD, RECOMMENDATION, REJECTION, Finding
from extract.model.passage import BREAK, Line, Passage
from extract.model.place import Place
from extract.model.source import PDF, Source
from extract.read.plain import read_plain
from extract.read.reader import read
from extract.rulebook.load import common

SAMPLES = Path(__file__).parents[1] / "samples"
UP, LEFT = "^", "<"
"""The cell above goes on, or the cell to the left."""

Grid = Sequence[Sequence[str]]
HEAD = ("Recommendation", "Action", "Lead officer", "By when", "Status")


def paper(grid: Grid, above: str = "", fills: dict[tuple[int, int], str] | None = None) -> Document:
    """A paper with one table, as it might stand in Word; `/` in a cell begins a paragraph."""
    cells = tuple(
        _cell(grid, row, column, fills or {})
        for row, texts in enumerate(grid)
        for column, text in enumerate(texts)
        if text not in (UP, LEFT)
    )
    table = Table(number=0, rows=len(grid), columns=len(grid[0]), cells=cells)
    title = Block(kind="heading", passage=_words(above, Place(paragraph=0)))
    blocks = (*([title] if above else []), Block(kind="table", table=table))
    return Document(name="plan", sha256="0", media_type="text/plain", blocks=blocks)


def _cell(grid: Grid, row: int, column: int, fills: dict[tuple[int, int], str]) -> Cell:
    beside, below = grid[row][column + 1 :], [texts[column] for texts in grid[row + 1 :]]
    place = Place(table=0, row=row, column=column)
    return Cell(
        row=row, column=column, row_span=1 + _run(below, UP), column_span=1 + _run(beside, LEFT),
        passage=_words(grid[row][column], place), places=(place,), fill=fills.get((row, column)),
    )  # fmt: skip


def _run(texts: Sequence[str], mark: str) -> int:
    """How many of the texts, from the first on, are this mark."""
    return next((index for index, text in enumerate(texts) if text != mark), len(texts))


def _words(text: str, place: Place) -> Passage:
    lines, offset = [], 0
    for words in text.split("/"):
        lines.append(Line(text=words, place=place, offset=offset, joint=BREAK))
        offset += len(words) + 1
    return Passage(lines=tuple(lines) if text else ())


def found(grid: Grid, kind: str, above: str = "") -> list[Finding]:
    return [one for one in find(paper(grid, above), common()) if one.kind == kind]


def said(finding: Finding, part: str = "text") -> str | None:
    return finding.parts[part].text if part in finding.parts else None


def actions(grid: Grid) -> list[tuple[str | None, ...]]:
    """Each action's words, lead and date."""
    return [(said(one), said(one, "leads"), said(one, "deadline")) for one in found(grid, ACTION)]


# -- headers --


@pytest.mark.parametrize(
    ("role", "headers"),
    [
        ("recommendation", ["Recommendation", "Scrutiny recommendations", "Argymhelliad", "Recommendation No."]),
        ("action", ["Action", "Agreed Actions", "Proposed action*", "What will we do?", "Cam gweithredu", "Act-ion"]),
        ("lead", ["Lead", "Lead Officer(s)", "Responsible officer", "By whom?", "Owner / Lead", "WHO"]),
        ("deadline", ["Deadline", "By when?", "Target date", "Timescale", "Completion date [1]", "Amserlen", "Due"]),
        ("status", ["Status", "Current status", "Implemented?"]),
        ("progress", ["Progress update", "Update March 2027", "Position", "Comments on progress"]),
        ("response", ["Cabinet response", "Accept / Reject", "Accepted Y/N", "Response"]),
        ("rag", ["RAG", "RAG status", "BRAG"]),
    ],
)
def test_a_column_is_known_by_many_names(role: str, headers: list[str]) -> None:
    assert {header: roles(header, common()) for header in headers} == dict.fromkeys(headers, (role,))


@pytest.mark.parametrize(
    "header",
    [
        "", "Cabbages", "Task Group", "Implementation rating", "Action needed Y/N",
        "A column whose words go on and on " * 5,
    ],
)  # fmt: skip
def test_other_words_name_no_column(header: str) -> None:
    assert roles(header, common()) == ()


def test_two_roles_in_one_header() -> None:
    assert roles("Response / Proposed action", common()) == ("response", "action")
    assert roles("If supported: lead and date", common()) == ("lead", "deadline")


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Progress against recommendation", "progress"), ("Owner of the action", "lead"), ("Action owner", "lead"),
        ("Lead officer update", "progress"), ("Response from the Portfolio Holder", "response"),
        ("Status of implementation", "status"), ("Timescale for implementation", "deadline"),
        ("Actions to deliver the recommendation", "action"), ("Name of the lead officer", "lead"),
        ("Recommendation accepted?", "response"), ("Date action completed", "completed_date"),
        ("Closed (Y/N)", "status"), ("Completed?", "status"), ("Supported Y/N", "response"),
        ("Action agreed Y/N", "response"),
        ("Status at last meeting", "notes"), ("Previous RAG", "notes"), ("Date completed", "completed_date"),
        ("Update for the meeting of 4 May 2027", "progress"), ("Target 2027/28", "outcome_measure"),
        ("Implementation due", "deadline"), ("Recommendations agreed by Cabinet", "recommendation"),
        ("Who needs to be told?", "consultation"), ("Action completed?", "status"), ("Where we are", "progress"),
        ("Responsible for the action", "lead"), ("Date of expected completion", "deadline"),
    ],
)  # fmt: skip
def test_the_head_of_a_longer_header_says_what_stands_below(header: str, role: str) -> None:
    assert roles(header, common()) == (role,)


@pytest.mark.parametrize(
    ("headers", "meant"),
    [
        (("Action", "Lead", "Date"), ("action", "lead", "deadline")),
        (("Date", "Action", "Owner"), ("date_made", "action", "lead")),
        (("Action", "Lead officer", "Lead member"), ("action", "lead", "cabinet_member")),
        (("Recommendation", "Lead member"), ("recommendation", "lead")),
        (("Task", "Owner", "Sign-off"), ("action", "lead", "status")),
        (("Issue", "Implications", "Sign-off"), ("theme", "", "lead")),
        (("Task", "Team", "Start", "End"), ("action", "lead", "start_date", "deadline")),
        (("Action", "By", "When"), ("action", "lead", "deadline")),
        (("Action", "Lead", "By"), ("action", "lead", "deadline")),
        (("Ref", "Action taken", "Officer"), ("ref", "action", "lead")),
        (("Recommendation", "Action taken"), ("recommendation", "progress")),
        (("Request", "Officer", "Response"), ("action", "lead", "progress")),
        (("Recommendation", "Response", "Follow up (May)"), ("recommendation", "response", "progress")),
        (("Recommendation to", "Recommendation", "Response"), ("addressee", "recommendation", "response")),
        (("Recommendation", "Action taken since May", "Further action"), ("recommendation", "progress", "action")),
        (("Date assigned", "Councillor", "Action"), ("date_made", "lead", "action")),
        (("What we promised to do", "Who", "Did we do it?"), ("action", "lead", "status")),
        (("Action", "Lead", "Delivery partners"), ("action", "lead", "partners")),
        (("Action", "Lead", "Milestones and timescale"), ("action", "lead", "deadline")),
        (("Measure", "Baseline", "Target date", "Lead"), ("outcome_measure", "baseline", "deadline", "lead")),
        (("Motion agreed", "Lead", "Action taken to date", "Status"), ("action", "lead", "progress", "status")),
        (("Decision", "Officer", "Due date"), ("action", "lead", "deadline")),
        (("Decision", "Portfolio holder", "Lead officer", "Decided"), ("", "cabinet_member", "lead", "")),
        (("Task", "Name", "Deadline"), ("action", "lead", "deadline")),
        (("Action", "Lead", "Year"), ("action", "lead", "deadline")),
        (("Report", "Year", "Recommendation", "Officer"), ("", "", "recommendation", "lead")),
        (("Milestone", "Owner", "Baseline date", "Forecast date"), ("action", "lead", "deadline", "revised_deadline")),
        (("Milestone", "Owner", "Forecast date"), ("action", "lead", "deadline")),
        (("Lesson learned", "Improvement", "Team"), ("theme", "action", "lead")),
        (("What needs to improve?", "What will we do?", "Impact measures"), ("theme", "action", "outcome_measure")),
        (("Matter arising", "Action by"), ("action", "lead")),
        (("Area", "Action", "Officer", "Response"), ("theme", "action", "lead", "progress")),
        (("Issue raised", "By whom", "Response", "Action owner"), ("theme", "lead", "response", "lead")),
        (("Element", "Activity", "Officer", "Programme"), ("", "action", "lead", "deadline")),
        (("Our promise", "Our actions", "Lead", "How it's going"), ("theme", "action", "lead", "progress")),
        (("Gweithred / Action", "Arweinydd / Lead", "Dyddiad / Date"), ("action", "lead", "deadline")),
        (("What we said we would do", "Who", "When"), ("action", "lead", "deadline")),
        (("Action", "Agency", "Timescale"), ("action", "lead", "deadline")),
        (("Enquiry", "Follow-up", "Follow-up lead", "Follow-up date"), ("", "action", "lead", "deadline")),
        (("What good looks like", "What do we need to do?", "Who"), ("outcome_measure", "action", "lead")),
    ],
)
def test_what_one_header_leaves_open_the_others_settle(headers: Sequence[str], meant: Sequence[str]) -> None:
    assert tuple("+".join(names) for names in columns(headers, common())) == tuple(meant)


# -- what no header says --


def test_columns_without_a_header_are_known_by_their_cells() -> None:
    grid = [
        ["", "Action", "", "By when"],
        ["1", "Write to the ferry operators", "Harbour Operations Manager", "May 2027"],
        ["2", "Put the tide tables on the website", "Web Officer", "June 2027"],
    ]
    assert actions(grid) == [
        ("Write to the ferry operators", "Harbour Operations Manager", "May 2027"),
        ("Put the tide tables on the website", "Web Officer", "June 2027"),
    ]
    assert not found(grid, RECOMMENDATION)


def test_a_header_that_nobody_knows_is_known_by_its_cells() -> None:
    grid = [
        ["Quayside business", "Lead officer", "Milepost", "Status"],
        ["Inspect the inner basin", "Harbour Master", "Q3 2027", "In progress"],
        ["Replace the mooring rings", "Harbour Master", "March 2028", "Not started"],
    ]
    assert actions(grid) == [
        ("Inspect the inner basin", "Harbour Master", "Q3 2027"),
        ("Replace the mooring rings", "Harbour Master", "March 2028"),
    ]


@pytest.mark.parametrize(
    "grid",
    [
        [["Quay", "Lead officer", "Status"], ["Review of the fees", "Clerk", "Open"], ["North basin", "Clerk", "Shut"]],
        [["Regatta", "Host", "Date"], ["Open the gate", "Sailing Club", "May"], ["Row a race", "Rowing Club", "June"]],
        [["Quay", "Purpose", "Host", "By"], ["North", "To mend the sails", "Sailing Club", "May"]],
        [["Berth", "Applicant", "Recommendation", "Officer"], ["4", "A Quay", "Approve the licence", "Clerk"]],
        [["Berth", "Recommendation", "Officer"], ["4", "Approve", "Clerk"], ["5", "Refuse", "Clerk"]],
        [["What we have committed to", "Strategies / plans in place"], ["Support boats", "Harbour Service Plan"]],
        [["What we have committed to", "Service plans"], ["Good Berths", "Seek to help boats of every kind and size"]],
        [["", "Step", "Achieved", "To Do"], ["1. Find the rocks", "Sound the basin by lead", "Done", "Ask the crew"]],
        [["Scheme", "Manager", "Total budget", "Completion"], ["Mend the wall", "Ada Quill", "£400", "May 2027"]],
    ],
)
def test_cells_make_no_action_table_of_another(grid: Grid) -> None:
    assert not found(grid, ACTION)


def test_answers_under_a_soft_header_are_answers() -> None:
    grid = [
        ["Recommendation", "Position", "Status"],
        ["Count the buoys", "Accepted", "Complete"],
        ["Sell the pier", "Accepted in part", "Open"],
    ]
    assert [said(one, "response") for one in found(grid, ACTION)] == ["Accepted", "Accepted in part"]


def test_an_outcome_with_days_is_what_became_of_it() -> None:
    head = ["Action", "Lead", "When", "Outcome"]
    told = [head, ["Count it", "Clerk", "May", "Issued 3 May 2027"], ["Paint it", "Clerk", "June", "Not begun"]]
    hoped = [head, ["Count it", "Clerk", "May", "Register agreed"], ["Paint it", "Clerk", "June", "Pier painted"]]
    assert [said(one, "progress") for one in found(told, ACTION)] == ["Issued 3 May 2027", "Not begun"]
    assert [said(one, "progress") for one in found(hoped, ACTION)] == [None, None]


def test_marks_pair_what_stands_in_several_columns() -> None:
    grid = [
        ["Agreed action", "Responsible officer and target date", "Status"],
        ["a) Test the pumps each spring./b) Tell the Board.", "Smith a) 3 May 2027 b) 4 June 2027", "a) Done b) Open"],
    ]
    rows = [(*work, said(one, "status")) for work, one in zip(actions(grid), found(grid, ACTION), strict=True)]
    assert rows == [
        ("Test the pumps each spring.", "Smith", "3 May 2027", "Done"),
        ("Tell the Board.", "Smith", "4 June 2027", "Open"),
    ]


def test_a_line_of_print_that_goes_on_is_no_task_of_its_own() -> None:
    grid = [["Action", "Lead"], ["Mend the lamps/and paint the posts", "Clerk/Harbour Master"]]
    assert [work for work, *_ in actions(grid)] == ["Mend the lamps and paint the posts"]


def test_recommendations_with_what_became_of_them_are_read() -> None:
    grid = [["Recommendation", "Update on progress"], ["That the lamps be mended", "Two of nine are lit"]]
    assert [said(one, "progress") for one in found(grid, ACTION)] == ["Two of nine are lit"]


def test_milestones_beside_actions_are_days() -> None:
    grid = [
        ["Ref", "Action", "Accountable", "Responsible", "Milestones"],
        ["2.1", "Open a quay for yachts", "Harbour Master", "Clerk", "Spring 2027"],
        ["2.2", "Train the crews", "Head of Boats", "Clerk", "By May 2027"],
    ]
    assert actions(grid) == [
        ("Open a quay for yachts", "Clerk", "Spring 2027"), ("Train the crews", "Clerk", "By May 2027"),
    ]  # fmt: skip
    assert [said(one, "leads_beside") for one in found(grid, ACTION)] == ["Harbour Master", "Head of Boats"]


def test_an_action_sheet_without_a_header_is_told_by_the_names_in_it() -> None:
    grid = [
        ["1.", "Wilhelmina to write to the ferry company about the bell", "Wilhelmina"],
        ["2.", "Circulate the tide tables to all berths before the regatta", "Tobias"],
        ["3.", "Tobias to count the buoys of the inner basin once more", "Tobias"],
    ]
    names = [said(one, "leads") for one in found(grid, ACTION, above="Action Sheet of the Harbour Board")]
    assert names == ["Wilhelmina", "Tobias", "Tobias"]
    assert not found(grid, ACTION, above="Regatta")


def test_the_lower_line_of_a_header_names_the_columns() -> None:
    grid = [
        ["No", "Recommendation", "Reply of the Board", LEFT, LEFT, LEFT],
        [UP, UP, "Agreed?", "Action proposed", "Officer", "By"],
        ["1", "Count the buoys", "Yes", "Hire a boat", "Harbour Master", "May 2027"],
    ]
    assert actions(grid) == [("Hire a boat", "Harbour Master", "May 2027")]


def test_scores_and_money_change_nothing_beside_work_who_and_when() -> None:
    grid = [
        ["Recommendation", "Risk rating", "Responsible officer", "Due date", "Budget"],
        ["Count the buoys each spring", "High", "Harbour Master", "May 2027", "£400"],
    ]
    assert actions(grid) == [("Count the buoys each spring", "Harbour Master", "May 2027")]


@pytest.mark.parametrize("nothing", ["None", "None – the pier is sound", "n.a.", "No further action required.", "–"])
def test_nothing_to_be_done_is_no_action(nothing: str) -> None:
    grid = [
        ["Recommendation", "Accepted?", "Action", "Lead"],
        ["That the pier be sold", "No", nothing, nothing],
        ["That the pier be mended", "Yes", "Order new planks", "Harbour Master"],
    ]
    assert [work for work, *_ in actions(grid)] == ["That the pier be sold", "Order new planks"]
    bare = [["Action", "Lead", "By when"], [nothing, "Harbour Master", ""], ["Order planks", "Clerk", "May"]]
    assert [one.facts["reason"] for one in found(bare, REJECTION)] == ["values without an action"]


def test_words_alone_in_their_row_head_the_rows_below() -> None:
    grid = [
        ["Action", "Lead", "By when"],
        ["Priority 1.1 Moorings", "", ""],
        ["Count the buoys", "Harbour Master", "May 2027"],
        ["Ask the ferry company for its tide tables", "", ""],
        ["Priority 1.2 Lights", "", ""],
        ["Mend the lamps", "Clerk", "June 2027"],
        ["Paint the pier", "Clerk", "June 2027"],
    ]
    headings = [said(one, "column_0") for one in found(grid, REJECTION)]
    assert headings == ["Priority 1.1 Moorings", "Priority 1.2 Lights"]
    assert len(actions(grid)) == 4


def test_the_numbers_of_a_whole_column_belong_to_no_action() -> None:
    grid = [
        ["Recommendation", "Action", "Lead"],
        ["Light the quay", "1.1 Mend the lamps/1.2 Paint the posts", "1.1 Clerk/1.2 Harbour Master"],
        ["Clear the basin", "1.3 Hire a dredger", "Harbour Master"],
    ]
    works = [("Mend the lamps", "Clerk", None), ("Paint the posts", "Harbour Master", None)]
    assert actions(grid) == [*works, ("Hire a dredger", "Harbour Master", None)]
    road = [["Action", "Lead"], ["A1 Northbound: mend the wall", "Clerk"], ["Paint the pier", "Clerk"]]
    assert [work for work, *_ in actions(road)] == ["A1 Northbound: mend the wall", "Paint the pier"]


def test_a_column_of_numbers_says_which_recommendation_is_meant() -> None:
    grid = [["Rec", "Action", "Lead"], ["3(a)", "Mend the lamps", "Clerk"], ["4", "Paint the pier", "Clerk"]]
    assert [said(one, "recommendation_ref") for one in found(grid, ACTION)] == ["3(a)", "4"]


def test_an_answer_among_the_actions_answers_the_recommendation() -> None:
    grid = [
        ["Recommendation", "Management action", "Owner", "Due"],
        ["Count the buoys each spring", "Agreed.", "Harbour Master", "May 2027"],
        ["Sell the old crane", "No longer required: it fell down.", "Clerk", "June 2027"],
    ]
    assert actions(grid) == [
        ("Count the buoys each spring", "Harbour Master", "May 2027"),
        ("Sell the old crane", "Clerk", "June 2027"),
    ]
    assert [said(one, "response") for one in found(grid, ACTION)] == ["Agreed.", None]
    assert [said(one, "progress") for one in found(grid, ACTION)] == [None, "No longer required: it fell down."]


def test_risks_are_treated_where_the_cells_say_what_will_be_done() -> None:
    head = ["Risk", "Impact", "Likelihood", "Mitigation", "Risk owner"]
    deeds = [head, ["Flood", "4", "3", "Raise the sluice by two feet", "Engineer"]]
    controls = [head, ["Flood", "4", "3", "Sluice and warning bell", "Engineer"]]
    assert actions(deeds) == [("Raise the sluice by two feet", "Engineer", None)]
    assert not found(controls, ACTION)


def test_no_recommendations_were_made_is_none() -> None:
    none = ["Boats", "No recommendations were made."]
    grid = [["Audit", "Recommendation"], ["Dues", "Count the takings twice a day"], none]
    assert [said(one) for one in found(grid, RECOMMENDATION)] == ["Count the takings twice a day"]
    assert len(found(grid, REJECTION)) == 1


def test_a_name_with_its_task_stands_among_names() -> None:
    grid = [
        ["Minute", "Action"],
        ["The lamps of the quay are dark, and nobody has mended them", "AQ"],
        ["The crane has not been inspected since the spring", "JM"],
        ["Bulbs were offered by the school for the garden", "AQ to reply by 3 May 2027"],
    ]
    assert ("AQ to reply by 3 May 2027", "AQ", "by 3 May 2027") in actions(grid)


def test_a_number_alone_is_no_recommendation() -> None:
    grid = [["Recommendation", "Action", "Lead"], ["R1", "Order new planks", "Harbour Master"]]
    assert not found(grid, RECOMMENDATION)
    assert [work for work, *_ in actions(grid)] == ["Order new planks"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("31/03/2027", True), ("31 Mar 27", True), ("March 2027", True), ("Q3 2026/27", True), ("2027", True),
        ("2026-27", True), ("Spring 2027", True), ("By end of May 2027", True), ("Ongoing", True), ("TBC", True),
        ("Mending the quay", False), ("", False), ("£400", False), ("14", False), ("Marching band", False),
    ],
)  # fmt: skip
def test_a_cell_that_says_when(text: str, when: bool) -> None:
    assert says_when(text, common()) is when


# -- where the header stands --


def test_a_title_and_a_key_may_stand_above_the_header() -> None:
    grid = [
        ["Harbour action plan", LEFT, LEFT],
        ["Action", "Lead", "By when"],
        ["Mend the gates", "Clerk", "May 2027"],
    ]
    assert actions(grid) == [("Mend the gates", "Clerk", "May 2027")]


def test_a_header_of_two_lines() -> None:
    grid = [
        ["Action", "Who and when", LEFT],
        [UP, "Lead", "Deadline"],
        ["Mend the gates", "Clerk", "May 2027"],
    ]
    assert actions(grid) == [("Mend the gates", "Clerk", "May 2027")]


def test_the_first_row_below_a_wide_header_is_no_header() -> None:
    grid = [["Action", LEFT, "Lead", "Status"], ["1", "Mend the gates", "Clerk", "Open"]]
    assert actions(grid) == [("Mend the gates", "Clerk", None)]


def test_a_number_column_under_a_wide_header_numbers_the_recommendations() -> None:
    grid = [
        ["Recommendation", LEFT, "Lead", "Target date"],
        ["4", "That the lock gates be mended", "Clerk", "May 2027"],
        ["5", "That the old crane be painted", "Warden", "June 2027"],
    ]
    recommended = found(grid, RECOMMENDATION)
    assert [(said(one), one.facts["ref"]) for one in recommended] == [
        ("That the lock gates be mended", "4"),
        ("That the old crane be painted", "5"),
    ]


# -- rows --


def test_a_spanning_recommendation_is_written_once_and_owns_all_its_actions() -> None:
    grid = [
        HEAD,
        ["1. That the wharf be safe", "Mend the gates", "Clerk", "May 2027", "Open"],
        [UP, "Paint the crane", "Warden", "June 2027", "Open"],
        ["2. That it be dry", "Dig a drain", "Clerk", "July 2027", "Open"],
    ]
    first, second = found(grid, RECOMMENDATION)
    assert (said(first), first.facts["ref"]) == ("That the wharf be safe", "1")
    assert [one.parent for one in found(grid, ACTION)] == [first.key, first.key, second.key]


def test_an_empty_cell_under_a_recommendation_belongs_to_it() -> None:
    grid = [HEAD, ["That it be safe", "Mend it", "Clerk", "May", ""], ["", "Paint it", "Warden", "June", ""]]
    [recommendation] = found(grid, RECOMMENDATION)
    assert {one.parent for one in found(grid, ACTION)} == {recommendation.key}


def test_tasks_lined_up_in_one_row_are_parted() -> None:
    grid = [HEAD, ["That it be safe", "Mend it/Paint it/Sell it", "Clerk/Warden/Clerk", "May/June/July", ""]]
    assert actions(grid) == [
        ("Mend it", "Clerk", "May"),
        ("Paint it", "Warden", "June"),
        ("Sell it", "Clerk", "July"),
    ]


def test_one_lead_for_several_tasks_is_that_of_each() -> None:
    grid = [HEAD, ["That it be safe", "Mend it/Paint it", "Clerk", "May/June", ""]]
    assert actions(grid) == [("Mend it", "Clerk", "May"), ("Paint it", "Clerk", "June")]


def test_paragraphs_without_as_many_values_are_one_task() -> None:
    grid = [HEAD, ["That it be safe", "Mend it/before winter/and well", "Clerk/Warden", "May 2027", ""]]
    assert actions(grid) == [("Mend it before winter and well", "Clerk Warden", "May 2027")]


def test_without_a_column_of_actions_the_recommendation_is_what_is_done() -> None:
    grid = [["Recommendation", "Lead", "Deadline"], ["R3 Mend the gates", "Clerk", "May 2027"]]
    assert actions(grid) == [("Mend the gates", "Clerk", "May 2027")]
    assert len(found(grid, RECOMMENDATION)) == 1


def test_a_cell_over_several_columns_is_nobodys_name() -> None:
    grid = [HEAD, ["That a bridge be built", "No action: it cannot be paid for", LEFT, LEFT, "Closed"]]
    assert actions(grid) == [("No action: it cannot be paid for", None, None)]


def test_a_banner_states_the_recommendation_of_the_rows_below() -> None:
    grid = [
        ["Action", "Lead", "By when"],
        ["Recommendation 3: That the wharf be safe", LEFT, LEFT],
        ["Mend the gates", "Clerk", "May 2027"],
    ]
    [recommendation] = found(grid, RECOMMENDATION)
    assert (said(recommendation), recommendation.facts["ref"]) == ("That the wharf be safe", "3")
    assert [(said(one), one.parent) for one in found(grid, ACTION)] == [("Mend the gates", recommendation.key)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["Theme two: the shore", LEFT, LEFT, LEFT, LEFT], "section heading"),
        (["", "", "", "", ""], "empty row"),
        (list(HEAD), "header printed again"),
        (["Total", "4", "", "", ""], "total row"),
        (["Key", "Red is late", "", "", ""], "key row"),
        (["", "", "", "May 2027", ""], "values without an action"),
        (["", "8", "6", "May 2027", "1"], "values without an action"),
    ],
)
def test_a_row_that_is_neither_is_rejected_with_its_reason(row: list[str], reason: str) -> None:
    grid = [HEAD, row, ["1. That it be safe", "Mend it", "Clerk", "May 2027", ""]]
    assert [one.facts["reason"] for one in found(grid, REJECTION)] == [reason]
    assert len(found(grid, ACTION)) == 1


def test_words_in_a_column_of_no_role_are_a_row_too() -> None:
    grid = [
        ["Action", "Lead", "Deadline", "Cabbages"],
        ["Mend it", "Clerk", "May 2027", ""],
        ["", "", "", "all gone"],
    ]
    assert [one.facts["reason"] for one in found(grid, REJECTION)] == ["neither recommendation nor action"]


def test_a_banded_rows_colour_is_no_status() -> None:
    grid = [("Action", "Lead", "RAG"), ("Mend it", "Clerk", ""), ("Paint it", "Clerk", ""), ("Sell it", "Clerk", "")]
    fills = {(1, column): "#92d050" for column in range(3)} | {(3, 2): "#ff0000"}
    done = [one for one in find(paper(grid, fills=fills), common()) if one.kind == ACTION]
    assert [one.facts.get("rag_fill") for one in done] == [None, None, "#ff0000"]
    assert [place.row for place in done[2].parts["fill"].places] == [3]


def test_lead_and_date_may_stand_in_the_action_itself() -> None:
    grid = [["Action", "Status"], ["Head of Harbours to mend the gates by 4 May 2027", "Open"]]
    assert actions(grid) == [("Head of Harbours to mend the gates by 4 May 2027", "Head of Harbours", "by 4 May 2027")]


# -- tables of other kinds --


@pytest.mark.parametrize(
    "header",
    [
        ["Description", "Budget", "Forecast", "Variance"],
        ["Risk", "Likelihood", "Impact", "Action", "Owner"],
        ["Action", "2026/27 £000", "2027/28 £000"],
        ["Name", "Organisation", "Present"],
        ["Library", "Hours now", "Hours proposed"],
        ["Date", "Agenda items", "Lead"],
        ["Version", "Date", "Author", "Changes"],
    ],
)
def test_tables_of_other_kinds_hold_no_actions(header: list[str]) -> None:
    grid = [header, *[[f"{name} {row}" for name in header] for row in range(3)]]
    assert not [one for one in find(paper(grid), common()) if one.kind in (ACTION, RECOMMENDATION)]


def test_a_log_without_a_header_is_known_by_its_title_and_its_statuses() -> None:
    grid = [
        ["Mend the lock gates before winter", "Complete"],
        ["Paint the old crane by the wharf", "In progress"],
        ["Sell the barge to the museum", "Not started"],
    ]
    assert len(found(grid, ACTION, above="Action log")) == 3
    assert not found(grid, ACTION, above="Opening hours")


def test_an_action_of_two_tables_is_told_once_by_the_one_that_says_more() -> None:
    text = (
        "Minutes of the Board\nPresent: Ann Tull\nAction | Owner\nMend the gates of the old lock | AT\n\nSummary\n"
        "Action | Owner | By when\nMay27.01 Mend the gates of the old lock | AT | June 2027"
    )
    findings = find(read_plain(text, "minutes"), common())
    assert [said(one, "deadline") for one in findings if one.kind == ACTION] == ["June 2027"]
    [again] = [one for one in findings if one.kind == REJECTION]
    assert (again.facts["reason"], said(again)) == ("printed twice", "Mend the gates of the old lock")


@pytest.mark.parametrize("second", ["Mend the gates of the old lock | BT", "Paint the gates of the new lock | AT"])
def test_another_task_is_not_told_twice(second: str) -> None:
    text = f"Action | Owner\nMend the gates of the old lock | AT\n\nSummary\nAction | Owner\n{second}"
    assert len([one for one in find(read_plain(text, "minutes"), common()) if one.kind == ACTION]) == 2


@pytest.mark.parametrize(
    ("action", "due"),
    [("Bring a report to the next meeting", "to the next meeting"), ("Sell it at the end of April", "end of April"),
     ("Visit scheduled for 24 May", "24 May"), ("Meet at the end of the pier", None)],
)  # fmt: skip
def test_an_action_may_say_by_when_itself(action: str, due: str | None) -> None:
    assert [when for _, _, when in actions([["Action", "Lead"], [action, "Clerk"]])] == [due]


# -- over pages --


def test_a_table_over_pages_gives_each_row_once() -> None:
    file = SAMPLES / "south-fenmoor" / "parks-action-plan-2026-07-09.pdf"
    document = read(Source(name=file.name, origin="", media_type=PDF, sha256="0", data=file.read_bytes()))
    findings = find(document, common())
    assert not [one for one in findings if one.facts.get("reason") == "header printed again"]
    recommended = [one for one in findings if one.kind == RECOMMENDATION]
    assert len({one.key for one in recommended}) == len(recommended)
    assert {place.page for one in recommended for place in one.parts["text"].places} == {1, 2, 3}


# -- the law of rows --

WORDS = st.sampled_from(
    ["", "", UP, LEFT, "Mend it", "Clerk", "May 2027", "1. That it be so", "Total", "x/y", "Action", "Complete", "N/A",
     "Recommendation 2: That"]
)  # fmt: skip
ROLES = st.permutations(["Recommendation", "Action", "Lead", "Deadline", "Status", "Ref", "Notes"])
ROWS = st.lists(st.lists(WORDS, min_size=7, max_size=7), max_size=6)


def well_formed(head: Sequence[str], rows: list[list[str]]) -> list[list[str]]:
    """Marks of spanning that make rectangles of one row or one column; the others are empty cells."""
    table = [list(head), *map(list, rows)]
    for row, texts in enumerate(table[1:], 1):
        for column, text in enumerate(texts):
            above, beside = table[row - 1][column], texts[column - 1] if column else LEFT
            wide = LEFT in (above, *table[row - 1][column + 1 : column + 2])
            if (text == UP and (row == 1 or wide)) or (text == LEFT and beside in (UP, LEFT)):
                texts[column] = ""
    return table


@settings(max_examples=200, deadline=None)
@given(ROLES, ROWS)
def test_every_row_is_a_record_or_a_rejection(head: list[str], rows: list[list[str]]) -> None:
    document = paper(well_formed(head, rows))
    findings = [one for one in find(document, common()) if one.kind != FIELD]
    quotes = [quote for one in findings for quote in one.parts.values()]
    told = Counter(place.row for quote in quotes for place in quote.places)
    told.update(int(one.facts["row"]) for one in findings if one.kind == REJECTION)
    table = document.tables[0]
    for row in range(1, table.rows):
        own = [cell for cell in table.row(row) if cell and cell.row == row and cell.text.strip()]
        assert not own or told[row], f"row {row} is lost"
    assert all(document.text_at(piece.place) == piece.words for quote in quotes for piece in quote.pieces)


def test_an_initial_is_no_number() -> None:
    grid = [["Action", "By when"], ["J. Marlow to price new lamps", "May 2027"], ["B. Price new lamps", "May 2027"]]
    assert [(words, lead) for words, lead, _ in actions(grid)] == [
        ("J. Marlow to price new lamps", "J. Marlow"), ("Price new lamps", None),
    ]  # fmt: skip


def test_a_header_below_what_heads_a_set_of_minutes_is_found() -> None:
    """Title, date, place, those present and apologies stand above it in the same table; it says `Action` alone."""
    heads = [[words, LEFT, LEFT] for words in ("Harbour Board", "9 June 2027", "Pier Hall", "Present: A Quay")]
    rows = [
        ["1.", "The old crane was looked at and will be painted before the winter", "AQ"],
        ["2.", "The ferry timetable will be printed again in larger letters", "TR"],
    ]
    findings = found([*heads, ["", "", "Action"], *rows], ACTION)
    assert [said(one) for one in findings] == [row[1] for row in rows]


def printed(*lines: tuple[int, str]) -> Cell:
    """A cell of paragraphs of one line, each with the height at which it stands on page 1."""
    made = [
        Line(text=text, place=Place(page=1, box=(0, top, 100, top + 11)), edges=range(len(text) + 1), joint=BREAK)
        for top, text in lines
    ]
    return Cell(row=0, column=0, passage=Passage(lines=tuple(made)))


TOLD = printed((10, "The Pier"), (35, "TR will paint it."), (60, "It was windy."), (72, "It will be mended."))


@pytest.mark.parametrize(
    ("names", "meant"),
    [
        (printed((37, "TR"), (74, "AQ")), [("TR will paint it.", "TR"), ("It will be mended.", "AQ")]),
        (printed((85, "TR")), [("It will be mended.", "TR")]),
        (printed((30, "TR"), (40, "AQ")), [("TR will paint it.", "TR\nAQ")]),
        (printed((10, "TR")), []), (printed((35, "TR"), (140, "AQ")), []),
    ],
)  # fmt: skip
def test_names_in_minutes_stand_beside_what_they_are_to_do(names: Cell, meant: list[tuple[str, str]]) -> None:
    """A name at the top of the cell is about all of it, and so are names that stand beside nothing."""
    assert [(work.text, who.text) for work, who in named_beside(TOLD, names)] == meant


def test_a_list_goes_with_the_paragraph_that_introduces_it() -> None:
    told = printed((10, "The Pier"), (35, "TR will buy:"), (47, "1. paint"), (59, "2. brushes"), (71, "It was windy."))
    assert [work.text for work, _ in named_beside(told, printed((48, "TR")))] == ["TR will buy:\n1. paint\n2. brushes"]


@pytest.mark.parametrize(
    ("action", "due"),
    [
        ("Sums due by 4 May 2027 had been paid", None), ("Pay the sums due by 4 May 2027", "due by 4 May 2027"),
        ("Sums due by 4 May were paid, the rest by June 2027", "by June 2027"),
        ("Reply by noon on Friday 7 May 2027", "by noon on Friday 7 May 2027"), ("Reply (by Jan 27)", "by Jan 27"),
        ("Report within four weeks of receipt.", "within four weeks of receipt"), ("Run on sun by 2030", "by 2030"),
        ("Reply by Weds 5 May 2027", "by Weds 5 May 2027"), ("Report within eleven weeks", "within eleven weeks"),
        ("Reply by COB Friday 16 May 2027", "by COB Friday 16 May 2027"),
        ("Reply (deadline 1 August 2027)", "deadline 1 August 2027"),
        ("Report by end October 2027", "by end October 2027"),
        ("Close the books by the end of the financial year", "by the end of the financial year"),
        ("Visit the quay, early in September before the next meeting", "early in September"),
        ("Build by 2030 homes", None), ("By Winter Gardens Ltd", None), ("Keep within budget", None),
    ],
)  # fmt: skip
def test_a_date_inside_an_action_is_due_if_its_words_say_so(action: str, due: str | None) -> None:
    span = due_in(action, common())
    assert (action[slice(*span)] if span else None) == due


@pytest.mark.parametrize(
    ("action", "when"),
    [
        ("Bring the crane report to the July meeting", "July"), ("Report to its November meetings", "November"),
        ("Circulate it for the 9 February meeting", "the 9 February"),
        ("Add it to the agenda for the May Quay Board", "May"),
        ("Paint the lamps by the July meeting", "by the July"), ("Meet the painter on site on 19 June", "on 19 June"),
        ("Ask for a report in April 2027", "in April 2027"), ("Walk the quay in the spring.", "in the spring"),
        ("Mend the gate (May 2027)", "May 2027"), ("Bring the plan – April meeting", "April"),
        ("Meet in the first week of March", "in the first week of March"), ("Walk it by mid May", "by mid May"),
        ("Book the crane for w/c 17 May", "w/c 17 May"),
        ("Take it up at the meeting on 19th.", "on 19th"), ("Reply by Friday", "by Friday"),
        ("Return in six months' time", "in six months' time"), ("Ring the painter next week", "next week"),
        ("Draft it in April to present at the next meeting", "in April"),
        ("Present it at the next Quay Board", "at the next Quay Board"),
        ("Do it on Monday, finish by June 2027", "by June 2027"),
        ("Mend the wall damaged on 3 May", None), ("Renew the lease, which ends on 4 May", None),
        ("Publish the spring issue", None), ("Bill the clubs for 2026/27", None), ("Edit the minutes of 4 May", None),
        ("Be there on every night", None), ("Close the gates in winter", None), ("Sweep May Street", None),
        ("Sweep the quay in May Street", None), ("Ask why it was shut on Friday", None),
        ("AQ asked whether it would be shut before this winter", None),
        ("Bids run until 4 May; report in June 2027", "in June 2027"),
        ("Paint it in the next two weeks", "in the next two weeks"),
        ("Close the books by the year end", "by the year end"), ("Put it on the next agenda", "on the next agenda"),
        ("Circulate it ahead of the February Cabinet", "ahead of the February"),
        ("Plant bulbs this autumn", "this autumn"), ("Seal it before this winter", "before this winter"),
        ("Check the steps prior to the fair on 12 July", "prior to the fair on 12 July"), ("Defer it", None),
        ("It was deferred to the 10 July meeting", "the 10 July"), ("Add it to May's agenda", "May"),
        ("Be asked to bring it on 4 June", "on 4 June"), ("See that next year's kerbs are listed", None),
    ],
)  # fmt: skip
def test_what_will_be_done_says_when_in_more_words(action: str, when: str | None) -> None:
    span = done_in(action, common())
    assert (action[slice(*span)] if span else None) == when


@pytest.mark.parametrize("again", ["by" + " " * 400, "was to on 4 May; ", "starts on 4 May    ", "in the  "])
def test_a_long_run_of_what_may_be_a_date_is_passed_once(again: str) -> None:
    """Forty thousand characters take a tenth of a second; read anew from each of its starts, half a minute."""
    began = time.process_time()
    done_in((again * 40_000)[:40_000], common())
    assert time.process_time() - began < 5


MINUTED_TABLE = [
    ["Item", "Action", "Responsibility"], ["1. Opening", "7.02 pm", ""], ["2. Interests", "None", ""],
    ["3. Crane", "The crane was looked at and the price of paint will be asked for", "Harbour Master"],
    ["4. Lamps", "That the lamps be mended. Moved by A Quay. It was agreed that the lamps be sold.", ""],
]  # fmt: skip


def test_minutes_that_name_somebody_in_few_rows_are_no_list_of_actions() -> None:
    """`Action` there is what went on; what was agreed in the table is resolved."""
    findings = found(MINUTED_TABLE, ACTION, above="Minutes of the Harbour Board")
    assert [(said(one), said(one, "leads")) for one in findings] == [(MINUTED_TABLE[3][1], "Harbour Master")]
    [resolved] = found(MINUTED_TABLE, RECOMMENDATION, above="Minutes of the Harbour Board")
    assert said(resolved) == "It was agreed that the lamps be sold."
    assert len(found(MINUTED_TABLE, ACTION, above="Action plan of the Harbour Board")) == 3


# -- what stands in one cell, in one of several columns, or in tables of two columns --


def read_rows(grid: Grid) -> list[tuple[str | None, ...]]:
    """Each action's words, lead, date and response or progress as they are read."""
    names = ("text", "leads", "deadline", "response", "progress")
    return [tuple(said(one, name) for name in names) for one in found(grid, ACTION)]


def test_who_and_when_behind_labels_in_the_cell_of_the_action_are_no_words_of_it() -> None:
    grid = [
        ["No.", "Issue and risk", "Recommendation", "Agreed management action and timing"],
        ["1", "Rust", "The quay should be painted.",
         "Accepted. Paint will be bought./Responsible officer: Harbour Master/Agreed date: May 2027"],
        ["2", "Dark", "The lamps should be lit.", "Lamps are to be lit./Head of Lamps/3 May 2027"],
        ["3", "Mud", "The slip should be swept.", "Target: 50 sweeps a year"],
    ]  # fmt: skip
    assert read_rows(grid) == [
        ("Accepted. Paint will be bought.", "Harbour Master", "May 2027", "Accepted. Paint will be bought.", None),
        ("Lamps are to be lit.", "Head of Lamps", "3 May 2027", None, None),
        ("Target: 50 sweeps a year", None, "Target: 50 sweeps a year", None, None),
    ]


def test_an_answer_below_a_recommendation_stands_under_a_line_of_its_own() -> None:
    cell = "Paint it./Management response/Agreed. Paint is ordered./Responsible officer: A Quay"
    grid = [["Risk", "Recommendations"], ["Rust", cell]]
    assert read_rows(grid) == [("Paint it.", "A Quay", None, "Agreed. Paint is ordered.", None)]


def test_what_labels_say_again_that_a_column_says_is_left_in_the_words() -> None:
    grid = [["Recommendation", "Response", "Lead"], ["Paint it", "Agreed. Owner: A Quay. Due: May 2027", "B Tide"]]
    assert read_rows(grid) == [("Paint it", "B Tide", "May 2027", "Agreed. Owner: A Quay. Due: May 2027", None)]


def test_a_column_called_action_says_what_is_to_be_done_before_others() -> None:
    grid = [["Treatment", "Further action", "Lead"], ["Insure", "Fit a lock", "A Quay"], ["Tolerate", "None", "B Tide"]]
    assert [words for words, *_ in actions(grid)] == ["Fit a lock"]


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        (("Update June 2026", "Update Sept 2026"), 1), (("Q3 2026/27 progress", "Q2 2026/27 progress"), 0),
        (("Update Nov 26", "Update Feb 27"), 1), (("Previous update", "Update"), 1), (("Update", "Progress"), 0),
    ],
)  # fmt: skip
def test_the_latest_of_several_columns_says_how_far_it_is(headers: tuple[str, str], told: int) -> None:
    cells = ("Paint bought", "Half is painted")
    grid = [["Action", "Lead", *headers], ["Paint it", "A Quay", *cells]]
    assert read_rows(grid) == [("Paint it", "A Quay", None, None, cells[told])]


def test_numbered_decisions_in_a_table_are_resolved() -> None:
    grid = [["Decision number:", "Decision:"], ["12-2027", "The Board agreed to paint the quay."]]
    [decided] = found(grid, RECOMMENDATION)
    assert (said(decided), decided.facts["ref"], decided.facts["kind"]) == (grid[1][1], "12-2027", "resolution")
    assert decided.confidence == 1


@pytest.mark.parametrize(
    "header",
    [
        ("Task", "Responsible", "Accountable", "Consulted", "Informed"),
        ("Indicator", "Target", "Trigger", "Action if trigger is met", "Responsibility"),
        ("Function", "Delegated to", "Number", "Conditions", "Consultee"),
        ("Option", "Advantages", "Disadvantages", "Recommendation", "Officer"),
        ("Goal", "Owner", "Target", "Measure", "Status"), ("Incident", "Officer", "Loss", "Action taken", "Place"),
        ("Project", "Lead", "2026/27 spend", "Outputs", "Sponsor"),
    ],
)
def test_who_does_what_as_a_rule_or_would_do_is_no_action(header: Sequence[str]) -> None:
    row = ["Boats moored", "Clerk", "40", "Ask why", "Harbour Master"]
    assert not [*found([header, row], ACTION), *found([header, row], RECOMMENDATION)]


def test_verdicts_of_one_word_are_no_actions() -> None:
    rows = [["Quay fund", "Clerk", "Retain"], ["Pier fund", "Harbour Master", "Release"]]
    assert not found([["Fund", "Owner", "Action"], *rows], ACTION)
    assert len(found([["Fund", "Owner", "Action", "By when"], *([*row, "May 2027"] for row in rows)], ACTION)) == 2


def test_recommendations_may_stand_between_their_number_and_their_priority() -> None:
    grid = [["No.", "Recommendation", "Priority"], ["1", "Paint the quay every spring", "High"]]
    [recommended] = found(grid, RECOMMENDATION)
    assert (said(recommended), recommended.facts["ref"]) == (grid[1][1], "1")


def test_rows_of_a_log_that_call_themselves_something_else_are_no_actions() -> None:
    head = ["No.", "Decision or Action or Message", "Who?", "When?"]
    rows = [["1", "Action – Paint the quay", "A Quay", "May"], ["2", "Decision: to meet each month", "All", ""]]
    assert [(words, lead) for words, lead, _ in actions([head, *rows])] == [("Paint the quay", "A Quay")]
    assert [one.facts["reason"] for one in found([head, *rows], REJECTION)] == ["called something else"]


@pytest.mark.parametrize("header", ["Action", "To action", "For action"])
def test_names_under_a_word_for_action_say_who_acts(header: str) -> None:
    rows = [["4", "AQ will price the paint for the quay", "AQ"], ["5", "TR will print the tide tables again", "TR"]]
    assert [lead for _, lead, _ in actions([["Minute", "Subject", header], *rows])] == ["AQ", "TR"]


def test_no_change_recommends_nothing() -> None:
    rows = [["The sign is bright", "It will be dimmed", "No change"], ["It is ugly", "Noted", "Paint the sign green"]]
    grid = [["Concern", "Officer response", "Recommendation"], *rows]
    assert [said(one) for one in found(grid, RECOMMENDATION)] == ["Paint the sign green"]
    assert [one.facts["reason"] for one in found(grid, REJECTION)] == ["values without an action"]


def test_numbered_recommendations_are_a_list_whatever_stands_beside_them() -> None:
    words = ["2 Paint the quay every spring", "3a Light the lamps at dusk", "3b (i-ii) Sweep the slip", "AFI 4 Sell it"]
    grid = [["Recommendation", "Harbour Board", "Pier Trust"], *([text, "F", "P"] for text in words)]
    assert [(one.facts["ref"], said(one)) for one in found(grid, RECOMMENDATION)] == [
        ("2", "Paint the quay every spring"), ("3a", "Light the lamps at dusk"), ("3b (i-ii)", "Sweep the slip"),
        ("4", "Sell it"),
    ]  # fmt: skip
    assert not found([["Site", "Recommendation", "Ward"], ["4 Quay Row", "Refuse the fence", "Pier"]], RECOMMENDATION)


def test_a_title_in_a_list_of_recommendations_is_less_sure_than_what_asks_for_something() -> None:
    rows = [["1", "Paint the quay every spring"], ["2", "The pier and its visitors"], ["3", "The Board should meet"]]
    sure = [one.confidence for one in found([["No.", "Recommendation"], *rows], RECOMMENDATION)]
    assert sure[0] == sure[2] > sure[1]


def test_what_describes_actions_that_are_only_called_by_numbers_is_to_be_done() -> None:
    rows = [["Action 1", "Paint the quay", "A Quay"], ["Action 2", "Sweep", "B Tide"]]
    grid = [["Action", "Description", "Lead"], *rows]
    assert [(words, lead) for words, lead, _ in actions(grid)] == [("Paint the quay", "A Quay"), ("Sweep", "B Tide")]


def test_words_cut_out_of_a_cell_stand_where_they_stood() -> None:
    [line] = printed((10, "Paint it. Owner: A Quay")).passage.cut(17, 23).lines
    assert (line.text, line.box, list(line.edges or ())) == ("A Quay", (17, 10, 23, 21), list(range(17, 24)))
