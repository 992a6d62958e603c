"""What a profile's inputs hold now: articles become items, each with the moment at which it was first seen."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing.daily.topics import belongs
from briefing.errors import BadData, NoInput
from briefing.model import Article, EvidenceKind, Skipped
from briefing.reading import read_apart
from briefing.reading.copies.versions import address_key
from briefing.reading.inputs import ADDRESS_BEGINNINGS, shown
from briefing.store.records import InputSeen, Item
from briefing.store.serial import dump

if TYPE_CHECKING:
    from briefing.reading.source import Ask
    from briefing.settings import Profile
    from briefing.store.objects import Objects

_KEY_LENGTH = 32
_STATED_LATER = (EvidenceKind.MODIFIED, EvidenceKind.CAPTURED, EvidenceKind.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Intake:
    """What one look at the inputs gave: items never seen before, what could not be read, and how each input did."""

    fresh: tuple[Item, ...]
    skipped: tuple[Skipped, ...]
    inputs: tuple[InputSeen, ...]


def take_in(
    profile: Profile,
    known: Mapping[str, Item],
    seen: Mapping[str, InputSeen],
    objects: Objects,
    *,
    base: Path,
    now: datetime,
    ask: Ask,
) -> Intake:
    """Look at every input of the profile; what is new is kept among `objects` before it is named.

    `known` are the items by key, `seen` how each input did before, `now` is aware. An input that cannot be read is
    skipped and named, the others are taken in. Files below the folder `base` are called by their path from there.
    """
    fresh: dict[str, Item] = {}
    skipped: list[Skipped] = []
    inputs: list[InputSeen] = []
    ids = {item.article_id for item in known.values()}
    for given in profile.inputs.all():
        articles, left_out = _called_from(base, *_read(given, ask))
        skipped += left_out
        before = seen.get(given) or InputSeen(profile.name, given)
        inputs.append(_how_it_did(before, articles, left_out, now))
        for key, article in _unknown(articles, profile, (known, fresh)):
            own = _with_own_id(article, key, ids)
            ids.add(own.id)
            fresh[key] = Item(
                profile=profile.name,
                key=key,
                article_id=own.id,
                object=objects.put(dump(own)),
                origin=own.origin,
                input=given,
                address=own.url,
                first_seen=now.astimezone(UTC),
            )
            inputs[-1] = replace(inputs[-1], last_new=now.astimezone(UTC))
    return Intake(tuple(fresh.values()), tuple(skipped), tuple(inputs))


def item_key(article: Article) -> str:
    """The same for an article however often it is fetched, another one when it says something else.

    Made of its words, its outlet, its address and the publication date that it states; not of when and where from it
    was had, nor of a time of the last change, which pages move without a change.
    """
    stated = article.published if article.published.basis not in _STATED_LATER else None
    parts = (
        article.text,
        article.title,
        article.publisher,
        address_key(article.url),
        stated and [stated.interval.earliest, stated.interval.latest],
    )
    return hashlib.sha256(dump(parts)).hexdigest()[:_KEY_LENGTH]


def shown_input(given: str, base: Path) -> str:
    """An input as a brief may print it: a path from `base`, an address without its query, which may hold a token.

    >>> shown_input("https://post.example/feed?key=secret", Path("/desk"))
    'post.example/feed'
    """
    if not given.lower().startswith(ADDRESS_BEGINNINGS):
        return shown(given).removeprefix(f"{shown(base)}/")
    parts = urlsplit(given)
    return shown(f"{parts.hostname or ''}{parts.path}".rstrip("/"))


def _read(given: str, ask: Ask) -> tuple[Sequence[Article], Sequence[Skipped]]:
    """The articles of one input; a folder with nothing in it is no fault, one that is missing is."""
    try:
        reading = read_apart([given], ask=ask)
    except NoInput as error:
        return (), () if _is_empty_folder(given) else (Skipped(given, str(error).removeprefix(f"{given}: ")),)
    except BadData as error:
        return (), (Skipped(given, str(error)),)
    return reading.articles, reading.skipped


def _called_from(
    base: Path, articles: Sequence[Article], left_out: Sequence[Skipped]
) -> tuple[Sequence[Article], Sequence[Skipped]]:
    """The same with origins as a person knows them who sits in `base`."""
    above = f"{shown(base)}/"
    return (
        [replace(each, origin=each.origin.removeprefix(above)) for each in articles],
        [replace(each, origin=each.origin.removeprefix(above)) for each in left_out],
    )


def _is_empty_folder(given: str) -> bool:
    try:
        return Path(given).is_dir() and not any(not path.name.startswith(".") for path in Path(given).iterdir())
    except OSError:
        return False


def _how_it_did(
    before: InputSeen, articles: Sequence[Article], left_out: Sequence[Skipped], now: datetime
) -> InputSeen:
    if articles or not left_out:
        return replace(before, last_ok=now.astimezone(UTC), failing_since=None, problem=None)
    since = before.failing_since or now.astimezone(UTC)
    return replace(before, failing_since=since, problem=left_out[0].reason)


def _unknown(
    articles: Sequence[Article], profile: Profile, known: Collection[Mapping[str, Item]]
) -> Iterator[tuple[str, Article]]:
    for article in articles:
        key = item_key(article)
        if not any(key in items for items in known) and belongs(article, profile.topics):
            yield key, article


def _with_own_id(article: Article, key: str, taken: Collection[str]) -> Article:
    """The article, its id made unlike that of any other item: a changed article may bring the id of its old version."""
    return replace(article, id=f"{article.id}-{key[:8]}") if article.id in taken else article
