from datetime import date

from briefing.dating.calendar import Period
from briefing.dating.noted import Noted, place_in_year
from briefing.model import AnchorKind


def test_a_day_has_a_place_in_its_year_counted_in_months() -> None:
    assert place_in_year(Period.of(date(2024, 5, 31), "D")) == 6
    assert place_in_year(Period("Y", -44)) is None


def test_what_is_counted_from_an_expression_is_anchored_where_it_stands() -> None:
    anchor = Noted(12, 20, Period.of(date(2024, 5, 31), "D")).anchor
    assert (anchor.kind, anchor.timex) == (AnchorKind.TIMEX, 12)
