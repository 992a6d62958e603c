import os
from pathlib import Path

import pytest

from briefing.delivery.folder import drop
from briefing.errors import NotDelivered
from tests.delivery.parcels import FILES, parcel


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_files_are_put_there(tmp_path):
    drop(parcel(), tmp_path)
    assert contents(tmp_path) == FILES


def test_a_second_time_changes_nothing(tmp_path):
    drop(parcel(), tmp_path)
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in tmp_path.iterdir()}
    drop(parcel(), tmp_path)
    assert {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in tmp_path.iterdir()} == before


def test_what_an_interrupted_run_left_out_is_added(tmp_path):
    drop(parcel(), tmp_path)
    (tmp_path / "notes.json").unlink()
    drop(parcel(), tmp_path)
    assert contents(tmp_path) == FILES


def test_a_file_that_someone_edited_is_not_written_over_and_nothing_is_added(tmp_path):
    (tmp_path / "notes.json").write_bytes(b"mine")
    with pytest.raises(NotDelivered, match=r"notes.json is there with other content"):
        drop(parcel(), tmp_path)
    assert contents(tmp_path) == {"notes.json": b"mine"}


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(NotDelivered, match="there is no such folder"):
        drop(parcel(), tmp_path / "share")
    assert not (tmp_path / "share").exists()


def test_a_full_disk_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotDelivered) as caught:
        drop(parcel(), tmp_path)
    assert f"cannot write to {tmp_path}: it is on a full disk; fix it" in str(caught.value)
    assert contents(tmp_path) == {}


def test_a_folder_in_place_of_a_file_is_named(tmp_path):
    (tmp_path / "notes.json").mkdir()
    with pytest.raises(NotDelivered, match="is there with other content"):
        drop(parcel(), tmp_path)
    assert [path.name for path in Path(tmp_path).iterdir()] == ["notes.json"]


@pytest.mark.parametrize("there", [{}, FILES], ids=["before", "after its files were in place"])
def test_what_a_killed_run_left_is_cleared_away(tmp_path, there):
    for name, content in there.items():
        (tmp_path / name).write_bytes(content)
    unfinished = tmp_path / ".briefing-abc.folder"
    unfinished.mkdir()
    (unfinished / "notes.json").write_bytes(b"hal")
    drop(parcel(), tmp_path)
    assert contents(tmp_path) == FILES


def test_a_failure_in_the_middle_takes_back_what_was_put_there(tmp_path, monkeypatch):
    rename, names = Path.rename, []

    def failing(path, target):
        names.append(path.name)
        if path.name == "notes.json":
            raise OSError(5, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(NotDelivered, match="input/output error"):
        drop(parcel(), tmp_path)
    assert names == list(FILES)
    assert contents(tmp_path) == {}
