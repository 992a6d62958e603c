"""Which names are of one source."""

import pytest

from briefing.changes.voices import is_one_voice


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("UN spokeswoman Nora Vale", "UN", True),
        ("UN spokeswoman Elisabeth Vale", "UN spokeswoman Elizabeth Vale", True),
        ("health ministry", "Egypt's Health Ministry", True),
        ("Officer Reed", "Officer Orr", False),
        ("", "UN", False),
    ],
)
def test_a_fuller_name_or_another_spelling_is_the_same_source(one: str, other: str, is_one: bool) -> None:
    assert is_one_voice(one, other, "en") is is_one
    assert is_one_voice(other, one, "en") is is_one
