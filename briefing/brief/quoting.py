"""Lines that quote: an article's own words, with resolved dates and pronouns in square brackets, and the citation.

A quoting line is cut out of the article by offsets, never typed, so it cannot say what its source does not. Two things
may differ from the source, both usual in quotations (Chicago Manual of Style 13.7): white space is folded, and double
quotation marks inside become single ones, because the line stands between double ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise, zip_longest

from briefing.brief.wording import Wording
from briefing.dating.weekday_names import named_weekdays
from briefing.model import AnchorKind, Article, Interval, Passage, Precision, Referent, Span, Timex
from briefing.model.document import Citation, Line, Run, RunKind

_INNER_MARKS = str.maketrans({"“": "‘", "”": "’", "„": "‚", '"': "'", "«": "‹", "»": "›"})
_TYPEWRITER_MARKS = re.compile(r"``|''")
_YEAR = re.compile(r"\b\d{4}\b")
# At the head of a line these are the page's, not the writer's; "-5 degrees" has a minus.
_BULLETS = re.compile(r"(?:[\s|•·▪*]|[-–—]+\s)+")
_SPACE = re.compile(r"\s+")
_DASHES = ("-", "–", "—")
_LEFT_OUT = "…"
_SHORT = 20  # characters before a passage, by which is seen whether it begins a sentence


@dataclass(frozen=True, slots=True)
class Quoting:
    """Cuts quoting lines out of the articles of one brief.

    `numbers` are the source numbers by article id, `timexes` the time expressions by article id, `referents` whom the
    pronouns of an article stand for, by its id.
    """

    articles: Mapping[str, Article]
    timexes: Mapping[str, Sequence[Timex]]
    numbers: Mapping[str, int]
    wording: Wording
    referents: Mapping[str, Sequence[Referent]] = field(default_factory=dict)

    def line(self, passage: Passage, also: Sequence[Passage] = (), *, as_sentence: bool = False) -> Line:
        """The words of `passage`, glossed and cited; `also` are passages of other articles that bear it out.

        Where they are to be read as a sentence and begin in a small letter inside one, "[…]" stands before them
        (Chicago Manual of Style 13.51, 13.56).
        """
        runs = self.runs(passage)
        if as_sentence and _begins_inside(self.articles[passage.article].text, passage.start):
            runs = (Run(_LEFT_OUT, RunKind.GLOSS), replace(runs[0], text=f" {runs[0].text}"), *runs[1:])
        return Line(runs, self.citations((passage, *also)))

    def runs(self, passage: Passage) -> tuple[Run, ...]:
        """The words of `passage` as quotation, with a gloss after each relative time expression and open pronoun."""
        article = self.articles[passage.article]
        runs: list[Run] = []
        at = passage.start
        for span, gloss in self._glosses(article, passage):
            # Expressions may overlap ("Monday night"): the first one is glossed.
            if span.start < at:
                continue
            words = _quoted(article.text[at : span.end], first=not runs).text
            runs += [Run(f"{words} ", RunKind.QUOTE), Run(gloss, RunKind.GLOSS)]
            at = span.end
        if at < passage.end:
            runs.append(_quoted(article.text[at : passage.end], first=not runs, last=True))
        return tuple(run for run in runs if run.text)

    def _glosses(self, article: Article, passage: Passage) -> list[tuple[Span, str]]:
        """What is glossed in a passage, in its order, and how: "on Monday [18 May 2026] he [Jan Orr] left"."""
        people = ((each.pronoun, each.name) for each in self.referents.get(article.id, ()))
        within = [
            timex
            for timex in self.timexes.get(article.id, ())
            if passage.start <= timex.start and timex.end <= passage.end
        ]
        days = (
            (Span(timex.start, timex.end), self._gloss(timex, article.language_code))
            for timex in _with_ranges(list(_without_spelt_out(within)), article.text)
        )
        found = [(span, gloss) for span, gloss in days if gloss is not None]
        found += [(span, name) for span, name in people if passage.start <= span.start and span.end <= passage.end]
        return sorted(found, key=lambda each: each[0].start)

    def words(self, article: str, span: Span) -> str:
        """The characters of `span` with white space folded: for names that stand outside a quotation."""
        return _SPACE.sub(" ", self.articles[article].text[span.start : span.end]).strip()

    def citations(self, passages: Sequence[Passage]) -> tuple[Citation, ...]:
        """One citation a source, in order of the passages, the first passage of each source."""
        cited: dict[int, Citation] = {}
        for passage in passages:
            number = self.numbers[passage.article]
            cited.setdefault(number, Citation(number, passage.start, passage.end))
        return tuple(cited.values())

    def _gloss(self, timex: Timex, language: str) -> str | None:
        """What a reader needs besides an expression in that language to know the day; None where the words suffice."""
        # "Winter weather" is of no winter that a reader looks up; "this winter", "last summer" are.
        is_any_season = timex.precision is Precision.SEASON and _SPACE.search(timex.text) is None
        if not timex.names_time or is_any_season:
            return None
        if timex.interval is None and (either := self._either(timex)) is not None:
            return either
        if timex.interval is None:
            # "Recent weeks" are no day.
            is_open = timex.anchor.kind is AnchorKind.NONE and not timex.is_duration
            unresolved = is_open and not _YEAR.search(timex.text)
            return self.wording.labels.when.not_resolved if unresolved else None
        # A year in the words dates them ("12 May 2024"; "22" of "2021/22"), and an open end has no day to print.
        if (
            _YEAR.search(timex.text)
            or timex.precision is Precision.YEAR
            or timex.interval.earliest is None
            or timex.interval.latest is None
        ):
            return None
        first = timex.interval.first_day
        if first is not None and (timex.interval.is_one_day or _is_night_of(first, timex, language)):
            return self.wording.day(first)
        return self.wording.period(timex.interval, timex.precision, value=timex.value)

    def _either(self, timex: Timex) -> str | None:
        """The days between which an expression is left open ("last Tuesday", written on a Wednesday), if it is."""
        match timex.alternatives:
            case (one, other) if one.is_one_day and other.is_one_day and one.first_day and other.first_day:
                first, *last = map(self.wording.day, sorted({one.first_day, other.first_day}))
                return self.wording.labels.when.either.format(one=first, other=last[0]) if last else first
        return None


def _without_spelt_out(timexes: Sequence[Timex]) -> Iterator[Timex]:
    """The expressions but for those without a day that one right beside them spells out: "the next day, 28 January"."""
    pairs = [(one, following) for one, following in pairwise(timexes) if one.adjoins(following)]
    told = {each for pair in pairs if any(one.interval is not None for one in pair) for each in pair}
    return (timex for timex in timexes if timex.interval is not None or timex.alternatives or timex not in told)


def _with_ranges(timexes: Sequence[Timex], text: str) -> Iterator[Timex]:
    """The expressions, two days that a dash makes one span as one: "March 11-13" has one gloss, not two."""
    ends: Timex | None = None
    for one, following in zip_longest(timexes, timexes[1:]):
        if one is not ends:
            span = _joined(one, following, text) if following is not None else None
            ends = following if span is not None else None
            yield span or one


def _joined(one: Timex, following: Timex, text: str) -> Timex | None:
    """Two days that a dash alone makes one span ("Monday-Wednesday", "June 30-July 2"); else None.

    With blanks around it one of the days must be told by its number alone ("11 – 13 March"): the dash may be a pause.
    """
    between, first, last = text[one.end : following.start], one.interval, following.interval
    may_be_pause = between != between.strip() and not (one.text.isdecimal() or following.text.isdecimal())
    if between.strip() not in _DASHES or may_be_pause:
        return None
    joined = replace(one, end=following.end, text=text[one.start : following.end], value="", alternatives=())
    if first is None or last is None:
        # "Monday-Wednesday" of which nobody knows the week.
        return joined if first is last and one.names_time and following.names_time else None
    is_span = first.is_one_day and last.is_one_day and first.precedes(last)
    return replace(joined, interval=Interval(first.earliest, last.latest)) if is_span else None


def _is_night_of(day: date, timex: Timex, language: str) -> bool:
    """Whether it is the night of a weekday that it names: "Tuesday night" is Tuesday's, though it ends on the next."""
    return timex.precision is Precision.PART_OF_DAY and day.isoweekday() in named_weekdays(timex.text, language)


def _begins_inside(text: str, start: int) -> bool:
    """Whether a sentence of which the beginning is left out goes on there, in a small letter."""
    before = text[max(0, start - _SHORT) : start].rpartition("\n")[2].rstrip()
    return text[start : start + 1].islower() and (before[-1:].isalnum() or before.endswith((",", ";")))


def _quoted(text: str, *, first: bool = False, last: bool = False) -> Run:
    text = _SPACE.sub(" ", _TYPEWRITER_MARKS.sub('"', text)).translate(_INNER_MARKS)
    bullets = _BULLETS.match(text) if first else None
    text = text[bullets.end() :] if bullets else text
    return Run(text.rstrip() if last else text, RunKind.QUOTE)


def folded(text: str) -> str:
    """`text` as a quotation may print it: the form in which a line and its source are compared."""
    return _quoted(text, first=True, last=True).text


def clipped(text: str, most: int) -> str:
    """At most `most` characters of `text`, cut between words and marked as cut."""
    text = folded(text)
    if len(text) <= most:
        return text
    words, space, _ = text[:most].rpartition(" ")
    return (words if space else text[: most - 1]).rstrip(" ,;:–—-") + "…"
