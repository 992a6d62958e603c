"""Find the verbs of which a noun is subject or object, as if they all stood in the active."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import auxiliaries, is_passive, negation, subject
from briefing.mentions.vocabulary import Role

_NOUNS = ("NOUN", "PROPN", "NUM")


def roles_of(noun: Word) -> Iterator[tuple[Word, Role]]:
    """The verbs of which a noun is an argument, each with its role: of the clauses on it, then of its own clause."""
    for child in noun.children:
        if child.relation == "acl" and child.tag == "VBN":
            yield child, "object"
        elif child.relation == "relcl":
            yield child, _role_in_clause(child)
    yield from _own_roles(noun)


def _role_in_clause(verb: Word) -> Role:
    """What a noun is in the clause on it: "the men who fled", "the men who were killed", "the men they killed"."""
    own = subject(verb)
    is_object = is_passive(verb) or (own is not None and own.lower not in own.vocab.pronouns.relative)
    return "object" if is_object else "subject"


def _own_roles(noun: Word) -> Iterator[tuple[Word, Role]]:
    head = noun.head
    # "Two men and *a boy* were killed": what the first is, the others are. "A total of 57 *people* died": people did.
    while (noun.relation == "conj" and head.pos in _NOUNS) or _is_of_a_total(noun):
        noun = head if noun.relation == "conj" else head.head
        head = noun.head
    if noun.relation == "dobj":
        yield from _made_to(head)
    if noun.relation in ("dobj", "nsubjpass"):
        yield head, "object"
        yield from _said_to(head)
    elif noun.relation == "nsubj":
        yield head, "object" if is_passive(head) or has_lost_auxiliary(head) else "subject"


def _made_to(verb: Word) -> Iterator[tuple[Word, Role]]:
    """What the object of a verb was made to do ("forced 200 people to flee")."""
    if verb.lemma not in verb.vocab.status.implicative:
        return
    for child in verb.rights:
        if child.relation in ("xcomp", "ccomp") and child.tag == "VB":
            yield child, "subject"
            return


def _is_of_a_total(noun: Word) -> bool:
    """Whether a word that only says how many stands over it: "*a total* of 57 people", not "of two of 57 people"."""
    vocab = noun.vocab
    is_whole = any(below.lower in vocab.quantities.of for child in noun.lefts for below in child.lefts)
    return (
        noun.relation == "pobj"
        and not is_whole
        and noun.head.lower in vocab.quantities.of
        and noun.head.head.lemma.lower() in vocab.kinds.counts
    )


def _said_to(verb: Word) -> Iterator[tuple[Word, Role]]:
    """What the subject of a passive is said to have done or suffered: "200 are known *to have died*", not "are not"."""
    for child in verb.rights if is_passive(verb) and negation(verb) is None else ():
        if child.relation == "xcomp" and child.tag in ("VB", "VBN"):
            yield child, "object" if is_passive(child) else "subject"


def has_lost_auxiliary(verb: Word) -> bool:
    """Whether a participle has lost its auxiliary to the clause before it ("20 were killed and dozens injured")."""
    if verb.tag == "VBN":
        return not any(helper.lemma in helper.vocab.grammar.have for helper in auxiliaries(verb))
    # The tagger takes "*injured*" for a past tense: "20 were killed and dozens *injured*".
    elliptic = verb.relation == "conj" and verb.tag == "VBD" and is_passive(verb.head)
    return elliptic and not any(child.relation == "dobj" for child in verb.children)
