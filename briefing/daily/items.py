"""Articles as the items of a profile: by what each says, with the moment at which it was first seen."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefing.daily.rewritten import dated_anew
from briefing.errors import BadData
from briefing.model import Article
from briefing.model.came_out import is_of_a_day_to_come
from briefing.reading.addresses import input_name, sealed, without_secrets
from briefing.reading.copies.versions import address_key
from briefing.store.records import Item
from briefing.store.serial import dump, load

if TYPE_CHECKING:
    from briefing.settings import Profile
    from briefing.store.objects import Objects

_KEY_LENGTH = 32  # hexadecimal digits, 128 bits


@dataclass(frozen=True, slots=True)
class Found:
    """An article, the input in which it was found, and the addresses that were asked for it.

    `origin` is what a person knows it by; an address that was asked may be signed, and is kept nowhere.
    """

    article: Article
    origin: str
    input: str
    asked: Collection[str] = ()

    @property
    def kept(self) -> Article:
        """The article as it is kept: with that origin, and without secrets in its address."""
        return replace(self.article, origin=self.origin, url=without_secrets(self.article.url, self.asked))


@dataclass(slots=True)
class Items:
    """The items of a profile: those `known` by key, and what one look at its inputs adds to them.

    `fresh` were never seen before. `mended` were, and their article was lost and is kept anew. `ahead` are origin and
    day of those of the fresh ones that say of themselves that they come out after tomorrow. `now` is aware.
    """

    profile: Profile
    known: Mapping[str, Item]
    objects: Objects
    now: datetime
    fresh: dict[str, Item] = field(default_factory=dict)
    mended: dict[str, Item] = field(default_factory=dict)
    ahead: list[tuple[str, date]] = field(default_factory=list)
    there: frozenset[str] = field(init=False)
    """The keys of those whose article is at hand."""
    _ids: set[str] = field(init=False)
    _at: dict[str, Item] = field(init=False)
    _lost: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self._ids = {item.article_id for item in self.known.values()}
        in_order = sorted(self.known.values(), key=lambda item: item.first_seen)
        self._at = {address: item for item in in_order if (address := address_key(item.address))}
        self._lost = frozenset(item.key for item in self.known.values() if self._is_lost(item))
        self.there = frozenset(self.known.keys() - self._lost)

    def hold(self, key: str) -> bool:
        """Whether there is an item of this key."""
        return key in self.known or key in self.fresh

    def add(self, key: str, found: Found) -> None:
        """Make an item of an article that was never seen before; its article is kept before it is named."""
        article, kept = found.article, found.kept
        address = kept.url if kept.url == article.url or article.url is None else sealed(article.url)
        own = self._dated_anew(_with_own_id(kept, key, self._ids), address)
        self._ids.add(own.id)
        self.fresh[key] = Item(
            profile=self.profile.name,
            key=key,
            article_id=own.id,
            object=self.objects.put(dump(own)),
            origin=own.origin,
            input=input_name(found.input),
            address=address,
            first_seen=self.now.astimezone(UTC),
        )
        day = own.published.interval.first_day
        if day and is_of_a_day_to_come(own.published, self.now):
            self.ahead.append((own.origin, day))

    def mend(self, key: str, found: Found) -> None:
        """Keep the article of an item anew where it was lost."""
        if key in self._lost:
            item = self.known[key]
            self.mended[key] = replace(item, object=self.objects.put(dump(replace(found.kept, id=item.article_id))))

    def _is_lost(self, item: Item) -> bool:
        """Whether the article of an item that may take part in an edition still cannot be had any more."""
        memory = timedelta(days=self.profile.memory.memory_days)
        takes_part = item.edition is None or item.edition >= (self.now - memory).date()
        return takes_part and not self.objects.holds(item.object)

    def _dated_anew(self, article: Article, address: str | None) -> Article:
        """The article with the date that is left to it where its page showed another story before."""
        stood = self._at.get(key) if (key := address_key(address)) else None
        if stood is None:
            return article
        try:
            earlier = load(Article, self.objects.get(stood.object))
        except BadData:
            return article  # what is lost cannot be compared with it
        return dated_anew(article, earlier, stood.first_seen, self.now, ZoneInfo(self.profile.edition.zone))


def item_key(article: Article) -> str:
    """The same for an article however often it is fetched, another one when it says something else.

    Made of its words, its outlet, its address and the publication date that it states; not of when and where from it
    was had, nor of a time of the last change, which pages move without a change.
    """
    stated = article.published if article.published.is_stated else None
    parts = (
        " ".join(article.text.split()),
        article.title,
        article.publisher,
        address_key(article.url),
        stated and [stated.interval.earliest, stated.interval.latest],
    )
    return hashlib.sha256(dump(parts)).hexdigest()[:_KEY_LENGTH]


def _with_own_id(article: Article, key: str, taken: Collection[str]) -> Article:
    """The article, its id made unlike that of any other item: a changed article may bring the id of its old version."""
    return replace(article, id=f"{article.id}-{key[:8]}") if article.id in taken else article
