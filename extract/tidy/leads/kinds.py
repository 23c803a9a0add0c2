"""What a run of words is that is no person: a post, a group, a body, or the name of a service."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.tidy.leads.tokens import Token

PERSON, POST, GROUP, BODY, SERVICE = "person", "role", "group", "organisation", "service"
PART, NOBODY, OTHER = "part", "nobody", "other"

ELECTED = frozenset({"leading", "holding", "political", "councillor"})
"""Labels of posts and titles of elected members, before `_plural`, `_code`, `_welsh` or `_noun`."""

OF_POST = re.compile(r"(?:Do|Ho|ADo|DDo)[A-Z]")
"""`DoF`, `HoSP`: Director of, Head of; a person's initials have no small letter there."""

OF_CLAN = re.compile(r"[A-Z]{1,3}Ma?c[A-Z]")
"""`LRMcC`: initials of somebody called McCall or MacCall."""

OF_COUNCIL = re.compile(r"[A-Z]{1,3}(?:CC|DC|BC)")
"""`MCC`, `RMBC`: how county, district and borough councils are called in short."""

COUNCIL_AFTER = re.compile(r"(?:[CLMR]?B|[CDPT])C")
"""`Eastmere DC`, `Rushby MBC`, `Thornby PC`: the same behind the name of a place."""

COUNCIL = "political_place"
"""The label of `Council`: a group of our members, but another body behind the name of a place."""

PLACES = ("name", "capitals", "people")
"""Shapes of words that may be a place: they make `Council` or `Water` somebody else's."""

OURS = "service_noun"
"""The label of nouns that are a service of ours without a place: `Water`, `Homes`."""

SERVES = ("service", "services", "support")
"""What `Committee Services` and `Ranger Service` end with: they are neither the committee nor a ranger."""

RANKS = ("rank", "closing")
NOUNS = ("internal_noun", "political_noun")


def kind_of(words: Sequence[Token]) -> str:
    """`role`, `group`, `organisation`, `service`, `person` (initials alone) or `other`."""
    if is_council(words):
        return GROUP if words[-1].tag == "subjects" else BODY
    body = _body(words)
    return _kind_of_post(words) or (_kind_of_body(words, body) if body else _kind_of_rest(words))


def is_post(token: Token) -> bool:
    """True for the word that makes a title a post; `Interim` alone makes none."""
    return token.is_a("posts") and token.label not in RANKS


def is_rank(token: Token) -> bool:
    """True for a word that stands before a post: `Interim`, `Lead`."""
    return token.is_a("posts", *RANKS)


def is_plural(token: Token) -> bool:
    """True for `Heads`, `Cabinet Members`, `ADs`, `Cllrs`."""
    return token.label.endswith("_plural")


def is_elected(words: Sequence[Token]) -> bool:
    """True if the first title, else the first post, else the group is of elected members."""
    titles = (token for token in words if token.is_a("honorifics"))
    telling = next(titles, None) or next(filter(is_post, words), None) or _body(words)
    return telling is not None and telling.label.split("_")[0] in ELECTED and not _is_department(words, telling)


def is_welsh(words: Sequence[Token]) -> bool:
    """True for a post or a title in Welsh."""
    return any("_welsh" in token.label for token in words)


def code_kind(letters: str) -> str:
    """Letters no rule knows: two or three are a person's; of more, `D…` is a Director, the rest a body."""
    size = sum(map(str.isalpha, letters))
    if OF_POST.match(letters):
        return POST
    if OF_CLAN.fullmatch(letters):
        return PERSON
    if "&" in letters:
        return GROUP
    if OF_COUNCIL.fullmatch(letters):
        return BODY
    if size < 4:
        return PERSON if size > 1 else OTHER
    return POST if letters.startswith(("D", "AD", "HO", "Ho")) else BODY


def _kind_of_post(words: Sequence[Token]) -> str:
    """What words with a post or with titles are; empty if they have none, or are a group (`Chief Officers’ Group`)."""
    posts = [i for i, token in enumerate(words) if is_post(token) or _closes(words, i) or _is_held(words, i)]
    if posts and posts[-1] == len(words) - 2 and _serves(words[-1]):
        return SERVICE
    if posts and not _group_of_posts(words, posts[-1]):
        return GROUP if _nobody_in_particular(words, posts) else POST
    titles = [token for token in words if token.tag != "number"]
    if titles and all(token.is_a("honorifics") for token in titles):
        return GROUP if any(map(is_plural, words)) else POST
    return ""


def _kind_of_body(words: Sequence[Token], body: Token) -> str:
    """What words are that `body` among them makes a group or a body."""
    if _is_department(words, body):
        return GROUP
    if body.is_a("groups", *NOUNS) and _serves(words[-1]):
        return SERVICE
    if body.label == COUNCIL and (at := words.index(body)) and words[at - 1].tag in PLACES:
        return BODY
    if body.label == OURS and not any(word.tag in PLACES for word in words):
        return SERVICE
    return GROUP if body.is_a("groups") else BODY


def _kind_of_rest(words: Sequence[Token]) -> str:
    """What letters, an address or words of services are."""
    first, last = words[0], words[-1]
    if len(words) == 1 and first.tag in ("capitals", "initial"):
        return code_kind(first.text)
    if len(words) == 1 and "." in first.text.strip("."):
        return BODY  # a web address: data.gov.uk
    if len(words) == 2 and first.tag == "name" and last.tag == "capitals" and len(last.text) > 2:
        return BODY  # 'Eastmere ALC'
    known = any(token.tag in ("subjects", "honorifics", "posts") for token in words)
    return SERVICE if known else OTHER


def _is_department(words: Sequence[Token], body: Token) -> bool:
    """`Eastmere Council Highways`, `County Council HR`: what of a council, not the council."""
    after = words[words.index(body) + 1 :]
    return body.text.endswith("Council") and bool(after) and all(word.tag == "subjects" for word in after)


def _serves(last: Token) -> bool:
    return last.text.casefold() in SERVES


def is_council(words: Sequence[Token]) -> bool:
    """`Eastmere DC`, `East Thornby BC Housing`; `DC` alone may be anybody."""
    letters = next((i for i, word in enumerate(words) if i and COUNCIL_AFTER.fullmatch(word.text)), 0)
    place = [word for word in words[:letters] if not word.is_a("subjects", "direction")]
    named = bool(place) and all(word.tag == "name" for word in place)
    named = named or (letters == 1 and words[0].is_a("people", "forenames"))  # 'Arun DC'
    return named and all(word.tag == "subjects" for word in words[letters + 1 :])


def _closes(words: Sequence[Token], at: int) -> bool:
    """`Safeguarding Lead`: a rank that ends a title is the post itself."""
    return at == len(words) - 1 > 0 and words[at].is_a("posts", "closing")


def _is_held(words: Sequence[Token], at: int) -> bool:
    """`Supt Roads Policing`, `Cemetery Superintendent`, `Provost of Eastmere`: a title before no name is a post."""
    if not words[at].is_a("honorifics") or len(words) == 1:
        return False
    of = at + 1 < len(words) and words[at + 1].is_a("joins", "of")
    return of or words[at].label == "person_or_post"


def _nobody_in_particular(words: Sequence[Token], posts: Sequence[int]) -> bool:
    """`relevant Heads of Service`, `Directors`: several, and nothing says which."""
    last = posts[-1]
    return is_plural(words[last]) and not any(token.is_a("joins", "of") for token in words[last:])


def _group_of_posts(words: Sequence[Token], post: int) -> bool:
    """`Chief Officers' Group`: a noun of groups directly after the post."""
    return post == len(words) - 2 and words[-1].is_a("groups", *NOUNS)


def _body(words: Sequence[Token]) -> Token | None:
    """The word that says what body it is: the last before an `of`, else the first after it."""
    of = next((i for i, token in enumerate(words) if token.is_a("joins", "of")), len(words))
    named = any(word.tag in PLACES or (word.tag == "subjects" and word.label != "direction") for word in words)
    bodies = [i for i, token in enumerate(words) if token.tag in ("groups", "organisations")]
    bodies = [i for i in bodies if named or words[i].label != "nation"]
    before = [words[i] for i in bodies if i < of]
    after = [words[i] for i in bodies if i > of]
    return before[-1] if before else after[0] if after else None
