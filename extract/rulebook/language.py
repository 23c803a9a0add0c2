"""spaCy's place: a blank English pipeline that cuts words as council papers need, and the rules' matchers.

Loaded once a process and run on the passages that a room hands it, not on every page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from extract.rulebook.mark import Mark, Vocabulary
from extract.rulebook.phrases import spelled_out

CACHED = 8192
"""Passages remembered: the same cell texts and headings come back many times in one paper."""

LEVEL = str.maketrans("‘’`´“”‐‑‒–—−\u00a0", "''''\"\"------ ")
"""Quotes, dashes and hard spaces are levelled before matching, one character for one: places stay right."""

PUNCTUATION = re.compile(r"[^\w\s']|(?<!\w)'|'(?!\w)|_")
ENDS = " \t\n.:;,-*"


class Language:
    """The matchers of one rulebook."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._vocabularies = vocabularies
        self._nlp = _blank()
        self._matchers: dict[str, tuple[PhraseMatcher, ...]] = {}
        self.read = lru_cache(CACHED)(self._read)
        self.marks = lru_cache(CACHED)(self._marks)
        self.label = lru_cache(CACHED)(self._label)

    def _read(self, text: str) -> Doc:
        return self._nlp.make_doc(text.translate(LEVEL))

    def _marks(self, text: str, names: tuple[str, ...]) -> tuple[Mark, ...]:
        doc = self.read(text)
        found = [span for name in names for matcher in self._matcher(name) for span in _spans(matcher, doc)]
        return tuple(_mark(span, text) for span in sorted(filter_spans(found)))

    def _label(self, text: str, name: str) -> str | None:
        words = text.strip(ENDS)
        whole = (mark for mark in self.marks(words, (name,)) if mark.text == words)
        return next((mark.label for mark in whole), None)

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


def _blank() -> spacy.language.Language:
    """English without a model: words and single marks, an apostrophe inside a word kept."""
    nlp = spacy.blank("en")
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
