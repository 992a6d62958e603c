"""What a participle says with the auxiliaries that it hangs on: "was due", "could be closed", "a record set"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.plan_state import carried, governed
from briefing.dating.plans import possible

# So many words after a verb stands what makes an act of it ("set a new record").
ACT_WITHIN = 3
# So many words at most say that something would have been ("tendría que haber").
_UNREAL = 3


def planned(backwards: Sequence[str], at: int, sign: int, cues: Cues) -> Direction:
    """What a participle such as "due", "agreed" or "expected" says: ahead, unless it was an act."""
    word, followers = backwards[at], backwards[at - 1 : at]
    auxiliary = _auxiliary(backwards[at + 1 : at + 3], cues)
    phrase = " ".join(backwards[max(0, at - 2) : at][::-1])
    followed = () if backwards[0] in cues.words.ahead_heads else (*followers, phrase)  # "set up for Friday" is to come
    objects = cues.words.act_objects.intersection(backwards[max(0, at - ACT_WITHIN) : at])
    if auxiliary in cues.words.perfect and word in cues.words.lasting:
        # "A attendu jusqu'en juin": nobody waits any more.
        return Direction(-1, word)
    if word in cues.words.act_participles:
        is_deed = _is_deed(backwards, at, cues)
        act = Direction(-1, word) if is_deed else _act(word, backwards[at + 1 :], (*followed, *objects), cues)
        if act.sign:
            return act
    to_come = any(follower in cues.words.ahead_heads for follower in followers)
    is_done = auxiliary not in cues.words.passive or _was_done(backwards[at:], cues)
    if word in cues.words.done_by_doer and not to_come and is_done:
        return Direction(-1, word)
    if " ".join((word, *followers)) in cues.words.causal and _is_verb_form(auxiliary, cues):
        return Direction(-1, auxiliary)
    # "Is planned again Friday", "are planned across the country on Friday": nothing is planned for a day that is over.
    is_now = auxiliary in cues.words.present_links
    # "Tenía previsto visitar": it may be over.
    was_planned = auxiliary in cues.words.over
    if followers and followers[0] not in cues.words.ahead_followers and not (is_now or was_planned):
        return Direction(sign, word)
    is_past = auxiliary in cues.words.past_auxiliaries
    plan = carried(" ".join((*[auxiliary] * is_past, word, *followers)), backwards[at + 1 :], cues)
    # "Were ordered to leave on Tuesday", "was slated by critics on Friday": the day is that of the deed as often.
    is_ordered = word in cues.words.done_in_passive and not cues.words.infinitive.isdisjoint(followers)
    is_by_whom = not cues.words.agents.isdisjoint(followers) and cues.words.ahead_heads.isdisjoint(backwards[:1])
    is_either = is_past and (is_ordered or is_by_whom or _is_put(backwards, at, cues))
    plan = replace(plan, is_unsure=plan.is_unsure or is_either, is_backshifted=_is_passed_on(backwards, at, cues))
    return _as_planned(backwards[at + 1 :], cues) or plan


def _auxiliary(before: Sequence[str], cues: Cues) -> str:
    """The auxiliary before a participle, the nearest word first, with no more than a "not" between."""
    nearest = [word for word in before if word not in cues.words.denying or word in cues.words.perfect]
    return "".join(before[:1] if len(nearest) == len(before) else nearest[:1])


def _is_deed(backwards: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether somebody did it to a thing that is no gathering: "*set* a price on Thursday", but "set a hearing on".

    Nor may the day name that thing ("set a 4 July deadline"), or what it is set for ("set a target for July", "set the
    stage for a final on Saturday").
    """
    words, auxiliary, between = cues.words, "".join(backwards[at + 1 : at + 2]), backwards[:at]
    has_object = not words.articles.isdisjoint(between[-1:])
    is_of_now = auxiliary in words.infinitive or auxiliary in words.passive or cues.sign(auxiliary) > 0
    is_of_thing = backwards[0] in (words.near_joints | words.articles | words.genitive) - words.done_on
    # "Set a curfew beginning on Friday".
    is_set_for = not words.set_for.isdisjoint(between) or any(word in cues.joints for word in between[:2])
    is_known = not cues.sets.known_beforehand.isdisjoint(between)
    return has_object and not (is_of_now or is_of_thing or is_set_for or is_known)


def _is_put(backwards: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether a word stands between what was done as often as planned and its day: "bail was *set* at $20,000 on"."""
    is_act = backwards[at] in cues.words.act_participles and 1 < at <= ACT_WITHIN
    return is_act and backwards[0] in cues.words.done_on


def _is_passed_on(backwards: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether the word is the past of a verb, of what somebody looked ahead to: "Vale *planned* to open".

    Of what others foretell too ("a storm expected to hit") it is only where somebody's words are passed on: "said it
    *expected* to open".
    """
    words, followers = cues.words, backwards[max(0, at - 1) : at]
    if words.infinitive.isdisjoint(followers):
        return False
    auxiliaries = words.passive | words.present_links | words.past_auxiliaries | words.perfect
    if backwards[at] in words.planning_verbs and auxiliaries.isdisjoint(backwards[at + 1 : at + 2]):
        return True
    is_verb = not words.pronouns.isdisjoint(backwards[at + 1 : at + 2])
    return is_verb and not words.reporting.isdisjoint(backwards[at + 2 :])


def _was_done(backwards: Sequence[str], cues: Cues) -> bool:
    """Whether the past passive tells an act: "a truce *was agreed* on Friday", "has been agreed"; not "is agreed"."""
    if backwards[0] not in cues.words.done_in_passive:
        return False
    past = cues.words.past_auxiliaries | cues.words.perfect
    finite = backwards[1:2] if backwards[1] in past else backwards[2:3]
    return not past.isdisjoint(finite)


def _as_planned(before: Sequence[str], cues: Cues) -> Direction | None:
    """What is said of what goes as planned: "was held as planned on Friday", either way "comme prévu vendredi".

    None of what goes by no plan, and where a verb looks ahead ("will open as planned Friday").
    """
    if cues.sets.like_a_plan.isdisjoint(before[:1]) or any(cues.sign(word) > 0 for word in before):
        return None
    verb = next((word for word in before[1:] if cues.sign(word) < 0), "")
    return Direction(-1, verb) if verb else Direction(1, before[0], is_unsure=True, is_plan=True)


def _is_verb_form(word: str, cues: Cues) -> bool:
    """Whether it is a past form of a verb of its own ("collapsed"), no auxiliary."""
    return cues.sign(word) < 0 and word not in cues.words.past_auxiliaries and word not in cues.words.links


def participle(word: str, before: Sequence[str], cues: Cues) -> Direction:
    """A participle looks back; "will be" and "to be" before it look ahead, "could be" says nothing."""
    over, passive = Direction(-1, word), ""
    for at, auxiliary in enumerate(before):
        if auxiliary in cues.words.passive_future or is_reported_plan(before, at, cues):
            return Direction(1, f"{auxiliary} {word}")
        if cues.verbs.get(auxiliary, 0) > 0 and passive:
            # "Il doit être arrivé lundi" is a guess of what has been as often.
            is_unsure = auxiliary in cues.words.either_way or word in cues.words.moving_participles
            return Direction(1, auxiliary, is_unsure=is_unsure)
        if auxiliary in cues.words.mute and passive:
            return possible((word, *before), at + 1, cues)
        if _is_of_now(auxiliary, before[at + 1 : at + 2], passive, cues):
            return NOTHING
        if not cues.is_link(auxiliary):
            is_unsure = _is_not_said_to_be_done(before, at, cues) or is_unreal(word, before, cues)
            over = replace(over, is_unsure=is_unsure)
            # What "*had* to be closed" was closed.
            is_obliged = not cues.words.obliged.isdisjoint(before[at + 1 : at + 2])
            is_to_come = bool(passive) and auxiliary in cues.words.infinitive and not is_obliged
            return governed(f"{auxiliary} {passive} {word}", before[at + 1 :], cues) if is_to_come else over
        passive = passive or (auxiliary if auxiliary in cues.words.passive_ahead else "")
    return over


def _is_of_now(auxiliary: str, before: Sequence[str], passive: str, cues: Cues) -> bool:
    """Whether a participle tells what is so, or goes on now: "*is* closed", "*is being* billed as a farewell"."""
    is_under_way = auxiliary in cues.words.under_way and not cues.words.present_links.isdisjoint(before)
    return is_under_way or (auxiliary in cues.words.present_links and not passive)


def _is_not_said_to_be_done(before: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether it was to have been done, and is not said to have been: "was to have opened on Friday"."""
    words, over = cues.words, before[at + 1 : at + 2]
    if not at or before[at - 1] not in words.perfect:
        return False
    # "An order that *would have* taken effect on Friday".
    is_infinitive = before[at] in words.infinitive and bool(over)
    return before[at] in words.unreal or (is_infinitive and over[0] in words.past_auxiliaries | words.ahead_participles)


def is_unreal(word: str, before: Sequence[str], cues: Cues) -> bool:
    """Whether words before a participle, the nearest first, say with it what would have been: "aurait dû atterrir"."""
    said = [word, *before[:_UNREAL]]
    ends = range(min(2, len(said)))
    phrases = (" ".join(said[at : at + length][::-1]) for at in ends for length in range(1, _UNREAL + 1))
    return any(phrase in cues.words.unreal_perfects for phrase in phrases)


def of_state(word: str, before: Sequence[str], cues: Cues) -> Direction:
    """What the present passive says: of a day past or to come, nobody can say ("la route est fermée lundi").

    Nobody is killed on a day to come: "un homme est tué dimanche" looks back, as "ils se sont réunis dimanche" does.
    """
    being = "".join(before[:1])
    words = cues.words
    is_perfect = word in cues.sets.done_at_once or not words.reflexive.isdisjoint(before[1:2])
    is_state = being in words.being and not is_perfect
    return Direction(1, f"{being} {word}", is_unsure=True) if is_state else NOTHING


def _act(word: str, before: Sequence[str], followers: Sequence[str], cues: Cues) -> Direction:
    """What a participle says that may tell an act of the day: "a record set on Friday", "they set off on Friday".

    Nobody sets a record ahead; "will set off on Friday" and "to set off on Friday" look ahead.
    """
    words, auxiliary = cues.words, "".join(before[:1])
    if not cues.sets.of_act.isdisjoint(followers):
        to_come = auxiliary in words.infinitive or cues.sign(auxiliary) > 0
        return Direction(1, f"{auxiliary} {word}") if to_come else participle(word, before, cues)
    is_alone = auxiliary not in words.passive and auxiliary not in words.past_auxiliaries
    return Direction(-1, word) if is_alone and not words.near_joints.isdisjoint(followers) else NOTHING


def is_reported_plan(backwards: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether a past form tells of what was to come when it was said: "said he was flying to Oslo on Monday"."""
    words, following = cues.words, backwards[max(0, at - 1) : at]
    is_plan = backwards[at] in words.reported_plans or (
        backwards[at] in words.past_auxiliaries and not words.plan_participles.isdisjoint(following)
    )
    return is_plan and not words.reporting.isdisjoint(backwards[at + 1 :])
