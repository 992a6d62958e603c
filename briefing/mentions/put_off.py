"""By which verb of its sentence something is put off or called off: "the *vote* was put off; the concert goes ahead".

A sentence may put off one thing and announce another: only what the verb governs is off its day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.mentions.affected import affected
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import clause_head, is_passive, is_verb, object_of, phrasal, subject
from briefing.mentions.triggers import Trigger

# How a verb hangs on the verb or the noun that it completes or describes: "plans *to hold* the vote".
_CLAUSE = ("xcomp", "ccomp", "pcomp", "acl", "relcl")
# A gerund that is put off: the parser takes that of "put off holding the vote" for an adverbial.
_GERUND = ("xcomp", "ccomp", "advcl")


def putting_off(triggers: Iterable[Trigger]) -> list[Trigger]:
    """Those that say that something is not on its day ("postponed", "called off"), in order."""
    return [one for one in triggers if phrasal(one.word) in one.word.vocab.lexicon.plans.off_its_day]


def put_off_by(trigger: Trigger, verbs: Sequence[Trigger]) -> Trigger | None:
    """Of the `verbs` that put something off the last that does so to what a trigger reports; None where none does."""
    if trigger in verbs:
        return None
    return next((verb for verb in reversed(verbs) if _governs(verb, trigger)), None)


def _governs(verb: Trigger, trigger: Trigger) -> bool:
    thing, word = _put_off(verb), trigger.word
    if thing is not None and any(each is thing for each in _parts_of(word)):
        return True
    # "The *vote* was set for Friday but it was put off": what the pronoun takes up stands before it. So does a noun for
    # which the parser found no verb ("the *trial* of the man accused of killing Hart has been put off").
    is_taken_up = thing is None or thing.pos == "PRON"
    is_left_over = trigger.is_noun and trigger.governor is None
    return (is_taken_up or is_left_over) and word.index < verb.word.index and not _has_happened(word)


def _has_happened(word: Word) -> bool:
    """Whether a plain past says that it did: "a *fire killed* two, and a vote was set for Friday but put off"."""
    verb = word.head if word.relation == "nsubj" else word
    return verb.tag == "VBD" and verb.lemma.lower() not in verb.vocab.lexicon.empty


def _put_off(verb: Trigger) -> Word | None:
    """What a verb puts off: "the *vote* was put off", "put off *holding* the vote"."""
    gerund = next((each for each in verb.word.rights if is_put_off_gerund(each)), None)
    return affected(verb) if gerund is None else gerund


def is_put_off_gerund(word: Word) -> bool:
    """Whether it is a gerund that the verb over it puts off: "put off *holding* the vote", "delayed *paying*"."""
    verb, plans = word.head, word.vocab.lexicon.plans
    if word.tag != "VBG" or word.relation not in _GERUND or phrasal(verb) not in plans.off_its_day:
        return False
    # "The flight was delayed, *stranding* hundreds": what came of it.
    between = word.sentence.between(verb.index, word.index)
    return not is_passive(verb) and object_of(verb) in (None, word) and not any(each.is_punctuation for each in between)


def _parts_of(word: Word) -> Iterator[Word]:
    """What a word is part of: the "start" for "the start of the *trial*", the "plans" for "plans to hold the *vote*".

    A clause is part of its subject, too: "the *trial*, which is to begin on Friday".
    """
    word = clause_head(word)
    yield word
    own = subject(word) if is_verb(word) else None
    if own is not None:
        yield own
    is_of = word.relation == "pobj" and word.head.lower in word.vocab.quantities.of
    joins = word.relation == "dobj" or (word.relation == "conj" and not is_verb(word))
    if is_of:
        yield from _parts_of(word.head.head)
    elif joins or (word.relation in _CLAUSE and not is_of_somebody(word)):
        yield from _parts_of(word.head)


def is_of_somebody(clause: Word) -> bool:
    """Whether "who" opens it: "the trial of Hart, who will *speak* on Friday, was put off" hangs on the trial here."""
    own = subject(clause)
    return clause.relation == "relcl" and own is not None and own.tag == "WP"
