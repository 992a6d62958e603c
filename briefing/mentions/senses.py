"""In which sense a trigger is meant, where the words around it give it one of its own.

"Rolled over" is no roll, "took him into custody" reports an arrest, and the murder that someone is charged with is what
a court may find, not a killing that is reported.
"""

from __future__ import annotations

from briefing.lexicon.phrases import phrases_of
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import ancestors
from briefing.mentions.triggers import Trigger

CHARGE = "charge of"
"""How the sense of a crime begins that someone is only charged with."""

# So many words may stand between a verb and the words that complete it ("found the late singer's doctor Nora Vale
# guilty").
_LONGEST_OBJECT = 8
_STOPS = (";", ":", ".", "!", "?")


def sense_of(trigger: Trigger) -> str:
    """The phrase that gives a trigger its meaning ("take into custody", "roll over", "charge of murder"), or ""."""
    word = trigger.word
    lemma = word.lemma.lower()
    if lemma in word.vocab.senses.crimes and _is_charged(word):
        return f"{CHARGE} {lemma}"
    if trigger.is_noun:
        return ""
    return _completed(word, lemma) or _with_particle(word, lemma)


def _is_charged(crime: Word) -> bool:
    """Whether a crime stands under a word that charges someone with it ("two counts of attempted murder")."""
    # "Charged with fraud and *murder*".
    while crime.relation == "conj":
        crime = crime.head
    before = crime.head
    if crime.relation not in ("pobj", "pcomp") or before.lower not in before.vocab.senses.charged_after:
        return False
    return before.head.lemma.lower() in before.vocab.senses.charging


def _completed(verb: Word, lemma: str) -> str:
    """The phrase that the words following a verb make with it."""
    following = _following(verb)
    for phrase in phrases_of(lemma, verb.sentence.language):
        length = len(phrase.rest)
        # "Take *him* into custody": a phrase with a gap lets its object stand between.
        for start in range(_LONGEST_OBJECT + 1 if phrase.gap else 1):
            part = following[start : start + length]
            if tuple(word.lower for word in part) == phrase.rest and _hangs_on(part[0], verb):
                return phrase.name
    return ""


def _following(verb: Word) -> list[Word]:
    """The words of the clause that follow a verb, without commas."""
    found = []
    for word in verb.sentence.between(verb.index + 1, verb.sentence.last.index):
        if word.text in _STOPS:
            break
        if word.text != ",":
            found.append(word)
    return found


def _hangs_on(word: Word, verb: Word) -> bool:
    return any(above is verb for above in ancestors(word))


def _with_particle(verb: Word, lemma: str) -> str:
    """A verb of little meaning with its particle ("took back", "went down")."""
    if lemma not in verb.vocab.senses.light:
        return ""
    for child in verb.rights:
        is_particle = child.relation == "prt" or child.index == verb.index + 1
        if is_particle and child.lower in child.vocab.senses.particles:
            return f"{lemma} {child.lower}"
    return ""
