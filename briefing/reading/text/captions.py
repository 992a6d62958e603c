"""Finds captions that were run into the text with the buttons and labels that the page had around them.

A caption by itself is part of the story: it may say what no sentence does. With its button in one paragraph ("CLOSE The
two were seen", "Hide Caption 3 of 59") it is no sentence that could be quoted.
"""

from __future__ import annotations

import re

from briefing.reading.text.phrases import any_of
from briefing.reading.text.words import furniture_words

_LONGEST = 80
"""Words of a caption; of the 200 with a counter or a button in two mornings of the web the longest has 74."""

_LEFTOVER = 6
"""Words after a full stop that are no report but the caption's credit ("… left the court. (Feb. 6) AP")."""

_ABBREVIATED = 4  # letters of the longest abbreviation that a full stop ends ("Sept.")

_WORDS = furniture_words().caption
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.’'&-]*"
_COUNTER = re.compile(rf"\b(?:{any_of(_WORDS.counters)})\s+\d+\s*(?:{any_of(_WORDS.of)})\s*\d+\s*$", re.IGNORECASE)
_LABELS = any_of(word.capitalize() for word in _WORDS.sources)
_SOURCE = re.compile(
    rf"(?<=[.!?…\w])\s+(?P<whole>(?:{_LABELS}):\s*{_NAME}(?: {_NAME}){{0,5}}"
    rf"(?:\s?/\s?[^\W\d_][\w.]*(?: {_NAME}){{0,3}}|(?: [a-zß-öø-ÿ]+){{1,2}} {_NAME}(?: {_NAME}){{0,3}}))$"
)
_PICTURE = re.compile(rf"(?P<whole>(?:{any_of(_WORDS.pictures)})\s+)[A-ZÀ-Þ]{{3,}}[^.!?\n]{{0,60}}?\s(?:--|–|—)\s")
_SENTENCE = re.compile(r"""[.!?]["”’)]*\s+(?=["“(]?[^\W\d_a-z])""")


def caption_in(words: str) -> tuple[int, int] | None:
    """Where in a paragraph a caption with its button, its number or its credit stands, as offsets; else None.

    Of a caption that runs on into the report only its first sentence is one.

    >>> caption_in("CLOSE The two were seen in Marlo on Sunday. (Feb. 6) AP")
    (0, 55)
    >>> caption_in("Photo MARLO — Two men were held.")
    (0, 6)
    """
    if words.count(" ") < _LONGEST:
        if _COUNTER.search(words):
            return 0, len(words)
        if _WORDS.opening.match(words) or _WORDS.agency.match(words):
            return 0, _end(words)
    lost = _PICTURE.match(words) or _SOURCE.search(words)
    return lost.span("whole") if lost else None


def _end(words: str) -> int:
    """Where the caption ends that a paragraph opens with: after its first sentence, if a report may follow it."""
    for stop in _SENTENCE.finditer(words):
        last = words[: stop.start()].rpartition(" ")[2].strip('(“"')
        # "In this *Dec.* 13 photo": short with a capital, it is abbreviated.
        if len(last) > _ABBREVIATED or not last[:1].isupper():
            return stop.end() if words.count(" ", stop.end()) >= _LEFTOVER else len(words)
    return len(words)
