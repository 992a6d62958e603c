"""Figures of one event that two sources give differently, or that one has taken back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from briefing.events.contradictions import Given, contradicted
from briefing.events.corrections import is_corrected, is_superseded, replaces
from briefing.events.figures import MainFigure, amount_of, kinds_by_sentence, main_figures
from briefing.events.unrivalled import is_unrivalled
from briefing.events.voices import voices_of
from briefing.events.words import merge_words
from briefing.model import Article, Conflict, Interval, Mention, Status
from briefing.model.claim_kinds import MONEY

_WORD = re.compile(r"\w+")
_SIDES = 2  # a dispute has that many at least


def figures_in_dispute(kind: str, mentions: Sequence[Mention], articles: Mapping[str, Article]) -> Conflict | None:
    """The figures of one kind that two voices give differently, or that one has taken back.

    The later figure of one voice disputes nothing: a toll that it reports grows. Nor does one that had been given
    before by its own words, or that comes on top of another.
    """
    stated = _without_plans(main_figures(kind, mentions))
    voices = voices_of(stated, articles)
    correcting = [one for one in stated if is_corrected(one.mention, articles)]
    if len(set(voices)) < _SIDES and not correcting:
        return None
    withdrawn = [one for one in stated if is_superseded(one, correcting, articles)]
    taken_back = [*withdrawn, *(one for one in correcting if any(replaces(one, old, articles) for old in withdrawn))]
    given = [_given(one, voice, articles) for one, voice in zip(stated, voices, strict=True)]
    kinds = kinds_by_sentence(mentions)
    rivals = (
        own for one, own in zip(stated, given, strict=True) if not is_unrivalled(one, kinds[one.mention.sentence])
    )
    denied = contradicted(frozenset(rivals))
    disputed = [one for one, own in zip(stated, given, strict=True) if one in taken_back or own in denied]
    if kind == MONEY:
        disputed = [one for one in disputed if any(_is_of_one_doer(one, other) for other in disputed)]
    if not disputed or (not taken_back and _is_one_account(disputed)):
        return None
    return Conflict(kind, tuple(dict.fromkeys(one.claim for one in disputed)), tuple(one.claim for one in withdrawn))


def _without_plans(stated: Sequence[MainFigure]) -> Sequence[MainFigure]:
    """The figures of what was done, where any is: what was planned may be another ("will ask for $9m")."""
    done = [one for one in stated if one.mention.status is not Status.PLANNED]
    return done or stated


def _is_of_one_doer(one: MainFigure, other: MainFigure) -> bool:
    """Whether two sums are of somebody whom both name: what Orbin spent disputes nothing of what Vale Oil spent.

    Of the 2 disputes over money that 47 piles of real articles had, none was one.
    """
    names = {actor for actor in one.mention.actors if not any(map(str.isdigit, actor))}
    return one is not other and not names.isdisjoint(other.mention.actors)


def _is_one_account(disputed: Sequence[MainFigure]) -> bool:
    """Whether one article alone gives them, and no two sources that it names: it counts several things.

    "Data in the bank's report" and "the bank" are one source; against what it quotes an article says nothing itself.
    """
    if len({one.mention.article for one in disputed}) > 1:
        return False
    sources = [one.claim.attribution or one.mention.attribution for one in disputed]
    names = [set(_WORD.findall(source.name.lower())) for source in sources if source is not None]
    return not any(not (one <= other or other <= one) for one, other in combinations(names, 2))


def _given(one: MainFigure, voice: str, articles: Mapping[str, Article]) -> Given:
    article = articles.get(one.mention.article)
    # Of "May 2024" the figure may be of its first day or its last, and need not have grown since another's.
    out = article.published.interval if article else Interval(None, None)
    source = one.claim.attribution or one.mention.attribution
    is_party = source is not None and not merge_words(one.mention.language).parties.isdisjoint(
        _WORD.findall(source.name.lower())
    )
    return Given(
        amount_of(one.claim), voice, source is not None, out.first_day or date.min, out.last_day or date.max, is_party
    )
