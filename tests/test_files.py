import errno
import os
from pathlib import Path

import pytest

from briefing.errors import CannotWrite
from briefing.files import place, place_folder, require_writable, scratch_folder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_puts_every_file_in_place_in_order(tmp_path):
    paths = place({"b.txt": b"two", "a.txt": b"one"}, tmp_path / "new" / "folder")
    assert [path.name for path in paths] == ["b.txt", "a.txt"]
    assert [path.read_bytes() for path in paths] == [b"two", b"one"]


def test_replaces_what_was_there_and_leaves_nothing_next_to_it(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"old, and longer")
    place({"a.txt": b"new"}, tmp_path)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert names(tmp_path) == ["a.txt"]


def test_others_may_read_the_file_as_far_as_the_umask_lets_them(tmp_path):
    before = os.umask(0o022)
    try:
        (path,) = place({"a.txt": b""}, tmp_path)
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o644


def test_what_is_private_is_for_its_owner_alone_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        (path,) = place({"a.txt": b""}, tmp_path / "new" / "folder", private=True)
        place({"a.txt": b"other"}, path.parent, private=True)
    finally:
        os.umask(before)
    assert [each.stat().st_mode & 0o777 for each in (path, path.parent, path.parent.parent)] == [0o600, 0o700, 0o700]
    with pytest.raises(CannotWrite, match="is a file, not a folder"):
        place({"b.txt": b""}, path, private=True)


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(CannotWrite, match="is a file, not a folder"):
        place({"a.txt": b""}, tmp_path / "out")
    with pytest.raises(CannotWrite, match="lies below a file"):
        place({"a.txt": b""}, tmp_path / "out" / "deeper")


def test_a_folder_where_a_file_should_be_leaves_the_other_files_as_they_were(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(CannotWrite, match=r"b\.txt: a folder has that name"):
        place({"a.txt": b"new", "b.txt": b"new"}, tmp_path)
    assert (tmp_path / "a.txt").read_bytes() == b"old"
    assert names(tmp_path) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "is not writable"), (errno.ENOSPC, "is on a full disk"), (errno.EIO, "input/output error")],
)
def test_a_disk_that_fails_half_way_leaves_the_old_files_and_no_debris(tmp_path, monkeypatch, number, words):
    (tmp_path / "a.txt").write_bytes(b"old")
    flushes = []

    def fsync(descriptor):
        flushes.append(descriptor)
        if len(flushes) == 2:
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr("briefing.files.os.fsync", fsync)
    with pytest.raises(CannotWrite, match=words) as caught:
        place({"a.txt": b"new", "b.txt": b"new"}, tmp_path)
    assert "\n" not in str(caught.value)
    assert (tmp_path / "a.txt").read_bytes() == b"old"
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("failure", [OSError(errno.EIO, "Input/output error"), KeyboardInterrupt()])
@pytest.mark.parametrize("failing", ["a.txt", "b.txt", "c.txt"])
def test_a_renaming_that_fails_undoes_those_before_it(tmp_path, monkeypatch, failing, failure, links):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"old {name}")
    rename = Path.replace

    def replace(path, target):
        if target.name == failing and path.suffix == ".tmp":
            raise failure
        return rename(path, target)

    def no_link(*paths, **options):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "replace", replace)
    if not links:
        monkeypatch.setattr("briefing.files.os.link", no_link)
    with pytest.raises((CannotWrite, KeyboardInterrupt)):
        place({"a.txt": b"new", "b.txt": b"new", "c.txt": b"new"}, tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.txt": "old a.txt", "b.txt": "old b.txt"}


def test_files_are_replaced_where_none_may_have_two_names(tmp_path, monkeypatch):
    def no_link(*paths, **options):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("briefing.files.os.link", no_link)
    (tmp_path / "a.txt").write_bytes(b"old")
    place({"a.txt": b"new", "b.txt": b"new"}, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.txt": b"new", "b.txt": b"new"}


def test_what_another_run_takes_away_meanwhile_is_no_failure(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"old")
    linked = os.link

    def taken(source, *others, **options):
        Path(source).unlink()
        linked(source, *others, **options)

    monkeypatch.setattr(os, "link", taken)
    place({"a.txt": b"new"}, tmp_path)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert names(tmp_path) == ["a.txt"]


def test_an_interrupted_run_leaves_no_debris(tmp_path, monkeypatch):
    def interrupted(descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing.files.os.fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        place({"a.txt": b"new"}, tmp_path)
    assert names(tmp_path) == []


def test_a_name_that_no_file_system_takes(tmp_path):
    with pytest.raises(CannotWrite, match="too long a file name"):
        place({"a" * 300 + ".txt": b""}, tmp_path)
    assert names(tmp_path) == []


def test_says_beforehand_what_could_not_be_written(tmp_path):
    require_writable(tmp_path / "new" / "folder")
    assert names(tmp_path) == []
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite, match="is a file, not a folder"):
        require_writable(tmp_path / "file" / "below")
    with pytest.raises(CannotWrite, match="too long a file name"):
        require_writable(tmp_path / ("a" * 300))
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(CannotWrite, match="too many levels of symbolic links"):
        require_writable(tmp_path / "loop" / "below")


def test_a_relative_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert place({"a.txt": b"x"}, Path("out")) == [Path("out/a.txt")]


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("old", [{}, {"a.txt": b"old", "b.txt": b"old"}, None])
def test_a_folder_holds_what_it_was_given_and_nothing_else(tmp_path, old):
    folder = tmp_path / "daily" / "2026-03-31"
    if old is not None:
        place_folder(old, folder)
    new = {"a.txt": b"new", "c.txt": b"new"}
    assert place_folder(new, folder) == [folder / "a.txt", folder / "c.txt"]
    assert contents(folder) == new
    assert names(folder.parent) == ["2026-03-31"]


def test_others_may_read_the_folder_as_far_as_the_umask_lets_them(tmp_path):
    before = os.umask(0o022)
    try:
        (path,) = place_folder({"a.txt": b""}, tmp_path / "new")
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o644
    assert path.parent.stat().st_mode & 0o777 == 0o755


def test_a_file_where_the_folder_is_to_be(tmp_path):
    (tmp_path / "2026-03-31").write_text("a file")
    with pytest.raises(CannotWrite, match="is a file, not a folder; see to it"):
        place_folder({"a.txt": b""}, tmp_path / "2026-03-31", remedy="see to it")
    with pytest.raises(CannotWrite, match="lies below a file"):
        place_folder({"a.txt": b""}, tmp_path / "2026-03-31" / "deeper")
    assert names(tmp_path) == ["2026-03-31"]


@pytest.mark.parametrize("failing", range(1, 5))
@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_a_folder_that_cannot_be_written_leaves_the_old_one_and_no_debris(tmp_path, monkeypatch, failing, failure):
    """Each flush of the two files and of the folder fails in turn, and then the renaming into place."""
    folder = tmp_path / "2026-03-31"
    place_folder({"a.txt": b"old"}, folder)
    steps = []
    flush, rename = os.fsync, Path.rename

    def fsync(descriptor):
        steps.append(descriptor)
        if len(steps) == failing and failing < 4:
            raise failure
        flush(descriptor)

    def renamed(path, target):
        if failing == 4 and path.name == "new":
            raise failure
        return rename(path, target)

    monkeypatch.setattr("briefing.files.os.fsync", fsync)
    monkeypatch.setattr(Path, "rename", renamed)
    unnoticed = failing == 3 and isinstance(failure, OSError)
    if unnoticed:
        # Not every file system lets a folder be flushed.
        place_folder({"a.txt": b"new", "b.txt": b"new"}, folder)
    else:
        with pytest.raises((CannotWrite, KeyboardInterrupt)):
            place_folder({"a.txt": b"new", "b.txt": b"new"}, folder)
        assert contents(folder) == {"a.txt": b"old"}
    assert names(tmp_path) == ["2026-03-31"]


def test_what_a_killed_run_set_aside_is_put_back_unless_its_place_was_taken(tmp_path):
    for name in ("gone", "there"):
        aside = tmp_path / f".briefing-{name}.folder" / "aside" / name
        aside.mkdir(parents=True)
        (aside / "a.txt").write_bytes(b"old")
    place_folder({"a.txt": b"new"}, tmp_path / "there")
    assert contents(tmp_path / "gone") == {"a.txt": b"old"}
    assert contents(tmp_path / "there") == {"a.txt": b"new"}
    assert names(tmp_path) == ["gone", "there"]


def test_neither_work_under_way_nor_what_is_not_ours_is_cleared_away(tmp_path):
    other = tmp_path / ".someone-else.folder"
    other.mkdir()
    with scratch_folder(tmp_path) as scratch:
        (scratch / "half").write_bytes(b"")
        place_folder({}, tmp_path / "edition")
        assert names(scratch) == ["half"]
    assert names(tmp_path) == [".someone-else.folder", "edition"]
