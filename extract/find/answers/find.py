"""What a paper answers to each recommendation in prose -> a recommendation and the actions that follow from it.

So are plans read that set out actions in cards, and answer nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.find.action_table.actors import actor
from extract.find.action_table.cells import begins_with_deed
from extract.find.action_table.dates import due_in
from extract.find.action_table.rows import LEADS_ELSE, VALUES
from extract.find.answers.pieces import RECOMMENDATION, Piece, pieces
from extract.find.answers.walk import Answer, Walk, says_response
from extract.find.lists.asked import asked_parts
from extract.find.lists.stream import Para
from extract.find.quotes import sentences, together
from extract.model.document import Document
from extract.model.finding import ACTION, Finding
from extract.model.finding import RECOMMENDATION as RECOMMENDED
from extract.model.passage import Passage, Quote
from extract.rulebook.rules import Rulebook

TITLE = 80
ASKING = re.compile(r"\b(?:should|must|will|shall|that|be)\b", re.IGNORECASE)

SURE, IMPLIED, CARDED = 0.9, 0.75, 0.85
"""How sure: the paper names the recommendation and the response; or one of them shows only by what it says; or it sets
out actions under labels, and answers none."""

FEWEST, SHORTEST = 2, 3
"""So many cards make a plan; an action has so many words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Findings, and the passages they were read from: nobody else should read these."""

    findings: tuple[Finding, ...]
    passages: tuple[Passage, ...]


def find_answers(document: Document, used: frozenset[int], rules: Rulebook, *, decided: bool) -> Answered:
    """The recommendations that a paper answers one by one outside of its action tables (`used`: their numbers).

    decided: the paper is minutes, where `The Committee agreed it` is no answer of an executive, and `Decision:` none
    to the numbered words above it.
    """
    walk = Walk(rules=rules, unlabelled=not decided and says_response(document))
    through = tuple(answer for answer in walk.through(pieces(document, used, rules)) if answer.named or not decided)
    answers = [answer for answer in through if not answer.is_card and _is_answered(answer, rules)]
    cards = _plan([answer for answer in through if answer.is_card], rules)
    found = [finding for number, answer in enumerate(answers) for finding in _findings(answer, number, document, rules)]
    found += [finding for card in cards for finding in _actions(card, CARDED, document, rules)]
    return Answered(
        findings=tuple(found),
        passages=tuple(piece.para.passage for answer in (*answers, *cards) for piece in answer.pieces),
    )


def _plan(cards: Sequence[Answer], rules: Rulebook) -> Sequence[Answer]:
    """The cards of a plan: several say what to do, or one says who and when too. `Action: For decision` is none."""
    tasks = [card for card in cards if _is_task(card.words("action")[0].words.text.strip(), rules)]
    whole = [card for card in tasks if card.words(*VALUES["leads"]) and card.words(*VALUES["deadline"])]
    return cards if len(tasks) >= FEWEST else whole


def _is_task(words: str, rules: Rulebook) -> bool:
    long_enough = len(words.split()) >= SHORTEST
    return long_enough and (begins_with_deed(words, rules) or actor(words, rules) is not None)


def _is_answered(answer: Answer, rules: Rulebook) -> bool:
    """It has a response; one to words that the paper does not call a recommendation has to say yes or no.

    In the column of answers it need not: `TBC` stands there for the yes or no to come.
    """
    said = answer.words("response")
    return bool(said) and (answer.named or said[0].aside or bool(rules.marks(said[0].words.text, "responses.values")))


def _findings(answer: Answer, number: int, document: Document, rules: Rulebook) -> Iterator[Finding]:
    key, sure = f"answer {number}", SURE if answer.named and answer.words("response")[0].label else IMPLIED
    asked = answer.words(RECOMMENDATION)
    if len(asked) > 1 and _is_title(asked[0], rules):
        asked = asked[1:]
    text = together([asked[0].words.quote(document), *(_whole(piece, document) for piece in asked[1:])])
    parts = {"text": text} | asked_parts(document, [_para(piece) for piece in asked], (), rules)
    yield Finding(
        kind=RECOMMENDED, rule="answers.recommendation", parts=parts, key=key, confidence=sure,
        facts={"kind": "review"} | ({"ref": answer.ref} if answer.ref else {}),
    )  # fmt: skip
    if answer.words("action"):
        yield from (replace(finding, parent=key) for finding in _actions(answer, sure, document, rules))
        return
    quotes, facts = _values(answer, document, rules)
    rule = "answers.recommendation_is_action"
    yield Finding(kind=ACTION, rule=rule, parts={"text": text, **quotes}, facts=facts, parent=key, confidence=sure)


def _actions(answer: Answer, sure: float, document: Document, rules: Rulebook) -> Iterator[Finding]:
    """What will be done, an action each, with the values they share."""
    quotes, facts = _values(answer, document, rules)
    for work in answer.words("action"):
        parts = {"text": work.words.quote(document)} | _said_in(work, document, rules) | quotes
        yield Finding(kind=ACTION, rule="answers.action", parts=parts, facts=facts, confidence=sure)


def _values(answer: Answer, document: Document, rules: Rulebook) -> tuple[dict[str, Quote], dict[str, str]]:
    """What is said of who, when and how far, and the labels over it."""
    values = {name: said for name, roles in _ROLES.items() if (said := answer.words(*roles))}
    quotes = {name: _value(name, said, document, rules) for name, said in values.items()}
    return quotes, {f"{name}_column": said[0].label for name, said in values.items() if said[0].label}


_ROLES: Mapping[str, tuple[str, ...]] = {**VALUES, "leads": (*VALUES["leads"], *LEADS_ELSE)}


def _value(name: str, said: Sequence[Piece], document: Document, rules: Rulebook) -> Quote:
    """A value's words; of a long answer the sentence that gives it, for the others say why.

    In a column of its own it is all the lines there; elsewhere what follows the first paragraph says no more of it.
    """
    if said[0].aside:
        return together([piece.words.quote(document) for piece in said if piece.aside])
    words = said[0].words
    if name == "response":
        for start, end in sentences(words.text):
            if rules.marks(words.text[start:end], "responses.values"):
                return words.cut(start, end).quote(document)
    return words.cut(0, len(words.text.rstrip(" .;,"))).quote(document)


def _is_title(piece: Piece, rules: Rulebook) -> bool:
    """A heading over the recommendation, or words that ask for nothing: `Recommendation 4 – Free pitches`."""
    words = piece.words.text.strip()
    says = words.endswith((".", ":", ";")) or ASKING.search(words) or begins_with_deed(words, rules)
    return piece.heading or (len(words) <= TITLE and not says)


def _said_in(work: Piece, document: Document, rules: Rulebook) -> dict[str, Quote]:
    """Who acts, and the date inside an action, if words before it make it a deadline."""
    words = work.words
    said = {"leads": words.at(actor(words.text, rules)), "deadline": words.at(due_in(words.text, rules))}
    return {name: part.quote(document) for name, part in said.items() if part}


def _whole(piece: Piece, document: Document) -> Quote:
    """A further paragraph of a recommendation: with its number, if all of it belongs there."""
    all_of_it = piece.words.start == piece.para.body and piece.words.end == piece.para.end
    return piece.para.quote(document, with_number=True) if all_of_it else piece.words.quote(document)


def _para(piece: Piece) -> Para:
    """The words of a piece as a paragraph of their own."""
    words = piece.words
    return replace(piece.para, passage=words.passage, start=words.start, body=words.start, end=words.end)
