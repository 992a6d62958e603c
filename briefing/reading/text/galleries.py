"""Finds the numbered captions of a gallery ("1/34 … 2/34 …") that a page's text has between its paragraphs or in one.

They are of other news as often as not: a page of one accident carries "UK news in pictures" of a whole month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Span

_FEWEST = 5
"""Captions. Short messages are numbered too ("1/3"), but seldom are so many in a row."""

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
    found = (_part(text, span, run) for span in paragraphs for run in runs)
    return tuple(part for part in found if part is not None)


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
