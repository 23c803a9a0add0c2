"""spaCy's place: a blank English pipeline that cuts words as council papers need, and the rules' matchers.

Loaded once a process and run on the passages that a room hands it, not on every page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

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

RUN = re.compile(r"([^\w\s]|_)\1{99,}")
"""A line of dots or dashes: no phrase holds one, and cutting it mark by mark would take minutes."""

PUNCTUATION = re.compile(r"[^\w\s']|(?<!\w)'|'(?!\w)|_")
WORD = re.compile(r"[^\W_]+")
ENDS = " \t\n.:;,-*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelled:
    """What the phrases of a vocabulary look like before they are cut into words: enough to tell most texts apart.

    whole: each without blanks. first: letter -> the first words that begin with it. longest: the longest word of each;
    None where a phrase is of marks only. A text that has none of these words has none of the phrases.
    """

    whole: frozenset[str]
    first: Mapping[str, tuple[str, ...]]
    longest: frozenset[str] | None


class Language:
    """The matchers of one rulebook."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._vocabularies = vocabularies
        self._nlp = _blank()
        self._matchers: dict[str, tuple[PhraseMatcher, ...]] = {}
        self._spelled = lru_cache(None)(self._spelled_out)
        self._words = lru_cache(IN_HAND)(words_of)
        self.read = lru_cache(IN_HAND)(self._read)
        self.marks = lru_cache(CACHED)(self._marks)
        self.label = lru_cache(CACHED)(self._label)

    def _read(self, text: str) -> Doc:
        return self._nlp.make_doc(RUN.sub(lambda run: " " * len(run[0]), text.translate(LEVEL)))

    def _marks(self, text: str, names: tuple[str, ...]) -> tuple[Mark, ...]:
        names = tuple(name for name in names if self._may_hold(text, name))
        if not names:
            return ()
        doc = self.read(text)
        found = [span for name in names for matcher in self._matcher(name) for span in _spans(matcher, doc)]
        return tuple(_mark(span, text) for span in sorted(filter_spans(found)))

    def _may_hold(self, text: str, name: str) -> bool:
        """Whether a phrase may stand in the text: most texts have none, and need not be cut into words."""
        longest = self._spelled(name).longest
        return longest is None or not longest.isdisjoint(self._words(text))

    def _label(self, text: str, name: str) -> str | None:
        words = text.strip(ENDS)
        if squeezed(words) not in self._spelled(name).whole:
            return None
        whole = (mark for mark in self.marks(words, (name,)) if mark.text == words)
        return next((mark.label for mark in whole), None)

    def may_open(self, text: str, names: tuple[str, ...]) -> bool:
        """Whether `text` begins with the first word of a phrase: most do not, and need not be cut into words."""
        first = level(text[:1])
        return any(level(text[:LONGEST_WORD]).startswith(self._spelled(name).first.get(first, ())) for name in names)

    def _spelled_out(self, name: str) -> Spelled:
        phrases = (phrase for phrases in self._vocabularies.get(name, {}).values() for phrase in phrases)
        runs = [run for phrase in phrases for run in spelled_out(phrase.removeprefix("="))]
        first: dict[str, dict[str, None]] = {}
        for run in runs:
            word = self.read(run)[0].lower_
            first.setdefault(word[:1], {})[word[:LONGEST_WORD]] = None
        longest = {max(words_of(run), key=lambda word: (len(word), word), default="") for run in runs}
        return Spelled(
            whole=frozenset(map(squeezed, runs)), first={key: tuple(words) for key, words in first.items()},
            longest=None if "" in longest else frozenset(longest),
        )  # fmt: skip

    def _matcher(self, name: str) -> tuple[PhraseMatcher, ...]:
        """The matchers of one vocabulary: without and with regard to case."""
        if name not in self._matchers:
            loose, strict = (PhraseMatcher(self._nlp.vocab, attr=attr) for attr in ("LOWER", "ORTH"))
            for label, phrases in self._vocabularies.get(name, {}).items():
                for phrase in phrases:
                    self._add(strict if phrase.startswith("=") else loose, f"{name}\t{label}", phrase)
            self._matchers[name] = tuple(matcher for matcher in (loose, strict) if len(matcher))
        return self._matchers[name]

    def _add(self, matcher: PhraseMatcher, key: str, phrase: str) -> None:
        matcher.add(key, [self._read(words) for words in spelled_out(phrase.removeprefix("="))])


def level(text: str) -> str:
    """As the matchers compare it: quotes and dashes levelled, in small letters."""
    return text.translate(LEVEL).lower()


def words_of(text: str) -> frozenset[str]:
    """Its runs of letters and figures, levelled."""
    return frozenset(WORD.findall(level(text)))


def squeezed(text: str) -> str:
    """Levelled, without blanks: the words of two equal texts are equal so."""
    return "".join(level(text).split())


def _blank() -> spacy.language.Language:
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
