"""The words of a language by which an event weighs less (languages/), as a record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.tables import language_record


@dataclass(frozen=True, slots=True)
class QuietWords:
    """Base forms that report only that something was said or thought, or how a price moves; and what has such a price.

    `reacted` is how somebody says what he thinks besides by the verbs of the lexicon, from the trigger on. `coming` are
    base forms of how `helpers` come to what happened, `calling_out` of how they are sent for; `teams` help where they
    are called by one of the words `rescuing`. `running` is how the headline of a page that is written on and on is
    known.
    """

    saying: frozenset[str]
    reacted: re.Pattern[str]
    coming: frozenset[str]
    calling_out: frozenset[str]
    helpers: frozenset[str]
    teams: frozenset[str]
    rescuing: frozenset[str]
    moves: frozenset[str]
    priced: re.Pattern[str]
    running: re.Pattern[str]


@cache
def quiet_words(language: str) -> QuietWords:
    """The words of a language (ISO 639-1), read once; raises `BadSettings` where its file is missing or wrong."""
    return language_record(QuietWords, "briefing.stories", language)
