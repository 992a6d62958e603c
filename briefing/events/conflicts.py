"""Figures and days inside one event that cannot all be true; they are shown side by side, never averaged."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from heapq import nlargest, nsmallest
from itertools import combinations
from typing import Protocol, TypeAlias

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract_iter

from briefing.dating import find_timexes
from briefing.lexicon.numbers import numbers_in
from briefing.model import (
    Article,
    Basis,
    Claim,
    Conflict,
    Denial,
    Interval,
    Mention,
    Passage,
    Span,
    Status,
    TimexType,
)
from briefing.model.outlet import outlet_key

# "About 70" allows for so much on either side; a usual reading, not tuned.
_ROUGHLY = 0.1
# Sentences this much alike (rapidfuzz ratio, 0 to 100) are one sentence edited, as among reprints; not tuned.
_SAME_SENTENCE = 85.0
# A share says of what it is one only in other words: two of them seldom tell of the same.
UNDISPUTED = frozenset({"percent"})
_TWO = 2


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that the words of a figure allow."""

    least: float
    most: float

    def agrees(self, other: Bounds) -> bool:
        """Whether some number satisfies both."""
        return self.least <= other.most and other.least <= self.most

    def apart(self, other: Bounds) -> float:
        """The greater divided by the lesser where they do not agree, else 1."""
        if self.agrees(other):
            return 1.0
        low, high = (self, other) if self.most < other.least else (other, self)
        return high.least / max(low.most, 1.0)


class Figure(Protocol):
    """What bounds a number: a claim, or what is remembered of one."""

    @property
    def low(self) -> float | None: ...  # noqa: D102 - as in `Claim`
    @property
    def best(self) -> float | None: ...  # noqa: D102
    @property
    def high(self) -> float | None: ...  # noqa: D102


def bounds_of(claim: Figure) -> Bounds:
    """What the words allow: "at least 20" no less than 20, "nearly 70" a little less than 70, "20" exactly that."""
    rough = claim.best if claim.best is not None else 0
    least = claim.low if claim.low is not None else rough * (1 - _ROUGHLY)
    if claim.high is not None:
        most: float = claim.high
    elif claim.best is not None and claim.low is None:
        most = rough * (1 + _ROUGHLY)
    else:
        most = math.inf
    return Bounds(float(min(least, most)), float(most))


def conflicts(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> tuple[Conflict, ...]:
    """Everything in dispute inside one event; `mentions` come in order of first report."""
    kinds = sorted({claim.kind for mention in mentions for claim in mention.claims} - UNDISPUTED)
    disputes = [_figures_in_dispute(kind, mentions, articles) for kind in kinds]
    return tuple(d for d in (*disputes, _days_in_dispute(mentions, articles), _denials(mentions)) if d is not None)


@dataclass(frozen=True, slots=True)
class _Amount:
    """All of a figure that decides whether another contradicts it."""

    unit: str | None
    counted: tuple[str, ...]
    bounds: Bounds

    def against(self, other: _Amount) -> bool:
        """Whether both count the same, in the same unit, and cannot both be true."""
        same = self.unit == other.unit and same_counted(self.counted, other.counted)
        return same and not self.bounds.agrees(other.bounds)


_Counted: TypeAlias = tuple[str | None, str, str]
"""A unit, and in it a thing that is counted, one of which nothing is said, or any of them."""


class _Ends:
    """The figures that go furthest up and down, of each thing that is counted, by the two tellers who go there.

    A figure is contradicted by one of these or by none, so that of thousands not each is held against each.
    """

    def __init__(self, alike: Mapping[_Amount, Collection[str]]) -> None:
        least: defaultdict[_Counted, dict[str, float]] = defaultdict(dict)
        most: defaultdict[_Counted, dict[str, float]] = defaultdict(dict)
        for amount, tellers in alike.items():
            for counted in (_anything(amount), *_counted(amount)):
                for teller in tellers:
                    least[counted][teller] = max(least[counted].get(teller, -math.inf), amount.bounds.least)
                    most[counted][teller] = min(most[counted].get(teller, math.inf), amount.bounds.most)
        self._least = {counted: nlargest(_TWO, held.items(), key=_value) for counted, held in least.items()}
        self._most = {counted: nsmallest(_TWO, held.items(), key=_value) for counted, held in most.items()}

    def contradict(self, own: _Amount, teller: str) -> bool:
        """Whether another teller gives a figure with which this teller's cannot be true."""
        asked = (_nothing(own), *_counted(own)) if own.counted else (_anything(own),)
        return any(
            any(least > own.bounds.most for other, least in self._least.get(counted, ()) if other != teller)
            or any(most < own.bounds.least for other, most in self._most.get(counted, ()) if other != teller)
            for counted in asked
        )


def _anything(amount: _Amount) -> _Counted:
    return amount.unit, "anything", ""


def _nothing(amount: _Amount) -> _Counted:
    return amount.unit, "nothing", ""


def _counted(amount: _Amount) -> list[_Counted]:
    return [(amount.unit, "this", lemma) for lemma in amount.counted] or [_nothing(amount)]


def _value(pair: tuple[str, float]) -> float:
    return pair[1]


def _amount(claim: Claim) -> _Amount:
    return _Amount(claim.unit, claim.counted, bounds_of(claim))


@dataclass(frozen=True, slots=True)
class MainFigure:
    """The main figure of a sentence, the mention that gives it, and what its words allow."""

    claim: Claim
    mention: Mention
    bounds: Bounds

    @property
    def counted(self) -> frozenset[str]:
        """The lemmas of what is counted, none where it is anybody."""
        return frozenset(self.claim.counted)


def contradict(one: Claim, other: Claim) -> bool:
    """Whether two claims count the same, in the same unit, and cannot both be true."""
    return _amount(one).against(_amount(other))


def _figures_in_dispute(kind: str, mentions: Sequence[Mention], articles: Mapping[str, Article]) -> Conflict | None:
    """The figures of one kind that two tellers give differently, or that one teller has taken back.

    One teller's later figure disputes nothing: a toll that he reports grows.
    """
    stated = main_figures(kind, mentions)
    tellers = [_teller(one.mention, articles, one.claim) for one in stated]
    correcting = [one for one in stated if _is_corrected(one.mention, articles)]
    if len(set(tellers)) < _TWO and not correcting:
        return None
    withdrawn = [one for one in stated if _is_superseded(one, correcting, articles)]
    taken_back = [*withdrawn, *(one for one in correcting if any(_replaces(one, old, articles) for old in withdrawn))]
    # Of figures that are alike one stands for all: an article may repeat one without end, a thousand outlets print it.
    alike: defaultdict[_Amount, set[str]] = defaultdict(set)
    for one, teller in zip(stated, tellers, strict=True):
        alike[_amount(one.claim)].add(teller)
    ends = _Ends(alike)
    disputed = [
        one
        for one, teller in zip(stated, tellers, strict=True)
        if one in taken_back or ends.contradict(_amount(one.claim), teller)
    ]
    if not disputed:
        return None
    return Conflict(kind, _distinct(one.claim for one in disputed), tuple(one.claim for one in withdrawn))


def _teller(mention: Mention, articles: Mapping[str, Article], claim: Claim | None = None) -> str:
    """Who says it: the source that the text names, else the outlet.

    The count of one source grows: "the United Nations" of Monday and of Friday do not dispute each other.
    """
    source = (claim and claim.attribution) or mention.attribution
    if source is not None:
        return outlet_key(source.name)
    article = articles.get(mention.article)
    return outlet_key((article.publisher if article else None) or mention.article)


def _holds_another(held: set[str], own: str) -> bool:
    return len(held) > (own in held)


def _is_corrected(mention: Mention, articles: Mapping[str, Article]) -> bool:
    article = articles.get(mention.article)
    return article is not None and article.correction is not None


def main_figures(kind: str, mentions: Sequence[Mention]) -> list[MainFigure]:
    """The main figure of the kind in each sentence: the lesser ones there ("including two …") are parts of it.

    So parts of one sentence never contradict each other.
    """
    by_sentence: defaultdict[Passage, list[tuple[Claim, Mention]]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence] += [(claim, mention) for claim in mention.claims]
    found = []
    for given in by_sentence.values():
        claim = main_claim(kind, [claim for claim, _ in given])
        if claim is not None:
            mention = next(mention for own, mention in given if own is claim)
            found.append(MainFigure(claim, mention, bounds_of(claim)))
    return found


def main_claim(kind: str, claims: Iterable[Claim]) -> Claim | None:
    """The greatest claim of the kind among those of one sentence, parts of a whole left out."""
    whole = [claim for claim in claims if claim.kind == kind and not claim.partial]
    return max(whole, key=lambda claim: bounds_of(claim).least, default=None)


def same_counted(one: Collection[str], other: Collection[str]) -> bool:
    """Whether what two figures count (lemmas, none for anybody) may be the same."""
    return not one or not other or not set(one).isdisjoint(other)


def _is_superseded(one: MainFigure, correcting: Sequence[MainFigure], articles: Mapping[str, Article]) -> bool:
    """Whether its own note, or a later article of the same publisher whose note names the figure, says otherwise.

    `correcting` are the figures of articles that carry a note. One that names neither figure corrects something else: a
    name, a place; the figure of that article is then an update and no correction.
    """
    own = articles.get(one.mention.article)
    if own is None:
        return False
    if own.correction and own.correction.start <= one.mention.passage.start < own.correction.end:
        return True
    return any(_replaces(other, one, articles) for other in correcting if other.mention.article != own.id)


def _replaces(new: MainFigure, old: MainFigure, articles: Mapping[str, Article]) -> bool:
    """Whether an article with a note puts its figure in the place of another of the same publisher's."""
    later, earlier = articles[new.mention.article], articles[old.mention.article]
    if later.id == earlier.id:
        return new is not old and contradict(new.claim, old.claim)
    return (
        bool(earlier.publisher)
        and later.publisher == earlier.publisher
        and _moment(later) >= _moment(earlier)
        and contradict(new.claim, old.claim)
        and note_names(later, new.claim, old.claim)
    )


def note_names(article: Article, *claims: Figure) -> bool:
    """Whether the article's correction note holds one of the figures, in digits or in words.

    Days, years and times of the clock are no figures: "published on 12 May" does not name 12.
    """
    if article.correction is None:
        return False
    named = numbers_in(_undated(article, article.correction), article.language_code)
    return any(value in named for claim in claims for value in (claim.low, claim.best, claim.high) if value is not None)


def _undated(article: Article, note: Span) -> str:
    """The words of a note but for its dates and times of day; "for 12 days" stays, which may be what is corrected."""
    words = article.text[note.start : note.end]
    dates = find_timexes(replace(article, text=words, dateline=None, paragraphs=(), furniture=(), correction=None))
    for timex in reversed(dates):
        if timex.type in (TimexType.DATE, TimexType.TIME):
            words = f"{words[: timex.start]}\n{words[timex.end :]}"
    return words


def _moment(article: Article) -> datetime:
    return article.published.interval.latest or datetime.min


def _distinct(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(dict.fromkeys(claims))


def _days_in_dispute(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> Conflict | None:
    """Stated days of one event that exclude each other, as claims of kind "date" whose words are the clause."""
    stated = [m for m in mentions if m.when.basis is Basis.STATED and m.when.is_dated]
    if len({_teller(mention, articles) for mention in stated}) < _TWO:
        return None
    on = [m for m in stated if m.when.is_on]
    if not _exclude_each_other({mention.when.interval for mention in on}):
        return None  # of one day many thousands may report
    dated = _in_own_words(on)
    tellers = [_teller(mention, articles) for mention in dated]
    said: defaultdict[Interval, set[str]] = defaultdict(set)
    for one, teller in zip(dated, tellers, strict=True):
        said[one.when.interval].add(teller)
    excluded = {own: [their for other, their in said.items() if not own.overlaps(other)] for own in said}
    disputed = [
        one
        for one, teller in zip(dated, tellers, strict=True)
        if any(_holds_another(their, teller) for their in excluded[one.when.interval])
    ]
    if not disputed:
        return None
    return Conflict("date", _distinct(_as_claim("date", one) for one in disputed))


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
    alike = extract_iter(mention.sentence.text, texts, scorer=ratio, score_cutoff=_SAME_SENTENCE)
    return next(alike, None) is not None


def _dating_words(mention: Mention) -> list[str]:
    return [timex.text.lower() for timex in mention.when.timexes]


def _as_claim(kind: str, mention: Mention) -> Claim:
    return Claim(kind, None, None, None, mention.passage, mention.attribution)


def _denials(mentions: Sequence[Mention]) -> Conflict | None:
    """That it happened at all, where some say so and some deny it: claims of kind "event".

    Who denies it in the same breath ("but the army denied that") counts with what he answers.
    """
    is_denied = {mention.status is Status.DENIED for mention in mentions} == {True, False}
    claims: list[Claim] = []
    for mention in mentions:
        if is_denied or mention.denial:
            claims.append(_as_claim("event", mention))
        if mention.denial:
            claims.append(_as_denied(mention.denial))
    return Conflict("event", _distinct(claims)) if claims else None


def _as_denied(denial: Denial) -> Claim:
    return Claim("event", None, None, None, denial.words, denial.source)
