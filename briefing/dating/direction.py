"""Whether an expression looks back or ahead, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Direction:
    """-1 back, +1 ahead, 0 nothing said; and the words that say so.

    `is_open` says that the same words may look the other way too ("was due Thursday"), `is_unsure` that they do so as
    often, so that nobody can say which day it is ("could leave on Monday"), `is_close` that they stand right before
    the expression, `is_plan` that they tell what somebody has planned for it, `is_backshifted` that they
    pass on in the past what somebody looked ahead to, maybe to a day just over ("said it expected to open on Monday").
    """

    sign: int
    words: str = ""
    is_open: bool = False
    is_close: bool = False
    is_unsure: bool = False
    is_plan: bool = False
    is_backshifted: bool = False

    def __str__(self) -> str:
        kinds = {-1: "past tense", 1: "future"}
        said = f"{kinds[self.sign]} '{self.words}'" if self.sign else "no tense nearby"
        if self.is_unsure:
            return f"{said}, which as often looks the other way"
        if self.is_backshifted:
            return f"{said}, said before it"
        return f"{said}, which may look the other way" if self.is_open else said


NOTHING = Direction(0)
