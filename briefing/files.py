"""Finished documents put in place: all of them or none, and none half-written."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from briefing.errors import CannotWrite

_REASONS = {
    errno.EACCES: "is not writable",
    errno.EPERM: "is not writable",
    errno.EROFS: "is on a read-only disk",
    errno.ENOSPC: "is on a full disk",
    errno.EDQUOT: "is over the disk quota",
    errno.EFBIG: "cannot hold a file of that size",
    errno.ENOTDIR: "lies below a file, not a folder",
    errno.EEXIST: "is a file, not a folder",
    errno.ENAMETOOLONG: "makes too long a file name",
}


def place(contents: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Write each content under its file name into `folder` (made if absent) and return the paths, in order.

    Every content is first written and flushed to disk under a temporary name in the same folder, then all are renamed:
    whoever looks sees the old file or the new one. Where a renaming fails or is interrupted, those before are undone.
    Raises `CannotWrite`, and leaves no temporary file behind.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            target = folder / name
            if target.is_dir():
                raise CannotWrite(f"cannot write {target}: a folder has that name")
            waiting.append((_written(content, folder), target))
        _rename_all(waiting)
        _flush_folder(folder)
    except OSError as error:
        raise _explained(error, folder) from error
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
    return [target for _, target in waiting]


def _rename_all(waiting: Sequence[tuple[Path, Path]]) -> None:
    """Rename each first path to the second; on any failure every second path is again what it was."""
    changes = [(target, temporary.with_suffix(".old"), os.path.lexists(target)) for temporary, target in waiting]
    begun = 0
    try:
        for (temporary, target), (_, aside, existed) in zip(waiting, changes, strict=True):
            begun += 1
            if existed:
                _keep(target, aside)
            temporary.replace(target)
    except BaseException:
        for target, aside, existed in changes[:begun]:
            # What cannot be put back stays under its other name: it may be the only copy.
            with suppress(OSError):
                _undo(target, aside, existed=existed)
        raise
    for _, aside, _ in changes:
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def _keep(target: Path, aside: Path) -> None:
    """Give the old file a second name, so that its own is never missing; where no file may have two, another name."""
    try:
        os.link(target, aside, follow_symlinks=False)
    except (OSError, NotImplementedError):
        target.rename(aside)


def _undo(target: Path, aside: Path, *, existed: bool) -> None:
    if os.path.lexists(aside):
        aside.replace(target)
        # To rename one name of a file to another of the same file does nothing.
        aside.unlink(missing_ok=True)
    elif not existed:
        target.unlink(missing_ok=True)


def require_writable(folder: Path) -> None:
    """Say before long work, and before anything is made, that `folder` could not be written; raises `CannotWrite`."""
    try:
        nearest = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    except OSError as error:
        raise _explained(error, folder) from error
    if not nearest.is_dir():
        raise CannotWrite(f"cannot write to {folder}: {nearest} is a file, not a folder; choose another folder with -o")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise CannotWrite(f"cannot write to {folder}: {nearest} is not writable; choose another folder with -o")


def _explained(error: OSError, folder: Path) -> CannotWrite:
    reason = _REASONS.get(error.errno or 0, f"failed ({(error.strerror or str(error)).lower()})")
    return CannotWrite(f"cannot write to {folder}: it {reason}; choose another folder with -o")


def _written(content: bytes, folder: Path) -> Path:
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=".briefing-", suffix=".tmp")
    path = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        path.chmod(0o666 & ~_umask())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


def _flush_folder(folder: Path) -> None:
    # Makes the renames themselves last through a power cut; not every file system lets a folder be opened for it.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
