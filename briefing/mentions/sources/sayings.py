"""Find who says so: the reporting verb over a clause, or "according to", and the noun that names the source."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import closes, governor, is_passive, subject
from briefing.mentions.triggers import content_of, is_answering_deed

# Relations by which a clause is part of the clause above it, so that who reports that reports this.
_PART_OF = (
    "conj", "advcl", "relcl", "acl", "xcomp", "pcomp", "prep", "pobj", "ccomp", "dobj", "nsubj", "nsubjpass", "attr",
    "agent", "appos", "dep", "dative", "oprd", "acomp", "csubj",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Saying:
    """The word that reports ("said", "according") and the noun that names the source, where there is one.

    `relay` names who passes it on: who quotes the source, or who reports its report.
    """

    verb: Word
    source: Word | None
    relay: Word | None = None


def find_saying(word: Word) -> Saying | None:
    """The saying nearest over a trigger, or None where the article itself reports it."""
    saying = _nearest_saying(word)
    if saying is None:
        return None
    passed_on = _passed_on(saying, word)
    # "According to police" quotes nobody further.
    if passed_on is not None or not saying.verb.tag.startswith("VB"):
        return passed_on or saying
    quoted = _quoted_source(saying)
    if quoted is not None:
        return quoted
    over = _nearest_saying(saying.verb)
    is_relayed = (
        over is not None and over.source is not None and saying.source is not None and over.verb is not saying.verb
    )
    if not is_relayed or over is None:
        return saying
    # "Monitors said that 12 had died, *the agency reports*": who closes the sentence passes on what is said before.
    closes_it = over.verb.index < word.index < saying.verb.index and _opens_last(saying)
    source, relay = (over.source, saying.source) if closes_it else (saying.source, over.source)
    return replace(saying, source=source, relay=relay)


def _opens_last(saying: Saying) -> bool:
    """Whether a comma parts who says so, and the verb, from the sentence that they close."""
    after = saying.verb.next
    comma = saying.source.left_edge.previous if saying.source is not None else None
    return comma is not None and comma.text == "," and (after is None or (after.is_punctuation and after.text != ","))


def saying_of(verb: Word) -> Saying:
    """The saying that a reporting verb makes, whatever it reports."""
    return Saying(verb, _source(verb))


def quoting_verb(saying: Saying) -> Word | None:
    """The verb of quoting that a saying goes with: "was quoted as saying", "reported, citing police"."""
    verb = saying.verb
    if (
        verb.relation == "pcomp"
        and verb.head.lower in verb.vocab.reporting.as_
        and verb.head.head.lemma in verb.head.head.vocab.reporting.quoting
    ):
        return verb.head.head
    clauses = (child for child in verb.children if child.relation == "advcl" and child.tag == "VBG")
    return next((child for child in clauses if child.lemma in child.vocab.reporting.quoting), None)


def _quoted_source(saying: Saying) -> Saying | None:
    """The saying with the source that is quoted, and who quotes it as its relay."""
    quoting = quoting_verb(saying)
    if quoting is None:
        return None
    quoted = next((child for child in quoting.children if child.relation in ("dobj", "nsubjpass")), None)
    if quoted is None or _is_reason(quoted):
        return None
    if quoting.relation == "advcl":
        return replace(saying, source=quoted, relay=saying.source)
    if not is_passive(quoting):
        return replace(saying, source=quoted, relay=subject(quoting))
    agent = next((child for child in quoting.children if child.relation == "agent"), None)
    by = next((child for child in agent.children if child.relation == "pobj"), None) if agent is not None else None
    return replace(saying, source=quoted, relay=by)


def _passed_on(according: Saying, word: Word) -> Saying | None:
    """Who reports it before the words that close with who passes it on, in whichever clause the parser hung these.

    "The ministry said three had died, according to state television": it is the ministry's count.
    """
    mark, told = according.verb, according.verb.head
    verb = told.head
    if (
        mark.lower not in mark.vocab.reporting.according
        or not _closes_its_sentence(mark)
        or verb.index > word.index
        or not (_reports(verb) and _is_content(verb, told))
    ):
        return None
    source = _source(verb)
    return Saying(verb, source, according.source) if source is not None and source.pos != "PRON" else None


def _closes_its_sentence(according: Word) -> bool:
    """Whether a comma stands before "according to …" and nothing after it."""
    before, after = according.previous, according.right_edge.next
    is_end = after is None or (after.is_punctuation and after.text != ",")
    return is_end and before is not None and before.text == ","


def _is_reason(cited: Word) -> bool:
    """Whether what is cited says nothing: "citing safety *concerns*", "citing the *discovery* of weapons"."""
    reporting = cited.vocab.reporting
    happened = cited.lemma in cited.vocab.events.nouns - reporting.nouns
    return cited.pos == "NOUN" and (happened or cited.lemma in reporting.reasons)


def _nearest_saying(word: Word) -> Saying | None:
    step = word
    while True:
        saying = _said_of(step, word)
        if saying is not None:
            return saying
        if step.head is step or step.relation not in _PART_OF:
            return None
        step = step.head


def _said_of(step: Word, word: Word) -> Saying | None:
    """The saying whose content is the clause of `step`, if `step` heads one; `word` is no saying of itself."""
    for child in step.children:
        if child is word:
            continue
        # "All went according to *plan*" names no source.
        if child.lower in child.vocab.reporting.according and not _is_yardstick(_according_to(child)):
            return Saying(child, _according_to(child))
        # "The mill burnt, *officials said*, on Sunday."
        if child.relation in ("parataxis", "advcl") and _reports(child) and content_of(child) == step:
            return Saying(child, _source(child))
        if closes(child) and word.index < child.index and _is_sourced(child, step):
            return Saying(child, _source(child))
    head = step.head
    if head.index not in (step.index, word.index) and _reports(head) and _is_content(head, step):
        # "Reported the *attack*" reports that; of "reported the theft of a car which had *burnt*" the fire is no
        # content.
        is_trigger = step is word or step.relation not in ("dobj", "nsubjpass")
        return Saying(head, _source(head)) if is_trigger else None
    return None


def _is_sourced(verb: Word, told: Word) -> bool:
    """Whether somebody stands with a verb that closes: "They fled, *a guard* said on condition of anonymity"."""
    speaker = subject(verb)
    return told.index < verb.index and (
        _noun_before(verb) is not None if speaker is None else told.index < speaker.index
    )


def _is_content(verb: Word, part: Word) -> bool:
    """Whether `part` is what a verb reports: its clause, its infinitive, or the event that is its object."""
    if part.relation == "ccomp":
        # What is denied comes after; a clause before it is of the text ("Ost spoke of leaks, a charge Vale denied").
        return part.index > verb.index or verb.lemma not in verb.vocab.reporting.deny
    if part.relation == "xcomp":
        # "Hart, *reported* to have fled": it is said of him, and not by him; not so "guards reported seeing smoke".
        is_said_of_it = verb.lemma in verb.vocab.status.opinion and part.tag != "VBG"
        return verb.lemma in verb.vocab.reporting.with_infinitive and not is_said_of_it
    return part.relation in ("dobj", "nsubjpass") and verb.lemma in verb.vocab.reporting.of_nouns


def _reports(verb: Word) -> bool:
    is_reporting = verb.lemma in verb.vocab.reporting.verbs and verb.tag.startswith("VB")
    return is_reporting and not is_answering_deed(verb)


def _source(verb: Word) -> Word | None:
    """Who says it: the subject, or the agent of a passive; for "quoted as saying" the subject of "quoted"."""
    if is_passive(verb):
        agent = next((child for child in verb.children if child.relation == "agent"), None)
        if agent is not None:
            return next((child for child in agent.children if child.relation == "pobj"), None)
        return subject(verb) if verb.lemma in verb.vocab.reporting.quoting else None
    own = subject(verb)
    if own is not None:
        return _without_adverb(own)
    # "…, the *army* said": the parser sometimes hangs the noun on what was said.
    before = _noun_before(verb)
    if before is not None:
        return before
    above = governor(verb)
    if above is None or verb.relation not in ("pcomp", "conj", "advcl", "xcomp", "acl"):
        return verb.head if verb.relation == "acl" and verb.head.pos in ("NOUN", "PROPN") else None
    own = subject(above)
    return _apposed_before(verb, own) or own


def _apposed_before(verb: Word, own: Word | None) -> Word | None:
    """Who speaks with his name before the verb, where the parser took whom the clause before is about for him.

    "Two guards were hurt on Monday, *a spokesman* for the ministry, Tom Reed, said": no guard speaks.
    """
    is_joined = any(child.relation == "cc" and child.index < verb.index for child in verb.head.children)
    before = verb.previous
    if verb.relation != "conj" or is_joined or own is None or own.relation != "nsubjpass":
        return None
    if before is None or before.text != ",":
        return None
    noun = before.previous
    while noun is not None and noun.relation == "appos" and noun.head.index < noun.index and not _is_somebody(noun):
        noun = noun.head
    return noun if noun is not None and _is_somebody(noun) else None


def _is_somebody(noun: Word) -> bool:
    return noun.pos == "NOUN" and noun.lemma in noun.vocab.lexicon.persons


def _without_adverb(noun: Word) -> Word:
    """The subject itself, where the parser took the end of an adverb for it ("The company flat-*out* denied it")."""
    if noun.lower not in noun.vocab.senses.particles:
        return noun
    return next((child for child in noun.lefts if child.relation == "compound" and child.tag.startswith("NN")), noun)


def _noun_before(verb: Word) -> Word | None:
    """The noun right before a reporting verb that closes its sentence, where the parser hung it elsewhere."""
    before = verb.previous
    if before is None or before.pos not in ("NOUN", "PROPN") or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    # "Marlo police *chief* Reed said": up to the head of the name.
    while before.relation in ("compound", "nmod") and before.head.index == before.index + 1:
        before = before.head
    before = _described(before)
    return before if before.index < verb.index and before.left_edge.index > verb.sentence.first.index else None


def _described(noun: Word) -> Word:
    """The noun that a phrase is about which `noun` closes: "a *source* close to the talks", "a *man* briefed on it".

    Only of who knows something: in "shots fired near the harbour residents said" the parser joined what stands apart.
    """
    if noun.relation != "pobj":
        return noun
    informed = noun.head.head
    is_known = informed.lower in informed.vocab.naming.informed and informed.relation in ("amod", "acl")
    return informed.head if is_known else noun


def _according_to(according: Word) -> Word | None:
    for child in according.subtree:
        if child.relation == "pobj" and child.head.lower in child.vocab.reporting.according_to:
            return _author(child) or child
    return None


def _is_yardstick(source: Word | None) -> bool:
    """Whether something goes according to what says nothing: "to plan", but "to the plan" or "to its plans" may."""
    return source is not None and source.lower in source.vocab.reporting.yardsticks and not any(source.lefts)


def _author(saying: Word) -> Word | None:
    """By name who made a statement or gave a speech ("according to a speech Anna Egan gave"), if the text says so."""
    if saying.lemma.lower() not in saying.vocab.reporting.nouns:
        return None
    owners = [child for child in saying.lefts if child.relation == "poss"]
    speakers = [subject(child) for child in saying.rights if child.relation == "relcl"]
    return next((who for who in (*owners, *speakers) if who is not None and who.pos == "PROPN"), None)
