"""What a paragraph is to a list: its heading, its lead-in, its end, one of its items."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from extract.find.lists.lexicon import lexicon
from extract.find.lists.opinion import SETTLED, is_opinion
from extract.find.lists.stream import Para
from extract.find.numbers import numbered
from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook

LEAD_IN_WITHIN = 110
"""A lead-in says what it says in this many letters from its start."""

THAT = re.compile(r"(?:that|to|bod|I)\b", re.IGNORECASE)
OWN_WORDS = 30
"""Letters that may follow the last words of a lead-in where it has a number of its own."""

LONG = 12
"""Letters of a heading in which one more, one less or one wrong is a slip of the hand."""

SHOULD = re.compile(r"(?:That )?(?:The |the )?[A-Z][^.:;]{2,90}?\bshould\b")

DAY_FIRST = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:On|In|At|During|Since)\b(?! accordance)[^.:;]{0,60}"
    r"\b(?:(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?)\b[^.:;]{0,60}"
    r"\b(?:resolved|agreed|approved|considered|recommended|decided|endorsed)\b"
)
DAY_LAST = re.compile(
    r"\b(?:endorsed|approved|agreed|adopted|noted|considered|accepted|rejected)(?: in (?:full|part|principle))?"
    r"(?: by (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4}| the \w+(?: \w+){0,2})?"
    r" (?:on|in) (?:(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8} )?(?:19|20)\d\d\b"
)
AGREED_ON = re.compile(
    r"\band,? (?:it was )?(?:all |duly |unanimously )?(?:agreed|approved)(?: unanimously| by all)? (?:to|that)\b",
    re.IGNORECASE,
)
"""How a sentence goes on that tells who moved it."""

ON_A_TOPIC = re.compile(r"\W*(?:[\w/.]+\s)?[A-Z][^.:;–]{2,40}?\s?[:–-]\s(?:all |unanimously )?agreed (?:to|that)\b")
"""`Hire charges – agreed to raise them`: what it is about stands before the decision."""

AND_AGREED = re.compile(
    r"\s+(?:had|heard|[a-z]+ed)\b(?:(?!\b(?:who|which|whose|that)\b)[^.;:]){3,160}?\band (?:\w+ly )?"
    r"(?:agreed|resolved|decided) (?:to|that)\b"
)
"""Behind the name of the body: what it did first, `The Board heard the club and agreed to help it`."""

THE = re.compile(r"\W*(?:[\d./]+\s+)?(?:The|An?)(?: (?!(?:the|an?)\b)[\w-]+){0,4} ")
"""What stands before the name of a paper that begins a sentence: `The draft annual `."""

TITLE = 80
"""Letters of a sentence in which the paper that begins it is named."""

BECAME = re.compile(
    r"(?:, a copy of which\b[^,.;:]{3,80},"
    r"|(?!\b(?:that|which|who|these|they|had|has|have|is|are|be)\b)(?:[^.;:]|\.(?=\d))){0,220}?"
    r"\b(?:was|were) (?:(?:\w+ly|submitted and|received and) )?(?P<how>\w+ed)\b",
    re.IGNORECASE,
)
"""What became of a paper, in the sentence it begins: the last words are the verb."""

APPROVED = frozenset(("adopted", "agreed", "approved", "endorsed", "ratified"))
ENDS = re.compile(r"(?: unanimously| as \w+| and signed[^.;:]{0,40})?(?:[.;]?\W*$|:)")
"""Nothing more is said, of when or by whom; or a list of what was approved follows."""

NONE = re.compile(r"\W*No (?!objections?\b)[a-z]")
"""`No other reports were received.`; that no objection was raised is what some boards resolve."""

LONGEST_NAME = 60
"""Letters of a sentence in which the body that begins it is named."""

NEAR = 3
"""Letters after `resolved` in which `at its meeting in June` makes history of it."""

BEFORE = ' .()*“"'
DECISION_OF = re.compile(r"Decision (?:of|by|taken by) (?:the )?(?P<who>[A-Z][^.;:]{4,80}):?")
"""`Decision of the Executive Member for Quays`, alone on its line."""

COUNTED = re.compile(r"\s[IVX]\W*$")
"""`Recommendation I` names one, and is no slip of `Recommendations`."""

MARKS = re.compile(r"[\s.,:;?*'’()\[\]/–-]+")
INLINE = re.compile(r"\s*[:–-]\s*(?=\S)")


def opens_list(text: str, rules: Rulebook) -> bool:
    """A heading that says that recommendations follow, and nothing else; one letter of it may be mistyped."""
    words = _squeezed(text)
    if words in _headings(rules, "opens"):
        return True
    if words in _headings(rules, "closed"):
        return False
    counted = any(map(str.isdigit, words)) or COUNTED.search(text)
    alike = () if counted else _like(words[:1], len(words), rules)
    return any(DamerauLevenshtein.distance(words, one, score_cutoff=1) < 2 for one in alike)


def opens_review(text: str, rules: Rulebook) -> bool:
    """A heading under which an inspector or auditor says what is to be made better."""
    return _squeezed(text) in _headings(rules, "reviews")


def opens_decisions(text: str, rules: Rulebook) -> bool:
    """A heading under which a decision notice says what was decided, or whose decision it is."""
    if _squeezed(text) in _headings(rules, "decisions"):
        return not text.lstrip()[:1].islower()  # the last word of a sentence that a line end cut
    match = DECISION_OF.fullmatch(text.strip())
    return match is not None and not lexicon(rules).actors.isdisjoint(match["who"].lower().split())


def opens_page(text: str, rules: Rulebook) -> bool:
    """The title of a page that tells of one decision and nothing else."""
    return _squeezed(text) in _headings(rules, "pages")


def inline_heading(text: str, rules: Rulebook, *, decided: bool = False) -> int | None:
    """`Recommendation: that …`: where the words after the heading begin, or None.

    decided: `Decision: that …` counts too, but for the words of minutes that `resolves` knows.
    """
    opens = opens_decisions if decided and not resolves(text, rules) else opens_list
    for match in list(INLINE.finditer(text[:60]))[:2]:
        head = text[: match.start()]
        if opens_list(head, rules) or opens(head, rules):
            return match.end()
    return None


def is_lead_in(text: str, rules: Rulebook) -> bool:
    """`The Cabinet is recommended to:`. In the past tense it is history and no lead-in."""
    return _introduced(text, rules) is not None


def is_mere_lead_in(text: str, rules: Rulebook) -> bool:
    """A lead-in that adds hardly anything of its own: `2.1 That Cabinet:`, not `1. That Cabinet sell, by May:`."""
    after = _introduced(text, rules)
    return after is not None and len(text) - after <= OWN_WORDS


def _introduced(text: str, rules: Rulebook) -> int | None:
    """Where the last words of a lead-in end; `That Cabinet:` is one where nothing but a number stands before it."""
    head = text[:LEAD_IN_WITHIN]
    start = numbered(head)[1]
    start += len(head[start:]) - len(head[start:].lstrip(BEFORE))
    opening = rules.opens(head[start:], "lists.openings")
    ends = [mark.end for mark in rules.marks(head, "lists.lead_ins")] + ([start + opening.end] if opening else [])
    return max(ends) if ends and not rules.marks(head, "lists.negatives") else None


def leads_on(text: str) -> bool:
    """It ends as if a list followed."""
    return bool(re.search(r"(?:[:–-]|(?:\b|(?<=ED))(?:[Tt]hat|THAT)|\bto)\s*$", text.strip()))


def asks(text: str, rules: Rulebook) -> bool:
    """A sentence that asks for something: `That …`, `Note the …`, `The Council should …`."""
    return bool(THAT.match(text) or SHOULD.match(text) or rules.opens(text, "lists.verbs"))


def recommends(text: str, rules: Rulebook) -> bool:
    """The words of a recommendation: `That …`, `The Council should …`, `We recommend that …`."""
    return asks(text, rules) or rules.opens(text, "lists.lone") is not None


def ends_list(para: Para, rules: Rulebook) -> bool:
    """A paragraph that belongs to no list: the report's author, reasons, the next section."""
    return bool(rules.opens(para.words, "lists.ends"))


def gives_reason(text: str, rules: Rulebook) -> bool:
    """`Reason: to recover costs.`, in one line under what it is the reason of; not the heading of a section."""
    opening = rules.opens(text, "lists.reasons")
    return opening is not None and len(text) > opening.end + 2


def tells_of_a_day(text: str) -> bool:
    """A sentence that tells when it was decided: `On 3 May 2019 Cabinet resolved …`, `… adopted by us in May 2019`.

    A meeting resolves today, and does not say so.
    """
    return bool(DAY_FIRST.match(text) or DAY_LAST.search(text))


def resolves(text: str, rules: Rulebook) -> bool:
    """A sentence of minutes that states a decision."""
    said = next((mark.end for mark in rules.marks(text, "lists.resolves")), None) or _agreed_behind(text, rules)
    said = said or _settled(text, rules)
    if said is None or tells_of_a_day(text) or is_opinion(text) or NONE.match(text):
        return False
    return not any(one.start < said + NEAR for one in rules.marks(text, "lists.negatives"))


def _agreed_behind(text: str, rules: Rulebook) -> int | None:
    """Where `agreed to` ends behind who moved it, what it is about, or what the body did first."""
    movers = rules.marks(text, "lists.movers")
    agreed = AGREED_ON.search(text, movers[0].end) if movers else None
    said = agreed or ON_A_TOPIC.match(text) or _did_first(text, rules)
    return said.end() if said else None


def _settled(text: str, rules: Rulebook) -> int | None:
    """Where `The minutes of the meeting held on 4 May were approved` says what became of a paper.

    Of other things only that they were approved is said, and nothing more: `Payments of £90 were approved.`
    """
    paper = next((mark for mark in rules.marks(text[:TITLE], "lists.papers")), None)
    if paper and (paper.start == 0 or THE.fullmatch(text, 0, paper.start)):
        became = BECAME.match(text, paper.end)
        how = became["how"].lower() if became else ""
        alone = how != "received" or ENDS.match(text, became.end() if became else 0)
        return became.end() if became and how in SETTLED and alone else None
    became = None if rules.opens(text, "lists.unsettled") else BECAME.match(text)
    alone = became and became["how"].lower() in APPROVED and ENDS.match(text, became.end())
    return became.end() if became and alone else None


def _did_first(text: str, rules: Rulebook) -> re.Match[str] | None:
    """`The Board heard the club and agreed to help it.`"""
    bodies = (mark for mark in rules.marks(text[:LONGEST_NAME], "lists.actors") if mark.label == "body")
    ends = next((mark.end for mark in bodies if text[mark.start].isupper()), None)
    return AND_AGREED.match(text, ends) if ends and text[:1].isupper() else None


@lru_cache(32)
def _headings(rules: Rulebook, label: str) -> frozenset[str]:
    phrases = rules.vocabulary("lists.headings").get(label, ())
    return frozenset(_squeezed(words) for phrase in phrases for words in spelled_out(phrase))


@lru_cache(1024)
def _like(first: str, length: int, rules: Rulebook) -> tuple[str, ...]:
    """The long headings that begin with this letter and may be mistyped in so many."""
    if not LONG <= length <= LONG + 30:
        return ()
    known = (one for one in _headings(rules, "opens") if len(one) >= LONG and abs(len(one) - length) < 2)
    return tuple(one for one in known if one.startswith(first))


def _squeezed(text: str) -> str:
    return MARKS.sub("", text.casefold().replace("(s)", "s"))
