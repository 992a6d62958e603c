"""A run that is made to be looked at: it reads and makes what a run would, and nothing of it is remembered or sent."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.daily import kept
from briefing.daily.edition import folder_name
from briefing.daily.journal import Journal
from briefing.daily.planning import Order
from briefing.daily.run import require_record_of_editions, require_sound, run
from briefing.delivery.deliver import channels
from briefing.errors import BadData
from briefing.settings import Delivery, Pings, Profile, Retention, Settings
from briefing.statefolder import DATABASE, HOLDER, LOCK
from briefing.store import Store
from briefing.store.manifest import Manifest
from briefing.store.names import edition_stem
from briefing.store.unfinished import WITHDRAWAL

_NOT_COPIED = (LOCK, HOLDER)


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One edition that a run would make: its files, its new articles, how its lines changed, where it would go.

    `day` is its day with its revision; `first` says that there is none before it to compare with.
    """

    profile: str
    day: str
    paths: tuple[Path, ...]
    articles: int
    new: int
    updated: int
    withdrawn: int
    channels: tuple[str, ...]
    held: bool = False
    first: bool = False


def rehearse(
    settings: Settings, profiles: Sequence[Profile], order: Order, journal: Journal, out: Path
) -> tuple[int, tuple[Rehearsed, ...]]:
    """The exit code of the run, and the editions that it would make; their documents lie in `out`.

    Inputs are read, and feeds asked, as by a run. Raises what `run` raises, and `BadData` where a withdrawal was cut
    off: a run would end it, which takes documents away.
    """
    if note := WITHDRAWAL.left(settings.state):
        edition = edition_stem(note.date, note.revision)
        raise BadData(
            f"taking back the edition {edition} of {note.profile} was cut off; `briefing history --withdraw {edition} "
            f"--profile {note.profile}` ends it"
        )
    require_record_of_editions(settings, profiles)
    with Store.look_into(settings.state) as store:
        require_sound(settings, store)
    with _copied(settings, out) as copy:
        with Store.look_into(copy.state) as store:
            before = {each for profile in profiles for each in store.editions(profile.name)}
        code = run(copy, [copy.profile(profile.name) for profile in profiles], order, journal)
        with Store.look_into(copy.state) as store:
            return code, tuple(
                _rehearsed(kept.manifest_of(store, each), profile.delivery)
                for profile in profiles
                for each in store.editions(profile.name)
                if each not in before
            )


def _rehearsed(manifest: Manifest, delivery: Delivery) -> Rehearsed:
    counts = manifest.counts
    return Rehearsed(
        profile=manifest.profile,
        day=folder_name(manifest.date, manifest.revision),
        paths=tuple(Path(manifest.folder) / name for name in manifest.files),
        articles=len(manifest.items),
        new=counts.get("new", 0),
        updated=counts.get("updated", 0),
        withdrawn=counts.get("withdrawn", 0),
        channels=channels(delivery),
        held=delivery.hold,
        first=manifest.number == 1,
    )


@contextmanager
def _copied(settings: Settings, out: Path) -> Iterator[Settings]:
    """The settings with copies of all that a run would change, gone afterwards; editions go to `out`, and nowhere else.

    Contents that are never changed in place are linked: a copy of years of articles would take minutes.
    """
    with TemporaryDirectory(prefix="briefing-") as name:
        state, edits = Path(name) / "state", Path(name) / "edits.toml"
        if settings.state.is_dir():
            unlike = shutil.ignore_patterns(*_NOT_COPIED, f"{DATABASE}*")
            shutil.copytree(settings.state, state, copy_function=_link, ignore=unlike)
            _copy_database(settings.state / DATABASE, state / DATABASE)
        if settings.edits.is_file():
            shutil.copyfile(settings.edits, edits)
        alone = {"delivery": Delivery(), "pings": Pings(), "retention": Retention()}  # old editions lie where they lay
        profiles = tuple(
            profile.model_copy(update={**alone, "output": profile.output.model_copy(update={"folder": out})})
            for profile in settings.profiles
        )
        yield settings.model_copy(update={"state": state, "edits": edits, "profiles": profiles})


def _link(source: str, target: str) -> None:
    """What a run replaces is replaced in the copy: it renames a new file over the link, and never writes through it."""
    try:
        Path(target).symlink_to(Path(source).resolve())
    except (OSError, NotImplementedError):
        shutil.copyfile(source, target)


def _copy_database(source: Path, target: Path) -> None:
    """A copy of one moment, while another run may be writing; one that cannot be read is copied as it lies."""
    if not source.is_file():
        return
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True)) as there,
            closing(sqlite3.connect(target)) as here,
        ):
            there.backup(here)
    except sqlite3.Error:
        shutil.copyfile(source, target)
