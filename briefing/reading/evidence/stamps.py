"""Reads stamps: short lines that tell people when a page was published or changed ("Published 9 Oct 2015, 15:04").

A line is a stamp where every date in it follows a word of publishing or of changing, or where nothing stands in
it but the date, the clock and the names of a byline. A line that says anything else is story, caption or table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

from briefing.model import Evidence, EvidenceKind, Span
from briefing.patterns import any_of
from briefing.reading.evidence.calendar_words import weekday_expression
from briefing.reading.evidence.dates import named_day, named_day_forms, read_date
from briefing.reading.evidence.machine import machine_stamps
from briefing.reading.evidence.words import date_words
from briefing.reading.text.words import furniture_words

LONGEST_STAMP = 160
"""Characters; two authors and two moments with their zones still fit."""

_LONGEST_ACCOUNT = 100
"""Characters of an account that may stand in a stamp besides: "by ", a name or two."""

_FEWEST_PLAIN = 3
"""Words in lower case that are no part of a stamp: "min read" and a role next to a name have fewer."""

_LONGEST_BARE = 60
_FEWEST_HEADINGS = 2
_PARAGRAPHS_LOOKED_AT = 8
_STORY_WORDS = 25
"""A paragraph of so many words is story: what comes after it is no head of a page any more."""

_FIGURES = re.compile(
    r"(?<![\w./-])(?:\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?"
    r"|\d{1,2}([./-])\d{1,2}\1\d{4}|\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2} ([|/.-]) \d{1,2} \2 \d{4}"
    r"|\d{1,2}\.\d{1,2}\.\d{2}(?![.\d])|\d{1,2}/\d{1,2}/\d{2}(?![/\d])"
    r"|\d{4}([./])\d{1,2}\3\d{1,2}|\d{4}\. \d{1,2}\. \d{1,2})(?!\d)"
    r"|(?<!\d)\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
)
_FULL_WIDTH = str.maketrans({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
"""East Asian pages write "公開日：２０１５年" with colons and figures as wide as their letters."""

_ANNOUNCED_WITHIN = 40
"""Characters: "on", a weekday, the name of who wrote it."""

_ISSUE = re.compile(r"(?<!\w)(?:(?:nr|no|n[°º]|núm)\.?\s?)?\d{1,4}\s?/\s?(?:\d{4}|\d{2})(?![\w/])", re.IGNORECASE)
"""The number of a press release or of an issue in its year: "Nr. 45/2015 vom 9. Oktober 2015"."""

_MARKS = re.compile(r"[\s,;:.|/()\[\]【】·•・–—>-]+")
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*")
_SENTENCE_ENDS = "。！？"
_MOST_NAMES, _LONGEST_NAME = 12, 24
"""And letters of one: what is longer is a sentence of a language that writes without spaces."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of dates.toml as expressions; `label` has the groups `published` and `updated`."""

    label: re.Pattern[str]
    weekday: re.Pattern[str]
    byline: re.Pattern[str]
    user: re.Pattern[str]
    announced: re.Pattern[str]
    clock: re.Pattern[str]
    counted: re.Pattern[str]
    fillers: frozenset[str]
    between: frozenset[str]


@cache
def _words() -> _Words:
    stamps, bylines = date_words().stamps, date_words().bylines
    counting = any_of(stamps.counting)
    published, updated = map(any_of, (stamps.published, stamps.updated))
    names = any_of(furniture_words().contributors.bylines)
    return _Words(
        label=re.compile(rf"(?<!\w)(?:(?P<updated>{updated})|(?P<published>{published}))(?!\w)", re.IGNORECASE),
        weekday=re.compile(rf"(?<!\w){weekday_expression()}(?!\w)", re.IGNORECASE),
        byline=re.compile(rf"(?<!\w)(?:{names})[\s.:]", re.IGNORECASE),
        user=re.compile(
            rf"((?<!\w)(?:{published}))\s(?:{names})\s\S+(?:\s\S+)?(?=\s(?:{any_of(stamps.before_day)})\s)",
            re.IGNORECASE,
        ),
        announced=re.compile(rf"(?:{any_of(stamps.announcing)})(?!\w)", re.IGNORECASE),
        clock=re.compile(
            r"(?<!\d)\d{1,2}\s?(?:[:.]\d{2}(?:[:.]\d{2})?|h\s?\d{0,2}\b|時\s?(?:\d{1,2}\s?分)?|시\s?(?:\d{1,2}\s?분)?"
            rf"|(?=\s?[ap]\.?m\b))(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:{any_of(stamps.clock)})\b)?"
            r"(?:\s?\(?(?:(?:GMT|UTC)?[+-]\d{2}:?\d{2}|(?:GMT|UTC)[+-]\d{1,2})\)?)?",
            re.IGNORECASE,
        ),
        counted=re.compile(
            rf"(?<!\w)(?:{any_of(stamps.uncounted)})(?!\w)|(?<!\w)(?:(?:{counting})(?:\s*:\s*|\s+))*\d{{1,3}}\s?(?:{any_of(stamps.counted)})(?!\w)"
            rf"(?:\s+(?:{counting})(?!\w))*",
            re.IGNORECASE,
        ),
        fillers=stamps.fillers | bylines.nameless,
        between=bylines.between,
    )


@dataclass(frozen=True, slots=True)
class DatedWords:
    """A date in a line: where it stands, and what it is the date of as far as the words before it say."""

    start: int
    end: int
    kind: EvidenceKind | None


def read_stamp(line: str, language: str | None = None) -> tuple[Evidence, ...]:
    """The dates of publication (BYLINE) and of change (MODIFIED) that a line states; none where it is no stamp.

    >>> [item.words for item in read_stamp("Published 20 May 2019 | Updated 21 May 2019")]
    ['20 May 2019', '21 May 2019']
    """
    line = on_one_line(line)
    # A paragraph of story is looked at for nothing: a search of it for an account takes longer than all else here.
    if len(line) > LONGEST_STAMP + _LONGEST_ACCOUNT or not any(char.isdigit() for char in line):
        return ()
    line = _without_user(line)
    if len(line) > LONGEST_STAMP:
        return ()
    dates = list(dates_in(line))
    if not dates or not _says_nothing_else(line, dates):
        return ()
    return tuple(evidence_of(line, date, language) for date in dates)


def on_one_line(words: str) -> str:
    """The words with single spaces between them, their figures and marks as narrow as Latin letters.

    >>> on_one_line("公開日：２０１５年１０月９日")
    '公開日:2015年10月9日'
    """
    return " ".join(words.translate(_FULL_WIDTH).split())


def announced_day(words: str, language: str | None = None) -> tuple[Evidence, ...]:
    """The day in the sentence with which publishing systems close an article; none in any other words.

    >>> [item.words for item in announced_day("This entry was posted on May 3, 2013 by Ann and is filed under News.")]
    ['May 3, 2013']
    """
    opening = _words().announced.match(words)
    rest = words[opening.end() :] if opening else ""
    date = next(dates_in(rest), None)
    if date is None or date.start > _ANNOUNCED_WITHIN or date.kind is EvidenceKind.MODIFIED:
        return ()
    following = _words().label.search(rest[date.end :].partition(".")[0])
    return () if following and following["updated"] else (evidence_of(rest, date, language),)


def _without_user(line: str) -> str:
    """A line without the account between a word of publishing and its day: "Posted by ann77 on 3 May 2013"."""
    return _words().user.sub(r"\1", line)


def bare_day(line: str) -> str | None:
    """The date of a line that holds no more than a date and its weekday or clock, as it is written there; else None.

    >>> bare_day("Friday, October 9, 2015")
    'October 9, 2015'
    """
    line = on_one_line(line)
    if len(line) > _LONGEST_BARE or not any(char.isdigit() for char in line):
        return None
    dates = list(dates_in(line))
    if len(dates) != 1 or dates[0].kind is not None or _words().byline.search(f"{line} "):
        return None
    return line[dates[0].start : dates[0].end] if _says_nothing_else(line, dates) else None


def is_prose(words: str) -> bool:
    """Whether a passage holds the words of sentences, more than stamps and bylines have besides their names."""
    rest = _words().label.sub(" ", _words().counted.sub(" ", words))
    known = _words().fillers | _words().between
    plain = [word for word in _MARKS.split(rest) if word[:1].islower() and word.isalpha() and word not in known]
    return len(plain) >= _FEWEST_PLAIN


def stamps_in(text: str, paragraphs: Sequence[Span], language: str | None = None) -> tuple[Evidence, ...]:
    """What the stamps at the head of a text state, before its story begins.

    A date on a line of its own is none where the text goes on with others: these are the headings of a chronology.
    """
    lines = (bare_day(text[span.start : span.end]) for span in paragraphs if span.end - span.start <= _LONGEST_BARE)
    bare = {line for line in lines if line}
    found: list[Evidence] = []
    for span in paragraphs[:_PARAGRAPHS_LOOKED_AT]:
        words = text[span.start : span.end]
        stamps = read_stamp(words, language)
        if not stamps and words.count(" ") >= _STORY_WORDS:
            break
        found.extend(item for item in stamps if len(bare) < _FEWEST_HEADINGS or item.words not in bare)
    return (*found, *machine_stamps(text, paragraphs))


def agreed(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence, each once; stamps of several days of publication without their meaning: one is another story's."""
    stamps = [item for item in evidence if item.kind is EvidenceKind.BYLINE and item.interval]
    if all(one.interval and one.interval.overlaps(other.interval) for one, other in pairwise(stamps) if other.interval):
        return tuple(dict.fromkeys(evidence))
    return tuple(dict.fromkeys(Evidence(item.kind, item.words, None) if item in stamps else item for item in evidence))


def evidence_of(line: str, date: DatedWords, language: str | None) -> Evidence:
    """The evidence that a date in a line is: of publication where no word before it says anything of it."""
    words, kind = line[date.start : date.end], date.kind or EvidenceKind.BYLINE
    named = next((match for form in named_day_forms() if (match := form.fullmatch(words))), None)
    found = named_day(named) if named else read_date(words, language)
    return Evidence(kind, words, found.interval, found.precision, found.zone) if found else Evidence(kind, words, None)


def dates_in(line: str) -> Iterator[DatedWords]:
    """The dates of a line in order, each with the label that stands before it, or after it where all have theirs so.

    Japanese pages write "2015年10月9日 公開 | 2015年10月12日 更新", and others "9 October 2015 (updated)".
    """
    spans, end = [], 0
    for start, stop in sorted(
        {match.span() for form in (*named_day_forms(), _FIGURES) for match in form.finditer(line)}
    ):
        if start >= end:
            spans.append((start, stop))
            end = stop
    bounds = [0, *chain.from_iterable(spans), len(line)]
    between = [line[start:stop] for start, stop in zip(bounds[::2], bounds[1::2], strict=True)]
    labels = between[1:] if _kind(between[0]) is None and _ends_with_label(between[-1]) else between[:-1]
    yield from (DatedWords(start, stop, _kind(label)) for (start, stop), label in zip(spans, labels, strict=True))


def opens_with_announcement(line: str) -> bool:
    """Whether a line begins as `announced_day` reads it."""
    return _words().announced.match(line) is not None


def ends_with_change(line: str) -> bool:
    """Whether a line ends with a word of changing, as "page revision: 8, last edited:" does before its day."""
    label = None
    for match in _words().label.finditer(line):
        label = match
    return label is not None and bool(label["updated"]) and says_nothing(line[label.end() :])


def opens_with_label(line: str) -> bool:
    """Whether a line begins with a word of publishing or of changing."""
    return _words().label.match(line) is not None


def clocks_in(line: str) -> int:
    """How many times of day a line names."""
    return sum(1 for _ in _words().clock.finditer(line))


def without_stamp_words(words: str) -> str:
    """The words without labels, weekdays, clocks, what is counted ("4 min read") and numbers of issues."""
    for form in (_words().counted, _words().clock, _ISSUE, _words().label, _words().weekday):
        words = form.sub(" ", words)
    return words


def says_nothing(words: str) -> bool:
    """Whether only words are left that say nothing of their own ("on", "Uhr", "GMT")."""
    return all(word.lower() in _words().fillers for word in _MARKS.split(words) if word)


def are_names(words: Sequence[str]) -> bool:
    """Whether all the words could be those of names, "and" and "von" between them."""
    known = _words().fillers | _words().between
    if any(mark in word for word in words for mark in _SENTENCE_ENDS):
        return False
    return all(len(word) <= _LONGEST_NAME and (_NAME.match(word) or word.lower() in known) for word in words)


def _kind(before: str) -> EvidenceKind | None:
    """What the words between two dates say of the second."""
    label = None
    for match in _words().label.finditer(before):
        label = match
    if label is None:
        return None
    return EvidenceKind.MODIFIED if label["updated"] else EvidenceKind.BYLINE


def _ends_with_label(after: str) -> bool:
    """Whether the words after the last date of a line are a clock and a word of publishing or of changing.

    A clock or a weekday after the word is what it labels: "9 October 2015 · Updated 14:30" is not of a change.
    """
    labels = [*_words().label.finditer(after)]
    if len(labels) != 1 or _MARKS.sub("", after[labels[0].end() :]):
        return False
    return not _MARKS.sub("", _words().clock.sub(" ", _words().weekday.sub(" ", after[: labels[0].start()])))


def _says_nothing_else(line: str, dates: Sequence[DatedWords]) -> bool:
    """Whether all that is left of a line without its dates, clocks, labels and fillers is a byline or nothing."""
    rest = line
    for date in reversed(dates):
        rest = f"{rest[: date.start]} | {rest[date.end :]}"
    rest = without_stamp_words(rest)
    byline = _words().byline.search(f"{rest} ")
    head = rest[: byline.start()] if byline else rest
    if not says_nothing(head):
        return False
    names = [word for word in _MARKS.split(rest[byline.start() :])[1:] if word] if byline else []
    return len(names) <= _MOST_NAMES and are_names(names)
