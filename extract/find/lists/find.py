"""Where recommendation lists begin in a report or review, and the findings they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.find.lists.asked import asked_parts
from extract.find.lists.clause import asked
from extract.find.lists.decides import is_bare_decision, under_decision
from extract.find.lists.item import Item
from extract.find.lists.items import Collected, collect
from extract.find.lists.lexicon import lexicon
from extract.find.lists.named import NAMED, find_named
from extract.find.lists.resolves import resolves
from extract.find.lists.sections import Headings, under
from extract.find.lists.signs import (
    SHOULD,
    asks,
    ends_list,
    inline_heading,
    is_lead_in,
    is_mere_lead_in,
    leads_on,
    opens_decisions,
    opens_list,
    opens_review,
    recommends,
)
from extract.find.lists.stream import Para, Stream, following
from extract.find.lists.told import is_proposal
from extract.find.numbers import numbered
from extract.model.document import Document
from extract.model.finding import RECOMMENDATION, Finding
from extract.model.number import Number
from extract.rulebook.rules import Rulebook

OF_REPORTS = ("lists.heading", "lists.inline_heading", "lists.lead_in")
"""The rules of lists that ask a meeting for something; minutes print them too, and mean what they decided."""

EARLY = 60
"""How many paragraphs from the start of a paper a list may begin without a heading."""

OURS = re.compile(
    r"(?:We|(?:The |This )?(?!That\b)(?:\w+ ){0,5}(?:group|panel|inquiry|review)),? "
    r"(?:\w+ )?(?:recommend|ask|request|urge)s?\b"
    r"|(?:\d[\d.]*\s+)?Our recommendations\b",
    re.IGNORECASE,
)
"""What those who write a review recommend themselves, wherever it stands and however it is numbered."""

ASKED_TO = re.compile(r"\s+(?:is|are) (?:asked|invited|requested|(?P<formal>recommended)) to ")
"""Behind the name that begins a sentence: `The Harbour Board is asked to note the report.`"""

REF_LENGTH = 12
"""Characters of a number at most; of a longer one (`Recommendation 12.1:`) only what counts is kept."""

NO_MORE = re.compile(r"\bno (?:\w+ )?recommendations? (?:was|were|is|are|has been|have been)\b", re.IGNORECASE)


def find_lists(
    stream: Stream, headings: Headings, document: Document, rules: Rulebook, *, decided: bool
) -> Iterator[tuple[int, Finding]]:
    """The recommendations of one stream, each with the index of the paragraph its list begins at.

    decided: the paper is minutes or a decision notice.
    """
    index = 0
    while index < len(stream):
        found, rule = _begins(stream, index, rules, decided=decided)
        of_report = rule in OF_REPORTS or stream[index].words.lower().startswith("recommend")
        proposed = not decided or (of_report and is_proposal(stream, index, found.end, rules))
        kind = _kind(found.items, rule, stream[index]) if proposed else "resolution"
        listed = _listed(found.items, stream[index], document, rule, kind, rules)
        findings = listed if found.items else find_named(stream, index, document, rules)
        yield from ((index, under(finding, headings[index], document)) for finding in findings)
        index = max(found.end, index + 1)


def _listed(
    items: Sequence[Item], opening: Para, document: Document, rule: str, kind: str, rules: Rulebook
) -> Iterator[Finding]:
    """The findings of the items below the paragraph that opens their list; it may be the first of them itself."""
    firsts = [item.first for item in items]
    for item in (_untitled(item, rules) for item in items):
        above = [para for para in (opening, item.above) if para and para not in firsts]
        yield from _finding(item, above, document, rule, kind, rules)


def _untitled(item: Item, rules: Rulebook) -> Item:
    """`Recommendation 1: Gully cleaning` above `That Cabinet …`: the paragraph below is what is recommended."""
    titled = item.is_titled and item.more and not asks(item.first.words, rules)
    if titled and recommends(item.more[0].words, rules):
        first = replace(item.more[0], number=item.first.number)
        return Item(first=first, above=item.above, more=item.more[1:])
    return item


def _kind(items: Sequence[Item], rule: str, above: Para) -> str:
    """A report asks its meeting to do something; a review says what others should do."""
    should = sum(bool(SHOULD.match(item.words)) for item in items)
    over = (above, *(item.above for item in items[:1] if item.above))
    reviews = rule == "lists.review_heading" or any(OURS.match(para.words) for para in over)
    return "review" if reviews or should * 2 > len(items) else "decision"


def _begins(stream: Sequence[Para], index: int, rules: Rulebook, *, decided: bool) -> tuple[Collected, str]:
    """The list that begins at a paragraph, if one does, and the rule that says so."""
    para = stream[index]
    if opens_list(para.words, rules):
        found = collect(stream, index + 1, rules)
        return (Collected(end=index) if _scatters(found) else found), "lists.heading"
    if decided and opens_decisions(para.words, rules):
        return under_decision(stream, index, rules), "lists.decision_heading"
    if opens_review(para.words, rules):
        return collect(stream, index + 1, rules, anything=True), "lists.review_heading"
    if decided and is_bare_decision(stream, index, rules):
        return collect(stream, index, rules), "lists.decision_page"
    start = inline_heading(para.words, rules, decided=decided)
    if start is not None:
        return _inline(stream, index, start, rules), "lists.inline_heading"
    if _is_free_lead_in(stream, index, rules) and not (decided and resolves(para.words, rules)):
        return collect(stream, index, rules), "lists.lead_in"
    return Collected(end=index), ""


def _scatters(found: Collected) -> bool:
    """Whether the numbers count findings, and `Recommendation 1: …` stands inside them: those are found by name."""
    named = any(NAMED.match(para.text) for item in found.items for para in item.more)
    return named and not any(NAMED.match(item.first.text) for item in found.items)


def _inline(stream: Sequence[Para], index: int, start: int, rules: Rulebook) -> Collected:
    """`Recommendations: Cabinet is asked to …`: what follows the colon is the first paragraph of the list."""
    rest = stream[index].after(start)
    if rules.label(rest.words, "lists.nothing"):
        return Collected(end=index)
    found = collect([rest, *stream[index + 1 :]], 0, rules)
    if not found.items:
        return Collected(items=[Item(first=rest)], end=index + 1)
    return Collected(items=found.items, end=index + found.end)


def _is_free_lead_in(stream: Sequence[Para], index: int, rules: Rulebook) -> bool:
    """A lead-in without a heading counts near the start of a paper, if a numbered list follows at once."""
    para, below = stream[index], following(stream, index)
    if below is None or ends_list(para, rules):
        return False
    ours = OURS.match(para.words) is not None and leads_on(para.words) and not opens_list(para.words, rules)
    if not (ours or is_lead_in(para.words, rules)) or rules.marks(para.words, "lists.outsiders"):
        return False
    if not below.number:
        goes_on = below.words.endswith((";", ", and", "; and")) and asks(below.words, rules)
        return index <= EARLY and goes_on and para.words.endswith(":")
    number = Number(text=below.number)
    if ours:
        return number.begins()
    mere = leads_on(para.words) or (is_mere_lead_in(para.words, rules) and number.begins())
    return index <= EARLY and mere and not number.is_bullet


def _finding(
    item: Item, above: Sequence[Para], document: Document, rule: str, kind: str, rules: Rulebook
) -> Iterator[Finding]:
    text = item.quote(document)
    if not text.pieces or rules.label(text.text, "lists.nothing") or NO_MORE.search(text.text):
        return
    if is_mere_lead_in(text.text, rules) and asked(text.text, rules).verb is None:
        return  # `That the Committee`, and nothing of what it is to do
    ref = item.number if item.number and len(item.number) <= REF_LENGTH else numbered(item.number or "")[0]
    facts = {"kind": kind} | ({"ref": ref} if ref else {})
    yield Finding(
        kind=RECOMMENDATION,
        rule=rule,
        parts={"text": text} | asked_parts(document, item.paras, above, rules),
        facts=facts,
        confidence=0.95 if item.number else 0.8,
    )


def find_lone(stream: Stream, headings: Headings, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """`It is recommended that the plan be approved.`: for a report that prints no list."""
    for para, heading in zip(stream, headings, strict=True):
        for sentence in para.sentences():
            if _is_lone(sentence.words, rules):
                found = _finding(Item(first=sentence), (), document, "lists.lone_sentence", "decision", rules)
                yield from (under(finding, heading, document) for finding in found)


def _is_lone(words: str, rules: Rulebook) -> bool:
    """`It is recommended that …`, `The Harbour Board is asked to note …`; not what an agenda says to its readers."""
    if words.endswith(":") or not is_lead_in(words, rules) or rules.marks(words, "lists.notes"):
        return False
    return rules.opens(words, "lists.lone") is not None or _asks_its_meeting(words, rules)


def _asks_its_meeting(words: str, rules: Rulebook) -> bool:
    body = asked(words, rules).body_at
    if body is None or words[: body[0]].strip() not in ("", "The"):
        return False
    if words[slice(*body)].split()[-1].lower() not in lexicon(rules).actors:
        return False  # members of the public
    behind = ASKED_TO.match(words, body[1])
    return behind is not None and (behind["formal"] is not None or asks(words[behind.end() :], rules))
