"""Which expressions of time say nothing of the day of a deed, though they hang on it.

The quarter of which a result is, and the time of what a figure is held against.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import takewhile

from briefing.mentions.dates.attachment import INSIDE_A_NOUN
from briefing.mentions.dates.set_days import PERIODS
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import ancestors, is_verb
from briefing.model import Precision, Timex

# So many words before "since" say that there has been no such thing since ("its lowest *level of the year* since").
_RECORD = 4
# So many words stand in "no later than" before the last.
_BOUND = 2
_SUPERLATIVES = ("JJS", "RBS")
# Results come out in the weeks or months after these periods.
_RESULTS_OF = (Precision.QUARTER, Precision.HALF_YEAR)
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


def is_of_what_is_compared(top: Word, timex: Timex, first: Word) -> bool:
    """Whether it is the time of what a figure is held against: "down *from* 124,000 a week earlier", "than in May".

    So is that since which there was no such thing ("the first attack *since* May"), and the one over which something is
    up ("down 4% *on* last year"). `top` is the word of the expression that hangs on another, `first` its first one.
    """
    # "Bigger than the 1989 spill" names the year of the spill.
    is_named = top.relation in INSIDE_A_NOUN and top.head.lemma.lower() in top.vocab.events.nouns
    if timex.precision is Precision.RANGE or is_named:
        return False
    words = first.vocab.prepositions
    # "Close calls since 1945, including 1984".
    is_one_of_several = _is_right_after(first, words.including)
    if is_one_of_several or _bounds_a_record(first):
        return True
    if timex.precision in PERIODS and _is_right_after(first, words.on):
        return True
    for above in ancestors(top):
        if is_verb(above):
            return False
        if _compares(above, first):
            return True
    return False


def _is_right_after(first: Word, prepositions: frozenset[str]) -> bool:
    return first.previous is not None and first.previous.lower in prepositions


def _bounds_a_record(first: Word) -> bool:
    """Whether there has been no such thing since that time: "its lowest level *since* May", "the first *since* 2008".

    "Has killed 20 since May" dates the killing.
    """
    if not _is_right_after(first, first.vocab.prepositions.since):
        return False
    before = first.sentence.between(first.index - 1 - _RECORD, first.index - 2)
    phrase = list(takewhile(lambda word: not is_verb(word) and word.pos != "PUNCT", reversed(before)))
    return any(word.tag in _SUPERLATIVES or word.lower in word.vocab.prepositions.first for word in phrase)


def _compares(preposition: Word, time: Word) -> bool:
    """Whether what follows a preposition, the time in it, is held against something: "than", "from 20", "up from"."""
    words, head = preposition.vocab.prepositions, preposition.head
    phrases = {preposition.lower, f"{head.lower} {preposition.lower}"}
    if words.comparing.isdisjoint(phrases) or _bounds(preposition):
        return False
    between = preposition.sentence.between(preposition.index + 1, time.index - 1)
    if between and between[0].tag == "IN":
        return True
    figures = [word for word in between if word.tag == "CD"]
    if not words.likening.isdisjoint(phrases) or _moved_by(preposition):
        # "Than last year", "up from Tuesday"; "than the attack in May" names the day of the attack.
        return bool(figures) or not any(word.pos in ("NOUN", "PROPN") for word in between)
    return any(not _counts_a_noun(figure) for figure in figures)


def _bounds(preposition: Word) -> bool:
    """Whether it is the last word of what bounds a day: "no later *than* Friday"."""
    phrase = preposition.sentence.between(preposition.index - _BOUND, preposition.index)
    return " ".join(word.lower for word in phrase) in preposition.vocab.prepositions.bounding


def _moved_by(preposition: Word) -> bool:
    """Whether it stands after what says how something moved: "fell 2% *from*", "down *from*", "higher *than*"."""
    head, directions = preposition.head, preposition.vocab.quantities.direction
    over = preposition.previous
    return head.lower in directions or (over is not None and over.lower in directions) or _is_result(head)


def _counts_a_noun(figure: Word) -> bool:
    """Whether it counts what is no measure: the villages of "people from *12* villages on Monday"."""
    counted, vocabulary = figure.head, figure.vocab
    if figure.relation != "nummod" or counted.pos not in ("NOUN", "PROPN"):
        return False
    return counted.lemma.lower() not in vocabulary.events.results | vocabulary.quantities.units_of_measure


def _is_result(word: Word) -> bool:
    """Whether it says how something measured moved ("sales rose", "fell 5%"); a bridge falls, and a mill is sold."""
    results = word.vocab.events.results
    if word.lemma not in word.vocab.events.measured:
        return False
    parts = (word, *(child for child in word.children if child.relation in _MEASURED))
    return any(part.lemma.lower() in results for part in parts)
