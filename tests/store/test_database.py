import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError, CannotWrite, Locked
from briefing.statefolder import DATABASE
from briefing.store import CorruptState, Remembered, Store, database
from tests.store.samples import edition, everything, item, keep, printed

ROOT = Path(__file__).parents[2]


class Whole(tuple):
    """A pair whose name fits into a message."""

    __slots__ = ()

    def __new__(cls, *pair):
        return super().__new__(cls, pair)

    def __repr__(self):
        return "whole"


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A state folder with rows in every table, and what it remembers."""
    folder = tmp_path_factory.mktemp("whole")
    with Store.open(folder) as store:
        keep(store, edition(out=folder), "abcdefghijklm", tuple(f"e{number}" for number in range(20)))
        store.note([item(f"waiting-{number}") for number in range(30)], [])
        return Whole(folder, everything(store))


def refused(folder, words):
    with pytest.raises(CorruptState, match=words) as caught:
        Store.open(folder)
    assert caught.value.exit_code == 65
    assert "\n" not in str(caught.value)


@contextmanager
def a_copy(folder):
    with tempfile.TemporaryDirectory() as place:
        shutil.copy(folder / DATABASE, place)
        yield Path(place)


def read(folder):
    """What a state folder remembers, or the error of ours that it gives; any damage may lead to nothing else."""
    try:
        with Store.open(folder) as store:
            return everything(store)
    except BriefingError as error:
        return error


@settings(max_examples=60)
@given(place=st.integers(0, 10**9), mask=st.integers(1, 255))
def test_a_changed_byte_is_noticed_or_changes_nothing(whole, place, mask):
    folder, state = whole
    with a_copy(folder) as copy:
        content = bytearray((copy / DATABASE).read_bytes())
        content[place % len(content)] ^= mask
        (copy / DATABASE).write_bytes(content)
        found = read(copy)
        assert isinstance(found, BriefingError) or found == state


@settings(max_examples=60)
@given(place=st.integers(0, 10**9), length=st.integers(1, 6000), filler=st.binary(min_size=1, max_size=4))
def test_a_blotted_part_is_noticed_or_changes_nothing(whole, place, length, filler):
    folder, state = whole
    with a_copy(folder) as copy:
        content = bytearray((copy / DATABASE).read_bytes())
        start = place % len(content)
        size = len(content[start : start + length])
        content[start : start + size] = (filler * length)[:size]
        (copy / DATABASE).write_bytes(content)
        found = read(copy)
        assert isinstance(found, BriefingError) or found == state


@pytest.mark.parametrize("share", [0.01, 0.3, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_refused(whole, share):
    with a_copy(whole[0]) as copy:
        content = (copy / DATABASE).read_bytes()
        (copy / DATABASE).write_bytes(content[: int(len(content) * share)])
        found = read(copy)
        assert isinstance(found, CorruptState)
        assert "briefing doctor --repair" in str(found)


def test_an_empty_file_is_no_first_run(tmp_path):
    (tmp_path / DATABASE).touch()
    refused(tmp_path, r"is empty.+briefing doctor --repair")


def test_a_file_that_is_no_database(tmp_path):
    (tmp_path / DATABASE).write_text("a letter to the editor, " * 100)
    refused(tmp_path, r"is damaged.+briefing doctor --repair")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="Linux lists there what a process has open")
def test_a_file_that_is_refused_is_let_go_of(tmp_path):
    (tmp_path / DATABASE).write_text("a letter to the editor, " * 100)
    with pytest.raises(CorruptState) as caught:
        Store.open(tmp_path)
    assert caught.tb  # the frames that opened it live on
    assert str(tmp_path / DATABASE) not in [os.path.realpath(each) for each in Path("/proc/self/fd").iterdir()]


def test_a_database_of_another_program(tmp_path):
    with sqlite3.connect(tmp_path / DATABASE) as other:
        other.execute("CREATE TABLE recipe (name)")
    other.close()
    refused(tmp_path, r"no database of this program")


@pytest.mark.parametrize("remains", ["objects/ab", "manifests/desk", "receipts/desk", f"{DATABASE}-wal"])
def test_earlier_work_without_its_database_is_no_first_run(tmp_path, remains):
    (tmp_path / remains).mkdir(parents=True)
    refused(tmp_path, r"is missing, although.+briefing doctor --repair")
    assert not (tmp_path / DATABASE).exists()


def test_empty_folders_and_other_files_are_a_first_run(tmp_path):
    (tmp_path / "objects").mkdir()
    (tmp_path / "README").touch()
    assert read(tmp_path) == ({}, (), Remembered(), (), {})


def test_a_database_of_a_newer_version_is_left_to_it(whole):
    with a_copy(whole[0]) as copy:
        other = sqlite3.connect(copy / DATABASE)
        other.execute("PRAGMA user_version = 99")
        other.execute("INSERT INTO migration VALUES (99)")
        other.commit()
        other.close()
        refused(copy, "newer version")


def test_a_database_in_the_place_of_a_folder(tmp_path):
    (tmp_path / DATABASE).mkdir()
    assert isinstance(read(tmp_path), CannotWrite)


def test_what_is_committed_is_on_disk_and_read_while_another_writes(tmp_path):
    with Store.open(tmp_path) as store:
        settings = {
            name: store._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.fixture
def with_migrations(monkeypatch):
    scripts = database._migrations()

    def use(*more):
        monkeypatch.setattr(database, "_migrations", lambda: (*scripts, *more))

    return use


ADD = "ALTER TABLE item ADD COLUMN section TEXT;\nCREATE TABLE section (name TEXT\n);\n"


def test_an_older_database_is_brought_forward_and_its_rows_stay_sound(whole, with_migrations):
    folder, state = whole
    with a_copy(folder) as copy:
        with_migrations(ADD, "DROP TABLE section;")
        assert read(copy) == state
        with Store.open(copy) as store:
            assert store._connection.execute("PRAGMA user_version").fetchone()[0] == len(database._migrations())


def test_a_migration_that_fails_leaves_the_older_database(whole, with_migrations, monkeypatch):
    folder, state = whole
    with a_copy(folder) as copy:
        with_migrations(ADD, "ALTER TABLE nothing ADD COLUMN x;")
        assert isinstance(read(copy), BriefingError)
        monkeypatch.undo()
        assert read(copy) == state


@contextmanager
def largest_file(size):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("kilobytes", [0, 20, 60, 100])
def test_a_disk_that_takes_no_more_leaves_the_old_state(whole, kilobytes):
    folder, state = whole
    with a_copy(folder) as copy:
        with Store.open(copy) as store, largest_file(kilobytes * 1024):
            big = Remembered({f"e{number}": printed(f"e{number}") for number in range(1000)})
            made = edition(revision=2)
            with pytest.raises(CannotWrite, match="disk"):
                store.commit(made, [item("new", made_in=made)], big, [], [])
            assert everything(store) == state
        assert read(copy) == state


def test_a_full_disk_leaves_the_old_state(whole):
    folder, state = whole
    with a_copy(folder) as copy:
        with Store.open(copy) as store:
            pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
            store._connection.execute(f"PRAGMA max_page_count = {pages}")
            with pytest.raises(CannotWrite, match="disk is full"):
                store.note([item(f"new-{number}") for number in range(1000)], [])
            assert everything(store) == state
        assert read(copy) == state


def test_a_first_run_on_a_full_disk_leaves_nothing(tmp_path):
    with largest_file(1000), pytest.raises(CannotWrite):
        Store.open(tmp_path / "state")
    assert list((tmp_path / "state").iterdir()) == []


def test_another_program_that_holds_the_database(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "_PATIENCE_SECONDS", 0.01)
    with Store.open(tmp_path) as one, Store.open(tmp_path) as two:
        one._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(Locked, match="another program holds"):
            two.note([item("a")], [])
        assert two.items("desk") == {}


def test_first_runs_at_once_begin_one_memory(tmp_path):
    def run(number):
        with Store.open(tmp_path) as store:
            store.note([item(f"k{number}")], [])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(run, range(8)))
    with Store.open(tmp_path) as store:
        assert len(store.items("desk")) == 8
    assert {path.name for path in tmp_path.iterdir()} == {DATABASE, "waiting"}


AS_SOMEBODY_ELSE = """
import os, sys
from pathlib import Path
from briefing.errors import BriefingError
from briefing.store import Store, held
from tests.store.samples import item
folder = Path(sys.argv[1])
if os.getuid() == 0:
    os.setuid(65534)
def lock():
    with held(folder, "x"): pass
def note():
    with Store.open(folder) as store: store.note([item("z")], [])
for work in (lock, note):
    try:
        work()
        print("done")
    except BriefingError as error:
        print(type(error).__name__, error.exit_code)
"""


@pytest.mark.parametrize("mode", [0o555, 0o000])
@pytest.mark.parametrize("made", [True, False], ids=["used before", "first run"])
def test_a_folder_that_may_not_be_written_or_read_is_never_taken_for_a_first_run(made, mode):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "state"
        folder.mkdir()
        if made:
            with Store.open(folder) as store:
                store.note([item("a")], [])
        Path(place).chmod(0o555)
        folder.chmod(mode)
        ended = subprocess.run(
            [sys.executable, "-c", AS_SOMEBODY_ELSE, folder],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        folder.chmod(0o755)
        Path(place).chmod(0o755)
        assert ended.stdout.splitlines() == ["CannotWrite 73", "CannotWrite 73"], ended.stderr
        assert {path.name for path in folder.iterdir()} == ({DATABASE, "waiting"} if made else set())


def test_an_item_that_says_it_belongs_to_an_edition_that_is_not_there_is_refused(whole):
    with a_copy(whole[0]) as copy, Store.open(copy) as store, pytest.raises(sqlite3.IntegrityError):
        store.note([replace(item("x"), edition=edition().date, revision=99)], [])
