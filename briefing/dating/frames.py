"""What puts a day back or ahead whatever the verb: moved to it, ahead of its event, after what happened on it."""

from __future__ import annotations

from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction

# So many words may stand between a verb of moving and the particle or "to" that follows what is moved.
_MOVED = 7
# So many words before a day may name the event that it is the day of ("ahead of the second round of the vote on").
_FRAME = 9


def before_or_after(preceding: list[str], cues: Cues) -> Direction:
    """Ahead, of an event that one is ahead of ("ahead of the vote on Friday"); back, of one that left its mark.

    "Will stand trial over a raid on Friday": what is over is told with what comes of it.
    """
    words = [word.lower() for word in preceding[-_FRAME:]]
    heads = words[:-1] if words and words[-1] in cues.words.near_joints else words
    for at in reversed(range(len(heads))):
        for head in (heads[at], " ".join(heads[max(0, at - 1) : at + 1])):
            if head in cues.words.beforehand:
                return Direction(1, head, is_open=True)
        if heads[at] in cues.words.aftermath and heads[-1] in cues.words.past_nouns and at < len(heads) - 1:
            return Direction(-1, f"{heads[at]} … {heads[-1]}")
        is_new = heads[at] in cues.words.articles and (at == 0 or heads[at - 1] not in cues.words.inner)
        if cues.sign(heads[at]) or is_new:
            return NOTHING
    return NOTHING


def moved_to(preceding: list[str], own: list[str], cues: Cues) -> Direction:
    """Ahead, where something is moved to the day: "pushed the vote back to September"; it may have come since."""
    heads = cues.words.moved_heads
    # "Retrasó el juicio al lunes": the day has its preposition with it.
    words = [*preceding, *own[:1]] if own and own[0].lower() in heads else preceding
    if not words or words[-1].lower() not in heads:
        return NOTHING
    moved, verbs = words[:-1], cues.words.moving
    if moved and moved[-1].lower() in cues.words.particles:
        moved, verbs = moved[:-1], verbs | cues.words.shoving
    for word in reversed(moved[-_MOVED:]):
        if word.lower() in verbs:
            return Direction(1, f"{word} {' '.join(words[len(moved) :])}", is_open=True)
        if cues.sign(word) < 0:
            return NOTHING
    return NOTHING
