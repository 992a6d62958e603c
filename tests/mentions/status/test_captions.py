from datetime import date

import pytest

from tests.mentions.parsed import mention

MONDAY = date(2024, 5, 13)


@pytest.mark.parametrize(
    ("text", "trigger", "is_one"),
    [
        ("Officials remove trees from a road after the storm on Monday.", "remove", True),
        ("Officials remove trees from a road after the storm on Monday.", "storm", True),
        ("Residents flee the village of Marlo, May 11, 2024.", "flee", True),
        ("Officials removed trees from a road after the storm on Monday.", "removed", False),
        ("Officials remove trees from a road after the storm.", "remove", False),
        ("May 11, 2024 – Residents flee the village of Marlo.", "flee", False),
        ("He walks free on Monday.", "walks", False),
        ("Officials remove trees from the road today.", "remove", False),
    ],
)
def test_what_is_told_in_the_present_of_a_past_day_describes_a_picture(text: str, trigger: str, is_one: bool) -> None:
    assert mention(text, trigger, MONDAY).state is is_one
