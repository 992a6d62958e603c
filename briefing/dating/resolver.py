"""Resolves what was found, in the order of the text, so that each expression may lean on those before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from briefing.dating.calendar import MONTHS, Period
from briefing.dating.context import Context
from briefing.dating.finder import Match, find
from briefing.dating.grammar import normalised
from briefing.dating.interpretation import Interpretation
from briefing.dating.kept_up import WHY, was_kept_up
from briefing.dating.language import Language
from briefing.dating.meanings import MEANINGS
from briefing.dating.meanings.rolling import reports_tomorrow
from briefing.dating.meanings.updates import updated_days
from briefing.dating.spelling import Spelled, put_right
from briefing.dating.stamps import clock_stamps
from briefing.dating.todays import day_after, last_change, other_todays, place_is_ahead, spanning, was_changed_after
from briefing.model import Article, PublicationDate, Timex, TimexType

# A text tells of another time where it names years well before publication and hardly a word that leans on publication
# ("Friday", "today"): some years and no such word, or many for each. A newspaper's feature with a few years in it is
# still news. Tuned on one half of the English sets, where it parts news from histories without a mistake.
_SOME_YEARS = 4
_MANY_YEARS = 12
_YEARS_PER_LEANING = 4
_WELL_BEFORE = 2
_DAY_AND_MONTH = 2
_FIGURES = re.compile(r"\d+")
# What is known to be a time and cannot be one ("25:61", a million weeks ago) has a value that leaves all of it open.
_OPEN = {TimexType.DATE: "XXXX", TimexType.TIME: "TXX", TimexType.DURATION: "PXX", TimexType.SET: "PXX"}
# Results are reported at most so many quarters after the quarter; a year's come with its last quarter's.
_REPORTED_LATE = 4
_LEANING = frozenset({"weekday", "deictic", "which"})


def resolve(article: Article, language: Language, *, until: date | None = None) -> tuple[Timex, ...]:
    """Every time expression of the article in text order, none inside its furniture.

    Where several days may be its "today", what is counted from them spans them all (`todays`). `until` is the last day
    on which its page can have been changed, besides what the page itself says of it.
    """
    spelled = put_right(article.text, language.masks)
    clocks = clock_stamps(spelled.text, article.published.interval)
    matches = [
        match
        for match in find(spelled.text, language)
        if match.start not in clocks and not _in_furniture(match, spelled, article)
    ]
    lower = normalised(without_names(spelled.text, language.cues.named))
    cased = normalised(spelled.text, fold=False) if language.cues.words.capital_nouns else ""

    other_days = other_todays(article)
    last_day = min((day for day in (last_change(article), until) if day is not None), default=None)

    def seen_from(published: PublicationDate) -> Context:
        context = Context(lower, language, published, language.cues, cased=cased, place_zone=article.dateline_zone)
        context.changed_after, context.place_is_ahead = was_changed_after(published), place_is_ahead(article)
        context.one_of_several_days, context.last_change = bool(other_days), last_day
        return context

    context = seen_from(article.published)
    interpretations, why = _read(matches, context), ""
    if not other_days and was_kept_up(matches, interpretations, context):
        other_days, why = day_after(article.published), WHY
    others = [_read(matches, seen_from(published)) for published in other_days]
    if others:
        interpretations = [
            spanning(own, [each[at] for each in others], article, why) for at, own in enumerate(interpretations)
        ]
    found = zip(matches, interpretations, strict=True)
    return tuple(_timex(article, spelled, match, interpretation) for match, interpretation in found)


def without_names(text: str, named: re.Pattern[str] | None) -> str:
    """The text with a blank for each letter of people whose names would pass for verbs ("George Will said")."""
    return named.sub(lambda name: " " * len(name.group()), text) if named else text


def _read(matches: Sequence[Match], context: Context) -> list[Interpretation]:
    """What each expression means, seen from the publication date of `context`."""
    context.narrative = is_narrative(matches, context)
    context.history = context.narrative and is_history(_of_the_past(matches, context)[0])
    context.month_first, context.order_basis = _order(matches, context.language)
    context.reported, context.own_year_reported = _reported_quarter(matches, context)
    context.updated = updated_days(matches, context)
    context.reports_tomorrow = reports_tomorrow(matches, context)
    interpretations = []
    for match, following in zip_longest(matches, matches[1:]):
        context.here, context.following = match, following
        interpretation = MEANINGS[match.means](match.fields, context)
        context.note(match, interpretation)
        interpretations.append(interpretation)
    return interpretations


def is_narrative(matches: Iterable[Match], context: Context) -> bool:
    """Whether the text tells of a time well before its publication (history), not of the days around it."""
    years, leaning = _of_the_past(matches, context)
    if leaning == 0:
        return years >= _SOME_YEARS
    return is_history(years) and years > _YEARS_PER_LEANING * leaning


def is_history(years: int) -> bool:
    """Whether so many years well before publication make a text a history; of fewer it may be a comment on the news."""
    return years >= _MANY_YEARS


def _of_the_past(matches: Iterable[Match], context: Context) -> tuple[int, int]:
    """How many years well before publication a text names, and how many days that lean on publication."""
    years, leaning = 0, 0
    today = context.today("Y")
    for match in matches:
        year = match.fields.get("year")
        if match.means in _LEANING:
            leaning += 1
        elif isinstance(year, int) and (today is None or year < today.index - _WELL_BEFORE):
            years += 1
    return years, leaning


def _order(matches: Iterable[Match], language: Language) -> tuple[bool, str]:
    """Whether dates in figures have the month first: as a date of the text shows whose day is above twelve."""
    for match in matches:
        figures = [int(part) for part in _FIGURES.findall(str(match.fields.get("slashed", "")))[:2]]
        if len(figures) == _DAY_AND_MONTH and max(figures) > MONTHS >= min(figures):
            return figures[1] > MONTHS, "the order of another date of this text"
    return language.month_first, "assumed, the custom of the language"


def _reported_quarter(matches: Iterable[Match], context: Context) -> tuple[Period | None, bool]:
    """The quarter that a business story is about, the first of the last few that it names, and whether it is fiscal."""
    today = context.today("Q")
    for match in matches:
        if match.means in ("quarter", "period_ended"):
            context.here = match
            own_year = "own_year" in match.fields
            fields = {name: value for name, value in match.fields.items() if name != "own_year"}
            period = MEANINGS[match.means](fields, context).period
            if period and period.unit == "Q" and (today is None or 0 <= today.index - period.index <= _REPORTED_LATE):
                return period, own_year
    return None, False


def _in_furniture(match: Match, spelled: Spelled, article: Article) -> bool:
    start, end = spelled.start(match.start), spelled.end(match.end)
    return any(part.span.start < end and start < part.span.end for part in article.furniture)


def _timex(article: Article, spelled: Spelled, match: Match, interpretation: Interpretation) -> Timex:
    start, end = spelled.start(match.start), spelled.end(match.end)
    anchor = interpretation.anchor
    if anchor.timex is not None:
        anchor = replace(anchor, timex=spelled.start(anchor.timex))
    return Timex(
        start=start,
        end=end,
        text=article.text[start:end],
        type=interpretation.type,
        value=interpretation.value or _OPEN[interpretation.type],
        interval=interpretation.interval,
        precision=interpretation.precision,
        anchor=anchor,
        rule=interpretation.rule,
        modifier=interpretation.modifier,
        alternatives=interpretation.alternatives,
        utc=interpretation.utc,
    )
