"""Days that are counted: weekdays in a week, a month or from another, weeks of the year, and days of the month."""

from __future__ import annotations

from datetime import date

from briefing.dating.calendar import MONTHS, WEEK, Period
from briefing.dating.context import Context
from briefing.dating.holidays import holiday
from briefing.dating.interpretation import EXPLICIT, PUBLICATION, Fields, Interpretation
from briefing.dating.meanings.dates import full_date
from briefing.dating.meanings.explicit import explicit_day

# How far from publication the month of a day such as "Thursday the 8th" is sought, nearest first.
_MONTHS_AROUND = (0, -1, 1, -2, 2, -3, 3)


def weekday_in_week(fields: Fields, context: Context) -> Interpretation:
    """`weekday` of the week that is `which` from that of publication ("Monday of last week")."""
    week = context.today("W")
    if week is None:
        return Interpretation.unresolved(f"XXXX-WXX-{fields['weekday']}", "counted from publication, which is unknown")
    day = Period("D", (week.index + fields["which"]) * WEEK + fields["weekday"])
    return Interpretation.of(day, PUBLICATION, f"in the week counted from {context.publication_words}")


def weekday_plus(fields: Fields, context: Context) -> Interpretation:
    """`number` weeks after the coming `weekday` ("a week from Monday"), with `sign` -1 before the last ("ago").

    `counted` says that the number counts such days themselves: "three Sundays ago" is two weeks before the last one.
    With `which` 1 the day to come is never today.
    """
    today = context.today()
    weeks = fields.get("number", fields.get("one"))
    if today is None or weeks is None:
        return Interpretation.unresolved(f"XXXX-WXX-{fields['weekday']}", "counted from publication, which is unknown")
    is_counted = bool(fields.get("counted"))
    weeks = weeks * fields.get("weeks", 1) - is_counted
    counted = "a week" if weeks == 1 else f"{weeks:g} weeks"
    if fields.get("sign", 1) < 0:
        back = (today.index - fields["weekday"]) % WEEK
        last = today - (back or WEEK if is_counted else back)
        rule = f"{counted} before the last one, seen from {context.publication_words}"
        return Interpretation.of(last - round(weeks * WEEK), PUBLICATION, rule)
    ahead = (fields["weekday"] - today.index) % WEEK
    coming = today + (ahead or WEEK if is_counted or fields.get("which") else ahead)
    rule = f"{counted} after the coming one, seen from {context.publication_words}"
    return Interpretation.of(coming + round(weeks * WEEK), PUBLICATION, rule)


def week_number(fields: Fields, context: Context) -> Interpretation:
    """The week of that `number` of a `year`, as ISO 8601 counts weeks."""
    today = context.today()
    year, number = fields.get("year", today.year if today else None), int(fields["number"])
    if year is None:
        return Interpretation.unresolved("XXXX-WXX", "a week of the year, and publication is unknown")
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return Interpretation.unresolved(f"{year:04}-WXX", f"the year {year} has no week {number}")
    return Interpretation.of(Period.of(monday, "W"), EXPLICIT, "week and year as written")


def nth_weekday(fields: Fields, context: Context) -> Interpretation:
    """The `ordinal`-th (-1 last) `weekday` of `month`, of `year` or of the month that publication points to.

    `month_which` gives the month as steps from that of publication.
    """
    if "month_which" in fields:
        month = context.today("M")
        if month is None:
            return Interpretation.unresolved("XXXX-XX-XX", "in a month counted from publication, which is unknown")
        month += fields["month_which"]
        fields = {**fields, "month": month.index % MONTHS + 1, "year": month.year}
    within = full_date({key: fields[key] for key in ("month", "year") if key in fields}, context)
    if within.period is None:
        return within
    formula = f"{fields['ordinal']}x{fields['weekday']}@{fields['month']:02}"
    day = holiday(formula, within.period.year)
    if day is None:
        return Interpretation.unresolved(f"{within.value}-XX", "that month has no such weekday")
    return Interpretation.of(day, within.anchor, f"counted in {within.value}: {within.rule}")


def day_of_month(fields: Fields, context: Context) -> Interpretation:
    """`day` of the month of publication, moved by `which`; a `weekday` next to it picks the month nearest that fits.

    With neither it is the one that the tense points to, else the nearest.
    """
    today, month = context.today(), context.today("M")
    day = fields["day"]
    if today is None or month is None:
        return Interpretation.unresolved(f"XXXX-XX-{day:02}", "a day of a month, and publication is unknown")
    if "which" in fields:
        at = month + fields["which"]
        return explicit_day(at.year, at.index % MONTHS + 1, day)
    months = [month + shift for shift in _MONTHS_AROUND]
    days = [found for at in months if (found := Period.day_of(at.year, at.index % MONTHS + 1, day))]
    if "weekday" not in fields:
        return _nearest_such_day(fields, days, today, context)
    fitting = [found for found in days if (found.index - 1) % WEEK + 1 == fields["weekday"]]
    if not fitting:
        return Interpretation.unresolved(f"XXXX-XX-{day:02}", "no month near publication has that weekday on that day")
    rule = f"nearest month to {context.publication_words} in which the weekday fits"
    return Interpretation.of(fitting[0], PUBLICATION, rule)


def _nearest_such_day(fields: Fields, days: list[Period], today: Period, context: Context) -> Interpretation:
    way = context.direction()
    sign = fields.get("towards", way.sign)
    pointed = [day for day in days if (day.index - today.index) * sign >= 0]
    chosen = min(pointed or days, key=lambda day: abs(day.index - today.index))
    return Interpretation.of(chosen, PUBLICATION, f"nearest one to {context.publication_words}; {way}")


MEANINGS = {
    "weekday_in_week": weekday_in_week,
    "weekday_plus": weekday_plus,
    "week_number": week_number,
    "nth_weekday": nth_weekday,
    "day_of_month": day_of_month,
}
