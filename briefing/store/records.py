"""The rows of the store: what was seen, which editions were made, what they printed, what is still to be delivered."""

from __future__ import annotations

import datetime as dt  # a field named date would hide the type from what reads the annotations
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.model.change import PrintedEvent
from briefing.store.serial import STORED_AS


@dataclass(frozen=True, slots=True)
class Item:
    """One article as a profile first saw it.

    `key` is the hash of what it says, `object` the SHA-256 under which the article's JSON is kept. `origin` is what a
    person would recognise it by, `input` the input of the settings that it came from, `address` where it stands on the
    web. `first_seen` is aware, in UTC. `edition` and `revision` name the one edition in which it was new, both None
    while it waits for one; `late` says that it was published before the cut-off of an earlier edition.
    """

    profile: str
    key: str
    article_id: str
    object: str
    origin: str
    input: str
    address: str | None
    first_seen: dt.datetime
    edition: dt.date | None = None
    revision: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition that was made: `revision` 1, or more where a person asked for another of the same day.

    `cutoff` and `made` are aware. `folder` holds its documents, `manifest` is the SHA-256 of its manifest file, and
    `new_items` counts the items that were new in it. `number` is its place among the editions of its profile, from 1;
    None of one that was made before states on disk kept it (its manifest has it).
    """

    profile: str
    date: dt.date
    revision: int
    cutoff: dt.datetime
    made: dt.datetime
    folder: str
    manifest: str
    new_items: int
    number: int | None = None

    @property
    def order(self) -> tuple[int, dt.datetime, dt.date, int]:
        """The order in which the editions of a profile were made; a clock that was set back does not change it.

        `made` alone will not do: a run as of an earlier day (`--as-of`) has that day's moment.
        """
        return self.number or 0, self.made, self.date, self.revision


def next_number(editions: Sequence[Edition]) -> int:
    """The number of the edition that is made after those of its profile; some may be lost, some may have none."""
    return max(len(editions), *(each.number or 0 for each in editions), 0) + 1


@dataclass(frozen=True, slots=True)
class Pending:
    """A delivery still to be made: the edition, and the channel ("mail", "folder", "webhook")."""

    profile: str
    date: dt.date
    revision: int
    channel: str

    def is_of(self, edition: Edition) -> bool:
        """Whether it is the edition's."""
        return (self.profile, self.date, self.revision) == (edition.profile, edition.date, edition.revision)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a profile's editions printed: by event id what was printed of it, and by fingerprint the id of its event.

    States on disk have called the former "told" from the first version on.
    """

    printed: Mapping[str, PrintedEvent] = field(default_factory=dict, metadata={STORED_AS: "told"})
    ids: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InputSeen:
    """How one input has done; all moments are aware.

    `last_new` is when something new came from it last, before that when it was first looked at; `last_ok` when it last
    answered, `failing_since` and `problem` since when and why it cannot be read (both None while it can).
    """

    profile: str
    input: str
    last_new: dt.datetime | None = None
    last_ok: dt.datetime | None = None
    failing_since: dt.datetime | None = None
    problem: str | None = None
