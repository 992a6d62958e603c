"""Durations and sets: how long and how often; they are never dates."""

from __future__ import annotations

from briefing.dating.context import Context
from briefing.dating.interpretation import Fields, Interpretation
from briefing.model import TimexType

# TIMEX3 designator of each unit: before the number, after it, and how many of the designated unit it holds.
DESIGNATORS = {
    "SEC": ("PT", "S", 1), "MIN": ("PT", "M", 1), "H": ("PT", "H", 1),
    "D": ("P", "D", 1), "WE": ("P", "WE", 1), "W": ("P", "W", 1), "FN": ("P", "W", 2),
    "M": ("P", "M", 1), "Q": ("P", "Q", 1), "S": ("P", "Q", 1), "HY": ("P", "M", 6),
    "Y": ("P", "Y", 1), "DE": ("P", "Y", 10), "CE": ("P", "Y", 100), "ML": ("P", "Y", 1000),
}  # fmt: skip
HALF = 0.5
# Halves that are whole in the next unit are given in it.
_HALVES = {"Y": "P6M", "D": "PT12H", "H": "PT30M", "MIN": "PT30S"}
_VAGUE_DESIGNATORS = {"DE": "PXDE", "CE": "PXCE", "ML": "PXML"}


def spell_amount(number: float | None, unit: str) -> str:
    """A TIMEX3 duration, X for a number that is not known: PT10H, P2W, PXY.

    >>> spell_amount(2, "FN"), spell_amount(None, "Y")
    ('P4W', 'PXY')
    """
    before, designator, times = DESIGNATORS[unit]
    if number is None:
        return _VAGUE_DESIGNATORS.get(unit, f"{before}X{designator}")
    if number == HALF and unit in _HALVES:
        return _HALVES[unit]
    total = number * times
    return f"{before}{total:.0f}{designator}" if total == int(total) else f"{before}{total:g}{designator}"


def duration(fields: Fields, _: Context) -> Interpretation:
    """`number`, `one` or nothing (vague), and `unit`; or `amount`, both in one word ("2 D")."""
    if "amount" in fields:
        count, unit = str(fields["amount"]).split()
        fields = {**fields, "unit": unit} | ({} if count == "X" else {"number": float(count)})
    number = fields.get("number", fields.get("one"))
    if "vague" in fields:
        number = None
    if number is not None and "half" in fields:
        number += HALF
    value = spell_amount(number, fields["unit"])
    if "unit2" in fields:
        value += _remainder(value, spell_amount(fields.get("number2"), fields["unit2"]))
    return Interpretation.amount(value, "a length of time, not a date").modified(fields.get("mod"))


def _remainder(whole: str, rest: str) -> str:
    """What the second of two amounts adds to the first: "P2Y" and "P3M" are P2Y3M."""
    return rest.removeprefix("PT") if whole.startswith("PT") and rest.startswith("PT") else rest.removeprefix("P")


def repeated(fields: Fields, _: Context) -> Interpretation:
    """`value`, or the period of `unit` (times `number`) after which it happens again."""
    value = fields.get("value")
    if value is None and "weekday" in fields:
        value = f"XXXX-WXX-{fields['weekday']}" + (f"T{fields['part']}" if "part" in fields else "")
    elif value is None and "weekday_part" in fields:
        value = "XXXX-WXX-{}T{}".format(*str(fields["weekday_part"]).split())
    elif value is None and "month" in fields:
        value = f"XXXX-{fields['month']:02}"
    elif value is None and "season" in fields:
        value = f"XXXX-{fields['season']}"
    elif value is None and "part" in fields:
        value = f"XXXX-XX-XXT{fields['part']}" if isinstance(fields["part"], str) else f"T{fields['part']:02}:00"
    elif value is None:
        value = spell_amount(None if "vague" in fields else fields.get("number", 1), fields["unit"])
    return Interpretation.amount(value, "again and again, not one date", TimexType.SET)


MEANINGS = {"duration": duration, "set": repeated}
