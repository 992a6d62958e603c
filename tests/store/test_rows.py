"""A record comes back from its row to the letter, or it is noticed that the row is not what was written."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.store.rows import BrokenSeal, Table

DAY = date(2026, 3, 31)


@dataclass(frozen=True, slots=True)
class Note:
    profile: str
    name: str
    count: int = 1
    sure: bool = False
    day: date = DAY
    at: datetime | None = None
    words: str | None = None


NOTES = Table("note", Note, 2)
ANY_TEXT = st.text(st.characters(codec=None), max_size=6)


@pytest.fixture
def connection():
    with closing(opened()) as connection:
        yield connection


def opened():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(
        "CREATE TABLE note (profile TEXT, name TEXT, count INTEGER, sure INTEGER, day TEXT, at TEXT, words TEXT,"
        " seal INTEGER NOT NULL, PRIMARY KEY (profile, name))"
    )
    return connection


def of(connection, profile="desk"):
    return list(NOTES.read(connection, profile))


@settings(max_examples=50)
@given(
    st.builds(
        Note,
        profile=ANY_TEXT,
        name=ANY_TEXT,
        count=st.integers(-(2**63), 2**63 - 1),
        day=st.dates(),
        at=st.none() | st.datetimes(timezones=st.just(UTC)),
        words=st.none() | ANY_TEXT,
    )
)
def test_a_record_comes_back_to_the_letter_and_its_row_is_sound(note):
    with closing(opened()) as connection:
        NOTES.insert(connection, [note])
        NOTES.check(connection)
        assert of(connection, note.profile) == [note]
        assert type(of(connection, note.profile)[0].sure) is bool
        assert NOTES.profiles(connection) == {note.profile}
        assert list(NOTES.read_sound(connection)) == [note]


def test_records_come_in_the_order_of_their_keys_and_of_one_profile_only(connection):
    NOTES.insert(connection, [Note("desk", "b"), Note("night", "a"), Note("desk", "a")])
    assert [note.name for note in of(connection)] == ["a", "b"]
    NOTES.clear(connection, "desk")
    assert (of(connection), NOTES.profiles(connection)) == ([], {"night"})


@pytest.mark.parametrize(
    "change",
    ["words = 'frem'", "words = NULL", "name = 'B'", "count = 2", "at = '2026-03-31'", "seal = 7", "seal = 'x'"],
)
def test_a_row_that_was_changed_is_noticed_and_the_others_can_still_be_had(connection, change):
    kept, lost = Note("desk", "a", words="fram"), Note("desk", "b", words="from")
    NOTES.insert(connection, [kept, lost])
    connection.execute(f"UPDATE note SET {change} WHERE name = 'b'")
    with pytest.raises(BrokenSeal, match="a row of note is not what was written"):
        NOTES.check(connection)
    assert list(NOTES.read_sound(connection)) == [kept]


def test_a_column_that_came_later_leaves_the_rows_before_it_sound(connection):
    NOTES.insert(connection, [Note("desk", "a", words="from")])
    connection.execute("ALTER TABLE note ADD COLUMN section TEXT")

    @dataclass(frozen=True, slots=True)
    class LongerNote(Note):
        section: str | None = None

    longer = Table("note", LongerNote, 2)
    longer.check(connection)
    assert list(longer.read(connection, "desk")) == [LongerNote("desk", "a", words="from")]


def test_what_is_there_is_refused_kept_or_replaced_as_the_caller_wants(connection):
    old, new = Note("desk", "a", 1), Note("desk", "a", 2)
    NOTES.insert(connection, [old])
    with pytest.raises(sqlite3.IntegrityError):
        NOTES.insert(connection, [new])
    NOTES.add(connection, [new])
    assert of(connection) == [old]
    assert NOTES.put(connection, [new], only_if="note.count = 9") == 0
    assert of(connection) == [old]
    assert NOTES.put(connection, [new, Note("desk", "b")]) == 2
    assert of(connection) == [new, Note("desk", "b")]
    NOTES.check(connection)


def test_of_a_table_that_is_gone_nothing_can_be_had(connection):
    connection.execute("DROP TABLE note")
    assert list(NOTES.read_sound(connection)) == []
