"""What was left unparsed is no story where it is junk, and stays one where it is comment."""

from datetime import date

from briefing.mentions.unparsed import story_of, timexes_of_story, without
from briefing.model import NewsKind, Unparsed
from tests.make import article, timex

SOURCE = article("Rebels fled on Friday. Why on Sunday? Read more of Monday.")
MONDAY, SUNDAY, FRIDAY = (timex(SOURCE, name, date(2024, 5, 3)) for name in ("Monday", "Sunday", "Friday"))
COMMENT = Unparsed(SOURCE.passage(23, 37), NewsKind.COMMENT)
JUNK = Unparsed(SOURCE.passage(38, len(SOURCE.text)), NewsKind.JUNK)


def test_junk_is_furniture_and_comment_is_story() -> None:
    (junk,) = story_of(SOURCE, [COMMENT, JUNK]).furniture
    assert SOURCE.text[junk.span.start : junk.span.end] == "Read more of Monday."
    assert story_of(SOURCE, [COMMENT]) is SOURCE


def test_the_parser_sees_neither() -> None:
    assert len(without(SOURCE, [COMMENT, JUNK]).furniture) == 2


def test_no_day_is_named_in_junk() -> None:
    assert timexes_of_story((FRIDAY, SUNDAY, MONDAY), [COMMENT, JUNK]) == (FRIDAY, SUNDAY)
