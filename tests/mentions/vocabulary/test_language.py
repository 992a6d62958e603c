"""The words of a language as typed records: what is missing, unknown or of another kind is named."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from briefing.errors import BadSettings
from briefing.mentions import LANGUAGES
from briefing.mentions.vocabulary import WordFile, vocabulary
from briefing.tables import load_record


@pytest.fixture
def english() -> dict[str, Any]:
    return tomllib.loads(files("briefing.mentions").joinpath("languages/en.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_has_all_words(language: str) -> None:
    assert vocabulary(language).reporting.verbs


def test_what_the_file_says_and_what_later_rooms_need_are_joined_once() -> None:
    words = vocabulary("en")
    assert {"gen.", "no."} <= words.abbreviations
    assert words.naming.bodies < words.credited
    assert {"hostage", "minister", "life"} <= words.people


def test_what_becomes_of_a_plan_is_read_from_the_lexicon() -> None:
    words = vocabulary("en")
    assert {"cancel", "foil"} <= words.withdrawn
    assert words.withdrawn < words.off
    assert {"postpone", "adjourn", "plan"} <= words.setting_days
    assert "cancel" not in words.setting_days


def test_no_list_of_this_room_names_again_the_people_of_the_lexicon() -> None:
    words = vocabulary("en")
    assert words.lexicon.persons.isdisjoint(words.lines.roles | words.quantities.several)


def test_a_list_that_a_rule_needs_and_nobody_wrote_is_named(english: dict[str, Any]) -> None:
    del english["status"]["charged"]
    with pytest.raises(BadSettings, match=r"xx\.toml: \[status\] charged is missing"):
        load_record(WordFile, english, "xx.toml")


def test_a_list_that_no_rule_reads_is_named(english: dict[str, Any]) -> None:
    english["status"]["chargd"] = ["accuse"]
    with pytest.raises(BadSettings, match=r"xx\.toml: \[status\] chargd is not known; charged is meant"):
        load_record(WordFile, english, "xx.toml")


def test_a_value_of_another_kind_is_named(english: dict[str, Any]) -> None:
    english["quantities"]["currencies"]["yen"] = 1
    with pytest.raises(BadSettings, match=r"xx\.toml: \[quantities\.currencies\] yen must be words in quotation marks"):
        load_record(WordFile, english, "xx.toml")
