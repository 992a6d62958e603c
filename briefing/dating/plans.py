"""What may come: what could be done, what somebody has arranged or called for, reported in a past form or in none."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction

# From a modal so far back stands a subject that denies it ("no one could"), one more than its words.
_SUBJECT = 3
# Of the words between a modal and the day so many are next to it, its verb among them.
_VERB = 3
# So many words after a verb of deciding its infinitive stands at the furthest ("voted late on Monday night to close").
_DECIDED = 6
# So many words may name the place of what people gather for ("in the old square").
_PLACE = 4
# An article may stand before what is called for ("à la grève").
_HEAD = 2


def possible(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Ahead, where `backwards[at]` is a modal of what may be: "warned that the slick could reach the coast on Friday".

    "Could leave on Friday" is what people were able to do as often as what they may do: only where something is
    foreseen, or in the present ("can"), does the day lie ahead. What somebody could see or say, and what could not be
    done, was so on the day. `backwards` are the words before the day, the nearest first.
    """
    words = cues.words
    if not at or backwards[at] not in words.possible:
        return NOTHING
    around = {*backwards[max(0, at - _VERB) : at], *backwards[at + 1 : at + _SUBJECT]}
    is_verb = backwards[at - 1] not in cues.sets.no_verb
    if not is_verb or not words.denying.isdisjoint(around):
        return NOTHING
    said, is_now = f"{backwards[at]} {backwards[at - 1]}", backwards[at] in words.possible_now
    if not words.perceived.isdisjoint(around):
        # "Fans can watch the game on Friday", "we can confirm the death on Friday".
        return Direction(1, said, is_unsure=True) if is_now else NOTHING
    is_doubtful = not words.doubtful_subjects.isdisjoint(backwards[at + 1 : at + _SUBJECT])
    is_foreseen = is_now or not words.foreseeing.isdisjoint(backwards[at + 1 :])
    return Direction(1, said, is_open=True, is_unsure=is_doubtful or not is_foreseen)


def refused(backwards: Sequence[str], at: int, cues: Cues) -> Direction | None:
    """What "won't" and "wouldn't" say: nothing of a day with a verb of speaking, or either way; None of other words.

    "Police wouldn't say on Monday" and "won't comment on the raid on Monday" are refusals of that day.
    """
    word, words = backwards[at], cues.words
    if word not in words.refusing:
        return None
    is_speech = bool(at) and backwards[at - 1] in cues.sets.of_speech
    if word in words.either_way:
        return NOTHING if is_speech else Direction(1, word, is_unsure=True)
    return Direction(1, word, is_unsure=is_speech)


def aimed(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Ahead, where an object or aim alone parts the day from what somebody hopes for: "hopes to open on Tuesday".

    In "wants to ban the drug after deaths on Monday", "vows to rebuild the town hit on Monday" the day may be that of
    what has happened; and "was hoping to play on Monday", "a man seeking to enter on Monday" may be over. `at` is where
    "to" stands in `backwards`, before it the word that it belongs to.
    """
    aim = backwards[at + 1]
    carrier = next((word for word in backwards[at + 2 :] if word not in cues.words.links), "")
    is_past = aim in cues.words.carried_aims and carrier not in cues.words.present_links
    return Direction(1, f"{aim} {backwards[at]}", is_unsure=is_past or is_parted(backwards[: max(0, at - 1)], cues))


def decided(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Ahead, where the day is that of what has been decided: "voted Monday to close the pool in June".

    Only where something, mostly the day of the decision, parts the infinitive from the verb of deciding, or where
    something begins on the day ("voted to close the pool from June"), does it surely lie ahead. "Voted to support the
    treaty Thursday" tells the day of the vote sooner, "voted to walk out on Friday", "promised to resign in March"
    either day. Open, too, where it may be that of something else ("voted Monday to condemn the attack on Friday"). `at`
    is where the verb of deciding stands in `backwards`.
    """
    if backwards[at] not in cues.words.deciding:
        return NOTHING
    for here in range(at - 1, max(-1, at - 1 - _DECIDED), -1):
        if _is_infinitive(backwards, here, cues):
            is_next = at - here <= 1 + (backwards[here + 1] in cues.words.infinitive)
            starts = backwards[0] in cues.words.starting
            if is_next and not starts and backwards[at] not in cues.words.binding:
                is_carried = not cues.words.passive.isdisjoint(backwards[at + 1 : at + 2])
                if is_carried or backwards[at] in cues.words.ahead_participles:
                    # "Agreed to testify on Friday", "is committed to staying until Friday".
                    return NOTHING
                return Direction(-1, backwards[at], is_open=True, is_unsure=backwards[here] in cues.words.plain_verbs)
            # "Voted Monday to close the pool in June", but "voted along party lines to close the pool on Monday".
            is_dated = not cues.words.days.isdisjoint(backwards[here + 1 : at])
            is_unsure = is_parted(backwards[:here], cues) or not (is_dated or starts)
            return Direction(1, f"{backwards[at]} … {backwards[here]}", is_open=True, is_unsure=is_unsure)
    return NOTHING


def _is_infinitive(backwards: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether a word is an infinitive by what stands before it ("to close") or its ending ("cerrar", "de fermer")."""
    words, word, before = cues.words, backwards[at], backwards[at + 1]
    if words.infinitive_endings:
        word = word.partition("'")[2] or word
        is_marked = not words.infinitive or before in words.infinitive or "'" in backwards[at]
        return is_marked and word.endswith(words.infinitive_endings) and word not in words.not_infinitives
    return before in words.infinitive and word not in words.determiners and word.isalpha()


def is_parted(between: Sequence[str], cues: Cues) -> bool:
    """Whether the day may be that of something else than the verb before `between`, as another phrase begins there.

    An aim or a place parts nothing: "is sending an envoy to Oslo on Sunday".
    """
    between = _without_joint(between, cues)
    return not cues.sets.parting.isdisjoint(between) or any(cues.sign(word) < 0 for word in between)


def arranged(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Ahead, where `backwards[at]` sets what people gather for, whose day follows: "planned a rally on Saturday".

    What "had" been planned may have been called off: that stays open. "Planned the attack on Saturday" says nothing of
    this kind.
    """
    word = backwards[at]
    between = [each.lower() for each in backwards[:at]]
    if word not in cues.words.arranging or not _is_gathering(_without_joint(between, cues), cues):
        return NOTHING
    return Direction(
        1,
        word,
        is_open=True,
        is_unsure=not cues.words.past_auxiliaries.isdisjoint(backwards[at + 1 : at + 2]),
        is_plan=True,
    )


def describes(backwards: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether a participle of planning describes the noun after it: "a *planned* strike on Friday"."""
    words = cues.words
    if backwards[at] not in words.arranging | words.ahead_participles or not at:
        return False
    is_noun_next = backwards[at - 1] not in words.inner | words.near_joints | words.ahead_followers
    return is_noun_next and (at + 1 == len(backwards) or backwards[at + 1].lower() in words.determiners)


def described(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Ahead, where `backwards[at]` describes what people gather for: "a planned strike on Friday".

    Either way where another verb stands before it, whose day it may be: "police broke up a planned march on Saturday",
    or where more than a place parts the day from it: "spoke of the planned visit of Mr. Orr in September".
    """
    between = [each.lower() for each in backwards[:at]]
    if not describes(backwards, at, cues):
        return NOTHING
    is_unsure = any(cues.sign(word) < 0 for word in backwards[at + 2 :])
    is_parted = not _is_gathering(_without_joint(between, cues), cues)
    if is_parted and (not is_unsure or cues.sets.known_beforehand.isdisjoint(between[-1:])):
        return NOTHING
    return Direction(1, backwards[at], is_open=True, is_unsure=is_unsure, is_plan=True)


def called_for(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Ahead, where a call has been made for a gathering on the day: "has called for protests on Sunday".

    The present perfect has no day of its own beside it (Quirk et al., A Comprehensive Grammar of the English Language,
    4.22), so that the day is that of what is called for. In "has called for a rerun of the race on Sunday" it may be
    that of the race; "called for protests on Sunday" may be the day of the call as well as that of the protests, and
    "called for a rerun on Sunday" is that of the call.
    """
    words = cues.words
    if " ".join(backwards[max(0, at - 1) : at + 1][::-1]) not in words.calling:
        return NOTHING
    between = _without_joint(backwards[: at - 1], cues)
    gatherings = cues.sets.known_beforehand
    if gatherings.isdisjoint(between):
        return NOTHING
    if words.perfect.isdisjoint(backwards[at + 1 : at + 2]):
        is_either = _is_gathering(between, cues) and not words.near_joints.isdisjoint(backwards[:1])
        return Direction(-1, backwards[at], is_unsure=True) if is_either else NOTHING
    return Direction(1, backwards[at], is_open=True, is_unsure=not _is_gathering(between, cues))


def summoned(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Ahead, where somebody is called in for something on the day: "has been summoned for questioning on Friday".

    The perfect has no day of its own; "was summoned for questioning on Friday" may be of either. What stands between is
    a "for" with what is to be done, and its place at most.
    """
    words = cues.words
    if backwards[at] not in words.convoking or " ".join(backwards[max(0, at - 1) : at + 1][::-1]) in words.calling:
        return NOTHING
    between = _without_joint(backwards[:at], cues)
    purpose = next((place for place, word in enumerate(between) if word in words.set_for), None)
    is_dated = between != backwards[:at] and not words.days.isdisjoint(between)
    if not purpose or is_dated or purpose > _PLACE or any(cues.sign(word) for word in between[:purpose]):
        return NOTHING
    is_now = not words.perfect.isdisjoint(backwards[at + 1 : at + 3])
    return Direction(1, f"{backwards[at]} … {between[purpose]}", is_open=True, is_unsure=not is_now)


def invited(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Ahead, where somebody is asked to do something on the day: "has invited Nora Vale to meet him on Friday".

    The perfect has no day of its own; "invited her to meet him on Friday" may be of either. Who "has asked the police
    to look into the fire on Friday" may mean the fire.
    """
    words = cues.words
    is_perfect = not words.perfect.isdisjoint(backwards[at + 1 : at + 3])
    was_asked = not is_perfect and not words.passive.isdisjoint(backwards[at + 1 : at + 2])
    if backwards[at] not in words.inviting or was_asked:
        return NOTHING
    between = _without_joint(backwards[:at], cues)
    to = next((place for place in reversed(range(1, len(between))) if between[place] in words.infinitive), None)
    is_dated = between != backwards[:at] and not words.days.isdisjoint(between)
    if to is None or any(cues.sign(word) for word in (*between[: to - 1], *between[to + 1 :])):
        return NOTHING
    # "Asked fans on Tuesday to march on Sunday", "asked the police on Tuesday to look into the fire on Sunday".
    is_sure = is_perfect and not is_dated and backwards[at] in words.convoking
    return Direction(1, f"{backwards[at]} … {between[to]} {between[to - 1]}", is_open=True, is_unsure=not is_sure)


def _without_joint(between: Sequence[str], cues: Cues) -> Sequence[str]:
    return between[1:] if between and between[0] in cues.words.near_joints else between


def _is_gathering(between: Sequence[str], cues: Cues) -> bool:
    """Whether the object of a verb is what people gather for, and its place alone parts it from its day."""
    words = cues.words
    gatherings = cues.sets.known_beforehand
    forwards = between[::-1]
    end = next((at for at, word in enumerate(forwards) if word in words.inner), len(forwards))
    own, place = forwards[:end], forwards[end:]
    if not words.genitive.isdisjoint(forwards) or len(place) > _PLACE or not words.inner.isdisjoint(place[1:]):
        return False
    is_place = words.aims.issuperset(place[:1]) and gatherings.isdisjoint(place)
    # The head stands last in English, first in the Romance languages ("à la grève générale").
    return is_place and not gatherings.isdisjoint({*own[-1:], *own[:_HEAD]} if not words.inner else own[-1:])
