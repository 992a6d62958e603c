"""Lists of what is said of a deed are joined once."""

from briefing.mentions.vocabulary import vocabulary


def test_who_is_charged_cleared_or_thought_to_have_done_it_is_spoken_of_after_the_deed() -> None:
    words = vocabulary("en").status
    assert words.about_an_event == words.charged | words.cleared | words.opinion
    assert words.foiled.isdisjoint(words.prevented)
