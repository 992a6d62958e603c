"""How far a line can be understood by itself, as a reader meets it on page one.

"The satellite failed to send data after it separated" is true and dated, and says nothing to who has not read the
article. Such lines are weighed, not dropped: the satellite may be all that there is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.brief.entries import Entry
from briefing.model import Mention
from briefing.tables import room_record

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_I = "I"


@dataclass(frozen=True, slots=True)
class SelfContainedWeights:
    """All of self_contained.toml: what a line keeps of its worth with each fault, and the words that point back."""

    touched_on: float
    nameless: float
    unintroduced: float
    pointing: Mapping[str, frozenset[str]]


@cache
def weights() -> SelfContainedWeights:
    """The weights, read once; raises `BadSettings` where the file does not fit."""
    return room_record(SelfContainedWeights, "briefing.brief", "self_contained.toml")


def self_contained(entry: Entry) -> float:
    """What share of its worth a line keeps, 0 to 1: less with each of the faults that its sentence has."""
    given, quoted = weights(), entry.quoted
    share = 1.0 if quoted.central else given.touched_on
    if is_nameless(quoted):
        share *= given.nameless
    if is_unintroduced(quoted):
        share *= given.unintroduced
    return share


def is_nameless(mention: Mention) -> bool:
    """Whether no word inside its sentence has a capital, so that it names nobody, no place and no day.

    In German every noun has one, and no sentence is found nameless.
    """
    inside = _WORD.findall(mention.sentence.text)[1:]
    return not any(word[0].isupper() and word != _I for word in inside)


def is_unintroduced(mention: Mention) -> bool:
    """Whether its sentence opens with a common noun that it takes as known ("the satellite", "his family").

    "The Red Cross" is a name and known to all. Of a language without such words nothing is known.
    """
    first, *rest = _WORD.findall(mention.sentence.text)[:2] or ("",)
    points = first.lower() in weights().pointing.get(mention.language, frozenset())
    return points and bool(rest) and rest[0][0].islower()
