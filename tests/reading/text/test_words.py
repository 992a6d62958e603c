import re
from dataclasses import fields

from briefing.reading.text.words import furniture_words


def test_every_list_of_furniture_has_words_and_none_twice():
    words = furniture_words()
    for part in fields(words):
        table = getattr(words, part.name)
        for each in fields(table):
            listed = getattr(table, each.name)
            if isinstance(listed, re.Pattern):
                continue
            assert listed, (part.name, each.name)
            assert len(listed) == len(set(listed)), (part.name, each.name)
