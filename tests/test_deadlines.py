"""Deadlines: the grammar on strings of our own, what surrounds a cell, and laws that hold for any text."""
from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.record import Deadline
from extract.rulebook.load import common, names
from extract.rulebook.load import load as rulebook
from extract.tidy.deadlines.almanac import bank_holidays, easter, plus_working_days, polling_day
from extract.tidy.deadlines.read import DeadlineContext, read_deadline
from extract.tidy.deadlines.strings import reading

TODAY = date(2026, 5, 14)
KINDS = {"fixed", "range", "relative", "recurring", "ongoing", "immediate", "completed", "unknown"}

READS = """
31/03/2027                                      | 2027-03-31 | 2027-03-31 | fixed
31.3.27                                         | 2027-03-31 | 2027-03-31 | fixed
05-06-26                                        | 2026-06-05 | 2026-06-05 | fixed
31 03 2027                                      | 2027-03-31 | 2027-03-31 | fixed
2027-03-31                                      | 2027-03-31 | 2027-03-31 | fixed
31MAR27                                         | 2027-03-31 | 2027-03-31 | fixed
1st. April 2027                                 | 2027-04-01 | 2027-04-01 | fixed
Mon. 6th July 2026                              | 2026-07-06 | 2026-07-06 | fixed
July 3rd, 2026                                  | 2026-07-03 | 2026-07-03 | fixed
by 5pm on Friday 12 June 2026                   | -          | 2026-06-12 | fixed
5th of June                                     | 2026-06-05 | 2026-06-05 | fixed
by Friday                                       | -          | 2026-05-15 | fixed
Friday                                          | 2026-05-15 | 2026-05-15 | fixed
next Tuesday                                    | 2026-05-19 | 2026-05-19 | fixed
Monday 1st                                      | 2026-06-01 | 2026-06-01 | fixed
at the meeting on the 19th                      | 2026-05-19 | 2026-05-19 | fixed
no later than the 3rd                           | -          | 2026-06-03 | fixed
to July's committee                             | -          | 2026-07-31 | fixed
at next month's meeting                         | 2026-06-01 | 2026-06-30 | fixed
deadline: 4 May 2027                            | -          | 2027-05-04 | fixed
by 31/3                                         | -          | 2027-03-31 | fixed
46112                                           | 2026-03-31 | 2026-03-31 | fixed
1-12 June 2026                                  | 2026-06-01 | 2026-06-12 | range
29 Sept – 3 Oct 2026                            | 2026-09-29 | 2026-10-03 | range
May‐2027                                        | 2027-05-01 | 2027-05-31 | fixed
Sept2026                                        | 2026-09-01 | 2026-09-30 | fixed
Novmeber 2026                                   | 2026-11-01 | 2026-11-30 | fixed
06/2027                                         | 2027-06-01 | 2027-06-30 | fixed
6/27                                            | 2027-06-01 | 2027-06-30 | fixed
Jun 27                                          | 2027-06-01 | 2027-06-30 | fixed
Jun 24th                                        | 2026-06-24 | 2026-06-24 | fixed
Aug 20                                          | 2026-08-20 | 2026-08-20 | fixed
end of February 27                              | -          | 2027-02-28 | fixed
July                                            | 2026-07-01 | 2026-07-31 | fixed
April                                           | 2027-04-01 | 2027-04-30 | fixed
mid-Nov                                         | 2026-11-11 | 2026-11-20 | fixed
second half of June                             | 2026-06-16 | 2026-06-30 | fixed
Beginning of June                               | 2026-06-01 | 2026-06-01 | fixed
Dec 26 - Feb 27                                 | 2026-12-01 | 2027-02-28 | range
Between June and September 2026                 | 2026-06-01 | 2026-09-30 | range
June or July 2026                               | 2026-06-01 | 2026-07-31 | fixed
June, September and December 2026               | 2026-06-01 | 2026-12-31 | fixed
by the AGM in May 2027                          | -          | 2027-05-31 | fixed
At the July meeting                             | 2026-07-01 | 2026-07-31 | fixed
2026-27 Q1                                      | 2026-04-01 | 2026-06-30 | fixed
by end Q2                                       | -          | 2026-09-30 | fixed
Complete by close of 26/27                      | -          | 2027-03-31 | fixed
Complete end of June 2026                       | -          | 2026-06-30 | fixed
Lifetime of the strategy                        | -          | -          | ongoing
1Q 2026/27                                      | 2026-04-01 | 2026-06-30 | fixed
FYE 2027                                        | -          | 2027-03-31 | fixed
< 12 months                                     | -          | 2027-05-14 | relative
end of the fourth quarter in 2026               | -          | 2027-03-31 | fixed
Q4 2026                                         | 2027-01-01 | 2027-03-31 | fixed
last quarter of 2026/27                         | 2027-01-01 | 2027-03-31 | fixed
Q1/Q2 2026/27                                   | 2026-04-01 | 2026-09-30 | range
H2 2026/27                                      | 2026-10-01 | 2027-03-31 | fixed
first half of 2027                              | 2027-01-01 | 2027-06-30 | fixed
2026/27                                         | 2026-04-01 | 2027-03-31 | fixed
21/22 – 23/24                                   | 2021-04-01 | 2024-03-31 | range
26/27                                           | 2026-04-01 | 2027-03-31 | fixed
Academic year 2026/27                           | 2026-09-01 | 2027-08-31 | fixed
next financial year                             | 2027-04-01 | 2028-03-31 | fixed
by year end                                     | -          | 2027-03-31 | fixed
June month end                                  | -          | 2026-06-30 | fixed
calendar year end                               | -          | 2026-12-31 | fixed
for 2026/27                                     | 2026-04-01 | 2027-03-31 | range
by 2030                                         | -          | 2030-12-31 | fixed
late 2026/early 2027                            | 2026-09-01 | 2027-04-30 | range
Autumn/Winter 2026                              | 2026-09-01 | 2027-02-28 | range
next spring                                     | 2027-03-01 | 2027-05-31 | fixed
end of summer term                              | -          | 2026-07-31 | fixed
by Easter 2027                                  | -          | 2027-03-28 | fixed
before summer recess                            | -          | 2026-07-31 | relative
Summer recess                                   | -          | 2026-08-31 | range
week ending 12/6/26                             | 2026-06-06 | 2026-06-12 | fixed
week 2 of July                                  | 2026-07-08 | 2026-07-14 | fixed
by the end of the month                         | -          | 2026-05-31 | fixed
this calendar year                              | 2026-01-01 | 2026-12-31 | fixed
within 6 weeks of the meeting                   | -          | 2026-06-25 | relative
6 weeks from 1 June 2026                        | -          | 2026-07-13 | relative
two weeks before 1 July 2026                    | -          | 2026-06-17 | relative
3 months                                        | -          | 2026-08-14 | relative
Short term (0-6 months)                         | 2026-05-14 | 2026-11-14 | range
three clear working days before the meeting     | -          | 2026-05-08 | relative
over the next three years                       | 2026-05-14 | 2029-05-14 | range
28 days from receipt                            | -          | -          | relative
at the next available Cabinet                   | -          | -          | relative
after the consultation closes on 14 December    | 2026-12-15 | -          | relative
In time for the 2027/28 budget                  | -          | -          | relative
wef 1/4/26                                      | 2026-04-01 | 2026-04-01 | fixed
commencing Sept 2026                            | 2026-09-01 | -          | ongoing
2026/27 onwards                                 | 2026-04-01 | -          | ongoing
June 2026 at the earliest                       | 2026-06-01 | -          | fixed
after 30 June 2026                              | 2026-07-01 | -          | fixed
before 1 July 2026                              | -          | 2026-06-30 | fixed
30 June 2026 at the latest                      | -          | 2026-06-30 | fixed
Immediate effect                                | 2026-05-14 | -          | immediate
Now                                             | 2026-05-14 | -          | immediate
On going                                        | -          | -          | ongoing
Business as usual                               | -          | -          | ongoing
Ongoing - reviewed annually                     | -          | -          | ongoing
Ongoing until 31 March 2027                     | -          | 2027-03-31 | fixed
complete                                        | -          | -          | completed
Implemented April 2026                          | 2026-04-01 | 2026-04-30 | completed
February (complete)                             | 2026-02-01 | 2026-02-28 | completed
Complete by July 2026                           | -          | 2026-07-31 | fixed
90% complete - September 2026                   | 2026-09-01 | 2026-09-30 | fixed
Annually in May                                 | 2026-05-01 | 2026-05-31 | recurring
Annually by 30 September                        | -          | 2026-09-30 | recurring
Quarterly (Jan, Apr, Jul, Oct)                  | 2026-07-01 | 2027-04-30 | recurring
2 June 2026 and every 6 months thereafter       | 2026-06-02 | 2026-06-02 | recurring
31 March 2027, reviewed quarterly               | 2027-03-31 | 2027-03-31 | fixed
June 2026 (revised from March 2026)             | 2026-06-01 | 2026-06-30 | fixed
originally Jan 26, now Jul 26                   | 2026-07-01 | 2026-07-31 | fixed
March 2026 June 2026                            | 2026-06-01 | 2026-06-30 | fixed
Jan 26 → Jul 26                                 | 2026-07-01 | 2026-07-31 | fixed
(a) June 2026 (b) Sept 2026 (c) ongoing         | 2026-06-01 | 2026-09-30 | fixed
Phase 1 – June 2026; Phase 2 – Jan 2027         | 2026-06-01 | 2027-01-31 | fixed
Report to Cabinet in March 2027                 | 2027-03-01 | 2027-03-31 | fixed
Draft in September 2026; final by March 2027    | -          | 2027-03-31 | fixed
Adoption of the Local Plan 2040 in June 2027    | 2027-06-01 | 2027-06-30 | fixed
early 2027 (currently set for 8 February 2027)  | 2027-02-08 | 2027-02-08 | fixed
TBC                                             | -          | -          | unknown
?                                               | -          | -          | unknown
Medium term                                     | -          | -          | unknown
29/02/2027                                      | -          | -          | unknown
31/12/2199                                      | -          | -          | unknown
Gwanwyn 2027                                    | 2027-03-01 | 2027-05-31 | fixed
O fis Ebrill 2027                               | 2027-04-01 | -          | ongoing
Ebrill i Fehefin 2027                           | 2027-04-01 | 2027-06-30 | range
I'w gadarnhau                                   | -          | -          | unknown
"""

NOTHING = """
N/A
-
none
See above
ditto
No timescale set
May be considered
the panel may review this
March past in the High Street
Cllr J May
3 of 10 wards
3/4 of respondents
3/6/12 months
2 reports
£2025
£5k
50%
paragraph 3.4
Page 23
Minute ref 2026/03
CAB/2026/12
Room 12
01632 960456
Tel: 020 7946 0000
20/20 vision
Within existing resources
By email
Local Plan 2040
for a minimum of 28 days
Augment the existing plan
complete the audit of grants
"""


def read(text: str, today: date | None = TODAY, **around: object) -> Deadline | None:
    return read_deadline(text, DeadlineContext(document_date=today, **around), common())  # type: ignore[arg-type]


def must(text: str, today: date | None = TODAY, **around: object) -> Deadline:
    deadline = read(text, today, **around)
    assert deadline is not None
    return deadline


@pytest.mark.parametrize("row", READS.strip().splitlines())
def test_the_grammar(row: str) -> None:
    text, start, end, kind = (part.strip() for part in row.split("|"))
    deadline = must(text)
    assert (deadline.start or "-", deadline.end or "-", deadline.kind) == (start, end, kind)
    assert deadline.text == text


@pytest.mark.parametrize("text", ["", "  \n ", *NOTHING.strip().splitlines()])
def test_what_says_no_date_gives_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("on 3 June", "2026-06-03"), ("in May", "2026-05-31"), ("in the autumn", "2026-11-30"),
        ("by 3 May", "2027-05-03"), ("by 1 March 2026", "2026-03-01"),
        ("on 3 May", None), ("in April", None), ("in March 2026", None),
        ("in 2026/27", None), ("in 2027/28", "2028-03-31"),
        ("this financial year", "2027-03-31"),
    ],
)  # fmt: skip
def test_a_day_that_a_sentence_names_may_be_one_it_looks_back_to(text: str, end: str | None) -> None:
    """The paper is of 14 May 2026; a word that sets a limit looks ahead."""
    found = read(text, in_sentence=True)
    assert (found.end if found else None) == end


EXAMPLES = [
    example for name in names() for example in rulebook(name).examples
    if example.subject == "deadlines" and example.file == name
]  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.says)
def test_the_examples_of_the_rule_files(example) -> None:  # type: ignore[no-untyped-def]
    given_date = example.context.get("document_date")
    deadline = must(example.says, date.fromisoformat(given_date) if given_date else None)
    empty = {"start": None, "end": None, "precision": None, "tentative": False, "recurrence": None}
    wanted = {**empty, **example.gives}
    old = wanted.pop("revised_from", [])
    assert {name: getattr(deadline, name) for name in wanted} == wanted
    assert [revision.text for revision in deadline.revised_from] == old


def test_the_column_settles_what_may_be_a_day_or_a_year() -> None:
    assert must("Sept 27").precision == "month"
    as_day = must("Sept 27", neighbours=("Oct 19", "June 24th", "Nov 8th"))
    assert (as_day.precision, as_day.end) == ("day", "2026-09-27")
    backed = must("Sept 27", neighbours=("Oct 2026", "Nov '26", "Sept 27"))
    assert backed.confidence > must("Sept 27").confidence


def test_a_column_of_months_in_figures_is_read_so() -> None:
    assert must("06/11", date(2010, 1, 1), column="Target (MM/YY)").start == "2011-06-01"
    assert must("06/11", date(2010, 1, 1)).start == "2010-11-06"


def test_a_date_without_a_year_needs_something_to_go_by() -> None:
    assert must("23-Mar", None, neighbours=("Mar-2027", "Jan-2027")).end == "2027-03-23"
    alone = must("23-Mar", None)
    assert (alone.kind, alone.start, alone.end) == ("unknown", None, None)
    assert must("in 3 months", None).kind == "relative"


def test_a_done_row_lies_behind() -> None:
    assert must("June").end == "2026-06-30"
    assert must("October", completed=True).end == "2025-10-31"
    assert must("Done June").end == "2025-06-30"
    assert must("June", completed=True).end == "2026-06-30"  # it comes soon, and was done before
    assert must("June", completed=True).confidence < must("April", completed=True).confidence
    assert must("Next meeting (2 June)", completed=True).end == "2026-06-02"


@pytest.mark.parametrize(
    "told",
    [
        "See minute of 4 June 2026", "Letter dated 2/6/26", "It had been agreed to bring them to the quay on 11th June",
        "The panel had asked for a note by 3 May 2026",
    ],
)  # fmt: skip
def test_what_had_been_agreed_before_and_the_day_of_a_letter_set_no_deadline(told: str) -> None:
    assert read(told) is None
    assert must("By 3 June 2026, as had been agreed").end == "2026-06-03"


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("Start: June 2026 End: March 2027", "range", "2026-06-01", "2027-03-31"),
        ("June 2026 (start) – August 2026 (finish)", "range", "2026-06-01", "2026-08-31"),
        ("Target: 31 March 2026\nActual: 2 April 2026", "fixed", "2026-03-31", "2026-03-31"),
        ("Actual: 2 April 2026", "completed", "2026-04-02", "2026-04-02"),
        ("Reported to the harbour board 22 January 2026", "completed", "2026-01-22", "2026-01-22"),
        ("To be reported to the harbour board on 22 June 2026", "fixed", "2026-06-22", "2026-06-22"),
        ("Within two weeks of today's meeting", "relative", None, "2026-05-28"),
        ("Within the month", "relative", None, "2026-06-14"),
        ("High priority – 3 months", "relative", None, "2026-08-14"),
        ("Prior to the meeting in July", "fixed", None, "2026-06-30"),
    ],
)
def test_two_dates_with_labels_and_what_was_done(text: str, kind: str, start: str | None, end: str | None) -> None:
    found = must(text)
    assert (found.kind, found.start, found.end) == (kind, start, end)


def test_what_comes_round_each_year_does_so_though_no_year_is_known() -> None:
    found = must("July each year", today=None)
    assert (found.kind, found.start, found.end, found.recurrence) == ("recurring", None, None, "FREQ=YEARLY;BYMONTH=7")


def test_words_over_the_column_count() -> None:
    assert must("12/05/2026", column="Date completed").kind == "completed"
    assert must("12/05/2026", column="Target completion date").kind == "fixed"
    assert must("12/05/2026", column="Anticipated completion").tentative
    assert not must("12/05/2026", column="Expected completion date").tentative


def test_a_printed_key_beats_the_grammar() -> None:
    key = "Key: Q2 2027 means completion by 30 June 2027"
    assert must("Q2 2027").end == "2027-09-30"
    assert must("Q2 2027", keys=(key,)).end == "2027-06-30"


def test_struck_words_are_superseded() -> None:
    now = must("March 2026 June 2026", struck=("March 2026",))
    assert (now.end, now.confidence) == ("2026-06-30", 1.0)
    assert [(old.text, old.end) for old in now.revised_from] == [("March 2026", "2026-03-31")]
    assert must("~~June 2026~~ September 2026").revised_from[0].end == "2026-06-30"
    withdrawn = must("March 2026", struck=("March 2026",))
    assert (withdrawn.kind, withdrawn.end) == ("unknown", None)


def test_lost_strike_through_is_doubted() -> None:
    deadline = must("March 2026 June 2026")
    assert deadline.confidence == 0.5
    assert "side by side" in deadline.assumed[0]


def test_confidence_falls_with_each_assumption() -> None:
    sure = [must(text).confidence for text in ("31 March 2027", "2026/27", "Q3", "Sept 27", "31/02/2027")]
    assert sure[0] == 1.0
    assert all(value < 1.0 for value in sure[1:])
    assert sure[-1] <= 0.3
    assert must("31 March 2027").assumed == ()
    assert must("31 March").assumed


def test_the_weekday_is_checked() -> None:
    assert must("Friday 3 July 2026").confidence == 1.0
    doubted = must("Thursday 3 July 2026")
    assert doubted.end == "2026-07-03"
    assert "not a Thursday" in doubted.assumed[0]


def test_what_is_in_place_by_a_day_is_promised_if_nobody_knows_what_day_it_is() -> None:
    assert must("In place by June 2027", today=None).kind == "fixed"
    assert must("In place by June 2025").kind == must("In place June 2027", today=None).kind == "completed"


def test_a_future_date_is_not_yet_done() -> None:
    deadline = must("Completed June 2027")
    assert deadline.kind == "fixed"
    assert deadline.confidence < 0.7


HEDGED = ("Spring 2027?", "c. Oct 2026", "(provisional) June 2026", "June 2026, subject to funding")


@pytest.mark.parametrize("text", HEDGED)
def test_hedges_make_a_date_tentative(text: str) -> None:
    assert must(text).tentative


def test_stacked_paragraphs_are_a_list() -> None:
    deadline = must("June 2026\n\nOngoing\n\nMarch 2027")
    assert (deadline.kind, deadline.start, deadline.end) == ("fixed", "2026-06-01", "2027-03-31")
    assert must("by the end of\nMarch 2027").end == "2027-03-31"
    assert must("October\n2026").start == "2026-10-01"


def test_a_string_is_answered_in_the_strings_words() -> None:
    row = {"text": "6 monthly", "context": {"document_date": "2026-05-14", "column": "By when"}}
    answer = reading(row, common())
    assert (answer["kind"], answer["precision"]) == ("recurring", "open")
    assert answer["recurrence"] == {"every": "P6M"}
    assert reading({"text": "after approval"}, common())["kind"] == "relative-to-event"
    assert reading({"text": "n/a", "context": {}}, common())["certainty"] is None


def test_the_almanac() -> None:
    assert [easter(year) for year in (2024, 2025)] == [date(2024, 3, 31), date(2025, 4, 20)]
    assert polling_day(2027) == date(2027, 5, 6)
    assert date(2022, 1, 3) in bank_holidays(2022)
    assert plus_working_days(date(2026, 4, 2), 1) == date(2026, 4, 7)


def test_neither_spacy_nor_dateparser_is_loaded_for_a_common_date() -> None:
    code = (
        "import sys; from extract.tidy.deadlines.strings import reading; from extract.rulebook.load import common;"
        "reading({'text': '31 March 2027'}, common());"
        "print([name for name in ('spacy', 'dateparser') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


WORDS = """by before end of mid early late the in from to until - – / , & and or ( ) ? 1 2 10 31 12 27 99 2026
2027 2026/27 31/03/27 March may Sept Q3 H1 FY26 spring autumn term week month months year years
within next last this every annually quarterly ongoing completed TBC asap was now revised not after
review meeting w/c Easter recess 1st financial municipal half second first ~~ '26 Friday Mawrth
diwedd elections for at 46112 9.00am £5k notice"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n"])
DAYS = st.none() | st.dates(date(1995, 1, 1), date(2055, 12, 31)) | st.dates()
TEXTS = (
    st.text(max_size=60)
    | st.lists(PIECES, max_size=9).map(" ".join)
    | st.lists(PIECES, max_size=5).map("".join)
)


@settings(max_examples=600, deadline=None)
@given(text=TEXTS, today=DAYS, neighbours=st.lists(TEXTS, max_size=3), completed=st.booleans())
def test_no_text_breaks_the_laws(
    text: str, today: date | None, neighbours: list[str], completed: bool
) -> None:
    around = {"neighbours": tuple(neighbours), "struck": tuple(neighbours[:1]), "completed": completed}
    deadline = read(text, today, **around)
    if deadline is None:
        return
    days = [date.fromisoformat(day) for day in (deadline.start, deadline.end) if day]
    assert days == sorted(days)
    assert deadline.kind in KINDS
    assert deadline.text == text
    assert 0 < deadline.confidence <= 1
    assert not (deadline.kind == "unknown" and days)
    assert deadline.recurrence is None or deadline.recurrence.startswith("FREQ=")
