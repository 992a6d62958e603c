"""Hand dates on along the parse, from a dated word to what depends on it and happens with it.

A word without a date of its own takes that of the word that it depends on, where grammar says that both happen
together: a participle, a verb that shares the subject, an event noun that is subject, object or setting of the verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.eventnouns import befalls, has_other_day, is_about_an_event, takes_part
from briefing.mentions.dates.purposes import done_for, was_over
from briefing.mentions.dates.together import (
    happens_with,
    is_bare_participle,
    is_elliptic,
    is_of_one_toll,
    is_witnessed,
    marker,
    shares_subject,
)
from briefing.mentions.parse.determiners import is_definite
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import (
    PAST_TENSES,
    Tense,
    clause_head,
    object_of,
    subject,
    tense,
)
from briefing.mentions.triggers import Kind, Trigger, by_word, scheduled_by

# How many links of a chain a date is handed along; no sentence of the news has more.
_LINKS = 3


def inherit(triggers: Sequence[Trigger], found: dict[int, list[Attachment]]) -> None:
    """Hand dates on along the parse, from what is dated to what depends on it, until nothing changes."""
    known = by_word(triggers)
    for _ in range(_LINKS):
        changed = False
        for trigger in triggers:
            if trigger.word.index in found:
                continue
            giver = _giver(trigger, known, found)
            if giver is not None:
                source, how = giver
                found[trigger.word.index] = [
                    Attachment(a.timex, a.preposition, source, how) for a in found[source.index]
                ]
                changed = True
        if not changed:
            return


def _statement_of(verb: Word, found: dict[int, list[Attachment]]) -> Word | None:
    """The dated word on the statement that says something, or in which it is said: "a report issued on Friday"."""
    within = (
        noun
        for child in verb.children
        if child.relation == "prep" and child.lower in child.vocab.prepositions.inside
        for noun in child.rights
    )
    for noun in (*within, *(child for child in verb.lefts if child.relation == "nsubj")):
        if noun.lemma.lower() in noun.vocab.reporting.nouns:
            return next((word for word in (noun, *noun.children) if word.index in found), None)
    return None


def _giver(trigger: Trigger, known: dict[int, Trigger], found: dict[int, list[Attachment]]) -> tuple[Word, str] | None:
    """The dated word that hands its date to an undated one, and how the two hang together."""
    word, verb = trigger.word, trigger.governor
    over = verb if verb is not None and verb.index in found and known[verb.index].kind is not Kind.SAYING else None
    if trigger.is_noun:
        if over is not None and takes_part(word, over):
            return None if _is_yet_to_be(word, over, found[over.index]) else (over, "takes part in")
        clause = next((child for child in word.rights if child.index in found and befalls(child)), None)
        return (clause, "is what took place") if clause is not None else None
    statement = _statement_of(word, found) if trigger.kind is Kind.SAYING else None
    if statement is not None:
        return statement, "the form in which it was said"
    how = _depends(word, over) if over is not None else None
    if over is not None and how is not None:
        return over, how
    how = _by_noun(word, found.get(word.head.index, ()))
    return (word.head, how) if how is not None else _given_from_below(word, known, found)


def _by_noun(verb: Word, dates: Sequence[Attachment]) -> str | None:
    """How a dated event noun gives its day to a verb under it: "a fire on Sunday that *killed* ten"."""
    is_its_own = bool(dates) and all(each.through is None for each in dates)
    if is_its_own and befalls(verb) and verb.head.pos == "NOUN":
        return "is what took place"
    return "stands between it and its day" if _is_before_day_of_noun(verb, dates) else None


def _is_yet_to_be(noun: Word, verb: Word, dates: Sequence[Attachment]) -> bool:
    """Whether a noun is what was planned on a day that is over, and so not of it: "a *truce* was agreed on Monday"."""
    is_plan = verb.lemma in verb.vocab.status.plan and noun == scheduled_by(verb) and not is_definite(noun)
    published = verb.sentence.article.published.interval
    intervals = (each.timex.interval for each in dates)
    return is_plan and any(interval is not None and interval.precedes(published) for interval in intervals)


def _is_before_day_of_noun(verb: Word, dates: Sequence[Attachment]) -> bool:
    """Whether a participle after an event noun stands before the day of the noun: "the flight *left* Oslo on Monday".

    Whether the parser takes it for the verb or for what describes the noun, it was on that day. Not so where the noun
    has its day from a verb: "the trial of a man *accused* of theft opened on Monday".
    """
    is_past = verb.relation == "acl" and verb.tag in ("VBN", "VBD")
    own = (each.timex.start for each in dates if each.through is None)
    return is_past and any(verb.sentence.span_of(verb).end <= start for start in own)


def _given_from_below(
    word: Word, known: dict[int, Trigger], found: dict[int, list[Attachment]]
) -> tuple[Word, str] | None:
    """The dated word under an undated verb that hands its date up to it."""
    head = clause_head(word)
    for child in head.children:
        how = _hangs_under(child, word, known) if child.index in found else None
        if how is None and _was_tried(child, word, found.get(child.index, ())):
            how = "is what was tried"
        if how is not None:
            return child, how
    is_past = tense(word) in PAST_TENSES
    purpose = done_for(head, known, found) if is_past or tense(word) is Tense.FUTURE else None
    if purpose is not None or not is_past:
        return purpose
    for preposition in head.children:
        for inner in preposition.rights if preposition.relation == "prep" else ():
            how = _goes_along(preposition, inner, word, known) if inner.index in found else None
            if how is not None:
                return inner, how
    return None


def _was_tried(infinitive: Word, verb: Word, dates: Sequence[Attachment]) -> bool:
    """Whether somebody tried, or failed, to do something on a day that has been: "sought to rebrand itself in 2000"."""
    is_attempt = tense(verb) is Tense.PAST and verb.lemma in verb.vocab.events.attempting
    return infinitive.relation == "xcomp" and is_attempt and was_over(infinitive, dates)


def _goes_along(preposition: Word, inner: Word, verb: Word, known: dict[int, Trigger]) -> str | None:
    """How what follows a preposition, before or after a verb, gives the verb's own day."""
    if (
        inner.relation == "pcomp"
        and preposition.lower in preposition.vocab.prepositions.along
        and inner.tag == "VBG"
        and preposition.index < verb.index
    ):
        return "goes with"
    is_event = inner.relation == "pobj" and inner.index in known and known[inner.index].is_noun
    if is_event and preposition.lower in preposition.vocab.prepositions.setting and not is_about_an_event(verb):
        return "took place in its course"
    return None


def _hangs_under(child: Word, verb: Word, known: dict[int, Trigger]) -> str | None:
    """How a dated word under an undated verb hands its date up to it."""
    if happens_with(child, verb) or is_witnessed(child, verb):
        return "is of the same moment"
    if child.relation == "xcomp" and verb.lemma in verb.vocab.status.implicative and tense(verb) is Tense.PAST:
        return "is what it brought about"
    if child.relation == "advcl" and child.tag == "VBG" and is_bare_participle(child):
        # "*Arriving* on Monday, he met". After its verb only what befell people: "stormed it, *killing* 12 on Monday".
        # "Ruled for 30 years, *dying* on Monday" is of its own day.
        does_harm = child.lemma in child.vocab.events.outcomes and object_of(child) is not None
        is_of_verb = child.index < verb.index or (does_harm and not has_other_day(verb))
        return "goes with" if is_of_verb and tense(verb) is Tense.PAST else None
    if (
        child.index in known
        and known[child.index].is_noun
        and child.relation in ("nsubj", "nsubjpass")
        and not has_other_day(verb)
    ):
        return "is what the subject did"
    if child.relation == "conj" and _is_in_row(child, verb):
        return "stands in one row"
    return None


def _is_in_row(conjunct: Word, verb: Word) -> bool:
    return shares_subject(conjunct, verb) or is_elliptic(conjunct, verb) or is_of_one_toll(conjunct, verb)


def _depends(word: Word, verb: Word) -> str | None:
    if word.relation in ("conj", "dep") and word.head is verb and _is_in_row(word, verb):
        return "stands in one row"
    if word.relation in ("advcl", "conj") and word.tag == "VBG" and subject(word) is None and word.index > verb.index:
        return "goes with"
    if word.relation == "advcl" and tense(word) in PAST_TENSES and marker(word) in word.vocab.clauses.together:
        return "is of the same moment"
    is_complement = word.tag in ("VB", "VBG") or tense(word) is Tense.INFINITIVE  # "had to *be moved*"
    if word.relation == "xcomp" and is_complement and verb.lemma in verb.vocab.events.bringing_about:
        return "is what it brought about" if tense(verb) is Tense.PAST else None
    return None
