"""Whose papers these are, and how they are known: by the name they print, or by the address they write from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.desk.peculiar.paper import Paper
from extract.desk.peculiar.proposal import where
from extract.model.finding import FIELD
from extract.model.problem import UsageError
from extract.rulebook.registry import councils_at

PLAIN = re.compile(
    r"\b(?:the|royal|london|county|borough|district|city|town|parish|metropolitan|community|combined|of|council|authority"
    r"|cyngor|sir|dinas|bwrdeistref|cymuned|tref)\b",
    re.IGNORECASE,
)
STEM = 5
"""Letters of a domain or a name that the other may go on after."""

PRINTED = 0.7
"""A name read this surely stands in the paper; a paper without one is known by its address only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """name: None if no paper prints it. domains: where it writes from, each with where that was seen.

    sure: the domains are like its name, so that nothing is guessed. registered: the registry knows one of them. silent:
    the papers that do not print the name and write from there.
    """

    name: str | None
    domains: tuple[tuple[str, str], ...] = ()
    sure: bool = False
    registered: bool = False
    silent: tuple[str, ...] = ()

    @property
    def is_peculiar(self) -> bool:
        """Whether the rules need to be told whose a paper is that does not say so itself."""
        return bool(self.silent) and not self.registered

    @property
    def file(self) -> str:
        """What its rule file may be called."""
        plain = re.sub(r"[^a-z]+", "-", PLAIN.sub(" ", (self.name or "").lower())).strip("-")
        return plain or (self.domains[0][0].split(".")[0] if self.domains else "new-council")


def council_of(papers: Sequence[Paper]) -> Council:
    """The council of all these papers. Raises UsageError if they are of several."""
    names = dict.fromkeys(one for paper in papers if (one := paper.record.paper.council))
    if len({_core(name) for name in names}) > 1:
        raise UsageError(
            f"These papers are of several councils: {', '.join(names)}.",
            next_step="Give the papers of one council at a time.",
        )
    name = next(iter(names), None)
    seen = {paper.name: dict(_of(paper)) for paper in papers}
    domains, sure = _its_own(name, {domain: place for found in seen.values() for domain, place in found.items()})
    return Council(
        name=name, domains=domains, sure=sure,
        registered=any(councils_at(domain) for domain, _ in domains),
        silent=tuple(
            paper.name for paper in papers if not _prints_name(paper) and set(seen[paper.name]) & set(dict(domains))
        ),
    )  # fmt: skip


def _core(name: str) -> str:
    return re.sub(r"[^a-z]", "", PLAIN.sub("", name.lower()))


def _prints_name(paper: Paper) -> bool:
    told = dict(paper.record.paper.evidence).get("council")
    return told is not None and told.confidence >= PRINTED and "@" not in told.quote.text


def _its_own(name: str | None, seen: Mapping[str, str]) -> tuple[tuple[tuple[str, str], ...], bool]:
    """The domains that are like the council's name, surely; else the only one there is, as a guess."""
    core = _core(name or "")
    alike = tuple((domain, place) for domain, place in seen.items() if _is_like(domain, core))
    if alike:
        return alike, True
    return (tuple(seen.items()) if len(seen) == 1 else ()), False


def _is_like(domain: str, core: str) -> bool:
    """`eastmere.gov.uk` and `eastmere-dc.gov.uk` are like Eastmere District Council."""
    stem = re.sub(r"[^a-z]", "", domain.split(".")[0])
    short, long = sorted((core, stem), key=len)
    return bool(short) and (short == long or (len(short) >= STEM and long.startswith(short)))


def _of(paper: Paper) -> Iterator[tuple[str, str]]:
    """Each e-mail address' domain with where it stands; web addresses only where a paper prints no other."""
    fields = (one for one in paper.findings if one.kind == FIELD and one.facts.get("sense") == "domain")
    found = [(one.parts["value"].text.lower(), where(paper.name, one.parts["value"].places)) for one in fields]
    mail = [(address.rpartition("@")[2], place) for address, place in found if "@" in address]
    web = [(re.sub(r"^(?:https?://)?(?:www\.)?", "", address), place) for address, place in found]
    domains = dict(mail or web)
    cut_short = {one for one in domains for other in domains if other != one and other.startswith(one)}
    yield from ((domain, place) for domain, place in domains.items() if domain not in cut_short)
