import errno
import os
from pathlib import Path

import pytest

from briefing.errors import CannotWrite
from briefing.files import place, require_writable


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_puts_every_file_in_place_in_order(tmp_path):
    paths = place({"b.txt": b"two", "a.txt": b"one"}, tmp_path / "new" / "folder")
    assert [path.name for path in paths] == ["b.txt", "a.txt"]
    assert [path.read_bytes() for path in paths] == [b"two", b"one"]


def test_replaces_what_was_there_and_leaves_nothing_beside_it(tmp_path):
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


def test_a_relative_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert place({"a.txt": b"x"}, Path("out")) == [Path("out/a.txt")]
