"""Mentions found in earlier runs, kept so that yesterday's articles need not be parsed again; losing them costs time.

What is kept hangs on every file that dates and finds events as well as on the article: a changed rule finds all anew.
"""

from __future__ import annotations

import hashlib
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from briefing.errors import BadData, CannotWrite
from briefing.files import place
from briefing.mentions import reading_model_missing
from briefing.model import Article, Mention, Unparsed
from briefing.pipeline import DatedArticles, Each, Mentions, find_events
from briefing.program import finding_digest
from briefing.store.serial import dump, load


class _Kept(NamedTuple):
    """The mentions of an article, and its sentences that were left unparsed."""

    mentions: tuple[Mention, ...]
    unparsed: tuple[Unparsed, ...]


@dataclass(frozen=True, slots=True)
class MentionCache:
    """A folder of mentions by article; one that cannot be written is only slower."""

    folder: Path

    def mentions(self, dated: DatedArticles, *, model: bool = True, each: Each | None = None) -> Mentions:
        """The mentions of every article, by its id: those kept, and those of the others found now and kept.

        `model` asks the reading model; what rules alone find is kept apart. `each` may watch the others pass.
        """
        paths = {article.id: self._path(article, model=model) for article in dated.articles}
        kept = {id_: found for id_, path in paths.items() if (found := _read(path)) is not None}
        unknown = tuple(article for article in dated.articles if article.id not in kept)
        if unknown:
            found_now = _by_article(find_events(replace(dated, articles=unknown), each=each, model=model))
            for article in found_now:
                _write(paths[article], found_now[article])
            kept |= found_now
        unparsed = tuple(each for article in dated.articles for each in kept[article.id].unparsed)
        return Mentions({article.id: kept[article.id].mentions for article in dated.articles}, unparsed)

    def forget(self, days: int) -> None:
        """Take away what no run has asked for in so many days and a week; what cannot be taken away stays.

        By the files' own times, which only here may count: nothing but time is lost by a wrong one.
        """
        oldest = time.time() - (days + 7) * 86_400
        for path in self.folder.glob("*/*"):
            with suppress(OSError):
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, article: Article, *, model: bool) -> Path:
        # When and from where it was taken does not change what it says.
        said = dump(replace(article, origin="", retrieved=None))
        key = hashlib.sha256(
            finding_digest() + (b"model" if model and reading_model_missing() is None else b"rules") + said
        ).hexdigest()
        return self.folder / key[:2] / key[2:]


def _read(path: Path) -> _Kept | None:
    try:
        content = zlib.decompress(path.read_bytes())
        path.touch()
        return load(_Kept, content)
    except (OSError, zlib.error, BadData):
        return None


def _write(path: Path, kept: _Kept) -> None:
    with suppress(CannotWrite):
        place({path.name: zlib.compress(dump(kept), 1)}, path.parent, private=True)


def _by_article(mentions: Mentions) -> dict[str, _Kept]:
    unparsed: dict[str, list[Unparsed]] = {article: [] for article in mentions}
    for each in mentions.unparsed:
        unparsed[each.passage.article].append(each)
    return {article: _Kept(mentions[article], tuple(unparsed[article])) for article in mentions}
