"""Knows the caption of a picture, which says in the present what is to be seen of a day that is past.

"Officials remove trees from a road after the storm on Monday." Reports hardly tell a past day so, but for tolls ("kills
12"); a chronology does ("March 17 – The council votes"), and opens with its day.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import Tense, negation, tense
from briefing.mentions.triggers import Kind, Trigger
from briefing.model import Timex


def is_caption(sentence: Sentence, trigger: Trigger, timexes: Sequence[Timex]) -> bool:
    """Whether a trigger heads a sentence, with these expressions of time, that is one.

    Of the day on which its article came out the present is a report: "The truce takes effect on Monday."
    """
    root = sentence.root
    return (
        trigger.word.index == root.index
        and trigger.kind is Kind.EVENT
        and tense(root) is Tense.PRESENT
        and negation(root) is None
        and not sentence.own_marks
        and _has_named_subject(root)
        and any(_is_past_day(timex, sentence) for timex in timexes)
    )


def _has_named_subject(root: Word) -> bool:
    """Whether a noun is what acts: "He remains in custody Tuesday" is no caption."""
    return any(child.relation == "nsubj" and child.pos in ("NOUN", "PROPN") for child in root.lefts)


def _is_past_day(timex: Timex, sentence: Sentence) -> bool:
    """Whether it names one day, not at the head of the sentence, that was over when the article came out."""
    published = sentence.article.published.day
    # A chronology opens each line with its day: "March 17 – The council *votes*" reports.
    if timex.interval is None or published is None or timex.start == sentence.first.start:
        return False
    first, last = timex.interval.first_day, timex.interval.last_day
    return first is not None and first == last and first < published
