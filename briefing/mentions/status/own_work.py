"""Knows that a sentence only tells what somebody of the outlet itself did for its report.

"The Post's Nora Vale has met rescuers in Marlo as they look for survivors", in the Post, points a reader to a film, and
is no happening of the day. What she says is: "The Post's Nora Vale says that half of the port is gone".
"""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import phrasal, subject
from briefing.mentions.triggers import Trigger
from briefing.model.outlet import outlet_key

_STATED = ("ccomp", "parataxis")
_JOINED = ("conj", "advcl")


def is_own_work(trigger: Trigger) -> bool:
    """Whether a verb reports what one of the outlet's own people did for the report, or what they saw then.

    What befell them is news all the same ("the Post's Nora Vale was beaten").
    """
    verb = trigger.word
    if trigger.is_noun:
        return False
    # "… has met rescuers as they *look* for survivors" is what she saw.
    while verb.relation in _JOINED and not _works(verb):
        verb = verb.head
    return _works(verb)


def _works(verb: Word) -> bool:
    """Whether a verb of a reporter's work has somebody of the outlet as its subject, and hands on no statement."""
    own = subject(verb)
    if own is None or own.relation != "nsubj" or phrasal(verb) not in verb.vocab.status.own_work:
        return False
    return _is_of_outlet(own) and not any(child.relation in _STATED for child in verb.children)


def _is_of_outlet(person: Word) -> bool:
    """Whether a name stands behind that of the article's outlet ("the Post's Nora Vale")."""
    outlet = outlet_key(person.sentence.article.publisher or "")
    owner = next((child for child in person.lefts if child.relation == "poss"), None)
    if owner is None or not outlet or person.pos != "PROPN":
        return False
    name = outlet_key(" ".join(word.text for word in (*owner.lefts, owner) if word.pos == "PROPN"))
    # "BBC" and "BBC News" are one.
    return bool(name) and (outlet.startswith(name) or name.startswith(outlet))
