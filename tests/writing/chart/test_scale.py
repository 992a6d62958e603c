"""On a scale distance is time."""

from datetime import datetime, timedelta

import pytest

from tests.writing.chart.scales import MONDAY, scale_of


def test_distance_is_time(face):
    scale = scale_of(face, 10)
    hour = timedelta(hours=1)
    start = datetime(2025, 2, 26, 5)
    steps = [scale.x(start + (n + 1) * hour) - scale.x(start + n * hour) for n in range(50)]
    assert steps == pytest.approx([420 / 240] * 50)
    assert (scale.x_of_day(MONDAY), scale.x(datetime(2025, 3, 6))) == (30, 450)
