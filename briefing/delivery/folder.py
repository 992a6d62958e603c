"""The drop folder: an edition's files put where others pick them up, all of them or none, and never twice."""

from __future__ import annotations

from pathlib import Path

from briefing.delivery.parcel import Parcel
from briefing.errors import CannotWrite, NotDelivered
from briefing.files import add, sweep


def drop(parcel: Parcel, folder: Path) -> None:
    """Put the parcel's files into `folder`; those that lie there with the same content are not touched.

    Raises `NotDelivered` where the folder is missing (it may be a share that is not mounted: what is written in its
    place would be seen by nobody), cannot be written, or holds a file of that name with other content: a person may
    have edited it.
    """
    if not folder.is_dir():
        raise NotDelivered(f"drop folder {folder}: there is no such folder; make it, or mount what holds it")
    try:
        sweep(folder)  # a run that was killed with all files in place left only that to do
        missing = {name: content for name, content in parcel.files.items() if not _lies_there(folder / name, content)}
        if missing:
            add(missing, folder, remedy="fix it, or name another folder in [delivery.folder]")
    except CannotWrite as error:
        raise NotDelivered(f"drop folder: {error}") from error
    except OSError as error:
        raise NotDelivered(f"drop folder {folder}: {(error.strerror or 'it cannot be read').lower()}") from error


def _lies_there(path: Path, content: bytes) -> bool:
    if not path.exists():
        return False
    if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
        return True
    raise NotDelivered(f"drop folder: {path} is there with other content; it is not written over, move it away")
