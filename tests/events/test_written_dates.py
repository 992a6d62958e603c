"""Which expressions give a day by its date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.events.written_dates import is_written_out
from tests.make import article


@pytest.mark.parametrize(
    ("lang", "text", "is_date"),
    [
        ("en", "A bridge fell on 19 May.", True),
        ("en", "A bridge fell on Oct. 1, 2017.", True),
        ("de", "Eine Brücke fiel am 19. Mai ein.", True),
        ("en", "A bridge fell on Tuesday.", False),
        ("en", "A bridge fell two days ago.", False),
    ],
)
def test_a_date_of_the_calendar(lang: str, text: str, is_date: bool) -> None:
    source = replace(article(text, date(2018, 5, 22)), language=lang)
    (timex,) = find_timexes(source)
    assert is_written_out(timex, source) == is_date
