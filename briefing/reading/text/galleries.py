"""Finds the numbered captions of a gallery that a page's text has between its paragraphs or in one.

A number stands before each ("1/34 … 2/34 …") or, in a paragraph of several, a button with its number after each ("…
Hide Caption 1 of 25 … Hide Caption 2 of 25"). They are of other news as often as not: a page of one accident carries
"UK news in pictures" of a whole month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from briefing.model import Span
from briefing.patterns import any_of
from briefing.reading.text.words import furniture_words

_FEWEST = 5
"""Captions. Short messages are numbered too ("1/3"), but seldom are so many in a row."""

_FEWEST_BUTTONS = 2

_LONGEST = 1_000
"""Characters from one number to the next; of the captions of four galleries seen the longest has some 500."""

_NUMBER = re.compile(r"(?<![\w/.,-])(?P<number>\d{1,3})/(?P<of>\d{1,3})(?=\s+\S)")
_SENTENCE_END = re.compile(r"""[.!?]["'”’)\]]*(?=\s|$)""")


def galleries(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """The parts of the paragraphs that are captions of a gallery, in order, none longer than its paragraph.

    Where the gallery was run into a paragraph of the story, the sentence that follows its last number there is lost
    with it: no one can tell where the caption ends. A paragraph without a number is left alone.
    """
    runs = list(_runs(text)) if "/" in text else []
    buttons = list(_button().finditer(text))
    numbered = (_part(text, span, run) for span in paragraphs for run in runs)
    pressed = (_before_buttons(text, span, buttons) for span in paragraphs if buttons)
    parts = (part for part in chain(numbered, pressed) if part is not None)
    return tuple(sorted(parts, key=lambda part: part.start))


@cache
def _button() -> re.Pattern[str]:
    """The button after a caption with the number of its picture ("Hide Caption 3 of 59")."""
    given = furniture_words().caption
    number = rf"(?P<number>\d{{1,3}})\s*(?:{any_of(given.of)})\s*(?P<of>\d{{1,3}})"
    return re.compile(rf"\b(?:{any_of(given.buttons)})\s+{number}\b", re.IGNORECASE)


def _before_buttons(text: str, paragraph: Span, buttons: Sequence[re.Match[str]]) -> Span | None:
    """What a paragraph has before the last of several buttons that count on: captions, from that of the first.

    Of the first caption only its last sentence is known to be one, unless the gallery opens the paragraph with its
    label ("Photos: …"): what stands before it may be the story. One button alone ends a caption of its own.
    """
    own = [match for match in buttons if paragraph.start <= match.start() and match.end() <= paragraph.end]
    if len(own) < _FEWEST_BUTTONS or not all(map(_follows, own, own[1:])):
        return None
    before = [stop.end() for stop in _SENTENCE_END.finditer(text, paragraph.start, own[0].start())]
    # The full stop right before the button is that of the caption.
    before = [end for end in before if text[end : own[0].start()].strip()]
    start = paragraph.start if _label().match(text, paragraph.start) or not before else before[-1]
    while text[start].isspace():
        start += 1
    return Span(start, own[-1].end())


@cache
def _label() -> re.Pattern[str]:
    """The label with which a gallery opens ("Photos:")."""
    return re.compile(rf"(?:{any_of(furniture_words().link.labels)})\s*:", re.IGNORECASE)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """The numbers that follow one another, so many that they are of a gallery."""
    run: list[re.Match[str]] = []
    for match in _NUMBER.finditer(text):
        if run and not _follows(run[-1], match):
            if len(run) >= _FEWEST:
                yield run
            run = []
        run.append(match)
    if len(run) >= _FEWEST:
        yield run


def _follows(one: re.Match[str], other: re.Match[str]) -> bool:
    is_next = int(other["number"]) == int(one["number"]) + 1 and other["of"] == one["of"]
    return is_next and other.start() - one.end() <= _LONGEST


def _part(text: str, paragraph: Span, run: Sequence[re.Match[str]]) -> Span | None:
    """What a paragraph has of a gallery: from the sentence of its first number there to that of its last."""
    if run[0].start() >= paragraph.end or run[-1].start() < paragraph.start:
        return None
    own = [match for match in run if paragraph.start <= match.start() < paragraph.end]
    if not own:
        return None
    # A caption of several in paragraphs of their own is all of its paragraph.
    if len(own) < len(run) and not text[paragraph.start : own[0].start()].strip():
        return paragraph
    before = [stop.end() for stop in _SENTENCE_END.finditer(text, paragraph.start, own[0].start())]
    after = _SENTENCE_END.search(text, own[-1].end(), paragraph.end)
    start = before[-1] if before else paragraph.start
    while text[start].isspace():
        start += 1
    return Span(start, after.end() if after else paragraph.end)
