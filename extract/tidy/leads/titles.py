"""Pieces that make one title put together: a mark inside a title is no mark between two leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.tidy.leads.kinds import BODY, GROUP, OURS, PERSON, POST, SERVICE, is_elected, is_post, is_rank
from extract.tidy.leads.pieces import Piece, printed
from extract.tidy.leads.plurals import completed, each, says_of_what
from extract.tidy.leads.runs import ANDS, COLON, COMMA, DASH, LINE, NEXT, OPEN, SLASH
from extract.tidy.leads.tokens import Token

LISTS = (COMMA, *ANDS)

GOES_ON: Mapping[tuple[str, str], frozenset[str]] = {
    (POST, SERVICE): frozenset({OPEN, DASH, COMMA, COLON, SLASH, *ANDS}),
    (SERVICE, POST): frozenset({COMMA, SLASH, *ANDS}),
    (SERVICE, SERVICE): frozenset({OPEN, DASH, *ANDS}),
    (SERVICE, GROUP): frozenset({COMMA, *ANDS}),
    (GROUP, SERVICE): frozenset({OPEN, COMMA, *ANDS}),
    (BODY, SERVICE): frozenset({OPEN, COMMA, *ANDS}),
    (POST, POST): frozenset({OPEN, DASH, COMMA, *ANDS}),
    (POST, GROUP): frozenset({OPEN, DASH, COMMA, *ANDS}),
    (GROUP, POST): frozenset(ANDS),
    (POST, BODY): frozenset({OPEN, DASH, COMMA}),
}
"""What may follow what inside one title, over which marks. Some of it only if `_fits` says so."""


def titles(pieces: Sequence[Piece], cell: str) -> tuple[Piece, ...]:
    """The pieces with every title in one; a plural (`Heads of Planning and Waste`) is several."""
    out: list[Piece] = []
    rest = [_in_a_title(piece, before) for before, piece in zip((None, *pieces), pieces, strict=False)]
    while rest:
        piece = rest.pop(0)
        if _shared(piece):
            share = _share(rest)
            out += each(piece, rest[:share], cell)
            rest = rest[share:]
        elif out and not _is_closed(out[-1], cell) and _is_more(out, piece, rest):
            out[-1] = _joined(out[-1], piece, cell)
        elif out and _one_complement(out[-1], piece):
            out[-1:] = [completed(out[-1], piece, cell), piece]
        else:
            out.append(piece)
    return _without_employers(out)


def _is_closed(left: Piece, cell: str) -> bool:
    """True for the `Clerk` of `Jane Marlow (Clerk), …`: a title in brackets ends with them."""
    return left.before == OPEN and cell[left.words[-1].end :].lstrip().startswith(")")


def _is_more(out: Sequence[Piece], piece: Piece, rest: Sequence[Piece]) -> bool:
    """Whether a piece is more of the title before it; `2 councillors` are more people."""
    if piece.words[0].tag == "number":
        return False
    return _goes_on(out[-1], piece, rest) or _second_hat(out, piece, rest) or _inside(out, piece)


def _without_employers(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces but for the bodies at which a post beside them is held: they lead nothing of their own."""
    alone = len(found) == 2
    if alone and _body_first(*found):
        return (found[1],)
    pairs = zip((None, *found), found, strict=False)
    return tuple(piece for post, piece in pairs if not (post and _employs(post, piece, alone)))


def _body_first(body: Piece, post: Piece) -> bool:
    """`Eastmere Council – Head of Homes`."""
    return (body.kind, post.kind) == (BODY, POST) and post.before in (DASH, COLON)


def _employs(post: Piece, body: Piece, alone: bool) -> bool:
    """`Director of Homes (ICB)`, or `Head of Homes, Eastmere Council` alone: the body is where the post is held."""
    marks = (OPEN, COMMA) if alone else (OPEN,)
    return (post.kind, body.kind) == (POST, BODY) and body.before in marks and _says_enough(post)


def _says_enough(post: Piece) -> bool:
    """False for `Chair` and `Chief Executive`, whose body is part of their title."""
    return not all(word.is_a("posts") for word in post.words) and not is_elected(post.words)


def _in_a_title(piece: Piece, before: Piece | None) -> Piece:
    """One unknown word after a post is more of its title: `Head of Fairness and Belonging`, `Care Lead – Stroke`."""
    if before is None or before.kind != POST or not piece.is_unsure or piece.words[0].tag != "name":
        return piece
    bare = piece.before == DASH and before.words[-1].text.casefold().endswith("lead")
    lone = len(piece.words) == 1 and (bare or piece.before in (*ANDS, COMMA, OPEN))
    return replace(piece, kind=SERVICE) if lone else piece


def _goes_on(left: Piece, right: Piece, rest: Sequence[Piece]) -> bool:
    kinds = (left.kind, right.kind)
    if kinds == (POST, SERVICE) and right.before == LINE:
        return is_post(left.words[-1])
    if kinds == (SERVICE, SERVICE) and right.before == COMMA:
        return _list_closes(rest)
    return right.before in GOES_ON.get(kinds, ()) and _fits(left, right)


def _fits(left: Piece, right: Piece) -> bool:
    """What the kinds leave open: whether the second half could stand alone."""
    if left.kind == POST:
        return _fits_a_post(left, right)
    if left.kind == GROUP and right.kind == POST and not left.words[-1].is_a("groups", "political_subject"):
        return False  # 'Cabinet and Housing Manager' are two, 'Scrutiny and Elections Officer' is one
    if right.kind == POST:
        begun = left.kind == SERVICE and is_rank(left.words[0])  # 'Senior Policy and Programme Manager'
        return begun or not right.words[0].is_a("posts")
    if right.kind == GROUP:
        return right.words[-1].is_a("groups", "internal_noun", "political_noun") and len(right.words) > 1
    if left.kind in (GROUP, BODY) and right.before != OPEN:
        return any(token.is_a("joins", "of") for token in left.words)
    return True


def _fits_a_post(post: Piece, right: Piece) -> bool:
    """The same of what stands behind a post: another, what it is of, or where it is held."""
    if right.kind == POST:
        alike = is_elected(post.words) == is_elected(right.words)  # 'S151 (Portfolio Holder for Finance)' are two
        return (right.before == OPEN and alike) or _one_office(post, right)
    whole = is_post(post.words[-1])
    if right.kind == SERVICE:
        return not whole or right.before != SLASH  # 'Homes Manager / Legal' are two, 'Head of Homes / Legal' is one
    if right.kind == GROUP and right.before in ANDS:
        return _of_a_committee(post, right)
    if right.before == OPEN:
        return right.kind == GROUP or not _says_enough(post)
    named = " " in right.text or right.words[0].is_a("organisations", "code")  # 'Chair, Planning Committee'
    employer = right.kind == BODY and right.before != DASH and _says_enough(post)
    return whole and named and not employer


def _of_a_committee(left: Piece, right: Piece) -> bool:
    """`Chair of the Finance and Audit Committee`: what has a chair is named by its last word."""
    whole = any(word.tag in ("groups", "organisations") and word.label != OURS for word in left.words)
    if whole or not any(word.tag in ("joins", "subjects") for word in left.words):
        return False
    return is_elected(left.words) and right.words[-1].is_a("groups", "political_noun", "internal_noun")


def _one_office(left: Piece, right: Piece) -> bool:
    """`Deputy Leader and Cabinet Member for Waste`, `Head of Law and Monitoring Officer`: one person."""
    if _is_statutory(right):
        return right.before in ANDS and not is_elected(left.words)
    if all(word.is_a("posts", "statutory") for word in left.words):
        return right.before in ANDS and not is_elected(right.words)
    labels = (left.words[0].label, next((token.label for token in right.words if is_post(token)), ""))
    hats = tuple(label.removesuffix("_whole") for label in labels)
    if hats == ("officer", "second"):  # 'Director of Homes and Deputy Chief Executive', not 'Chief Executive and …'
        return any(token.is_a("joins", "of") for token in left.words)
    return hats in {("leading", "holding"), ("second", "officer")}


def _is_statutory(post: Piece) -> bool:
    """`Monitoring Officer`, `Interim Monitoring Officer`."""
    first = next((word for word in post.words if not is_rank(word)), post.words[0])
    return first.is_a("posts", "statutory")


def _second_hat(out: Sequence[Piece], piece: Piece, rest: Sequence[Piece]) -> bool:
    """`Mr T Penrose, Clerk and Executive Officer`: two posts after one name, and no second name."""
    if len(out) < 2 or (out[-2].kind, out[-1].kind, piece.kind) != (PERSON, POST, POST):
        return False
    held = out[-1].before in (NEXT, COMMA, DASH) and (len(out) == 2 or out[-3].kind == PERSON)
    return held and piece.before in ANDS and not any(other.kind == PERSON for other in rest)


def _inside(out: Sequence[Piece], piece: Piece) -> bool:
    """In a bracket of the title: one still open, or unknown words after the post of somebody named."""
    named = len(out) > 1 and (out[-2].kind, out[-1].kind) == (PERSON, POST)
    named = named and out[-2].before != OPEN and out[-1].before in (NEXT, COMMA, DASH)
    return out[-1].text.count("(") > out[-1].text.count(")") or (named and piece.is_unsure and piece.before == OPEN)


def _one_complement(left: Piece, right: Piece) -> bool:
    """`Chair and Vice-Chair of the Scrutiny Panel`: what the second is of, the first is too."""
    posts = left.kind == right.kind == POST and right.before in (*ANDS, SLASH)
    return posts and len(left.words) == 1 and len(right.words) > 2 and _alike(left.words[0], right.words[0])


def _alike(one: Token, other: Token) -> bool:
    """`Chair` and `Vice-Chair`, `Clerk` and `Deputy Clerk`: one is the other and more."""
    return one.label == other.label and other.text.casefold().endswith(one.text.casefold())


def _list_closes(rest: Sequence[Piece]) -> bool:
    """True if services listed with commas end in `and`: one directorate's name, not several services."""
    for piece in rest:
        if piece.kind not in (SERVICE, GROUP, POST) or piece.before not in LISTS:
            return False
        if piece.before != COMMA:
            return True
    return False


def _joined(left: Piece, right: Piece, cell: str) -> Piece:
    stronger = (left.kind, right.kind) in {(SERVICE, POST), (SERVICE, GROUP), (GROUP, POST)}
    kind = right.kind if stronger else left.kind
    words = left.words + right.words
    return replace(left, kind=kind, words=words, text=printed(cell, words))


def _shared(piece: Piece) -> bool:
    """True for a plural post that says what of: `Portfolio Holders for …`."""
    return piece.kind == POST and says_of_what(piece.words) is not None


def _share(rest: Sequence[Piece]) -> int:
    """How many of the next pieces belong to the plural too."""
    ends = (i for i, piece in enumerate(rest) if piece.kind != SERVICE or piece.before not in LISTS)
    return next(ends, len(rest))
