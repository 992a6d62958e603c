from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.text.letters import letters_of


def test_two_forms_of_one_headline_are_the_same():
    assert letters_of("Bridge “shut”: 4 dead") == letters_of('BRIDGE "shut" – 4\xa0de\xadad')


def test_two_headlines_are_not():
    assert letters_of("Bridge shut") != letters_of("Bridge open")


@given(st.text(max_size=40))
def test_nothing_is_left_to_take_away(words):
    assert all(map(str.isalnum, letters_of(words)))
