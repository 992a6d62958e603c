"""Whether the words around an expression look back or ahead: tense, modals, "until", "since" — without a parser."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE_END = re.compile(r"[.;:?!]\s|\n\s*\n|``|''|[“”]")

# How far a cue may stand from the expression, in characters.
BEHIND = 130
AHEAD = 90


@dataclass(frozen=True, slots=True)
class Direction:
    """-1 back, +1 ahead, 0 nothing said; and the words that say so."""

    sign: int
    words: str = ""

    def __str__(self) -> str:
        kinds = {-1: "past tense", 1: "future"}
        return f"{kinds[self.sign]} '{self.words}'" if self.sign else "no tense nearby"


NOTHING = Direction(0)


@dataclass(frozen=True, slots=True)
class Cues:
    """One language's cue words: `verbs` word → sign, `joints` the words directly before an expression → sign."""

    verbs: Mapping[str, int]
    joints: Mapping[str, int]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]
    firm: frozenset[str]
    passive_ahead: frozenset[str]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Cues:
        """From the `[cues]` table of a language file."""
        verbs = dict.fromkeys(data.get("past", ()), -1) | dict.fromkeys(data.get("future", ()), 1)
        joints = dict.fromkeys(data.get("joint_past", ()), -1) | dict.fromkeys(data.get("joint_future", ()), 1)
        return cls(verbs, joints, tuple(data.get("past_endings", ())), frozenset(data.get("not_past", ())), frozenset(data.get("firm", ())), frozenset(data.get("passive_ahead", ())))

    def sign(self, word: str) -> int:
        """-1, 0 or 1 for one word in lower case."""
        known = self.verbs.get(word)
        if known is not None:
            return known
        if self.past_endings and len(word) > 3 and word.endswith(self.past_endings) and word not in self.not_past:
            return -1
        return 0


def direction(lower: str, start: int, end: int, cues: Cues) -> Direction:
    """What the clause says of the expression at `start`…`end`: a joint before it, then the nearest verb."""
    behind = lower[max(0, start - BEHIND) : start]
    ends = list(_CLAUSE_END.finditer(behind))
    words = _WORD.findall(behind[ends[-1].end() :] if ends else behind)
    for joint in (words[-1:], words[-2:]):
        phrase = " ".join(joint)
        if phrase in cues.joints:
            return Direction(cues.joints[phrase], phrase)
    behind_way = _nearest(words[::-1], cues)
    if behind_way.sign:
        return behind_way
    ahead = lower[end : end + AHEAD]
    stop = _CLAUSE_END.search(ahead)
    return _nearest(_WORD.findall(ahead[: stop.start()] if stop else ahead), cues, looking_back=False)


# A participle ("released") says nothing where a modal stands within so many words before it ("will be released").
_MODAL_REACH = 5


def _nearest(words: list[str], cues: Cues, *, looking_back: bool = True) -> Direction:
    for at, word in enumerate(words):
        sign = cues.sign(word)
        if sign < 0 and looking_back and word not in cues.firm:
            if words[at + 1 : at + 2] and words[at + 1] in cues.passive_ahead:
                return Direction(1, f"{words[at + 1]} {word}")
            for modal in words[at + 1 : at + 1 + _MODAL_REACH]:
                if cues.verbs.get(modal, 0) > 0:
                    return Direction(1, modal)
                if cues.sign(modal) < 0:
                    break
        if sign:
            return Direction(sign, word)
    return NOTHING
