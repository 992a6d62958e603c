"""Days that a verb sets for an event, and not for itself: what is moved to a day, and what something is done for.

"The vote was put back on Monday to Thursday", "issued a warning on Tuesday for Friday", "cancelled flights for Friday".
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import PAST_TENSES, phrasal, tense
from briefing.mentions.triggers import Trigger, is_put_off_within_day, scheduled_by
from briefing.model import Precision

MOVED_TO = "the day it was moved to"
"""How the day that an event is put on dates it."""

SET_FOR = "the day it is for"
"""How the day for which something is done dates it."""


def reschedules(verb: Word) -> bool:
    """Whether it puts an event on another day; what is "delayed by an hour" keeps its day."""
    return phrasal(verb) in verb.vocab.lexicon.plans.rescheduled and not is_put_off_within_day(verb)


def moved(known: Mapping[int, Trigger], verb: Word, attachment: Attachment) -> list[tuple[int, Attachment]]:
    """The day that an event is put on belongs to the event ("put the vote off to Monday")."""
    noun = scheduled_by(verb)
    if noun is None or noun.index not in known:
        return []
    return [(noun.index, Attachment(attachment.timex, None, verb, MOVED_TO))]


def is_for_a_day(attachment: Attachment, verb: Word) -> bool:
    """Whether it is the day that a past deed was done for: "cancelled it *for Friday*"; a verb that sets days excepted.

    What is "closed for Monday" is so on Monday.
    """
    status, precision = verb.vocab.status, attachment.timex.precision
    if attachment.preposition not in verb.vocab.prepositions.set_for or tense(verb) not in PAST_TENSES:
        return False
    is_day = precision is None or precision is Precision.DAY or precision.within_day
    sets = verb.vocab.setting_days | status.for_its_day | verb.vocab.states.verbs
    return is_day and sets.isdisjoint((verb.lemma, phrasal(verb)))


def set_for(known: Mapping[int, Trigger], verb: Word, attachment: Attachment) -> list[tuple[int, Attachment]]:
    """The day for which something is done is of the event that is its object ("cancelled *flights* for Friday")."""
    noun = scheduled_by(verb)
    if noun is None or noun.index not in known or not known[noun.index].is_noun:
        return []
    return [(noun.index, Attachment(attachment.timex, None, verb, SET_FOR))]
