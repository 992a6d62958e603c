"""What the grammar over a verb makes of it, on sentences parsed by hand."""

import pytest

from briefing.mentions.status.mood import mood
from briefing.model import Status
from tests.mentions.handmade import sampled


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        ("Rebels fled, officials said.", "fled", Status.REPORTED),
        ("Nobody was hurt.", "hurt", Status.NEGATED),
        ("They left without firing.", "firing", Status.NEGATED),
        ("The minister stopped short of banning the march.", "banning", Status.NEGATED),
        ("The minister stopped short of banning the march.", "stopped", Status.NEGATED),
        ("Will Smith attacked the host.", "attacked", Status.REPORTED),
        ("Flu kills thousands each year.", "kills", Status.HYPOTHETICAL),
        ("They will leave if the dam bursts.", "leave", Status.HYPOTHETICAL),
        ("The minister said the school would reopen.", "reopen", Status.PLANNED),
        ("The mayor would often visit Marlo.", "visit", Status.HYPOTHETICAL),
        ("Critics fear that the bridge will fall.", "fall", Status.HYPOTHETICAL),
        ("It was unclear how many were hurt.", "hurt", Status.HYPOTHETICAL),
        ("The ship sank, killing ten sailors.", "killing", Status.REPORTED),
    ],
)
def test_the_mood_of_a_verb(text: str, verb: str, status: Status) -> None:
    assert mood(sampled(text, verb)) is status
