"""Finds captions that were run into the text with the buttons and labels that the page had around them.

A caption by itself is part of the story: it may say what no sentence does. With its button in one paragraph ("CLOSE The
two were seen", "Hide Caption 3 of 59") it is no sentence that could be quoted.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.patterns import any_of
from briefing.reading.text.words import furniture_words

_LONGEST = 80
"""Words of a caption; of the 200 with a counter or a button in two mornings of the web the longest has 74."""

_LEFTOVER = 6
"""Words after a full stop that are no report but the caption's credit ("… left the court. (Feb. 6) AP")."""

_ABBREVIATED = 4  # letters of the longest abbreviation that a full stop ends ("Sept.")

_FEWEST = 7
"""Words of a sentence with a place and a day at its end; what is shorter is a stamp or an entry."""

_PLACED = 140  # characters at the end in which the place, its day and the credit stand

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.’'&-]*"
# A name in capitals alone is that of who took the picture ("ANNA MARSH The boy is led away"); of one word it may be
# that of an institution ("NATO Secretary General").
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}){1,3}"
_ENDED = re.compile(r"""[.!?…:;]["'“”‘’»)\]]*$""")
_SENTENCE = re.compile(r"""[.!?]["”’)]*\s+(?=["“(]?[^\W\d_a-z])""")
_SENTENCE_WITHIN = re.compile(r"""[a-z]{3,}[.!?]["”’)]*\s+(?=["“(]?[^\W\d_a-z])""")


def caption_in(words: str) -> tuple[int, int] | None:
    """Where in a paragraph a caption with its button, its number or its credit stands, as offsets; else None.

    Of a caption that runs on into the report only its first sentence is one.

    >>> caption_in("CLOSE The two were seen in Marlo on Sunday. (Feb. 6) AP")
    (0, 55)
    >>> caption_in("Photo MARLO — Two men were held.")
    (0, 6)
    """
    given = furniture_words().caption
    if words.count(" ") < _LONGEST:
        if _counter().search(words):
            return 0, len(words)
        if given.opening.match(words) or given.agency.match(words):
            return 0, _end(words)
        if _is_placed(words):
            return 0, len(words)
    lost = _picture().match(words) or _source().search(words)
    return lost.span("whole") if lost else None


def credited_caption(words: str, *, opens: bool = False) -> tuple[int, int] | None:
    """Where a caption stands that no full stop ends, with whose picture it is before or after it; else None.

    After a whole sentence the credit alone is no part of the story, nor is it where the article `opens` with the line,
    which may be its headline ("AP Editor leaves for Marlo").

    >>> credited_caption("Reuters The mayor of Marlo leaves the court")
    (0, 43)
    >>> credited_caption("The mayor left the court. Anna Marsh/Reuters")
    (26, 44)
    """
    if words.count(" ") >= _LONGEST or _ENDED.search(words):
        return None
    if not opens and _is_credited(words):
        return 0, len(words)
    if not opens and _shown().search(words):
        return 0, len(words)
    # "… on *Thursday* Anna Marsh/Reuters": in a first line no more than two words are sure to be the name.
    taken = _taken_by(2 if opens else 3).search(words)
    if taken is None:
        return None
    return taken.span("whole") if opens or _ENDED.search(words[: taken.start()]) else (0, len(words))


def run_in_credit(words: str) -> tuple[int, int] | None:
    """Whose picture it is, where only that of a caption was run into the report; else None.

    >>> run_in_credit("Reuters Crews closed the port of Marlo on Sunday.")
    (0, 8)
    """
    credit = _owned().match(words) if _ENDED.search(words) else None
    return credit.span() if credit else None


def _is_placed(words: str) -> bool:
    """Whether it is one sentence that ends on its place and its day, and says whose picture it is or what is seen.

    "A ferry leaves, in Marlo, May 2, 2010. REUTERS/Anna Marsh" is a caption; "The union will meet in Marlo, June 24,
    2024." and "A bomb hit a bus in Marlo, May 14, 2024." are reports.
    """
    place = furniture_words().caption.placed.search(words, max(0, len(words) - _PLACED))
    if words.count(" ") < _FEWEST or place is None or _SENTENCE_WITHIN.search(words, 0, place.start()):
        return False
    return place["credit"] is not None or _showing().search(words) is not None


@cache
def _showing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(furniture_words().caption.showing)})\b")


def _is_credited(words: str) -> bool:
    """Whether whose picture it is stands before them; what opens in capitals and tells of the past is a report.

    "ANNA MARSH The boy is led away", and not "NEW DELHI Police arrested 12 men".
    """
    given, credit = furniture_words().caption, _credited().match(words)
    if credit is None or not given.label_words.isdisjoint(credit.group().split()):
        return False
    return credit.group().strip() in given.credited or not given.past.search(words, credit.end())


@cache
def _counter() -> re.Pattern[str]:
    """The number of a picture, at the end: "Hide Caption 3 of 59"."""
    given = furniture_words().caption
    return re.compile(rf"\b(?:{any_of(given.counters)})\s+\d+\s*(?:{any_of(given.of)})\s*\d+\s*$", re.IGNORECASE)


@cache
def _source() -> re.Pattern[str]:
    """Who took the picture, after a label and at the end: "Photo: Al Orr / Marlo Post"."""
    labels = any_of(word.capitalize() for word in furniture_words().caption.sources)
    return re.compile(
        rf"(?<=[.!?…\w])\s+(?P<whole>(?:{labels}):\s*{_NAME}(?: {_NAME}){{0,5}}"
        rf"(?:\s?/\s?[^\W\d_][\w.]*(?: {_NAME}){{0,3}}|(?: [a-zß-öø-ÿ]+){{1,2}} {_NAME}(?: {_NAME}){{0,3}}))$"
    )


@cache
def _picture() -> re.Pattern[str]:
    """The word for a picture that was run into the dateline after it: "Photo MARLO — …"."""
    pictures = any_of(furniture_words().caption.pictures)
    return re.compile(rf"(?P<whole>(?:{pictures})\s+)[A-ZÀ-Þ]{{3,}}[^.!?\n]{{0,60}}?\s(?:--|–|—)\s")


@cache
def _owners() -> str:
    return any_of(furniture_words().caption.credited)


@cache
def _credited() -> re.Pattern[str]:
    """Whose picture it is, before a caption: "Reuters The mayor of Marlo leaves the court"."""
    return re.compile(rf"(?:{_owners()}|{_CAPITALS})\s+(?=[A-ZÀ-Þ][a-zß-ÿ]*\s|\d+ [a-zß-ÿ])")


@cache
def _owned() -> re.Pattern[str]:
    """Whose picture it is, before what opens in a capital and is no part of its name ("AP President Nora Vale")."""
    offices = any_of(furniture_words().caption.offices)
    return re.compile(rf"(?:{_owners()})\s+(?=[A-ZÀ-Þ])(?!(?:{offices})\b)")


@cache
def _shown() -> re.Pattern[str]:
    """That what it tells of is in the picture, at the end: "The mayor leaves the court, pictured"."""
    return re.compile(rf"[,(–-]\s?(?:{any_of(furniture_words().caption.shown)})\)?$")


@cache
def _taken_by(most: int) -> re.Pattern[str]:
    """Who took the picture, in at most so many words, at the end: "The mayor leaves the court Anna Marsh/Reuters"."""
    names = rf"{_NAME}(?: {_NAME}){{1,{most - 1}}}"
    return re.compile(rf"\s(?P<whole>{names}\s?/\s?(?:{_owners()})(?:\s?/\s?{_NAME})*)$")


def _end(words: str) -> int:
    """Where the caption ends that a paragraph opens with: after its first sentence, if a report may follow it."""
    for stop in _SENTENCE.finditer(words):
        last = words[: stop.start()].rpartition(" ")[2].strip('(“"')
        # "In this *Dec.* 13 photo": short with a capital, it is abbreviated.
        if len(last) > _ABBREVIATED or not last[:1].isupper():
            return stop.end() if words.count(" ", stop.end()) >= _LEFTOVER else len(words)
    return len(words)
