"""Hands over what is still to be delivered of the editions made, now or by an earlier run: each once."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from briefing.daily import kept
from briefing.daily.edition import folder_name
from briefing.daily.journal import Journal
from briefing.daily.rebuild import made_again
from briefing.delivery.deliver import channels, deliver
from briefing.delivery.parcel import Parcel, load
from briefing.errors import EXIT_DONE, BadData, BriefingError, NotDelivered, UsageError, gravest
from briefing.settings import Profile
from briefing.store import Edition, Pending, Store


def send(
    profile: Profile,
    store: Store,
    journal: Journal,
    *,
    now: datetime,
    only: Edition | None = None,
    as_they_lie: bool = False,
    environ: Mapping[str, str] = os.environ,
    sleep: Callable[[float], object] = time.sleep,
) -> bool:
    """Deliver what waits, oldest edition first; whether all of it could be.

    What fails stays pending and is a line in the journal; a channel that the settings no longer have is given up.
    `only` is the one edition that is to be delivered, `as_they_lie` says that its files are, as a person changed them.
    """
    sent = True
    editions = {(each.date, each.revision): each for each in store.editions(profile.name)}
    for pending in store.pending(profile.name):
        if only is not None and not pending.is_of(only):
            continue
        if pending.channel not in channels(profile.delivery):
            store.delivered(pending, now)
            journal.note(
                f"{_named(pending)}: the settings have no [delivery.{pending.channel}] any more; it is not sent"
            )
            continue
        try:
            with journal.step(f"deliver {pending.channel}"):
                whole = _parcel(editions[pending.date, pending.revision], store, as_they_lie=as_they_lie)
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


def send_all_held(
    profiles: Sequence[Profile],
    store: Store,
    journal: Journal,
    *,
    now: datetime,
    only: Edition | None = None,
    as_they_lie: bool = False,
) -> int:
    """`send_held` for each profile, whatever becomes of another; the exit code, of several the gravest."""
    codes = []
    for profile in profiles:
        try:
            sent = send_held(profile, store, journal, now=now, only=only, as_they_lie=as_they_lie)
            codes.append(EXIT_DONE if sent else NotDelivered.exit_code)
        except BadData as error:
            for line in error.lines:
                journal.problem(f"{profile.name}: {line}", event="delivery", profile=profile.name)
            codes.append(error.exit_code)
    return gravest(codes)


def send_held(
    profile: Profile, store: Store, journal: Journal, *, now: datetime, only: Edition | None, as_they_lie: bool
) -> bool:
    """Deliver an edition that waits for a person to send it, the newest where none is named; whether it could be.

    Its earlier revisions are given up: this one takes their place. Raises `UsageError` where nothing of it waits,
    `BadData` where some of its files were changed by hand and `as_they_lie` does not say that they are to go out so.
    """
    waiting = {(each.date, each.revision) for each in store.pending(profile.name)}
    editions = [each for each in store.editions(profile.name) if (each.date, each.revision) in waiting]
    chosen = only or max(editions, key=lambda each: (each.date, each.revision), default=None)
    if chosen is None or chosen not in editions:
        raise UsageError(f"{profile.name}: nothing waits to be sent" + (f" of {only.date}" if only else ""))
    if not as_they_lie:
        _require_as_made(chosen, store)
    for pending in store.pending(profile.name):
        if pending.date == chosen.date and pending.revision < chosen.revision:
            store.delivered(pending, now)
            journal.note(f"{_named(pending)}: a later revision is sent in its place")
    sent = send(profile, store, journal, now=now, only=chosen, as_they_lie=as_they_lie)
    others = sorted({each.date.isoformat() for each in store.pending(profile.name) if each.date != chosen.date})
    if others:
        journal.note(f"{profile.name}: still waiting: {', '.join(others)}; `briefing send` takes the day of one")
    return sent


def _require_as_made(edition: Edition, store: Store) -> None:
    """Refuse to send files of which a person changed some: the others, and the mail's own text, say the old still."""
    changed = kept.changed_files(kept.manifest_of(store, edition))
    if changed:
        raise BadData(
            f"{', '.join(map(str, changed))} changed since the edition was made, and the rest of it still says what it "
            "said: correct the lines with `briefing edit` and make it again with `briefing daily --force`, or send the "
            "files as they lie with --as-is"
        )


def _parcel(edition: Edition, store: Store, *, as_they_lie: bool) -> Parcel:
    """What is handed over of the edition, as it was made: where its files were changed or are gone, made again.

    Files that a person changed go out so where they are to, `as_they_lie`. Raises `BadData` where that is not possible,
    or gives other files.
    """
    manifest = kept.manifest_of(store, edition)
    if as_they_lie:
        return load(kept.parcel_of(store, manifest), kept.files_of(manifest, changed=True))
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
