"""What an archive is filled with, cut into parts: as much as one worker takes at a time, and a kill makes undone."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.errors import NoInput, UsageError
from briefing.model import Skipped
from briefing.reading.digests import digest_of
from briefing.reading.inputs import STANDARD_INPUT, InputFile, find
from briefing.reading.stretches import stretches_of
from briefing.sites import is_web_address

MOST_FILES = 100
MOST_BYTES = 4_000_000
_DIGITS = 32
"""Of a digest: a run that knows of a million pieces holds all of them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or a stretch of one, with a digest of its bytes and of the publication record next to it."""

    found: InputFile
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Part:
    """What a worker reads at a time. Its name is made of what it holds: the same part always has the same."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def shown(self) -> str:
        """What the user would recognise it by."""
        first, last = self.pieces[0].found, self.pieces[-1].found
        if first.stretch is not None:
            return f"{first.origin}, from line or record {first.stretch.before + 1}"
        return first.origin if first == last else f"{first.origin} to {last.origin}"


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files that the user named, and what names none."""

    files: tuple[InputFile, ...]
    skipped: tuple[Skipped, ...]


def inputs_of(given: Sequence[str], store: Path) -> Inputs:
    """The files that are to be archived; what lies in the archive itself is none.

    Paths are absolute, as workers know no folder to start from. Raises `UsageError` for what is no file, and `NoInput`.
    """
    for each in given:
        if each == STANDARD_INPUT or is_web_address(each):
            raise UsageError(f"{each}: an archive is filled from files; save pages with `briefing fetch` first")
    found, skipped = find(given, output=store)
    own = store.resolve()
    files = [
        replace(item, path=item.path.absolute())
        for item in found
        if item.path is not None and not item.path.resolve().is_relative_to(own)
    ]
    if not files:
        raise NoInput("nothing to archive: the inputs hold no file of their own")
    return Inputs(tuple(files), skipped)


class Plan:
    """The parts in which there is something to read, in order, as they are asked for.

    `done` are the digests of pieces that need not be read; those of them that the files hold are `met` once all parts
    have been asked for, and `unreadable` names the files that could not be opened.
    """

    def __init__(self, files: Iterable[InputFile], done: Collection[str]) -> None:
        self._files, self._done = files, done
        self.met: set[str] = set()
        self.unreadable: list[Skipped] = []

    def __iter__(self) -> Iterator[Part]:
        waiting: list[Piece] = []
        for piece in self._new_pieces():
            if waiting and (_is_full(waiting) or piece.found.stretch or waiting[-1].found.stretch):
                yield _part(waiting)
                waiting = []
            waiting.append(piece)
        if waiting:
            yield _part(waiting)

    def _new_pieces(self) -> Iterator[Piece]:
        seen: set[str] = set()
        for piece in self._pieces():
            if piece.digest in self._done:
                self.met.add(piece.digest)
            elif piece.digest not in seen:
                yield piece
            seen.add(piece.digest)

    def _pieces(self) -> Iterator[Piece]:
        for file in self._files:
            for found in stretches_of(file):
                try:
                    yield _piece(found)
                except OSError as error:
                    self.unreadable.append(Skipped(found.origin, f"cannot be read: {error.strerror or error}"))


def _part(pieces: Sequence[Piece]) -> Part:
    name = hashlib.sha256("".join(piece.digest for piece in pieces).encode()).hexdigest()[:32]
    return Part(name, tuple(pieces))


def _is_full(pieces: Sequence[Piece]) -> bool:
    return len(pieces) >= MOST_FILES or sum(piece.size for piece in pieces) >= MOST_BYTES


def _piece(found: InputFile) -> Piece:
    digest, size = digest_of(found)
    return Piece(found, digest[:_DIGITS], size)
