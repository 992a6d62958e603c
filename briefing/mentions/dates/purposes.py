"""Whether a day behind a purpose is that of the deed: "troops stormed the school to *free* pupils on Monday".

English puts the day at the end, so that a parser hangs it on the last verb before it. What was done for something on a
day that has been was done on that day; so was what went with it ("attacked a convoy *carrying* aid on Monday").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, time

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.eventnouns import has_other_day, is_about_an_event, is_setting
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import PAST_TENSES, Tense, direct_objects, phrasal, tense
from briefing.mentions.triggers import Trigger

_OBJECTS = ("dobj", "pobj")
# A parser takes "an operation to *free* the pupils" for either.
_OF_NOUN = ("acl", "relcl")
_OF_CLAUSE = ("xcomp", "ccomp")
_AIM = "is what it was done for"


def done_for(
    verb: Word, known: Mapping[int, Trigger], found: Mapping[int, Sequence[Attachment]]
) -> tuple[Word, str] | None:
    """The dated word behind an undated verb that says what the deed was for, or what went with it; how it does.

    An effort to come has a day to come: "will lead a drive to *clean* the river on Friday".
    """
    form = tense(verb)
    if has_other_day(verb) and not _leads(verb):
        return None
    if form is Tense.FUTURE:
        efforts = (pair for noun in direct_objects(verb) for pair in _under_effort(noun, verb))
        return next((pair for pair in efforts if _is_to_come(pair[0], found.get(pair[0].index, ()))), None)
    if form is not Tense.PAST:
        return None
    below = [*_to_be_stopped(verb), *(() if _may_be_of_another_day(verb) else _below(verb, known))]
    dated = (pair for pair in below if pair[0].index > verb.index and was_over(pair[0], found.get(pair[0].index, ())))
    return next(dated, None)


def _leads(verb: Word) -> bool:
    """Whether somebody leads an effort, where nothing "led to" it: "*led* a drive to clean the river"."""
    is_effort = (noun.lemma.lower() in noun.vocab.events.efforts for noun in direct_objects(verb))
    return verb.lemma in verb.vocab.events.light_verbs and any(is_effort)


def _is_to_come(word: Word, dates: Sequence[Attachment]) -> bool:
    """Whether a word has dates, all its own and none before the day of the report; "by June" is none of the deed's."""
    out, bounding = word.sentence.article.published.interval.earliest, word.vocab.prepositions.bounding
    begins = [each.timex.interval.earliest for each in dates if _is_its_day(each, bounding) and each.timex.interval]
    if out is None or not dates or len(begins) < len(dates):
        return False
    today = datetime.combine(out.date(), time.min)
    return all(begin is not None and begin >= today for begin in begins)


def _is_its_day(dated: Attachment, bounding: Collection[str]) -> bool:
    return dated.through is None and dated.preposition not in bounding


def was_over(word: Word, dates: Sequence[Attachment]) -> bool:
    """Whether a word has dates, all its own and none after the day of the report."""
    reported = word.sentence.article.published.interval.latest
    ends = [each.timex.interval.latest for each in dates if each.through is None and each.timex.interval is not None]
    is_own = bool(dates) and len(ends) == len(dates)
    return is_own and reported is not None and all(end is not None and end.date() <= reported.date() for end in ends)


def _may_be_of_another_day(verb: Word) -> bool:
    """Whether the deed may be of an earlier day: who "*flew* to Marlo to attend a vote on Monday" flew before that.

    Or of a later one, where it speaks of an event, or decides on it: "*praised* an operation to free pupils on Monday".
    """
    words, events = verb.vocab, verb.vocab.events
    lists = (words.status.plan, words.status.wished, words.status.schedule, words.status.convoking, events.ahead)
    is_of_event = is_about_an_event(verb) or phrasal(verb) in events.making_known | events.deciding_on
    return is_of_event or any(verb.lemma in each for each in lists)


def _to_be_stopped(verb: Word) -> Iterator[tuple[Word, str]]:
    """What somebody was doing who was called on to stop: "called on the army to stop *killing* people on Monday".

    Who is asked "to start paying wages on Monday" may pay them later than he was asked.
    """
    for child in verb.rights:
        is_to_end = child.relation == "xcomp" and tense(child) is Tense.INFINITIVE
        if is_to_end and phrasal(child) in child.vocab.events.ending:
            yield from ((inner, _AIM) for inner in child.rights if inner.relation == "xcomp" and inner.tag == "VBG")


def _below(verb: Word, known: Mapping[int, Trigger]) -> Iterator[tuple[Word, str]]:
    """What somebody did it for, of the verb or of a noun for an effort, and what somebody without a day was doing."""
    for child in verb.rights:
        is_infinitive = tense(child) is Tense.INFINITIVE
        # What came of it is none: "fled, *only* to die on Friday".
        if child.relation == "advcl" and is_infinitive and child.left_edge.lower in child.vocab.grammar.to:
            yield from _with_complements(child, _AIM)
        elif child.relation == "advcl" and child.tag == "VBG" and child.lemma in child.vocab.events.attempting:
            # "Died trying to *save* a dog on Monday"; not "won, promising to *leave* on Monday". A participle by itself
            # may be later: "ruled for years, dying".
            yield from ((inner, "is what was tried") for inner in child.rights if inner.relation == "xcomp")
        nouns = (child, *child.rights) if child.relation == "prep" else (child,)
        for noun in nouns:
            if noun.relation in _OBJECTS:
                yield from _under_noun(noun, verb, known)


def _under_effort(noun: Word, verb: Word) -> Iterator[tuple[Word, str]]:
    """What an effort that somebody makes is for: "launched an operation to *plug* a well"."""
    for clause in noun.rights if _makes_effort(verb, noun) else ():
        if clause.relation in _OF_NOUN and tense(clause) is Tense.INFINITIVE:
            yield from _with_complements(clause, _AIM)


def _under_noun(noun: Word, verb: Word, known: Mapping[int, Trigger]) -> Iterator[tuple[Word, str]]:
    yield from _under_effort(noun, verb)
    for clause in noun.rights:
        if clause.relation not in _OF_NOUN:
            continue
        is_event = noun.index in known and known[noun.index].is_noun
        if clause.tag == "VBG" and not is_event and not _is_made_public(verb, noun):
            yield clause, "is what went with it"


def _makes_effort(verb: Word, noun: Word) -> bool:
    """Whether the deed is part of an effort: "*launched* an operation to plug a well", "died *in* a raid to free him".

    Who financed it, or apologised for it, did so at another time.
    """
    words = verb.vocab
    makes = words.events.light_verbs | words.events.attending | words.lexicon.beginning
    return noun.lemma.lower() in words.events.efforts and (verb.lemma in makes or is_setting(noun, verb))


def _is_made_public(verb: Word, noun: Word) -> bool:
    """Whether words or pictures of something are made, not that itself: "signed a *contract* covering May"."""
    reporting = verb.vocab.reporting
    return verb.lemma in reporting.issuing or noun.lemma.lower() in reporting.nouns | noun.vocab.events.texts


def _with_complements(clause: Word, how: str) -> Iterator[tuple[Word, str]]:
    """A clause and what stands in it: "to stop them *reaching* the port on Monday".

    Not what had happened, nor what is to come of it: "wrote to explain why she *resigned* on Monday", "changed the law
    to allow shops to *open* on Monday".
    """
    yield clause, how
    if clause.lemma not in clause.vocab.events.deciding_on:
        within = (inner for inner in clause.rights if inner.relation in _OF_CLAUSE and tense(inner) not in PAST_TENSES)
        yield from ((inner, how) for inner in within)
