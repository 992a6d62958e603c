"""Decide how a text presents what a word reports: as a fact, confirmed, claimed, denied, planned, negated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from briefing.mentions.parse.determiners import is_definite
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import (
    Tense,
    ancestors,
    auxiliaries,
    clause_head,
    governor,
    is_adjective_after,
    is_passive,
    is_verb,
    negation,
    phrasal,
    subject,
    tense,
)
from briefing.mentions.put_off import is_of_somebody, is_put_off_gerund
from briefing.mentions.sources.sayings import Saying
from briefing.mentions.status.hearsay import denies, hearsay_over, is_feared, is_ruling
from briefing.mentions.status.infinitives import is_menace, was_overtaken
from briefing.mentions.status.mood import mood
from briefing.mentions.status.nouns import OBJECT, had_been_scheduled, noun_status
from briefing.mentions.triggers import Trigger
from briefing.model import Status

_PARTS = ("nsubj", "nsubjpass", "dobj")
_TOLD = (Tense.PAST, Tense.PRESENT)


def decide_status(sentence: Sentence, trigger: Trigger, saying: Saying | None, *, is_dated: bool) -> Status:
    """The status of a trigger in its sentence, `saying` being what reports it; `is_dated` where a time is given for it.

    What somebody threatened to do, or delayed doing, is planned only where it is.
    """
    status = _presented(sentence, trigger, saying)
    word = trigger.word
    is_no_plan = status is Status.PLANNED and not is_dated and (is_menace(word) or is_put_off_gerund(word))
    return Status.HYPOTHETICAL if is_no_plan else status


def _presented(sentence: Sentence, trigger: Trigger, saying: Saying | None) -> Status:
    if _is_question(sentence):
        return Status.HYPOTHETICAL
    # The form of the clause comes first: who says "the mill will close" reports a plan, whatever the verb of saying.
    own = noun_status(trigger) if trigger.is_noun else mood(trigger.word)
    # "They called off the march, which was *to begin* at noon."
    if own is Status.PLANNED and _is_withdrawn_plan(trigger.word):
        return Status.NEGATED
    # "She denied that the mill *will close*": neither is that a plan.
    if own is Status.PLANNED and saying is not None and _is_denial(saying):
        return Status.DENIED
    return own if own is not Status.REPORTED else _reported_status(trigger.word, saying)


def is_left_open(sentence: Sentence, trigger: Trigger, saying: Saying | None) -> bool:
    """Whether grammar is certain that nothing is asserted: a question, a saying that did not take place, a plan of old.

    "The mill had been due to reopen" does not say whether it did.
    """
    is_unsaid = saying is not None and _is_unsaid(saying)
    was_planned = had_been_scheduled(trigger.word) if trigger.is_noun else was_overtaken(trigger.word)
    return is_unsaid or _is_question(sentence) or was_planned


def is_asserted(trigger: Trigger) -> bool:
    """Whether grammar is certain that the sentence asserts it: the verb of its main clause, or of what that quotes.

    "The attendant accused them of theft and *forced* them off the plane": nothing leaves that open, whatever stands
    around it; nor that a court "*has refused* to hear" him, or that police say a boy "*is* dead". What else is in the
    present may be true in general, and what a noun names need not have been.
    """
    verb = trigger.word
    if _is_of_what_befell(trigger):
        return True
    if trigger.is_noun or negation(verb) is not None or not _is_of_the_past(verb):
        return False
    if _is_qualified(verb):
        return False
    while verb.relation == "conj" and is_verb(verb.head) and verb.head.tag in ("VBD", "VBN"):
        verb = verb.head
    if subject(verb) is None or not _is_of_the_past(verb):
        return False
    return verb.relation == "ROOT" or _is_quoted(verb)


def _is_qualified(verb: Word) -> bool:
    """Whether an adverb leaves little of it, or says that it is not so ("*almost* won", "*allegedly* fired")."""
    status = verb.vocab.status
    return any(word.lower in status.scanty | status.almost | status.claimed_words for word in verb.lefts)


def _is_said_falsely(verb: Word) -> bool:
    """Whether the text says that what a verb of saying says is not so ("*falsely* reported")."""
    return any(child.lower in child.vocab.status.falsely for child in verb.children if child.relation == "advmod")


def _is_of_the_past(verb: Word) -> bool:
    """Whether its tense tells what was done; of a refusal the perfect does, too."""
    form = tense(verb)
    is_refusal = form is Tense.PERFECT and verb.lemma in verb.vocab.status.negative
    return is_refusal or form in (Tense.PAST, Tense.PLUPERFECT)


def _is_quoted(verb: Word) -> bool:
    """Whether a main clause quotes it word for word (“The bird was *removed*,” the airline said)."""
    over = verb.head
    is_finite = verb.tag == "VBD" or any(helper.tag == "VBD" for helper in auxiliaries(verb))
    is_saying = over.relation == "ROOT" and over.lemma in over.vocab.reporting.verbs and tense(over) is Tense.PAST
    is_quoted = verb.sentence.is_quoted(verb)
    return verb.relation == "ccomp" and is_quoted and is_finite and is_saying and negation(over) is None


def is_reported_as_fact(trigger: Trigger) -> bool:
    """Whether somebody is said to have reported it as done: "police said he *shot* his wife on Tuesday".

    Not so what he "*almost* shot", or what police "*falsely* said".
    """
    return not trigger.is_noun and _is_reported(trigger.word)


def _is_reported(verb: Word) -> bool:
    """Whether somebody is said to have reported what it says as done, or as what has become of somebody."""
    over = verb.head
    if _is_qualified(verb) or _is_said_falsely(over):
        return False
    is_done = tense(verb) is Tense.PAST or _is_what_befell(verb)
    if verb.relation != "ccomp" or not is_done or negation(verb) is not None:
        return False
    tells = over.relation == "ROOT" and tense(over) in _TOLD and over.lemma in over.vocab.reporting.closing
    return tells and negation(over) is None and subject(verb) is not None


def _is_of_what_befell(trigger: Trigger) -> bool:
    """Whether it is reported to have befallen somebody, or that of which it came: "is *dead* after a *shooting*"."""
    verb = governor(trigger.word) if trigger.is_noun else trigger.word
    return verb is not None and _is_what_befell(verb) and _is_reported(verb)


def _is_what_befell(verb: Word) -> bool:
    """Whether it says what has become of somebody: "police say a boy *is* dead"."""
    befallen = verb.vocab.kinds.adjectives
    is_state = tense(verb) is Tense.PRESENT and verb.lemma in verb.vocab.grammar.be
    return is_state and any(child.relation == "acomp" and child.lower in befallen for child in verb.rights)


def _is_question(sentence: Sentence) -> bool:
    # A quotation mark may close after it: "Who *fired*?"
    return any(word.text == "?" for word in sentence.words[-2:])


def _reported_status(word: Word, saying: Saying | None) -> Status:
    """What the words of saying, thinking and charging over a clause make of what it states as a fact."""
    said = _said_status(word, saying) if saying is not None else None
    if said is not None:
        return said
    # "The guards reportedly *fired* first."
    if any(child.lower in child.vocab.status.claimed_words for child in word.children):
        return Status.CLAIMED
    return _thought_status(word)


def _said_status(word: Word, saying: Saying) -> Status | None:
    """What a verb of saying makes of what it says; None where it leaves it as it stands."""
    # A denial is looked for first. What was not denied ("refused to deny that they *fired*") is a claim at most.
    lemma, words = saying.verb.lemma, word.vocab.reporting
    if lemma in words.deny and _is_kept_from_another(word):
        return Status.NEGATED
    if lemma in words.deny and (is_ruling(saying.verb) or not _is_presupposed(word, saying)):
        return _left_of_denial(saying.verb)
    if _is_unsaid(saying):
        return Status.HYPOTHETICAL
    if _is_said_falsely(saying.verb):
        return Status.NEGATED
    if lemma in words.confirm:
        return Status.CONFIRMED
    return Status.CLAIMED if lemma in words.claim else None


def _is_undone(verb: Word) -> bool:
    """Whether a verb says that nothing was done ("did not", "refused to"), or leaves it open ("if she denies")."""
    return is_verb(verb) and mood(verb) in (Status.NEGATED, Status.HYPOTHETICAL)


def _is_kept_from_another(word: Word) -> bool:
    """Whether what is "denied" is a thing that somebody does not get: "denied the leader a third *victory*"."""
    is_object = not is_verb(word) and word.relation == "dobj"
    return is_object and word.lemma in word.vocab.denial.kept_from_others


def _left_of_denial(verb: Word) -> Status:
    """What a verb of denying leaves of what it governs.

    A court does not deny what it rejects. Where nothing was denied, who can "neither confirm nor deny" claims nothing.
    """
    if is_ruling(verb):
        return Status.NEGATED
    if not _is_undone(verb):
        return Status.DENIED
    over = verb.head if verb.relation == "conj" else verb
    return Status.HYPOTHETICAL if over.lemma in over.vocab.reporting.confirm else Status.CLAIMED


def _is_denial(saying: Saying) -> bool:
    return saying.verb.lemma in saying.verb.vocab.reporting.deny and negation(saying.verb) is None


def is_no_word_of_denier(word: Word, saying: Saying) -> bool:
    """Whether a denial takes a fact for granted, which is then the text's own and none of who denies.

    "The minister denied that he took the money, which was *found* in a bag": he says nothing of the bag.
    """
    return _is_denial(saying) and _is_presupposed(word, saying)


def _is_presupposed(word: Word, saying: Saying) -> bool:
    """Whether a denial takes for granted what a word reports, as it is named as known.

    So it is with a definite noun to which something else is tied ("denied having a part in *the attack*", "drugs that
    could have contributed to *the death*"), and with all that a relative clause says of one ("denied killing the woman
    who *died*", "denied knowing Vale, who committed *suicide* in May"). What is done is denied with its doing, however
    definite ("denied carrying out the attack").
    Existential presupposition: Levinson, Pragmatics, 1983, ch. 4.
    """
    if any(_describes_a_known_one(clause, saying) for clause in _clauses_over(word, saying)):
        return True
    return not is_verb(word) and is_definite(word) and (_is_tied_to(word) or _is_spoken_of(word))


def _clauses_over(word: Word, saying: Saying) -> Iterator[Word]:
    """A word and those over it, up to the saying, as their clauses hang in the parse."""
    below = takewhile(lambda above: above.index != saying.verb.index, ancestors(word))
    return (clause_head(each) for each in (word, *below))


def _describes_a_known_one(clause: Word, saying: Saying) -> bool:
    """Whether it is a relative clause of a definite noun or of one person's name; of "Russians who" it picks some."""
    noun = clause.head
    is_of_another = clause.relation == "relcl" and noun.index != saying.verb.index
    return is_of_another and (is_definite(noun) or noun.tag == "NNP")


def _is_tied_to(noun: Word) -> bool:
    """Whether something else is tied to it ("a part in the attack") that does not bring it about ("led to ruin").

    So it is with what one may have left or missed ("planned to leave the summit").
    """
    if noun.relation == "dobj":
        return noun.head.lemma in noun.vocab.denial.supposing
    over = noun.head.head
    is_tied = noun.relation == "pobj" and noun.head.lower in noun.vocab.denial.tying
    return is_tied and over.lemma not in noun.vocab.denial.bringing


def _is_spoken_of(noun: Word) -> bool:
    """Whether a clause says something else of it than that it took place ("that the crash was caused by ice")."""
    verb, status = governor(noun), noun.vocab.status
    is_subject = noun.relation in ("nsubj", "nsubjpass") and verb is not None and verb.relation == "ccomp"
    return is_subject and verb is not None and phrasal(verb) not in status.taking_place | status.performing


def _is_unsaid(saying: Saying) -> bool:
    """Whether the saying itself did not take place ("could not confirm that", "if he says that")."""
    verb = saying.verb
    if not is_verb(verb) or verb.lemma in verb.vocab.reporting.deny:
        return False
    # "Police could not confirm that he *fled*"; "if the court says that he *fled*". But "would say that he *fled*" says
    # it.
    form = mood(verb)
    return (form is Status.NEGATED and verb.lemma in verb.vocab.status.unsaid) or (
        form is Status.HYPOTHETICAL and tense(verb) is not Tense.MODAL
    )


def _thought_status(word: Word) -> Status:
    """Claimed where the clause is somebody's opinion, charge or hearsay; denied where that is denied."""
    head = clause_head(_clause_of(word))
    over = head.head
    # "There were rumours that the dam *burst*"; "denied a claim that they *fired*".
    noun = hearsay_over(head)
    if noun is not None:
        verb = governor(noun)
        denied = verb is not None and noun.relation in OBJECT and denies(verb)
        return _left_of_denial(verb) if denied and verb is not None else Status.CLAIMED
    # "Is believed to have *fled*", "Hart, reported to have *fled*". It names nobody, so that no saying is found.
    is_said_of = is_passive(over) or head.tag != "VBG"
    if head.relation == "xcomp" and is_said_of and over.lemma in over.vocab.status.opinion:
        return Status.CLAIMED
    thought = _feared_or_thought(head)
    if thought is not None:
        return thought
    # "Accused of *killing*" is a claim, "acquitted of *killing*" says that it was not so. "Jailed for *killing*" is
    # settled: a court found so.
    if head.relation == "pcomp" and over.lower in over.vocab.status.charged_with:
        verb = governor(over)
        if verb is not None and verb.lemma in verb.vocab.status.cleared:
            return Status.NEGATED
        return Status.CLAIMED if verb is not None and verb.lemma in verb.vocab.status.charged else Status.REPORTED
    return Status.REPORTED


def _feared_or_thought(head: Word) -> Status | None:
    """What the attitude makes of a clause: "some think that it *exploded*" is a claim, "fear that" leaves it open.

    So do "fears that rebels *seized* the port".
    """
    if is_feared(head):
        return Status.HYPOTHETICAL
    over = head.head
    if head.relation != "ccomp" or over.lemma not in over.vocab.status.attitudes:
        return None
    return Status.CLAIMED if over.lemma in over.vocab.status.opinion else Status.HYPOTHETICAL


def _clause_of(word: Word) -> Word:
    """The verb of a noun's clause: "rumours that an *attack* took place". What is known before stands by itself."""
    told_of = any(child.relation in ("relcl", "acl", "prep") for child in word.rights)
    is_new = word.pos == "NOUN" and word.relation in _PARTS and not is_definite(word) and not told_of
    return (governor(word) if is_new else None) or word


def _is_withdrawn_plan(word: Word) -> bool:
    """Whether it is planned only in words on a noun that was called or put off ("the strike, which was to begin").

    So it is in an adjective after the noun: "the strike, *due* to begin".
    """
    over = (word, *ancestors(word))
    clause = next((each for each in over if each.relation in ("relcl", "acl") or is_adjective_after(each)), None)
    if clause is None or clause.head.relation not in OBJECT or is_of_somebody(clause):
        return False
    verb = governor(clause.head)
    return verb is not None and negation(verb) is None and phrasal(verb) in verb.vocab.off


def is_unreported(trigger: Trigger) -> bool:
    """Whether nothing is known or reported of an event ("no group claimed responsibility for the attack")."""
    verb = trigger.governor
    if not trigger.is_noun or verb is None:
        return False
    words = verb.vocab.status
    # "There was no *explosion*"; "there were no reports of *injuries*".
    if verb.lemma in verb.vocab.grammar.be and any(child.relation == "expl" for child in verb.children):
        nothing = words.negations | words.none | words.nothing
        said = [word.lower for child in verb.rights if child.relation == "attr" for word in (child, *child.lefts)]
        return not nothing.isdisjoint(said)
    reports = verb.lemma in verb.vocab.reporting.verbs or verb.lemma in words.knowing
    return reports and negation(verb) is not None


def is_silence(trigger: Trigger) -> bool:
    """Whether somebody only says nothing ("declined to comment", "refused to say whether the boy was released").

    So it is that somebody was "reached for comment".
    """
    words, verb = trigger.word.vocab.status, trigger.word
    if trigger.is_noun:
        return False
    if verb.lemma in words.withholding:
        return any(child.relation == "xcomp" and child.lemma in words.withheld for child in verb.rights)
    if verb.lemma not in words.approaching:
        return False
    things = (thing for child in verb.rights if child.relation == "prep" for thing in child.rights)
    return any(thing.relation == "pobj" and thing.lemma in words.asked_for for thing in things)


def is_forecast(trigger: Trigger) -> bool:
    """Whether it is only that a forecast shows something ("the forecast *showed* the storm swinging up the coast")."""
    verb = trigger.word
    if trigger.is_noun or verb.lemma not in verb.vocab.reporting.showing:
        return False
    shows = subject(verb)
    return shows is not None and shows.lemma in verb.vocab.status.foreseen_in


def is_standing_charge(trigger: Trigger) -> bool:
    """Whether it only says with what somebody stands charged ("Vale *is charged* with arson"), which was done before.

    So does "the man *charged* with arson". "Vale *has been charged*" and "*was charged* on Friday" are of the charging,
    and so is a headline ("Two men *charged* with arson").
    """
    verb = trigger.word
    if trigger.is_noun or verb.lemma not in verb.vocab.status.charged:
        return False
    charge = [child for child in verb.rights if not child.is_punctuation]
    # "The man *charged* on Friday with arson" is of Friday.
    if not charge or any(child.lower not in child.vocab.status.charged_with for child in charge):
        return False
    if verb.relation == "acl" and verb.tag == "VBN":
        return verb.head.relation != "ROOT"
    is_so_now = is_passive(verb) and tense(verb) is Tense.PRESENT
    return is_so_now and not any(helper.tag == "VBG" for helper in auxiliaries(verb))
