"""A council, as the registry knows it: what it is called, what it is, and when it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

COUNCIL_KINDS = (
    "county", "district", "unitary", "metropolitan_borough", "london_borough", "city_of_london", "scottish", "welsh",
    "northern_irish", "combined_authority", "london_authority", "fire_authority", "national_park_authority", "parish",
)  # fmt: skip
"""Parish, town and community councils are all `parish`; none of them stands in the registry's own files."""

NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """name: the official one. aliases: what it is also printed as. domains: of its web and e-mail addresses.

    kind: one of `COUNCIL_KINDS`. nation: one of `NATIONS`. A council's own rule file may say neither.
    since: its first day as what it is, where papers may be older. until: the day on which its successors took over.
    """

    name: str
    kind: str | None = None
    nation: str | None = None
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    successors: tuple[str, ...] = ()

    def stood_on(self, day: date) -> bool:
        """Whether it was there, and as what it is, on this day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def kind_on(self, day: date | None) -> str | None:
        """What it was on a paper's day; None before it was what it is now, for what it was then is not known."""
        return self.kind if day is None or self.since is None or self.since <= day else None
