"""Which figures an outlet has taken back: its correction notes, and the figures that they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from briefing.dating import find_timexes
from briefing.events.figures import Figure, MainFigure, contradict
from briefing.lexicon.numbers import numbers_in
from briefing.model import Article, Mention, Span, TimexType


def is_corrected(mention: Mention, articles: Mapping[str, Article]) -> bool:
    """Whether the article of a mention carries a correction note."""
    article = articles.get(mention.article)
    return article is not None and article.correction is not None


def is_superseded(one: MainFigure, correcting: Sequence[MainFigure], articles: Mapping[str, Article]) -> bool:
    """Whether its own note, or a later article of the same publisher whose note names the figure, says otherwise.

    `correcting` are the figures of articles that carry a note. One that names neither figure corrects something else: a
    name, a place; the figure of that article is then an update and no correction.
    """
    own = articles.get(one.mention.article)
    if own is None:
        return False
    if own.correction and own.correction.start <= one.mention.passage.start < own.correction.end:
        return True
    return any(replaces(other, one, articles) for other in correcting if other.mention.article != own.id)


def replaces(new: MainFigure, old: MainFigure, articles: Mapping[str, Article]) -> bool:
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
