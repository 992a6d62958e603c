"""Which articles bear a day of publication that other reports of the very same event contradict.

A bare weekday lies within seven days of publication (Associated Press Stylebook, "days of the week"). Where two reports
tell one event of "Sunday", and their days of publication lie weeks apart, one of these days is wrong, or they tell two
events. The merge says whether they tell one; which day is wrong is said by how many outlets give either. A page taken
from an archive bears the day of the capture as often as not: "on Sunday night" of a page stamped on 27 November 2017 is
then 26 November, and 1 October in the reports of all the others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import permutations
from typing import TypeAlias

from briefing.events.corpus import Corpus
from briefing.events.days import TIMING
from briefing.events.meanings import meanings
from briefing.events.messages import is_of_message
from briefing.events.pairing import compare, score
from briefing.events.profiles import Profile, profile
from briefing.events.publication_doubt import WEEK, Doubt, day_of, outlet_of
from briefing.events.similarity import ClauseVector
from briefing.events.vetoes import VETOES
from briefing.events.weights import DoubtKind, weights
from briefing.events.written_dates import is_written_out
from briefing.model import AnchorKind, Article, Basis, Mention, Timex
from briefing.model.time import KEPT_UP

_VETOES_OF_TIME = ("day", "printed_before")


@dataclass(frozen=True, slots=True)
class _Report:
    """A mention that gives an event one day which was news when its article was published, and by which outlet.

    `families` are those of its trigger, `wording` the vector of its clause; `is_counted` says that the day was counted
    from the day of publication.
    """

    mention: Mention
    day: date
    published: date
    outlet: str
    families: frozenset[str]
    wording: ClauseVector
    is_counted: bool

    @property
    def article(self) -> str:
        return self.mention.article


MentionsOf: TypeAlias = Callable[[Sequence[Article]], Iterable[Mention]]
"""Finds or gives the mentions of some of the articles that are news."""


def doubts(
    articles: Sequence[Article],
    mentions_of: MentionsOf,
    timexes: Mapping[str, Sequence[Timex]],
    corpus: Callable[[], Corpus],
) -> tuple[Doubt, ...]:
    """The articles whose day of publication is in doubt, in the order of their ids.

    `timexes` are the time expressions of the articles by id; of those alone that can contradict each other the mentions
    are asked for. One outlet against two or more is in doubt, unless another outlet reports of its days as it does, or
    its text itself names the days between.
    """
    contested = contested_articles(articles, corpus)
    if not contested:
        return ()
    words, by_id = corpus(), {article.id: article for article in contested}
    reports = _reports(by_id, mentions_of(contested), timexes, words)
    profiled = _Profiles(by_id, words)
    against: defaultdict[str, list[tuple[_Report, _Report]]] = defaultdict(list)
    at_home: set[str] = set()
    for one, other in _pairs(reports, words):
        if one.article in at_home or not _tell_one_event(one, other, profiled, words):
            continue
        if one.day == other.day:
            at_home.add(one.article)
        else:
            against[one.article].append((one, other))
    found = (
        _doubt(pairs, by_id[id_], timexes.get(id_, ())) for id_, pairs in sorted(against.items()) if id_ not in at_home
    )
    return tuple(doubt for doubt in found if doubt is not None)


def contested_articles(articles: Sequence[Article], corpus: Callable[[], Corpus]) -> list[Article]:
    """The articles that can contradict each other's day of publication; none where all came out within a week.

    Those of a chain of stories (`Corpus.chains`) that more outlets tell than contradict a day, over a week or longer.
    """
    dated = [article for article in articles if article.published.day and not article.reprint_of and outlet_of(article)]
    if not _are_weeks_apart(dated):
        return []
    numbers = corpus().chains(weights().doubt.story)
    of_story: defaultdict[int, list[Article]] = defaultdict(list)
    for article in dated:
        of_story[numbers[article.id]].append(article)
    contested = {article.id for told in of_story.values() if _is_contested(told) for article in told}
    return [article for article in dated if article.id in contested]


def _is_contested(told: Sequence[Article]) -> bool:
    return _are_weeks_apart(told) and len(set(map(outlet_of, told))) > weights().doubt.outlets


def _are_weeks_apart(articles: Sequence[Article]) -> bool:
    days = [day_of(article) for article in articles]
    return bool(days) and max(days) - min(days) >= WEEK


def _reports(
    articles: Mapping[str, Article],
    mentions: Iterable[Mention],
    timexes: Mapping[str, Sequence[Timex]],
    corpus: Corpus,
) -> list[_Report]:
    """What can be held against each other of the mentions."""
    found = []
    for mention in mentions:
        article, day = articles[mention.article], mention.when.day
        published = day_of(article)
        if day is not None and _is_news_of(mention, day, published):
            counted = all(_is_counted(timex, timexes.get(article.id, ())) for timex in mention.when.timexes)
            said = corpus.of_mention(mention)
            found.append(_Report(mention, day, published, outlet_of(article), meanings(mention), said, counted))
    return found


class _Profiles:
    """The profiles of the few mentions that are compared, each made once."""

    def __init__(self, articles: Mapping[str, Article], corpus: Corpus) -> None:
        self._articles, self._corpus = articles, corpus
        self._made: dict[int, Profile] = {}

    def of(self, report: _Report) -> Profile:
        made = self._made.get(id(report))
        if made is None:
            article = self._articles[report.article]
            made = self._made[id(report)] = profile(report.mention, article, self._corpus, 0)
        return made


def _is_counted(timex: Timex, timexes: Sequence[Timex]) -> bool:
    """Whether it was counted from publication, or from another that was ("at 11 a.m. on Tuesday … at 7 p.m.")."""
    by_start = {each.start: each for each in timexes}
    for _ in timexes:
        if timex.anchor.timex is None or timex.anchor.timex not in by_start:
            break
        timex = by_start[timex.anchor.timex]
    return timex.anchor.kind is AnchorKind.PUBLICATION


def _is_news_of(mention: Mention, day: date, published: date) -> bool:
    """Whether it gives what happened on that day, not more than a week before its publication."""
    if mention.when.basis is not Basis.STATED or not mention.when.timexes:
        return False
    return mention.status.happened and not mention.state and -KEPT_UP <= published - day <= WEEK


def _pairs(reports: Sequence[_Report], corpus: Corpus) -> Iterator[tuple[_Report, _Report]]:
    """Each counted report with those of other outlets that may tell the same, of its own day or of another week's.

    They share the weekday, a family of triggers, and one of their rarest words or a name that their articles open with.
    What very many share tells no event, so that the work does not grow with the square of the reports.
    """
    seen: set[tuple[int, int]] = set()
    for members in _buckets(reports, corpus):
        for one, other in permutations(members, 2):
            if (one, other) not in seen and _may_tell_one(reports[one], reports[other]):
                seen.add((one, other))
                yield reports[one], reports[other]


def _buckets(reports: Sequence[_Report], corpus: Corpus) -> Iterator[list[int]]:
    uses = Counter(term for report in reports for term in report.wording)
    buckets: defaultdict[tuple[int, str, str], list[int]] = defaultdict(list)
    for place, report in enumerate(reports):
        said = report.wording
        shared = sorted((-said[term], term) for term in said if uses[term] > 1)
        rarest = (term for _, term in shared[: weights().blocks.terms])
        for key in {*rarest, *corpus.leading_names(report.article)}:
            for family in report.families:
                buckets[report.day.weekday(), family, key].append(place)
    return (members for _, members in sorted(buckets.items()) if _are_few(members, reports))


def _are_few(members: Sequence[int], reports: Sequence[_Report]) -> bool:
    return 1 < len({reports[place].article for place in members}) <= weights().doubt.commonest


def _may_tell_one(one: _Report, other: _Report) -> bool:
    """Whether the first was counted from publication, and the other gives its day, or another from weeks away."""
    if not one.is_counted or one.outlet == other.outlet:
        return False
    return one.day == other.day or abs(one.published - other.published) >= WEEK


def _tell_one_event(one: _Report, other: _Report, profiled: _Profiles, corpus: Corpus) -> bool:
    """Whether the merge would make one event of them, were it not for their days."""
    if corpus.story(one.article, other.article) < weights().doubt.story:
        return False
    mine, theirs = profiled.of(one), profiled.of(other)
    if any(veto.forbids(mine, theirs, corpus) for name, veto in VETOES.items() if name not in _VETOES_OF_TIME):
        return False
    features = compare(mine, theirs, corpus) or {}
    alike = {name: value for name, value in features.items() if name not in TIMING}
    return bool(alike) and score(alike) >= weights().doubt.least


def _doubt(pairs: Sequence[tuple[_Report, _Report]], article: Article, timexes: Iterable[Timex]) -> Doubt | None:
    """The doubt about an article whose reports other outlets give other days, where enough of them agree."""
    by_shift: defaultdict[timedelta, dict[str, tuple[_Report, _Report]]] = defaultdict(dict)
    for one, other in pairs:
        shift = one.day - other.day
        # A march of every Saturday is told in the same words week by week.
        if abs(shift) > weights().doubt.series * WEEK:
            by_shift[shift].setdefault(other.outlet, (one, other))
    if not by_shift:
        return None
    agreeing = max(by_shift.values(), key=len)
    own, _ = next(iter(agreeing.values()))
    others = [other for _, other in agreeing.values()]
    if len(others) < weights().doubt.outlets or _names_other_days(own, others, article, timexes):
        return None
    told = Counter(other.published for other in others)
    likeliest = min(told, key=lambda day: (-told[day], day))
    return Doubt(own.article, own.published, likeliest, tuple(other.article for other in others), DoubtKind.REPORTS)


def _names_other_days(own: _Report, others: Collection[_Report], article: Article, timexes: Iterable[Timex]) -> bool:
    """Whether the text itself names, by date, the day of the others or one from theirs to its own publication.

    Who writes "after the crash of 1 October" tells of another crash, or of that one weeks later. The stamp of a message
    that the page shows says only that the page is no older.
    """
    dated = [(timex, timex.interval.day) for timex in timexes if timex.interval is not None]
    named = [(timex, day) for timex, day in dated if day is not None and is_written_out(timex, article)]
    last, told = max(other.published for other in others) + KEPT_UP, {other.day for other in others}
    return any(
        last < day <= own.published + KEPT_UP or (day in told and not is_of_message(timex, article))
        for timex, day in named
    )
