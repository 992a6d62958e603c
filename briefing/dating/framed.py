"""Days and months without a year in a sentence that opens with a year past: its clause happened in that year.

"In 2015, the dam burst in May", "Two years ago, women were attacked on New Year's Eve".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing.dating.calendar import Period
from briefing.dating.context import SENTENCE_END, Context
from briefing.dating.grammar import PARAGRAPH_END
from briefing.dating.interpretation import Interpretation
from briefing.dating.noted import Noted
from briefing.dating.wording import FRAME_REACH
from briefing.model import Anchor

# Days between the day of a year past and the same day now, within which either may be meant.
_COMES_ROUND = 7
# Months: so far from the day of publication in the year, a day of the year before or after is much the nearer one.
_NEXT_YEAR = 9
_DAYS = 31
# What parts the clause of the year from another, or puts something between.
_JOINT = re.compile(r"[,;:()\"“”„«»–—]|\s-\s")


@dataclass(frozen=True, slots=True)
class Frame:
    """The year that a sentence opens with: `years` has more than one where it is counted from a turn of the year.

    `is_sure` says that the day stands in its clause.
    """

    years: tuple[int, ...]
    anchor: Anchor
    is_sure: bool


def framed_year(context: Context, month: int, day: int = 15) -> Frame | None:
    """The year of a month (and day) that the sentence opens with, None where it opens with none, or looks ahead.

    Where it is counted ("two years ago"), December of January's may be that of the year before. "Last year" of January
    may be either: then it is for others to say.
    """
    assert context.here is not None
    opening, this_year, today = context.noted.get("Y"), context.today("Y"), context.today()
    if opening is None or this_year is None or context.last_mentioned() != opening:
        return None
    year, between = opening.period.index, context.lower[opening.end : context.here.start]
    passed = this_year.index - year
    if passed < 1 or PARAGRAPH_END in between or SENTENCE_END.search(between) or context.direction().sign > 0:
        return None
    is_counted = str(year) not in context.lower[opening.start : opening.end]
    if not _opens(context, opening, is_counted=is_counted):
        return None
    is_sure = _is_one_clause(between, context)
    if not is_counted or today is None or today.first_day is None:
        return Frame((year,), opening.anchor, is_sure)
    ahead = today.first_day.month - month + (today.first_day.day - day) / _DAYS
    shift = 0 if abs(ahead) < _NEXT_YEAR else 1 if ahead > 0 else -1
    if not shift:
        return Frame((year,), opening.anchor, is_sure)
    return None if passed == 1 else Frame((year, year + shift), opening.anchor, is_sure)


def in_framed_year(
    context: Context, frame: Frame, in_year: Callable[[int], Period | None], near: Interpretation | None
) -> Interpretation | None:
    """The day or month of the year that opens the sentence, None where that year has none.

    It is open where it stands in another clause ("In 2016 they voted to leave, and on 31 January they left"), where
    the year is not sure ("two years ago" of December, out in January), and where the same day comes round as the
    article is out: in "Four years ago, on 1 April", out on 1 April, what is told may be of today.
    """
    periods = [period for year in frame.years if (period := in_year(year))]
    if not periods:
        return None
    rule = f"in the year mentioned before, {frame.years[0]}"
    found = Interpretation.of(periods[0], frame.anchor, rule)
    for other in periods[1:]:
        found = found.assumed(f"{rule}, or one next to it: not said").or_else(other)
    if near is None:
        return found if frame.is_sure else found.assumed(rule)
    if _comes_round(context, near):
        return _either(near, found, f"{near.rule}, or {found.rule}: not said")
    return found if frame.is_sure else or_lately(found, near)


def or_lately(written: Interpretation, near: Interpretation) -> Interpretation:
    """A day or month of a year written in its sentence; open, as it may be one near publication."""
    return _either(written, near, f"{written.rule}, or one near publication: not said")


def _either(likelier: Interpretation, other: Interpretation, rule: str) -> Interpretation:
    """Open between what two readings of the words give."""
    found = likelier.assumed(rule)
    days = dict.fromkeys((*found.alternatives, other.interval, *other.alternatives))
    return replace(found, alternatives=tuple(day for day in days if day))


def _comes_round(context: Context, near: Interpretation) -> bool:
    """Whether the same day of the year is about publication's."""
    today, day = context.today(), near.period
    return today is not None and day is not None and day.unit == "D" and abs(day.index - today.index) <= _COMES_ROUND


def _opens(context: Context, opening: Noted, *, is_counted: bool) -> bool:
    """Whether an expression opens its sentence, but for a preposition: "In 2015, …", not "Elected in 2015, …".

    Where it is `is_counted` it needs none ("Two years ago, …").
    """
    preceding = context.lower[max(0, opening.start - FRAME_REACH) : opening.start]
    words = SENTENCE_END.split(preceding)[-1].rsplit("\n", 1)[-1].split()
    is_plain = is_counted and not words
    return context.frames(opening.start) and (is_plain or " ".join(words) in context.cues.words.framing)


def _is_one_clause(between: str, context: Context) -> bool:
    """Whether nothing but a comma right after the year parts it from the day: no joint of clauses, no second verb."""
    rest = between.removeprefix(",")
    words, cues = context.cues.split(rest), context.cues.words
    # "In 2015 he won the seat he lost in March", "wrote the book published in March".
    verbs = [word for word in words if context.cues.sign(word) < 0 and word not in cues.past_auxiliaries | cues.perfect]
    return not _JOINT.search(rest) and cues.clause_openers.isdisjoint(words) and len(verbs) <= 1
