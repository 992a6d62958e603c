"""Of a damaged database the sound rows are taken, from a copy, so that a person can still look at the file itself."""

import sqlite3
from contextlib import closing

import pytest

from briefing.statefolder import DATABASE
from briefing.store import Store
from briefing.store.salvage import Salvage, salvaged
from briefing.store.tables import Delivery
from tests.store.samples import edition, input_seen, item, keep, mail, remembered

BROKEN = f"{DATABASE}.broken-2026033"


@pytest.fixture
def state(tmp_path):
    with Store.open(tmp_path / "state") as store:
        keep(store, edition(out=tmp_path), "ab")
        store.note([item("w")], [])
    return tmp_path / "state"


@pytest.fixture
def scratch(tmp_path):
    (tmp_path / "scratch").mkdir()
    return tmp_path / "scratch"


def change(state, statement):
    with closing(sqlite3.connect(state / DATABASE)) as connection, connection:
        connection.execute(statement)


def keys(salvage):
    return [each.key for each in salvage.items]


def test_rows_of_every_table_come_back_and_the_file_stays_as_it_is(state, scratch):
    before = (state / DATABASE).read_bytes()
    salvage = salvaged(state, scratch)
    assert [each.date for each in salvage.editions] == [edition().date]
    assert keys(salvage) == ["a", "b", "w"]
    assert salvage.inputs == [input_seen()]
    assert salvage.deliveries == [Delivery.of(mail(edition()))]
    assert [row.event for row in salvage.printed] == [row.event for row in salvage.ids] == ["e1"]
    assert (state / DATABASE).read_bytes() == before


@pytest.mark.parametrize("value", ["'changed'", "CAST(x'ff41' AS TEXT)", "NULL"])
def test_a_row_that_is_not_what_was_written_is_left_and_the_others_come(state, scratch, value):
    change(state, f"UPDATE item SET address = {value} WHERE key = 'a'")
    assert keys(salvaged(state, scratch)) == ["b", "w"]


def test_a_table_that_is_gone_costs_what_is_read_after_it_nothing(state, scratch):
    change(state, "DROP TABLE told")
    salvage = salvaged(state, scratch)
    assert (keys(salvage), salvage.printed) == (["a", "b", "w"], [])
    assert [row.event for row in salvage.ids] == ["e1"]


@pytest.mark.parametrize("content", [b"", b"a letter to the editor, " * 400, b"SQLite format 3\0" + b"\xff" * 9000])
def test_of_a_file_that_is_no_database_nothing_comes(state, scratch, content):
    (state / DATABASE).write_bytes(content)
    assert salvaged(state, scratch) == Salvage()


def test_where_a_repair_was_killed_the_file_that_it_had_set_aside_last_is_read(state, scratch):
    (state / f"{BROKEN}0T053000Z").write_bytes(b"")
    (state / DATABASE).rename(state / f"{BROKEN}1T053000Z")
    (state / f"{BROKEN}1T053000Z-wal").write_bytes(b"")
    assert keys(salvaged(state, scratch)) == ["a", "b", "w"]


def test_where_no_database_ever_was_nothing_comes(tmp_path, scratch):
    assert salvaged(tmp_path, scratch) == Salvage()


def test_the_rows_of_an_older_schema_come_back(state, scratch):
    with Store.open(state) as store:
        store.commit(edition(profile="night"), [], remembered(), [], [])
    change(state, "ALTER TABLE edition DROP COLUMN number")
    assert salvaged(state, scratch).editions == [edition(profile="night")]
