"""Find the words that report events: verbs that head a clause, and the event nouns of the data file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import clause_head, governor, is_verb, phrasal, subject

CLAUSE = ("ccomp", "parataxis")
_NOT_HEADS = ("compound", "nmod", "amod")
_TOLD = ("acl", "ccomp")
_APART = (",", '"', "--", "-", "–", "—")


class Kind(StrEnum):
    """What sort of thing a trigger reports."""

    EVENT = "event"
    NOUN = "event noun"
    SAYING = "saying"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that reports something, and the verb over it (None at the top of the sentence)."""

    word: Word
    kind: Kind
    governor: Word | None

    @property
    def is_noun(self) -> bool:
        """Whether it is an event noun."""
        return self.kind is Kind.NOUN


def find_triggers(sentence: Sentence) -> list[Trigger]:
    """The triggers of a sentence, left to right."""
    found = []
    for word in sentence.words:
        kind = _kind(word)
        if kind is not None:
            found.append(Trigger(word, kind, governor(word)))
    return found


def is_saying(verb: Word) -> bool:
    """Whether it is a reporting verb in use, or puts a saying into the world ("a statement issued on Friday")."""
    if verb.relation in ("acl", "relcl") and verb.lemma in verb.vocab.reporting.issuing:
        return verb.head.lemma.lower() in verb.head.vocab.reporting.nouns
    reporting = verb.vocab.reporting
    if verb.lemma not in reporting.verbs or is_answering_deed(verb):
        return False
    return verb.lemma not in reporting.needs_clause or content_of(verb) is not None or _announces(verb)


def is_answering_deed(verb: Word) -> bool:
    """Whether it answers with a deed ("the army *responded* with air strikes"), and not with words ("a statement")."""
    reporting = verb.vocab.reporting
    if verb.lemma not in reporting.answering:
        return False
    answers = (child for child in verb.rights if child.relation == "prep" and child.lower in reporting.answered_with)
    things = (thing for answer in answers for thing in answer.rights if thing.relation == "pobj")
    return any(thing.lemma.lower() not in reporting.nouns for thing in things)


def _announces(verb: Word) -> bool:
    """Whether the words that it reports follow its sentence, as after `Reed continued:`."""
    return verb.sentence.last.text == ":" and verb.sentence.root is verb


def content_of(verb: Word) -> Word | None:
    """The head of the clause that a verb of saying or thinking governs, also where it stands in parentheses."""
    head = clause_head(verb)
    for child in head.children:
        if child.relation in CLAUSE and child.tag.startswith(("VB", "MD")):
            return child
        if child.relation == "xcomp" and verb.lemma in verb.vocab.reporting.with_infinitive:
            return child
    if head.relation in ("parataxis", "advcl") and head.head.tag.startswith("VB") and _stands_apart(head):
        return head.head
    return None


def _stands_apart(verb: Word) -> bool:
    """Whether a reporting verb is put into or after the sentence that it reports (", officials said,")."""
    marked = any(
        child.relation in ("mark", "advmod") and child.lower in child.vocab.clauses.subordinating
        for child in verb.lefts
    )
    # "The mill burnt, *officials said*, on Sunday": a comma stands before the first word of it.
    first = min(verb.subtree, key=lambda word: word.index)
    before = first if first.text in _APART else first.previous
    comma = before is not None and before.text in _APART
    return comma and not marked and verb.tag in ("VBD", "VBZ", "VBP")


def _kind(word: Word) -> Kind | None:
    if is_verb(word):
        return _verb_kind(word)
    # "The cup *final*" may be taken for an adjective.
    if _is_moved(word):
        return Kind.NOUN
    if word.tag not in ("NN", "NNS") or word.relation in _NOT_HEADS:
        return None
    # "Under *fire*", "on *strike*": idioms are no events.
    phrase = f"{word.head.lower} {word.lower}" if word.index and word.head.index == word.index - 1 else ""
    is_event = word.lemma.lower() in word.vocab.events.nouns and phrase not in word.vocab.events.idioms
    return Kind.NOUN if is_event and not _is_hearsay(word) else None


def _is_hearsay(noun: Word) -> bool:
    """Whether it is what people say: "fell on *talk* that Orbin needs cash"; not "*talks* that began"."""
    tells = any(child.relation in _TOLD and subject(child) is not None for child in noun.rights)
    return tells and noun.tag == "NN" and noun.lemma.lower() in noun.vocab.status.hearsay


def _is_moved(noun: Word) -> bool:
    """Whether it is what has its day, and a verb puts it on another ("the cup *final* was moved to Friday")."""
    verb, plans = noun.head, noun.vocab.lexicon.plans
    is_thing = noun.lemma.lower() in noun.vocab.events.fixtures and noun.relation in ("dobj", "nsubjpass")
    if not is_thing or phrasal(verb) not in plans.put_off | plans.moved:
        return False
    # "To Friday" may be taken for a part of "back".
    return any(_is_to_a_day(each) for child in verb.rights for each in (child, *child.rights))


def _is_to_a_day(preposition: Word) -> bool:
    """Whether a day stands after it ("to *Friday*", "until next *May*"): "moved to Orbin" names none."""
    times = preposition.vocab.times
    days = (child.lower for child in preposition.rights if child.relation == "pobj")
    is_towards = preposition.lower in preposition.vocab.prepositions.towards
    return is_towards and not (times.weekdays | times.months).isdisjoint(days)


def _verb_kind(verb: Word) -> Kind | None:
    lemma = verb.lemma
    is_future = (
        verb.tag == "VBG"
        and lemma in verb.vocab.grammar.going
        and any(child.relation == "xcomp" for child in verb.children)
    )
    # "Is *going* to fall" reports a fall and no going.
    if is_future or _ends_a_period(verb):
        return None
    if is_saying(verb):
        return Kind.SAYING
    if is_state(verb):
        return Kind.STATE
    return Kind.EVENT


def is_state(verb: Word) -> bool:
    """Whether it says how things are or what someone has in mind."""
    is_listed = verb.lemma in verb.vocab.states.verbs and not (_is_act(verb) or _falls_due(verb))
    if is_listed or (verb.lemma in verb.vocab.reporting.think and content_of(verb) is not None):
        return True
    # "Is *expected* to land", "was *said* to have fled", "is *forecast* to rise": what it is said of is the news.
    # What somebody "was *ordered* to" do or "*asked* to" do is no plan yet: the order is the news.
    status = verb.vocab.status
    said = (status.plan | status.opinion | status.foretelling) - status.directing
    announced = verb.lemma in said and verb.tag == "VBN" and has_infinitive(verb)
    return announced or is_adjectival(verb) or _is_schedule(verb)


def _is_act(verb: Word) -> bool:
    """Whether what stands with a verb of a state makes an act of it ("*appeared* in court")."""
    acts = verb.vocab.states.acts
    for child in verb.rights:
        phrase = f"{verb.lemma} {child.lower}"
        things = (f"{phrase} {thing.lemma.lower()}" for thing in child.rights) if child.relation == "prep" else ()
        if phrase in acts or not acts.isdisjoint(things):
            return True
    return False


def _falls_due(verb: Word) -> bool:
    """Whether it sets the day of its subject ("a decision *is* due on Friday"); not "due to open", "due to rain"."""
    if verb.lemma not in verb.vocab.grammar.be:
        return False
    due = next((child for child in verb.rights if child.lower in child.vocab.status.plainly_due), None)
    return due is not None and not any(
        child.relation == "xcomp" or child.lower in child.vocab.grammar.to for child in due.rights
    )


def _ends_a_period(verb: Word) -> bool:
    """Whether it only says up to when a period runs ("the six months ended Sept. 30", "the year ending in June")."""
    events = verb.vocab.events
    return verb.relation == "acl" and verb.lemma in events.ending and verb.head.lemma.lower() in events.periods


def schedules(verb: Word) -> bool:
    """Whether it sets a time for its object ("scheduled"), also by "for" or an infinitive alone ("set for Monday")."""
    if verb.lemma in verb.vocab.status.schedule:
        return True
    named = any(child.relation == "prep" and child.lower in child.vocab.prepositions.set_for for child in verb.rights)
    named = named and not is_put_off_within_day(verb)  # "delayed *for* an hour"
    return verb.lemma in verb.vocab.status.plan and (named or has_infinitive(verb))


def _is_schedule(verb: Word) -> bool:
    """Whether a participle says no more than for when its event is set ("the talks scheduled for Monday")."""
    if verb.tag != "VBN" or not schedules(verb):
        return False
    noun = scheduled_by(verb)
    return noun is not None and noun.lemma.lower() in noun.vocab.events.nouns


def scheduled_by(verb: Word) -> Word | None:
    """What a verb sets a time for: its object, the subject of its passive, the noun before its participle."""
    if verb.relation == "acl" and verb.tag == "VBN":
        return verb.head
    arguments = (child for child in verb.children if child.relation in ("dobj", "nsubjpass"))
    return next(arguments, None)


def has_infinitive(verb: Word) -> bool:
    """Whether it governs an infinitive ("is scheduled to meet")."""
    return any(child.relation == "xcomp" and child.tag == "VB" for child in verb.children)


def is_adjectival(verb: Word) -> bool:
    """Whether it is a participle that only describes the noun before it ("rebels aligned with the army")."""
    return verb.tag == "VBN" and verb.relation == "acl" and verb.lemma in verb.vocab.states.adjectival


def by_word(triggers: Sequence[Trigger]) -> dict[int, Trigger]:
    """The triggers by the index of their word."""
    return {trigger.word.index: trigger for trigger in triggers}


def is_put_off_within_day(verb: Word) -> bool:
    """Whether it put off an event within its day ("the vote was *delayed* by an hour", "briefly *delayed*")."""
    status, vocabulary = verb.vocab.status, verb.vocab
    if phrasal(verb) not in vocabulary.lexicon.plans.put_off:
        return False
    by = [noun for child in verb.rights if child.relation in ("prep", "agent") for noun in child.rights]
    how_long = (word.lemma.lower() for word in (*by, *verb.rights))
    return any(word in status.within_a_day for word in how_long) or any(
        child.lower in vocabulary.status.briefly for child in verb.children
    )
