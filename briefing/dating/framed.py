"""Days and months without a year in a sentence that opens with a year past: all that follows happened in that year.

"In 2015, the dam burst in May", "Two years ago, women were attacked on New Year's Eve".
"""

from __future__ import annotations

from briefing.dating.context import SENTENCE_END, Context
from briefing.dating.grammar import PARAGRAPH_END
from briefing.dating.interpretation import Interpretation
from briefing.dating.noted import Noted
from briefing.dating.wording import FRAME_REACH
from briefing.model import Anchor

# Days between the day of a year past and the same day now, within which either may be meant.
_COMES_ROUND = 7
# So many words stand before an expression that opens its sentence ("back in 2015").
_MOST_BEFORE = 2
# Months: so far from the day of publication in the year, a day of the year before or after is much the nearer one.
_NEXT_YEAR = 9
_DAYS = 31


def framed_year(context: Context, month: int, day: int = 15) -> tuple[int, Anchor] | None:
    """The year of a month (and day) that the sentence opens with, None where it opens with none, or looks ahead.

    Where it is counted ("two years ago"), December of January's is that of the year before. "Last year" of January may
    be either: then it is for others to say.
    """
    assert context.here is not None
    opening, this_year, today = context.noted.get("Y"), context.today("Y"), context.today()
    if opening is None or this_year is None or context.last_mentioned() != opening or not _opens(context, opening):
        return None
    year, between = opening.period.index, context.lower[opening.end : context.here.start]
    passed = this_year.index - year
    if passed < 1 or PARAGRAPH_END in between or SENTENCE_END.search(between) or context.direction().sign > 0:
        return None
    is_counted = str(year) not in context.lower[opening.start : opening.end]
    if not is_counted or today is None or today.first_day is None:
        return year, opening.anchor
    ahead = today.first_day.month - month + (today.first_day.day - day) / _DAYS
    shift = 0 if abs(ahead) < _NEXT_YEAR else 1 if ahead > 0 else -1
    return None if shift and passed == 1 else (year + shift, opening.anchor)


def or_as_it_comes_round(context: Context, framed: Interpretation, near: Interpretation) -> Interpretation:
    """The day of the year that opens the sentence; open, where the same day comes round as the article is out.

    "Four years ago, on 1 April", out on 1 April: what is told may be of today.
    """
    today, day = context.today(), near.period
    if today is None or day is None or framed.period is None or abs(day.index - today.index) > _COMES_ROUND:
        return framed
    return near.assumed(f"{near.rule}, or {framed.rule}: not said").or_else(framed.period)


def _opens(context: Context, opening: Noted) -> bool:
    """Whether an expression opens its sentence, but for a preposition ("In 2015, …")."""
    preceding = context.lower[max(0, opening.start - FRAME_REACH) : opening.start]
    sentence = SENTENCE_END.split(preceding)[-1].rsplit("\n", 1)[-1]
    return context.frames(opening.start) and len(sentence.split()) <= _MOST_BEFORE
