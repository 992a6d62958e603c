"""Follow the day that an article is telling of: the day of its lead, and the day last named in the running text.

News names a day once and goes on telling of it; and a story filed the morning after tells throughout of the day before.
So the day of what is told without a date is best guessed from the day of the lead, or from the day just named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.events.attach import Attachment
from briefing.events.syntax import Sentence
from briefing.events.triggers import Trigger
from briefing.events.verbs import PAST_TENSES, Tense, effective_tense
from briefing.model import Article, Timex

# Sentences from the beginning in which the lead names its day.
LEAD = 4
# A lead's day further back than this is no news day (AP style names a weekday within seven days).
OLDEST_NEWS = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Named:
    """A day that a sentence tells of: the expression, and the index of the sentence."""

    day: date
    timex: Timex
    sentence: int


@dataclass(frozen=True, slots=True)
class Narrative:
    """The days that the sentences of one article tell of, in order, and the day that its lead is about."""

    story: Named | None
    named: tuple[Named, ...]
    says_today: bool

    def running(self, sentence: int) -> Named | None:
        """The day last named before the sentence of that index."""
        return next((named for named in reversed(self.named) if named.sentence < sentence), None)


def main_day(
    sentence: Sentence, triggers: Sequence[Trigger], attached: Mapping[int, Sequence[Attachment]]
) -> Named | None:
    """The one day, not after the report, that dates the main clause of a sentence or what it reports."""
    for trigger in triggers:
        if trigger.governor is not None and trigger.token.dep_ != "ccomp":
            continue
        if effective_tense(trigger.token) not in (*PAST_TENSES, Tense.PARTICIPLE, Tense.PRESENT):
            continue
        for attachment in attached.get(trigger.token.i, ()):
            named = _named(sentence, attachment)
            if named is not None:
                return named
    return None


def follow(article: Article, named: Sequence[Named]) -> Narrative:
    """The narrative of an article whose sentences name these days, in order."""
    published = article.published.day
    today = published is not None and any(each.day == published for each in named)
    lead = next((each for each in named if each.sentence < LEAD), None)
    if lead is not None and published is not None and published - lead.day > OLDEST_NEWS:
        lead = None
    return Narrative(lead, tuple(named), today)


def _named(sentence: Sentence, attachment: Attachment) -> Named | None:
    interval = attachment.timex.interval
    published = sentence.article.published.interval.latest
    if interval is None or not interval.is_one_day or interval.earliest is None or attachment.preposition in _BOUNDING:
        return None
    if published is not None and interval.earliest > published:
        return None
    return Named(interval.earliest.date(), attachment.timex, sentence.index)


_BOUNDING = ("before", "by", "until", "till", "after", "since", "from")
