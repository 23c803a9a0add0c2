"""Headings and lead-ins over numbered lists that ask for something, where no rule says that a list begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.desk.peculiar.paper import Paper
from extract.desk.peculiar.proposal import Proposal, as_phrase, shown, where
from extract.find.lists.clause import asked
from extract.find.lists.signs import asks, ends_list, leads_on, opens_decisions, opens_list, opens_review
from extract.find.lists.stream import Para, Stream, streams
from extract.find.lists.whom import asked_of
from extract.find.lists.words import MODALS, PERFECT, words_of
from extract.model.finding import ACTION, RECOMMENDATION
from extract.model.number import Number
from extract.rulebook.rules import Rulebook
from extract.rulebook.verbs import verb_forms

FEWEST = 2
"""Items of a list that are looked at, and how many of them must ask for something."""

HEADING, LEAD_IN = 70, 110
"""Letters of a heading, and of a sentence that leads on to a list."""

TITLE = 5
"""Words of a line that may be a heading, though it is not printed as one."""

CONTENTS = 3
"""Two numbers in a row of so few words are no list, but the titles of sections."""

TELLS = PERFECT | MODALS - {"should", "must"} | {"was", "were", "we"}
"""`Three things were asked of us:` tells what happened, `We will:` what the paper's own people do."""


def unknown_headings(paper: Paper) -> Iterator[Proposal]:
    """A proposal for every heading or lead-in over a list that asks, unless the list was found all the same."""
    found = {
        " ".join(one.parts["text"].text.split())[:40]
        for one in paper.findings
        if one.kind in (RECOMMENDATION, ACTION) and "text" in one.parts
    }
    body = next(streams(paper.document, frozenset()))
    for index, para in enumerate(body):
        items = _list_below(body, index)
        if items and _asks(items, paper.rules) and not any(_first_words(item) in found for item in items):
            yield from _proposal(para, paper)


def _proposal(para: Para, paper: Paper) -> Iterator[Proposal]:
    words, rules = para.words, paper.rules
    if _is_known(para, rules):
        return
    place = (where(paper.name, para.quote(paper.document).places),)
    if leads_on(words) and len(words) <= LEAD_IN and asked_of(_last_sentence(words), rules):
        phrase = as_phrase(_last_sentence(words))
        yield Proposal(vocabulary="lists.lead_ins", label="asked", phrase=phrase, seen=shown(words), where=place)
    elif _is_title(para):
        others = ("reviews", "decisions")
        yield Proposal(
            vocabulary="lists.headings", label="opens", phrase=as_phrase(words), seen=shown(words), where=place,
            others=others,
        )  # fmt: skip


def _is_title(para: Para) -> bool:
    """Printed as a heading, or so short that it may be one."""
    words = para.words.rstrip()
    short = para.kind == "heading" or len(words.split()) <= TITLE
    return short and len(words) <= HEADING and not words.endswith((".", ",", ";"))


def _is_known(para: Para, rules: Rulebook) -> bool:
    """The rules have an answer for it already, be it that it opens nothing."""
    words = para.words
    if opens_list(words, rules) or opens_review(words, rules) or opens_decisions(words, rules):
        return True
    tells = leads_on(words) and _tells(words, rules)
    return tells or ends_list(para, rules) or bool(rules.marks(words, "lists.negatives"))


def _tells(words: str, rules: Rulebook) -> bool:
    """A sentence that says what happened, was decided or will happen asks for nothing."""
    return bool(rules.marks(words, "lists.resolves")) or any(word.small in TELLS for word in words_of(words))


def _last_sentence(words: str) -> str:
    """`This matters. Members are begged to:` leads on with its last sentence."""
    return words.rstrip(" :–-").rsplit(". ", 1)[-1]


def _list_below(stream: Stream, index: int) -> Sequence[Para]:
    """The first items of a list that begins right below a paragraph; none if there is no list."""
    below = stream[index + 1 : index + 1 + FEWEST]
    if len(below) < FEWEST or not all(item.number for item in below) or below[0].kind == "heading":
        return ()
    first, second = (Number(text=item.number or "") for item in below)
    above = Number(text=stream[index].number or "")
    counts = first.begins() and second.follows(first) and not first.is_bullet and first.style != above.style
    return below if counts and all(len(item.words.split()) > CONTENTS for item in below) else ()


def _asks(items: Sequence[Para], rules: Rulebook) -> bool:
    """Every item looked at asks for something, as a sentence or by the verb it begins with."""
    return all(asks(item.words, rules) or _begins_with_verb(item.words, rules) for item in items)


def _begins_with_verb(text: str, rules: Rulebook) -> bool:
    """`Mend the bell`: the verb as one is told to do it, and what it does."""
    words = words_of(text)
    first = words[0].small if words else ""
    return verb_forms(rules, "lists.acts").get(first) == first and asked(text, rules).verb == first


def _first_words(para: Para) -> str:
    return " ".join(para.words.split())[:40]
