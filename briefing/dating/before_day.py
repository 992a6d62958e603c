"""What the words right before a day say of it whatever the verb: a joint, a plan, a moving, an event of that day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.dating.clause import Clause
from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.frames import before_or_after, moved_to, own_joint
from briefing.dating.happened import is_day, of_happening, of_participle
from briefing.dating.nearest import finite, is_of_now, nearest_after, said
from briefing.dating.plan_state import called_off, carried, was_called_off

# Among so many words after a time that names it is what has been arranged ("a summer wedding ceremony").
_ARRANGED = 2
# Among so many words after a day it is said that what is on it is called off ("ha sido cancelada").
_CALLED_OFF = 3
# So many words before "for" tell who is called in for the day ("summoned the former minister for").
_SET = 6
# Among so many words before what begins on a day somebody says so ("announced a strike from Monday").
_HERALDED = 2
# So many words before "until" at most stands a verb of how things were, with its place ("était à Paris jusqu'à").
_STATE = 4


def framed(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """What the words right before the day say of it whatever the verb: a joint, a moving, an event of that day."""
    if clause.following and clause.following[0] in cues.words.planned_adjectives:
        return _of_planned(preceding, clause.following, cues)
    off = of_participle(preceding, clause, cues)
    off = off if off.sign else _of_called_off(preceding, clause, cues)
    if off.sign:
        return off
    event = next((word for word in clause.following[:_ARRANGED] if word in cues.sets.known_beforehand), "")
    arranged = _of_arranged(preceding, event, cues) if event else NOTHING
    if arranged.sign:
        return arranged
    wanted = _wanted(preceding, clause, cues)
    joint = wanted if wanted.sign else _joint([*preceding, *own_joint(clause.expression, cues)], clause.following, cues)
    if joint.sign:
        return joint
    if _is_delivery(preceding, clause.following, cues):
        return Direction(1, "delivery")
    ways = (
        _dated_by(preceding, clause.following, cues),
        of_happening(preceding, clause, cues),
        _set_for(preceding, clause, cues),
        _heralded(preceding, clause, cues),
        moved_to(clause, preceding, cues),
        _coordinated(preceding, cues),
    )
    found = next((way for way in ways if way.sign), NOTHING)
    return found if found.sign else before_or_after(clause, preceding, cues)


def _of_planned(preceding: list[str], following: list[str], cues: Cues) -> Direction:
    """What an adjective of planning says: "die für Samstag geplante Demonstration", "the march planned Saturday".

    It may be over where a verb looks back ("die am Sonntag erwarteten Besucher kamen nicht"). "Die am Freitag
    angekündigte Reform", without a joint, was announced on that day, but the march so called may be on it.
    """
    word, words, noun = following[0], cues.words, "".join(following[1:2]).lower()
    is_for = any(cues.joints.get(" ".join(preceding[-length:]).lower(), 0) > 0 for length in (1, 2))
    is_announced = word in words.announced_adjectives and not is_for
    if is_announced and noun not in cues.sets.known_beforehand:
        return Direction(-1, word, is_close=True)
    is_over = is_announced or nearest_after(following[1:], cues).sign < 0
    return Direction(1, word, is_open=True, is_unsure=is_over, is_plan=True)


def _of_called_off(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """What is said of the day of a gathering that is called off ("la marche de samedi est annulée")."""
    before = [word.lower() for word in (*preceding, *clause.expression[:-1])]
    words = list(before)
    while words and words[-1] in cues.words.near_joints:
        words.pop()
    if clause.has_comma or len(words) == len(before) or cues.sets.known_beforehand.isdisjoint(words[-1:]):
        return NOTHING
    off = called_off(clause.following[:_CALLED_OFF], cues)
    if off.sign or cues.words.of_its_day.isdisjoint(before[len(words) :]) or not was_called_off(clause, cues):
        return off
    # "Le syndicat a annulé la grève de vendredi", told before it or after it.
    return Direction(1, words[-1], is_open=True, is_unsure=True, is_plan=True)


def _of_arranged(preceding: list[str], event: str, cues: Cues) -> Direction:
    """Ahead, where the time names what is arranged: "planned a Saturday march"; either way, where it "had" been."""
    words = cues.words
    backwards = [word.lower() for word in preceding[::-1]]
    if len(backwards) < 2 or backwards[0] not in words.determiners or backwards[1] not in words.arranging:  # noqa: PLR2004
        return NOTHING
    had = not words.past_auxiliaries.isdisjoint(backwards[2:3])
    return Direction(1, f"{backwards[1]} … {event}", is_open=True, is_unsure=had, is_plan=True)


def _dated_by(preceding: list[str], following: list[str], cues: Cues) -> Direction:
    """Back, of what is over when it is named by its day: "das Urteil vom Mittwoch", "der Großbrand vom Mittwoch".

    "Der Flug vom Montag" may be to come.
    """
    if len(preceding) < 2 or preceding[-1] not in cues.words.dated_by:  # noqa: PLR2004
        return NOTHING
    noun, is_range = preceding[-2], not cues.words.range_joints.isdisjoint(following[:1])
    is_over = noun[:1].isupper() and noun.lower().endswith((*cues.words.dated_nouns, *cues.words.calamities))
    return Direction(-1, f"{noun} {preceding[-1]}") if is_over and not is_range else NOTHING


def _set_for(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Ahead, of the day for which something is set: "announced a march for Saturday", "summoned him for Friday".

    What "had" been announced may have come since. "A vigil for Saturday victims" is set for no day.
    """
    words, last = cues.words, [word.lower() for word in preceding[-2:]]
    if len(last) < 2 or last[1] not in words.set_for or not _ends_there(clause, cues):  # noqa: PLR2004
        return NOTHING
    had = not words.past_auxiliaries.isdisjoint(preceding)
    if last[0] in cues.sets.known_beforehand | words.warnings | words.entered_for:
        return Direction(1, " ".join(last), is_open=True, is_unsure=had, is_plan=True)
    if not words.foreseeing.isdisjoint(map(str.lower, preceding[-_SET:-2])) and not is_day(clause, cues):
        # "Forecast a loss for March" may be told before the month or in the next.
        return Direction(1, " ".join(last), is_open=True, is_unsure=True)
    convoked = next((word.lower() for word in preceding[-_SET - 1 : -1] if word.lower() in words.convoking), "")
    way = Direction(1, f"{convoked} … {last[1]}", is_open=True, is_unsure=had, is_plan=True)
    return way if convoked and is_day(clause, cues) else NOTHING


def _heralded(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Ahead, of what somebody says is to begin: "*warned of* strikes from Monday", "*announced* a strike from Monday".

    Not "announced losses from strikes from Monday", nor "declared strikes from Monday a success".
    """
    words = cues.words
    if len(preceding) <= _HERALDED or preceding[-1].lower() not in words.starting or not _ends_there(clause, cues):
        return NOTHING
    noun, before = preceding[-2].lower(), [word.lower() for word in preceding[-2 - _HERALDED : -2]]
    at = next((at for at, word in enumerate(before) if word in words.heralding), None)
    is_governed = at is not None and all(word in words.articles | words.genitive for word in before[at + 1 :])
    is_judged = not words.articles.isdisjoint(clause.following[:1])
    # "*Warned of* delays from Friday": of whatever one warns, it is to come.
    is_foreseen = at is not None and before[at] in words.foreseeing and not words.genitive.isdisjoint(before[at + 1 :])
    if not is_governed or is_judged or not (is_foreseen or noun in cues.sets.known_beforehand):
        return NOTHING
    had = not words.past_auxiliaries.isdisjoint(preceding)
    return Direction(1, f"{noun} {preceding[-1].lower()}", is_open=True, is_unsure=had, is_plan=True)


def _wanted(preceding: list[str], clause: Clause, cues: Cues) -> Direction:
    """Ahead, of what somebody wants done on the day: "*wants* the vote *held* in October"; it "wanted" may have been.

    Not "wants the men held in October freed".
    """
    words = [word.lower() for word in preceding]
    while words and (words[-1] in cues.words.near_joints or words[-1] in cues.words.deadline):
        words.pop()
    if len(words) == len(preceding) or cues.sign("".join(words[-1:])) >= 0 or not _ends_there(clause, cues):
        return NOTHING
    at = next((at for at, word in enumerate(words[:-1]) if word in cues.words.wanting), None)
    if at is None or any(cues.sign(word) or word in cues.words.inner for word in words[at + 1 : -1]):
        return NOTHING
    return Direction(1, f"{words[at]} … {words[-1]}", is_unsure=cues.sign(words[at]) < 0, is_plan=True)


def _ends_there(clause: Clause, cues: Cues) -> bool:
    """Whether the day ends its phrase, and goes with no noun after it."""
    return not clause.following or clause.has_comma or _ends_phrase(clause.following[0].lower(), cues)


def or_set_for(way: Direction, clause: Clause, cues: Cues) -> Direction:
    """What words say that look back, or ahead as often, where the day is one that something is for.

    "Cancelled the trip for Friday" is of a day to come more than of one past.
    """
    words, last = cues.words, [word.lower() for word in clause.preceding[-_SET - 1 :]]
    is_for = len(last) > 1 and last[-1] in words.set_for and words.measured_for.isdisjoint(last)
    if way.sign >= 0 or not is_for or not _ends_there(clause, cues) or not is_day(clause, cues):
        return way
    return Direction(1, " ".join(last[-2:]), is_open=True, is_unsure=True, is_plan=True)


def _ends_phrase(word: str, cues: Cues) -> bool:
    """Whether a word after a day is no noun that the day goes with: a small word, a verb."""
    words = cues.words
    is_joining = word in words.conjunctions or word in words.infinitive or word in words.earlier
    return word in cues.sets.small or word in cues.sets.end_of_owned or is_joining or cues.sign(word) != 0


def _coordinated(preceding: list[str], cues: Cues) -> Direction:
    """Ahead, where a second verb of the clause is of the present: "trat im Mai in Kraft und *läuft* Ende Juni aus"."""
    joint, verb = ("", *preceding[-2:])[-2:] if preceding else ("", "")
    is_second = joint.lower() in cues.words.coordinators and cues.is_present(verb)
    return Direction(1, verb) if is_second else NOTHING


def _is_delivery(preceding: list[str], following: list[str], cues: Cues) -> bool:
    """Whether a month is that of a contract for what is to be delivered ("gold for December delivery")."""
    last = {word.lower() for word in preceding[-2:]}
    return not cues.words.delivered.isdisjoint(following[:1]) or not cues.words.delivering.isdisjoint(last)


def _joint(preceding: list[str], following: list[str], cues: Cues) -> Direction:
    """What the words say that join the expression to its clause ("until", "as early as", "was moved to")."""
    for length in (3, 2, 1):
        phrase = " ".join(preceding[-length:]).lower()
        # What was due may have come since: the words before it decide that.
        sign = None if phrase in cues.words.ahead_participles else cues.joints.get(phrase)
        before = "".join(preceding[-length - 1 : -length]).lower()
        if phrase in cues.words.counted_joints and before in cues.words.counted_periods:
            # "Grew in the year through June": the period ends with the month, which the verb dates.
            return NOTHING
        if sign:
            return _joined(sign, phrase, preceding[:-length], following, cues)
    return NOTHING


def _joined(sign: int, phrase: str, before: list[str], following: list[str], cues: Cues) -> Direction:
    """What a joint of that sign says with the words `before` it, and those after the day."""
    if not cues.words.qualified.isdisjoint(following[:1]):
        # "Es el domingo más triste".
        return NOTHING
    if sign < 0 and phrase not in cues.words.loose_joints:
        # "Since Christmas he has lost weight".
        return Direction(sign, phrase, is_close=True)
    # "Esperó hasta junio": the one word before the joint is the verb.
    is_verb = len(before) == 1 and before[0].lower() in cues.words.lasting | cues.words.granted
    if (len(before) <= 1 or before[-1].lower() in cues.words.conjunctions) and not is_verb:
        # "By Monday, officials had agreed", "said that from May it would": a joint that opens its clause leaves the
        # word to the verb that follows.
        later = nearest_after(following, cues)
        if later.sign == -sign and is_of_now(later, following, cues):
            # "Starting Friday, masks *are required*": since then, or from then on.
            return replace(later, is_unsure=True)
        return later if later.sign else Direction(sign, phrase)
    if (verb := _against(sign, phrase, before[::-1], cues)).sign:
        # "War bis Freitag im Einsatz", but "war bis Freitag gesperrt", which may be so still.
        is_set = verb.words in cues.words.past_auxiliaries and any(map(cues.is_participle, following[-1:]))
        return replace(verb, is_unsure=True) if is_set else verb
    return _carried_by(before[-1].lower(), sign, phrase, before[:-1], cues)


def _goes_on(phrase: str, backwards: Sequence[str], cues: Cues) -> bool:
    """Whether a verb of the past stands right before "through": "storms *rolled through* Sunday", not "is extended"."""
    words = cues.words
    is_verb = phrase in words.counted_joints and cues.sign("".join(backwards[:1])) < 0
    auxiliaries = words.passive | words.perfect | words.past_auxiliaries | words.lasting | words.lasting_states
    return is_verb and auxiliaries.isdisjoint(backwards[:3])


def _had_undertaken(backwards: Sequence[str], cues: Cues) -> bool:
    """Whether "had" and a participle govern an infinitive, whose time may be over: "*had vowed to* leave by Friday".

    Not where another verb stands between: "had hoped to begin on Monday but delayed it until Tuesday".
    """
    words = cues.words
    at = next((at for at, word in enumerate(backwards) if word in words.infinitive), len(backwards))
    governing = backwards[at + 1 : at + 3]
    if len(governing) < 2 or any(cues.sign(word) < 0 for word in backwards[:at]):  # noqa: PLR2004
        return False
    return governing[1] in _had(cues) and cues.sign(governing[0]) < 0


def _had_said(backwards: Sequence[str], cues: Cues) -> bool:
    """Whether somebody "*had said* that it *would* open by Friday", which may be over."""
    would = next((at for at, word in enumerate(backwards) if word in cues.words.unreal), len(backwards))
    before = backwards[would + 1 :]
    return any(said in cues.words.reporting and had in _had(cues) for said, had in pairwise(before))


def _had(cues: Cues) -> frozenset[str]:
    return (cues.words.past_auxiliaries | cues.words.over) - cues.words.passive


def _carried_by(carrier: str, sign: int, phrase: str, before: list[str], cues: Cues) -> Direction:
    """The way of a joint by the word that carries it: "they *had* until Friday" may be over, "*due* on Friday" too."""
    had = carrier in cues.words.past_auxiliaries | cues.words.granted
    is_plan = sign > 0 and carrier in cues.words.ahead_participles
    plan = carried(carrier, before[::-1], cues) if is_plan else NOTHING
    # "Has been moved to Friday" is to come, "was moved to Friday" may have come since.
    carriers = {carrier, *(word.lower() for word in before[-1:])}
    is_loose = phrase in cues.sets.open_joints and cues.words.sure_auxiliaries.isdisjoint(carriers)
    # "He had until Friday to reply".
    is_unsure = plan.is_unsure or (had and phrase in cues.words.deadline)
    return Direction(sign, phrase, is_open=had or plan.is_open or is_loose, is_unsure=is_unsure, is_plan=is_plan)


def _may_be_over(phrase: str, backwards: Sequence[str], cues: Cues) -> bool:
    """Whether what goes with a deadline leaves open whether it is over."""
    is_undertaken = _had_undertaken(backwards, cues) or _had_said(backwards, cues)
    return is_undertaken or _goes_on(phrase, backwards, cues)


def _against(sign: int, phrase: str, backwards: list[str], cues: Cues) -> Direction:
    """What the finite verb says where it outweighs a joint: "had filed by Friday", "searched until Friday".

    What "remained in force until Friday" may do so still.
    """
    if phrase in cues.words.deadline and _may_be_over(phrase, backwards, cues):
        return Direction(sign, phrase, is_unsure=True)
    at = finite(backwards, cues)
    way = said(backwards, at, cues.sign(backwards[at]), cues) if at is not None else NOTHING
    # "Lasted until Friday", "stayed closed until Friday".
    verbs = backwards[at or 0 : (at or 0) + 2] if phrase in cues.words.deadline else []
    is_lasting, is_state = (not each.isdisjoint(verbs) for each in (cues.words.lasting, cues.words.lasting_states))
    # "Was in Oslo until Monday", "was open until Monday" may be over; "was adjourned until Monday" sets a day to come.
    is_state = is_state or (bool(verbs) and _is_how_it_was(backwards, at or 0, cues))
    if at is None and phrase in cues.words.deadline and not cues.words.lasting_states.isdisjoint(backwards[:_STATE]):
        # "Il était à Paris jusqu'à lundi".
        return Direction(sign, phrase, is_unsure=True)
    # "Will be closed until Monday" is to come.
    if (is_state and way.sign != sign) or (is_lasting and any(cues.sign(word) > 0 for word in backwards)):
        return replace(way, is_unsure=True)
    # "Expected a ruling by Friday" is to come, "had filed by Friday" is not.
    is_planned = at is not None and backwards[at] in cues.words.ahead_participles
    is_over = way.sign == -sign and not is_planned
    is_loose = phrase in cues.words.loose_joints or (
        phrase in cues.words.counted_joints
        and not cues.words.perfect.isdisjoint(backwards[(at or 0) + 1 : (at or 0) + 3])
    )
    return way if is_lasting or (is_loose and is_over) else NOTHING


def _is_how_it_was(backwards: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether `backwards[at]` says where or how something was ("was in Oslo until"), no act ("was put off until")."""
    is_being = backwards[at] in cues.words.past_auxiliaries & cues.words.passive
    return bool(at) and is_being and cues.words.same_forms.isdisjoint(backwards[at - 1 : at])
