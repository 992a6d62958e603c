"""Whether the database knows every edition that left something on disk: one put back from a backup does not.

It would print old news as new and send an edition a second time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.store.database import CorruptState
from briefing.store.manifest import manifest_paths
from briefing.store.names import edition_of_folder, edition_of_stem, profile_of_folder
from briefing.store.receipts import receipt_paths
from briefing.store.records import Edition
from briefing.store.unfinished import EDITION, WITHDRAWAL

Key = tuple[str, dt.date, int]


@dataclass(frozen=True, slots=True)
class Trace:
    """What an edition left on disk: its manifest, a receipt, or its folder."""

    profile: str
    date: dt.date
    revision: int
    path: Path

    @property
    def key(self) -> Key:
        """Which edition it is of."""
        return self.profile, self.date, self.revision


def key_of(edition: Edition) -> Key:
    """Which edition it is."""
    return edition.profile, edition.date, edition.revision


def unknown_traces(state: Path, known: set[Key], outputs: Mapping[str, Path]) -> Iterator[Trace]:
    """What is left of editions that are not `known`; `outputs` are the folders of editions by profile.

    What a killed run left is none of it: the next run makes that edition anew, or ends its withdrawal. Of folders those
    count that are newer than all known editions; a person may keep older ones there.
    """
    left = (EDITION.left(state), WITHDRAWAL.left(state))
    expected = known | {(each.profile, each.date, each.revision) for each in left if each}
    for trace in (*_in_state(state), *_newer_folders(known, outputs)):
        if trace.key not in expected:
            yield trace


def require_agreement(state: Path, known: set[Key], outputs: Mapping[str, Path]) -> None:
    """Raise `CorruptState` where an edition that is not known left something on disk."""
    for trace in unknown_traces(state, known, outputs):
        raise CorruptState(
            f"{trace.path} is of an edition that the database in {state} does not know; if it is an old copy, put "
            "back the newest, or run briefing doctor --repair, which takes the edition in"
        )


def _in_state(state: Path) -> Iterator[Trace]:
    for path in (*manifest_paths(state), *receipt_paths(state)):
        edition = edition_of_stem(path.name.partition(".")[0])
        if edition:
            yield Trace(profile_of_folder(path.parent.name), *edition, path)


def _newer_folders(known: set[Key], outputs: Mapping[str, Path]) -> Iterator[Trace]:
    for profile, folder in outputs.items():
        last = max(((date, revision) for name, date, revision in known if name == profile), default=None)
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            edition = edition_of_folder(path.name)
            if edition and path.is_dir() and (last is None or edition > last):
                yield Trace(profile, *edition, path)
