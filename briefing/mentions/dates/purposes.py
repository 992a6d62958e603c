"""Whether a day behind a purpose is that of the deed: "troops stormed the school to *free* pupils on Monday".

English puts the day at the end, so that a parser hangs it on the last verb before it. What was done for something on a
day that has been was done on that day; so was what went with it ("stopped a truck *carrying* arms on Monday").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.eventnouns import has_other_day, is_about_an_event
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import Tense, tense
from briefing.mentions.triggers import Trigger

_OBJECTS = ("dobj", "pobj")
# A parser takes "an operation to *free* the pupils" for either.
_OF_NOUN = ("acl", "relcl")
_OF_CLAUSE = ("xcomp", "ccomp")
_AIM = "is what it was done for"


def done_for(
    verb: Word, known: Mapping[int, Trigger], found: Mapping[int, Sequence[Attachment]]
) -> tuple[Word, str] | None:
    """The dated word behind an undated verb that says what the deed was for, or what went with it; how it does."""
    if tense(verb) is not Tense.PAST or has_other_day(verb):
        return None
    below = [*_to_be_stopped(verb), *(() if _may_be_of_another_day(verb) else _below(verb, known))]
    dated = (pair for pair in below if pair[0].index > verb.index and was_over(pair[0], found.get(pair[0].index, ())))
    return next(dated, None)


def was_over(word: Word, dates: Sequence[Attachment]) -> bool:
    """Whether a word has dates, all its own and over by the day of the report."""
    reported = word.sentence.article.published.interval.latest
    ends = [each.timex.interval.latest for each in dates if each.through is None and each.timex.interval is not None]
    is_own = bool(dates) and len(ends) == len(dates)
    return is_own and reported is not None and all(end is not None and end <= reported for end in ends)


def _may_be_of_another_day(verb: Word) -> bool:
    """Whether the deed may be of an earlier day: who "*flew* to Marlo to attend a vote on Monday" flew before that."""
    words = verb.vocab
    lists = (words.status.plan, words.status.wished, words.status.schedule, words.status.convoking, words.events.ahead)
    return is_about_an_event(verb) or any(verb.lemma in each for each in lists)


def _to_be_stopped(verb: Word) -> Iterator[tuple[Word, str]]:
    """What somebody was doing who was called on to stop: "called on the army to stop *killing* people on Monday"."""
    for child in verb.rights:
        if child.relation == "xcomp" and tense(child) is Tense.INFINITIVE:
            yield from ((inner, _AIM) for inner in child.rights if inner.relation == "xcomp" and inner.tag == "VBG")


def _below(verb: Word, known: Mapping[int, Trigger]) -> Iterator[tuple[Word, str]]:
    """What somebody did it for, of the verb or of a noun for an effort, and what somebody without a day was doing."""
    for child in verb.rights:
        is_infinitive = tense(child) is Tense.INFINITIVE
        # What came of it is none: "fled, *only* to die on Friday".
        if child.relation == "advcl" and is_infinitive and child.left_edge.lower in child.vocab.grammar.to:
            yield from _with_complements(child, _AIM)
        elif child.relation == "advcl" and child.tag == "VBG":
            # "Died trying to *save* a dog on Monday"; a participle by itself may be later: "ruled for years, dying".
            yield from ((inner, "is what went with it") for inner in child.rights if inner.relation in _OF_CLAUSE)
        nouns = (child, *child.rights) if child.relation == "prep" else (child,)
        for noun in nouns:
            if noun.relation in _OBJECTS:
                yield from _under_noun(noun, known)


def _under_noun(noun: Word, known: Mapping[int, Trigger]) -> Iterator[tuple[Word, str]]:
    for clause in noun.rights:
        if clause.relation not in _OF_NOUN:
            continue
        if tense(clause) is Tense.INFINITIVE and noun.lemma.lower() in noun.vocab.events.efforts:
            yield from _with_complements(clause, _AIM)
        elif clause.tag == "VBG" and not (noun.index in known and known[noun.index].is_noun):
            yield clause, "is what went with it"


def _with_complements(clause: Word, how: str) -> Iterator[tuple[Word, str]]:
    """A clause and what stands in it: "to stop them *reaching* the port on Monday"."""
    yield clause, how
    yield from ((inner, how) for inner in clause.rights if inner.relation in _OF_CLAUSE)
