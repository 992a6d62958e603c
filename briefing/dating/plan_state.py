"""What has become of a plan by the time it is told: it is to come, may have come since, or came to nothing.

A plan told in the past, "the vote was due on Friday", says what was to come when it was made; whether the day has
passed nobody can tell from it. That is decided here alone, of every word that plans.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.dating.clause import Clause
from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.plain import told_by

# Among so many words before a plan, or after it, it is said that it was called off ("postponed a trip planned for
# Monday", "die am Samstag geplante Demonstration ist abgesagt").
_OFF = 6
# So many auxiliaries stand before what says so ("has been called off").
_AUXILIARIES = 2
# Among so many words after a plan stands the verb that tells how it went, with its auxiliaries.
_HELD = 4
# So many words after a plan may tell how it went, a reflexive pronoun not counted ("el partido previsto el viernes se
# jugó").
_TOLD = 2
# Among so many words after "drew" stands the count of those who came ("a decenas de miles").
_CROWD = 2


def carried(said: str, before: Sequence[str], cues: Cues) -> Direction:
    """Ahead, as words of planning say that have the auxiliaries `before` them, the nearest first.

    "Was due to open" may have come since. What "had been due", or "was originally due", came to nothing or is over: its
    day lies back as often.
    """
    words, auxiliary = cues.words, "".join(before[:1]).lower()
    # "Had been due", "had originally been due".
    is_over = any(" ".join(before[at : at + 2][::-1]) in words.over for at in (0, 1))
    if auxiliary in words.over or is_over:
        return Direction(-1, said, is_unsure=True, is_plan=True)
    return Direction(1, said, is_open=auxiliary in words.past_auxiliaries, is_plan=True)


def governed(said: str, governing: Sequence[str], cues: Cues) -> Direction:
    """Ahead, as an infinitive is that hangs on the words `governing`: "was due to be released in September".

    What "was to be opened on Saturday" may have come since, or be still to come.
    """
    if not cues.words.past_auxiliaries.isdisjoint(governing[:1]):
        return Direction(1, f"{governing[0]} {said}", is_open=True, is_unsure=True, is_plan=True)
    if cues.words.ahead_participles.isdisjoint(governing[:1]):
        return Direction(1, said)
    return carried(said, governing[1:], cues)


def may_be_over(way: Direction, clause: Clause, cues: Cues) -> bool:
    """Whether the words of the clause say of a plan that it has come since, or that it came to nothing."""
    if way.sign <= 0:
        return False
    # "Issued a warning for Friday *as* the storm moved on": what is told then is of another thing.
    own = list(takewhile(lambda word: word not in cues.words.meantime, clause.following))
    off = called_off(own, cues) if way.is_plan else NOTHING
    if off.sign:
        return off.is_unsure
    is_told = _is_told(clause, cues) or _is_told_of_planned(clause, cues)
    if way.is_plan and (is_told or was_called_off(clause, cues)):
        return True
    turns = clause.following[:1] or [clause.then]
    return way.is_open and not cues.words.turning.isdisjoint(turns)


def took_place(following: Sequence[str], cues: Cues) -> Direction:
    """Back, where words after a plan tell that it took place: "a planned strike on Friday *hit* thousands".

    What "was banned", or "collapsed", may have been so before its day; and a plan may draw criticism, but no crowd.
    """
    words = cues.words
    for at, word in enumerate(following[:_HELD]):
        is_held = word in words.held or " ".join(following[at : at + 2]) in words.held
        if is_held or (word in words.drawing and _is_crowd(following[at + 1 :], cues)):
            # "The storm, expected to reach the coast on Thursday, *has* killed 12": elsewhere, and its day may come.
            return Direction(-1, word, is_unsure=not words.sure_auxiliaries.isdisjoint(following[:at]))
        if cues.sign(word) > 0 or word in words.possible or word in words.infinitive:
            break
    return NOTHING


def _is_crowd(words: Sequence[str], cues: Cues) -> bool:
    """Whether the words begin with a count of people: "thousands", "des milliers de personnes"."""
    crowds = cues.words.crowds
    at = next((at for at, word in enumerate(words[:_CROWD]) if word in crowds), None)
    if at is None:
        return False
    counted = words[at + 2 : at + 3] if words[at + 1 : at + 2] and words[at + 1] in cues.words.genitive else ()
    # "Thousands of complaints".
    return not counted or counted[0] in crowds


def _is_told(clause: Clause, cues: Cues) -> bool:
    """Whether a verb right after the day tells how it went.

    Not of what is planned now: "*is expected to* order on Thursday strengthened inspections" has an object there.
    """
    told = [word for word in clause.following[:_TOLD] if word not in cues.words.reflexive]
    return bool(told) and cues.sign(told[0]) < 0 and not _is_planned_now(clause.preceding, cues)


def _is_planned_now(preceding: Sequence[str], cues: Cues) -> bool:
    """Whether the last words of planning before the day are of the present, and say what to do ("is due to open")."""
    words, before = cues.words, [word.lower() for word in preceding]
    at = next((at for at in reversed(range(len(before))) if before[at] in words.ahead_participles), 0)
    is_to_do = before[at + 1 : at + 2] and before[at + 1] in words.infinitive
    return at > 0 and bool(is_to_do) and before[at - 1] in words.present_links


def _is_told_of_planned(clause: Clause, cues: Cues) -> bool:
    """Whether a verb tells what became of what was planned: "a planned Saturday rally left two dead"."""
    words, preceding = cues.words, [word.lower() for word in clause.preceding[-2:]]
    is_named = preceding[-1:] and preceding[-1] in words.ahead_participles
    is_noun = is_named and (len(preceding) == 1 or preceding[0] in words.articles | words.determiners)
    return bool(is_noun) and told_by(clause.following, cues) < 0


def was_called_off(clause: Clause, cues: Cues) -> bool:
    """Whether a verb before the plan calls it off; what one "has" called off is still to come but for that."""
    before, last = clause.preceding[-_OFF - _AUXILIARIES :], clause.following[-1:]
    # "Sagte eine für Samstag geplante Reise ab".
    apart = any(f"{word} {''.join(last)}".lower() in cues.words.calling_off for word in clause.preceding)
    return apart or called_off(before, cues).is_unsure


def off_before(preceding: Sequence[str], cues: Cues) -> Direction:
    """Ahead, where what follows is called off: "has cancelled Friday's strike"; "cancelled it" may be told since."""
    words = [word.lower() for word in preceding if word.lower() not in cues.words.articles]
    phrases = (" ".join(words[-length:]) for length in (2, 1))
    off = next((phrase for phrase in phrases if phrase in cues.words.calling_off), "")
    if not off:
        return NOTHING
    is_now = not cues.words.perfect.isdisjoint(words[-len(off.split()) - 1 : -len(off.split())])
    return Direction(1, off, is_open=True, is_unsure=not is_now, is_plan=True)


def called_off(words: Sequence[str], cues: Cues) -> Direction:
    """Ahead, where words say that it has been called off; "was called off" may be told before the day or after it."""
    phrases = ((at, " ".join(words[at : at + length])) for at in range(_OFF) for length in (1, 2))
    at, off = next(((at, phrase) for at, phrase in phrases if phrase in cues.words.calling_off), (0, ""))
    # "Was delayed by an hour", "was adjourned after the first witness": it took place on that day.
    follower = "".join(words[at + len(off.split()) :][:1])
    if not off or f"{off} {follower}" in cues.words.taking_place:
        return NOTHING
    is_now = not cues.words.off_now.isdisjoint(words[:at])
    return Direction(1, off, is_open=True, is_unsure=not is_now, is_plan=True)
