"""Other words of the printed number are no other number."""

import pytest

from tests.changes.appeal import raised
from tests.changes.editions import FIRST, SECOND, change, days_before, printed, window
from tests.changes.fire import Bounds, against, report
from tests.make import article, claim, event, mention, when


def test_a_figure_follows_the_latest_of_its_publisher() -> None:
    morning, noon, night = (
        article(f"The fire killed {number} dockers at the harbour of Marlo.", day, id=str(number), publisher="The Post")
        for number, day in ((3, days_before(2)), (5, FIRST), (9, SECOND))
    )
    told = [
        mention(source, "killed", when(days_before(2)), claims=(claim(source, "killed", f"{n} dockers", n, n, n),))
        for source, n in ((morning, 3), (noon, 5), (night, 9))
    ]
    before = printed([morning, noon], event(told[1], told[0]))
    (found,) = change(before, [morning, noon, night], event(told[1], told[0], told[2]), window(night)).differences
    assert found.old is not None
    assert found.old.words == "5 dockers"


@pytest.mark.parametrize(
    ("words", "bounds", "news"),
    [
        ("about 20 people", (18, 20, 22), False),
        ("up to 20 people", (None, None, 20), True),
        ("at least 45 people", (45, None, None), True),
        ("20 to 60 people", (20, None, 60), True),
        ("21 people", (21, 21, 21), True),
    ],
)
def test_the_same_number_in_other_words_is_none(words: str, bounds: Bounds, news: bool) -> None:
    source, died = report(words, bounds, by="Medics")
    assert bool(against(source, died).differences) is news


@pytest.mark.parametrize(("number", "news"), [(302, False), (330, True)])
def test_the_number_that_rough_words_left_room_for_close_by_is_none(number: int, news: bool) -> None:
    first = article("Police said more than 300 people died in the fire.", FIRST, id="herald", publisher="The Herald")
    rough = claim(first, "killed", "more than 300 people", 300, None, None)
    before = mention(first, "died", when(FIRST), by="Police", claims=(rough,))
    later, now = report(f"{number} people", (number, number, number))
    found = change(printed([first], event(before)), [first, later], event(before, now), window(later))
    assert bool(found.differences) is news


@pytest.mark.parametrize(("number", "news"), [(69_090_958.57, False), (69_000_000, False), (75_000_000, True)])
def test_a_sum_in_more_digits_is_the_sum_that_was_printed(number: float, news: bool) -> None:
    first, told = raised("$69 million", (69_000_000,) * 3, FIRST, "herald")
    later, now = raised(f"${number:,}", (number,) * 3, SECOND, "post")
    found = change(printed([first], event(told)), [first, later], event(told, now), window(later))
    assert bool(found.differences) is news


def test_a_magnitude_with_a_decimal_is_measured_anew() -> None:
    first, told = raised("$7", (7,) * 3, FIRST, "herald")
    later, now = raised("$7.1", (7.1,) * 3, SECOND, "post")
    assert change(printed([first], event(told)), [first, later], event(told, now), window(later)).differences


@pytest.mark.parametrize(("number", "news"), [(20 * 60, True), (20 * 61, False)])
def test_no_count_leaps_from_report_to_report_beyond_all_measure(number: int, news: bool) -> None:
    source, died = report(f"{number} people", (number, number, number), by="Medics")
    assert bool(against(source, died).differences) is news
