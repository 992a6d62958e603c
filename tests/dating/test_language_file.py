import pytest

from briefing.dating.language_file import read_language_file
from briefing.errors import BadSettings

SMALL = {
    "core": ["weekday"],
    "words": {"weekday": {"5": ["Freitag", "Fr."]}},
    "rules": [{"means": "weekday", "patterns": ["<weekday>"], "with": {"which": 1}, "own": "either"}],
}


def test_a_file_is_a_record():
    file = read_language_file(SMALL, "languages/xx.toml")
    [rule] = file.rules
    assert (rule.means, rule.patterns, dict(rule.with_), rule.own) == (
        "weekday",
        ("<weekday>",),
        {"which": 1},
        "either",
    )
    assert file.cues.past == frozenset()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"cores": []}, r"languages/xx.toml: cores is not known; core is meant\?"),
        ({"cues": {"past": 3}}, r"languages/xx.toml: \[cues\] past must be a list of words"),
        ({"rules": [{"means": "date"}]}, r"languages/xx.toml: \[rules\] patterns is missing"),
        ({"rules": [{"means": "date", "patterns": [], "own": "nearby"}]}, r"\[rules\] own must be one of"),
    ],
)
def test_what_does_not_fit_is_named_with_its_file_and_key(change, message):
    with pytest.raises(BadSettings, match=message):
        read_language_file(SMALL | change, "languages/xx.toml")
