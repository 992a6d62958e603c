"""Finds captions that were run into the text with the buttons and labels that the page had around them.

A caption by itself is part of the story: it may say what no sentence does. With its button in one paragraph ("CLOSE The
two were seen", "Hide Caption 3 of 59") it is no sentence that could be quoted.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.reading.text.phrases import Openings, any_of
from briefing.reading.text.words import furniture_words

_LONGEST = 80
"""Words of a caption; of the 200 that end with a counter or stand after a button in two mornings of the web the
longest has 74."""

_WORDS = furniture_words().caption
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.’'&-]*"
_BUTTON = re.compile(rf"(?:{any_of(_WORDS.buttons)})\s+(?=[^\W\d_a-z]|[“\"])")
_COUNTER = re.compile(rf"\b(?:{any_of(_WORDS.counters)})\s+\d+\s*(?:{any_of(_WORDS.of)})\s*\d+\s*$", re.IGNORECASE)
_SOURCE = re.compile(
    rf"(?<=\S)\s+(?:{any_of(word.capitalize() for word in _WORDS.sources)}):\s*{_NAME}(?: {_NAME}){{0,5}}"
    rf"(?:\s?/\s?{_NAME}(?: {_NAME}){{0,3}}|(?: [a-zß-öø-ÿ]+){{1,2}} {_NAME}(?: {_NAME}){{0,3}})$"
)
_PICTURE = re.compile(rf"(?P<whole>(?:{any_of(_WORDS.pictures)})\s+)[A-ZÀ-Þ]{{3,}}\b")


@cache
def _openings() -> Openings:
    return Openings(_WORDS.openings)


def caption_in(words: str, first: str) -> tuple[int, int] | None:
    """Where in a paragraph, whose first word is `first`, a caption with its button stands, as offsets; else None.

    >>> caption_in("CLOSE The two were seen in Marlo on Sunday. (Feb. 6) AP", "close")
    (0, 55)
    >>> caption_in("Photo MARLO — Two men were held.", "photo")
    (0, 6)
    """
    if words.count(" ") < _LONGEST and (_BUTTON.match(words) or _openings().match(words, first) or _is_closed(words)):
        return 0, len(words)
    lost = _PICTURE.match(words)
    return lost.span("whole") if lost else None


def _is_closed(words: str) -> bool:
    """Whether it ends as a caption does: with its number in a gallery, or with who took the picture after a colon."""
    return _COUNTER.search(words) is not None or _SOURCE.search(words) is not None
