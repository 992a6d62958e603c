"""What is left of the days of an article whose day of publication other reports contradict.

A day that was counted from it may be the one that it gives or the one that the others' day gives: it is left open, with
both as alternatives. What the article dates in full stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from typing import TypeAlias

from briefing.dating import find_timexes
from briefing.events.addresses import doubts_by_address
from briefing.events.captures import doubts_by_capture
from briefing.events.corpus import Corpus
from briefing.events.doubts import MentionsOf, doubts
from briefing.events.messages import doubts_by_messages
from briefing.events.publication_doubt import Doubt, outlet_of
from briefing.events.weights import weights
from briefing.mentions import LANGUAGES
from briefing.model import (
    Article,
    Basis,
    Evidence,
    EvidenceKind,
    Interval,
    Mention,
    PublicationDate,
    Qualifier,
    Timex,
    When,
)

_NO_DAY = Interval(None, None)
_NAMED = 3  # outlets that the reason names
_Place: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Redated:
    """An article as it stands without its day of publication, its time expressions, and why it is in doubt."""

    article: Article
    timexes: tuple[Timex, ...]
    why: str


def held_against_each_other(
    articles: Sequence[Article], mentions_of: MentionsOf, timexes: Mapping[str, Sequence[Timex]]
) -> dict[str, Redated]:
    """By id, the articles whose day of publication is contradicted, as they stand without it.

    By the address of the page, by the messages that it shows, by the reports of others, and by what contradicts another
    page of its outlet and day. Only the few articles that can contradict each other are asked for their mentions, so
    that who finds them for this alone (`briefing dates`) decides as who has found all. Articles in languages without
    events are no report of anything: only their address is looked at.
    """
    by_id = {article.id: article for article in articles}
    reports = [article for article in articles if article.language_code in LANGUAGES]
    # With all that stands on their pages, as the weights of doubt were tuned; that of the merge leaves junk out.
    corpus = cache(lambda: Corpus.of(reports))
    found = {each.article: each for each in doubts_by_address(articles, timexes)}
    found |= {each.article: each for each in doubts_by_messages(reports, timexes, corpus)}
    found |= {each.article: each for each in doubts(reports, mentions_of, timexes, corpus)}
    found = {each.article: each for each in doubts_by_capture(found.values(), reports, corpus)} | found
    return {id_: redated(by_id[id_], timexes[id_], each, by_id) for id_, each in sorted(found.items())}


def redated(article: Article, timexes: Sequence[Timex], doubt: Doubt, articles: Mapping[str, Article]) -> Redated:
    """The article without its day of publication, what was counted from it open; `articles` are those of the run."""
    why = _why(doubt, articles)
    other = find_timexes(replace(article, published=PublicationDate.of(doubt.told)))
    there = {_place(timex): timex for timex in other}
    opened = tuple(_either(timex, there.get(_place(timex)), why) for timex in timexes)
    return Redated(replace(article, published=_in_doubt(article.published)), opened, why)


def redated_mentions(mentions: Iterable[Mention], found: Mapping[str, Redated]) -> list[Mention]:
    """The mentions, those of articles in `found` (by id) without the days that were counted from publication."""
    opened = {id_: {_place(timex): timex for timex in each.timexes} for id_, each in found.items()}
    return [
        _without_counted_days(mention, opened[mention.article], found[mention.article].why)
        if mention.article in found
        else mention
        for mention in mentions
    ]


def _why(doubt: Doubt, articles: Mapping[str, Article]) -> str:
    others = (articles[other] for other in doubt.others)
    named = dict.fromkeys(filter(None, (other.publisher or outlet_of(other) for other in others)))
    why = (
        weights().doubt.reasons[doubt.kind].format(day=doubt.told.isoformat(), outlets=", ".join(islice(named, _NAMED)))
    )
    return f"the day of publication, {doubt.given.isoformat()}, is in doubt, for {why}"


def _in_doubt(given: PublicationDate) -> PublicationDate:
    as_given = Evidence(given.basis, given.words, given.interval, given.precision, given.zone)
    return PublicationDate(
        _NO_DAY, None, EvidenceKind.DOUBTED, given.words, given.zone, rivals=(as_given, *given.rivals)
    )


def _either(timex: Timex, other: Timex | None, why: str) -> Timex:
    """The expression as it stands where both days of publication give it one time, else open between the two."""
    if other is None or (timex.interval, timex.alternatives) == (other.interval, other.alternatives):
        return timex
    times = (*_times(timex), *_times(other))
    return replace(
        timex,
        value=other.value,
        interval=None,
        precision=None,
        rule=f"{timex.rule}; or {other.rule}; {why}",
        alternatives=tuple(dict.fromkeys(times)),
        utc=None,
    )


def _times(timex: Timex) -> tuple[Interval, ...]:
    return timex.alternatives if timex.interval is None else (timex.interval,)


def _without_counted_days(mention: Mention, timexes: Mapping[_Place, Timex], why: str) -> Mention:
    said = mention.said
    return replace(
        mention,
        when=_opened(mention.when, timexes, why),
        said=replace(said, when=_opened(said.when, timexes, why)) if said is not None else None,
    )


def _opened(when: When, timexes: Mapping[_Place, Timex], why: str) -> When:
    """The time as it is where it rests on dates that stand, else unknown."""
    now = tuple(timexes.get(_place(timex), timex) for timex in when.timexes)
    if not when.is_known or (now and all(timex in when.timexes for timex in now)):
        return when
    changed = [timex for timex in now if timex not in when.timexes]
    words = "; ".join(f"“{timex.text}” may be one of {len(timex.alternatives)} days" for timex in changed)
    basis = Basis.STATED if changed else Basis.INFERRED
    return When(_NO_DAY, None, Qualifier.ON, basis, f"{words or 'no day is given'}: {why}", now)


def _place(timex: Timex) -> _Place:
    return timex.start, timex.end
