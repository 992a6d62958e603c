import pytest

from briefing.dating.language import build, language, languages
from briefing.errors import BadSettings

SMALL = {
    "core": ["weekday"],
    "words": {"weekday": {"5": ["Freitag", "Fr."]}},
    "rules": [{"means": "weekday", "patterns": ["<weekday>"]}],
}


def test_a_language_is_data_alone():
    small = build("xx", SMALL)
    assert small.look_up("weekday", "FREITAG") == 5
    assert small.look_up("weekday", "fr.") == 5
    assert set(small.starters) == {"freitag", "fr"}


def test_a_file_that_cannot_be_read_is_named_with_its_pattern():
    with pytest.raises(BadSettings, match=r"languages/xx.toml: .*<month>"):
        build("xx", SMALL | {"rules": [{"means": "date", "patterns": ["<month>"]}]})


def test_every_part_of_day_that_words_name_has_its_hours():
    for code in languages():
        found = language(code)
        parts = {part for part in found.words.get("part", {}).values() if isinstance(part, str)}
        assert parts <= set(found.part_hours)


def test_months_come_from_the_table_of_all_rooms():
    assert language("fr").look_up("month", "aout") == 8
    assert language("fr").look_up("month", "juil.") is None
    assert language("fr").look_up("shortmonth", "juil.") == 7
    assert language("en").look_up("month", "Sept.") == 9
    assert language("en").look_up("marchmay", "march") == 3


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"core": ["weekdy"]}, "languages/xx.toml: core names no class: weekdy"),
        ({"part_hours": {"MO": ["6", "noon"]}}, r"languages/xx.toml: \[part_hours\] holds what is no time of day"),
        ({"macros": {"a": "{b}", "b": "x {a}"}}, r"languages/xx.toml: \[macros\] a holds itself: a → b → a"),
        ({"macros": {"a": "{c}"}}, r"languages/xx.toml: \[macros\] a names \{c\}, which is no macro"),
    ],
)
def test_what_names_nothing_or_itself_is_named_with_its_file_and_key(change, message):
    with pytest.raises(BadSettings, match=message):
        build("xx", SMALL | change)
