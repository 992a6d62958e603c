"""Name a source as the text names it, with the span of its name."""

from __future__ import annotations

from briefing.mentions.parse.records import Sentence, Word
from briefing.model import Attribution, Span

# How many words may stand between two names that are joined ("activists and an online statement").
_NEAR = 5
_NAME_PARTS = ("compound", "amod", "nmod", "poss", "case", "nummod", "det", "punct", "quantmod", "advmod", "npadvmod")


def attribution(sentence: Sentence, source: Word) -> Attribution | None:
    """The source as the text names it; None for a pronoun."""
    if source.pos == "PRON":
        return None
    first, last = name_of(source)
    # Of "*the* ministry" the article is no part of the name, nor are marks before it.
    while first.index < last.index and first.tag in ("DT", "PDT", ",", "``", "''") and first.next is not None:
        first = first.next
    passage = sentence.passage(first, last)
    return Attribution(" ".join(passage.text.split()), Span(passage.start, passage.end))


def name_of(noun: Word) -> tuple[Word, Word]:
    """The first and last word of a name: the noun with what stands before it, and "of" or "from" and its noun."""
    lefts = [child for child in noun.lefts if child.relation in _NAME_PARTS]
    first = min((next(iter(child.subtree)) for child in lefts), key=lambda word: word.index, default=noun)
    last = noun
    for child in noun.rights:
        if (
            child.relation == "prep"
            and child.lower in child.vocab.prepositions.in_a_name
            and child.index == last.index + 1
        ):
            # "Ministry *of Health*", "a man *from Alder*": what follows the preposition at once belongs to the name.
            inner = next((grandchild for grandchild in child.rights if grandchild.relation == "pobj"), None)
            if inner is not None:
                last = name_of(inner)[1]
        elif child.lower in child.vocab.naming.informed and child.index == last.index + 1:
            last = _end_of_what_is_known(child) or last
    # "Activists and an online statement said": both say so.
    joined = next((child for child in noun.rights if child.relation == "conj" and child.pos in ("NOUN", "PROPN")), None)
    if joined is not None and joined.index - last.index <= _NEAR:
        last = name_of(joined)[1]
    return first, last


def _end_of_what_is_known(informed: Word) -> Word | None:
    """Up to what a nameless source knows: "a person *familiar with the matter*", "people *briefed on it*"."""
    known = next((child for child in informed.rights if child.relation == "prep" and child.previous is informed), None)
    what = next((child for child in known.rights if child.relation == "pobj"), None) if known is not None else None
    is_what = what is not None and known is not None and known.lower in known.vocab.prepositions.of_what_is_known
    return name_of(what)[1] if what is not None and is_what and what.tag != "NNP" else None
