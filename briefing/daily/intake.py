"""What a profile's inputs hold now: articles become items, each with the moment at which it was first seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.daily.file_cache import FileCache
from briefing.daily.items import Found, Items, item_key
from briefing.daily.topics import belongs
from briefing.errors import BadData, NoInput
from briefing.mentions import LANGUAGES
from briefing.model import Article, Skipped
from briefing.reading import read_apart
from briefing.reading.addresses import input_name, shown_input
from briefing.reading.digests import digest_of
from briefing.reading.inputs import InputFile, find, shown
from briefing.shares import read_each
from briefing.sites import is_web_address
from briefing.store.records import InputSeen, Item

if TYPE_CHECKING:
    from briefing.reading.source import Ask
    from briefing.settings import Profile
    from briefing.store.objects import Objects
    from briefing.web.response import Response


@dataclass(frozen=True, slots=True)
class Intake:
    """What one look at the inputs gave: items never seen before, what could not be read, and how each input did.

    `ahead` are origin and day of those of the items that say of themselves that they come out after tomorrow. `mended`
    are items seen before whose article was lost, and has been read again. Of `skipped`, `named` were said by an earlier
    run and stand in no edition yet. `off_topic` counts the articles read now that do not belong to the profile.
    """

    fresh: tuple[Item, ...]
    skipped: tuple[Skipped, ...]
    inputs: tuple[InputSeen, ...]
    ahead: tuple[tuple[str, date], ...] = ()
    mended: tuple[Item, ...] = ()
    named: tuple[Skipped, ...] = ()
    off_topic: int = 0


def take_in(  # noqa: PLR0913 - what a look depends on
    profile: Profile,
    known: Mapping[str, Item],
    seen: Mapping[str, InputSeen],
    objects: Objects,
    file_cache: FileCache,
    *,
    base: Path,
    now: datetime,
    ask: Ask,
    jobs: int = 1,
) -> Intake:
    """Look at every input of the profile; what is new is kept among `objects` before it is named.

    `known` are the items by key, `seen` how each input did before, `now` is aware; files that `file_cache` knows are
    not read again, and `jobs` processes share the others where there is enough of them. An input that cannot be read is
    skipped and named, the others are taken in. Files below the folder `base` are called by their path from there.
    """
    items = Items(profile, known, objects, now)
    taken = _Taken(profile, items, file_cache, base, now, ask, jobs)
    for given in profile.inputs.all():
        name = input_name(given)
        taken.look_at(given, seen.get(name) or InputSeen(profile.name, name, last_new=now.astimezone(UTC)))
    return Intake(
        tuple(items.fresh.values()),
        tuple(taken.skipped),
        tuple(taken.inputs),
        tuple(items.ahead),
        tuple(items.mended.values()),
        tuple(taken.named),
        taken.off_topic,
    )


@dataclass(slots=True)
class _Taken:
    """What is taken in of the inputs by and by, and what is not."""

    profile: Profile
    items: Items
    file_cache: FileCache
    base: Path
    now: datetime
    ask: Ask
    jobs: int
    skipped: list[Skipped] = field(default_factory=list)
    inputs: list[InputSeen] = field(default_factory=list)
    named: list[Skipped] = field(default_factory=list)
    off_topic: int = 0

    def look_at(self, given: str, before: InputSeen) -> None:
        """Take in one input, file by file."""
        moment = self.now.astimezone(UTC)
        left_out_before, fresh_before = len(self.skipped), len(self.items.fresh)
        found, left_out = _files(given)
        self._leave_out(left_out, given)
        any_read = sum(self._read_all(found, given))
        problems = self.skipped[left_out_before:]
        if any_read or not problems:
            after = replace(before, last_ok=moment, failing_since=None, problem=None)
        else:
            after = replace(before, failing_since=before.failing_since or moment, problem=problems[0].reason)
        self.inputs.append(replace(after, last_new=moment) if len(self.items.fresh) > fresh_before else after)

    def _read_all(self, found: Sequence[InputFile], given: str) -> Iterator[bool]:
        """Take in the files and pages of an input; for each whether there is an article in it."""
        digests = [_digest(each) for each in found]
        known = [self.file_cache.knows(digest, self.items.there) for digest in digests]
        fresh = [each for each, is_known in zip(found, known, strict=True) if not is_known and each.address is None]
        readings = iter(read_each(fresh, jobs=self.jobs))
        for each, digest, is_known in zip(found, digests, known, strict=True):
            if is_known:
                yield True
            elif each.address is not None:
                yield self._ask_for(each, each.address, given)
            else:
                reading = next(readings)
                # None: it was there a moment ago.
                yield reading is not None and self._take_all(reading.articles, reading.skipped, given, digest=digest)

    def _ask_for(self, found: InputFile, address: str, given: str) -> bool:
        """Take in the page or feed of an address; whether there is an article in it."""
        asked = [address]

        def ask(url: str) -> Response:
            answer = self.ask(url)
            asked.append(answer.url)  # a redirect may lead to an address that is signed
            return answer

        try:
            reading = read_apart([address], ask=ask)
        except BadData as error:
            self._leave_out([Skipped(found.origin, str(error))], given)
            return False
        except NoInput:
            return False
        articles = self._followed(reading.articles, ask) if given in self.profile.inputs.feeds else reading.articles
        return self._take_all(articles, reading.skipped, given, asked)

    def _take_all(
        self,
        articles: Iterable[Article],
        skipped: Iterable[Skipped],
        given: str,
        asked: Collection[str] = (),
        *,
        digest: str | None = None,
    ) -> bool:
        """Take in what a file or page holds; whether it is an article."""
        left_out_before, was_named = len(self.skipped), self.file_cache.was_named(digest)
        taken = [self._take(article, given, asked) for article in articles]
        self._leave_out(skipped, given, named=was_named)
        faulty = len(self.skipped) > left_out_before
        self.file_cache.note(digest, [key for key in taken if key], faulty=faulty)
        return bool(taken)

    def _followed(self, articles: Sequence[Article], ask: Ask) -> Iterator[Article]:
        """The articles of a feed; of the first ones that it only sums up, the pages that it names."""
        for place, article in enumerate(articles):
            follow = place < self.profile.inputs.follow and article.summary_only and article.url is not None
            yield (self._page_of(article, ask) if follow else None) or article

    def _page_of(self, summary: Article, ask: Ask) -> Article | None:
        """The one article of the page that a feed names; None where that cannot be had, and its summary is all."""
        try:
            found = read_apart([summary.url or ""], ask=ask).articles
        except (BadData, NoInput):
            return None
        if len(found) != 1 or found[0].summary_only:
            return None
        [page] = found
        # Two versions of one address are known as such; what the page does not say of itself, the feed may.
        return replace(
            page,
            url=page.url or summary.url,
            publisher=page.publisher or summary.publisher,
            published=page.published if page.published.is_stated else summary.published,
        )

    def _take(self, article: Article, given: str, asked: Collection[str]) -> str | None:
        """The key of the article's item, which is made where it is not known; None where it does not belong here."""
        key, found = item_key(article), Found(article, self._called(article.origin, given), given, asked)
        self.items.mend(key, found)
        if self.items.hold(key):
            return key
        if not belongs(article, self.profile.topics):
            self.off_topic += 1
            self._name_foreign(article, key, given)
            return None
        self.items.add(key, found)
        return key

    def _name_foreign(self, article: Article, key: str, given: str) -> None:
        """Name once what the topics left out and is in a language that is not read: their words may not be in it."""
        name = f"left out {key}"
        if article.language_code in LANGUAGES:
            return
        if not self.file_cache.knows(name, ()):
            reason = f"is in a language that is not read ({article.language}), and has none of the words of [topics]"
            self._leave_out([Skipped(article.origin, reason)], given, named=self.file_cache.was_named(name))
            self.file_cache.note(name, (), faulty=True)

    def _leave_out(self, skipped: Iterable[Skipped], given: str, *, named: bool = False) -> None:
        called = [replace(each, origin=self._called(each.origin, given)) for each in skipped]
        self.skipped += called
        if named:
            self.named += called

    def _called(self, origin: str, given: str) -> str:
        """An origin in the input `given` as a person knows it who sits in the folder of the settings."""
        if is_web_address(given):
            return origin.replace(given, shown_input(given, self.base))
        return origin.removeprefix(f"{shown(self.base)}/")


def _digest(found: InputFile) -> str | None:
    """What a file is known by; None for what is no file, or cannot be read."""
    try:
        return None if found.path is None else digest_of(found).digest
    except OSError:
        return None


def _files(given: str) -> tuple[Sequence[InputFile], Sequence[Skipped]]:
    """The files and pages of one input; a folder with nothing in it is no fault, one that is missing is."""
    try:
        return find([given])
    except NoInput as error:
        return (), () if _is_empty_folder(given) else (Skipped(given, str(error).removeprefix(f"{given}: ")),)


def _is_empty_folder(given: str) -> bool:
    try:
        return Path(given).is_dir() and not any(not path.name.startswith(".") for path in Path(given).iterdir())
    except OSError:
        return False
