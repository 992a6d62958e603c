"""Named days, months and seasons counted from the date mentioned before: that Friday, the following May."""

from __future__ import annotations

from briefing.dating.calendar import SEASONS, WEEK, Period
from briefing.dating.context import Context
from briefing.dating.interpretation import Fields, Interpretation
from briefing.dating.meanings.deictic import which_unit
from briefing.dating.meanings.offsets import has_not_come
from briefing.dating.meanings.parts import with_part
from briefing.dating.meanings.units import OPEN_VALUES
from briefing.dating.meanings.weekdays import weekday
from briefing.dating.noted import Noted

_IN_WORDS = {-1: "the last one before", 0: "the one that goes with", 1: "the first one after"}


def named_mentioned(fields: Fields, context: Context) -> Interpretation:
    """A `weekday`, `month` or `season`, `steps` from the date mentioned last (0 that one, 1 the next, -1 the last).

    Without such a date it is counted from publication, as "next" and "last" are.
    """
    steps = fields["steps"]
    mentioned = (
        context.day_mentioned()[0] if "weekday" in fields else context.last_mentioned("D", "M", "S", "Q", "HY", "Y")
    )
    found = _counted_from(fields, steps, mentioned.period) if mentioned else None
    if mentioned is None or found is None:
        plain = {**fields, "which": steps} if steps else fields
        return weekday(plain, context) if "weekday" in fields else which_unit({**fields, "which": steps}, context)
    if steps > 0 and has_not_come(found, context):
        return Interpretation.unresolved(
            OPEN_VALUES[found.unit], "it would be after publication, yet nothing looks ahead"
        )
    return with_part(_interpretation(found, steps, mentioned, fields), fields, context)


def _interpretation(found: Period, steps: int, mentioned: Noted, fields: Fields) -> Interpretation:
    rule = f"{_IN_WORDS[steps]} the date mentioned before, {mentioned.period.value}"
    return Interpretation.of(found, mentioned.anchor, rule, fields.get("mod"))


def _counted_from(fields: Fields, steps: int, base: Period) -> Period | None:
    if "weekday" in fields:
        gap = (fields["weekday"] - base.index) % WEEK
        return base + (gap if steps == 0 else (gap or WEEK) if steps > 0 else gap - WEEK)
    unit, per_year = ("M", 12) if "month" in fields else ("S", 4)
    place = fields["month"] - 1 if unit == "M" else SEASONS.index(fields["season"])
    if base.unit == "Y" or steps == 0:
        return Period(unit, (base.year + steps) * per_year + place)
    here = base.within(unit)
    if here is None:
        return None
    ahead = (place - here.index) % per_year
    return here + ((ahead or per_year) if steps > 0 else ahead - per_year)


MEANINGS = {"named_mentioned": named_mentioned}
