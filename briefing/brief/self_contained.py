"""How far a line can be understood by itself, as a reader meets it on page one.

"The satellite failed to send data after it separated" is true and dated, and says nothing to who has not read the
article. Such lines are weighed, not dropped: the satellite may be all that there is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.brief.entries import Entry
from briefing.events.names import names_in
from briefing.model import Mention
from briefing.tables import room_record

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_I = "I"


_OPENING = 5  # words at the head of a sentence, within which its subject stands


@dataclass(frozen=True, slots=True)
class SelfContainedWeights:
    """All of self_contained.toml: what a line keeps of its worth with each fault, and words that point back."""

    touched_on: float
    nameless: float
    unintroduced: float
    short: float
    shortest: int
    pointing: Mapping[str, frozenset[str]]
    pronouns: Mapping[str, frozenset[str]]


@cache
def weights() -> SelfContainedWeights:
    """The weights, read once; raises `BadSettings` where the file does not fit."""
    return room_record(SelfContainedWeights, "briefing.brief", "self_contained.toml")


def self_contained(entry: Entry) -> float:
    """What share of its worth a line keeps, 0 to 1: less with each of the faults that its sentence has."""
    given, quoted = weights(), entry.quoted
    faults = (
        (given.touched_on, not quoted.central),
        (given.nameless, is_nameless(quoted)),
        (given.unintroduced, is_unintroduced(quoted)),
        (given.short, len(quoted.sentence.text.split()) < given.shortest),
    )
    return math.prod(share for share, found in faults if found)


def is_nameless(mention: Mention) -> bool:
    """Whether no word inside its sentence has a capital, so that it names nobody, no place and no day.

    In German every noun has one, and no sentence is found nameless.
    """
    inside = _WORD.findall(mention.sentence.text)[1:]
    return not any(word[0].isupper() and word != _I for word in inside)


def is_unintroduced(mention: Mention) -> bool:
    """Whether its sentence opens with a common noun that it takes as known ("the satellite", "his family").

    Or with a pronoun before which nobody is named ("On Friday, he released a song"). "The Red Cross" is a name. Of a
    language without such words nothing is known.
    """
    given, language = weights(), mention.language
    opening = list(_WORD.finditer(mention.sentence.text))[:_OPENING]
    words = [match[0] for match in opening]
    points = bool(words) and words[0].lower() in given.pointing.get(language, frozenset())
    if points and len(words) > 1 and words[1][0].islower():
        return True
    pronoun = next((match for match in opening if match[0].lower() in given.pronouns.get(language, frozenset())), None)
    return pronoun is not None and not names_in(mention.sentence.text[: pronoun.start()], language)
