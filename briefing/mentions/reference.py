"""How a mention refers to its event: as something new, or as what the reader knows.

"A blast" and "another raid" bring something new. "The blast", "Thursday's blast", "the ferry that sank" and "those who
were hurt" take the happening for known: whoever writes so does not report it on his own account.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.mentions.parse.determiners import is_definite, is_pointed_at, makes_definite
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import clause_head, subject
from briefing.mentions.triggers import Trigger
from briefing.model import Reference

_CLAUSES_ON_NOUNS = ("relcl", "acl")
_PARTS_OF_NAME = ("compound", "nmod", "amod")


def reference_of(trigger: Trigger) -> Reference:
    """The reference of a trigger: of a noun by the words before it, of a verb by the noun that its clause describes."""
    return _of_noun(trigger.word) if trigger.is_noun else _of_verb(trigger.word)


def _of_noun(noun: Word) -> Reference:
    """By the nearest word that says so: "the second attack" is another one."""
    for word in _describing(noun):
        # "The *second* attack": the nearest word is asked first, so "the" does not make it known.
        if word.lower in word.vocab.determiners.new:
            return Reference.NEW
        if makes_definite(word) or word.lower in word.vocab.determiners.resuming:
            return Reference.DEFINITE
    return Reference.NONE


def _describing(noun: Word) -> Iterator[Word]:
    """The words before a noun that belong to it, nearest first; an article may hang on a noun before it.

    In "a Syrian government offensive" the parser gives "a" to "government".
    """
    for child in reversed(noun.lefts):
        yield child
        if child.relation in _PARTS_OF_NAME:
            yield from _describing(child)


def _of_verb(verb: Word) -> Reference:
    head = clause_head(verb)
    # "The ferry that *sank* was raised": the sinking is known.
    if head.relation in _CLAUSES_ON_NOUNS and _restricts(head) and is_definite(head.head):
        return Reference.DEFINITE
    own = subject(verb)
    introduced = own is not None and any(child.lower in child.vocab.determiners.new for child in own.lefts)
    return Reference.NEW if introduced else Reference.NONE


def _restricts(clause: Word) -> bool:
    """Whether a clause says which thing is meant; after a comma it adds something new ("Mr. Orr, who was arrested")."""
    before = clause.left_edge.previous
    return clause.index > clause.head.index and (before is None or before.text != ",")


def points_back(noun: Word) -> bool:
    """Whether an event noun means the one mentioned earlier ("the invasion"), and no other one ("the second attack").

    Where the article names one day for such an event, 29 of 34 on the gold sets for the day of events fell on it.
    """
    return noun.tag == "NN" and is_pointed_at(noun) and not is_another(noun)


def is_another(noun: Word) -> bool:
    """Whether words before it set it apart from the one mentioned earlier ("the second attack")."""
    return any(child.lower in child.vocab.determiners.setting_apart for child in noun.lefts)
