"""How minutes say that somebody is bound to something, as patterns: before, between and behind who and the deed."""

from __future__ import annotations

import re

NAMED = r"[A-Z][\w’'.-]*(?:\s\d{2,3}(?=\sOfficer\b))?"
COMMON = r"(?:officers?|members|councillors|staff|teams?|agencies|partners|clerk|chair(?:man|woman|person)?)\b"
JOINER = r"(?:\s*[/&]\s*|,\s+|\s+and\s+(?:the\s+)?|\s+(?:of|for)\s+(?:the\s+)?|\s+)"
OTHER = r"(?:as|at|been?|by|from|ha[ds]|have|in|is|not|on|or|that|w(?:as|ere|hich|ho|ith|ould|ill)|their|its)\b"
SMALL = rf"(?<=[Tt]he\s)[a-z][\w’'&/-]*(?:\s+(?!{OTHER})[a-z][\w’'&/-]*){{0,6}}?"
"""A post in small letters: `the licensing team leader`."""

WHO = (
    rf"(?:[Tt]he\s+)?(?P<who>(?:{NAMED}|{COMMON})(?:{JOINER}(?:{NAMED}|{COMMON})){{0,7}}|{SMALL})"
    r"(?:\s*\([^()]{1,40}\))?"
)
ADVERB = r"(?!(?:re|sup|ap)ply\b)[a-z]+ly"
ALSO = rf"(?:(?:continue\s+to|also|all|both|each|then|again|therefore|further|now|please|{ADVERB})\s+)*"
VERB = rf"{ALSO}(?P<verb>[a-z][a-z-]*)\b"

PROMISED = (
    rf"(?:ha(?:s|ve)\s+)?{ALSO}(?:agreed|undert(?:ook|aken)|offered|volunteered|promised|pledged|committed"
    r"|g[ai]ven?\s+an?\s+(?:assurance|undertaking))\s+to"
)
ASKED = (
    rf"(?:was|were|is|are|ha(?:s|ve) been|(?:(?:is|are)\s+)?to be|would be)\s+{ALSO}"
    r"(?:asked|requested|instructed|tasked|directed)(?:\s+by\s+(?:the\s+)?\S+(?:\s+[A-Z]\S*){0,4})?\s+(?:to|with)"
)
SAID = (
    r"(?:said|stated|agreed|confirmed|advised(?:\s+[A-Zmt][\w ]{2,30}?)?|indicated|replied|added|noted|reported)\s+"
    r"(?:that\s+)?(?:s?he|they|s/he)\s+"
    r"(?:(?:will|would)(?:\s+be\s+(?:happy|pleased|willing)\s+to|\s+be(?=\s+[a-z]+ing\b))?|intend(?:s|ed)\s+to)"
)
BOUND = (
    ("promised", PROMISED),
    ("asked", ASKED),
    ("said", SAID),
    ("bound", r"(?:(?:is|are)\s+(?:going\s+)?)?to"),
    ("modal", r"(?:will|would)(?:\s+be(?=\s+[a-z]+ing\b))?"),
)
"""How somebody is bound to something, the plainest first."""

BINDS = tuple((how, re.compile(rf"{WHO}(?:\s*[:–-])?\s+(?:also\s+)?{words}\s+{VERB}")) for how, words in BOUND)
REPLY = r"(?:In\s+(?:answer|reply|response)\s+to\b[^.;:]{2,90}?|When\s+asked\b[^.;:]{2,90}?),?\s+"
SAME = tuple(
    (how, re.compile(rf"(?:{REPLY}(?=[a-z])|(?=[A-Z]))(?P<who>[Ss]?[Hh]e|[Tt]hey){words}\s+{VERB}"))
    for how, words in (*((how, rf"\s+{words}") for how, words in BOUND), ("modal", "['’]ll"))
)
IMPERSONAL = re.compile(r"(?:There|It|This)\b")
"""How a sentence begins that is about nobody: who was spoken of before it is `she` after it."""

AND_THEN = re.compile(
    r"(?:(?!\b(?:who|which|whose)\b)[^;])*?(?:\b(?:and|but|so)\s+(?:that\s+)?|[;,]\s+(?=(?:s?he|they)\b))"
    rf"(?:(?P<sure>{PROMISED})|(?P<self>he|she|they)?(?:\s*\b(?:would|will|(?:is|are)\s+to)|['’]ll))\s+{VERB}"
)
"""`The Solicitor spoke of the rules and agreed to provide advice.`, behind who did."""

SUBJECT = re.compile(rf"{WHO}(?:,\s[^,.;]{{3,80}},?)?\s+[a-z]+")

KEEPS = re.compile(r"\s+(?:\S+\s+){1,5}?(?:informed|updated|posted|advised|apprised)\b")
"""Behind `keep`: who keeps the Board informed does something later."""

PASSIVE = re.compile(
    rf"(?<!\()\b(?:to|will|would)\s+be\s+{VERB}(?:\s+(?:up|out|on|forward))?(?:\s+to\s+[^.;:,]{{2,40}}?)?\s+by\s+{WHO}"
)
"""`Prices to be obtained by the Clerk.`"""

OF_SELF = re.compile(r"\bthat (?:s?he|they)\b(?!.*\bthat\b)")
"""`advised that she had no figures but would ask`: who speaks goes on about herself."""

ASSURES = re.compile(
    r"\s+(?:agreed|advised|assured|confirmed|indicated|noted|replied|responded|said|stated|undertook)\b[^.;:]{0,40}?\s"
    rf"(?:that\s+)?(?P<what>this|it|(?:an?|any|the|this|these|further|more|some|additional)\s[^.;:,]{{2,60}}?)\s+(?:will|would)\s+be\s+{VERB}"
    r"(?!\s+by\b)"
)
"""Behind who speaks: `confirmed that the figures would be circulated`."""

WISHED = re.compile(
    rf"{WHO}\s+(?:(?:should|to|would|will)\s+)?(?:be\s+(?:asked|requested|instructed|tasked)\s+to\s+)?{VERB}"
)
"""Behind `It was agreed that`: `the Clerk write`, `officers should report`."""

AGREED = re.compile(
    rf"(?:(?:It\s+(?:was|is|has been)\s+|(?:The\s+)?{NAMED}(?:\s+{NAMED}){{0,4}}\s+)?{ALSO}(?:unanimously\s+)?"
    r"(?:agreed|decided|Agreed|AGREED)(?:\s+by\s+[^,.;:]{2,40})?(?:\s+that|\s*[:–-])\s*|It\s+was\s+agreed\s+)"
)
AGREED_TOO = re.compile(
    r"(?<!when )(?<!where )(?<!as )\bit\s+was\s+(?:also\s+|then\s+|further\s+)?(?:agreed|decided)\s+(?:that\s+)?"
)
"""`After much talk it was agreed that`, inside a sentence."""

LEFT = re.compile(r"It\s+(?:was|is)\s+(?:left|delegated)\s+(?:with|to|for)\s+")
REQUESTED = re.compile(r"(?:It\s+was|[A-Z][^.;:]{1,60}?(?<!been))\s+(?:asked|requested)\s+(?:that\s+)?")
LABEL = re.compile(r"[^.:;!?]{1,90}?(?:\s[–—-]\s+|[:–—]\s+)|\W{1,3}\s*")
OPENING = re.compile(
    r"(?:(?:At|In|On|By|After|Before|Following|Once|When|Subject to|As)\b[^.;:,]{2,60}"
    r"|Accordingly|Additionally|Consequently|Finally|Furthermore|However|Meanwhile|Nevertheless|Therefore|Thereafter),\s+"
)
UNTIL = re.compile(
    r"(?:(?:Once|When|After|As soon as|If|Subject to)\b[^.;:,]{5,90}?\s(?=(?:the\s+)?[A-Z][\w\s]{2,40}?\swill\s)"
    rf"|In (?:answer|reply|response) to\b[^.;:,]{{5,90}}?\s(?=(?:the\s+)?[A-Z][\w\s]{{2,40}}?\s{PROMISED}\s))"
)
"""`Once a price is known the Clerk will ask for it`: what comes first, without a comma."""

NUMBER = re.compile(r"\W*[A-Z]{0,5}[/ ]?\d[\d./]*[a-z]?[.):]?\s+")
NOTED = re.compile(
    r"It\s+(?:was|is)\s+(?:also\s+)?(?:noted|reported|confirmed|explained|stated|advised|understood|hoped)\s+that\s+"
)
BEFORE = (LEFT, NOTED, OPENING, UNTIL, LABEL, NUMBER)
"""What may stand before who acts."""

JOIN = re.compile(r"(?:[,;\s]|\b(?:and|but|so|then)\b)+$")
JOINED = re.compile(
    r"(?:\s[–—-]\s+|\s\(|(?P<which>,\s+which\s+)|(?:;|,|\band\b|\bbut\b|\bso\b)\s+(?:(?:and|so|then|with)\s+)?)(?=[A-Zto])"
)
"""Behind it somebody else may be given something to do; `, which TB agreed to arrange` is about all that was said."""

BACK = (
    r"(?:\s+(?:up|on|out|back|forward|into|with|about|further))*(?:\s+(?:it|this|these|those|them|so)\b"
    r"|\s+(?:this|that|these|those|the)\s+(?:action|concern|idea|issue|item|matter|point|question|request|suggestion)s?\b"
    r"|\s+to\s+discuss[.)\s]*$|[.)\s]*$)"
)
"""What stands behind a verb whose matter is said before it: `to find out.`, `will send it`, `to raise this matter`."""

COMES_BACK = re.compile(r"[^.;]*\band\s+(?:(?:then|to|will|would)\s+)?(?:come|feed|get|report|revert)s?\s+back\b")
"""Behind a verb of thinking: who will consider it and report back does something."""

ADDS_A_NAME = re.compile(r"\b[A-Z][\w’'-]*(?:\s+and|,)\s+(?:the\s+)?$")
"""`to ask Ms Holt and Mr Penn to come`, `a talk between TB, LE and the Clerk to agree`."""

CITED = re.compile(
    r"\b(?:as per|under|pursuant to|in accordance with|required by)\s+(?:the\s+)?"
    r"(?:[Ss]ections?|[Aa]rticles?|[Ss]tanding [Oo]rders?|[Rr]egulations?|[Rr]ules?)\s+\d"
)
RULED = re.compile(rf"\bshall\b|{CITED.pattern}")
"""The words of standing orders and of statutes: `Clerk to record …` beside them is a duty, and nobody's task."""

DO_SO = re.compile(
    r"do so\b|carry on\b|take (?:no )?part\b|take the chair\b|move (?:that|the (?:motion|recommendations?))\b"
)
"""What says nothing by itself, or is done by voting."""

CONDUCT = re.compile(
    r"(?:accept|admit|allow|bring|consider|defer|hear|move|take|vary)\b[^;]{0,60}\b(?:agenda|business|items?|motion|order|urgent)\b"
)
"""What is agreed to at once, when a meeting is held: `agreed to take item 9 next`."""

GIVES_OVER = re.compile(
    r"\b(?:appoint|ask|co-opt|elect|enabl|encourag|invit|nominat|permit|requir|thank|urg)\w*\b[^;]*,\s*$"
)
"""What makes who stands behind the comma its object: `to appoint, by May, Ms Holt to fill the post`."""

NOTICE = re.compile(r"\W*(?:please\s+)?note\s*:", re.IGNORECASE)
"""How a word to the readers of an agenda begins."""

BULLET = re.compile(r"[\s·•▪◦*–—-]+")
DECIDED = re.compile(r"\W*(?:(?:Resolved|Agreed|Decision|DECISION)\s*[:–—-]|(?:RESOLVED|AGREED)\s*[:–—-]?)\s+")
