"""Which plans a later report has overtaken: what was planned has taken place since, or was put off or called off.

"The trial will begin on 6 May" is no line of a brief that also read "the trial was postponed until September"; nor is
"both sides will meet in Geneva on Friday" one next to "the talks ended in Geneva on Friday". A plan that no report
overtook stays until its day is over (`briefing.timeline`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import TypeVar

from briefing.brief.agreement import Sentences
from briefing.changes.came_true import has_come_true
from briefing.changes.horizons import ZONES_APART
from briefing.changes.lookups import sureness_in
from briefing.events.likeness import Likeness
from briefing.events.meanings import meanings
from briefing.events.weights import weights as merge_weights
from briefing.lexicon.words import lexicon
from briefing.model import UNKNOWN_WHEN, Article, Event, Interval, Material, Mention, Status, Timex
from briefing.tables import room_record

Found = TypeVar("Found")

_MOST = 300
"""Plans that are looked into, the weightiest: a brief prints some dozens."""

_WEEK = timedelta(days=7)
"""So long after a day a report of it is looked for: a weekday names it for a week."""


@dataclass(frozen=True, slots=True)
class OvertakenWeights:
    """All of overtaken.toml, where each number stands with its measurement."""

    on_its_day: float
    put_off: float
    put_off_named: float


@cache
def weights() -> OvertakenWeights:
    """The numbers, read once; raises `BadSettings` where the file does not fit."""
    return room_record(OvertakenWeights, "briefing.brief", "overtaken.toml")


def overtaken_plans(material: Material, likeness: Likeness, reports: Sentences) -> frozenset[str]:
    """The ids of the plans for a day that a later report has overtaken; none that a person edited.

    `reports` is what each sentence of the material reports.
    """
    planned = [
        event
        for event in material.timeline.placed
        if event.status is Status.PLANNED and event.when.is_dated and event.id not in material.edited
    ]
    if not planned:
        return frozenset()
    planned = sorted(planned, key=lambda event: -event.salience.score)[:_MOST]
    known = _Known(material, likeness, reports)
    ahead = {event.id for event in material.timeline.ahead}
    plans = [_Plan.of(event, reports, ahead) for event in planned]
    return frozenset(plan.event.id for plan in plans if known.came_true(plan)) | frozenset(known.put_off(plans))


@dataclass(frozen=True, slots=True)
class _Plan:
    """A planned event, and what the sentences plan for its day that name it; `is_ahead` where the day is to come."""

    event: Event
    mentions: tuple[Mention, ...]
    is_ahead: bool

    @classmethod
    def of(cls, event: Event, reports: Sentences, ahead: Collection[str]) -> _Plan:
        stating = [one for one in event.mentions if _plans_for(one, event)]
        beside = (
            other
            for one in stating
            for other in reports.get((one.article, one.sentence.start), ())
            # "The *trial* is due to start in May": what is to come is named without a day of its own.
            if _is_planned(other) and not other.when.excludes(event.when)
        )
        return cls(event, tuple(dict.fromkeys((*stating, *beside))), event.id in ahead)

    @property
    def day(self) -> date | None:
        """The day that it is planned for, None where it is for a longer time."""
        return self.event.when.interval.day


def _plans_for(mention: Mention, event: Event) -> bool:
    """Whether it is planned, for the time of the event."""
    return _is_planned(mention) and mention.when.is_dated and mention.when.interval.overlaps(event.when.interval)


def _is_planned(mention: Mention) -> bool:
    """Whether it is to come; what only holds on that day ("is due") is no plan."""
    return mention.status is Status.PLANNED and not mention.state


@dataclass(frozen=True, slots=True)
class _Report:
    """What an article says has happened, the day on which it came out, and the days that the sentence names."""

    mention: Mention
    out: date
    days: frozenset[date]

    def names(self, plan: _Plan) -> bool:
        """Whether it names the day of a plan, or one in its time."""
        when = self.mention.when
        if when.is_on and when.interval.is_one_day:
            return plan.event.when.interval.contains(when.interval)
        return plan.day in self.days


class _Known:
    """What the articles report, looked up by what the words mean."""

    def __init__(self, material: Material, likeness: Likeness, reports: Sentences) -> None:
        self._articles: Mapping[str, Article] = {article.id: article for article in material.articles}
        self._timexes = material.timexes
        self._likeness = likeness
        self._reports = reports
        self._happened: defaultdict[tuple[str, date], list[_Report]] = defaultdict(list)
        self._off: defaultdict[str, list[tuple[Mention, Mention]]] = defaultdict(list)
        self._event_of = {mention: event for event in material.events for mention in event.mentions}
        for sentence in reports.values():
            self._look_up(sentence)
        self._days_out = sorted({day for _, day in self._happened})

    def _look_up(self, sentence: Sequence[Mention]) -> None:
        verbs = [mention for mention in sentence if mention.status.happened and _is_off(mention)]
        out = self._out(sentence[0])
        days = frozenset(one.day for timex in self._named(sentence[0]) for one in _days(timex) if one.day is not None)
        for mention in sentence:
            if mention.state or not mention.is_news:
                continue
            for meaning in meanings(mention):
                if mention.status.happened and not verbs and out is not None:
                    self._happened[meaning, out.date()].append(_Report(mention, out.date(), days))
                elif not mention.status.happened:
                    self._off[meaning].extend((verb, mention) for verb in verbs if _puts_off(verb, mention))

    def came_true(self, plan: _Plan) -> bool:
        """Whether another article reports that it took place, on its day."""
        first, last = plan.event.when.interval.first_day, plan.event.when.interval.last_day
        if first is None or last is None:
            return False
        # "Help that was sent on Friday" of the Thursday before is a plan in other words; zones may lie a day apart.
        begin = bisect_right(self._days_out, first - ZONES_APART)
        days = self._days_out[begin : bisect_right(self._days_out, last + _WEEK)]
        return any(
            self._says_so(plan, mention, report)
            for mention in plan.mentions
            for meaning in meanings(mention)
            for day in days
            for report in self._happened.get((meaning, day), ())
        )

    def _says_so(self, plan: _Plan, mention: Mention, report: _Report) -> bool:
        said, when = report.mention, plan.event.when
        if said.article == mention.article or said.when.excludes(when):
            return False
        if report.names(plan):
            # One that only touches on it leaves what is past without a line: "as shares fell after Friday's hearing".
            is_of_it = said.central or (plan.is_ahead and said.when.is_known)
            least = weights().on_its_day if said.central else merge_weights().came_true
            return is_of_it and self._sureness(mention, said) >= least
        # A report that names no day is one of a day's plan alone, and by itself: "Mr Obama has addressed the nation".
        return said.when.is_known and has_come_true(mention, when, said, report.out, self._likeness)

    def put_off(self, plans: Sequence[_Plan]) -> Iterator[str]:
        """The plans that a later report takes from their day: "the trial was postponed until September"."""
        moved: defaultdict[Mention, list[_Plan]] = defaultdict(list)
        for plan in plans:
            for verb in {verb for verb, thing in self._things(plan) if self._takes_away(plan, verb, thing)}:
                moved[verb].append(plan)
        for verb, which in moved.items():
            yield from (plan.event.id for plan in self._meant(verb, which))

    def _things(self, plan: _Plan) -> Iterator[tuple[Mention, Mention]]:
        """What was put off that is what was planned, each after the verb that says so."""
        for mention in plan.mentions:
            for verb, thing in _alike(mention, self._off):
                sure = max(self._sureness(mention, each) for each in self._as_planned(thing))
                is_named = self._article_names(verb.article, plan)
                if sure >= (weights().put_off_named if is_named else weights().put_off):
                    yield verb, thing

    def _as_planned(self, thing: Mention) -> Iterator[Mention]:
        """What its article says of it, as if it were planned: in the headline it may have the name that it lacks below.

        That its day is another now, or that it is none, speaks against nothing.
        """
        of_it = (each for each in self._event_of[thing].mentions if each.article == thing.article)
        return (replace(each, when=UNKNOWN_WHEN, status=Status.PLANNED) for each in of_it)

    def _takes_away(self, plan: _Plan, verb: Mention, thing: Mention) -> bool:
        """Whether it was put off after the plan was last reported, and neither to that day nor from another."""
        out, latest, its_time = self._out(verb), self._outs(plan.mentions), plan.event.when.interval
        if out is None or not latest or out <= max(latest):
            return False
        named = [one for one in self._named(verb) if any(_is_after(day, out.date()) for day in _days(one))]
        # The last day after both words is the new one ("postponed from Monday *until Friday*"): what was called off has
        # none.
        after = [one for one in named if one.start >= max(verb.trigger.end, thing.trigger.end)]
        new = [] if _is_called_off(verb) else after[-1:]
        old = [one for one in named if one not in new]
        if any(day.overlaps(its_time) for one in new for day in _days(one)):
            return False
        if old or new:
            return not old or any(day.overlaps(its_time) for one in old for day in _days(one))
        # Who names no day may speak of what put it off to the day of the plan: "the trip, which was put off last week".
        return verb.central and min(self._outs(self._event_of[verb].mentions)) > max(latest)

    def _meant(self, verb: Mention, plans: Sequence[_Plan]) -> Sequence[_Plan]:
        """Those that were put off: where plans for several days may be, those whose day the article names.

        "The hearing was postponed" says nothing of which, where there is one on 4 March and one on 3 June.
        """
        if len({plan.event.when.interval for plan in plans}) == 1:
            return plans
        return [plan for plan in plans if self._article_names(verb.article, plan)]

    def _article_names(self, article: str, plan: _Plan) -> bool:
        """Whether an article names the day of a plan: "the trial had been due to begin on 6 May"."""
        return plan.day is not None and any(
            day.day == plan.day for timex in self._timexes.get(article, ()) for day in _days(timex)
        )

    def _named(self, mention: Mention) -> Iterator[Timex]:
        """The times that its sentence names."""
        within = mention.sentence
        return (timex for timex in self._timexes.get(mention.article, ()) if within.start <= timex.start < within.end)

    def _outs(self, mentions: Iterable[Mention]) -> list[datetime]:
        return [out for one in mentions if (out := self._out(one)) is not None]

    def _out(self, mention: Mention) -> datetime | None:
        """The latest moment at which its article came out, None where that is not known."""
        article = self._articles.get(mention.article)
        return article.published.interval.latest if article else None

    def _sureness(self, one: Mention, other: Mention) -> float:
        return sureness_in(self._likeness, one, other)


def _days(timex: Timex) -> Iterator[Interval]:
    """All times that it may mean."""
    return (one for one in (timex.interval, *timex.alternatives) if one is not None)


def _is_after(interval: Interval, day: date) -> bool:
    return interval.last_day is not None and interval.last_day > day


def _alike(mention: Mention, table: Mapping[str, Iterable[Found]]) -> list[Found]:
    """What the table has under any meaning of the mention, each once."""
    return list(dict.fromkeys(found for meaning in sorted(meanings(mention)) for found in table.get(meaning, ())))


def _is_off(mention: Mention) -> bool:
    """Whether its word says that something was put off or called off."""
    return _verb(mention) in lexicon(mention.language).plans.off_its_day


def _puts_off(verb: Mention, thing: Mention) -> bool:
    """Whether it is said of that very thing: "the vote was put off; the *concert* on Friday will go ahead"."""
    return thing.put_off_by is not None and thing.put_off_by.start == verb.trigger.start


def _is_called_off(mention: Mention) -> bool:
    return _verb(mention) in lexicon(mention.language).plans.dropped


def _verb(mention: Mention) -> str:
    """Its word with its particle: "put off"."""
    return mention.sense or mention.lemma
