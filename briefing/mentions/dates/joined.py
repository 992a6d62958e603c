"""Read two days that "and", "or" or "to" joins as one span: "on 2 May and 3 May", "from Monday to Friday".

So it reads two months or years: what was stolen "between 2012 and 2015" was not stolen by the end of 2012.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.mentions.vocabulary import TimeWords
from briefing.model import Article, Interval, Precision, Timex

# So many characters may join two days: " through ", or " to about ".
_LONGEST = 12
# So far before its day the verb of a clause is looked for.
_CLAUSE = 80
_WORD = re.compile(r"\w+|[^\w\s]")


def joined(article: Article, timexes: Sequence[Timex], words: TimeWords) -> Iterator[Timex]:
    """The expressions in text order, each run of joined days as one, which says only that it was between them.

    What happened "on Monday and Tuesday" happened on either or on both; no single day is stated of it. What was moved
    "from Monday to Tuesday" is on the second alone, and what was put back "on Monday to Tuesday" was so on the first.
    """
    held: Timex | None = None
    for timex in timexes:
        span = _span(article, held, timex, words) if held is not None else None
        if span is not None and held is not None and _was_moved(article, held, words):
            span = timex
        if span is None and held is not None:
            yield held
        held = span or timex
    if held is not None:
        yield held


def _was_moved(article: Article, first: Timex, words: TimeWords) -> bool:
    """Whether a day is the one that something had been on before it was moved: "postponed from Monday"."""
    before = article.text[max(0, first.start - _CLAUSE) : first.start].lower()
    return words.moved_from.search(before) is not None


def _span(article: Article, first: Timex, second: Timex, words: TimeWords) -> Timex | None:
    """The two as one expression; None where nothing joins them, or they are no two days in a row of time."""
    between = article.text[first.end : second.start]
    parts = _WORD.findall(between.lower())
    if len(between) > _LONGEST or len(parts) != 1 or parts[0] not in words.joining:
        return None
    if article.text.startswith(words.possessive, second.end):
        return None
    before = _WORD.findall(article.text[max(0, first.start - _LONGEST) : first.start].lower())
    if parts[0] in words.reaching and not words.on_a_day.isdisjoint(before[-1:]):
        return None
    one, other = first.interval, second.interval
    if one is None or other is None or not (second.precision is Precision.DAY or _are_periods(first, second)):
        return None
    if None in (one.earliest, one.latest, other.earliest, other.latest) or one.first_day == other.first_day:
        return None
    ends = sorted(day for day in (one.first_day, one.last_day, other.first_day, other.last_day) if day is not None)
    text = article.text[first.start : second.end]
    rule = f"{first.rule}; and {second.rule}"
    value = f"{first.value}/{second.value}"
    interval = Interval.of_days(ends[0], ends[-1])
    return replace(
        first, end=second.end, text=text, value=value, interval=interval, precision=Precision.RANGE, rule=rule
    )


def _are_periods(first: Timex, second: Timex) -> bool:
    """Whether both are periods of one length that are longer than a day: "in May and June", "from 2012 to 2014"."""
    period = second.precision
    return period is first.precision and period is not None and period is not Precision.DAY and not period.within_day
