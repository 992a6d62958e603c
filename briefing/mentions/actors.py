"""Name the actors of an event: who did it and to whom, from the words of its own clause."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.mentions.nounphrases import ARGUMENTS, NAMING, name_text
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import clause_head, have_before, shared_subject, subject
from briefing.mentions.triggers import Trigger


def actors(trigger: Trigger, dated: frozenset[int], source: Word | None = None) -> tuple[str, ...]:
    """Who did it and to whom: the nouns that are subject, object or agent, and the names that stand with them.

    `dated` are the indices of the words of the sentence's expressions of time, which name nobody. `source` is the noun
    that names who reports it; it takes part in the event only where a pronoun stands for it, or where the clause has no
    subject of its own ("claimed to have killed", "said it had flown").
    """
    found: dict[str, None] = {}
    named = _indices(source) if source is not None else frozenset()
    for argument in _arguments(trigger):
        # Who only reports it takes no part ("*police* said the mill burnt"), nor does a day ("*Monday's* march").
        if argument.index in named | dated or argument.pos in ("PRON", "DET"):
            continue
        for name in (_base(argument), *_names(argument, named | dated)):
            found.setdefault(name, None)
    if source is not None and source.pos != "PRON" and is_own_deed(trigger, source):
        for name in (_base(source), *_names(source, dated)):
            found.setdefault(name, None)
    return tuple(found)


def is_own_deed(trigger: Trigger, source: Word) -> bool:
    """Whether who reports it did it: the subject is a pronoun, or the infinitive has none."""
    if trigger.is_noun:
        return False
    own = subject(trigger.word)
    if own is None:
        return (
            trigger.word.relation == "xcomp"
            and trigger.word.head.lemma in trigger.word.head.vocab.reporting.with_infinitive
        )
    # "Troops said *they* had fled"; "troops said *he* had fled" is of somebody else.
    pronouns = own.vocab.pronouns.plural if source.tag in ("NNS", "NNPS") else own.vocab.pronouns.singular
    return own.lower in pronouns and trigger.word.relation == "ccomp"


def _indices(noun: Word) -> frozenset[int]:
    return frozenset(word.index for word in noun.subtree)


def _arguments(trigger: Trigger) -> Iterator[Word]:
    """The nouns that take part: subject, object, agent and partners, those of the clause it is joined to included."""
    word = clause_head(trigger.word)
    children = [*word.children, *(trigger.word.children if word is not trigger.word else ())]
    own = None if trigger.is_noun else subject_of(trigger.word)
    if own is not None and own not in children:
        yield own
    for child in children:
        if child.relation in ARGUMENTS:
            yield counted(child)
        elif child.relation in ("agent", "dative") or (child.relation == "prep" and child.lower in _partners(trigger)):
            yield from (inner for inner in child.children if inner.relation == "pobj")
        elif trigger.is_noun and child.relation in ("poss", "compound", "amod") and _is_name(child):
            yield child


def subject_of(verb: Word) -> Word | None:
    """Who does it: the subject, the noun that a relative clause is about, or the subject of the verb joined to."""
    own, head = shared_subject(verb), clause_head(verb)
    if (
        head.relation in ("relcl", "acl")
        and head.head.pos in ("NOUN", "PROPN")
        and (own is None or own.tag in ("WDT", "WP"))
    ):
        return head.head
    return own


def counted(noun: Word) -> Word:
    """What a quantity counts ("houses" of "dozens of houses"), or the noun itself."""
    if noun.lower not in noun.vocab.lexicon.numbers.vague and noun.tag != "CD":
        return noun
    inner = (
        pobj
        for child in noun.rights
        if child.lower in child.vocab.quantities.of
        for pobj in child.rights
        if pobj.relation == "pobj"
    )
    return next(inner, noun)


def _partners(trigger: Trigger) -> frozenset[str]:
    """Prepositions after which a party to the event is named."""
    words = trigger.word.vocab.prepositions
    return words.party_of_noun if trigger.is_noun else words.party_of_verb


def _base(noun: Word) -> str:
    """The noun with the words before it that name it, without article."""
    parts = [child for child in noun.lefts if child.relation in NAMING and have_before(child) is None]
    first = min((child.left_edge for child in parts), key=lambda word: word.index, default=noun)
    words = [word for word in noun.sentence.between(first.index, noun.index) if have_before(word) is None]
    while len(words) > 1 and words[0].tag in ("DT", "PDT", "PRP$", "``", "''", ","):
        words = words[1:]
    return name_text(words)


def _names(noun: Word, outside: frozenset[int]) -> Iterator[str]:
    """The proper names in the noun's phrase, relative clauses and most prepositions left out."""
    run: list[Word] = []
    for word in (*_phrase(noun), None):
        if (
            word is not None
            and word.index not in outside
            and _is_name(word)
            and (not run or word.index == run[-1].index + 1)
        ):
            run.append(word)
            continue
        if any(part.pos == "PROPN" for part in run) and run[-1].pos != "ADJ":
            yield name_text(run)
        run = [word] if word is not None and word.index not in outside and _is_name(word) else []


def _is_name(word: Word) -> bool:
    """Whether it can be part of a name: a proper noun, a capitalised adjective ("Islamic"), a hyphen inside ("al-")."""
    if word.text == "-":
        return not word.space and word.previous is not None and word.previous.pos == "PROPN"
    return word.pos == "PROPN" or (word.pos == "ADJ" and word.text[:1].isupper())


def _phrase(noun: Word) -> Iterator[Word]:
    return noun.subtree_without(_is_apart)


def _is_apart(word: Word) -> bool:
    """Whether a relative clause begins with the word, or a preposition that is none of a name ("of")."""
    return word.relation in ("relcl", "acl") or (
        word.relation == "prep" and word.lower not in word.vocab.prepositions.of_a_phrase
    )
