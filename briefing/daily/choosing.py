"""What an edition is made of: the items that are new in it, those of earlier editions, and what was printed before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from briefing.daily import kept
from briefing.daily.edition import EditionRequest
from briefing.daily.journal import Journal
from briefing.daily.mention_cache import MentionCache
from briefing.daily.planning import PlannedEdition
from briefing.daily.topics import cut_of
from briefing.daily.window import in_first_of, is_late
from briefing.errors import BadData
from briefing.model import Article, Edit, PrintedEvent, Skipped
from briefing.reading.addresses import input_name, shown_input
from briefing.settings import Profile
from briefing.store import Edition, Item, Store


@dataclass(frozen=True, slots=True)
class Press:
    """What every edition of a run is made with.

    `base` is the folder of the settings, `now` is aware; `skipped` are the inputs that could not be used; `face` is the
    name that the title holds besides its own words.
    """

    profile: Profile
    store: Store
    journal: Journal
    mention_cache: MentionCache
    base: Path
    now: datetime
    edits: tuple[Edit, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    face: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The items of an edition, and their articles by the items' keys.

    `new` are in no edition yet; `again` are reported again as new, by a revision or one that goes back; `known` are
    those of earlier editions that take part. `lost` are those, of either, whose article cannot be had any more.
    """

    new: tuple[Item, ...]
    again: tuple[Item, ...]
    known: tuple[Item, ...]
    articles: Mapping[str, Article]
    lost: tuple[Skipped, ...] = ()

    @property
    def in_order(self) -> list[Item]:
        """All of them, by when they were first seen: of two versions the one seen later is the newer."""
        items = (*self.known, *self.again, *self.new)
        return sorted(items, key=lambda item: (item.first_seen, item.input, item.origin, item.key))


def choose(planned: PlannedEdition, press: Press) -> Chosen:
    """The items of the edition, with their articles by the items' keys; one that is lost is left out and named."""
    profile, store = press.profile, press.store
    items = store.items(profile.name)
    opens = _before(planned, store.editions(profile.name))
    oldest = planned.day - timedelta(days=profile.memory.memory_days)
    if planned.since:
        oldest = min(oldest, planned.since)
    waiting = [item for item in items.values() if item.edition is None]
    taking_part = [
        item for item in items.values() if item.edition is not None and oldest <= item.edition <= planned.day
    ]
    articles, lost = _articles(store, (*waiting, *taking_part))
    cutoffs = (planned.cutoff, *planned.later)
    new = [
        replace(item, late=is_late(articles[item.key].published, opens.cutoff if opens else None))
        for item in waiting
        if item.key in articles and in_first_of(articles[item.key].published, cutoffs) == 0
    ]
    there = [item for item in taking_part if item.key in articles]
    return Chosen(
        new=tuple(new),
        again=tuple(item for item in there if _is_new_again(item, planned)),
        known=tuple(item for item in there if not _is_new_again(item, planned)),
        articles=articles,
        lost=lost,
    )


def _articles(store: Store, items: Sequence[Item]) -> tuple[dict[str, Article], tuple[Skipped, ...]]:
    """The articles of the items by their keys, and what is wrong with those that cannot be had."""
    articles, lost = {}, []
    for item in items:
        try:
            articles[item.key] = kept.article(store, item)
        except BadData as error:
            lost.append(Skipped(item.origin, f"what was kept of it is lost: {error}"))
    return articles, tuple(lost)


def _is_new_again(item: Item, planned: PlannedEdition) -> bool:
    """Whether an item that was new in an edition is so in this one: in a revision of it, or where it goes back."""
    return item.edition == planned.day or (
        planned.since is not None and item.edition is not None and item.edition > planned.since
    )


def _before(planned: PlannedEdition, editions: Sequence[Edition]) -> Edition | None:
    """The edition that this one is compared with."""
    end = min(planned.since, planned.day - timedelta(days=1)) if planned.since else planned.day - timedelta(days=1)
    return max((each for each in editions if each.date <= end), key=lambda e: (e.date, e.revision), default=None)


def request_for(planned: PlannedEdition, press: Press, chosen: Chosen) -> EditionRequest:
    """All that the edition depends on besides its articles."""
    profile, store = press.profile, press.store
    editions = store.editions(profile.name)
    before = _before(planned, editions)
    new = (*chosen.new, *chosen.again)
    printed = _printed_up_to(before, editions, store) if before else {}
    return EditionRequest(
        profile=profile.name,
        day=planned.day,
        revision=planned.revision,
        cutoff=planned.cutoff,
        formats=profile.output.formats,
        new=frozenset(item.article_id for item in new),
        title=profile.output.title,
        face=press.face,
        handling=profile.output.handling,
        repeat_unchanged=profile.output.repeat_unchanged,
        length=profile.output.length,
        choices=profile.output.choices,
        previous=before.date if before else None,
        opens=before.cutoff if before else None,
        late=frozenset(item.article_id for item in new if item.late),
        printed=printed,
        edits=press.edits,
        first_seen={item.article_id: item.first_seen for item in chosen.in_order},
        known_since=_known_since(chosen, editions),
        missed=planned.missed,
        quiet=_quiet(press),
        teasers=_teasers(press, chosen),
        skipped=(*press.skipped, *chosen.lost),
        printed_elsewhere=_printed_elsewhere(press).difference(printed),
        language=profile.inputs.language,
        cut=cut_of(profile.topics),
    )


def _known_since(chosen: Chosen, editions: Sequence[Edition]) -> Mapping[str, datetime]:
    """When the edition was made in which each article was new, by article id; without those new in this one."""
    made = {(each.date, each.revision): each.made for each in editions}
    return {
        item.article_id: made[item.edition, item.revision]
        for item in chosen.in_order
        if item.edition and item.revision and (item.edition, item.revision) in made
    }


def _printed_elsewhere(press: Press) -> frozenset[str]:
    """The edited events that other profiles printed: all profiles share one file of edits."""
    edited = {edit.event for edit in press.edits}
    others = [name for name in press.store.profiles() if edited and name != press.profile.name]
    return frozenset(event for name in others for event in press.store.remembered(name).printed if event in edited)


def _printed_up_to(before: Edition, editions: Sequence[Edition], store: Store) -> Mapping[str, PrintedEvent]:
    """What had been printed up to the edition `before`: of the last one the store knows it."""
    last = max(editions, key=lambda each: (each.date, each.revision))
    return store.remembered(before.profile).printed if before == last else kept.printed_after(store, before)


def _teasers(press: Press, chosen: Chosen) -> tuple[str, ...]:
    """The inputs of which every new item only sums up an article that stands elsewhere."""
    whole: dict[str, bool] = {}
    for item in (*chosen.new, *chosen.again):
        whole[item.input] = whole.get(item.input, False) or not chosen.articles[item.key].summary_only
    return tuple(sorted(shown_input(name, press.base) for name, any_whole in whole.items() if not any_whole))


def _quiet(press: Press) -> tuple[tuple[str, int], ...]:
    """The inputs without anything new for as many days as the settings allow, or more, with the number of days."""
    least = press.profile.memory.quiet_days
    inputs = {input_name(given) for given in press.profile.inputs.all()}
    days = [
        (shown_input(seen.input, press.base), (press.now - seen.last_new).days)
        for seen in press.store.inputs_seen(press.profile.name).values()
        if seen.input in inputs and seen.last_new is not None
    ]
    return tuple(sorted((name, count) for name, count in days if count >= least))
