"""What a day owns, and whether that is to come: "Sunday's planned march will go on"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from briefing.dating.clause import Clause, clauses
from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.frames import ahead_of, is_over, preposition_at_end, puts_ahead
from briefing.dating.nearest import nearest_after
from briefing.dating.plain import told_by
from briefing.dating.plan_state import called_off, off_before, took_place

# So many words before the day may part it from the verb of who attends ("will speak at the").
_ATTENDED = 3
# "*Will air during* Sunday's final".
_VERB_AND_JOINT = 3


def owned_words(following: Sequence[str], cues: Cues) -> list[str]:
    """Of the words after an owner those that say what it owns: "planned march" in "Sunday's planned march will …"."""
    planned = list(following[:1]) if following and following[0] in cues.words.ahead_participles else []
    rest = following[len(planned) :]
    return [*planned, *takewhile(lambda word: word not in cues.sets.end_of_owned and not cues.sign(word), rest)]


def scheduled(lower: str, start: int, end: int, cues: Cues, owned: Sequence[str]) -> Direction:
    """Ahead, where what a day owns, from `start` to `end`, is to come: "ahead of Monday's report".

    `owned` are the words for it: votes and games are known beforehand, so they may be spoken of in the present as well
    ("Monday's game is sold out", but "Monday's vote is a blow"); of what else there is, one may be ahead. What is
    called planned is to come unless the verb tells how it went ("Monday's planned march drew thousands").
    """
    clause = next(iter(clauses(lower, start, end, cues)))
    is_known = not cues.sets.known_beforehand.isdisjoint(owned[-1:])
    is_planned = not cues.words.ahead_participles.isdisjoint(owned[:1])
    is_awaited = not cues.words.awaited.isdisjoint(owned[-1:])
    if is_known or is_awaited:
        ahead = ahead_of(clause, clause.preceding, cues)
        if ahead.sign:
            return ahead
    if not is_known and not is_planned:
        return _expected(clause, cues) if is_awaited else NOTHING
    off = called_off(clause.following, cues)
    off = off if off.sign else off_before(clause.preceding, cues)
    if off.sign or is_planned:
        return off if off.sign else _planned(owned, clause.following, cues)
    # "It comes days before Sunday's vote", but "it came days before Sunday's vote".
    before, after = (preposition_at_end(clause.preceding, each) for each in (cues.words.earlier, cues.words.afterwards))
    is_told = is_over(clause, cues)
    is_now = not cues.sets.now.isdisjoint(clause.preceding)
    if after and (not (is_told or is_now) or any(cues.sign(word) > 0 for word in clause.preceding)):
        # "After Sunday's vote, talks begin", "talks will begin after Sunday's vote", but "she is back after Sunday's".
        return Direction(1, after, is_unsure=True)
    if puts_ahead(clause, before, cues):
        return Direction(1, before, is_open=True, is_unsure=is_told)
    return _known_beforehand(clause, cues)


def _planned(owned: Sequence[str], following: list[str], cues: Cues) -> Direction:
    """Ahead, of what is called planned: "Friday's planned march will"; not where the verb tells that it took place.

    It may be over where another verb looks back ("Friday's planned march drew criticism").
    """
    words = [*owned[1:], *following]
    if took_place(words, cues).sign:
        return NOTHING
    return Direction(1, owned[0], is_unsure=told_by(words, cues) < 0 or nearest_after(following, cues).sign < 0)


def _known_beforehand(clause: Clause, cues: Cues) -> Direction:
    """What the verb says of something that is known beforehand to come: "Monday's vote will decide"."""
    if clause.following and clause.following[0] in cues.sets.now:
        way = _expected(clause, cues)
        return replace(way, is_unsure=True) if way.sign > 0 and _is_of_outcome(clause.preceding, cues) else way
    if " ".join(clause.following[:2]) in cues.words.sold_out:
        # "Saturday's concert has sold out", and may be over.
        return Direction(1, clause.following[1], is_open=True, is_unsure=True)
    way = nearest_after(clause.following, cues)
    is_ahead = way.sign > 0 and way.words in cues.words.firm_future
    if is_ahead and _is_of_outcome(clause.preceding, cues):
        return replace(way, is_unsure=True)
    return way if is_ahead else _attended(clause.preceding, cues)


def _is_of_outcome(preceding: Sequence[str], cues: Cues) -> bool:
    """Whether it is told what comes of it, before it or after: "the *results of* Sunday's vote will be known on"."""
    return " ".join(preceding[-2:]) in cues.words.outcome_of


def _expected(clause: Clause, cues: Cues) -> Direction:
    """Ahead, where the verb says that it is to come: "Monday's figures are expected to show growth"."""
    if not clause.following or clause.following[0] not in cues.sets.now:
        return NOTHING
    follower = clause.following[1:2]
    if cues.words.to_come.isdisjoint(follower):
        return NOTHING
    # "Monday's figures are due to an error" says nothing of when they are, "are due to be published" does.
    return Direction(1, follower[0], is_unsure=" ".join(clause.following[1:3]) in cues.words.causal)


def _attended(preceding: Sequence[str], cues: Cues) -> Direction:
    """Ahead, where somebody will be at what the day owns: "whether he would attend Thursday's debate"."""
    last = preceding[-_ATTENDED:]
    for at, word in enumerate(last[1:], 1):
        if word in cues.words.ahead_participles and last[at - 1] in cues.sets.now:
            # "Thousands are expected at Saturday's funeral".
            return Direction(1, word, is_open=True)
    if (future := _takes_part(preceding, cues)).sign:
        return future
    verbs = [word for word in last if word in cues.words.attending]
    signs = [cues.sign(word) for word in preceding if cues.sign(word)]
    return Direction(1, verbs[-1], is_open=True) if verbs and signs and signs[-1] > 0 else NOTHING


def _takes_part(preceding: Sequence[str], cues: Cues) -> Direction:
    """Ahead, where something surely to come is at what the day owns: "the spot *will* air during Sunday's final".

    Who "will be charged at Sunday's match" may be for what was done.
    """
    words = cues.words
    at = next((at for at in reversed(range(len(preceding))) if cues.sign(preceding[at])), None)
    if at is None or preceding[at] not in words.surely or not words.passive.isdisjoint(preceding[at + 1 : at + 2]):
        return NOTHING
    joint = preceding[-1]
    is_near = joint in words.taking_part and at == len(preceding) - _VERB_AND_JOINT
    return Direction(1, preceding[at]) if is_near or joint in words.meanwhile else NOTHING
