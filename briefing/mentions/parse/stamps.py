"""The stamp of a page that runs into its first line: "Wednesday, May 26, 2010; 7:59 PM Crews began …".

Of 2,809 articles of Timeline17, which were taken from pages, some 140 open so. Only a stamp has a month, a year and the
minute in one row of figures and the words that go with them. "At 7:15 on 12 May 2024, Israel …" is a sentence: no stamp
opens with a preposition, nor does a comma end one.

In brackets a clock is enough, as live pages have it ("(Update 9:45 p.m., 2:45 p.m. ET) The minister spoke"); so is the
outlet's name before a dash ("(Reuters) - The prize …"), or without one where it is letters or a paper's ("(CNN)
The prize …", "(The Marlo Post) The prize …").
"""

from __future__ import annotations

import re
from functools import cache

from briefing.mentions.vocabulary import vocabulary
from briefing.model import Span
from briefing.months import month_names

# Words of the longest stamp: "Last updated on Wednesday, 26 May 2010 at 7:59 p.m. local time GMT |".
_LONGEST = 16
# Words of a headline and the line under it, which may stand before a stamp.
_FARTHEST = 60
_TOKEN = re.compile(r"\S+")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?h?", re.ASCII)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_FIGURES = re.compile(r"\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}", re.ASCII)
_DAY = re.compile(r"\d{1,2}", re.ASCII)
_ZONE = re.compile(r"[A-Z]{1,4}T|UTC|Z")
_BARE = re.compile(r"^[\W_]+|[\W_]+$")
_DAYS_SHORT = 3
_HALF_DAYS = ("am", "pm", "a.m.", "p.m.", "a.m", "p.m")


_BRACKETED = re.compile(r"[(\[](?P<inside>[^()\[\]\n]{2,100})[)\]]:?\s+(?=[A-Z\"“‘'])")
_SLUG = re.compile(r"\((?:[A-Z][\w&.]*(?:[ /][A-Z][\w&.]*){0,3}\)\s+[-–—]{1,2}|[A-Z]{2,5}\))\s+(?=[A-Z\"“‘'])")


def after_brackets(text: str, span: Span, language: str) -> int:
    """Where the words begin that follow a stamp or an outlet's name in brackets; the start where there is none.

    >>> line = "(Update 9:45 p.m. ET) The minister spoke."
    >>> line[after_brackets(line, Span(0, len(line)), "en") :]
    'The minister spoke.'
    """
    slug = _SLUG.match(text, span.start, span.end)
    if slug:
        return slug.end()
    found = _BRACKETED.match(text, span.start, span.end)
    words, known = found["inside"].split() if found else [], vocabulary(language).lines
    if found is None or not words:
        return span.start
    is_paper = words[-1] in known.papers and all(word[0].isupper() for word in words)
    is_stamp = words[0].lower().rstrip(":") in known.stamps
    has_clock = any(_CLOCK.fullmatch(_BARE.sub("", word)) or word.lower().endswith(_HALF_DAYS) for word in words)
    return found.end() if is_paper or (is_stamp and has_clock) else span.start


def after_stamp(text: str, span: Span, language: str) -> int:
    """Where the words begin that follow the stamp with which a part of a text opens; its start where it has none.

    >>> line = "Wednesday, May 26, 2010; 7:59 PM Crews began to cap the well."
    >>> line[after_stamp(line, Span(0, len(line)), "en") :]
    'Crews began to cap the well.'
    """
    known = _words(language)
    signed = vocabulary(language).lines.signed.match(text, span.start, span.end)
    seen = {"clock"} if signed else set()
    before = ""
    for count, token in enumerate(_TOKEN.finditer(text, signed.end() if signed else span.start, span.end)):
        word = token.group()
        kind = _kind(word, known, seen)
        # "*On* 12 May 2024 at 7:15 Israel …" is a sentence.
        if not before and word.lower() in vocabulary(language).prepositions.on:
            return span.start
        if kind is None or count >= _LONGEST:
            # A sentence seldom names day, year and minute at once, and goes on small ("… 7:15 p.m. *when* crews …") or
            # after a comma.
            is_stamp = {"month", "year", "clock"} <= seen and not word[0].islower() and not before.endswith(",")
            return _after_button(text, token, span, language) if is_stamp else span.start
        seen.add(kind)
        before = word
    return span.start


def inner_stamp(text: str, span: Span, language: str) -> Span | None:
    """The stamp that stands between a headline and what follows it; None where there is none near the head.

    >>> line = "Two held over raid Tuesday, July 27, 2010; 11:56 PM Police held two men."
    >>> stamp = inner_stamp(line, Span(0, len(line)), "en")
    >>> line[stamp.start : stamp.end]
    'Tuesday, July 27, 2010; 11:56 PM '
    """
    days = vocabulary(language).times.weekdays
    known = days | {day[:_DAYS_SHORT] for day in days} | _months()
    for count, token in enumerate(_TOKEN.finditer(text, span.start, span.end)):
        word = _BARE.sub("", token.group())
        if count >= _FARTHEST:
            return None
        # A stamp opens with its weekday, its month or its day.
        if count and ((word[:1].isupper() and word.lower() in known) or _DAY.fullmatch(word)):
            end = after_stamp(text, Span(token.start(), span.end), language)
            if end > token.start():
                return Span(token.start(), end)
    return None


def _after_button(text: str, token: re.Match[str], span: Span, language: str) -> int:
    """Where the line begins after a stamp, past the button that stood next to it ("… 06:54 GMT Help Crews began …")."""
    following = _TOKEN.search(text, token.end(), span.end)
    is_button = token.group() in vocabulary(language).lines.buttons
    is_passed = is_button and following is not None and following.group()[0].isupper()
    return following.start() if is_passed and following is not None else token.start()


def _kind(token: str, known: frozenset[str], seen: set[str]) -> str | None:
    """What a word is in a stamp; None where it belongs to none. Two figures after a month may be the year."""
    word = _BARE.sub("", token)
    if not word:
        return "sign"
    if word.lower() in known:
        return "month" if word.lower() in _months() else "word"
    if _YEAR.fullmatch(word):
        return "year"
    if _CLOCK.fullmatch(word):
        return "clock"
    if _FIGURES.fullmatch(word):
        # "May 26, *10*": the second figure.
        return "year" if "month" in seen and "day" in seen and "year" not in seen else "day"
    return "zone" if _ZONE.fullmatch(word) and "clock" in seen else None


@cache
def _months() -> frozenset[str]:
    return frozenset(name for names in month_names().values() for name in names.every())


@cache
def _words(language: str) -> frozenset[str]:
    """The words of stamps in a language: its days, months, and what stands around them ("updated", "p.m.")."""
    known = vocabulary(language)
    days = known.times.weekdays
    months = frozenset(month_names()[language].every()) if language in month_names() else frozenset[str]()
    return days | {day[:_DAYS_SHORT] for day in days} | months | known.lines.stamps
