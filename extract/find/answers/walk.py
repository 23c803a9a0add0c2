"""The way through a paper's pieces: which of them answer the same recommendation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from extract.find.action_table.cells import ANSWERS
from extract.find.action_table.rows import LEADS_ELSE, VALUES
from extract.find.answers.pieces import RECOMMENDATION, Piece
from extract.find.lists.signs import asks
from extract.model.document import Document
from extract.model.number import Number
from extract.rulebook.rules import Rulebook

VALUED = frozenset({"action", *LEADS_ELSE, *(role for roles in VALUES.values() for role in roles)})
GOES_ON = (RECOMMENDATION, "action")
"""What may run over several paragraphs; of an answer the first says what it is, the rest says why."""

DETAIL = "description"
"""The role of `Detail:`, under which a recommendation says more."""

MOST = 12
"""A recommendation of more paragraphs than this has run into the text after it."""

FIRST = 12
"""The blocks in which a paper says that it is a response."""

RESPONSE = re.compile(r"\b(?:response|reply|ymateb)\b", re.IGNORECASE)
TITLE = 160

SPEAKER = re.compile(r"(?:We|(?:The )?(?:[A-Z]\w+ ){0,3}(?:Council|Cabinet|Executive|Government|Mayor|Board|Trust))\b")
THIS = re.compile(r"\b(?:this|the|that) recommendation\b", re.IGNORECASE)
RECOMMENDS = re.compile(r"\brecommends?\b", re.IGNORECASE)
BEGINS = 90
"""Letters in which an answer without a label says what it is."""


def says_response(document: Document) -> bool:
    """Whether one of the first lines of a paper calls it a response."""
    heads = [block.text for block in document.blocks if block.table is None][:FIRST]
    return any(RESPONSE.search(text) for text in heads if len(text) <= TITLE)


@dataclass(slots=True, kw_only=True, eq=False)
class Answer:
    """A recommendation and what the paper says to it; or an action by itself, with who and when below it: a card.

    named: the paper calls it a recommendation. parts: role -> its pieces with words. pieces: all of them, labels
    on lines of their own too. open: the role that a paragraph without a label goes on with, empty for none.
    """

    named: bool
    ref: str | None = None
    parts: dict[str, list[Piece]] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    open: str = ""

    def takes(self, piece: Piece, role: str) -> None:
        """A labelled piece, or one that goes on with `role`."""
        self.pieces.append(piece)
        said = self.parts.setdefault(role, [])
        if piece.words.text.strip():
            said.append(piece)
        self.open = role if not said or (role in GOES_ON and len(said) < MOST) else ""

    @property
    def is_card(self) -> bool:
        """An action that answers no recommendation, with a label for who or when."""
        own = self.words("action") and not self.words(RECOMMENDATION)
        return bool(own) and bool(self.words(*VALUES["leads"]) or self.words(*VALUES["deadline"]))

    def words(self, *roles: str) -> list[Piece]:
        """The pieces under the first of these roles that has any."""
        return next(filter(None, (self.parts.get(role, []) for role in roles)), [])


@dataclass(slots=True, kw_only=True, eq=False)
class Walk:
    """unlabelled: `The Council accepts this.` below a recommendation is its response too."""

    rules: Rulebook
    unlabelled: bool
    answers: list[Answer] = field(default_factory=list)
    current: Answer | None = None
    above: list[Piece] = field(default_factory=list)

    def through(self, pieces: Iterable[Piece]) -> list[Answer]:
        """Every recommendation with what is said to it, answered or not, and every card; each has words of its own."""
        for piece in pieces:
            if piece.role == RECOMMENDATION:
                self._begins(Answer(named=True, ref=piece.ref), [piece])
            elif piece.role in VALUED:
                self._labelled(piece, piece.role)
            elif piece.role == DETAIL and self.current and self.current.open == RECOMMENDATION:
                self.current.takes(piece, RECOMMENDATION)
            elif piece.role and self.current:
                self.current.open = ""  # `Priority: High` is said of the recommendation and no part of it
            else:
                self._goes_on(piece)
        return [answer for answer in self.answers if answer.words(RECOMMENDATION) or answer.is_card]

    def _begins(self, answer: Answer, asked: Iterable[Piece]) -> None:
        self.current, self.above = answer, []
        self.answers.append(answer)
        for piece in asked:
            answer.takes(piece, RECOMMENDATION)

    def _begins_above(self) -> None:
        """What is answered is what the paragraphs above say under their number."""
        self._begins(Answer(named=False, ref=self.above[0].para.number), self.above)

    def _labelled(self, piece: Piece, role: str) -> None:
        """A value; the numbered words right above a response are what it answers."""
        unnamed = self.current is None or not self.current.named
        if role == "response" and unnamed and (self._asks() or (piece.aside and self._is_numbered())):
            self._begins_above()
        elif role == "action" and not (self.current and self.current.words(RECOMMENDATION)):
            self._begins(Answer(named=False), ())
        if self.current:
            self.current.takes(piece, role)
            self.current.open = RECOMMENDATION if piece.aside else self.current.open

    def _asks(self) -> bool:
        """Whether the paragraphs above begin with a number and ask for something."""
        return self._is_numbered() and asks(self.above[0].para.words, self.rules)

    def _is_numbered(self) -> bool:
        return bool(self.above) and any(map(str.isalnum, self.above[0].para.number or ""))

    def _goes_on(self, piece: Piece) -> None:
        """Words without a label: an answer that needs none, more of what is open, or other text."""
        if self.unlabelled and (piece.aside or self._is_answer(piece)):
            self._labelled(piece, "response")
            return
        answer = self.current
        if self._answers_above(piece):
            self._begins_above()
            self._labelled(piece, "response")
        elif answer and self._is_next(answer, piece):
            self.current, self.above = None, [piece]
        elif answer and self._answers_at_once(answer, piece):
            answer.takes(piece, "response")
        elif answer and answer.open and not (piece.heading and answer.words(answer.open)):
            answer.takes(piece, answer.open)
        elif piece.heading:
            self.current, self.above = None, []
        elif piece.para.number and (asks(piece.para.words, self.rules) or self._counts_on(piece)):
            self.above = [piece]
        elif self.above:
            self.above.append(piece)

    def _counts_on(self, piece: Piece) -> bool:
        """The first number, or the one after the number above."""
        last = self.above[0].para.number if self.above else None
        return not self.above or Number(text=piece.para.number or "").follows(Number(text=last or ""))

    def _is_next(self, answer: Answer, piece: Piece) -> bool:
        """The number after that of a recommendation with its answer in the column beside it."""
        beside = any(said.aside for said in answer.words("response"))
        return beside and Number(text=piece.para.number or "").follows(Number(text=answer.ref or ""))

    def _is_answer(self, piece: Piece) -> bool:
        """`Accepted in part` and nothing else."""
        return self.rules.label(piece.words.text, "responses.values") in ANSWERS

    def _answers_above(self, piece: Piece) -> bool:
        """`The Government accepts this recommendation.` below numbered words, whatever these call themselves."""
        first = _first(piece)
        if not self._is_numbered() or piece.heading or not SPEAKER.match(first):
            return False
        asked = self._asks() or RECOMMENDS.search(self.above[0].para.words) or THIS.search(first)
        return bool(asked) and self._answers(piece)

    def _answers_at_once(self, answer: Answer, piece: Piece) -> bool:
        """Words that answer right below a recommendation that the paper names."""
        waits = answer.ref and answer.words(RECOMMENDATION) and "response" not in answer.parts
        return bool(waits) and self._answers(piece)

    def _answers(self, piece: Piece) -> bool:
        """`Accepted. …`, `The Council agrees that …`; but `We recommend that …` asks itself, and answers nothing."""
        first = _first(piece)
        if not self.unlabelled or piece.para.number or (RECOMMENDS.search(first) and not THIS.search(first)):
            return False
        marks = (mark for mark in self.rules.marks(first, "responses.values") if mark.label in ANSWERS)
        mark = next(marks, None)
        return mark is not None and (mark.start == 0 or SPEAKER.match(first) is not None)


def _first(piece: Piece) -> str:
    return piece.words.text.strip()[:BEGINS]
