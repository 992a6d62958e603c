"""The words of dates in every language of months.toml and dates.toml: months, weekdays, the order of figures."""

from __future__ import annotations

from functools import cache

from briefing.months import month_names
from briefing.patterns import any_of
from briefing.reading.evidence.words import date_words


@cache
def month_numbers() -> dict[str, int]:
    """The number of the month that each name or short form means, in lower case."""
    return {name: number for names in month_names().values() for name, number in names.every().items()}


@cache
def month_expression() -> str:
    """Any name of a month as a regular expression without a group, its full stop with it."""
    return rf"(?:{any_of(month_numbers())})\b\.?"


@cache
def weekday_expression() -> str:
    """Any name of a weekday as a regular expression without a group, its full stop with it."""
    return rf"(?:{any_of(name for names in date_words().weekdays.values() for name in names)})\b\.?"


def month_of(name: str) -> int | None:
    """The number of the month called so in any of the languages."""
    return month_numbers().get(name.lower().rstrip("."))


def is_day_first(language: str | None) -> bool:
    """Whether figures in this language ("en-GB", "de") name the day before the month; False where that is not sure."""
    if not language:
        return False
    order, code = date_words().order, language.lower().replace("_", "-")
    return code not in order.doubtful and not {code, code.partition("-")[0]}.isdisjoint(order.day_first)
