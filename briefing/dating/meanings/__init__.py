"""What each kind of expression means: a function a kind, named in the language files by `means`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.dating.context import Context
from briefing.dating.interpretation import Fields, Interpretation
from briefing.dating.meanings import (
    amounts,
    business,
    clocks,
    counted_days,
    dates,
    deictic,
    figures,
    mentioned,
    named,
    offsets,
    relative,
    vague,
    weekdays,
)

_MODULES = (
    dates,
    figures,
    weekdays,
    counted_days,
    clocks,
    deictic,
    offsets,
    relative,
    vague,
    mentioned,
    named,
    amounts,
    business,
)

MEANINGS: Mapping[str, Callable[[Fields, Context], Interpretation]] = {
    name: meaning for module in _MODULES for name, meaning in module.MEANINGS.items()
}
