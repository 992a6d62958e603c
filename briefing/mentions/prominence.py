"""Whether a word reports what its sentence is about, or only what the sentence touches on.

"Police said a bomb exploded, killing two" is about the explosion and the deaths. "The film, shown before the vote, drew
crowds" is about neither the showing nor the vote. What only describes a noun is furthest off: "the mayor, who won on
Wednesday, is ill" is no news of Wednesday.
"""

from __future__ import annotations

from itertools import takewhile

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import SUBJECT, ancestors, auxiliaries, clause_head, is_verb
from briefing.mentions.triggers import CLAUSE, Trigger, is_saying, is_state

# How the noun of an event takes part in a clause that is about it ("there was a blast").
_TAKES_PART = (*SUBJECT, "dobj", "attr")
_OPEN_CLAUSE = ("xcomp", *CLAUSE)
# How a clause hangs on the noun that it describes: "a man *held* in March", "a man who *fled*".
DESCRIBING = ("relcl", "acl")
_FINITE = ("VBD", "VBP", "VBZ", "VB", "MD")


def is_central(trigger: Trigger) -> bool:
    """Whether its clause is the main one, one joined to it, or what the main one says."""
    word = trigger.word
    return _noun_is_central(word) if trigger.is_noun else _verb_is_central(clause_head(word))


def only_describes(trigger: Trigger) -> bool:
    """Whether it stands in a clause that describes somebody or something: "police hunt a man who *fled* on Friday".

    Not so of what a sentence says that somebody is ("he is one of 40 who *fled*", "it was the army that *fired*"), of
    what there are signs of ("indications that missiles *landed* in Ost"), nor of the day on which words came out ("a
    study *released* on Friday shows").
    """
    word = trigger.word
    over = (clause_head(word), *ancestors(word))
    clauses = (each for each in over if each.relation in DESCRIBING or _is_reduced(each))
    return not all(_is_said_of_subject(each.head) or _is_content(each) or _puts_out(each) for each in clauses)


def _is_reduced(verb: Word) -> bool:
    """Whether a participle between a subject and its verb is taken for a clause that is the subject.

    "The keeper *hurt* on Monday will be out", "Kara Lind, *elected* on Monday, is a judge": a clause that is a subject
    begins with "that" or "what" (Quirk et al. 1985, 15.3).
    """
    return verb.relation == "csubj" and verb.tag == "VBN" and not auxiliaries(verb)


def _is_content(clause: Word) -> bool:
    """Whether a clause says what the noun over it holds: "indications *that* missiles fired at sea *landed* in Ost".

    Not so of a second one that describes the noun: "the belief that he fled, *shattered* on Friday, is gone".
    """
    if _opens_with_that(clause):
        return True
    # The parse of that example gives the "that" to "fired": the verb behind it has no subject, and no comma before it.
    preceding = [each for each in clause.head.rights if each.index < clause.index]
    has_own = any(child.relation in SUBJECT or child.is_punctuation for child in clause.lefts)
    return clause.relation == "acl" and not has_own and bool(preceding) and _opens_with_that(preceding[-1])


def _opens_with_that(clause: Word) -> bool:
    """Whether "that" opens it as a conjunction; as a pronoun ("the quake that struck") it has another tag."""
    words = clause.vocab.grammar
    return clause.relation == "acl" and any(each.tag == "IN" and each.lower in words.that for each in clause.lefts)


def _is_said_of_subject(noun: Word) -> bool:
    """Whether it stands in what a sentence says that its subject is, or in what there is ("there were 40 who fled")."""
    phrase = takewhile(lambda word: word.tag not in _FINITE, (noun, *ancestors(noun)))
    return any(word.relation == "attr" or _is_of_a_number(word) for word in phrase)


def _is_of_a_number(word: Word) -> bool:
    """Whether it opens what says of whom the subject is one: "she was *among* 40 who fled"."""
    is_among = word.relation == "prep" and word.lower in word.vocab.prepositions.including
    return is_among and word.head.lemma in word.vocab.grammar.be


def _puts_out(verb: Word) -> bool:
    """Whether it puts words into the world: "a study *released* on Friday"."""
    return verb.lemma in verb.vocab.reporting.issuing


def _noun_is_central(noun: Word) -> bool:
    """Of "a blast hit the market" and "launched an attack" the noun is; so it is in a headline ("Blast in Kabul")."""
    if noun.relation == "ROOT":
        return True
    over = noun.head if noun.relation in _TAKES_PART else _verb_over(noun)
    if over is None or not is_verb(over) or _is_finding(over) or _is_thought_of(noun, over):
        return False
    return _verb_is_central(clause_head(over))


def _is_thought_of(noun: Word, verb: Word) -> bool:
    """Whether the sentence says what somebody thinks of it: "the envoy condemned the *attack*" is of the envoy.

    So is "the *attack* was condemned by the envoy".
    """
    return noun.relation in ("dobj", "nsubjpass") and verb.lemma in verb.vocab.lexicon.reactions.every


def _is_finding(verb: Word) -> bool:
    """Whether it says how things are, as somebody found: "ruled that the strike in May *was* illegal"."""
    found = verb.relation == "ccomp" and is_state(verb)
    return found and is_verb(verb.head) and not is_saying(verb.head) and not is_state(verb.head)


def _verb_over(noun: Word) -> Word | None:
    """The verb of which a noun is the agent ("rocked by a blast"), or that only brings it about ("led to a strike").

    After the quake people *began* to write: of the quake that says nothing.
    """
    if noun.relation != "pobj":
        return None
    preposition, verb = noun.head, noun.head.head
    if preposition.relation == "agent":
        return verb
    words = verb.vocab
    brings = preposition.relation == "prep" and preposition.lower in words.prepositions.bringing
    return verb if brings and verb.lemma in words.events.light_verbs | words.events.bringing_about else None


def _verb_is_central(verb: Word) -> bool:
    if verb.relation == "ROOT":
        return True
    over = _arranging(verb) or verb.head
    if not over.tag.startswith(("VB", "MD")):
        return False
    # "A bomb exploded and *killed* two"; "police said that a bomb *exploded*".
    if verb.relation == "ccomp" and over.lemma in over.vocab.events.pursuing:
        return False  # "they are investigating how he *fled*" is of the investigation
    said = is_saying(verb) and not _is_subordinate(verb)
    joined = verb.relation == "conj" or verb.relation in _OPEN_CLAUSE or said
    return (joined or _is_outcome(verb) or _is_cause_of_harm(verb)) and _verb_is_central(clause_head(over))


def _arranging(infinitive: Word) -> Word | None:
    """The "is" of what is arranged: "she *is* due to appear in court" is about that, "is ready to appear" is not."""
    adjective = infinitive.head
    is_arranged = adjective.relation == "acomp" and adjective.lemma.lower() in adjective.vocab.status.schedule
    return adjective.head if is_arranged and infinitive.relation == "xcomp" else None


def _is_subordinate(verb: Word) -> bool:
    """Whether a conjunction puts its clause under another: "diggers came after his family *claimed* he had fallen"."""
    return verb.relation == "advcl" and any(child.relation == "mark" or child.tag == "WRB" for child in verb.lefts)


def _is_outcome(verb: Word) -> bool:
    """What the main clause led to, as a participle after it (", killing two")."""
    marked = any(child.relation in ("mark", "prep", "advmod") and child.tag != "RB" for child in verb.lefts)
    return verb.relation == "advcl" and verb.tag == "VBG" and verb.index > verb.head.index and not marked


def _is_cause_of_harm(verb: Word) -> bool:
    """Whether it is how people came to harm: "six died when the ferry sank" is about both."""
    when = any(child.tag == "WRB" for child in verb.lefts)
    return verb.relation == "advcl" and when and verb.head.lemma in verb.vocab.events.harming
