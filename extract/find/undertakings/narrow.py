"""Which words of a paragraph are to be done, where only a name beside or below it says that something is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.find.quotes import sentences
from extract.find.undertakings.deeds import deeds
from extract.find.undertakings.people import EVERYBODY, People
from extract.find.undertakings.taken import Deed, Span, is_errand
from extract.rulebook.verbs import ACTS, verb_forms

TO_BE_DONE = re.compile(
    r"\b(?:to be [a-z]+(?:ed|en|t|ght)|needs? to|should|must|ought to)\b"
    r"|\bbe (?:asked|authorised|delegated|instructed|invited|requested) to\b|(?<!had )(?<!been )\bagreed (?:to|that)\b"
    r"|(?<!had )\b(?:asked|requested)\b(?! (?:if|whether|what|why|how|when|who|about)\b)"
    r"|\bha(?:s|ve|d) (?:\w+ )?(?:yet|still) to\b|\brequires? further [a-z]+(?:ion|ing)\b|\bneeds? [a-z]+ing\b"
    r"|^\W*Will [a-z]|\b(?:still|is|are) (?:needed|required|due)\b|\bdue (?:by|on|before)\b"
)
"""What says that something is to be done, though not who does it."""

DECIDES = re.compile(r"(?<!had )(?<!been )\b(?:agreed|accepted|adopted|approved)\b|\bw(?:ill|ould)\b|\bneeds? \w")
"""What says that something follows from what is told: a decision, or what is going to happen."""

SIGNED = re.compile(r"\s(?:[–—-]\s*|\()(?P<who>[A-Z][\w’'.]*?(?:[\s/&]+[A-Z][\w’'.]*?){0,3})\)?[.\s]*$")
"""A name at the end of a sentence: `Quotes to be sought – PL.`, `(Clerk)`."""

LISTS = re.compile(r":\s*(?:\n|\(?(?:\d{1,2}|[a-i])[.)]\s|[•·▪-]\s)")
"""A list in the text: one of its items alone is not what was to be done."""

COUNT = re.compile(r"(?<![\w])\((?:\d{1,2}|[ivx]+|[a-z])\)\s")
"""The number of an item inside a paragraph."""

NAME = re.compile(r"[A-Z][\w’'-]+")
"""A word of a name, or initials, of those who stand beside the words."""

SEVERAL = re.compile(r"[/&,;+]|\band\b")
"""What stands between several names."""

TAKES_ON = r"(?:undertook|offered|(?:ha(?:s|ve) )?agreed) to"
ACTS_ON = rf"(?:will|would|could|should|to|{TAKES_ON}|(?:is|are|was|were) (?:asked )?to)"


def narrowed(text: str, who: str, people: People) -> Span:
    """The words of `text` that give `who` (as printed beside it) something to do: the sentence, or the sentences in a
    row, that say so of them by name; else the only one that says so of anybody; else all of it."""
    if LISTS.search(text):
        return 0, len(text)
    if named := _by_name(text, who):
        return named
    given = tuple(deeds(text, people))
    own = [deed for deed in given if text[slice(*deed.who)].casefold() in who.casefold()]
    for found in (own, given):
        if len(found) == 1:
            return found[0].start, found[0].end
    wished = [] if given else [span for span in sentences(text) if _is_task(text[slice(*span)], people)]
    return wished[0] if len(wished) == 1 else (0, len(text))


def last_task(text: str, who: str, people: People) -> Span:
    """The words that `who` signs: of several items in a row, `(1) …`, the last; of it what `narrowed` says, else its
    last sentence."""
    begins = max((count.end() for count in COUNT.finditer(text)), default=0)
    start, end = narrowed(text[begins:], who, people)
    if (start, end) == (0, len(text) - begins):
        start, end = max(sentences(text[begins:]), default=(start, end))
    return begins + start, begins + end


def signed(text: str, people: People) -> Iterator[Deed]:
    """The sentences of `text` that say what is to be done and end in who does it."""
    for start, end in sentences(text):
        name = SIGNED.search(text, start, end)
        if name and people.are(name["who"]) and _is_task(text[start : name.start()], people):
            yield Deed(start=start, end=end, who=name.span("who"), verb="", how="bound")


def tasks_told(text: str, people: People) -> tuple[Span, ...]:
    """The sentences of `text` that give anybody something to do."""
    if LISTS.search(text):
        return ()
    spans = ((span, text[slice(*span)]) for span in sentences(text))
    return tuple(span for span, words in spans if _is_task(words, people) or any(deeds(words, people)))


def _is_task(sentence: str, people: People) -> bool:
    """Whether a sentence says that something is to be done, or begins with a deed: not `Resolved`, not `Report`."""
    verb = _deed(sentence, people)
    wants = verb is not None and not verb.endswith(("ed", "ing")) and not people.rules.label(verb, "lists.things")
    return TO_BE_DONE.search(sentence) is not None or wants


def _deed(text: str, people: People) -> str | None:
    """The verb that a text begins with; in small letters `clear` is no deed."""
    first = re.match(r"[\W_]*([A-Z][a-z-]+)", text)
    verb = first[1].lower() if first else ""
    does = verb_forms(people.rules, ACTS).get(verb) == verb or is_errand(verb, people.rules)
    told = verb_forms(people.rules, ACTS).get(verb, verb) != verb  # `Made at the meeting of May`
    return verb if verb and does and not told else None


def _by_name(text: str, who: str) -> Span | None:
    """`AW & IB will work on this.`, beside `AW/IB`: all those named there act, whatever it is that they do."""
    spans = tuple(sentences(text))
    acts = [index for index, span in enumerate(spans) if _act(text[slice(*span)], who)]
    if not acts or acts[-1] - acts[0] >= len(acts):
        return None
    return spans[acts[0]][0], spans[acts[-1]][1]


def _act(sentence: str, who: str) -> bool:
    """Whether a sentence begins with these names, or with a part of the only one, and says what they will do."""
    begins = re.match(
        rf"\W*(?P<who>{NAME.pattern}(?:[\s,/&]+(?:and\s+)?{NAME.pattern})*)\s+{ACTS_ON}\s+[a-z]", sentence
    )
    names, said = {*NAME.findall(who)}, {*NAME.findall(begins["who"])} if begins else set()
    return bool(said) and (said == names or (said < names and SEVERAL.search(who) is None))


def gives_task(text: str, who: str, people: People) -> bool:
    """Whether the words of an item of minutes say that something is to be done, by `who` (as printed beside it) or by
    anybody; `The fair went well` does not."""
    decided = DECIDES.search(text) and not EVERYBODY.match(who)
    if _by_name(text, who) or TO_BE_DONE.search(text) or decided or _deed(text, people):
        return True
    return any(_is_task(text[slice(*span)], people) for span in sentences(text)) or any(deeds(text, people))
