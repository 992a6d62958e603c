"""A weekday counted from an event whose day the text names: "the Sunday before the election", held on 8 November."""

from __future__ import annotations

from briefing.dating.calendar import WEEK, Period
from briefing.dating.context import Context
from briefing.dating.interpretation import Interpretation
from briefing.dating.noted import Noted

# So far after a day, in characters, and among so many words, stands the event that it is counted from.
_REACH, _WORDS = 60, 5
# So many words part an event from its day at most ("the election was on Tuesday").
_BETWEEN = 4
# Of so many days mentioned last the event's is looked for, so that the work grows with the text and no faster.
_MENTIONED = 50


def weekday_of_event(number: int, context: Context) -> Interpretation | None:
    """The weekday `number` before or after what the words after it name, None where its day is not known.

    An event that the text gives two days is not known: there may be two.
    """
    assert context.here is not None
    cues, following = context.cues, context.cues.split(context.lower[context.here.end : context.here.end + _REACH])
    is_before = not cues.words.earlier.isdisjoint(following[:1])
    event = next((word for word in following[1:_WORDS] if word in cues.sets.known_beforehand), "")
    if not event or not (is_before or not cues.words.afterwards.isdisjoint(following[:1])):
        return None
    named = [noted for noted in context.days[-_MENTIONED:] if _is_day_of(noted, event, context)]
    if len({noted.period for noted in named}) != 1:
        return None
    base = named[0].period
    step = (base.index - number) % WEEK or WEEK
    day = Period("D", base.index - step if is_before else base.index + (WEEK - step or WEEK))
    way = "before" if is_before else "after"
    return Interpretation.of(day, named[0].anchor, f"the first one {way} the {event} of {base.value}")


def _is_day_of(noted: Noted, event: str, context: Context) -> bool:
    """Whether a day is that of an event: "Tuesday's election", "the 8 November election", "the election on Tuesday"."""
    cues, text = context.cues, context.lower
    after = cues.split(text[noted.end : noted.end + _REACH].partition(",")[0])[:2]
    if event in after and cues.words.articles.isdisjoint(after):
        return True
    before = cues.split(text[max(0, noted.start - _REACH) : noted.start])[-_BETWEEN - 1 :]
    at = max((at for at, word in enumerate(before) if word == event), default=None)
    return at is not None and (cues.words.near_joints | cues.words.passive).issuperset(before[at + 1 :])
