import re
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefing.store.names import edition_stem, folder_name

NAMES = st.text(st.characters(codec=None), min_size=1, max_size=6) | st.sampled_from(["..", ".", "~", "a/b", "a%2Fb"])


@given(NAMES, NAMES)
def test_no_two_names_are_alike_and_none_leads_out_of_its_folder(one, other):
    assert (folder_name(one) == folder_name(other)) is (one == other)
    assert re.fullmatch(r"[A-Za-z0-9_%-]+", folder_name(one))


@given(st.dates(), st.integers(0, 400), st.integers(1, 99), st.integers(1, 99))
def test_each_edition_has_a_name_and_those_of_a_later_day_stand_after(day, days, one, other):
    later = min(date.max.toordinal(), day.toordinal() + days) - day.toordinal()
    first, second = edition_stem(day, one), edition_stem(day + timedelta(days=later), other)
    assert (first == second) is (later == 0 and one == other)
    if later:
        assert first < second
