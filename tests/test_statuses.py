"""How far it is, and what the executive answered: status and response cells, and laws for any cell."""
from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.rulebook.load import common, load, names
from extract.rulebook.rules import Example
from extract.tidy.colours import of_fill
from extract.tidy.entries import newest
from extract.tidy.outcome_strings import reading
from extract.tidy.outcomes import outcome
from extract.tidy.responses import read_response
from extract.tidy.statuses import VALUES, read_status

STATUSES = """\
Status | Completed March 2024 => completed
Status | Completed - report presented to Committee on 12 May 2026 => completed
Progress | The report went to Committee in May 2026 => completed
Progress | Work is under way and a draft will be ready in July => in_progress
Progress | Officers have met with the provider and discussions are continuing => in_progress
Status | Not yet complete => in_progress
Status | Part complete => in_progress
Status | No longer required => cancelled
Status | Not started – awaiting recruitment => not_started
Status | Started => in_progress
Progress | Complete. Ongoing monitoring through the quarterly dashboard. => completed
Progress | Complete and ongoing => ongoing
Progress | 75% => in_progress
Progress | 100% complete => completed
RAG | Amber => at_risk
RAG | G => on_track
RAG | R => delayed
Status | Red: behind schedule because of staff vacancies => delayed
Status | Green => on_track
Status | Blue => completed
Status | In progress – on track => on_track
Status | In progress - delayed by procurement => delayed
Status | Implementation delayed => delayed
Status | To be implemented by April 2026 => not_started
Status | Will be completed by June 2026 => in_progress
Status | Due to be completed in June => in_progress
Status | On course for completion in June => on_track
Status | Nearly complete => in_progress
Status | Partially complete => in_progress
Status | Closed => completed
Status | Open => not_started
Status | New => not_started
Status | Discontinued => cancelled
Status | Superseded by the new Corporate Plan => superseded
Status | Merged with action 4 => transferred
Status | Moved to the Housing Scrutiny Panel => transferred
Status | No update => unknown
Status | TBC => unknown
Status |  => None
Status | Action complete => completed
Status | Fully implemented => completed
Status | Not implemented => not_started
Status | Target missed => delayed
Status | Deadline extended to September 2026 => delayed
Status | Revised deadline June 2026 => delayed
Progress | Cabinet approved the strategy in March 2025 and it has been published on the website => completed
Progress | A working group has been established and will report in the autumn => in_progress
Progress | This will be considered as part of the budget process => not_started
Progress | The policy is being drafted => in_progress
Progress | Consultation underway => in_progress
Progress | We are awaiting guidance from the Department => on_hold
Progress | Awaiting the outcome of the funding bid => on_hold
Progress | Training was delivered to all members in September => completed
Progress | New procedures are now in place => completed
Progress | Recruitment has not yet started => not_started
Progress | No progress to date => not_started
Progress | No delays reported => on_track
Progress | Project at risk owing to funding gap => at_risk
Progress | 12/03/2024 - on hold. 14/06/2024 - restarted, in progress. => in_progress
Progress | June 2024: Completed⏎March 2024: In progress => completed
Progress | Update Jan 2025: work has started. Update Apr 2025: completed. => completed
Progress | Q1: not started; Q2: started; Q3: on track => on_track
Progress | Completed with the exception of the website => in_progress
Progress | Action is complete but the policy still to be adopted => in_progress
Completed | 12/05/2024 => completed
Completed | Yes => completed
Completed | No => None
Completed? | ✓ => completed
Status | Amber/Red => delayed
Status | Red → Amber => at_risk
Status | On hold pending local government reorganisation => on_hold
Status | Paused => on_hold
Status | Ongoing – annual review each April => ongoing
Status | Business as usual => ongoing
Status | Achieved in part => in_progress
Status | Not achieved => delayed
Status | Not on track => delayed
Status | Behind target => delayed
Status | Action taken => completed
Status | Discharged => completed
Status | Progressing well => on_track
Status | Progress is slow => in_progress
Status | Slight slippage => at_risk
Status | complete subject to sign off => in_progress
Progress | Members' briefing held on 4 June 2025 => completed
Progress | The Council has appointed a new contractor. => completed
Progress | Letter sent to the Minister 4 May 2024. => completed
Progress | All were reminded to use the new form => None
Progress | See item 6 => unknown
Status | Withdrawn => cancelled
Status | Duplicate => None
Progress | Discussed at the meeting => in_progress
Progress | All were encouraged to set up new addresses completed => completed
Progress | Phase 1 complete, phase 2 begins in May => in_progress
Progress | Officers are reviewing the options => in_progress
Status | Delivered => completed
Status | Not due => on_track
Status | Not yet due => on_track
Status | G – Complete => completed
Status | A - slipping => delayed
Progress | This action has been completed and will be removed from the tracker => completed
Progress | Initial scoping completed; report due in autumn => in_progress
Progress | Target date moved to March 2027 => delayed
Progress | 30/40 inspections done => None
Progress | 3 of 5 actions complete => in_progress
Progress | Green, previously amber => on_track
Progress | Funding bid submitted; result expected in May => in_progress
Progress | Bid submitted to the Arts Council 4/5/2024 => completed
Progress | Discussions have taken place with the landlord => in_progress
Progress | Policy agreed by Council in July 2025 => completed
Progress | Meeting arranged for 6 June => in_progress
Progress | Not progressed due to staff shortage => delayed
Progress | We have been unable to recruit => None
Progress | Actioned => completed
Status | Closed – superseded => superseded
Status | Cancelled => cancelled
Status | Implementation in progress => in_progress
Status | Carried forward => unknown
Status | Plan in place => in_progress
Status | Compete => completed
Status | Completd => completed
Status | In progess => in_progress
Status | No action taken yet => not_started
Status | Covered in item 10 => None
Status | Overdue - revised date 31 May => delayed
Status | Work ongoing => ongoing
Status | On target for completion => on_track
Status | Implemented and embedded => completed
Status | Partial => in_progress
Status | Deferred => on_hold
Status | Some progress => in_progress
Status | Yes => None
Status | RED => delayed
Status | Green / complete => completed
Status | Completed? => completed
Status | Not required => cancelled
Status | Will not be taken forward => cancelled
Status | 75% complete, on track => on_track
Status | 50% – behind schedule => delayed
Status | 0% => not_started
Status | 4. Complete => completed
Status | 3 - In progress => in_progress
"""
"""Column | cell (⏎ ends a line) => the finer word."""

DEEDS = """\
Lease harmonised with the other depots in May => completed
The harmonised lease => None
No lease was harmonised => None
A lease has been harmonised; signing to follow => in_progress
Liaising with the water company => in_progress
Funding for the ferry => None
The byelaws are slowly being redrawn => in_progress
The byelaws are outstanding with no owner => None
Lease with solicitors => in_progress
Done ✔ (see minute 12) => completed
Complete bar the railings => in_progress
Barge contract let, dredging begins in May => in_progress
Consultation closes on 12 June => in_progress
Warden to count the reeds => not_started
Due to complete 30 June => in_progress
All but one hut complete => in_progress
1. Complete 2. In progress 3. Not started => in_progress
1. Complete 2. Complete => completed
40 of 60 huts done => in_progress
Rolled over to the next plan => transferred
Reeds planted at the north end; the south end outstanding => in_progress
The barge is run by others => None
Barge offer refused => None
Dates agreed => in_progress
Dates agreed by the Board => completed
Nothing further to report => None
The reeds will be cut once a barge is bought => not_started
The reeds were cut in May and cleared before the frost came => completed
Figures with the treasurer for checking => in_progress
15/3/27: figures with the treasurer for checking / 9/1/27: complete => in_progress
Barge hired in May; work to start in spring => in_progress
The huts have not yet been painted and fitted => not_started
Key not yet received => not_started
Still waiting for the harbour master => on_hold
Slower than planned because of the tides => in_progress
Target exceeded => completed
Temporary measures are in place until a pier master is found => in_progress
✔ Done 3/4/27 => completed
Inspected and no change needed => completed
Letter sent to the owner; reply awaited => in_progress
Reply awaited => on_hold
Pending a quote => on_hold
Contractor on site => in_progress
There is a risk that this will slip => at_risk
The byelaw comes into force in May => not_started
Open, owner chased in May => in_progress
Some huts are complete, the others not yet started => in_progress
Crane installed and commissioned => completed
We had hoped to open the lock in May => delayed
Wardens are confident that the target will be met => on_track
It is unlikely that the deadline will be met => at_risk
The deadline will not be met => delayed
There has been no progress on the crane => not_started
There has been no progress since the last meeting => None
Good progress is being made => on_track
Work ceased when the grant ended => cancelled
Monthly meetings are held with the ferrymen => ongoing
Complete pending a last look => in_progress
Lease with the ferryman's solicitors for signature => in_progress
No quote received yet => not_started
No warden has been appointed yet. => not_started
Partially addressed => in_progress
The walk was cancelled because of ice and will be rearranged => delayed
A plan is in place to get back on track => in_progress
The byelaw was adopted in June and is now in force => completed
Landings exceeded the target by 4% => completed
Landings rose by 4% => None
As per previous update => unknown
Dealt with at the quay => completed
The work was held up by ice, then delayed, but is now complete => completed
The warden confirmed that the reeds had been cut => completed
Regatta rearranged to August => delayed
Last quarter: under way. This quarter: complete. => completed
Survey received; awaiting the harbour master => in_progress
Wardens met with the owner in May and a second visit is scheduled for June => in_progress
The scheme was wound up when the grant ended => cancelled
The first of three walks took place in May => in_progress
Complete for May; June return outstanding => in_progress
Complete, nothing outstanding => completed
No progress had been made at the quay => not_started
The ferry is no longer feasible but will be kept under review => cancelled
The bell will not now be pursued => cancelled
"""
"""What a sentence tells under `Progress`."""

RESPONSES = """\
Executive response | Accepted => accepted
Executive response | Accepted in principle => accepted | in principle
Cabinet response | Accepted, subject to funding being found => accepted | subject to funding being found
Executive response | Agreed in part => partially_accepted | in part
Cabinet response | Not agreed => rejected
Cabinet response | The Cabinet does not support this recommendation => rejected
Cabinet response | Cabinet agrees with this recommendation and officers will bring a report in May => accepted
Cabinet response | Recommendations 1, 2 and 4-7 accepted => partially_accepted | 1, 2 and 4-7
Response | 1-3 accepted, 4 rejected => partially_accepted | 1-3
Response | Noted => noted
Response | This is already in place => already_in_place
Response | Already happening through the partnership => already_in_place
Response | The Council already does this => already_in_place
Response | Referred to the Licensing Committee => referred
Response | This is a matter for the NHS => referred
Response | Not within the Council's remit => referred
Response | Under consideration => under_consideration
Response | To be considered as part of the 2027 budget => under_consideration
Response | Cabinet will consider this in the autumn => under_consideration
Response | Deferred to the next meeting => deferred
Response | Deferred pending the outcome of the review => deferred
Response | Rejected on grounds of cost => rejected
Response | It is not considered feasible => rejected
Response | There is no funding for this => rejected
Response | Yes => accepted
Response | No => rejected
Accept/Reject | R => rejected
Agree? (Y/N) | Y => accepted
RAG | A => None
Status | Complete => None
Response | Accepted with amendments => partially_accepted | with amendments
Response | Agreed with modifications => partially_accepted | with modifications
Response | Approved as amended => partially_accepted | as amended
Response | Accepted where possible => accepted | where possible
Response |  => None
Response | TBC => None
Response | Welcomed and supported => accepted
Response | Cabinet welcomes the report but cannot accept recommendation 3 => partially_accepted
Response | ☒ Accept ☐ Reject => accepted
Response | [x] Partially accept [ ] Reject => partially_accepted
Response | Accept / Reject => None
Response | We disagree with this finding => rejected
Response | Partly accepted. Training will be offered to all staff. => partially_accepted
Response | Fully agreed => accepted
Response | Agree => accepted
Response | A new policy was adopted in March => accepted
Response | The service will introduce a new form by June => accepted
Executive Response | Accepted. The Head of Service will review capacity. => accepted
Response | Supported in principle; funding not yet identified => accepted | in principle
Management response | Agreed and actioned => accepted
Response | Agreed, but not before 2027 => accepted
Response | Unable to support at this time => rejected
Response | Further work is required to assess the cost => under_consideration
Response | Passed to the Police for a reply => referred
Response | Accept with the following change: the date to be May => partially_accepted
Response | Noted – already in place => already_in_place
Response | Noted and agreed => noted
Response | Noted, but the existing locks will do => noted
Response | Neither accept nor reject => noted
Response | Superseded by the harbour charter => None
Accepted? | Yes / No => None
Response | It is not proposed to take this forward => rejected
Response | No response required => None
Response | This will not be progressed => rejected
Response | This would need to be paid for by the anglers => None
Response | The present lock is considered adequate => already_in_place
Response | Supportive => accepted
Response | The Board cannot legally close the quay => rejected
Response | Agreed, with the exception of the quay => partially_accepted | with the exception of the quay
Response | The wardens wish to see the survey before agreeing to a ferry => deferred
Response | No further action is considered necessary => rejected
Response | Resources do not allow for a second ferry => rejected
Response | A briefing note instead => None
Response | Harbour master to respond verbally => deferred
Status of recommendation | Accepted and completed => accepted
Response | To be agreed => under_consideration
Response | The Board supports all but recommendation 2 => partially_accepted
Response | No change proposed => rejected
Comments of the Executive | Yes in principle => accepted | in principle
Response | The Board does not wish to pursue this => rejected
Response | Agreed, with a later date => accepted | with a later date
Progress | Reply awaited => None
Response | None of the recommendations were accepted => rejected
Response | It is for carriers and should be put to the ferry operator => referred
Response | We share the panel's concern => accepted
Response | Supports the direction of travel but not the details => partially_accepted
Response | There is no statutory basis for a toll => rejected
"""
"""Column | cell => answer | what limits it."""


def cases(table: str) -> Iterator[tuple[str, str, str]]:
    for line in table.strip("\n").split("\n"):
        printed, _, gives = line.rpartition(" => ")
        column, _, cell = printed.partition(" | ")
        yield column, cell.strip().replace("⏎", "\n"), gives


def examples(subject: str) -> list[Example]:
    books = [load(name) for name in names()]
    return [example for book in books for example in book.examples if example.subject == subject]


@pytest.mark.parametrize(("column", "cell", "detail"), list(cases(STATUSES)))
def test_a_status_cell_says_how_far_it_is(column: str, cell: str, detail: str) -> None:
    found = read_status(cell, rules=common(), column=column)
    assert str(found.detail if found else None) == detail
    if found:
        assert found.value == VALUES.get(found.detail or "")
        assert found.text == cell


@pytest.mark.parametrize(("told", "detail"), [row.split(" => ") for row in DEEDS.splitlines()])
def test_a_sentence_tells_of_deeds_in_any_verb_of_a_recommendation(told: str, detail: str) -> None:
    found = read_status(told, rules=common(), column="Progress")
    assert str(found.detail if found else None) == detail


@pytest.mark.parametrize(
    ("asked", "told", "detail"),
    [
        ("Rebuild the jetty", "Tender issued in May", "in_progress"),
        ("Issue a tender for the jetty", "Tender issued in May", "completed"),
        ("A jetty for all", "Tender issued in May", "completed"),
        ("Rebuild the jetty", "Complete", "completed"),
        ("Plant 6,000 reeds", "5,400 planted", "in_progress"),
        ("Hold sessions with anglers", "Two sessions held", "in_progress"),
        ("Install a bell", "Bell ordered", "in_progress"),
        ("Order a bell", "Bell ordered", "completed"),
        ("Clerk to contact the owner", "Owner contacted", "completed"),
        ("Clerk to contact the owner and agree a date", "Owner contacted", "in_progress"),
        ("Recruit wardens", "Advert out; ✔ 4 volunteers", None),
    ],
)
def test_a_step_on_the_way_does_not_end_an_action(asked: str, told: str, detail: str | None) -> None:
    found = read_status(told, rules=common(), column="Progress", asked=asked)
    assert (found.detail if found else None) == detail


def test_a_colour_beats_what_is_only_told() -> None:
    def read(words: str) -> str | None:
        key = {"green": "on track", "amber": "minor delay"}
        found = read_status(words, rules=common(), column="Progress", fill="#ffc000", key=key)
        return found.detail if found else None

    assert read("Two sessions held") == read("") == read_status("minor delay", rules=common()).detail  # type: ignore[union-attr]
    assert read("Completed") == "completed"


def test_a_refusal_may_deny_that_a_thing_is_needed_and_any_other_answer_beats_it() -> None:
    def answer(words: str) -> object:
        found = read_response(words, rules=common(), column="Response")
        return found.value if found else None

    assert answer("We do not consider that a second ferry is necessary.") == "rejected"
    assert answer("A second ferry is necessary.") is None
    assert answer("A second ferry is not necessary as one is already provided.") == "already_in_place"


def test_a_letter_opens_an_answer_where_the_heading_asks_for_one() -> None:
    cells = ("N – loss of £90k", "N/A", "Y: see 4")
    read = [read_response(words, rules=common(), column="Accepted?") for words in cells]
    assert [one.value if one else None for one in read] == ["rejected", None, "accepted"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Welcomed", "accepted"),
        ("Welcomed, but no money exists", "rejected"),
        ("The Board welcomes the report but cannot accept recommendation 2", "partially_accepted"),
        ("The wardens already count them", "already_in_place"),
        ("Agreed; the wardens already count them", "accepted"),
        ("For the Canal Trust to answer", "referred"),
        ("For Cabinet to consider", "under_consideration"),
        ("A decision will be taken after the election", "deferred"),
        ("N/A", None),
        ("No further action", "rejected"),
        ("A matter for the Canal Trust", "referred"),
        ("Wardens do not recommend it", "rejected"),
        ("Wardens recommend it", None),
        ("No further action: a lock has been in place since 2021", "already_in_place"),
        ("Verbal update to be given at the quay", None),
        ("We recommend that the wardens agree a date", None),
        ("Ongoing", None),
        ("N", "rejected"),
        ("No - the quay is let", "rejected"),
    ],
)
def test_what_is_only_polite_gives_way_to_any_answer(words: str, value: str | None) -> None:
    found = read_response(words, rules=common(), column="Response")
    assert (found.value if found else None) == value


def test_what_became_of_a_recommendation_is_told_under_any_heading_but_one_of_progress() -> None:
    told = "The recommendation was not supported"
    found = read_response(told, rules=common(), column="Outcome")
    assert found is not None
    assert found.value == "rejected"
    assert read_response(told, rules=common(), column="Progress") is None


@pytest.mark.parametrize(
    ("words", "detail"),
    [("Y – see minute 4", "completed"), ("N – visit set for 20/3", "in_progress"), ("No: no funds", "not_started")],
)
def test_a_yes_or_no_opens_the_words_under_a_heading_that_asks_whether_it_is_done(words: str, detail: str) -> None:
    found = read_status(words, rules=common(), column="Done? (Y/N)")
    assert found is not None
    assert found.detail == detail


def test_under_status_only_letters_that_begin_no_status_word_are_colours() -> None:
    read = [read_status(letter, rules=common(), column="Status") for letter in ("R", "G", "A")]
    assert [one.rag if one else None for one in read] == ["red", "green", None]


@pytest.mark.parametrize(("column", "cell", "answer"), list(cases(RESPONSES)))
def test_a_response_cell_says_what_was_answered(column: str, cell: str, answer: str) -> None:
    found = read_response(cell, rules=common(), column=column)
    value, _, qualifier = answer.partition(" | ")
    assert str(found.value if found else None) == value
    assert (found.qualifier if found else None) == (qualifier or None)


@pytest.mark.parametrize(
    ("resolved", "became"),
    [
        ("The Board agreed that, subject to harbour consent, the recommendations are adopted.", "as_recommended"),
        ("That the recommendations be agreed, subject to the word pier being added.", "amended"),
        ("That the recommendations be agreed, subject to the following:", None),
        ("RESOLVED that the tide survey be received and noted.", "noted"),
        ("The Board resolved: to note the progress made with the survey", "noted"),
        ("That the Committee: (1) note the survey and (2) approve the tender.", None),
        ("That the huts be repainted and the cost be noted.", None),
        ("The Committee did not support the recommendations.", "rejected"),
        ("That the Board notes the tides.", "noted"),
        ("Survey received.", "noted"),
        ("The Committee was unable to support the recommendation.", "rejected"),
        ("That the recommendations be agreed with the following additional recommendation:", "amended"),
        ("Notes the list of locks to be agreed by the wardens.", "noted"),
        ("That it be noted that the warden had asked to appoint a deputy.", "noted"),
        ("To note the survey and that the wardens be authorised to act.", None),
        ("Application refused.", "rejected"),
        ("DECISION: Members agreed with the officer recommendation.", "as_recommended"),
        ("PENDERFYNWYD derbyn yr argymhellion.", "as_recommended"),
        ("PENDERFYNWYD nodi'r arolwg.", "noted"),
    ],
)
def test_the_same_words_of_a_resolution_say_the_same_whatever_they_are_about(resolved: str, became: str | None) -> None:
    assert outcome(resolved, common()) == became


@pytest.mark.parametrize("example", examples("statuses"), ids=lambda example: example.says)
def test_the_status_examples_of_the_rules_come_out(example: Example) -> None:
    found = read_status(example.says, rules=load(example.file), **example.context)  # type: ignore[arg-type]
    assert found is not None
    assert {key: getattr(found, key) for key in example.gives} == example.gives


@pytest.mark.parametrize("example", examples("responses"), ids=lambda example: example.says)
def test_the_response_examples_of_the_rules_come_out(example: Example) -> None:
    found = read_response(example.says, rules=load(example.file), **example.context)  # type: ignore[arg-type]
    assert found is not None
    assert {key: getattr(found, key) for key in example.gives} == example.gives


@pytest.mark.parametrize(
    ("fill", "colour"),
    [
        ("#ff0000", "red"),
        ("#c00000", "red"),
        ("#ffc7ce", "red"),  # a worksheet's `bad`
        ("#ffc000", "amber"),
        ("#ffff00", "amber"),
        ("#ffeb9c", "amber"),
        ("#00b050", "green"),
        ("#92d050", "green"),
        ("#c6efce", "green"),  # a worksheet's `good`
        ("#0070c0", "blue"),
        ("#00b0f0", "blue"),
        ("#d9d9d9", None),
        ("#f2f2f2", None),
        ("#ffffff", None),
        ("#000000", None),
        ("#deeaf6", None),  # the tints in which word processors band rows
        ("#dbe5f1", None),
        ("#e2efd9", None),
        ("#fff2cc", None),
        ("#7030a0", None),
        ("red", None),
        (None, None),
    ],
)
def test_a_fill_is_a_colour_unless_it_is_a_band(fill: str | None, colour: str | None) -> None:
    assert of_fill(fill) == colour


def test_a_colour_alone_says_what_it_commonly_means() -> None:
    found = read_status("", rules=common(), fill="#00b050")
    assert found is not None
    assert (found.text, found.rag, found.detail, found.value) == ("", "green", "on_track", "in_progress")


def test_words_beat_the_colour_behind_them_and_both_are_kept() -> None:
    found = read_status("Completed", rules=common(), fill="#00b050")
    assert found is not None
    assert (found.value, found.rag) == ("complete", "green")
    slow = read_status("In progress", rules=common(), fill="#ff0000")
    assert slow is not None
    assert (slow.value, slow.rag) == ("in_progress", "red")


@pytest.mark.parametrize(
    ("text", "fill", "key", "detail"),
    [
        ("Green", None, {"Green": "Achieved"}, "completed"),
        ("B", None, {"B": "Not yet started"}, "not_started"),
        ("", "#00b050", {"green": "complete", "blue": "not due"}, "completed"),
        ("", "#0070c0", {"B": "Not started"}, "not_started"),
        ("A", None, {"A": "Acceptable progress"}, "on_track"),
    ],
)
def test_the_printed_key_beats_what_a_colour_commonly_means(
    text: str, fill: str | None, key: dict[str, str], detail: str
) -> None:
    found = read_status(text, rules=common(), column="RAG", fill=fill, key=key)
    assert found is not None
    assert found.detail == detail


def test_a_key_in_the_heading_counts_too() -> None:
    found = read_status("B", rules=common(), column="BRAG (B = not yet started)")
    assert found is not None
    assert (found.detail, found.rag) == ("not_started", "blue")


@pytest.mark.parametrize("text", ["", "  ", "Key: R = late; A = at risk; G = done", "red, amber, green"])
def test_a_blank_or_a_key_is_no_status(text: str) -> None:
    assert read_status(text, rules=common(), column="Status") is None


@pytest.mark.parametrize("words", ["Seed", "Feed", "Proceed", "Speed"])
def test_a_verb_that_only_ends_like_a_past_form_tells_of_no_deed(words: str) -> None:
    status = read_status(words, rules=common(), column="Status")
    assert status is not None
    assert status.value is None


def test_words_that_say_nothing_we_know_are_kept_without_a_value() -> None:
    found = read_status("Hedgehogs", rules=common(), column="Status")
    assert found is not None
    assert (found.text, found.value, found.detail) == ("Hedgehogs", None, None)


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("Q1: begun. Q3: done. Q2: going on.", "done."),
        ("March 2027\nOn track\nJune 2027\nComplete", "Complete"),
        ("(June 2027) Complete (March 2027) In progress", "Complete"),
        ("As at 30 June 2027: complete. As at 31 March 2027: going on", "complete."),
        ("12/03/27 On track\n10/06/27 Complete", "Complete"),
        ("Autumn 2026: not started. Spring 2027: complete", "complete"),
        ("2026/27 Q4: going on\n2027/28 Q1: complete", "complete"),
        ("2025/26: complete. 2026/27: not begun.", "not begun."),
        ("2027-03-01: begun; 2027-06-01: complete", "complete"),
        ("01/02/2027 Draft sent; 01/05/2027 Printed", "Printed"),
        ("18/11 owner rung. 13/1 gate mended.", "gate mended."),
        ("2/3 of the huts are mended. 1/4 of them are let.", "2/3 of the huts are mended. 1/4 of them are let."),
        ("Nov: going on\nFeb: complete", "complete"),
        ("Feb: complete\nNov: going on", "complete"),
        ("Complete (June 2027)", "Complete (June 2027)"),
        ("The panel (June 2027) met and (July 2027) wrote", "The panel (June 2027) met and (July 2027) wrote"),
        ("12/03/2024 - begun. 14/06/2024 - done.", "done."),
        ("June 2024: done\nMarch 2024: begun", "done"),
        ("1 May 2023 – begun\n1 May 2024 – stopped\n4 April 2024 – slow", "stopped"),
        ("Done on 12/03/2024", "Done on 12/03/2024"),
        ("March 2024: begun", "March 2024: begun"),
    ],
)
def test_of_a_log_the_newest_entry_counts(text: str, latest: str) -> None:
    assert newest(text) == latest


def test_what_is_told_in_a_sentence_is_less_sure_than_a_status_word() -> None:
    cells = ("Completed", "In June the review was completed by the team", "The leaflet was published")
    found = [read_status(cell, rules=common(), column="Progress") for cell in cells]
    sure = [status.confidence for status in found if status]
    assert sure == sorted(sure, reverse=True)
    assert sure[0] == 1 > sure[1] > sure[2] > 0


def test_letters_answer_only_under_a_heading_that_asks() -> None:
    assert read_response("A", rules=common(), column="RAG") is None
    answer = read_response("A", rules=common(), column="Accept or reject")
    assert answer is not None
    assert answer.value == "accepted"


def test_the_command_prints_the_strings_own_words() -> None:
    row = {"text": "80% (Green)", "context": {"column": "Status"}, "council": "Eastmere"}
    expected = {"response": None, "status": "on_track", "rag": "G", "percent": 80, "closed": False}
    assert reading(row, common()) == expected
    blank = {"text": "", "context": {"column": "Status"}, "council": "Eastmere"}
    assert reading(blank, common())["status"] == "unknown"


CELLS = [cell for table in (STATUSES, RESPONSES) for _, cell, _ in cases(table)]
COLUMNS = sorted({column for table in (STATUSES, RESPONSES) for column, _, _ in cases(table)})
PIECES = [*CELLS, "not", "/", "(", "- ", "until", "but", "\n", "12/3/24:"]
MADE = st.lists(st.sampled_from(PIECES), max_size=4).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(MADE, st.text(max_size=40)), st.sampled_from([None, *COLUMNS]))
def test_any_cell_is_read_and_kept_as_printed(cell: str, column: str | None) -> None:
    status = read_status(cell, rules=common(), column=column, fill="#00b050")
    if status:
        assert status.text == cell
        assert status.value == VALUES.get(status.detail or "")
        assert 0 < status.confidence <= 1
    response = read_response(cell, rules=common(), column=column)
    if response:
        assert response.text == cell
        assert not response.qualifier or response.qualifier.split()[0] in cell
