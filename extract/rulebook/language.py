"""spaCy's place: a blank English pipeline that cuts words as council papers need, and the rules' matchers.

Loaded once a process and run on the passages that a room hands it, not on every page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import spacy
from spacy.attrs import LOWER
from spacy.matcher import PhraseMatcher
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from extract.rulebook.mark import Mark, Vocabulary
from extract.rulebook.phrases import spelled_out

CACHED = 8192
"""Passages remembered: the same cell texts and headings come back many times in one paper."""

IN_HAND = 256
"""Passages whose words are kept: one after another is asked about; a thousand of them take five megabytes."""

LEVEL = str.maketrans("‘’`´“”‐‑‒–—−\u00a0", "''''\"\"------ ")
"""Quotes, dashes and hard spaces are levelled before matching, one character for one: places stay right."""

LONGEST_WORD = 40
"""Letters of a text in which its first word is looked for."""

LOOSE = 4
"""A text of more letters and blanks than so many times the letters of the longest phrase is none of them."""

RUN = re.compile(r"([^\w\s]|_)\1{99,}")
"""A line of dots or dashes: no phrase holds one, and cutting it mark by mark would take minutes."""

PUNCTUATION = re.compile(r"[^\w\s']|(?<!\w)'|'(?!\w)|_")
WORD = re.compile(r"[^\W_]+")
ENDS = " \t\n.:;,-*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelled:
    """What the phrases of a vocabulary look like before they are cut into words: enough to tell most texts apart.

    whole: each without blanks; most: the letters of the longest of these. first: letter -> the first words that begin
    with it. longest: the longest word of each; None where a phrase is of marks only. A text that has none of these
    words has none of the phrases.
    """

    whole: frozenset[str]
    most: int
    first: Mapping[str, tuple[str, ...]]
    longest: frozenset[str] | None


class Phrases:
    """The phrases of one vocabulary, made ready to be looked for as far as they are."""

    def __init__(self, name: str, vocabulary: Vocabulary) -> None:
        self._name, self._vocabulary = name, vocabulary

    @cached_property
    def spelled(self) -> Spelled:
        """What they look like."""
        phrases = (phrase for phrases in self._vocabulary.values() for phrase in phrases)
        runs = [run for phrase in phrases for run in spelled_out(phrase.removeprefix("="))]
        first: dict[str, dict[str, None]] = {}
        for run in runs:
            word = read(run)[0].lower_
            first.setdefault(word[:1], {})[word[:LONGEST_WORD]] = None
        whole = frozenset(map(squeezed, runs))
        longest = {max(words_of(run), key=lambda word: (len(word), word), default="") for run in runs}
        return Spelled(
            whole=whole,
            most=max(map(len, whole), default=0),
            first={key: tuple(words) for key, words in first.items()},
            longest=None if "" in longest else frozenset(longest),
        )

    @cached_property
    def matchers(self) -> tuple[PhraseMatcher, ...]:
        """Without and with regard to case."""
        loose, strict = (PhraseMatcher(_english().vocab, attr=attr) for attr in ("LOWER", "ORTH"))
        for label, phrases in self._vocabulary.items():
            for phrase in phrases:
                matcher = strict if phrase.startswith("=") else loose
                matcher.add(f"{self._name}\t{label}", [read(words) for words in spelled_out(phrase.removeprefix("="))])
        return tuple(matcher for matcher in (loose, strict) if len(matcher))


_ready: dict[tuple[str, int], Phrases] = {}
"""Name and identity of a vocabulary -> its phrases: a council's rules share all that they do not change."""


NONE = Phrases("", {})
"""Those of a vocabulary that a rulebook does not have."""


def phrases_of(name: str, vocabulary: Vocabulary) -> Phrases:
    """The phrases of a vocabulary, which is kept, so that no other gets its identity."""
    return _ready.setdefault((name, id(vocabulary)), Phrases(name, vocabulary))


class Language:
    """The questions that can be asked of a text in the words of one rulebook."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        known = {name: phrases_of(name, vocabulary) for name, vocabulary in vocabularies.items()}
        self._phrases = defaultdict(lambda: NONE, known)
        self.marks = lru_cache(CACHED)(self._marks)
        self.label = lru_cache(CACHED)(self._label)

    def _marks(self, text: str, names: tuple[str, ...]) -> tuple[Mark, ...]:
        held = [phrases for name in names if _may_hold(text, phrases := self._phrases[name])]
        if not held:
            return ()
        doc = read(text)
        found = [span for phrases in held for matcher in phrases.matchers for span in _spans(matcher, doc)]
        return tuple(_mark(span, text) for span in sorted(filter_spans(found)))

    def _label(self, text: str, name: str) -> str | None:
        words, spelled = text.strip(ENDS), self._phrases[name].spelled
        if len(words) > LOOSE * spelled.most or squeezed(words) not in spelled.whole:
            return None
        whole = (mark for mark in self.marks(words, (name,)) if mark.text == words)
        return next((mark.label for mark in whole), None)

    def may_hold(self, text: str, names: tuple[str, ...]) -> bool:
        """Whether a phrase of these vocabularies may stand in the text."""
        return any(_may_hold(text, self._phrases[name]) for name in names)

    def may_open(self, text: str, names: tuple[str, ...]) -> bool:
        """Whether `text` begins with the first word of a phrase: most do not, and need not be cut into words."""
        begins, first = _opening(text[:LONGEST_WORD])
        return any(begins.startswith(self._phrases[name].spelled.first.get(first, ())) for name in names)


def _may_hold(text: str, phrases: Phrases) -> bool:
    """Whether a phrase may stand in the text: most texts have none, and need not be cut into words."""
    longest = phrases.spelled.longest
    return longest is None or not longest.isdisjoint(words_of(text))


@lru_cache(IN_HAND)
def _opening(text: str) -> tuple[str, str]:
    """The beginning of a text, levelled, and its first letter: one vocabulary after another asks for them."""
    levelled = level(text)
    return levelled, levelled[:1]


@lru_cache(IN_HAND)
def read(text: str) -> Doc:
    """A text cut into words."""
    return _english().make_doc(RUN.sub(lambda run: " " * len(run[0]), text.translate(LEVEL)))


def level(text: str) -> str:
    """As the matchers compare it: quotes and dashes levelled, in small letters."""
    return text.translate(LEVEL).lower()


@lru_cache(IN_HAND)
def words_of(text: str) -> frozenset[str]:
    """Its runs of letters and figures, levelled."""
    return frozenset(WORD.findall(level(text)))


def squeezed(text: str) -> str:
    """Levelled, without blanks: the words of two equal texts are equal so."""
    return "".join(level(text).split())


@lru_cache(1)
def _english() -> spacy.language.Language:
    """English without a model: words and single marks, an apostrophe inside a word kept."""
    nlp = spacy.blank("en")
    nlp.vocab.lex_attr_getters = {LOWER: str.lower}  # type: ignore[attr-defined]  # the matchers ask for no more
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        prefix_search=PUNCTUATION.match,
        suffix_search=re.compile(rf"(?:{PUNCTUATION.pattern})$").search,
        infix_finditer=PUNCTUATION.finditer,
    )
    return nlp


def _spans(matcher: PhraseMatcher, doc: Doc) -> list[Span]:
    return matcher(doc, as_spans=True)


def _mark(span: Span, text: str) -> Mark:
    vocabulary, label = span.label_.split("\t")
    return Mark(
        label=label, start=span.start_char, end=span.end_char, text=text[span.start_char : span.end_char],
        vocabulary=vocabulary,
    )  # fmt: skip
