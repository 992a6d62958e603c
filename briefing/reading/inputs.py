"""What the words on the command line name: files, folders, globs, pages of the web, and "-" for standard input."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from glob import has_magic
from pathlib import Path

from briefing import ledger
from briefing.archived import is_laid_out_as_archive
from briefing.errors import NoInput
from briefing.model import Skipped
from briefing.model.formats import FORMATS
from briefing.reading.record import RECORD_SUFFIX, may_be_record
from briefing.reading.saved import is_companion
from briefing.sites import is_web_address

STANDARD_INPUT = "-"
_OWN_OUTPUT = re.compile(rf"briefing-\d{{4}}-\d\d-\d\d(?:-\d+)?\.(?:{'|'.join(FORMATS)})")
_LEADS_OUT = "a link that leads out of the folder; name what it leads to, or put a copy in its place"
_IS_ARCHIVE = "an archive is no folder of articles; name it alone to `briefing timeline`, `build` or `show`"
_LEADS_NOWHERE = "a link that leads to no file"
_LOGIN = re.compile(r"^(https?://)[^/?#]*@", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a file that can be read by itself: its bytes from `start` to `end` (exclusive).

    `before` counts the lines or records of the file that stand before it.
    """

    start: int
    end: int
    before: int


@dataclass(frozen=True, slots=True)
class InputFile:
    """What to read, and what to call it: a file, a page of the web at `address`, or (neither) standard input.

    `stretch` is the part of the file that is meant, None for all of it.
    """

    origin: str
    path: Path | None
    address: str | None = None
    stretch: Stretch | None = None


@dataclass(slots=True)
class _Findings:
    found: list[InputFile] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    output: str | None = None
    written: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, path: Path) -> None:
        """Take a file, once however often it is named; a briefing that was written earlier is no article.

        In the folder that this run writes to, earlier briefings are expected and pass without a word.
        """
        real = os.path.realpath(path)
        if real in self.seen:
            return
        self.seen.add(real)
        if not self._is_a_briefing(path):
            self.found.append(InputFile(shown(path), path))
        elif os.path.dirname(real) != self.output:  # noqa: PTH120 - `real` is no Path
            self.skip(path, "by its name a briefing written earlier; rename it if it is an article")

    def _is_a_briefing(self, path: Path) -> bool:
        """Whether it bears the name of one, or is noted next to it as one; a person may have changed it since."""
        folder = str(path.parent)
        if folder not in self.written:
            self.written[folder] = ledger.names(path.parent)
        return _OWN_OUTPUT.fullmatch(path.name) is not None or path.name in self.written[folder]

    def add_address(self, address: str) -> None:
        """Take a page of the web, once however often it is named."""
        if address not in self.seen:
            self.seen.add(address)
            self.found.append(InputFile(shown_address(address), None, address))

    def add_standard_input(self) -> None:
        """Take standard input, which can be read only once."""
        if STANDARD_INPUT not in self.seen:
            self.seen.add(STANDARD_INPUT)
            self.found.append(InputFile("standard input", None))

    def skip(self, path: Path | str, reason: str) -> None:
        """Name what cannot be used, and why."""
        self.skipped.append(Skipped(shown(path), reason))


def find(
    inputs: Sequence[str | Path], *, output: Path | None = None
) -> tuple[tuple[InputFile, ...], tuple[Skipped, ...]]:
    """The files that `inputs` name, each once, in the order named (folders and globs sorted), and what names none.

    Hidden files, publication records and our own settings in folders are left out; a record without its article is
    named as skipped, and so is a link that leads out of the folder: who may put files there is not to choose others.
    `output` is the folder that the run writes to: earlier briefings there are left out without being named, and it is
    left out itself where it is an archive.
    Raises `NoInput` where there is no file at all.
    """
    findings = _Findings(output=os.path.realpath(output) if output else None)
    for given in inputs:
        _look_up(str(given), findings)
    if not findings.found:
        if not findings.skipped:
            raise NoInput("nothing to read: name a file, a folder, a glob, an address, or - for standard input")
        first = findings.skipped[0]
        others = len(findings.skipped) - 1
        raise NoInput(f"{first.origin}: {first.reason}" + (f" (and {others} more)" if others else ""))
    return tuple(findings.found), tuple(findings.skipped)


def shown(path: Path | str) -> str:
    """A path in characters that any terminal and document can hold."""
    text = str(path).encode("utf-8", "replace").decode("utf-8")
    return "".join(char if char.isprintable() else "?" for char in text)


def shown_address(address: str) -> str:
    """An address of the web as a line may hold it: without a name and password, which are not sent either.

    >>> shown_address("https://desk:secret@post.example/a")
    'https://post.example/a'
    """
    return shown(_LOGIN.sub(r"\1", address))


def _look_up(given: str, findings: _Findings) -> None:
    if given == STANDARD_INPUT:
        findings.add_standard_input()
        return
    if is_web_address(given):
        findings.add_address(given)
        return
    path = Path(given)
    try:
        if path.is_dir():
            _look_in_folder(path, findings)
        elif path.suffix == RECORD_SUFFIX and path.exists():
            findings.skip(path, "a publication record is no article; name the article that it belongs to")
        elif path.exists():
            findings.add(path)
        else:
            _look_for_matches(given, findings)
    except (OSError, ValueError) as error:
        findings.skip(given, f"cannot be looked up: {getattr(error, 'strerror', None) or error}")


def _look_for_matches(given: str, findings: _Findings) -> None:
    if not has_magic(given):
        findings.skip(given, "no such file or folder")
        return
    folder = _before_pattern(given)
    matches = sorted(_matches(folder, Path(given).parts[len(folder.parts) :]))
    if not matches:
        findings.skip(given, "no file matches")
    root = _Root.of(folder)
    for path in matches:
        if root.is_left_by(path):
            findings.skip(path, _LEADS_OUT)
        elif path.is_dir():
            _look_in_folder(path, findings)
        elif path.suffix != RECORD_SUFFIX and not _is_part_of_page(path):
            findings.add(path)


def _before_pattern(given: str) -> Path:
    """The folder that a pattern is looked for in: what stands before its first part with a sign of a pattern."""
    return Path(*itertools.takewhile(lambda part: not has_magic(part), Path(given).parts))


def _matches(folder: Path, pattern: tuple[str, ...]) -> Iterator[Path]:
    """What the parts of a pattern match, as a shell does: hidden names only where the pattern has the dot.

    "**" goes into no links: `glob.glob` does, and two that lead back up keep it busy for ever.
    """
    if pattern[-1] == "**":
        pattern = (*pattern, "*")
    hidden = any(part.startswith(".") for part in pattern)
    for path in folder.glob(str(Path(*pattern))):
        below = path.parts[len(folder.parts) :]
        if hidden or not any(part.startswith(".") for part in below):
            yield path


@dataclass(frozen=True, slots=True)
class _Root:
    """A folder that was named; what a link inside it leads to outside was not."""

    real: str

    @classmethod
    def of(cls, folder: Path) -> _Root:
        return cls(os.path.realpath(folder))

    def is_left_by(self, path: Path) -> bool:
        """Whether a path inside leads out, by itself or by a link further up."""
        real = os.path.realpath(path)
        return real != self.real and not real.startswith(self.real.rstrip(os.sep) + os.sep)


def _is_part_of_page(path: Path) -> bool:
    """Whether a file that a pattern found lies in the folder next to a saved page."""
    return any(is_companion(folder.name, _Listed(folder.parent)) for folder in path.parents)


class _Listed:
    """The names in a folder, asked for one by one: most are never needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __contains__(self, name: object) -> bool:
        return Path(self._folder, str(name)).is_file()


def _look_in_folder(folder: Path, findings: _Findings) -> None:
    files = list(_files_below(folder, findings))
    articles = {path.with_suffix("") for path in files if path.suffix != RECORD_SUFFIX}
    files = [path for path in files if path.with_suffix("") in articles or may_be_record(path)]
    if not files and not is_laid_out_as_archive(folder):
        findings.skip(folder, "the folder holds no article")
    for path in files:
        if path.suffix != RECORD_SUFFIX:
            findings.add(path)
        elif path.with_suffix("") not in articles:
            findings.skip(path, "a publication record without its article; put both next to each other, named alike")


def _files_below(folder: Path, findings: _Findings) -> Iterator[Path]:
    """The files below a folder; links are followed as long as they stay in it, each folder looked into once."""
    root = _Root.of(folder)
    for parent, folders, names in _walked(folder, findings):
        neighbours = frozenset(names)
        wanted = sorted(name for name in folders if not (name.startswith(".") or is_companion(name, neighbours)))
        links = {name for name in (*wanted, *names) if Path(parent, name).is_symlink()}
        leaving = [name for name in wanted if name in links and root.is_left_by(Path(parent, name))]
        for name in leaving:
            findings.skip(Path(parent, name), _LEADS_OUT)
        # Links last: what can be had by its own name is called by it.
        folders[:] = sorted(set(wanted).difference(leaving), key=lambda name: (name in links, name))
        for name in sorted(names):
            path = Path(parent, name)
            if name.startswith("."):
                continue
            record = path.with_suffix(RECORD_SUFFIX)
            if name in links and root.is_left_by(path) and path.exists():
                findings.skip(path, _LEADS_OUT)
            elif record.name in links and root.is_left_by(record):
                findings.skip(path, "its publication record is a link that leads out of the folder; put a copy there")
            elif path.is_file():
                yield path
            else:
                findings.skip(path, "no regular file" if path.exists() else _LEADS_NOWHERE)


def _walked(folder: Path, findings: _Findings) -> Iterator[tuple[str, list[str], list[str]]]:
    """The folder and those below it, each once, with their folders, of which those left are gone into, and files.

    Nothing is looked at of an archive: it is named in one line, unless the run fills it.
    """

    def unreadable(error: OSError) -> None:
        findings.skip(error.filename, f"cannot be opened: {error.strerror}")

    entered: set[str] = set()
    for parent, folders, names in os.walk(folder, onerror=unreadable, followlinks=True):
        real = os.path.realpath(parent)
        is_archive = is_laid_out_as_archive(Path(parent))
        if is_archive and real not in entered | {findings.output}:
            findings.skip(parent, _IS_ARCHIVE)
        if real in entered or is_archive:
            folders.clear()
        else:
            yield parent, folders, names
        entered.add(real)
