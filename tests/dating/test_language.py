import pytest

from briefing.dating.language import build, language, languages
from briefing.dating.meanings import MEANINGS
from briefing.errors import BadSettings

SMALL = {
    "core": ["weekday"],
    "words": {"weekday": {"5": ["Freitag", "Fr."]}},
    "rules": [{"means": "weekday", "patterns": ["<weekday>"]}],
}


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_rule_of_every_language_compiles_and_has_a_meaning(code):
    rules = {id(rule): rule for found in language(code).starters.values() for rule in found}.values()
    assert rules
    for rule in rules:
        assert rule.means in MEANINGS or rule.means == "nothing", rule.pattern
        assert all(part.means is None or part.means in MEANINGS for part in rule.split), rule.pattern
        assert rule.expression.match("", 0) is None, rule.pattern
        for context in (rule.around.after, rule.around.before, rule.around.not_after, rule.around.not_before):
            assert context is None or context.search("zzz", 0) is None


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
        settings = language(code).settings
        parts = {part for part in settings["words"].get("part", {}) if not part.isdecimal()}
        assert parts <= set(settings["part_hours"])
