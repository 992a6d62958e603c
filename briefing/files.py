"""Finished documents put in place, file by file or as a folder: all of them or none, and none half-written."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from briefing.errors import CannotWrite

_REMEDY = "choose another folder with -o"
OURS = ".briefing-"
_UNFINISHED = ".tmp"
_REPLACED = ".old"
_SCRATCH = ".folder"
_ASIDE = "aside"
_PRIVATE_FOLDER = 0o700
_OF_OTHERS = 0o077
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


def place(contents: Mapping[str, bytes], folder: Path, *, remedy: str = _REMEDY, private: bool = False) -> list[Path]:
    """Write each content under its file name into `folder` (made if absent) and return the paths, in order.

    Every content is first written and flushed to disk under a temporary name in the same folder, then all are renamed:
    whoever looks sees the old file or the new one. Where a renaming fails or is interrupted, those before are undone.
    `private` files, and the folders made for them, are for their owner alone, whatever the umask; others follow it.
    Raises `CannotWrite`, whose line ends with the `remedy`, and leaves no temporary file.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        if private:
            make_private_folder(folder)
        else:
            folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            target = folder / name
            if target.is_dir():
                raise CannotWrite(f"cannot write {target}: a folder has that name")
            waiting.append((_written(content, folder, private=private), target))
        _rename_all(waiting)
        flush_folder(folder)
    except OSError as error:
        raise cannot_write(error, folder, remedy) from error
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
    return [target for _, target in waiting]


def place_folder(contents: Mapping[str, bytes], folder: Path, *, remedy: str = _REMEDY) -> list[Path]:
    """Make `folder` hold exactly these contents, by file name, and return their paths, in order.

    The whole folder is written and flushed to disk next to its place, then renamed: whoever looks finds all of its
    files or none. A folder that was there goes with everything in it, once the new one is in place. What a killed run
    left unfinished next to it is cleared away, and a folder that such a run had set aside is put back. Raises
    `CannotWrite`, whose line ends with the `remedy`.
    """
    try:
        for path, number in ((folder.parent, errno.ENOTDIR), (folder, errno.EEXIST)):
            if os.path.lexists(path) and not path.is_dir():
                raise OSError(number, os.strerror(number))
        folder.parent.mkdir(parents=True, exist_ok=True)
        with scratch_folder(folder.parent) as scratch:
            new = scratch / "new"
            new.mkdir()
            for name, content in contents.items():
                with (new / name).open("xb") as stream:
                    _write_through(stream, content)
            flush_folder(new)
            _exchange(new, folder, scratch / _ASIDE / folder.name)
            flush_folder(folder.parent)
    except OSError as error:
        raise cannot_write(error, folder, remedy) from error
    return [folder / name for name in contents]


def add(contents: Mapping[str, bytes], folder: Path, *, remedy: str = _REMEDY) -> list[Path]:
    """Put files under names that are free into `folder`, which others use too, and return their paths, in order.

    Each file appears whole; on a failure those before it go again. What a killed run left unfinished is cleared away by
    the next one. Raises `CannotWrite`, whose line ends with the `remedy`.
    """
    targets = [folder / name for name in contents]
    try:
        with scratch_folder(folder) as scratch:
            for name, content in contents.items():
                with (scratch / name).open("xb") as stream:
                    _write_through(stream, content)
            try:
                for target in targets:
                    (scratch / target.name).rename(target)
            except BaseException:
                for target in targets:
                    if not (scratch / target.name).exists():
                        target.unlink(missing_ok=True)
                raise
            flush_folder(folder)
    except OSError as error:
        raise cannot_write(error, folder, remedy) from error
    return targets


def _exchange(new: Path, folder: Path, aside: Path) -> None:
    """Rename `new` to `folder`; what was there lies in `aside` meanwhile, and is put back on any failure."""
    aside.parent.mkdir()
    try:
        if os.path.lexists(folder):
            folder.rename(aside)
        new.rename(folder)
    except BaseException:
        if os.path.lexists(aside) and not os.path.lexists(folder):
            aside.rename(folder)
        raise
    # From now on it is debris, which nobody may put back.
    aside.parent.rename(aside.parent.with_name("done"))


@contextmanager
def scratch_folder(parent: Path) -> Iterator[Path]:
    """A hidden folder inside `parent` for work under way, gone afterwards; those that killed runs left go first."""
    sweep(parent)
    while True:
        scratch = Path(tempfile.mkdtemp(dir=parent, prefix=OURS, suffix=_SCRATCH))
        with _claim(scratch) as ours:
            # Another run's sweep may have come between making the folder and claiming it.
            if ours and scratch.exists():
                try:
                    yield scratch
                finally:
                    shutil.rmtree(scratch, ignore_errors=True)
                return


def sweep(parent: Path) -> None:
    """Clear away the scratch folders in `parent` that nobody works in, and put back what was set aside in them."""
    for scratch in sorted(parent.glob(f"{OURS}*{_SCRATCH}")):
        with _claim(scratch) as ours:
            if not ours:
                continue
            # What cannot be put back stays where it is: it may be the only copy.
            with suppress(OSError):
                for aside in (scratch / _ASIDE).glob("*"):
                    if not os.path.lexists(parent / aside.name):
                        aside.rename(parent / aside.name)
                shutil.rmtree(scratch)


def clear_unfinished(folder: Path) -> None:
    """Remove what killed runs left of files anywhere below `folder`; only where nobody else writes.

    That is what was half-written, and what was being replaced: whoever was killed there writes it again.
    """
    for path in folder.rglob(f"{OURS}*"):
        if path.suffix in (_UNFINISHED, _REPLACED):
            with suppress(OSError):
                path.unlink()


@contextmanager
def _claim(folder: Path) -> Iterator[bool]:
    """Whether the folder is ours alone for the time being; the claim of a process ends with it, however it ends."""
    if sys.platform == "win32":  # a folder in use cannot be removed there
        yield True
        return
    import fcntl

    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        yield False
        return
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(descriptor)


def _rename_all(waiting: Sequence[tuple[Path, Path]]) -> None:
    """Rename each first path to the second; on any failure every second path is again what it was."""
    changes = [(target, temporary.with_suffix(_REPLACED), os.path.lexists(target)) for temporary, target in waiting]
    begun = 0
    try:
        for (temporary, target), (_, aside, existed) in zip(waiting, changes, strict=True):
            begun += 1
            if existed:
                # What another run has taken away meanwhile need not be kept.
                with suppress(FileNotFoundError):
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


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for their owner alone; one that is there stays as it is.

    Raises OSError where it cannot be made.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
    if not missing and not folder.is_dir():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))


def close_to_others(folder: Path) -> None:
    """Take from others what they may do in a folder, or with a file, of ours; where that is not for us, nothing."""
    with suppress(OSError):
        mode = folder.stat().st_mode
        if mode & _OF_OTHERS:
            folder.chmod(stat.S_IMODE(mode) & ~_OF_OTHERS)


def require_writable(folder: Path, *, remedy: str = _REMEDY) -> None:
    """Say before long work, and before anything is made, that `folder` could not be written.

    Raises `CannotWrite`, whose line ends with the `remedy`.
    """
    try:
        nearest = next(path for path in (folder.absolute(), *folder.absolute().parents) if _is_there(path))
    except OSError as error:
        raise cannot_write(error, folder, remedy) from error
    if not nearest.is_dir():
        raise CannotWrite(f"cannot write to {folder}: {nearest} is a file, not a folder; {remedy}")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise CannotWrite(f"cannot write to {folder}: {nearest} is not writable; {remedy}")


def _is_there(path: Path) -> bool:
    """Whether something is at a path; raises `OSError` for a link to itself, which `exists` calls nothing."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def cannot_write(error: OSError, folder: Path, remedy: str = _REMEDY) -> CannotWrite:
    """What the system said when `folder` was written to, in words, and what to do."""
    reason = _REASONS.get(error.errno or 0, f"failed ({(error.strerror or str(error)).lower()})")
    return CannotWrite(f"cannot write to {folder}: it {reason}; {remedy}")


def _written(content: bytes, folder: Path, *, private: bool) -> Path:
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=OURS, suffix=_UNFINISHED)
    path = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            _write_through(stream, content)
        if not private:  # mkstemp makes it so
            path.chmod(0o666 & ~_umask())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _write_through(stream: BinaryIO, content: bytes) -> None:
    stream.write(content)
    stream.flush()
    os.fsync(stream.fileno())


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


def flush_folder(folder: Path) -> None:
    """Make the renames inside last through a power cut; not every file system lets a folder be opened for it."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
