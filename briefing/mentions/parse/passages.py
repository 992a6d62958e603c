"""Choose the words that a brief may quote for a mention: its sentence, or the main clause that can stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.mentions.parse.syntax import Sentence
from briefing.mentions.parse.verbs import auxiliaries, is_passive, object_of, subject
from briefing.mentions.triggers import Trigger
from briefing.model import Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")
# A clause shorter than this says too little by itself (words, punctuation not counted).
_SHORTEST = 5


def clause_passage(sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger]) -> Passage:
    """The sentence, or, where two main clauses are joined by "and" or "but", the one that holds the trigger."""
    whole = sentence.passage(sentence.tokens[0], sentence.tokens[-1])
    parts = _main_clauses(sentence)
    if len(parts) < 2 or len(triggers) < 2 or sentence.own_marks:  # noqa: PLR2004
        return whole
    for first, last in parts:
        if first.i <= trigger.token.i <= last.i and _is_long_enough(first, last):
            return sentence.passage(first, last)
    return whole


def _main_clauses(sentence: Sentence) -> list[tuple[Token, Token]]:
    """The main clauses with subjects of their own, as first and last token; one where the sentence cannot be cut."""
    root = sentence.tokens.root
    heads = [root]
    while True:
        following = next((child for child in heads[-1].rights if child.dep_ == "conj" and _stands_alone(child)), None)
        if following is None:
            break
        heads.append(following)
    starts = [sentence.tokens[0], *(head.left_edge for head in heads[1:])]
    parts = []
    for position, start in enumerate(starts):
        end = starts[position + 1].nbor(-1) if position + 1 < len(starts) else sentence.tokens[-1]
        while end.i > start.i and (end.dep_ in ("cc", "punct") or end.is_space) and position + 1 < len(starts):
            end = end.nbor(-1)
        parts.append((start, end))
    return parts


def _stands_alone(verb: Token) -> bool:
    own = subject(verb)
    if own is None or own.pos_ == "PRON" or own.i > verb.i:
        return False
    finite = any(helper.tag_ in _FINITE for helper in auxiliaries(verb))
    return finite or (verb.tag_ in _FINITE and not (is_passive(verb.head) and object_of(verb) is None))


def _is_long_enough(first: Token, last: Token) -> bool:
    return sum(not token.is_punct for token in first.doc[first.i : last.i + 1]) >= _SHORTEST
