"""Reads stamps that share their line with other things about the article, as in "Handball • 02.02.2022".

A cell of such a line is the date with its clock, a few names (of a person, a place, a section), or a label with its
words ("Rubrik: USA"). A word that makes the day that of an event, a picture or a life ("born", "until") is none of
these. Only the head of an HTML article has such lines; in a plain text they are as often captions and letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefing.model import Evidence
from briefing.patterns import any_of
from briefing.reading.evidence.stamps import (
    LONGEST_STAMP,
    DatedWords,
    are_names,
    clocks_in,
    dates_in,
    evidence_of,
    on_one_line,
    says_nothing,
    without_stamp_words,
)
from briefing.reading.evidence.words import date_words
from briefing.reading.text.words import furniture_words

_DATE = "\0"
"""Stands for a date, which may hold the marks that part the cells."""

_SEPARATOR = re.compile(r"\s*(?:(?://+|[|•·⋅»–—;,])|(?:(?<=\s)|^)[/-](?=\s|$))\s*")
_WORDS = re.compile(r"[^\s()\[\]:]+")
_MOST_CELLS = 4
_MOST_WORDS = 4
_MOST_LABELLED_WORDS = 6
"""Of a name or a section ("Technology and Science News"), and of what follows a label ("Source: …")."""

_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")  # "Published 9 October 2015 | post.example"
_DAY_OF_RANGE, _DASHES = re.compile(r"(?:.*\s)?\d{1,2}\.?"), ("-", "–", "—")
"""The day before a dash before a date: "Report 14. - 20. Januar 2022" is of the week that it tells of."""

_NUMBER = re.compile(r"\d{1,4}\.?")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of [company] as expressions."""

    dated: re.Pattern[str]
    label_of_date: re.Pattern[str]
    label: re.Pattern[str]
    byline: re.Pattern[str]
    filing: re.Pattern[str]


@cache
def _words() -> _Words:
    company = date_words().company
    return _Words(
        re.compile(rf"(?:{any_of(company.dated)})(?=\s*(?::|{_DATE}))\s*:?", re.IGNORECASE),
        re.compile(rf"(?:{any_of(company.dated)})\s*:", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{any_of(company.labels)})\s*:", re.IGNORECASE),
        re.compile(rf"(?:{any_of(furniture_words().contributors.bylines)})\s", re.IGNORECASE),
        re.compile(rf"(?:{any_of(company.filing)})\s", re.IGNORECASE),
    )


def stamp_in_company(line: str, language: str | None = None) -> tuple[Evidence, ...]:
    """The dates of publication and of change of a line that holds other things about its article; none if others.

    >>> [item.words for item in stamp_in_company("Hamburg, 2. November 2021")]
    ['2. November 2021']
    >>> stamp_in_company("Event: 12 June 2026, Town hall, 18:00")
    ()
    """
    line = on_one_line(line)
    if len(line) > LONGEST_STAMP or not any(char.isdigit() for char in line):
        return ()
    dates = list(dates_in(line))
    if not dates or sum(date.kind is None for date in dates) > 1 or clocks_in(_masked(line, dates)) > len(dates):
        return ()
    # A label may be such a word itself ("Foto: L. Marsh").
    if names_a_subject(_words().label.sub(" ", line)) or not _all_company(_masked(line, dates)):
        return ()
    return tuple(evidence_of(line, date, language) for date in dates)


def opens_with_date_label(line: str) -> bool:
    """Whether a line begins with a label that says no more than that a date follows ("Datum: ...")."""
    return _words().label_of_date.match(line) is not None


def names_a_subject(words: str) -> bool:
    """Whether a word stands there that makes a day next to it that of an event, a picture or a life."""
    return not date_words().company.subjects.isdisjoint(word.lower().rstrip(".,!") for word in _WORDS.findall(words))


def _masked(line: str, dates: Sequence[DatedWords]) -> str:
    for date in reversed(dates):
        line = f"{line[: date.start]}{_DATE}{line[date.end :]}"
    return line


def _all_company(line: str) -> bool:
    """Whether every cell is the date's or says something of the article.

    A place after the date is that of an event ("12 June 2026, Cologne"), a date after a credit is the picture's
    ("Photo: L. Marsh, 2 February 2017").
    """
    line = _words().label.sub(lambda label: f"|{label[0]}", line)
    cells = [cell.strip() for cell in _SEPARATOR.split(line)]
    marks = ["", *(mark.strip() for mark in _SEPARATOR.findall(line))]
    others, after_date, labelled, before = 0, False, False, ""
    for mark, cell in zip(marks, cells, strict=True):
        if _DATE in cell:
            if labelled and mark == ",":
                return False
            after_date = True
            if mark in _DASHES and _DAY_OF_RANGE.fullmatch(before):
                return False
        before = cell
        if _is_of_the_date(cell):
            continue
        if not _is_company(cell) or (after_date and mark == ","):
            return False
        label = _words().label.match(cell)
        others, labelled = others + 1, label is not None and names_a_subject(label[0])
        after_date = False
    return others <= _MOST_CELLS


def _is_of_the_date(cell: str) -> bool:
    """Whether a cell is empty or holds dates, clocks, and the words that say what they are."""
    return says_nothing(_words().dated.sub(" ", without_stamp_words(cell)).replace(_DATE, " "))


def _is_company(cell: str) -> bool:
    label = _words().label.match(cell) or _words().filing.match(cell)
    if label:
        return len(_WORDS.findall(cell[label.end() :])) <= _MOST_LABELLED_WORDS
    if _DATE in cell:
        return False
    if _NUMBER.fullmatch(cell) or _HOST.fullmatch(cell):
        return True
    byline = _words().byline.match(cell)
    words = _WORDS.findall(cell[byline.end() :] if byline else cell)
    return len(words) <= _MOST_WORDS and are_names([word for word in words if not _NUMBER.fullmatch(word)])
