"""How minutes say that somebody is bound to something, as patterns: before, between and behind who and the deed.

Those with words of the rules in them (`lists.binding`) are `Forms`; the others stand as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from extract.rulebook.phrases import any_of
from extract.rulebook.rules import Rulebook

Patterns = tuple[tuple[str, re.Pattern[str]], ...]
"""How somebody is bound to something, and the pattern that says so."""

NAMED = r"[A-Z][\w’'.-]*(?:\s\d{2,3}(?=\sOfficer\b))?"
JOINER = r"(?:\s*[/&]\s*|,\s+|\s+and\s+(?:the\s+)?|\s+(?:of|for)\s+(?:the\s+)?|\s+)"
OTHER = r"(?:as|at|been?|by|from|ha[ds]|have|in|is|not|on|or|that|w(?:as|ere|hich|ho|ith|ould|ill)|their|its)\b"
SMALL = rf"(?<=[Tt]he\s)[a-z][\w’'&/-]*(?:\s+(?!{OTHER})[a-z][\w’'&/-]*){{0,6}}?"
"""A post in small letters: `the licensing team leader`."""

ADVERB = r"(?!(?:re|sup|ap)ply\b)[a-z]+ly"
ALSO = rf"(?:(?:continue\s+to|also|all|both|each|then|again|therefore|further|now|please|{ADVERB})\s+)*"
VERB = rf"{ALSO}(?P<verb>[a-z][a-z-]*)\b"
REPLY = r"(?:In\s+(?:answer|reply|response)\s+to\b[^.;:]{2,90}?|When\s+asked\b[^.;:]{2,90}?),?\s+"

IMPERSONAL = re.compile(r"(?:There|It|This)\b")
"""How a sentence begins that is about nobody: who was spoken of before it is `she` after it."""

OF_SELF = re.compile(r"\bthat (?:s?he|they)\b(?!.*\bthat\b)")
"""`advised that she had no figures but would ask`: who speaks goes on about herself."""

AGREED = re.compile(
    rf"(?:(?:It\s+(?:was|is|has been)\s+|(?:The\s+)?{NAMED}(?:\s+{NAMED}){{0,4}}\s+)?{ALSO}"
    r"(?:agreed|decided|Agreed|AGREED)(?:\s+by\s+[^,.;:]{2,40})?(?:\s+that|\s*[:–-])\s*|It\s+was\s+agreed\s+)"
)
AGREED_TOO = re.compile(
    r"(?<!when )(?<!where )(?<!as )\bit\s+was\s+(?:also\s+|then\s+|further\s+)?(?:agreed|decided)\s+(?:that\s+)?"
)
"""`After much talk it was agreed that`, inside a sentence."""

REQUESTED = re.compile(r"(?:It\s+was|[A-Z][^.;:]{1,60}?(?<!been))\s+(?:asked|requested)\s+(?:that\s+)?")
LEFT = re.compile(r"It\s+(?:was|is)\s+(?:left|delegated)\s+(?:with|to|for)\s+")
LABEL = re.compile(r"[^.:;!?]{1,90}?(?:\s[–—-]\s+|[:–—]\s+)|\W{1,3}\s*")
NUMBER = re.compile(r"\W*[A-Z]{0,5}[/ ]?\d[\d./]*[a-z]?[.):]?\s+")
BULLET = re.compile(r"[\s·•▪◦*–—-]+")
DECIDED = re.compile(r"\W*(?:(?:Resolved|Agreed|Decision|DECISION)\s*[:–—-]|(?:RESOLVED|AGREED)\s*[:–—-]?)\s+")
NOTICE = re.compile(r"\W*(?:please\s+)?note\s*:", re.IGNORECASE)
"""How a word to the readers of an agenda begins."""

JOIN = re.compile(r"(?:[,;\s]|\b(?:and|but|so|then)\b)+$")
JOINED = re.compile(
    r"(?:\s[–—-]\s+|\s\(|(?P<which>,\s+which\s+)|(?:;|,|\band\b|\bbut\b|\bso\b)\s+(?:(?:and|so|then|with)\s+)?)(?=[A-Zto])"
)
"""Behind it somebody else may be given something to do; `, which TB agreed to arrange` is about all that was said."""

ADDS_A_NAME = re.compile(r"\b[A-Z][\w’'-]*(?:\s+and|,)\s+(?:the\s+)?$")
"""`to ask Ms Holt and Mr Penn to come`, `a talk between TB, LE and the Clerk to agree`."""

GIVES_OVER = re.compile(
    r"\b(?:appoint|ask|co-opt|elect|enabl|encourag|invit|nominat|permit|requir|thank|urg)\w*\b[^;]*,\s*$"
)
"""What makes who stands behind the comma its object: `to appoint, by May, Ms Holt to fill the post`."""

CITED = re.compile(
    r"\b(?:as per|under|pursuant to|in accordance with|required by)\s+(?:the\s+)?"
    r"(?:[Ss]ections?|[Aa]rticles?|[Ss]tanding [Oo]rders?|[Rr]egulations?|[Rr]ules?)\s+\d"
)
RULED = re.compile(rf"\bshall\b|{CITED.pattern}")
"""The words of standing orders and of statutes: `Clerk to record …` beside them is a duty, and nobody's task."""

KEEPS = re.compile(r"\s+(?:\S+\s+){1,5}?(?:informed|updated|posted|advised|apprised)\b")
"""Behind `keep`: who keeps the Board informed does something later."""

COMES_BACK = re.compile(r"[^.;]*\band\s+(?:(?:then|to|will|would)\s+)?(?:come|feed|get|report|revert)s?\s+back\b")
"""Behind a verb of thinking: who will consider it and report back does something."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Forms:
    """The patterns with words of the rules in them, each made when it is first asked for."""

    rules: Rulebook

    def _any(self, *labels: str) -> str:
        return f"(?:{any_of(*(self.rules.vocabulary('lists.binding').get(label, ()) for label in labels))})"

    @cached_property
    def who(self) -> str:
        word = rf"(?:{NAMED}|{self._any('common')}\b)"
        return rf"(?:[Tt]he\s+)?(?P<who>{word}(?:{JOINER}{word}){{0,7}}|{SMALL})(?:\s*\([^()]{{1,40}}\))?"

    @cached_property
    def promised(self) -> str:
        return rf"(?:ha(?:s|ve)\s+)?{ALSO}{self._any('promised')}\s+to"

    @cached_property
    def bound(self) -> tuple[tuple[str, str], ...]:
        """How somebody is bound to something, the plainest first."""
        asked = (
            rf"(?:was|were|is|are|ha(?:s|ve) been|(?:(?:is|are)\s+)?to be|would be)\s+{ALSO}{self._any('asked')}"
            r"(?:\s+by\s+(?:the\s+)?\S+(?:\s+[A-Z]\S*){0,4})?\s+(?:to|with)"
        )
        said = (
            rf"{self._any('said')}(?:(?<=advised)\s+[A-Zmt][\w ]{{2,30}}?)?\s+(?:that\s+)?(?:s?he|they|s/he)\s+"
            r"(?:(?:will|would)(?:\s+be\s+(?:happy|pleased|willing)\s+to|\s+be(?=\s+[a-z]+ing\b))?|intend(?:s|ed)\s+to)"
        )
        return (
            ("promised", self.promised),
            ("asked", asked),
            ("said", said),
            ("bound", r"(?:(?:is|are)\s+(?:going\s+)?)?to"),
            ("modal", r"(?:will|would)(?:\s+be(?=\s+[a-z]+ing\b))?"),
        )

    @cached_property
    def binds(self) -> Patterns:
        """Who, how, and to do what: `The Clerk agreed to write`."""
        return tuple(
            (how, re.compile(rf"{self.who}(?:\s*[:–-])?\s+(?:also\s+)?{words}\s+{VERB}")) for how, words in self.bound
        )

    @cached_property
    def same(self) -> Patterns:
        """`She agreed to write`, `In reply to Ted he said that he would write`."""
        said = (*((how, rf"\s+{words}") for how, words in self.bound), ("modal", "['’]ll"))
        return tuple(
            (how, re.compile(rf"(?:{REPLY}(?=[a-z])|(?=[A-Z]))(?P<who>[Ss]?[Hh]e|[Tt]hey){words}\s+{VERB}"))
            for how, words in said
        )

    @cached_property
    def subject(self) -> re.Pattern[str]:
        return re.compile(rf"{self.who}(?:,\s[^,.;]{{3,80}},?)?\s+[a-z]+")

    @cached_property
    def speaks(self) -> re.Pattern[str]:
        """Forename and surname of who speaks, at the beginning of a sentence: `Ada Quill, Head of Quays, said`."""
        name = r"([A-Z][\w’'-]*)"
        said = self._any("said", "spoke")
        return re.compile(rf"(?:^|[.!?]\s+){name}\s+{name}(?:,\s[^,.;\n]{{3,80}},?)?\s+{said}\b", re.MULTILINE)

    @cached_property
    def and_then(self) -> re.Pattern[str]:
        """`The Solicitor spoke of the rules and agreed to provide advice.`, behind who did."""
        return re.compile(
            r"(?:(?!\b(?:who|which|whose)\b)[^;])*?(?:\b(?:and|but|so)\s+(?:that\s+)?|[;,]\s+(?=(?:s?he|they)\b))"
            rf"(?:(?P<sure>{self.promised})|(?P<self>he|she|they)?(?:\s*\b(?:would|will|(?:is|are)\s+to)|['’]ll))\s+{VERB}"
        )

    @cached_property
    def passive(self) -> re.Pattern[str]:
        """`Prices to be obtained by the Clerk.`"""
        behind = r"(?:\s+(?:up|out|on|forward))?(?:\s+to\s+[^.;:,]{2,40}?)?"
        return re.compile(rf"(?<!\()\b(?:to|will|would)\s+be\s+{VERB}{behind}\s+by\s+{self.who}")

    @cached_property
    def assures(self) -> re.Pattern[str]:
        """Behind who speaks: `confirmed that the figures would be circulated`."""
        some = r"(?:an?|any|the|this|these|further|more|some|additional)\s[^.;:,]{2,60}?"
        return re.compile(
            rf"\s+{self._any('said')}\b[^.;:]{{0,40}}?\s(?:that\s+)?(?P<what>this|it|{some})"
            rf"\s+(?:will|would)\s+be\s+{VERB}(?!\s+by\b)"
        )

    @cached_property
    def wished(self) -> re.Pattern[str]:
        """Behind `It was agreed that`: `the Clerk write`, `officers should report`."""
        asked = rf"(?:be\s+{self._any('asked')}\s+to\s+)?"
        return re.compile(rf"{self.who}\s+(?:(?:should|to|would|will)\s+)?{asked}{VERB}")

    @cached_property
    def openings(self) -> tuple[re.Pattern[str], ...]:
        """What may stand before who a sentence is about: `In May, `, `However, `, `Lamps: `."""
        led_in = r"(?:At|In|On|By|After|Before|Following|Once|When|Subject to|As)\b[^.;:,]{2,60}"
        return re.compile(rf"(?:{led_in}|{self._any('opening')}),\s+"), LABEL

    @cached_property
    def before(self) -> tuple[re.Pattern[str], ...]:
        """What may stand before who acts; `Once a price is known the Clerk will ask for it` without a comma too."""
        acts = r"(?:the\s+)?[A-Z][\w\s]{2,40}?\s"
        once = rf"(?:Once|When|After|As soon as|If|Subject to)\b[^.;:,]{{5,90}}?\s(?={acts}will\s)"
        reply = rf"In (?:answer|reply|response) to\b[^.;:,]{{5,90}}?\s(?={acts}{self.promised}\s)"
        noted = re.compile(rf"It\s+(?:was|is)\s+(?:also\s+)?{self._any('said', 'hoped')}\s+that\s+")
        return LEFT, noted, self.openings[0], re.compile(rf"(?:{once}|{reply})"), LABEL, NUMBER

    @cached_property
    def back(self) -> str:
        """What stands behind a verb whose matter is said before it: `to find out.`, `will send it`, `to raise this
        matter`."""
        return (
            r"(?:\s+(?:up|on|out|back|forward|into|with|about|further))*(?:\s+(?:it|this|these|those|them|so)\b"
            rf"|\s+(?:this|that|these|those|the)\s+{self._any('matter')}\b|\s+to\s+discuss[.)\s]*$|[.)\s]*$)"
        )

    @cached_property
    def conduct(self) -> re.Pattern[str]:
        """What says nothing by itself, is done by voting, or at once, when a meeting is held: `to take item 9 next`."""
        return re.compile(rf"(?:{self._any('idle')}|{self._any('held')}\b[^;]{{0,60}}\b{self._any('business')})\b")


@lru_cache(16)
def forms(rules: Rulebook) -> Forms:
    """The patterns of a rulebook."""
    return Forms(rules=rules)
