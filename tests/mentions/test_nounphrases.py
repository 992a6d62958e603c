"""The words of a noun phrase."""

from briefing.mentions.nounphrases import name_text
from tests.mentions.handmade import sample


def test_a_name_is_one_line_with_the_spaces_of_the_text() -> None:
    words = sample("Rebels fled, officials said.").words
    assert name_text(words) == "Rebels fled, officials said."
    assert name_text(words[:1]) == "Rebels"
    assert name_text(()) == ""
