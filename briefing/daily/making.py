"""Makes one edition for good: chooses its items, puts its files in place, and only then notes that it is made.

The order is the promise: what was read, then the edition's folder, then its manifest, then one transaction. Wherever a
run is killed, the edition before is whole, and the next run makes this one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from briefing.daily import kept
from briefing.daily.edition import EditionRequest, Made, folder_name, make
from briefing.daily.intake import shown_input
from briefing.daily.journal import Journal
from briefing.daily.parsed import Parsed
from briefing.daily.planning import Job
from briefing.daily.window import in_first_of, is_late
from briefing.delivery.deliver import channels
from briefing.delivery.parcel import Parcel, parcel_of
from briefing.errors import BadSettings
from briefing.files import place_folder
from briefing.model import Article, Edit, Skipped, Told
from briefing.settings import Profile
from briefing.store import Edition, Item, Pending, Remembered, Store
from briefing.store.manifest import Manifest, write_manifest


@dataclass(frozen=True, slots=True)
class Press:
    """What every edition of a run is made with.

    `base` is the folder of the settings, `now` is aware; `skipped` are the inputs that could not be used.
    """

    profile: Profile
    store: Store
    journal: Journal
    parsed: Parsed
    base: Path
    now: datetime
    edits: tuple[Edit, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The items of an edition, and their articles by the items' keys.

    `new` are in no edition yet; `again` are told again as new, by a revision or one that goes back; `known` are those
    of earlier editions that take part.
    """

    new: tuple[Item, ...]
    again: tuple[Item, ...]
    known: tuple[Item, ...]
    articles: Mapping[str, Article]

    @property
    def in_order(self) -> list[Item]:
        """All of them, by when they were first seen: of two versions the one seen later is the newer."""
        items = (*self.known, *self.again, *self.new)
        return sorted(items, key=lambda item: (item.first_seen, item.input, item.origin, item.key))


def make_edition(job: Job, press: Press) -> Edition:
    """Make the edition and note that it is made; raises what its parts raise, and nothing is noted then."""
    journal = press.journal
    with journal.step("choose"):
        chosen = _choose(job, press)
    request = _request(job, press, chosen)
    articles = [chosen.articles[item.key] for item in chosen.in_order]
    template = _template(press.profile)
    with journal.step("make"):
        made = make(request, articles, templates=template, find_mentions=press.parsed.mentions)
        parcel = parcel_of(
            made.brief,
            made.files,
            profile=request.profile,
            revision=request.revision,
            counts=made.counts if request.previous else None,
            templates=template if template and template.is_dir() else None,
        )
    with journal.step("write"):
        return _commit(job, press, chosen, request, made, parcel)


def _template(profile: Profile) -> Path | None:
    template = profile.output.template
    if template is not None and not template.exists():
        raise BadSettings(f"[output] template: there is no {template}")
    return template


def _choose(job: Job, press: Press) -> Chosen:
    """The items of the edition, with their articles by the items' keys."""
    profile, store = press.profile, press.store
    items = store.items(profile.name)
    opens = _before(job, store.editions(profile.name))
    oldest = job.day - timedelta(days=profile.memory.memory_days)
    waiting = [item for item in items.values() if item.edition is None]
    taking_part = [item for item in items.values() if item.edition is not None and oldest <= item.edition <= job.day]
    articles = {item.key: kept.article(store, item) for item in (*waiting, *taking_part)}
    cutoffs = (job.cutoff, *job.later)
    new = [
        replace(item, late=is_late(articles[item.key].published, opens.cutoff if opens else None))
        for item in waiting
        if in_first_of(articles[item.key].published, cutoffs) == 0
    ]
    again = {item.key for item in taking_part if _is_told_again(item, job)}
    return Chosen(
        new=tuple(new),
        again=tuple(item for item in taking_part if item.key in again),
        known=tuple(item for item in taking_part if item.key not in again),
        articles=articles,
    )


def _is_told_again(item: Item, job: Job) -> bool:
    """Whether an item that was new in an edition is so in this one: in a revision of it, or where it goes back."""
    return item.edition == job.day or (job.since is not None and item.edition is not None and item.edition > job.since)


def _before(job: Job, editions: Sequence[Edition]) -> Edition | None:
    """The edition that this one is held against."""
    end = min(job.since, job.day - timedelta(days=1)) if job.since else job.day - timedelta(days=1)
    return max((each for each in editions if each.date <= end), key=lambda e: (e.date, e.revision), default=None)


def _request(job: Job, press: Press, chosen: Chosen) -> EditionRequest:
    profile, store = press.profile, press.store
    editions = store.editions(profile.name)
    before = _before(job, editions)
    new = (*chosen.new, *chosen.again)
    return EditionRequest(
        profile=profile.name,
        day=job.day,
        revision=job.revision,
        cutoff=job.cutoff,
        formats=profile.output.formats,
        new=frozenset(item.article_id for item in new),
        title=profile.output.title,
        handling=profile.output.handling,
        repeat_unchanged=profile.output.repeat_unchanged,
        previous=before.date if before else None,
        opens=before.cutoff if before else None,
        late=frozenset(item.article_id for item in new if item.late),
        told=_told_by(before, editions, store) if before else {},
        edits=press.edits,
        first_seen={item.article_id: item.first_seen for item in chosen.in_order},
        missed=job.missed,
        quiet=_quiet(press),
        skipped=press.skipped,
    )


def _told_by(before: Edition, editions: Sequence[Edition], store: Store) -> Mapping[str, Told]:
    """What the readers had been told after the edition `before`: of the last one the store knows it."""
    last = max(editions, key=lambda each: (each.date, each.revision))
    return store.remembered(before.profile).told if before == last else kept.told_after(store, before)


def _remembered(job: Job, made: Made, store: Store, profile: str) -> Remembered:
    """What the readers have been told from now on; to what later editions told, one of a day gone by only adds."""
    later = any(each.date > job.day for each in store.editions(profile))
    told = {**made.told, **store.remembered(profile).told} if later else made.told
    return kept.remembered(told)


def _quiet(press: Press) -> tuple[tuple[str, int], ...]:
    """The inputs without anything new for as many days as the settings allow, or more, with the number of days."""
    least = press.profile.memory.quiet_days
    editions = press.store.editions(press.profile.name)
    begun = min((each.made for each in editions), default=press.now)
    days = {
        shown_input(seen.input, press.base): (press.now - (seen.last_new or begun)).days
        for seen in press.store.inputs_seen(press.profile.name).values()
        if seen.input in press.profile.inputs.all()
    }
    return tuple(sorted((name, count) for name, count in days.items() if count >= least))


def _commit(job: Job, press: Press, chosen: Chosen, request: EditionRequest, made: Made, parcel: Parcel) -> Edition:
    """Put everything in place, the note that it is made last."""
    profile, store = press.profile, press.store
    remembered = _remembered(job, made, store, profile.name)
    wanted = channels(profile.delivery)
    in_it = {item.key for item in chosen.new}
    manifest = Manifest(
        profile=profile.name,
        date=job.day,
        revision=job.revision,
        number=len(store.editions(profile.name)) + 1,
        cutoff=job.cutoff,
        made=press.now,
        folder=str(profile.output.folder / profile.name / folder_name(job.day, job.revision)),
        request=kept.keep_request(store, request, chosen.in_order, profile.output.template, parcel.dump()),
        files={name: hashlib.sha256(content).hexdigest() for name, content in made.files.items()},
        items=tuple(replace(item, edition=job.day, revision=job.revision) for item in chosen.new),
        remembered_after=kept.keep_remembered(store, remembered),
        waiting=tuple(
            item for item in store.items(profile.name).values() if item.edition is None and item.key not in in_it
        ),
        inputs_seen=tuple(store.inputs_seen(profile.name).values()),
        channels=wanted,
        counts=made.counts,
        skipped=made.brief.coverage.skipped,
        versions=kept.versions(),
        timings=press.journal.timings,
    )
    place_folder(made.files, Path(manifest.folder))
    edition = manifest.edition(write_manifest(store.folder, manifest))
    pending = [Pending(profile.name, job.day, job.revision, channel) for channel in wanted]
    store.commit(edition, manifest.items, remembered, pending, ())
    return edition
