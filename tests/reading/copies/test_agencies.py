import pytest

from briefing.reading.copies.agencies import agency_called, agency_named_in, is_own_copy


@pytest.mark.parametrize(
    ("publisher", "agency"),
    [
        ("Reuters", "Reuters"),
        ("The Associated Press", "AP"),
        ("Tidewire", "TIDEWIRE"),
        ("North Coast News Agency", "NCNA"),
    ],
)
def test_a_service_is_known_by_name_mark_or_initials(publisher, agency):
    assert is_own_copy(publisher, agency)


@pytest.mark.parametrize(("publisher", "agency"), [("The Post", "AP"), (None, "AP"), ("The Post", None), ("", "AP")])
def test_a_paper_is_no_service(publisher, agency):
    assert not is_own_copy(publisher, agency)


def test_a_byline_may_name_the_service():
    assert agency_named_in("By Jon Perrin, The Associated Press") == "AP"
    assert agency_named_in("By Jon Perrin") is None


@pytest.mark.parametrize(
    ("name", "mark"),
    [("The Associated Press", "AP"), ("Reuters", "Reuters"), ("AP", "AP"), ("Foreign Press Association", None)],
)
def test_a_service_is_called_by_its_very_name(name, mark):
    assert agency_called(name) == mark
