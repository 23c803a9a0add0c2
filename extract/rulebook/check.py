"""What a rule file may hold. An unknown key is refused: a rule nobody reads is a rule nobody tests."""

from __future__ import annotations

from collections.abc import Mapping, Set

from extract.model.council import COUNCIL_KINDS
from extract.model.problem import RulesError
from extract.rulebook.mark import Vocabulary
from extract.rulebook.phrases import spelled_out

SUBJECTS: Mapping[str, frozenset[str]] = {
    subject: frozenset(names.split())
    for subject, names in {
        "front": "bare openers makings sections bodies central kinds openness stamps statements answers extent "
        "residue ends labels joins hours days told local buildings sorts publishers",
        "lists": "headings lead_ins ends verbs negatives resolves minutes items passes_on actions "
        "acts act_nouns actors asking going_on deciding undertaken things notes notices carried requests pointers "
        "motions outsiders openings movers votes reasons minuted noted lone pledges promises told "
        "beside papers unsettled afar binding nothing",
        "columns": "roles questions open stand_ins negative rows nothing kinds titles minuted",
        "leads": "honorifics plurals people posts groups organisations subjects labels nobody joins parts sentences",
        "deadlines": "months weekdays seasons terms units numbers ordinals cycles bounds parts years "
        "words events nouns",
        "statuses": "alone turns deeds beside colours values columns",
        "responses": "values qualifiers columns",
        "outcomes": "who put verdicts deeds whole changes others",
        "packs": "stamps labels kinds forms letters fillers withheld pages sessions later",
        "restrictions": "signs statements law fillers subjects hedges turns parts names people asking",
    }.items()
}
"""Subject -> its vocabularies. `examples` may stand in every subject."""

OPEN = frozenset(
    ("packs.forms", *(f"lists.{name}" for name in ("acts", "act_nouns", "asking", "going_on", "deciding")))
)
"""Vocabularies whose labels are words of their own, verbs and names. The labels of all others are the program's."""

TOP = frozenset({"name", "extends", "about", "council"})
COUNCIL = frozenset({"name", "domains", "aliases", "kind"})
EXAMPLE: Mapping[str, type] = {"says": str, "gives": dict, "context": dict}


def check(content: Mapping[str, object], file: str) -> None:
    """Raise RulesError, naming the file and the key, if `content` is not a rule file."""
    for key, value in content.items():
        if key == "council" and isinstance(value, dict):
            _check_council(value, f"{file}: council")
        elif key in TOP - {"council"}:
            _check_text(value, f"{file}: {key}")
        elif key in SUBJECTS and isinstance(value, dict):
            _check_subject(value, SUBJECTS[key], f"{file}: {key}")
        else:
            raise _unknown(f"{file}: {key}", TOP | SUBJECTS.keys())


def _check_council(council: Mapping[str, object], where: str) -> None:
    _check_keys(council, COUNCIL, where)
    if council.get("kind", COUNCIL_KINDS[0]) not in COUNCIL_KINDS:
        raise RulesError(f"{where}.kind is no kind of council.", next_step=f"Use one of: {', '.join(COUNCIL_KINDS)}.")


def _check_text(value: object, where: str) -> None:
    if not isinstance(value, str):
        raise RulesError(f"{where} is not a text.", next_step="Write it between quotes.")


def _check_subject(subject: Mapping[str, object], allowed: frozenset[str], where: str) -> None:
    for name, value in subject.items():
        if name == "examples" and isinstance(value, list):
            for example in value:
                _check_example(example, f"{where}.examples")
        elif name in allowed and isinstance(value, dict):
            _check_vocabulary(value, f"{where}.{name}")
        else:
            raise _unknown(f"{where}.{name}", allowed | {"examples"})


def _check_example(example: object, where: str) -> None:
    """Printed words, the values they give, and what stands around them where that counts."""
    if not isinstance(example, dict) or not {"says", "gives"} <= example.keys():
        raise RulesError(f"{where} holds one without `says` or `gives`.", next_step="Write both.")
    _check_keys(example, EXAMPLE.keys(), where)
    for key, value in example.items():
        if not isinstance(value, EXAMPLE[key]):
            kind = "a text" if EXAMPLE[key] is str else "a table"
            raise RulesError(f"{where}.{key} is not {kind}.", next_step=f"Write it as {kind}.")


def _check_vocabulary(vocabulary: Mapping[str, object], where: str) -> None:
    for label, phrases in vocabulary.items():
        if not isinstance(phrases, list) or not all(isinstance(phrase, str) for phrase in phrases):
            raise RulesError(f"{where}.{label} is not a list of phrases.", next_step='Write it as ["…", "…"].')
        for phrase in phrases:
            spelled_out(phrase.lstrip("=-"))


def check_labels(vocabularies: Mapping[str, Vocabulary], known: Mapping[str, Vocabulary], file: str) -> None:
    """Raise RulesError for a label that the extended file has not: nothing would ever ask for its words."""
    for name, vocabulary in vocabularies.items():
        labels = known.get(name, {}).keys()
        for label in vocabulary if labels and name not in OPEN else ():
            if label not in labels:
                raise _unknown(f"{file}: {name}.{label}", labels)


def _check_keys(table: Mapping[str, object], allowed: Set[str], where: str) -> None:
    for key in table:
        if key not in allowed:
            raise _unknown(f"{where}.{key}", allowed)


def _unknown(where: str, allowed: Set[str]) -> RulesError:
    return RulesError(f"{where} is no key of a rule file.", next_step=f"Use one of: {', '.join(sorted(allowed))}.")
