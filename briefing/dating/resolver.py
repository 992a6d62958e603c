"""Resolves what was found, in the order of the text, so that each expression may lean on those before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.dating.calendar import Period
from briefing.dating.finder import Found, find
from briefing.dating.grammar import levelled
from briefing.dating.language import Language
from briefing.dating.meanings import MEANINGS
from briefing.dating.reading import Context, Reading
from briefing.dating.todays import other_todays, spanning
from briefing.model import Article, PublicationDate, Timex, TimexType

# A text tells of another time where it names years well before publication and hardly a word that leans on publication
# ("Friday", "today"): some years and no such word, or many for each. A newspaper's feature with a few years in it is
# still news. Tuned on one half of the English sets, where it parts news from histories without a mistake.
_SOME_YEARS = 4
_MANY_YEARS = 12
_YEARS_PER_LEANING = 4
_WELL_BEFORE = 2
_DAY_AND_MONTH = 2
# What is known to be a time and cannot be one ("25:61", a million weeks ago) has a value that leaves all of it open.
_OPEN = {TimexType.DATE: "XXXX", TimexType.TIME: "TXX", TimexType.DURATION: "PXX", TimexType.SET: "PXX"}
# Results are told of at most so many quarters after the quarter; a year's come with its last quarter's.
_REPORTED_LATE = 4
_MONTHS = 12
_LEANING = frozenset({"weekday", "deictic", "which"})


def resolve(article: Article, language: Language) -> tuple[Timex, ...]:
    """Every time expression of the article in text order, none inside its furniture.

    Where several days may be its "today", what is reckoned from them spans them all (`todays`).
    """
    founds = [found for found in find(article.text, language) if not _in_furniture(found, article)]
    lower = levelled(article.text)
    cased = levelled(article.text, fold=False) if language.cues.words.capital_nouns else ""

    def read(published: PublicationDate) -> list[Reading]:
        return _read(
            founds, Context(lower, language, published, language.cues, cased=cased, place_zone=article.dateline_zone)
        )

    readings = read(article.published)
    others = [read(published) for published in other_todays(article)]
    if others:
        readings = [spanning(own, [each[at] for each in others], article) for at, own in enumerate(readings)]
    return tuple(_timex(article, found, reading) for found, reading in zip(founds, readings, strict=True))


def _read(founds: Sequence[Found], context: Context) -> list[Reading]:
    """What each expression means, seen from the publication date of `context`."""
    context.narrative = is_narrative(founds, context)
    context.month_first, context.order_basis = _order(founds, context.language)
    context.reported = _reported_quarter(founds, context)
    readings = []
    for found in founds:
        context.here = found
        reading = MEANINGS[found.means](found.fields, context)
        context.note(found, reading)
        readings.append(reading)
    return readings


def is_narrative(founds: Iterable[Found], context: Context) -> bool:
    """Whether the text tells of a time well before its publication (history), not of the days around it."""
    years, leaning = 0, 0
    today = context.today("Y")
    for found in founds:
        year = found.fields.get("year")
        if found.means in _LEANING:
            leaning += 1
        elif isinstance(year, int) and (today is None or year < today.index - _WELL_BEFORE):
            years += 1
    if leaning == 0:
        return years >= _SOME_YEARS
    return years >= _MANY_YEARS and years > _YEARS_PER_LEANING * leaning


def _order(founds: Iterable[Found], language: Language) -> tuple[bool, str]:
    """Whether dates in figures have the month first: as a date of the text shows whose day is above twelve."""
    for found in founds:
        figures = [int(part) for part in str(found.fields.get("slashed", "")).split("/")[:2] if part.isdecimal()]
        if len(figures) == _DAY_AND_MONTH and max(figures) > _MONTHS >= min(figures):
            return figures[1] > _MONTHS, "the order of another date of this text"
    return language.month_first, "assumed, the custom of the language"


def _reported_quarter(founds: Iterable[Found], context: Context) -> Period | None:
    """The quarter that a business story is about: the first of the last few that it names."""
    today = context.today("Q")
    for found in founds:
        if found.means in ("quarter", "period_ended"):
            context.here = found
            period = MEANINGS[found.means](found.fields, context).period
            if period and period.unit == "Q" and (today is None or 0 <= today.index - period.index <= _REPORTED_LATE):
                return period
    return None


def _in_furniture(found: Found, article: Article) -> bool:
    return any(part.span.start < found.end and found.start < part.span.end for part in article.furniture)


def _timex(article: Article, found: Found, reading: Reading) -> Timex:
    return Timex(
        start=found.start,
        end=found.end,
        text=article.text[found.start : found.end],
        type=reading.type,
        value=reading.value or _OPEN[reading.type],
        interval=reading.interval,
        precision=reading.precision,
        anchor=reading.anchor,
        rule=reading.rule,
        modifier=reading.modifier,
        alternatives=reading.alternatives,
        utc=reading.utc,
    )
