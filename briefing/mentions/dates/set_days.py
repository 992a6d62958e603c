"""Times that a verb sets for something, and not for itself: what is moved to a day, and what something is done for.

"The vote was put back on Monday to Thursday", "issued a warning on Tuesday for Friday", "cut its outlook for 2021".
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import PAST_TENSES, is_verb, phrasal, tense
from briefing.mentions.triggers import Trigger, is_put_off_within_day, scheduled_by
from briefing.model import Precision

PERIODS = (Precision.MONTH, Precision.QUARTER, Precision.HALF_YEAR, Precision.YEAR, Precision.DECADE)
"""The precisions of times that are longer than a day."""

MOVED_TO = "the day it was moved to"
"""How the day that an event is put on dates it."""

_SET_FOR = "the day it is for"
"""How the day for which something is done dates it."""


def reschedules(verb: Word) -> bool:
    """Whether it puts an event on another day; what is "delayed by an hour" keeps its day."""
    return phrasal(verb) in verb.vocab.lexicon.plans.rescheduled and not is_put_off_within_day(verb)


def set_by(known: Mapping[int, Trigger], verb: Word, attachment: Attachment) -> list[tuple[int, Attachment]] | None:
    """What a day dates that a verb sets for something: the event that is its object, if that is `known`.

    "Put the *vote* off to Monday", "cancelled *flights* for Friday". None where it is a day of the verb's own.
    """
    if attachment.preposition in verb.vocab.prepositions.towards and reschedules(verb):
        how = MOVED_TO
    elif is_for_a_day(attachment, verb):
        how = _SET_FOR
    else:
        return None
    event = scheduled_by(verb)
    # "Summoned the *accused* for Friday" sets a day for somebody, and for no event.
    if event is None or event.index not in known or (how == _SET_FOR and not known[event.index].is_noun):
        return []
    return [(event.index, Attachment(attachment.timex, None, verb, how))]


def is_for_a_day(attachment: Attachment, verb: Word) -> bool:
    """Whether it is the day that a past deed was done for: "cancelled it *for Friday*"; a verb that sets days excepted.

    What is "closed for Monday" is so on Monday.
    """
    precision = attachment.timex.precision
    is_day = precision is None or precision is Precision.DAY or precision.within_day
    sets = verb.vocab.setting_days | verb.vocab.status.for_its_day | verb.vocab.states.verbs
    return is_day and _was_done_for(attachment, verb) and sets.isdisjoint((verb.lemma, phrasal(verb)))


def is_for_a_period(attachment: Attachment, word: Word) -> bool:
    """Whether it is the months or years that something is for, and no day of the deed: "cut its outlook for 2021".

    What is planned or set for a month lies in it.
    """
    sets = word.vocab.status.plan | word.vocab.status.schedule
    is_period = attachment.timex.precision in PERIODS and is_verb(word)
    return is_period and _was_done_for(attachment, word) and word.lemma not in sets


def _was_done_for(attachment: Attachment, verb: Word) -> bool:
    return attachment.preposition in verb.vocab.prepositions.set_for and tense(verb) in PAST_TENSES
