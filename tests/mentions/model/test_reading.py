"""What is told from the network's output about a span of text."""

import numpy as np
import pytest

from briefing.mentions.model.reading import KINDS, ArticleReading
from briefing.model import NewsKind

# "Rain fell." in three tokens, of which the second is surely somebody's words.
STARTS, ENDS = (0, 5, 9), (4, 9, 10)


def reading(**changes: object) -> ArticleReading:
    given = {
        "starts": STARTS,
        "ends": ENDS,
        "kinds": np.zeros((3, len(KINDS)), dtype=np.float32),
        "spoken": np.array([0.1, 0.987, 0.2], dtype=np.float32),
        "happened": np.full(3, 0.25, dtype=np.float32),
        "opens": np.array([0, 0.496, 0.2], dtype=np.float32),
    }
    return ArticleReading(**{**given, **changes})  # type: ignore[arg-type]


def test_the_kind_of_a_sentence_is_the_mean_of_its_tokens() -> None:
    logits = np.zeros((3, len(KINDS)), dtype=np.float32)
    logits[0, KINDS.index(NewsKind.NEWS)] = 6
    logits[2, KINDS.index(NewsKind.JUNK)] = 12
    shares = reading(kinds=logits).kind_shares(0, 10)
    assert max(shares, key=lambda kind: shares[kind]) is NewsKind.JUNK
    first = reading(kinds=logits).kind_shares(0, 4)
    assert max(first, key=lambda kind: first[kind]) is NewsKind.NEWS


def test_shares_add_up_but_for_rounding() -> None:
    assert sum(reading().kind_shares(0, 10).values()) == pytest.approx(1, abs=0.03)


def test_each_trigger_of_a_sentence_asks_for_its_shares_which_are_worked_out_once() -> None:
    given = reading()
    assert given.kind_shares(0, 5) is given.kind_shares(0, 5)
    assert set(given.shares) == {(0, 5)}


def test_a_word_is_spoken_as_its_first_token_is_and_rounded() -> None:
    assert reading().spoken_share(5, 10) == 0.99


def test_where_there_is_no_token_nothing_is_spoken_and_nothing_doubted() -> None:
    assert reading().kind_shares(4, 5) == {}
    assert reading().spoken_share(4, 5) == 0
    assert reading().fact_share(4, 5) == 1


def test_a_line_begins_where_it_is_likely_enough_once_rounded() -> None:
    assert reading().seams(0.5) == {5}
    assert reading().seams(0.2) == {5, 9}
    assert reading().seams(0.9) == set()
