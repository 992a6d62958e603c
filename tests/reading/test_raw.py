from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.raw import NoText, Textless, skipped


def test_a_part_without_text_is_known_as_one_whatever_the_words():
    part = skipped("a.warc, https://post.example", NoText("nothing to read"))
    assert isinstance(part, Textless)
    assert (part.origin, part.reason) == ("a.warc, https://post.example", "nothing to read")


def test_a_part_that_is_damaged_is_none_without_text():
    assert skipped("a.warc", BadData("no text in it")) == Skipped("a.warc", "no text in it")
