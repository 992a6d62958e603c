"""Articles are read ahead of the parser, and each still comes with its own reading, in the order given."""

from dataclasses import replace

import numpy as np

from briefing.mentions.model.ahead import AHEAD, with_readings
from briefing.mentions.model.network import network
from tests.make import article

SOURCES = [article(f"Rebels attacked {number} towns on Friday, police said.", id=str(number)) for number in range(20)]


def test_each_article_comes_with_its_own_reading_in_the_order_given() -> None:
    read = list(with_readings((source, ()) for source in SOURCES))
    assert [source.id for source, _, _ in read] == [source.id for source in SOURCES]
    for source, _, reading in read:
        assert reading is not None
        assert np.array_equal(reading.spoken, network().read(source.text).spoken)


def test_no_more_articles_are_held_than_the_parser_takes_at_a_time() -> None:
    taken: list[str] = []
    pairs = ((taken.append(source.id) or source, ()) for source in SOURCES)
    next(with_readings(pairs))
    assert len(taken) == AHEAD + 1


def test_an_article_in_a_language_that_the_model_does_not_know_is_not_read() -> None:
    ((_, _, reading),) = with_readings([(replace(SOURCES[0], language="fr"), ())])
    assert reading is None
