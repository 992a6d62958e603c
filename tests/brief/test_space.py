"""How much space an outlet gives a report is told from its own other reports."""

from dataclasses import replace

from briefing.brief.space import space_given
from briefing.model import Article
from tests.make import article


def reports(publisher: str, *lengths: int) -> list[Article]:
    return [article("x" * length, id=f"{publisher}{length}", publisher=publisher) for length in lengths]


def test_a_report_twice_as_long_as_its_outlets_usual_one_has_one_doubling() -> None:
    found = space_given([*reports("Post", 100, 200, 200, 200, 400), *reports("Wire", 10, 10, 10, 10, 10)])
    assert (found["Post100"], found["Post200"], found["Post400"]) == (-1, 0, 1)
    assert found["Wire10"] == 0


def test_no_report_counts_more_than_four_times_or_less_than_a_quarter() -> None:
    found = space_given(reports("Post", 1, 100, 100, 100, 10_000))
    assert (found["Post1"], found["Post10000"]) == (-2, 2)


def test_of_a_few_reports_nothing_is_known() -> None:
    assert set(space_given(reports("Post", 100, 200, 300, 400)).values()) == {0.0}
    assert space_given([]) == {}


def test_reports_without_words_and_those_of_unknown_outlets_have_none() -> None:
    assert set(space_given(reports("Post", 0, 0, 0, 0, 100)).values()) == {0.0}
    unknown = [replace(each, publisher=None) for each in reports("Post", 100, 200, 300, 400, 500)]
    assert set(space_given(unknown).values()) == {0.0}


def test_an_outlet_is_one_however_it_is_spelt() -> None:
    mixed = [*reports("The Post", 100, 100), *reports("POST", 100, 100, 200)]
    assert space_given(mixed)["POST200"] == 1
