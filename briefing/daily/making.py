"""Makes one edition for good: puts its files in place, and only then notes that it is made.

The order is the promise: what was read, then a note of what is under way, then the edition's folder, its manifest, and
one transaction. Wherever a run is killed, the edition before is whole, and the next run makes this one.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from briefing.daily import kept
from briefing.daily.choosing import Chosen, Press, choose, request_for
from briefing.daily.edition import EditionRequest, Made, folder_name, make
from briefing.daily.planning import PlannedEdition
from briefing.delivery.deliver import channels
from briefing.delivery.parcel import Parcel, parcel_of
from briefing.errors import BadSettings
from briefing.files import place_folder
from briefing.ledger import claim, free_folder
from briefing.mentions import reading_model_missing
from briefing.settings import Profile
from briefing.statefolder import PLACING
from briefing.store import Pending, Remembered, Store
from briefing.store.manifest import Manifest, write_manifest
from briefing.store.names import OUTPUT_REMEDY, STATE_REMEDY
from briefing.store.names import folder_name as file_name
from briefing.store.records import next_number
from briefing.store.unfinished import EDITION, UnfinishedEdition


def make_edition(planned: PlannedEdition, press: Press) -> Manifest:
    """Make the edition, note that it is made, and give its manifest; where a part raises, nothing is noted."""
    journal = press.journal
    with journal.step("choose"):
        chosen = choose(planned, press)
    request = request_for(planned, press, chosen)
    articles = [chosen.articles[item.key] for item in chosen.in_order]
    template = _template(press.profile)
    with journal.step("make"):
        model = _asks_model(press)
        made = make(
            request,
            articles,
            templates=template,
            find_times=partial(press.mention_cache.times, model=model),
            find_mentions=partial(press.mention_cache.mentions, model=model, each=journal.counted("finding events")),
        )
        parcel = parcel_of(
            made.brief,
            made.files,
            profile=request.profile,
            revision=request.revision,
            counts=made.counts if request.previous else None,
            templates=template if template and template.is_dir() else None,
        )
    with journal.step("write"):
        return _commit(planned, press, chosen, request, made, parcel)


def _asks_model(press: Press) -> bool:
    """Whether the reading model is asked; that it cannot be is said in the journal."""
    if not press.profile.events.reading_model:
        return False
    if why := reading_model_missing():
        line = f"the reading model is not asked, for {why}; rules alone decide"
        press.journal.problem(line, event="no model", profile=press.profile.name)
    return True


def _template(profile: Profile) -> Path | None:
    template = profile.output.template
    if template is not None and not template.exists():
        raise BadSettings(f"[output] template: there is no {template}")
    return template


def _commit(
    planned: PlannedEdition, press: Press, chosen: Chosen, request: EditionRequest, made: Made, parcel: Parcel
) -> Manifest:
    """Put everything in place, the note that it is made last."""
    profile, store = press.profile, press.store
    later = _with_later(planned, made, store, profile.name)
    record = store.folder / PLACING / f"{file_name(profile.name)}.json"
    folder = _free_folder(planned, press, record)
    manifest = _manifest(planned, press, chosen, request, made, parcel, folder, later)
    EDITION.begin(store.folder, UnfinishedEdition(profile.name, planned.day, planned.revision))
    claim(made.files, folder, record, remedy=STATE_REMEDY)
    place_folder(made.files, folder, remedy=OUTPUT_REMEDY)
    edition = manifest.edition(write_manifest(store.folder, manifest))
    pending = [Pending(profile.name, planned.day, planned.revision, channel) for channel in manifest.channels]
    store.commit(edition, manifest.items, later or kept.remembered(made.printed), pending, ())
    EDITION.end(store.folder)
    return manifest


def _manifest(
    planned: PlannedEdition,
    press: Press,
    chosen: Chosen,
    request: EditionRequest,
    made: Made,
    parcel: Parcel,
    folder: Path,
    later: Remembered | None,
) -> Manifest:
    """All that is to be known of an edition once it is made; what it names of objects is kept with it."""
    profile, store = press.profile, press.store
    printed_object = kept.keep_remembered(store, kept.remembered(made.printed))
    in_it = {item.key for item in chosen.new}
    return Manifest(
        profile=profile.name,
        date=planned.day,
        revision=planned.revision,
        number=next_number(store.editions(profile.name)),
        cutoff=planned.cutoff,
        made=press.now,
        folder=str(folder),
        request=kept.keep_request(
            store,
            request,
            chosen.in_order,
            template=profile.output.template,
            parcel=parcel.dump(),
            printed=printed_object,
            mentions=made.mentions,
            mention_objects=press.mention_cache.object_of,
        ),
        files=kept.hashes_of(made.files),
        items=tuple(replace(item, edition=planned.day, revision=planned.revision) for item in chosen.new),
        remembered_after=kept.keep_remembered(store, later) if later else printed_object,
        waiting=tuple(
            item for item in store.items(profile.name).values() if item.edition is None and item.key not in in_it
        ),
        inputs_seen=tuple(store.inputs_seen(profile.name).values()),
        channels=channels(profile.delivery),
        counts=made.counts,
        skipped=made.brief.coverage.skipped,
        versions=kept.versions(),
        timings=press.journal.timings,
    )


def _free_folder(planned: PlannedEdition, press: Press, record: Path) -> Path:
    """Where the edition goes: into its own folder, or next to it where a person has been at what lies there."""
    wanted = press.profile.folder / folder_name(planned.day, planned.revision)
    folder = free_folder(wanted, record)
    if folder != wanted:
        line = f"{wanted} holds files that are not as they were written, and stays; the edition is in {folder.name}"
        press.journal.problem(line, event="kept", profile=press.profile.name)
    return folder


def _with_later(planned: PlannedEdition, made: Made, store: Store, profile: str) -> Remembered | None:
    """What is remembered after an edition of a day gone by, which only adds to what later ones printed; else None."""
    if any(each.date > planned.day for each in store.editions(profile)):
        return kept.remembered({**made.printed, **store.remembered(profile).printed})
    return None
