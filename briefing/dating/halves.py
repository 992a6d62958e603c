"""What the halves of a sentence say each of its own day: "Vale beat Reed on Tuesday *and plays* Lund on Thursday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.dating.clause import Clause
from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.plain import is_plural, over_by_its_words

# Between a plain verb and its day stands at least so much: its object and the word before the day ("face Marlo on").
_OBJECT = 2


def of_half_before(way: Direction, clause: Clause, cues: Cues) -> Direction:
    """What a verb says that looks ahead after the day, where an "and" before it shows that it is of the next half.

    "Vale beat Reed on Tuesday *and plays* Lund", of what is over by its own words; else either way: "she is home after
    a fall on Tuesday *and will* speak". What "is" on a day to come says so itself: "he is up for election in June *and
    will* win".
    """
    following, words = clause.following, cues.words
    opens = not words.coordinators.isdisjoint(following[:1]) and cues.sign("".join(following[1:2])) > 0
    if way.sign <= 0 or not opens or clause.has_comma:
        return way
    is_now = not cues.sets.now.isdisjoint(clause.preceding) and words.aftermath.isdisjoint(clause.preceding)
    if is_now:
        return way
    over = over_by_its_words(clause.preceding, cues)
    return over if over.sign < 0 else replace(way, is_unsure=True)


def of_clause_after(way: Direction, clause: Clause, cues: Cues) -> Direction:
    """What a verb after the day says, unless another clause opens right there: "announcing Monday *that* she will".

    Of the day that clause says nothing.
    """
    opens = not clause.has_comma and not cues.words.conjunctions.isdisjoint(clause.following[:1])
    return NOTHING if opens and way.sign > 0 else way


def second_plain(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Ahead, where a verb of the present opens the second half after one of the past that has a day of its own.

    "Rovers won on Tuesday *and face* Marlo on Sunday", but "asked them on Tuesday to march and rally on Sunday",
    "let them leave on Monday and return on Sunday". `backwards` are the words before the day, the nearest first.
    """
    words = cues.words
    opens = backwards[at] in words.plain_verbs and not words.coordinators.isdisjoint(backwards[at + 1 : at + 2])
    if at < _OBJECT or not opens:
        return NOTHING
    before = backwards[at + 2 :]
    first = next((here for here, word in enumerate(before) if cues.sign(word)), None)
    if first is None or cues.sign(before[first]) > 0:
        return NOTHING
    between = before[: first + 1]
    is_own = words.days.isdisjoint(between) or not (words.infinitive | words.causing).isdisjoint(between)
    return NOTHING if is_own else Direction(1, f"{backwards[at + 1]} {backwards[at]}")


def of_plain_subject(following: Sequence[str], cues: Cues) -> Direction:
    """Ahead, where a plural and its verb of the present follow the day: "and on Friday *drivers strike*"."""
    is_own = len(following) > 1 and following[1] in cues.words.plain_verbs and is_plural(following[0], cues)
    return Direction(1, " ".join(following[:2])) if is_own else NOTHING
