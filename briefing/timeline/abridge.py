"""Cut a timeline of a big corpus down to what a reader asked for: days that mattered, a topic, a span of days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing.lexicon.terms import terms
from briefing.model import Event, Mention, Timeline
from briefing.tables import room_record
from briefing.timeline.order import ties


@dataclass(frozen=True, slots=True)
class AbridgeWeights:
    """All of abridge.toml."""

    same_day: float
    other_day: float
    days_around: int
    fewest_words: int


@cache
def weights() -> AbridgeWeights:
    """The numbers, read once; raises `BadSettings` where the file does not fit."""
    return room_record(AbridgeWeights, "briefing.timeline", "abridge.toml")


def abridge(
    timeline: Timeline,
    *,
    max_days: int | None = None,
    per_day: int | None = None,
    topic: str = "",
    since: date | None = None,
    until: date | None = None,
) -> Timeline:
    """A reader's timeline of a big corpus: the days that mattered, and of each day what mattered most.

    Kept are dated events that lie wholly between `since` and `until` and whose sentence holds a word of `topic` (in any
    form; "" for all); of those the `max_days` days (by first day) whose best event is most salient, and of each day its
    `per_day` most salient events, none whose words repeat what is kept of its day or of those around it. None sets no
    limit. What is ahead, undated or aside is cut in the same ways: where a span of days is asked for, what has no day
    lies in none; else what has no day counts as of one. Ties between events that were not neighbours before are worked
    out anew.
    """
    fits = [event for event in timeline.events if _on_topic(event, topic) and _within(event, since, until)]
    events = _best(fits, max_days, per_day)
    parts = (timeline.ahead, timeline.undated, timeline.aside)
    span = since is not None or until is not None
    cut = (
        [event for event in part if _on_topic(event, topic) and (not span or _within(event, since, until))]
        for part in parts
    )
    if max_days is not None or per_day is not None:
        cut = (_best(part, max_days, per_day) for part in cut)
    ahead, undated, aside = map(tuple, cut)
    return Timeline(tuple(events), ties(events), ahead, undated, aside, timeline.today)


def _best(events: Sequence[Event], max_days: int | None, per_day: int | None) -> list[Event]:
    """The most salient events of the days that matter most, in the order given, none that repeats another."""
    kept: dict[date, list[Event]] = {}
    for event in sorted(events, key=lambda event: -event.salience.score):
        day = event.when.interval.first_day or date.min
        full = max_days is not None and day not in kept and len(kept) >= max_days
        if full or (per_day is not None and len(kept.get(day, ())) >= per_day) or _is_repeated(event, kept, day):
            continue
        kept.setdefault(day, []).append(event)
    chosen = {event.id for best in kept.values() for event in best}
    return [event for event in events if event.id in chosen]


def _is_repeated(event: Event, kept: Mapping[date, Sequence[Event]], day: date) -> bool:
    """Whether what was kept of its day says the same, or of the days around it nearly the same words."""
    words = _words(event.summary)
    for step in range(-weights().days_around, weights().days_around + 1):
        for other in kept.get(_moved(day, step), ()):
            theirs = _words(other.summary)
            shared = len(words & theirs) / max(min(len(words), len(theirs)), weights().fewest_words)
            same = event.summary.sentence.text == other.summary.sentence.text
            if shared >= (weights().same_day if step == 0 else weights().other_day) or (same and step == 0):
                return True
    return False


def _moved(day: date, step: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + step, 1), date.max.toordinal()))


def _on_topic(event: Event, topic: str) -> bool:
    return any(_is_about(mention, set(terms(topic, mention.language))) for mention in event.mentions)


def _is_about(mention: Mention, topic: set[str]) -> bool:
    return not topic or bool(topic & _words(mention))


def _words(mention: Mention) -> set[str]:
    """The words of content of its sentence."""
    return set(terms(mention.sentence.text, mention.language))


def _within(event: Event, since: date | None, until: date | None) -> bool:
    first, last = event.when.interval.first_day, event.when.interval.last_day
    if first is None or last is None:
        return False
    return (since is None or since <= first) and (until is None or last <= until)
