"""Saves pages of the web as files, each with a publication record that says where it is from and when it was had."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from briefing.errors import BadData
from briefing.files import place
from briefing.model import Skipped
from briefing.reading.formats import registry
from briefing.reading.formats.format import Format
from briefing.reading.formats.recognition import recognised
from briefing.reading.inputs import shown_address
from briefing.reading.record import RECORD_SUFFIX
from briefing.reading.source import from_web
from briefing.sites import is_web_address
from briefing.web.response import Response

_NOT_IN_A_NAME = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 60  # characters of the address in a file's name
_DIGEST = 8  # hexadecimal digits, so that two pages of one name are two files
_SUFFIXES = {Format.HTML: ".html", Format.FEED: ".xml", Format.MARKDOWN: ".md", Format.JSON: ".json"}


@dataclass(frozen=True, slots=True)
class Saved:
    """A page that lies in a file now; `new` unless it lay there before, word for word."""

    url: str
    path: Path
    new: bool


def save(
    urls: Sequence[str], folder: Path, ask: Callable[[str], Response], *, follow: int = 0
) -> Iterator[Saved | Skipped]:
    """Get each address once and put what it answers into `folder`, under a name of its own and its content's.

    A page that has changed since gets another name, so that both versions stay. Of a feed, the first `follow` pages
    that it names are saved in its place. What cannot be had is named and the rest goes on; raises `CannotWrite` where
    the folder cannot be written.
    """
    for url in dict.fromkeys(urls):
        try:
            if not is_web_address(url):
                raise BadData("no address of the web: it must begin with http:// or https://")
            answer = ask(url)
            named = list(islice(_named_in(url, answer), follow))
            if named:
                yield from save(named, folder, ask)
            else:
                yield _put(url, answer, folder)
        except BadData as error:
            yield Skipped(shown_address(url), str(error))


def _named_in(url: str, answer: Response) -> Iterator[str]:
    """The pages that a feed names, in its order; none where it is no feed."""
    source = from_web(url, answer)
    if recognised(source) is Format.FEED:
        for raw in registry.raw_articles(source):
            if not isinstance(raw, Skipped) and raw.url and raw.url != url:
                yield raw.url


def _put(url: str, answer: Response, folder: Path) -> Saved:
    path = folder / _name(answer)
    if path.exists():
        return Saved(url, path, new=False)
    place({path.with_suffix(RECORD_SUFFIX).name: _record(answer), path.name: answer.content}, folder)
    return Saved(url, path, new=True)


def _name(answer: Response) -> str:
    parts = urlsplit(answer.url)
    last = PurePosixPath(unquote(parts.path)).name or parts.netloc
    stem = _NOT_IN_A_NAME.sub("-", PurePosixPath(last).stem).strip("-.")[:_LONGEST_NAME] or "page"
    digest = hashlib.sha256(answer.url.encode("utf-8", "replace") + b"\0" + answer.content).hexdigest()[:_DIGEST]
    return f"{stem}-{digest}{_suffix(answer)}"


def _suffix(answer: Response) -> str:
    """By what it is, else by its address; never that of a record."""
    known = _SUFFIXES.get(recognised(from_web(answer.url, answer)))
    own = PurePosixPath(urlsplit(answer.url).path).suffix
    return known or (own if own.isascii() and own[1:].isalnum() and own != RECORD_SUFFIX else ".txt")


def _record(answer: Response) -> bytes:
    values = {"url": answer.url, "retrieved": answer.retrieved.isoformat()}
    return "".join(f"{key} = {_quoted(words)}\n" for key, words in values.items()).encode("utf-8", "replace")


def _quoted(words: str) -> str:
    r"""Words as a string of TOML.

    The escapes of JSON are TOML's too, but for the pairs that stand for one sign, as \ud83c\udf0a for a wave: TOML
    refuses those, so such a sign is written as it is. The one sign that JSON need not escape and TOML must is DEL.
    """
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
