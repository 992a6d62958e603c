"""Lists of what does not take place are joined once."""

from briefing.mentions.vocabulary import vocabulary


def test_what_was_put_off_is_off_and_has_another_day() -> None:
    words = vocabulary("en").status
    assert words.off == words.withdrawn | words.put_off
    assert words.put_off <= words.off & words.rescheduling & words.setting_days
