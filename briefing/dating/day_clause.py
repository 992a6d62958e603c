"""What a clause that tells of a day says of it: "ran until July 15, when the well was capped"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.dating.clause import Clause
from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.frames import moved_to, own_joint
from briefing.dating.nearest import nearest_after


def told_of_day(clause: Clause, cues: Cues) -> Direction:
    """What a clause says of the day before it: "ran until July 15, when the well was capped".

    Of a day to which something is put off it does with a comma alone: "was adjourned until Monday when a juror fell
    ill". It may tell what was to come: "until Friday, when it was meant to reopen".
    """
    following, words = clause.following, cues.words
    if words.at_which.isdisjoint(following[:1]) or (not clause.has_comma and _is_put_off(clause, cues)):
        return NOTHING
    # "On Friday, when he is sentenced", "will speak on Friday, when he was due to".
    is_to_come = any(word in words.firm_future and word not in words.deadline for word in clause.preceding)
    if is_to_come or not cues.sets.now.isdisjoint((*clause.preceding, *following)):
        return NOTHING
    way = nearest_after(following[1:], cues)
    if _was_to(following, cues):
        way = replace(way, is_unsure=True)
    return replace(way, words=f"{following[0]} … {way.words}", is_close=True) if way.sign else NOTHING


def _is_put_off(clause: Clause, cues: Cues) -> bool:
    """Whether the words before a day make it one to come ("until Monday", "moved to Monday")."""
    words = [word.lower() for word in (*clause.preceding, *own_joint(clause.expression, cues))]
    is_ahead = any(cues.joints.get(" ".join(words[-length:]), 0) > 0 for length in (1, 2, 3))
    return is_ahead or moved_to(clause, clause.preceding, cues).sign > 0


def _was_to(following: Sequence[str], cues: Cues) -> bool:
    """Whether what follows was to come when it was told: "when he was to speak", "when he was due to speak"."""
    words = cues.words
    found = [at for at, word in enumerate(following) if word in words.past_auxiliaries]
    after = (following[at + 1 : at + 3] for at in found)
    return any(
        next((word for word in words_after if word not in words.ahead_participles), "") in words.infinitive
        for words_after in after
    )
