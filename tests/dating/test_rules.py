import pytest

from briefing.dating.grammar import WordClass
from briefing.dating.language_file import LanguageFile, RuleEntry
from briefing.dating.rules import Bits, build_rules
from briefing.errors import BadSettings

CLASSES = {"unit": WordClass("(?:day|week)", frozenset({"day", "week"}), frozenset({"day", "week"}))}


def entry(**keys):
    return RuleEntry(means="deictic", patterns=("the {some} <unit>",), **keys)


def rules(*entries, macros=None):
    file = LanguageFile(core=(), words={}, rules=entries, macros={"some": "same | very"} if macros is None else macros)
    return build_rules("xx.toml", file, CLASSES, Bits())


def test_a_rule_keeps_its_groups_and_what_it_begins_with():
    [built] = rules(entry(with_={"which": 0}))
    assert built.rule.groups == (("unit__unit__0", "unit", "unit"),)
    assert built.first == {"the"}
    assert built.rule.expression.match("the same week", 0)
    assert not built.rule.expression.match("the same weeks", 0)


def test_what_precedes_is_searched_at_its_end_and_what_follows_at_its_beginning():
    [built] = rules(entry(after=("on",), not_before=("of",)))
    around = built.rule.around
    assert around.after.search("later on ", 0, 9)
    assert not around.after.search("season ", 0, 7)
    assert around.not_before.match(" of all", 0)


def test_a_macro_that_is_missing_is_named_with_its_file():
    with pytest.raises(BadSettings, match=r"xx.toml: .*\{some\}, which is no macro"):
        rules(entry(), macros={})
