from datetime import date

import pytest

from tests.mentions.parsed import mention

TUESDAY = date(2024, 5, 14)


@pytest.mark.parametrize(
    ("text", "trigger", "is_one"),
    [
        ("Officials remove trees from a road after the storm on Monday.", "remove", True),
        ("Officials remove trees from a road after the storm on Monday.", "storm", False),
        ("A truce between the armies takes effect on Tuesday.", "takes", False),
        ("A bomb kills 12 people in Marlo on Sunday.", "kills", False),
        ("Residents flee the village of Marlo, May 11, 2024.", "flee", True),
        ("Officials removed trees from a road after the storm on Monday.", "removed", False),
        ("Officials remove trees from a road after the storm.", "remove", False),
        ("May 11, 2024 – Residents flee the village of Marlo.", "flee", False),
        ("He walks free on Monday.", "walks", False),
    ],
)
def test_what_is_told_in_the_present_of_a_past_day_describes_a_picture(text: str, trigger: str, is_one: bool) -> None:
    assert mention(text, trigger, TUESDAY).state is is_one
