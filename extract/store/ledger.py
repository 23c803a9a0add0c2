"""The ledger of one run: every input is settled once, by this version of the program."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlite_utils import Database

from extract.model.outcome import Outcome
from extract.model.problem import Problem, Rejected, StoreError
from extract.model.record import Record
from extract.model.source import Refused, Source
from extract.moments import reached
from extract.store import attempts
from extract.store.database import open_database, writing
from extract.store.inputs import Input, refused, seen_again, standing, stored_as
from extract.store.lock import only_writer
from extract.store.originals import Originals, note
from extract.store.save import save, save_refused


@contextmanager
def opened_ledger(
    database: Path,
    *,
    version: str,
    retry: bool = False,
    keep: bool = True,
    say: Callable[[str], object] = print,
    at_hand: Collection[str] = (),
) -> Iterator[Ledger]:
    """The ledger of the database at this path, for one run; no other run fills the database meanwhile.

    retry: read again what was refused. keep: keep the papers themselves. say: is told whom one waits for. at_hand:
    of `MISSING`, what there is now: papers that lacked it are read again. What is in hand when the run is stopped
    counts as not begun. Raises StoreError when the database cannot be used.
    """
    originals = Originals.beside(database) if keep else None
    who = attempts.me()
    with closing(open_database(database)) as db, only_writer(database, who, say):
        ledger = Ledger(
            database=db, version=version, who=who, retry=retry, originals=originals, at_hand=frozenset(at_hand)
        )
        try:
            yield ledger
        finally:
            with suppress(StoreError), writing(db):  # a full disk: the attempts stay counted
                attempts.lay_down(db, who)


@dataclass(slots=True, kw_only=True)
class Ledger:
    """Where outcomes are entered. settled: those nobody has taken yet. failed: content that this run could not read."""

    database: Database
    version: str
    who: str
    retry: bool = False
    originals: Originals | None = None
    at_hand: frozenset[str] = frozenset()
    settled: list[Outcome] = field(default_factory=list)
    failed: dict[str, Problem] = field(default_factory=dict)

    def unread(self, items: Iterable[Source | Refused]) -> Iterator[Source]:
        """The inputs that have to be read, each counted as begun; every other one is settled."""
        for item in items:
            if isinstance(item, Refused):
                self.settled.append(self._entered(item, item.problem))
                continue
            try:
                known = self._known(item)
            except Rejected as changed:
                known = self._entered(item, changed.problem)
            if known:
                self.settled.append(known)
            else:
                yield item

    def keep(self, source: Source, record: Record) -> Outcome:
        """The outcome of a paper that was read; its own bytes are kept first. Raises Rejected if they changed since."""
        kept = self.originals.keep(source) if self.originals else None
        return save(self.database, record, extractor_version=self.version, kept=kept, at_hand=self.at_hand)

    def refuse(self, source: Source, problem: Problem) -> Outcome:
        """The outcome of a paper that could not be read; what may have been the machine's fault is counted."""
        with writing(self.database):
            if problem.stage == "run":
                failed = attempts.fail(self.database, source.sha256)
                if failed >= attempts.MOST_FAILED:
                    problem = attempts.failed_too_often(failed, problem)
            if problem.stage != "run":
                attempts.finish(self.database, source.sha256)
        self.failed[source.sha256] = problem
        return self._entered(source, problem)

    def taken(self) -> Iterator[Outcome]:
        """What was settled since this was last asked."""
        while self.settled:
            yield self.settled.pop(0)

    def _entered(self, item: Source | Refused, problem: Problem) -> Outcome:
        return save_refused(
            self.database, name=item.name, origin=item.origin, sha256=item.sha256, problem=problem,
            extractor_version=self.version,
        )  # fmt: skip

    def _known(self, source: Source) -> Outcome | None:
        """What became of this content before, if that still stands; else it is counted as begun."""
        item = Input(name=source.name, origin=source.origin, sha256=source.sha256, extractor_version=self.version)
        db = self.database
        kept = self._kept_late(source, item)
        with writing(db):
            reached("attempt begun")
            if document := stored_as(db, item, self.at_hand):
                note(db, document, source.sha256, kept)
                return seen_again(db, item, document, source.problems)
            if outcome := self._stands(item):
                return outcome
            if (begun := attempts.begin(db, item, self.who)) > attempts.MOST_BEGUN:
                attempts.finish(db, source.sha256)
                return refused(db, item, attempts.never_ended(begun - 1))
        reached("attempt counted")
        return None

    def _stands(self, item: Input) -> Outcome | None:
        """A refusal that still stands. To retry is to forget those of earlier runs, and how often it was begun."""
        problem = self.failed.get(item.sha256 or "")
        if self.retry and not problem:
            attempts.finish(self.database, item.sha256 or "")
            return None
        problem = problem or standing(self.database, item, self.at_hand)
        return refused(self.database, item, problem) if problem else None

    def _kept_late(self, source: Source, item: Input) -> int | None:
        """Keep a paper that was read when none were kept, or whose kept file has gone since."""
        if self.originals is None or not stored_as(self.database, item):
            return None
        return self.originals.keep(source)
