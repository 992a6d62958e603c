"""The sentence of a day that says what all say of it comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.events.corpus import Corpus
from briefing.stories.centrality import centralities, fitness
from tests.events.hand import FRIDAY, THURSDAY, on, tells
from tests.make import article, event

DAM = "The dam above Tessin burst on Thursday and flooded the valley."
OTHERS = (
    "The Tessin dam burst and flooded two villages in the valley.",
    "Water flooded the valley below the Tessin dam.",
)
DULL = "Envoy Farrow met a choir from the coast in the evening."


def test_what_many_say_of_a_day_sums_it_up_best() -> None:
    texts = (DAM, *OTHERS, DULL)
    words = ("burst", "burst", "flooded", "met")
    sources = [article(text, FRIDAY, id=str(number)) for number, text in enumerate(texts)]
    mentions = [tells(s, t, w, on(THURSDAY)) for s, t, w in zip(sources, texts, words, strict=True)]
    found = centralities([event(mention, id=mention.article) for mention in mentions], Corpus(sources))
    assert max(found) == 1.0
    assert found[3] < min(found[:3])


@pytest.mark.parametrize(
    "text",
    [
        "“The dam burst on Thursday and took the mill,” he said.",
        "Who knew on Thursday that the dam above Tessin burst?",
        "It burst.",
        "Tessin: the dam that burst on Thursday above the valley",
    ],
)
def test_what_cannot_stand_alone_is_less_fit(text: str) -> None:
    def fit(sentence: str) -> float:
        return fitness(tells(article(sentence, FRIDAY), sentence, "burst", on(THURSDAY)))

    assert fit(text) < fit(DAM) == 1.0


def test_words_that_lean_on_what_precedes_them_are_less_fit() -> None:
    whole = tells(article(DAM, FRIDAY), DAM, "burst", on(THURSDAY))
    assert fitness(replace(whole, leans=True)) < fitness(whole)


def test_of_no_events_nothing_comes() -> None:
    assert centralities([], Corpus([])) == []
