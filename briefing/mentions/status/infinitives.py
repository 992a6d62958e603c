"""What an infinitive reports, by the verb, adjective or noun over it: "managed to", "is to", "due to", "wants to"."""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import (
    PAST_TENSES,
    Tense,
    ancestors,
    auxiliaries,
    governor,
    is_passive,
    phrasal,
    subject,
    tense,
)
from briefing.mentions.sources.sayings import find_saying
from briefing.mentions.triggers import schedules
from briefing.model import Status

# Relations by which an infinitive is what the verb over it governs.
COMPLEMENT = ("xcomp", "ccomp")


def is_one_of_a_row(verb: Word) -> bool:
    """Whether it happened to one of several ("the latest man to be killed", "the first to be held")."""
    if verb.relation not in ("relcl", "acl") or not is_passive(verb):
        return False
    return any(word.lower in word.vocab.status.ranks for word in (verb.head, *verb.head.lefts))


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


def infinitive_status(verb: Word, over: Word | None, above: Status | None) -> Status:
    """What an infinitive reports, given the verb over it and the status of that one, as far as there is one.

    That of a row happened, that of a headline is to come, others hang on the verb over them; where the status of that
    one is not known, as in a sentence nested too deep to be followed, nothing is known of the infinitive either.
    """
    if is_one_of_a_row(verb):
        # A negation over it is of the row and not of the deed: "he is not the first to be *killed*".
        return Status.REPORTED if above in (Status.NEGATED, None) else above
    if over is None:
        return Status.PLANNED if _is_headline_future(verb) else Status.HYPOTHETICAL
    return _infinitive_under(verb, over, above) if above is not None else Status.HYPOTHETICAL


def _infinitive_under(verb: Word, over: Word, above: Status) -> Status:
    """What an infinitive reports by the verb over it: "managed to", "refused to", "is to", "wants to"."""
    if verb.relation == "conj":
        return above
    if verb.relation not in COMPLEMENT:
        return Status.HYPOTHETICAL
    # Asked before the verb, which is no more than "is": "the mill is due to *open*".
    judged = _judged(verb, over)
    if judged is not None:
        return _after_adjective(judged, over, above)
    if over.lemma in over.vocab.status.negative:
        return Status.NEGATED
    # "Did (not) manage to *flee*" shares the fate of "manage"; "does not want to *flee*" that of "want".
    if above is Status.NEGATED or (over.lemma in over.vocab.status.implicative and not _is_going_to(over)):
        return above
    # "Agreed to *sell*", "the mill is to *close*"; not "the aim is to *rebuild*".
    arranged = over.lemma in over.vocab.status.plan or (over.lemma in over.vocab.grammar.be and not _names_an_aim(over))
    # "Is going to *fall*" is to come; "was going to *fall*" does not say whether it did.
    arranged = arranged or (_is_going_to(over) and tense(over) is Tense.PROGRESSIVE)
    # "Ordered him to *leave*": he may not. "The gates are to *blame*", "is meant to *protect*": nothing is arranged.
    left_open = over.lemma in over.vocab.status.ordering or _is_no_arrangement(verb, over)
    planned = arranged and not left_open and above in (Status.REPORTED, Status.PLANNED)
    return Status.PLANNED if planned else Status.HYPOTHETICAL


def is_menace(verb: Word) -> bool:
    """Whether it is what somebody threatened to do."""
    over = governor(verb)
    return over is not None and verb.relation in COMPLEMENT and over.lemma in over.vocab.status.menacing


def _is_going_to(over: Word) -> bool:
    """Whether a verb of motion is but the sign of what is to come ("is going to fall"); "went on to fall" did."""
    return over.tag == "VBG" and over.lemma in over.vocab.grammar.going and phrasal(over) == over.lemma


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
        # "Was able to *flee*" did; "is able to *flee*" may.
        return above if tense(over) in PAST_TENSES else Status.HYPOTHETICAL
    return Status.HYPOTHETICAL


def _is_no_arrangement(verb: Word, over: Word) -> bool:
    """Whether an infinitive says what is at fault ("are to blame"), or what something is for."""
    if over.lemma in over.vocab.grammar.be:
        return verb.lemma in verb.vocab.status.at_fault
    return over.lemma in over.vocab.status.purpose and is_passive(over)


def was_overtaken(verb: Word) -> bool:
    """Whether it is an infinitive that says what had been planned, done or dropped by the time that the text is about.

    So is what somebody "had planned to do", what "had been due to reopen" or "was to have flown"; in reported speech it
    is the present plan put back ("said it had agreed to buy the yard").
    """
    if verb.relation == "conj" and verb.tag in ("VB", "VBN") and verb.head is not verb:
        return was_overtaken(verb.head)
    over = governor(verb)
    if over is None or verb.relation not in COMPLEMENT or _has_no_to(verb):
        return False
    perfect = any(helper.lower in helper.vocab.grammar.perfect for helper in auxiliaries(verb))
    adjective = _judged(verb, over)
    if adjective is not None and adjective.lower in adjective.vocab.status.due:
        return had_been(over) or (tense(over) in PAST_TENSES and (perfect or _has_turned(over)))
    if over.lemma in over.vocab.grammar.be:
        return perfect and tense(over) in PAST_TENSES
    is_plan = schedules(over) if is_passive(over) else over.lemma in over.vocab.status.plan
    return is_plan and (had_been(over) or (is_passive(over) and tense(over) in PAST_TENSES and _has_turned(over)))


def _has_turned(verb: Word) -> bool:
    """Whether the text goes on that a plan came to nothing, or has come since.

    "Was due to open on Tuesday, but the ferry sank"; "the work, which was due to begin on Tuesday, has resumed".
    """
    turns = verb.vocab.status.turning
    goes_on = any(child.relation == "conj" and tense(child) in PAST_TENSES for child in verb.rights)
    if goes_on and any(child.relation == "cc" and child.lower in turns for child in verb.rights):
        return True
    head = verb.head
    while head.relation == "pobj":  # "work on the mill, which was due to begin"
        head = head.head.head
    is_subject = verb.relation == "relcl" and head.relation in ("nsubj", "nsubjpass")
    main = governor(head) if is_subject else None
    return main is not None and tense(main) is Tense.PERFECT


def _has_no_to(verb: Word) -> bool:
    return all(child.lower not in child.vocab.grammar.to for child in verb.lefts)


def had_been(verb: Word) -> bool:
    """Whether it was so before the time of the text ("had been due to reopen"), and not put back in reported speech."""
    before = any(helper.lower in helper.vocab.grammar.had_or_short for helper in auxiliaries(verb))
    return before and find_saying(verb) is None


def _names_an_aim(be: Word) -> bool:
    """Whether what "is to" be done is an aim ("the goal is to rebuild"), and not an arrangement."""
    own = subject(be)
    return own is not None and own.lemma.lower() in own.vocab.status.aims
