"""What was found in articles by earlier runs, kept so that yesterday's need not be read again; losing it costs time.

What is kept hangs on every file that dates and finds events as well as on the article: a changed rule finds all anew.
The mentions themselves lie among the objects of the store, where the manifests of editions name them too.
"""

from __future__ import annotations

import hashlib
import time
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from briefing import shares
from briefing.errors import BadData, CannotWrite
from briefing.files import place
from briefing.mentions import reading_model_missing
from briefing.model import Article, Mention, Timex, Unparsed
from briefing.pipeline import DatedArticles, Each, Mentions, find_events
from briefing.program import finding_digest
from briefing.store import Objects
from briefing.store.serial import dump, load

# What several mentions of one article often have in common.
_SHARED = (
    "article", "passage", "sentence", "language", "lemma", "actors", "affected", "judgement", "ruled", "when", "said",
    "attribution",
)  # fmt: skip


class _Kept(NamedTuple):
    """Of an article: the object of its mentions, its sentences that were left unparsed, its time expressions."""

    mentions: str
    unparsed: tuple[Unparsed, ...]
    times: tuple[Timex, ...]


@dataclass(slots=True)
class MentionCache:
    """A folder of what was found by article, and the contents that it names; one that cannot be written is only slower.

    `object_of` says by article id under which hash the mentions lie that were given last. Of what is asked, `model`
    says whether the reading model is; what rules alone find is kept apart. `jobs` processes find what is not kept.
    """

    folder: Path
    objects: Objects
    object_of: dict[str, str] = field(default_factory=dict)
    jobs: int = 1
    _looked_up: dict[tuple[str, bool], tuple[Article, Path, _Kept | None]] = field(default_factory=dict)

    def times(self, articles: Sequence[Article], *, model: bool = True) -> list[tuple[Timex, ...]]:
        """The time expressions of each article: those kept, else found now."""
        known = [self._look_up(article, model=model)[1] for article in articles]
        unknown = [article for article, kept in zip(articles, known, strict=True) if kept is None]
        found = iter(shares.date(unknown, jobs=self.jobs))
        return [next(found) if kept is None else kept.times for kept in known]

    def mentions(self, dated: DatedArticles, *, model: bool = True, each: Each | None = None) -> Mentions:
        """The mentions of every article, by its id: those kept, and those of the others found now and kept.

        `each` may watch the others pass.
        """
        mentions: dict[str, tuple[Mention, ...]] = {}
        unparsed: dict[str, tuple[Unparsed, ...]] = {}
        for article in dated.articles:
            _, kept = self._look_up(article, model=model)
            found = self._mentions_in(kept.mentions) if kept else None
            if kept and found is not None:
                mentions[article.id], unparsed[article.id] = found, kept.unparsed
                self.object_of[article.id] = kept.mentions
        unknown = tuple(article for article in dated.articles if article.id not in mentions)
        if unknown:
            found_now = find_events(replace(dated, articles=unknown), each=each, model=model, jobs=self.jobs)
            left = _by_article(found_now)
            for article in unknown:
                mentions[article.id], unparsed[article.id] = found_now[article.id], left[article.id]
                self._keep(article, found_now[article.id], left[article.id], dated.timexes[article.id], model=model)
        in_order = {article.id: mentions[article.id] for article in dated.articles}
        return Mentions(in_order, tuple(one for article in dated.articles for one in unparsed[article.id]))

    def forget(self, days: int) -> None:
        """Take away what no run has asked for in so many days and a week; what cannot be taken away stays.

        By the files' own times, which only here may count: nothing but time is lost by a wrong one.
        """
        oldest = time.time() - (days + 7) * 86_400
        for path in self.folder.glob("*/*"):
            with suppress(OSError):
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _look_up(self, article: Article, *, model: bool) -> tuple[Path, _Kept | None]:
        """Where what was found in an article is kept, and what; for one and the same article read but once."""
        same, path, kept = self._looked_up.get((article.id, model), (None, self.folder, None))
        if same is not article:
            path = self._path(article, model=model)
            kept = _read(path)
            self._looked_up[article.id, model] = article, path, kept
        return path, kept

    def _mentions_in(self, sha: str) -> tuple[Mention, ...] | None:
        try:
            return _shared(load(tuple[Mention, ...], self.objects.get(sha)))
        except BadData:
            return None

    def _keep(
        self,
        article: Article,
        mentions: tuple[Mention, ...],
        unparsed: tuple[Unparsed, ...],
        times: Sequence[Timex],
        *,
        model: bool,
    ) -> None:
        path, _ = self._look_up(article, model=model)
        sha = self.object_of[article.id] = self.objects.put(dump(mentions))
        kept = _Kept(sha, unparsed, tuple(times))
        self._looked_up[article.id, model] = article, path, kept
        with suppress(CannotWrite):
            place({path.name: zlib.compress(dump(kept), 1)}, path.parent, private=True)

    def _path(self, article: Article, *, model: bool) -> Path:
        # When and from where it was taken does not change what it says.
        said = dump(replace(article, origin="", retrieved=None))
        key = hashlib.sha256(
            finding_digest() + (b"model" if model and reading_model_missing() is None else b"rules") + said
        ).hexdigest()
        return self.folder / key[:2] / key[2:]


def _shared(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions of one article in which equal clauses, sentences and times are one object, as they were when found.

    Three of them stand in a clause, ten have one time: of the memory that they take it is half.
    """
    known: dict[object, Any] = {}

    def shared(mention: Mention) -> Mention:
        values = {name: getattr(mention, name) for name in _SHARED}
        return replace(mention, **{name: known.setdefault(value, value) for name, value in values.items()})

    return tuple(map(shared, mentions))


def _read(path: Path) -> _Kept | None:
    try:
        content = zlib.decompress(path.read_bytes())
        path.touch()
        return load(_Kept, content)
    except (OSError, zlib.error, BadData):
        return None


def _by_article(mentions: Mentions) -> dict[str, tuple[Unparsed, ...]]:
    unparsed: dict[str, list[Unparsed]] = {article: [] for article in mentions}
    for each in mentions.unparsed:
        unparsed[each.passage.article].append(each)
    return {article: tuple(found) for article, found in unparsed.items()}
