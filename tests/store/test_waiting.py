"""What waits for an edition is noted in a file a profile, and a damaged one hides no other."""

import pytest

from briefing.errors import CannotWrite
from briefing.store.waiting import read_all, write
from tests.store.samples import item


def test_a_note_takes_the_place_of_the_one_before_and_leaves_other_profiles_alone(tmp_path):
    write(tmp_path, "desk", [item("a"), item("b")])
    write(tmp_path, "night/2", [item("c", profile="night/2")])
    write(tmp_path, "desk", [item("b"), item("caf\udce9")])
    assert list(read_all(tmp_path)) == [item("b"), item("caf\udce9"), item("c", profile="night/2")]


def test_where_nothing_ever_waited_there_is_nothing(tmp_path):
    assert list(read_all(tmp_path)) == []
    write(tmp_path, "desk", [])
    assert list(read_all(tmp_path)) == []


@pytest.mark.parametrize("content", [b"", b"[{", b'[{"profile": "desk"}]', b"\xff", b"[" * 100_000])
def test_a_damaged_note_is_given_by_its_path_and_the_others_are_read(tmp_path, content):
    for profile in "abc":
        write(tmp_path, profile, [item("k", profile=profile)])
    damaged = tmp_path / "waiting" / "b.json"
    damaged.write_bytes(content)
    assert list(read_all(tmp_path)) == [item("k", profile="a"), damaged, item("k", profile="c")]


def test_a_state_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "waiting").write_text("a file")
    with pytest.raises(CannotWrite, match="waiting: it is a file, not a folder; give another state folder"):
        write(tmp_path, "desk", [item("a")])
