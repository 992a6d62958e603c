"""Dates in figures: 2015-10-09, 9/10/2015, 9.10.15."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.dating.calendar import MONTHS, Period
from briefing.dating.context import Context
from briefing.dating.interpretation import (
    EXPLICIT,
    Fields,
    Interpretation,
)
from briefing.dating.meanings.dated_weekday import is_weekday, with_its_weekday
from briefing.dating.meanings.dates import full_date
from briefing.dating.meanings.explicit import explicit_day, no_century, year_of
from briefing.dating.meanings.parts import with_part

_FULL_YEAR_FIGURES = 4


def numeric(fields: Fields, context: Context) -> Interpretation:
    """`iso` year-month-day, figures between strokes (`slashed`) or dots (`dotted`) in the language's order.

    An `iso` date may have a clock time after it. A `weekday` next to the figures tells their order.
    """
    if "iso" in fields:
        written = explicit_day(*map(int, re.findall(r"\d+", fields["iso"])))
        return with_part(with_its_weekday(written, fields, context), fields, context)
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
        rule = "date in figures as written; only this order of day and month gives a date"
        return with_its_weekday(Interpretation.of(days[0], EXPLICIT, rule), fields, context)
    if "weekday" in fields and key == "slashed":
        return _in_order_of_weekday(days, fields["weekday"])
    order = "month before day" if context.month_first and key == "slashed" else "day before month"
    interpretation = Interpretation.of(days[0], EXPLICIT, f"date in figures as written; {order}: {context.order_basis}")
    interpretation = replace(interpretation, alternatives=tuple(day.interval for day in days[1:] if day.interval))
    return with_its_weekday(interpretation, fields, context)


def _in_order_of_weekday(days: Sequence[Period], number: int) -> Interpretation:
    """The one of both orders that is of that weekday; open where neither is ("Friday, 03/04/2021")."""
    fitting = [day for day in days if is_weekday(day, number)]
    if len(fitting) == 1:
        return Interpretation.of(fitting[0], EXPLICIT, "date in figures as written; the day of the week says the order")
    rule = "date in figures; the day of the week next to it fits neither order of day and month"
    if fitting:
        rule = "date in figures; the day of the week next to it fits both orders of day and month"
    found = Interpretation.of(days[0], EXPLICIT, rule).assumed(rule)
    return replace(found, alternatives=tuple(day.interval for day in days if day.interval))


def _before_the_end(begins: tuple[int, int], until: str, context: Context) -> Interpretation:
    """The beginning of a range whose end has the year: "vom 30.12. bis 2.1.2016" begins in the year before."""
    end = numeric({"dotted": until}, context).period
    first = end.first_day if end else None
    if first is None:
        return Interpretation.unresolved(f"XXXX-{begins[0]:02}-{begins[1]:02}", "of the year of no such day")
    return explicit_day(first.year - (begins > (first.month, first.day)), *begins)


def day_in_figures(fields: Fields, context: Context) -> Interpretation:
    """`daymonth`, figures of a day and a month ("20/5", "20.5."), in the order of the language.

    Of figures between strokes a `weekday` next to them says the order. `until` is the end of the range that it opens,
    with the year, which else is the one that the tense points to.
    """
    one, other = map(int, re.findall(r"\d+", fields["daymonth"]))
    orders = [(int(other), int(one)), (int(one), int(other))]
    if context.month_first and "/" in fields["daymonth"]:
        orders.reverse()
    if "until" in fields:
        return _before_the_end(orders[0], str(fields["until"]), context)
    months = [order for order in orders if 1 <= order[0] <= MONTHS] or orders[:1]
    if "weekday" in fields and "/" in fields["daymonth"]:
        for month, day in months:
            found = full_date({**fields, "month": month, "day": day}, context)
            if found.period is not None:
                return with_part(found, fields, context)
    month, day = months[0]
    return with_part(full_date({**fields, "month": month, "day": day}, context), fields, context)


MEANINGS = {"numeric": numeric, "day_in_figures": day_in_figures}
