"""What each kind of expression means: a function a kind, named in the language files by `means`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.dating.meanings import amounts, business, clocks, dates, named, relative, told, weekdays
from briefing.dating.reading import Context, Fields, Reading

MEANINGS: Mapping[str, Callable[[Fields, Context], Reading]] = {
    **dates.MEANINGS,
    **weekdays.MEANINGS,
    **clocks.MEANINGS,
    **relative.MEANINGS,
    **told.MEANINGS,
    **named.MEANINGS,
    **amounts.MEANINGS,
    **business.MEANINGS,
}
