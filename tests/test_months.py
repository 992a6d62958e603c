import pytest

from briefing.errors import BadSettings
from briefing.months import MonthNames, month_names
from briefing.tables import load_record


def test_every_name_means_its_month_without_its_full_stop():
    every = month_names()["en"].every()
    assert (every["september"], every["sept"], every["may"]) == (9, 9, 5)
    assert month_names()["de"].every()["mrz"] == 3


@pytest.mark.parametrize("code", month_names())
def test_each_language_has_names_of_its_own_for_twelve_months(code):
    names = month_names()[code]
    listed = [name for lists in (names.full, names.short, names.loose) for own in lists for name in own]
    assert all(names.full)
    assert len(listed) == len(set(listed))
    assert listed == [name.lower() for name in listed]


def test_a_name_means_one_month_in_all_languages():
    numbers = {}
    for names in month_names().values():
        for name, number in names.every().items():
            assert numbers.setdefault(name, number) == number, name


def test_a_list_that_has_not_twelve_months_is_named(monkeypatch):
    monkeypatch.setattr("briefing.months.room_data", lambda room, name: {"xx": {"full": ["one", "two"]}})
    with pytest.raises(BadSettings, match=r"months.toml: \[xx\] full must have twelve months"):
        month_names.__wrapped__()


def test_names_of_one_month_stand_in_one_string():
    assert load_record(MonthNames, {"full": ["a b", *["c"] * 11]}, "months.toml").full[0] == ("a", "b")
