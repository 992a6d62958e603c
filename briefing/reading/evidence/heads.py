"""Reads the head of a text that has no layout: the title, and the lines that say when it was published.

Press databases, mails and whoever copies a page write "Title / By Jane Smith / 12 May 2026 / text". A head is short
lines, of which one at least is a stamp or a byline by itself, before the first paragraph of the story. A date inside
running text is none: a line of a head holds nothing else, and ends without a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from briefing.model import Evidence, EvidenceKind, Span
from briefing.patterns import any_of
from briefing.reading.evidence.company import opens_with_date_label, stamp_in_company
from briefing.reading.evidence.dates import read_date
from briefing.reading.evidence.stamps import (
    are_names,
    bare_day,
    clocks_in,
    on_one_line,
    opens_with_label,
    read_stamp,
    says_nothing,
    without_stamp_words,
)
from briefing.reading.evidence.words import date_words
from briefing.reading.text.paragraphs import stripped
from briefing.reading.text.words import furniture_words

LINES = 14
"""Lines among which a head is looked for: outlet, section, title, summary, author, day, edition, pages, length."""

_LONGEST_LINE = 25  # words of a headline, the longest that a head holds besides one summary
_LONGEST_SUMMARY = 40  # words
_MOST_OTHERS = 6  # lines that are neither stamp nor byline nor label
_LONGEST_BYLINE, _LONGEST_LABELLED = 8, 12  # words
_FEWEST_IN_SENTENCE = 8  # words
_FEWEST_IN_TITLE = 5
"""Words. Names of outlets and of sections are shorter ("The Herald", "International News")."""

_FEWEST_OVER_BYLINE = 3
"""The same of a line right above the byline, where no outlet stands."""

_FEWEST_WITH_SMALL = 4
"""The same of a line that has a longer word in lower case, which names of outlets have not."""

_SMALL_WORD = re.compile(r"(?<!\w)[a-zß-öø-ÿ]\w{3,}")
_CODE = re.compile(r"[A-Z]{2} ")
_YEAR = re.compile(r"(?<![\w.,])(?:1[89]|20)\d\d(?![\w,])")
_FEWEST_CODES = 3
"""Lines that open with two capitals are records of another form ("PD 12 May 2026"), which is not read here."""


_SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]]*$""")
_CLOCK_END = re.compile(r"(?<!\w)[ap]\.m\.$", re.IGNORECASE)
_DAYS_OF_FIGURES = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_PRINTED = re.compile(rf"(?P<day>{_DAYS_OF_FIGURES}), ?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?:\s?[AP]M)?", re.IGNORECASE)
"""What browsers print over a page: the day in figures, a comma, the clock ("5/12/26, 2:05 PM", "12.05.2026, 14:05")."""


class _Kind(Enum):
    PRINTED = auto()
    STAMP = auto()
    BYLINE = auto()
    LABELLED = auto()
    OTHER = auto()
    SENTENCE = auto()
    STORY = auto()


@dataclass(frozen=True, slots=True)
class Head:
    """How many of the lines are the head, the title that stands there, and what the stamps state."""

    lines: int = 0
    title: str | None = None
    stamps: tuple[Evidence, ...] = ()


NO_HEAD = Head()


@dataclass(frozen=True, slots=True)
class _Words:
    byline: re.Pattern[str]
    labels: re.Pattern[str]
    titles: re.Pattern[str]
    occasions: re.Pattern[str]
    notices: re.Pattern[str]
    dangling: frozenset[str]


@cache
def _words() -> _Words:
    words, names = date_words(), any_of(furniture_words().contributors.bylines)
    heads = words.heads
    labels = any_of((*words.company.labels, *heads.labels))
    return _Words(
        byline=re.compile(rf"(?:(?:{any_of(heads.bylines)})\s*:\s*)?(?:{names})[\s:]+(?=\S)", re.IGNORECASE),
        labels=re.compile(rf"(?:{labels})\s*:|\d[\d.,]* (?:{any_of(heads.counted)})$", re.IGNORECASE),
        titles=re.compile(rf"(?:{any_of(heads.titles)})\s*:\s*(?P<title>\S.*)", re.IGNORECASE),
        occasions=re.compile(rf"(?:{any_of(heads.occasions)})\s*:", re.IGNORECASE),
        notices=re.compile(any_of(heads.notices), re.IGNORECASE),
        dangling=frozenset(word.strip() for word in (*words.stamps.before_day, *words.spelling.before_day)),
    )


def head_of(lines: Sequence[str], language: str | None = None) -> Head:
    """The head that the first lines of a text make, blank lines left out; `NO_HEAD` where they make none.

    `language` settles the order of day and month in figures. A day that stands alone is no stamp where another line is
    another day alone: these are the headings of a chronology.

    >>> head = head_of(["Bridge falls in Alder", "By Jane Smith", "12 May 2026", "A bridge fell on Thursday."])
    >>> head.lines, head.title, [each.words for each in head.stamps]
    (3, 'Bridge falls in Alder', ['12 May 2026'])
    """
    first = [on_one_line(line) for line in lines[:LINES]]
    kinds = list(_kinds(first, language))
    last = max((n for n, kind in enumerate(kinds) if kind in (_Kind.STAMP, _Kind.BYLINE, _Kind.LABELLED)), default=-1)
    kinds = kinds[: last + 1]
    others = sum(kind in (_Kind.OTHER, _Kind.SENTENCE) for kind in kinds)
    is_coded = sum(_CODE.match(line) is not None for line in first) >= _FEWEST_CODES
    if not {_Kind.STAMP, _Kind.BYLINE}.intersection(kinds) or others > _MOST_OTHERS or is_coded:
        return NO_HEAD
    stamps = [each for line, kind in zip(first, kinds, strict=False) for each in _stated(line, kind, language)]
    bare = {day for line in lines if printed_at(line) is None and (day := bare_day(line))}
    printed = tuple(each for each in stamps if each.kind is EvidenceKind.CAPTURED)
    alone = tuple(each for each in stamps if each.words in bare)
    labelled = tuple(each for each in stamps if each not in printed and each not in alone)
    is_signed = _Kind.BYLINE in kinds or _Kind.LABELLED in kinds or others > 1
    is_of_then = not labelled and not is_signed and _is_of_then(alone, first)
    if is_of_then or any(map(_words().occasions.match, first)):
        return NO_HEAD
    # "15 April 1989" over "Published 8 May 2026" is of what the title tells.
    kept = labelled or (alone if len(bare) == 1 else ())
    return Head(last + 1, _title(lines, first, kinds), printed + kept)


def _is_of_then(stamps: Sequence[Evidence], lines: Sequence[str]) -> bool:
    """Whether a day alone under a title is of what that tells: the text knows a later year, or a clock follows.

    "The Marlo disaster / 6 May 1937" over "it was inspected in 2019"; "Town council / 19 May 2026 / 7 p.m., Town Hall".
    """
    days = [each.interval.day for each in stamps if each.interval is not None and each.interval.day is not None]
    later = any(int(year[0]) > day.year for line in lines for year in _YEAR.finditer(line) for day in days)
    return later or any(clocks_in(line) and line.count(" ") < _FEWEST_IN_SENTENCE for line in lines)


def _stated(line: str, kind: _Kind, language: str | None) -> tuple[Evidence, ...]:
    printed = printed_at(line, language) if kind is _Kind.PRINTED else None
    return (printed,) if printed else stamps_of(line, language) if kind is _Kind.STAMP else ()


def stamps_of(line: str, language: str | None = None) -> tuple[Evidence, ...]:
    """What a line of a head states by itself of publication and change; none where it says anything else.

    Besides what is a stamp anywhere ("Published 9 Oct 2015"), one after a label ("Date: 2015-10-09"), and one in the
    company of a byline or a clock ("By Jane Smith | 12 May 2026 | Reuters", "Madrid - 12 MAY 2026 - 14:05 CEST").
    """
    line = on_one_line(line)
    if line.endswith(".") and not _CLOCK_END.search(line):
        return ()
    if found := read_stamp(line, language):
        return found
    marked = opens_with_date_label(line) or opens_with_label(line) or clocks_in(line) or _words().byline.match(line)
    return stamp_in_company(line, language) if marked else ()


def printed_at(line: str, language: str | None = None) -> Evidence | None:
    """When a browser printed the page over which the line stands, None where it is no such line."""
    found = _PRINTED.fullmatch(on_one_line(line))
    day = read_date(found["day"], language) if found else None
    return Evidence(EvidenceKind.CAPTURED, line.strip(), day.interval if day else None) if found else None


def head_spans(text: str, most: int = LINES) -> tuple[Span, ...]:
    """Where the first lines of a text stand, without white space at their ends, blank lines left out."""
    spans: list[Span] = []
    start = 0
    while len(spans) < most and start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        words = text[start:end]
        if words.strip():
            left = start + len(words) - len(words.lstrip())
            spans.append(Span(left, start + len(words.rstrip())))
        start = end + 1
    return tuple(spans)


def parted(text: str, paragraphs: Sequence[Span], head: Sequence[Span]) -> tuple[Span, ...]:
    """The paragraphs of a text, each line of the head as one of its own: a wrap and a new line look alike there."""
    if not head:
        return tuple(paragraphs)
    end = head[-1].end
    rest = (stripped(text, Span(max(each.start, end), each.end)) for each in paragraphs if each.end > end)
    return (*head, *filter(None, rest))


def _kinds(lines: Sequence[str], language: str | None) -> Iterator[_Kind]:
    """What each line is, up to the first of the story."""
    summaries = 0
    for number, line in enumerate(lines):
        printed = number == 0 and printed_at(line) is not None
        if number == 0 and line.endswith((".", "…")) and line.count(" ") + 1 >= _FEWEST_IN_SENTENCE:
            return  # a story without a head; a headline may ask ("Who is to blame for …?")
        kind = _Kind.PRINTED if printed else _kind(line, lines[number - 1] if number else "", language)
        summaries += kind is _Kind.SENTENCE
        if kind is _Kind.STORY or summaries > 1:
            return
        yield kind


def _kind(line: str, before: str, language: str | None) -> _Kind:
    words = line.count(" ") + 1
    # "… opened by the ministry on / 3 March 2019": the end of a sentence that was wrapped.
    dangles = before.rpartition(" ")[2].lower() in _words().dangling or before.endswith(",")
    if stamps_of(line, language) and not dangles:
        return _Kind.STAMP
    if _is_byline(line):
        return _Kind.BYLINE
    if words <= _LONGEST_LABELLED and (_words().labels.match(line) or _words().titles.match(line)):
        return _Kind.LABELLED
    if words >= _FEWEST_IN_SENTENCE and _SENTENCE_END.search(line):
        return _Kind.SENTENCE if words <= _LONGEST_SUMMARY else _Kind.STORY
    return _Kind.OTHER if words <= _LONGEST_LINE else _Kind.STORY


def _is_byline(line: str) -> bool:
    found = _words().byline.match(line)
    names = [word.strip(",") for word in line[found.end() :].split()] if found else []
    return 0 < len(names) <= _LONGEST_BYLINE and line[-1] != "." and are_names(names)


def _title(lines: Sequence[str], plain: Sequence[str], kinds: Sequence[_Kind]) -> str | None:
    """The line of a head that is the headline: the one so labelled, or the first that is long enough for one."""
    for line, kind in zip(plain, kinds, strict=False):
        labelled = _words().titles.match(line)
        if kind is _Kind.LABELLED and labelled:
            return labelled["title"]
    found = [" ".join(lines[number].split()) for number in range(len(kinds)) if _may_be_title(number, plain, kinds)]
    # A browser prints the title of the window first: "Bridge falls in Alder - The Herald", then the headline.
    return next((title for title in found[1:2] if found[0].startswith(title)), found[0]) if found else None


def _may_be_title(number: int, plain: Sequence[str], kinds: Sequence[_Kind]) -> bool:
    line, over_byline = plain[number], kinds[number + 1 : number + 2] == [_Kind.BYLINE]
    if kinds[number] not in (_Kind.OTHER, _Kind.SENTENCE) or line.endswith(".") or _says_nothing(line):
        return False
    fewest = _FEWEST_WITH_SMALL if _SMALL_WORD.search(line) else _FEWEST_IN_TITLE
    return line.count(" ") + 1 >= (_FEWEST_OVER_BYLINE if over_byline else fewest)


def _says_nothing(line: str) -> bool:
    """Whether a line is a notice of the law or words without a date of a stamp, and no headline."""
    return bool(_words().notices.match(line)) or says_nothing(without_stamp_words(line))
