"""The tables of the code are those of the database, and what a profile remembers is written and read as a whole."""

from contextlib import closing
from dataclasses import replace

import pytest

from briefing.errors import BadData
from briefing.store import Remembered
from briefing.store.database import build_nowhere
from briefing.store.tables import ALL, EVENT_IDS, PRINTED, Delivery, PrintedRow, memory_of, write_memory
from tests.store.samples import NOW, edition, mail, remembered


@pytest.fixture
def connection():
    with closing(build_nowhere()) as connection:
        yield connection


def memory(connection, profile):
    return memory_of(PRINTED.read(connection, profile), EVENT_IDS.read(connection, profile))


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_a_tables_columns_and_key_are_those_of_the_newest_schema(connection, table):
    rows = connection.execute(f"SELECT name, pk FROM pragma_table_info('{table.name}')").fetchall()
    assert [name for name, _ in rows if name != "seal"] == list(table.columns)
    assert [name for name, place in rows if place] == list(table.columns[: table.keys])


def test_the_schema_has_no_table_that_is_not_checked(connection):
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert names == {table.name for table in ALL} | {"migration"}


def test_what_a_profile_remembers_takes_the_place_of_what_it_did_and_of_no_other_profiles(connection):
    write_memory(connection, "desk", remembered("e1", "e2"))
    write_memory(connection, "night", remembered("e1"))
    write_memory(connection, "desk", remembered("e2", "e3"))
    assert memory(connection, "desk") == remembered("e2", "e3")
    assert memory(connection, "night") == remembered("e1")
    assert memory(connection, "morning") == Remembered()


def test_half_a_character_in_what_was_printed_comes_back(connection):
    whole = remembered("e1")
    odd = replace(whole, printed={"e1": replace(whole.printed["e1"], disputed=("caf\udce9",))})
    write_memory(connection, "desk", odd)
    assert memory(connection, "desk") == odd


@pytest.mark.parametrize("text", ["", "{}", "[", '{"of": "another version"}'])
def test_a_row_that_holds_no_printed_event_is_named(text):
    with pytest.raises(BadData, match="no PrintedEvent as this version knows it"):
        memory_of([PrintedRow("desk", "e1", text)], [])


def test_a_delivery_knows_what_it_is_the_delivery_of():
    asked = mail(edition())
    assert Delivery.of(asked).delivered is None
    assert Delivery.of(asked, NOW).pending == asked
