"""Who denies that he did it."""

import pytest

from briefing.model import Status
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Jonah Reed denied killing Nora Vale.", "killing"),
        ("Jonah Reed has denied that he killed Nora Vale.", "killed"),
        ("Lawyers spoke for Jonah Reed, who denies he killed Nora Vale.", "killed"),
        ("The army denied it had burnt the mill.", "burnt"),
        ("The guards denied that they began a fight.", "fight"),
    ],
)
def test_a_denial_of_ones_own_deed_is_a_plea(text: str, trigger: str) -> None:
    found = mention(text, trigger)
    assert found.status is Status.DENIED
    assert found.plea


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Orbin denied that Jonah Reed had resigned.", "resigned"),
        ("The agency denied Marlo had been shelled.", "shelled"),
        ("Jonah Reed killed Nora Vale, police said.", "killed"),
    ],
)
def test_a_denial_of_anothers_deed_is_none(text: str, trigger: str) -> None:
    assert not mention(text, trigger).plea


def test_what_somebody_denies_having_caused_took_place() -> None:
    assert mention("Dr Reed denied he caused Vale's death on Thursday.", "death").status is not Status.DENIED
