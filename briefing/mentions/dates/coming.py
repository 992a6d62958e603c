"""Which day is meant where an expression may be one past or one to come, by the words of its clause.

"The bank meets on Friday" is in an article what it may not be above it: headlines tell in the present what is over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.days import day_of
from briefing.mentions.dates.plausible import OLDEST_NEWS
from briefing.mentions.dates.set_days import MOVED_TO
from briefing.mentions.parse.headlines import is_headline
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import PAST_TENSES, Tense, governor, is_adjective_after, negation, phrasal, tense
from briefing.model import Interval, Timex

# Pictures are printed within so many days.
_OF_CAPTION = 2
# What a plan comes after is as far back at most: "will cut jobs after losing a contract on Monday".
_LED_TO_PLAN = timedelta(weeks=1)
# `told_since` gives the last day that is too long ago.
_DAY_BEFORE = timedelta(days=1)


def is_to_come(sentence: Sentence, verb: Word, attachments: Sequence[Attachment]) -> bool:
    """Whether an expression of either day is of the one to come: of what is moved there, or told in the present.

    A caption tells in the present what was to be seen a day or two ago: with such a day past it may be of that one.
    Nobody tells so beforehand what befalls people ("a bomb kills 12 on Friday").
    """
    if any(each.how == MOVED_TO for each in attachments):
        return True
    events = verb.vocab.events
    # "Are made before Friday", "which includes Nice, spoke on Friday": the one is a bound, the other how things are.
    words, is_state = verb.vocab, verb.lemma in verb.vocab.states.verbs | verb.vocab.grammar.be
    if is_state or any(each.preposition in words.prepositions.bounding for each in attachments):
        return False
    # "Protests spread on Monday": a past as much as a present.
    is_present = tense(verb) is Tense.PRESENT and verb.lower not in verb.vocab.grammar.same_forms
    is_plan = is_present and {verb.lemma, phrasal(verb)}.isdisjoint(events.outcomes | events.striking)
    if not is_plan or negation(verb) is not None or is_headline(sentence):
        return False
    published = sentence.article.published.interval
    return all(_is_only_ahead(each.timex, published) for each in attachments if each.timex.alternatives)


def announced_on(infinitive: Word, attached: Mapping[int, Sequence[Attachment]]) -> date | None:
    """The day on which was announced what an infinitive tells: "agreed on *Sunday* to end the strike on Monday".

    The Monday after it may be over by then, unless the report is of that Sunday.
    """
    if infinitive.relation != "xcomp":
        return None
    days = (day_of(each.timex, infinitive.vocab.times) for each in attached.get(infinitive.head.index, ()))
    return next((day for day in days if day is not None), None)


def told_since(word: Word, published: Interval) -> date | None:
    """The day after which may be over what a plan comes after, and what the subject of a past was to do.

    "Will cut jobs after *losing* a contract on Monday"; "the truce, due to *start* on Monday, collapsed", where the day
    is as far back as news reaches.
    """
    out = published.first_day
    if out is None:
        return None
    if word.tag == "VBG" and word.relation == "pcomp" and word.head.lower in word.vocab.clauses.following:
        return out - _LED_TO_PLAN - _DAY_BEFORE
    over = word.head
    noun = over.head if over.relation == "relcl" or is_adjective_after(over) else None
    if word.relation != "xcomp" or noun is None or noun.relation not in ("nsubj", "nsubjpass"):
        return None
    main = governor(noun)
    is_over = main is not None and tense(main) in PAST_TENSES
    return out - OLDEST_NEWS - _DAY_BEFORE if is_over else None


def _is_only_ahead(timex: Timex, published: Interval) -> bool:
    """Whether of the days that an expression may be one lies ahead, and the others further back than captions reach."""
    today = published.last_day
    days = [day.first_day for day in timex.alternatives if day.is_one_day and day.first_day is not None]
    if today is None or len(days) != len(timex.alternatives):
        return False
    ahead = [(day - today).days for day in days if day > today]
    gone = [(today - day).days for day in days if day <= today]
    return len(ahead) == 1 and all(each > _OF_CAPTION for each in gone)
