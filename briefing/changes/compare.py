"""What changed since the last edition: every event compared with what earlier editions printed of it.

An event continues a printed one if it carries its id, or else if they share a mention
(`briefing.events.ids`). So it is followed where new sources join, split or part what was one:

- Several printed events that became one: it is compared with the one whose id it carries, else with the one that shares
  most mentions with it (of equal ones the first printed); the figures of all of them are known. The others are
  `joined`.
- One printed event that became several: each part continues it, and is compared with it. A part is never new.

One sentence may report two events, of which one was printed: "The toll rose to 110,000" is of the rise and of the
toll. Where a new report gives the other another figure, that is an update of what was printed.

An event is new only if a new article reports it firsthand and no edition has printed it. One that was known but
mattered too little to be printed is new when a new article reports it, and is not made new by the passing of time. An
event that is no longer found is withdrawn only if each article that reported it has been replaced by a version without
it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.changes.comparison import Comparison
from briefing.changes.differences import differences, is_denied_by_its_source, rows_of
from briefing.changes.figures import figure_differences
from briefing.changes.follow_ups import with_follow_ups
from briefing.changes.horizons import NEW_BEFORE_CUTOFF
from briefing.changes.reports import Reports
from briefing.events.ids import fingerprints_by_event
from briefing.events.likeness import Likeness
from briefing.model import (
    Article,
    Change,
    ChangeKind,
    Changes,
    Difference,
    DifferenceKind,
    Event,
    Material,
    Passage,
    PrintedEvent,
    PrintedFigure,
    Side,
)


@dataclass(frozen=True, slots=True)
class Window:
    """Which of the material is new to an edition.

    `previous` is the day of the edition before, None where there was none; `opens` the day of its cut-off. `new` and
    `late` are article ids: those not yet in any edition, and those of them published before the last cut-off (one that
    only took the place of a known article is not late). `earlier`
    are the articles, of any edition, that a newer version took the place of (`Article.newer_version` names it); they
    need not be among the material. `missed` are the days without an edition since `previous`, `quiet` the inputs
    without anything new, with the number of days.
    """

    previous: date | None = None
    opens: date | None = None
    new: frozenset[str] = frozenset()
    late: frozenset[str] = frozenset()
    earlier: Sequence[Article] = ()
    missed: tuple[date, ...] = ()
    quiet: tuple[tuple[str, int], ...] = ()
    teasers: tuple[str, ...] = ()


def compare(material: Material, printed: Mapping[str, PrintedEvent], window: Window) -> Changes:
    """How each event of the material differs from what was printed (by event id); the order of neither matters.

    Compared is what the sources report: a person's edits are no change of theirs.
    """
    ground = _Ground.of(material, printed, window)
    by_event = {event.id: _change(event, ground) for event in material.found}
    by_event = with_follow_ups(_without_repeats(by_event), ground.reported(material.found))
    continued = {
        old.event for change in by_event.values() for old in (change.printed, *change.joined) if old is not None
    }
    gone = [printed[id_] for id_ in sorted(printed) if id_ not in continued]
    withdrawn = {old.event: change for old in gone if (change := _withdrawal(old, ground)) is not None}
    return Changes(
        since=window.previous,
        by_event=by_event,
        vanished=_by_line(withdrawn.values()),
        new=window.new,
        late=ground.late,
        missed=window.missed,
        quiet=window.quiet,
        teasers=window.teasers,
        silent=tuple(old for old in gone if old.shown and old.event not in withdrawn),
    )


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every comparison of one edition needs.

    `articles` by id, `firsthand` and `late` are ids of new ones, `replaced` the newer version by the id of the old one,
    `names` the fingerprints by event id, `event_of` the printed event by the fingerprint of
    a mention, `counted_by` that by the words of a figure of it, `figures_shown` are all of those, `likeness` says which
    mentions tell the same.
    """

    window: Window
    printed: Mapping[str, PrintedEvent]
    articles: Mapping[str, Article]
    firsthand: frozenset[str]
    late: frozenset[str]
    replaced: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]
    event_of: Mapping[str, str]
    counted_by: Mapping[Passage, str]
    figures_shown: Sequence[PrintedFigure]
    likeness: Likeness

    @classmethod
    def of(cls, material: Material, printed: Mapping[str, PrintedEvent], window: Window) -> _Ground:
        articles = {article.id: article for article in (*window.earlier, *material.articles)}
        replaced = {
            article.id: article.newer_version
            for article in articles.values()
            if article.newer_version in window.new and not article.summary_only
        }
        firsthand = frozenset(id_ for id_ in window.new if not _is_old_copy(id_, articles, window.new))
        # What a reader has seen comes first: a mention that two printed events share is of the one that was shown.
        ordered = sorted(printed.values(), key=lambda old: (not old.shown, old.since, old.event))
        event_of: dict[str, str] = {}
        for old in ordered:
            for mention in old.mentions:
                event_of.setdefault(mention.fingerprint, old.event)
        counted_by = {figure.words: old.event for old in ordered if old.shown for figure in old.figures}
        return cls(
            window=window,
            printed=printed,
            articles=articles,
            firsthand=firsthand,
            late=window.late - {article.newer_version for article in articles.values() if article.newer_version},
            replaced={old: new for old, new in replaced.items() if new is not None},
            names=fingerprints_by_event(material.found),
            event_of=event_of,
            counted_by=counted_by,
            figures_shown=[figure for old in ordered if old.shown for figure in old.figures],
            likeness=Likeness(articles.values()),
        )

    def reports(self, event: Event) -> list[str]:
        """The new articles that report an event firsthand."""
        return [id_ for id_ in event.sources if id_ in self.firsthand and id_ not in event.reprints]

    def continued(self, event: Event) -> list[PrintedEvent]:
        """The printed events that an event continues, the one that it is compared with first."""
        shared = Counter(self.event_of[name] for name in self.names[event.id] if name in self.event_of)
        found = {id_ for id_ in (event.id, *shared) if id_ in self.printed}
        return sorted(
            (self.printed[id_] for id_ in found),
            key=lambda old: (not old.shown, old.event != event.id, -shared[old.event], old.since, old.event),
        )

    def reported(self, events: Sequence[Event]) -> Reports:
        """What the articles report, next to what was printed."""
        return Reports.of(events, self.printed.values(), self.reports, self.articles, self.late, self.likeness)

    def counted(self, event: Event) -> list[PrintedEvent]:
        """The printed events of which the figures stand in the very words that an event has its own from."""
        words = (claim.words for mention in event.mentions for claim in mention.claims)
        return [self.printed[id_] for id_ in dict.fromkeys(self.counted_by.get(each, "") for each in words) if id_]


def _is_old_copy(id_: str, articles: Mapping[str, Article], new: frozenset[str]) -> bool:
    """Whether a new article carries the copy of one that is not new."""
    passed = {id_}
    while (article := articles.get(id_)) and (copied := article.reprint_of) in articles and copied not in passed:
        id_ = copied or id_
        passed.add(id_)
    return id_ not in new


def _change(event: Event, ground: _Ground) -> Change:
    before, reports = ground.continued(event), ground.reports(event)
    late = bool(reports) and ground.late.issuperset(reports)
    # What was known and never printed is news to the reader, however long it has been known.
    if not before or not before[0].shown:
        return _counted_anew(event, before, late, ground) or _unprinted(event, before, late, ground)
    case = _case(event, before, reports, ground)
    found = differences(case)
    known = {name for old in before for name in old.publishers} | {case.publisher(id_) for id_ in _cited(found)}
    also = dict.fromkeys(case.publisher(id_) for id_ in reports)
    return Change(
        kind=_kind(case, found),
        rows=rows_of(found),
        printed=case.printed,
        late=late,
        also=tuple(name for name in also if name and name not in known),
        joined=case.joined,
    )


def _unprinted(event: Event, before: Sequence[PrintedEvent], late: bool, ground: _Ground) -> Change:
    """The change of an event that no edition printed."""
    kind = ChangeKind.NEW if ground.reports(event) else ChangeKind.UNCHANGED
    old_event = kind is ChangeKind.NEW and _is_old(event, ground.window.opens)
    return Change(kind, printed=next(iter(before), None), joined=tuple(before[1:]), late=late, old_event=old_event)


def _counted_anew(event: Event, before: Sequence[PrintedEvent], late: bool, ground: _Ground) -> Change | None:
    """The update of what was printed of another event that one sentence reports with this; None where it is none."""
    reports, counted = ground.reports(event), ground.counted(event)
    if not reports or not counted:
        return None
    case = _case(event, [*counted, *before], reports, ground)
    found = tuple(figure_differences(case))
    if not found:
        return None
    return Change(ChangeKind.UPDATED, rows_of(found), printed=case.printed, late=late, joined=case.joined)


def _case(event: Event, before: Sequence[PrintedEvent], reports: Sequence[str], ground: _Ground) -> Comparison:
    return Comparison(
        event=event,
        printed=before[0],
        joined=tuple(before[1:]),
        articles=ground.articles,
        new=frozenset(reports),
        late=ground.late,
        replaced=ground.replaced,
        likeness=ground.likeness,
        figures_shown=ground.figures_shown,
    )


def _cited(differences: Iterable[Difference]) -> Iterator[str]:
    """The articles of the new sides."""
    for difference in differences:
        if difference.new is not None and difference.new.passage is not None:
            yield difference.new.passage.article
        yield from (passage.article for passage in difference.also)


def _without_repeats(by_event: Mapping[str, Change]) -> dict[str, Change]:
    """The changes without the wording of sentences of which a figure or a denial, of whichever event, is shown."""
    shown = [
        difference.new.passage
        for change in by_event.values()
        for difference in change.differences
        if difference.kind is not DifferenceKind.WORDING and difference.new and difference.new.passage
    ]
    return {id_: _without_wording_of(change, shown) for id_, change in by_event.items()}


def _without_wording_of(change: Change, shown: Sequence[Passage]) -> Change:
    def is_shown(difference: Difference) -> bool:
        words = difference.new.passage if difference.new else None
        of_wording = difference.kind is DifferenceKind.WORDING
        return of_wording and words is not None and any(words.overlaps(passage) for passage in shown)

    return change.without(is_shown)


def _kind(case: Comparison, found: tuple[Difference, ...]) -> ChangeKind:
    if not found:
        return ChangeKind.UNCHANGED
    return ChangeKind.WITHDRAWN if is_denied_by_its_source(case) else ChangeKind.UPDATED


def _is_old(event: Event, opens: date | None) -> bool:
    """Whether all of it lies more than a day before the last edition's cut-off."""
    last = event.when.interval.last_day
    return opens is not None and last is not None and last < opens - NEW_BEFORE_CUTOFF


def _withdrawal(old: PrintedEvent, ground: _Ground) -> Change | None:
    """That an event is gone: each article that reported it firsthand has a new version without its sentence."""
    own = [mention for mention in old.mentions if mention.own]
    if not old.shown or not own:
        return None
    for mention in own:
        now = ground.articles.get(ground.replaced.get(mention.article, ""))
        # One article that still says so keeps the line: another may have been cut for length.
        if now is None or _folded(mention.sentence) in _folded(now.text):
            return None
    publisher = next((mention.publisher for mention in own if mention.article == old.quoted.article), "")
    gone = Difference(DifferenceKind.WORDING, Side(old.quoted.text, publisher, old.quoted), None, in_place=True)
    return Change(ChangeKind.WITHDRAWN, ((gone,),), printed=old)


def _by_line(withdrawn: Iterable[Change]) -> tuple[Change, ...]:
    """One withdrawal for each line that was printed: several events may share its words."""
    found: dict[Passage, Change] = {}
    for change in withdrawn:
        if change.printed is not None:
            first = found.setdefault(change.printed.quoted, change)
            if first is not change:
                found[change.printed.quoted] = replace(first, joined=(*first.joined, change.printed))
    return tuple(found.values())


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
