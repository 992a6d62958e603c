"""Decide from the grammar over a verb whether it took place, is planned, is only thought of, or did not take place."""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import (
    PAST_TENSES,
    Tense,
    ancestors,
    auxiliaries,
    clause_head,
    governor,
    is_passive,
    is_verb,
    negation,
    subject,
    tense,
)
from briefing.mentions.sources.attribution import find_saying
from briefing.model import Status

# How deep a chain of infinitives is followed; real text never nests further.
DEEPEST = 6

_COMPLEMENT = ("xcomp", "ccomp")
_DEPENDENT = ("advcl", "xcomp", "conj", "ccomp", "pcomp", "pobj")
_CONTENT = ("ccomp", "csubj", "csubjpass", "xcomp", "advcl", "acl")


def mood(verb: Word, depth: int = DEEPEST) -> Status:
    """REPORTED, PLANNED, HYPOTHETICAL or NEGATED, from the verb itself and the verbs over it."""
    if negation(verb) is not None:
        return Status.NEGATED
    form = tense(verb)
    if form is Tense.FUTURE:
        unsure = _is_only_thought_of(verb) or _has_condition(verb) or _is_habit(verb)
        return Status.HYPOTHETICAL if unsure else Status.PLANNED
    if form is Tense.MODAL:
        return _modal(verb)
    if _is_conditional(verb) or _is_open_question(verb):
        return Status.HYPOTHETICAL
    if form is Tense.INFINITIVE:
        return _infinitive(verb, depth)
    over = governor(verb)
    return _participle(verb, over, depth - 1) if form is Tense.PARTICIPLE and depth and over else Status.REPORTED


def _modal(verb: Word) -> Status:
    """What a modal makes of a verb: only "would" where it is the "will" of the past is no mere thought.

    So it is in reported speech ("said he would resign") and, with a word for later, in a narrative ("would later
    capture the town"); in a condition and with "have" ("would have resigned") it never is.
    """
    helpers = {helper.lower for helper in auxiliaries(verb)}
    vocabulary = verb.vocab
    if helpers.isdisjoint(vocabulary.status.would) or not helpers.isdisjoint(vocabulary.grammar.perfect):
        return Status.HYPOTHETICAL
    if _is_conditional(verb) or _has_condition(verb) or _is_open_question(verb) or _is_only_thought_of(verb):
        return Status.HYPOTHETICAL
    if _is_habit(verb):
        return Status.HYPOTHETICAL
    if _is_promised(verb):
        return Status.PLANNED
    later = any(child.lower in child.vocab.status.afterwards for child in verb.children if child.relation == "advmod")
    return Status.REPORTED if later and governor(verb) is None else Status.HYPOTHETICAL


def _is_promised(verb: Word) -> bool:
    """Whether "would" is the "will" that somebody used to announce it ("said the school would reopen")."""
    over = governor(verb)
    if over is not None and verb.relation == "ccomp" and over.lemma in over.vocab.status.plan:
        return tense(over) in PAST_TENSES
    saying = find_saying(verb)
    if saying is None or saying.verb.lemma in saying.verb.vocab.status.foretelling:
        return False
    if saying.source is not None and saying.source.lemma.lower() in saying.source.vocab.status.foretellers:
        return False
    return not is_verb(saying.verb) or tense(saying.verb) in (*PAST_TENSES, Tense.PARTICIPLE)


def _is_habit(verb: Word) -> bool:
    """Whether it is or was done time and again ("would often visit", "will always protect")."""
    return any(child.lower in child.vocab.status.habitual for child in verb.children if child.relation == "advmod")


def _has_condition(verb: Word) -> bool:
    """Whether it is said of a case that may never be ("would resign if the bill failed")."""
    clauses = (child for child in clause_head(verb).children if child.relation == "advcl")
    return any(
        child.relation == "mark" and child.lower in child.vocab.status.conditions
        for clause in clauses
        for child in clause.lefts
    )


def _is_headline_future(verb: Word) -> bool:
    """Whether a bare infinitive announces ("Minister to visit Tessin"); without subject it orders ("Boil water").

    A line that ends in a full stop is no headline ("Impossible to know."), nor is what hangs on an adjective.
    """
    top = [verb, *ancestors(verb)][-1]
    if verb.head.pos == "ADJ" or any(child.relation == "acomp" for child in verb.lefts):
        return False
    return top.right_edge.text != "." and (
        subject(verb) is not None or any(child.lower in child.vocab.grammar.to for child in verb.lefts)
    )


def _is_conditional(verb: Word) -> bool:
    """Whether a conjunction makes it a case that may never be ("if the dam bursts", "until the army withdraws").

    What others waited for came true where both stand in the past ("fought until the army withdrew").
    """
    marks = {child.lower for child in clause_head(verb).lefts if child.relation in ("mark", "advmod")}
    words = verb.vocab.status
    found = marks & words.conditional
    if found and found <= words.awaited and tense(verb) in PAST_TENSES:
        over = governor(verb)
        return over is None or tense(over) not in PAST_TENSES
    return any(child.relation == "mark" and child.lower in found for child in clause_head(verb).lefts)


def _is_open_question(verb: Word) -> bool:
    """Whether the clause is what is said not to be known or not to be so ("it was unclear how many were hurt")."""
    head = clause_head(verb)
    if head.relation not in _CONTENT or head.head is head:
        return False
    over = head.head
    if over.pos == "NOUN":
        return head.relation in ("acl", "ccomp") and _is_word_of_nothing(over)
    near = (over, *over.children)
    if any(child.lower in child.vocab.status.uncertain for child in near):
        return True
    asked = verb.left_edge.tag.startswith("W") and verb.left_edge.lower not in verb.vocab.grammar.that
    if over.lemma in over.vocab.status.granted and not asked:
        return False
    known = over.lemma in over.vocab.status.knowing or any(word.lower in word.vocab.status.certain for word in near)
    return known and head.relation != "advcl" and is_verb(over) and negation(over) is not None


def _is_word_of_nothing(noun: Word) -> bool:
    """Whether it is the news that there is none of ("there was no word that the crew had survived")."""
    tidings = noun.lemma.lower() in noun.vocab.status.tidings
    return tidings and any(child.lower in child.vocab.status.none for child in noun.lefts)


def _is_only_thought_of(verb: Word) -> bool:
    """Whether the clause is what somebody fears, hopes or believes ("they are worried that it will fall")."""
    attitudes = verb.vocab.status.attitudes
    return verb.relation == "ccomp" and (verb.head.lemma in attitudes or verb.head.lower in attitudes)


def is_one_of_a_row(verb: Word) -> bool:
    """Whether it happened to one of several ("the latest man to be killed", "the first to be held")."""
    if verb.relation not in ("relcl", "acl") or not is_passive(verb):
        return False
    return any(word.lower in word.vocab.status.ranks for word in (verb.head, *verb.head.lefts))


def _infinitive(verb: Word, depth: int) -> Status:
    """What an infinitive reports: of a row it happened, in a headline it is to come, else it hangs on what is over it."""
    over = governor(verb)
    if is_one_of_a_row(verb):
        above = mood(over, depth - 1) if over is not None and depth else Status.REPORTED
        return Status.REPORTED if above is Status.NEGATED else above
    if over is None:
        return Status.PLANNED if _is_headline_future(verb) else Status.HYPOTHETICAL
    return _infinitive_under(verb, over, depth - 1) if depth else Status.REPORTED


def _infinitive_under(verb: Word, over: Word, depth: int) -> Status:
    """What an infinitive reports by the verb over it: "managed to", "refused to", "is to", "wants to"."""
    above = mood(over, depth)
    if verb.relation == "conj":
        return above
    if verb.relation not in _COMPLEMENT:
        return Status.HYPOTHETICAL
    judged = _judged(verb, over)
    if judged is not None:
        return _after_adjective(judged, over, above)
    if over.lemma in over.vocab.status.negative:
        return Status.NEGATED
    if over.lemma in over.vocab.status.implicative or above is Status.NEGATED:
        return above
    arranged = over.lemma in over.vocab.status.plan or (over.lemma in over.vocab.grammar.be and not _names_an_aim(over))
    left_open = over.lemma in over.vocab.status.ordering or _is_no_arrangement(verb, over)
    planned = arranged and not left_open and above in (Status.REPORTED, Status.PLANNED)
    return Status.PLANNED if planned else Status.HYPOTHETICAL


def _judged(verb: Word, over: Word) -> Word | None:
    """The adjective or noun that an infinitive completes: "due to open", "it is easy to give", "it is a shame"."""
    if verb.head.pos == "ADJ":
        return verb.head
    if over.lemma not in over.vocab.grammar.be:
        return None
    return next(
        (child for child in over.rights if child.relation in ("acomp", "attr") and child.index < verb.index), None
    )


def _after_adjective(adjective: Word, over: Word, above: Status) -> Status:
    """An infinitive after an adjective: "due to open", "unable to reach", "able to flee", "likely to fall"."""
    if adjective.lower in adjective.vocab.status.unable:
        return Status.NEGATED
    if above is Status.NEGATED:
        return above
    if adjective.lower in adjective.vocab.status.due:
        return Status.PLANNED if above in (Status.REPORTED, Status.PLANNED) else above
    if adjective.lower in adjective.vocab.status.able:
        return above if tense(over) in PAST_TENSES else Status.HYPOTHETICAL
    return Status.HYPOTHETICAL


def _is_no_arrangement(verb: Word, over: Word) -> bool:
    """Whether an infinitive says what is at fault ("are to blame"), what something is for, or what had been planned.

    What somebody "had planned to do" was done or dropped by the time that the text is about; in reported speech
    it is the present plan put back ("said it had agreed to buy the yard").
    """
    if over.lemma in over.vocab.grammar.be:
        return verb.lemma in verb.vocab.status.at_fault
    if over.lemma in over.vocab.status.purpose and is_passive(over):
        return True
    before = any(helper.lower in helper.vocab.grammar.had_or_short for helper in auxiliaries(over))
    return before and not is_passive(over) and over.lemma in over.vocab.status.plan and find_saying(over) is None


def _names_an_aim(be: Word) -> bool:
    """Whether what "is to" be done is an aim ("the goal is to rebuild"), and not an arrangement."""
    own = subject(be)
    return own is not None and own.lemma.lower() in own.vocab.status.aims


def _participle(verb: Word, over: Word, depth: int) -> Status:
    """A participle or gerund shares the fate of the verb over it, but for "without", "kept from" and "considered".

    A past participle set apart was done before ("will fight the ruling, announced on Monday").
    """
    kept_from = over.lemma in over.vocab.status.negative and verb.head.lower in verb.vocab.status.kept_from
    if verb.relation == "pcomp" and (verb.head.lower in verb.vocab.status.without or kept_from):
        return Status.NEGATED
    if verb.relation in _COMPLEMENT and over.lemma in over.vocab.status.negative:
        return Status.NEGATED
    if verb.relation == "advcl" and verb.tag == "VBN":
        return Status.REPORTED
    aims_at = verb.relation == "pcomp" and over.lemma in over.vocab.status.plan
    if aims_at or (verb.relation in _COMPLEMENT and over.lemma in over.vocab.status.wished):
        return Status.HYPOTHETICAL
    return mood(over, depth) if verb.relation in _DEPENDENT and is_verb(over) else Status.REPORTED
