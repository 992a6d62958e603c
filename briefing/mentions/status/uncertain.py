"""Which clauses the text leaves open: conditions, questions, hopes and fears, what is done by habit."""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import (
    PAST_TENSES,
    Tense,
    clause_head,
    governor,
    is_verb,
    negation,
    tense,
)

_CONTENT = ("ccomp", "csubj", "csubjpass", "xcomp", "advcl", "acl")


def is_habit(verb: Word) -> bool:
    """Whether it is or was done time and again ("would often visit", "will always protect")."""
    return any(child.lower in child.vocab.status.habitual for child in verb.children if child.relation == "advmod")


def is_general(verb: Word) -> bool:
    """Whether it says what goes on at all times ("flu kills thousands each year"), which is no happening."""
    if tense(verb) is not Tense.PRESENT:
        return False
    # "Flu *kills* thousands each year": the parser takes "each year" for an adverb made of a noun.
    spans = (child for child in verb.rights if child.relation == "npadvmod")
    return is_habit(verb) or any(word.lower in word.vocab.status.every for span in spans for word in span.lefts)


def has_condition(verb: Word) -> bool:
    """Whether it is said of a case that may never be ("would resign if the bill failed")."""
    clauses = (child for child in clause_head(verb).children if child.relation == "advcl")
    return any(
        child.relation == "mark" and child.lower in child.vocab.status.conditions
        for clause in clauses
        for child in clause.lefts
    )


def is_conditional(verb: Word) -> bool:
    """Whether a conjunction makes it a case that may never be ("if the dam bursts", "until the army withdraws").

    What others waited for came true where both stand in the past ("fought until the army withdrew").
    """
    marks = {child.lower for child in clause_head(verb).lefts if child.relation in ("mark", "advmod")}
    words = verb.vocab.status
    found = marks & words.conditional
    # "They will fight until the army *withdraws*" has not come true, "fought until it *withdrew*" has.
    if found and found <= words.awaited and tense(verb) in PAST_TENSES:
        over = governor(verb)
        return over is None or tense(over) not in PAST_TENSES
    return any(child.relation == "mark" and child.lower in found for child in clause_head(verb).lefts)


def is_open_question(verb: Word) -> bool:
    """Whether the clause is what is said not to be known or not to be so ("it was unclear how many were hurt")."""
    head = clause_head(verb)
    if head.relation not in _CONTENT or head.head is head:
        return False
    over = head.head
    # "There is no evidence that they *fired*."
    if over.pos == "NOUN":
        return head.relation in ("acl", "ccomp") and _is_word_of_nothing(over)
    near = (over, *over.children)
    if any(child.lower in child.vocab.status.uncertain for child in near):
        return True
    # "Did not know that he *fled*" says that he did; "did not know who *fled*" asks. "That" is tagged as a wh-word,
    # too.
    asked = verb.left_edge.tag.startswith("W") and verb.left_edge.lower not in verb.vocab.grammar.that
    if over.lemma in over.vocab.status.granted and not asked:
        return False
    known = over.lemma in over.vocab.status.knowing or any(word.lower in word.vocab.status.certain for word in near)
    # Not so an adverbial clause: "could not say, as he *fled*".
    return known and head.relation != "advcl" and is_verb(over) and negation(over) is not None


def _is_word_of_nothing(noun: Word) -> bool:
    """Whether it is the news that there is none of ("there was no word that the crew had survived")."""
    tidings = noun.lemma.lower() in noun.vocab.status.tidings
    return tidings and any(child.lower in child.vocab.status.none for child in noun.lefts)


def is_only_thought_of(verb: Word) -> bool:
    """Whether the clause is what somebody fears, hopes or believes ("they are worried that it will fall")."""
    attitudes = verb.vocab.status.attitudes
    return verb.relation == "ccomp" and (verb.head.lemma in attitudes or verb.head.lower in attitudes)
