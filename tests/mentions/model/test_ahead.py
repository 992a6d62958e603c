"""Articles are read ahead of the parser, and each still comes with its own reading, in the order given."""

from dataclasses import replace

import numpy as np
import pytest

from briefing.mentions.model.ahead import AHEAD, with_readings
from briefing.mentions.model.network import network
from tests.make import article

SOURCES = [article(f"Rebels attacked {number} towns on Friday, police said.", id=str(number)) for number in range(20)]


@pytest.mark.parametrize("threads", [1, 2])
def test_each_article_comes_with_its_own_reading_in_the_order_given(threads: int) -> None:
    read = list(with_readings(((source, ()) for source in SOURCES), threads))
    assert [source.id for source, _, _ in read] == [source.id for source in SOURCES]
    for source, _, reading in read:
        assert reading is not None
        assert np.array_equal(reading.spoken, network().read(source.text).spoken)


@pytest.mark.parametrize(("threads", "held"), [(1, 1), (2, AHEAD + 1)])
def test_no_more_articles_are_held_than_are_read_ahead(threads: int, held: int) -> None:
    taken: list[str] = []
    pairs = ((taken.append(source.id) or source, ()) for source in SOURCES)
    next(with_readings(pairs, threads))
    assert len(taken) == held


def test_an_article_in_a_language_that_the_model_does_not_know_is_not_read() -> None:
    ((_, _, reading),) = with_readings([(replace(SOURCES[0], language="fr"), ())], 2)
    assert reading is None
