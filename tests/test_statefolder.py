import pytest

from briefing.statefolder import DATABASE, is_of_state


@pytest.mark.parametrize("name", [DATABASE, f"{DATABASE}-wal", f"{DATABASE}.broken-20260331", "lock", ".briefing-a1"])
def test_what_a_run_leaves_is_of_the_state(name):
    assert is_of_state(name)


@pytest.mark.parametrize("name", ["lock-keys.txt", "locked", "objects.txt", "making.json.bak", "notes", ""])
def test_what_a_person_puts_there_is_not(name):
    assert not is_of_state(name)
