"""The shape of a person's name: titles, given names or initials, surname, letters after it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extract.tidy.leads.tokens import Token

MOST = 4
"""A name of more words than this is two names or none."""

SURNAMES = frozenset({"name", "capitals", "people", "subjects", "organisations", "groups", "posts"})
"""Tags of words that are surnames where a title or an initial stands before them: `Cllr Young`, `J Parks`."""

DOUBTFUL = ("person_or_word", "person_or_post")
"""Labels of titles that may be something else: `Major Incidents`, `Supt Roads Policing`."""

ABSTRACT = re.compile(r"\w+tions?|\w{4,}ments?|\w+it(?:y|ies)|\w+schemes", re.IGNORECASE)
"""Words that no surname ends like: `Major Developments` is nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How many tokens of a run are titles, name and letters after it. sure: hardly anything but a person."""

    titles: int = 0
    name: int
    after: int = 0
    sure: bool = False

    @property
    def length(self) -> int:
        """Tokens in all."""
        return self.titles + self.name + self.after


def person(run: Sequence[Token]) -> Shape | None:
    """The person that `run` begins with, or None."""
    titles = _count(run, lambda token: token.is_a("honorifics"))
    if titles == len(run) > 1 or (titles > 1 and not _begins_name(run[titles])):
        titles -= 1  # 'Cllr Major': the second title is a surname
    name = _titled(run[titles:], run[titles - 1]) if titles else _bare(run)
    if not name:
        return None
    after = _count(run[titles + name :], lambda token: token.is_a("people", "nominals", "councillor"))
    return Shape(titles=titles, name=name, after=after, sure=bool(titles) or (name > 1 and is_given(run[0])))


def _titled(run: Sequence[Token], title: Token) -> int:
    """After a title: given names, any capitalised word as surname, a place (`Lord Marlow of Eastmere`)."""
    length = _first(run)
    words = sum(map(_word, run[:length]))
    given = words < 2 and length < len(run) and (not words or is_given(run[length - 1]))
    if given and _any_surname(run[length]) and (words or title.label != "person_or_word"):
        length, words = length + 1, 1
    if title.label in DOUBTFUL and words == length == 1 and _is_no_surname(run):
        return 0
    of = run[length : length + 2]
    place = len(of) == 2 and of[0].text == "of" and of[1].tag == "name"
    return length + 2 * place if words else 0


def _is_no_surname(run: Sequence[Token]) -> bool:
    """`Major Incidents`, `Major Crossings Manager`: a noun by its ending, or by the post that goes on after it."""
    goes_on = len(run) > 1 and run[1].tag in ("posts", "subjects", "groups")
    return goes_on or ABSTRACT.fullmatch(run[0].text) is not None


def _bare(run: Sequence[Token]) -> int:
    """Without a title: words that are given names, or that nothing else explains."""
    length = _first(run)
    words = sum(map(_word, run[:length]))
    if words > MOST:
        return 0
    if _letters_and_surname(run):
        return 2
    if length < len(run) and _surname_at(run, length, words):
        return length + 1
    if not any(map(is_given, run[:length])) and any(ABSTRACT.fullmatch(word.text) for word in run[:length]):
        return 0
    alone = length == len(run) and run[0].tag != "capitals"
    return length if words > 1 or (words and (alone or run[0].tag == "initial")) else 0


def _letters_and_surname(run: Sequence[Token]) -> bool:
    """`GM Rowntree`: two initials without stops, a surname, and at most a post after them."""
    if len(run) < 2 or run[0].tag != "capitals" or len(run[0].text) != 2 or not run[0].text.isupper():
        return False
    return run[1].tag == "name" and (len(run) == 2 or run[2].tag == "posts")


def _surname_at(run: Sequence[Token], at: int, words: int) -> bool:
    """`J Parks`; `Helen Parks`, but only where nothing follows: `Victoria Park Rangers` are no person."""
    if not at or not _any_surname(run[at]):
        return False
    last = all(token.is_a("people", "nominals", "councillor") for token in run[at + 1 :])
    unlikely = last or run[at].tag == "organisations"
    return (words == 0 and run[0].tag == "initial") or (words == 1 and unlikely and is_given(run[at - 1]))


def _first(run: Sequence[Token]) -> int:
    """Tokens of the first name of those that `run` begins with: the next begins with a given name."""
    length = _count(run, _begins_name)
    if not any(map(is_given, run[:length])):
        length = _count(run[:length], lambda token: token.tag != "capitals")
    for at in range(1, length - 1):
        if any(map(_word, run[1:at])) and is_given(run[at]) and any(map(_word, run[at + 1 : length])):
            return at
    return 2 if length == sum(map(_word, run[:length])) == 4 else length


def _any_surname(token: Token) -> bool:
    return token.tag in SURNAMES and " " not in token.text and token.text[0].isupper()


def _word(token: Token) -> bool:
    long_capitals = token.tag == "capitals" and len(token.text) > 3
    return token.tag == "name" or long_capitals or token.is_a("people", "forenames")


def is_given(token: Token) -> bool:
    """True for a given name that the rules know, or an initial."""
    return token.tag == "initial" or token.is_a("people", "forenames")


def _begins_name(token: Token) -> bool:
    return _word(token) or is_given(token) or token.is_a("people", "particles")


def _count(run: Sequence[Token], test: Callable[[Token], bool]) -> int:
    return next((i for i, token in enumerate(run) if not test(token)), len(run))
