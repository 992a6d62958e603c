"""What puts a day back or ahead whatever the verb: moved to it, ahead of its event, after what happened on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.dating.clause import Clause
from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction

# So many words may stand between a verb of moving and the particle or "to" that follows what is moved.
_MOVED = 12
# So many words before a day may name the event that it is the day of ("ahead of the second round of the vote on").
_FRAME = 9
# So many words before "after" stands the verb of what comes then ("comes a day after").
_APART = 4


def before_or_after(clause: Clause, preceding: list[str], cues: Cues) -> Direction:
    """Ahead, of an event that one is ahead of ("ahead of the vote on Friday"); back, of one that left its mark.

    "Will stand trial over a raid on Friday": what is over is said with what comes of it. Nobody is ahead of an event
    who is "ahead of the Greens in the vote on Friday".
    """
    words = [word.lower() for word in preceding[-_FRAME:]]
    ends = not clause.following or clause.following[0] in cues.words.inner
    ahead = ahead_of(clause, words, cues) if ends else NOTHING
    if ahead.sign:
        return replace(ahead, is_open=True)
    before = words[:-1] if words and words[-1] in cues.words.near_joints else words
    noun = _without_article(before[-1]) if before else ""
    scheduled = _around_scheduled(clause, before, cues) if noun in cues.words.scheduled_nouns else NOTHING
    if scheduled.sign:
        return scheduled
    before = _up_to_happening(before, cues)
    for at in reversed(range(len(before) - 1)):
        pair = " ".join(before[max(0, at - 1) : at + 1])
        if noun in cues.words.scheduled_nouns and _counts_down(before, at, cues):
            return Direction(1, pair, is_open=True, is_unsure=is_over(clause, cues))
        if pair in cues.sets.before_event and noun in cues.words.scheduled_nouns:
            return _led_up_to(clause, pair, cues)
        after = _after_happening(before, at, clause, cues)
        if after.sign:
            return after
        if cues.sign(before[at]) or before[at] in cues.words.inner:
            break
    return _came_after(preceding, cues)


def _up_to_happening(words: list[str], cues: Cues) -> list[str]:
    """The words up to what happened, without to whom it did: "after the loss" of "after the loss *of its rig*"."""
    happenings = cues.words.calamities | cues.words.outcomes
    for at in range(len(words) - 1, 0, -1):
        if cues.sign(words[at]):
            break
        if words[at] in cues.words.genitive and words[at - 1] in happenings:
            return words[:at]
    return words


def _after_happening(before: list[str], at: int, clause: Clause, cues: Cues) -> Direction:
    """What `before[at]` says with the happening at the end: "*after* the sinking", "in revenge *for* a raid"."""
    happening = _without_article(before[-1])
    is_answer = " ".join(before[max(0, at - 1) : at + 1]) in cues.words.answers or _answers_for(
        clause, before[at], cues
    )
    if happening in cues.words.calamities and (is_answer or before[at] in cues.sets.after_event):
        return _after(before[at:], cues, is_answer=is_answer)
    # "Wants to ban it after deaths on Sunday": without an article the day may be another's.
    is_bare = at + 2 == len(before)
    if is_bare or happening not in cues.words.outcomes - cues.words.weather or before[at] not in cues.words.afterwards:
        return NOTHING
    # What is still to be won or lost may be to come: "will be sacked after *a* defeat on Sunday".
    is_known = happening not in cues.words.contested or not cues.words.definite.isdisjoint(before[at + 1 : at + 2])
    return Direction(-1, f"{before[at]} … {happening}", is_unsure=not is_known)


def _answers_for(clause: Clause, preposition: str, cues: Cues) -> bool:
    """Whether a verb of the clause takes the event for granted: "*blamed* the firm that runs it *for* the crash on"."""
    words = (word.lower() for word in clause.preceding)
    return any(f"{word} {preposition}" in cues.words.answers for word in words)


def _around_scheduled(clause: Clause, before: list[str], cues: Cues) -> Direction:
    """What a preposition right before a vote or a game says of its day: "vor der Wahl am Sonntag", "nach der Wahl am".

    What comes after it may be told beforehand: "nach der Wahl am Sonntag beginnen die Gespräche", but "will begin after
    the vote on Sunday" is ahead.
    """
    earlier, later = (_near(before, cues, listed) for listed in (cues.words.earlier, cues.words.afterwards))
    if puts_ahead(clause, earlier, cues):
        is_unsure = is_over(clause, cues) or not _is_to_come(clause, cues)
        return Direction(1, earlier, is_open=True, is_unsure=is_unsure)
    if not later or is_over(clause, cues) or any(cues.sign(word) > 0 for word in before[:-1]):
        return NOTHING
    return Direction(1, later, is_unsure=True)


def _counts_down(before: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether a number of days leads up to the event: "à six jours *du* scrutin de dimanche"."""
    words, counted = cues.words, before[max(0, at - 3) : at - 1]
    return at > 1 and before[at - 1] in words.counting_down and not words.counted_from.isdisjoint(counted)


def _came_after(preceding: list[str], cues: Cues) -> Direction:
    """Either way, of what something comes after: "the move comes after talks on Monday", "the final comes after …".

    The first is told of what is over, the second of what is to come; the words are the same.
    """
    words = cues.words
    for at in reversed(range(len(preceding))):
        if preceding[at] in words.following:
            verb = next((word for word in preceding[max(0, at - _APART) : at] if word in words.coming), "")
            return Direction(-1, f"{verb} … {preceding[at]}", is_unsure=True) if verb else NOTHING
        if cues.sign(preceding[at]) or (preceding[at] in words.inner and at < len(preceding) - 1):
            break
    return NOTHING


def _led_up_to(clause: Clause, pair: str, cues: Cues) -> Direction:
    """Ahead of what is scheduled; either way, where a verb looks back and the words are used afterwards as well.

    In a clause between commas the verb may stand outside, and it may be one of reporting, which is no part of a clause
    ("à la veille du vote de dimanche, il a promis …").
    """
    is_either = pair in cues.words.lead_up
    over = is_over(clause, cues) or (not clause.is_own and not clause.following and not _is_to_come(clause, cues))
    if is_either and clause.is_own and not over:
        return NOTHING
    is_prepared = pair in cues.words.preparing and is_told(clause.preceding, cues)
    return Direction(1, pair, is_open=True, is_unsure=(is_either and over) or is_prepared)


def _after(words: list[str], cues: Cues, *, is_answer: bool) -> Direction:
    """Back, after a calamity: "will stand trial over a raid on Friday", "in revenge for a raid on Friday".

    A drill and a trial may both be "for an attack on Friday", and "after threats of an attack on Friday" none has come.
    """
    said = f"{words[0]} … {words[-1]}"
    is_on_account = words[0] in cues.words.on_account and not is_answer
    is_unsure = is_on_account or not cues.words.genitive.isdisjoint(words)
    return Direction(1, said, is_unsure=True) if is_unsure else Direction(-1, said)


def _without_article(word: str) -> str:
    """A word without the article that French writes to it ("l'attaque")."""
    head, _, tail = word.partition("'")
    return tail if tail and len(head) == 1 else word


def _near(before: list[str], cues: Cues, listed: frozenset[str]) -> str:
    """The one of the `listed` prepositions before the noun at the end of the words, one article at most between."""
    preceding = before[:-1]
    if preceding and preceding[-1] in cues.words.articles:
        preceding = preceding[:-1]
    return preposition_at_end(preceding, listed)


def preposition_at_end(words: Sequence[str], listed: frozenset[str]) -> str:
    """The one of the `listed` prepositions with which words end ("before", "prior to"); "" for none."""
    phrases = (" ".join(words[-length:]).lower() for length in (2, 1))
    return next((phrase for phrase in phrases if phrase in listed), "")


def puts_ahead(clause: Clause, earlier: str, cues: Cues) -> bool:
    """Whether what comes `earlier` than a vote or a game leaves its day to come: "it comes days *before* the vote".

    Decided here alone, wherever the day stands ("the vote on Sunday", "Sunday's vote"). What comes after one is not:
    "talks will begin after Sunday's vote" leaves the day open, in "after the vote on Sunday" the verb decides it.
    """
    return bool(earlier) and (not is_over(clause, cues) or _is_either_way(clause, earlier, cues))


def _is_either_way(clause: Clause, earlier: str, cues: Cues) -> bool:
    """Whether what came before an event may be told before it as well: "came days before the vote"."""
    words, preceding = cues.words, [word.lower() for word in clause.preceding]
    at = next((at for at in range(len(preceding), 0, -1) if " ".join(preceding[:at]).endswith(earlier)), 0)
    counted = preceding[: at - len(earlier.split())][-1:] if at else []
    is_now = not cues.sets.now.isdisjoint(clause.following)
    return is_now or not words.counting_down.isdisjoint(counted)


def is_over(clause: Clause, cues: Cues) -> bool:
    """Whether a verb of the clause looks back: what came before a vote may be told before it or after it."""
    return is_told((*clause.preceding, *clause.following), cues)


def is_told(words: Sequence[str], cues: Cues) -> bool:
    """Whether one of the words is a verb that looks back."""
    is_past = any(cues.sign(word) < 0 and word not in cues.joints for word in words)
    return is_past or not cues.words.perfect.isdisjoint(words)


def _is_to_come(clause: Clause, cues: Cues) -> bool:
    return any(
        cues.sign(word) > 0 and word not in cues.sets.known_or_verb for word in (*clause.preceding, *clause.following)
    )


def ahead_of(clause: Clause, preceding: list[str], cues: Cues) -> Direction:
    """Ahead, where one is so of what the day owns, or of the day: "ahead of Friday's report", "ahead of the weekend".

    "Heading into Sunday's election he led" may be told after it.
    """
    words = preceding[:-1] if preceding and preceding[-1].lower() in cues.words.articles else preceding
    pair = " ".join(words[-2:]).lower()
    if pair in cues.words.lead_up:
        return Direction(1, pair, is_unsure=is_over(clause, cues))
    is_unsure = pair in cues.words.preparing and is_told(clause.preceding, cues)
    return Direction(1, pair, is_unsure=is_unsure) if pair in cues.words.beforehand else NOTHING


def moved_to(clause: Clause, preceding: list[str], cues: Cues) -> Direction:
    """Ahead, where something is moved to the day: "pushed the vote back to September"; it may have come since.

    `preceding` are the words of the clause before the day as far as they count. No day is that of "delayed in the three
    months to March" or "back to March levels".
    """
    own = clause.expression
    if not cues.words.qualified.isdisjoint(clause.following[:1]):
        return NOTHING
    heads = cues.words.moved_heads
    # "Retrasó el juicio al lunes": the day has its preposition with it.
    words = [*preceding, *own[:1]] if own and own[0].lower() in heads else preceding
    if not words or words[-1].lower() not in heads:
        return NOTHING
    before = {word.lower() for word in words[:-1]}
    # "Was moved from Monday to Friday" may be over, "has been moved" is not.
    is_unsure = not before.isdisjoint(cues.words.moved_tails) and before.isdisjoint(cues.words.sure_auxiliaries)
    moved, verbs = _without_day([word.lower() for word in words[:-1]], cues), cues.words.moving
    if moved and moved[-1] in cues.words.particles:
        moved, verbs = moved[:-1], cues.sets.moving_with_particle
    for at in range(max(0, len(moved) - _MOVED), len(moved) - 1):
        # "Brought *forward* by a week to".
        if moved[at] in cues.words.shoving and moved[at + 1] in cues.words.particles:
            is_plain = not any(cues.sign(word) < 0 for word in moved[at + 2 :])
            return Direction(1, " ".join(words[at:]), is_open=True, is_unsure=is_unsure) if is_plain else NOTHING
    for word in reversed(moved[-_MOVED:]):
        if word in verbs:
            return Direction(1, f"{word} {' '.join(words[len(moved) :])}", is_open=True, is_unsure=is_unsure)
        if cues.sign(word) < 0 or word in cues.words.counted_to:
            return NOTHING
    return NOTHING


def _without_day(words: list[str], cues: Cues) -> list[str]:
    """The words without a day at their end: "put back *on Monday* to Thursday", "moved *from Monday* to Thursday"."""
    is_day = len(words) > 1 and words[-1] in cues.words.days
    return words[:-2] if is_day and words[-2] in cues.words.on_days | cues.sets.from_days else words


def is_moved_away(preceding: Sequence[str], cues: Cues) -> bool:
    """Whether the day after the words `preceding` is that of a moving, or the one that something is moved away from.

    "Moved the vote from", "put the vote back on": what follows with a "to" is the new day, no end of a range. Troops
    that one "moved from" Monday to Friday are none: what is moved to another day is known ("the vote", "its vote").
    """
    words = cues.words
    if not preceding or preceding[-1] not in cues.sets.from_days | words.on_days:
        return False
    moved = list(preceding[:-1][-_MOVED:])
    verbs = words.moving if words.particles.isdisjoint(moved) else cues.sets.moving_with_particle
    at = next((at for at in reversed(range(len(moved))) if moved[at] in verbs), None)
    if at is None:
        return False
    what = [word for word in moved[at + 1 :] if word not in words.particles]
    is_known = not what or what[0] in words.determiners | words.articles or what[0].endswith(words.possessive)
    return is_known and words.coordinators.isdisjoint(what)


def own_joint(expression: list[str], cues: Cues) -> list[str]:
    """The joint with which an expression begins ("seit Mitte Februar")."""
    for length in (2, 1):
        own = [word.lower() for word in expression[:length]]
        if len(expression) > length and " ".join(own) in cues.joints:
            return own
    return []
