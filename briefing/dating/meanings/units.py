"""Units of the calendar as the meanings share them: what is open in their values, their words, which are finer."""

from __future__ import annotations

from briefing.dating.calendar import PRECISIONS, Period
from briefing.dating.context import Context
from briefing.dating.noted import Noted

# TIMEX3 spelling of a period of each unit of which nothing is known.
OPEN_VALUES = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "HY": "XXXX-HX",
    "S": "XXXX-XX", "Y": "XXXX", "DE": "XXX", "CE": "XX", "ML": "X", "H": "TXX", "MIN": "TXX:XX", "SEC": "TXX:XX:XX",
}  # fmt: skip


def unit_words(unit: str) -> str:
    """A unit as a rule prints it: "week"."""
    return "fortnight" if unit == "FN" else str(PRECISIONS.get(unit, "time"))


def counted(number: float, unit: str) -> str:
    """A number of units as a rule prints it.

    >>> counted(1, "W"), counted(2.5, "CE")
    ('1 week', '2.5 centuries')
    """
    words = unit_words(unit)
    if number == 1:
        return f"1 {words}"
    return f"{number:g} {words.removesuffix('y') + 'ies' if words.endswith('ury') else words + 's'}"


FINER = {
    "D": ("D",), "W": ("D", "W", "WE"), "WE": ("D", "W", "WE"), "M": ("D", "W", "M"), "Q": ("D", "M", "Q"), "S": ("S",),
    "Y": ("D", "W", "M", "Q", "S", "HY", "Y"), "DE": ("D", "M", "Q", "S", "Y", "DE"),
    "CE": ("D", "M", "Q", "S", "Y", "DE", "CE"),
}  # fmt: skip


def mentioned_within(unit: str, context: Context, *, required: bool) -> tuple[Noted, Period] | None:
    """The date mentioned last and the period of `unit` that holds it; unless `required`, in narratives alone."""
    mentioned = context.last_mentioned(*FINER.get(unit, (unit,)))
    if mentioned and (required or context.narrative) and (period := mentioned.period.within(unit)):
        return mentioned, period
    return None
