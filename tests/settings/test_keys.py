"""Which keys there are, at any depth, and what is said of one that there is not."""

from __future__ import annotations

import pytest

from briefing.settings.keys import TABLES, field_at, fields_of, table_of, unknown_keys, what_instead, without_unknown
from briefing.settings.schema import Calendar, Delivery, Mail, Profile, Topics

TOPICS = tuple(fields_of(Topics))
MAIL = tuple(fields_of(Mail))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("word", "there is no such key; did you mean words?"),
        ("without_words", "there is no such key; did you mean without-words?"),
        ("Words", "there is no such key; did you mean words?"),
        ("zone", "there is no such key here; it belongs in [edition]"),
        ("host", "there is no such key here; it belongs in [delivery.mail]"),
        ("folder", "there is no such key here; it belongs in [output] or [delivery] or [delivery.folder]"),
        (
            "wxyz",
            "there is no such key; there are words, places, publishers, without-words, without-publishers",
        ),
        ("", "there is no such key; there are words, places, publishers, without-words, without-publishers"),
    ],
)
def test_an_unknown_key_gets_the_nearest_the_place_of_its_own_or_all_that_there_are(key: str, words: str) -> None:
    assert what_instead(key, TOPICS, "topics") == words


@pytest.mark.parametrize(
    "key", ["password", "Password", "passwd", "pass", "secret", "token", "api-key", "api_key", "credentials"]
)
def test_a_secret_is_refused_with_the_place_where_it_may_stand(key: str) -> None:
    words = what_instead(key, MAIL, "mail")
    assert words.startswith("a secret must not stand in this file: put it into an environment variable named by passw")
    assert "keyring" in words
    assert "token-env" in what_instead(key, ("url",), "webhook")
    assert what_instead(key, TOPICS, "topics").endswith("nothing here asks for one")


def test_unknown_keys_are_found_at_any_depth_and_a_value_where_a_table_belongs_is_not_looked_into() -> None:
    given = {"topics": {"word": []}, "delivery": {"mail": {"hosts": {"a": 1}}, "folder": False}, "edition": 3, "x": {}}
    assert [path for path, _ in unknown_keys(given, Profile)] == [
        ("topics", "word"),
        ("delivery", "mail", "hosts"),
        ("x",),
    ]


def test_what_is_known_stays_as_it_was_given() -> None:
    given = {"topics": {"words": ["a"], "word": 1}, "delivery": {"mail": {"host": {"a": 1}}}, "edition": 3, "x": {}}
    assert without_unknown(given, Profile) == {
        "topics": {"words": ["a"]},
        "delivery": {"mail": {"host": {"a": 1}}},
        "edition": 3,
    }


def test_a_path_of_keys_leads_to_its_field_and_the_items_of_a_list_to_the_field_that_holds_them() -> None:
    time, words = field_at(("edition", "time")), field_at(("topics", "words", 2))
    assert time is not None
    assert time.description == 'a time of day, like "06:00"'
    assert words is fields_of(Topics)["words"]
    assert field_at(("edition", "tyme")) is None
    assert field_at(("nothing", "at", "all")) is None


def test_a_table_that_may_be_switched_off_is_a_table_and_a_value_is_none() -> None:
    assert table_of(fields_of(Delivery)["mail"]) is Mail
    assert table_of(fields_of(Calendar)["cutoff"]) is None


@pytest.mark.parametrize("table", TABLES)
def test_every_field_of_every_table_says_what_it_must_be(table: str) -> None:
    model = table_of(fields_of(Profile)[table])
    assert model is not None
    for key, info in fields_of(model).items():
        assert info.description, f"{table} {key}"
