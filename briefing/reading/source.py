"""Opens a file for reading, with the limits that keep memory bounded and one clear line for what cannot be opened."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO, TypeAlias
from urllib.parse import urlsplit

from briefing.errors import BadData
from briefing.reading.inputs import InputFile
from briefing.reading.opening import open_without_waiting, within_patience
from briefing.reading.raw import NoText
from briefing.reading.record import RECORD_SUFFIX
from briefing.web.response import Response

Ask: TypeAlias = Callable[[str], Response]

MAX_FILE_BYTES = 20_000_000
"""A file that holds one article: saved pages with pictures inside reach some ten million bytes."""

MAX_STREAM_BYTES = 100_000_000
"""What cannot be read twice (standard input, a pipe) is held in memory, so it ends here."""

MAX_TEXT_CHARACTERS = 300_000
"""An article: about 50,000 words, three times the longest news feature; a text beyond it is a book or a dump, and
would hold up the briefing for minutes."""

MAX_UNPACKED_BYTES = 500_000_000
"""What one file may hold packed inside itself, all levels together: half a minute of unpacking and reading."""

MAX_DEPTH = 3
"""Files inside files: packed files, attached to a mail, in a mailbox."""

HEAD_BYTES = 65_536  # by which the format of a file is known

_REPEATS_FROM = 10_000
"""Characters: below, whatever a text repeats costs little."""

_MOST_REPETITION = 15.0
"""Articles come to 2 to 3.5, tables of results to 8."""

_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


@dataclass(slots=True)
class Budget:
    """How much may still be unpacked from a file and from the files inside it."""

    left: int = field(default_factory=lambda: MAX_UNPACKED_BYTES)

    def spend(self, count: int) -> None:
        """Take note of so many unpacked bytes; raises `BadData` where that is too much in all."""
        self.left -= count
        if self.left < 0:
            raise BadData(f"unpacks to more than {MAX_UNPACKED_BYTES // 1_000_000} MB; unpack it and name the files")


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file opened for reading: `origin` is what the user calls it, `name` its file name, `stream` can seek.

    A file inside another has that one's `budget` and a greater `depth`. A page of the web has the `address` where it
    was found, the moment when it was `retrieved`, and the `charset` and `media_type` that the site says it is in. Of a
    stretch of a file `before` counts the lines or records that stand before it.
    """

    origin: str
    name: str
    stream: BinaryIO
    depth: int = 0
    budget: Budget = field(default_factory=Budget)
    address: str | None = None
    retrieved: datetime | None = None
    charset: str | None = None
    media_type: str = ""
    before: int = 0

    def inner(self, place: str, name: str, content: bytes, address: str | None = None) -> OpenFile:
        """A file inside this one, at `place` ("attachment a.pdf"); raises `BadData` where that nests too deep.

        Of a page that a crawl brought, `address` is where it was found.
        """
        if self.depth >= MAX_DEPTH:
            raise BadData(f"more than {MAX_DEPTH} files inside each other; unpack them")
        origin = f"{self.origin}, {place}"
        return OpenFile(origin, name, BytesIO(content), self.depth + 1, self.budget, address)

    def head(self) -> bytes:
        """The first bytes, to recognise the format by."""
        self.stream.seek(0)
        return self.stream.read(HEAD_BYTES)

    def content(self, most: int = MAX_FILE_BYTES) -> bytes:
        """All of it; raises `BadData` where it is empty, or larger than one article (or `most`) can be."""
        self.stream.seek(0)
        content = self.stream.read(most + 1)
        if len(content) > most:
            raise BadData(f"larger than {most // 1_000_000} MB, too large for one article; split it")
        if not content.strip(b"\0 \t\r\n"):
            raise BadData("empty file")
        return content


def checked_text(text: str) -> str:
    """`text` as it came; raises `NoText` where nothing is in it, `BadData` where it is too long or no article.

    What says one thing over and over is made to take time: each of its sentences is held against all others.
    """
    if not _LETTER_OR_DIGIT.search(text):
        raise NoText("no text in it")
    if len(text) > MAX_TEXT_CHARACTERS:
        raise BadData(f"more than {MAX_TEXT_CHARACTERS:,} characters, too long for one article; split it")
    if len(text) > _REPEATS_FROM and _repetition(text) > _MOST_REPETITION:
        raise BadData("the same words over and over, no article; name what is one")
    return text


def _repetition(text: str) -> float:
    """How many times shorter a text becomes where it need not repeat itself: an article about three times."""
    written = text.encode("utf-8", "surrogatepass")
    return len(written) / len(zlib.compress(written, 1))


@contextmanager
def opened(found: InputFile, stdin: BinaryIO | None, ask: Ask) -> Iterator[OpenFile]:
    """What was found, open; `ask` gets a page of the web. Raises `BadData` in one line where it cannot be had."""
    try:
        if found.address is not None:
            yield from_web(found.origin, ask(found.address))
            return
        if found.path is None:
            yield OpenFile(found.origin, "", _held(stdin))
            return
        with within_patience():
            stream = open_without_waiting(found.path)
        with stream:
            yield _open_file(found, found.path.name, stream)
    except TimeoutError as error:
        raise BadData("it keeps us waiting for its content; see whether it can be read, and try again") from error
    except PermissionError as error:
        raise BadData("permission denied; allow reading it") from error
    except OSError as error:
        raise BadData(f"cannot be read: {error.strerror or error}") from error


def _open_file(found: InputFile, name: str, stream: BinaryIO) -> OpenFile:
    if found.stretch is None:
        return OpenFile(found.origin, name, stream if stream.seekable() else _held_in_time(stream))
    stream.seek(found.stretch.start)
    content = stream.read(found.stretch.end - found.stretch.start)
    return OpenFile(found.origin, name, BytesIO(content), before=found.stretch.before)


def from_web(origin: str, answer: Response) -> OpenFile:
    """What a site answered, as a file that is called by the last part of its address."""
    return OpenFile(
        origin,
        PurePosixPath(urlsplit(answer.url).path).name,
        BytesIO(answer.content),
        address=answer.url,
        retrieved=answer.retrieved,
        charset=answer.charset,
        media_type=answer.media_type,
    )


def record_path(found: InputFile) -> Path | None:
    """Where the publication record of this file would lie."""
    return found.path.with_suffix(RECORD_SUFFIX) if found.path else None


def _held_in_time(stream: BinaryIO) -> BinaryIO:
    with within_patience():
        return _held(stream)


def _held(stream: BinaryIO | None) -> BinaryIO:
    if stream is None:
        raise BadData("standard input is closed; name a file, or send the article to it")
    content = stream.read(MAX_STREAM_BYTES + 1)
    if len(content) > MAX_STREAM_BYTES:
        raise BadData(f"more than {MAX_STREAM_BYTES // 1_000_000} MB; save it to files and name these")
    return BytesIO(content)
