from briefing.dating.direction import NOTHING, Direction


def test_a_direction_says_its_words() -> None:
    assert str(Direction(1, "will")) == "future 'will'"
    assert str(Direction(-1, "sank")) == "past tense 'sank'"
    assert str(Direction(1, "was due", is_open=True)).endswith("which may look the other way")
    assert str(Direction(1, "could leave", is_open=True, is_unsure=True)).endswith("which as often looks the other way")
    assert str(NOTHING) == "no tense nearby"
