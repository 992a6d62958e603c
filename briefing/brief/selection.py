"""Which events a brief prints as lines, section by section.

It is decided here once: the sections, the changes since the edition before and what the next edition is compared with
all follow it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.brief.agreement import Sentences, agrees, is_of_its_subject, is_only_described, sentences
from briefing.brief.announcements import announcement, described
from briefing.brief.by_hand import arranged, key_developments, same_time
from briefing.brief.emphasis import Emphasis
from briefing.brief.entries import NEARLY_AS_SALIENT, Agrees, Entry, gather
from briefing.brief.key_selection import choose_key_developments
from briefing.brief.layout import Layout, ListLayout
from briefing.brief.news import news
from briefing.brief.novelty import Novelty
from briefing.brief.options import Options
from briefing.brief.overtaken_plans import overtaken_plans
from briefing.brief.repeated_plans import without_repeated_plans
from briefing.brief.repeats import without_repeats
from briefing.brief.same_acts import without_same_acts
from briefing.brief.stale_totals import stale_totals
from briefing.brief.storylines import StoryLines, by_day, by_story
from briefing.events.likeness import Likeness
from briefing.model import Basis, Event, Material, Mention, Status, When
from briefing.model.document import BY_TIME, SectionKey
from briefing.timeline.order import in_order

LISTS = (SectionKey.TIMELINE, SectionKey.AHEAD, SectionKey.UNDATED, SectionKey.DENIED, SectionKey.ANNEX)
"""The sections that list events, each event in one of them: the annex those for which the timeline has no room."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The lines of a brief.

    `shown` are the lines of what happened that matter enough to be printed, in order; `stories` those of the timeline
    story by story, none where it goes by day; `lists` the lines by section, each of `LISTS` that the layout has.
    `key_developments` are the most salient of `shown`, none if the layout leaves that section out.
    """

    shown: tuple[Entry, ...]
    stories: tuple[StoryLines, ...]
    lists: Mapping[str, tuple[Entry, ...]]
    key_developments: tuple[Entry, ...]

    def listed(self, section: str) -> tuple[Entry, ...]:
        """The lines that a section (one of `LISTS`) lists, none if the layout leaves it out."""
        return self.lists.get(section, ())

    @property
    def all_listed(self) -> tuple[Entry, ...]:
        """Every line that reports events: those of the lists in their order, then key developments without a list."""
        listed = [entry for section in LISTS for entry in self.listed(section)]
        there = {entry.event.id for entry in listed}
        return (*listed, *(entry for entry in self.key_developments if entry.event.id not in there))


def select(material: Material, options: Options, layout: Layout, likeness: Likeness) -> Selection:
    """The lines that a brief of the material prints."""
    reports = sentences(material.events)
    lines = _Lines(material, options, layout, likeness, reports, overtaken_plans(material, likeness, reports))
    shown = lines.that_happened()
    stale = stale_totals(shown, material, likeness)
    weighty = [
        one
        for one in shown
        if one.event.id in material.edited or (may_stand(one, layout.timeline) and one.event.id not in stale)
    ]
    novelty = Novelty(material.stories, likeness)
    emphasis = Emphasis.of(material.articles, material.stories)
    # Page one is chosen first: what stands there has room in the timeline always, so that each of its lines is found
    # there.
    key = lines.key_developments(shown, weighty, novelty, emphasis)
    always = {*material.edited, *(entry.event.id for entry in key)}
    stories = lines.by_story(weighty, always, novelty, emphasis)
    in_stories = tuple(entry for each in stories for entry in each.entries)
    body = in_stories or by_day(weighty, layout.timeline, always, novelty)
    lists: dict[str, tuple[Entry, ...]] = {
        section: lines.listed(section, shown, body) for section in LISTS if section in layout.order
    }
    if SectionKey.AHEAD in lists:
        ahead = without_same_acts(lists[SectionKey.AHEAD], material, likeness, reports)
        ahead = without_repeated_plans(ahead, material, emphasis, likeness, reports)
        few = _few_of_each(ahead, layout.ahead.most_of_story, emphasis, material.edited) if stories else ahead
        lists[SectionKey.AHEAD] = few
    return Selection(shown, stories, lists, key)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines that may be printed of a material, list by list.

    `reports` is what each of its sentences reports, `overtaken` the ids of plans that a later report has overtaken.
    """

    material: Material
    options: Options
    layout: Layout
    likeness: Likeness
    reports: Sentences
    overtaken: Collection[str]

    def that_happened(self) -> tuple[Entry, ...]:
        """What happened, and what was announced lately for no known day, in order, as far as anything has room for."""
        happened = self._printable(self._as_lines(self.material.timeline.events))
        lately = self._printable(map(announcement, _announced_for_no_day(self.material, self.layout)))
        shown = self._chosen(in_order([*happened, *lately]) if lately else happened, _widest(self.layout))
        return arranged(shown, self.material.edits, BY_TIME, same_time)

    def key_developments(
        self, shown: Sequence[Entry], weighty: Sequence[Entry], novelty: Novelty, emphasis: Emphasis
    ) -> tuple[Entry, ...]:
        """The key developments, none where the layout leaves that section out."""
        if SectionKey.KEY_DEVELOPMENTS not in self.layout.order:
            return ()
        layout = self.layout.key_developments
        chosen = choose_key_developments(weighty, self.material, layout, novelty, emphasis)
        return tuple(key_developments(chosen, shown, self.material.edits))

    def by_story(
        self, weighty: Sequence[Entry], always: Collection[str], novelty: Novelty, emphasis: Emphasis
    ) -> tuple[StoryLines, ...]:
        """The timeline story by story, none where it goes by day."""
        return tuple(
            replace(each, entries=arranged(each.entries, self.material.edits, BY_TIME))
            for each in by_story(weighty, emphasis, self.layout, always, novelty)
        )

    def listed(self, section: str, shown: tuple[Entry, ...], body: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """The lines of one of `LISTS`; `body` are those of the timeline, `shown` all of what happened."""
        match section:
            case SectionKey.TIMELINE:
                return body
            case SectionKey.ANNEX:
                above = {entry.event.id for entry in body} if SectionKey.TIMELINE in self.layout.order else ()
                return tuple(entry for entry in shown if entry.event.id not in above)
            case SectionKey.DENIED:
                denied = [event for event in self.material.events if event.status is Status.DENIED]
                entries, edited = gather(self._printable(denied), self.material.edited), self.material.edited
                return tuple(one for one in entries if one.event.id in edited or not one.quoted.leans)
            case SectionKey.AHEAD:
                return self._unquoted(section, self._ahead(), body)
            case SectionKey.UNDATED:
                undated = self._chosen(self._printable(self.material.timeline.undated), self.layout.timeline)
                undated = [one for one in undated if one.event.id in self.material.edited or not one.quoted.leans]
                return self._unquoted(section, undated, shown if SectionKey.ANNEX in self.layout.order else body)
            case _:
                raise ValueError(f"{section} lists no events")

    def _ahead(self) -> Sequence[Entry]:
        announced = _announced_for_a_day(self.material, self.layout)
        standing = [one for event in announced if (one := self._standing(event)) is not None]
        return self._chosen(self._printable(standing), self.layout.ahead)

    def _standing(self, event: Event) -> Event | None:
        """What is ahead in words that stand by themselves and name its day; None where no report has such.

        "*He* will be sentenced on 29 November" needs the line before it; "… on 29 November when Vale is sentenced" does
        not.
        """
        if event.id in self.material.edited or not event.summary.leans:
            return event
        other = next((each for each in event.mentions if not each.leans and self._names_day(each, event.when)), None)
        return replace(event, summary=other) if other is not None else None

    def _names_day(self, mention: Mention, when: When) -> bool:
        timexes = self.material.timexes.get(mention.article, ())
        within = (each for each in timexes if mention.sentence.start <= each.start < mention.sentence.end)
        return any(each.interval == when.interval for each in within)

    def _unquoted(self, section: str, chosen: Sequence[Entry], printed: Sequence[Entry]) -> tuple[Entry, ...]:
        """Those that quote no sentence of `printed`, in the order that a person gave them in that section."""
        left = _not_quoted(chosen, printed, self.material.edited)
        return arranged(left, self.material.edits, (section,))

    def _as_lines(self, events: Sequence[Event]) -> Sequence[Event]:
        """Events as their lines may show them: without a day where they are only described."""
        edited, reports = self.material.edited, self.reports
        aside = {each.id for each in events if each.id not in edited and is_only_described(each, reports)}
        return in_order(described(each) if each.id in aside else each for each in events) if aside else events

    def _printable(self, events: Iterable[Event]) -> Sequence[Event]:
        left = (event for event in events if event.id not in self.overtaken)
        return news(left, self.material, repeat_unchanged=self.options.repeat_unchanged)

    def _chosen(self, events: Sequence[Event], layout: ListLayout) -> Sequence[Entry]:
        def may_quote(event: Event, mention: Mention) -> bool:
            same_day = agrees(event, mention, self.material.timexes, self.reports)
            return same_day and is_of_its_subject(event, mention, self.reports)

        return most_salient(events, layout, edited=self.material.edited, likeness=self.likeness, agrees=may_quote)


def _few_of_each(entries: Sequence[Entry], most: int, emphasis: Emphasis, edited: Collection[str]) -> tuple[Entry, ...]:
    """Of each story at most so many, the weightiest; those of no story stay, and what a person edited."""
    kept: set[str] = set()
    counts: Counter[str] = Counter()
    for entry in sorted(entries, key=lambda entry: (entry.event.id not in edited, -entry.salience)):
        story = emphasis.story_of(entry)
        if story is not None:
            counts[story.id] += 1
        if story is None or entry.event.id in edited or counts[story.id] <= most:
            kept.add(entry.event.id)
    return tuple(entry for entry in entries if entry.event.id in kept)


def _widest(layout: Layout) -> ListLayout:
    """What limits all that is printed of what happened: the annex, or where there is none, the timeline."""
    if SectionKey.ANNEX in layout.order:
        return layout.annex
    return replace(layout.timeline, most=max(layout.timeline.most, layout.stories.most))


def _announced_for_no_day(material: Material, layout: Layout) -> list[Event]:
    """What was announced lately without saying for when, or only by when, long after."""
    since = _lately(material, layout)
    return [event for event in material.timeline.ahead if _is_for_no_day(event, layout) and _is_late(event, since)]


def _announced_for_a_day(material: Material, layout: Layout) -> list[Event]:
    """What is ahead with a day, or was announced lately with a bound ("after 1 June")."""
    since = _lately(material, layout)
    ahead = (event for event in material.timeline.ahead if not _is_for_no_day(event, layout))
    return [event for event in ahead if event.when.is_dated or _is_late(event, since)]


def _is_for_no_day(event: Event, layout: Layout) -> bool:
    """Whether no day is given, or only a far one by which it is to be done.

    "Will cut 3,000 jobs by the end of 2027" is news of today, and stands under no day to come.
    """
    when = event.when
    return not when.is_dated and (when.basis is Basis.INFERRED or _has_far_deadline(event, layout))


def _has_far_deadline(event: Event, layout: Layout) -> bool:
    by, reported = event.when.interval.last_day, event.last_reported
    if event.when.interval.earliest is not None or by is None or reported is None:
        return False
    return by - reported > timedelta(days=layout.ahead.deadline_days)


def _lately(material: Material, layout: Layout) -> date:
    """The first day that lies not long before the last report."""
    last = material.last_report
    return date.min if last is None else last - timedelta(days=layout.ahead.within_days)


def _is_late(event: Event, since: date) -> bool:
    """Whether it was reported lately, and as far as is known announced lately; not "promised in 2010 to clean up"."""
    announced = event.when.interval.first_day
    if announced is not None and not event.when.is_dated and announced < since:
        return False
    return event.last_reported is None or event.last_reported >= since


def _not_quoted(entries: Sequence[Entry], above: Sequence[Entry], edited: Collection[str]) -> tuple[Entry, ...]:
    """Those of `entries` whose words no line `above` them has, and those that a person edited."""
    quoted: dict[str, list[Mention]] = {}
    for entry in above:
        for mention in entry.event.mentions:
            quoted.setdefault(mention.article, []).append(mention)
    return tuple(
        entry
        for entry in entries
        if entry.event.id in edited
        or not any(_has_its_words(mention, entry.quoted) for mention in quoted.get(entry.quoted.article, ()))
    )


def _has_its_words(mention: Mention, quoted: Mention) -> bool:
    """Whether a line above has the same words of the same time; "which goes on sale on 20 June" is of another.

    So is the strike of "dock workers have called a strike for 14 June": the call is of no day, but was before it.
    """
    is_of_another = mention.when.excludes(quoted.when) or mention.when.interval.precedes(quoted.when.interval)
    return mention.passage.overlaps(quoted.passage) and not is_of_another


def most_salient(
    events: Sequence[Event], layout: ListLayout, edited: Collection[str], likeness: Likeness, agrees: Agrees
) -> tuple[Entry, ...]:
    """The lines of `events` that matter enough to be printed, in order, no more than the section's layout allows.

    Those that a person edited, whose ids are `edited`, are printed however much they matter. What repeats a weightier
    line is left out.
    """
    least = layout.least_salience * NEARLY_AS_SALIENT
    worth_it = [event for event in events if event.id in edited or event.salience.score >= least]
    gathered = gather(worth_it, edited, agrees)
    entries = [entry for entry in gathered if entry.event.id in edited or _is_weighty(entry, layout)]
    place = {entry.event.id: number for number, entry in enumerate(entries)}
    # What a person edited takes its room first; the rest of the lines share what is left.
    by_hand = [entry for entry in entries if entry.event.id in edited]
    ranked = sorted((e for e in entries if e.event.id not in edited), key=lambda e: (-e.salience, place[e.event.id]))
    chosen = without_repeats(ranked, max(0, layout.most - len(by_hand)), likeness, by_hand)
    return tuple(sorted([*by_hand, *chosen], key=lambda entry: place[entry.event.id]))


def may_stand(entry: Entry, layout: ListLayout) -> bool:
    """Whether it matters enough for the timeline, and can be read there: "But he resigned" needs the line before it."""
    return _is_weighty(entry, layout) and not entry.quoted.leans


def _is_weighty(entry: Entry, layout: ListLayout) -> bool:
    return entry.salience >= (layout.least_salience_bounded if _is_bounded(entry) else layout.least_salience)


def _is_bounded(entry: Entry) -> bool:
    """Whether the text gives no day and none follows from it, only that it was before or after the report."""
    when = entry.event.when
    return when.is_known and not when.is_dated and when.basis is Basis.INFERRED
