"""Of the spans a text names, those that say by when; the others go, and it is said why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.tidy.deadlines.joins import settled
from extract.tidy.deadlines.names import is_name
from extract.tidy.deadlines.reference import Reference
from extract.tidy.deadlines.span import Span, finest
from extract.tidy.deadlines.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """span: what counts, of several dates one span with its items. old: what it replaces."""

    span: Span | None = None
    old: tuple[Token, ...] = ()


def value(token: Token) -> Span:
    """The span a token stands for."""
    assert isinstance(token.value, Span)
    return token.value


def choose(tokens: Sequence[Token], reference: Reference) -> Choice:
    """The current span of a text, and the old ones."""
    old = [token for token in tokens if token.tag == "old"]
    current = _current(tokens)
    replaced = _replaced(tokens, current)
    kept = _bounded(_without_names(tokens, [token for token in current if token not in replaced], reference))
    lost = _struck_through(tokens, kept)
    chosen = _listed([value(token) for token in kept if token not in lost], "line" in _between(tokens, kept))
    if chosen and lost:
        chosen = chosen.assuming("Two dates stand side by side; the later one is taken.", 0.5)
    return Choice(span=chosen, old=(*old, *replaced, *lost))


def _current(tokens: Sequence[Token]) -> list[Token]:
    spans = [token for token in tokens if token.tag == "span"]
    possible = [token for token in spans if not value(token).impossible]
    return [token for token in possible if not value(token).over] or possible or spans[:1]


def _replaced(tokens: Sequence[Token], current: Sequence[Token]) -> list[Token]:
    """Dates before a word like `now` or `extended to` that has a date after it."""
    marks = [token.start for token in tokens if token.tag in ("now", "present")]
    later = [token for token in current if marks and token.start > marks[-1]]
    return [token for token in current if later and token.start < marks[-1]]


def _without_names(tokens: Sequence[Token], spans: list[Token], reference: Reference) -> list[Token]:
    """Without years that are part of a name (`Local Plan 2036`), if no word makes them a date."""
    kept = [token for token in spans if not is_name(tokens, token, reference)]
    finer = [token for token in kept if value(token).precision != "year" or value(token).bound]
    return finer if finer and len(kept) > len(finer) else kept


def _bounded(spans: list[Token]) -> list[Token]:
    """`by X` states the deadline; other dates beside it tell what was or will be."""
    due = [token for token in spans if value(token).due and not value(token).related]
    return due or spans


def _between(tokens: Sequence[Token], spans: Sequence[Token]) -> set[str]:
    inner = [token for token in tokens if spans and spans[0].end <= token.start < spans[-1].start]
    return {token.tag for token in inner if token.tag != "span"}


def _struck_through(tokens: Sequence[Token], spans: Sequence[Token]) -> list[Token]:
    """Of two dates with nothing between them the earlier was struck through, and the line has been lost."""
    if len(spans) != 2 or tokens.index(spans[1]) != tokens.index(spans[0]) + 1:
        return []
    first, last = (value(token) for token in spans)
    return [spans[0]] if first.end and last.end and first.end < last.end else []


def _listed(spans: list[Span], stacked: bool) -> Span | None:
    """Several dates as one span with its items; of one inside the other the finer counts."""
    spans = [span for span in spans if not span.adrift] or spans
    dated = spans if stacked else [_beside(spans, at) for at in range(len(spans))]
    kept = [span for span in dated if not any(span.holds(other) and not other.holds(span) for other in dated)]
    return _one(tuple(kept)) if len(kept) > 1 else next(iter(kept), None)


def _beside(spans: Sequence[Span], at: int) -> Span:
    """A span without a year takes it from the next one that has one, or from the one before."""
    later = next((span for span in spans[at + 1 :] if not span.floating), None)
    earlier = next((span for span in reversed(spans[:at]) if not span.floating), None)
    if not spans[at].floating:
        return spans[at]
    if later:
        return settled(spans[at], later)[0]
    return settled(earlier, spans[at])[1] if earlier else spans[at]


def _one(items: tuple[Span, ...]) -> Span:
    starts = [span.start for span in items if span.start]
    ends = [span.end for span in items if span.end]
    return Span(
        start=min(starts) if len(starts) == len(items) else None, end=max(ends, default=None), items=items,
        precision=finest(*items), bound=items[-1].bound, tentative=any(span.tentative for span in items),
        adrift=any(span.adrift for span in items), confidence=min(span.confidence for span in items) * 0.95,
        assumed=tuple(dict.fromkeys(sentence for span in items for sentence in span.assumed)),
    )  # fmt: skip
