"""Decide the day of a mention: stated by an expression that belongs to it, else inferred, else only bounded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.candidates import Candidate
from briefing.mentions.dates.days import placed
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import PAST_TENSES, Tense, tense
from briefing.mentions.status.infinitives import is_one_of_a_row
from briefing.mentions.triggers import Trigger
from briefing.mentions.vocabulary import TimeWords, Vocabulary
from briefing.mentions.vocabulary.grammar import Prepositions
from briefing.model import (
    UNKNOWN_WHEN,
    Article,
    Basis,
    Interval,
    Precision,
    Qualifier,
    Timex,
    When,
)
from briefing.model.time import KEPT_UP

_WEEK = timedelta(days=7)
_MIDNIGHT = time(23, 59)  # an hour from which on the day is over
# TIMEX3's mod of "earlier Sunday", "later this week": a part of that day or week, no bound.
_WITHIN = ("BEFORE", "AFTER")
_TOLD_PLAN = replace(UNKNOWN_WHEN, working="it had been planned, and is told of: whether it has been held is not said")


def stated(
    sentence: Sentence,
    trigger: Word,
    attachments: Sequence[Attachment],
    *,
    past: bool,
    planned: bool = False,
    coming: bool = False,
    announced: date | None = None,
) -> When:
    """The day that the expressions attached to a trigger of the sentence give.

    `past` says that the event lies before the report, `planned` that it was announced: a weekday is then the next one.
    So is, where it is `coming`, what may be of either day; not where a day after the one on which it was `announced` is
    past.
    """
    attachment = _best(sentence.span_of(trigger).start, attachments, trigger.vocab.prepositions)
    timex = attachment.timex
    interval, published = placed(timex, trigger.vocab.times), sentence.article.published.interval
    if interval is None and timex.alternatives:
        may_choose = coming or (planned and not _may_be_of_decision(trigger, timex, published))
        may_choose = may_choose and not (announced and _may_have_come(timex, announced, published))
        return _between_alternatives(
            attachment, published, trigger.vocab, past=past, planned=planned, may_choose=may_choose
        )
    if announced is not None and _may_have_come(timex, announced, published):
        return _between_alternatives(attachment, published, trigger.vocab, past=False, planned=True, may_choose=False)
    if interval is None or (interval.earliest is None and interval.latest is None):
        return _unresolved(timex)
    interval = _on_its_side(interval, timex, trigger, published, past=past, planned=planned)
    if past and (day := _day_of_hour(attachment, interval, sentence, trigger.vocab)) is not None:
        return When(Interval.of_day(day), Precision.DAY, Qualifier.ON, Basis.STATED, _working(attachment), (timex,))
    qualifier, interval = _qualified(attachment, interval, trigger.vocab)
    return When(interval, timex.precision, qualifier, Basis.STATED, _working(attachment), (timex,))


def _on_its_side(
    interval: Interval, timex: Timex, trigger: Word, published: Interval, *, past: bool, planned: bool
) -> Interval:
    """The part of an interval before the report where the event is past, and the part after it where it is planned.

    A weekday on the wrong side is that of the next week, or of the one before.
    """
    words = trigger.vocab.times
    if planned and _is_weekday_gone(timex, published, words):
        interval = _moved(interval, _WEEK)
    elif past and is_one_of_a_row(trigger) and _is_weekday_to_come(timex, published, words):
        interval = _moved(interval, -_WEEK)
    if past and published.latest and not interval.is_one_day:
        interval = _part(interval, until=published.latest)
    if planned and published.earliest and not interval.is_one_day:
        interval = _part(interval, since=published.earliest)
    return interval


def of_told_plan(sentence: Sentence, trigger: Trigger, attachments: Sequence[Attachment]) -> When:
    """The day of what was planned and is told of since, by an expression that is its own and gives one day.

    The day of the verb over it is another's ("a planned strike angered commuters on Monday").
    """
    verb = trigger.governor
    own = [each for each in attachments if each.through is None or verb is None or each.through.index != verb.index]
    if (
        not own
        or _best(sentence.span_of(trigger.word).start, own, trigger.word.vocab.prepositions).timex.interval is None
    ):
        return _TOLD_PLAN
    return stated(sentence, trigger.word, own, past=False)


def _day_of_hour(attachment: Attachment, interval: Interval, sentence: Sentence, vocabulary: Vocabulary) -> date | None:
    """The day on which something happened after an hour of it, or shortly before one: an hour bounds within its day.

    "Crashed shortly after noon on Sunday", "was shot after 9 p.m. on Friday": later days are not meant. "Just after
    midnight on Friday" may be of either day, "two days after 9 p.m. on Friday" is of another.
    """
    timex, clauses = attachment.timex, vocabulary.clauses
    if timex.precision is None or not timex.precision.within_day or not interval.is_one_day:
        return None
    closely = sentence.article.text[sentence.span.start : timex.start].lower().split()[-2:-1]
    if attachment.preposition in clauses.following:
        is_over = interval.latest is not None and interval.latest.time() >= _MIDNIGHT
        return None if is_over or not clauses.counting.isdisjoint(closely) else interval.day
    is_close = attachment.preposition in clauses.preceding and not clauses.closely.isdisjoint(closely)
    return interval.day if is_close else None


def _part(interval: Interval, *, until: datetime | None = None, since: datetime | None = None) -> Interval:
    """A span without what lies beyond the report; the whole where but one day is left, which nobody has named."""
    part = interval.clipped(until=until, since=since)
    return interval if part.is_one_day else part


def _moved(interval: Interval, step: timedelta) -> Interval:
    return Interval(*(end + step if end is not None else None for end in (interval.earliest, interval.latest)))


def _may_have_come(timex: Timex, announced: date, published: Interval) -> bool:
    """Whether a day that an expression may be lies between an announcement and the report of it."""
    days = [day.first_day for day in timex.alternatives]
    today = published.last_day
    return today is not None and any(day is not None and announced < day <= today for day in days)


def _is_weekday_gone(timex: Timex, published: Interval, words: TimeWords) -> bool:
    """Whether the expression is a bare weekday that was resolved to one before the report."""
    interval = timex.interval
    return interval is not None and _is_week_before(interval, published) and _is_bare_weekday(timex, interval, words)


def _is_weekday_to_come(timex: Timex, published: Interval, words: TimeWords) -> bool:
    """Whether the expression is a weekday and no more, resolved to one after the report for its infinitive."""
    interval = timex.interval
    if interval is None or " " in timex.text:
        return False
    return _is_week_before(published, interval) and _is_bare_weekday(timex, interval, words)


def _is_week_before(one: Interval, other: Interval) -> bool:
    """Whether one is over before the other begins, by a week at most."""
    if one.latest is None or other.earliest is None:
        return False
    return one.precedes(other) and other.earliest <= one.latest + _WEEK


def _is_bare_weekday(timex: Timex, interval: Interval, words: TimeWords) -> bool:
    digits = any(sign.isdigit() for sign in timex.text)
    return interval.is_one_day and not digits and timex.text.split()[-1].lower() in words.weekdays


def inferred(candidate: Candidate) -> When:
    """The day that the narrative gives to an undated clause."""
    timex = candidate.timex
    named = f": “{timex.text}” ({timex.rule})" if timex is not None else ", that of its publication"
    return When(
        Interval.of_day(candidate.day),
        Precision.DAY,
        Qualifier.ON,
        Basis.INFERRED,
        f"{candidate.why}{named}",
        (timex,) if timex is not None else (),
    )


def bounded(article: Article, tense: Tense, *, planned: bool) -> When:
    """What is still known of an undated clause: the past lies before its publication, what is planned after it."""
    published = article.published
    if not published.is_known:
        return _no_publication()
    if planned:
        return _open(
            published.interval.earliest,
            None,
            published.precision,
            Qualifier.AFTER,
            "no day is given; what is announced lies on or after publication",
        )
    if tense in PAST_TENSES or tense is Tense.PARTICIPLE:
        return _open(
            None,
            published.interval.latest,
            published.precision,
            Qualifier.BEFORE,
            "no day is given; it was reported on or before publication",
        )
    return UNKNOWN_WHEN


def since_said(when: When, said: When, *, has_happened: bool = False) -> When:
    """The bound of an undated clause by the stated day on which somebody said it, where that is before publication.

    "In November the founder said that they had known": they had by November; "said in November that it would open": it
    may have opened ever since. What was said on Friday to have happened was on no Saturday of which the article tells.
    """
    if when.basis is not Basis.INFERRED or not (said.basis is Basis.STATED and said.is_dated and said.is_on):
        return when
    earliest, latest = said.interval.earliest, said.interval.latest
    named = ", ".join(f"“{timex.text}”" for timex in said.timexes)
    if has_happened and when.is_dated and _begins_after(when.interval, said.interval):
        return _open(None, latest, said.precision, Qualifier.BEFORE, f"no day is given; it was said by {named}")
    if when.timexes or when.is_dated or not when.is_known:
        return when
    if when.interval.latest is not None and latest is not None and latest < when.interval.latest:
        return _open(None, latest, said.precision, Qualifier.BEFORE, f"no day is given; it was said by {named}")
    if when.interval.earliest is not None and earliest is not None and earliest < when.interval.earliest:
        return _open(earliest, None, said.precision, Qualifier.AFTER, f"no day is given; it was announced: {named}")
    return when


def _begins_after(interval: Interval, other: Interval) -> bool:
    first, last = interval.first_day, other.last_day
    return first is not None and last is not None and first > last


@lru_cache(maxsize=100)
def _open(
    earliest: datetime | None, latest: datetime | None, precision: Precision | None, qualifier: Qualifier, why: str
) -> When:
    if earliest is None and latest is None:
        return UNKNOWN_WHEN
    return When(Interval(earliest, latest), precision, qualifier, Basis.INFERRED, why)


def _best(start: int, attachments: Sequence[Attachment], words: Prepositions) -> Attachment:
    """Of several expressions the most precise one that is resolved; of equals one that is no bound, then the nearest.

    "The sides, at war since April 15, *agreed* on Thursday" is of Thursday.
    """

    def rank(attachment: Attachment) -> tuple[bool, int, bool, int]:
        timex = attachment.timex
        order = list(Precision).index(timex.precision) if timex.precision else len(Precision)
        day = list(Precision).index(Precision.DAY)
        is_bound = attachment.preposition in words.bounding
        return timex.interval is None, max(order, day), is_bound, abs(timex.start - start)

    return min(attachments, key=rank)


def _qualified(attachment: Attachment, interval: Interval, vocabulary: Vocabulary) -> tuple[Qualifier, Interval]:
    preposition, modifier, words = attachment.preposition, attachment.timex.modifier, vocabulary.prepositions
    is_range = attachment.timex.precision is Precision.RANGE
    if interval.earliest is None:
        recent = not vocabulary.times.recent.isdisjoint(attachment.timex.text.lower().split())
        return (Qualifier.SHORTLY_BEFORE if recent else Qualifier.BEFORE), interval
    if interval.latest is None:
        return Qualifier.AFTER, interval
    bounds = not (is_range and preposition in words.range)
    if bounds and preposition in words.before:
        return Qualifier.BEFORE, Interval(None, interval.latest)
    if bounds and (preposition in words.after or modifier == "ON_OR_AFTER"):
        return Qualifier.AFTER, Interval(interval.earliest, None)
    if modifier == "APPROX":
        return Qualifier.ABOUT, interval
    is_span = is_range or (modifier in _WITHIN and not interval.is_one_day)
    return (Qualifier.BETWEEN if is_span else Qualifier.ON), interval


def _working(attachment: Attachment) -> str:
    expression = f"“{attachment.timex.text}” ({attachment.timex.rule})"
    if attachment.through is None:
        return f"{expression} stands with the verb"
    return f"{expression}, by “{attachment.through.text}”: {attachment.how}"


def _unresolved(timex: Timex) -> When:
    why = f"“{timex.text}” cannot be resolved: {timex.rule}"
    return When(Interval(None, None), None, Qualifier.ON, Basis.STATED, why, (timex,))


def _may_be_of_decision(infinitive: Word, timex: Timex, published: Interval) -> bool:
    """Whether an expression may be the day of the decision on which an infinitive hangs, which is news for a week.

    "Decided to weigh in on Monday"; not "threatened to strike on 20 January", whose other day is one of a year ago.
    """
    is_news = any(_is_week_before(day, published) for day in timex.alternatives)
    return is_news and _hangs_on_a_decision(infinitive)


def _hangs_on_a_decision(infinitive: Word) -> bool:
    """Whether it is what was decided, whose day may be that of the deciding: "decided to *weigh* in on Monday".

    "It was decided to *close* on Monday" says no more, nor does "was due to *close* on Monday"; "has decided to strike
    on Monday" speaks of the day to come.
    """
    decision = infinitive.head
    verb = decision.head if decision.relation == "acomp" else decision
    return infinitive.relation == "xcomp" and tense(verb) is Tense.PAST


def _between_alternatives(
    attachment: Attachment, published: Interval, vocabulary: Vocabulary, *, past: bool, planned: bool, may_choose: bool
) -> When:
    """What is known where an expression may be either of several days: that it was over with the last of them.

    What is past was so by publication, but for pages that roll on. What is planned lies on the one that is not over,
    if that is one and `may_choose` says that no other is meant. The day of publication is not: of a page of Thursday,
    "will speak on Thursday night" may be of that day or of the next week's.
    """
    timex = attachment.timex
    if may_choose:
        coming = [day for day in timex.alternatives if day.is_one_day and not day.precedes(published)]
        if len(coming) == 1:
            qualifier, interval = _qualified(attachment, coming[0], vocabulary)
            return When(interval, Precision.DAY, qualifier, Basis.STATED, _working(attachment), (timex,))
    why = f"“{timex.text}” may be one of {len(timex.alternatives)} days: {timex.rule}"
    ends = [day.earliest if planned else day.latest for day in timex.alternatives]
    known = [end for end in ends if end is not None]
    if past and published.latest is not None:
        known = [end if end <= published.latest + KEPT_UP else published.latest for end in known]
    precision = Precision.DAY if timex.alternatives[0].is_one_day else None
    if planned:
        return When(Interval(min(known, default=None), None), precision, Qualifier.AFTER, Basis.INFERRED, why, (timex,))
    return When(Interval(None, max(known, default=None)), precision, Qualifier.BEFORE, Basis.INFERRED, why, (timex,))


def _no_publication() -> When:
    why = "no day is given, and the publication date is not known"
    return When(Interval(None, None), None, Qualifier.ON, Basis.INFERRED, why)
