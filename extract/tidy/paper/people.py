"""Whose report it is, and who holds the portfolio."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from extract.model.finding import Finding
from extract.model.record import Lead
from extract.rulebook.rules import Rulebook
from extract.tidy.leads.read import LeadContext, read_leads
from extract.tidy.paper.choice import evidence, of_field, words
from extract.tidy.paper.contacts import EMAIL, PHONE, people
from extract.tidy.paper.kinds import OF_A_MEETING
from extract.tidy.paper.posts import one_person

EXECUTIVE = frozenset({"leading", "holding"})
"""The posts of the rules that make up an executive."""

AT_HEAD = 0.8
"""What is less sure than this stands further on in a paper, and may be of something in it."""

CAPTION = re.compile(r"\s*[^;:]{3,60}[;:]\s+")


def report_of(findings: Iterable[Finding], rules: Rulebook, kind: str = "report") -> tuple[Lead, ...]:
    """Whose report it is, as far as the front page says. Below their head minutes speak of the reports of others."""
    found = of_field(findings, "report_of")
    if kind in OF_A_MEETING:
        found = tuple(one for one in found if one.rule != "front.opening_words" or one.confidence >= AT_HEAD)
    return _leads(found, rules)


def portfolio_holders(findings: Iterable[Finding], rules: Rulebook) -> tuple[Lead, ...]:
    """Who holds the portfolio, with the portfolio as their post where that is all that is printed."""
    found = tuple(findings)
    labelled = _leads(_agreed(of_field(found, "portfolio_holder", "portfolio_holder")), rules)
    named = labelled or _in_blocks(found, rules) or _captioned(found, rules)
    holders = tuple(one for one in named if not _is_officer(one, rules))
    portfolios = of_field(found, "portfolio_holder", "portfolio")
    if not portfolios:
        return holders
    portfolio = words(portfolios[0])
    if not holders:
        return _leads(portfolios, rules)
    return tuple(replace(one, role=one.role or portfolio) if one.kind == "person" else one for one in holders)


def _is_officer(lead: Lead, rules: Rulebook) -> bool:
    """`Executive lead: Hetty Vance, Chief Nurse`: an officer leads, and holds no portfolio."""
    named = lead.kind == "person" and not lead.is_councillor
    return named and rules.opening(lead.role or "", "leads.posts").startswith("officer")


def _agreed(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings, unless they stand further on in the paper and differ: each is then of something in it."""
    sure = any(one.confidence >= AT_HEAD for one in findings)
    return findings if sure or len({words(one) for one in findings}) == 1 else ()


def holds(lead: Lead, rules: Rulebook) -> bool:
    """Whether somebody holds an executive post: a member for something, or the Leader."""
    return rules.opening(lead.role or lead.name or "", "leads.posts") in EXECUTIVE


def _captioned(findings: tuple[Finding, ...], rules: Rulebook) -> tuple[Lead, ...]:
    """Those whose report it is, where the paper itself calls them so: `Report of Portfolio Holder; Cllr …`."""
    for finding in of_field(findings, "report_of"):
        caption = CAPTION.match(words(finding))
        if caption and rules.label(caption[0], "front.labels") == "portfolio_holder":
            return tuple(lead for lead in report_of(findings, rules) if holds(lead, rules))
    return ()


def _in_blocks(findings: tuple[Finding, ...], rules: Rulebook) -> tuple[Lead, ...]:
    """Holders named in a block of lines: `Member contact:` over `Name: …`, `Portfolio: …`."""
    named = [one for one in people(findings, rules) if one.sense == "portfolio_holder" and one.lead]
    further_on = [one for one in named if one.findings[0].confidence < AT_HEAD]
    if len({one.contact.name for one in further_on}) > 1:
        return ()
    return tuple(
        replace(one.lead, role=one.lead.role or one.contact.role, evidence=one.contact.evidence)
        for one in named if one.lead
    )  # fmt: skip


def _leads(findings: tuple[Finding, ...], rules: Rulebook) -> tuple[Lead, ...]:
    for finding in findings:
        leads = _as_printed(finding, leads_in(finding.parts["value"].paragraphs, rules))
        if leads:
            return tuple(replace(lead, evidence=evidence(finding)) for lead in leads)
    return ()


def _as_printed(finding: Finding, leads: tuple[Lead, ...]) -> tuple[Lead, ...]:
    """One report of `Directors of Parks and Roads` is theirs together: their posts keep the words of the paper."""
    text = words(finding)
    if (
        len(leads) < 2
        or any(lead.kind != "role" for lead in leads)
        or all(lead.name in text for lead in leads if lead.name)
    ):
        return leads
    return (replace(leads[0], text=text, name=text, role=text),)


def leads_in(text: str, rules: Rulebook) -> tuple[Lead, ...]:
    """The people and posts of `text`, addresses aside; a caption before the people is none (`Portfolio Holder; …`)."""
    text = PHONE.sub(" ", EMAIL.sub(" ", text)).strip()
    caption = CAPTION.match(text)
    if caption and not any(lead.kind == "person" for lead in read_leads(caption[0], LeadContext(), rules)):
        named = read_leads(text[caption.end() :], LeadContext(), rules)
        if named and all(lead.kind == "person" for lead in named) and any(lead.role for lead in named):
            return named
    return one_person(text, read_leads(text, LeadContext(), rules))
