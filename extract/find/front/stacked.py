"""Lines that a reader takes for one paragraph, and that say different things: a title over `Report of the …`."""

from __future__ import annotations

import re

from extract.find.front.bodies import MARKS, is_body, is_full_name
from extract.find.front.council_names import is_council
from extract.find.front.dates import printed_dates
from extract.find.front.labels import labelled
from extract.find.front.words import Span, Words
from extract.model.passage import TAB, Passage
from extract.rulebook.rules import Rulebook

MOST = 12
"""Lines: more of them are running text."""

UNFINISHED = re.compile(r"(?:[,&–/-]|\b(?:of|the|and|to|for|in|on|with|by|a|an|or|from|at|no))$", re.IGNORECASE)


def unstacked(words: Words, rules: Rulebook, *, head: bool) -> tuple[Words, ...]:
    """The words cut before each line that begins with a label and its value, or is a heading over recommendations.

    head: whether they stand before the first section.
    """
    if len(words.spans) != 1 or not 1 < len(words.spans[0].passage.lines) <= MOST:
        return (words,)
    span = words.spans[0]
    cuts = [start for start in _cuts(span.passage, rules, head=head) if span.start < start < span.end]
    ends = [*cuts, span.end]
    return tuple(
        Words(spans=(Span(passage=span.passage, start=start, end=end),)).trimmed()
        for start, end in zip([span.start, *cuts], ends, strict=True)
    )


def _cuts(passage: Passage, rules: Rulebook, *, head: bool) -> list[int]:
    found: list[int] = []
    named = head
    for above, line, start in zip(passage.lines, passage.lines[1:], passage.starts[1:], strict=False):
        end = start + len(line.text)
        named = named and _is_name(above.text, rules, first=above is passage.lines[0])
        opens = _is_heading(line.text, rules) or (head and is_council(line.text.split(",")[0]))
        opens = opens or _is_labelled(passage, start, end, rules, head=head)
        apart = named or _is_heading(above.text, rules) or (opens and not UNFINISHED.search(above.text))
        if above.joint != TAB and apart:
            found.append(start)
    return found


def _is_name(text: str, rules: Rulebook, *, first: bool) -> bool:
    """Whether a line is nothing but a council, a body or a date: at the top of a paper each stands for itself.

    first: above all others, where one word may begin a title (`Board` over `Assurance Framework`).
    """
    dates = printed_dates(text, rules)
    dated = len(dates) == 1 and dates[0][1] == len(text.rstrip(" .,"))
    before = text[: dates[0][0]].strip(MARKS) if dated else ""
    dated = dated and (not before or is_body(before, rules))
    return dated or is_council(text) or is_full_name(text, rules) or (not first and is_body(text, rules))


def _is_heading(text: str, rules: Rulebook) -> bool:
    """Whether a line can only be a heading: over recommendations, or one of a section in several words."""
    ends = " " in text.strip() and rules.label(text, "front.ends") is not None
    return ends or rules.label(text, "lists.headings") == "opens"


def _is_labelled(passage: Passage, start: int, end: int, rules: Rulebook, *, head: bool) -> bool:
    """Whether a line begins with a label and has its value, or is a label in capitals."""
    text = passage.text[start:end]
    if not head and ":" not in text and not text.isupper():
        return False
    line = Words(spans=(Span(passage=passage, start=start, end=end),)).trimmed()
    found = labelled(line, rules, head=head, front=head)
    if not found or line.text.isupper():
        return bool(found)
    return ":" in line.text or (line.text[:1].isupper() and head and bool(found[0].value))
