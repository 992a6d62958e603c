"""Tables of TOML as typed records, and what is said where one does not fit."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest

from briefing.errors import BadSettings
from briefing.tables import Between, Shape, language_record, load_record


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Step:
    from_: float
    word: str


@dataclass(frozen=True, slots=True)
class Inner:
    verbs: frozenset[str]
    doubled: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "doubled", tuple(sorted(2 * verb for verb in self.verbs)))


@dataclass(frozen=True, slots=True)
class Outer:
    inner: Inner
    steps: tuple[Step, ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    kinds: dict[str, Inner] = field(default_factory=dict)
    shades: Mapping[Colour, int] = field(default_factory=dict)
    hour: re.Pattern[str] | None = None
    colour: Colour = Colour.RED
    side: Literal["left", "right"] = "left"
    pair: tuple[str, int] = ("", 0)
    most: int = 0
    share: Annotated[float, Between(0, 1)] = 0.0
    tint: Annotated[str, Shape(re.compile(r"#[0-9a-f]{6}"), 'a colour like "#1c2430"')] | None = None
    strict: bool = False


def read(text: str) -> Outer:
    return load_record(Outer, tomllib.loads(text), "words.toml")


def test_every_kind_of_value_is_read_by_the_type_of_its_field() -> None:
    record = read(
        """
        hour = '(?: noon | at\\ night )'
        colour = "blue"
        side = "right"
        pair = ["a", 1]
        most = 3
        share = 1
        tint = "#00ff00"
        strict = true
        inner = { verbs = ["say", "tell"] }
        weights = { day = 1, words = 0.5 }
        shades = { blue = 2, red = 1 }
        steps = [{ from = 1, word = "some" }]
        [kinds.killed]
        verbs = '''
        kill
        slay'''
        """
    )
    assert record.inner.verbs == {"say", "tell"}
    assert record.inner.doubled == ("saysay", "telltell")
    assert record.kinds["killed"].verbs == {"kill", "slay"}
    assert record.weights == {"day": 1.0, "words": 0.5}
    assert {key.name: shade for key, shade in record.shades.items()} == {"BLUE": 2, "RED": 1}
    assert isinstance(record.weights["day"], float)
    assert record.steps == (Step(1.0, "some"),)
    assert record.hour is not None
    assert record.hour.fullmatch("at night")
    assert record.hour.fullmatch("noon")
    assert (record.colour, record.side, record.pair) == (Colour.BLUE, "right", ("a", 1))
    assert (record.most, record.share, record.tint) == (3, 1.0, "#00ff00")
    assert record.strict


def test_what_has_a_default_may_be_left_out() -> None:
    assert read('inner.verbs = ["say"]').hour is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"words\.toml: inner is missing"),
        ("[inner]", r"words\.toml: \[inner\] verbs is missing"),
        ('[inner]\nverbs = ["say"]\nverb = ["tell"]', r"words\.toml: \[inner\] verb is not known; verbs is meant\?"),
        ("[inner]\nverbs = []\nsound = 1", r"words\.toml: \[inner\] sound is not known; known here: verbs"),
        ("inner = 3", r"inner must be a table"),
        ("inner.verbs = 3", r"\[inner\] verbs must be a list of words"),
        ('inner.verbs = ["say", 3]', r"\[inner\] verbs must be a list of words"),
        ('inner.verbs = "say"\n[kinds.killed]\nverbs = 1', r"\[kinds\.killed\] verbs must be a list of words"),
        ('inner.verbs = "say"\nsteps = [{ from = "x", word = "" }]', r"\[steps\] from must be a number"),
        ('inner.verbs = "say"\nsteps = 3', r"steps must be a list"),
        ('inner.verbs = "say"\nweights = { day = true }', r"\[weights\] day must be a number"),
        ('inner.verbs = "say"\nmost = true', r"most must be a whole number"),
        ('inner.verbs = "say"\nstrict = 1', r"strict must be true or false"),
        ('inner.verbs = "say"\nhour = "("', r"hour must be a regular expression"),
        ('inner.verbs = "say"\ncolour = "green"', r"colour must be one of red, blue, not 'green'"),
        ('inner.verbs = "say"\nshades = { red = 1 }', r"words\.toml: \[shades\] blue is missing"),
        ('inner.verbs = "say"\nshades = { red = 1, blue = 2, blu = 3 }', r"\[shades\] blu is not known; blue is meant"),
        ('inner.verbs = "say"\nshades = { red = 1, blue = "x" }', r"\[shades\] blue must be a whole number"),
        ('inner.verbs = "say"\nside = "up"', r"side must be one of left, right"),
        ('inner.verbs = "say"\nshare = 1.5', r"share must be a number from 0 to 1, not 1\.5"),
        ('inner.verbs = "say"\nshare = nan', r"share must be a number from 0 to 1"),
        ('inner.verbs = "say"\nshare = "all"', r"share must be a number$"),
        ('inner.verbs = "say"\ntint = "red"', r"tint must be a colour like \"#1c2430\", not 'red'"),
        ('inner.verbs = "say"\npair = ["a"]', r"pair must be a list of 2"),
    ],
)
def test_what_does_not_fit_is_named_with_its_file_and_key(text: str, message: str) -> None:
    with pytest.raises(BadSettings, match=message):
        read(text)


def test_a_file_that_a_user_edits_may_spell_keys_with_hyphens() -> None:
    @dataclass(frozen=True, slots=True)
    class Reach:
        within_days: int

    @dataclass(frozen=True, slots=True)
    class Reaches:
        key_events: Reach

    read = load_record(Reaches, {"key-events": {"within-days": 3}}, "own.toml", hyphens=True)
    assert read.key_events.within_days == 3
    with pytest.raises(BadSettings, match=r"\[key-events\] within-days is missing"):
        load_record(Reaches, {"key-events": {}}, "own.toml", hyphens=True)


def test_a_type_that_no_rule_reads_is_a_fault_of_the_record() -> None:
    @dataclass(frozen=True)
    class Odd:
        value: Any

    with pytest.raises(TypeError, match="no rule reads"):
        load_record(Odd, {"value": 1}, "odd.toml")


def test_a_room_without_words_of_a_language_is_named_with_the_file_that_is_missing() -> None:
    with pytest.raises(BadSettings, match=r"briefing\.events: .*'xx': languages/xx\.toml is missing"):
        language_record(Inner, "briefing.events", "xx")
