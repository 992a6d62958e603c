"""Days that exclude each other are shown side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.events.conflicts import conflicts
from briefing.model import Mention
from tests.events.hand import THURSDAY, on
from tests.make import article, mention, timex, when


def reported_on(published: date, day: date, sentence: str, words: str) -> Mention:
    source = article(sentence, published, id=published.isoformat())
    return mention(source, "fell", when(day, timex(source, words, day)))


def test_of_one_day_no_sentence_is_compared_with_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.events.disputed_days.extract_iter", None)
    mentions = []
    for number in range(3):
        source = article("The bomb exploded on Thursday.", THURSDAY, id=f"a{number}", publisher=f"p{number}")
        named = (timex(source, "Thursday", THURSDAY),)
        mentions.append(mention(source, "exploded", replace(on(THURSDAY), timexes=named)))
    assert conflicts(mentions, {}) == ()


def test_a_day_counted_anew_for_words_carried_over_is_no_dispute() -> None:
    first = reported_on(
        date(2024, 5, 16), date(2024, 5, 15), "The old bridge at Marlo fell yesterday, police say.", "yesterday"
    )
    carried = reported_on(
        date(2024, 5, 17), date(2024, 5, 16), "The bridge at Marlo fell yesterday, police said.", "yesterday"
    )
    own = reported_on(date(2024, 5, 18), date(2024, 5, 17), "On Friday, witnesses saw how the bridge fell.", "Friday")
    assert conflicts([first, carried], {}) == ()
    (dispute,) = conflicts([first, own], {})
    assert dispute.kind == "date"
