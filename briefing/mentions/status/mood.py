"""Decide from the grammar over a verb whether it took place, is planned, is only thought of, or did not take place."""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import (
    PAST_TENSES,
    Tense,
    auxiliaries,
    governor,
    is_verb,
    negation,
    phrasal,
    tense,
)
from briefing.mentions.put_off import is_put_off_gerund
from briefing.mentions.sources.sayings import find_saying
from briefing.mentions.status.infinitives import COMPLEMENT, infinitive_status, was_overtaken
from briefing.mentions.status.uncertain import (
    has_condition,
    is_conditional,
    is_general,
    is_habit,
    is_only_thought_of,
    is_open_question,
)
from briefing.model import Status

# How deep a chain of infinitives is followed; real text never nests further.
DEEPEST = 6
_DEPENDENT = ("advcl", "xcomp", "conj", "ccomp", "pcomp", "pobj")


def mood(verb: Word, depth: int = DEEPEST) -> Status:
    """REPORTED, PLANNED, HYPOTHETICAL or NEGATED, from the verb itself and the verbs over it."""
    if negation(verb) is not None or _stopped_short(verb):
        return Status.NEGATED
    # A negation outweighs every form: "will not *reopen*" is no plan, "may not *reopen*" no possibility.
    form = tense(verb)
    if form is Tense.FUTURE:
        # "Fears that it will *fall*", "will *resign* if the bill fails", "will often *visit*".
        unsure = is_only_thought_of(verb) or has_condition(verb) or is_habit(verb)
        return Status.HYPOTHETICAL if unsure else Status.PLANNED
    if form is Tense.MODAL:
        return _modal(verb)
    # The others state what they say, if nothing around them leaves it open: "if the dam *bursts*".
    if is_conditional(verb) or is_open_question(verb) or is_general(verb) or was_overtaken(verb):
        return Status.HYPOTHETICAL
    over = governor(verb)
    if form is Tense.INFINITIVE:
        above = mood(over, depth - 1) if over is not None and depth else None
        return infinitive_status(verb, over, above)
    return _participle(verb, over, depth - 1) if form is Tense.PARTICIPLE and depth and over else Status.REPORTED


def _stopped_short(verb: Word) -> bool:
    """Whether what it did not do follows it ("stopped short of banning"): nothing stopped."""
    after = ((child, inner) for child in verb.rights for inner in child.rights if inner.relation == "prep")
    return any(f"{child.lower} {inner.lower}" in verb.vocab.status.short_of for child, inner in after)


def _modal(verb: Word) -> Status:
    """What a modal makes of a verb: only "would" where it is the "will" of the past is no mere thought.

    So it is in reported speech ("said he would resign") and, with a word for later, in a narrative ("would later
    capture the town"); in a condition and with "have" ("would have resigned") it never is.
    """
    helpers = {helper.lower for helper in auxiliaries(verb)}
    vocabulary = verb.vocab
    if helpers.isdisjoint(vocabulary.status.would) or not helpers.isdisjoint(vocabulary.grammar.perfect):
        return Status.HYPOTHETICAL
    if is_conditional(verb) or has_condition(verb) or is_open_question(verb) or is_only_thought_of(verb):
        return Status.HYPOTHETICAL
    if is_habit(verb):
        return Status.HYPOTHETICAL
    if _is_promised(verb):
        return Status.PLANNED
    # "The rebels would later *capture* the town": the narrative looks back, and nobody is quoted.
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


def _put_off(gerund: Word) -> Status | None:
    """What is left of what somebody "delayed *opening*", or "scrapped *building*"; what is suspended had begun."""
    if not is_put_off_gerund(gerund) or negation(gerund.head) is not None:
        return None
    plans, verb = gerund.vocab.lexicon.plans, phrasal(gerund.head)
    return Status.PLANNED if verb in plans.put_off else Status.NEGATED if verb in plans.called_off else None


def _participle(verb: Word, over: Word, depth: int) -> Status:
    """A participle or gerund shares the fate of the verb over it, but for "without", "short of", "considered" and such.

    A past participle set apart was done before ("will fight the ruling, announced on Monday").
    """
    # "Prevented him from *leaving*", "stopped short of *banning*", "left without *paying*": none of it took place.
    kept_from = over.lemma in over.vocab.status.keeping and verb.head.lower in verb.vocab.status.kept_from
    fell_short = f"{verb.head.head.lower} {verb.head.lower}" in verb.vocab.status.short_of
    if verb.relation in ("pcomp", "pobj") and (verb.head.lower in verb.vocab.status.without or kept_from or fell_short):
        return Status.NEGATED
    # "Avoided *paying*."
    if verb.relation in COMPLEMENT and over.lemma in over.vocab.status.negative:
        return Status.NEGATED
    if verb.relation == "advcl" and verb.tag == "VBN":
        return Status.REPORTED
    off = _put_off(verb)
    if off is not None:
        return off
    # "Agreed on *building*", "suggested *building*": spoken of alone.
    aims_at = verb.relation == "pcomp" and over.lemma in over.vocab.status.plan
    if aims_at or (verb.relation in COMPLEMENT and over.lemma in over.vocab.status.wished):
        return Status.HYPOTHETICAL
    # "Will march to the square, *demanding* more pay": it is to come as the march is.
    return mood(over, depth) if verb.relation in _DEPENDENT and is_verb(over) else Status.REPORTED
