"""Knows that a sentence only paints what went on meanwhile, of no known day: "the young were moving to the port".

So features and reminiscences tell of years ago. At the head of a report the same form is news ("crews were fighting a
fire in Marlo").
"""

from __future__ import annotations

from briefing.mentions.parse.verbs import PAST_TENSES, auxiliaries, clause_head, is_passive, tense
from briefing.mentions.triggers import Trigger
from briefing.model import Basis, When

_HEAD = 2
"""Paragraphs, the headline among them, in which reports tell what is going on."""


def is_backdrop(trigger: Trigger, when: When) -> bool:
    """Whether a main verb far down says in the past progressive what went on, and nothing says when.

    What police or crews are busy with goes on until the report ("were searching the bay"), and so does what is said to
    ("was still burning").
    """
    verb = trigger.word
    if trigger.is_noun or verb.tag != "VBG" or verb.sentence.paragraph < _HEAD or is_passive(verb):
        return False
    if when.basis is Basis.STATED or when.is_dated or tense(verb) not in PAST_TENSES or not auxiliaries(verb):
        return False
    head, words = clause_head(verb), verb.vocab
    is_main = head.relation == "ROOT" or (head.relation == "conj" and head.head.relation == "ROOT")
    goes_on = any(child.lower in words.status.going_on for child in verb.children)
    return is_main and not goes_on and verb.lemma not in words.events.pursuing
