"""Which expressions of time say nothing of the day of a deed, though they hang on it.

The quarter of which a result is, the year that a forecast is for, and the time of what a figure is held against.
"""

from __future__ import annotations

from datetime import timedelta

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import PAST_TENSES, ancestors, is_verb, tense
from briefing.model import Precision, Timex

# Results come out in the weeks or months after these periods.
_RESULTS_OF = (Precision.QUARTER, Precision.HALF_YEAR)
_PERIODS = (Precision.MONTH, Precision.QUARTER, Precision.HALF_YEAR, Precision.YEAR, Precision.DECADE)
_REPORTED_WITHIN = timedelta(days=200)
# How what is measured, or by how much it moved, hangs on the verb.
_MEASURED = ("nsubj", "nsubjpass", "dobj", "npadvmod", "attr")


def measures(timex: Timex, word: Word, sentence: Sentence) -> bool:
    """Whether it is the period of a result ("profit fell 5% in the third quarter"), which comes out some time later.

    A period long past dates what is told of it: by then nobody reports its results.
    """
    published = sentence.article.published.interval
    if timex.precision not in _RESULTS_OF or timex.interval is None or not _is_result(word):
        return False
    ended, reported = timex.interval.last_day, published.last_day
    return ended is not None and reported is not None and timedelta(0) <= reported - ended <= _REPORTED_WITHIN


def is_for_a_period(attachment: Attachment, word: Word) -> bool:
    """Whether it is the months or years that something is for, and no day of the deed: "cut its outlook for 2021".

    What is planned or set for a month lies in it.
    """
    status = word.vocab.status
    is_for = attachment.preposition in word.vocab.prepositions.set_for and attachment.timex.precision in _PERIODS
    return is_for and is_verb(word) and tense(word) in PAST_TENSES and word.lemma not in status.plan | status.schedule


def is_of_what_is_compared(top: Word, first: Word) -> bool:
    """Whether it is the time of what a figure is held against: "down *from* 124,000 a week earlier", "than in May".

    `top` is the word of the expression that hangs on another, `first` its first one.
    """
    for above in ancestors(top):
        if is_verb(above):
            return False
        if _compares(above, first):
            return True
    return False


def _compares(preposition: Word, time: Word) -> bool:
    comparing = preposition.vocab.prepositions.comparing
    if preposition.lower not in comparing and f"{preposition.head.lower} {preposition.lower}" not in comparing:
        return False
    between = preposition.sentence.between(preposition.index + 1, time.index - 1)
    return any(word.tag == "CD" for word in between) or (bool(between) and between[0].tag == "IN")


def _is_result(word: Word) -> bool:
    """Whether it says how something measured moved ("sales rose", "fell 5%"); a bridge falls, and a mill is sold."""
    results = word.vocab.events.results
    if word.lemma not in word.vocab.events.measured:
        return False
    parts = (word, *(child for child in word.children if child.relation in _MEASURED))
    return any(part.lemma.lower() in results for part in parts)
