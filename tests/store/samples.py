"""Records of a made newsroom for the tests of the store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from briefing.files import place_folder
from briefing.ledger import digest
from briefing.model import Interval, Passage, Status, When
from briefing.model.change import PrintedEvent, PrintedFigure, PrintedMention
from briefing.model.time import Basis, Precision, Qualifier
from briefing.store import Edition, InputSeen, Item, Pending, Remembered, Store
from briefing.store.manifest import Manifest, write_manifest
from briefing.store.serial import dump

DAY = date(2026, 3, 31)
NOW = datetime(2026, 3, 31, 5, 30, tzinfo=UTC)
BRIEF = b"a brief"
FEED = "https://herald.example/feed.xml"


def item(key: str, *, profile: str = "desk", made_in: Edition | None = None, origin: str = "a.html") -> Item:
    seen = Item(profile, key, f"id-{key}", "0" * 64, origin, FEED, f"https://herald.example/{key}", NOW)
    return replace(seen, edition=made_in.date, revision=made_in.revision) if made_in else seen


def edition(day: date = DAY, revision: int = 1, *, profile: str = "desk", out: Path = Path("out")) -> Edition:
    return Edition(profile, day, revision, NOW, NOW, str(out / profile / f"{day}-r{revision}"), "f" * 64, 2)


def printed(event: str = "e1", *, killed: int = 20) -> PrintedEvent:
    words = Passage("id-a", 0, 26, "A ferry sank; 20 are dead.")
    figure = PrintedFigure("killed", killed, killed, None, None, words, "the coast guard", "The Herald")
    when = When(Interval.of_day(DAY), Precision.DAY, Qualifier.ON, Basis.STATED, "“31 March” by hand")
    mention = PrintedMention("fp", "sink", words, words.text, "The Herald")
    return PrintedEvent(event, DAY, DAY, when, Status.REPORTED, words, (figure,), (mention,))


def remembered(*events: str) -> Remembered:
    return Remembered({event: printed(event) for event in events}, {f"fp-{event}": event for event in events})


def mail(made: Edition) -> Pending:
    return Pending(made.profile, made.date, made.revision, "mail")


def input_seen(name: str = FEED) -> InputSeen:
    return InputSeen("desk", name, NOW, NOW)


def keep(
    store: Store, made: Edition, keys: str = "ab", events: tuple[str, ...] = ("e1",), **others: Any
) -> tuple[Manifest, Edition]:
    """Make an edition as a run does: its objects, its manifest, then the commit."""
    documents = Path(made.folder)
    place_folder({"brief.pdf": BRIEF}, documents)
    items = []
    for key in keys:
        content = store.objects.put(f"article {key} ".encode() * 100)
        items.append(replace(item(key, profile=made.profile, made_in=made), object=content))
    memory = remembered(*events)
    manifest = Manifest(
        profile=made.profile,
        date=made.date,
        revision=made.revision,
        number=len(store.editions(made.profile)) + 1,
        cutoff=made.cutoff,
        made=made.made,
        folder=made.folder,
        request={"settings": store.objects.put(made.profile.encode()), "new": [each.object for each in items]},
        files={"brief.pdf": digest(BRIEF)},
        items=tuple(items),
        remembered_after=store.objects.put(dump(memory)),
        inputs_seen=(input_seen(),),
        channels=("mail",),
    )
    manifest = replace(manifest, **others)
    committed = manifest.edition(write_manifest(store.folder, manifest))
    store.commit(committed, [*items, *manifest.waiting], memory, [mail(made)], [input_seen()])
    return manifest, committed


def everything(store: Store, profile: str = "desk") -> tuple[Any, ...]:
    """All that a store remembers of a profile."""
    return (
        store.items(profile),
        store.editions(profile),
        store.remembered(profile),
        store.pending(profile),
        store.inputs_seen(profile),
    )
