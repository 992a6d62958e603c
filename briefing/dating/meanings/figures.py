"""Dates in figures: 2015-10-09, 9/10/2015, 9.10.15."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.dating.calendar import Period
from briefing.dating.context import Context
from briefing.dating.interpretation import (
    EXPLICIT,
    Fields,
    Interpretation,
)
from briefing.dating.meanings.explicit import explicit_day, no_century, year_of
from briefing.dating.meanings.parts import with_part

_FULL_YEAR_FIGURES = 4


def numeric(fields: Fields, context: Context) -> Interpretation:
    """`iso` year-month-day, figures between strokes (`slashed`) or dots (`dotted`) in the language's order.

    An `iso` date may have a clock time after it.
    """
    if "iso" in fields:
        return with_part(explicit_day(*map(int, re.findall(r"\d+", fields["iso"]))), fields, context)
    key = "slashed" if "slashed" in fields else "dotted"
    one, other, last = re.findall(r"\d+", fields[key])
    year = int(last) if len(last) == _FULL_YEAR_FIGURES else year_of({"yy": int(last)}, context)
    orders = [(int(one), int(other)), (int(other), int(one))]
    if not (context.month_first and key == "slashed"):
        orders.reverse()
    if year is None:
        return no_century(int(last), *orders[0])
    days = [found for month, number in orders if (found := Period.day_of(year, month, number))]
    if not days:
        return explicit_day(year, *orders[0])
    if len({day.index for day in days}) == 1:
        return Interpretation.of(
            days[0], EXPLICIT, "date in figures as written; only this order of day and month gives a date"
        )
    order = "month before day" if context.month_first and key == "slashed" else "day before month"
    interpretation = Interpretation.of(days[0], EXPLICIT, f"date in figures as written; {order}: {context.order_basis}")
    return replace(interpretation, alternatives=tuple(day.interval for day in days[1:] if day.interval))


MEANINGS = {"numeric": numeric}
