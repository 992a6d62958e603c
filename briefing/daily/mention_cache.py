"""Mentions found in earlier runs, kept so that yesterday's articles need not be parsed again; losing them costs time.

What is kept hangs on every file that dates and finds events as well as on the article: a changed rule finds all anew.
"""

from __future__ import annotations

import hashlib
import time
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from briefing.daily.kept import versions
from briefing.errors import BadData, CannotWrite
from briefing.files import place
from briefing.mentions import package_versions, reading_model_missing
from briefing.model import Article, Mention
from briefing.pipeline import DatedArticles, find_events
from briefing.store.serial import dump, load

_PACKAGE = Path(__file__).parent.parent
_ROOMS = ("dating", "lexicon", "mentions", "model", "reading/text")
_MODULES = ("months.py", "months.toml", "resources.py", "tables.py", "zones.py")
"""With the rooms: whose files decide what is found in an article."""
_STANDS_ON = ("dateparser", "python", "tzdata")
"""Besides the packages of the parsers."""
_READ = (".py", ".toml", ".json", ".onnx")


@dataclass(frozen=True, slots=True)
class MentionCache:
    """A folder of mentions by article; one that cannot be written is only slower."""

    folder: Path

    def mentions(self, dated: DatedArticles, *, model: bool = True) -> Mapping[str, tuple[Mention, ...]]:
        """The mentions of every article, by its id: those kept, and those of the others found now and kept.

        `model` asks the reading model; what rules alone find is kept apart.
        """
        kept = {article.id: self._kept(article, model=model) for article in dated.articles}
        unknown = tuple(article for article in dated.articles if kept[article.id] is None)
        found = find_events(replace(dated, articles=unknown), model=model) if unknown else {}
        for article in unknown:
            content = zlib.compress(dump(found[article.id]), 1)
            with suppress(CannotWrite):
                path = self._path(article, model=model)
                place({path.name: content}, path.parent)
        return {article.id: kept[article.id] or found.get(article.id, ()) for article in dated.articles}

    def forget(self, days: int) -> None:
        """Take away what no run has asked for in so many days and a week; what cannot be taken away stays.

        By the files' own times, which only here may count: nothing but time is lost by a wrong one.
        """
        oldest = time.time() - (days + 7) * 86_400
        for path in self.folder.glob("*/*"):
            with suppress(OSError):
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _kept(self, article: Article, *, model: bool) -> tuple[Mention, ...] | None:
        path = self._path(article, model=model)
        try:
            content = zlib.decompress(path.read_bytes())
            path.touch()
            return load(tuple[Mention, ...], content)
        except (OSError, zlib.error, BadData):
            return None

    def _path(self, article: Article, *, model: bool) -> Path:
        # When and from where it was taken does not change what it says.
        said = dump(replace(article, origin="", retrieved=None))
        key = hashlib.sha256(
            _program() + (b"model" if model and reading_model_missing() is None else b"rules") + said
        ).hexdigest()
        return self.folder / key[:2] / key[2:]


@cache
def _program() -> bytes:
    """A digest of every file that dates and finds events, and of the versions of what they stand on."""
    digest = hashlib.sha256()
    stands_on = {name: versions()[name] for name in _STANDS_ON} | package_versions()
    digest.update(" ".join(f"{name} {number}" for name, number in stands_on.items()).encode())
    files = [path for room in _ROOMS for path in (_PACKAGE / room).rglob("*") if path.suffix in _READ]
    for path in sorted((*files, *(_PACKAGE / module for module in _MODULES))):
        digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.digest()
