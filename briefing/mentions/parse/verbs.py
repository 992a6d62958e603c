"""The grammar of one verb: its auxiliaries, tense and negation, and its place in the sentence."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from briefing.mentions.parse.records import Word, once
from briefing.mentions.vocabulary import GrammarWords

if TYPE_CHECKING:
    from collections.abc import Iterator


AUXILIARY = ("aux", "auxpass")
SUBJECT = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_FINITE = ("VBD", "VBZ", "VBP")
# How far up a chain of infinitives is followed; real text never nests further.
_DEEPEST = 6
# What may stand between "have" and its participle.
_BETWEEN = ("ADV", "PART", "PUNCT")


class Tense(StrEnum):
    """What the form of a verb says about its time."""

    PAST = "past"
    PERFECT = "present perfect"
    PLUPERFECT = "past perfect"
    PRESENT = "present"
    PROGRESSIVE = "present progressive"
    FUTURE = "future"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"


PAST_TENSES = (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT)


@once
def is_verb(word: Word) -> bool:
    """Whether it heads a clause: a full verb, or "be" and "have" where they are the predicate."""
    if word.relation in AUXILIARY or not word.tag.startswith("VB"):
        return False
    if perfect_of(word) is not None:
        return False
    # A participle before a noun describes it ("a *burnt* mill"), unless a misread "have" makes it the verb: "has
    # *burnt* mills".
    if word.relation in ("amod", "compound", "nmod"):
        return have_before(word) is not None
    return word.relation != "prep" and word.pos in ("VERB", "AUX")


def perfect_of(have: Word) -> Word | None:
    """The participle after a "have" that the parser took for a full verb ("raids have targeted rebels"), if any."""
    if have.lemma not in have.vocab.grammar.have or have.relation in AUXILIARY:
        return None
    for word in have.sentence.between(have.index + 1, have.sentence.last.index):
        if word.tag == "VBN" and word.relation in ("amod", "nmod", "acl", "compound"):
            return word
        if word.pos not in _BETWEEN:
            return None
    return None


def have_before(participle: Word) -> Word | None:
    """The "have" of which `participle` is the full verb by `perfect_of`."""
    if participle.tag != "VBN":
        return None
    # Three words fit between: "has not yet fully *reopened*".
    for word in reversed(participle.sentence.between(participle.index - 4, participle.index - 1)):
        if word.lemma in word.vocab.grammar.have:
            return word if perfect_of(word) == participle else None
        if word.pos not in _BETWEEN:
            return None
    return None


def clause_head(verb: Word) -> Word:
    """The word on which the clause of `verb` hangs in the parse: the misread "have", else the verb itself."""
    return have_before(verb) or verb


def auxiliaries(verb: Word) -> list[Word]:
    """Its auxiliaries, left to right; a conjunct without any and without subject shares those of the verb before it."""
    own = [child for child in verb.lefts if child.relation in AUXILIARY]
    misread = have_before(verb)
    if misread is not None:
        own.append(misread)
    # "Was searched and *burnt*" shares "was", "will march and *sing*" shares "will".
    if not own and verb.relation == "conj" and subject(verb) is None and verb.tag in ("VB", "VBN", "VBG"):
        head = verb.head
        if head.tag == verb.tag and head.tag.startswith("VB"):
            return auxiliaries(head)
    return own


@once
def subject(verb: Word) -> Word | None:
    """Its own subject, if it has one; a verb that resumes after a short relative clause has that clause's."""
    # "Missiles fired from the sea *landed*": the parser gave the subject to "fired".
    before = _resumes(verb)
    for side in (clause_head(verb).lefts, clause_head(verb).rights, before.lefts if before is not None else ()):
        for child in side:
            if child.relation in SUBJECT:
                return child
    return None


def shared_subject(verb: Word) -> Word | None:
    """Its own subject, or that of the verb that it is joined to: "*police* came and left"."""
    own, head = subject(verb), clause_head(verb)
    return subject(head.head) if own is None and head.relation == "conj" and is_verb(head.head) else own


def phrasal(verb: Word) -> str:
    """Its base form with its particle, where it has one ("call off").

    One right after it may be taken for an adverb or a preposition without a noun ("was held *over* until June"), one
    after its object for an adverb ("pushed the vote *back*").
    """
    particle = next((child.lower for child in verb.rights if child.relation == "prt" or _is_particle(child)), None)
    return verb.lemma if particle is None else f"{verb.lemma} {particle}"


def _is_particle(word: Word) -> bool:
    if word.relation == "advmod" and f"{word.head.lemma} {word.lower}" in word.vocab.lexicon.plans.rescheduled:
        return True
    is_next = word.index == word.head.index + 1 and word.lower in word.vocab.senses.particles
    if not is_next or word.relation not in ("advmod", "prep"):
        return False
    return not any(child.relation in ("pobj", "pcomp") for child in word.children)


def closes(verb: Word) -> bool:
    """Whether a reporting verb closes what it reports though the parser joins them: "Ten died, Mayor Reed *said*"."""
    is_said = verb.lemma in verb.vocab.reporting.closing and not is_passive(verb) and object_of(verb) is None
    if verb.relation != "conj" or not is_said:
        return False
    return not any(child.relation == "cc" and child.index < verb.index for child in verb.head.rights)


def object_of(verb: Word) -> Word | None:
    """What completes it, if anything does: an object, a noun after "be", or a clause ("said *that he left*")."""
    return next((child for child in verb.rights if child.relation in ("dobj", "attr", "ccomp", "xcomp")), None)


def direct_objects(verb: Word) -> Iterator[Word]:
    """The nouns after it that it acts on; of "gave *aid*, and took *two men*" each verb has its own."""
    return (child for child in verb.rights if child.relation == "dobj")


def direct_object(verb: Word) -> Word | None:
    """The first of them, if it has any."""
    return next(direct_objects(verb), None)


def resumed_by(verb: Word) -> Word | None:
    """The main verb after one that only shortens a relative clause ("missiles [that were] fired from the sea landed").

    The parser often takes the first of the two for the main verb, and gives it the subject of both.
    """
    for child in verb.head.rights:
        if child.index > verb.index and _resumes(child) == verb:
            return child
    return None


def _resumes(verb: Word) -> Word | None:
    if verb.tag != "VBD" or verb.relation not in ("acl", "ccomp", "advcl", "dep"):
        return None
    for before in verb.head.rights:
        if before.index < verb.index and before.tag in ("VBD", "VBN") and before.relation == verb.relation:
            has_object = any(child.relation in ("dobj", "cc", "auxpass") for child in before.children)
            # A subject, "that" or "and" of its own makes it a clause of its own: "said the men *fled*".
            own = any(child.relation in (*SUBJECT, "mark", "cc") for child in verb.children)
            if not has_object and not own and any(child.relation in SUBJECT for child in before.lefts):
                return before
    return None


def is_passive(verb: Word) -> bool:
    """Whether it is in the passive."""
    if any(child.relation in ("nsubjpass", "auxpass", "agent") for child in verb.children):
        return True
    # "The mill *burnt* on Sunday reopened"; "got *hurt*".
    return verb.tag == "VBN" and (
        verb.relation in ("acl", "amod") or any(aux.lemma in aux.vocab.grammar.passive for aux in auxiliaries(verb))
    )


@once
def tense(verb: Word) -> Tense:
    """Its tense from its auxiliaries and its own form."""
    helpers = [helper for helper in auxiliaries(verb) if not _is_a_name(helper, verb)]
    lower = {helper.lower for helper in helpers}
    words = verb.vocab
    # "Will have *fallen*" is of the future; so the auxiliary that stands first is asked for first.
    if lower & words.status.will:
        return Tense.FUTURE
    if lower & words.status.may or any(helper.tag == "MD" for helper in helpers):
        return Tense.MODAL
    perfect = words.grammar.perfect | words.grammar.having  # of which some parses leave the form as its base form
    have = next((helper.lower for helper in helpers if not perfect.isdisjoint((helper.lemma, helper.lower))), None)
    if lower & words.grammar.to:
        # "Is said to have *fled*": what an infinitive with "have" reports is over.
        return Tense.INFINITIVE if have is None else Tense.PERFECT
    if have is not None:
        return _perfect_tense(have, words.grammar)
    return _simple_tense(verb, next((helper.tag for helper in helpers if helper.tag in _FINITE), None))


def _is_a_name(helper: Word, verb: Word) -> bool:
    """Whether a modal at the head of a clause in the past is somebody's name: "Will Smith attacked the host"."""
    return helper.tag == "MD" and verb.tag == "VBD" and helper.text[:1].isupper()


def _perfect_tense(have: str, words: GrammarWords) -> Tense:
    """The tense by the form of "have" before a participle: "had fallen", "having fallen", "has fallen"."""
    if have in words.had:
        return Tense.PLUPERFECT
    return Tense.PARTICIPLE if have in words.having else Tense.PERFECT


def is_perfect_participle(verb: Word) -> bool:
    """Whether it says what was over before its main verb: "leaves the race *having won* 163 seats"."""
    return tense(verb) is Tense.PARTICIPLE and any(
        helper.lower in helper.vocab.grammar.having for helper in auxiliaries(verb)
    )


def _simple_tense(verb: Word, auxiliary: str | None) -> Tense:
    """The tense without "will", modal, "to" or "have": the finite form is the auxiliary's (its tag) or the verb's."""
    # "Troops *killed* in raid": a headline's participle with a subject is its past.
    if "VBD" in (verb.tag, auxiliary) or (verb.tag == "VBN" and auxiliary is None and subject(verb) is not None):
        return Tense.PAST
    if auxiliary is not None:
        return Tense.PROGRESSIVE if verb.tag == "VBG" else Tense.PRESENT
    if verb.tag == "VB" and verb.relation == "ROOT" and subject(verb) is not None:
        return Tense.PRESENT  # a headline's present that the tagger takes for a bare infinitive: "deaths rise to 15"
    return {"VBZ": Tense.PRESENT, "VBP": Tense.PRESENT, "VB": Tense.INFINITIVE}.get(verb.tag, Tense.PARTICIPLE)


@once
def effective_tense(verb: Word) -> Tense:
    """The tense of the verb that an infinitive or participle takes its time from; its own where it has one."""
    for _ in range(_DEEPEST):
        form = tense(verb)
        over = governor(verb)
        # "Began to *fall*" is past as "began" is.
        if form not in (Tense.INFINITIVE, Tense.PARTICIPLE) or over is None:
            return form
        verb = over
    return tense(verb)


def negation(verb: Word) -> Word | None:
    """The word that negates it, its subject or its object included ("no one", "never"), if any."""
    negative, head = verb.vocab.status.negations, clause_head(verb)
    if head.relation == "conj":  # "neither confirmed *nor* denied"
        joining = (each for each in head.head.rights if each.relation == "cc" and each.index < head.index)
        if (joint := next((each for each in joining if each.lower in negative), None)) is not None:
            return joint
    for child in head.children:
        if child.relation == "neg" or (
            child.lower in negative and child.relation in (*SUBJECT, "advmod", "preconj", "dobj")
        ):
            return child
        if child.relation == "advmod" and any(_is_never(each) for each in child.lefts) and _is_inverted(verb, child):
            return child
        # "No one *fled*", "they *found* no weapons": nothing of it happened.
        if child.relation in (*SUBJECT, "dobj"):
            for grandchild in child.lefts:
                if grandchild.lower in grandchild.vocab.grammar.no and grandchild.relation in ("det", "neg"):
                    return grandchild
    if have_before(verb) is not None:
        return next((child for child in verb.lefts if child.relation == "neg"), None)
    return None


def _is_inverted(verb: Word, adverb: Word) -> bool:
    """Whether an adverb before an auxiliary and its subject negates it all: "never before *has* it fallen".

    "Shot two not *far* from the square", "not *long* ago two fell" did happen.
    """
    own = subject(verb)
    return own is not None and any(adverb.index < helper.index < own.index for helper in auxiliaries(verb))


def _is_never(word: Word) -> bool:
    """Whether a word negates the adverb after it, and is no "no" of a set phrase ("no matter how long it takes")."""
    return word.relation == "neg" and word.lower not in word.vocab.grammar.no


def is_adjective_after(word: Word) -> bool:
    """Whether it is an adjective that stands after its noun, as a clause does ("the strike, *due* to begin")."""
    return word.pos == "ADJ" and word.relation == "amod" and word.index > word.head.index


def ancestors(word: Word) -> Iterator[Word]:
    """The words above it, nearest first."""
    while word.head is not word:
        word = word.head
        yield word


@once
def governor(word: Word) -> Word | None:
    """The nearest verb above it."""
    for above in ancestors(word):
        if is_verb(above):
            return above
        misread = perfect_of(above)
        if misread is not None and misread is not word:
            return misread
    return None
