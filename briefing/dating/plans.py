"""What may come: what could be done, what somebody has arranged or called for, told in a past form or in none."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.dating.cues import Cues

# From a modal so far back stands a subject that denies it ("no one could"), one more than its words.
_SUBJECT = 3


def is_possible(backwards: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether `backwards[at]` with the verb after it tells what may be: "the slick could reach the coast on Friday".

    What somebody was able to see or to say, and what could not be done, was so on the day: "residents could see smoke
    on Friday", "could not be reached on Friday". `backwards` are the words before the day, the nearest first.
    """
    if not at or backwards[at] not in cues.words.possible:
        return False
    around = {*backwards[max(0, at - 2) : at], *backwards[at + 1 : at + _SUBJECT]}
    is_verb = backwards[at - 1] not in cues.words.links | cues.words.coordinators | cues.words.inner
    return is_verb and cues.words.perceived.isdisjoint(around)


def is_arranged(between: Sequence[str], verb: str, cues: Cues) -> bool:
    """Whether a verb sets what people gather for, whose day follows: "planned a rally in the square on Saturday".

    `between` are the words from the day back to the verb. "Planned the attack on Saturday" is no such thing, nor is
    what another clause parts from its day ("planned a rally after talks on Saturday").
    """
    return verb in cues.words.arranging and _is_gathering(between, cues)


def is_called_for(backwards: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether a call has been made for a gathering on the day: "has called for protests on Sunday".

    The present perfect has no day of its own beside it (Quirk et al., A Comprehensive Grammar of the English Language,
    4.22), so that the day is that of what is called for. "Called for protests on Sunday" may be either.
    """
    words = cues.words
    if " ".join(backwards[max(0, at - 1) : at + 1][::-1]) not in words.calling:
        return False
    return not words.perfect.isdisjoint(backwards[at + 1 : at + 2]) and _is_gathering(backwards[: at - 1], cues)


def _is_gathering(between: Sequence[str], cues: Cues) -> bool:
    """Whether the object of a verb is what people gather for, and its place alone parts it from its day."""
    words = between[1:] if between and between[0] in cues.words.near_joints else between
    gatherings = cues.words.scheduled_nouns | cues.words.gatherings
    at = next((at for at, word in enumerate(words) if word in gatherings), None)
    return at is not None and not (cues.words.inner - cues.words.aims).intersection(words)
