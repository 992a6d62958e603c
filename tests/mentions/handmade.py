"""Sentences parsed by hand, so that rules are tested without a parser.

A parse is a table, a line a word: the word, its base form, its tag, its relation and the number of its head, counted
from 1; the head of the topmost word is 0. A part of speech follows where it does not follow from the tag.

    Police   police  NNS  nsubj  2
    arrested arrest  VBD  ROOT   0
    two      two     CD   nummod 4
    men      man     NNS  dobj   2

The sentences of `sentences.txt` are parsed so; `sample` finds one by its text.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from briefing.mentions.parse.parsing import QUOTATION_MARKS
from briefing.mentions.parse.records import Row, Sentence, Word, join, linked
from briefing.mentions.vocabulary import vocabulary
from tests.make import article

_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "MD": "AUX", "CD": "NUM", "DT": "DET", "IN": "ADP",
    "TO": "PART", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON", "JJ": "ADJ", "RB": "ADV", "CC": "CCONJ",
}  # fmt: skip
_AUXILIARY = ("aux", "auxpass")
_GLUED = (".", ",", "?", "!", ":", ";", "%", "n't", "'s")


def sentence(table: str) -> Sentence:
    """The sentence of a table, as the only one of an article."""
    lines = [line.split() for line in table.strip().splitlines()]
    rows, text = [], ""
    for place, (word, lemma, tag, relation, head, *pos) in enumerate(lines):
        following = lines[place + 1][0] if place + 1 < len(lines) else "."
        space = "" if following in _GLUED else " "
        over = int(head) - 1 if int(head) else place
        rows.append(Row(word, len(text), space, lemma, tag, pos[0] if pos else _pos(tag, relation), relation, over))
        text += word + space
    words = linked(rows, 0, 0, vocabulary("en"))
    marks = tuple(index for index, row in enumerate(rows) if row.text in QUOTATION_MARKS)
    found = Sentence(article(text), tuple(words), 0, 0, marks)
    join(found, words)
    return found


@cache
def _samples() -> dict[str, str]:
    """The tables of `sentences.txt` by the sentence that they parse."""
    text = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8")
    parts = (part.partition("\n") for part in text.split("\n= ")[1:])
    return {name: table for name, _, table in parts}


def sample(text: str) -> Sentence:
    """The sentence of `sentences.txt` with that text."""
    return sentence(_samples()[text])


def sampled(text: str, of: str) -> Word:
    """The word `of` in the sentence of `sentences.txt` with that text."""
    return word(sample(text), of)


def word(of: Sentence, text: str) -> Word:
    """The one word of a sentence with that text."""
    (found,) = (each for each in of.words if each.text == text)
    return found


def _pos(tag: str, relation: str) -> str:
    if tag.startswith("VB"):
        return "AUX" if relation in _AUXILIARY else "VERB"
    return _POS.get(tag, "PUNCT" if not tag.isalpha() else "X")
