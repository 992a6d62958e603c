"""Name the place of an event, from the words of its own clause."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.mentions.dates.together import happens_with
from briefing.mentions.nounphrases import ARGUMENTS, NAMING, name_text
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import clause_head, direct_objects, is_verb
from briefing.mentions.triggers import Trigger


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
    # Where it happened before where it led: "fled *in* Marlo *to* Alder".
    for prepositions in (word.vocab.places.at, word.vocab.places.towards):
        for head in heads:
            for noun in _located(head, prepositions):
                named = _place_name(noun) if noun.index not in dated else None
                if named is not None:
                    return named
    return next((name for noun in direct_objects(word) if (name := _described_place(noun)) is not None), None)


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


def _located(head: Word, prepositions: frozenset[str]) -> Iterator[Word]:
    """The nouns after these prepositions in the clause of `head`: on the trigger, its objects, and places on them."""
    for child in head.children:
        if child.relation == "prep" or (child.relation in (*ARGUMENTS, "advmod") and not is_verb(child)):
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
    return name_text(list(_run(noun))) if noun.pos == "PROPN" else _described_place(noun)


def _described_place(noun: Word) -> str | None:
    """The place in a phrase: "Huraytan" of "the town of Huraytan", "Aleppo province" of "Aleppo province"."""
    if noun.pos != "NOUN" or noun.lemma.lower() not in noun.vocab.places.nouns:
        return None
    before = [child for child in noun.lefts if child.relation in NAMING and child.pos == "PROPN"]
    if before:
        return name_text(
            [word for word in noun.sentence.between(before[0].left_edge.index, noun.index) if word.tag != "DT"]
        )
    for child in noun.rights:
        if child.relation == "appos" and child.pos == "PROPN":
            return name_text(list(_run(child)))
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
        # "al-*Bab*" is three words to the parser.
        glued = not before.space and (before.pos != "PUNCT" or before.text == "-")
        if not glued and not (before.pos == "PROPN" and before.head.index in (first.index, noun.index)):
            break
        first = before
    yield from noun.sentence.between(first.index, noun.index)
