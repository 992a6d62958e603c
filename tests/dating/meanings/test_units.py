from briefing.dating.calendar import PRECISIONS
from briefing.dating.meanings.units import OPEN_VALUES, counted, unit_words


def test_units_have_words():
    assert [unit_words(unit) for unit in ("D", "FN", "CE")] == ["day", "fortnight", "century"]


def test_a_number_of_units_is_one_or_several():
    assert [counted(number, "CE") for number in (1, 2, 2.5)] == ["1 century", "2 centuries", "2.5 centuries"]


def test_every_unit_of_the_calendar_has_a_value_of_which_nothing_is_known():
    assert PRECISIONS.keys() <= OPEN_VALUES.keys()
