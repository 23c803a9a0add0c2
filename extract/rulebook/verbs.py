"""Verbs in all their forms: `approves`, `be approved` and `cymeradwyo` are all the verb `approve`.

A rule file names verbs, not forms: the label `plain` of a vocabulary holds verbs that bend by rule, any other
label is a verb itself, with the forms of it that no rule gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from extract.rulebook.phrases import spelled_out
from extract.rulebook.rules import Rulebook

ACTS, NOUNS = "lists.acts", "lists.act_nouns"
PLAIN = "plain"
VOWELS = "aeiou"
HISSING = ("s", "x", "z", "ch", "sh", "o")


@lru_cache(16)
def verb_forms(rules: Rulebook, name: str) -> Mapping[str, str]:
    """Every form of the verbs of vocabulary `name`, in small letters -> its verb."""
    forms: dict[str, str] = {}
    for label, phrases in rules.vocabulary(name).items():
        words = [word for phrase in phrases for word in spelled_out(phrase)]
        verbs = words if label == PLAIN else [label]
        forms.update({form: verb for verb in verbs for form in bent(verb)})
        forms.update({} if label == PLAIN else dict.fromkeys(words, label))
    return forms


def verb_of(printed: str, rules: Rulebook) -> str | None:
    """The verb of words that are one form of it (`be kept informed` without the `be`); None for no words.

    A verb the rules do not know is its own form: it was printed as one (`to lobby the Minister`).
    """
    said = " ".join(printed.lower().replace("’", "'").removesuffix("'r").split())
    return verb_forms(rules, ACTS).get(said) or verb_forms(rules, NOUNS).get(said, said) or None


def bent(verb: str) -> Iterator[str]:
    """The forms of a verb that bends by rule; of `raise awareness` the first word bends."""
    first, _, rest = verb.partition(" ")
    for form in (first, *_present(first), *_past(first)):
        yield f"{form} {rest}" if rest else form


def _present(verb: str) -> Iterator[str]:
    if _ends_in_y(verb):
        yield f"{verb[:-1]}ies"
    else:
        yield f"{verb}es" if verb.endswith(HISSING) else f"{verb}s"


def _past(verb: str) -> Iterator[str]:
    """Past and participle: `agreed`, `relied`, and both `submited` and `submitted`, for no rule says which."""
    if verb.endswith("e"):
        yield from (f"{verb}d", f"{verb if verb.endswith('ee') else verb[:-1]}ing")
    elif _ends_in_y(verb):
        yield from (f"{verb[:-1]}ied", f"{verb}ing")
    else:
        stems = (verb, verb + verb[-1]) if _may_double(verb) else (verb,)
        yield from (stem + end for stem in stems for end in ("ed", "ing"))


def _ends_in_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2:-1] not in VOWELS


def _may_double(verb: str) -> bool:
    """One vowel before one last consonant: `plan`, `submit`, `cancel`."""
    return len(verb) > 2 and verb[-1] not in VOWELS + "wxy" and verb[-2] in VOWELS and verb[-3] not in VOWELS
