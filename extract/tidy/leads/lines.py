"""A lead cell made ready: telephones and dates taken out, the wrapped lines of a narrow column joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.rulebook.rules import Rulebook
from extract.tidy.leads.kinds import NOUNS, is_post, is_rank
from extract.tidy.leads.names import is_given
from extract.tidy.leads.tokens import JOINER, Token, tokens

EMAIL = re.compile(r"<?(?:mailto:)?[\w.+'-]+@[\w-]+(?:\.[\w-]+)*(?:\s?[\w.]{0,6}\.uk\b)?>?", re.IGNORECASE)
HIDDEN = re.compile(r"\[?e-?mail\s*protected\]?", re.IGNORECASE)
LINK = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
EXTENSION = re.compile(r"[-–,(]?\s*\b(?:ext(?:ension|n)?|x)\.?:?\s*\d{3,6}\b\)?", re.IGNORECASE)
PHONE = re.compile(r"\(?(?:\+44|0)[\d()]*(?:[\s–-]*[\d()]{2,}){2,}(?:\s*\(?(?:ext|x)\w*\.?\s*\d+\)?)?")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DATE = re.compile(
    rf"(?:\b(?:by|before|until|from|due|end|of|early|mid|late|to)\s+)*"
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:\s+\d{{2,4}})?\b|\b{MONTH}\s*[-'’]?\s*\d{{2,4}}\b"
    rf"|\b\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b|\b(?:19|20)\d\d(?:[/-]\d\d)?\b|\bQ[1-4]\b)"
    r"(?:\s+(?:elections?|meetings?|budget|round)\b)?"
)
"""A date and the words that bind it: `by 30 June`."""

NUMBER = re.compile(r"^\s*(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s+")
COLLAR = re.compile(r"\b(PC|PCSO|P?Sgt|PS|Insp|Sergeant|Constable)\.?\s+\d{2,5}(?=\s+[A-Z])")
"""A police officer and their number: `PC 1234 Marlow`."""

HYPHENED = re.compile(r"\w[-‐]$")
"""A line that ends within a word: `Vice-` / `Chair`."""

PLAIN = str.maketrans({"\u00a0": " ", "\r": "\n", "\u00ad": "", "\t": "  "})
ROUND = str.maketrans("[]", "()")
SINGLE_LINE = " \t,"
BRANCHES = ("team", "project", "programme", "service", "section")


def ready(text: str, rules: Rulebook) -> str:
    """`text` with nothing in it but leads, one line to each line that begins something new."""
    return joined(DATE.sub(" ", without_contacts(text.translate(PLAIN), rules)).translate(ROUND), rules)


def without_contacts(text: str, rules: Rulebook) -> str:
    """Without telephones, addresses and their labels. Where one stood between people, a line ends."""
    text = COLLAR.sub(r"\1", LINK.sub(" ", HIDDEN.sub(" ", text)))
    text = EXTENSION.sub(" ", PHONE.sub(" ", EMAIL.sub("\n", text)))
    for mark in reversed(rules.marks(text, "leads.labels")):
        after = text[mark.end :].lstrip(SINGLE_LINE)
        if mark.label == "contact" and (not after or after[0] in ":.\n(" or after[0].isdigit()):
            text = text[: mark.start] + " " + after.lstrip(":. 0123456789")
    return re.sub(r",(\s*,)+", ",", text)


def joined(text: str, rules: Rulebook) -> str:
    """`text` with the lines joined that are one lead wrapped by a narrow column."""
    parts = (NUMBER.sub("", part).strip() for part in text.split("\n"))
    lines = [line for line in parts if line.strip(" .,;:*")]
    out = lines[-1] if lines else ""
    names, broken = sum(_is_one_name(tokens(line, rules)) for line in lines), _phrases_broken(lines, rules)
    # From below: `Options` / `Manager` is known before `Housing` is joined to it.
    for at, line in reversed(list(enumerate(lines[:-1]))):
        below = out.partition("\n")[0]
        between = " " if at in broken else _between(line, below, len(lines), names, rules)
        out = line + ("" if HYPHENED.search(line) else between) + out
    return out


def _phrases_broken(lines: Sequence[str], rules: Rulebook) -> set[int]:
    """The lines that end within a phrase of the rules: `Community` / `Safety` / `Partnership`."""
    ends = [sum(len(line) + 1 for line in lines[: at + 1]) - 1 for at in range(len(lines))]
    inside = [(token.start, token.end) for token in tokens(" ".join(lines), rules) if " " in token.text]
    return {at for at, end in enumerate(ends) if any(start < end < stop for start, stop in inside)}


def _is_one_name(line: Sequence[Token]) -> bool:
    return len(line) == 1 and line[0].tag == "name"


def _between(above: str, below: str, count: int, names: int, rules: Rulebook) -> str:
    """What stands between two lines: a joiner (a broken word), a space (a wrap) or a line's end."""
    last, first = tokens(above, rules), tokens(below, rules)
    if _word_broken(above, below, last, first, rules):
        return JOINER
    wraps = (
        _hangs(above, last)
        or _leans(first)
        or _name_broken(last, first, count == 2 or names == 2)
        or _title_broken(last, first, count)
    )
    return " " if wraps else "\n"


def _word_broken(above: str, below: str, last: Sequence[Token], first: Sequence[Token], rules: Rulebook) -> bool:
    """`Marl` / `ow`, `Direc` / `tor`: the line below begins small with what is no word of ours."""
    if not last or not first or not first[0].text[0].islower() or not above[-1].isalpha():
        return False
    whole = tokens(last[-1].text + first[0].text, rules)
    known = len(whole) == 1 and whole[0].tag not in ("name", "word", "capitals")
    return known or (first[0].tag == "word" and last[-1].tag == "name" and len(first[0].text) < 8)


def _hangs(above: str, last: Sequence[Token]) -> bool:
    """The line above cannot end there: a bracket is open, or its last word or mark wants more."""
    end = last[-1]
    wants = end.tag in ("joins", "parts", "honorifics") or is_rank(end) or end.text in ",/&-–—:("
    wants = wants or end.is_a("subjects", "adjective")
    return wants or above.count("(") > above.count(")")


def _leans(first: Sequence[Token]) -> bool:
    """The line below cannot begin there: with a joining word or mark, or as a bare noun of titles."""
    head = first[0]
    joins = head.tag in ("joins", "parts") or head.text in ",/&-–—)("
    alone = len(first) == 1 or first[1].text in "/;&(,"
    return (joins and not head.is_a("joins", "the")) or (alone and _bare_noun(head))


def _bare_noun(token: Token) -> bool:
    """`Services`, `Team`, `Manager`: what no lead is called alone."""
    single = " " not in token.text
    noun = token.is_a("groups", *NOUNS) or token.text.casefold() in ("service", "services")
    return single and (noun or token.is_a("posts", "officer", "officer_whole"))


def _leads_a_team(token: Token) -> bool:
    """`Team Leader`, `Project Manager`: a post that does not say of what, and is rarely held alone."""
    words = token.text.casefold().split()
    return token.is_a("posts", "officer") and len(words) > 1 and words[0] in BRANCHES


def _name_broken(last: Sequence[Token], first: Sequence[Token], two: bool) -> bool:
    """`Jane` / `Marlow`: above ends with a given name alone, below is a surname alone. two: there are no more names."""
    given = is_given(last[-1])
    unknown = _is_one_name(last) and (two or len(first) > 1)
    alone = len(last) == 1 or last[-2].tag in ("honorifics", "mark", "joins")
    surname = first[0].tag == "name" and (len(first) == 1 or first[1].tag in ("mark", "joins"))
    return (given or unknown) and alone and surname


def _title_broken(last: Sequence[Token], first: Sequence[Token], count: int) -> bool:
    """`Democratic` / `Services Manager`, `Senior Planning` / `Policy Officer`: above is but the beginning."""
    begun = is_rank(last[0]) and not any(map(is_post, last)) and not any(word.is_a("groups") for word in last)
    if begun and any(map(is_post, first)):
        return True
    if last[-1].tag == "subjects" and _leads_a_team(first[0]) and (len(first) == 1 or first[1].tag == "mark"):
        return True
    one_word = len(last) == 1 and last[0].tag == "subjects"
    return one_word and first[0].tag == "subjects" and (any(map(is_post, first)) or count == 2)
