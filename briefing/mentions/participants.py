"""Name the place and the actors of an event, from the words of its own clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.mentions.dates.inherit import happens_with
from briefing.mentions.parse.records import Word, text_of
from briefing.mentions.parse.verbs import SUBJECT, clause_head, have_before, is_verb, subject
from briefing.mentions.triggers import Trigger

_ARGUMENTS = (*SUBJECT, "dobj")
_NAMING = ("compound", "amod", "nmod", "poss", "nummod")


def actors(trigger: Trigger, dated: frozenset[int], source: Word | None = None) -> tuple[str, ...]:
    """Who did it and to whom: the nouns that are subject, object or agent, and the names that stand with them.

    `dated` are the indices of the words of the sentence's expressions of time, which name nobody. `source` is the noun
    that names who reports it; it takes part in the event only where a pronoun stands for it, or where the clause has no
    subject of its own ("claimed to have killed", "said it had flown").
    """
    found: dict[str, None] = {}
    named = _indices(source) if source is not None else frozenset()
    for argument in _arguments(trigger):
        if argument.index in named | dated or argument.pos in ("PRON", "DET"):
            continue
        for name in (_base(argument), *_names(argument, named | dated)):
            found.setdefault(name, None)
    if source is not None and source.pos != "PRON" and _is_own_deed(trigger, source):
        for name in (_base(source), *_names(source, dated)):
            found.setdefault(name, None)
    return tuple(found)


def _is_own_deed(trigger: Trigger, source: Word) -> bool:
    """Whether who reports it did it: the subject is a pronoun, or the infinitive has none."""
    if trigger.is_noun:
        return False
    own = subject(trigger.word)
    if own is None:
        return (
            trigger.word.relation == "xcomp"
            and trigger.word.head.lemma in trigger.word.head.vocab.reporting.with_infinitive
        )
    pronouns = own.vocab.pronouns.plural if source.tag in ("NNS", "NNPS") else own.vocab.pronouns.singular
    return own.lower in pronouns and trigger.word.relation == "ccomp"


def place(trigger: Trigger, dated: frozenset[int]) -> str | None:
    """Where it happened: "Huraytan", "Aleppo province"; what "in" names before other words.

    The trigger's own clause comes first, then the clause of the same moment ("were killed after a bomb
    rocked the town of Huraytan", "exploded in Huraytan, killing").
    """
    own = _place_of(trigger.word, trigger.governor if trigger.is_noun else None, dated)
    if own is not None or trigger.is_noun:
        return own
    companions = (_place_of(companion, None, dated) for companion in _companions(trigger.word, set()))
    return next((named for named in companions if named is not None), None)


def _place_of(word: Word, over: Word | None, dated: frozenset[int]) -> str | None:
    heads = [word, clause_head(word), *([clause_head(over)] if over is not None else [])]
    for prepositions in (word.vocab.places.at, word.vocab.places.towards):
        for head in heads:
            for noun in _located(head, prepositions):
                named = _place_name(noun) if noun.index not in dated else None
                if named is not None:
                    return named
    objects = (child for child in word.rights if child.relation == "dobj")
    return next((name for noun in objects if (name := _described_place(noun)) is not None), None)


def _companions(verb: Word, seen: set[int]) -> Iterator[Word]:
    """The verbs of the same moment as `verb`, nearest first."""
    seen.add(verb.index)
    near = [child for child in verb.children if child.relation == "conj" or happens_with(child, verb)]
    if verb.relation == "conj" or (verb.relation == "advcl" and verb.tag == "VBG"):
        near.append(verb.head)
    for other in near:
        if other.index not in seen and is_verb(other):
            yield other
            yield from _companions(other, seen)


def _indices(noun: Word) -> frozenset[int]:
    return frozenset(word.index for word in noun.subtree)


def _arguments(trigger: Trigger) -> Iterator[Word]:
    """The nouns that take part: subject, object, agent and partners, those of the clause it is joined to included."""
    word = clause_head(trigger.word)
    children = [*word.children, *(trigger.word.children if word is not trigger.word else ())]
    own = None if trigger.is_noun else _subject_of(word, trigger.word)
    if own is not None and own not in children:
        yield own
    for child in children:
        if child.relation in _ARGUMENTS:
            yield _counted(child)
        elif child.relation in ("agent", "dative") or (child.relation == "prep" and child.lower in _partners(trigger)):
            yield from (inner for inner in child.children if inner.relation == "pobj")
        elif trigger.is_noun and child.relation in ("poss", "compound", "amod") and _is_name(child):
            yield child


def _subject_of(head: Word, verb: Word) -> Word | None:
    """Who does it: the subject, the noun that a relative clause is about, or the subject of the verb joined to."""
    own = subject(verb)
    if (
        head.relation in ("relcl", "acl")
        and head.head.pos in ("NOUN", "PROPN")
        and (own is None or own.tag in ("WDT", "WP"))
    ):
        return head.head
    if own is None and head.relation == "conj" and is_verb(head.head):
        return subject(head.head)
    return own


def _counted(noun: Word) -> Word:
    """What a quantity counts ("houses" of "dozens of houses"), or the noun itself."""
    if noun.lower not in noun.vocab.numbers.vague and noun.tag != "CD":
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
    parts = [child for child in noun.lefts if child.relation in _NAMING and have_before(child) is None]
    first = min((child.left_edge for child in parts), key=lambda word: word.index, default=noun)
    words = [word for word in noun.sentence.between(first.index, noun.index) if have_before(word) is None]
    while len(words) > 1 and words[0].tag in ("DT", "PDT", "PRP$", "``", "''", ","):
        words = words[1:]
    return _text(words)


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
            yield _text(run)
        run = [word] if word is not None and word.index not in outside and _is_name(word) else []


def _is_name(word: Word) -> bool:
    """Whether it can be part of a name: a proper noun, a capitalised adjective ("Islamic"), a hyphen inside ("al-")."""
    if word.text == "-":
        return not word.space and word.previous is not None and word.previous.pos == "PROPN"
    return word.pos == "PROPN" or (word.pos == "ADJ" and word.text[:1].isupper())


def _phrase(noun: Word) -> list[Word]:
    cut: set[int] = set()
    for word in noun.subtree:
        apart = word.relation in ("relcl", "acl") or (
            word.relation == "prep" and word.lower not in word.vocab.prepositions.of_a_phrase
        )
        if apart and word is not noun:
            cut |= _indices(word)
    return [word for word in noun.subtree if word.index not in cut]


def _located(head: Word, prepositions: frozenset[str]) -> Iterator[Word]:
    """The nouns after these prepositions in the clause of `head`: on the trigger, its objects, and places on them."""
    for child in head.children:
        if child.relation == "prep" or (child.relation in (*_ARGUMENTS, "advmod") and not is_verb(child)):
            yield from _located_under(child, prepositions)


def _located_under(word: Word, prepositions: frozenset[str]) -> Iterator[Word]:
    if word.relation == "prep" and word.lower in prepositions:
        yield from (noun for noun in word.rights if noun.relation == "pobj")
    for child in word.children:
        if (
            child.relation in ("prep", "pobj", "conj")
            and not is_verb(child)
            and child.lower not in child.vocab.places.purpose
        ):
            yield from _located_under(child, prepositions)


def _place_name(noun: Word) -> str | None:
    """The name of a place: the proper noun itself, or the one that a noun for places stands with."""
    return _text(list(_run(noun))) if noun.pos == "PROPN" else _described_place(noun)


def _described_place(noun: Word) -> str | None:
    """The place in a phrase: "Huraytan" of "the town of Huraytan", "Aleppo province" of "Aleppo province"."""
    if noun.pos != "NOUN" or noun.lemma.lower() not in noun.vocab.places.nouns:
        return None
    before = [child for child in noun.lefts if child.relation in _NAMING and child.pos == "PROPN"]
    if before:
        return _text(
            [word for word in noun.sentence.between(before[0].left_edge.index, noun.index) if word.tag != "DT"]
        )
    for child in noun.rights:
        if child.relation == "appos" and child.pos == "PROPN":
            return _text(list(_run(child)))
        named = (_place_name(inner) for inner in child.rights if child.lower in child.vocab.places.of)
        found = next((name for name in named if name is not None), None)
        if found is not None:
            return found
    return None


def _run(noun: Word) -> Iterator[Word]:
    """The words of a name up to its last: the names before it, and what is written together with it ("al-Bab")."""
    first = noun
    while first.previous is not None:
        before = first.previous
        glued = not before.space and (before.pos != "PUNCT" or before.text == "-")
        if not glued and not (before.pos == "PROPN" and before.head.index in (first.index, noun.index)):
            break
        first = before
    yield from noun.sentence.between(first.index, noun.index)


def _text(words: Sequence[Word]) -> str:
    return " ".join(text_of(words).split())
