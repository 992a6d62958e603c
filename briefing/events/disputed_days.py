"""Stated days of one event that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract_iter

from briefing.events.voices import voice_of
from briefing.events.weights import weights
from briefing.model import Article, Basis, Claim, Conflict, DisputeKind, Interval, Mention

_SIDES = 2  # a dispute has that many at least


def days_in_dispute(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> Conflict | None:
    """Stated days of one event that exclude each other, as claims of kind "date" whose words are the clause."""
    stated = [m for m in mentions if m.when.basis is Basis.STATED and m.when.is_dated]
    if len({voice_of(mention, articles) for mention in stated}) < _SIDES:
        return None
    on = [m for m in stated if m.when.is_on]
    if not _exclude_each_other({mention.when.interval for mention in on}):
        return None  # of one day many thousands may report
    dated = _in_own_words(on)
    voices = [voice_of(mention, articles) for mention in dated]
    said: defaultdict[Interval, set[str]] = defaultdict(set)
    for one, voice in zip(dated, voices, strict=True):
        said[one.when.interval].add(voice)
    excluded = {own: [their for other, their in said.items() if not own.overlaps(other)] for own in said}
    disputed = [
        one
        for one, voice in zip(dated, voices, strict=True)
        if any(_holds_another(their, voice) for their in excluded[one.when.interval])
    ]
    if not disputed:
        return None
    claims = (Claim(DisputeKind.DATE, None, None, None, one.passage, one.attribution) for one in disputed)
    return Conflict(DisputeKind.DATE, tuple(dict.fromkeys(claims)))


def _exclude_each_other(intervals: Collection[Interval]) -> bool:
    return any(not one.overlaps(other) for one, other in combinations(intervals, 2))


def _in_own_words(dated: Sequence[Mention]) -> list[Mention]:
    """The mentions but for those that carry over the sentence of an earlier article, with the words that date it.

    "Last week" in a text published again a day later gives another week, and is nobody's statement of it.
    """
    kept: list[Mention] = []
    # By the words that date them: whether two sentences are nearly the same costs more to find out.
    by_words: defaultdict[tuple[str, ...], dict[tuple[str, str], None]] = defaultdict(dict)
    for mention in dated:
        words = tuple(_dating_words(mention))
        earlier = by_words[words]
        if not words or not _is_carried_over(mention, list(earlier)):
            kept.append(mention)
            earlier.setdefault((mention.sentence.text, mention.article))
    return kept


def _is_carried_over(mention: Mention, earlier: Sequence[tuple[str, str]]) -> bool:
    """Whether an earlier sentence of another article, each given by its text and article, is nearly the same."""
    texts = [text for text, article in earlier if article != mention.article]
    alike = extract_iter(mention.sentence.text, texts, scorer=ratio, score_cutoff=weights().corpus.same_sentence)
    return next(alike, None) is not None


def _dating_words(mention: Mention) -> list[str]:
    return [timex.text.lower() for timex in mention.when.timexes]


def _holds_another(held: set[str], own: str) -> bool:
    return len(held) > (own in held)
