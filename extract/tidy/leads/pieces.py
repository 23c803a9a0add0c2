"""Runs cut where a new person or a new post begins without a mark, and each piece told for what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.rulebook.rules import Rulebook
from extract.tidy.leads.kinds import NOBODY, OTHER, PART, PERSON, POST, is_council, is_post, is_rank, kind_of
from extract.tidy.leads.names import Shape, person
from extract.tidy.leads.runs import ANDS, NEXT, OPEN, STOP, Run, runs
from extract.tidy.leads.tokens import JOINER, Token

PARTS = ("lead", "support", "consult", "accountable")
"""Labels of what part somebody has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words that are one person, one title or part of one. kind: of `kinds`. text: as printed.

    before: the mark before it, of `runs`. label: of a `part`, what it says of the next.
    shape: of a person, which words are what. part, carried: the part they have, the plural title they share.
    """

    kind: str
    text: str
    words: tuple[Token, ...]
    before: str = NEXT
    label: str = ""
    shape: Shape | None = None
    part: str = "lead"
    carried: tuple[Token, ...] = ()

    @property
    def titles(self) -> tuple[Token, ...]:
        """What a person is called before the name: `Cllr Mrs`."""
        return self.words[: self.shape.titles] if self.shape else ()

    @property
    def is_unsure(self) -> bool:
        """Whether it is a person only for want of anything that explains its words."""
        return self.shape is not None and not self.shape.sure


def pieces(cell: str, rules: Rulebook) -> tuple[Piece, ...]:
    """The pieces of a cleaned cell, in order."""
    return tuple(piece for run in runs(cell, rules) for piece in _pieces(run, cell, rules))


def printed(cell: str, words: Sequence[Token]) -> str:
    """These words as they stand in the cell, white space folded, with the bracket that closes after them."""
    start, end = words[0].start, words[-1].end
    text = cell[start:end]
    if text.count("(") > text.count(")") and cell[end : end + 1] == ")":
        text += ")"
    return " ".join(text.replace(JOINER, "").split())


def part_said(text: str, rules: Rulebook) -> str | None:
    """The part that a remark says somebody has (`lead`, `support`), None if it says something else."""
    label = rules.label(text, "leads.labels")
    return label if label in PARTS else None


def _pieces(run: Run, cell: str, rules: Rulebook) -> Iterator[Piece]:
    text = printed(cell, run.words)
    if kind := _no_lead(run, text, rules):
        yield Piece(kind=kind, text=text, words=run.words, before=run.before, label=run.label)
        return
    rest, before = _without_article(run.words), run.before
    while rest:
        shape = _person_at(rest)
        words = tuple(rest[: shape.length if shape else _title(rest)])
        begun = len(words) < len(rest) and all(map(is_rank, words))  # the `interim` of 'interim J Marlow'
        nobody = begun or _says_part(printed(cell, rest), run, rules)
        kind = PERSON if shape else OTHER if nobody else kind_of(words)
        anew = kind == POST and before in ANDS and rest is not run.words  # 'the Clerk and the Mayor'
        yield Piece(kind=kind, text=printed(cell, words), words=words, before=STOP if anew else before, shape=shape)
        rest, before = _without_article(rest[len(words) :]), NEXT


def _no_lead(run: Run, text: str, rules: Rulebook) -> str:
    """The kind of a run that is nobody: a label, a word like `vacant`, what part somebody has (`(lead)`)."""
    if run.label:
        return PART
    if _says_part(text, run, rules):
        return OTHER
    return NOBODY if rules.label(text, "leads.nobody") else ""


def _says_part(text: str, run: Run, rules: Rulebook) -> bool:
    """True for the `lead` of `(lead)` and of `(Cllr Marlow lead)`."""
    return run.before == OPEN and part_said(text, rules) is not None


def _without_article(words: Sequence[Token]) -> Sequence[Token]:
    return words[1:] if words and words[0].is_a("joins", "the") else words


def _person_at(words: Sequence[Token]) -> Shape | None:
    """The person a run begins with; names of bodies (`Jane Austen School`) and of places at work are none.

    What nobody knows before a mere `Officer` is of what (`Stock Condition Surveyor`); a `Clerk` needs no such word.
    """
    if words[0].is_a("people", "forenames") and is_council(words):  # 'Arun DC'
        return None
    shape = person(words)
    after = words[shape.length] if shape and shape.length < len(words) else None
    if shape is None or after is None:
        return shape
    if after.tag in ("organisations", "groups"):
        return _before_a_body(shape)
    if shape.sure or not after.is_a("posts"):
        return shape if shape.sure else None
    last = shape.length + 1 == len(words)
    return None if last and after.is_a("posts", "officer") and " " not in after.text else shape


def _before_a_body(shape: Shape) -> Shape | None:
    """`Supt Gareth Lunn Eastshire | Police`: the last word is the body's place, if the name can spare it."""
    if shape.name > 2 or (shape.titles and shape.name > 1):
        return Shape(titles=shape.titles, name=shape.name - 1, sure=shape.sure)
    return shape if shape.titles else None


def _title(words: Sequence[Token]) -> int:
    """How many words belong to the title (or service, or body) that the run begins with."""
    new = (i for i in range(1, len(words)) if _person_after(words, i) or _post_after(words, i))
    return next(new, len(words))


def _person_after(words: Sequence[Token], at: int) -> bool:
    """True if a person begins at `at`, after a title: `Director of Operations | L Marlow`."""
    shape, previous = person(words[at:]), words[at - 1]
    if shape is None or shape.titles:
        return shape is not None
    if previous.tag in ("joins", "name", "capitals", "people", "honorifics"):
        return False
    last = at + shape.length == len(words) and any(map(is_post, words[:at]))
    unknown = last and words[at].tag == "name"
    code = previous.is_a("posts", "officer_code") and len(previous.text) > 2
    if unknown and (code or previous.is_a("posts", "officer_rank")):  # 'Station Manager Marlow', 'ACFO Marlow'
        return True
    return shape.name > 1 and (shape.sure or unknown)


def _post_after(words: Sequence[Token], at: int) -> bool:
    """True if a second post begins at `at`: `Chief Executive | Director of Place`."""
    if words[at - 1].is_a("joins") or is_rank(words[at - 1]) or not any(map(is_post, words[:at])):
        return False
    ranks = next((i for i, token in enumerate(words[at:], at) if not is_rank(token)), len(words))
    head = words[ranks : ranks + 2]
    return len(head) == 2 and is_post(head[0]) and head[1].text.casefold() in ("of", "for")
