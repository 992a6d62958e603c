"""What is packed comes out as it went in, and plain records go as what they are made of."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field

import pytest

from briefing import packing
from briefing.model import Interval, Passage, Span
from briefing.packing import packed, unpacked
from tests.make import article


@dataclass(frozen=True, slots=True)
class Bare:
    """Nothing is in it."""


@dataclass(frozen=True)
class Reckoned:
    """Some of it is not given."""

    number: int
    double: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "double", 2 * self.number)


@dataclass(frozen=True, kw_only=True)
class Named:
    """It is given by name alone."""

    number: int


@dataclass
class Changed:
    """It holds what nothing declares."""

    number: int

    def __reduce__(self) -> tuple[object, ...]:
        return Changed, (self.number + 1,)


THINGS = (4, [Span(1, 2)], Bare(), Reckoned(3), Named(number=3), Interval(None, None), article("A raid."), print)


@pytest.mark.parametrize("thing", THINGS)
def test_what_is_packed_comes_out_as_it_went_in(thing: object) -> None:
    assert unpacked(packed(thing)) == thing


def test_a_record_that_several_share_is_shared_again() -> None:
    span = Span(1, 2)
    one, other = unpacked(packed([span, span]))
    assert one is other


def test_a_record_goes_as_its_fields_and_one_that_is_made_otherwise_as_it_says() -> None:
    passage = article("A raid took place.", id="a").passage(0, 6)
    assert isinstance(passage, Passage)
    assert b"raid" in packed(passage)
    assert len(packed(passage)) < len(pickle.dumps(passage))
    assert [packing._parts_of(kind) for kind in (Reckoned, Named, Changed, int)] == [None] * 4
    assert unpacked(packed(Changed(3))) == Changed(4)


def test_what_cannot_be_packed_says_so() -> None:
    with pytest.raises((pickle.PicklingError, AttributeError)):
        packed(lambda: None)
