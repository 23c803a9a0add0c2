"""The ledger of one run: every input is settled once, by this version of the program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sqlite_utils import Database

from extract.model.outcome import Outcome
from extract.model.problem import Problem
from extract.model.record import Record
from extract.model.source import Refused, Source
from extract.store.save import already_read, save, save_refused


@dataclass(slots=True, kw_only=True)
class Ledger:
    """Where outcomes are entered. `settled` holds those nobody has taken yet."""

    database: Database
    version: str
    settled: list[Outcome] = field(default_factory=list)

    def unread(self, items: Iterable[Source | Refused]) -> Iterator[Source]:
        """The inputs that have to be read; what is refused at the door or known already is settled."""
        for item in items:
            if isinstance(item, Refused):
                self.settled.append(self.refuse(item, item.problem))
            elif known := self._known(item):
                self.settled.append(known)
            else:
                yield item

    def keep(self, record: Record) -> Outcome:
        """The outcome of a paper that was read."""
        return save(self.database, record, extractor_version=self.version)

    def refuse(self, item: Source | Refused, problem: Problem) -> Outcome:
        """The outcome of an input that was not read."""
        return save_refused(
            self.database, name=item.name, origin=item.origin, sha256=item.sha256, problem=problem,
            extractor_version=self.version,
        )  # fmt: skip

    def taken(self) -> Iterator[Outcome]:
        """What was settled since this was last asked."""
        while self.settled:
            yield self.settled.pop(0)

    def _known(self, source: Source) -> Outcome | None:
        return already_read(
            self.database, name=source.name, origin=source.origin, sha256=source.sha256,
            extractor_version=self.version, noticed=source.problems,
        )  # fmt: skip
