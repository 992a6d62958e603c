"""What is counted is the object of a verb, or its subject."""

from briefing.mentions.vocabulary import vocabulary


def test_one_who_kills_is_not_counted_and_one_who_dies_is() -> None:
    killed = vocabulary("en").kinds.verbs["killed"]
    assert "kill" in killed.of("object") - killed.of("subject")
    assert "die" in killed.of("subject") - killed.of("object")
