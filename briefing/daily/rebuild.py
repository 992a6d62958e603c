"""Makes an edition again from what was kept of it, and says whether it came out byte for byte as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing import ledger
from briefing.clock import named_day
from briefing.daily import kept
from briefing.daily.edition import Made, make
from briefing.errors import UsageError
from briefing.pipeline import find_events
from briefing.store import Edition, Store
from briefing.store.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The files that were made again, those of them that came out otherwise, and what is of another version now.

    `remarks` say which files in their place were left as they are.
    """

    paths: tuple[Path, ...]
    differing: tuple[str, ...]
    other_versions: tuple[tuple[str, str, str], ...]
    remarks: tuple[str, ...] = ()


def rebuild(store: Store, edition: Edition, folder: Path) -> Rebuilt:
    """Make an edition again into `folder`, from its articles as they were and everything else that it was made of.

    `Rebuilt.other_versions` are (what, version then, version now). Raises `BadData` where something that it was made
    of is lost, `CannotWrite`.
    """
    manifest = kept.manifest_of(store, edition)
    made = made_again(store, manifest)
    written = ledger.write(made.files, folder)
    came_out = kept.hashes_of(made.files)
    now = kept.versions()
    return Rebuilt(
        paths=written.paths,
        remarks=tuple(written.remarks),
        differing=tuple(name for name, sha in manifest.files.items() if came_out.get(name) != sha),
        other_versions=tuple(
            (name, then, now.get(name, "not installed"))
            for name, then in manifest.versions.items()
            if now.get(name) != then
        ),
    )


def made_again(store: Store, manifest: Manifest) -> Made:
    """The edition from all that it was made of; raises `BadData` where any of that is lost."""
    request, articles = kept.request_of(store, manifest)
    mentions = kept.mentions_of(store, manifest)
    # Editions that did not keep their mentions were made by rules alone.
    find = partial(find_events, model=False) if mentions is None else lambda _: mentions
    with kept.templates_laid_out(store, manifest) as templates:
        return make(request, articles, templates=templates, find_mentions=find)


def find_edition(editions: Sequence[Edition], words: str) -> Edition:
    """The edition that words like "2026-03-31", "31.03.2026" (its last revision) or "2026-03-31-r1" name.

    Raises `UsageError` where there is none, or one of each of several profiles.
    """
    named = [each for each in editions if words == f"{each.date}-r{each.revision}"]
    day = named_day(words)
    named = named or [each for each in editions if each.date == day]
    if not named:
        raise UsageError(f"there is no edition {words!r}; `briefing history` lists them all")
    if len(profiles := sorted({each.profile for each in named})) > 1:
        raise UsageError(f"{words} names an edition of {', '.join(profiles)} each; choose one with --profile")
    return named[-1]
