"""Units and words that leave open which time is meant: that day, the week, the day of the attack, recently."""

from __future__ import annotations

from datetime import date

from briefing.dating.context import Context
from briefing.dating.interpretation import (
    NO_ANCHOR,
    OF_EVENT,
    PUBLICATION,
    Fields,
    Interpretation,
)
from briefing.dating.meanings.amounts import spell_amount
from briefing.dating.meanings.deictic import deictic
from briefing.dating.meanings.parts import with_part
from briefing.dating.meanings.units import OPEN_VALUES, mentioned_within, unit_words
from briefing.model import Interval, TimexType


def bare_unit(fields: Fields, context: Context) -> Interpretation:
    """The period of `unit` mentioned last ("that day", "the same month"), else the one of publication ("the week")."""
    unit = fields.get("unit", "D")  # a part of the day alone ("that evening") is one of a day
    mentioned = mentioned_within(unit, context, required=bool(fields.get("mentioned")))
    if mentioned:
        noted, period = mentioned
        return with_part(
            Interpretation.of(
                period, noted.anchor, f"the one mentioned before, {noted.period.value}", fields.get("mod")
            ),
            fields,
            context,
        )
    if context.narrative:
        return Interpretation.unresolved(OPEN_VALUES.get(unit, ""), "no earlier date in the text to take it from")
    interpretation = deictic({**fields, "offset": 0}, context)
    if interpretation.interval is not None and (unit == "D" or fields.get("mentioned")):
        return interpretation.assumed(f"assumed, no word says which {unit_words(unit)}: {interpretation.rule}")
    return interpretation


def open_unit(fields: Fields, context: Context) -> Interpretation:
    """A unit that the words after it define ("the day of the attack"): when that was is not said here."""
    rule = "defined by an event, not by the calendar"
    value = OPEN_VALUES.get(fields.get("unit", "D"), "")
    return with_part(Interpretation.unresolved(value, rule, anchor=OF_EVENT), fields, context)


def vague(fields: Fields, context: Context) -> Interpretation:
    """A `value` such as PAST_REF; `recent` gives it an interval that ends with publication and has no known start."""
    interval = None
    last: date | None = context.published.interval.last_day
    rule = "a vague reference"
    anchor = NO_ANCHOR
    if fields.get("recent") and last and not context.narrative:
        interval = Interval.of_days(None, last)
        rule, anchor = f"shortly before {context.publication_words}; since when is not said", PUBLICATION
    elif fields.get("present") and (today := context.today()) and not context.narrative:
        interval, anchor = today.interval, PUBLICATION
        rule = f"at the time of {context.publication_words}"
    return Interpretation(TimexType.DATE, fields["value"], interval, None, anchor, rule, fields.get("mod"))


def recent(fields: Fields, context: Context) -> Interpretation:
    """A time of unknown length in `unit`s, up to publication ("recent days")."""
    value = spell_amount(None, fields["unit"])
    last = context.published.interval.last_day
    if last is None or context.narrative:
        return Interpretation(
            TimexType.DATE, value, None, None, NO_ANCHOR, "of unknown length; up to when is not known"
        )
    rule = f"shortly before {context.publication_words}; since when is not said"
    return Interpretation(TimexType.DATE, value, Interval.of_days(None, last), None, PUBLICATION, rule)


MEANINGS = {"bare_unit": bare_unit, "open_unit": open_unit, "vague": vague, "recent": recent}
