"""Hands over what is still to be delivered of the editions made, now or by an earlier run: each once."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from datetime import datetime

from briefing.daily import kept
from briefing.daily.edition import folder_name
from briefing.daily.journal import Journal
from briefing.daily.rebuild import made_again
from briefing.delivery.deliver import channels, deliver
from briefing.delivery.parcel import Parcel, load
from briefing.errors import BadData, BriefingError, NotDelivered
from briefing.settings import Profile
from briefing.store import Edition, Pending, Store


def send(
    profile: Profile,
    store: Store,
    journal: Journal,
    *,
    now: datetime,
    environ: Mapping[str, str] = os.environ,
    sleep: Callable[[float], object] = time.sleep,
) -> bool:
    """Deliver what waits, oldest edition first; whether all of it could be.

    What fails stays pending and is a line in the journal; a channel that the settings no longer have is given up.
    """
    sent = True
    editions = {(each.date, each.revision): each for each in store.editions(profile.name)}
    for pending in store.pending(profile.name):
        if pending.channel not in channels(profile.delivery):
            store.delivered(pending, now)
            journal.note(
                f"{_named(pending)}: the settings have no [delivery.{pending.channel}] any more; it is not sent"
            )
            continue
        try:
            with journal.step(f"deliver {pending.channel}"):
                whole = _parcel(editions[pending.date, pending.revision], store)
                deliver(
                    whole,
                    profile.delivery,
                    pending.channel,
                    environ=environ,
                    sleep=sleep,
                    problem=lambda line: journal.problem(line, event="delivery"),
                )
        except (NotDelivered, BadData) as error:
            journal.problem(
                f"{_named(pending)}: {error}; the next run tries again", event="delivery", **_facts(pending)
            )
            sent = False
            continue
        store.delivered(pending, now)
        journal.note(f"{_named(pending)}: delivered by {pending.channel}", event="delivered", **_facts(pending))
    return sent


def _parcel(edition: Edition, store: Store) -> Parcel:
    """What is handed over of the edition, as it was made: where its files were changed or are gone, made again.

    Raises `BadData` where that is not possible, or gives other files.
    """
    manifest = kept.manifest_of(store, edition)
    try:
        files = kept.files_of(manifest)
    except BadData as changed:
        try:
            files = dict(made_again(store, manifest).files)
        except BriefingError as error:
            raise changed from error
        if kept.hashes_of(files) != dict(manifest.files):
            raise changed
    return load(kept.parcel_of(store, manifest), files)


def _named(pending: Pending) -> str:
    return f"{pending.profile}, edition of {folder_name(pending.date, pending.revision)}"


def _facts(pending: Pending) -> dict[str, object]:
    return {
        "profile": pending.profile,
        "edition": pending.date,
        "revision": pending.revision,
        "channel": pending.channel,
    }
