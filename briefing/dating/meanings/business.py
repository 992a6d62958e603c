"""Quarters and years as company reports speak of them: "the quarter", "a year earlier", "the 1988 period"."""

from __future__ import annotations

from briefing.dating.calendar import Period, spell_year
from briefing.dating.context import Context
from briefing.dating.interpretation import EXPLICIT, PUBLICATION, Fields, Interpretation
from briefing.dating.meanings.dates import full_date
from briefing.dating.meanings.deictic import deictic
from briefing.dating.meanings.explicit import year_of
from briefing.dating.meanings.offsets import offset
from briefing.dating.meanings.units import OPEN_VALUES
from briefing.model import Anchor

_QUARTERS = 4
# How many of a unit's periods lie between one and the same of the year before, and which periods name one.
_PER_YEAR = {"D": 365, "W": 52, "WE": 52, "M": 12, "Y": 1}
_SAME = {"D": ("D",), "W": ("W", "D"), "WE": ("WE",), "M": ("M", "D"), "Y": ("Y",)}
# A figure within so many characters before "a year ago" makes it a comparison with the quarter a year before.
_FIGURE_NEAR = 60


def quarter_reported(fields: Fields, context: Context) -> Interpretation:
    """The quarter that the story reports, else the one of publication."""
    if context.reported:
        return _of_report(context.reported, "the quarter that this report is about", fields, context)
    return deictic({**fields, "unit": "Q", "offset": 0}, context)


def _of_report(
    quarter: Period, rule: str, fields: Fields, context: Context, anchor: Anchor = PUBLICATION
) -> Interpretation:
    """A quarter counted from the one reported; open where that is of the company's own year ("fiscal quarter")."""
    found = Interpretation.of(quarter, anchor, rule, fields.get("mod"))
    return found.assumed(f"of the company's own year: {rule}") if context.own_year_reported else found


def period_ended(fields: Fields, context: Context) -> Interpretation:
    """The quarter, week or month (`unit`) in which the day falls on which it is said to have ended."""
    return _around_day(fields, context, "the one that ended on")


def period_of(fields: Fields, context: Context) -> Interpretation:
    """The week, weekend or month (`unit`) of the day that is named with it ("the week of May 17")."""
    return _around_day(fields, context, "the one of")


def _around_day(fields: Fields, context: Context, words: str) -> Interpretation:
    day = full_date(fields, context)
    unit = fields["unit"]
    period = day.period.within(unit) if day.period else None
    if period is None:
        return Interpretation.unresolved(OPEN_VALUES[unit], "a period of a day that is not known")
    return Interpretation.of(period, day.anchor, f"{words} {day.value}")


def year_before(fields: Fields, context: Context) -> Interpretation:
    """A year before publication; of a quarter that the story reports where figures are compared."""
    mentioned = context.last_mentioned("Q", "Y", "M", "D")
    reported = context.reported
    if reported and (fields.get("sure") or _compares(context)):
        quarter = reported - _QUARTERS
        if "ordinal" in fields:
            quarter = Period("Q", quarter.year * _QUARTERS + int(fields["ordinal"]) - 1)
        return _of_report(quarter, f"the quarter a year before the one reported, {reported.value}", {}, context)
    if mentioned and (context.narrative or (fields.get("mentioned") and reported is None)):
        return offset({**fields, "unit": "Y", "sign": -1, "number": 1, "base": "mentioned"}, context)
    return deictic({**fields, "unit": "Y", "offset": -1}, context)


def quarter_ending(fields: Fields, context: Context) -> Interpretation:
    """The quarter that ends with `month`, of `year` or as near as that month ("the March quarter")."""
    month = full_date({key: fields[key] for key in ("month", "year") if key in fields}, context)
    quarter = month.period.within("Q") if month.period else None
    if quarter is None:
        return Interpretation.unresolved(OPEN_VALUES["Q"], "a quarter whose last month is not known")
    return Interpretation.of(quarter, month.anchor, f"the quarter that ends with {month.value}: {month.rule}")


def same_unit_before(fields: Fields, context: Context) -> Interpretation:
    """The `unit` mentioned last, else that of publication, a year before ("the same month last year")."""
    unit = fields.get("unit", "WE")
    mentioned = context.last_mentioned(*_SAME[unit])
    base = mentioned.period.within(unit) if mentioned else context.today(unit)
    if base is None:
        return Interpretation.unresolved(OPEN_VALUES[unit], "the same part of another year, and of which is not known")
    steps = _PER_YEAR[unit]
    rule = f"a year before {mentioned.period.value if mentioned else context.publication_words}"
    return Interpretation.of(base - steps, mentioned.anchor if mentioned else PUBLICATION, rule)


def _compares(context: Context) -> bool:
    assert context.here is not None
    preceding = context.lower[max(0, context.here.start - _FIGURE_NEAR) : context.here.start]
    return any(figure in preceding for figure in context.cues.words.figures)


def quarter_of_year(fields: Fields, context: Context) -> Interpretation:
    """The reported quarter, of `year` ("the 1988 quarter")."""
    year = fields["year"]
    if context.reported:
        quarter = Period("Q", year * _QUARTERS + context.reported.index % _QUARTERS)
        return _of_report(quarter, "the reported quarter of the year written", {}, context, EXPLICIT)
    return Interpretation.of(Period("Y", year), EXPLICIT, "year as written")


def fiscal_year(fields: Fields, context: Context) -> Interpretation:
    """A company's year in two figures, `yy` ("FY24"): when it begins and ends only the company says."""
    year = year_of({"yy": fields["yy"]}, context)
    spelled = f"XX{fields['yy']:02}" if year is None else spell_year(year)
    return Interpretation.unresolved(spelled, "the company's own year; the text does not say when it is")


MEANINGS = {
    "fiscal_year": fiscal_year,
    "quarter_reported": quarter_reported,
    "period_ended": period_ended,
    "period_of": period_of,
    "quarter_of_year": quarter_of_year,
    "quarter_ending": quarter_ending,
    "same_unit_before": same_unit_before,
    "year_before": year_before,
}
