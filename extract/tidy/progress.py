"""What words say of how far something is: one of the finer words of `statuses.values`, and how sure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.rulebook.rules import Rulebook
from extract.tidy.asked import MONTH, NO, NOT_ASKED, YES, says_done
from extract.tidy.certainty import GUESSED, LIKELY, SURE
from extract.tidy.clauses import Said, bare, clauses, said
from extract.tidy.counts import COUNTS, is_fewer
from extract.tidy.deeds import deeds, going_on, happened, is_all, is_left, is_step, not_yet, only_begun
from extract.tidy.responses import OF_RECOMMENDATIONS
from extract.tidy.settled import GIVES_WAY, OPEN, looks_ahead, settled
from extract.tidy.slips import misspelt

PERCENT = re.compile(
    r"(?<!\d)(?<!\d\.)(?<!\bby )(?<!\bto )(?<!\bfrom )(\d{1,3})(?:\.\d+)?\s?(?:%|per\s?cent\b)", re.IGNORECASE
)
"""How much of it is done; what rose `by 4%` or `to 84%` is a measure."""

SCALE = re.compile(r"^\s*(?:\(?\d\)?\s*[-–—.:)]|[✓✔☑])\s*(?=[A-Za-z])")
"""`3 - In progress`: how a scale counts its words. A tick before words says no more than they do."""

ITEM = re.compile(r"(?:^|(?<=\s))(?:\d{1,2}[.)]|\([a-z\d]{1,2}\))\s+")
TAIL = re.compile(
    rf"[\s(:,–—-]+(?:(?:on|in)\s+)?(?:\d[\d/.]*(?:st|nd|rd|th)?\s*)?(?:{MONTH})?[\s\d'’,]*\)?$", re.IGNORECASE
)
"""A date that ends a cell: `Closed 14/3`, `Done (May 2027)`."""

BARE_NUMBER = re.compile(r"(\d{1,3})")
WAITS = re.compile(
    r"(?:(?:still|currently|now)\s+)?(?:await(?:s|ing)?|pending|waiting\s+(?:for|on|to))\s|.*\bawaited$", re.IGNORECASE
)
COLUMNS = "statuses.columns"
NOTHING = "nothing"
"""The rules' label of words that hold a status word and say none."""


def progress(words: str, column: str, rules: Rulebook, asked: str = "") -> tuple[str | None, float]:
    """The finer word for `words` under `column` of an action that asks for `asked`, or None, and how sure."""
    if several := _of_items(words, rules):
        return several, GUESSED
    words = SCALE.sub("", words)
    cell = bare(words)
    if exact := _label(cell, rules) or _label(TAIL.sub("", cell), rules):
        return None if exact == NOTHING else exact, SURE
    asks_if_done = rules.holds(column, COLUMNS, "done")
    if asks_if_done and (answer := says_done(cell, column)):
        return answer, SURE
    if asks_if_done and (answer := _opens_done(words, column, rules, asked)):
        return answer, LIKELY
    if percent := PERCENT.search(cell) or (rules.holds(column, COLUMNS, "percent") and BARE_NUMBER.fullmatch(cell)):
        return _by_percent(cell, int(percent[1]), rules), LIKELY
    if found := _said(words, rules):
        return _of_words(found, words, column, rules, asked)
    if any(map(WAITS.match, clauses(words))):
        return "in_progress" if _happened(words, rules) else "on_hold", LIKELY
    if slip := misspelt(cell, rules):
        return slip, LIKELY
    return (None if _is_decision(cell, column, rules) else _told(words, asked, rules)), GUESSED


def _of_words(found: Sequence[Said], words: str, column: str, rules: Rulebook, asked: str) -> tuple[str | None, float]:
    """What status words in a sentence say, with what else it tells."""
    cell = bare(words)
    detail = settled(found, cell, column, rules)
    if detail is None and found[0].label != "unknown":
        return _told(words, asked, rules), GUESSED
    if detail == "unknown" and found[0].clause and (told := _told(words, asked, rules)):
        return "in_progress" if told == "completed" else told, GUESSED  # 'Chased in May, no reply received'
    if detail == "not_started" and _happened(words, rules, before=found[0]):
        return "in_progress", GUESSED  # 'Permission granted; work to start in spring', 'Open, chased in May'
    short = found[0].whole or len(cell.split()) < 8
    return detail, SURE if found[0].opens and short else LIKELY


def _of_items(words: str, rules: Rulebook) -> str | None:
    """Of `1. Complete 2. In progress` what holds for all; begun, if they differ; None for any other cell."""
    items = [part for part in ITEM.split(words) if part.strip(" .;,")]
    if len(items) < 2 or not ITEM.match(words):
        return None
    labels = {_label(bare(item), rules) for item in items}
    if None in labels:
        return None
    return labels.pop() if len(labels) == 1 else "in_progress"


def _label(cell: str, rules: Rulebook) -> str | None:
    return rules.label(cell, "statuses.values") or rules.label(cell, "statuses.alone")


def _opens_done(words: str, column: str, rules: Rulebook, asked: str) -> str | None:
    """`Y – see minute 4`; `N – date set for May` says further on how far it is."""
    first, *rest = clauses(words) or ("",)
    if not rest or bare(first).casefold() not in (*YES, *NO) or NOT_ASKED.match(words):
        return None
    answer = says_done(bare(first), column)
    if answer != "not_started":
        return answer
    detail = progress(". ".join(rest), "", rules, asked)[0]
    return answer if detail in (None, "completed", "unknown") else detail


def _by_percent(cell: str, percent: int, rules: Rulebook) -> str:
    """A percentage says done, begun or not; a word of delay or of being on track beside it says more."""
    labels = [one.label for one in said(cell, "statuses.values", rules)]
    more = [label for label in labels if label in GIVES_WAY["in_progress"]]
    return more[0] if more else "completed" if percent >= 100 else "in_progress" if percent else "not_started"


def _said(words: str, rules: Rulebook) -> tuple[Said, ...]:
    """The statuses in `words`, in order; a common word only where it is a clause alone."""
    alone = (one for one in said(words, "statuses.alone", rules) if one.whole)
    spoken = (one for one in said(words, "statuses.values", rules) if one.label != NOTHING)
    return tuple(sorted((*spoken, *alone), key=lambda one: one.clause))


def _is_decision(cell: str, column: str, rules: Rulebook) -> bool:
    """What a meeting decided, or a bare `Approved`, says nothing of how far anything is."""
    if rules.holds(column, "responses.columns", "report"):
        return True
    if rules.holds(column, COLUMNS, "status"):
        return rules.label(cell, "responses.values") is not None
    about = " ".join(clause for clause in clauses(cell) if OF_RECOMMENDATIONS.search(clause))
    return bool(rules.label(cell, "responses.values") or rules.marks(about, "responses.values"))


def _happened(words: str, rules: Rulebook, before: Said | None = None) -> bool:
    """Whether something is told to have been done, and told before that; `Open` may stand before all."""
    told = [one for one in deeds(words, rules) if "not" not in one.turns]
    done = [one for one in told if happened(one, told)]
    if before is None or before.text.casefold() in OPEN:
        return bool(done)
    return any((one.clause, one.start) < (before.clause, before.start) for one in done)


def _told(words: str, asked: str, rules: Rulebook) -> str | None:
    """What a sentence without a status word tells: something done, begun or meant to be. A step is not the whole."""
    told = [one for one in deeds(words, rules) if "not" not in one.turns]
    past = [one for one in told if happened(one, told)]
    if going_on(words, rules) or is_fewer(words) or (past and COUNTS.match(words)):
        return "in_progress"
    if not past:
        return "not_started" if any(one.label == "planned" for one in told) or not_yet(words, rules) else None
    ahead = len(past) < len(told) or looks_ahead(clauses(words)[past[0].clause + 1 :], rules)
    if ahead or is_left(words, rules) or any("part" in one.turns for one in past):
        return "in_progress"
    if is_all(past, asked, rules):
        return "completed"
    return "in_progress" if only_begun(past) or is_step(past, asked, rules) else "completed"
