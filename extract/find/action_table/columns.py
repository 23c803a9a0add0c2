"""What the words over the columns of a table mean together: what one header leaves open the others settle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.find.action_table.roles import WORK, Names, known, opened, roles, roles_of
from extract.rulebook.rules import Rulebook

DUTY = frozenset(
    {"lead", "deadline", "status", "response", "progress", "completed_date", "cabinet_member", "accountable"}
)
WHO = frozenset({"lead", "cabinet_member", "accountable"})
DUE = frozenset({"deadline", "revised_deadline"})
WHEN = DUE | {"completed_date"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """An open header means `role` where another column holds one of `beside` and none holds one of `without`.

    follows: only columns to the left of it count as `beside`.
    """

    open: str
    role: str
    beside: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    follows: bool = False

    def holds(self, left: set[str], right: set[str]) -> bool:
        """Whether the columns to the left and right of the header settle it so."""
        there = left if self.follows else left | right
        return (not self.beside or bool(there & self.beside)) and not (left | right) & self.without


SETTLED = (
    Settled(open="date", role="deadline", beside=WORK, without=frozenset({"deadline"}), follows=True),
    Settled(open="target", role="outcome_measure", beside=frozenset({"deadline"})),
    Settled(open="target", role="outcome_measure", beside=frozenset({"outcome_measure"}), without=WORK),
    Settled(open="measure", role="outcome_measure", beside=frozenset({"action", "baseline"})),
    Settled(
        open="resolution", role="recommendation", beside=frozenset({"lead", "deadline"}),
        without=frozenset({"recommendation"}),
    ),
    Settled(open="current", role="revised_deadline", beside=frozenset({"deadline"})),
    Settled(open="numbered", role="ref", beside=frozenset({"recommendation"})),
    Settled(
        open="comments", role="progress", beside=frozenset({"action", "lead"}),
        without=frozenset({"progress", "status", "response"}),
    ),
    Settled(open="outcome", role="status", beside=frozenset({"decision_date"}), without=frozenset({"status"})),
    Settled(open="sign_off", role="lead", without=frozenset({"lead"})),
    Settled(open="decision", role="response", beside=frozenset({"recommendation"}), without=frozenset({"response"})),
    Settled(open="taken", role="progress", beside=WORK),
    Settled(open="end", role="deadline", beside=frozenset({"start_date"})),
    Settled(open="by", role="deadline", beside=frozenset({"lead"}), without=frozenset({"deadline"})),
    Settled(open="by", role="lead", beside=frozenset({"deadline", "completed_date"})),
    Settled(open="programme", role="deadline", beside=frozenset({"lead"}), without=WHEN, follows=True),
    Settled(
        open="response", role="progress", beside=frozenset({"action"}),
        without=frozenset({"recommendation", "progress", "status"}),
    ),
    Settled(open="from", role="lead", beside=frozenset({"deadline"}), without=WHO),
    Settled(open="member", role="cabinet_member", beside=frozenset({"lead"})),
    Settled(open="name", role="lead", beside=WORK, without=WHO),
    Settled(open="contact", role="lead", beside=WORK, without=WHO),
    Settled(open="agency", role="lead", beside=frozenset({"action"}), without=WHO),
    Settled(open="to", role="addressee", beside=frozenset({"recommendation"})),
    Settled(open="follow", role="progress", beside=frozenset({"recommendation"})),
    Settled(open="partner", role="partners", beside=frozenset({"lead"})),
    Settled(open="year", role="deadline", beside=frozenset({"lead"}), without=frozenset({"deadline"}), follows=True),
    Settled(open="time", role="deadline", beside=frozenset({"lead"}), without=frozenset({"deadline"}), follows=True),
    Settled(open="forecast", role="revised_deadline", beside=frozenset({"deadline"})),
    Settled(open="forecast", role="deadline", beside=WORK),
    Settled(open="baseline", role="deadline", beside=WORK),
    Settled(
        open="improvement", role="action", beside=frozenset({"theme", "origin"}), without=frozenset({"action"}),
    ),
)  # fmt: skip
"""`Action | Date` is a day to be done by, `Date | Action` the day it was asked for; and so on."""


def columns(headers: Sequence[str], rules: Rulebook) -> tuple[Names, ...]:
    """The roles of a whole header row, one tuple a column."""
    found = [roles(header, rules) for header in headers]
    _settle(found, headers, rules)
    stands_in = _stand_in(found, headers, rules)
    if stands_in is not None:
        _settle(found, headers, rules, but=stands_in)
    return tuple(_without_second_work(found))


def _settle(found: list[Names], headers: Sequence[str], rules: Rulebook, but: int | None = None) -> None:
    """Give the open headers their roles, but for one column, which has its own."""
    for index, header in enumerate(headers):
        role = _settled(opened(header, rules), found, index) if index != but else None
        if role:
            found[index] = (role,)


def _without_second_work(found: Sequence[Names]) -> Iterator[Names]:
    """`Milestones and timescale` beside `Action` tells when, and no other actions."""
    plain = ("action",) in found
    for names in found:
        rest = tuple(role for role in names if role != "action")
        yield rest if plain and rest else names


def beside(header: str, others: Sequence[Names], rules: Rulebook) -> Names:
    """The roles of a header that stands to the right of columns with these roles."""
    found = [*others, roles(header, rules)]
    role = _settled(opened(header, rules), found, len(others))
    return (role,) if role else found[-1]


def _settled(word: str | None, found: Sequence[Names], index: int) -> str | None:
    """What an open header means between the columns to the left and right of it; None if they do not settle it."""
    left, right = roles_of(found[:index]), roles_of(found[index + 1 :])
    return next((one.role for one in SETTLED if one.open == word and one.holds(left, right)), None)


def _stand_in(found: list[Names], headers: Sequence[str], rules: Rulebook) -> int | None:
    """Give the work its column where no header names it: which one, if it is one of actions."""
    said = roles_of(found)
    taken = _taken(found, headers, rules)
    if not said & WORK or taken is not None:
        work = _work(headers, rules, bare=_is_of_duties(said))
        _fill(found, work, "action")
        if work is not None:
            _fill(found, taken, "progress")
        return work
    if "action" in said and "recommendation" not in said and len(headers) > 3:
        unnamed = next((index for index, header in enumerate(headers[:2]) if not header.strip()), None)
        _fill(found, unnamed, "recommendation")
    return None


def _taken(found: Sequence[Names], headers: Sequence[str], rules: Rulebook) -> int | None:
    """The column `Action taken`, if no other is of work: it tells what became of a motion, request or decision."""
    works = [index for index, names in enumerate(found) if WORK & set(names)]
    is_taken = len(works) == 1 and known(headers[works[0]], "columns.open", rules) == "taken"
    return works[0] if is_taken else None


def _is_of_duties(said: set[str]) -> bool:
    """Columns tell two things of who, when, the answer and what became of it: one of them alone is any table's."""
    became = {"status", "progress", "rag", "completed_date"}
    return sum(map(bool, (said & WHO, said & DUE, said & {"response"}, said & became))) > 1


def _fill(found: list[Names], index: int | None, role: str) -> None:
    if index is not None:
        found[index] = (role,)


def _work(headers: Sequence[str], rules: Rulebook, *, bare: bool) -> int | None:
    """The column of the work where none is called action: `Objective`; beside leads or dates also `Project`, `Name`
    or a column without a name."""
    labels = [known(header, "columns.stand_ins", rules) for header in headers]
    unnamed = (index for index, header in enumerate(headers[:2]) if not header.strip())
    choices = ("always", "beside_duties") if bare else ("always",)
    named = (index for index, label in enumerate(labels) if label in choices)
    return next(named, next(unnamed, None) if bare else None)
