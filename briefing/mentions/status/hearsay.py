"""Find the noun of hearsay that a clause completes ("*rumours* that the dam burst"), and whether a verb denies."""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import clause_head, direct_objects, is_verb, subject
from briefing.mentions.status.mood import mood
from briefing.mentions.vocabulary.words import Words
from briefing.model import Status

_OF_NOUN = ("acl", "ccomp")


def hearsay_over(word: Word) -> Word | None:
    """The noun of hearsay whose content the clause of a word is; None where it is none."""
    return _noun_over(word, word.vocab.status.hearsay)


def is_feared(word: Word) -> bool:
    """Whether the clause of a word is what somebody fears, hopes or holds possible: "fears that the dam *burst*"."""
    return _noun_over(word, word.vocab.status.misgivings) is not None


def _noun_over(word: Word, nouns: Words) -> Word | None:
    """The noun, one of those, whose content the clause of a word is.

    Where somebody stands between the two, the parser hangs the clause on him or on a verb: "denied accusations by Reed
    that she *joined*". A clause that says which one is meant ("by villagers that *fled*") is no content.
    """
    clause = clause_head(word)
    over = clause.head
    if clause.relation in _OF_NOUN and _is_one_of(over, nouns):
        # "Allegations *published* on Monday" are described, and not told what they say.
        is_described = clause.tag in ("VBN", "VBG") and subject(clause) is None
        return None if is_described else over
    if clause.relation == "ccomp":
        return _before(over, clause, nouns)
    if clause.relation == "relcl" and _is_introduced(clause) and over.relation == "pobj":
        between = over.head.head  # "allegations *by villagers that* troops *burnt* the mill"
        return between if _is_one_of(between, nouns) else _before(between, clause, nouns)
    return None


def denies(verb: Word) -> bool:
    """Whether a verb says as done that something is not so: who "refused to *deny*" or "will *deny*" it has not."""
    return verb.lemma in verb.vocab.reporting.deny and is_verb(verb) and mood(verb) is Status.REPORTED


def is_ruling(verb: Word) -> bool:
    """Whether somebody judges what others say, and denies nothing: "Judge Vale *rejected* the claim that he fled"."""
    who = subject(verb)
    judging = verb.vocab.denial.judging
    return who is not None and any(word.lemma.lower() in judging for word in (who, *who.lefts))


def _before(verb: Word, clause: Word, nouns: Words) -> Word | None:
    """The noun before a clause of its verb: its object, what its participle describes, what has surfaced."""
    # "Claims *made* by Reed that she …"
    if verb.relation == "acl" and verb.tag == "VBN" and _is_one_of(verb.head, nouns):
        return verb.head
    if verb.lemma in verb.vocab.status.surfacing:  # "claims *emerged* that she …"
        story = subject(verb)
        return story if story is not None and _is_one_of(story, nouns) else None
    before = (child for child in direct_objects(verb) if child.index < clause.index)
    return next((child for child in before if _is_one_of(child, nouns)), None)


def _is_introduced(clause: Word) -> bool:
    """Whether "that" only opens a clause, which has all it needs: it is no pronoun in it."""
    return any(child.relation == "mark" for child in clause.lefts)


def _is_one_of(noun: Word, nouns: Words) -> bool:
    # With its capital at the head of a sentence it is taken for a name: "*Suspicion* grew that".
    is_common = noun.pos == "NOUN" or (noun.pos == "PROPN" and noun.previous is None)
    return is_common and noun.lemma.lower() in nouns
