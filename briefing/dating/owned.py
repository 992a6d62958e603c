"""What a day owns, and whether that is to come: "Sunday's planned march will go on"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from briefing.dating.clause import Clause, clauses
from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.frames import ahead_of, is_over, is_told, preposition_at_end, puts_ahead
from briefing.dating.nearest import nearest_after, nearest_before
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
    # "Ahead of Sunday's election polls give Reed a lead": the words after what is owned may be no part of its name.
    has_known = not cues.sets.known_beforehand.isdisjoint(owned)
    # "Is preparing for Saturday's trip": whatever one prepares for.
    before = " ".join(clause.preceding[-2:])
    is_prepared = before in cues.words.preparing
    # "Fit for Saturday's trip", but "banned for Saturday's assault".
    is_fit_for = before in cues.words.awaiting and _may_be_ahead(owned, cues)
    if is_awaited or is_prepared or has_known or is_fit_for:
        ahead = ahead_of(clause, clause.preceding, cues)
        ahead = ahead if ahead.sign or is_prepared else _awaited(owned, clause, cues)
        if ahead.sign:
            return ahead
    if not (is_known or is_planned) or before in cues.words.in_wake:
        return _expected(clause, cues) if is_awaited else NOTHING
    off = called_off(clause.following, cues)
    off = off if off.sign else off_before(clause.preceding, cues)
    if off.sign or is_planned:
        return off if off.sign else _planned(owned, clause.following, cues)
    # "It comes days before Sunday's vote", but "it came days before Sunday's vote".
    before, after = (preposition_at_end(clause.preceding, each) for each in (cues.words.earlier, cues.words.afterwards))
    was_told = is_over(clause, cues)
    is_now = not cues.sets.now.isdisjoint(clause.preceding)
    if after and (not (was_told or is_now) or any(cues.sign(word) > 0 for word in clause.preceding)):
        # "After Sunday's vote, talks begin", "talks will begin after Sunday's vote", but "she is back after Sunday's".
        return Direction(1, after, is_unsure=True)
    if puts_ahead(clause, before, cues):
        return Direction(1, before, is_open=True, is_unsure=was_told)
    return _known_beforehand(clause, cues)


def _may_be_ahead(owned: Sequence[str], cues: Cues) -> bool:
    """Whether it is nothing that has happened when it is spoken of."""
    return bool(owned) and owned[-1] not in cues.words.calamities | cues.words.past_nouns | cues.words.outcomes


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
    if is_ahead:
        return way
    if way.words in cues.words.unreal and not is_told(clause.preceding, cues):
        # "A draw in Saturday's match would be enough".
        return replace(way, is_unsure=True)
    attended = _attended(clause.preceding, cues)
    return attended if attended.sign else _taken_part_in(clause, cues)


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


def _awaited(owned: Sequence[str], clause: Clause, cues: Cues) -> Direction:
    """Ahead, of what one is still to be at: "is a doubt for Saturday's game"; it may be over where that is told.

    "He was hurt on Tuesday and *is a doubt for* Saturday's game": the last half alone says so. Of "Monday's *crash
    report*" the day may be that of the crash, and who "is *out of* Saturday's race" may have left it then.
    """
    phrases = (" ".join(clause.preceding[-length:]) for length in (3, 2, 1))
    awaiting = cues.words.awaiting | cues.words.awaiting_either
    phrase = next((phrase for phrase in phrases if phrase in awaiting), "")
    was_told = _was_told(clause, cues) and not _is_second(clause.preceding, cues)
    known, is_report = cues.words.calamities | cues.sets.known_beforehand, owned[-1] in cues.words.awaited
    is_either = (len(owned) > 1 and is_report and owned[0] in known) or phrase in cues.words.awaiting_either
    return Direction(1, phrase, is_unsure=was_told or is_either) if phrase else NOTHING


def _was_told(clause: Clause, cues: Cues) -> bool:
    """Whether a verb looks back, no participle of the present: "hurt, he *is banned* for Saturday's game"."""
    before, now = clause.preceding[-clause.since_comma :], cues.sets.now
    plain = [word for at, word in enumerate(before) if not at or before[at - 1] not in now]
    return is_told((*plain, *clause.following), cues)


def _is_second(preceding: Sequence[str], cues: Cues) -> bool:
    """Whether a second verb of the sentence, of the present, stands before the day: "won *and plays* in"."""
    at = next((at for at in reversed(range(len(preceding))) if preceding[at] in cues.words.coordinators), None)
    own = preceding[at + 1 :] if at is not None else ()
    is_present = bool(own) and (own[0] in cues.sets.now | cues.words.plain_verbs or cues.sign(own[0]) > 0)
    return is_present and not is_told(own, cues)


def _taken_part_in(clause: Clause, cues: Cues) -> Direction:
    """What a verb of the present says of what it takes part in: "meets Lund *in* Friday's final".

    And of what is expected of it: "few expect Tuesday's vote to end the row". "Is favourite to win Tuesday's vote" may
    be told since.
    """
    words, preceding = cues.words, clause.preceding
    if not (_is_second(preceding, cues) or not is_over(clause, cues)):
        return NOTHING
    if not words.infinitive.isdisjoint(preceding[-2:-1]) and not cues.sets.now.isdisjoint(preceding):
        return Direction(1, " ".join(preceding[-2:]), is_unsure=True)
    is_part = not words.taking_part.isdisjoint(preceding[-1:]) or not words.infinitive.isdisjoint(clause.following[:1])
    way = nearest_before(preceding[::-1], cues)
    is_object = bool(preceding) and cues.sign(preceding[-1]) > 0
    return way if way.sign > 0 and (is_part or is_object) else NOTHING


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
