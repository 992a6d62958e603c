"""A weekday with tomorrow's name of which the words look back: the page may have been filed, or changed, tomorrow.

A page stamped on Saturday says "early Sunday" of what has happened. A week back is six days off, the day after the
stamp one: pages that roll on past midnight, and datelines in the east of the desk, mean the day after.
"""

from __future__ import annotations

from briefing.dating.calendar import Period
from briefing.dating.context import Context
from briefing.dating.interpretation import PUBLICATION, Fields, Interpretation

_WEEK = 7
# Saturday and Sunday, as ordinals of days leave them over.
_WEEKEND = (6, 0)
# Parts of a day, and its beginning, that are over where the day has hardly begun at the desk.
_EARLY_PARTS = ("MO", "NI")
# So far into a text the lead reaches, which tells what is newest.
_LEAD = 500


def tomorrow(name: str, today: Period, fields: Fields, context: Context) -> Interpretation | None:
    """The reading of a past weekday with tomorrow's name; None where it can only be the last one.

    It is tomorrow where the page was changed then, or where an early hour of it was over at the dateline's place.
    Of a page that says neither it may be either day: which stays open, but for the papers of a weekend, which tell of
    the week, and where the dateline's zone says which day it was. Of the five past ones in TimeBank and AQUAINT three
    are of the day after, one is of six days before.
    """
    assert context.here is not None
    is_early = fields.get("mod") == "START" or fields.get("part") in _EARLY_PARTS
    last, coming = today - (_WEEK - 1), today + 1
    if context.changed_after and context.here.start < _LEAD:
        rule = f"{name}, the day after {context.publication_words}: the page was changed then"
        return Interpretation.of(coming, PUBLICATION, rule).or_else(last)
    if is_early and context.place_is_ahead:
        rule = f"{name}, the day after {context.publication_words}: the dateline's place is ahead of the desk"
        return Interpretation.of(coming, PUBLICATION, rule).or_else(last)
    is_decided = context.one_of_several_days or today.index % _WEEK in _WEEKEND
    if is_decided and not is_early:
        return None
    rule = f"a week before or the day after {context.publication_words}: a page may roll on past midnight"
    open_day = Interpretation.of(last, PUBLICATION, rule).assumed(rule)
    return open_day.or_else(coming)
