"""What sentences say that somebody takes on without beginning with it: `She undertook to …`, `… and would …`."""

from __future__ import annotations

from extract.find.lists.made import ANSWERS
from extract.find.undertakings import forms
from extract.find.undertakings.people import People
from extract.find.undertakings.taken import Deed, Span, is_conduct, is_errand, is_one_of, is_taken_on, name_of, words_of


def subject_of(text: str, start: int, end: int, people: People) -> Span | None:
    """Who a sentence is about, behind what may stand before it."""
    openings = (pattern.match(text, start, end) for pattern in people.forms.openings)
    for begin in (start, *(match.end() for match in openings if match)):
        subject = people.forms.subject.match(text, begin, end)
        if subject and people.are(subject["who"]):
            return subject.span("who")
    return None


def by_the_same(text: str, start: int, end: int, before: Span | None, people: People) -> tuple[Deed, ...]:
    """`She undertook to …`, behind a sentence that begins with who she is."""
    for how, pattern in people.forms.same if before else ():
        match = pattern.match(text, start, end)
        if match and before and is_taken_on(how, match, people):
            return (Deed(start=start, end=end, who=before, verb=match["verb"], how=how),)
    return ()


def and_then(text: str, start: int, end: int, people: People) -> tuple[Deed, ...]:
    """Who did something in the meeting and takes something else on."""
    subject = people.forms.subject.match(text, start, end)
    match = people.forms.and_then.match(text, subject.end(), end) if subject and people.are(subject["who"]) else None
    if not subject or not match:
        return ()
    how = "promised" if match["sure"] else "modal"
    between = text[subject.end() : match.end()]  # `said that the port would reopen`
    told = " that " in between and not match["self"] and not forms.OF_SELF.search(between)
    if how == "modal" and (told or not is_errand(match["verb"], people.rules)):
        return ()
    if match["verb"] in ANSWERS - {"confirm"} or is_conduct(match, people):
        return ()
    return (Deed(start=start, end=end, who=name_of(subject), verb=match["verb"], how=how),)


def passive(text: str, start: int, end: int, people: People) -> tuple[Deed, ...]:
    match = people.forms.passive.search(text, start, end)
    if match and people.are(match["who"]) and is_errand(match["verb"], people.rules):
        return (Deed(start=start, end=end, who=name_of(match), verb=match["verb"], how="bound"),)
    return ()


def assured(text: str, start: int, end: int, people: People) -> tuple[Deed, ...]:
    """What whoever speaks assures: `The Engineer confirmed that the figures would be circulated.`"""
    subject = people.forms.subject.match(text, start, end)
    match = (
        people.forms.assures.match(text, subject.end("who"), end) if subject and people.are(subject["who"]) else None
    )
    if not subject or not match or not is_one_of(match["verb"], "handed", people.rules):
        return ()
    known = match["what"] in ("this", "it") or words_of(people.rules, "told").keys() & {*match["what"].lower().split()}
    return (Deed(start=start, end=end, who=name_of(subject), verb=match["verb"], how="modal"),) if known else ()
