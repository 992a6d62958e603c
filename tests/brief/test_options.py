from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from briefing.brief.options import Options

CUTOFF = datetime(2024, 5, 18, 0, 30, tzinfo=timezone(timedelta(hours=2)))


def test_the_edition_is_for_the_day_of_the_cut_off_in_its_own_zone_unless_it_is_named() -> None:
    assert Options(CUTOFF).day == date(2024, 5, 18)
    assert Options(CUTOFF, edition=date(2024, 5, 17)).day == date(2024, 5, 17)


@pytest.mark.parametrize("cutoff", [datetime(2024, 5, 18), date(2024, 5, 18), "2024-05-18"])
def test_a_cut_off_without_a_zone_is_refused_at_once(cutoff: datetime) -> None:
    with pytest.raises(TypeError, match="cutoff is a datetime with its zone"):
        Options(cutoff)


def test_templates_are_a_path_and_no_text() -> None:
    with pytest.raises(TypeError, match="templates is the Path of a folder"):
        Options(datetime(2024, 5, 18, tzinfo=UTC), templates="templates")  # type: ignore[arg-type]
    assert Options(CUTOFF, templates=Path("templates")).templates == Path("templates")
