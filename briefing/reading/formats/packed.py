"""Reads packed files (ZIP): each of them by its own reader, with the publication record next to it.

Nothing is written to disk: a name that leads out of the file leads nowhere, and is named for what it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.formats.registry import raw_articles as raw_articles_of
from briefing.reading.parsing.zipped import opened_zip, unpacked
from briefing.reading.raw import RawArticle, skipped
from briefing.reading.record import MAX_RECORD_BYTES, RECORD_SUFFIX, Record, parsed_record
from briefing.reading.saved import is_companion
from briefing.reading.source import OpenFile
from briefing.reading.text.encoding import one_line

_LITTER = ("__MACOSX", "Thumbs.db", "desktop.ini")


def raw_articles(source: OpenFile) -> Iterator[RawArticle | Skipped]:
    """The articles of every file, in order of their names; raises `BadData` where there is no file."""
    with opened_zip(source) as packed:
        members = {info.filename: info for info in packed.infolist() if not info.is_dir()}
        neighbours = _by_folder(members)
        wanted = sorted(name for name in members if _is_wanted(name, neighbours))
        if not wanted:
            raise BadData("a packed file without articles")
        for name in wanted:
            yield from _outcomes(source, packed, members, name)


def _outcomes(
    source: OpenFile, packed: ZipFile, members: dict[str, ZipInfo], name: str
) -> Iterator[RawArticle | Skipped]:
    place = one_line(name)
    origin = f"{source.origin}, {place}"
    try:
        _check_name(name)
        content = unpacked(source, packed, members[name])
        record = _record(source, packed, members.get(str(PurePosixPath(name).with_suffix(RECORD_SUFFIX))))
        yield from raw_articles_of(source.inner(place, PurePosixPath(name).name, content), record)
    except BadData as error:
        yield skipped(origin, error)


def _record(source: OpenFile, packed: ZipFile, member: ZipInfo | None) -> Record | None:
    if member is None:
        return None
    content = unpacked(source, packed, member, MAX_RECORD_BYTES)
    return parsed_record(content, Path(f"{source.origin}, {one_line(member.filename)}"))


def _is_wanted(name: str, neighbours: Mapping[PurePosixPath, set[str]]) -> bool:
    """Whether it may be an article: not hidden, no litter of a system, no record, no part of a saved page."""
    path = _path(name)
    if any((part.startswith(".") and part != "..") or part in _LITTER for part in path.parts):
        return False
    if path.suffix == RECORD_SUFFIX:
        return False
    return not any(is_companion(folder.name, neighbours.get(folder.parent, ())) for folder in path.parents)


def _by_folder(names: Iterable[str]) -> dict[PurePosixPath, set[str]]:
    """The names of the files that stand in each folder of the packed file."""
    folders: defaultdict[PurePosixPath, set[str]] = defaultdict(set)
    for path in map(_path, names):
        folders[path.parent].add(path.name)
    return dict(folders)


def _path(name: str) -> PurePosixPath:
    return PurePosixPath(name.replace("\\", "/"))


def _check_name(name: str) -> None:
    path = _path(name)
    if not path.parts:
        raise BadData("its name is that of a folder; it is not read")
    if path.is_absolute() or ".." in path.parts or path.parts[0].endswith(":"):
        raise BadData("its name leads out of the packed file, as no honest one does; it is not read")
