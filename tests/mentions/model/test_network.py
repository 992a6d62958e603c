"""The network on real words: the same whatever it is read with, and every text has its reading."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.mentions.model.network import Network, network
from briefing.mentions.model.reading import KINDS, Degree
from briefing.model import NewsKind

NEWS = "Police said on Monday that rebels had attacked the town of Marlo, killing twelve people."
LONG = " ".join([NEWS] * 40)


def test_a_text_is_read_the_same_whatever_was_read_before_it() -> None:
    alone = network().read(LONG)
    network().read(NEWS)
    among = network().read(LONG)
    assert np.array_equal(among.spoken, alone.spoken)
    assert np.array_equal(among.kinds, alone.kinds)


def test_a_text_that_repeats_itself_is_read_once(monkeypatch) -> None:
    runs = []
    run = Network._run
    monkeypatch.setattr(Network, "_run", lambda self, tokens: runs.append(tokens) or run(self, tokens))
    reading = network().read('"a b c d." ' * 2_000)
    assert len(runs) == len(set(runs)) < 20
    assert np.array_equal(reading.spoken[1_008:2_016], reading.spoken[2_016:3_024])


def test_every_token_of_a_long_text_is_read() -> None:
    reading = network().read(LONG)
    assert len(reading.starts) == len(reading.spoken) == len(reading.kinds)
    assert np.abs(reading.kinds).sum(1).min() > 0


def test_a_column_a_kind_ships_and_none_that_training_alone_asks() -> None:
    assert [output.shape[-1] for output in network()._session.get_outputs()] == [len(KINDS), "length", len(Degree), 2]


def test_a_report_is_news_and_the_clause_that_is_said_is_somebodys_words() -> None:
    reading = network().read(NEWS)
    shares = reading.kind_shares(0, len(NEWS))
    assert sum(share for kind, share in shares.items() if kind.is_news) > 0.8
    assert max(shares, key=lambda kind: shares[kind]) is NewsKind.NEWS
    said, attacked = (NEWS.index(word) for word in ("said", "attacked"))
    assert reading.spoken_share(attacked, attacked + 8) > 0.5 > reading.spoken_share(said, said + 4)


@settings(max_examples=20)
@given(st.text(max_size=300))
def test_any_text_is_read_and_its_tokens_lie_in_it(text: str) -> None:
    reading = network().read(text)
    assert all(0 <= start <= end <= len(text) for start, end in zip(reading.starts, reading.ends, strict=True))
    assert ((reading.spoken >= 0) & (reading.spoken <= 1)).all()


def test_half_a_character_from_a_broken_page_is_read() -> None:
    reading = network().read("Rebels fled \ud83d yesterday.")
    assert reading.spoken_share(0, 6) < 1


def test_a_caption_that_ran_into_the_lead_ends_where_the_lead_begins() -> None:
    caption, lead = "Oil keeps flowing into the sea", "Residents of Marlo have asked the mayor for new boats."
    assert network().read(f"{caption} {lead}").seams(0.5) == {len(caption) + 1}
    assert network().read(f"{caption}. {lead}").seams(0.5) <= {len(caption) + 2}  # parted by its mark; never asked
    assert network().read(lead).seams(0.5) == set()
